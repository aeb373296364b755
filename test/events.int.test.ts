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
import { commit, waitUntilEnded, undo } from "#kit/follow-ups";
import { bytes, corrections, devices } from "#kit/lists";
import { clientOf } from "#kit/people";
import type { Seed } from "#kit/seed";
import { test as base } from "#kit/system";
import { send } from "#kit/uploads";
import { reconcileList, revertTicket, reviewTicket, withdrawTicket } from "#kit/actions";
import { createScenario } from "#kit/scenario";

/** The fault of the running test, and the function's calls and answers. */
const faults: { answer: Answer | null; around: Around | null } = { answer: null, around: null };
const logged: unknown[] = [];
let calls: string[][] = [];

type Answer = NonNullable<Events.Options["answer"]>;
type Around = NonNullable<Events.Options["around"]>;

const log = (...line: unknown[]) => void logged.push(line);
const test = base.extend("options", { scope: "file" }, () => ({
  log: { info: log, warn: log, error: log },
  events: {
    answer: (events) => faults.answer?.(events) ?? [],
    around: (handler) => (event, context) => {
      calls.push(event.Records.map(({ dynamodb }) => dynamodb?.Keys?.["pk"]?.S ?? ""));
      return faults.around ? faults.around(handler)(event, context) : handler(event, context);
    },
  },
}));

beforeEach(() => {
  calls = [];
  onTestFinished(() => void Object.assign(faults, { answer: null, around: null }));
});

/** All events since the start of the test, after the last was sent. */
async function eventsFromNow(system: System.System) {
  const from = system.events!.published().length;
  return async () => {
    await system.idle();
    return system.events!.published().slice(from);
  };
}

const idOf = ({ detail }: { detail: Record<string, unknown> }) => String(detail["id"]);
const ids = (events: readonly { detail: Record<string, unknown> }[]) => events.map(idOf);

/** Ids without duplicates, as a listener keeps them; each duplicate must equal the first. */
function withoutDuplicates(events: readonly { detail: Record<string, unknown> }[]): string[] {
  const first = new Map<string, unknown>();
  for (const event of events) {
    const known = first.get(idOf(event));
    if (known !== undefined) expect(event.detail).toEqual(known);
    else first.set(idOf(event), event.detail);
  }
  return [...first.keys()];
}

const both = ({ number }: { number: string }) => [`TicketFiled:${number}`, `TicketDecided:${number}`];

/** An open ticket. */
const waiting = async (seed: Seed) => seed.ticketFor(await seed.device());
const approved = async (seed: Seed) => seed.ticketFor(await seed.device({ importer: null }));

/** The events that the table implies. */
async function expectedEvents(db: Db.Db): Promise<string[]> {
  const ids: string[] = [];
  for await (const { pk, sk, status, endedAt, reverted, notes } of scan(db)) {
    const id = pk.slice(pk.indexOf("#") + 1);
    if (sk === "IMPORT" && endedAt !== null) ids.push(`ImportCompleted:${id}`);
    if (sk === "TICKET") ids.push(`TicketFiled:${id}`);
    if (sk === "TICKET" && (status === "APPROVED" || status === "REJECTED")) ids.push(`TicketDecided:${id}`);
    const kinds = sk === "TICKET" ? (notes as { kind: string }[]).map(({ kind }) => kind) : [];
    if (kinds.includes("REMINDED")) ids.push(`ImporterReminded:${id}`);
    if (kinds.includes("HANDED_OVER")) ids.push(`TicketHandedOver:${id}`);
    if (kinds.includes("OVERDUE")) ids.push(`TicketOverdue:${id}`);
    if (sk === "TICKET" && reverted) ids.push(`TicketReverted:${id}`);
  }
  return ids;
}

