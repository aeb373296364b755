import {
  DeviceChange,
  Due,
  Pair,
  Ticket,
  Undo,
  type Correction,
  type Device,
  type Import,
  type Outcome,
} from "@hamta/core";
import { Agreements, Corrections, Db, Imports, Reverts, Tickets, UndoFacts } from "@hamta/store";
import { createHash } from "node:crypto";
import type { Deps } from "#deps";
import type { UndoneRow } from "#files/layout";
import { reconcileConsistently } from "#rows/corrections";
import type { Step } from "#rows/retry";
import { originsOf, readUndoneImport, readUndoneRows, revertRows } from "#rows/undo";
import { inAnyOrder, type Work } from "#rows/work";

/** Reverts rows of corrections. */

type UndoneCorrection = UndoneRow<"corrections">;

type UndoContext = { imported: Import.Import; done: Import.Import; attempt: number };

const process: Work<UndoneCorrection>["process"] = async (deps, imported, rows, decided) => {
  const done = await readUndoneImport(deps, imported);
  const results = await revertRows(deps, rows, async (rest, attempt) => {
    const facts = await UndoFacts.ofCorrections(
      deps.db,
      rest.map(({ value }) => value),
    );
    const nothing = { device: null, onFile: null, ticket: null, undone: new Set<string>(), wrongHolder: null };
    return Db.allEnded(
      rest.map((row, index) => toStep(deps, { imported, done, attempt }, row, facts[index] ?? nothing)),
    );
  });
  return [...decided, ...results];
};

async function toStep(
  deps: Deps,
  context: UndoContext,
  row: UndoneCorrection,
  facts: Undo.CorrectionFacts,
): Promise<Step<UndoneCorrection>> {
  const { done } = context;
  const decision = Undo.decideCorrection(row.value, row.done, facts, originsOf(deps, context, row));
  if (decision.outcome === "KEPT") {
    const result = { row: row.row, outcome: decision.outcome, kept: decision.kept };
    return { row, result, ...("effect" in decision && restate(deps, facts, decision)) };
  }
  const result: Outcome.RowResult = { row: row.row, outcome: "REVERSED" };
  const device = facts.device?.id;
  switch (decision.effect) {
    case "NONE":
      return { row, result: { ...result, ...(decision.ticket && { ticket: decision.ticket }) } };
    case "UNFILE":
      return {
        row,
        result,
        apply: async () => !!device && Corrections.remove(deps.db, device, decision.onFile),
      };
    case "REFILE":
      return {
        row,
        result,
        apply: async () =>
          !!device &&
          (await Corrections.replace(deps.db, device, decision.onFile, decision.before)) &&
          reconcileRestored(deps, done, decision.before),
      };
    case "REFILED":
      return { row, result, apply: () => reconcileRestored(deps, done, decision.before) };
    case "TAKE_BACK":
      return { row, result, writes: takeBackWrites(deps, originsOf(deps, context, row).by, facts.onFile, decision) };
    case "GIVE_BACK":
    case "REOPEN":
      return revertEndedTicket(deps, context, { row, facts, decision });
  }
}

/** The file alone takes one write unit; with the ticket it is one transaction. */
function restate(
  { db }: Deps,
  { onFile: read }: Undo.CorrectionFacts,
  { device, onFile, used }: Extract<Undo.CorrectionDecision, { effect: "RESTATE" }>,
): Pick<Step<UndoneCorrection>, "writes" | "apply"> {
  if (!used) return { apply: async () => !!onFile && Corrections.replace(db, device.id, read, onFile) };
  const filed = onFile ? [Corrections.replaceWrite(db, device.id, read, onFile)] : [];
  return { writes: [...Agreements.restateWrites(db, used.ticket, device, used.restated), ...filed] };
}

