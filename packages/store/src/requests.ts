import * as Db from "#db";
import * as Keys from "#keys";

/**
 * What a person asked for under a key of their own, so that asking again makes nothing new. It is written in one
 * transaction with what it made, so there is never one without the other.
 */

/** @property digest of what was asked for, by which another request under the same key is told */
export type Request = { viewer: string; key: string; digest: string };

/** @property made the number of a ticket, the id of an import */
export type Answered = { digest: string; made: string };

/** Two days: who lost the answer on a Thursday evening asks again on Saturday. */
export const KEPT_SECONDS = 48 * 3600;

/** One read unit. DynamoDB takes its time to delete what has expired. */
export async function find(db: Db.Db, { viewer, key }: Request, now: Date): Promise<Answered | null> {
  const item = await Db.get(db, Keys.request(viewer, key), { consistent: true });
  return item && Number(item["expiresAt"]) > seconds(now) ? Db.body<Answered>(item) : null;
}

/** Two write units. Fails when there is a request under this key already, whatever it asked for. */
export function creation(db: Db.Db, { viewer, key, digest }: Request, made: string, now: Date): Db.Write {
  const answered: Answered = { digest, made };
  const expiresAt = seconds(now) + KEPT_SECONDS;
  return {
    Put: {
      TableName: db.table,
      Item: { ...Keys.request(viewer, key), format: Db.FORMAT, ...answered, expiresAt },
      ConditionExpression: "attribute_not_exists(pk) OR expiresAt <= :now",
      ExpressionAttributeValues: { ":now": seconds(now) },
    },
  };
}

const seconds = (date: Date) => Math.floor(date.getTime() / 1000);
