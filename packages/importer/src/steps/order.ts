import type { Imei, Import, Outcome } from "@hamta/core";
import * as List from "@hamta/core/list";
import { ImportParts } from "@hamta/store";
import { randomUUID } from "node:crypto";
import type { Deps } from "#deps";
import * as Results from "#files/results";
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

/** Entangled rows, which name an IMEI of another row of their list: processed in list order after all chunks. */

/** A part of the deferred rows; `places` are the parts of chunks that hold them. */
export type DeferredRequest = {
  import: Import.Id;
  part: number;
  from: number;
  places: readonly { chunk: number; part: number }[];
};

export async function processDeferredRows(
  deps: Deps,
  imported: Import.Import,
  { places, part, from }: Omit<DeferredRequest, "import">,
  clock: Clock,
): Promise<PartResponse> {
  const { id, kind, mode } = imported;
  const parts = await ImportParts.list(deps.db, id);
  const withDeferred = parts.filter(({ number, part }) => places.some((at) => at.chunk === number && at.part === part));
  const rows = (await Promise.all(withDeferred.map((part) => Results.readDeferredRows<AnyRow>(deps, id, part)))).flat();
  // Undo in reverse order: a later row took an IMEI that an earlier row had freed.
  if (mode === "UNDO") rows.reverse();
  const completedPart = (wanted: number) =>
    parts.find((done) => done.number === ImportParts.DEFERRED_CHUNK && done.part === wanted);
  const known = completedPart(part);
  if (known) return toResponse(deps, imported, known, rows.length);
  const results: Outcome.RowResult[] = [];
  const inOrder = await workOf(kind, mode).inOrder(deps, imported, completedPart(part - 1));
  const soFar = () => ({ number: ImportParts.DEFERRED_CHUNK, part, counts: countsOf(results) });
  const mayContinue = createStopCheck(deps, imported, clock, soFar);
  let next = from;
  while (next < rows.length && (await mayContinue())) {
    const batch = nextIndependentRows(kind, rows, next, batchRows(deps));
    const processed = await processInTime(clock, () => inOrder.process(batch));
    if (!processed) break;
    results.push(...processed);
    next += batch.length;
  }
  const attempt = randomUUID();
  await inOrder.store({ part, attempt });
  const done = await completePart(deps, id, { chunk: ImportParts.DEFERRED_CHUNK, part, from, lines: results, attempt });
  return toResponse(deps, imported, done, rows.length);
}

/** The next rows, at most `max`, of which no two name the same IMEI: their order does not matter. */
function nextIndependentRows(kind: List.Kind.Kind, rows: readonly AnyRow[], from: number, max: number): AnyRow[] {
  const named = new Set<Imei.ImeiKey>();
  const next: AnyRow[] = [];
  for (const row of rows.slice(from, from + max)) {
    const keys = List.Kind.keysOf(kind, row.value);
    if (keys.some((key) => named.has(key))) break;
    for (const key of keys) named.add(key);
    next.push(row);
  }
  return next;
}
