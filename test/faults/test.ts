import { inject, test as base } from "vitest";
import * as House from "#faults/house";
import { runner } from "#faults/run";

/** Few worlds, so that a test of some hundred seeds spends its time on the seeds. */
export const WORLDS = 12;

/** The tests of a file share one house on the one DynamoDB Local. */
export const test = base
  .extend("endpoint", { scope: "file" }, () => inject("dynamo"))
  .extend("house", { scope: "file" }, async ({ endpoint }, { onCleanup }) => {
    const house = await House.start(endpoint);
    onCleanup(() => house.stop());
    return house;
  })
  .extend("run", { scope: "file" }, ({ house }) => runner(house, WORLDS));
