import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { Rate } from "@hamta/core";
import * as Db from "#db";
import * as Keys from "#keys";

/**
 * Counts a call, for all instances together, and tells how many seconds to wait for the next; 0 lets this one through.
 *
 * Two windows that stand, each an item of its own, rather than a bucket of tokens: adding one never meets a condition,
 * so it is one write whoever else calls at the moment, and what is over goes by itself.
 */
export async function count(db: Db.Db, counted: string, caller: string, rate: Rate.Rate, now: Date): Promise<number> {
  const seconds = now.getTime() / 1000;
  const window = Math.floor(seconds / rate.seconds);
  const [{ Attributes }, before] = await Promise.all([
    db.client.send(
      new UpdateCommand({
        TableName: db.table,
        Key: Keys.calls(counted, caller, window),
        UpdateExpression: "SET expiresAt = :until, #format = :format ADD #calls :one",
        ExpressionAttributeNames: { "#calls": "calls", "#format": "format" },
        // The next window still looks at it.
        ExpressionAttributeValues: { ":one": 1, ":until": (window + 2) * rate.seconds, ":format": Db.FORMAT },
        ReturnValues: "UPDATED_NEW",
      }),
    ),
    Db.get(db, Keys.calls(counted, caller, window - 1)),
  ]);
  return Rate.wait(rate, {
    before: Number(before?.["calls"] ?? 0),
    current: Number(Attributes?.["calls"]),
    passed: seconds / rate.seconds - window,
  });
}
