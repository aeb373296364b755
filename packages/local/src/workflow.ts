import type { DurableLambdaHandler } from "@aws/durable-execution-sdk-js";
import type { Context } from "aws-lambda";

import * as Engine from "#engine";
import * as Lambda from "#lambda";

export type Options = {
  /** What `withDurableExecution` made. */
  handler: DurableLambdaHandler;
  /** The Lambda functions that the workflow may invoke, by exactly what it gives to `context.invoke`. */
  functions: Record<string, (payload: never, context: Context) => Promise<unknown>>;
  /** Told what Lambda would log: each execution's start and end, each function that failed. */
  log?: (message: string, detail: Record<string, unknown>) => void;
  functionName?: string;
  /** Of each invoked function. */
  timeoutSeconds?: number;
};

export type Result = { readonly operations: number; readonly invocations: number } & (
  | { readonly status: "SUCCEEDED"; readonly value: unknown }
  | { readonly status: "FAILED"; readonly error: { readonly type: string; readonly message: string } }
);

export type Running = {
  /**
   * Starts an execution and returns before it has run. A name starts once: with the same payload again nothing
   * happens, with another {@link AlreadyStarted} is thrown, as Lambda does with DurableExecutionName.
   */
  startExecution(name: string, payload: unknown): Promise<{ started: boolean }>;
  /** Resolves when no execution runs, nor any function that one invoked. */
  idle(): Promise<void>;
  /** How that execution ended, once it has; undefined for a name never started. */
  result(name: string): Promise<Result> | undefined;
  /** Takes no more starts, and resolves when idle. */
  stop(): Promise<void>;
};

export class AlreadyStarted extends Error {
  override readonly name = "DurableExecutionAlreadyStartedException";
}

/** Lambda refuses more in a checkpoint or an invoke; the local runner would take it. */
const LARGEST = 256 * 1024;

/**
 * Durable executions on AWS's own local runner, in real time, many at once.
 * They live in this process: what runs when it ends is gone, and a name may then start again.
 */
export const start = (options: Options): Running => {
  const { log = () => {}, functionName = "workflow", timeoutSeconds = 900 } = options;
  const executions = new Map<string, { payload: string; result: Promise<Result> }>();
  const running = new Set<Promise<unknown>>();
  const state = { stopped: false };

  const track = <T>(work: Promise<T>): Promise<T> => {
    running.add(work);
    void Promise.allSettled([work]).then(() => running.delete(work));
    return work;
  };

  const call = async (name: string, payload: unknown): Promise<unknown> => {
    const context = Lambda.context(name, { timeoutSeconds });
    try {
      small(payload, `the payload of ${name}`);
      const result = await Lambda.within(timeoutSeconds, context.awsRequestId, async () =>
        options.functions[name]?.(payload as never, context),
      );
      small(result, `the result of ${name}`);
      // Of a function that returns nothing the runner would make a failure; Lambda makes null.
      return result ?? null;
    } catch (error) {
      log("function failed", { name, error });
      throw error;
    }
  };

  // The runner's own clock never runs out: at the end of one that did, its waits would stall.
  const handler: DurableLambdaHandler = (event, context) =>
    options.handler(event, {
      ...Lambda.context(functionName, { timeoutSeconds: 900 }),
      getRemainingTimeInMillis: () => context.getRemainingTimeInMillis(),
    });

  const execute = (payload: unknown): Promise<Result> =>
    Engine.use(async (Runner) => {
      const runner = new Runner({ handlerFunction: handler });
      for (const name of Object.keys(options.functions)) {
        runner.registerFunction(name, (input: unknown) => track(call(name, input)));
      }
      const execution = await runner.run({ payload });
      const counts = {
        operations: execution.getOperations().length,
        invocations: execution.getInvocations().length,
      };
      if (execution.getStatus() === "SUCCEEDED")
        return { status: "SUCCEEDED", value: execution.getResult(), ...counts };
      const { errorType = "Error", errorMessage = "" } = execution.getError();
      return { status: "FAILED", error: { type: errorType, message: errorMessage }, ...counts };
    });

  const run = async (name: string, payload: unknown): Promise<Result> => {
    log("execution started", { name });
    // What is not the workflow's own failure is the runner's: a function that is not registered, say.
    const result = await execute(payload).catch((error: unknown): Result => {
      const { name: type, message } = error instanceof Error ? error : new Error(String(error));
      return { status: "FAILED", error: { type, message }, operations: 0, invocations: 0 };
    });
    log(`execution ${result.status.toLowerCase()}`, { name, ...result });
    return result;
  };

  const idle = async (): Promise<void> => {
    while (running.size > 0) await Promise.allSettled(running);
  };

  return {
    startExecution: async (name, payload) => {
      if (state.stopped) throw new Error(`The workflow has been stopped; ${name} was not started.`);
      const text = small(payload, `the payload of ${name}`);
      const known = executions.get(name);
      if (known && known.payload !== text) throw new AlreadyStarted(`${name} was started with another payload.`);
      if (known) return { started: false };
      executions.set(name, { payload: text, result: track(run(name, JSON.parse(text))) });
      return { started: true };
    },
    idle,
    result: (name) => executions.get(name)?.result,
    stop: async () => {
      state.stopped = true;
      await idle();
    },
  };
};

const small = (value: unknown, what: string): string => {
  const text = JSON.stringify(value ?? null);
  const bytes = Buffer.byteLength(text);
  if (bytes > LARGEST) throw new RangeError(`${what} has ${bytes} bytes; Lambda takes ${LARGEST}.`);
  return text;
};
