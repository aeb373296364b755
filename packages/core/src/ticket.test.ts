import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Fixture from "#fixture";
import * as Ticket from "#ticket";

const number = fc.nat(9e8 - 1).map((drawn) => Ticket.newNumber(() => drawn));

describe("a ticket's number", () => {
  test("has ten digits; the last is a check digit", () => {
    fc.assert(
      fc.property(number, (made) => {
        expect(made).toMatch(/^[1-9][0-9]{9}$/);
      }),
    );
  });

  test("is parsed with Persian digits, spaces and dashes", () => {
    fc.assert(
      fc.property(number, (made) => {
        const persian = made.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x6f0 + Number(digit)));
        for (const text of [made, persian, ` ${made.slice(0, 5)} ${made.slice(5)} `, made.replace(/(.{3})/, "$1-")]) {
          expect(Ticket.parseNumber(text)).toBe(made);
        }
      }),
    );
  });

  test("with one wrong digit is refused", () => {
    fc.assert(
      fc.property(number, fc.nat(9), fc.integer({ min: 1, max: 9 }), (made, at, by) => {
        const digits = [...made];
        digits[at] = String((Number(digits[at]) + by) % 10);
        expect(Ticket.parseNumber(digits.join(""))).toBeNull();
      }),
    );
  });

  test.for(["", "123", "0123456789", "12345678901", "abc", "1".repeat(1_000)])("%j is refused", (text) => {
    expect(Ticket.parseNumber(text)).toBeNull();
  });
});

describe("a description", () => {
  test.for(["", " ", "\n\t\u00a0"])("of %j is empty", (text) => {
    expect(Ticket.parseDescription(text)).toEqual({ ok: false, problem: "DESCRIPTION_EMPTY" });
  });

  test("has at most 2,000 characters, an emoji is one, and the space around it is removed", () => {
    expect(Ticket.parseDescription(` ${"😀".repeat(2_000)}\n`)).toEqual({ ok: true, text: "😀".repeat(2_000) });
    expect(Ticket.parseDescription("😀".repeat(2_001))).toEqual({ ok: false, problem: "DESCRIPTION_TOO_LONG" });
  });
});

describe("a follow-up ticket", () => {
  const ended = Fixture.ticket({
    subject: "IMEI_MISMATCH",
    description: "Slot 2 is wrong",
    status: "APPROVED",
    verdict: "APPROVED",
    adjudication: {
      status: "APPROVED",
      verdict: "APPROVED",
      waitsFor: null,
      rules: [{ rule: "NOT_OWNER", state: "PASSED", evidence: [{ fact: "OWNED_BY_REQUESTER", imei: null }] }],
      ruleSet: "2026-11",
    },
    notes: [{ kind: "MISMATCH", at: "2026-11-02T08:00:00.000Z", import: "import-1", row: 1 }],
    end: { at: "2026-11-03T08:00:00.000Z", by: { kind: "IMPORT", import: "import-2", row: 7 }, note: null },
  });
  const origin = { import: "undo", row: 7 };
  const at = "2026-11-04T08:00:00.000Z";

  test("is open for an expert, and its explanation shows no decision", () => {
    const device = Fixture.device(ended.registered, {
      channel: "PASSENGER",
      importer: null,
      guarantor: "Sokhan Service",
    });
    const reopened = Ticket.createReopened(ended, device, {
      number: "1000000016" as Ticket.Number,
      at,
      due: "2026-12-01T00:00:00.000Z",
      ...origin,
    });
    expect(reopened).toEqual({
      ...ended,
      number: "1000000016",
      channel: "PASSENGER",
      contact: { importer: null, guarantor: "Sokhan Service" },
      due: "2026-12-01T00:00:00.000Z",
      follows: "1000000008",
      filedAt: at,
      requestedAt: ended.filedAt,
      status: "OPEN",
      verdict: null,
      adjudication: {
        ...ended.adjudication,
        status: "OPEN",
        verdict: null,
        waitsFor: "EXPERT",
        hold: "DECISION_UNDONE",
      },
      waitedFor: "EXPERT",
      notes: [{ kind: "REOPENED", at, ...origin }],
      end: null,
    });
  });
});

test("a stored ticket without a subject has the subject IMEI_MISMATCH", () => {
  expect(Ticket.subjectOf({})).toBe("IMEI_MISMATCH");
  expect(Ticket.subjectOf({ subject: "IMEI_MISMATCH" })).toBe("IMEI_MISMATCH");
});
