import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Imei from "#imei";

const key = fc
  .stringMatching(/^[0-9]{14}$/)
  .filter((digits) => !Imei.isTest(digits))
  .map((digits) => digits as Imei.ImeiKey);
const imei = key.map(Imei.fromKey);

/** libosmocore's test vectors. */
describe("an IMEI is valid if its 15th digit is the check digit over the other 14", () => {
  test.for(["357613004448485", "357805023984447", "352936001349777", "357663017768551"])("%s is", (text) => {
    expect(Imei.parse(text)).toEqual({ ok: true, imei: text });
  });

  test.for(["357613004448480", "357613004448405"])("%s is not", (text) => {
    expect(Imei.parse(text)).toMatchObject({ ok: false, problem: "CHECK_DIGIT" });
  });

  test("every IMEI that is built from a key is", () => {
    fc.assert(
      fc.property(imei, (made) => {
        expect(Imei.parse(made)).toEqual({ ok: true, imei: made });
      }),
    );
  });

  test("a change of any single digit is detected", () => {
    const change = fc.record({ made: imei, at: fc.nat(14), by: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(change, ({ made, at, by }) => {
        const digits = [...made];
        digits[at] = String((Number(digits[at]) + by) % 10);
        expect(Imei.parse(digits.join("")).ok).toBe(false);
      }),
    );
  });

  test("two swapped neighbours are detected, unless they are 0 and 9 or equal", () => {
    fc.assert(
      fc.property(imei, fc.nat(13), (made, at) => {
        const [a = "", b = ""] = [made[at], made[at + 1]];
        const swapped = made.slice(0, at) + b + a + made.slice(at + 2);
        const isUnseen = a === b || [a, b].toSorted().join("") === "09";
        expect(Imei.parse(swapped).ok && !isUnseen).toBe(false);
      }),
    );
  });

  test("swapped 09 and 90 are not detected: both have the check digit 9", () => {
    expect([Imei.checkDigit("35209036001349"), Imei.checkDigit("35290036001349")]).toEqual([9, 9]);
  });
});

describe("a text that is not an IMEI has a problem, and a suggestion if it can be computed", () => {
  test.for<[text: string, problem: Imei.Problem, value?: string, basis?: Imei.Basis]>([
    ["", "MISSING"],
    ["35761300444848", "CHECK_DIGIT_MISSING", "357613004448485", "CHECK_DIGIT_MISSING"],
    ["12345006789015", "CHECK_DIGIT_MISSING", "012345006789015", "LEADING_ZERO"],
    ["35761300444000", "CHECK_DIGIT_MISSING"],
    ["3576130044484801", "IMEISV", "357613004448485", "IMEISV"],
    ["3576130000000000", "IMEISV"],
    ["0357613004448485", "IMEISV"],
    ["05761300444848", "CHECK_DIGIT_MISSING"],
    ["0121540000012601", "IMEISV", "012154000001264", "IMEISV"],
    ["357613004448480", "CHECK_DIGIT"],
    ["35761300444", "LENGTH"],
    ["35761300444848512", "LENGTH"],
    ["35761300444848X", "NOT_DIGITS"],
    ["-35761300444848", "NOT_DIGITS"],
    ["۳۵۷۶۱۳۰۰۴۴۴۸۴۸۵", "NOT_DIGITS"],
    ["3.57E+14", "SPREADSHEET_NUMBER"],
    ["3,57613E14", "SPREADSHEET_NUMBER"],
    ["3e14", "SPREADSHEET_NUMBER"],
    ["+3.57E+14", "SPREADSHEET_NUMBER"],
    ["-3.57E-14", "SPREADSHEET_NUMBER"],
    ["35٫761E+13", "SPREADSHEET_NUMBER"],
    ["=3.57E+14", "NOT_DIGITS"],
    ["3.57E+14 kg", "NOT_DIGITS"],
    ["3.57E+", "NOT_DIGITS"],
    ["3.E14", "NOT_DIGITS"],
    [".57E14", "NOT_DIGITS"],
    ["3;57E14", "NOT_DIGITS"],
    ["E14", "NOT_DIGITS"],
  ])("%j: %s", ([text, problem, value, basis]) => {
    expect(Imei.parse(text)).toEqual({ ok: false, problem, ...(value && { suggestion: { value, basis } }) });
  });

  test("every text has a result: an accepted text is unchanged, and a suggestion is a valid IMEI", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[0-9]{10,18}$/));
    fc.assert(
      fc.property(text, (any) => {
        const parsed = Imei.parse(any);
        const right = parsed.ok ? parsed.imei : (parsed.suggestion?.value ?? null);
        expect(!parsed.ok || parsed.imei === any).toBe(true);
        expect(right === null || Imei.parse(right).ok).toBe(true);
      }),
    );
  });
});

describe("test and placeholder values are refused, although their check digit is right", () => {
  test.for([
    ["000000000000000", "all zeros"],
    ["123456789012347", "123456789012347"],
    ...["11111111111111", "99999999999999"].map((digits) => [digits + Imei.checkDigit(digits), "one digit repeated"]),
    ...["00100100123456", "00101799123456"].map((digits) => [
      digits + Imei.checkDigit(digits),
      "a TAC of 001001xx–001017xx",
    ]),
    ...["00440000123456", "00449999123456"].map((digits) => [digits + Imei.checkDigit(digits), "a TAC of 0044xxxx"]),
    ...["00860000123456", "00869999123456"].map((digits) => [digits + Imei.checkDigit(digits), "a TAC of 0086xxxx"]),
  ] as [string, string][])("%s: %s", ([text]) => {
    expect(Imei.parse(text)).toEqual({ ok: false, problem: "TEST_IMEI" });
    expect(Imei.parse(text.slice(0, 14))).toEqual({ ok: false, problem: "TEST_IMEI" });
    expect(Imei.parseSeen(text.slice(0, 14)).ok).toBe(false);
  });

  test.for(["00100099123456", "00101800123456", "00439999123456", "00450000123456", "00870000123456"])(
    "%s… is next to their range and no test value",
    (digits) => expect(Imei.parse(digits + Imei.checkDigit(digits)).ok).toBe(true),
  );
});

describe("a network reports the 15th digit as 0, or not at all", () => {
  test("14 digits, 15 that end in 0 and 15 with the check digit have one key", () => {
    fc.assert(
      fc.property(key, (digits) => {
        for (const text of [digits, `${digits}0`, Imei.fromKey(digits)]) {
          expect(Imei.parseSeen(text)).toEqual({ ok: true, key: digits });
        }
      }),
    );
  });

  test("any other 15th digit is refused", () => {
    expect(Imei.parseSeen("357613004448484")).toMatchObject({ ok: false, problem: "CHECK_DIGIT" });
  });
});

test("a log shows the TAC of an IMEI and its last two digits", () => {
  expect(Imei.mask("357613004448485")).toBe("35761300…85");
  expect(Imei.mask("357")).toBe("…");
});
