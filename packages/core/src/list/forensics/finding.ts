import type { Doubt } from "#doubt";

/** Findings of a whole file. Plain data: the summary stores it unchanged. */

/** DOWN: each value is in the row after its own. UP: in the row before. */
export type Direction = "DOWN" | "UP";

/** The pattern of a column's wrong check digits. `by`: typed minus right, modulo 10. */
export type Pattern =
  | { kind: "CONSTANT"; digit: number }
  | { kind: "OFFSET"; by: number }
  /** Luhn's, with the weights on the wrong digits. */
  | { kind: "OTHER_WEIGHTS" }
  | { kind: "NONE" };

/** The columns of the two pairs of a list of corrections. */
export const REGISTERED = ["registered_imei_1", "registered_imei_2"];
export const CORRECT = ["correct_imei_1", "correct_imei_2"];

/** The particulars of each finding, besides {@link Common}. */
type Particulars = {
  /**
   * The columns are one row off `against`. `sure` false: `against` may be off instead. `from` is exact by IMEI,
   * approximate by TAC; `to` null: to the end. `rows`: all in that range; `shown`: those that prove it.
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
  /**
   * PHONES: the columns have the phone numbers of `against`. OUTCOMES: the register has the correct pairs of the list.
   */
  COLUMNS_SWAPPED: { against: readonly string[]; by: "PHONES" | "OUTCOMES" };
  /** Rows that were applied, and that no machine would approve without the importer. */
  OTHER_MODEL: unknown;
  IN_USE_BY_OTHERS: unknown;
  /** `right`: the TAC that was meant. Null if the file does not show it. */
  TAC_MISTYPED: { tac: string; right: string | null };
  CHECK_DIGITS_MISSING: unknown;
  CHECK_DIGITS_ZERO: unknown;
  CHECK_DIGITS_WRONG: { pattern: Pattern };
  /**
   * SCIENTIFIC: `3.57E+14`. ROUNDED: the last digits are 0. LEADING_ZERO: 14 digits, and right with a 0 before them.
   */
  SPREADSHEET_DIGITS_LOST: { how: "SCIENTIFIC" | "ROUNDED" | "LEADING_ZERO" };
  IMEISV_COLUMN: unknown;
  DELIMITER_IN_CELLS: unknown;
  /** `lines` are above the header, blank ones too. */
  LINES_SKIPPED: { lines: number };
  /** Of a workbook: rows that a filter or a person has hidden. They are read. */
  ROWS_HIDDEN: unknown;
};

export type Code = keyof Particulars;

/** `rows`: the affected rows (of the column with most, if there are several). `of`: all rows that were checked. */
type Common = {
  readonly columns: readonly string[];
  readonly rows: number;
  readonly of: number;
  /** Row numbers, three at most. */
  readonly examples: readonly number[];
};

export type Of<C extends Code> = { readonly code: C } & Common & Readonly<Particulars[C]>;
export type Finding = { [C in Code]: Of<C> }[Code];
/** Findings that need the register: they are known when the rows are reconciled. */
export type OfOutcomes = Extract<Finding, { code: "COLUMNS_SWAPPED" | Doubt }>;

/** 0–1. */
export function share({ rows, of }: Pick<Common, "rows" | "of">): number {
  return of === 0 ? 0 : rows / of;
}

/** Most findings of an import; a file with many mistyped TACs has more. At 300 bytes each they add 3 kB to its item. */
export const MOST = 10;

/** The findings with the most rows, most rows first. */
export function foremost(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => b.rows - a.rows).slice(0, MOST);
}

/** Merges equal findings of several columns into one. */
export function merged(findings: readonly Finding[]): Finding[] {
  const groups = Map.groupBy(findings, (each) =>
    JSON.stringify({ ...each, columns: null, rows: null, examples: null }),
  );
  return [...groups.values()].map((group) => {
    const worst = group.reduce((worst, each) => (each.rows > worst.rows ? each : worst));
    return { ...worst, columns: group.flatMap(({ columns }) => columns) };
  });
}
