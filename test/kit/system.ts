import { Log, System } from "@hamta/local";
import { inject, test as base } from "vitest";
import { Seed } from "#kit/seed";

/** The tests of a file share one system: handlers, table, bucket and queue of its own on the one DynamoDB Local. */
export const test = base
  .extend("options", { scope: "file" }, (): System.Options => ({}))
  .extend("system", { scope: "file" }, async ({ options }, { onCleanup }) => {
    const system = await System.start({
      dynamo: inject("dynamo"),
      // Every document compiled (1) or none (Infinity): what the API says is the same.
      ...(process.env["COMPILE_FROM"] && { compileFrom: Number(process.env["COMPILE_FROM"]) }),
      ...(process.env["TEST_LOG"] && { log: Log.toStderr }),
      ...options,
    });
    onCleanup(() => system.stop());
    return system;
  })
  .extend("seed", { scope: "file" }, ({ system }) => new Seed(system.deps));
