import { describe, expect, test } from "vitest";
import * as Hold from "#hold";

const past = (over: Partial<Hold.PastList> = {}): Hold.PastList => ({
  import: "a",
  rows: 1000,
  invalid: 10,
  tickets: 40,
  ...over,
});
const three = [past(), past({ import: "b", invalid: 20 }), past({ import: "c", tickets: 60 })];
const withOtherModel = [...three, past({ import: "d", otherModel: 30 })];
const usual = { rows: 1000, invalid: 0, tickets: 0 };

describe("a list is held", () => {
  test.each<[string, Omit<Hold.PastList, "import">, readonly Hold.PastList[], readonly string[]]>([
    [
      "never while its uploader has too few earlier lists",
      { rows: 1000, invalid: 1000, tickets: 1000 },
      three.slice(1),
      [],
    ],
    ["not for the usual counts", { rows: 1000, invalid: 20, tickets: 60 }, three, []],
    // 3 × 2 %, plus 10 %.
    ["not for the most that is allowed", { rows: 1000, invalid: 160, tickets: 300 }, three, []],
    ["for one more INVALID row", { rows: 1000, invalid: 161, tickets: 0 }, three, ["INVALID_ROWS"]],
    [
      "for more tickets than five times the most of an earlier list",
      { rows: 1000, invalid: 0, tickets: 301 },
      three,
      ["TICKETS"],
    ],
    ["for both", { rows: 1000, invalid: 900, tickets: 900 }, three, ["INVALID_ROWS", "TICKETS"]],
    ["not for five times the most rows of another model", { ...usual, otherModel: 150 }, withOtherModel, []],
    ["for more of them", { ...usual, otherModel: 151 }, withOtherModel, ["OTHER_MODEL"]],
    [
      "for a hundred of them and one more, if no earlier list had any",
      { ...usual, otherModel: 101 },
      three,
      ["OTHER_MODEL"],
    ],
    [
      "not for a hundred rows, even if they are the whole list",
      { rows: 100, invalid: 100, tickets: 100, otherModel: 100 },
      three,
      [],
    ],
  ])("%s", (_, list, history, codes) => {
    expect(Hold.alarmsFor(list, history).map(({ code }) => code)).toEqual(codes);
  });

  test("by the lists of its history that have rows", () => {
    const history = [past({ rows: 0, invalid: 0 }), past(), past()];
    expect(Hold.alarmsFor({ rows: 1000, invalid: 131, tickets: 0 }, history)).toEqual([
      { code: "INVALID_ROWS", rows: 131, usual: 130 },
    ]);
  });

  test("with the number of its rows and the usual number", () => {
    expect(Hold.alarmsFor({ rows: 1000, invalid: 161, tickets: 0 }, three)).toEqual([
      { code: "INVALID_ROWS", rows: 161, usual: 160 },
    ]);
  });
});

test("the history has the latest lists, each once", () => {
  const many = Array.from({ length: 30 }, (_, at) => past({ import: String(at) }));
  const history = many.reduce<Hold.PastList[]>((known, one) => Hold.addToHistory(known, one), []);
  expect(history.map((one) => one.import)).toEqual(many.slice(10).map((one) => one.import));
  expect(Hold.addToHistory(history, past({ import: "29", rows: 5 }))).toEqual(history);
});
