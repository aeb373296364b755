import type { Import, Outcome } from "@hamta/core";
import { Bucket, Imports, Places } from "@hamta/store";
import { isDeepStrictEqual } from "node:util";
import type { Deps } from "#deps";
import * as Lines from "#lines";

/** The results of the rows that were worked on in order stand as chunk 0; the list's own chunks count from 1. */
export const IN_ORDER = 0;

/**
 * What became of every row, in the list's order: the results of the chunks, one part at a time in memory, with those
 * of the rows that were worked on in order (few, or else all of them held here) in their places.
 */
export async function* inOrder(deps: Deps, id: Import.Id): AsyncGenerator<Outcome.RowResult> {
  const parts = await Imports.parts(deps.db, id);
  const apart: Outcome.RowResult[] = [];
  for (const part of parts.filter(({ number }) => number === IN_ORDER)) {
    apart.push(...(await read(deps, id, part)));
  }
  apart.reverse();
  for (const part of parts) {
    if (part.number === IN_ORDER) continue;
    for (const result of await read(deps, id, part)) {
      while ((apart.at(-1)?.row ?? Infinity) < result.row) yield apart.pop() as Outcome.RowResult;
      yield result;
    }
  }
  yield* apart.toReversed();
}

/** What became of the rows of one chunk, by their numbers; of some rows perhaps in order, after all chunks. */
export async function ofChunk(deps: Deps, id: Import.Id, chunk: number): Promise<Map<number, Outcome.RowResult>> {
  const parts = await Imports.parts(deps.db, id);
  const results = new Map<number, Outcome.RowResult>();
  for (const part of parts.filter(({ number }) => number === chunk || number === IN_ORDER)) {
    for (const result of await read(deps, id, part)) results.set(result.row, result);
  }
  return results;
}

/** Rows of which two imports of one list say different things, in the list's order; null for a row that it lacks. */
export async function* differing(
  deps: Deps,
  before: Import.Id,
  after: Import.Id,
): AsyncGenerator<{ row: number; was: Outcome.RowResult | null; is: Outcome.RowResult | null }> {
  const [ones, others] = [inOrder(deps, before), inOrder(deps, after)];
  let [one, other] = [await ones.next(), await others.next()];
  while (!one.done || !other.done) {
    const row = Math.min(one.done ? Infinity : one.value.row, other.done ? Infinity : other.value.row);
    const was = !one.done && one.value.row === row ? one.value : null;
    const is = !other.done && other.value.row === row ? other.value : null;
    if (!isDeepStrictEqual(was, is)) yield { row, was, is };
    if (was) one = await ones.next();
    if (is) other = await others.next();
  }
}

async function read(deps: Deps, id: Import.Id, part: Imports.Part): Promise<Outcome.RowResult[]> {
  const lines = await linesOf<Outcome.RowResult>(deps, id, part);
  return part.deferred === 0 ? lines : lines.filter((line) => "outcome" in line);
}

/** The rows that a part left to be worked on in order; they stand among its results. */
export async function deferred<T extends object>(deps: Deps, id: Import.Id, part: Imports.Part): Promise<T[]> {
  return (await linesOf<T>(deps, id, part)).filter((line) => "value" in line);
}

async function linesOf<T>({ bucket }: Deps, id: Import.Id, { number, part, attempt }: Imports.Part): Promise<T[]> {
  const text = await Bucket.readText(bucket, Places.work.results(id, number, part, attempt));
  if (text === null) throw new Error(`The results of part ${number}-${part} of import ${id} are not there`);
  return Lines.parse<T>(text);
}
