import { describe, expect, test } from "vitest";
import { read } from "#ui/imei-entry.ts";

const GOOD = "357613004448485";

describe("what is typed into a box for an IMEI", () => {
  test.each([
    ["nothing", "  ", "EMPTY"],
    ["half of it", "3576130", "TYPING"],
    ["all but the check digit", GOOD.slice(0, 14), "TYPING"],
    ["all of it", GOOD, "RIGHT"],
    ["in Persian digits", "۳۵۷۶۱۳۰۰۴۴۴۸۴۸۵", "RIGHT"],
    ["in Arabic digits", "٣٥٧٦١٣٠٠٤٤٤٨٤٨٥", "RIGHT"],
    ["as a phone shows it", "35 761300-444848-5", "RIGHT"],
    ["with bidi marks", `\u2066${GOOD}\u2069`, "RIGHT"],
    ["with a wrong digit", "357613004448480", "WRONG"],
    ["with a letter", "35761300444848x", "WRONG"],
    ["too long", `${GOOD}00`, "WRONG"],
  ])("%s", (_, typed, state) => {
    expect(read(typed, false).state).toBe(state);
  });

  test("what was too short to judge is judged when they are done", () => {
    expect(read("3576130", true)).toEqual({ state: "WRONG", problem: "LENGTH" });
    const suggestion = GOOD;
    expect(read(GOOD.slice(0, 14), true)).toEqual({ state: "WRONG", problem: "CHECK_DIGIT_MISSING", suggestion });
  });

  test("a wrong check digit suggests the right one", () => {
    expect(read("357613004448480", false)).toEqual({ state: "WRONG", problem: "CHECK_DIGIT", suggestion: GOOD });
  });
});
