import { QuietHours } from "@hamta/core";
import { expect, test } from "vitest";
import { RECEIPTS, waitAfter } from "#tries";

const MINUTE = 60_000;

/** Tries of a message that comes so many minutes after midnight and is never sent. */
function triesFrom(minute: number, quiet: QuietHours.QuietHours): number {
  let [time, tries] = [Date.UTC(2026, 10, 22) + minute * MINUTE, 0];
  for (let receipt = 1; receipt <= RECEIPTS; receipt++) {
    const hidden = QuietHours.secondsLeft(quiet, "UTC", new Date(time));
    if (!hidden) tries++;
    time += 1000 * (hidden || waitAfter(receipt));
  }
  return tries;
}

test.each([
  { from: "22:00", until: "08:00" },
  { from: "21:00", until: "08:00" },
])("whenever a message comes, it is tried ten times at least, also with a night from $from to $until", (quiet) => {
  const minutes = Array.from({ length: 1440 }, (_, minute) => minute);
  expect(Math.min(...minutes.map((minute) => triesFrom(minute, quiet)))).toBe(10);
});
