import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Import, Msisdn, Ticket } from "@hamta/core";
import { Dynamo, Events, Log, people, Table, type System } from "@hamta/local";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Db } from "@hamta/store";
import { beforeEach, expect, inject, onTestFinished } from "vitest";
import { keyOf } from "#kit/ids";
import { scan } from "#kit/invariants";
import { FILE, type Filed } from "#kit/documents";
import { commit, ended, undo } from "#kit/following";
import { bytes, corrections, devices } from "#kit/lists";
import { clientOf } from "#kit/people";
import type { Seed } from "#kit/seed";
import { test as base } from "#kit/system";
import { send } from "#kit/uploads";
import { listing, reviewing, withdrawing } from "#kit/works";
import { world } from "#kit/world";

/** What goes wrong in the test that runs, and what the function was called with and said. */
const trouble: { answer: Answer | null; around: Around | null } = { answer: null, around: null };
const logged: unknown[] = [];
let calls: string[][] = [];

type Answer = NonNullable<Events.Options["answer"]>;
type Around = NonNullable<Events.Options["around"]>;

const say = (...line: unknown[]) => void logged.push(line);
const test = base.override("options", {
  log: { info: say, warn: say, error: say },
  events: {
    answer: (events) => trouble.answer?.(events) ?? [],
    around: (handler) => (event, context) => {
      calls.push(event.Records.map(({ dynamodb }) => dynamodb?.Keys?.["pk"]?.S ?? ""));
      return trouble.around ? trouble.around(handler)(event, context) : handler(event, context);
    },
  },
});

beforeEach(() => {
  calls = [];
  onTestFinished(() => void Object.assign(trouble, { answer: null, around: null }));
});

/** The events since a test began, once all are out. */
async function heard(system: System.System) {
  const from = system.events!.published().length;
  return async () => {
    await system.idle();
    return system.events!.published().slice(from);
  };
}

const idOf = ({ detail }: { detail: Record<string, unknown> }) => String(detail["id"]);
const ids = (events: readonly { detail: Record<string, unknown> }[]) => events.map(idOf);

/** Ids as a listener has them that drops repeats; each repeat says what the first did. */
function once(events: readonly { detail: Record<string, unknown> }[]): string[] {
  const first = new Map<string, unknown>();
  for (const event of events) {
    const known = first.get(idOf(event));
    if (known !== undefined) expect(event.detail).toEqual(known);
    else first.set(idOf(event), event.detail);
  }
  return [...first.keys()];
}

const both = ({ number }: { number: string }) => [`TicketFiled:${number}`, `TicketDecided:${number}`];

/** A ticket that is open, and one that its filing ends. */
const waiting = async (seed: Seed) => seed.ticketFor(await seed.device());
const approved = async (seed: Seed) => seed.ticketFor(await seed.device({ importer: null }));

/** What the table says must have been told. */
async function owed(db: Db.Db): Promise<string[]> {
  const ids: string[] = [];
  for await (const { pk, sk, status, endedAt } of scan(db)) {
    const id = pk.slice(pk.indexOf("#") + 1);
    if (sk === "IMPORT" && endedAt !== null) ids.push(`ImportCompleted:${id}`);
    if (sk === "TICKET") ids.push(`TicketFiled:${id}`);
    if (sk === "TICKET" && (status === "APPROVED" || status === "REJECTED")) ids.push(`TicketDecided:${id}`);
  }
  return ids;
}