test("a scenario sends one event for every ticket, verdict and list, in order for each ticket", async ({
  seed,
  system,
}) => {
  const arash = await system.client(people.arash);
  const parisa = await system.client(people.parisa);
  const scenario = await createScenario(seed);
  const list = bytes(corrections(scenario.rows.map(([, claim]) => claim)));
  const tried = await waitUntilEnded(arash, await arash.upload("CORRECTIONS", "a.csv", list, { dryRun: true }));
  const applied = await waitUntilEnded(arash, await commit(arash, tried.id));
  const rejected = await send(arash, "CORRECTIONS", "no,columns\n1,2\n");
  const undone = await waitUntilEnded(parisa, await undo(parisa, applied.id));
  await withdrawTicket(seed, await waiting(seed))(seed.deps.db);
  await reviewTicket(seed, await waiting(seed), "NOT_OWNER")(seed.deps.db);
  await revertTicket(seed, await approved(seed))(seed.deps.db);
  await system.idle();

  const published = system.events!.published();
  // A correction on file may be removed since.
  const stored = ids(published).filter((id) => !id.startsWith("CorrectionOnFile:"));
  expect(stored.toSorted()).toEqual((await expectedEvents(system.deps.db)).toSorted());
  for (const [at, id] of ids(published).entries()) {
    if (id.startsWith("TicketDecided:"))
      expect(ids(published).indexOf(id.replace("Decided", "Filed"))).toBeLessThan(at);
  }
  const ofImport = (id: string) => published.find((event) => idOf(event) === `ImportCompleted:${keyOf(id)}`)?.detail;
  expect(ofImport(tried.id)).toMatchObject({ state: "COMPLETED", mode: "DRY_RUN", rows: 14, counts: tried.counts });
  expect(ofImport(applied.id)).toMatchObject({ mode: "APPLY", follows: keyOf(tried.id), counts: applied.counts });
  expect(ofImport(undone.id)).toMatchObject({ mode: "UNDO", follows: keyOf(applied.id), counts: undone.counts });
  expect(ofImport(rejected.id)).toMatchObject({ state: "REJECTED", counts: null, problem: { code: "COLUMN_MISSING" } });

  const agrees = scenario.tickets.get("agrees")!;
  expect(published.find((event) => idOf(event) === `TicketDecided:${agrees.number}`)).toMatchObject({
    source: "hamta.local",
    "detail-type": "TicketDecided",
    detail: {
      status: "APPROVED",
      verdict: "APPROVED",
      decidedBy: "IMPORT",
      import: keyOf(applied.id),
      importId: applied.id,
      row: 1,
      importer: "importer-a",
      requester: { msisdns: agrees.requester.msisdns },
    },
  });
  const reverters = published.filter((event) => idOf(event).startsWith("TicketReverted:")).map(({ detail }) => detail);
  expect(reverters.map(({ revertedBy }) => revertedBy)).toContain("OPS");
  expect(reverters).toContainEqual(
    expect.objectContaining({
      id: `TicketReverted:${agrees.number}`,
      revertedBy: "IMPORT",
      importId: undone.id,
      row: 1,
      requester: { msisdns: agrees.requester.msisdns },
    }),
  );
  // An undo files a follow-up ticket for each ticket that it reopens.
  const follows = published.filter(({ detail }) => detail["follows"] === agrees.number);
  expect(follows.map(({ detail }) => detail["status"])).toEqual(["OPEN"]);
  expect(await system.events!.lost()).toEqual([]);
});

test("a ticket that waits too long reminds its importer, is handed over and is overdue, each by one event", async ({
  seed,
  system,
}) => {
  const ticket = await waiting(seed);
  await system.idle();
  const events = await eventsFromNow(system);
  const sweepIn = async (days: number) => {
    system.deps.now = () => new Date(Date.now() + days * 24 * 3600_000);
    await system.sweepTickets();
    await system.idle();
  };
  onTestFinished(() => void (system.deps.now = () => new Date()));
  // Between the write and its event the function dies; the stream delivers the change again.
  let died = false;
  faults.around = (handler) => async (event, context) => {
    if (died) return handler(event, context);
    died = true;
    throw new Error("died");
  };
  for (const days of [12, 12, 15, 15, 16, 19, 19]) await sweepIn(days);
  const ofTicket = (await events()).filter(({ detail }) => detail["number"] === ticket.number);
  expect(died).toBe(true);
  expect(ids(ofTicket)).toEqual([
    `ImporterReminded:${ticket.number}`,
    `TicketHandedOver:${ticket.number}`,
    `TicketOverdue:${ticket.number}`,
  ]);
  expect(ofTicket[0]!.detail).toMatchObject({ importer: "importer-a", due: ticket.due });
});

