import {
  Correction,
  Imei,
  Reconcile,
  Suggestion,
  type Device,
  type Import,
  type Outcome,
  type Ticket,
} from "@hamta/core";
import type * as List from "@hamta/core/list";
import type { Db } from "@hamta/store";
import { Devices, Tickets } from "@hamta/store";
import { setTimeout as sleep } from "node:timers/promises";
import { commit, type Group } from "#commit";
import type { Deps } from "#deps";

/**
 * Reconciles rows of corrections with the register and its open tickets.
 *
 * A ticket being filed and a correction being put on file can cross. The correction is written first and the device
 * is read, strongly consistently, after: a ticket that was there before is seen now, and one that comes later finds
 * the correction (its transaction is held to what it read of the file).
 */

export type Row = { row: number; value: List.CorrectionRow };

export type Found = { row: Row; correction: Correction.Correction; facts: Reconcile.Facts };

/** Rows whose IMEIs are all distinct may be worked on at once. */
export async function reconcile(
  deps: Deps,
  imported: Import.Import,
  rows: readonly Row[],
): Promise<Outcome.RowResult[]> {
  const results: Outcome.RowResult[] = [];
  const contended: Row[] = [];
  const filed: Found[] = [];
  for (const found of await gather(deps, imported, rows, { consistent: false })) {
    // On file from an earlier try of this very row, which may have died before it looked who had filed a ticket.
    if (found.facts.device?.ticket || isOwn(found)) {
      contended.push(found.row);
      continue;
    }
    const judgement = Reconcile.judge(found.correction, found.facts);
    if (judgement.effect === "FILE") filed.push(found);
    else results.push(toResult(found, judgement));
  }

  await file(deps, filed);
  const ids = filed.flatMap(({ facts }) => facts.device?.id ?? []);
  const after = await Devices.getMany(deps.db, ids, { consistent: true });
  for (const { row, correction, facts } of filed) {
    const device = facts.device && after.get(facts.device.id);
    if (device && !device.ticket && Correction.stands(correction, device)) {
      results.push({ row: row.row, outcome: "ON_FILE" });
      continue;
    }
    contended.push(row);
  }
  return [...results, ...(await settle(deps, imported, contended))];
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
  const { import: id, row } = found.correction;
  const origin = { import: id, row, at: deps.now().toISOString() };
  switch (judgement.effect) {
    case "TRACED":
      return true;
    case "FILE":
      await file(deps, [found]);
      return (await standsAlone(deps, found)) && (await noteMismatch(deps, judgement, origin));
    case "NONE":
      if (!ON_FILE.has(judgement.outcome)) await unfile(deps, found);
      return noteMismatch(deps, judgement, origin);
    case "ADJUDICATED": {
      await unfile(deps, found);
      const noted = judgement.ticket.notes.some((note) => note.import === id && note.row === row);
      const note: Ticket.Note = { ...origin, kind: "IMPORTER_AGREES" };
      return noted || Tickets.note(deps.db, judgement.ticket, note, judgement.adjudication);
    }
  }
}

const ON_FILE: ReadonlySet<string> = new Set(["ON_FILE", "MISMATCH"]);

/** The row was put on file a moment ago, and by now the device says otherwise. */
async function unfile(deps: Deps, found: Found): Promise<void> {
  const { device, onFile } = found.facts;
  if (device && onFile && isOwn(found)) await Devices.withdrawCorrection(deps.db, device.id, onFile);
}

function isOwn({ correction, facts: { onFile } }: Found): boolean {
  return onFile?.import === correction.import && onFile.row === correction.row;
}

async function noteMismatch(deps: Deps, judgement: Reconcile.Judgement, origin: Omit<Ticket.Note, "kind">) {
  if (judgement.outcome !== "MISMATCH" || !("note" in judgement) || !judgement.note) return true;
  return Tickets.note(deps.db, judgement.ticket, { ...origin, kind: "MISMATCH" });
}

