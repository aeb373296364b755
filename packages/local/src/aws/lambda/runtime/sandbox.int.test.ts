import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import * as Sandbox from "#aws/lambda/runtime/sandbox";

const ARN = "arn:aws:lambda:us-east-1:111122223333:function:test:7";

/** A sandbox that runs this code as its bundle. */
async function start(code: string, definition: Partial<Sandbox.Definition> = {}) {
  const folder = await mkdtemp(join(tmpdir(), "sandbox-"));
  await writeFile(join(folder, "bundle.mjs"), code);
  const environment = { AWS_LAMBDA_FUNCTION_NAME: "test", AWS_LAMBDA_FUNCTION_MEMORY_SIZE: "256", STAGE: "production" };
  const defaults = { folder, handler: "bundle.handler", environment, timeoutSeconds: 30, memoryMb: 256 };
  const sandbox = await Sandbox.start({ ...defaults, ...definition });
  onTestFinished(async () => {
    sandbox.stop();
    await rm(folder, { recursive: true });
  });
  const invoke = async (event: unknown = null) => {
    const { ok, payload } = await sandbox.invoke(JSON.stringify(event), ARN, "request-1");
    return { ok, ...(JSON.parse(payload) as object) };
  };
  return { sandbox, invoke };
}

test("a handler gets its event, its context and its variables, and nothing of this process", async () => {
  const { invoke } = await start(`
    let calls = 0;
    export const handler = async (event, context) => ({
      event, calls: ++calls, stage: process.env.STAGE, others: Object.keys(process.env).filter((name) => name === "HOME"),
      id: context.awsRequestId, arn: context.invokedFunctionArn, left: context.getRemainingTimeInMillis() > 0,
    });`);
  const expected = {
    ok: true,
    event: { a: 1 },
    stage: "production",
    others: [],
    id: "request-1",
    arn: ARN,
    left: true,
  };
  expect(await invoke({ a: 1 })).toEqual({ ...expected, calls: 1 });
  // The process keeps what it has created, as in Lambda.
  expect(await invoke({ a: 1 })).toEqual({ ...expected, calls: 2 });
});

test("an error that is thrown is the result, and the process goes on", async () => {
  const { sandbox, invoke } = await start(`export const handler = () => { throw new RangeError("too far"); };`);
  expect(await invoke()).toMatchObject({ ok: false, errorType: "RangeError", errorMessage: "too far" });
  expect(sandbox.isAlive()).toBe(true);
});

test.each([
  ["throws at its start", `throw new TypeError("no table");`, "TypeError", "no table"],
  ["has no such handler", `export const other = () => {};`, "Runtime.HandlerNotFound", "not exported"],
  ["expects a callback", `export const handler = (a, b, c) => {};`, "Runtime.CallbackHandlerDeprecated", "callback"],
  ["exits at its start", `process.exit(3);`, "Runtime.ExitError", "exit status 3"],
])("a bundle that %s fails each invocation", async (_what, code, errorType, message) => {
  const { invoke } = await start(code);
  const failed = { ok: false, errorType, errorMessage: expect.stringContaining(message) as string };
  expect(await invoke()).toMatchObject(failed);
  expect(await invoke()).toMatchObject(failed);
});

test.each([
  ["exits", "process.exit(1)", "Runtime.ExitError", "exit status 1"],
  ["rejects beside its answer", "Promise.reject(new Error('late'))", "Runtime.UnhandledPromiseRejection", "late"],
])("a handler that %s fails its invocation and ends the process", async (_what, work, errorType, message) => {
  const { sandbox, invoke } = await start(`export const handler = () => { ${work}; return new Promise(() => {}); };`);
  const failed = { ok: false, errorType, errorMessage: expect.stringContaining(message) as string };
  expect(await invoke()).toMatchObject(failed);
  await expect.poll(() => sandbox.isAlive()).toBe(false);
});

test("a handler that exceeds its timeout is killed, also in the middle of a loop", async () => {
  const { sandbox, invoke } = await start(`export const handler = () => { for (;;); };`, { timeoutSeconds: 1 });
  expect(await invoke()).toMatchObject({
    ok: false,
    errorType: "Sandbox.Timedout",
    errorMessage: "RequestId: request-1 Error: Task timed out after 1.00 seconds",
  });
  await expect.poll(() => sandbox.isAlive()).toBe(false);
});

test.runIf(process.platform === "linux")("a handler that exceeds its memory is killed", async () => {
  const hog = `const held = [];
    export const handler = async () => {
      for (;;) { held.push(Buffer.alloc(2 ** 23, 1)); await new Promise(setImmediate); }
    };`;
  const { sandbox, invoke } = await start(hog, { memoryMb: 160 });
  expect(await invoke()).toMatchObject({
    ok: false,
    errorType: "Runtime.ExitError",
    errorMessage: expect.stringContaining("signal: killed") as string,
  });
  await expect.poll(() => sandbox.isAlive()).toBe(false);
});
