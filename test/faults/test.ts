import { inject, test as base } from "vitest";
import * as LocalServices from "#faults/sandbox";
import { deathRunner, runner } from "#faults/runner";

/** Few scenarios, so that a test of some hundred seeds spends its time on the seeds. */
export const SCENARIOS = 12;

/** The tests of a file share a sandbox on the one DynamoDB Local. */
export const test = base
  .extend("endpoint", { scope: "file" }, () => inject("dynamo"))
  .extend("services", { scope: "file" }, async ({ endpoint }, { onCleanup }) => {
    const services = await LocalServices.start(endpoint);
    onCleanup(() => services.stop());
    return services;
  })
  .extend("run", { scope: "file" }, ({ services }) => runner(services, SCENARIOS))
  .extend("deaths", { scope: "file" }, ({ services }) => deathRunner(services));
