import type { Import, Outcome } from "@hamta/core";
import { Bucket, Imports, Places } from "@hamta/store";
import * as Chunk from "#chunk";
import type { Deps } from "#deps";
import * as Lines from "#lines";

/**
 * What became of every row, in the list's order: the results of the chunks, one part at a time in memory, with those
 * of the rows that were worked on in order (few, or else all of them held here) in their places.
 */
export async function* inOrder(deps: Deps, id: Import.Id): AsyncGenerator<Outcome.RowResult> {
  const parts = await Imports.parts(deps.db, id);
  const apart: Outcome.RowResult[] = [];
  for (const { number, part } of parts.filter(({ number }) => number === Chunk.IN_ORDER)) {
    apart.push(...(await read(deps, id, number, part)));
  }
  apart.reverse();
  for (const { number, part } of parts) {
    if (number === Chunk.IN_ORDER) continue;
    for (const result of await read(deps, id, number, part)) {
      while ((apart.at(-1)?.row ?? Infinity) < result.row) yield apart.pop() as Outcome.RowResult;
      yield result;
    }
  }
  yield* apart.toReversed();
}

async function read(deps: Deps, id: Import.Id, number: number, part: number): Promise<Outcome.RowResult[]> {
  const text = await Bucket.readText(deps.bucket, Places.work.results(id, number, part));
  if (text === null) throw new Error(`The results of part ${number}-${part} of import ${id} are not there`);
  return Lines.parse<Outcome.RowResult>(text);
}
