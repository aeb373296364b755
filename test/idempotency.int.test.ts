import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { Filing, Idempotency } from "@hamta/api";
import type { Correction } from "@hamta/core";
import { Faults, people, type Client } from "@hamta/local";
import { type Db, TicketLists } from "@hamta/store";
import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import { CREATE_IMPORT, FILE, type CreatedImport, type Filed, type UserError } from "#kit/documents";
import { keyOf } from "#kit/ids";
import { scan, violations } from "#kit/invariants";
import { corrections } from "#kit/lists";
import { clientOf } from "#kit/people";
import type { DualSlot, Seed } from "#kit/seed";
import { test as base } from "#kit/system";

/** A repeated request under the same key is not executed again. */

const test = base.extend("admitted", { scope: "file", auto: true }, ({ system }) => {
  Faults.install(system.deps.db.client);
  return true;
});

type Arranged = { device: DualSlot; claim: Correction.Claim };

async function arrange(seed: Seed, fields: Parameters<Seed["describe"]>[0] = {}): Promise<Arranged> {
  const device = seed.describe(fields);
  await seed.register([device]);
  const claim = seed.claim(device);
  await seed.seen(claim, device.owner);
  return { device, claim };
}

type Typing = (imei: string) => string;
const WORDS = "Slot 2 is wrong";
const inputOf = ({ registered, correct }: Correction.Claim, idempotencyKey: string | null, typed: Typing = String) => ({
  registered: { imei1: typed(registered[0]), imei2: typed(registered[1]) },
  correct: { imei1: typed(correct[0]), imei2: typed(correct[1]) },
  description: WORDS,
  ...(idempotencyKey !== null && { idempotencyKey }),
});

const codesOf = (errors: readonly UserError[]) => errors.map(({ code, field }) => `${code} at ${field.join(".")}`);
const REUSED = ["IDEMPOTENCY_KEY_REUSED at idempotencyKey"];

/** The ticket's number, or the codes and fields of the refusal. */
async function file(client: Client, input: object): Promise<string | string[]> {
  const { fileTicket } = await client.query<Filed>(FILE, { input });
  return "errors" in fileTicket ? codesOf(fileTicket.errors) : fileTicket.ticket.number;
}

const READING = { limit: 10, ascending: true, start: null, end: null };
const numbersOf = async (db: Db.Db, { owner }: DualSlot) =>
  (await TicketLists.listByRequester(db, [owner], READING)).entries.map(({ node }) => node.number);

const inPersian = (digits: string) => digits.replaceAll(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));

