import { PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Invitation } from "@hamta/core";
import * as Db from "#db";
import * as Keys from "#keys";
import * as Pages from "#pages";

/** Who was invited by whom. Invitations stay: they are the record of who was given a role. */

/** Before the account is created. One write unit. */
export async function put(db: Db.Db, invitation: Invitation.Invitation): Promise<void> {
  const Item = { ...Keys.invitation(invitation.at, invitation.id), format: Db.FORMAT, ...invitation };
  await db.client.send(new PutCommand({ TableName: db.table, Item, ConditionExpression: "attribute_not_exists(pk)" }));
}

/** One write unit. A repeat sets the same. */
export async function setSent(db: Db.Db, { at, id }: Invitation.Invitation, sentAt: string): Promise<void> {
  const set = Db.setting({ sentAt });
  const condition = { ConditionExpression: "attribute_exists(pk)" };
  await db.client.send(new UpdateCommand({ TableName: db.table, Key: Keys.invitation(at, id), ...set, ...condition }));
}

/** One page. Half a read unit for about 12 invitations. */
export function list(db: Db.Db, request: Pages.PageRequest) {
  return Pages.readItems(db, Keys.invitations, request, (item) => Db.ownAttributes<Invitation.Invitation>(item));
}
