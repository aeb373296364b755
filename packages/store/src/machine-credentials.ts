import { PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { MachineCredential } from "@hamta/core";
import * as Db from "#db";
import * as Keys from "#keys";

/** Credentials of machines, and the access tokens that they got. Of secrets and tokens only digests are stored. */

type Credential = MachineCredential.MachineCredential;
type Parsed = NonNullable<ReturnType<typeof MachineCredential.parseId>>;

/** An access token. `expiresAt` in ms since 1970. */
export type Token = { readonly scopes: readonly MachineCredential.Scope[]; readonly expiresAt: number };

/** Strongly consistent: 1 unit for about five credentials. Also the revoked ones, until they are removed. */
export async function list(db: Db.Db, owner: MachineCredential.Owner): Promise<Credential[]> {
  const items = await Db.query(db, Keys.machines(owner), { consistent: true });
  return items.map((item) => Db.ownAttributes<Credential>(item));
}

/** Strongly consistent: 1 unit. */
export async function get(db: Db.Db, { owner, id }: Parsed): Promise<Credential | null> {
  const item = await Db.get(db, Keys.machine(owner, id), { consistent: true });
  return item && Db.ownAttributes<Credential>(item);
}

/** One write unit. The random id must not exist. */
export function create(db: Db.Db, { owner }: Parsed, credential: Credential): Promise<boolean> {
  const put = new PutCommand({
    TableName: db.table,
    Item: { ...Keys.machine(owner, credential.id), format: Db.FORMAT, ...credential },
    ConditionExpression: "attribute_not_exists(pk)",
  });
  return Db.conditionalWrite(() => db.client.send(put));
}

/**
 * Writes a rotation or a revocation: 1 to 2 units. False if the credential has changed since it was read. It leaves
 * `lastUsedAt`, which a token that is given meanwhile sets.
 */
export function update(db: Db.Db, { owner, id }: Parsed, after: Credential): Promise<boolean> {
  const { secrets, history, version, revokedAt } = after;
  // TTL removes a revoked credential, in the days after this time.
  const removed = revokedAt && Math.ceil(Date.parse(revokedAt) / 1000) + MachineCredential.KEPT_DAYS * 86_400;
  const set = Db.setting({ secrets, history, version, revokedAt, ...(removed && { expiresAt: removed }) });
  const command = new UpdateCommand({
    TableName: db.table,
    Key: Keys.machine(owner, id),
    ...set,
    ConditionExpression: "#version = :before",
    ExpressionAttributeValues: { ...set.ExpressionAttributeValues, ":before": version - 1 },
  });
  return Db.conditionalWrite(() => db.client.send(command));
}

/** One write unit. False if the credential is gone: the update alone would create an item. */
export function setUsed(db: Db.Db, { owner, id }: Parsed, at: Date): Promise<boolean> {
  const set = Db.setting({ lastUsedAt: at.toISOString() });
  const command = new UpdateCommand({
    TableName: db.table,
    Key: Keys.machine(owner, id),
    ...set,
    ConditionExpression: "attribute_exists(pk)",
  });
  return Db.conditionalWrite(() => db.client.send(command));
}

/** One write unit. TTL removes the token, in the days after it has expired. */
export async function putToken(db: Db.Db, { owner, id }: Parsed, digest: string, token: Token): Promise<void> {
  const Item = {
    ...Keys.machineToken(owner, id, digest),
    format: Db.FORMAT,
    scopes: token.scopes,
    endsAt: token.expiresAt,
    expiresAt: Math.ceil(token.expiresAt / 1000),
  };
  await db.client.send(new PutCommand({ TableName: db.table, Item }));
}

/** A token and its credential, strongly consistent: 2 units. Null if one of them does not exist. */
export async function getToken(
  db: Db.Db,
  { owner, id }: Parsed,
  digest: string,
): Promise<{ token: Token; credential: Credential } | null> {
  const keys = { token: Keys.machineToken(owner, id, digest), credential: Keys.machine(owner, id) };
  const items = await Db.batchGet(db, [keys.token, keys.credential], { consistent: true });
  const [token, credential] = [items.get(keys.token), items.get(keys.credential)];
  if (!token || !credential) return null;
  const { scopes, endsAt } = Db.ownAttributes<{ scopes: Token["scopes"]; endsAt: number }>(token);
  return { token: { scopes, expiresAt: endsAt }, credential: Db.ownAttributes<Credential>(credential) };
}
