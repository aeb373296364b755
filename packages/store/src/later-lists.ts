import { Pair, type Import, type Later } from "@hamta/core";
import * as List from "@hamta/core/list";
import type * as Db from "#db";
import * as Imports from "#imports";
import * as ListRows from "#list-rows";

/**
 * What the later lists of an uploader state of the rows of an earlier one. A row that changes nothing writes nothing, so
 * the register does not tell that a later list confirmed what it holds: the results of that list do. The lists are read
 * whole, the latest first, until every row is found.
 */

type Row<K extends List.Kind.Kind> = Pick<ListRows.ListRow<K>, "row" | "value">;

/** The outcomes of rows whose word counts: it is the uploader's latest one about the device. */
const HEARD: ReadonlySet<string> = new Set([
  "ON_FILE",
  "MISMATCH",
  "RESOLVED",
  "REFUSED",
  "REGISTERED",
  "UPDATED",
  "UNCHANGED",
]);

/**
 * By row. A row of which no later list states anything is absent.
 *
 * @param later in order of arrival. One that was undone has said nothing.
 * @param of `LAST`: only what the latest list states is sought, so fewer lists are read
 */
export async function find<K extends List.Kind.Kind>(
  db: Db.Db,
  read: ListRows.Read,
  { kind, later, of }: { kind: K; later: readonly Import.Id[]; of: "LAST" | "SAME" },
  rows: readonly Row<K>[],
): Promise<Map<number, Later.Later>> {
  const found = new Map<number, Later.Later>();
  if (later.length === 0 || rows.length === 0) return found;
  // Rows that repeat another one have its subject.
  const sought = new Map<string, { rows: number[]; word: string }>();
  for (const { row, value } of rows) {
    const subject = subjectOf(kind, value);
    const one = sought.get(subject);
    if (one) one.rows.push(row);
    else sought.set(subject, { rows: [row], word: wordOf(kind, value) });
  }
  const [imports, undone] = await Promise.all([
    Imports.getMany(db, later, { consistent: true }),
    Imports.getUndone(db, later),
  ]);
  for (const id of later.toReversed()) {
    const imported = imports.get(id);
    if (sought.size === 0) break;
    if (!imported || undone.has(id)) continue;
    for await (const { row, value, done } of ListRows.of<K>(db, read, imported)) {
      const subject = subjectOf(kind, value);
      const one = sought.get(subject);
      if (!one || !HEARD.has(done.outcome)) continue;
      const same = wordOf(kind, value) === one.word ? { import: id, row, order: imported.order } : null;
      for (const sent of one.rows) {
        const last = found.get(sent);
        found.set(sent, last ? { ...last, same } : { differs: same === null, same });
      }
      if (same || of === "LAST") sought.delete(subject);
    }
  }
  return found;
}

/** What a row is about. */
function subjectOf<K extends List.Kind.Kind>(kind: K, value: List.Values[K]): string {
  const claim = List.Kind.claimReader(kind)?.(value);
  return claim ? Pair.keyOf(claim.registered) : List.Kind.keysOf(kind, value).toSorted().join();
}

/** What it says of it. */
function wordOf<K extends List.Kind.Kind>(kind: K, value: List.Values[K]): string {
  const claim = List.Kind.claimReader(kind)?.(value);
  return claim ? Pair.keyOf(claim.correct) : JSON.stringify(value);
}
