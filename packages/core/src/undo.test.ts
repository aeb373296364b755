import { describe, expect, test } from "vitest";
import type { Correction } from "#correction";
import type { Device, Id, Trace } from "#device";
import * as Imei from "#imei";
import type { RowResult } from "#outcome";
import type { Pair } from "#pair";
import * as Undo from "#undo";

const imei = (n: number) => Imei.fromKey(`3512345600${String(n).padStart(4, "0")}` as Imei.ImeiKey);
const [A, B, C, D] = [imei(1), imei(2), imei(3), imei(4)] as const;

const device = (slots: Pair, fields: Partial<Device> = {}): Device => ({
  id: "device" as Id,
  slots,
  channel: "COMMERCIAL",
  importer: "importer-a",
  owner: null,
  brand: null,
  model: "S1",
  guarantor: null,
  status: "LEGAL",
  ticket: null,
  version: 4,
  listed: "2",
  traces: [],
  ...fields,
});

/** Row 7 of a list is undone, by row 7 of another import. */
const done = { import: "import-2", row: 7, order: "2" };
const by = (staff: boolean) => ({ import: "undo", row: 7, staff });
const claim = { registered: [A, B], correct: [A, C] } as const;
const own: Correction = { ...claim, import: "import-2", row: 7, importer: "importer-a", order: "2" };
const earlier: Correction = { ...own, correct: [A, D], import: "import-1", order: "1" };
const later: Correction = { ...own, correct: [A, D], import: "import-3", order: "3" };
const trace = (outcome: string, of: Partial<Trace> = {}): Trace => ({
  import: "import-2",
  row: 7,
  outcome,
  ticket: "1000000008",
  reason: null,
  ...of,
});
const undone = trace("REVERSED", { import: "undo" });

const say = (judgement: { outcome: string; effect?: string; kept?: string }) =>
  [judgement.outcome, judgement.effect ?? judgement.kept].join(" ");

type Case = [
  sentence: string,
  outcome: RowResult["outcome"],
  held: Device | null,
  onFile: Correction | null,
  expected: string,
  more?: { uploader?: true; wrongHolder?: string },
];

const before = device([A, B]);
const corrected = device([A, C], { traces: [trace("RESOLVED")] });
const refused = device([A, B], { traces: [trace("REFUSED")] });

