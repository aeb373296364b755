import { Imei, type Correction, type Outcome, type Pair } from "@hamta/core";
import { Suggestions } from "@hamta/importer";
import { people } from "@hamta/local";
import { describe, expect } from "vitest";
import { cellsOf, corrections, csv } from "#kit/lists";
import { intercepted } from "#kit/interleavings";
import type { DualSlot, Seed } from "#kit/seed";
import { test } from "#kit/system";
import { report } from "#kit/uploads";
import { readDevice } from "#kit/actions";

/** Suggestions for typos from the register and from open tickets, on the rows of a report. */

const HEADER = "registered_imei_1,registered_imei_2,correct_imei_1,correct_imei_2";

const digitsOf = (imei: string, makeTypo: (digits: string[]) => void): string => {
  const digits = [...imei];
  makeTypo(digits);
  return digits.join("");
};
const substituted = (imei: string) => digitsOf(imei, (digits) => (digits[10] = String((Number(digits[10]) + 3) % 10)));
const transposed = (imei: string) =>
  digitsOf(imei, (digits) => {
    const at = digits.findIndex((digit, at) => at > 7 && at < 13 && digit !== digits[at + 1]);
    [digits[at], digits[at + 1]] = [digits[at + 1]!, digits[at]!];
  });
/** With the check digit recomputed after the typo. */
const recomputed = (digits: string) => Imei.fromKey(digits.slice(0, 14) as Imei.ImeiKey);
const TYPOS = [
  ["substituted", (imei: string) => recomputed(substituted(imei))],
  ["transposed", (imei: string) => recomputed(transposed(imei))],
] as const;

describe.each(TYPOS)("a digit is %s, and the check digit is recomputed", (_, makeTypo) => {
  test("in the IMEI to be replaced: PAIR_DIFFERS, with the device's own", async ({ seed, system }) => {
    const device = await seed.device();
    const [one, two] = device.slots;
    const claim: Correction.Claim = { registered: [makeTypo(two), one], correct: [seed.imei(), one] };
    const [row] = await report(await system.client(people.arash), "CORRECTIONS", corrections([claim]));
    const suggestion = `registered_imei_1=${two} (REGISTER)`;
    expect(row).toMatchObject({ outcome: "PAIR_DIFFERS", reason: null, suggestion });
    expect(row?.message).toContain(`Did you mean ${two}? Your device with IMEI ${one} has it in SIM slot 2;`);
    expect(await readDevice(system.deps.db, device)).toEqual({ device, onFile: null });
  });

  test("in the kept IMEI: UNKNOWN_DEVICE, with the device's own for both pairs", async ({ seed, system }) => {
    const device = await seed.device();
    const [one, two] = device.slots;
    const typed = makeTypo(one);
    const claim: Correction.Claim = { registered: [typed, two], correct: [seed.imei(), typed] };
    const arash = await system.client(people.arash, "fa");
    const [row] = await report(arash, "CORRECTIONS", corrections([claim]));
    const suggestion = `registered_imei_1=${one} (REGISTER) correct_imei_2=${one} (REGISTER)`;
    expect(row).toMatchObject({ outcome: "UNKNOWN_DEVICE", suggestion });
    expect(row?.message).toMatch(/آیا منظورتان .* در شکاف سیم‌کارت ۱ دارد/);
    expect(await readDevice(system.deps.db, device)).toEqual({ device, onFile: null });
  });
});

test.for([
  ["substituted", substituted],
  ["transposed", transposed],
] as const)(
  "a digit is %s: INVALID, and the device's own IMEI is suggested, not a computed one",
  async ([, makeTypo], { seed, system }) => {
    const { slots } = await seed.device();
    const [one, two] = slots;
    const [typed, newImei] = [makeTypo(two), seed.imei()];
    const keptDevice = await seed.device();
    const staying = makeTypo(keptDevice.slots[0]);
    const rows = await report(
      await system.client(people.arash),
      "CORRECTIONS",
      csv(
        HEADER,
        [one, typed, one, newImei],
        [staying, keptDevice.slots[1], staying, seed.imei()],
        [one, typed, "12", newImei],
        [one, typed, one, `"${newImei}`],
      ),
    );
    expect(rows).toMatchObject([
      { outcome: "INVALID", reason: "CHECK_DIGIT", suggestion: `registered_imei_2=${two} (REGISTER)` },
      {
        outcome: "INVALID",
        reason: "CHECK_DIGIT",
        suggestion: `registered_imei_1=${keptDevice.slots[0]} (REGISTER) correct_imei_1=${keptDevice.slots[0]} (REGISTER)`,
      },
      { outcome: "INVALID", reason: "CHECK_DIGIT LENGTH", suggestion: `registered_imei_2=${two} (REGISTER)` },
      // A quote stays open, so the cells may be those of other columns.
      { outcome: "INVALID", suggestion: null },
    ]);
    expect(rows[0]?.message).toContain(`Did you mean ${two}?`);
    expect(rows[0]?.message).not.toContain(recomputed(typed));
    expect(rows[3]?.message).not.toContain("Did you mean");
  },
);

/** Rows with one typo each: in the IMEI to be replaced, in the kept one, and with a wrong check digit. */
const rowsWithTypos = (seed: Seed, { slots: [one, two] }: { slots: Pair.Pair }) => {
  const [wrong, keptDevice] = [recomputed(substituted(two)), recomputed(transposed(one))];
  return [
    cellsOf({ registered: [one, wrong], correct: [one, seed.imei()] }),
    cellsOf({ registered: [keptDevice, two], correct: [keptDevice, seed.imei()] }),
    [one, substituted(two), one, seed.imei()],
  ];
};

