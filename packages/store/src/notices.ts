import { DeleteCommand, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Language, Msisdn } from "@hamta/core";
import * as Db from "#db";
import * as Keys from "#keys";

/** Which events a person was told by SMS, whether they want to be, and since when a number is theirs. */

/** As long as events are kept to be sent again, and a week more. */
const KEPT_SECONDS = 97 * 24 * 3600;

type Claim = {
  to: Msisdn.Msisdn;
  /** `detail.id` of the event, or what several events have in common of which one is told. */
  event: string;
  /** Of one attempt to send. */
  by: string;
};

/**
 * One write unit. True once for a person and an event. Idempotent for one attempt, because the SDK retries a put whose
 * response was lost.
 */
export function claim(db: Db.Db, { to, event, by }: Claim, now: Date): Promise<boolean> {
  const seconds = Math.floor(now.getTime() / 1000);
  const put = new PutCommand({
    TableName: db.table,
    Item: { ...Keys.notice(to, event), format: Db.FORMAT, by, expiresAt: seconds + KEPT_SECONDS },
    ConditionExpression: "attribute_not_exists(pk) OR expiresAt <= :now OR #by = :by",
    ExpressionAttributeNames: { "#by": "by" },
    ExpressionAttributeValues: { ":now": seconds, ":by": by },
  });
  return Db.conditionalWrite(() => db.client.send(put));
}

/** One write unit: after an attempt that certainly sent nothing. */
export async function release(db: Db.Db, { to, event, by }: Claim): Promise<void> {
  const remove = new DeleteCommand({
    TableName: db.table,
    Key: Keys.notice(to, event),
    ConditionExpression: "#by = :by",
    ExpressionAttributeNames: { "#by": "by" },
    ExpressionAttributeValues: { ":by": by },
  });
  await Db.conditionalWrite(() => db.client.send(remove));
}

/** What a person chooses for all their numbers. */
export type Choice = { sms: boolean; language: Language };

/** Of a number. `since`: from when on it is its holder's, if a token has said so. */
export type Holder = Partial<Choice> & { since?: string };

/** The holder of a number. Half a read unit. Null if nothing is known of the number: then its holder is told. */
export async function getHolder(db: Db.Db, msisdn: Msisdn.Msisdn): Promise<Holder | null> {
  const item = await Db.get(db, Keys.noticeChoice(msisdn));
  return item && toHolder(item);
}

/** Without the choice of the number's former holder. */
function toHolder(item: Db.Item): Holder {
  const { chosenAt, ...holder } = Db.ownAttributes<Holder & { chosenAt?: string }>(item);
  const { since } = holder;
  return since !== undefined && chosenAt !== undefined && chosenAt < since ? { since } : holder;
}

/** Strongly consistent: one read unit for each number. */
export async function isTold(db: Db.Db, msisdns: readonly Msisdn.Msisdn[]): Promise<boolean> {
  const items = await Db.batchGet(db, msisdns.map(Keys.noticeChoice), { consistent: true });
  return items.values().every((item) => toHolder(item).sms !== false);
}

/** One write unit for each number. */
export async function putChoice(
  db: Db.Db,
  msisdns: readonly Msisdn.Msisdn[],
  choice: Choice,
  now: Date,
): Promise<void> {
  for (const msisdn of msisdns) {
    const set = Db.setting({ format: Db.FORMAT, ...choice, chosenAt: now.toISOString() });
    await db.client.send(new UpdateCommand({ TableName: db.table, Key: Keys.noticeChoice(msisdn), ...set }));
  }
}

/** One write unit. An earlier time than the stored one, of an older token, changes nothing. */
export async function putSince(db: Db.Db, msisdn: Msisdn.Msisdn, since: string): Promise<void> {
  const command = new UpdateCommand({
    TableName: db.table,
    Key: Keys.noticeChoice(msisdn),
    ...Db.setting({ format: Db.FORMAT, since }),
    ConditionExpression: "attribute_not_exists(#since) OR #since < :since",
  });
  await Db.conditionalWrite(() => db.client.send(command));
}
