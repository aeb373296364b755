import type { Import, Ticket } from "@hamta/core";
import type { Images } from "@hamta/store";
import { expect, test } from "vitest";
import { happened } from "#happened";

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
const noted = { ...OPEN, notes: [{ kind: "MISMATCH", import: "k3j", row: 1, at }] } as Images.TicketImage;

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

const ticket = (ticket: Images.TicketImage): Images.Image => ({ kind: "TICKET", ticket });
const imported = (imported: Import.Import): Images.Image => ({ kind: "IMPORT", imported });

test.each<[string, Images.Image | null, Images.Image | null, string[]]>([
  ["a ticket appears", null, ticket(OPEN), ["TicketFiled:8843538805"]],
  ["one is filed and decided at once", null, ticket(atOnce), ["TicketFiled:8843538805", "TicketDecided:8843538805"]],
  ["a list approves it", ticket(OPEN), ticket(approved), ["TicketDecided:8843538805"]],
  ["an expert rejects it", ticket(OPEN), ticket(rejected), ["TicketDecided:8843538805"]],
  ["its requester withdraws it", ticket(OPEN), ticket(withdrawn), []],
  ["a list says something of it", ticket(OPEN), ticket(noted), []],
  ["it is written again as it was", ticket(approved), ticket(approved), []],
  ["an import is announced", null, imported(RUNNING), []],
  ["an import ends", imported(RUNNING), imported(completed), ["ImportCompleted:k3j"]],
  ["another follows it", imported(completed), imported({ ...completed, followedBy: "x" as Import.Id }), []],
  ["one that failed is published again", imported(failed), imported({ ...failed, state: "PUBLISHING" }), []],
  ["and fails again", imported({ ...failed, state: "PUBLISHING" }), imported({ ...failed, endedAt: "2027" }), []],
  ["another item changes", null, null, []],
])("when %s", (_what, before, after, ids) => {
  expect(happened(before, after).map(({ detail }) => detail.id)).toEqual(ids);
});

test("a filing is told alike whenever it is told", () => {
  const [first] = happened(null, ticket(OPEN));
  for (const later of [noted, approved, rejected, withdrawn]) expect(happened(null, ticket(later))[0]).toEqual(first);
});

test("a verdict comes with whom it concerns, who gave it and whom to ask", () => {
  expect(happened(ticket(OPEN), ticket(approved))).toEqual([
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
        row: 7,
        requester: { msisdns: ["989121234567"] },
        importer: "importer-a",
        guarantor: null,
        filedAt: OPEN.filedAt,
      },
    },
  ]);
});

test("nothing tells who the expert is, or what the IMEIs are", () => {
  const text = JSON.stringify(happened(null, ticket(rejected)));
  expect(text).not.toMatch(/kaveh|35\d{12}/);
});

test.each([
  ["a ticket without its requester's numbers", ticket({ ...OPEN, requester: {} as Ticket.Ticket["requester"] })],
  ["a ticket that does not say when it was filed", ticket({ ...OPEN, filedAt: undefined as unknown as string })],
  ["a decided ticket without its end", ticket({ ...approved, end: null })],
])("%s is an error", (_what, image) => {
  expect(() => happened(null, image)).toThrow(/8843538805/);
});
