/** When something is said of a whole file. A finding that is wrong costs an importer more than one that is missing. */

/** Below it a person sees the rows at a glance, and chance makes patterns: 3 of 4 check digits end in 0 once in 270. */
export const ROWS = 20;

/** Of the file's rows. Scattered mistakes reach a tenth; what a program or a wrong column does reaches nine tenths. */
export const SHARE = 0.5;

/** Of the cells that are wrong: what one cause explains. The rest are the mistakes that every list has. */
export const PATTERN = 0.9;

/**
 * Of the cells with the right TAC in that column. In a list of one model with two digits transposed in a
 * tenth of its rows, each of the 14 places to do so has 0.7 % of the rows; a substitution is rarer still.
 */
export const TAC_SHARE = 0.05;

/** Of the file's rows that show a shift. Only changes of model show one told by TACs, and models come in runs. */
export const SHIFT_SHARE = 0.001;

/** A row that speaks against a shift outweighs so many that speak for it: 4 of 5 must. */
export const SHIFT_AGAINST = 4;

/** Votes on which of two columns moved, and whether their neighbours moved with them. */
export const VOTES = 10;
export const VOTES_SHARE = 0.8;

/** Enough of `rows` for a finding. */
export function suffices(rows: number, of: number, share = SHARE): boolean {
  return rows >= ROWS && rows >= of * share;
}
