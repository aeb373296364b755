import { describe, expect, test } from "vitest";
import type { Trace } from "#device";
import { A, B, C, D, device, E } from "#fixture";
import type * as Reconcile from "#reconcile";
import { row, earlier, later, ticket, note, decide, agreeing, claimingOther, taken } from "#reconcile-fixture";
import type { Note } from "#ticket";

describe("a row of a list that comes late", () => {
  const newer = later({ correct: [A, D] });
  test.for<[string, Partial<Reconcile.Facts>]>([
    ["a later list's correction is on file", { onFile: newer }],
    ["the ticket used a later list's correction", { ticket: { ...claimingOther, used: newer } }],
    ["a later list confirmed what is on file", { onFile: earlier({ correct: [A, D] }), isSuperseded: true }],
    ["a later list's row left nothing on file", { isSuperseded: true }],
  ])("stores nothing, ends no ticket and adds no note if %s", ([, changes]) => {
    expect(decide(changes)).toMatchObject({ outcome: changes.ticket ? "MISMATCH" : "ON_FILE", effect: "NONE" });
    const open = { ...agreeing, ...(changes.ticket?.used && { used: newer }) };
    for (const status of ["LEGAL", "BLOCKED"] as const) {
      expect(decide({ ...changes, ticket: open, device: device([A, B], { status }) })).toEqual({
        outcome: "MISMATCH",
        effect: "NONE",
        ticket: open,
        note: false,
      });
    }
    expect(decide({ ...changes, ...taken, ticket: open })).toEqual({ outcome: "TARGET_TAKEN", effect: "NONE" });
  });

  test.for<[string, Partial<Reconcile.Facts>]>([
    ["states the same", { onFile: later() }],
    ["was of a former importer", { onFile: later({ correct: [A, D], importer: "importer-b" }) }],
  ])("ends the ticket if the later list's correction %s", ([, changes]) => {
    expect(decide({ ...changes, ticket: agreeing })).toMatchObject({ outcome: "RESOLVED" });
  });

  test("is stored if the ticket used a later correction of a former importer", () => {
    const used = later({ correct: [A, E], importer: "importer-b" });
    expect(decide({ ticket: { ...claimingOther, used } })).toMatchObject({ outcome: "MISMATCH", effect: "FILE" });
  });
});

describe("a ticket that claims another pair gets a note of a mismatch", () => {
  const addsNote = (changes: Partial<Reconcile.Facts>, of = row()) => {
    const decision = decide(changes, of);
    return "note" in decision && decision.note;
  };

  test("once from each row with a new claim", () => {
    expect(addsNote({ ticket: claimingOther })).toBe(true);
    const onFile = earlier({ correct: [A, E] });
    expect(addsNote({ onFile, ticket: ticket([A, D], { notes: [note("MISMATCH", onFile)] }) })).toBe(true);
  });

  test("but not again from a retried row", () => {
    expect(addsNote({ onFile: row(), ticket: ticket([A, D], { notes: [note("MISMATCH", row())] }) })).toBe(false);
  });

  test("nor from a list that repeats the correction on file, if the ticket has its note", () => {
    const onFile = earlier();
    expect(addsNote({ onFile, ticket: ticket([A, D], { notes: [note("MISMATCH", onFile)] }) })).toBe(false);
    expect(addsNote({ onFile, ticket: claimingOther })).toBe(true);
  });

  test.for<[string, Note]>([
    ["another row of the list on file", note("MISMATCH", earlier({ row: 2 }))],
    ["the same row of another list", note("MISMATCH", earlier({ import: "import-0" }))],
    ["agreement, from the row on file", note("IMPORTER_AGREES", earlier())],
  ])("but from a repeat of the correction on file, if the ticket's only note is of %s", ([, other]) => {
    expect(addsNote({ onFile: earlier(), ticket: ticket([A, D], { notes: [other] }) })).toBe(true);
  });

  test("and not twice from one row, even if another correction is on file by now", () => {
    const notes = [note("MISMATCH", row())];
    expect(addsNote({ onFile: earlier({ correct: [A, E] }), ticket: ticket([A, D], { notes }) })).toBe(false);
    expect(addsNote({ onFile: null, ticket: ticket([A, D], { notes }) })).toBe(false);
  });

  test("from a repeat of a correction that is no longer current", () => {
    const onFile = earlier({ registered: [A, E] });
    expect(addsNote({ onFile, ticket: ticket([A, D], { notes: [note("MISMATCH", onFile)] }) })).toBe(true);
  });
});

describe("a retried row", () => {
  const trace = (fields: Partial<Trace> = {}): Trace => ({
    import: "import-2",
    row: 7,
    outcome: "RESOLVED",
    ticket: "1000000008",
    reason: "APPROVED",
    ...fields,
  });

  test.for<[string, Partial<Reconcile.Facts>]>([
    ["the device now holds the correct pair", { device: device([A, C], { traces: [trace()] }) }],
    [
      "another importer has the device by now",
      { device: device([A, C], { traces: [trace()], importer: "importer-b" }) },
    ],
    ["another ticket is open", { device: device([A, C], { traces: [trace()] }), ticket: ticket([A, D]) }],
  ])("reports its earlier result, although %s", ([, changes]) => {
    expect(decide(changes)).toEqual({ outcome: "RESOLVED", effect: "TRACED", trace: trace() });
  });

  test("reports its refusal and its verdict", () => {
    const refused = trace({ outcome: "REFUSED", reason: "ILLEGAL_DEVICE" });
    expect(decide({ device: device([A, B], { traces: [refused] }) })).toMatchObject({
      outcome: "REFUSED",
      trace: refused,
    });
  });

  test.for([{ import: "import-1" }, { row: 8 }])("ignores the result of another row (%o)", (fields) => {
    expect(decide({ device: device([A, C], { traces: [trace(fields)] }) })).toMatchObject({
      outcome: "ALREADY_CORRECT",
    });
  });
});
