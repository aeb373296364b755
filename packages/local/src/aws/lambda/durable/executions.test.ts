import { expect, test } from "vitest";
import * as Executions from "#aws/lambda/durable/executions";
import type { Operation, Update } from "#aws/lambda/durable/operation";

const ARN = "arn:aws:lambda:us-east-1:111122223333:function:workflow:7";

type Event = {
  DurableExecutionArn: string;
  CheckpointToken: string;
  InitialExecutionState: { Operations: Operation[] };
  UpdatedOperationIds: string[];
};
type Turn = (event: Event, checkpoint: (...updates: Update[]) => Operation[]) => object;

/** Executions of a function that takes one turn after another, and their ends. */
function start(turns: Turn[], options: Partial<Executions.Options> = {}) {
  const ends: Executions.Ended[] = [];
  const executions = Executions.create({
    functionArn: ARN,
    executionSeconds: 60,
    call: async (name, payload) => ({ ok: true, payload: JSON.stringify([name, JSON.parse(payload)]) }),
    invoke: async (text) => {
      const event = JSON.parse(text) as Event;
      let token = event.CheckpointToken;
      const checkpoint = (...updates: Update[]) => {
        const answer = executions.checkpoint(event.DurableExecutionArn, token, updates);
        token = answer.CheckpointToken;
        return answer.NewExecutionState.Operations;
      };
      return { ok: true, payload: JSON.stringify(turns.shift()!(event, checkpoint)) };
    },
    onEnded: (end) => ends.push({ ...end }),
    ...options,
  });
  return { executions, ends };
}

const invoke = (Id: string): Update => ({
  Id,
  Type: "CHAINED_INVOKE",
  Action: "START",
  Payload: '{"row":1}',
  ChainedInvokeOptions: { FunctionName: "reconcile:7" },
});
const PENDING = { Status: "PENDING" };

test("the function is invoked again with the result of what it has invoked", async () => {
  const { executions, ends } = start([
    (_event, checkpoint) => {
      expect(checkpoint(invoke("a"))).toMatchObject([{ Id: "a", Status: "STARTED" }]);
      return PENDING;
    },
    ({ InitialExecutionState: { Operations }, UpdatedOperationIds }) => {
      expect(Operations[0]).toMatchObject({ Type: "EXECUTION", ExecutionDetails: { InputPayload: '{"import":"1"}' } });
      const Result = JSON.stringify(["reconcile:7", { row: 1 }]);
      expect(Operations[1]).toMatchObject({ Id: "a", Status: "SUCCEEDED", ChainedInvokeDetails: { Result } });
      expect(UpdatedOperationIds).toEqual(["a"]);
      return { Status: "SUCCEEDED", Result: "{}" };
    },
  ]);
  const { arn } = executions.start("1", '{"import":"1"}');
  expect(arn).toMatch(/:function:workflow:7\/durable-execution\/1\//);
  await executions.idle();
  expect(ends).toMatchObject([{ name: "1", status: "SUCCEEDED" }]);
});

test("a function that fails fails its operation, and a wait ends by itself", async () => {
  const call = async () => ({ ok: false, payload: '{"errorType":"RangeError","errorMessage":"too far"}' });
  const { executions, ends } = start(
    [
      (_event, checkpoint) => {
        checkpoint(invoke("a"), { Id: "b", Type: "WAIT", Action: "START", WaitOptions: { WaitSeconds: 0 } });
        return PENDING;
      },
      ...Array.from({ length: 2 }, (): Turn => ({ InitialExecutionState: { Operations } }) => {
        const [, failed, waited] = Operations;
        if (failed?.Status === "STARTED" || waited?.Status === "STARTED") return PENDING;
        expect(failed).toMatchObject({
          Status: "FAILED",
          ChainedInvokeDetails: { Error: { ErrorMessage: "too far" } },
        });
        return { Status: "FAILED", Error: { ErrorMessage: "too far" } };
      }),
    ],
    { call },
  );
  executions.start("1", "{}");
  await executions.idle();
  expect(ends).toMatchObject([{ status: "FAILED", error: { ErrorMessage: "too far" } }]);
});

test("a name starts once, and with another payload it is refused", async () => {
  const { executions, ends } = start([() => ({ Status: "SUCCEEDED" })]);
  const { arn } = executions.start("1", "{}");
  expect(executions.start("1", "{}").arn).toBe(arn);
  expect(() => executions.start("1", '{"a":1}')).toThrow("another payload");
  await executions.idle();
  expect(executions.start("1", "{}").arn).toBe(arn);
  expect(ends).toHaveLength(1);
});

test("an execution that is stopped or waits for nothing ends", async () => {
  const { executions, ends } = start([
    (_event, checkpoint) => {
      checkpoint({ Id: "w", Type: "WAIT", Action: "START", WaitOptions: { WaitSeconds: 3_600 } });
      return PENDING;
    },
    () => PENDING,
  ]);
  const { arn } = executions.start("1", "{}");
  await expect.poll(() => executions.state(arn, "0").Operations.length).toBe(2);
  executions.stop(arn);
  executions.start("2", "{}");
  await executions.idle();
  expect(ends.map(({ name, status }) => [name, status])).toEqual([
    ["1", "STOPPED"],
    ["2", "FAILED"],
  ]);
});

test("a checkpoint needs the last token, and knows only what workflows here use", async () => {
  const { executions } = start([
    ({ DurableExecutionArn: arn, CheckpointToken: token }, checkpoint) => {
      checkpoint({ Id: "c", Type: "CONTEXT", Action: "START" });
      expect(() => executions.checkpoint(arn, token, [])).toThrow("Invalid checkpoint token");
      expect(() => checkpoint({ Id: "s", Type: "STEP", Action: "START" })).toThrow("START of a STEP");
      expect(() => checkpoint({ ...invoke("d"), Payload: "x".repeat(2 ** 18 + 1) })).toThrow("262144 bytes");
      return { Status: "SUCCEEDED" };
    },
  ]);
  executions.start("1", "{}");
  await executions.idle();
});

test("what is inside a context that has ended is not sent again, unless it is replayed", async () => {
  const inside = (Id: string, ParentId: string): Update => ({ Id, ParentId, Type: "CONTEXT", Action: "START" });
  const end = (Id: string, ReplayChildren: boolean): Update => ({
    Id,
    Type: "CONTEXT",
    Action: "SUCCEED",
    ContextOptions: { ReplayChildren },
  });
  const { executions } = start([
    (_event, checkpoint) => {
      checkpoint({ Id: "a", Type: "CONTEXT", Action: "START" }, inside("a1", "a"), inside("a11", "a1"));
      checkpoint({ Id: "b", Type: "CONTEXT", Action: "START" }, inside("b1", "b"));
      checkpoint(end("a1", false), end("a", false), end("b1", true), end("b", true), invoke("c"));
      return PENDING;
    },
    ({ InitialExecutionState: { Operations } }) => {
      expect(Operations.map(({ Id }) => Id).slice(1)).toEqual(["a", "b", "b1", "c"]);
      return { Status: "SUCCEEDED" };
    },
  ]);
  executions.start("1", "{}");
  await executions.idle();
});
