import type { Claim } from "#correction";
import type { Device } from "#device";
import * as Imei from "#imei";
import * as Near from "#near";
import type { RowProblem } from "#outcome";
import * as Pair from "#pair";

/**
 * What an IMEI of a row of corrections most likely stood for, told by the register: the row's other registered IMEI names
 * the device, and the device's other slot is one slip away from what was typed. Shown, never applied.
 */
export type Suggestion = {
  /** The columns that it was typed in, by their canonical names. */
  columns: readonly string[];
  value: Imei.Imei;
  /** The row's IMEI that names the device, and the slot in which the device has `value`. */
  beside: Imei.Imei;
  slot: number;
};

/** An IMEI that may be a slip, and the one beside it. `fresh`: a value that it cannot have stood for. */
export type Doubt = {
  columns: readonly string[];
  typed: Imei.Imei;
  beside: Imei.Imei;
  fresh: Imei.Imei | null;
};

/** Of a row whose kept IMEI is that of a device with another pair (PAIR_DIFFERS). */
export function ofWrong(claim: Claim): Doubt | null {
  const partial = Pair.partial(claim.registered, claim.correct);
  if (!partial) return null;
  const { kept, wrong, fresh } = partial;
  return { columns: columnsOf(claim, wrong), typed: wrong, beside: kept, fresh };
}

/** Of a row whose kept IMEI nobody holds (UNKNOWN_DEVICE): it stands in both pairs. */
export function ofKept(claim: Claim): Doubt | null {
  const partial = Pair.partial(claim.registered, claim.correct);
  if (!partial) return null;
  const { kept, wrong, fresh } = partial;
  return { columns: columnsOf(claim, kept), typed: kept, beside: wrong, fresh };
}

/** Of an INVALID row; `beside` is what stands in the column that {@link columnBeside} names. */
export function ofProblems(problems: readonly RowProblem[], beside: Imei.Imei): Doubt | null {
  const typed = problems.find(({ column }) => REGISTERED.includes(column ?? ""))?.suggestion;
  if (typed === undefined) return null;
  const columns = problems.flatMap(({ column, suggestion }) => (column && suggestion === typed ? [column] : []));
  return { columns, typed: typed as Imei.Imei, beside, fresh: null };
}

const REGISTERED: readonly string[] = ["registered_imei_1", "registered_imei_2"];

/** Of an INVALID row with one registered IMEI whose check digit is wrong, and nothing worse: the column of the other. */
export function columnBeside(problems: readonly RowProblem[]): string | null {
  if (!problems.every(({ reason }) => reason === "CHECK_DIGIT")) return null;
  const right = REGISTERED.filter((name) => problems.every(({ column }) => column !== name));
  return right.length === 1 ? (right[0] ?? null) : null;
}

/**
 * Null unless `device` is the importer's own: nobody learns an IMEI of a stranger's. Keys are compared, since the check
 * digit may have been computed after the slip; when it is the slip itself, computing it gives the right value already.
 */
export function suggest(
  doubt: Doubt,
  device: Pick<Device, "slots" | "importer"> | null | undefined,
  importer: string,
): Suggestion | null {
  const { columns, typed, beside, fresh } = doubt;
  if (device?.importer !== importer || !Pair.holds(device.slots, beside)) return null;
  const at = device.slots.findIndex((held) => Pair.isDistinct(held, beside));
  const value = device.slots[at];
  if (!value || (fresh && !Pair.isDistinct(value, fresh))) return null;
  if (!Near.isNear(Imei.keyOf(typed), Imei.keyOf(value))) return null;
  return { columns, value, beside, slot: at + 1 };
}

function columnsOf({ registered, correct }: Claim, imei: Imei.Imei): string[] {
  const named = (name: string, pair: Pair.Pair) =>
    pair.flatMap((held, at) => (Pair.isDistinct(held, imei) ? [] : [`${name}_imei_${at + 1}`]));
  return [...named("registered", registered), ...named("correct", correct)];
}
