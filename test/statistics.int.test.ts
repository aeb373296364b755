import { Calendar } from "@hamta/core";
import * as Importer from "@hamta/importer";
import { people, type System } from "@hamta/local";
import { Companies } from "@hamta/store";
import { describe, expect } from "vitest";
import { reconcileList, revertTicket, reviewTicket, withdrawTicket } from "#kit/actions";
import { idOf } from "#kit/ids";
import { Seed } from "#kit/seed";
import { statisticsViolations } from "#kit/statistics";
import { test as base } from "#kit/system";

/** What ops read of the tickets. */

const DAY_MS = 24 * 3600_000;

/** A clock that a test sets; ops' requests have the real time. */
const clock = { at: "" };
const test = base
  .extend("options", { scope: "file" }, () => ({ changes: {} }))
  .extend("timed", { scope: "file" }, ({ system }) => new Seed({ ...system.deps, now: () => new Date(clock.at) }));

const DOCUMENT = `query ($from: String!, $to: String!, $calendar: Calendar!, $filter: StatisticsFilter) {
  statistics(from: $from, to: $to, calendar: $calendar, filter: $filter) {
    total { ...Counts }
    months { month from to tickets { ...Counts } }
    importers { channel importer { organisation name } tickets { decided filed } }
    open { hold message tickets overdue }
  }
}
fragment Counts on TicketStatistics {
  filed decided withdrawn reverted handedOver decidedLate medianSeconds
  verdicts { verdict tickets } deciders { by tickets medianSeconds } holds { hold tickets }
}`;

type Counts = {
  filed: number;
  decided: number;
  withdrawn: number;
  reverted: number;
  handedOver: number;
  decidedLate: number;
  medianSeconds: number | null;
  verdicts: { verdict: string; tickets: number }[];
  deciders: { by: string; tickets: number; medianSeconds: number | null }[];
  holds: { hold: string; tickets: number }[];
};
type Answer = {
  total: Counts;
  months: { month: string; from: string; to: string; tickets: Counts }[];
  importers: { channel: string | null; importer: { organisation: string; name: string } | null; tickets: Counts }[];
  open: { hold: string; message: string; tickets: number; overdue: number }[];
};
type Asked = { from: string; to: string; calendar?: Calendar.Calendar; filter?: object };

async function statistics(system: System.System, { calendar = "GREGORIAN", ...asked }: Asked): Promise<Answer> {
  await system.idle();
  const parisa = await system.client(people.parisa, "en");
  return (await parisa.query<{ statistics: Answer }>(DOCUMENT, { calendar, ...asked })).statistics;
}

const NOTHING: Counts = {
  filed: 0,
  decided: 0,
  withdrawn: 0,
  reverted: 0,
  handedOver: 0,
  decidedLate: 0,
  medianSeconds: null,
  verdicts: [],
  deciders: [],
  holds: [],
};

test("decisions count by month, verdict, decider, importer and channel, with the median of their times", async ({
  timed: seed,
  system,
}) => {
  const { db } = seed.deps;
  const nobody = { importer: null };
  // The 20th of Azar 1405, and the 11th of December.
  clock.at = "2026-12-11T10:00:00.000Z";
  const device = await seed.device({ importer: "importer-q" });
  const claim = seed.claim(device);
  await seed.ticketFor(device, { claim });
  const revert = await seed.ticketFor(await seed.device(nobody));
  const reviewed = await seed.ticketFor(await seed.device({ importer: "importer-r" }));
  const withdrawn = await seed.ticketFor(await seed.device({ importer: "importer-r" }));
  // Of a device that is not the requester's.
  await seed.ticketFor(await seed.device({ importer: "importer-r" }), { requester: seed.msisdn() });
  // Four days later, in the same month of both.
  clock.at = "2026-12-15T10:00:00.000Z";
  await reconcileList(seed, seed.list("importer-q"), claim)(db);
  // Dey 1405 has begun in Tehran, and in London it is still the 21st of December.
  clock.at = "2026-12-21T21:00:00.000Z";
  await reviewTicket(seed, reviewed, "TARGET_OWNED")(db);
  await withdrawTicket(seed, withdrawn)(db);
  clock.at = "2027-01-02T10:00:00.000Z";
  await revertTicket(seed, revert)(db);
  await Companies.update(db, Companies.importer("importer-q"), { name: "Queen" });

  const asked = { from: "2026-12-01", to: "2027-01-31" };
  const jalali = await statistics(system, { ...asked, calendar: "JALALI" });
  expect(jalali.months.map(({ month, from, to }) => `${month} ${from} ${to}`)).toEqual([
    "1405-09 2026-12-01 2026-12-21",
    "1405-10 2026-12-22 2027-01-20",
    "1405-11 2027-01-21 2027-01-31",
  ]);
  const [azar, dey, bahman] = jalali.months.map(({ tickets }) => tickets);
  expect(azar).toMatchObject({
    filed: 5,
    decided: 3,
    withdrawn: 0,
    reverted: 0,
    // Layer zero decided two at once, and so the median of three is 0.
    medianSeconds: 0,
    verdicts: [
      { verdict: "APPROVED", tickets: 2 },
      { verdict: "NOT_OWNER", tickets: 1 },
    ],
    holds: [{ hold: "IMPORTER_LIST", tickets: 3 }],
  });
  expect(azar?.deciders).toMatchObject([
    { by: "LAYER_ZERO", tickets: 2, medianSeconds: 0 },
    { by: "IMPORT", tickets: 1 },
  ]);
  const days = azar!.deciders[1]!.medianSeconds! / (24 * 3600);
  expect(days).toBeGreaterThan(4 / 1.12);
  expect(days).toBeLessThan(4 * 1.12);
  expect(dey).toMatchObject({
    filed: 0,
    decided: 1,
    withdrawn: 1,
    // The approval of Azar stays counted in Azar.
    reverted: 1,
    verdicts: [{ verdict: "TARGET_OWNED", tickets: 1 }],
  });
  expect(dey?.deciders).toMatchObject([{ by: "EXPERT", tickets: 1 }]);
  expect(bahman).toEqual(NOTHING);
  expect(jalali.total).toMatchObject({ filed: 5, decided: 4, withdrawn: 1, reverted: 1 });
  const groups = jalali.importers.map(({ channel, importer, tickets: { decided, filed } }) =>
    [channel, importer?.name, decided, filed].join(" "),
  );
  expect(groups.toSorted()).toEqual(["  1 1", "COMMERCIAL Queen 1 1", "COMMERCIAL importer-r 1 2", "PASSENGER  1 1"]);

  const gregorian = await statistics(system, asked);
  expect(gregorian.months.map(({ month, tickets }) => [month, tickets.decided, tickets.reverted])).toEqual([
    ["2026-12", 4, 0],
    ["2027-01", 0, 1],
  ]);
  const only = async (filter: object) => (await statistics(system, { ...asked, filter })).total;
  expect(await only({ importer: idOf("Importer", "importer-q") })).toMatchObject({ filed: 1, decided: 1 });
  expect(await only({ channel: "PASSENGER" })).toMatchObject({ filed: 1, decided: 1, reverted: 1 });
  expect(await only({ channel: "PASSENGER", importer: idOf("Importer", "importer-q") })).toEqual(NOTHING);
  // An id of another type is no importer; it does not mean tickets without one.
  expect(await only({ importer: idOf("Ticket", reviewed.number) })).toEqual(NOTHING);
  // The first and the last day belong to the range.
  const day = { from: "2026-12-22", to: "2026-12-22" };
  expect((await statistics(system, day)).total).toMatchObject({ decided: 1, withdrawn: 1, filed: 0 });
  expect(await statisticsViolations(db)).toEqual([]);
});

