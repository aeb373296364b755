import { describe, expect, test } from "vitest";
import * as Due from "#due";
import * as Fixture from "#fixture";
import type { Note, Ticket } from "#ticket";
import * as TicketHold from "#ticket-hold";

const FILED = "2026-11-01T08:00:00.000Z";
const on = (day: number, time = "08:00:00.000") => `2026-11-${String(day).padStart(2, "0")}T${time}Z`;
const limits = { importerDays: 14, expertDays: 3, reminderDays: 3 };

const ticket = (hold: TicketHold.Hold, fields: Partial<Ticket> = {}): Ticket => {
  const { adjudication } = Fixture.ticket();
  return Fixture.ticket({ filedAt: FILED, adjudication: { ...adjudication, ...TicketHold.waiting(hold) }, ...fields });
};
const waiting = (fields: Partial<Ticket> = {}) => ticket("IMPORTER_LIST", { due: on(15), ...fields });
const reminded = { kind: "REMINDED", at: on(12), due: on(15) } as const;
const handedOver = { kind: "HANDED_OVER", at: on(15, "08:40:00.000"), due: on(18, "08:40:00.000") } as const;
const forExpert = (fields: Partial<Ticket> = {}) =>
  ticket("OTHER_MODEL", { waitedFor: "EXPERT", due: on(4), ...fields });
const overdue = { kind: "OVERDUE", at: on(4), due: on(4) } as const;
const agrees: Note = { kind: "IMPORTER_AGREES", import: "k3j", row: 1, at: on(5) };

describe("a ticket is due", () => {
  test.for<[string, TicketHold.Hold, string]>([
    ["that waits for its importer, after the importer's days", "IMPORTER_LIST", on(15)],
    ["that waits for an expert, after the expert's days", "OTHER_MODEL", on(4)],
  ])("%s", ([, hold, due]) => {
    const { adjudication } = ticket(hold);
    expect(Due.ofNew(adjudication, FILED, limits)).toEqual({ due });
  });

  test("never, if it was decided at once", () => {
    expect(Due.ofNew({ ...Fixture.ticket().adjudication, waitsFor: null }, FILED, limits)).toEqual({});
  });

  test("when its owner was told, although the limits have changed", () => {
    expect(Due.of(waiting(), { ...limits, importerDays: 1 })).toBe(on(15));
  });

  test("by the limits of today, if it was stored before there were any", () => {
    expect(Due.of(ticket("IMPORTER_LIST"), limits)).toBe(on(15));
    const late = ticket("IMPORTER_LATE", { notes: [handedOver] });
    expect(Due.of(late, limits)).toBe(on(18, "08:40:00.000"));
  });

  test("anew when the importer agrees and an expert must decide; the same when an expert had to before", () => {
    const { adjudication } = ticket("IMPORTER_AGREES");
    expect(Due.afterwards(waiting(), adjudication, on(5), limits)).toEqual({ due: on(8) });
    const own = ticket("IMEI_ON_OWN_DEVICE", { waitedFor: "EXPERT", due: on(4) });
    expect(Due.afterwards(own, adjudication, on(5), limits)).toEqual({ due: on(4) });
  });
});

describe("a ticket waits for whom it waits for now", () => {
  test.for<[string, Ticket, string]>([
    ["since its filing", waiting(), FILED],
    ["since its filing, also with a reminder", waiting({ notes: [reminded] }), FILED],
    ["since it was handed over", ticket("IMPORTER_LATE", { notes: [reminded, handedOver] }), handedOver.at],
    ["since the importer agreed", ticket("IMPORTER_AGREES", { notes: [agrees] }), on(5)],
    [
      "since it was handed over, although the importer agreed later",
      ticket("IMPORTER_AGREES", { notes: [handedOver, { ...agrees, at: on(17) }] }),
      handedOver.at,
    ],
    [
      "since its filing, if that was for an expert",
      ticket("OTHER_MODEL", { waitedFor: "EXPERT", notes: [agrees] }),
      FILED,
    ],
  ])("%s", ([, of, since]) => {
    expect(Due.since(of)).toBe(since);
  });
});

describe("the time", () => {
  const decide = (of: Ticket, now: string) => Due.decide(of, new Date(now), limits);

  test.for<[string, Ticket, string]>([
    ["before the reminder", waiting(), on(12, "07:59:59.999")],
    ["after the reminder, before the end", waiting({ notes: [reminded] }), on(15, "07:59:59.999")],
    ["if nobody can be reminded", waiting({ contact: { importer: null, guarantor: null } }), on(12)],
    ["after it was handed over", ticket("IMPORTER_LATE", { notes: [handedOver], due: on(18) }), on(17)],
    ["before the expert is late", forExpert(), on(3, "07:59:59.999")],
    ["once it is overdue", forExpert({ notes: [overdue] }), on(30)],
    ["after its end", waiting({ status: "WITHDRAWN" }), on(30)],
  ])("does nothing %s", ([, of, now]) => {
    expect(decide(of, now)).toBeNull();
  });

  test("marks a ticket as overdue when its expert is late, also after it was handed over", () => {
    expect(decide(forExpert(), on(4))).toEqual({ note: overdue, wait: null });
    const late = ticket("IMPORTER_LATE", { notes: [reminded, handedOver], due: handedOver.due });
    expect(decide(late, on(20))).toEqual({ note: { ...overdue, at: on(20), due: handedOver.due }, wait: null });
  });

  test("reminds the importer three days before its end", () => {
    expect(decide(waiting(), on(12))).toEqual({ note: reminded, wait: null });
  });

  test("hands a ticket over at its end, with its doubts, also if nobody was reminded", () => {
    const doubted = waiting();
    const adjudication = { ...doubted.adjudication, doubts: ["OTHER_MODEL" as const] };
    expect(decide({ ...doubted, adjudication }, on(15))).toEqual({
      note: { kind: "HANDED_OVER", at: on(15), due: on(18) },
      wait: {
        adjudication: { ...adjudication, waitsFor: "EXPERT", hold: "IMPORTER_LATE" },
        due: on(18),
      },
    });
  });

  test("looks only at tickets that were filed so long ago that something may be due", () => {
    expect(Due.filedBefore(new Date(on(20)), limits)).toBe(on(17));
    expect(Due.filedBefore(new Date(on(20)), { ...limits, expertDays: 30 })).toBe(on(9));
  });
});
