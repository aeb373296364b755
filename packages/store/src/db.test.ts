import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import * as Db from "#db";

/** Responses that DynamoDB gives rarely and DynamoDB Local never: incomplete batches and conflicting transactions. */

type Sent = { command: string; input: Record<string, unknown> };
type Answer = (sent: Sent, nth: number) => Record<string, unknown> | Error;

/** A database whose responses come from `answer`. */
function mockDb(answer: Answer): { db: Db.Db; sent: Sent[] } {
  const db = Db.open("table", { region: "eu-central-1" });
  const sent: Sent[] = [];
  db.client.middlewareStack.add(
    (_, { commandName = "" }) =>
      async ({ input }) => {
        sent.push({ command: commandName, input: { ...input } });
        const output = answer(sent.at(-1)!, sent.length);
        if (output instanceof Error) throw output;
        return { output: { $metadata: {}, ...output }, response: {} };
      },
    { step: "initialize" },
  );
  return { db, sent };
}

const failure = (name: string, ...codes: string[]): Error =>
  Object.assign(new Error(name), { name, CancellationReasons: codes.map((Code) => ({ Code })) });
const cancelled = (...codes: string[]) => failure("TransactionCanceledException", ...codes);
const keys = (count: number) => Array.from({ length: count }, (_, n) => ({ pk: `P${n}`, sk: "S" }));

/** The keys, or the items, of a batch request. */
function requested({ input }: Sent): unknown[] {
  const [ofTable] = Object.values(input["RequestItems"] ?? {});
  const puts: { PutRequest: { Item: unknown } }[] = Array.isArray(ofTable) ? ofTable : [];
  return ofTable.Keys ?? puts.map(({ PutRequest }) => PutRequest.Item);
}

