import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import * as Functions from "#aws/lambda/functions";

const ARN = "arn:aws:lambda:us-east-1:111122223333:function:test";

/** Waits for the file that its event names, so that a test decides when it ends. */
const BUNDLE = `
  import { existsSync } from "node:fs";
  import { setTimeout as delay } from "node:timers/promises";
  export const handler = async (file, { invokedFunctionArn, functionVersion }) => {
    while (file !== null && !existsSync(file)) await delay(10);
    return { pid: process.pid, arn: invokedFunctionArn, version: functionVersion, key: process.env.AWS_ACCESS_KEY_ID };
  };`;

async function create(concurrency: number) {
  const folder = await mkdtemp(join(tmpdir(), "functions-"));
  await writeFile(join(folder, "bundle.mjs"), BUNDLE);
  const fn = Functions.create({
    name: "test",
    arn: ARN,
    version: "7",
    folder,
    handler: "bundle.handler",
    timeoutSeconds: 60,
    memoryMb: 256,
    concurrency,
    environment: { AWS_ACCESS_KEY_ID: "ASIATEST" },
    onLine: () => {},
  });
  onTestFinished(async () => {
    fn.stop();
    await rm(folder, { recursive: true });
  });
  const invoke = async (file: string | null, qualifier?: string) =>
    JSON.parse((await fn.invoke(JSON.stringify(file), qualifier)).payload) as { pid: number };
  return { fn, invoke, file: join(folder, "go") };
}

test("an invocation names the version, and only a version that is published exists", async () => {
  const { fn, invoke } = await create(2);
  expect(await invoke(null, "7")).toMatchObject({ arn: `${ARN}:7`, version: "7", key: "ASIATEST" });
  expect(await invoke(null)).toMatchObject({ arn: ARN, version: "$LATEST" });
  await expect(fn.invoke("null", "6")).rejects.toThrow(Functions.NotFound);
});

test("invocations at once have a process each, up to the concurrency; one after another they share it", async () => {
  const { fn, invoke, file } = await create(2);
  const running = [invoke(file), invoke(file)];
  await expect(fn.invoke("null")).rejects.toThrow(Functions.Throttled);
  await writeFile(file, "");
  const pids = (await Promise.all(running)).map(({ pid }) => pid);
  expect(new Set(pids).size).toBe(2);
  expect(pids).toContain((await invoke(null)).pid);
});
