import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import * as Db from "#db";

/** The client with the SDK's own retries, below which each request gets the next response. */

type Response = { statusCode: number; body: string };

const refused = (name: string): Response => ({
  statusCode: 400,
  body: JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: "busy" }),
});
const throttled = refused("ThrottlingException");
const done: Response = { statusCode: 200, body: "{}" };
const cancelled = (...codes: string[]): Response => ({
  statusCode: 400,
  body: JSON.stringify({
    __type: "com.amazonaws.dynamodb.v20120810#TransactionCanceledException",
    CancellationReasons: codes.map((Code) => ({ Code })),
  }),
});

function open(respond: (nth: number) => Response, options?: { paced: boolean }) {
  let sent = 0;
  const requestHandler = {
    handle: async () => {
      const { statusCode, body } = respond(++sent);
      const headers = { "content-type": "application/x-amz-json-1.0" };
      return { response: { statusCode, headers, body: new TextEncoder().encode(body) } };
    },
  };
  const credentials = { accessKeyId: "a", secretAccessKey: "s" };
  const db = Db.open(
    "table",
    { region: "eu-central-1", credentials, requestHandler: requestHandler as never },
    options,
  );
  return { db, sent: () => sent };
}

const key = { pk: "P", sk: "S" };
const put = (pk: string): Db.Write => ({ Put: { TableName: "table", Item: { pk, sk: "S" } } });

beforeEach(() => {
  // No wait between two attempts.
  vi.spyOn(Math, "random").mockReturnValue(0);
});
afterEach(() => void vi.restoreAllMocks());

describe("a throttled request", () => {
  test.each(["ThrottlingException", "ProvisionedThroughputExceededException", "RequestLimitExceeded"])(
    "(%s) is sent again until it succeeds",
    async (name) => {
      const { db, sent } = open((nth) => (nth < 5 ? refused(name) : done));
      expect(await Db.get(db, key)).toBeNull();
      expect(sent()).toBe(5);
    },
  );

  test("of the API is given up after eight attempts", async () => {
    const { db, sent } = open(() => throttled);
    await expect(Db.get(db, key)).rejects.toThrow(Db.Throttled);
    expect(sent()).toBe(8);
  });

  test("of the batch job is sent again for as long as its time lasts, and then given up", async () => {
    const { db, sent } = open(() => throttled);
    const from = performance.now();
    await expect(Db.retryFor(300, () => Db.get(db, key))).rejects.toThrow(Db.Throttled);
    expect(performance.now() - from).toBeGreaterThan(290);
    expect(sent()).toBeGreaterThan(8);
  });

  test("that succeeds after more than eight attempts within its time is not given up", async () => {
    const { db, sent } = open((nth) => (nth < 30 ? throttled : done));
    expect(await Db.retryFor(60_000, () => Db.get(db, key))).toBeNull();
    expect(sent()).toBe(30);
  });

  test("is no other error: that is thrown at once", async () => {
    const { db, sent } = open(() => refused("ValidationException"));
    await expect(Db.retryFor(60_000, () => Db.get(db, key))).rejects.toThrow(/busy/);
    expect(sent()).toBe(1);
  });
});

describe("a throttled transaction", () => {
  test("is sent again until it succeeds", async () => {
    const { db, sent } = open((nth) => (nth < 30 ? cancelled("None", "ThrottlingError") : done));
    expect(await Db.retryFor(60_000, () => Db.transact(db, [put("a"), put("b")]))).toBe(true);
    expect(sent()).toBe(30);
  });

  test("is given up when its time has ended", async () => {
    const { db } = open(() => cancelled("ThrottlingError"));
    await expect(Db.retryFor(0, () => Db.transact(db, [put("a")]))).rejects.toThrow(Db.Throttled);
  });

  test("that its caller can divide is given back at once", async () => {
    const { db, sent } = open(() => cancelled("None", "ThrottlingError"));
    const divided = Db.retryFor(60_000, () => Db.transact(db, [put("a"), put("b")], { divisible: true }));
    await expect(divided).rejects.toThrow(Db.Throttled);
    expect(sent()).toBe(1);
  });

  test("has a failed condition all the same", async () => {
    const { db, sent } = open(() => cancelled("ConditionalCheckFailed", "ThrottlingError"));
    expect(await Db.transact(db, [put("a"), put("b")])).toBe(false);
    expect(sent()).toBe(1);
  });
});

describe("a paced client", () => {
  const rates = (db: Db.Db) => [db.pacers?.reads.rate, db.pacers?.writes.rate];

  test("starts with what one partition takes", () => {
    expect(rates(open(() => done, { paced: true }).db)).toEqual([3_000, 1_000]);
  });

  test("slows its reads after a throttled read, and its writes after a throttled write", async () => {
    const { db } = open((nth) => (nth === 1 ? throttled : done), { paced: true });
    await Db.get(db, key);
    expect(rates(db)).toEqual([0.85 * 3_000, 1_000]);
    const other = open((nth) => (nth === 1 ? cancelled("ThrottlingError") : done), { paced: true });
    await Db.transact(other.db, [put("a")]);
    expect(rates(other.db)).toEqual([3_000, 850]);
  });

  test("slows after a batch of which a part is unprocessed", async () => {
    const Item = { pk: { S: "b" }, sk: { S: "S" } };
    const partial = { UnprocessedItems: { table: [{ PutRequest: { Item } }] } };
    const respond = (nth: number) => (nth === 1 ? { statusCode: 200, body: JSON.stringify(partial) } : done);
    const { db, sent } = open(respond, { paced: true });
    await Db.batchPut(db, [key, { pk: "b", sk: "S" }]);
    expect(sent()).toBe(2);
    expect(rates(db)).toEqual([3_000, 850]);
  });

  test("grows by the units that it sends", async () => {
    const { db } = open(() => done, { paced: true });
    for (let n = 0; n < 6; n++) {
      await Db.transact(
        db,
        Array.from({ length: 50 }, (_, at) => put(`${n} ${at}`)),
      );
    }
    // The first hundreds only prove the rate.
    expect(db.pacers?.writes.rate).toBeGreaterThan(1_000);
    expect(db.pacers?.writes.rate).toBeLessThanOrEqual(1_600);
  });
});