/** The trace tells a retry that the ticket has lost the correction. */
function takeBackWrites(
  { db }: Deps,
  { import: id, row }: Device.Origin,
  read: Correction.Correction | null,
  { device, ticket, agreement, onFile }: Extract<Undo.CorrectionDecision, { effect: "TAKE_BACK" }>,
): Db.Write[] {
  const trace = { import: id, row, outcome: "REVERSED", ticket: null, reason: null };
  return Agreements.undoWrites(db, ticket, agreement, { device, onFile: read }, { onFile, trace });
}

/** A ticket filed since may agree with the restored correction, so its row is reconciled again. */
async function reconcileRestored(deps: Deps, done: Import.Import, before: Correction.Correction): Promise<boolean> {
  const { import: id, row, order, registered, correct } = before;
  await reconcileConsistently(deps, { ...done, id: id as Import.Id, order }, [{ row, value: { registered, correct } }]);
  return true;
}

type EndedTicket = {
  row: UndoneCorrection;
  facts: Undo.CorrectionFacts;
  decision: Extract<Undo.CorrectionDecision, { effect: "GIVE_BACK" | "REOPEN" }>;
};

async function revertEndedTicket(
  deps: Deps,
  context: UndoContext,
  { row, facts, decision }: EndedTicket,
): Promise<Step<UndoneCorrection>> {
  const { device, trace } = decision;
  const ended = trace.ticket === null ? null : await Tickets.get(deps.db, trace.ticket as Ticket.Number);
  if (!ended || (decision.effect === "REOPEN" && !Undo.isReopened(ended, device))) {
    return { row, result: { row: row.row, outcome: "KEPT", kept: "CHANGED" } };
  }
  const { at, staff, ...origin } = originsOf(deps, context, row).by;
  if (staff === null) throw new Error(`Row ${row.row} of import ${origin.import} reverts a ticket without staff`);
  const reopened = Undo.isReopened(ended, device)
    ? Ticket.createReopened(ended, device, {
        number: numberOf(origin, context.attempt),
        at,
        due: Due.at("EXPERT", at, deps.waits),
        ...origin,
      })
    : null;
  const partial = decision.effect === "GIVE_BACK" ? decision.partial : null;
  const slots = partial ? Pair.replace(device.slots, partial.wrongImei, partial.newImei) : device.slots;
  const undone = await undoneLists(deps, ended.used);
  const { followUp, onFile } = Undo.restoreUsed(ended, reopened, { device: { ...device, slots }, undone });
  return {
    row,
    result: { row: row.row, outcome: "REVERSED", ...(followUp && { ticket: followUp.number }) },
    writes: Reverts.writes(
      deps.db,
      { device, onFile: facts.onFile },
      {
        ended: ended.number,
        restored: partial && {
          partial,
          changed: DeviceChange.ofUndo({ ...origin, at, by: staff }, ended.number),
        },
        revert: { at, by: { kind: "IMPORT", ...origin }, note: null },
        followUp,
        onFile,
        // A row moves no IMEI from another device.
        giver: null,
        trace: { ...origin, outcome: "REVERSED", ticket: followUp?.number ?? null, reason: null },
      },
    ),
  };
}

/** The undone lists among those of the ticket's correction and the one that it replaced. Two read units for each list. */
function undoneLists({ db }: Deps, used: Correction.Correction | undefined): Promise<ReadonlySet<string>> {
  const ids = new Set([used, used?.before].flatMap((one) => one?.import ?? []));
  return Imports.getUndone(db, [...ids] as Import.Id[]);
}

/**
 * The same number in a retry of the undo. Another number in each attempt, because another ticket may have the first.
 */
function numberOf({ import: id, row }: Device.Origin, attempt: number): Ticket.Number {
  const digest = createHash("sha256").update(`${id}#${row}#${attempt}`).digest();
  return Ticket.newNumber((below) => digest.readUIntBE(0, 6) % below);
}

export const undoCorrections: Work<UndoneCorrection> = {
  read: readUndoneRows<"corrections">,
  process,
  inOrder: inAnyOrder(process),
};
