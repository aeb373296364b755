import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Msisdn from "#msisdn";

describe("the spellings of an Iranian mobile number are one number", () => {
  test.for([
    "09121234567",
    "9121234567",
    "+989121234567",
    "00989121234567",
    "989121234567",
    "0912 123-4567",
    "(0912) 1234567",
  ])("%s", (text) => expect(Msisdn.parse(text)).toBe("989121234567"));

  test("whichever it is", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^9[0-9]{9}$/), (national) => {
        for (const prefix of ["", "0", "98", "+98", "0098"]) {
          expect(Msisdn.parse(prefix + national)).toBe(`98${national}`);
        }
      }),
    );
  });
});

test.for(["4915112345678", "+4915112345678", "004915112345678"])("%s is a number of another country", (text) => {
  expect(Msisdn.parse(text)).toBe("4915112345678");
});

test.for([
  "",
  "0",
  "912",
  "0912123456",
  "091212345678",
  "98912123456",
  "98012345678901",
  "09121234567x",
  "+",
  "1".repeat(16),
])("%j is no phone number", (text) => expect(Msisdn.parse(text)).toBeNull());

test("what is parsed is E.164 digits, and parses as itself", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[+0-9]{8,16}$/)), (text) => {
      const msisdn = Msisdn.parse(text);
      if (msisdn === null) return;
      expect(msisdn).toMatch(/^[1-9][0-9]{7,14}$/);
      expect(Msisdn.parse(msisdn)).toBe(msisdn);
    }),
  );
});

test("in a log the middle of a number is hidden", () => {
  expect(Msisdn.mask("989121234567")).toBe("98912…4567");
  expect(Msisdn.mask("98912")).toBe("…");
});
