import { describe, expect, test } from "vitest";
import type { TimeNote } from "#ticket";
import * as Statistics from "#statistics";

const OPEN: Statistics.Counted = {
  number: "8843538805" as Statistics.Counted["number"],
  status: "OPEN",
  verdict: null,
  channel: "COMMERCIAL",
  contact: { importer: "importer-a", guarantor: null },
  filedAt: "2026-11-22T08:00:00.000Z",
  notes: [],
  due: "2026-12-06T08:00:00.000Z",
  adjudication: { hold: "IMPORTER_LIST" },
  end: null,
};
const GROUP = { channel: "COMMERCIAL", importer: "importer-a" };

const ended = (fields: Partial<Statistics.Counted> = {}): Statistics.Counted => ({
  ...OPEN,
  status: "APPROVED",
  verdict: "APPROVED",
  end: { at: "2026-11-24T20:30:00.000Z", by: { kind: "IMPORT", import: "a", row: 1 }, note: null },
  ...fields,
});
const note: TimeNote = { kind: "HANDED_OVER", at: "2026-12-06T08:04:00.000Z", due: "2026-12-09T08:04:00.000Z" };
const HANDED_OVER: Statistics.Counted = {
  ...OPEN,
  notes: [note],
  due: note.due,
  adjudication: { hold: "IMPORTER_LATE" },
};

/** Every addition as `day counter count`. */
function added(before: Statistics.Counted | null, after: Statistics.Counted): string[] {
  const { days = [], open = [] } = Statistics.changeOf(before, after) ?? {};
  return [
    ...days.flatMap(({ day, counts }) => Object.entries(counts).map(([name, n]) => `${day} ${name} ${n}`)),
    ...open.flatMap(({ due, counts }) => Object.entries(counts).map(([name, n]) => `due ${due} ${name} ${n}`)),
  ];
}

describe("a change of a ticket", () => {
  test("that files it", () => {
    expect(added(null, OPEN)).toEqual([
      "2026-11-22 filed 1",
      "2026-11-22 held.IMPORTER_LIST 1",
      "due 2026-12-06 IMPORTER_LIST 1",
    ]);
  });

  test("that decides it counts on the day of the decision in Tehran, with its time", () => {
    // 60.5 hours are in the bucket that begins at 52 hours.
    expect(added(OPEN, ended())).toEqual([
      "2026-11-25 decided.APPROVED.IMPORT 1",
      "2026-11-25 after.IMPORT.37 1",
      "due 2026-12-06 IMPORTER_LIST -1",
    ]);
  });

  test("that files and decides it at once", () => {
    const { due, ...rest } = ended();
    const end = { at: rest.filedAt, by: { kind: "LAYER_ZERO" }, note: null } as const;
    expect(added(null, { ...rest, status: "REJECTED", verdict: "NOT_OWNER", adjudication: {}, end })).toEqual([
      "2026-11-22 filed 1",
      "2026-11-22 decided.NOT_OWNER.LAYER_ZERO 1",
      "2026-11-22 after.LAYER_ZERO.0 1",
    ]);
  });

  test("that decides it after it was due", () => {
    const end = { at: "2026-12-10T08:00:00.000Z", by: { kind: "EXPERT", id: "kaveh" }, note: "…" } as const;
    expect(added(HANDED_OVER, { ...HANDED_OVER, status: "REJECTED", verdict: "NOT_OWNER", end })).toEqual([
      "2026-12-10 decided.NOT_OWNER.EXPERT 1",
      "2026-12-10 after.EXPERT.46 1",
      "2026-12-10 late 1",
      "due 2026-12-09 IMPORTER_LATE -1",
    ]);
  });

  test("that hands it over", () => {
    expect(added(OPEN, HANDED_OVER)).toEqual([
      "2026-12-06 handedOver 1",
      "2026-12-06 held.IMPORTER_LATE 1",
      "due 2026-12-06 IMPORTER_LIST -1",
      "due 2026-12-09 IMPORTER_LATE 1",
    ]);
  });

  test("that withdraws it is no decision", () => {
    const end = { at: "2026-12-10T08:00:00.000Z", by: { kind: "REQUESTER" }, note: null } as const;
    expect(added(OPEN, ended({ status: "WITHDRAWN", verdict: null, end }))).toEqual([
      "2026-12-10 withdrawn 1",
      "due 2026-12-06 IMPORTER_LIST -1",
    ]);
  });

  test("that reverts its approval counts on the day of the revert, and the decision stays", () => {
    const reverted = { at: "2027-01-02T08:00:00.000Z", by: { kind: "OPS", id: "parisa" }, note: "…" } as const;
    expect(added(ended(), ended({ reverted }))).toEqual(["2027-01-02 reverted 1"]);
  });

  test("that adds nothing is not counted: a reservation, a reminder, another importer", () => {
    const reminder: TimeNote = { kind: "REMINDED", at: "2026-12-03T08:00:00.000Z", due: "2026-12-06T08:00:00.000Z" };
    for (const after of [
      OPEN,
      { ...OPEN, notes: [reminder] },
      { ...OPEN, contact: { ...OPEN.contact, importer: "b" } },
    ]) {
      expect(Statistics.changeOf(OPEN, after)).toBeNull();
    }
  });

  test("of a ticket from before there was a due time counts as open from its hand-over on", () => {
    const { due, ...before } = OPEN;
    expect(added(null, before)).toEqual(["2026-11-22 filed 1"]);
    expect(added(before, HANDED_OVER)).toContain("due 2026-12-09 IMPORTER_LATE 1");
    expect(added(before, HANDED_OVER)).not.toContain("due 2026-12-06 IMPORTER_LIST -1");
    expect(added(before, ended({ due: undefined! }))).not.toContain("due 2026-12-06 IMPORTER_LIST -1");
  });

  test("has a name of its own among all of the ticket", () => {
    const reverted = { at: "2027-01-02T08:00:00.000Z", by: { kind: "OPS", id: "parisa" }, note: "…" } as const;
    const states = [OPEN, HANDED_OVER, ended({ ...HANDED_OVER, ...ended() }), ended({ reverted })];
    const changes = states.map((after, index) => Statistics.changeOf(states[index - 1] ?? null, after));
    expect(changes.map((change) => change?.id)).toEqual(["OPEN#0", "OPEN#1", "ENDED", "REVERTED"]);
  });
});

