import type { Claim } from "#correction";
import * as Imei from "#imei";
import * as Cell from "#list/cell";
import type { Problem } from "#list/reason";
import * as Pair from "#pair";

/** Which IMEIs of a row of corrections may be typos. */

/** The columns of one row's IMEIs, by their canonical names. */
export const COLUMNS = ["registered_imei_1", "registered_imei_2", "correct_imei_1", "correct_imei_2"] as const;
export type Column = (typeof COLUMNS)[number];

/** The valid IMEIs of a row. */
export type Valid = Readonly<Partial<Record<Column, Imei.Imei>>>;

/** An IMEI that may be a typo, as its digits, with all columns that have it. */
export type Suspect = { readonly columns: readonly Column[]; readonly typed: string };

/** `beside`: the row's IMEI that names the device. `valid`: those of the row that are no suspects. */
export type Suspicion = { readonly suspects: readonly Suspect[]; readonly beside: Imei.Imei; readonly valid: Valid };

/** Of a row whose device holds another pair (PAIR_DIFFERS): the kept IMEI names it. */
export function ofOtherPair(claim: Claim): Suspicion | null {
  const partial = Pair.partialCorrection(claim.registered, claim.correct);
  return partial && ofClaim(claim, partial.keptImei, [partial.wrongImei, partial.newImei]);
}

/** Of a row whose kept IMEI nobody holds (UNKNOWN_DEVICE): the wrong IMEI names the device. */
export function ofUnknownDevice(claim: Claim): Suspicion | null {
  const partial = Pair.partialCorrection(claim.registered, claim.correct);
  return partial && ofClaim(claim, partial.wrongImei, [partial.keptImei]);
}

/** Of a row that the device's open ticket contradicts (MISMATCH). */
export function ofNewImei(claim: Claim): Suspicion | null {
  const partial = Pair.partialCorrection(claim.registered, claim.correct);
  return partial && ofClaim(claim, partial.keptImei, [partial.newImei]);
}

function ofClaim({ registered, correct }: Claim, beside: Imei.Imei, typed: readonly Imei.Imei[]): Suspicion {
  const row = [...registered, ...correct];
  const has = (imei: Imei.Imei) => (_: Column, at: number) => {
    const other = row[at];
    return other !== undefined && !Pair.isDistinct(other, imei);
  };
  const suspects = typed.map((imei) => ({ columns: COLUMNS.filter(has(imei)), typed: imei }));
  const suspected = new Set(suspects.flatMap(({ columns }) => columns));
  const valid: Partial<Record<Column, Imei.Imei>> = {};
  for (const [at, column] of COLUMNS.entries()) if (!suspected.has(column) && row[at]) valid[column] = row[at];
  return { suspects, beside, valid };
}

/** Of an INVALID row: its IMEIs with a wrong check digit, or with 14 or 16 digits. */
export function ofInvalidRow(problems: readonly Problem[], valid: Valid): Suspicion | null {
  const beside = namingImei(valid);
  const suspects = mistyped(problems);
  return beside === null || suspects.length === 0 ? null : { suspects, beside, valid };
}

/** The valid IMEIs of an INVALID row, if evidence may be found for one that is not; else null. */
export function validOf(problems: readonly Problem[], cellOf: (column: Column) => string): Valid | null {
  if (mistyped(problems).length === 0) return null;
  const valid: Partial<Record<Column, Imei.Imei>> = {};
  for (const column of COLUMNS) {
    const parsed = Imei.parse(Cell.clean(cellOf(column)));
    if (parsed.ok) valid[column] = parsed.imei;
  }
  return namingImei(valid) === null ? null : valid;
}

/** The values of a row with an open quote or too many cells may belong to other columns. */
const MISALIGNED: ReadonlySet<string> = new Set(["QUOTE", "COLUMNS", "HEADER"]);

/** Digits of an IMEI that is refused for a reason; one of 14 or 16 may have a digit too few or too many. */
const DIGITS: Readonly<Record<string, number>> = { CHECK_DIGIT: 15, CHECK_DIGIT_MISSING: 14, IMEISV: 16 };

function mistyped(problems: readonly Problem[]): Suspect[] {
  if (problems.some(({ reason }) => MISALIGNED.has(reason))) return [];
  const columnsOf = new Map<string, Column[]>();
  for (const { reason, column, value = "" } of problems) {
    const name = COLUMNS.find((known) => known === column);
    const digits = DIGITS[reason];
    if (!name || digits === undefined) continue;
    const typed = Cell.clean(value);
    // A cell that is mostly white space is cut at `MAX_VALUE`.
    if (typed.length !== digits || Imei.isRounded(digits === 15 ? typed : typed.slice(0, 14))) continue;
    columnsOf.set(typed, [...(columnsOf.get(typed) ?? []), name]);
  }
  return [...columnsOf].map(([typed, columns]) => ({ columns, typed }));
}

/** The IMEI in both pairs is the device's, if any is; else a registered one is. */
function namingImei(valid: Valid): Imei.Imei | null {
  const registered = [valid.registered_imei_1, valid.registered_imei_2].filter((imei) => imei !== undefined);
  const correct = [valid.correct_imei_1, valid.correct_imei_2].filter((imei) => imei !== undefined);
  return registered.find((imei) => correct.includes(imei)) ?? registered[0] ?? correct[0] ?? null;
}
