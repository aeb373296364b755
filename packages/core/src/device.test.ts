import { expect, test } from "vitest";
import * as Device from "#device";
import { detailsOf } from "#device-details";
import { A, NO_TEXTS, OWNER, device } from "#fixture";
import type { Msisdn } from "#msisdn";

const OTHER = "989120000002" as Msisdn;
const trace = (row: number, id = "import-1"): Device.Trace => ({
  import: id,
  row,
  outcome: "UPDATED",
  ticket: null,
  reason: null,
});

test.for<[boolean, string, Msisdn | null, Msisdn[]]>([
  [true, "with the owner's number alone", OWNER, [OWNER]],
  [true, "whose second number is the owner's", OWNER, [OTHER, OWNER]],
  [false, "with another number", OWNER, [OTHER]],
  [false, "without numbers", OWNER, []],
  [false, "of a device without an owner", null, [OWNER]],
])("a device is owned (%s) by a person %s", ([owned, , owner, msisdns]) => {
  expect(Device.ownedBy(device([A], { owner }), { msisdns })).toBe(owned);
});

test.for<[boolean, string, string | undefined, string]>([
  [true, "from the time of its registration on", "2026-10-01T00:00:00.000Z", "2026-10-01T00:00:00.000Z"],
  [true, "from before it was registered", "2026-10-02T00:00:00.000Z", "2026-10-01T00:00:00.000Z"],
  [false, "only since it was registered", "2026-09-30T23:59:59.999Z", "2026-10-01T00:00:00.000Z"],
  [false, "since a time, and nobody knows when it was registered", undefined, "2026-10-01T00:00:00.000Z"],
])("a device is owned (%s) by a person who has its number %s", ([owned, , ownerSetAt, since]) => {
  const own = device([A], { owner: OWNER, ...(ownerSetAt && { ownerSetAt }) });
  expect(Device.ownedBy(own, { msisdns: [OWNER], since: { [OWNER]: since } })).toBe(owned);
  expect(Device.ownedBy(own, { msisdns: [OWNER], since: { [OTHER]: since } })).toBe(true);
});

test("the trace of a row is found by import and row", () => {
  const traces = [trace(1), trace(2), trace(1, "import-2")];
  expect(Device.traceOf(device([A], { traces }), { import: "import-2", row: 1 })).toBe(traces[2]);
  expect(Device.traceOf(device([A], { traces }), { import: "import-1", row: 2 })).toBe(traces[1]);
  expect(Device.traceOf(device([A], { traces }), { import: "import-2", row: 2 })).toBeUndefined();
});

test("a device keeps its 8 latest traces", () => {
  const traces = Array.from({ length: 8 }, (_, index) => trace(index + 1));
  expect(Device.appendTrace(device([A], { traces: traces.slice(0, 7) }), trace(8))).toEqual(traces);
  expect(Device.appendTrace(device([A], { traces }), trace(9))).toEqual([...traces.slice(1), trace(9)]);
});

test("a device loses the trace of one row alone, or that row becomes another one", () => {
  const traces = [trace(1), trace(2), trace(1, "import-2")];
  const held = device([A], { traces });
  const used = { import: "import-1", row: 1 };
  expect(Device.tracesAfterGivingBack(held, used)).toEqual(traces.slice(1));
  const other = { import: "import-3", row: 7 };
  expect(Device.tracesAfterRestating(held, used, other)).toEqual([{ ...trace(1), ...other }, ...traces.slice(1)]);
});

test("a device has its details alone, and a text that its stored item lacks is null", () => {
  const { guarantor, ...stored } = device([A], { brand: "b", model: "m" });
  expect(guarantor).toBeNull();
  const details = { channel: "COMMERCIAL", importer: "importer-a", owner: OWNER, status: "LEGAL" };
  expect(detailsOf(stored as Device.Device)).toEqual({ ...NO_TEXTS, ...details, brand: "b", model: "m" });
});