describe("a ticket filed under an idempotency key", () => {
  test("and filed again is the same ticket, even if typed in other digits", async ({ seed, system }) => {
    const { device, claim } = await arrange(seed);
    const client = await clientOf(system, device.owner);
    const key = randomUUID();
    const number = await file(client, inputOf(claim, key));
    expect(await file(client, inputOf(claim, key))).toBe(number);
    expect(await file(client, inputOf(claim, key, inPersian))).toBe(number);
    expect(await numbersOf(system.deps.db, device)).toEqual([number]);
    // Without the key it is a new request, and the open ticket blocks it.
    expect(await file(client, inputOf(claim, null))).toEqual(["TICKET_ALREADY_OPEN at registered"]);
  });

  test("and decided immediately is the same ticket again, although it would be decided differently now", async ({
    seed,
    system,
  }) => {
    const { device, claim } = await arrange(seed, { importer: null });
    const client = await clientOf(system, device.owner);
    const key = randomUUID();
    const ask = async () => (await client.query<Filed>(FILE, { input: inputOf(claim, key) })).fileTicket;
    const first = await ask();
    expect(first).toMatchObject({ ticket: { status: "APPROVED" } });
    expect(await ask()).toEqual(first);
  });

  test("and other input under the key: it is refused, and files nothing", async ({ seed, system }) => {
    const { device, claim } = await arrange(seed);
    const other = await arrange(seed, { owner: device.owner });
    const client = await clientOf(system, device.owner);
    const key = randomUUID();
    const number = await file(client, inputOf(claim, key));
    const { registered, correct } = claim;
    for (const input of [
      inputOf(other.claim, key),
      { ...inputOf(claim, key), description: "Slot 1 is wrong" },
      inputOf({ registered, correct: [correct[1], correct[0]] }, key),
    ]) {
      expect(await file(client, input)).toEqual(REUSED);
    }
    expect(await numbersOf(system.deps.db, device)).toEqual([number]);
  });

  test("many times concurrently is one ticket, and every answer is that one", async ({ seed, system }) => {
    for (const importer of ["importer-a", null, "importer-a", null]) {
      const { device, claim } = await arrange(seed, { importer });
      const client = await clientOf(system, device.owner);
      const key = randomUUID();
      const numbers = await Promise.all(Array.from({ length: 6 }, () => file(client, inputOf(claim, key))));
      expect(new Set(numbers).size).toBe(1);
      expect(await numbersOf(system.deps.db, device)).toEqual([numbers[0]]);
    }
    expect(await violations(system.deps.db)).toEqual([]);
  });

  test("by one person is independent of another person's equal key", async ({ seed, system }) => {
    const key = randomUUID();
    const numbers = [];
    for (const { device, claim } of [await arrange(seed), await arrange(seed)]) {
      numbers.push(await file(await clientOf(system, device.owner), inputOf(claim, key)));
      expect(await numbersOf(system.deps.db, device)).toEqual([numbers.at(-1)]);
    }
    expect(new Set(numbers).size).toBe(2);
  });

  test.for([
    ["after it was written", "UNHEARD", 1],
    ["before it was written", "THROTTLED", 0],
  ] as const)(
    "by a process that crashes %s exists once after a retry",
    async ([, fault, written], { seed, system }) => {
      const { device, claim } = await arrange(seed);
      const key = randomUUID();
      const understood = ["IMEI_MISMATCH", claim.registered, claim.correct, WORDS];
      const request = Idempotency.requestOf({ id: `subscriber-${device.owner}` }, key, "fileTicket", understood);
      let crashes = 0;
      const gate: Faults.Gate = async ({ operation }, send) => {
        if (operation !== "TransactWriteItems") return send(null);
        crashes++;
        await send(fault).catch(() => {});
        throw new Error("The process crashed");
      };
      const filing = () => Filing.file(seed.api, { msisdns: [device.owner] }, claim, WORDS, { request });
      await expect(Faults.runThrough(gate, filing)).rejects.toThrow("The process crashed");
      expect(crashes).toBe(1);
      const before = await numbersOf(system.deps.db, device);
      expect(before).toHaveLength(written);
      const number = await file(await clientOf(system, device.owner), inputOf(claim, key));
      expect(number).toBe(before[0] ?? number);
      expect(await numbersOf(system.deps.db, device)).toEqual([number]);
    },
  );

  test("that was refused does not use the key", async ({ seed, system }) => {
    const { device, claim } = await arrange(seed);
    const client = await clientOf(system, device.owner);
    const key = randomUUID();
    const unsaid = { ...inputOf(claim, key), description: " " };
    expect(await file(client, unsaid)).toEqual(["DESCRIPTION_EMPTY at description"]);
    const wrong: Correction.Claim = { ...claim, registered: [claim.registered[0], seed.imei()] };
    expect(await file(client, inputOf(wrong, key))).toEqual(["REGISTERED_PAIR_WRONG at registered"]);
    expect(await file(client, inputOf(claim, key))).toMatch(/^[0-9]{10}$/);
  });

  test("two days ago has expired, even before the database deletes it", async ({ seed, system }) => {
    const { db } = system.deps;
    const { device, claim } = await arrange(seed);
    const next = await arrange(seed, { owner: device.owner });
    const client = await clientOf(system, device.owner);
    const key = randomUUID();
    const first = await file(client, inputOf(claim, key));
    const { pk, sk, expiresAt } = await requestUnder(db, key);
    expect(Number(expiresAt) - Date.now() / 1_000).toBeGreaterThan(47.9 * 3_600);
    const aged = new UpdateCommand({
      TableName: db.table,
      Key: { pk, sk },
      UpdateExpression: "SET expiresAt = :past",
      ExpressionAttributeValues: { ":past": Math.floor(Date.now() / 1_000) - 1 },
    });
    await db.client.send(aged);
    const second = await file(client, inputOf(next.claim, key));
    expect(second).toMatch(/^[0-9]{10}$/);
    expect(second).not.toBe(first);
    expect(await file(client, inputOf(next.claim, key))).toBe(second);
    expect(await file(client, inputOf(claim, key))).toEqual(REUSED);
  });

  test.for(["", "a b", "x".repeat(65), "é", "a/b"])(
    "%j is refused: it is not a valid key",
    async (key, { seed, system }) => {
      const { device, claim } = await arrange(seed);
      const client = await clientOf(system, device.owner);
      const wrong = "IDEMPOTENCY_KEY_INVALID at idempotencyKey";
      expect(await file(client, inputOf(claim, key))).toEqual([wrong]);
      const unsaid = { ...inputOf(claim, key), description: "" };
      expect(await file(client, unsaid)).toEqual(["DESCRIPTION_EMPTY at description", wrong]);
      expect(await numbersOf(system.deps.db, device)).toEqual([]);
    },
  );

  test("costs one read and one item more, and nothing without a key", async ({ seed }) => {
    const calls = async (key: string | null) => {
      const { device, claim } = await arrange(seed);
      const request = Idempotency.requestOf({ id: "somebody" }, key, "fileTicket", []);
      const operations: string[] = [];
      const gate: Faults.Gate = ({ operation }, send) => {
        operations.push(operation);
        return send(null);
      };
      const filing = () => Filing.file(seed.api, { msisdns: [device.owner] }, claim, WORDS, { request });
      expect(await Faults.runThrough(gate, filing)).toMatchObject({ status: "OPEN" });
      return operations.toSorted();
    };
    const without = await calls(null);
    expect(without.filter((operation) => operation === "TransactWriteItems")).toHaveLength(1);
    expect(await calls(randomUUID())).toEqual([...without, "GetItem"].toSorted());
  });
});