test("what is open and overdue is known without a look at the tickets", async ({ timed: seed, system }) => {
  const today = { from: Calendar.dayOf(Date.now()), to: Calendar.dayOf(Date.now()) };
  const waits = async (hold: string) => {
    const { open } = await statistics(system, today);
    return open.find((entry) => entry.hold === hold)!;
  };
  const [list, late] = [await waits("IMPORTER_LIST"), await waits("IMPORTER_LATE")];
  expect(list.message).toBe("All checks passed. The ticket is waiting for the importer's list or an expert.");
  // Due in four days; due today; due six days ago, and nobody has handed it over.
  for (const ago of [10, 14, 20]) {
    clock.at = new Date(Date.now() - ago * DAY_MS).toISOString();
    await seed.ticketFor(await seed.device());
  }
  expect(await waits("IMPORTER_LIST")).toEqual({ ...list, tickets: list.tickets + 3, overdue: list.overdue + 1 });

  // The sweep of five days ago hands over the one that was due then: it is due again two days ago.
  const then = new Date(Date.now() - 5 * DAY_MS);
  clock.at = then.toISOString();
  await Importer.sweepTickets({ ...seed.deps, now: () => then });
  const { handedOver } = (await statistics(system, { from: Calendar.dayOf(clock.at), to: Calendar.dayOf(clock.at) }))
    .total;
  expect(handedOver).toBe(1);
  expect(await waits("IMPORTER_LIST")).toEqual({ ...list, tickets: list.tickets + 2 });
  expect(await waits("IMPORTER_LATE")).toEqual({ ...late, tickets: late.tickets + 1, overdue: late.overdue + 1 });
  expect(await statisticsViolations(seed.deps.db)).toEqual([]);
});

test("a decision after its due time is late, and held tickets count by the doubt", async ({ timed: seed, system }) => {
  clock.at = "2026-06-01T10:00:00.000Z";
  const device = await seed.device({ importer: null });
  const claim = seed.claim(device);
  // The new IMEI is in use by three others.
  for (let n = 0; n < 3; n++) await seed.sighting(claim.correct[1]);
  const ticket = await seed.ticketFor(device, { claim });
  clock.at = "2026-06-05T10:00:00.000Z";
  await reviewTicket(seed, ticket, "TARGET_OWNED")(seed.deps.db);
  const { total } = await statistics(system, { from: "2026-06-01", to: "2026-06-30" });
  expect(total).toMatchObject({ decided: 1, decidedLate: 1, holds: [{ hold: "IN_USE_BY_OTHERS", tickets: 1 }] });
});

describe("a range is refused", () => {
  test.for([
    ["that ends before it begins", { from: "2026-11-22", to: "2026-11-21" }, /to is before from/],
    ["of more than a year", { from: "2026-01-01", to: "2027-01-02" }, /367 days. The maximum is 366/],
    ["of a day that is none", { from: "2026-02-29", to: "2026-03-01" }, /from is not a day/],
    ["of a Jalali day", { from: "2026-11-22", to: "۱۴۰۵/۰۹/۰۱" }, /to is not a day/],
  ] as const)("%s", async ([, range, message], { system }) => {
    await expect(statistics(system, range)).rejects.toThrow(message);
  });

  test("and a year is not", async ({ system }) => {
    expect((await statistics(system, { from: "2026-01-01", to: "2027-01-01" })).months).toHaveLength(13);
  });
});
