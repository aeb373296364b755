import { expect, test } from "vitest";
import { secondsLeft } from "#quiet-hours";

const NIGHT = { from: "22:00", until: "08:00" };
const NOON = { from: "12:30", until: "14:00" };

// Tehran is 3 h 30 min ahead of UTC.
test.each([
  ["before the night", NIGHT, "18:29:59", 0],
  ["as the night begins", NIGHT, "18:30:00", 10 * 3600],
  ["at midnight", NIGHT, "20:30:00", 8 * 3600],
  ["a second before it ends", NIGHT, "04:29:59", 1],
  ["as it ends", NIGHT, "04:30:00", 0],
  ["before noon", NOON, "08:59:59", 0],
  ["at noon", NOON, "09:15:00", 75 * 60],
  ["after noon", NOON, "10:30:00", 0],
])("%s", (_, hours, time, seconds) => {
  expect(secondsLeft(hours, "Asia/Tehran", new Date(`2026-11-29T${time}Z`))).toBe(seconds);
});
