/** A change of a file: the text from `start` to `end`, an expression or a whole statement, becomes `replacement`. */
export type Change = {
  readonly start: number;
  readonly end: number;
  readonly original: string;
  /** Empty: the statement is removed. */
  readonly replacement: string;
};

/** `id`, from 1, identifies the mutant in one run; `file` is relative to the root of the repository. */
export type Mutant = Change & { readonly id: number; readonly file: string; readonly line: number };

const LENGTH = 90;

/** On one line, as reports print it and `equivalent.txt` names it. */
export function describe({ original, replacement }: Change): string {
  return `${oneLine(original)} → ${replacement === "" ? "(removed)" : oneLine(replacement)}`;
}

function oneLine(code: string): string {
  const line = code.replaceAll(/\s+/g, " ");
  return line.length > LENGTH ? `${line.slice(0, LENGTH)}…` : line;
}
