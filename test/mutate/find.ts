import { parseSync } from "vite";
import type { Change } from "#mutate/mutant";
import { replacements } from "#mutate/operators/index";
import { type Node, walk } from "#mutate/walk";

/** Every mutant of a file in TypeScript, in the order of the nodes. */
export function find(code: string): readonly Change[] {
  const { program, errors } = parseSync("mutated.ts", code);
  if (errors[0]) throw new Error(errors[0].message);
  const text = (node: Node) => code.slice(node.start, node.end);
  const changes: Change[] = [];
  walk(program, (node, ancestors) => {
    const { start, end } = node;
    for (const replacement of replacements({ node, ancestors, text }))
      changes.push({ start, end, original: text(node), replacement });
  });
  return changes;
}
