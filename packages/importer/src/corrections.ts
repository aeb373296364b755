import { Correction, Pair, Reconcile, Suggestion, type Device, type Import, type Outcome } from "@hamta/core";
import { Db, Devices, Tickets } from "@hamta/store";
import { setTimeout as sleep } from "node:timers/promises";
import { commit, type Group } from "#commit";
import type { Deps } from "#deps";
import { gather, isUndecided, type Found, type Row } from "#facts";

/**
 * Reconciles rows of corrections with the register and its open tickets.
 *
 * A ticket being filed and a correction being put on file can cross. The correction is written first and the device
 * is read, strongly consistently, after: a ticket that was there before is seen now, and one that comes later finds
 * the correction (its transaction is held to what it read of the file).
 */

export type { Row } from "#facts";

/**
 * Rows whose IMEIs are all distinct may be worked on at once. Every row is judged on eventually consistent reads first:
 * what it then writes is conditional on them, or is looked at again after; where that fails, on consistent ones.
 */
export async function reconcile(
  deps: Deps,
  imported: Import.Import,
  rows: readonly Row[],
): Promise<Outcome.RowResult[]> {
  const results: Outcome.RowResult[] = [];
  const contended: Row[] = [];
  const filed: Judged[] = [];
  const noted: Judged[] = [];
  const groups: Group<{ row: Row; result: Outcome.RowResult }>[] = [];
  for (const found of await gather(deps, imported, rows, { consistent: false })) {
    // On file from an earlier try of this very row, which may have died before it looked who had filed a ticket.
    if (isOwn(found) || isTorn(found)) {
      contended.push(found.row);
      continue;
    }
    const judgement = Reconcile.judge(found.correction, found.facts);
    const writes = ending(deps, found, judgement);
    if (writes) groups.push({ of: { row: found.row, result: toResult(found, judgement) }, writes });
    else if (judgement.effect === "FILE") filed.push({ found, judgement });
    else if (notes(judgement)) noted.push({ found, judgement });
    else results.push(toResult(found, judgement));
  }

  const [failed, stood] = await Promise.all([commit(deps.db, groups), fileAll(deps, filed)]);
  const lost = new Set(failed);
  for (const { of } of groups) {
    if (lost.has(of)) contended.push(of.row);
    else results.push(of.result);
  }
  const standing = new Set(stood);
  contended.push(...filed.filter((each) => !standing.has(each)).map(({ found }) => found.row));
  for (const each of stood) {
    if (notes(each.judgement)) noted.push(each);
    else results.push(toResult(each.found, each.judgement));
  }
  await Db.inBatches(noted, 1, async ([each]) => {
    if (!each) return;
    if (await say(deps, each.found, each.judgement)) results.push(toResult(each.found, each.judgement));
    else contended.push(each.found.row);
  });
  return [...results, ...(await settle(deps, imported, contended))];
}

type Judged = { found: Found; judgement: Reconcile.Judgement };

/**
 * Puts them on file, and then looks: those whose device stands as it was judged. One that went on file just after its
 * device took another pair or importer says nothing, and is taken off again: its row may not find the device a second
 * time, when the kept IMEI was the one let go.
 */
async function fileAll(deps: Deps, filed: readonly Judged[]): Promise<Judged[]> {
  await file(
    deps,
    filed.map(({ found }) => found),
  );
  const ids = filed.flatMap(({ found }) => found.facts.device?.id ?? []);
  const after = await Devices.getMany(deps.db, ids, { consistent: true });
  const afterOf = ({ found }: Judged) => (found.facts.device && after.get(found.facts.device.id)) ?? null;
  const fallen = filed.flatMap((each) => {
    const device = afterOf(each);
    const { correction } = each.found;
    return device && !Correction.stands(correction, device) ? [{ device, correction }] : [];
  });
  await Db.inBatches(fallen, 1, async ([one]) => {
    if (one) await Devices.withdrawCorrection(deps.db, one.device.id, one.correction);
  });
  return filed.filter((each) => standsAlone(each.found, afterOf(each)));
}

/** A row may lose to a ticket filed, withdrawn or reviewed at the same moment; each time it is judged anew. */
const ATTEMPTS = 10;

/** Rows whose device has an open ticket, or whose facts moved: judged on consistent reads until the answer holds. */
export async function settle(deps: Deps, imported: Import.Import, rows: readonly Row[]): Promise<Outcome.RowResult[]> {
  const results: Outcome.RowResult[] = [];
  let rest = rows;
  for (let attempt = 1; rest.length > 0; attempt++) {
    if (attempt > ATTEMPTS) throw new Error(`${rest.length} rows of import ${imported.id} kept changing under the job`);
    if (attempt > 1) await sleep(Math.random() * 20 * 2 ** attempt);
    const again: Row[] = [];
    const groups: Group<{ row: Row; result: Outcome.RowResult }>[] = [];
    for (const found of await gather(deps, imported, rest, { consistent: true })) {
      if (isTorn(found)) {
        again.push(found.row);
        continue;
      }
      const judgement = Reconcile.judge(found.correction, found.facts);
      const result = toResult(found, judgement);
      const writes = ending(deps, found, judgement);
      if (writes) groups.push({ of: { row: found.row, result }, writes });
      else if (await apply(deps, found, judgement)) results.push(result);
      else again.push(found.row);
    }
    const failed = new Set(await commit(deps.db, groups));
    for (const { of } of groups) {
      if (failed.has(of)) again.push(of.row);
      else results.push(of.result);
    }
    rest = again;
  }
  return results;
}

