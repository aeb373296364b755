import type { Import, Outcome } from "@hamta/core";
import { ImportParts, Bucket, ObjectKeys, JsonLines } from "@hamta/store";
import { isDeepStrictEqual } from "node:util";
import type { Deps } from "#deps";
import { readAhead } from "#files/in-flight";
import { isDecided, type Line } from "#files/layout";

/** Lines that are read at once, in parts of 10,000 of most lists: a GET takes S3 100 ms, and as many lines of a report 60. */
const READ_LINES = 80_000;

/**
 * The results of all rows in list order. Only a few parts of chunks are in memory at a time; the results of the deferred
 * rows, which are few in most lists, are all in memory and are merged.
 */
export async function* readAll(deps: Deps, id: Import.Id): AsyncGenerator<Outcome.RowResult> {
  const parts = await ImportParts.list(deps.db, id);
  const deferred: Outcome.RowResult[] = [];
  for (const part of parts.filter(({ number }) => number === ImportParts.DEFERRED_CHUNK)) {
    deferred.push(...(await read(deps, id, part)));
  }
  // The parts of an undo go backwards, so their order is not the list's. Descending, so that `pop` takes the next row.
  deferred.sort((a, b) => b.row - a.row);
  const sized = parts.flatMap((item, index) => {
    const before = parts[index - 1];
    const from = before?.number === item.number ? before.to : 0;
    return item.number === ImportParts.DEFERRED_CHUNK ? [] : [{ item, size: item.to - from }];
  });
  for await (const results of readAhead(sized, READ_LINES, (part) => read(deps, id, part))) {
    for (const result of results) {
      for (let next = deferred.at(-1); next && next.row < result.row; next = deferred.at(-1)) {
        yield next;
        deferred.pop();
      }
      yield result;
    }
  }
  yield* deferred.toReversed();
}

/** Results by row of one chunk and of all deferred rows, some of which belong to that chunk. */
export async function ofChunk(deps: Deps, id: Import.Id, chunk: number): Promise<Map<number, Outcome.RowResult>> {
  const parts = await ImportParts.list(deps.db, id);
  const results = new Map<number, Outcome.RowResult>();
  for (const part of parts.filter(({ number }) => number === chunk || number === ImportParts.DEFERRED_CHUNK)) {
    for (const result of await read(deps, id, part)) results.set(result.row, result);
  }
  return results;
}

/**
 * Rows with different results in two imports of one list, in list order. Null if an import has no result for the row.
 */
export async function* diff(
  deps: Deps,
  before: Import.Id,
  after: Import.Id,
): AsyncGenerator<{ row: number; was: Outcome.RowResult | null; is: Outcome.RowResult | null }> {
  const [earlier, later] = [readAll(deps, before), readAll(deps, after)];
  let [one, other] = [await earlier.next(), await later.next()];
  while (!one.done || !other.done) {
    const row = Math.min(one.done ? Infinity : one.value.row, other.done ? Infinity : other.value.row);
    const was = !one.done && one.value.row === row ? one.value : null;
    const is = !other.done && other.value.row === row ? other.value : null;
    if (!isDeepStrictEqual(withoutDoubts(was), withoutDoubts(is))) yield { row, was, is };
    if (was) one = await earlier.next();
    if (is) other = await later.next();
  }
}

/** Doubts depend on what the register learned since, and no line of a report shows them. */
const withoutDoubts = (result: Outcome.RowResult | null) => result && { ...result, doubts: undefined };

async function read(deps: Deps, id: Import.Id, part: ImportParts.Part): Promise<Outcome.RowResult[]> {
  return (await linesOf<Line<object>>(deps, id, part)).filter((line) => isDecided(line));
}

/** The rows that a part defers; they are stored among its results. */
export async function readDeferredRows<R extends object>(
  deps: Deps,
  id: Import.Id,
  part: ImportParts.Part,
): Promise<R[]> {
  const rows: R[] = [];
  for (const line of await linesOf<Line<R>>(deps, id, part)) if (!isDecided<R>(line)) rows.push(line);
  return rows;
}

async function linesOf<T>({ bucket }: Deps, id: Import.Id, { number, part, attempt }: ImportParts.Part): Promise<T[]> {
  const text = await Bucket.readText(bucket, ObjectKeys.work.results(id, number, part, attempt));
  if (text === null) throw new Error(`The results of part ${number}-${part} of import ${id} are missing`);
  return JsonLines.parse<T>(text);
}
