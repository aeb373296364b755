import { randomUUID } from "node:crypto";
import { Imei, type Import, type Outcome } from "@hamta/core";
import { Bucket, Imports, Places } from "@hamta/store";
import * as Corrections from "#corrections";
import type { Deps } from "#deps";
import * as Devices from "#devices";
import * as Foresee from "#foresee";
import type { Line, Manifest, Pending } from "#layout";
import * as Lines from "#lines";
import { answer, BATCH, continues, countsOf, finish, type Clock, type Response } from "#part";
import * as Sightings from "#sightings";
import * as Suggestions from "#suggestions";
import * as Undo from "#undo";

/** A chunk of a list: rows that inspect laid out in, results out. */

export type Request = { import: Import.Id; chunk: number; part: number; from: number };

/** Batches at the same time: while one waits for what it must know first, another keeps the table busy. */
const LANES = 2;

export async function work(deps: Deps, request: Request, clock: Clock): Promise<Response> {
  const { import: id, chunk, part, from } = request;
  const imported = await Imports.get(deps.db, id, { consistent: true });
  if (!imported) throw new Error(`There is no import ${id}`);
  const manifest = Lines.parseOne<Manifest>(await Bucket.readText(deps.bucket, Places.work.manifest(id)));
  const lines = await linesOf(deps, imported, chunk);
  // What is worked on again may come to something else by now, and a part says one thing only.
  const known = await Imports.partOf(deps.db, id, chunk, part);
  if (known) return answer(deps, imported, known, lines.length);
  const repeats = manifest.repeated.includes(chunk)
    ? Lines.parse<Outcome.RowResult>((await Bucket.readText(deps.bucket, Places.work.repeats(id, chunk))) ?? "")
    : [];
  const repeated = new Map(repeats.map((result) => [result.row, result]));
  const shared = new Set(manifest.shared);

  const results: Outcome.RowResult[] = [];
  const deferred: Pending[] = [];
  const goesOn = continues(deps, imported, clock, () => ({ number: chunk, part, counts: countsOf(results) }));
  let next = from;
  const lane = async () => {
    while (next < lines.length && (await goesOn())) {
      const batch = lines.slice(next, next + (deps.rows?.batch ?? BATCH));
      next += batch.length;
      const pending: Pending[] = [];
      const ended: Suggestions.Ended[] = [];
      for (const line of batch) {
        const decided = repeated.get(line.row) ?? ("outcome" in line ? line : null);
        if (decided) ended.push(decided);
        else if ("value" in line && isEntangled(line, shared)) deferred.push(line);
        else if ("value" in line) pending.push(line);
      }
      results.push(...(await apply(deps, imported, pending, ended)));
    }
  };
  await all(Array.from({ length: LANES }, lane));

  const ended = await finish(deps, id, { chunk, part, from, lines: [...results, ...deferred], attempt: randomUUID() });
  return answer(deps, imported, ended, lines.length);
}

/** Until the last has ended, also when one fails: a retry must not meet what is left of this try. */
async function all(lanes: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(lanes);
  await Promise.all(lanes);
}

async function linesOf(deps: Deps, imported: Import.Import, chunk: number): Promise<Line[]> {
  if (imported.mode === "UNDO") return Undo.linesOf(deps, imported, chunk);
  return Lines.parse<Line>((await Bucket.readText(deps.bucket, Places.work.rows(imported.id, chunk))) ?? "");
}

/** `ended`: rows of the same batch that reading has decided. */
async function apply(
  deps: Deps,
  imported: Import.Import,
  rows: readonly Pending[],
  ended: readonly Suggestions.Ended[],
): Promise<Outcome.RowResult[]> {
  const results = [...ended, ...(await applyAs(deps, imported, rows))];
  return Suggestions.add(deps, imported, rows as Corrections.Row[], results);
}

async function applyAs(deps: Deps, imported: Import.Import, rows: readonly Pending[]): Promise<Outcome.RowResult[]> {
  if (imported.mode === "DRY_RUN") return Foresee.judge(deps, imported, rows);
  if (imported.mode === "UNDO") return Undo.reverse(deps, imported, rows as Undo.Row[]);
  switch (imported.kind) {
    case "corrections":
      return Corrections.reconcile(deps, imported, rows as Corrections.Row[]);
    case "devices":
      return Devices.register(deps, imported, rows as Devices.Row[]);
    case "sightings":
      return Sightings.record(deps, rows as Sightings.Row[]);
  }
}

/** Another row of the list names one of its IMEIs: one may free what the other takes, so their order matters. */
function isEntangled({ value }: Pending, shared: ReadonlySet<Imei.ImeiKey>): boolean {
  if (shared.size === 0 || !("registered" in value)) return false;
  return [...value.registered, ...value.correct].some((imei) => shared.has(Imei.keyOf(imei)));
}
