import { describe, expect, test } from "vitest";
import { imeisIn, normalise, read } from "#ui/imei-entry.ts";

const GOOD = "357613004448485";

describe("the text in an IMEI box", () => {
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

  test("a text that was too short to check is checked when the person leaves the box", () => {
    expect(read("3576130", true)).toEqual({ state: "WRONG", problem: "LENGTH" });
    const suggestion = { value: GOOD, basis: "CHECK_DIGIT_MISSING" };
    expect(read(GOOD.slice(0, 14), true)).toEqual({ state: "WRONG", problem: "CHECK_DIGIT_MISSING", suggestion });
  });

  test("a wrong check digit suggests nothing: any digit may be the wrong one", () => {
    expect(read("357613004448480", false)).toEqual({ state: "WRONG", problem: "CHECK_DIGIT" });
  });
});

describe("the IMEIs in what phones show and people paste", () => {
  const OTHER = "352936001349777";
  test.each([
    ["with the version of the software", `${GOOD} / 01`],
    ["with the version, in groups", "35 761300 444848 5 / 78"],
    ["with its name", `IMEI: ${GOOD}`],
    ["with its name and number", `IMEI1: ${GOOD}`],
    ["with its name and number, in groups", "IMEI1 35 761300 444848 5"],
    ["with a number apart", `IMEI 1: ${GOOD}`],
    ["with a slot in brackets", `IMEI (slot 1)\n${GOOD}`],
    ["joined to its name", `IMEI${GOOD}`],
    ["in Persian", "شناسه (IMEI) ۱: ۳۵۷۶۱۳۰۰۴۴۴۸۴۸۵"],
    ["twice", `${GOOD} ${GOOD}`],
  ])("one, %s", (_, pasted) => {
    expect(imeisIn(pasted)).toEqual([GOOD]);
    expect(normalise(pasted)).toBe(GOOD);
    expect(read(pasted, true).state).toBe("RIGHT");
  });

  test.each([
    ["one below the other", `${GOOD}\n${OTHER}`],
    ["with the line end lost", `${GOOD}${OTHER}`],
    ["with a slash", `${GOOD}/${OTHER}`],
    ["as *#06# shows them", `IMEI1 ${GOOD} / 01\nIMEI2 ${OTHER} / 01`],
    ["in one line, in groups", "IMEI1: 35-761300-444848-5, IMEI2: 35-293600-134977-7"],
    ["with the serial number", `IMEI1: ${GOOD} IMEI2: ${OTHER} SN: R58M12ABCDE`],
  ])("both, %s", (_, pasted) => {
    expect(imeisIn(pasted)).toEqual([GOOD, OTHER]);
  });

  test.each([
    ["a wrong check digit", "357613004448480"],
    ["too many digits", `${GOOD}00`],
    ["digits of other groups", `1 ${GOOD.slice(0, 14)}`],
    ["a letter among the digits", "3576130x04448485"],
  ])("none in %s", (_, pasted) => {
    expect(imeisIn(pasted)).toEqual([]);
  });
});
