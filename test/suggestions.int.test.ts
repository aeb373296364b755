import { Imei, type Correction, type Outcome, type Pair } from "@hamta/core";
import { Suggestions } from "@hamta/importer";
import { people } from "@hamta/local";
import { describe, expect } from "vitest";
import { cellsOf, corrections, csv } from "#kit/lists";
import { gated } from "#kit/orders";
import type { DualSlot, Seed } from "#kit/seed";
import { test } from "#kit/system";
import { report } from "#kit/uploads";
import { look } from "#kit/works";

/** What the register tells of slips, on the rows of a report. */

const HEADER = "registered_imei_1,registered_imei_2,correct_imei_1,correct_imei_2";

const digitsOf = (imei: string, slip: (digits: string[]) => void): string => {
  const digits = [...imei];
  slip(digits);
  return digits.join("");
};
const substituted = (imei: string) => digitsOf(imei, (digits) => (digits[10] = String((Number(digits[10]) + 3) % 10)));
const transposed = (imei: string) =>
  digitsOf(imei, (digits) => {
    const at = digits.findIndex((digit, at) => at > 7 && at < 13 && digit !== digits[at + 1]);
    [digits[at], digits[at + 1]] = [digits[at + 1]!, digits[at]!];
  });
/** A program has put the right check digit behind the slip. */
const recomputed = (digits: string) => Imei.fromKey(digits.slice(0, 14) as Imei.ImeiKey);
const SLIPS = [
  ["substituted", (imei: string) => recomputed(substituted(imei))],
  ["transposed", (imei: string) => recomputed(transposed(imei))],
] as const;

describe.each(SLIPS)("a digit is %s, and the check digit computed again", (_, slip) => {
  test("in the IMEI that is to go: PAIR_DIFFERS, with the device's own", async ({ seed, system }) => {
    const device = await seed.device();
    const [one, two] = device.slots;
    const claim: Correction.Claim = { registered: [slip(two), one], correct: [seed.imei(), one] };
    const [row] = await report(await system.client(people.arash), "CORRECTIONS", corrections([claim]));
    expect(row).toMatchObject({ outcome: "PAIR_DIFFERS", reason: null, suggestion: two });
    expect(row?.message).toContain(`Did you mean ${two}? Your device with IMEI ${one} has it in slot 2;`);
    expect(await look(system.deps.db, device)).toEqual({ device, onFile: null });
  });

  test("in the IMEI that stays: UNKNOWN_DEVICE, with the device's own for both pairs", async ({ seed, system }) => {
    const device = await seed.device();
    const [one, two] = device.slots;
    const typed = slip(one);
    const claim: Correction.Claim = { registered: [typed, two], correct: [seed.imei(), typed] };
    const arash = await system.client(people.arash, "fa");
    const [row] = await report(arash, "CORRECTIONS", corrections([claim]));
    const suggestion = `registered_imei_1=${one} correct_imei_2=${one}`;
    expect(row).toMatchObject({ outcome: "UNKNOWN_DEVICE", suggestion });
    expect(row?.message).toMatch(/آیا منظورتان .* در شکاف ۱ دارد/);
    expect(await look(system.deps.db, device)).toEqual({ device, onFile: null });
  });
});

test.for([
  ["substituted", substituted],
  ["transposed", transposed],
] as const)(
  "a digit is %s: INVALID, and the device's own is suggested, not a computed one",
  async ([, slip], { seed, system }) => {
    const { slots } = await seed.device();
    const [one, two] = slots;
    const [typed, fresh] = [slip(two), seed.imei()];
    const kept = await seed.device();
    const staying = slip(kept.slots[0]);
    const rows = await report(
      await system.client(people.arash),
      "CORRECTIONS",
      csv(HEADER, [one, typed, one, fresh], [staying, kept.slots[1], staying, seed.imei()], [one, typed, "12", fresh]),
    );
    expect(rows).toMatchObject([
      { outcome: "INVALID", reason: "CHECK_DIGIT", suggestion: two },
      {
        outcome: "INVALID",
        reason: "CHECK_DIGIT",
        suggestion: `registered_imei_1=${kept.slots[0]} correct_imei_1=${kept.slots[0]}`,
      },
      // Worse is wrong with it than a check digit, so nothing was looked up.
      { outcome: "INVALID", suggestion: recomputed(typed) },
    ]);
    expect(rows[0]?.message).toContain(`Did you mean ${two}?`);
    expect(rows[0]?.message).not.toContain(recomputed(typed));
    expect(rows[2]?.message).not.toContain("Did you mean");
  },
);

