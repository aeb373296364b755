import { expect, test } from "vitest";
import { attention, type ObservedImport } from "#import/attention.ts";

const NOW = Date.parse("2026-11-22T12:00:00Z");
const ago = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString();
const imported = (
  state: ObservedImport["state"],
  minutes: number,
  more: Partial<ObservedImport> = {},
): ObservedImport => ({
  state,
  createdAt: ago(minutes),
  startedAt: null,
  endedAt: null,
  followedBy: null,
  ...more,
});

test.each([
  ["failed, however long ago", imported("FAILED", 50_000), null, "FAILED"],
  ["held", imported("HELD", 5), null, "HELD"],
  ["held, and applied since", imported("HELD", 5, { followedBy: "x" }), null, null],
  ["refused today", imported("REJECTED", 600, { endedAt: ago(590) }), null, "REJECTED"],
  ["refused last week", imported("REJECTED", 10_080, { endedAt: ago(10_070) }), null, null],
  ["announced just now", imported("AWAITING_UPLOAD", 59), null, null],
  ["announced, and its form has run out", imported("AWAITING_UPLOAD", 61), null, "NO_FILE"],
  ["waits", imported("WAITING", 59), null, null],
  ["waits long", imported("WAITING", 61), null, "LONG_WAIT"],
  ["has come and nothing has begun", imported("RECEIVED", 61), null, "LONG_WAIT"],
  ["runs", imported("RECONCILING", 61, { startedAt: ago(9) }), null, null],
  ["runs long, unwatched", imported("RECONCILING", 61, { startedAt: ago(11) }), null, "NO_PROGRESS"],
  ["runs long, and was seen to move", imported("RECONCILING", 61, { startedAt: ago(40) }), NOW - 60_000, null],
  ["moved, and then stood still", imported("PUBLISHING", 61, { startedAt: ago(40) }), NOW - 660_000, "NO_PROGRESS"],
  ["completed", imported("COMPLETED", 61), null, null],
  ["cancelled", imported("CANCELLED", 61), null, null],
] as const)("%s", (_, imported, movedAt, why) => {
  expect(attention(imported, NOW, movedAt)).toBe(why);
});