test("for another importer's device, or a passenger's, nothing is suggested", async ({ seed, system }) => {
  const devices = [await seed.device({ importer: "importer-b" }), await seed.device({ importer: null })];
  const rows = devices.flatMap((device) => rowsWithTypos(seed, device));
  const reported = await report(await system.client(people.arash), "CORRECTIONS", csv(HEADER, ...rows));
  const outcomes = ["NOT_YOUR_DEVICE", "UNKNOWN_DEVICE", "INVALID"];
  expect(reported.map(({ outcome }) => outcome)).toEqual([...outcomes, ...outcomes]);
  for (const [at, { slots }] of devices.entries()) {
    const [differs, unknown, invalid] = reported.slice(at * 3, at * 3 + 3);
    expect(differs?.suggestion).toBeNull();
    expect(unknown?.suggestion).toBeNull();
    expect(invalid?.suggestion).toBeNull();
    expect(invalid?.message).not.toContain(recomputed(substituted(slots[1])));
    expect(JSON.stringify([differs, unknown, invalid])).not.toContain("Did you mean");
  }
});

test("for the importer's own device there is a suggestion even if it is blocked, and for rows processed in list order", async ({
  seed,
  system,
}) => {
  const device = await seed.device();
  await seed.block(device);
  const [other, newImei] = [await seed.device(), seed.imei()];
  // Two rows that name one new IMEI are processed one after the other.
  const registered: Pair.Pair = [other.slots[0], recomputed(substituted(other.slots[1]))];
  const inOrder = cellsOf({ registered, correct: [other.slots[0], newImei] });
  const rows = [...rowsWithTypos(seed, device), inOrder, cellsOf(seed.claim(await seed.device(), newImei))];
  const reported = await report(await system.client(people.arash), "CORRECTIONS", csv(HEADER, ...rows));
  const [one, two] = device.slots;
  expect(reported).toMatchObject([
    { outcome: "PAIR_DIFFERS", suggestion: `registered_imei_2=${two} (REGISTER)` },
    { outcome: "UNKNOWN_DEVICE", suggestion: `registered_imei_1=${one} (REGISTER) correct_imei_1=${one} (REGISTER)` },
    { outcome: "INVALID", suggestion: `registered_imei_2=${two} (REGISTER)` },
    { outcome: "PAIR_DIFFERS", suggestion: `registered_imei_2=${other.slots[1]} (REGISTER)` },
    { outcome: "ON_FILE", suggestion: null },
  ]);
});

test("an IMEI with two typos, or a new IMEI, gets no suggestion", async ({ seed, system }) => {
  const { slots } = await seed.device();
  const [one, two] = slots;
  const far = recomputed(substituted(transposed(two)));
  const near = recomputed(substituted(two));
  const reported = await report(
    await system.client(people.arash),
    "CORRECTIONS",
    corrections([
      { registered: [one, far], correct: [one, seed.imei()] },
      { registered: [near, one], correct: [near, two] },
    ]),
  );
  expect(reported).toMatchObject([
    { outcome: "PAIR_DIFFERS", suggestion: null },
    { outcome: "UNKNOWN_DEVICE", suggestion: null },
  ]);
});

describe("where the device has an open ticket", () => {
  const rowsOf = async (seed: Seed) => {
    const device = await seed.device();
    const [one, two] = device.slots;
    const ticket = await seed.ticketFor(device);
    const newImei = ticket.correct.find((imei) => !device.slots.includes(imei))!;
    const mistyped = recomputed(substituted(newImei));
    const rows = [
      [one, two, one, substituted(newImei)],
      cellsOf({ registered: [one, recomputed(substituted(two))], correct: [one, mistyped] }),
      cellsOf({ registered: [one, two], correct: [one, mistyped] }),
    ];
    return { device, ticket, newImei, rows };
  };

  test("a typo of the new IMEI: what the ticket claims is suggested, and its number is given", async ({
    seed,
    system,
  }) => {
    const { device, ticket, newImei, rows } = await rowsOf(seed);
    const arash = await system.client(people.arash);
    const suggestion = `correct_imei_2=${newImei} (TICKET)`;
    for (const [index, row] of rows.entries()) {
      const [reported] = await report(arash, "CORRECTIONS", csv(HEADER, row));
      const register = index === 1 ? `registered_imei_2=${device.slots[1]} (REGISTER) ` : "";
      expect(reported).toMatchObject({
        outcome: ["INVALID", "PAIR_DIFFERS", "MISMATCH"][index],
        suggestion: `${register}${suggestion}`,
      });
      expect(reported?.message).toContain(`Did you mean ${newImei}? The open ticket ${ticket.number} of this device`);
    }
  });

  test("to another importer nothing is suggested", async ({ seed, system }) => {
    const { newImei, rows } = await rowsOf(seed);
    const reported = await report(await system.client(people.bita), "CORRECTIONS", csv(HEADER, ...rows));
    expect(JSON.stringify(reported)).not.toContain("Did you mean");
    expect(reported.map(({ suggestion }) => suggestion)).toEqual([null, null, null]);
    expect(JSON.stringify(reported.map(({ message }) => message))).not.toContain(newImei);
  });
});

test("a batch of rows costs two more reads, and none if no row is in doubt", async ({ seed, system }) => {
  const calls: string[] = [];
  const db = intercepted(system.deps.db, (command, send) => {
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
  const reported = await Suggestions.add({ db }, list, rows, ended("UNKNOWN_DEVICE"));
  expect(reported.map(({ suggestions }) => suggestions?.[0]?.value)).toEqual(devices.map(({ slots }) => slots[0]));
  expect(calls).toEqual(["BatchGetCommand", "BatchGetCommand"]);
});
