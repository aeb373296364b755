import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Import } from "@hamta/core";
import * as List from "@hamta/core/list";
import { createHash } from "node:crypto";
import * as Db from "#db";
import * as Keys from "#keys";

/** What an uploader calls the columns of its lists, by kind and header. They are stored until other names replace them. */

type Of = Pick<Import.Import, "uploader" | "kind">;

const keyOf = ({ uploader, kind }: Of, header: readonly string[]) =>
  Keys.columnNames(uploader, kind, createHash("sha256").update(List.ColumnNames.identity(header)).digest("hex"));

/** For later lists with this header. One write unit; a repeated call changes nothing. */
export async function put(
  db: Db.Db,
  imported: Of & Pick<Import.Import, "id">,
  header: readonly string[],
  names: List.ColumnNames.ColumnNames,
) {
  const Item = { ...keyOf(imported, header), format: Db.FORMAT, names, import: imported.id };
  await db.client.send(new PutCommand({ TableName: db.table, Item }));
}

/** The names of an earlier list with one of these headers, the first that has some. Half a read unit for each header. */
export async function find(
  db: Db.Db,
  of: Of,
  headers: readonly (readonly string[])[],
): Promise<List.ColumnNames.ColumnNames | null> {
  const keys = headers.map((header) => keyOf(of, header));
  const stored = await Db.batchGet(db, keys);
  const [first] = keys.flatMap((key) => stored.get(key) ?? []);
  return first ? Db.ownAttributes<{ names: List.ColumnNames.ColumnNames }>(first).names : null;
}
