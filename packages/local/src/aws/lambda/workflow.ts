import type { DurableLambdaHandler } from "@aws/durable-execution-sdk-js";
import type { Context } from "aws-lambda";

import * as DurableRunner from "#aws/lambda/durable-runner";
import * as Lambda from "#aws/lambda/lambda";

export type Options = {
  /** Handler made by `withDurableExecution`. */
  handler: DurableLambdaHandler;
  /** Lambda functions that the workflow may invoke, by the name that it gives to `context.invoke`. */
  functions: Record<string, (payload: never, context: Context) => Promise<unknown>>;
  /** Called with each entry that Lambda would log: start and end of an execution, failure of a function. */
  log?: (message: string, detail: Record<string, unknown>) => void;
  functionName?: string;
  /** Timeout of each invoked function. */
  timeoutSeconds?: number;
  /** EventBridge's "Durable Execution Status Change", at the end of an execution. */
  onEnded?: (name: string, status: Result["status"]) => void;
};

export type Result = { readonly operations: number; readonly invocations: number } & (
  | { readonly status: "SUCCEEDED"; readonly value: unknown }
  | { readonly status: "FAILED" | "STOPPED"; readonly error: { readonly type: string; readonly message: string } }
);

export type Running = {
  /**
   * Starts an execution without waiting for it. As with DurableExecutionName, a name starts once: again with the same
   * payload nothing happens, with another payload {@link AlreadyStarted} is thrown.
   */
  startExecution(name: string, payload: unknown): Promise<{ started: boolean }>;
  /** StopDurableExecution: from now on it invokes no function. Those that run continue to their end. */
  stopExecution(name: string): void;
  /** Resolves when no execution and no invoked function runs. */
  idle(): Promise<void>;
  /** Result of the execution once it has ended; undefined if the name was never started. */
  result(name: string): Promise<Result> | undefined;
  /** Refuses new executions, and resolves when idle. */
  stop(): Promise<void>;
};

export class AlreadyStarted extends Error {
  override readonly name = "DurableExecutionAlreadyStartedException";
}

/** What an execution gets of a function after it was stopped, so that it ends. */
class Stopped extends Error {
  override readonly name = "Stopped";
}

/** Lambda's limit for a checkpoint and for an invoke; the local runner has none. */
const MAX_BYTES = 256 * 1024;

/**
 * Durable executions on AWS's local runner, in real time, many at once. They end with this process, and a name may then
 * start again.
 */
export const start = (options: Options): Running => {
  const { log = () => {}, onEnded = () => {}, functionName = "workflow", timeoutSeconds = 900 } = options;
  const executions = new Map<string, { payload: string; result: Promise<Result> }>();
  const stopped = new Set<string>();
  const running = new Set<Promise<unknown>>();
  const state = { isStopped: false };

  const track = <T>(work: Promise<T>): Promise<T> => {
    running.add(work);
    void Promise.allSettled([work]).then(() => running.delete(work));
    return work;
  };

  const call = async (name: string, payload: unknown): Promise<unknown> => {
    const context = Lambda.context(name, { timeoutSeconds });
    try {
      toLimitedJson(payload, `the payload of ${name}`);
      const result = await Lambda.withTimeout(timeoutSeconds, context.awsRequestId, async () =>
        options.functions[name]?.(payload as never, context),
      );
      toLimitedJson(result, `the result of ${name}`);
      // For undefined the runner would report a failure, Lambda null.
      return result ?? null;
    } catch (error) {
      log("function failed", { name, error });
      throw error;
    }
  };

  // The remaining time is the runner's, which never ends: at the end of a real one, its waits would hang.
  const handler: DurableLambdaHandler = (event, context) =>
    options.handler(event, {
      ...Lambda.context(functionName, { timeoutSeconds: 900 }),
      getRemainingTimeInMillis: () => context.getRemainingTimeInMillis(),
    });

  const execute = (executionName: string, payload: unknown): Promise<Result> =>
    DurableRunner.withRunner(async (Runner) => {
      const runner = new Runner({ handlerFunction: handler });
      for (const name of Object.keys(options.functions)) {
        runner.registerFunction(name, async (input: unknown) => {
          if (stopped.has(executionName)) throw new Stopped(`${executionName} is stopped`);
          return track(call(name, input));
        });
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
    // Other errors are the runner's, such as a function that is not registered.
    const ended = await execute(name, payload).catch((error: unknown): Result => {
      const { name: type, message } = error instanceof Error ? error : new Error(String(error));
      return { status: "FAILED", error: { type, message }, operations: 0, invocations: 0 };
    });
    const result: Result = ended.status === "FAILED" && stopped.has(name) ? { ...ended, status: "STOPPED" } : ended;
    log(`execution ${result.status.toLowerCase()}`, { name, ...result });
    if (!stopped.has(name)) onEnded(name, result.status);
    return result;
  };

  const idle = async (): Promise<void> => {
    while (running.size > 0) await Promise.allSettled(running);
  };

  return {
    startExecution: async (name, payload) => {
      if (state.isStopped) throw new Error(`The workflow is stopped: ${name} cannot start.`);
      const text = toLimitedJson(payload, `the payload of ${name}`);
      const known = executions.get(name);
      if (known && known.payload !== text)
        throw new AlreadyStarted(`${name} has already started with another payload.`);
      if (known) return { started: false };
      executions.set(name, { payload: text, result: track(run(name, JSON.parse(text))) });
      return { started: true };
    },
    stopExecution: (name) => {
      if (!executions.has(name) || stopped.has(name)) return;
      stopped.add(name);
      onEnded(name, "STOPPED");
    },
    idle,
    result: (name) => executions.get(name)?.result,
    stop: async () => {
      state.isStopped = true;
      await idle();
    },
  };
};

const toLimitedJson = (value: unknown, name: string): string => {
  const text = JSON.stringify(value ?? null);
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_BYTES) throw new RangeError(`${name} has ${bytes} bytes; the limit of Lambda is ${MAX_BYTES}.`);
  return text;
};
