import {
  Correction,
  Due,
  Pair,
  Reconcile,
  Suggestion,
  Suspicion,
  Ticket,
  type Device,
  type Import,
  type Outcome,
} from "@hamta/core";
import { Corrections, Db, Devices, Tickets } from "@hamta/store";
import type { Deps } from "#deps";
import * as Chunks from "#files/chunks";
import { commitRows, type RowWrites } from "#rows/commit";
import { readFacts, type RowFacts, type NumberedCorrection } from "#rows/corrections-facts";
import { retryUntilSettled, type Step } from "#rows/retry";
import * as Suggestions from "#rows/suggestions";
import type { Work } from "#rows/work";

/**
 * Reconciles rows of corrections with the register and its open tickets.
 *
 * A ticket may be filed while a correction is stored. So the correction is written first and then the device is read
 * with strong consistency: a ticket that was filed before is found now, and a ticket that is filed later finds the
 * correction, because its transaction is conditional on the correction on file.
 */

export type { NumberedCorrection } from "#rows/corrections-facts";

/**
 * Reconciles rows whose IMEIs are all distinct. Every row is first decided on eventually consistent reads: its writes
 * are conditional on them, or its device is read again afterwards. If that fails, the row is decided on consistent
 * reads.
 */
export async function reconcile(
  deps: Deps,
  imported: Import.Import,
  rows: readonly NumberedCorrection[],
): Promise<Outcome.RowResult[]> {
  const results: Outcome.RowResult[] = [];
  const undecided: NumberedCorrection[] = [];
  const filed: DecidedRow[] = [];
  const noted: DecidedRow[] = [];
  const groups: RowWrites<{ row: NumberedCorrection; result: Outcome.RowResult }>[] = [];
  for (const found of await readFacts(deps, imported, rows, { consistent: false })) {
    // An earlier attempt of this row stored its correction and may have crashed before it checked for a new ticket.
    if (isFromThisRow(found) || isInconsistent(found)) {
      undecided.push(found.row);
      continue;
    }
    const decision = Reconcile.decide(found.correction, found.facts, found.by);
    const writes = endTicketWrites(deps, found, decision);
    if (writes) groups.push({ of: { row: found.row, result: toResult(found, decision) }, writes });
    else if (decision.effect === "FILE") filed.push({ found, decision });
    else if (addsNote(decision)) noted.push({ found, decision });
    else results.push(toResult(found, decision));
  }

  const writing = [commitRows(deps.db, groups), storeAndCheck(deps, filed)] as const;
  await Promise.allSettled(writing);
  const [failedRows, unaffected] = await Promise.all(writing);
  const failed = new Set(failedRows);
  for (const { of } of groups) {
    if (failed.has(of)) undecided.push(of.row);
    else results.push(of.result);
  }
  const unchanged = new Set(unaffected);
  undecided.push(...filed.filter((decided) => !unchanged.has(decided)).map(({ found }) => found.row));
  for (const decided of unaffected) {
    if (addsNote(decided.decision)) noted.push(decided);
    else results.push(toResult(decided.found, decided.decision));
  }
  await Db.inBatches(noted, 1, async ([decided]) => {
    if (!decided) return;
    if (await addNote(deps, decided.found, decided.decision)) results.push(toResult(decided.found, decided.decision));
    else undecided.push(decided.found.row);
  });
  return [...results, ...(await reconcileConsistently(deps, imported, undecided))];
}

type DecidedRow = { found: RowFacts; decision: Reconcile.Decision };

/**
 * Stores corrections, then reads the devices again. Returns those whose device is unchanged. If a device got another
 * pair or importer, its correction is removed here: the row might not find the device again.
 */
async function storeAndCheck(deps: Deps, decided: readonly DecidedRow[]): Promise<DecidedRow[]> {
  const filed = await storeCorrections(deps, decided);
  const ids = filed.flatMap(({ found }) => found.facts.device?.id ?? []);
  const after = await Devices.getMany(deps.db, ids, { consistent: true });
  const afterOf = ({ found }: DecidedRow) => (found.facts.device && after.get(found.facts.device.id)) ?? null;
  const outdated = filed.flatMap((decided) => {
    const device = afterOf(decided);
    const correction = toStored(decided);
    return device && !Correction.isCurrent(correction, device) ? [{ device, correction }] : [];
  });
  await Db.inBatches(outdated, 1, async ([stored]) => {
    if (stored) await Corrections.remove(deps.db, stored.device.id, stored.correction);
  });
  return filed.filter((decided) => isUnaffected(decided.found, afterOf(decided)));
}

