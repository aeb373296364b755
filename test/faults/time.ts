import { Faults } from "@hamta/local";
import { syncBuiltinESMExports } from "node:module";
import timers from "node:timers/promises";

const sleep = timers.setTimeout;

/**
 * Inside a play nobody sleeps: a back-off of random length would make two plays of one seed differ, and ten thousand
 * of them last for days. Outside of any gate time goes on as ever.
 */
export function nobodySleeps(): void {
  if (timers.setTimeout !== sleep) return;
  timers.setTimeout = (ms, value, options) =>
    Faults.isWithin() ? timers.setImmediate(value, options) : sleep(ms, value, options);
  syncBuiltinESMExports();
}
