import { describe, expect, test } from "vitest";
import { TRACES, type Device, type Id } from "#device";
import * as Imei from "#imei";
import type { Msisdn } from "#msisdn";
import * as Register from "#register";

const imei = (n: number) => Imei.fromKey(`3512345600${String(n).padStart(4, "0")}` as Imei.ImeiKey);
const [A, B, C] = [imei(1), imei(2), imei(3)] as const;
const FIRST = "989120000001" as Msisdn;
const SECOND = "989120000002" as Msisdn;
const ID = "new" as Id;

const entry = (fields: Partial<Register.Entry> = {}): Register.Entry => ({
  slots: [A, B],
  channel: "COMMERCIAL",
  importer: "importer-a",
  owner: null,
  brand: null,
  model: null,
  guarantor: null,
  status: null,
  ...fields,
});

const device = (fields: Partial<Device> = {}): Device => ({
  id: "device" as Id,
  slots: [A, B],
  channel: "COMMERCIAL",
  importer: "importer-a",
  owner: FIRST,
  brand: "Sokhan",
  model: "S1",
  guarantor: "Zamen",
  status: "LEGAL",
  ticket: "1000000008",
  version: 4,
  listed: "2",
  traces: [],
  ...fields,
});

const importer: Register.Lister = { import: "import-3", row: 7, order: "3", importer: "importer-a" };
const ops: Register.Lister = { ...importer, importer: null };
const judge = (of: Register.Entry, held: Device | null, lister = importer) =>
  Register.judge(of, [held, held], lister, ID);
const changed = (of: Register.Entry, held: Device, lister = importer) => {
  const judgement = judge(of, held, lister);
  return judgement.effect === "CHANGE" ? judgement.device : judgement;
};

describe("a row of a list of devices is", () => {
  test("REGISTERED when nobody holds its IMEIs: legal, and without a ticket", () => {
    expect(judge(entry({ owner: FIRST, brand: "Sokhan" }), null)).toEqual({
      outcome: "REGISTERED",
      effect: "CREATE",
      device: {
        ...entry({ owner: FIRST, brand: "Sokhan" }),
        id: ID,
        status: "LEGAL",
        ticket: null,
        version: 1,
        listed: "3",
        traces: [{ import: "import-3", row: 7, outcome: "REGISTERED", ticket: null, reason: null }],
      },
    });
    expect(judge(entry({ slots: [C] }), null)).toMatchObject({ outcome: "REGISTERED", device: { slots: [C] } });
    expect(judge(entry({ status: "BLOCKED" }), null, ops)).toMatchObject({ device: { status: "BLOCKED" } });
  });

  test.for<[string, (Device | null)[]]>([
    ["a device with another pair holds the first", [device({ slots: [A, C] }), null]],
    ["a device with another pair holds the second", [null, device({ slots: [C, B] })]],
    ["two devices hold one each", [device({ slots: [A, C] }), device({ slots: [B] })]],
    ["a device of one slot holds it", [device({ slots: [A] }), null]],
    [
      "a device of another importer with another pair holds it",
      [device({ slots: [A, C], importer: "importer-b" }), null],
    ],
  ])("IMEI_TAKEN when %s", ([, holders]) => {
    expect(Register.judge(entry(), holders, importer, ID)).toEqual({ outcome: "IMEI_TAKEN", effect: "NONE" });
  });

  test("NOT_YOUR_DEVICE when an importer describes another's, or a traveller's; never to ops", () => {
    for (const held of [device({ importer: "importer-b" }), device({ importer: null, channel: "PASSENGER" })]) {
      expect(judge(entry(), held)).toEqual({ outcome: "NOT_YOUR_DEVICE", effect: "NONE" });
      expect(judge(entry(), held, ops)).toMatchObject({ outcome: "UPDATED", device: { importer: "importer-a" } });
    }
  });

  test("UNCHANGED when it says nothing new, in whichever order it names the IMEIs", () => {
    for (const of of [
      entry(),
      entry({ slots: [B, A], owner: FIRST, brand: "Sokhan", model: "S1", guarantor: "Zamen" }),
    ]) {
      expect(judge(of, device())).toEqual({ outcome: "UNCHANGED", effect: "NONE" });
    }
  });

  test("UPDATED when another field differs; the pair, the open ticket and the id stay", () => {
    const judgement = judge(entry({ slots: [B, A], model: "S2" }), device());
    expect(judgement).toMatchObject({
      outcome: "UPDATED",
      effect: "CHANGE",
      before: device(),
      device: { ...device({ model: "S2", version: 5, listed: "3" }), traces: [{ import: "import-3", row: 7 }] },
    });
  });
});

describe("an owner", () => {
  test("may be named first by the importer", () => {
    expect(changed(entry({ owner: SECOND }), device({ owner: null }))).toMatchObject({ owner: SECOND });
  });

  test("is never changed by the importer", () => {
    expect(judge(entry({ owner: SECOND }), device())).toEqual({ outcome: "UNCHANGED", effect: "NONE" });
    expect(changed(entry({ owner: SECOND, model: "S2" }), device())).toMatchObject({ owner: FIRST, model: "S2" });
  });

  test("is changed by ops", () => {
    expect(changed(entry({ owner: SECOND }), device(), ops)).toMatchObject({ owner: SECOND });
  });
});

test("an empty cell says nothing, whoever leaves it empty", () => {
  for (const lister of [importer, ops]) {
    expect(changed(entry({ model: "S2" }), device({ status: "BLOCKED" }), lister)).toMatchObject({
      owner: FIRST,
      brand: "Sokhan",
      guarantor: "Zamen",
      status: "BLOCKED",
    });
  }
});

test("whether a known device is legal only ops may say", () => {
  expect(judge(entry({ status: "BLOCKED" }), device())).toEqual({ outcome: "UNCHANGED", effect: "NONE" });
  expect(changed(entry({ status: "BLOCKED" }), device(), ops)).toMatchObject({ status: "BLOCKED" });
  expect(changed(entry({ status: "LEGAL" }), device({ status: "BLOCKED" }), ops)).toMatchObject({ status: "LEGAL" });
});

describe("a list that comes late", () => {
  test("changes nothing that a later one described", () => {
    expect(judge(entry({ model: "S2" }), device({ listed: "4" }))).toEqual({ outcome: "UPDATED", effect: "NONE" });
  });

  test("may describe what none has", () => {
    expect(judge(entry({ model: "S2" }), device({ listed: "" }))).toMatchObject({ effect: "CHANGE" });
  });
});

describe("a row that is tried again reports what it did", () => {
  const trace = { import: "import-3", row: 7, outcome: "REGISTERED", ticket: null, reason: null };

  test("though the device is there by now, is another importer's, or holds another pair", () => {
    for (const fields of [{}, { importer: "importer-b" }, { slots: [A, C] as const }]) {
      const held = device({ ...fields, traces: [trace] });
      expect(judge(entry(), held)).toEqual({ outcome: "REGISTERED", effect: "TRACED", trace });
    }
  });

  test("among the latest that touched the device", () => {
    let held = device();
    for (let row = 1; row <= TRACES + 1; row++) {
      held = changed(entry({ model: `S${row + 1}` }), held, { ...importer, row }) as Device;
    }
    expect(held.traces.map(({ row }) => row)).toEqual(Array.from({ length: TRACES }, (_, at) => at + 2));
  });
});
