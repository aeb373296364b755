/** What forensics can say of a whole file. Plain data: it goes into the summary as it is. */

/** DOWN: each value stands in the row after its own. UP: in the row before. */
export type Direction = "DOWN" | "UP";

/** How the check digits of a column are wrong. `by`: typed minus right, modulo 10. */
export type Pattern =
  | { kind: "CONSTANT"; digit: number }
  | { kind: "OFFSET"; by: number }
  /** Luhn's, with the weights on the wrong digits. */
  | { kind: "OTHER_WEIGHTS" }
  | { kind: "NONE" };

/** The columns of the two pairs of a list of corrections. */
export const REGISTERED = ["registered_imei_1", "registered_imei_2"];
export const CORRECT = ["correct_imei_1", "correct_imei_2"];

/** What each finding carries beside {@link Common}. */
type Particulars = {
  /**
   * The columns stand one row off `against`. `sure`: it is they that moved; else `against` may have moved the other way.
   * `from` is exact when told by IMEIs, and about right when told by TACs. `to` is null when it lasts to the end; `rows`
   * are all from the one to the other, `shown` those of them in which it is seen.
   */
  COLUMN_SHIFTED: {
    against: readonly string[];
    direction: Direction;
    from: number;
    to: number | null;
    by: "IMEI" | "TAC";
    shown: number;
    sure: boolean;
  };
  /** PHONES: the columns hold the phone numbers of `against`. OUTCOMES: the register holds what the list calls correct. */
  COLUMNS_SWAPPED: { against: readonly string[]; by: "PHONES" | "OUTCOMES" };
  /** `right` is null when the file does not show which TAC was meant. */
  TAC_MISTYPED: { tac: string; right: string | null };
  CHECK_DIGITS_MISSING: unknown;
  CHECK_DIGITS_ZERO: unknown;
  CHECK_DIGITS_WRONG: { pattern: Pattern };
  /** SCIENTIFIC: `3.57E+14`. ROUNDED: the last digits are 0. LEADING_ZERO: 14 digits, and right with a 0 before them. */
  SPREADSHEET_DIGITS_LOST: { how: "SCIENTIFIC" | "ROUNDED" | "LEADING_ZERO" };
  IMEISV_COLUMN: unknown;
  DELIMITER_IN_CELLS: unknown;
};

export type Code = keyof Particulars;

/** `rows` are those affected (in the column with most, if there are several), `of` all that were weighed. */
type Common = {
  readonly columns: readonly string[];
  readonly rows: number;
  readonly of: number;
  /** Row numbers, three at most. */
  readonly examples: readonly number[];
};

export type Of<C extends Code> = { readonly code: C } & Common & Readonly<Particulars[C]>;
export type Finding = { [C in Code]: Of<C> }[Code];

/** 0–1. */
export function share({ rows, of }: Pick<Common, "rows" | "of">): number {
  return of === 0 ? 0 : rows / of;
}

/** Findings that are told of an import; a file of many mistyped TACs has more. At 300 bytes each they add 3 kB to its item. */
export const MOST = 10;

/** Those that concern most rows, first. */
export function foremost(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => b.rows - a.rows).slice(0, MOST);
}

/** One finding for all columns of which the same is found. */
export function merged(findings: readonly Finding[]): Finding[] {
  const groups = Map.groupBy(findings, (each) => JSON.stringify({ ...each, columns: 0, rows: 0, examples: 0 }));
  return [...groups.values()].map((group) => {
    const worst = group.reduce((worst, each) => (each.rows > worst.rows ? each : worst));
    return { ...worst, columns: group.flatMap(({ columns }) => columns) };
  });
}
