import { GlobalId, type Import, type Ticket } from "@hamta/core";
import type { Images } from "@hamta/store";
import { expect, test } from "vitest";
import { deriveEvents } from "#derive-events";

const OPEN = {
  number: "8843538805",
  device: "d",
  registered: ["357613004448485", "357805023984447"],
  correct: ["357613004448485", "352936001349777"],
  requester: { msisdns: ["989121234567"] },
  contact: { importer: "importer-a", guarantor: null },
  filedAt: "2026-11-22T08:00:00.000Z",
  status: "OPEN",
  verdict: null,
  waitedFor: "IMPORTER",
  notes: [],
  end: null,
} as unknown as Images.TicketImage;

const at = "2026-11-22T09:00:00.000Z";
const ended = (by: Ticket.Actor, fields: object): Images.TicketImage => ({
  ...OPEN,
  ...fields,
  end: { at, by, note: null },
});
const approved = ended({ kind: "IMPORT", import: "k3j", row: 7 }, { status: "APPROVED", verdict: "APPROVED" });
const rejected = ended({ kind: "EXPERT", id: "kaveh" }, { status: "REJECTED", verdict: "NOT_OWNER" });
const withdrawn = ended({ kind: "REQUESTER" }, { status: "WITHDRAWN" });
const atOnce = ended({ kind: "LAYER_ZERO" }, { status: "REJECTED", verdict: "NOT_PARTIAL", waitedFor: null });
const reverted: Images.TicketImage = {
  ...approved,
  reverted: { at: "2026-11-23T09:00:00.000Z", by: { kind: "OPS", id: "parisa" }, note: "Another box" },
};
const noted = { ...OPEN, notes: [{ kind: "MISMATCH", import: "k3j", row: 1, at }] } as Images.TicketImage;

const reminder = { kind: "REMINDED", at, due: "2026-12-06T08:00:00.000Z" } as const;
const handing = { kind: "HANDED_OVER", at, due: "2026-12-09T08:00:00.000Z" } as const;
const reminded: Images.TicketImage = { ...OPEN, notes: [reminder] };
const handedOver: Images.TicketImage = { ...OPEN, notes: [reminder, ...noted.notes, handing] };

const RUNNING = {
  id: "k3j",
  kind: "corrections",
  uploader: { role: "IMPORTER", organisation: "importer-a" },
  fileName: "list.csv",
  language: "fa",
  mode: "APPLY",
  follows: null,
  state: "PUBLISHING",
  problem: null,
  rows: 3,
  counts: null,
  endedAt: null,
} as unknown as Import.Import;
const completed = { ...RUNNING, state: "COMPLETED", endedAt: at, counts: { RESOLVED: 2, INVALID: 1 } } as Import.Import;
const failed = { ...RUNNING, state: "FAILED", endedAt: at } as Import.Import;
const failedAgain = { ...failed, endedAt: "2027" } as Import.Import;
const republished = { ...failed, state: "PUBLISHING" } as Import.Import;

const ticket = (ticket: Images.TicketImage): Images.Image => ({ kind: "TICKET", ticket });
const imported = (imported: Import.Import): Images.Image => ({ kind: "IMPORT", imported });

test.each<[string, Images.Image | null, Images.Image | null, string[]]>([
  ["a ticket is created", null, ticket(OPEN), ["TicketFiled:8843538805"]],
  [
    "a ticket is filed and decided at once",
    null,
    ticket(atOnce),
    ["TicketFiled:8843538805", "TicketDecided:8843538805"],
  ],
  ["a list approves a ticket", ticket(OPEN), ticket(approved), ["TicketDecided:8843538805"]],
  ["an expert rejects a ticket", ticket(OPEN), ticket(rejected), ["TicketDecided:8843538805"]],
  ["an approval is reverted", ticket(approved), ticket(reverted), ["TicketReverted:8843538805"]],
  ["a reverted ticket is written again unchanged", ticket(reverted), ticket(reverted), []],
  ["its requester withdraws a ticket", ticket(OPEN), ticket(withdrawn), []],
  ["a list adds a note to a ticket", ticket(OPEN), ticket(noted), []],
  ["its importer is reminded", ticket(OPEN), ticket(reminded), ["ImporterReminded:8843538805"]],
  ["a ticket is handed over", ticket(reminded), ticket(handedOver), ["TicketHandedOver:8843538805"]],
  [
    "a list approves a ticket that was handed over",
    ticket(handedOver),
    ticket({ ...approved, notes: handedOver.notes }),
    ["TicketDecided:8843538805"],
  ],
  [
    "a device of a reminded importer has none any more",
    ticket(reminded),
    ticket({ ...reminded, contact: { importer: null, guarantor: null } }),
    [],
  ],
  ["a ticket is written again unchanged", ticket(approved), ticket(approved), []],
  ["an import is created", null, imported(RUNNING), []],
  ["an import ends", imported(RUNNING), imported(completed), ["ImportCompleted:k3j"]],
  ["a follow-up import is created", imported(completed), imported({ ...completed, followedBy: "x" as Import.Id }), []],
  ["a failed import is published again", imported(failed), imported(republished), []],
  ["a failed import fails again", imported(republished), imported(failedAgain), []],
  ["another item changes", null, null, []],
])("when %s", (_what, before, after, ids) => {
  expect(deriveEvents(before, after).map(({ detail }) => detail.id)).toEqual(ids);
});