test("a world tells of every ticket, verdict and list once, and of a ticket in order", async ({ seed, system }) => {
  const arash = await system.client(people.arash);
  const parisa = await system.client(people.parisa);
  const made = await world(seed);
  const list = bytes(corrections(made.rows.map(([, claim]) => claim)));
  const tried = await ended(arash, await arash.upload("CORRECTIONS", "a.csv", list, { dryRun: true }));
  const applied = await ended(arash, await commit(arash, tried.id));
  const rejected = await send(arash, "CORRECTIONS", "no,columns\n1,2\n");
  const undone = await ended(parisa, await undo(parisa, applied.id));
  await withdrawing(seed, await waiting(seed))(seed.deps.db);
  await reviewing(seed, await waiting(seed), "NOT_OWNER")(seed.deps.db);
  await approved(seed);
  await system.idle();

  const told = system.events!.published();
  expect(ids(told).toSorted()).toEqual((await owed(system.deps.db)).toSorted());
  for (const [at, id] of ids(told).entries()) {
    if (id.startsWith("TicketDecided:")) expect(ids(told).indexOf(id.replace("Decided", "Filed"))).toBeLessThan(at);
  }
  const ofImport = (id: string) => told.find((event) => idOf(event) === `ImportCompleted:${keyOf(id)}`)?.detail;
  expect(ofImport(tried.id)).toMatchObject({ state: "COMPLETED", mode: "DRY_RUN", rows: 14, counts: tried.counts });
  expect(ofImport(applied.id)).toMatchObject({ mode: "APPLY", follows: keyOf(tried.id), counts: applied.counts });
  expect(ofImport(undone.id)).toMatchObject({ mode: "UNDO", follows: keyOf(applied.id), counts: undone.counts });
  expect(ofImport(rejected.id)).toMatchObject({ state: "REJECTED", counts: null, problem: { code: "COLUMN_MISSING" } });

  const agrees = made.tickets.get("agrees")!;
  expect(told.find((event) => idOf(event) === `TicketDecided:${agrees.number}`)).toMatchObject({
    source: "hamta.local",
    "detail-type": "TicketDecided",
    detail: {
      status: "APPROVED",
      verdict: "APPROVED",
      decidedBy: "IMPORT",
      import: keyOf(applied.id),
      row: 1,
      importer: "importer-a",
      requester: { msisdns: agrees.requester.msisdns },
    },
  });
  // An undoing puts a ticket in the place of each that it reopens.
  const follows = told.filter(({ detail }) => detail["follows"] === agrees.number);
  expect(follows.map(({ detail }) => detail["status"])).toEqual(["OPEN"]);
  expect(await system.events!.lost()).toEqual([]);
});

test("corrections, sightings, devices and notes wake nothing", async ({ seed, system }) => {
  const events = await heard(system);
  const device = await seed.device();
  const [mismatch] = [await waiting(seed)];
  await system.idle();
  calls = [];
  await seed.sighting(seed.imei());
  await seed.block(device);
  await listing(seed, seed.list(), seed.claim(await seed.device()), {
    registered: mismatch.registered,
    correct: [mismatch.registered[0], seed.imei()],
  })(seed.deps.db);
  await system.idle();
  expect(calls).toEqual([]);

  const ops = await system.client(people.parisa);
  const { id } = await send(ops, "DEVICES", devices([seed.describe(), seed.describe()]));
  expect(ids(await events())).toEqual([`TicketFiled:${mismatch.number}`, `ImportCompleted:${keyOf(id)}`]);
  expect(calls).toEqual([[`IMPORT#${keyOf(id)}`]]);
});

test("changes that come twice are told twice by one id, and alike", async ({ seed, system }) => {
  const events = await heard(system);
  trouble.around = (handler) => async (event, context) => {
    await handler(event, context);
    return handler(event, context);
  };
  const ticket = await approved(seed);
  const told = await events();
  expect(told).toHaveLength(4);
  expect(once(told)).toEqual(both(ticket));
});

test("entries that the bus refuses for now are put again, alone, and a ticket's stay in order", async ({
  seed,
  system,
}) => {
  const events = await heard(system);
  const seen = new Set<string>();
  // Each is refused the first time.
  trouble.answer = (entries) =>
    entries.map((entry) => {
      const isNew = !seen.has(idOf(entry));
      seen.add(idOf(entry));
      return isNew ? "ThrottlingException" : null;
    });
  const tickets = await Promise.all([approved(seed), approved(seed), waiting(seed)]);
  const told = await events();
  expect(new Set(ids(told))).toEqual(new Set([...both(tickets[0]), ...both(tickets[1]), both(tickets[2])[0]]));
  expect(told).toHaveLength(5);
  for (const ticket of tickets.slice(0, 2)) {
    expect(ids(told).filter((id) => id.endsWith(ticket.number))).toEqual(both(ticket));
  }
});

test("a bus that takes nothing for long is asked again, from the change that it did not take", async ({
  seed,
  system,
}) => {
  const events = await heard(system);
  let refusals = 12;
  trouble.answer = (entries) => entries.map(() => (refusals-- > 0 ? "InternalFailure" : null));
  const ticket = await approved(seed);
  expect(ids(await events())).toEqual(both(ticket));
  // Five tries each time, and a third time.
  expect(calls).toHaveLength(3);
});

test("a function that dies between the bus and its answer tells again by the same ids", async ({ seed, system }) => {
  const events = await heard(system);
  let deaths = 2;
  trouble.around = (handler) => async (event, context) => {
    const answer = await handler(event, context);
    if (deaths-- > 0) throw new Error("The function died");
    return answer;
  };
  const tickets = [await approved(seed), await waiting(seed)];
  const told = await events();
  expect(told.length).toBeGreaterThan(3);
  expect(once(told)).toEqual([...both(tickets[0]!), both(tickets[1]!)[0]]);
});

