import type { Correction } from "#correction";
import type { Device, Trace } from "#device";
import * as Fixture from "#fixture";
import { A, B, C, D } from "#fixture";
import type { RowResult } from "#outcome";
import type { Pair } from "#pair";

/** What a row did, and what an undo finds, for tests. */

export const device = (slots: Pair, fields: Partial<Device> = {}) =>
  Fixture.device(slots, { owner: null, model: "S1", version: 4, listed: "2", ...fields });

/** Row 7 of an undo reverts row 7 of a list. */
export const done = { import: "import-2", row: 7, order: "2" };
export const AT = "2026-11-22T08:00:00.000Z";
export const by = (isStaff: boolean) => ({
  import: "undo",
  row: 7,
  staff: isStaff ? ("EXPERT" as const) : null,
  at: AT,
});
export const claim = { registered: [A, B], correct: [A, C] } as const;
export const own: Correction = { ...claim, import: "import-2", row: 7, importer: "importer-a", order: "2" };
export const earlier: Correction = { ...own, correct: [A, D], import: "import-1", order: "1" };
export const later: Correction = { ...own, correct: [A, D], import: "import-3", order: "3" };
export const trace = (outcome: string, of: Partial<Trace> = {}): Trace => ({
  import: "import-2",
  row: 7,
  outcome,
  ticket: "1000000008",
  reason: null,
  ...of,
});
export const undone = trace("REVERSED", { import: "undo" });

export const say = (decision: { outcome: string; effect?: string; kept?: string }) =>
  [decision.outcome, decision.effect ?? decision.kept].join(" ");

export type Case = [
  sentence: string,
  outcome: RowResult["outcome"],
  held: Device | null,
  onFile: Correction | null,
  expected: string,
  more?: { uploader?: true; wrongHolder?: string; isBeforeUndone?: true },
];

export const before = device([A, B]);
export const corrected = device([A, C], { traces: [trace("RESOLVED")] });
export const refused = device([A, B], { traces: [trace("REFUSED")] });
