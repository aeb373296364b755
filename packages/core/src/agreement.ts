import * as Correction from "#correction";
import type { Origin } from "#device";
import type { ListedRow } from "#later";
import { isFrom, type Note, type Ticket } from "#ticket";
import * as TicketHold from "#ticket-hold";
import type { Adjudication, RuleResult } from "#verdict";

/** The agreement of a list with an open ticket, and its end by the undo of the list. */

/** What an undo takes back from an open ticket. `used`: the correction that leaves it; null if it had used none. */
export type Undone = Pick<Ticket, "notes" | "adjudication"> & { used: Correction.Correction | null };

/**
 * The open ticket without the agreement of a row: it gives the row's correction back to nobody, and an expert reads that
 * the importer no longer agrees, unless another list still does. Null if the row did not agree with it.
 */
export function undo(ticket: Ticket, done: Origin, by: Origin & { at: string }): Undone | null {
  const { used = null } = ticket;
  const isUsed = used !== null && isSameRow(used, done);
  if (!isUsed && !agreeing(ticket).some((note) => isFrom(note, done))) return null;
  const { import: id, row, at } = by;
  const notes = [...ticket.notes, { kind: "AGREEMENT_UNDONE", at, import: id, row, undoes: done.import } as const];
  const isAgreed = (used !== null && !isUsed) || agreeing({ notes }).length > 0;
  return {
    notes,
    adjudication: isAgreed ? ticket.adjudication : withoutAgreement(ticket.adjudication),
    used: isUsed ? used : null,
  };
}

/** `used`: the correction of the later row. */
export type Restated = { used: Correction.Correction; notes: readonly Note[] };

/**
 * The open ticket that uses a correction which the row `done` and a later one state: it is the later one's now, and the
 * timeline names both. Null if it uses none of the row.
 */
export function restate(
  { used, notes }: Pick<Ticket, "used" | "notes">,
  { done, same, by }: { done: Origin; same: ListedRow; by: Origin & { at: string } },
): Restated | null {
  const restated = used && Correction.restate(used, done, same);
  if (!restated) return null;
  if (!notes.some((note) => note.kind === "IMPORTER_AGREES" && isFrom(note, done))) return { used: restated, notes };
  const { at } = by;
  const undone = { kind: "AGREEMENT_UNDONE", at, import: by.import, row: by.row, undoes: done.import } as const;
  const agrees = { kind: "IMPORTER_AGREES", at, import: same.import, row: same.row } as const;
  return { used: restated, notes: [...notes, undone, agrees] };
}

/** The adjudication of a ticket whose importer no longer agrees: the waived rules are NOT_REACHED, since nothing checked them. */
function withoutAgreement(adjudication: Adjudication): Adjudication {
  const rules = adjudication.rules.map((result): RuleResult =>
    result.state === "WAIVED" ? { rule: result.rule, state: "NOT_REACHED", evidence: [] } : result,
  );
  const { hold } = adjudication;
  return { ...adjudication, rules, ...(hold === "IMPORTER_AGREES" && TicketHold.waiting("IMEI_ON_OWN_DEVICE")) };
}

/** The notes of rows that agree with the ticket and were not undone. */
function agreeing({ notes }: Pick<Ticket, "notes">): Note[] {
  const isUndone = (note: Note) =>
    notes.some((other) => other.kind === "AGREEMENT_UNDONE" && other.undoes === note.import && other.row === note.row);
  return notes.filter((note) => note.kind === "IMPORTER_AGREES" && !isUndone(note));
}

const isSameRow = (a: Origin, b: Origin) => a.import === b.import && a.row === b.row;
