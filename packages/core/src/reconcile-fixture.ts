import type { Correction } from "#correction";
import type { Id } from "#device";
import * as Fixture from "#fixture";
import { A, B, C, D, device, E, STRANGER } from "#fixture";
import type { Pair } from "#pair";
import * as Reconcile from "#reconcile";
import type { Note, NoteKind, Ticket } from "#ticket";

/** A row of corrections, and the facts with which it is ON_FILE, for tests. */

export const OTHER = "other" as Id;

/** Row 7 of a list: the register holds A and B; the handset shows A and C. */
export const row = (fields: Partial<Correction> = {}): Correction => ({
  registered: [A, B],
  correct: [A, C],
  import: "import-2",
  row: 7,
  importer: "importer-a",
  order: "2",
  ...fields,
});
export const earlier = (fields: Partial<Correction> = {}) => row({ import: "import-1", row: 1, order: "1", ...fields });
export const later = (fields: Partial<Correction> = {}) => row({ import: "import-3", row: 1, order: "3", ...fields });

export const ticket = (correct: Pair, fields: Partial<Ticket> = {}) => Fixture.ticket({ correct, ...fields });
export const note = (kind: Exclude<NoteKind, "AGREEMENT_UNDONE">, { import: id, row }: Correction): Note => ({
  kind,
  import: id,
  row,
  at: "",
});

export const own = device([A, B]);
export const facts: Reconcile.Facts = {
  device: own,
  targetId: null,
  target: null,
  onFile: null,
  ticket: null,
  isTacKnown: true,
  isSuperseded: false,
};
export const decide = (changes: Partial<Reconcile.Facts>, of: Correction = row()) =>
  Reconcile.decide(of, { ...facts, ...changes });
export const agreeing = ticket([C, A]);
export const claimingOther = ticket([A, D]);

export const strangers = device([C, E], { id: OTHER, owner: STRANGER });
export const taken = { targetId: OTHER, target: strangers };
