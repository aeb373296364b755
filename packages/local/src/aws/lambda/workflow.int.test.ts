import { withDurableExecution } from "@aws/durable-execution-sdk-js";
import type { DurableContext } from "@aws/durable-execution-sdk-js";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";

import * as Workflow from "#aws/lambda/workflow";

// A level of powertools that the runner does not know: it would throw on load.
beforeAll(() => void vi.stubEnv("LOG_LEVEL", "SILENT"));
afterAll(() => void vi.unstubAllEnvs());

const start = (
  handler: (event: never, context: DurableContext) => Promise<unknown>,
  functions: Workflow.Options["functions"] = {},
  more: Partial<Workflow.Options> = {},
): Workflow.Running => {
  const workflow = Workflow.start({ handler: withDurableExecution(handler as never), functions, ...more });
  onTestFinished(() => workflow.stop());
  return workflow;
};

/** Retries an invoke, which durable functions do not retry themselves. */
const retried = async <T>(context: DurableContext, name: string, invoke: () => Promise<T>, tries = 3): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await invoke();
    } catch (error) {
      if (attempt === tries) throw error;
      await context.wait(`${name} again`, { seconds: 1 });
    }
  }
};

test("a step runs once, however often waits and invokes replay the workflow", async () => {
  const seen = { handler: 0, step: 0 };
  const workflow = start(
    async (event: { file: string }, context) => {
      seen.handler += 1;
      const inspected = await context.step("inspect", async () => ({ file: event.file, chunks: (seen.step += 1) }));
      await context.wait("a moment", { seconds: 1 });
      return { inspected, said: await context.invoke("reconcile", "reconcile", { chunk: 1 }) };
    },
    { reconcile: async (payload: { chunk: number }) => ({ rows: payload.chunk * 10 }) },
  );
  await workflow.startExecution("one", { file: "فهرست.csv" });
  const result = await workflow.result("one");
  expect(result).toMatchObject({
    status: "SUCCEEDED",
    value: { inspected: { file: "فهرست.csv", chunks: 1 }, said: { rows: 10 } },
    operations: 3,
  });
  expect(seen.step).toBe(1);
  expect(seen.handler).toBeGreaterThan(1);
});

test("a map invokes each item once, four at a time, and keeps their order", async () => {
  const seen = { now: 0, most: 0, chunks: [] as number[] };
  const workflow = start(
    async (event: { chunks: number }, context) => {
      const all = await context.map(
        "chunks",
        Array.from({ length: event.chunks }, (_, index) => index),
        (item, index) => item.invoke(`chunk ${index}`, "reconcile", { chunk: index }),
        { maxConcurrency: 4 },
      );
      return all.getResults();
    },
    {
      reconcile: async ({ chunk }: { chunk: number }) => {
        seen.most = Math.max(seen.most, (seen.now += 1));
        seen.chunks.push(chunk);
        await delay(5 + ((chunk * 7) % 20));
        seen.now -= 1;
        return chunk * 2;
      },
    },
  );
  await workflow.startExecution("mapped", { chunks: 40 });
  const result = await workflow.result("mapped");
  const order = Array.from({ length: 40 }, (_, index) => index);
  expect(result).toMatchObject({ status: "SUCCEEDED", value: order.map((chunk) => chunk * 2), operations: 81 });
  expect(seen.chunks.toSorted((a, b) => a - b)).toEqual(order);
  expect(seen.most).toBe(4);
});

