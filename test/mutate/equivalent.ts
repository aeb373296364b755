import { describe, type Mutant } from "#mutate/mutant";

/** An equivalent mutant, which behaves as the original. `equivalent.txt` names it by its text, since lines move. */
export type Equivalent = { readonly file: string; readonly change: string; readonly reason: string };

/** Entries of three lines (file, change, reason), separated by empty lines. Lines that begin with `#` are comments. */
export function parse(text: string): readonly Equivalent[] {
  const lines = text.split("\n").filter((line) => !line.startsWith("#"));
  const entries = lines.join("\n").split(/\n{2,}/);
  return entries.filter((entry) => entry.trim() !== "").map(parseEntry);
}

function parseEntry(entry: string): Equivalent {
  const [file, change, ...reason] = entry.trim().split("\n");
  if (!file || !change || reason.length === 0) throw new Error(`Not a file, a change and a reason:\n${entry}`);
  return { file, change: change.trim(), reason: reason.map((line) => line.trim()).join(" ") };
}

/** The mutants without the equivalent ones, and the entries of these files that name no mutant any more. */
export function without(mutants: readonly Mutant[], entries: readonly Equivalent[]) {
  const key = (file: string, change: string) => `${file}\n${change}`;
  const known = new Set(entries.map(({ file, change }) => key(file, change)));
  const present = new Set(mutants.map((mutant) => key(mutant.file, describe(mutant))));
  const files = new Set(mutants.map(({ file }) => file));
  return {
    left: mutants.filter((mutant) => !known.has(key(mutant.file, describe(mutant)))),
    outdated: entries.filter(({ file, change }) => files.has(file) && !present.has(key(file, change))),
  };
}
