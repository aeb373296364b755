import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as Db from "#db";
import * as Keys from "#keys";

/** An importing company, with the name that the public enquiry shows. */
export type Importer = { id: string; name: string };

/** Importers by id. The name is the id until ops set a name. */
export async function getMany(db: Db.Db, ids: readonly string[]): Promise<Map<string, Importer>> {
  const items = await Db.batchGet(db, ids.map(Keys.importer));
  return new Map(
    ids.map((id) => {
      const item = items.get(Keys.importer(id));
      return [id, { id, name: item ? Db.ownAttributes<{ name: string }>(item).name : id }];
    }),
  );
}

export async function updateName(db: Db.Db, { id, name }: Importer): Promise<void> {
  await db.client.send(
    new UpdateCommand({
      TableName: db.table,
      Key: Keys.importer(id),
      UpdateExpression: "SET #name = :name",
      ExpressionAttributeNames: { "#name": "name" },
      ExpressionAttributeValues: { ":name": name },
    }),
  );
}
