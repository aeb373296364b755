import type { Correction, Import } from "@hamta/core";
import { Devices } from "@hamta/store";
import { describe, expect } from "vitest";
import { fileTicket, readDevice, readTicket, reconcileList } from "#kit/actions";
import { everyInterleaving } from "#kit/interleavings";
import { violations } from "#kit/invariants";
import { corrections, csv, devices } from "#kit/lists";
import type { DualSlot, Seed } from "#kit/seed";
import { receiveList, receiveUndo, runSteps } from "#kit/steps";
import { test } from "#kit/system";

/** A list that arrived earlier and is processed later: its event was late. */

/** A device with a correction on file, a list that will be late, and an importer's lists. */
async function arrange(seed: Seed) {
  const importer = `importer-${seed.id()}`;
  const device = await seed.device({ importer });
  const [claim, other] = [seed.claim(device), seed.claim(device)];
  const run = async (list: Import.Import, ...claims: Correction.Claim[]) =>
    (await runSteps(seed.deps, await receiveList(seed, list, corrections(claims)))).rows.map(({ outcome }) => outcome);
  const first = seed.list(importer);
  expect(await run(first, claim)).toEqual(["ON_FILE"]);
  return { importer, device, claim, other, run, first, late: seed.list(importer) };
}

const onFileOf = async (seed: Seed, device: DualSlot) => (await readDevice(seed.deps.db, device)).onFile;

describe("a late list of corrections", () => {
  test("replaces nothing that a later list has confirmed without a write", async ({ seed }) => {
    const { importer, device, claim, other, run, first, late } = await arrange(seed);
    expect(await run(seed.list(importer), claim)).toEqual(["ON_FILE"]);
    expect(await run(late, other)).toEqual(["ON_FILE"]);
    expect(await onFileOf(seed, device)).toMatchObject({ import: first.id, correct: claim.correct });
  });

  test("that names a device twice replaces nothing either", async ({ seed }) => {
    const { importer, device, claim, other, run, first, late } = await arrange(seed);
    expect(await run(seed.list(importer), claim)).toEqual(["ON_FILE"]);
    expect(await run(late, other, other)).toEqual(["ON_FILE", "DUPLICATE"]);
    expect(await onFileOf(seed, device)).toMatchObject({ import: first.id, correct: claim.correct });
  });

  test("replaces what a later list has not named, and has not changed", async ({ seed }) => {
    const { importer, device, other, run, late } = await arrange(seed);
    const another = await seed.device({ importer });
    expect(await run(seed.list(importer), seed.claim(another))).toEqual(["ON_FILE"]);
    expect(await run(late, other)).toEqual(["ON_FILE"]);
    expect(await onFileOf(seed, device)).toMatchObject({ import: late.id });
  });

  test("replaces what a later list had confirmed that was undone", async ({ seed }) => {
    const { importer, device, claim, other, run, late } = await arrange(seed);
    const later = seed.list(importer);
    expect(await run(later, claim)).toEqual(["ON_FILE"]);
    await runSteps(seed.deps, await receiveUndo(seed, later));
    expect(await run(late, other)).toEqual(["ON_FILE"]);
    expect(await onFileOf(seed, device)).toMatchObject({ import: late.id });
  });

  test("resolves no ticket of which a later list states another pair", async ({ seed }) => {
    const { db } = seed.deps;
    const { importer, device, claim, other, run, late } = await arrange(seed);
    expect(await run(seed.list(importer), claim)).toEqual(["ON_FILE"]);
    const ticket = await seed.ticketFor(device, { claim: other });
    expect(await run(late, other)).toEqual(["MISMATCH"]);
    expect(await readTicket(db, ticket)).toEqual(ticket);
    expect((await readDevice(db, device)).device.slots).toEqual(device.slots);
    expect(await violations(db)).toEqual([]);
  });

  test("puts nothing on file after a later list's row ended the ticket", async ({ seed }) => {
    const { importer, device, claim, other, run, late } = await arrange(seed);
    const ticket = await seed.ticketFor(device, { claim: other });
    await seed.block(device);
    expect(await run(seed.list(importer), other)).toEqual(["REFUSED"]);
    expect(await readTicket(seed.deps.db, ticket)).toMatchObject({ verdict: "ILLEGAL_DEVICE" });
    expect(await run(late, claim)).toEqual(["ON_FILE"]);
    expect(await onFileOf(seed, device)).toBeNull();
  });

  test("while the ticket that agrees with it is filed: the ticket waits", async ({ seed }) => {
    const { db } = seed.deps;
    const seen = new Set<string>();
    await everyInterleaving(db, async () => {
      const device = await seed.device();
      const [claim, other] = [seed.claim(device), seed.claim(device)];
      await seed.seen(other, device.owner);
      const [late, later] = [seed.list(), seed.list()];
      await reconcileList(seed, later, claim)(db);
      return {
        works: { filing: fileTicket(seed, device, other), list: reconcileList(seed, late, other) },
        check: async ({ filing, list: [row] }) => {
          if ("refused" in filing) throw new Error(JSON.stringify(filing));
          seen.add(String(row?.outcome));
          const notes = [{ kind: "MISMATCH", import: later.id, row: 1 }];
          expect(await readTicket(db, filing)).toMatchObject({ status: "OPEN", notes });
          expect(await onFileOf(seed, device)).toMatchObject({ import: later.id });
        },
      };
    });
    expect([...seen].toSorted()).toEqual(["MISMATCH", "ON_FILE"]);
    expect(await violations(db)).toEqual([]);
  });
});