/** The transaction of a row that ends a ticket; null for any other row. */
function ending(deps: Deps, { correction, facts }: Found, judgement: Reconcile.Judgement): Db.Write[] | null {
  if (judgement.effect !== "ADJUDICATED" || !facts.device) return null;
  const { ticket, adjudication, outcome } = judgement;
  if (adjudication.status === "OPEN" || adjudication.verdict === null) return null;
  const { import: id, row } = correction;
  return Tickets.ending(
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

/** What a row does besides ending a ticket. False when it must be judged again. */
async function apply(deps: Deps, found: Found, judgement: Reconcile.Judgement): Promise<boolean> {
  if (judgement.effect === "TRACED") {
    // Two tries may overlap: this one read the device before the other ended its ticket, and then put it on file.
    await unfile(deps, found);
    return true;
  }
  if (judgement.effect === "FILE") {
    const stood = await fileAll(deps, [{ found, judgement }]);
    if (stood.length === 0) return false;
  } else if (!ON_FILE.has(judgement.outcome)) await unfile(deps, found);
  return say(deps, found, judgement);
}

const ON_FILE: ReadonlySet<string> = new Set(["ON_FILE", "MISMATCH"]);

/** The row was put on file a moment ago, and by now the device says otherwise. */
async function unfile(deps: Deps, found: Found): Promise<void> {
  const { device, onFile } = found.facts;
  if (device && onFile && isOwn(found)) await Devices.withdrawCorrection(deps.db, device.id, onFile);
}

/**
 * Read while something happened to the device: it let go of the IMEI that led to it, or (where its ticket is read) its
 * ticket ended. Such facts never were, and a judgement by them would be of nothing.
 */
function isTorn(found: Found): boolean {
  const { device, ticket } = found.facts;
  const kept = Reconcile.lookups(found.row.value)?.kept;
  if (!device || !kept) return false;
  return !Pair.holds(device.slots, kept) || (device.ticket !== null && ticket === null && isUndecided(found));
}

function isOwn({ correction, facts: { onFile } }: Found): boolean {
  return onFile?.import === correction.import && onFile.row === correction.row;
}

/** Its ticket stays open, and is to say on its timeline what the row came to. */
function notes(judgement: Reconcile.Judgement): boolean {
  return (
    judgement.effect === "ADJUDICATED" || (judgement.outcome === "MISMATCH" && "note" in judgement && judgement.note)
  );
}

/** False when the ticket has changed since it was read. */
async function say({ db, now }: Deps, { correction }: Found, judgement: Reconcile.Judgement): Promise<boolean> {
  if (!notes(judgement) || !("ticket" in judgement)) return true;
  const { import: id, row } = correction;
  const { ticket } = judgement;
  const origin = { import: id, row, at: now().toISOString() };
  if (judgement.effect !== "ADJUDICATED") return Tickets.note(db, ticket, { ...origin, kind: "MISMATCH" });
  const noted = ticket.notes.some((note) => note.import === id && note.row === row);
  return noted || Tickets.note(db, ticket, { ...origin, kind: "IMPORTER_AGREES" }, judgement.adjudication);
}

/** After a correction was put on file: its device has the same open ticket as before, or none. */
function standsAlone({ correction, facts }: Found, after: Device.Device | null): boolean {
  return after !== null && after.ticket === facts.device?.ticket && Correction.stands(correction, after);
}

async function file(deps: Deps, found: readonly Found[]): Promise<void> {
  const corrections = found.flatMap(({ correction, facts: { device, onFile } }) =>
    device ? [{ device: device.id, correction: Correction.replacing(correction, onFile, device) }] : [],
  );
  await Devices.fileCorrections(deps.db, corrections);
}

export function toResult(
  { row: { row, value }, correction, facts }: Found,
  judgement: Reconcile.Judgement,
): Outcome.RowResult {
  if (judgement.effect === "TRACED") {
    const { outcome, ticket, reason } = judgement.trace;
    return {
      row,
      outcome: outcome as Outcome.Outcome,
      ...(ticket !== null && { ticket }),
      ...(outcome === "REFUSED" && reason !== null && { verdict: reason }),
    };
  }
  const { outcome } = judgement;
  const doubt = outcome === "PAIR_DIFFERS" && Suggestion.ofWrong(value);
  const suggestion = doubt && Suggestion.suggest(doubt, facts.device, correction.importer);
  return {
    row,
    outcome: outcome,
    ...(suggestion && { suggestion }),
    ...(outcome === "ALREADY_CORRECT" && facts.device?.corrected && { corrected: true }),
    ...("ticket" in judgement && { ticket: judgement.ticket.number }),
    ...(outcome === "REFUSED" && "adjudication" in judgement && { verdict: judgement.adjudication.verdict ?? "" }),
  };
}
