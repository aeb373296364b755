/** Column names of spreadsheets. */

/** 0 → A, 26 → AA. */
export function lettersOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? lettersOf(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** Column index of a cell: `B7` → 1. Null if it does not begin with letters. */
export function columnOf(cell: string): number | null {
  const [letters] = /^[A-Z]{1,3}/.exec(cell) ?? [];
  if (letters === undefined) return null;
  return [...letters].reduce((at, letter) => at * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
