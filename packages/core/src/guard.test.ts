import { describe, expect, test } from "vitest";
import * as Guard from "#guard";

const past = (over: Partial<Guard.Past> = {}): Guard.Past => ({
  import: "a",
  rows: 1000,
  invalid: 10,
  tickets: 40,
  ...over,
});
const three = [past(), past({ import: "b", invalid: 20 }), past({ import: "c", tickets: 60 })];

describe("a list is held", () => {
  test.each<[string, Omit<Guard.Past, "import">, readonly Guard.Past[], readonly string[]]>([
    ["never, while its uploader has sent too few", { rows: 1000, invalid: 1000, tickets: 1000 }, three.slice(1), []],
    ["not for what is usual", { rows: 1000, invalid: 20, tickets: 60 }, three, []],
    // 3 × 2 % and 10 % besides.
    ["not for what is just thinkable", { rows: 1000, invalid: 160, tickets: 300 }, three, []],
    ["for more INVALID rows than that", { rows: 1000, invalid: 161, tickets: 0 }, three, ["INVALID_ROWS"]],
    ["for more tickets than five times the most", { rows: 1000, invalid: 0, tickets: 301 }, three, ["TICKETS"]],
    ["for both", { rows: 1000, invalid: 900, tickets: 900 }, three, ["INVALID_ROWS", "TICKETS"]],
    ["not for a hundred rows, however many that is of it", { rows: 100, invalid: 100, tickets: 100 }, three, []],
  ])("%s", (_, list, history, codes) => {
    expect(Guard.weigh(list, history).map(({ code }) => code)).toEqual(codes);
  });

  test("with the rows that it has and those that were to be expected", () => {
    expect(Guard.weigh({ rows: 1000, invalid: 161, tickets: 0 }, three)).toEqual([
      { code: "INVALID_ROWS", rows: 161, usual: 160 },
    ]);
  });
});

test("the history is of the last lists, each once", () => {
  const many = Array.from({ length: 30 }, (_, at) => past({ import: String(at) }));
  const history = many.reduce<Guard.Past[]>((known, one) => Guard.remember(known, one), []);
  expect(history.map((one) => one.import)).toEqual(many.slice(10).map((one) => one.import));
  expect(Guard.remember(history, past({ import: "29", rows: 5 }))).toEqual(history);
});
