import { describe, expect, test } from "vitest";
import { A, B, OTHER_TAC } from "#fixture";
import * as Tac from "#tac";

describe("two brands and models are one", () => {
  const key = (brand: string, model: string) => Tac.modelKey({ brand, model });

  test.for<[string, string, string]>([
    ["case", "SAMSUNG", "galaxy s4 MINI"],
    ["white space", " Samsung", "Galaxy  S4\u00a0Mini "],
    ["Persian digits", "Samsung", "Galaxy S۴ Mini"],
    ["invisible characters", "Sam\u200csung", "Galaxy S4 Mini"],
  ])("whatever their %s", ([, brand, model]) => {
    expect(key(brand, model)).toBe(key("Samsung", "Galaxy S4 Mini"));
  });

  test("whatever their Arabic letters", () => {
    expect(key("نوكيا", "يك")).toBe(key("نوکیا", "یک"));
  });

  test.for<[string, string]>([
    ["Samsung", "Galaxy S10+"],
    ["Samsung Galaxy", "S10"],
    ["Sam", "Galaxy S10"],
  ])("but not %s %s", ([brand, model]) => {
    expect(key(brand, model)).not.toBe(key("Samsung", "Galaxy S10"));
  });

  test("and a device without a brand or without a model has none", () => {
    expect(Tac.modelOf({ brand: "Samsung", model: null })).toBeNull();
    expect(Tac.modelOf({ brand: null, model: "S10" })).toBeNull();
  });
});

describe("the register knows a TAC for a model", () => {
  const model = { brand: "Sokhan", model: "S1" };
  const other = { brand: "Ava", model: "A1" };
  const known = (ours: number, theirs: number) => [
    { ...model, brand: "SOKHAN", devices: ours },
    { ...other, devices: theirs },
  ];

  test.for([
    [1, 0, true],
    [1, 1, true],
    [1, 9, true],
    [1, 10, false],
    [10, 91, false],
    [0, 0, false],
  ] as const)("of which %i devices were registered with it, and %i others: %s", ([ours, theirs, isKnown]) => {
    expect(Tac.isOfModel(model, known(ours, theirs))).toBe(isKnown);
  });

  test("not if no device was registered with it", () => {
    expect(Tac.isOfModel(model, [])).toBe(false);
  });
});

describe("a row of devices teaches", () => {
  const [one, two] = [A, OTHER_TAC].map(Tac.ofImei) as [Tac.Tac, Tac.Tac];
  const s1 = { brand: "Sokhan", model: "S1" };
  const s2 = { brand: "Sokhan", model: "S2" };
  const registered = { outcome: "REGISTERED" };
  const updated = (before: Partial<Record<"brand" | "model", string | null>>) => ({ outcome: "UPDATED", before });

  test("each TAC of a device that it registered, once", () => {
    expect(Tac.changesOf({ slots: [A, B], ...s1 }, registered, null)).toEqual([{ tac: one, model: s1, devices: 1 }]);
    expect(Tac.changesOf({ slots: [A, OTHER_TAC], ...s1 }, registered, s1)).toEqual([
      { tac: one, model: s1, devices: 1 },
      { tac: two, model: s1, devices: 1 },
    ]);
  });

  test("nothing without a brand and a model", () => {
    expect(Tac.changesOf({ slots: [A, B], brand: "Sokhan", model: null }, registered, null)).toEqual([]);
  });

  test("another model in place of the former", () => {
    expect(Tac.changesOf({ slots: [A, B], ...s2 }, updated({ model: "S1" }), s2)).toEqual([
      { tac: one, model: s1, devices: -1 },
      { tac: one, model: s2, devices: 1 },
    ]);
  });

  test("a model that was missing, also when its own cell of the brand is empty", () => {
    const entry = { slots: [A, B], brand: null, model: "S1" } as const;
    expect(Tac.changesOf(entry, updated({ model: null }), s1)).toEqual([{ tac: one, model: s1, devices: 1 }]);
  });

  test("nothing by another spelling or another detail", () => {
    const entry = { slots: [A, B], brand: "SOKHAN", model: "S1" } as const;
    expect(Tac.changesOf(entry, updated({ brand: "Sokhan" }), entry)).toEqual([]);
    expect(Tac.changesOf(entry, updated({}), entry)).toEqual([]);
  });
});
