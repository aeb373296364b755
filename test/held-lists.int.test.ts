import { Hold, type Import } from "@hamta/core";
import { people, type Client } from "@hamta/local";
import { Imports } from "@hamta/store";
import { expect } from "vitest";
import { commit, waitUntilEnded } from "#kit/follow-ups";
import { keyOf } from "#kit/ids";
import { register, violations } from "#kit/invariants";
import { bytes, cellsOf, corrections, csv } from "#kit/lists";
import type { Seed } from "#kit/seed";
import { test } from "#kit/system";
import { readDevice } from "#kit/actions";

/** Lists that are unusual for their uploader. */

const uploader = { role: "IMPORTER", organisation: "importer-a" } as const;

/** Earlier lists of the importer, as stored after their publication. */
async function before(seed: Seed, ...lists: readonly Omit<Hold.PastList, "import">[]): Promise<void> {
  for (const list of lists) {
    const imported: Import.Import = { ...seed.list(), uploader };
    await Imports.addToHistory(seed.deps.db, imported, { import: imported.id, ...list });
  }
}

const send = (client: Client, text: string) => client.upload("CORRECTIONS", "a.csv", bytes(text));

const { lists, rows, remembered } = Hold.THRESHOLDS;
const usual = { rows: 1000, invalid: 2, tickets: 3 };

test("a list with far more INVALID rows than usual is held, and applied when it is committed", async ({
  seed,
  system,
}) => {
  const { db } = system.deps;
  const arash = await system.client(people.arash);
  const device = await seed.device();
  const claim = seed.claim(device);
  const broken = Array.from({ length: rows * 2 }, () => ["1", "2", "3", "4"]);
  const list = `${corrections([claim])}${csv(...broken)}`;
  await before(seed, ...Array.from({ length: lists }, () => usual));
  const state = await register(db);

  const held = await waitUntilEnded(arash, await send(arash, list));
  expect(held).toMatchObject({
    state: "HELD",
    mode: "DRY_RUN",
    counts: { ON_FILE: 1, INVALID: rows * 2 },
    alarms: [{ code: "INVALID_ROWS", rows: rows * 2, usual: rows }],
  });
  expect(held.alarms[0]?.message).toBe(
    "200 rows are not valid. From this sender's earlier lists, at most 100 were expected.",
  );
  expect(await register(db)).toEqual(state);

  const confirmed = await waitUntilEnded(arash, await commit(arash, held.id));
  expect(confirmed).toMatchObject({ state: "COMPLETED", counts: held.counts, changedRows: 0 });
  expect((await readDevice(db, device)).onFile).toMatchObject({ import: keyOf(confirmed.id) });
  expect(await violations(db)).toEqual([]);
});

test("a list that would change far more tickets than usual is held", async ({ seed, system }) => {
  const { db } = system.deps;
  const arash = await system.client(people.arash);
  await before(seed, ...Array.from({ length: remembered }, () => ({ ...usual, tickets: 0 })));
  const waiting = await Promise.all(Array.from({ length: rows + 1 }, () => seed.device()));
  const tickets = [];
  for (const device of waiting) tickets.push(await seed.ticketFor(device));
  const state = await register(db);
  const held = await waitUntilEnded(arash, await send(arash, corrections(tickets)));
  expect(held).toMatchObject({
    state: "HELD",
    counts: { RESOLVED: rows + 1 },
    alarms: [{ code: "TICKETS", rows: rows + 1, usual: rows }],
  });
  expect(await register(db)).toEqual(state);
  // A list with one row fewer is applied.
  const through = await waitUntilEnded(
    arash,
    await send(arash, csv(corrections(tickets.slice(1)).trimEnd(), cellsOf(seed.claim(await seed.device())))),
  );
  expect(through).toMatchObject({ state: "COMPLETED", counts: { RESOLVED: rows, ON_FILE: 1 } });
  expect(await violations(db)).toEqual([]);
});

test("an importer with too few earlier lists has no usual values yet", async ({ seed, system }) => {
  const other = { ...people.arash, id: "new", organisation: "importer-new" };
  const client = await system.client(other);
  const broken = `${corrections([seed.claim(await seed.device())])}${csv(...Array.from({ length: 300 }, () => ["1", "2", "3", "4"]))}`;
  for (let n = 0; n < lists; n++) {
    expect(await waitUntilEnded(client, await send(client, broken))).toMatchObject({ state: "COMPLETED", alarms: [] });
  }
  // By now it is usual.
  expect(await waitUntilEnded(client, await send(client, broken))).toMatchObject({ state: "COMPLETED", alarms: [] });
});
