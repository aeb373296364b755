import { Import } from "@hamta/core";
import * as Importer from "@hamta/importer";
import { Report } from "@hamta/local";
import { Bucket, Imports, ObjectKeys } from "@hamta/store";
import type { Seed } from "#kit/seed";

/** The steps of an import without its workflow: a test chooses the size of the parts and what happens between calls. */

type Clock = { getRemainingTimeInMillis(): number };
export const UNHURRIED: Clock = { getRemainingTimeInMillis: () => 900_000 };
/** Each part processes one batch. */
export const ONE_BATCH: Clock = { getRemainingTimeInMillis: () => 0 };

/** A list that is in the bucket and received, but not started. */
export async function receiveList(seed: Seed, imported: Import.Import, text: string): Promise<Import.Import> {
  const key = `kept/${imported.id}.csv`;
  await Bucket.writeText(seed.deps.bucket, key, text);
  return seed.waiting(imported, Buffer.byteLength(text), key);
}

/** An undo by staff of an import that has a report, received but not started. */
export async function receiveUndo(seed: Seed, { id }: Pick<Import.Import, "id">): Promise<Import.Import> {
  const done = await Imports.get(seed.deps.db, id, { consistent: true });
  if (!done || !Import.isReported(done)) throw new Error(`Import ${id} has no report`);
  const { id: undoId, order } = seed.list();
  const undo = Import.createFollowUp(done, { as: "UNDO", id: undoId, decidedBy: "OPS", at: new Date() });
  if (!(await Imports.createFollowUp(seed.deps.db, undo, done))) throw new Error(`Import ${id} has another follow-up`);
  return seed.waiting({ ...undo, order }, done.upload.bytes, done.upload.key);
}

/** Runs all steps and returns the report. `deferredParts`: the parts of the deferred rows. */
export async function runSteps(
  deps: Importer.Deps,
  { id }: Pick<Import.Import, "id">,
  clock = UNHURRIED,
): Promise<{ chunks: number; deferredParts: number; rows: Report.ReportRow[] }> {
  const inspected = await Importer.inspect(deps, { import: id });
  if (!("chunks" in inspected)) throw new Error(`Import ${id}: ${JSON.stringify(inspected)}`);
  const { chunks } = inspected;
  const places: { chunk: number; part: number }[] = [];
  for (let chunk = 1; chunk <= chunks; chunk++) {
    const responses = await everyPart((part, from) =>
      Importer.reconcile(deps, { import: id, chunk, part, from }, clock),
    );
    for (const [part, { deferred }] of responses.entries()) if (deferred > 0) places.push({ chunk, part });
  }
  const deferred =
    places.length === 0
      ? []
      : await everyPart((part, from) => Importer.reconcile(deps, { import: id, places, part, from }, clock));
  await Importer.publish(deps, { import: id });
  return { chunks, deferredParts: deferred.length, rows: await readReport(deps, id) };
}

type Response = Awaited<ReturnType<typeof Importer.reconcile>>;

async function everyPart(run: (part: number, from: number) => Promise<Response>): Promise<Response[]> {
  const responses: Response[] = [];
  for (let from: number | null = 0; from !== null; from = responses.at(-1)?.next ?? null) {
    responses.push(await run(responses.length, from));
  }
  return responses;
}

export async function readReport({ bucket }: Importer.Deps, id: Import.Id): Promise<Report.ReportRow[]> {
  const text = await Bucket.readText(bucket, ObjectKeys.report(id));
  if (text === null) throw new Error(`Import ${id} has no report`);
  return Report.read(Buffer.from(text));
}