/** After a correction was put on file: its device has the same open ticket as before, or none. */
async function standsAlone(deps: Deps, { correction, facts }: Found): Promise<boolean> {
  const device = facts.device && (await Devices.get(deps.db, facts.device.id));
  return device !== null && device.ticket === facts.device?.ticket && Correction.stands(correction, device);
}

async function file(deps: Deps, found: readonly Found[]): Promise<void> {
  const corrections = found.flatMap(({ correction, facts: { device, onFile } }) =>
    device ? [{ device: device.id, correction: Correction.replacing(correction, onFile, device) }] : [],
  );
  await Devices.fileCorrections(deps.db, corrections);
}

/** What the rows that were worked on before would have changed, where nothing is written: facts as they would be. */
export type Foreseen = {
  holderOf(key: Imei.ImeiKey, id: Device.Id | null): Device.Id | null;
  stateOf(ground: Tickets.Ground): Tickets.Ground;
};

/**
 * Half a read unit for each of: who holds the kept IMEI, who holds the new one, the device, what is on file; twice
 * that when consistent, and then the open ticket and the device that holds the new IMEI too.
 */
export async function gather(
  deps: Deps,
  imported: Import.Import,
  rows: readonly Row[],
  options: { consistent: boolean },
  foreseen?: Foreseen,
): Promise<Found[]> {
  const holder = (holders: ReadonlyMap<Imei.ImeiKey, Device.Id>, imei: Imei.Imei): Device.Id | null => {
    const key = Imei.keyOf(imei);
    const id = holders.get(key) ?? null;
    return foreseen ? foreseen.holderOf(key, id) : id;
  };
  const looked = rows.map((row) => ({ row, lookup: Reconcile.lookups(row.value) }));
  const kept = await Devices.holdersOf(
    deps.db,
    looked.flatMap(({ lookup }) => lookup?.kept ?? []),
    options,
  );
  const held = looked.map(({ row, lookup }) => ({
    row,
    lookup,
    id: lookup && holder(kept, lookup.kept),
  }));
  const known = held.filter(({ id }) => id !== null);
  const [grounds, fresh] = await Promise.all([
    Devices.getWithCorrections(
      deps.db,
      known.flatMap(({ id }) => id ?? []),
      options,
    ),
    Devices.holdersOf(
      deps.db,
      known.flatMap(({ lookup }) => lookup?.fresh ?? []),
      options,
    ),
  ]);
  const found = held.map(({ row, lookup, id }): Found => {
    const read = id && grounds.get(id);
    const ground = read && foreseen ? foreseen.stateOf(read) : read;
    const facts: Reconcile.Facts = {
      device: ground?.device ?? null,
      onFile: ground?.onFile ?? null,
      targetId: lookup && holder(fresh, lookup.fresh),
      target: null,
      ticket: null,
    };
    return { row, correction: correctionOf(imported, row), facts };
  });
  return options.consistent ? withTickets(deps, found) : found;
}

async function withTickets(deps: Deps, found: readonly Found[]): Promise<Found[]> {
  const tickets = await Tickets.getHeads(
    deps.db,
    found.flatMap(({ facts }) => facts.device?.ticket ?? []),
    { consistent: true },
  );
  const targets = await Devices.getMany(
    deps.db,
    found.flatMap(({ facts }) => (facts.device?.ticket && facts.targetId) || []),
    { consistent: true },
  );
  return found.map(({ facts, ...rest }) => {
    const ticket = (facts.device?.ticket && tickets.get(facts.device.ticket)) || null;
    return {
      ...rest,
      facts: {
        ...facts,
        // Between the two reads it may have ended; the device says so at the next attempt.
        ticket: ticket?.status === "OPEN" ? ticket : null,
        target: (facts.targetId && targets.get(facts.targetId)) || null,
      },
    };
  });
}

function correctionOf(imported: Import.Import, { row, value }: Row): Correction.Correction {
  return {
    registered: value.registered,
    correct: value.correct,
    import: imported.id,
    row,
    importer: imported.uploader.organisation,
    order: imported.order,
  };
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