test("a late list of devices changes no details that a later list has confirmed", async ({ seed }) => {
  const importer = `importer-${seed.id()}`;
  const [device, unnamed] = [await seed.device({ importer }), await seed.device({ importer })];
  const run = async (list: Import.Import, model: string, ...named: DualSlot[]) => {
    const text = devices(named.map((one) => ({ ...one, model })));
    return (await runSteps(seed.deps, await receiveList(seed, list, text))).rows.map(({ outcome }) => outcome);
  };
  const [first, late, later] = [1, 2, 3].map(() => seed.list(importer, "devices"));
  expect(await run(first!, "S2", device, unnamed)).toEqual(["UPDATED", "UPDATED"]);
  expect(await run(later!, "S2", device)).toEqual(["UNCHANGED"]);
  expect(await run(late!, "S3", device, unnamed)).toEqual(["UPDATED", "UPDATED"]);
  expect(await Devices.get(seed.deps.db, device.id)).toMatchObject({ model: "S2" });
  expect(await Devices.get(seed.deps.db, unnamed.id)).toMatchObject({ model: "S3" });
});

describe("a late list of devices of ops", () => {
  type Status = "LEGAL" | "BLOCKED" | null;

  /** Three lists of ops in the order of their arrival; the second one is late. */
  async function arrange(seed: Seed) {
    const device = await seed.device();
    const lists = [1, 2, 3].map(() => seed.list(null, "devices"));
    const run = async (at: number, status: Status, { slots, importer, model }: DualSlot = device) => {
      const header = "imei_1,imei_2,channel,importer,owner_msisdn,brand,model,status";
      const text = csv(header, [...slots, "COMMERCIAL", importer, null, null, model, status]);
      return (await runSteps(seed.deps, await receiveList(seed, lists[at - 1]!, text))).rows[0]?.outcome;
    };
    const statusOf = async ({ slots }: DualSlot = device) => {
      const [now] = await Devices.getByImeis(seed.deps.db, [slots[0]]);
      return now?.status;
    };
    return { device, run, statusOf };
  }

  test("keeps the block of a later one", async ({ seed }) => {
    const { run, statusOf } = await arrange(seed);
    expect(await run(3, "BLOCKED")).toBe("UPDATED");
    expect(await run(2, "LEGAL")).toBe("UPDATED");
    expect(await statusOf()).toBe("BLOCKED");
  });

  test("keeps the block that a later one has confirmed", async ({ seed }) => {
    const { run, statusOf } = await arrange(seed);
    expect(await run(1, "BLOCKED")).toBe("UPDATED");
    expect(await run(3, "BLOCKED")).toBe("UNCHANGED");
    expect(await run(2, "LEGAL")).toBe("UPDATED");
    expect(await statusOf()).toBe("BLOCKED");
  });

  test("keeps the block with which a later one has registered the device", async ({ seed }) => {
    const { run, statusOf } = await arrange(seed);
    const device = seed.describe();
    expect(await run(3, "BLOCKED", device)).toBe("REGISTERED");
    expect(await run(2, "LEGAL", device)).toBe("UPDATED");
    expect(await statusOf(device)).toBe("BLOCKED");
  });

  test("brings no block back that a later one has lifted", async ({ seed }) => {
    const { run, statusOf } = await arrange(seed);
    expect(await run(1, "BLOCKED")).toBe("UPDATED");
    expect(await run(3, "LEGAL")).toBe("UPDATED");
    expect(await run(2, "BLOCKED")).toBe("UPDATED");
    expect(await statusOf()).toBe("LEGAL");
  });
});
