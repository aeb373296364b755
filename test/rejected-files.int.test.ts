import { people } from "@hamta/local";
import { Sightings } from "@hamta/store";
import { describe, expect } from "vitest";
import { violations } from "#kit/invariants";
import { cellsOf, csv, devices } from "#kit/lists";
import { test as base } from "#kit/system";
import { drop, imports, send } from "#kit/uploads";
import { readDevice, readTicket } from "#kit/actions";

/** Files that are refused as a whole: no row is applied, although each begins with a valid one. */

const LIMIT = 4_096;
const test = base.extend("options", { scope: "file" }, () => ({ maxBytes: LIMIT }));

type Spoil = (good: string) => string | Uint8Array;

const NUL = Buffer.from([0]);
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0x08, 0x00]);
const BROKEN = Buffer.from([0x20, 0xc3, 0x28, 0x0a]);

const withoutColumn: Spoil = (good) => good.replace(/^[^,]*,/, "").replaceAll(/\n[^,\n]*,/g, "\n");
const withColumnTwice: Spoil = (good) => good.replaceAll(/^([^,]*)(,.*)$/gm, "$1$2,$1");

const FILES: readonly [what: string, code: string, spoil: Spoil][] = [
  ["a needed column is missing", "COLUMN_MISSING", withoutColumn],
  ["a column is named twice", "COLUMN_TWICE", withColumnTwice],
  ["it is empty", "EMPTY", () => ""],
  ["it has nothing but blank lines", "EMPTY", () => "\n\r\n \n"],
  ["it has no rows", "NO_ROWS", (good) => `${good.split("\n")[0]}\n`],
  ["it is a zip, as an xlsx is", "NOT_TEXT", (good) => Buffer.concat([ZIP, Buffer.from(good)])],
  ["it has NUL bytes", "NOT_TEXT", (good) => Buffer.concat([Buffer.from(good), NUL, NUL])],
  ["its UTF-8 is broken", "NOT_TEXT", (good) => Buffer.concat([Buffer.from(good), BROKEN])],
  ["it is over the size limit", "TOO_LARGE", (good) => good.trimEnd().padEnd(LIMIT + 1, "\n")],
];

describe.each(FILES)("a file is rejected as a whole if %s", (_, code, spoil) => {
  test("of corrections: nothing is put on file and no ticket ends", async ({ seed, system }) => {
    const [device, other] = [await seed.device(), await seed.device()];
    const claim = seed.claim(device);
    const ticket = await seed.ticketFor(device, { claim });
    const good = csv(
      "registered_imei_1,registered_imei_2,correct_imei_1,correct_imei_2",
      cellsOf(claim),
      cellsOf(seed.claim(other)),
    );
    const imported = await send(await system.client(people.arash), "CORRECTIONS", spoil(good));
    expect(imported).toMatchObject({ state: "REJECTED", problem: { code }, counts: {}, rowsDone: 0, reportUrl: null });
    expect(imported.problem?.message).toMatch(/\w/);
    expect(await readTicket(system.deps.db, ticket)).toMatchObject({ status: "OPEN", notes: [] });
    expect((await readDevice(system.deps.db, device)).device).toMatchObject({ slots: claim.registered });
    expect((await readDevice(system.deps.db, other)).onFile).toBeNull();
  });

  test("of devices: nothing is registered", async ({ seed, system }) => {
    const device = seed.describe();
    const imported = await send(
      await system.client(people.parisa),
      "DEVICES",
      spoil(devices([device, seed.describe()])),
    );
    expect(imported).toMatchObject({ state: "REJECTED", problem: { code } });
    await expect(seed.register([device])).resolves.toBeUndefined();
  });

  test("of sightings: nothing is recorded", async ({ seed, system }) => {
    const imei = seed.imei();
    const good = csv("imei,msisdn,seen_at", [imei, seed.msisdn(), "2026-10-01T08:00:00Z"]);
    const imported = await send(await system.client(people.omid), "SIGHTINGS", spoil(good));
    expect(imported).toMatchObject({ state: "REJECTED", problem: { code } });
    expect(await Sightings.wasSeen(system.deps.db, imei)).toBe(false);
  });
});

describe("a file that its uploader may not send is rejected, although it is put directly into the bucket", () => {
  test("corrections from ops", async ({ seed, system }) => {
    const device = await seed.device();
    const text = csv("registered_imei_1,registered_imei_2,correct_imei_1,correct_imei_2", cellsOf(seed.claim(device)));
    await drop(system, "uploads/ops/ops/corrections/from-ops.csv", text);
    const [imported] = await imports(await system.client(people.parisa), "from-ops.csv");
    expect(imported).toMatchObject({ state: "REJECTED", problem: { code: "NOT_ALLOWED" } });
    expect((await readDevice(system.deps.db, device)).onFile).toBeNull();
  });

  test("sightings from an importer, who could create evidence", async ({ seed, system }) => {
    const imei = seed.imei();
    const text = csv("imei,msisdn,seen_at", [imei, seed.msisdn(), "2026-10-01T08:00:00Z"]);
    await drop(system, "uploads/importer/importer-a/sightings/evidence.csv", text);
    const [imported] = await imports(await system.client(people.arash), "evidence.csv");
    expect(imported).toMatchObject({ state: "REJECTED", problem: { code: "NOT_ALLOWED" } });
    expect(await Sightings.wasSeen(system.deps.db, imei)).toBe(false);
  });

  test("devices from an operator", async ({ seed, system }) => {
    const device = seed.describe();
    await drop(system, "uploads/operator/operator-a/devices/devices.csv", devices([device]));
    const [imported] = await imports(await system.client(people.omid), "devices.csv");
    expect(imported).toMatchObject({ state: "REJECTED", problem: { code: "NOT_ALLOWED" } });
    await expect(seed.register([device])).resolves.toBeUndefined();
  });
});

test("a file of exactly the size limit is accepted", async ({ seed, system }) => {
  const text = csv(
    "registered_imei_1,registered_imei_2,correct_imei_1,correct_imei_2",
    cellsOf(seed.claim(await seed.device())),
  ).padEnd(LIMIT, "\n");
  const imported = await send(await system.client(people.arash), "CORRECTIONS", text);
  expect(imported).toMatchObject({ state: "COMPLETED", counts: { ON_FILE: 1 } });
});

test("a rejected file violates no invariant and does not block later lists", async ({ system }) => {
  expect(await violations(system.deps.db)).toEqual([]);
});
