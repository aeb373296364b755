import { describe, expect, test } from "vitest";
import { TRACES, type Device, type Id } from "#device";
import * as Fixture from "#fixture";
import { A, B, C, OWNER as FIRST, STRANGER as SECOND } from "#fixture";
import * as Register from "#register";

const ID = "new" as Id;

const entry = (fields: Partial<Register.DeviceEntry> = {}): Register.DeviceEntry => ({
  slots: [A, B],
  channel: "COMMERCIAL",
  importer: "importer-a",
  owner: null,
  ...Fixture.NO_TEXTS,
  status: null,
  ...fields,
});

const device = (fields: Partial<Device> = {}) =>
  Fixture.device([A, B], {
    brand: "Sokhan",
    model: "S1",
    guarantor: "Zamen",
    ticket: "1000000008",
    version: 4,
    listed: "2",
    ...fields,
  });

const AT = "2026-11-22T08:00:00.000Z";
const importer: Register.RowSource = {
  import: "import-3",
  row: 7,
  order: "3",
  importer: "importer-a",
  isSuperseded: false,
  at: AT,
};
const ops: Register.RowSource = { ...importer, importer: null };
const decide = (of: Register.DeviceEntry, held: Device | null, source = importer) =>
  Register.decide(of, [held, held], source, ID);
const changed = (of: Register.DeviceEntry, held: Device, source = importer) => {
  const decision = decide(of, held, source);
  return decision.effect === "CHANGE" ? decision.device : decision;
};

describe("a row of a list of devices is", () => {
  test("REGISTERED if no device holds its IMEIs: legal, and without a ticket", () => {
    expect(decide(entry({ owner: FIRST, brand: "Sokhan" }), null)).toEqual({
      outcome: "REGISTERED",
      effect: "CREATE",
      device: {
        ...entry({ owner: FIRST, brand: "Sokhan" }),
        id: ID,
        ownerSetAt: "3",
        status: "LEGAL",
        ticket: null,
        version: 1,
        listed: "3",
        traces: [{ import: "import-3", row: 7, outcome: "REGISTERED", ticket: null, reason: null }],
        changed: {
          at: AT,
          cause: "REGISTRATION",
          by: "IMPORTER",
          ticket: null,
          origin: { import: "import-3", row: 7 },
        },
        ownedSince: 1,
      },
    });
    expect(decide(entry({ slots: [C] }), null)).toMatchObject({ outcome: "REGISTERED", device: { slots: [C] } });
    expect(decide(entry({ status: "BLOCKED" }), null, ops)).toMatchObject({ device: { status: "BLOCKED" } });
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
    expect(Register.decide(entry(), holders, importer, ID)).toEqual({ outcome: "IMEI_TAKEN", effect: "NONE" });
  });

  test("NOT_YOUR_DEVICE if an importer lists another importer's or a traveller's device; never for ops", () => {
    for (const held of [device({ importer: "importer-b" }), device({ importer: null, channel: "PASSENGER" })]) {
      expect(decide(entry(), held)).toEqual({ outcome: "NOT_YOUR_DEVICE", effect: "NONE" });
      expect(decide(entry(), held, ops)).toMatchObject({ outcome: "UPDATED", device: { importer: "importer-a" } });
    }
  });

  test("UNCHANGED if no detail differs, with the IMEIs in either order", () => {
    for (const of of [
      entry(),
      entry({ slots: [B, A], owner: FIRST, brand: "Sokhan", model: "S1", guarantor: "Zamen" }),
    ]) {
      expect(decide(of, device())).toEqual({ outcome: "UNCHANGED", effect: "NONE" });
    }
  });

  test("UPDATED if another field differs; the pair, the open ticket and the id stay", () => {
    const decision = decide(entry({ slots: [B, A], model: "S2" }), device());
    expect(decision).toMatchObject({
      outcome: "UPDATED",
      effect: "CHANGE",
      before: device(),
      device: { ...device({ model: "S2", version: 5, listed: "3" }), traces: [{ import: "import-3", row: 7 }] },
    });
  });
});

