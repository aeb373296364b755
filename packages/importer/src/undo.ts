import { Imei, Pair, Ticket, Undo, type Correction, type Device, type Import, type Outcome } from "@hamta/core";
import type * as List from "@hamta/core/list";
import { Bucket, Devices, Imports, Places, Tickets, type Db } from "@hamta/store";
import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Line, Manifest } from "#layout";
import { commit, type Group } from "#commit";
import * as Corrections from "#corrections";
import type { Deps } from "#deps";
import { idOf, transfer } from "#devices";
import * as Lines from "#lines";
import * as Results from "#results";

/**
 * Undoes an import: its rows stand where it laid them out, and beside them what became of each. What nobody has touched
 * since is put back, the rest is kept, and every row says which and why.
 */

/** A row, and what became of it in the import that is undone. */
export type Row = { row: number; value: List.Values["corrections" | "devices"]; done: Outcome.RowResult };

/** Chunk for chunk as in the import that is undone. */
export async function inspect(deps: Deps, imported: Import.Import): Promise<{ chunks: number }> {
  const done = await doneBy(deps, imported);
  const { rows, chunks } = done;
  const { shared } = Lines.parseOne<Manifest>(await Bucket.readText(deps.bucket, Places.work.manifest(done.id)));
  const manifest: Manifest = { rows: rows ?? 0, chunks: chunks ?? 0, repeated: [], shared, findings: [], told: [] };
  await Bucket.writeText(deps.bucket, Places.work.manifest(imported.id), JSON.stringify(manifest));
  const reconcilingAt = deps.now().toISOString();
  await Imports.advance(deps.db, imported.id, { state: "RECONCILING", reconcilingAt, rows, chunks });
  return { chunks: manifest.chunks };
}

async function doneBy({ db }: Deps, { id, follows }: Import.Import): Promise<Import.Import> {
  const done = follows && (await Imports.get(db, follows, { consistent: true }));
  if (!done) throw new Error(`Import ${id} undoes ${follows}, which is not there`);
  return done;
}

/** A chunk's rows: those that have changed nothing are decided. */
export async function linesOf(deps: Deps, { follows }: Import.Import, chunk: number): Promise<Line[]> {
  if (!follows) return [];
  const lines = Lines.parse<Line>((await Bucket.readText(deps.bucket, Places.work.rows(follows, chunk))) ?? "");
  const results = await Results.ofChunk(deps, follows, chunk);
  return lines.map((line): Line => {
    const done = results.get(line.row);
    const nothing = { row: line.row, outcome: "KEPT", kept: "NOTHING_DONE" } as const;
    return "value" in line && done && Undo.mayHaveChanged(done) ? { ...line, done } : nothing;
  });
}

const ATTEMPTS = 10;

/** Rows that name no IMEI of each other. One that others keep changing is FAILED, and the undoing goes on. */
export async function reverse(deps: Deps, imported: Import.Import, rows: readonly Row[]): Promise<Outcome.RowResult[]> {
  const done = await doneBy(deps, imported);
  const results: Outcome.RowResult[] = [];
  let rest = rows;
  for (let attempt = 1; rest.length > 0 && attempt <= ATTEMPTS; attempt++) {
    if (attempt > 1) await sleep(Math.random() * 20 * 2 ** attempt);
    const again: Row[] = [];
    const groups: Group<{ row: Row; result: Outcome.RowResult }>[] = [];
    const isOfCorrections = (row: Row): row is CorrectionRow => "registered" in row.value;
    const works = [
      ...(await corrections(deps, { imported, done, attempt }, rest.filter(isOfCorrections))),
      ...(await devices(deps, { imported, done }, rest.filter((row) => !isOfCorrections(row)) as DeviceRow[])),
    ];
    for (const { row, result, writes, apply } of works) {
      if (writes) groups.push({ of: { row, result }, writes });
      else if (!apply || (await apply())) results.push(result);
      else again.push(row);
    }
    const failed = new Set(await commit(deps.db, groups));
    for (const { of } of groups) {
      if (failed.has(of)) again.push(of.row);
      else results.push(of.result);
    }
    rest = again;
  }
  return [...results, ...rest.map(({ row }): Outcome.RowResult => ({ row, outcome: "FAILED" }))];
}

type CorrectionRow = Row & { value: List.CorrectionRow };
type DeviceRow = Row & { value: List.DeviceRow };

/** What putting one row back takes: a transaction, or something to do that may have to be judged again. */
type Work = { row: Row; result: Outcome.RowResult; writes?: readonly Db.Write[]; apply?: () => Promise<boolean> };

type Between = { imported: Import.Import; done: Import.Import; attempt: number };

function undoingOf({ imported, done }: Pick<Between, "imported" | "done">, { row }: Row): Undo.Undoing {
  return {
    done: { import: done.id, row, order: done.order },
    by: { import: imported.id, row, staff: imported.decidedBy === "STAFF" },
  };
}

