import { people } from "@hamta/local";
import { expect } from "vitest";
import { commit, ended } from "#kit/following";
import { register, violations } from "#kit/invariants";
import { bytes, corrections, devices } from "#kit/lists";
import { test } from "#kit/system";
import { filing, withdrawing } from "#kit/works";
import { OUTCOMES, STANDING, standing, world } from "#kit/world";

/** Lists that are tried before they are applied. */

test("a dry run reports what would become of every row, and writes nothing else", async ({ seed, system }) => {
  const { db } = system.deps;
  const arash = await system.client(people.arash);
  const made = await world(seed);
  const list = bytes(corrections(made.rows.map(([, claim]) => claim)));
  const before = await register(db);
  const tried = await ended(arash, await arash.upload("CORRECTIONS", "a.csv", list, { dryRun: true }));
  expect(tried).toMatchObject({ state: "COMPLETED", mode: "DRY_RUN", changed: null });
  expect(await register(db)).toEqual(before);
  const outcomes = made.rows.map(([name], at) => {
    const { outcome, reason } = tried.rows[at] ?? { outcome: "", reason: "" };
    return [name, outcome === "REFUSED" ? `${outcome} ${reason}` : outcome];
  });
  expect(Object.fromEntries(outcomes)).toEqual(OUTCOMES);

  const committed = await commit(arash, tried.id);
  expect(await commit(arash, tried.id)).toBe(committed);
  const applied = await ended(arash, committed);
  expect(applied).toMatchObject({ state: "COMPLETED", mode: "APPLY", follows: tried.id, changedRows: 0, sameAs: null });
  expect(applied.changed).toHaveLength(1);
  expect(applied.text).toBe(tried.text);
  expect(await standing(db, made)).toEqual(STANDING);
  expect(await commit(arash, tried.id)).toBe(applied.id);
  expect(await violations(db)).toEqual([]);
});

test("a commit says exactly what has changed since the dry run", async ({ seed, system }) => {
  const { db } = system.deps;
  const arash = await system.client(people.arash);
  const [same, withdrawn, filed] = [await seed.device(), await seed.device(), await seed.device()];
  const ticket = await seed.ticketFor(withdrawn);
  const claims = [seed.claim(same), ticket, seed.claim(filed)];
  const list = bytes(corrections(claims));
  const tried = await ended(arash, await arash.upload("CORRECTIONS", "a.csv", list, { dryRun: true }));
  expect(tried.rows.map(({ outcome }) => outcome)).toEqual(["ON_FILE", "RESOLVED", "ON_FILE"]);

  await withdrawing(seed, ticket)(db);
  const [, , claim = claims[0]!] = claims;
  await seed.seen(claim, filed.owner);
  const later = await filing(seed, filed, claim)(db);
  const applied = await ended(arash, await commit(arash, tried.id));
  expect(applied).toMatchObject({ changedRows: 2, counts: { ON_FILE: 2, RESOLVED: 1 } });
  const [head, ...changed] = applied.changed ?? [];
  expect(head).toBe(
    "\uFEFFhamta_row,hamta_outcome_before,hamta_outcome,hamta_reason,hamta_ticket,hamta_suggestion,hamta_message",
  );
  expect(changed.map((line) => line.split(",").slice(0, 5))).toEqual([
    ["2", "RESOLVED", "ON_FILE", "", ""],
    ["3", "ON_FILE", "RESOLVED", "", "number" in later ? later.number : ""],
  ]);
  expect(await violations(db)).toEqual([]);
});

test("devices are tried too, and a list that was applied cannot be committed", async ({ seed, system }) => {
  const parisa = await system.client(people.parisa);
  const known = await seed.device();
  const list = bytes(devices([seed.describe(), { ...known, model: "S2" }, known]));
  const before = await register(system.deps.db);
  const tried = await ended(parisa, await parisa.upload("DEVICES", "d.csv", list, { dryRun: true }));
  expect(tried.counts).toEqual({ REGISTERED: 1, CONFLICT: 2 });
  expect(await register(system.deps.db)).toEqual(before);
  const applied = await ended(parisa, await commit(parisa, tried.id));
  expect(applied).toMatchObject({ counts: { REGISTERED: 1, CONFLICT: 2 }, changedRows: 0 });
  expect(await commit(parisa, applied.id)).toEqual(["IMPORT_NOT_TRIED"]);
});

test("nobody commits another importer's dry run", async ({ seed, system }) => {
  const arash = await system.client(people.arash);
  const other = await system.client({ ...people.arash, id: "b", organisation: "importer-b" });
  const list = bytes(corrections([seed.claim(await seed.device())]));
  const tried = await ended(arash, await arash.upload("CORRECTIONS", "a.csv", list, { dryRun: true }));
  expect(await commit(other, tried.id)).toEqual(["IMPORT_NOT_FOUND"]);
});