/**
 * Decides rows on consistent reads until every write succeeds: rows with an open ticket, and rows whose facts changed.
 */
export function reconcileConsistently(
  deps: Deps,
  imported: Import.Import,
  rows: readonly NumberedCorrection[],
): Promise<Outcome.RowResult[]> {
  return retryUntilSettled(deps.db, imported, rows, async (rest) => {
    const found = await readFacts(deps, imported, rest, { consistent: true });
    return found.map((one) => toStep(deps, one));
  });
}

function toStep(deps: Deps, found: RowFacts): Step<NumberedCorrection> {
  const { row } = found;
  if (isInconsistent(found)) return { row, result: null };
  const decision = Reconcile.decide(found.correction, found.facts, found.by);
  const result = toResult(found, decision);
  const writes = endTicketWrites(deps, found, decision);
  return writes ? { row, result, writes } : { row, result, apply: () => applyDecision(deps, found, decision) };
}

/** The transaction of a row that ends a ticket; null for any other row. */
function endTicketWrites(deps: Deps, { correction, facts }: RowFacts, decision: Reconcile.Decision): Db.Write[] | null {
  if (decision.effect !== "ADJUDICATED" || !facts.device) return null;
  const { ticket, adjudication, outcome } = decision;
  if (adjudication.status === "OPEN" || adjudication.verdict === null) return null;
  const { import: id, row } = correction;
  return Tickets.endWrites(
    deps.db,
    ticket,
    { device: facts.device, onFile: facts.onFile },
    {
      status: adjudication.status,
      verdict: adjudication.verdict,
      adjudication,
      end: { at: deps.now().toISOString(), by: { kind: "IMPORT", import: id, row }, note: null },
    },
    { import: id, row, outcome, ticket: ticket.number, reason: adjudication.verdict },
  );
}

/** Applies a row that ends no ticket. False if the row must be decided again. */
async function applyDecision(deps: Deps, found: RowFacts, decision: Reconcile.Decision): Promise<boolean> {
  if (decision.effect === "TRACED") {
    // Two attempts may overlap: this one read the device before the other ended its ticket, and then stored the
    // correction.
    await removeOwnCorrection(deps, found);
    return true;
  }
  if (decision.effect === "FILE") {
    const unaffected = await storeAndCheck(deps, [{ found, decision }]);
    if (unaffected.length === 0) return false;
  } else if (!ON_FILE.has(decision.outcome) && !isRestored(found, decision)) await removeOwnCorrection(deps, found);
  return addNote(deps, found, decision);
}

const ON_FILE: ReadonlySet<string> = new Set(["ON_FILE", "MISMATCH"]);

/** True if an undo restored the row's correction, which was on file before another device got the new IMEI. */
function isRestored({ facts: { device, onFile } }: RowFacts, { effect }: Reconcile.Decision): boolean {
  return effect === "NONE" && !!device && !!onFile?.restoredBy && Correction.isCurrent(onFile, device);
}

/** Removes the correction that this row stored: the device no longer matches it. */
async function removeOwnCorrection(deps: Deps, found: RowFacts): Promise<void> {
  const { device, onFile } = found.facts;
  if (device && onFile && isFromThisRow(found)) await Corrections.remove(deps.db, device.id, onFile);
}

/**
 * True if the device changed while it was read: it no longer holds the kept IMEI that led to it, or its ticket ended
 * between the two reads. Never decide on such facts.
 */
export function isInconsistent(found: RowFacts): boolean {
  const { device, ticket } = found.facts;
  const kept = Reconcile.lookupImeis(found.row.value)?.keptImei;
  if (!device || !kept) return false;
  return !Pair.holds(device.slots, kept) || (found.by.needs !== null && device.ticket !== null && ticket === null);
}

function isFromThisRow({ correction, facts: { onFile } }: RowFacts): boolean {
  return onFile?.import === correction.import && onFile.row === correction.row;
}

/** True if the ticket stays open and its timeline must show what the row did. */
function addsNote(decision: Reconcile.Decision): boolean {
  return decision.effect === "ADJUDICATED" || (decision.outcome === "MISMATCH" && "note" in decision && decision.note);
}

