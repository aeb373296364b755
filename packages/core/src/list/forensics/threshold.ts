/** Thresholds of findings. A wrong finding costs an importer more than a missing one. */

/**
 * Least rows. With fewer, a person sees the fault, and chance makes patterns: 3 of 4 check digits are 0 once in 270.
 */
export const ROWS = 20;

/**
 * Share of the file's rows. Scattered mistakes reach a tenth; faults of a program or a wrong column reach nine tenths.
 */
export const SHARE = 0.5;

/** Share of the wrong cells that one cause explains. The others are the mistakes that every list has. */
export const PATTERN = 0.9;

/**
 * Share of the cells with the right TAC in that column. In a list of one model with two digits swapped in a
 * tenth of its rows, each of the 14 places has 0.7 % of the rows; a replaced digit is even rarer.
 */
export const TAC_SHARE = 0.05;

/** Share of the file's rows that show a shift. TACs show one only at changes of model, which are few. */
export const SHIFT_SHARE = 0.001;

/** A row against a shift cancels 4 rows for it: 4 of 5 rows must support it. */
export const SHIFT_AGAINST = 4;

/** Least votes for one of two columns as the moved one, and for its neighbours as moved with it. */
export const VOTES = 10;
export const VOTES_SHARE = 0.8;

/** True if there are enough of `rows` for a finding. */
export function suffices(rows: number, of: number, share = SHARE): boolean {
  return rows >= ROWS && rows >= of * share;
}
