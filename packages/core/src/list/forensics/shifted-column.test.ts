import { describe, expect, test } from "vitest";
import { isOneModel } from "#list/forensics/correction-shift";
import { type Of } from "#list/forensics/finding";
import {
  corrections,
  deleted,
  devices,
  findings,
  imei,
  inserted,
  mapped,
  MODELS,
  random,
  REGISTERED_1,
  REGISTERED_2,
  CORRECT_1,
  CORRECT_2,
  COLUMNS,
} from "#list/forensics/fixture";
import type { Cells } from "#list/forensics/fixture";

describe("a column that is off by one row", () => {
  const alike = { model: () => 0 };
  const mixed = { slot: (n: number) => (n * 7) % 3 };

  test.each([
    ["registered_imei_1, whose IMEI is kept", 0, {}],
    ["registered_imei_2, whose IMEI is wrong", 1, {}],
    ["correct_imei_1, whose IMEI is kept", 2, {}],
    ["correct_imei_2, whose IMEI is new", 3, {}],
    ["registered_imei_1, either slot kept", 0, mixed],
    ["registered_imei_2, either slot kept", 1, mixed],
    ["correct_imei_1, either slot kept", 2, mixed],
    ["correct_imei_2, either slot kept", 3, mixed],
  ])("%s", (_, at, options) => {
    const list = corrections(300, options);
    const columns = [COLUMNS[at]!];
    const against = COLUMNS.filter((name) => name !== COLUMNS[at]);
    const [down, ...others] = findings("corrections", inserted(list, at, 101));
    expect(others).toEqual([]);
    expect(down).toMatchObject({ code: "COLUMN_SHIFTED", columns, against, direction: "DOWN", to: null, of: 301 });
    const [up, ...rest] = findings("corrections", deleted(list, at, 101));
    expect(rest).toEqual([]);
    expect(up).toMatchObject({ code: "COLUMN_SHIFTED", columns, against, direction: "UP", to: null, of: 300 });
    for (const finding of [down, up]) {
      const { from, shown } = finding as Of<"COLUMN_SHIFTED">;
      expect(shown).toBeGreaterThan(options === mixed ? 120 : 190);
      expect(Math.abs(from - 101)).toBeLessThanOrEqual(4);
    }
  });

  test.each([0, 1, 2, 3])("column %d of a list whose correct pairs are in the other order", (at) => {
    const crossed = corrections(300, mixed).map(([r1 = "", r2 = "", c1 = "", c2 = ""]) => [r1, r2, c2, c1]);
    expect(findings("corrections", crossed)).toEqual([]);
    const columns = [COLUMNS[at]!];
    expect(findings("corrections", inserted(crossed, at, 101))).toMatchObject([
      { columns, direction: "DOWN", to: null },
    ]);
    expect(findings("corrections", deleted(crossed, at, 101))).toMatchObject([{ columns, direction: "UP", to: null }]);
  });

  test("by shared IMEIs, its first row is exact", () => {
    const list = corrections(300);
    expect(findings("corrections", inserted(list, 0, 42))).toMatchObject([{ direction: "DOWN", from: 42, by: "IMEI" }]);
    expect(findings("corrections", deleted(list, 0, 42))).toMatchObject([{ direction: "UP", from: 42, by: "IMEI" }]);
    expect(findings("corrections", deleted(list, 0, 1))).toMatchObject([{ from: 1, examples: [2, 3, 4] }]);
    const second = corrections(300, { slot: () => 0 });
    expect(findings("corrections", inserted(second, 1, 42))).toMatchObject([{ direction: "DOWN", from: 42 }]);
    expect(findings("corrections", deleted(second, 1, 42))).toMatchObject([{ direction: "UP", from: 42 }]);
  });

  test("a cell inserted and another deleted: the rows between", () => {
    const rows = deleted(inserted(corrections(300), 0, 50), 0, 150).slice(0, 300);
    expect(findings("corrections", rows)).toMatchObject([{ code: "COLUMN_SHIFTED", from: 50, to: 149 }]);
  });

  test("both columns of a pair moved together", () => {
    const rows = inserted(inserted(corrections(300), 0, 20), 1, 20);
    expect(findings("corrections", rows)).toMatchObject([
      { columns: [REGISTERED_1, REGISTERED_2], against: [CORRECT_1, CORRECT_2], direction: "DOWN", from: 20 },
    ]);
  });

  test("one model, serials at random: it shows that two columns are off, and not which moved", () => {
    const [finding] = findings("corrections", deleted(corrections(300, alike), 0, 42));
    expect(finding).toMatchObject({ code: "COLUMN_SHIFTED", by: "IMEI", sure: false });
    expect(finding!.columns.concat((finding as Of<"COLUMN_SHIFTED">).against).toSorted()).toEqual([
      CORRECT_1,
      REGISTERED_1,
    ]);
  });

  test.each<[string, (n: number) => [number, number]]>([
    ["pairs in order", (n) => [100_000 + 2 * n, 100_001 + 2 * n]],
    ["pairs over the end of a ten", (n) => [100_001 + 2 * n, 100_002 + 2 * n]],
    ["pairs from the last to the first", (n) => [900_001 - 2 * n, 900_002 - 2 * n]],
    ["slot 1 in order, then slot 2", (n) => [100_000 + n, 100_305 + n]],
    ["pairs with gaps", (n) => [100_000 + 10 * n, 100_006 + 10 * n]],
  ])("serials that were numbered, %s: no column is named as sure that did not move", (_, serials) => {
    const next = random(1);
    const list = Array.from({ length: 300 }, (_, n): Cells => {
      const pair = serials(n).map((serial) => imei(MODELS[0], serial));
      // Either slot is wrong; the typo may be like a neighbour's.
      return [...pair.with(n % 2, imei(MODELS[0], 100_000 + next(1000))), ...pair];
    });
    for (const at of [0, 1, 2, 3]) {
      for (const [moved, direction] of [
        [inserted(list, at, 61), "DOWN"],
        [deleted(list, at, 61), "UP"],
      ] as const) {
        const shifts = findings("corrections", moved).filter(({ code }) => code === "COLUMN_SHIFTED");
        expect(shifts).toHaveLength(1);
        const { sure, columns, against, ...shift } = shifts[0] as Of<"COLUMN_SHIFTED">;
        const named = sure ? columns : [...columns, ...against];
        expect(named).toContain(COLUMNS[at]);
        expect(!sure || (columns.length === 1 && shift.direction === direction)).toBe(true);
      }
    }
  });

  test("TACs that end alike are not one model", () => {
    expect(isOneModel(imei("35761300", 1), imei("35761300", 2))).toBe(true);
    expect(isOneModel(imei("35761300", 1), imei("86101300", 1))).toBe(false);
  });

  test("runs of one model: the changes of model show it", () => {
    const list = corrections(3000, { model: (n) => Math.floor(n / 50) % MODELS.length });
    expect(findings("corrections", inserted(list, 1, 501))).toMatchObject([
      { columns: [REGISTERED_2], direction: "DOWN", by: "TAC", from: 501, to: null, rows: 2501, shown: 49 },
    ]);
    // Without an empty cell, the first row that shows it.
    expect(findings("corrections", inserted(list, 1, 1).slice(1, 3000))).toMatchObject([
      { columns: [REGISTERED_2], direction: "DOWN", from: 50, to: null },
    ]);
    expect(findings("corrections", inserted(list, 1, 1))).toMatchObject([
      { columns: [REGISTERED_2], from: 1, to: null },
    ]);
  });

  test("runs of one model, whose wrong IMEIs moved up", () => {
    const list = corrections(3000, { model: (n) => Math.floor(n / 50) % MODELS.length });
    expect(findings("corrections", deleted(list, 1, 501))).toMatchObject([
      { columns: [REGISTERED_2], direction: "UP", by: "TAC", to: null, sure: true },
    ]);
  });

  test("runs of one model, whose new IMEIs moved: either they or the wrong ones did", () => {
    const list = corrections(3000, { model: (n) => Math.floor(n / 50) % MODELS.length });
    for (const rows of [inserted(list, 3, 501), deleted(list, 3, 501)]) {
      const [finding, ...others] = findings("corrections", rows);
      expect(others).toEqual([]);
      expect(finding).toMatchObject({ code: "COLUMN_SHIFTED", by: "TAC", to: null, sure: false });
      const { columns, against } = finding as Of<"COLUMN_SHIFTED">;
      expect([...columns, ...against].toSorted()).toEqual([CORRECT_2, REGISTERED_2]);
    }
  });

  test("rows with other problems in between do not hide it", () => {
    const rows = mapped(deleted(corrections(500), 0, 10), 3, (cell, row) => (row % 9 === 0 ? "?" : cell));
    expect(findings("corrections", rows)).toMatchObject([{ code: "COLUMN_SHIFTED", columns: [REGISTERED_1] }]);
  });

  test("a list that corrects a register that is off by one row has no finding", () => {
    const list = corrections(300);
    const rows = list.map(([kept, , , fresh], n) => [kept!, list[(n + 299) % 300]![3]!, kept!, fresh!]);
    expect(findings("corrections", rows)).toEqual([]);
  });

  test("pairs that share no IMEI anywhere are no shift", () => {
    const list = corrections(300);
    const rows = list.map((cells, n) => cells.with(0, imei(MODELS[n % 6]!, n)));
    expect(findings("corrections", rows)).toEqual([]);
  });

  test("a column of a list of devices", () => {
    const rest = ["COMMERCIAL", "importer-a", "", ""];
    const rows = deleted(devices(200), 1, 81).map((cells) => [...cells, ...rest]);
    expect(findings("devices", rows)).toMatchObject([
      { code: "COLUMN_SHIFTED", columns: ["imei_1"], against: ["imei_2"], direction: "DOWN", sure: false },
    ]);
    const down = inserted(devices(200), 1, 81).map((cells) => [...cells, ...rest]);
    expect(findings("devices", down)).toMatchObject([
      { code: "COLUMN_SHIFTED", columns: ["imei_1"], against: ["imei_2"], direction: "UP", sure: false },
    ]);
    expect(
      findings(
        "devices",
        devices(200).map((cells) => [...cells, ...rest]),
      ),
    ).toEqual([]);
  });
});