test("corrections of devices without an owner, sightings and devices do not invoke the function, and a note gives no event", async ({
  seed,
  system,
}) => {
  const events = await eventsFromNow(system);
  const device = await seed.device();
  const [mismatch] = [await waiting(seed)];
  await system.idle();
  calls = [];
  await seed.sighting(seed.imei());
  await seed.block(device);
  await reconcileList(seed, seed.list(), seed.claim(await seed.device({ owner: null })))(seed.deps.db);
  await system.idle();
  expect(calls).toEqual([]);
  const other = { registered: mismatch.registered, correct: [mismatch.registered[0], seed.imei()] as const };
  await reconcileList(seed, seed.list(), other)(seed.deps.db);
  await system.idle();
  expect(calls).toEqual([[`TICKET#${mismatch.number}`]]);
  calls = [];

  const ops = await system.client(people.parisa);
  const { id } = await send(ops, "DEVICES", devices([seed.describe(), seed.describe()]));
  expect(ids(await events())).toEqual([`TicketFiled:${mismatch.number}`, `ImportCompleted:${keyOf(id)}`]);
  expect(calls).toEqual([[`IMPORT#${keyOf(id)}`]]);
});

test("a correction on file of a device that has an owner gives an event, and what it states again gives none", async ({
  seed,
  system,
}) => {
  const events = await eventsFromNow(system);
  const device = await seed.device();
  const [claim, other] = [seed.claim(device), seed.claim(device)];
  for (const stated of [claim, claim, other]) await reconcileList(seed, seed.list(), stated)(seed.deps.db);
  const found = await events();
  expect(ids(found)).toEqual([
    expect.stringMatching(`^CorrectionOnFile:${device.id}:[0-9a-f]{8}$`),
    expect.stringMatching(`^CorrectionOnFile:${device.id}:[0-9a-f]{8}$`),
  ]);
  expect(new Set(ids(found)).size).toBe(2);
  expect(found[0]!.detail).toMatchObject({ device: device.id, importer: "importer-a", row: 1 });
});

test("a change delivered twice gives equal events with one id", async ({ seed, system }) => {
  const events = await eventsFromNow(system);
  faults.around = (handler) => async (event, context) => {
    await handler(event, context);
    return handler(event, context);
  };
  const ticket = await approved(seed);
  const published = await events();
  expect(published).toHaveLength(4);
  expect(withoutDuplicates(published)).toEqual(both(ticket));
});

test("entries that the bus refuses for now are sent again, without the others, in order for each ticket", async ({
  seed,
  system,
}) => {
  const events = await eventsFromNow(system);
  const seen = new Set<string>();
  // Each entry is refused the first time.
  faults.answer = (entries) =>
    entries.map((entry) => {
      const isNew = !seen.has(idOf(entry));
      seen.add(idOf(entry));
      return isNew ? "ThrottlingException" : null;
    });
  const tickets = await Promise.all([approved(seed), approved(seed), waiting(seed)]);
  const published = await events();
  expect(new Set(ids(published))).toEqual(new Set([...both(tickets[0]), ...both(tickets[1]), both(tickets[2])[0]]));
  expect(published).toHaveLength(5);
  for (const ticket of tickets.slice(0, 2)) {
    expect(ids(published).filter((id) => id.endsWith(ticket.number))).toEqual(both(ticket));
  }
});

