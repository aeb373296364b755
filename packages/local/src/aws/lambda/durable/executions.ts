import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { applied, visible, type Failure, type Operation, type Update } from "#aws/lambda/durable/operation";
import type { Outcome } from "#aws/lambda/runtime/sandbox";

/** Lambda's durable executions of one function: it is invoked again whenever an operation that it awaits has ended. */

export type Options = {
  /** Qualified ARN of the function. */
  functionArn: string;
  executionSeconds: number;
  /** Invokes the durable function. */
  invoke(event: string): Promise<Outcome>;
  /** Invokes another function for it, with its role. */
  call(functionName: string, payload: string): Promise<Outcome>;
  onEnded(end: Ended): void;
};

export type Status = "RUNNING" | "SUCCEEDED" | "FAILED" | "STOPPED" | "TIMED_OUT";
export type Ended = { arn: string; name: string; payload: string; status: Status; startedAt: Date; error?: Failure };

export type Executions = {
  /** A name starts once: again with the same payload nothing happens. */
  start(name: string, payload: string): { arn: string };
  checkpoint(
    arn: string,
    token: string,
    updates: readonly Update[],
  ): { CheckpointToken: string; NewExecutionState: State };
  state(arn: string, marker: string): State;
  stop(arn: string): void;
  /** Resolves when no execution runs. */
  idle(): Promise<void>;
  /** Invokes nothing any more. Nobody hears of the executions that run. */
  close(): void;
};

type State = { Operations: Operation[]; NextMarker?: string };

type Execution = Ended & {
  operations: Map<string, Operation>;
  /** Operations that have changed since the function has last seen them. */
  changed: Set<string>;
  token: string;
  wake: () => void;
};