describe("a row that differs in one field is UPDATED, stores the former value, and changes nothing else:", () => {
  test.for<[keyof Device, Partial<Register.DeviceEntry>, Partial<Device>, Register.RowSource]>([
    ["channel", { channel: "PASSENGER" }, {}, importer],
    ["importer", { importer: "importer-b" }, {}, ops],
    ["importer", { importer: null }, {}, ops],
    ["owner", { owner: SECOND }, { owner: null }, importer],
    ["owner", { owner: SECOND }, {}, ops],
    ["brand", { brand: "Other" }, {}, importer],
    ["brand", { brand: "Sokhan" }, { brand: null }, importer],
    ["model", { model: "S2" }, {}, importer],
    ["guarantor", { guarantor: "Other" }, {}, importer],
    ["guarantor", { guarantor: "Zamen" }, { guarantor: null }, importer],
    ["status", { status: "BLOCKED" }, {}, ops],
    ["status", { status: "LEGAL" }, { status: "BLOCKED" }, ops],
  ])("%s, by %o of %o", ([field, fields, held, source]) => {
    const before = device(held);
    const { import: id, row } = source;
    const by = source.importer === null ? "OPS" : "IMPORTER";
    const change = { at: AT, cause: "LIST", by, ticket: null, origin: { import: id, row } };
    expect(decide(entry(fields), before, source)).toEqual({
      outcome: "UPDATED",
      effect: "CHANGE",
      before,
      device: {
        ...before,
        ...fields,
        ...(field === "owner" && { ownerSetAt: "3" }),
        version: 5,
        listed: "3",
        traces: [
          { import: id, row, outcome: "UPDATED", ticket: null, reason: null, before: { [field]: before[field] } },
        ],
        ...((field === "owner" || field === "status") && { changed: change }),
        ...(field === "owner" && { ownedSince: 5 }),
      },
    });
  });

  test("a second row keeps the trace of the first", () => {
    const first = changed(entry({ model: "S2" }), device(), { ...importer, row: 1 });
    const second = changed(entry({ brand: "Other" }), first as Device, { ...importer, row: 2 });
    expect(second).toMatchObject({ model: "S2", brand: "Other", version: 6, traces: [{ row: 1 }, { row: 2 }] });
  });

  test("a row with the order of the list that last set the details changes them", () => {
    expect(decide(entry({ model: "S2" }), device({ listed: "3" }))).toMatchObject({ effect: "CHANGE" });
  });
});

describe("an owner", () => {
  test("that is missing may be set by the importer", () => {
    expect(changed(entry({ owner: SECOND }), device({ owner: null }))).toMatchObject({ owner: SECOND });
  });

  test("is never changed by the importer", () => {
    expect(decide(entry({ owner: SECOND }), device())).toEqual({ outcome: "UNCHANGED", effect: "NONE" });
    expect(changed(entry({ owner: SECOND, model: "S2" }), device())).toMatchObject({ owner: FIRST, model: "S2" });
  });

  test("is changed by ops", () => {
    expect(changed(entry({ owner: SECOND }), device(), ops)).toMatchObject({ owner: SECOND });
  });
});

test("an empty cell changes nothing, in every uploader's list", () => {
  for (const source of [importer, ops]) {
    expect(changed(entry({ model: "S2" }), device({ status: "BLOCKED" }), source)).toMatchObject({
      owner: FIRST,
      brand: "Sokhan",
      guarantor: "Zamen",
      status: "BLOCKED",
    });
  }
});

test("only ops may change the status of a registered device", () => {
  expect(decide(entry({ status: "BLOCKED" }), device())).toEqual({ outcome: "UNCHANGED", effect: "NONE" });
  expect(changed(entry({ status: "BLOCKED" }), device(), ops)).toMatchObject({ status: "BLOCKED" });
  expect(changed(entry({ status: "LEGAL" }), device({ status: "BLOCKED" }), ops)).toMatchObject({ status: "LEGAL" });
});

describe("a list that arrives late", () => {
  test("changes no details of a later list", () => {
    expect(decide(entry({ model: "S2" }), device({ listed: "4" }))).toEqual({ outcome: "UPDATED", effect: "NONE" });
  });

  test("may set details that no list has set", () => {
    expect(decide(entry({ model: "S2" }), device({ listed: "" }))).toMatchObject({ effect: "CHANGE" });
  });
});

describe("a retried row reports its earlier result", () => {
  const trace = { import: "import-3", row: 7, outcome: "REGISTERED", ticket: null, reason: null };

  test("although the device is registered by now, has another importer, or holds another pair", () => {
    for (const fields of [{}, { importer: "importer-b" }, { slots: [A, C] as const }]) {
      const held = device({ ...fields, traces: [trace] });
      expect(decide(entry(), held)).toEqual({ outcome: "REGISTERED", effect: "TRACED", trace, device: held });
    }
  });

  test("if it is among the latest rows that changed the device", () => {
    let held = device();
    for (let row = 1; row <= TRACES + 1; row++) {
      held = changed(entry({ model: `S${row + 1}` }), held, { ...importer, row }) as Device;
    }
    expect(held.traces.map(({ row }) => row)).toEqual(Array.from({ length: TRACES }, (_, at) => at + 2));
  });
});
