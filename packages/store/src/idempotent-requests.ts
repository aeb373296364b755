import * as Db from "#db";
import * as Keys from "#keys";

/**
 * Requests with an idempotency key: the same request again creates nothing new. A request and the object that it
 * creates are written in one transaction, so neither exists without the other.
 */

/** @property digest of the input; a different digest under the same key is a different request */
export type Request = { viewer: string; key: string; digest: string };

/** @property made the number of the ticket or the id of the import that the request created */
export type StoredResult = { digest: string; made: string };

/** Two days: a caller who missed the response on Thursday evening retries on Saturday. */
export const RETENTION_SECONDS = 48 * 3600;

/** One read unit. Checks `expiresAt`, because DynamoDB deletes expired items late. */
export async function get(db: Db.Db, { viewer, key }: Request, now: Date): Promise<StoredResult | null> {
  const item = await Db.get(db, Keys.request(viewer, key), { consistent: true });
  return item && Number(item["expiresAt"]) > seconds(now) ? Db.ownAttributes<StoredResult>(item) : null;
}

/** Two write units. Fails if the key is in use, also by a different request. */
export function createWrite(db: Db.Db, { viewer, key, digest }: Request, made: string, now: Date): Db.Write {
  const result: StoredResult = { digest, made };
  const expiresAt = seconds(now) + RETENTION_SECONDS;
  return {
    Put: {
      TableName: db.table,
      Item: { ...Keys.request(viewer, key), format: Db.FORMAT, ...result, expiresAt },
      ConditionExpression: "attribute_not_exists(pk) OR expiresAt <= :now",
      ExpressionAttributeValues: { ":now": seconds(now) },
    },
  };
}

const seconds = (date: Date) => Math.floor(date.getTime() / 1000);
