import { Filing, Review } from "@hamta/api";
import type { Correction, Device, Import, Ticket } from "@hamta/core";
import { Corrections } from "@hamta/importer";
import { Db, Devices, Tickets } from "@hamta/store";
import { describe, expect } from "vitest";
import { violations } from "#kit/invariants";
import { cross, everyOrder, type Work } from "#kit/orders";
import type { DualSlot, Seed } from "#kit/seed";
import { test } from "#kit/system";

type Result = { row: number; outcome: string; ticket?: string; verdict?: string };

const filing =
  (seed: Seed, device: DualSlot, claim: Correction.Claim): Work =>
  (db) =>
    Filing.file({ ...seed.api, db }, { msisdns: [device.owner] }, claim, "Slot 2 is wrong");

const listing =
  (seed: Seed, list: Import.Import, ...claims: Correction.Claim[]): Work =>
  (db) =>
    Corrections.reconcile({ ...seed.deps, db }, list, claims.map((value, index) => ({ row: index + 1, value })));

describe("a ticket filed while its correction is being stored", () => {
  test("agrees: however they cross, it ends APPROVED and the register is corrected", async ({ seed, system }) => {
    const { db } = system.deps;
    const t0 = performance.now();
    const { played, left } = await everyOrder(async (choose) => {
      const device = await seed.device();
      const claim = seed.claim(device);
      await seed.seen(claim, device.owner);
      const list = seed.list();
      const { results, calls } = await cross(
        db,
        { filing: filing(seed, device, claim), list: listing(seed, list, claim) },
        choose,
      );
      if (process.env["SHOW"]) console.log(calls.join("\n"), results);
    }, Number(process.env["LIMIT"] ?? 2000));
    console.log(played, left, performance.now() - t0);
    expect(await violations(db)).toEqual([]);
  });
});
