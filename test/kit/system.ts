import { Log, System } from "@hamta/local";
import { inject, test as base } from "vitest";
import { executor } from "#kit/executor";
import { Seed } from "#kit/seed";

/**
 * The tests of a file share one system: its own handlers, table, bucket and queue on the one DynamoDB Local. Files share
 * a process and this object: `override` would give its options to the files after it too, `extend` makes a copy.
 */
export const test = base
  .extend("options", { scope: "file" }, (): System.Options => ({}))
  .extend("system", { scope: "file" }, async ({ options }, { onCleanup }) => {
    const system = await System.start({
      dynamo: inject("dynamo"),
      ...(process.env["TEST_LOG"] && { log: Log.toStderr }),
      ...options,
      api: { executor, ...options.api },
    });
    onCleanup(() => system.stop());
    return system;
  })
  .extend("seed", { scope: "file" }, ({ system }) => new Seed(system.deps));
