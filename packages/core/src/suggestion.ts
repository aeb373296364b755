import type { Device } from "#device";
import * as Imei from "#imei";
import type { Problem } from "#list/reason";
import * as Pair from "#pair";
import type { Column, Suspect, Suspicion, Valid } from "#suspicion";
import type { Ticket } from "#ticket";
import * as Typo from "#typo";

/**
 * The IMEI that a row of corrections most likely meant. A suggestion is evidence: it is never computed from a check
 * digit that is wrong, names its columns and what it rests on, and is shown, never applied.
 *
 * REGISTER: one typo away from an IMEI that the importer's own device holds, also one digit too few or too many. TICKET:
 * the same of what the device's open ticket claims. The others rest on the digits of the cell alone.
 */
export const BASES = [
  "REGISTER",
  "TICKET",
  "LEADING_ZERO",
  "IMEISV",
  "CHECK_DIGIT_MISSING",
  "SPREADSHEET_NUMBER",
] as const;
export type Basis = (typeof BASES)[number];

/** `beside` and `slot`: the device's other IMEI, and the slot in which the device has `value`. */
type OfRegister = { basis: "REGISTER"; beside: Imei.Imei; slot: number };
type OfTicket = { basis: "TICKET"; ticket: Ticket["number"] };
export type Suggestion = { columns: readonly Column[]; value: Imei.Imei } & (OfRegister | OfTicket);

type KnownDevice = Pick<Device, "slots" | "importer">;
type OpenTicket = Pick<Ticket, "number" | "correct">;

/**
 * From the register. None unless `device` is the importer's own, since nobody learns an IMEI of another's device, and
 * holds the IMEI that names it.
 */
export function fromRegister(suspicion: Suspicion, device: KnownDevice | null | undefined, importer: string) {
  if (!isNamed(suspicion, device, importer) || !Pair.isPair(device.slots)) return [];
  const { slots } = device;
  return suspicion.suspects.flatMap((suspect): (Suggestion & OfRegister)[] => {
    const slot = slots.findIndex((held) => isLikely(suspect, held) && fits(suspicion.valid, suspect, held, slots));
    const [value, beside] = [slots[slot], slots[1 - slot]];
    return value && beside ? [{ basis: "REGISTER", columns: suspect.columns, value, beside, slot: slot + 1 }] : [];
  });
}

/** From the claim of the open ticket of the importer's own device, for IMEIs of the correct pair alone. */
export function fromTicket(
  suspicion: Suspicion,
  device: KnownDevice | null | undefined,
  ticket: OpenTicket | null | undefined,
  importer: string,
) {
  if (!ticket || !isNamed(suspicion, device, importer)) return [];
  return suspicion.suspects.filter(isOfCorrectPair).flatMap((suspect): (Suggestion & OfTicket)[] => {
    const { valid } = suspicion;
    const value = ticket.correct.find((one) => isLikely(suspect, one) && fits(valid, suspect, one, device.slots));
    return value ? [{ basis: "TICKET", columns: suspect.columns, value, ticket: ticket.number }] : [];
  });
}

/** From both, one for each suspect: the register's, if there is one. */
export function suggest(...[suspicion, device, ticket, importer]: Parameters<typeof fromTicket>): Suggestion[] {
  const registered = fromRegister(suspicion, device, importer);
  const explained = new Set(registered.flatMap(({ columns }) => columns));
  const isOpen = ({ columns }: Pick<Suggestion, "columns">) => !columns.some((column) => explained.has(column));
  return [...registered, ...fromTicket(suspicion, device, ticket, importer).filter(isOpen)];
}

/** The problems without what the digits of a cell alone suggest, where there is evidence of another IMEI. */
export function withoutGuesses(problems: readonly Problem[], suggestions: readonly Suggestion[]): Problem[] {
  const explained = new Set<string>(suggestions.flatMap(({ columns }) => columns));
  return problems.map(({ suggestion, ...problem }) =>
    suggestion === undefined || explained.has(problem.column ?? "") ? problem : { ...problem, suggestion },
  );
}

/** May the claim of the device's open ticket explain what the register does not? */
export function needsTicket(suspicion: Suspicion, device: KnownDevice | null | undefined, importer: string): boolean {
  if (!isNamed(suspicion, device, importer)) return false;
  const explained = new Set(fromRegister(suspicion, device, importer).flatMap(({ columns }) => columns));
  return suspicion.suspects.some((one) => isOfCorrectPair(one) && !one.columns.some((name) => explained.has(name)));
}

function isNamed<D extends KnownDevice>(
  { beside }: Suspicion,
  device: D | null | undefined,
  importer: string,
): device is D {
  return device?.importer === importer && Pair.holds(device.slots, beside);
}

function isOfCorrectPair({ columns }: Suspect): boolean {
  return columns.every((column) => column.startsWith("correct"));
}

/**
 * Keys are compared too, since the check digit may have been computed after the typo, or be missing. What its own digits
 * suggest needs no other evidence.
 */
function isLikely({ typed }: Suspect, value: Imei.Imei): boolean {
  const [typedKey, key] = [typed.slice(0, KEY), Imei.keyOf(value)];
  if (typed.length !== value.length && typedKey === key) return false;
  if (Typo.isOneTypoApart(typed, value) || Typo.isOneTypoApart(typedKey, key)) return true;
  return Typo.isOneShort(typed, value) || Typo.isOneShort(value, typed);
}

const KEY = 14;

/** With `value`, no pair of the row has an IMEI twice, and its correct pair is not the one that the device holds. */
function fits(valid: Valid, { columns }: Suspect, value: Imei.Imei, slots: Pair.Slots): boolean {
  const imeiIn = (column: Column) => (columns.includes(column) ? value : valid[column]);
  const registered = [imeiIn("registered_imei_1"), imeiIn("registered_imei_2")];
  const correct = [imeiIn("correct_imei_1"), imeiIn("correct_imei_2")];
  if (isTwice(registered) || isTwice(correct)) return false;
  const changes = correct.some((imei) => imei && !Pair.holds(slots, imei));
  // A correct IMEI that is wrong too may be the new one.
  return changes || (correct.includes(undefined) && columns.some((column) => column.startsWith("registered")));
}

function isTwice([first, second]: readonly (Imei.Imei | undefined)[]): boolean {
  return first !== undefined && second !== undefined && !Pair.isDistinct(first, second);
}