async function requestUnder(db: Db.Db, key: string): Promise<Db.Item> {
  for await (const item of scan(db)) if (item.sk === `REQUEST#${key}`) return item;
  throw new Error(`There is no request under ${key}`);
}

describe("an import created under an idempotency key", () => {
  const create = async (client: Client, input: object) =>
    (await client.query<CreatedImport>(CREATE_IMPORT, { input })).createImport;
  const announcing = (idempotencyKey: string, fields: object = {}) => ({
    kind: "CORRECTIONS",
    fileName: "again.csv",
    idempotencyKey,
    ...fields,
  });
  const idOf = (created: CreatedImport["createImport"]) =>
    "errors" in created ? codesOf(created.errors) : created.import.id;

  test("and again has a new form for the same file until the upload, and none afterwards", async ({ seed, system }) => {
    const arash = await system.client(people.arash);
    const input = announcing(randomUUID());
    const [first, again] = [await create(arash, input), await create(arash, input)];
    if ("errors" in first || "errors" in again) throw new Error("refused");
    expect(again.import).toEqual(first.import);
    const key = ({ upload }: typeof first) => upload.fields.find(({ name }) => name === "key")?.value;
    expect(key(again)).toBe(key(first));
    const form = new FormData();
    for (const { name, value } of again.upload.fields) form.append(name, value);
    form.append("file", new Blob([corrections([seed.claim(await seed.device())])], { type: "text/csv" }));
    expect((await fetch(again.upload.url, { method: "POST", body: form })).status).toBeLessThan(300);
    const { id } = first.import;
    await arash.ended(id);
    expect(await create(arash, input)).toMatchObject({ import: { id, state: "COMPLETED" }, upload: null });
  });

  test("many times concurrently is one import", async ({ system }) => {
    const arash = await system.client(people.arash);
    const input = announcing(randomUUID(), { fileName: "at-once.csv" });
    const ids = await Promise.all(Array.from({ length: 6 }, async () => idOf(await create(arash, input))));
    expect(new Set(ids).size).toBe(1);
    const there: string[] = [];
    for await (const item of scan(system.deps.db)) if (item["fileName"] === "at-once.csv") there.push(item.pk);
    expect(there).toEqual([`IMPORT#${keyOf(String(ids[0]))}`]);
  });

  test("and other input, or another mutation, under the key is refused", async ({ system }) => {
    const both = { ...people.arash, groups: ["IMPORTER", "SUBSCRIBER"] } as const;
    const arash = await system.client(both);
    const key = randomUUID();
    const id = idOf(await create(arash, announcing(key)));
    for (const fields of [{ fileName: "other.csv" }, { kind: "DEVICES" }, { dryRun: true }, { language: "EN" }]) {
      expect(idOf(await create(arash, announcing(key, fields)))).toEqual(REUSED);
    }
    expect(idOf(await create(arash, announcing(key, { language: "FA", dryRun: false })))).toBe(id);
    const registered = { imei1: "357613004448485", imei2: "357805023984447" };
    const correct = { ...registered, imei2: "352936001349777" };
    expect(await file(arash, { registered, correct, description: WORDS, idempotencyKey: key })).toEqual(REUSED);
    // Another importer's equal key is independent.
    const theirs = idOf(await create(await system.client(people.bita), announcing(key)));
    expect(theirs).toEqual(expect.any(String));
    expect(theirs).not.toBe(id);
  });
});