export class Refused extends Error {
  override readonly name: string;

  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** Lambda's limit. */
const MAX_OPERATIONS = 3_000;
/** Operations of one page of the state: the rest is read by GetDurableExecutionState. */
const PAGE = 500;
const MAX_PAUSE_MS = 60_000;

export function create(options: Options): Executions {
  const executions = new Map<string, Execution>();
  const running = new Set<Promise<void>>();

  const find = (arn: string) => {
    const execution = [...executions.values()].find((one) => one.arn === arn);
    if (!execution) throw new Refused("ResourceNotFoundException", `There is no execution ${arn}`);
    return execution;
  };

  const change = (execution: Execution, operation: Operation) => {
    execution.operations.set(operation.Id, operation);
    execution.changed.add(operation.Id);
    execution.wake();
  };

  const end = (execution: Execution, status: Status, error?: Failure) => {
    if (execution.status !== "RUNNING") return;
    execution.status = status;
    if (error) execution.error = error;
    execution.wake();
    options.onEnded(execution);
  };

  /** What Lambda does for an operation that has started. */
  const begin = (execution: Execution, operation: Operation, { ChainedInvokeOptions, Payload }: Update) => {
    const { WaitDetails: wait } = operation;
    const finish = (rest: Partial<Operation>) => change(execution, { ...operation, EndTimestamp: new Date(), ...rest });
    if (wait) {
      const ms = wait.ScheduledEndTimestamp.getTime() - Date.now();
      setTimeout(() => finish({ Status: "SUCCEEDED" }), Math.max(0, ms)).unref();
    }
    if (operation.Type !== "CHAINED_INVOKE") return;
    void options.call(ChainedInvokeOptions?.FunctionName ?? "", Payload ?? "null").then(
      ({ ok, payload }) =>
        finish(ok ? { Status: "SUCCEEDED", ChainedInvokeDetails: { Result: payload } } : failed(payload)),
      (error: Error) => finish(failed(JSON.stringify({ errorType: error.name, errorMessage: error.message }))),
    );
  };

  const run = async (execution: Execution): Promise<void> => {
    for (let failures = 0; execution.status === "RUNNING";) {
      const outcome = await options.invoke(JSON.stringify(nextEvent(execution))).catch((error: Error): Outcome => ({
        ok: false,
        payload: JSON.stringify({ errorMessage: error.message }),
      }));
      if (execution.status !== "RUNNING") return;
      if (!outcome.ok) {
        await delay(Math.min(MAX_PAUSE_MS, 1_000 * 2 ** failures++), undefined, { ref: false });
        continue;
      }
      failures = 0;
      const { Status: status, Error: error } = JSON.parse(outcome.payload) as {
        Status: Status | "PENDING";
        Error?: Failure;
      };
      if (status !== "PENDING") return end(execution, status, error);
      const isWaiting = [...execution.operations.values()].some(
        ({ Type, Status }) => Type !== "EXECUTION" && Status === "STARTED",
      );
      if (execution.changed.size === 0 && !isWaiting)
        return end(execution, "FAILED", { ErrorMessage: "The function waits for nothing" });
      while (execution.changed.size === 0 && execution.status === "RUNNING")
        await new Promise<void>((resolve) => (execution.wake = resolve));
    }
  };

  return {
    start: (name, payload) => {
      const known = executions.get(name);
      if (known && known.payload !== payload)
        throw new Refused("DurableExecutionAlreadyStartedException", `${name} has started with another payload`);
      if (known) return { arn: known.arn };
      const execution = toExecution(options.functionArn, name, payload);
      executions.set(name, execution);
      const timer = setTimeout(
        () => end(execution, "TIMED_OUT"),
        Math.min(2 ** 31 - 1, options.executionSeconds * 1000),
      );
      const work = run(execution);
      running.add(work);
      void work.finally(() => {
        clearTimeout(timer);
        running.delete(work);
      });
      return { arn: execution.arn };
    },
    checkpoint: (arn, token, updates) => {
      const execution = find(arn);
      if (execution.status !== "RUNNING" || token !== execution.token)
        throw new Refused("InvalidParameterValueException", "Invalid checkpoint token");
      for (const update of updates) {
        const known = execution.operations.get(update.Id);
        const operation = applied(known, update);
        change(execution, operation);
        if (update.Action === "START" && !known) begin(execution, operation, update);
      }
      if (execution.operations.size > MAX_OPERATIONS)
        end(execution, "FAILED", { ErrorMessage: `Over ${MAX_OPERATIONS} operations` });
      execution.token = randomUUID();
      const Operations = take(execution).map((id) => execution.operations.get(id)!);
      return { CheckpointToken: execution.token, NewExecutionState: { Operations } };
    },
    state: (arn, marker) => page(find(arn), Number(marker)),
    stop: (arn) => end(find(arn), "STOPPED"),
    idle: async () => {
      while (running.size > 0) await Promise.allSettled(running);
    },
    close: () => {
      for (const execution of executions.values()) {
        if (execution.status === "RUNNING") execution.status = "STOPPED";
        execution.wake();
      }
    },
  };
}

function toExecution(functionArn: string, name: string, payload: string): Execution {
  const id = randomUUID();
  const input: Operation = {
    Id: id,
    Type: "EXECUTION",
    Status: "STARTED",
    StartTimestamp: new Date(),
    ExecutionDetails: { InputPayload: payload },
  };
  return {
    arn: `${functionArn}/durable-execution/${name}/${id}`,
    name,
    payload,
    status: "RUNNING",
    startedAt: input.StartTimestamp,
    operations: new Map([[id, input]]),
    changed: new Set(),
    token: "",
    wake: () => {},
  };
}

function nextEvent(execution: Execution) {
  execution.token = randomUUID();
  return {
    DurableExecutionArn: execution.arn,
    CheckpointToken: execution.token,
    InitialExecutionState: page(execution, 0),
    UpdatedOperationIds: take(execution),
  };
}

function take({ changed }: Execution): string[] {
  const ids = [...changed];
  changed.clear();
  return ids;
}

function page({ operations }: Execution, from: number): State {
  const all = visible(operations);
  const next = from + PAGE < all.length ? { NextMarker: String(from + PAGE) } : {};
  return { Operations: all.slice(from, from + PAGE), ...next };
}

function failed(payload: string): Partial<Operation> {
  const { errorType, errorMessage } = JSON.parse(payload) as { errorType?: string; errorMessage?: string };
  const Error = {
    ...(errorType !== undefined && { ErrorType: errorType }),
    ...(errorMessage !== undefined && { ErrorMessage: errorMessage }),
  };
  return { Status: "FAILED", ChainedInvokeDetails: { Error } };
}
