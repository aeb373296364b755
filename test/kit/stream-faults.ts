import type { Changes, System } from "@hamta/local";
import { beforeEach, onTestFinished } from "vitest";
import { test as base } from "#kit/system";

/** What may stand between the table's stream and the function that records changes. */
export type Around = NonNullable<Changes.Options["around"]>;
export type Batch = Parameters<ReturnType<Around>>[0];

/** What a stream does to its batches on bad days. Each call makes the fault anew. */
export const STREAM_FAULTS: Readonly<Record<string, () => Around>> = {
  "every batch is delivered twice": () => (handler) => async (event, context) => {
    await handler(event, context);
    return handler(event, context);
  },
  "two functions have each batch at once": () => (handler) => async (event, context) => {
    const [answer] = await Promise.all([handler(event, context), handler(event, context), handler(event, context)]);
    return answer;
  },
  "every batch is written and then fails once": () => {
    const failed = new Set<string>();
    return (handler) => async (event, context) => {
      const answer = await handler(event, context);
      const key = JSON.stringify(event.Records.map(({ eventID }) => eventID));
      if (failed.has(key)) return answer;
      failed.add(key);
      throw new Error("died");
    };
  },
  "a batch arrives in the wrong order, and half of it once more": () => (handler) => async (event, context) => {
    await handler({ Records: event.Records.toReversed() }, context);
    return handler({ Records: event.Records.slice(event.Records.length / 2) }, context);
  },
  "all batches of earlier changes come again, last first": () => {
    const earlier: Batch[] = [];
    return (handler) => async (event, context) => {
      const answer = await handler(event, context);
      earlier.unshift(event);
      for (const again of earlier) await handler({ Records: again.Records.toReversed() }, context);
      return answer;
    };
  },
};

/**
 * `test` has a system whose stream has the `fault` of the running test, if it sets one. `withheld`: the records that the
 * stream delivers meanwhile; the function does not see them.
 */
export function faultyStream() {
  const fault: { around: Around | null } = { around: null };
  const around: Around = (handler) => (event, context) =>
    (fault.around ? fault.around(handler) : handler)(event, context);
  const test = base.extend("options", { scope: "file" }, () => ({ changes: { around } }));
  beforeEach(() => onTestFinished(() => void (fault.around = null)));
  const withheld = async (system: System.System, work: () => Promise<void>): Promise<Batch["Records"]> => {
    const records: Batch["Records"] = [];
    fault.around = () => async (event) => {
      records.push(...event.Records);
      return { batchItemFailures: [] };
    };
    await work();
    await system.idle();
    return records;
  };
  return { fault, test, withheld };
}