test("an invoke that throws twice gets a third attempt, after real waits", async () => {
  const times: number[] = [];
  const failures: unknown[] = [];
  const workflow = start(
    async (_, context) => retried(context, "reconcile", () => context.invoke("reconcile", "reconcile", {})),
    {
      reconcile: async () => {
        times.push(Date.now());
        if (times.length < 3) throw new TypeError("the table is busy");
        return "done";
      },
    },
    { log: (message, detail) => void (message === "function failed" && failures.push(detail["error"])) },
  );
  await workflow.startExecution("retried", {});
  expect(await workflow.result("retried")).toMatchObject({ status: "SUCCEEDED", value: "done" });
  expect(times).toHaveLength(3);
  expect((times[2] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(1_900);
  expect(failures).toEqual([new TypeError("the table is busy"), new TypeError("the table is busy")]);
});

test("executions run in parallel, each with its own payload, steps and result", async () => {
  const running = new Set<number>();
  let most = 0;
  const workflow = start(
    async (event: { id: number }, context) => {
      const first = await context.step("first", async () => event.id * 100);
      const second = await context.invoke<unknown, number>("second", "work", { id: event.id });
      await context.wait({ seconds: 1 });
      return first + second;
    },
    {
      work: async ({ id }: { id: number }) => {
        running.add(id);
        most = Math.max(most, running.size);
        await delay(200);
        running.delete(id);
        return id;
      },
    },
  );
  const ids = [1, 2, 3, 4, 5];
  for (const id of ids) await workflow.startExecution(`import-${id}`, { id });
  await workflow.idle();
  const results = await Promise.all(ids.map(async (id) => workflow.result(`import-${id}`)));
  expect(results.map((result) => result?.status === "SUCCEEDED" && result.value)).toEqual([101, 202, 303, 404, 505]);
  expect(most).toBe(5);
});

test("a name starts once; with another payload it is refused, as in Lambda", async () => {
  let runs = 0;
  const workflow = start(async (_, context) => context.step("only", async () => (runs += 1)));
  const starts = await Promise.all([1, 2, 3].map(() => workflow.startExecution("same", { file: "a" })));
  expect(starts).toEqual([{ started: true }, { started: false }, { started: false }]);
  await workflow.idle();
  expect(await workflow.startExecution("same", { file: "a" })).toEqual({ started: false });
  await expect(workflow.startExecution("same", { file: "b" })).rejects.toThrow(Workflow.AlreadyStarted);
  expect(runs).toBe(1);
  expect(workflow.result("never started")).toBeUndefined();
});

test.each([
  {
    what: "a workflow that throws",
    handler: async () => {
      throw new RangeError("no such file");
    },
    error: { type: "RangeError", message: "no such file" },
  },
  {
    what: "a step that keeps throwing",
    handler: (_: never, context: DurableContext) =>
      context.step(
        "inspect",
        async () => {
          throw new Error("line 3: not UTF-8");
        },
        { retryStrategy: () => ({ shouldRetry: false }) },
      ),
    error: { type: "StepError", message: "line 3: not UTF-8" },
  },
  {
    what: "an invoked function that throws",
    handler: (_: never, context: DurableContext) => context.invoke("failing", {}),
    error: { type: "InvokeError", message: "out of range" },
  },
  {
    what: "a function that is not there",
    handler: (_: never, context: DurableContext) => context.invoke("unknown", {}),
    error: { type: "Error", message: expect.stringContaining("No function found for function name unknown") as string },
  },
  {
    what: "a payload over 256 KB",
    handler: (_: never, context: DurableContext) => context.invoke("failing", { text: "x".repeat(256 * 1024) }),
    error: { type: "InvokeError", message: expect.stringContaining("the limit of Lambda is 262144") as string },
  },
])("$what is in the result", async ({ handler, error }) => {
  const workflow = start(handler, {
    failing: async () => {
      throw new RangeError("out of range");
    },
  });
  await workflow.startExecution("failing", {});
  expect(await workflow.result("failing")).toMatchObject({ status: "FAILED", error });
});

test("payloads and results pass through JSON, and a function gets a Lambda context", async () => {
  const shared = { at: new Date(0), nothing: undefined };
  const received: unknown[] = [];
  const workflow = start(
    async (_, context) => {
      received.push(await context.invoke("one", shared));
      return context.invoke("nothing", shared);
    },
    {
      one: async (payload, context) => {
        received.push(payload, context.functionName, context.getRemainingTimeInMillis() <= 5_000);
        return shared;
      },
      nothing: async () => undefined,
    },
    { timeoutSeconds: 5 },
  );
  await workflow.startExecution("json", {});
  expect(await workflow.result("json")).toMatchObject({ status: "SUCCEEDED", value: null });
  expect(received.slice(0, 4)).toEqual([
    { at: "1970-01-01T00:00:00.000Z" },
    "one",
    true,
    { at: "1970-01-01T00:00:00.000Z" },
  ]);
});

test("a thousand invokes, as for a large file, run", async () => {
  const workflow = start(
    async (_, context) => {
      const all = await context.map(
        "chunks",
        Array.from({ length: 1_000 }, (_, index) => index),
        (item, index) => item.invoke(`chunk ${index}`, "reconcile", { chunk: index }),
        { maxConcurrency: 16 },
      );
      return all.successCount;
    },
    { reconcile: async () => ({}) },
  );
  await workflow.startExecution("large", {});
  expect(await workflow.result("large")).toMatchObject({ status: "SUCCEEDED", value: 1_000, operations: 2_001 });
});