beforeEach(() => {
  // No wait between two attempts.
  vi.spyOn(Math, "random").mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe("a batch of reads", () => {
  const echo: Answer = (sent) => ({ Responses: { table: requested(sent) } });

  test("requests at most 100 keys at once, and each key once", async () => {
    const { db, sent } = mockDb(echo);
    const found = await Db.batchGet(db, [...keys(201), ...keys(201)]);
    expect(sent.map((call) => requested(call).length).toSorted((a, b) => a - b)).toEqual([1, 100, 100]);
    expect(found.values()).toEqual(keys(201));
  });

  test("sends no request without keys", async () => {
    const { db, sent } = mockDb(echo);
    expect((await Db.batchGet(db, [])).values()).toEqual([]);
    expect(sent).toEqual([]);
  });

  test("sends only pk and sk, and the consistency of the read", async () => {
    const { db, sent } = mockDb(echo);
    const withCursor = { pk: "P", sk: "S", cursor: "C" };
    await Db.batchGet(db, [withCursor]);
    await Db.batchGet(db, [withCursor], { consistent: true });
    expect(sent.map(({ input }) => input["RequestItems"])).toEqual(
      [false, true].map((ConsistentRead) => ({ table: { Keys: [{ pk: "P", sk: "S" }], ConsistentRead } })),
    );
  });

  test("requests unprocessed keys again until there are none", async () => {
    const { db, sent } = mockDb((call) => {
      const [first, ...rest] = requested(call);
      return { Responses: { table: [first] }, UnprocessedKeys: rest.length > 0 ? { table: { Keys: rest } } : {} };
    });
    expect((await Db.batchGet(db, keys(3))).values()).toEqual(keys(3));
    expect(sent.map((call) => requested(call).length)).toEqual([3, 2, 1]);
  });

  test("distinguishes items of one partition, and absent items", async () => {
    const item = (sk: string) => ({ pk: "P", sk, value: sk });
    const { db } = mockDb(() => ({ Responses: { table: [item("B"), item("A")] } }));
    const found = await Db.batchGet(
      db,
      ["A", "B", "C"].map((sk) => ({ pk: "P", sk })),
    );
    expect(["A", "B", "C"].map((sk) => found.get({ pk: "P", sk }))).toEqual([item("A"), item("B"), undefined]);
    expect(["A", "B", "C"].map((sk) => found.has({ pk: "P", sk }))).toEqual([true, true, false]);
    expect(found.get({ pk: "Q", sk: "A" })).toBeUndefined();
    expect(found.values().toSorted((a, b) => (a.sk < b.sk ? -1 : 1))).toEqual([item("A"), item("B")]);
  });
});

describe("a batch of puts", () => {
  test("sends at most 25 items in one request", async () => {
    const { db, sent } = mockDb(() => ({}));
    await Db.batchPut(db, keys(51));
    expect(sent.map((call) => requested(call).length).toSorted((a, b) => a - b)).toEqual([1, 25, 25]);
    expect(sent.flatMap(requested)).toHaveLength(51);
  });

  test("sends unprocessed items again until there are none", async () => {
    const { db, sent } = mockDb((call) => {
      const rest = requested(call).slice(1);
      return { UnprocessedItems: rest.length > 0 ? { table: rest.map((Item) => ({ PutRequest: { Item } })) } : {} };
    });
    await Db.batchPut(db, keys(3));
    expect(sent.map(requested)).toEqual([keys(3), keys(3).slice(1), keys(3).slice(2)]);
  });

  test("fails if a later request fails", async () => {
    const { db } = mockDb((_, nth) => (nth === 3 ? new Error("away") : {}));
    await expect(Db.batchPut(db, keys(60))).rejects.toThrow("away");
  });
});

test("at most four batches are in flight at once", async () => {
  let [now, most] = [0, 0];
  await Db.inBatches(keys(10), 1, async () => {
    most = Math.max(most, ++now);
    await new Promise((resolve) => setTimeout(resolve, 1));
    now--;
  });
  expect(most).toBe(4);
});

test("a failure waits for the batches in flight, and no further batch begins", async () => {
  const ended: number[] = [];
  const run = Db.inBatches([1, 2, 3, 4, 5, 6], 1, async ([n]) => {
    await new Promise((resolve) => setTimeout(resolve, n === 1 ? 0 : 20));
    if (n === 1) throw new Error("away");
    ended.push(n!);
  });
  await expect(run).rejects.toThrow("away");
  expect(ended).toEqual([2, 3, 4]);
});

describe("a transaction", () => {
  const write: Db.Write = { Delete: { TableName: "table", Key: { pk: "P", sk: "S" } } };

  test.for<[string, Error]>([
    ["conflicts with another", cancelled("None", "TransactionConflict")],
    ["was throttled", cancelled("ThrottlingError", "None")],
    ["exceeded the throughput", cancelled("ProvisionedThroughputExceeded")],
    ["is still in progress", failure("TransactionInProgressException")],
    ["conflicts with another before it starts", failure("TransactionConflictException")],
  ])("that %s is retried with the same token", async ([, error]) => {
    const { db, sent } = mockDb((_, nth) => (nth < 3 ? error : {}));
    expect(await Db.transact(db, [write])).toBe(true);
    expect(sent).toHaveLength(3);
    const tokens = new Set(sent.map(({ input }) => input["ClientRequestToken"]));
    expect(tokens.size).toBe(1);
    expect([...tokens][0]).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("has a different token from the next transaction", async () => {
    const { db, sent } = mockDb(() => ({}));
    await Db.transact(db, [write]);
    await Db.transact(db, [write]);
    expect(sent[0]?.input["ClientRequestToken"]).not.toBe(sent[1]?.input["ClientRequestToken"]);
  });

  test.for<[string, Error]>([
    ["alone", cancelled("ConditionalCheckFailed")],
    ["beside a conflict", cancelled("TransactionConflict", "ConditionalCheckFailed")],
  ])("returns false if a condition failed %s", async ([, error]) => {
    const { db, sent } = mockDb(() => error);
    expect(await Db.transact(db, [write])).toBe(false);
    expect(sent).toHaveLength(1);
  });

  test.for<[string, Error]>([
    ["is cancelled by a permanent error", cancelled("ValidationError")],
    ["is cancelled without a reason", cancelled()],
    ["is not sent at all", new Error("no network")],
  ])("that %s fails at once", async ([, error]) => {
    const { db, sent } = mockDb(() => error);
    await expect(Db.transact(db, [write])).rejects.toBe(error);
    expect(sent).toHaveLength(1);
  });

  test("that always conflicts fails after 12 attempts", async () => {
    const error = cancelled("TransactionConflict");
    const { db, sent } = mockDb(() => error);
    await expect(Db.transact(db, [write])).rejects.toBe(error);
    expect(sent).toHaveLength(12);
  });
});

describe("a conditional write", () => {
  const writing = (...results: (Error | string | null)[]) => {
    const write = vi.fn<() => Promise<void>>(async () => {
      const result = results[Math.min(write.mock.calls.length, results.length) - 1];
      if (result) throw result;
    });
    return write;
  };

  test("returns true if it succeeds, and false if its condition fails", async () => {
    expect(await Db.conditionalWrite(writing(null))).toBe(true);
    expect(await Db.conditionalWrite(writing(failure("ConditionalCheckFailedException")))).toBe(false);
  });

  test("is retried on a conflict with a transaction, up to 12 attempts", async () => {
    const conflict = failure("TransactionConflictException");
    const passes = writing(conflict, conflict, null);
    expect(await Db.conditionalWrite(passes)).toBe(true);
    expect(passes).toHaveBeenCalledTimes(3);
    const never = writing(conflict);
    await expect(Db.conditionalWrite(never)).rejects.toBe(conflict);
    expect(never).toHaveBeenCalledTimes(12);
  });

  test("returns false if its condition fails at the second attempt", async () => {
    const results = [failure("TransactionConflictException"), failure("ConditionalCheckFailedException")];
    expect(await Db.conditionalWrite(writing(...results))).toBe(false);
  });

  test("fails at once on any other error", async () => {
    const other = failure("ValidationException");
    const write = writing(other);
    await expect(Db.conditionalWrite(write)).rejects.toBe(other);
    await expect(Db.conditionalWrite(writing("no error"))).rejects.toBe("no error");
    expect(write).toHaveBeenCalledTimes(1);
  });
});

describe("a query", () => {
  test("reads every page of a partition, in order", async () => {
    const { db, sent } = mockDb((_, nth) => ({
      Items: [{ pk: "P", sk: String(nth) }],
      ...(nth < 3 && { LastEvaluatedKey: { pk: "P", sk: String(nth) } }),
    }));
    expect((await Db.query(db, { pk: "P" })).map(({ sk }) => sk)).toEqual(["1", "2", "3"]);
    expect(sent.map(({ input }) => input["ExclusiveStartKey"])).toEqual([
      undefined,
      { pk: "P", sk: "1" },
      { pk: "P", sk: "2" },
    ]);
  });

  test("with a limit reads only one page", async () => {
    const { db, sent } = mockDb(() => ({ Items: [{ pk: "P", sk: "1" }], LastEvaluatedKey: { pk: "P", sk: "1" } }));
    expect(await Db.query(db, { pk: "P", prefix: "S#" }, { limit: 1, consistent: true })).toHaveLength(1);
    expect(sent.map(({ input }) => input)).toEqual([
      {
        TableName: "table",
        ConsistentRead: true,
        KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
        ExpressionAttributeValues: { ":pk": "P", ":prefix": "S#" },
        Limit: 1,
      },
    ]);
  });

  test.for([
    [{ Count: 0 }, false],
    [{ Count: 1 }, true],
    [{}, false],
  ] as const)("for the existence of an item: response %o returns %s", async ([output, exists]) => {
    const { db, sent } = mockDb(() => output);
    expect(await Db.exists(db, { pk: "P", prefix: "" })).toBe(exists);
    expect(sent[0]?.input).toMatchObject({ Limit: 1, ConsistentRead: false });
  });
});

test("an item of a later format is refused, and an item without a format is read", () => {
  const key = { pk: "P", sk: "S" };
  expect(() => Db.checkFormat({ ...key, format: Db.FORMAT + 1 })).toThrow("P S has format 2");
  expect(Db.checkFormat({ ...key, format: Db.FORMAT })).toMatchObject(key);
  expect(Db.checkFormat(key)).toMatchObject(key);
});
