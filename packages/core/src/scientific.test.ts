import { describe, expect, test } from "vitest";
import * as Scientific from "#scientific";

describe("a number in scientific notation has a point before its fraction, and none without one", () => {
  test.each([
    ["3.57E+14", "3.57E+14"],
    ["3,57E+14", "3.57E+14"],
    ["3٫57e14", "3.57e14"],
    ["3/57E-14", "3.57E-14"],
    ["-3.E14", "-3E14"],
    ["+357E14", "+357E14"],
  ])("%s", (text, number) => expect(Scientific.normalise(text)).toBe(number));
});

test.each([
  "",
  "E",
  "E14",
  ".57E14",
  "3.57",
  "3.57E",
  "3.57E+",
  "3.57E+14x",
  "3.5.7E14",
  "3.57EE14",
  "3;57E14",
  "--3E14",
])("%j is no such number", (text) => expect(Scientific.normalise(text)).toBeNull());

test.each([
  ["3.57613004448485E+14", "357613004448485"],
  ["+3.57613004448485e14", "357613004448485"],
  ["3.57613004448485E+014", "357613004448485"],
  ["3.5E1", "35"],
])("%s has all digits", (text, digits) => expect(Scientific.allDigits(text)).toBe(digits));

test.each([
  "3.57613004448485E+13",
  "3.57613004448485E+15",
  "3.57613004448485E-14",
  "0.57613004448485E+14",
  "35.7613004448485E+13",
  "-3.57613004448485E+14",
  "357613004448485E+0",
  "3.E0",
  "3.57613004448485",
  "",
])("of %j digits are lost", (text) => expect(Scientific.allDigits(text)).toBeNull());
