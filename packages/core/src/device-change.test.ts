import { describe, expect, test } from "vitest";
import * as DeviceChange from "#device-change";
import { A, B, C, device, OWNER, REGISTERED, STRANGER } from "#fixture";
import type { Number, Ticket } from "#ticket";

const AT = "2026-11-22T08:00:00.000Z";
const TICKET = "1000000008" as Number;
const ROW = { import: "import-1", row: 7 };
const change = DeviceChange.ofRow("LIST", { at: AT, by: "OPS", ...ROW });

describe("the cause of a change", () => {
  test.for<[string, NonNullable<Ticket["end"]>["by"], object]>([
    ["layer zero's approval", { kind: "LAYER_ZERO" }, { by: "LAYER_ZERO", origin: null }],
    ["an expert's approval", { kind: "EXPERT", id: "kaveh" }, { by: "EXPERT", origin: null }],
    ["a row of the importer's list", { kind: "IMPORT", ...ROW }, { by: "IMPORTER", origin: ROW }],
  ])("of %s names the role and the ticket, and no person", ([, by, expected]) => {
    const cause = DeviceChange.ofEnd(TICKET, { at: AT, by, note: "…" });
    expect(cause).toEqual({ at: AT, cause: "TICKET", ticket: TICKET, ...expected });
  });

  test("of a revert is the role of who reverted", () => {
    expect(DeviceChange.ofRevert(TICKET, { at: AT, by: { kind: "OPS", id: "parisa" }, note: "…" })).toEqual({
      at: AT,
      cause: "REVERT",
      by: "OPS",
      ticket: TICKET,
      origin: null,
    });
  });

  test("of an undo is its row, and the ticket whose end it undid", () => {
    expect(DeviceChange.ofUndo({ at: AT, by: "EXPERT", ...ROW }, TICKET)).toEqual({
      at: AT,
      cause: "UNDO",
      by: "EXPERT",
      ticket: TICKET,
      origin: ROW,
    });
  });

  test("is never a withdrawal, and a list reverts by an undo", () => {
    expect(() => DeviceChange.ofEnd(TICKET, { at: AT, by: { kind: "REQUESTER" }, note: null })).toThrow(TICKET);
    expect(() => DeviceChange.ofRevert(TICKET, { at: AT, by: { kind: "IMPORT", ...ROW }, note: null })).toThrow(TICKET);
  });
});

describe("the history has", () => {
  const before = device([A, B], { version: 4 });
  const after = (fields: Parameters<typeof device>[1], slots = before.slots) =>
    device(slots, { version: 5, changed: change, ...fields });
  const entry = { ...change, version: 5, slots: [A, B], status: "LEGAL", formerSlots: null, formerStatus: null };

  test("the registration, without anything former", () => {
    expect(DeviceChange.entryOf(null, device([A, B]))).toEqual({
      ...entry,
      ...REGISTERED,
      version: 1,
      ownerChanged: false,
    });
  });

  test.for([
    ["another pair", after({}, [A, C]), { slots: [A, C], formerSlots: [A, B], ownerChanged: false }],
    ["the slots in the other order", after({}, [B, A]), { slots: [B, A], formerSlots: [A, B], ownerChanged: false }],
    ["a slot fewer", after({}, [A]), { slots: [A], formerSlots: [A, B], ownerChanged: false }],
    ["a block", after({ status: "BLOCKED" }), { status: "BLOCKED", formerStatus: "LEGAL", ownerChanged: false }],
    ["another owner, without a number", after({ owner: STRANGER }), { ownerChanged: true }],
    ["an owner that is gone", after({ owner: null }), { ownerChanged: true }],
  ] as const)("%s", ([, changed, expected]) => {
    const made = DeviceChange.entryOf(before, changed);
    expect(made).toEqual({ ...entry, ...expected });
    expect(JSON.stringify(made)).not.toMatch(new RegExp(`${OWNER}|${STRANGER}`));
  });

  test("no entry of another change, or of one that states no cause", () => {
    expect(DeviceChange.entryOf(before, after({ ticket: TICKET, model: "S2", traces: [] }))).toBeNull();
    expect(DeviceChange.entryOf(before, after({ changed: null }, [A, C]))).toBeNull();
  });
});

describe("a change is recorded", () => {
  const before = device([A, B], { version: 4 });

  test("on the device, if its pair, owner or legality differs", () => {
    const blocked = device([A, B], { version: 5, status: "BLOCKED" });
    expect(DeviceChange.record(before, blocked, change)).toEqual({ ...blocked, changed: change });
  });

  test("with the version since which the owner has it", () => {
    const sold = device([A, B], { version: 5, owner: STRANGER });
    expect(DeviceChange.record(before, sold, change)).toEqual({ ...sold, changed: change, ownedSince: 5 });
  });

  test("in no other case", () => {
    const renamed = device([A, B], { version: 5, model: "S2" });
    expect(DeviceChange.record(before, renamed, change)).toBe(renamed);
  });
});