test("an answer of the bus that is lost on its way is asked for again", async ({ seed, system }) => {
  const events = await heard(system);
  let broken = 1;
  trouble.answer = () => (broken-- > 0 ? "BROKEN" : []);
  const ticket = await waiting(seed);
  const told = await events();
  expect(told).toHaveLength(2);
  expect(once(told)).toEqual([`TicketFiled:${ticket.number}`]);
});

test("a change that is not understood is put by as a letter, and the next is told", async ({ seed, system }) => {
  const events = await heard(system);
  const { db } = system.deps;
  const number = "9999999990" as Ticket.Number;
  const requester = { msisdns: ["989121112233" as Msisdn.Msisdn] };
  const Item = { pk: `TICKET#${number}`, sk: "TICKET", format: 99, number, status: "OPEN", requester };
  await db.client.send(new PutCommand({ TableName: db.table, Item }));
  const ticket = await waiting(seed);
  expect(ids(await events())).toEqual([`TicketFiled:${ticket.number}`]);
  expect(calls.length).toBeLessThan(3);
  expect(await system.events!.lost()).toEqual([
    {
      keys: { pk: `TICKET#${number}`, sk: "TICKET" },
      sequenceNumber: expect.any(String) as string,
      why: `TICKET#${number} TICKET has format 99, and this release reads up to 1: deploy a later one`,
    },
  ]);
});

test("an event that the bus will never take is put by as a letter, and the next is told", async ({ seed, system }) => {
  const events = await heard(system);
  const before = (await system.events!.lost()).length;
  let never = "";
  trouble.answer = (entries) =>
    entries.map((entry) => {
      never ||= idOf(entry);
      return idOf(entry) === never ? "NotAuthorizedForDetailTypeException" : null;
    });
  const [refused, ticket] = [await waiting(seed), await waiting(seed)];
  expect(ids(await events())).toEqual([`TicketFiled:${ticket.number}`]);
  expect((await system.events!.lost()).slice(before)).toMatchObject([
    { keys: { pk: `TICKET#${refused.number}`, sk: "TICKET" }, why: "NotAuthorizedForDetailTypeException" },
  ]);
});

test("a list that fails is told once, however often it is published", async ({ seed, system }) => {
  const events = await heard(system);
  const { db } = system.deps;
  const list = seed.list();
  const put = (fields: Partial<Import.Import>) =>
    db.client.send(
      new PutCommand({ TableName: db.table, Item: { pk: `IMPORT#${list.id}`, sk: "IMPORT", ...list, ...fields } }),
    );
  const failed = { state: "FAILED", endedAt: "2026-11-22T09:00:00.000Z" } as const;
  for (const fields of [{}, failed, { ...failed, state: "PUBLISHING" as const }, failed]) await put(fields);
  expect((await events()).map(({ detail }) => [detail["id"], detail["state"]])).toEqual([
    [`ImportCompleted:${list.id}`, "FAILED"],
  ]);
});

test("what people do over the API is told as well, and no log names a person or a device", async ({ seed, system }) => {
  const events = await heard(system);
  const device = await seed.device();
  const client = await clientOf(system, device.owner);
  const { registered, correct } = seed.claim(device);
  const pairOf = ([imei1, imei2]: typeof correct) => ({ imei1, imei2 });
  const input = { registered: pairOf(registered), correct: pairOf(correct), description: "Slot 2 is wrong" };
  const { fileTicket } = await client.query<Filed>(FILE, { input });
  if ("errors" in fileTicket) throw new Error(JSON.stringify(fileTicket.errors));
  expect(once(await events())).toEqual(both(fileTicket.ticket));

  const text = JSON.stringify(logged, (_, value: unknown) =>
    value instanceof Error ? [value.message, value.stack] : value,
  );
  expect(text).toContain("Events are on the bus");
  expect(text).not.toMatch(/989\d{9}|\b35\d{13}\b/);
});

test("a stream that is read again goes on where it was left", async ({ seed, system }) => {
  const folder = await mkdtemp(join(tmpdir(), "hamta-events-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const { db } = system.deps;
  const dynamo = { endpoint: inject("dynamo"), region: Dynamo.region, credentials: Dynamo.credentials };
  const source = { streamArn: await Table.stream(db.table, dynamo), dynamo, file: join(folder, "positions.json") };
  const read = async () => {
    const events = await Events.start(source, Log.silent, {});
    await events.idle();
    await events.stop();
    return ids(events.published());
  };
  const first = await waiting(seed);
  // From the beginning of the table's stream.
  expect((await read()).at(-1)).toBe(`TicketFiled:${first.number}`);
  const second = await approved(seed);
  expect(await read()).toEqual(both(second));
  expect(await read()).toEqual([]);
});
