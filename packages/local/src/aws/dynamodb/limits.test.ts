import { beforeEach, describe, expect, test, vi } from "vitest";
import { Limits, type Call } from "#aws/dynamodb/limits";

const item = (pk: string, rest: Record<string, string> = {}) => ({
  pk: { S: pk },
  sk: { S: "S" },
  ...Object.fromEntries(Object.entries(rest).map(([name, S]) => [name, { S }])),
});
const put = (pk: string, rest = {}): Call => ({ operation: "PutItem", input: { Item: item(pk, rest) } });
const get = (pk: string): Call => ({ operation: "GetItem", input: { Key: item(pk), ConsistentRead: true } });
const transaction = (...pks: string[]): Call => ({
  operation: "TransactWriteItems",
  input: { TransactItems: pks.map((pk) => ({ Put: { Item: item(pk) } })) },
});

/** One partition that takes ten units a second, and keeps those of one second. */
const ONE = { partitions: 1, writes: 10, reads: 10, burst: 1 };

/** Sends the call as often as it is admitted. */
function admitted(limits: Limits, call: Call): number {
  for (let count = 0; count < 1_000; count++) {
    const admission = limits.admit(call);
    if (admission.kind !== "SENT") return count;
    admission.answered(0);
  }
  return 1_000;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
  return () => void vi.useRealTimers();
});

describe("a partition", () => {
  test("takes its units of a second, and then what time gives back", () => {
    const limits = new Limits(ONE);
    expect(admitted(limits, put("a"))).toBe(10);
    expect(limits.admit(put("b"))).toEqual({ kind: "REFUSED", resource: "WriteTable" });
    vi.advanceTimersByTime(500);
    expect(admitted(limits, put("a"))).toBe(5);
    expect(limits.usage).toMatchObject({ writeUnits: 15, throttled: { WriteTable: 3 } });
  });

  test("has reads of its own, and an item that is read twice as consistently costs twice", () => {
    const limits = new Limits(ONE);
    admitted(limits, put("a"));
    expect(admitted(limits, get("a"))).toBe(10);
    vi.advanceTimersByTime(1_000);
    expect(admitted(limits, { operation: "GetItem", input: { Key: item("a") } })).toBe(20);
  });

  test("is one of several, by the key", () => {
    const limits = new Limits({ ...ONE, partitions: 4 });
    const keys = Array.from({ length: 40 }, (_, n) => `key ${n}`);
    const full = keys.map((key) => admitted(limits, put(key)));
    expect(full.filter((count) => count > 0)).toHaveLength(4);
  });

  test("keeps the capacity that is not used, for as long as it bursts", () => {
    const limits = new Limits({ ...ONE, burst: 3 });
    vi.advanceTimersByTime(60_000);
    expect(admitted(limits, put("a"))).toBe(30);
  });
});

describe("a batch", () => {
  test("is done in part, and refused if nothing of it is done", () => {
    const limits = new Limits(ONE);
    const requests = Array.from({ length: 12 }, (_, n) => ({ PutRequest: { Item: item(`${n}`) } }));
    const call: Call = { operation: "BatchWriteItem", input: { RequestItems: { table: requests } } };
    expect(limits.admit(call)).toMatchObject({
      kind: "PARTIAL",
      sent: { RequestItems: { table: requests.slice(0, 10) } },
      unprocessed: { table: requests.slice(10) },
    });
    expect(limits.admit(call)).toEqual({ kind: "REFUSED", resource: "WriteTable" });
  });

  test("of reads keeps its consistency", () => {
    const limits = new Limits({ ...ONE, reads: 1 });
    const Keys = [item("a"), item("b")];
    const call: Call = {
      operation: "BatchGetItem",
      input: { RequestItems: { table: { Keys, ConsistentRead: true } } },
    };
    expect(limits.admit(call)).toMatchObject({
      sent: { RequestItems: { table: { Keys: Keys.slice(0, 1), ConsistentRead: true } } },
      unprocessed: { table: { Keys: Keys.slice(1), ConsistentRead: true } },
    });
  });
});

describe("a transaction", () => {
  test("costs two units for each item", () => {
    expect(admitted(new Limits(ONE), transaction("a"))).toBe(5);
  });

  test("is cancelled as a whole, and wastes a unit of each partition that had some", () => {
    const limits = new Limits({ ...ONE, partitions: 64 });
    admitted(limits, put("a"));
    limits.usage.writeUnits = 0;
    expect(limits.admit(transaction("a", "b"))).toEqual({ kind: "CANCELLED", reasons: ["ThrottlingError", "None"] });
    expect(limits.usage).toMatchObject({ writeUnits: 0, wasted: 1 });
  });
});

describe("an index", () => {
  test("that cannot take an entry refuses the write of the table", () => {
    const limits = new Limits({ ...ONE, partitions: 64 });
    const admissions = Array.from({ length: 12 }, (_, n) => limits.admit(put(`${n}`, { pk2: "OPEN#importer-a" })).kind);
    expect(admissions.filter((kind) => kind === "SENT")).toHaveLength(10);
    expect(limits.admit(put("other", { pk2: "OPEN#importer-a" }))).toEqual({
      kind: "REFUSED",
      resource: "WriteIndex pk2",
    });
  });

  test.each([
    ["appears", put("a", { pk2: "X" }), 2],
    ["stays", put("b", { pk2: "X" }), 1],
    ["moves", put("b", { pk2: "Y" }), 3],
    [
      "moves by an update",
      {
        operation: "UpdateItem",
        input: { Key: item("b"), UpdateExpression: "SET pk2 = :to", ExpressionAttributeValues: { ":to": { S: "Y" } } },
      },
      3,
    ],
    [
      "goes by an update",
      { operation: "UpdateItem", input: { Key: item("b"), UpdateExpression: "REMOVE pk2, sk2" } },
      2,
    ],
    ["stays by an update", { operation: "UpdateItem", input: { Key: item("b"), UpdateExpression: "SET a = :a" } }, 1],
    ["goes with its item", { operation: "DeleteItem", input: { Key: item("b") } }, 2],
  ] satisfies [string, Call, number][])("whose entry %s costs that", (_, call, units) => {
    const limits = new Limits();
    const before = limits.admit(put("b", { pk2: "X" }));
    if (before.kind === "SENT") before.answered(0);
    limits.usage.writeUnits = 0;
    limits.admit(call);
    expect(limits.usage.writeUnits).toBe(units);
  });
});

test("an answer of several blocks of 4 KB costs a unit for each", () => {
  const limits = new Limits(ONE);
  const query: Call = {
    operation: "Query",
    input: { ConsistentRead: true, ExpressionAttributeValues: { ":pk": { S: "a" } } },
  };
  const admission = limits.admit(query);
  if (admission.kind === "SENT") admission.answered(10_000);
  expect(limits.usage.readUnits).toBe(3);
});

test("an open table refuses nothing and counts nothing, but knows the entries of the indexes", () => {
  const limits = new Limits(ONE);
  limits.isOpen = true;
  expect(admitted(limits, put("a", { pk2: "X" }))).toBe(1_000);
  limits.isOpen = false;
  limits.admit({ operation: "DeleteItem", input: { Key: item("a") } });
  expect(limits.usage).toMatchObject({ writeUnits: 2 });
});
