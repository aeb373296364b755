import { expect, test } from "vitest";

import { restartDelay, START_MS } from "#process/restart-delay";

const SIGKILL = 137;

test.each([
  { title: "killed after a while", code: SIGKILL, lifetime: START_MS, failedStarts: 0, delay: 0 },
  { title: "an error after a while", code: 1, lifetime: START_MS, failedStarts: 3, delay: 0 },
  { title: "killed at its start", code: SIGKILL, lifetime: 50, failedStarts: 0, delay: 250 },
  { title: "killed at its start for the third time", code: SIGKILL, lifetime: 50, failedStarts: 2, delay: 1000 },
  { title: "killed at its start again and again", code: SIGKILL, lifetime: 50, failedStarts: 99, delay: 30_000 },
  { title: "stopped at its start by another process", code: 0, lifetime: 50, failedStarts: 0, delay: 250 },
  { title: "an error at its start", code: 1, lifetime: 50, failedStarts: 0, delay: null },
])("$title: starts again after $delay ms", ({ title: _, delay, ...exit }) => {
  expect(restartDelay(exit)).toBe(delay);
});