describe("a row of corrections", () => {
  test.each<Case>([
    ["is taken off file", "ON_FILE", before, own, "REVERSED UNFILE", { uploader: true }],
    ["is taken off file beside a ticket", "MISMATCH", before, own, "REVERSED UNFILE", { uploader: true }],
    ["makes room for what it replaced", "ON_FILE", before, { ...own, before: earlier }, "REVERSED REFILE"],
    [
      "is only taken off when what it replaced says nothing any more",
      "ON_FILE",
      device([A, D]),
      { ...own, before: earlier },
      "REVERSED UNFILE",
    ],
    ["that was put back in an earlier try", "ON_FILE", before, { ...earlier, restoredBy: "undo" }, "REVERSED REFILED"],
    ["is off file already", "ON_FILE", before, null, "REVERSED NONE"],
    ["was replaced by a later list's", "ON_FILE", before, later, "KEPT REPLACED"],
    ["had found an earlier list's that says the same", "ON_FILE", before, earlier, "KEPT NOTHING_DONE"],
    ["was used by a ticket", "ON_FILE", device([A, C], { traces: [trace("ON_FILE")] }), null, "KEPT USED"],
    ["of a device that is gone", "ON_FILE", null, null, "KEPT CHANGED"],
    ["that corrected the register gives the IMEI back", "RESOLVED", corrected, null, "REVERSED GIVE_BACK"],
    ["that did so, for its uploader", "RESOLVED", corrected, null, "KEPT NEEDS_STAFF", { uploader: true }],
    ["whose IMEI another has taken", "RESOLVED", corrected, null, "KEPT IMEI_HELD", { wrongHolder: "another" }],
    [
      "whose device has a ticket again",
      "RESOLVED",
      device([A, C], { ticket: "1", traces: [trace("RESOLVED")] }),
      null,
      "KEPT TICKET_OPEN",
    ],
    [
      "whose device has been corrected once more",
      "RESOLVED",
      device([A, D], { traces: [trace("RESOLVED")] }),
      null,
      "KEPT CHANGED",
    ],
    [
      "of whose device the importer has said more since",
      "RESOLVED",
      corrected,
      { ...later, registered: [A, C] },
      "KEPT REPLACED",
    ],
    ["that is too long ago to be told", "RESOLVED", device([A, C]), null, "KEPT CHANGED"],
    [
      "that was put back by an earlier try",
      "RESOLVED",
      device([A, B], { ticket: "2", traces: [trace("RESOLVED"), undone] }),
      null,
      "REVERSED NONE",
    ],
    ["that rejected a ticket", "REFUSED", refused, null, "REVERSED REOPEN"],
    ["that rejected one, when a later row is on file", "REFUSED", refused, later, "KEPT REPLACED"],
    ["that left its ticket open", "TARGET_TAKEN", before, null, "KEPT NOTHING_DONE"],
    [
      "that ended its ticket for another's IMEI",
      "TARGET_TAKEN",
      device([A, B], { traces: [trace("TARGET_TAKEN")] }),
      null,
      "REVERSED REOPEN",
    ],
  ])("%s: %s", (...[, outcome, held, onFile, expected, more = {}]) => {
    const { uploader, wrongHolder = null } = more;
    const facts = { device: held, onFile, wrongHolder: wrongHolder as Id | null };
    const judgement = Undo.judgeCorrection(claim, { row: 7, outcome }, facts, { done, by: by(!uploader) });
    expect(say(judgement)).toBe(expected);
  });
});

describe("a row of devices", () => {
  const fresh = device([A, B], { version: 1, traces: [trace("REGISTERED")] });
  const updated = device([A, B], { traces: [trace("UPDATED", { before: { model: "S0", importer: "importer-b" } })] });
  const id = "device" as Id;
  test.each<Case>([
    ["is for ops", "REGISTERED", fresh, null, "KEPT NEEDS_STAFF", { uploader: true }],
    ["that nobody has touched leaves the register", "REGISTERED", fresh, null, "REVERSED REMOVE"],
    ["is gone already", "REGISTERED", null, null, "REVERSED NONE"],
    ["has changed since", "REGISTERED", { ...fresh, version: 2 }, null, "KEPT CHANGED"],
    ["has a correction on file", "REGISTERED", fresh, own, "KEPT CHANGED"],
    ["has a ticket", "REGISTERED", { ...fresh, ticket: "1" }, null, "KEPT TICKET_OPEN"],
    ["is described as before", "UPDATED", updated, null, "REVERSED DESCRIBE"],
    ["has a later description", "UPDATED", { ...updated, listed: "3" }, null, "KEPT REPLACED"],
    ["changed nothing, for it came late", "UPDATED", device([A, B], { listed: "3" }), null, "KEPT REPLACED"],
    ["would lose what its importer has on file", "UPDATED", updated, own, "KEPT CHANGED"],
    ["was put back in an earlier try", "UPDATED", { ...updated, traces: [undone] }, null, "REVERSED NONE"],
  ])("%s: %s", (...[, outcome, held, onFile, expected, { uploader } = {}]) => {
    const judgement = Undo.judgeDevice({ row: 7, outcome }, { device: held, onFile }, { done, by: by(!uploader) }, id);
    expect(say(judgement)).toBe(expected);
  });

  test("is described as it was, field for field", () => {
    const judgement = Undo.judgeDevice(
      { row: 7, outcome: "UPDATED" },
      { device: updated, onFile: null },
      { done, by: by(true) },
      id,
    );
    expect(judgement).toMatchObject({ device: { model: "S0", importer: "importer-b", version: 5 } });
  });
});
