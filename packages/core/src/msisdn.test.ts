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

  test("for every number", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^9[0-9]{9}$/), (national) => {
        for (const prefix of ["", "0", "98", "+98", "0098"]) {
          expect(Msisdn.parse(prefix + national)).toBe(`98${national}`);
        }
      }),
    );
  });
});

describe("a number of another country", () => {
  test.for(["+4915112345678", "004915112345678", "+49 151 12345678"])("%s has its country's code", (text) => {
    expect(Msisdn.parse(text)).toBe("4915112345678");
  });

  test("is only E.164 digits in tokens and in lists of networks", () => {
    expect(Msisdn.parse("4915112345678")).toBeNull();
    expect(Msisdn.parseE164("4915112345678")).toBe("4915112345678");
    expect(Msisdn.parseE164("989121234567")).toBe("989121234567");
  });

  test.for(["+1212555123", "+121255512345", "+90532123456", "+3576130044484", "+999123456789", "+210123456789"])(
    "%s has not as many digits as its country's numbers, or no country",
    (text) => expect(Msisdn.parse(text)).toBeNull(),
  );

  test.for(["+12125551234", "+905321234567", "+35796123456", "+8613912345678", "+96512345678"])("%s has", (text) =>
    expect(Msisdn.parse(text)).toBe(text.slice(1)),
  );
});

describe("not a mobile number, neither in a list nor in a token", () => {
  test.for([
    ["nothing", ""],
    ["0", "0"],
    ["a digit short", "0912123456"],
    ["a digit short, without 0", "912123456"],
    ["a digit long", "091212345678"],
    ["a digit short, with the country", "98912123456"],
    // 98 twice: a sheet added the country code to a number that had it.
    ["98 twice", "98989121234567"],
    ["98 twice, with a plus", "+98989121234567"],
    ["98 and 0", "+9809121234567"],
    ["0 after a plus", "+09121234567"],
    ["a landline", "02188776655"],
    ["a landline without 0", "2188776655"],
    ["a landline with its country", "+982188776655"],
    ["a national id", "0012345678"],
    ["a national id that is like 00 and a number of South Africa", "0027123456"],
    ["a national id that is like 00 and a number of the Falklands", "0050012345"],
    ["an Iranian IMSI", "432110123456789"],
    ["a date", "20261001"],
    ["another date", "10122026"],
    ["a price", "12500000"],
    ["an IMEI", "357613004448485"],
    ["a letter", "09121234567x"],
    ["a plus", "+"],
    ["16 digits", "1".repeat(16)],
  ])("%s", ([, text = ""]) => {
    expect(Msisdn.parse(text)).toBeNull();
    expect(Msisdn.parseE164(text)).toBeNull();
  });
});

// Without the plus, 10 digits of Myanmar (95) are an Iranian number without its 0.
test("a parsed number is E.164 digits and with a plus is parsed to itself", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^(?:\+|00|)[0-9]{8,14}$/)), (text) => {
      const msisdn = Msisdn.parseE164(text);
      if (msisdn === null) return;
      expect(msisdn).toMatch(/^[1-9][0-9]{6,14}$/);
      expect(Msisdn.parseE164(`+${msisdn}`)).toBe(msisdn);
    }),
  );
});

test("a log hides the middle of a number", () => {
  expect(Msisdn.mask("989121234567")).toBe("98912…4567");
  expect(Msisdn.mask("98912")).toBe("…");
  expect(Msisdn.mask("123456789")).toBe("…");
  expect(Msisdn.mask("1234567890")).toBe("12345…7890");
});
