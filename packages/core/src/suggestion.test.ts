import { describe, expect, test } from "vitest";
import * as Imei from "#imei";
import type { RowProblem } from "#outcome";
import type { Slots } from "#pair";
import * as Suggestion from "#suggestion";

const imei = (key: string) => Imei.fromKey(key as Imei.ImeiKey);

/** The device holds A and B; C is what a row is to put in the place of one of them. */
const A = imei("35761300444848");
const B = imei("35209036001349");
const C = imei("35293600134977");
const SLIPS = [
  ["one digit is another", "35209036001149"],
  ["one digit of the TAC is another", "35208036001349"],
  ["two neighbours are transposed", "35209036003149"],
  ["0 and 9 are transposed, which the check digit does not see", "35290036001349"],
  ["the last digit of the key is another", "35209036001348"],
] as const;
const FAR = [
  ["two digits are others", "35209036001277"],
  ["two digits that are no neighbours changed places", "35209034001369"],
  ["it is another IMEI", "35780502398444"],
] as const;

const device = (slots: Slots = [A, B], importer: string | null = "importer-a") => ({ slots, importer });
const check = (key: string, column = "registered_imei_2"): RowProblem => ({
  reason: "CHECK_DIGIT",
  column,
  suggestion: imei(key),
});

/** The rows in which B may be mistyped, with the columns that it stands in. */
const ROWS: readonly [what: string, columns: readonly string[], doubt: (key: string) => Suggestion.Doubt | null][] = [
  [
    "the IMEI that is to go",
    ["registered_imei_2"],
    (key) => Suggestion.ofWrong({ registered: [A, imei(key)], correct: [C, A] }),
  ],
  [
    "the IMEI that stays, in both pairs",
    ["registered_imei_2", "correct_imei_1"],
    (key) => Suggestion.ofKept({ registered: [A, imei(key)], correct: [imei(key), C] }),
  ],
  ["a cell whose check digit is wrong", ["registered_imei_2"], (key) => Suggestion.ofProblems([check(key)], A)],
  [
    "two cells whose check digits are wrong alike",
    ["registered_imei_2", "correct_imei_2"],
    (key) =>
      Suggestion.ofProblems([check(key), check(key, "correct_imei_2"), check("35780502398444", "correct_imei_1")], A),
  ],
];

describe.each(ROWS)("in %s", (_, columns, doubt) => {
  const told = (key: string, of = device()) => {
    const one = doubt(key);
    if (!one) throw new Error("No doubt");
    return Suggestion.suggest(one, of, "importer-a");
  };

  test.each(SLIPS)("%s: the device's own is suggested", (_, key) => {
    const { columns: names, ...suggestion } = told(key)!;
    expect(suggestion).toEqual({ value: B, beside: A, slot: 2 });
    expect(names.toSorted()).toEqual(columns.toSorted());
    expect(told(key, device([B, A]))).toMatchObject({ value: B, beside: A, slot: 1 });
  });

  test.each(FAR)("%s: nothing is", (_, key) => {
    expect(told(key)).toBeNull();
  });

  test.each([
    ["another importer's", device([A, B], "importer-b")],
    ["nobody's", device([A, B], null)],
    ["of one slot", device([A])],
    ["not there", null],
  ])("the device is %s: nothing is", (_, of) => {
    expect(told("35209036001149", of as ReturnType<typeof device>)).toBeNull();
  });
});

test("the IMEI that the row is to put in its place is not what was meant", () => {
  const near = imei("35209036001149");
  const doubt = Suggestion.ofKept({ registered: [near, A], correct: [near, B] });
  expect(doubt && Suggestion.suggest(doubt, device(), "importer-a")).toBeNull();
});

test.each<[what: string, problems: RowProblem[], column: string | null]>([
  ["one registered IMEI has a wrong check digit", [check("35209036001149")], "registered_imei_1"],
  ["so has a correct one", [check("1", "registered_imei_1"), check("2", "correct_imei_1")], "registered_imei_2"],
  ["both registered ones have", [check("1", "registered_imei_1"), check("2")], null],
  ["only a correct one has", [check("1", "correct_imei_1")], null],
  ["something worse is wrong too", [check("1"), { reason: "MISSING", column: "correct_imei_1" }], null],
  ["it is a list of another kind", [check("1", "imei_1")], null],
])("$0: the IMEI that tells is in $2", (_, problems, column) => {
  expect(Suggestion.columnBeside(problems)).toBe(column);
});
