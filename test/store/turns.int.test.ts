import type { Import } from "@hamta/core";
import { Turns, type Db } from "@hamta/store";
import { describe, expect } from "vitest";
import type { Seed } from "#kit/seed";
import { test } from "#kit/table";

/** The turns of uploaders: one import at a time, none after its turn is revoked, and one invocation ends it. */

const NOW = new Date("2026-11-22T08:00:00.000Z");
const MINUTE = 60_000;
const later = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);

/** Imports of a separate uploader, received at NOW in order of arrival. */
async function uploads(seed: Seed, count: number): Promise<Import.Import[]> {
  const importer = `importer-${seed.id()}`;
  const all: Import.Import[] = [];
  for (let n = 0; n < count; n++) all.push(await seed.waiting(seed.list(importer), 1, `kept/${importer}-${n}`, NOW));
  return all;
}

const first = <T>([item]: readonly T[]): T => {
  if (item === undefined) throw new Error("There is none");
  return item;
};

const turnOf = async (db: Db.Db, { uploader }: Import.Import) => first(await Turns.ofUploader(db, uploader));

describe("a turn", () => {
  test("comes if all earlier imports of its uploader have ended", async ({ db, seed }) => {
    const [one, two, three] = await uploads(seed, 3);
    if (!one || !two || !three) throw new Error("Three were made");
    expect(await Turns.tryTake(db, two, NOW)).toBe("WAITS");
    expect(await Turns.tryTake(db, one, NOW)).toBe("TAKEN");
    // A retry still has it.
    expect(await Turns.tryTake(db, one, NOW)).toBe("TAKEN");
    expect(await Turns.tryTake(db, two, NOW)).toBe("WAITS");
    await Turns.end(db, one);
    expect(await Turns.tryTake(db, three, NOW)).toBe("WAITS");
    expect(await Turns.tryTake(db, two, NOW)).toBe("TAKEN");
    await Turns.end(db, two);
    await Turns.end(db, two);
    expect(await Turns.tryTake(db, three, NOW)).toBe("TAKEN");
  });

  test("does not come while a later import, whose event came first, is running", async ({ db, seed }) => {
    const importer = `importer-${seed.id()}`;
    const [early, late] = [seed.list(importer), seed.list(importer)];
    await seed.waiting(late, 1, "kept/late");
    expect(await Turns.tryTake(db, late, NOW)).toBe("TAKEN");
    await seed.waiting(early, 1, "kept/early");
    expect(await Turns.tryTake(db, early, NOW)).toBe("WAITS");
    await Turns.end(db, late);
    expect(await Turns.tryTake(db, early, NOW)).toBe("TAKEN");
  });

  test("is independent of another uploader's", async ({ db, seed }) => {
    const [one, other] = [first(await uploads(seed, 1)), first(await uploads(seed, 1))];
    expect(await Turns.tryTake(db, one, NOW)).toBe("TAKEN");
    expect(await Turns.tryTake(db, other, NOW)).toBe("TAKEN");
  });
});

describe("a turn whose import has no heartbeat", () => {
  test("may be ended after an hour, and from then on no step begins", async ({ db, seed }) => {
    const list = first(await uploads(seed, 1));
    expect(await Turns.mayEnd(db, await turnOf(db, list), later(59))).toBe(false);
    expect(await Turns.heartbeat(db, list, later(59))).toBe(true);
    expect(await Turns.mayEnd(db, await turnOf(db, list), later(118))).toBe(false);
    expect(await Turns.mayEnd(db, await turnOf(db, list), later(119))).toBe(true);
    expect(await turnOf(db, list)).toMatchObject({ revoked: "EXPIRED", revokedAt: later(119).toISOString() });
    expect(await Turns.heartbeat(db, list, later(119))).toBe(false);
    expect(await Turns.lastHeartbeat(db, list, later(119))).toBe(false);
    expect(await Turns.tryTake(db, list, later(119))).toBe("OVER");
  });

  test("is not revoked if a step begins after it was read", async ({ db, seed }) => {
    const list = first(await uploads(seed, 1));
    const read = await turnOf(db, list);
    expect(await Turns.heartbeat(db, list, later(61))).toBe(true);
    expect(await Turns.mayEnd(db, read, later(61))).toBe(false);
    expect(await turnOf(db, list)).toMatchObject({ revoked: null });
  });
});

describe("a revoked turn", () => {
  test("may be ended once the last step that began before is over, by one invocation at a time", async ({
    db,
    seed,
  }) => {
    const list = first(await uploads(seed, 1));
    expect(await Turns.tryTake(db, list, later(10))).toBe("TAKEN");
    expect(await Turns.revoke(db, list, "EXECUTION", later(11))).toBe(true);
    expect(await Turns.revoke(db, list, "OPS", later(12))).toBe(false);
    expect(await Turns.heartbeat(db, list, later(12))).toBe(false);
    // A step that began at the heartbeat may run for 15 minutes.
    expect(await Turns.mayEnd(db, await turnOf(db, list), later(29))).toBe(false);
    expect(await Turns.reserveEnd(db, list, later(29))).toBeNull();
    expect(await Turns.mayEnd(db, await turnOf(db, list), later(30))).toBe(true);
    const reserved = await Promise.all([1, 2].map(() => Turns.reserveEnd(db, list, later(30))));
    expect(reserved).toEqual(expect.arrayContaining(["EXECUTION", null]));
    expect(await Turns.reserveEnd(db, list, later(49))).toBeNull();
    // That invocation crashed.
    expect(await Turns.reserveEnd(db, list, later(50))).toBe("EXECUTION");
    await Turns.end(db, list);
    expect(await Turns.reserveEnd(db, list, later(80))).toBeNull();
  });

  test("still blocks the next list until it ends", async ({ db, seed }) => {
    const [one, two] = await uploads(seed, 2);
    await Turns.revoke(db, one!, "OPS", NOW);
    expect(await Turns.tryTake(db, two!, NOW)).toBe("WAITS");
    await Turns.end(db, one!);
    expect(await Turns.tryTake(db, two!, NOW)).toBe("TAKEN");
  });

  test("of a FAILED import may be ended at once by its own workflow", async ({ db, seed }) => {
    const list = first(await uploads(seed, 1));
    await Turns.revoke(db, list, "FAILED", NOW);
    expect(await Turns.heartbeat(db, list, NOW)).toBe(false);
    expect(await Turns.lastHeartbeat(db, list, NOW)).toBe(true);
  });
});

test("a turn that has ended does not come back by a late step", async ({ db, seed }) => {
  const list = first(await uploads(seed, 1));
  await Turns.end(db, list);
  expect(await Turns.tryTake(db, list, NOW)).toBe("OVER");
  expect(await Turns.heartbeat(db, list, NOW)).toBe(false);
  expect(await Turns.revoke(db, list, "OPS", NOW)).toBe(false);
  expect(await Turns.ofUploader(db, list.uploader)).toEqual([]);
});

test("the list of turns has the imports of all uploaders that have not ended", async ({ db, seed }) => {
  const [one, other, ended] = [...(await uploads(seed, 2)), ...(await uploads(seed, 1))];
  await Turns.end(db, ended!);
  const listed = (await Turns.list(db)).map((turn) => turn.import);
  expect(listed).toEqual(expect.arrayContaining([one!.id, other!.id]));
  expect(listed).not.toContain(ended!.id);
});
