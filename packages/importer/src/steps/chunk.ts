import type { Imei, Import, Outcome } from "@hamta/core";
import * as List from "@hamta/core/list";
import { ImportParts, Db } from "@hamta/store";
import { randomUUID } from "node:crypto";
import type { Deps } from "#deps";
import * as Chunks from "#files/chunks";
import { isDecided, type DecidedLine } from "#files/layout";
import { readManifest } from "#files/manifest";
import { withLater } from "#rows/later";
import { workOf, type AnyRow } from "#rows/table";
import type { Clock } from "#steps/clock";
import {
  batchRows,
  completePart,
  countsOf,
  createStopCheck,
  processInTime,
  toResponse,
  type PartResponse,
} from "#steps/part";

/** A part of a chunk. */
export type ChunkRequest = { import: Import.Id; chunk: number; part: number; from: number };

/** Parallel batches: while one waits for its reads, another keeps the table busy. */
const LANES = 2;

export async function processChunk(
  deps: Deps,
  imported: Import.Import,
  { chunk, part, from }: Omit<ChunkRequest, "import">,
  clock: Clock,
): Promise<PartResponse> {
  const { id, kind, mode } = imported;
  const work = workOf(kind, mode);
  const manifest = await readManifest(deps, id);
  const read = await work.read(deps, imported, chunk);
  // The part is complete already. Do not process it again: facts may have changed, and a part has one result.
  const known = await ImportParts.get(deps.db, id, chunk, part);
  if (known) return toResponse(deps, imported, known, read.length);
  const lines = await withLater(deps, imported, manifest.later, read);
  const repeated = manifest.repeated.includes(chunk) ? await Chunks.readRepeats(deps, id, chunk) : null;
  const shared = new Set(manifest.shared);

  const results: Outcome.RowResult[] = [];
  const deferred: AnyRow[] = [];
  const soFar = () => ({ number: chunk, part, counts: countsOf(results) });
  const mayContinue = createStopCheck(deps, imported, clock, soFar);
  let next = from;
  /** The first line of a batch that was not processed; the part ends there. */
  let to = Infinity;
  const lane = async () => {
    while (to === Infinity && next < lines.length && (await mayContinue())) {
      const start = next;
      const batch = lines.slice(start, start + batchRows(deps));
      next += batch.length;
      const rows: AnyRow[] = [];
      const decided: DecidedLine[] = [];
      for (const line of batch) {
        const repeat = repeated?.get(line.row);
        if (repeat) decided.push(repeat);
        else if (isDecided(line)) decided.push(line);
        else if (isEntangled(kind, line, shared)) deferred.push(line);
        else rows.push(line);
      }
      const processed = await processInTime(clock, () => work.process(deps, imported, rows, decided));
      if (processed) results.push(...processed);
      else to = Math.min(to, start);
    }
  };
  await Db.allEnded(Array.from({ length: LANES }, lane));

  const end = lines[to]?.row ?? Infinity;
  const done = await completePart(deps, id, {
    chunk,
    part,
    from,
    lines: [...results, ...deferred].filter(({ row }) => row < end),
    attempt: randomUUID(),
  });
  return toResponse(deps, imported, done, lines.length);
}

/** True if another row of the list names one of its IMEIs, so that their order matters. */
function isEntangled(kind: List.Kind.Kind, row: AnyRow, shared: ReadonlySet<Imei.ImeiKey>): boolean {
  return shared.size > 0 && List.Kind.keysOf(kind, row.value).some((key) => shared.has(key));
}
