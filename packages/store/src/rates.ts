import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { Rate } from "@hamta/core";
import * as Db from "#db";
import * as Keys from "#keys";

/**
 * Counts a call for all instances.
 *
 * Two fixed windows, not a token bucket: ADD needs no condition, so it is always one write, and TTL deletes old windows.
 */
export async function count(
  db: Db.Db,
  counted: string,
  caller: string,
  rate: Rate.Rate,
  now: Date,
): Promise<Rate.Quota> {
  const seconds = now.getTime() / 1000;
  const window = Math.floor(seconds / rate.seconds);
  const [{ Attributes }, previous] = await Promise.all([
    db.client.send(
      new UpdateCommand({
        TableName: db.table,
        Key: Keys.calls(counted, caller, window),
        UpdateExpression: "SET expiresAt = :until, #format = :format ADD #calls :one",
        ExpressionAttributeNames: { "#calls": "calls", "#format": "format" },
        // The next window still reads this one.
        ExpressionAttributeValues: { ":one": 1, ":until": (window + 2) * rate.seconds, ":format": Db.FORMAT },
        ReturnValues: "UPDATED_NEW",
      }),
    ),
    Db.get(db, Keys.calls(counted, caller, window - 1)),
  ]);
  return Rate.quota(rate, {
    before: Number(previous?.["calls"] ?? 0),
    current: Number(Attributes?.["calls"]),
    passed: seconds / rate.seconds - window,
  });
}

/** What is left of several counts of a caller, in their order. Counts nothing. */
export async function read(
  db: Db.Db,
  caller: string,
  counts: readonly (readonly [counted: string, rate: Rate.Rate])[],
  now: Date,
): Promise<Rate.Quota[]> {
  const seconds = now.getTime() / 1000;
  const windowOf = (rate: Rate.Rate) => Math.floor(seconds / rate.seconds);
  const found = await Db.batchGet(
    db,
    counts.flatMap(([counted, rate]) => [0, 1].map((back) => Keys.calls(counted, caller, windowOf(rate) - back))),
  );
  const callsIn = (counted: string, window: number) =>
    Number(found.get(Keys.calls(counted, caller, window))?.["calls"] ?? 0);
  return counts.map(([counted, rate]) => {
    const window = windowOf(rate);
    const [before, current] = [callsIn(counted, window - 1), callsIn(counted, window)];
    return Rate.quota(rate, { before, current, passed: seconds / rate.seconds - window });
  });
}

/** Takes one counted call back, in the window of `at`. One write unit. A counter that is gone stays so. */
export async function giveBack(db: Db.Db, counted: string, caller: string, rate: Rate.Rate, at: Date): Promise<void> {
  const window = Math.floor(at.getTime() / 1000 / rate.seconds);
  const less = new UpdateCommand({
    TableName: db.table,
    Key: Keys.calls(counted, caller, window),
    UpdateExpression: "ADD #calls :less",
    // An item without `expiresAt` would stay for ever.
    ConditionExpression: "attribute_exists(pk)",
    ExpressionAttributeNames: { "#calls": "calls" },
    ExpressionAttributeValues: { ":less": -1 },
  });
  await Db.conditionalWrite(() => db.client.send(less));
}
