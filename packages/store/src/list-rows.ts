import type { Import, Outcome } from "@hamta/core";
import type * as List from "@hamta/core/list";
import type * as Db from "#db";
import * as ImportParts from "#import-parts";
import * as JsonLines from "#json-lines";
import * as ObjectKeys from "#object-keys";

/** A row of an import with its result. */
export type ListRow<K extends List.Kind.Kind> = { row: number; value: List.Values[K]; done: Outcome.RowResult };

type Line<K extends List.Kind.Kind> = Omit<ListRow<K>, "done"> | Outcome.RowResult;

/** Reads an object of an import that is still there. */
export type Read = (key: string) => Promise<string>;

/** The valid rows of an import that has processed them, chunk by chunk: a chunk is two objects or some more. */
export async function* of<K extends List.Kind.Kind>(
  db: Db.Db,
  read: Read,
  { id, chunks }: Pick<Import.Import, "id" | "chunks">,
): AsyncGenerator<ListRow<K>> {
  const parts = await ImportParts.list(db, id);
  const resultsOf = async (chunk: number) => {
    const keys = parts
      .filter(({ number }) => number === chunk)
      .map(({ number, part, attempt }) => ObjectKeys.work.results(id, number, part, attempt));
    return (await Promise.all(keys.map(read))).flatMap((text) => JsonLines.parse<Line<K>>(text));
  };
  const deferred = await resultsOf(ImportParts.DEFERRED_CHUNK);
  for (let chunk = 1; chunk <= (chunks ?? 0); chunk++) {
    const results = new Map<number, Outcome.RowResult>();
    for (const line of [...(await resultsOf(chunk)), ...deferred]) if ("outcome" in line) results.set(line.row, line);
    for (const line of JsonLines.parse<Line<K>>(await read(ObjectKeys.work.rows(id, chunk)))) {
      const done = results.get(line.row);
      if ("value" in line && done) yield { ...line, done };
    }
  }
}
