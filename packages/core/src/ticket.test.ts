import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Ticket from "#ticket";

const number = fc.nat(9e8 - 1).map((drawn) => Ticket.newNumber(() => drawn));

describe("a ticket's number", () => {
  test("is ten digits, the last of them a check digit", () => {
    fc.assert(
      fc.property(number, (made) => {
        expect(made).toMatch(/^[1-9][0-9]{9}$/);
      }),
    );
  });

  test("is known again in Persian digits, and with spaces and dashes", () => {
    fc.assert(
      fc.property(number, (made) => {
        const persian = made.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x6f0 + Number(digit)));
        for (const text of [made, persian, ` ${made.slice(0, 5)} ${made.slice(5)} `, made.replace(/(.{3})/, "$1-")]) {
          expect(Ticket.parseNumber(text)).toBe(made);
        }
      }),
    );
  });

  test("with one digit misheard is none", () => {
    fc.assert(
      fc.property(number, fc.nat(9), fc.integer({ min: 1, max: 9 }), (made, at, by) => {
        const digits = [...made];
        digits[at] = String((Number(digits[at]) + by) % 10);
        expect(Ticket.parseNumber(digits.join(""))).toBeNull();
      }),
    );
  });

  test.for(["", "123", "0123456789", "12345678901", "abc", "1".repeat(1_000)])("%j is none", (text) => {
    expect(Ticket.parseNumber(text)).toBeNull();
  });
});

describe("a description", () => {
  test.for(["", " ", "\n\t\u00a0"])("of %j is empty", (text) => {
    expect(Ticket.describe(text)).toEqual({ ok: false, problem: "DESCRIPTION_EMPTY" });
  });

  test("has at most 2,000 characters, an emoji being one, and loses the space around it", () => {
    expect(Ticket.describe(` ${"😀".repeat(2_000)}\n`)).toEqual({ ok: true, text: "😀".repeat(2_000) });
    expect(Ticket.describe("😀".repeat(2_001))).toEqual({ ok: false, problem: "DESCRIPTION_TOO_LONG" });
  });
});
