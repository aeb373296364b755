import { Undo, type Import, type Outcome } from "@hamta/core";
import type * as List from "@hamta/core/list";
import type * as Db from "#db";
import * as ImportParts from "#import-parts";
import * as JsonLines from "#json-lines";
import * as ObjectKeys from "#object-keys";

/** A row that may have changed something, with its result. */
export type UndoneRow<K extends List.Kind.Kind> = { row: number; value: List.Values[K]; done: Outcome.RowResult };

type Line<K extends List.Kind.Kind> = Omit<UndoneRow<K>, "done"> | Outcome.RowResult;

/** Reads an object of an import that is still there. */
export type Read = (key: string) => Promise<string>;

/** The rows of an import that may have changed something, chunk by chunk: a chunk is two objects or some more. */
export async function* of<K extends List.Kind.Kind>(
  db: Db.Db,
  read: Read,
  { id, chunks }: Pick<Import.Reported, "id" | "chunks">,
): AsyncGenerator<UndoneRow<K>> {
  const parts = await ImportParts.list(db, id);
  const resultsOf = async (chunk: number) => {
    const keys = parts
      .filter(({ number }) => number === chunk)
      .map(({ number, part, attempt }) => ObjectKeys.work.results(id, number, part, attempt));
    return (await Promise.all(keys.map(read))).flatMap((text) => JsonLines.parse<Line<K>>(text));
  };
  const deferred = await resultsOf(ImportParts.DEFERRED_CHUNK);
  for (let chunk = 1; chunk <= chunks; chunk++) {
    const results = new Map<number, Outcome.RowResult>();
    for (const line of [...(await resultsOf(chunk)), ...deferred]) if ("outcome" in line) results.set(line.row, line);
    for (const line of JsonLines.parse<Line<K>>(await read(ObjectKeys.work.rows(id, chunk)))) {
      const done = results.get(line.row);
      if ("value" in line && done && Undo.mayHaveChanged(done)) yield { ...line, done };
    }
  }
}