test("a ticket counts for its channel and importer; without a device of the requester for neither", () => {
  const groupOf = (fields: Partial<Statistics.Counted>) =>
    Statistics.changeOf(null, { ...OPEN, ...fields })?.days[0]?.group;
  const nobody = { importer: null, guarantor: null };
  expect(groupOf({})).toEqual(GROUP);
  expect(groupOf({ channel: "PASSENGER", contact: nobody })).toEqual({ channel: "PASSENGER", importer: null });
  const { channel, ...rest } = OPEN;
  expect(Statistics.changeOf(null, { ...rest, contact: nobody })?.days[0]?.group).toEqual({
    channel: null,
    importer: null,
  });
  expect(Statistics.changeOf(null, rest)?.days[0]?.group).toEqual(GROUP);
});

describe("the counters say", () => {
  const counts = Statistics.sum([
    { "decided.APPROVED.IMPORT": 2, "after.IMPORT.37": 2, "decided.NOT_OWNER.LAYER_ZERO": 3, "after.LAYER_ZERO.0": 3 },
    { "decided.APPROVED.EXPERT": 1, "after.EXPERT.40": 1 },
  ]);

  test("how many tickets have a verdict", () => {
    expect(Statistics.withVerdict(counts, "APPROVED")).toBe(3);
    expect(Statistics.withVerdict(counts, "TARGET_OWNED")).toBe(0);
  });

  test("how many were decided, and the median of their times", () => {
    expect(Statistics.decisionsOf(counts)).toEqual({ tickets: 6, medianSeconds: 0 });
    expect(Statistics.decisionsOf(counts, ["IMPORT", "EXPERT"])).toMatchObject({ tickets: 3 });
    const hours = (Statistics.decisionsOf(counts, ["IMPORT", "EXPERT"]).medianSeconds ?? 0) / 3600;
    expect(hours).toBeGreaterThan(60.5 / 1.12);
    expect(hours).toBeLessThan(60.5 * 1.12);
    expect(Statistics.decisionsOf({})).toEqual({ tickets: 0, medianSeconds: null });
  });

  test("how many tickets wait, and how many are overdue", () => {
    const open = [
      { due: "2026-11-28", counts: { IMPORTER_LATE: 3 } },
      { due: "2026-11-28", counts: { IMPORTER_LATE: -1 } },
      { due: "2026-11-29", counts: { IMPORTER_LATE: 4, IMPORTER_LIST: -2 } },
      { due: "2026-11-30", counts: { IMPORTER_LIST: 5 } },
    ];
    const said = Statistics.openOf(open, "2026-11-29").filter(({ tickets }) => tickets > 0);
    expect(said).toEqual([
      { hold: "IMPORTER_LIST", tickets: 5, overdue: 0 },
      { hold: "IMPORTER_LATE", tickets: 6, overdue: 2 },
    ]);
  });
});
