import { describe, expect, test } from "vitest";
import * as Correction from "#correction";
import type { Device } from "#device";
import { A, B, C, D, device } from "#fixture";

const row = (fields: Partial<Correction.Correction> = {}): Correction.Correction => ({
  registered: [A, B],
  correct: [A, C],
  import: "import-2",
  row: 7,
  importer: "importer-a",
  order: "2",
  ...fields,
});
const earlier = row({ import: "import-1", correct: [A, D], order: "1" });

describe("a correction is current", () => {
  test.for<[boolean, string, Correction.Correction, Device]>([
    [true, "of the device's importer and pair", row(), device([A, B])],
    [true, "of the pair in the other order", row(), device([B, A])],
    [false, "of a former importer", row(), device([A, B], { importer: "importer-b" })],
    [false, "of a device that has no importer now", row(), device([A, B], { importer: null })],
    [false, "of a pair that the device no longer holds", row(), device([A, D])],
  ])("(%s) when it is %s", ([current, , correction, of]) => {
    expect(Correction.isCurrent(correction, of)).toBe(current);
    expect(Correction.agrees(correction, of, [C, A])).toBe(current);
  });

  test("and agrees only with its own correct pair", () => {
    expect(Correction.agrees(row(), device([A, B]), [A, D])).toBe(false);
  });
});

describe("a correction that is stored on file keeps as `before`", () => {
  test.for<[string, Correction.Correction | null, Correction.Correction | undefined]>([
    ["nothing if none is on file", null, undefined],
    ["the correction that it replaces", earlier, earlier],
    ["the replaced correction without its own `before`", { ...earlier, before: row({ import: "import-0" }) }, earlier],
    ["nothing if the replaced correction is not current", { ...earlier, registered: [A, D] }, undefined],
    ["the correction that the same row replaced in an earlier attempt", row({ before: earlier }), earlier],
    ["nothing where the same row had replaced nothing", row(), undefined],
    ["another row of the same import", row({ row: 8 }), row({ row: 8 })],
    ["the same row number of another import", row({ import: "import-1" }), row({ import: "import-1" })],
  ])("%s", ([, onFile, before]) => {
    expect(Correction.withPrevious(row(), onFile, device([A, B]))).toEqual({ ...row(), ...(before && { before }) });
  });
});

describe("a correction that a ticket gives back", () => {
  const withBefore = row({ before: row({ import: "import-0", order: "0" }) });
  test.for<[string, Correction.Correction, Correction.Correction | null, Correction.Correction | null]>([
    ["is on file again as it was", withBefore, null, withBefore],
    ["replaces one that is no longer current", row(), { ...earlier, registered: [A, D] }, row()],
    ["becomes what a later list's correction replaced", earlier, row(), row({ before: earlier })],
    ["without its own `before`", { ...earlier, before: row() }, row(), row({ before: earlier })],
    ["unless that one replaced another", earlier, row({ before: earlier }), null],
    ["replaces an older list's correction", row(), earlier, row({ before: earlier })],
    ["is dropped if its importer or pair is not the device's", row({ importer: "importer-b" }), null, null],
  ])("%s", ([, used, onFile, expected]) => {
    expect(Correction.giveBack(used, onFile, device([A, B]))).toEqual(expected);
  });
});

describe("an owner", () => {
  test.for<[string, ReturnType<typeof Correction.offer>, Device, Correction.Correction | null]>([
    [
      "is offered the pair in the order of the slots",
      { slot: 2, wrongImei: B, correct: [A, C] },
      device([A, B]),
      row(),
    ],
    ["is offered slot 1", { slot: 1, wrongImei: B, correct: [C, A] }, device([B, A]), row()],
    ["is offered nothing that is not on file", null, device([A, B]), null],
    ["is offered nothing that is not current", null, device([A, D]), row()],
    ["is offered nothing for a blocked device", null, device([A, B], { status: "BLOCKED" }), row()],
    ["is offered nothing while a ticket is open", null, device([A, B], { ticket: "1000000008" }), row()],
  ])("%s", ([, offer, of, onFile]) => {
    expect(Correction.offer(of, onFile)).toEqual(offer);
  });
});
