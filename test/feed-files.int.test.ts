import type { Device, Imei } from "@hamta/core";
import * as Importer from "@hamta/importer";
import { people, type System } from "@hamta/local";
import { Bucket, FeedRuns, ObjectKeys, RegisterFeed, type Db } from "@hamta/store";
import { describe, expect } from "vitest";
import { revertTicket } from "#kit/actions";
import { crashAtCall } from "#kit/crash";
import { intercepted } from "#kit/interleavings";
import { feed, held } from "#kit/recorded";
import type { Seed } from "#kit/seed";
import { test as base } from "#kit/system";

/** The feed in files: each change in exactly one, whatever dies, comes twice or runs beside another. */

const test = base.extend("options", { scope: "file" }, () => ({ changes: {} }));

const FILES = `query ($first: Int!, $after: String) {
  registerFiles(first: $first, after: $after) {
    nodes { run day changes url endCursor }
    pageInfo { hasNextPage endCursor }
  }
}`;
type File = { run: number; day: string; changes: number; url: string; endCursor: string };
type Page = { registerFiles: { nodes: File[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } };

/** The tests of a file share a feed, so each has days of its own. */
let days = 0;
const nextDay = () => new Date(Date.UTC(2027, 0, ++days, 20, 30)).toISOString();

const write = (system: System.System, time: string, db: Db.Db = system.deps.db, chunks?: number) =>
  Importer.writeFeedFiles({ ...system.deps, db }, time, chunks);

/** All files that an operator sees, oldest first. */
async function filesOf(system: System.System, first = 100): Promise<File[]> {
  const omid = await system.client(people.omid);
  const files: File[] = [];
  let after: string | null = null;
  for (let hasMore = true; hasMore;) {
    const page: Page = await omid.query<Page>(FILES, { first, ...(after !== null && { after }) });
    const { nodes, pageInfo } = page.registerFiles;
    files.push(...nodes);
    ({ endCursor: after, hasNextPage: hasMore } = pageInfo);
  }
  return files.toReversed();
}

async function rowsOf({ url }: File): Promise<string[]> {
  const response = await fetch(url);
  expect(response.status).toBe(200);
  const [header, ...rows] = (await response.text()).split("\r\n");
  expect(header).toBe("imei,kind,legality,at");
  expect(rows.pop()).toBe("");
  return rows;
}

/** What is in no file or in two, and what an operator who has applied all files believes wrongly. */
async function expectFiles(system: System.System): Promise<File[]> {
  const files = await filesOf(system);
  expect(files.map(({ run }) => run)).toEqual(files.map((_, index) => index + 1));
  const rows: string[] = [];
  for (const file of files) {
    const own = await rowsOf(file);
    expect(own).toHaveLength(file.changes);
    rows.push(...own);
  }
  const told: string[] = [];
  for await (const change of feed(system.deps.db)) {
    told.push([change.imei, RegisterFeed.kindOf(change), change.status ?? "", change.at].join());
  }
  expect(rows.toSorted()).toEqual(told.toSorted());

  const known = new Map<Imei.Imei, Device.Status>();
  for (const [imei, kind, legality] of rows.map((row) => row.split(","))) {
    if (kind === "GIVEN_UP") known.delete(imei as Imei.Imei);
    else known.set(imei as Imei.Imei, legality as Device.Status);
  }
  const sorted = (register: Map<Imei.Imei, Device.Status>) => [...register].toSorted(([a], [b]) => (a < b ? -1 : 1));
  expect(sorted(known)).toEqual(sorted(await held(system.deps.db)));
  return files;
}

/** Devices are registered, corrected, reverted and blocked. */
async function change(seed: Seed, system: System.System): Promise<void> {
  const { db } = seed.deps;
  const [device, other] = [await seed.device({ importer: null }), await seed.device({ importer: null })];
  const ticket = await seed.ticketFor(device);
  await seed.block(other);
  await revertTicket(seed, ticket)(db);
  await system.idle();
}

test("all files, applied in order, are the register", async ({ seed, system }) => {
  for (let n = 0; n < 3; n++) {
    await change(seed, system);
    await write(system, nextDay());
  }
  const files = await expectFiles(system);
  expect(await filesOf(system, 1)).toMatchObject(files.map(({ run, day }) => ({ run, day })));
});

test("who has the files goes on by the cursor of the last one", async ({ seed, system }) => {
  await change(seed, system);
  await write(system, nextDay());
  const [last] = (await filesOf(system)).slice(-1);
  const omid = await system.client(people.omid);
  const query = "query ($after: String) { registerChanges(first: 100, after: $after) { nodes { imei } } }";
  expect(await omid.query(query, { after: last?.endCursor })).toEqual({ registerChanges: { nodes: [] } });
  const { slots } = await seed.device();
  await system.idle();
  const { registerChanges } = await omid.query<{ registerChanges: { nodes: { imei: Imei.Imei }[] } }>(query, {
    after: last?.endCursor,
  });
  expect(new Set(registerChanges.nodes.map(({ imei }) => imei))).toEqual(new Set(slots));
});

test("a day without changes has a file without rows", async ({ seed, system }) => {
  await change(seed, system);
  await write(system, nextDay());
  const time = nextDay();
  await write(system, time);
  const [last] = (await expectFiles(system)).slice(-1);
  expect(last).toMatchObject({ day: time.slice(0, 10), changes: 0 });
});

test("a second delivery of a day, and a late one of an earlier day, write nothing", async ({ seed, system }) => {
  const [earlier, time] = [nextDay(), nextDay()];
  await change(seed, system);
  await write(system, time);
  const before = await expectFiles(system);
  await change(seed, system);
  await write(system, time);
  await write(system, earlier);
  expect((await filesOf(system)).map(({ run }) => run)).toEqual(before.map(({ run }) => run));
  await write(system, nextDay());
  await expectFiles(system);
});

test("a day of many changes has several files", async ({ seed, system }) => {
  await write(system, nextDay());
  const before = await filesOf(system);
  for (let n = 0; n < 3; n++) await change(seed, system);
  const time = nextDay();
  await write(system, time, system.deps.db, 1);
  const files = (await expectFiles(system)).slice(before.length);
  expect(files.length).toBeGreaterThan(1);
  expect(new Set(files.map(({ day }) => day))).toEqual(new Set([time.slice(0, 10)]));
});

describe("a call that dies", () => {
  test("at any request to the table is continued by the next one, to the same files", async ({ seed, system }) => {
    for (let n = 1; ; n++) {
      await seed.device();
      await system.idle();
      const time = nextDay();
      const died = await write(system, time, crashAtCall(system.deps.db, n).db).then(
        () => false,
        () => true,
      );
      const before = await FeedRuns.last(system.deps.db);
      // What comes meanwhile is for the next run.
      await seed.device();
      await system.idle();
      await write(system, time);
      const after = await FeedRuns.last(system.deps.db);
      if (before?.day === time.slice(0, 10)) expect(after).toMatchObject({ run: before.run, to: before.to });
      if (!died) break;
    }
    await write(system, nextDay());
    await expectFiles(system);
  });

  test("between the range and the file shows no file, and between the file and its mark the same", async ({
    seed,
    system,
  }) => {
    const { db, bucket } = system.deps;
    const key = async () => ObjectKeys.feedFile((await FeedRuns.last(db))!);
    const diesAt = (command: string) =>
      intercepted(db, (sent, send) =>
        sent.constructor.name === command &&
        JSON.stringify(sent.input).includes(command === "QueryCommand" ? ":first" : "")
          ? Promise.reject(new Error("died"))
          : send(),
      );
    await change(seed, system);
    const time = nextDay();
    const shown = await filesOf(system);
    await expect(write(system, time, diesAt("QueryCommand"))).rejects.toThrow("died");
    expect(await Bucket.readText(bucket, await key())).toBeNull();
    expect((await filesOf(system)).length).toBe(shown.length);

    await expect(write(system, time, diesAt("UpdateCommand"))).rejects.toThrow("died");
    const first = await Bucket.readText(bucket, await key());
    expect((await filesOf(system)).length).toBe(shown.length);
    await change(seed, system);
    // The next day's call writes the open run first.
    await write(system, nextDay());
    const files = await expectFiles(system);
    expect(files.length).toBe(shown.length + 2);
    expect(await Bucket.readText(bucket, ObjectKeys.feedFile(files.at(-2)!))).toBe(first);
  });
});

describe("two calls at once", () => {
  /** Each call of one waits for a call of the other, as long as both run. */
  function inStep(db: Db.Db) {
    const waiting: [(() => void)[], (() => void)[]] = [[], []];
    const ended = [false, false];
    const dbOf = (actor: 0 | 1) =>
      intercepted(db, async (_, send) => {
        const other = waiting[1 - actor]!;
        if (other.length > 0) other.shift()!();
        else if (!ended[1 - actor]) await new Promise<void>((resolve) => waiting[actor].push(resolve));
        return send();
      });
    const end = (actor: 0 | 1) => {
      ended[actor] = true;
      waiting[1 - actor]!.splice(0).forEach((go) => go());
    };
    return { dbOf, end };
  }

  test.for([1, 5_000])("make the same files, of %i chunks", async (chunks, { seed, system }) => {
    await change(seed, system);
    const time = nextDay();
    const { dbOf, end } = inStep(system.deps.db);
    await Promise.all(
      ([0, 1] as const).map((actor) => write(system, time, dbOf(actor), chunks).finally(() => end(actor))),
    );
    await expectFiles(system);
  });
});