test("the TicketFiled event is the same at any later time", () => {
  const [first] = deriveEvents(null, ticket(OPEN));
  for (const later of [noted, approved, rejected, withdrawn])
    expect(deriveEvents(null, ticket(later))[0]).toEqual(first);
});

test("a TicketDecided event has requester, decider and contact", () => {
  expect(deriveEvents(ticket(OPEN), ticket(approved))).toEqual([
    {
      type: "TicketDecided",
      detail: {
        version: 1,
        id: "TicketDecided:8843538805",
        time: at,
        number: "8843538805",
        status: "APPROVED",
        verdict: "APPROVED",
        decidedBy: "IMPORT",
        import: "k3j",
        importId: GlobalId.of("Import", "k3j"),
        row: 7,
        requester: { msisdns: ["989121234567"] },
        importer: "importer-a",
        guarantor: null,
        filedAt: OPEN.filedAt,
        imeiMoved: false,
      },
    },
  ]);
});

test("a TicketDecided event says that another device gave the IMEI up", () => {
  const giver = { id: "g", slots: ["352936001349777"] } as unknown as NonNullable<Ticket.Ticket["giver"]>;
  const [decided] = deriveEvents(ticket(OPEN), ticket({ ...approved, giver }));
  expect(decided?.detail).toMatchObject({ imeiMoved: true });
  expect(JSON.stringify(decided)).not.toContain(giver.slots[0]);
});

test("a TicketReverted event has requester and reverter, and an undo and its row if one did it", () => {
  const undone = { at, by: { kind: "IMPORT", import: "a1", row: 7 }, note: null } as const;
  const [byOps, byUndo] = [reverted, { ...approved, reverted: undone }].map(
    (after) => deriveEvents(ticket(approved), ticket(after))[0],
  );
  expect(byOps).toEqual({
    type: "TicketReverted",
    detail: {
      version: 1,
      id: "TicketReverted:8843538805",
      time: "2026-11-23T09:00:00.000Z",
      number: "8843538805",
      revertedBy: "OPS",
      import: null,
      importId: null,
      row: null,
      requester: { msisdns: ["989121234567"] },
      importer: "importer-a",
    },
  });
  expect(byUndo?.detail).toMatchObject({
    revertedBy: "IMPORT",
    import: "a1",
    importId: GlobalId.of("Import", "a1"),
    row: 7,
  });
});

test("an ImportCompleted event has the ids that the API takes", () => {
  const undo = imported({ ...completed, mode: "UNDO", follows: "a1" as Import.Id });
  expect(deriveEvents(null, undo)).toMatchObject([
    { detail: { import: "k3j", importId: GlobalId.of("Import", "k3j"), followsId: GlobalId.of("Import", "a1") } },
  ]);
  expect(deriveEvents(null, imported(completed))).toMatchObject([{ detail: { follows: null, followsId: null } }]);
});

test("an event has neither the name nor the note of staff, nor an IMEI", () => {
  const text = JSON.stringify([rejected, reverted].map((after) => deriveEvents(null, ticket(after))));
  expect(text).not.toMatch(/kaveh|parisa|box|35\d{12}/);
});

test.each([
  ["a ticket without its requester's numbers", ticket({ ...OPEN, requester: {} as Ticket.Ticket["requester"] })],
  ["a ticket without its time of filing", ticket({ ...OPEN, filedAt: undefined as unknown as string })],
  ["a decided ticket without its end", ticket({ ...approved, end: null })],
])("%s is an error", (_what, image) => {
  expect(() => deriveEvents(null, image)).toThrow(/8843538805/);
});
