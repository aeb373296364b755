import { Faults } from "@hamta/local";
import { syncBuiltinESMExports } from "node:module";
import timers from "node:timers/promises";

const sleep = timers.setTimeout;

/**
 * No sleeps inside a run: a random back-off would make two runs of one seed differ, and ten thousand runs take days.
 * Outside of the scheduler, timers work as usual.
 */
export function skipSleeps(): void {
  if (timers.setTimeout !== sleep) return;
  timers.setTimeout = (ms, value, options) =>
    Faults.isWithin() ? timers.setImmediate(value, options) : sleep(ms, value, options);
  syncBuiltinESMExports();
}