async function corrections(deps: Deps, between: Between, rows: readonly CorrectionRow[]): Promise<Work[]> {
  const found = await gather(deps, rows);
  return Promise.all(
    found.map(async ({ row, facts }): Promise<Work> => {
      const judgement = Undo.judgeCorrection(row.value, row.done, facts, undoingOf(between, row));
      if (judgement.outcome === "KEPT") return { row, result: { row: row.row, ...judgement } };
      const result: Outcome.RowResult = { row: row.row, outcome: "REVERSED" };
      const device = facts.device?.id;
      switch (judgement.effect) {
        case "NONE":
          return { row, result: { ...result, ...(judgement.ticket && { ticket: judgement.ticket }) } };
        case "UNFILE":
          return {
            row,
            result,
            apply: async () => !!device && Devices.withdrawCorrection(deps.db, device, judgement.onFile),
          };
        case "REFILE":
          return {
            row,
            result,
            apply: async () =>
              !!device &&
              (await Devices.replaceCorrection(deps.db, device, judgement.onFile, judgement.before)) &&
              matched(deps, between.done, judgement.before),
          };
        case "REFILED":
          return { row, result, apply: () => matched(deps, between.done, judgement.before) };
        case "GIVE_BACK":
        case "REOPEN":
          return reversal(deps, between, { row, facts, judgement });
      }
    }),
  );
}

/** A ticket that was filed since may agree with what is on file again: that list's row is worked on once more. */
async function matched(deps: Deps, done: Import.Import, before: Correction.Correction): Promise<boolean> {
  const { import: id, row, order, registered, correct } = before;
  await Corrections.settle(deps, { ...done, id: id as Import.Id, order }, [{ row, value: { registered, correct } }]);
  return true;
}

type Reversal = {
  row: CorrectionRow;
  facts: Undo.CorrectionFacts;
  judgement: Extract<Undo.CorrectionJudgement, { effect: "GIVE_BACK" | "REOPEN" }>;
};

async function reversal(
  deps: Deps,
  { imported, attempt }: Between,
  { row, facts, judgement }: Reversal,
): Promise<Work> {
  const { device, trace } = judgement;
  const ended = trace.ticket === null ? null : await Tickets.get(deps.db, trace.ticket as Ticket.Number);
  if (judgement.effect === "REOPEN" && !Undo.isReopened(ended, device)) {
    return { row, result: { row: row.row, outcome: "KEPT", kept: "CHANGED" } };
  }
  const origin = { import: imported.id, row: row.row };
  const ticket = Undo.isReopened(ended, device)
    ? Ticket.reopened(ended, { number: numberOf(origin, attempt), at: deps.now().toISOString(), ...origin })
    : null;
  const follows = { ...origin, outcome: "REVERSED", ticket: ticket?.number ?? null, reason: null };
  const partial = judgement.effect === "GIVE_BACK" ? judgement.partial : null;
  return {
    row,
    result: { row: row.row, outcome: "REVERSED", ...(ticket && { ticket: ticket.number }) },
    writes: Tickets.reversal(deps.db, { device, onFile: facts.onFile }, ticket, partial, follows),
  };
}

/** The same in every try, unless another ticket has it. */
function numberOf({ import: id, row }: Device.Origin, attempt: number): Ticket.Number {
  const digest = createHash("sha256").update(`${id}#${row}#${attempt}`).digest();
  return Ticket.newNumber((below) => digest.readUIntBE(0, 6) % below);
}

/** Strongly consistent: who holds the kept and the wrong IMEI, the device and what is on file for it. */
async function gather(deps: Deps, rows: readonly CorrectionRow[]) {
  const looked = rows.map((row) => ({ row, partial: Pair.partial(row.value.registered, row.value.correct) }));
  const imeis = looked.flatMap(({ partial }) => (partial ? [partial.kept, partial.wrong] : []));
  const holders = await Devices.holdersOf(deps.db, imeis, { consistent: true });
  const holderOf = (imei: Imei.Imei | undefined) => (imei && holders.get(Imei.keyOf(imei))) ?? null;
  const ids = looked.flatMap(({ partial }) => holderOf(partial?.kept) ?? []);
  const grounds = await Devices.getWithCorrections(deps.db, ids, { consistent: true });
  return looked.map(({ row, partial }) => {
    const ground = grounds.get(holderOf(partial?.kept) as Device.Id);
    const wrongHolder = holderOf(partial?.wrong);
    const facts: Undo.CorrectionFacts = {
      device: ground?.device ?? null,
      onFile: ground?.onFile ?? null,
      wrongHolder: wrongHolder === ground?.device.id ? null : wrongHolder,
    };
    return { row, facts };
  });
}

async function devices(
  deps: Deps,
  between: Pick<Between, "imported" | "done">,
  rows: readonly DeviceRow[],
): Promise<Work[]> {
  const holders = await Devices.holdersOf(
    deps.db,
    rows.flatMap(({ value }) => value.slots[0]),
    { consistent: true },
  );
  const idOfRow = ({ value }: DeviceRow) => holders.get(Imei.keyOf(value.slots[0])) ?? null;
  const ids = rows.flatMap((row) => idOfRow(row) ?? []);
  const grounds = await Devices.getWithCorrections(deps.db, ids, { consistent: true });
  return Promise.all(
    rows.map(async (row): Promise<Work> => {
      const ground = grounds.get(idOfRow(row) as Device.Id) ?? { device: null, onFile: null };
      const judgement = Undo.judgeDevice(row.done, ground, undoingOf(between, row), idOf(between.done, row));
      if (judgement.outcome === "KEPT") return { row, result: { row: row.row, ...judgement } };
      const result: Outcome.RowResult = { row: row.row, outcome: "REVERSED" };
      if (judgement.effect === "NONE") return { row, result };
      if (judgement.effect === "REMOVE") return { row, result, writes: Devices.removal(deps.db, judgement.device) };
      return { row, result, writes: await transfer(deps, judgement) };
    }),
  );
}
