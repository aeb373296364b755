import type { Change, Mutant } from "#mutate/mutant";
import { sourceOf } from "#mutate/sources";

type Numbered = Change & { readonly id: number };

/** The changed text of each file that has mutants. */
export function switchedFiles(mutants: readonly Mutant[]): ReadonlyMap<string, string> {
  const byFile = Map.groupBy(mutants, ({ file }) => file);
  return new Map([...byFile].map(([file, inFile]) => [file, withSwitches(sourceOf(file), inFile)]));
}

/** The file with each mutant behind a switch: `isMutated(id)` decides at each execution which of the two texts runs. */
export function withSwitches(code: string, mutants: readonly Numbered[]): string {
  const outermostFirst = mutants.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return render(code, 0, code.length, outermostFirst);
}

/** `inside` are the mutants from `start` to `end`. A mutated text holds no switches, since one mutant is on at a time. */
function render(code: string, start: number, end: number, inside: readonly Numbered[]): string {
  let written = "";
  let at = start;
  for (let next = 0; next < inside.length;) {
    const outer = inside[next];
    if (!outer) break;
    const rest = inside.slice(next).filter((mutant) => mutant.start < outer.end);
    const same = rest.filter((mutant) => mutant.end === outer.end && mutant.start === outer.start);
    const original = render(code, outer.start, outer.end, rest.slice(same.length));
    written += code.slice(at, outer.start) + same.reduce(choose, original);
    at = outer.end;
    next += rest.length;
  }
  return written + code.slice(at, end);
}

function choose(original: string, { id, replacement }: Numbered): string {
  if (replacement === "") return `{ if (!isMutated(${id})) ${original} }`;
  return `(isMutated(${id}) ? (${replacement}) : ${original})`;
}
