import * as Cell from "#list/cell";
import * as Text from "#text";

/**
 * A column that is read. `name`: canonical, as in a report. `persian`: the names that a header may have instead.
 * `isOps`: read only in lists of ops.
 */
export type Column = {
  readonly name: string;
  readonly persian: readonly string[];
  readonly needed: boolean;
  readonly isOps: boolean;
};

export function needed(name: string, ...persian: string[]): Column {
  return { name, persian, needed: true, isOps: false };
}

/** Arabic letters that Persian keyboards and spreadsheets use for Persian ones. */
const LETTERS: Record<string, string> = { ي: "ی", ى: "ی", ك: "ک", ة: "ه", ە: "ه" };

const ASCII = /^[ -~]*$/;

/**
 * One text for the spellings of a word in a header or an enumerated cell: case, digits, ZWNJ, diacritics, spaces,
 * `_`, `-`, `*`, parentheses and other marks make no difference.
 */
export function normaliseName(text: string): string {
  const seen = Cell.text(text);
  if (ASCII.test(seen)) return seen.toLowerCase().replaceAll(/[^a-z0-9]+/g, "");
  const bare = Text.foldDigits(seen.normalize("NFKD")).replaceAll(Text.INVISIBLE, "");
  return bare
    .replaceAll(/[\s\p{P}\p{S}\p{M}\u0640]/gu, "")
    .replaceAll(/[يىكةە]/g, (letter) => LETTERS[letter] ?? letter)
    .toLowerCase();
}

/** True of a column of an earlier report: it is ignored, and the next report does not have it. */
export function isReports(header: string): boolean {
  return /^hamta_/i.test(Cell.text(header));
}

/** Canonical names by the normalised text of each of a column's names. */
export type Names = ReadonlyMap<string, string>;

export function names(columns: readonly Column[], own: ColumnNames = {}): Names {
  const isOwn = ({ name }: Column) => own[name] !== undefined;
  return new Map([
    ...columns.flatMap((column) =>
      isOwn(column) ? [] : spellings(column).map((text) => [text, column.name] as const),
    ),
    // Last, so that an uploader's own name of a column counts also if it is the canonical name of another one.
    ...Object.entries(own).map(([name, header]) => [normaliseName(header), name] as const),
  ]);
}

/** What an uploader calls columns, by their canonical names. Such a column has no other name in the list. */
export type ColumnNames = Readonly<Record<string, string>>;

/** The names of a column, normalised. */
export function spellings({ name, persian }: Column): string[] {
  return [name, ...persian].map(normaliseName);
}

/** Characters of the shortest name. */
export const MIN_NAME = 3;

/** The canonical name of a header cell; null for a column that is not read. */
export function columnName(header: string, names: Names): string | null {
  return isReports(header) ? null : (names.get(normaliseName(header)) ?? null);
}

/**
 * True if a cell is a spelling of one of these normalised names. Allocates no text: every row of a list may be like a
 * header.
 */
export function isNamed(cell: string, names: readonly string[]): boolean {
  if (cell.length < MIN_NAME) return false;
  for (const name of names) if (isSpelling(cell, name)) return true;
  return false;
}

function isSpelling(text: string, name: string): boolean {
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const folded = unit < FOLDED.length ? FOLDED[unit] || fold(unit) : ALONE;
    if (folded === ALONE) return normaliseName(text) === name;
    if (folded === NOTHING) continue;
    if (length === name.length || folded !== name.charCodeAt(length++)) return false;
  }
  return length === name.length;
}

/** For units up to the joiners, what {@link normaliseName} makes of one; 0: not known yet. */
const FOLDED = new Uint16Array(0x2070);
const NOTHING = 0xffff;
/** More than one, or one that depends on its neighbours. */
const ALONE = 0xfffe;
const SIGMA = 0x3a3;

function fold(unit: number): number {
  const name = normaliseName(String.fromCharCode(unit));
  if (name === "") FOLDED[unit] = NOTHING;
  else FOLDED[unit] = name.length === 1 && unit !== SIGMA ? name.charCodeAt(0) : ALONE;
  return FOLDED[unit];
}