/** Rows with one slip each: in the IMEI that is to go, in the one that stays, and with a wrong check digit. */
const slipped = (seed: Seed, { slots: [one, two] }: { slots: Pair.Pair }) => {
  const [wrong, kept] = [recomputed(substituted(two)), recomputed(transposed(one))];
  return [
    cellsOf({ registered: [one, wrong], correct: [one, seed.imei()] }),
    cellsOf({ registered: [kept, two], correct: [kept, seed.imei()] }),
    [one, substituted(two), one, seed.imei()],
  ];
};

test("of another importer's device, or a passenger's, nothing is told", async ({ seed, system }) => {
  const devices = [await seed.device({ importer: "importer-b" }), await seed.device({ importer: null })];
  const rows = devices.flatMap((device) => slipped(seed, device));
  const told = await report(await system.client(people.arash), "CORRECTIONS", csv(HEADER, ...rows));
  const outcomes = ["NOT_YOUR_DEVICE", "UNKNOWN_DEVICE", "INVALID"];
  expect(told.map(({ outcome }) => outcome)).toEqual([...outcomes, ...outcomes]);
  for (const [at, { slots }] of devices.entries()) {
    const [differs, unknown, invalid] = told.slice(at * 3, at * 3 + 3);
    expect(differs?.suggestion).toBeNull();
    expect(unknown?.suggestion).toBeNull();
    expect(invalid?.suggestion).toBe(recomputed(substituted(slots[1])));
    expect(JSON.stringify([differs, unknown, invalid])).not.toContain("Did you mean");
  }
});

test("of the importer's own it is told though the device is blocked, and of rows that go in order", async ({
  seed,
  system,
}) => {
  const device = await seed.device();
  await seed.block(device);
  const [other, fresh] = [await seed.device(), seed.imei()];
  // Two rows that name one new IMEI are worked on one after the other.
  const registered: Pair.Pair = [other.slots[0], recomputed(substituted(other.slots[1]))];
  const inOrder = cellsOf({ registered, correct: [other.slots[0], fresh] });
  const rows = [...slipped(seed, device), inOrder, cellsOf(seed.claim(await seed.device(), fresh))];
  const told = await report(await system.client(people.arash), "CORRECTIONS", csv(HEADER, ...rows));
  const [one, two] = device.slots;
  expect(told).toMatchObject([
    { outcome: "PAIR_DIFFERS", suggestion: two },
    { outcome: "UNKNOWN_DEVICE", suggestion: `registered_imei_1=${one} correct_imei_1=${one}` },
    { outcome: "INVALID", suggestion: two },
    { outcome: "PAIR_DIFFERS", suggestion: other.slots[1] },
    { outcome: "ON_FILE", suggestion: null },
  ]);
});

test("an IMEI that is two slips away, or is to be the new one, is not suggested", async ({ seed, system }) => {
  const { slots } = await seed.device();
  const [one, two] = slots;
  const far = recomputed(substituted(transposed(two)));
  const near = recomputed(substituted(two));
  const told = await report(
    await system.client(people.arash),
    "CORRECTIONS",
    corrections([
      { registered: [one, far], correct: [one, seed.imei()] },
      { registered: [near, one], correct: [near, two] },
    ]),
  );
  expect(told).toMatchObject([
    { outcome: "PAIR_DIFFERS", suggestion: null },
    { outcome: "UNKNOWN_DEVICE", suggestion: null },
  ]);
});

test("a batch of rows takes two reads more, and none when no row is in doubt", async ({ seed, system }) => {
  const calls: string[] = [];
  const db = gated(system.deps.db, (command, send) => {
    calls.push(command.constructor.name);
    return send();
  });
  const devices: DualSlot[] = [];
  for (let row = 0; row < 40; row++) devices.push(await seed.device());
  const rows = devices.map(({ slots: [one, two] }, index) => {
    const typed = recomputed(substituted(one));
    const value: Correction.Claim = { registered: [typed, two], correct: [typed, seed.imei()] };
    return { row: index + 1, value };
  });
  const ended = (outcome: Outcome.Outcome) => rows.map(({ row }) => ({ row, outcome }));
  const list = seed.list();
  expect(await Suggestions.add({ db }, list, rows, ended("PAIR_DIFFERS"))).toEqual(ended("PAIR_DIFFERS"));
  expect(calls).toEqual([]);
  const told = await Suggestions.add({ db }, list, rows, ended("UNKNOWN_DEVICE"));
  expect(told.map(({ suggestion }) => suggestion?.value)).toEqual(devices.map(({ slots }) => slots[0]));
  expect(calls).toEqual(["BatchGetCommand", "BatchGetCommand"]);
});