/** False if the ticket changed since it was read. */
async function addNote(
  { db, now, waits }: Deps,
  { correction }: RowFacts,
  decision: Reconcile.Decision,
): Promise<boolean> {
  if (!addsNote(decision) || !("ticket" in decision)) return true;
  const { import: id, row } = correction;
  const { ticket } = decision;
  const origin = { import: id, row, at: now().toISOString() };
  if (decision.effect !== "ADJUDICATED") return Tickets.addNote(db, ticket, { ...origin, kind: "MISMATCH" });
  if (ticket.notes.some((note) => Ticket.isFrom(note, correction))) return true;
  const { adjudication } = decision;
  const wait = { adjudication, ...Due.afterwards(ticket, adjudication, origin.at, waits) };
  return Tickets.addNote(db, ticket, { ...origin, kind: "IMPORTER_AGREES" }, wait);
}

/**
 * True if, after a correction was stored, its device has the same pair, importer and open ticket (or none) as before.
 */
function isUnaffected({ correction, facts }: RowFacts, after: Device.Device | null): boolean {
  return after !== null && after.ticket === facts.device?.ticket && Correction.isCurrent(correction, after);
}

/**
 * Returns the rows whose correction is stored. An open ticket may give back the correction that it used at the same
 * moment: for its device, the put is conditional on the correction that was read.
 */
async function storeCorrections({ db }: Deps, decided: readonly DecidedRow[]): Promise<DecidedRow[]> {
  const filed = decided.flatMap((row) => {
    const { device, onFile } = row.found.facts;
    if (!device) return [];
    const { id, ticket, owner } = device;
    return [{ row, device: id, isOwned: owner !== null, ticket, onFile, correction: toStored(row) }];
  });
  const changed = new Set<DecidedRow>();
  const withTicket = filed.filter(({ ticket }) => ticket !== null);
  await Db.allEnded([
    Corrections.putMany(
      db,
      filed.filter(({ ticket }) => ticket === null),
    ),
    Db.inBatches(withTicket, 1, async ([one]) => {
      if (one && !(await Corrections.replace(db, one.device, one.onFile, one.correction))) changed.add(one.row);
    }),
  ]);
  return decided.filter((row) => !changed.has(row));
}

function toStored({ found: { correction, facts } }: DecidedRow): Correction.Correction {
  return facts.device ? Correction.withPrevious(correction, facts.onFile, facts.device) : correction;
}

export function toResult(
  { row: { row, value }, correction, facts }: RowFacts,
  decision: Reconcile.Decision,
): Outcome.RowResult {
  const doubts = Reconcile.doubts(correction, decision, facts);
  const doubted = doubts.length > 0 && { doubts };
  if (decision.effect === "TRACED") {
    const { outcome, ticket, reason } = decision.trace;
    return {
      row,
      outcome: outcome as Outcome.Outcome,
      ...doubted,
      ...(ticket !== null && { ticket }),
      ...(outcome === "REFUSED" && reason !== null && { verdict: reason }),
    };
  }
  const { outcome } = decision;
  const suspicion = suspicionOf(outcome, value);
  const suggestions = suspicion ? Suggestion.suggest(suspicion, facts.device, facts.ticket, correction.importer) : [];
  return {
    row,
    outcome,
    ...doubted,
    ...(suggestions.length > 0 && { suggestions }),
    ...(outcome === "ALREADY_CORRECT" && facts.device?.corrected && { corrected: true }),
    ...("ticket" in decision && { ticket: decision.ticket.number }),
    ...(outcome === "REFUSED" &&
      "adjudication" in decision &&
      decision.adjudication.verdict && { verdict: decision.adjudication.verdict }),
  };
}

function suspicionOf(outcome: string, claim: Correction.Claim): Suspicion.Suspicion | null {
  if (outcome === "PAIR_DIFFERS") return Suspicion.ofOtherPair(claim);
  return outcome === "MISMATCH" ? Suspicion.ofNewImei(claim) : null;
}

export const applyCorrections: Work<NumberedCorrection> = {
  read: (deps, { id }, chunk) => Chunks.readRows<"corrections">(deps, id, chunk),
  process: async (deps, imported, rows, decided) => {
    const results = await reconcile(deps, imported, rows);
    return Suggestions.add(deps, imported, rows, [...decided, ...results]);
  },
  inOrder: async (deps, imported) => ({
    process: async (rows) => Suggestions.add(deps, imported, rows, await reconcileConsistently(deps, imported, rows)),
    store: async () => {},
  }),
};