test("if the bus fails for long, Lambda retries from the first unsent change", async ({ seed, system }) => {
  const events = await eventsFromNow(system);
  let refusals = 12;
  faults.answer = (entries) => entries.map(() => (refusals-- > 0 ? "InternalFailure" : null));
  const ticket = await approved(seed);
  expect(ids(await events())).toEqual(both(ticket));
  // Five attempts per invocation, and a third invocation.
  expect(calls).toHaveLength(3);
});

test("a function that crashes between the bus and its response sends the same ids again", async ({ seed, system }) => {
  const events = await eventsFromNow(system);
  let crashes = 2;
  faults.around = (handler) => async (event, context) => {
    const answer = await handler(event, context);
    if (crashes-- > 0) throw new Error("The function crashed");
    return answer;
  };
  const tickets = [await approved(seed), await waiting(seed)];
  const published = await events();
  expect(published.length).toBeGreaterThan(3);
  expect(withoutDuplicates(published)).toEqual([...both(tickets[0]!), both(tickets[1]!)[0]]);
});

test("a lost response of the bus causes a retry", async ({ seed, system }) => {
  const events = await eventsFromNow(system);
  let broken = 1;
  faults.answer = () => (broken-- > 0 ? "BROKEN" : []);
  const ticket = await waiting(seed);
  const published = await events();
  expect(published).toHaveLength(2);
  expect(withoutDuplicates(published)).toEqual([`TicketFiled:${ticket.number}`]);
});

test("a change that cannot be parsed becomes a dead letter, and the next event is sent", async ({ seed, system }) => {
  const events = await eventsFromNow(system);
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
      why: `TICKET#${number} TICKET has format 99, but this release reads up to 1: deploy a later release`,
    },
  ]);
});

test("an event that the bus refuses permanently becomes a dead letter, and the next event is sent", async ({
  seed,
  system,
}) => {
  const events = await eventsFromNow(system);
  const before = (await system.events!.lost()).length;
  let never = "";
  faults.answer = (entries) =>
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

test("a failed list sends one event, however often it is published", async ({ seed, system }) => {
  const events = await eventsFromNow(system);
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

test("actions over the API send events too, and no log contains a person's or device's data", async ({
  seed,
  system,
}) => {
  const events = await eventsFromNow(system);
  const device = await seed.device();
  const client = await clientOf(system, device.owner);
  const { registered, correct } = seed.claim(device);
  const pairOf = ([imei1, imei2]: typeof correct) => ({ imei1, imei2 });
  const input = { registered: pairOf(registered), correct: pairOf(correct), description: "Slot 2 is wrong" };
  const { fileTicket } = await client.query<Filed>(FILE, { input });
  if ("errors" in fileTicket) throw new Error(JSON.stringify(fileTicket.errors));
  expect(withoutDuplicates(await events())).toEqual(both(fileTicket.ticket));

  const text = JSON.stringify(logged, (_, value: unknown) =>
    value instanceof Error ? [value.message, value.stack] : value,
  );
  expect(text).toContain("Events sent");
  expect(text).not.toMatch(/989\d{9}|\b35\d{13}\b/);
});

test("reading a stream again continues at the last position", async ({ seed, system }) => {
  const folder = await mkdtemp(join(tmpdir(), "hamta-events-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const { db } = system.deps;
  const dynamo = Dynamo.clientConfig(inject("dynamo"), { isSigned: false });
  const source = { streamArn: await Table.stream(db.table, dynamo), dynamo, file: join(folder, "positions.json") };
  const read = async () => {
    const events = await Events.start(source, Log.silent, {});
    await events.idle();
    await events.stop();
    return ids(events.published());
  };
  const first = await waiting(seed);
  // From the start of the table's stream.
  expect((await read()).at(-1)).toBe(`TicketFiled:${first.number}`);
  const second = await approved(seed);
  expect(await read()).toEqual(both(second));
  expect(await read()).toEqual([]);
});
