import { expect, test } from "vitest";
import { rowsOf } from "#parts/expert/rows.ts";

const [keptImei, wrongImei, newImei, otherImei] = [
  "357613004448485",
  "357805023984447",
  "352936001349777",
  "357663017768551",
];

test.each([
  [
    "in the same slots",
    [keptImei, wrongImei],
    [keptImei, newImei],
    [
      [keptImei, keptImei, true, 1],
      [wrongImei, newImei, false, 2],
    ],
  ],
  [
    "the handset's slots in reverse order",
    [keptImei, wrongImei],
    [newImei, keptImei],
    [
      [keptImei, keptImei, true, 2],
      [wrongImei, newImei, false, 1],
    ],
  ],
  [
    "slot 1 is wrong",
    [wrongImei, keptImei],
    [keptImei, newImei],
    [
      [wrongImei, newImei, false, 2],
      [keptImei, keptImei, true, 1],
    ],
  ],
  [
    "no shared IMEI",
    [keptImei, wrongImei],
    [newImei, otherImei],
    [
      [keptImei, newImei, false, 1],
      [wrongImei, otherImei, false, 2],
    ],
  ],
  [
    "all equal",
    [keptImei, wrongImei],
    [wrongImei, keptImei],
    [
      [keptImei, keptImei, true, 2],
      [wrongImei, wrongImei, true, 1],
    ],
  ],
])("%s", (_, registered, correct, expected) => {
  const rows = rowsOf(registered, correct);
  expect(rows.map(({ registered, correct, isKept, shownIn }) => [registered, correct, isKept, shownIn])).toEqual(
    expected,
  );
  expect(rows.map(({ slot }) => slot)).toEqual([1, 2]);
});
