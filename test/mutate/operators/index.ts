import { assignment, binary, logical } from "#mutate/operators/binary";
import { effect, method } from "#mutate/operators/call";
import { chain } from "#mutate/operators/chain";
import { condition } from "#mutate/operators/condition";
import { collection, literal, template } from "#mutate/operators/literal";
import type { Site } from "#mutate/operators/operator";
import { sign, update } from "#mutate/operators/unary";

const OPERATORS = [
  binary,
  logical,
  assignment,
  sign,
  update,
  condition,
  literal,
  template,
  collection,
  method,
  effect,
  chain,
];

const NOTHING = ["undefined", "null", "void 0"];

/** The texts that may replace the node. A returned value becomes `undefined` where no operator changes the whole of it. */
export function replacements(site: Site): readonly string[] {
  const own = OPERATORS.flatMap((operator) => operator(site));
  const original = site.text(site.node);
  const changed = [...new Set(own)].filter((replacement) => replacement !== original);
  if (changed.length > 0 || !isReturned(site) || NOTHING.includes(original)) return changed;
  return ["undefined"];
}

function isReturned({ node, ancestors: [parent] }: Site): boolean {
  if (node.type === "ParenthesizedExpression" || node.type === "BlockStatement") return false;
  if (parent?.type === "ReturnStatement") return true;
  return parent?.type === "ArrowFunctionExpression" && parent.body === node;
}
