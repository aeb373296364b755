import type { Correction, Imei, Pair, Ticket } from "@hamta/core";
import { EXAMPLES, deriveEvents } from "@hamta/events";
import { Images } from "@hamta/store";
import { expect, test } from "vitest";
import { ofCorrection, ofTicket } from "#notice";
import type { Told } from "#told";

const timeZone = "Asia/Tehran";

/** The example of docs/events.md. */
function exampleOf<T extends Told["type"]>(type: T): Extract<Told, { type: T }> {
  const { before, after } = EXAMPLES[type];
  const events = deriveEvents(before && Images.toImage(before), Images.toImage(after));
  return events.find((event) => event.type === type) as Extract<Told, { type: T }>;
}

type Head = Parameters<typeof ofTicket>[1];

const open: Head = {
  number: "8843538805" as Ticket.Number,
  status: "OPEN",
  adjudication: { status: "OPEN", verdict: null, waitsFor: "IMPORTER", rules: [], ruleSet: "" },
};
const ended = (status: Ticket.Status): Head => ({ ...open, status });
const handedOver: Head = { ...open, adjudication: { ...open.adjudication, waitsFor: "EXPERT" } };
const reverted: Head = {
  ...ended("APPROVED"),
  reverted: { at: "2026-11-23T09:00:00.123Z", by: { kind: "OPS", id: "parisa" }, note: null },
};
const filed = exampleOf("TicketFiled");
const followUp = { ...filed, detail: { ...filed.detail, follows: "1000000008" as Ticket.Number } };
const [decided, late, taken] = [exampleOf("TicketDecided"), exampleOf("TicketHandedOver"), exampleOf("TicketReverted")];
const overdue = exampleOf("TicketOverdue");
const byUndo = { ...taken, detail: { ...taken.detail, revertedBy: "IMPORT" as const } };

test.each([
  ["filed", filed, open, { kind: "FILED", waitsFor: "IMPORTER" }],
  ["filed, and handed over since", filed, handedOver, { kind: "FILED", waitsFor: "EXPERT" }],
  ["filed, and decided since", filed, ended("APPROVED"), null],
  ["filed, and withdrawn since", filed, ended("WITHDRAWN"), null],
  ["filed in the place of another", followUp, open, { kind: "REOPENED", follows: "1000000008" }],
  [
    "rejected",
    decided,
    ended("REJECTED"),
    { kind: "REJECTED", verdict: "TARGET_OWNED", contact: { importer: "importer-a", guarantor: null } },
  ],
  ["decided, and reverted since", decided, reverted, null],
  ["handed over", late, handedOver, { kind: "HANDED_OVER", timeZone }],
  ["handed over, and decided since", late, ended("REJECTED"), null],
  ["overdue", overdue, handedOver, { kind: "OVERDUE" }],
  ["overdue, and decided since", overdue, ended("REJECTED"), null],
  ["reverted by a person", taken, reverted, { kind: "REVERTED", byUndo: false }],
  ["reverted by the undo of a list", byUndo, reverted, { kind: "REVERTED", byUndo: true }],
] as const)("%s", (_, event, ticket, told) => {
  const all = [ofTicket(event, ticket, timeZone)].filter((notice) => notice !== null);
  expect(all).toMatchObject(told === null ? [] : [{ number: open.number, ...told }]);
  expect(all).toHaveLength(told === null ? 0 : 1);
});

const imei = (text: string) => text as Imei.Imei;
const [kept, wrong, right] = [imei("357613004448485"), imei("357805023984447"), imei("352936001349777")];
const onFile: Correction.Correction = {
  registered: [kept, wrong],
  correct: [kept, right],
  importer: "importer-a",
  import: "k3j9x0c2v7b1n5m8",
  row: 12,
  order: "2026-11-22T09:28:00.000Z#k3j9x0c2v7b1n5m8",
};
const deviceOf = (...slots: Pair.Pair) => ({ slots, importer: "importer-a", ticket: null, status: "LEGAL" }) as const;

test.each([
  ["of the second slot", deviceOf(kept, wrong), onFile, 2],
  ["of the first slot, whichever order the list has", deviceOf(wrong, kept), onFile, 1],
  ["of a device that has been corrected", deviceOf(kept, right), onFile, null],
  ["of a device that has another importer by now", { ...deviceOf(kept, wrong), importer: "importer-b" }, onFile, null],
  ["of a device with an open ticket", { ...deviceOf(kept, wrong), ticket: "8843538805" }, onFile, null],
  ["of a blocked device", { ...deviceOf(kept, wrong), status: "BLOCKED" }, onFile, null],
  ["that is no longer on file", deviceOf(kept, wrong), null, null],
] as const)("a correction %s", (_, device, correction, slot) => {
  expect(ofCorrection(device, correction)).toEqual(slot && { kind: "CORRECTION", slot, imei: wrong });
});
