import { Outcome, OutcomeText, Undo, type Correction, type Device, type Import, type Later } from "@hamta/core";
import * as List from "@hamta/core/list";
import { AppliedLists, Imports, LaterLists, ListRows, UndoFacts, type Db } from "@hamta/store";
import type { Context } from "#context";
import type { UndoPreview } from "#generated/resolvers";

/** Rows looked up in the register for a preview: up to 4,000 items, strongly consistent, in 80 reads of a batch. */
export const MAX_ROWS = 1_000;

/** Rows of later lists that a preview reads: their chunks and results, 0.1 s. */
export const MAX_LATER_ROWS = 20_000;

/**
 * What an undo would do now. Writes nothing. Rows beyond {@link MAX_ROWS} are not looked up, and none is that would be
 * reverted if the later lists, which may state the same, have more than {@link MAX_LATER_ROWS} rows.
 */
export async function of(context: Context, done: Import.Reported, staff: Import.Staff | null): Promise<UndoPreview> {
  const { rows, more, isLaterKnown } = await decide(context, done, staff);
  const changing = Outcome.totalRows(Undo.changing(done.counts));
  const kept = new Map<Undo.KeepReason, number>();
  const keep = (reason: Undo.KeepReason, rows = 1) => kept.set(reason, (kept.get(reason) ?? 0) + rows);
  if (done.rows > changing) keep("NOTHING_DONE", done.rows - changing);
  for (const decision of rows) if (decision.outcome === "KEPT") keep(decision.kept);
  const reversed = rows.filter(({ outcome }) => outcome === "REVERSED").length;
  return {
    reversible: isLaterKnown ? reversed : 0,
    kept: [...kept]
      .toSorted(([, a], [, b]) => b - a)
      .map(([reason, rows]) => ({
        reason,
        rows,
        message: OutcomeText.message("KEPT", context.language, { kept: reason }),
      })),
    unchecked: (more ? changing - rows.length : 0) + (isLaterKnown ? 0 : reversed),
  };
}

type Decision = Undo.CorrectionDecision | Undo.DeviceDecision;
type Decided = { rows: Decision[]; more: boolean; isLaterKnown: boolean };

/** What the decisions on the rows of one kind need. */
type Undone<K extends Undoable> = {
  db: Db.Db;
  done: Import.Reported;
  rows: readonly ListRows.ListRow<K>[];
  originsOf: (row: { row: number }) => Undo.RowOrigins;
};

type Undoable = List.Kind.Undoable;

const DECIDE: { readonly [K in Undoable]: (undone: Undone<K>) => Promise<Decision[]> } = {
  corrections: decideCorrections,
  devices: decideDevices,
};

async function decide(context: Context, done: Import.Reported, staff: Import.Staff | null): Promise<Decided> {
  if (!List.Kind.canBeUndone(done.kind)) return { rows: [], more: false, isLaterKnown: true };
  return decideFirst(context, done, done.kind, staff);
}

async function decideFirst<K extends Undoable>(
  context: Context,
  done: Import.Reported,
  kind: K,
  staff: Import.Staff | null,
): Promise<Decided> {
  const { read } = await context.links();
  const [{ rows, more }, lists] = await Promise.all([
    firstRows<K>(context, read, done),
    AppliedLists.listLater(context.db, done),
  ]);
  const later = await findLater(context.db, read, { kind, lists }, rows);
  const originsOf = ({ row }: { row: number }): Undo.RowOrigins => ({
    done: { import: done.id, row, order: done.order },
    same: later?.get(row)?.same ?? null,
    // Of the undo that has not begun: no device has a trace of it.
    by: { import: "", row, staff, at: context.now().toISOString() },
  });
  return { rows: await DECIDE[kind]({ db: context.db, done, rows, originsOf }), more, isLaterKnown: later !== null };
}

async function decideDevices({ db, done, rows, originsOf }: Undone<"devices">): Promise<Decision[]> {
  const facts = await UndoFacts.ofDevices(
    db,
    rows.map(({ value }) => value),
  );
  return rows.map((row, at) =>
    Undo.decideDevice(row.done, facts[at] ?? NOTHING, originsOf(row), UndoFacts.registeredId(done, row)),
  );
}

async function decideCorrections({ db, rows, originsOf }: Undone<"corrections">): Promise<Decision[]> {
  const facts = await UndoFacts.ofCorrections(
    db,
    rows.map(({ value }) => value),
  );
  // An undo goes backwards: an earlier row finds what is left after the later ones.
  const givenUpBy = new Set<Device.Id>();
  const onFile = new Map<Device.Id, Correction.Correction | null>();
  const decisions = rows.map((row, at) => ({ row, facts: facts[at] ?? NOTHING })).toReversed();
  return decisions.map(({ row, facts }) => {
    const { device, wrongHolder } = facts;
    const left = device ? onFile.get(device.id) : undefined;
    const seen = {
      ...facts,
      ...(left !== undefined && { onFile: left }),
      ...(wrongHolder !== null && givenUpBy.has(wrongHolder) && { wrongHolder: null }),
    };
    const decision = Undo.decideCorrection(row.value, row.done, seen, originsOf(row));
    if (!device || decision.outcome === "KEPT") return decision;
    if (decision.effect === "GIVE_BACK") givenUpBy.add(device.id);
    if (decision.effect === "UNFILE") onFile.set(device.id, null);
    if (decision.effect === "REFILE") onFile.set(device.id, decision.before);
    return decision;
  });
}

const NOTHING = { device: null, onFile: null, ticket: null, undone: new Set<string>(), wrongHolder: null };

/** By row, what later lists state of it. Null if they have too many rows. */
async function findLater<K extends Undoable>(
  db: Db.Db,
  read: ListRows.Read,
  { kind, lists }: { kind: K; lists: readonly Import.Id[] },
  rows: readonly ListRows.ListRow<K>[],
): Promise<Map<number, Later.Later> | null> {
  const later = await Imports.getMany(db, lists);
  const laterRows = later.values().reduce((sum, list) => sum + (list.rows ?? 0), 0);
  if (laterRows > MAX_LATER_ROWS) return null;
  return LaterLists.find(db, read, { kind, later: lists, of: "SAME" }, rows);
}

async function firstRows<K extends Undoable>({ db }: Context, read: ListRows.Read, done: Import.Reported) {
  const rows: ListRows.ListRow<K>[] = [];
  for await (const row of ListRows.of<K>(db, read, done)) {
    if (!Undo.mayHaveChanged(row.done)) continue;
    if (rows.length === MAX_ROWS) return { rows, more: true };
    rows.push(row);
  }
  return { rows, more: false };
}
