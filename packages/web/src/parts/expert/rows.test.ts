import { expect, test } from "vitest";
import { rowsOf } from "#parts/expert/rows.ts";

const [kept, wrong, fresh, other] = ["357613004448485", "357805023984447", "352936001349777", "357663017768551"];

test.each([
  [
    "in the same slots",
    [kept, wrong],
    [kept, fresh],
    [
      [kept, kept, true, 1],
      [wrong, fresh, false, 2],
    ],
  ],
  [
    "the handset's the other way round",
    [kept, wrong],
    [fresh, kept],
    [
      [kept, kept, true, 2],
      [wrong, fresh, false, 1],
    ],
  ],
  [
    "slot 1 is the wrong one",
    [wrong, kept],
    [kept, fresh],
    [
      [wrong, fresh, false, 2],
      [kept, kept, true, 1],
    ],
  ],
  [
    "nothing shared",
    [kept, wrong],
    [fresh, other],
    [
      [kept, fresh, false, 1],
      [wrong, other, false, 2],
    ],
  ],
  [
    "all the same",
    [kept, wrong],
    [wrong, kept],
    [
      [kept, kept, true, 2],
      [wrong, wrong, true, 1],
    ],
  ],
])("%s", (_, registered, correct, expected) => {
  const rows = rowsOf(registered, correct);
  expect(rows.map(({ registered, correct, isKept, shownIn }) => [registered, correct, isKept, shownIn])).toEqual(
    expected,
  );
  expect(rows.map(({ slot }) => slot)).toEqual([1, 2]);
});
