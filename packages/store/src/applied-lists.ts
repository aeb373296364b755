import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { Import } from "@hamta/core";
import * as Db from "#db";
import * as Keys from "#keys";

/**
 * The lists that an uploader has had applied, by arrival: a list that comes late reads which later ones went before it.
 * They are stored for as long as the results of their rows.
 */

const RETENTION_SECONDS = Import.FOLLOW_DAYS * 86_400;

/** Before the first row is processed. One write unit; a repeated call changes nothing. */
export async function put(db: Db.Db, { id, uploader, kind, order, createdAt }: Import.Import): Promise<void> {
  const expiresAt = Math.floor(Date.parse(createdAt) / 1000) + RETENTION_SECONDS;
  const Item = { ...Keys.applied(uploader, kind, order, id), import: id, expiresAt };
  await db.client.send(new PutCommand({ TableName: db.table, Item }));
}

/** Lists of the same uploader and kind that arrived later, in order of arrival. At least one read unit. */
export async function listLater(db: Db.Db, { id, uploader, kind, order }: Import.Import): Promise<Import.Id[]> {
  const after = Keys.applied(uploader, kind, order, id).sk;
  const items = await Db.query(db, { ...Keys.appliedLists(uploader, kind), after }, { consistent: true });
  return items.map((item) => item["import"] as Import.Id).filter((later) => later !== id);
}
