import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as Imei from "#imei";
import * as Luhn from "#list/luhn";

const bytes = (text: string) => new TextEncoder().encode(text);
const complete = (key: string) => key + Imei.checkDigit(key);
const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));

test("takes no 15 characters that Imei.parse refuses", () => {
  const tac = fc.constantFrom("0", "00", "001", "0010", "001001", "001017", "0044", "0086", "1234", "1111", "35");
  const numbers = fc.oneof(
    digits(15),
    fc.tuple(tac, digits(14)).map(([tac, rest]) => complete((tac + rest).slice(0, 14))),
    fc.integer({ min: 0, max: 9 }).map((digit) => complete(String(digit).repeat(14))),
    fc.string({ minLength: 15, maxLength: 15, unit: "grapheme-ascii" }),
    fc.constant("123456789012347"),
  );
  fc.assert(
    fc.property(numbers, (text) => {
      expect(Imei.parse(text).ok || !Luhn.isImei(bytes(text), 0)).toBe(true);
    }),
    { numRuns: 5000 },
  );
});

test("takes each good IMEI that begins as no test value does", () => {
  const begins = fc.constantFrom("", "35", "01", "11", "112", "1124", "3335", "12", "124", "1244", "1235", "2234");
  const good = fc.tuple(begins, digits(14)).map(([begin, rest]) => complete((begin + rest).slice(0, 14)));
  fc.assert(
    fc.property(
      good.filter((text) => !/^(?:00|1234|(\d)\1{3})/.test(text)),
      (text) => {
        expect(Imei.parse(text).ok).toBe(true);
        expect(Luhn.isImei(bytes(`,${text}`), 1)).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});

test("reads the digits back", () => expect(Luhn.digits(bytes("x357613004448485"), 1)).toBe("357613004448485"));
