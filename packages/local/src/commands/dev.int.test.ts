import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, inject, onTestFinished, test } from "vitest";

const script = new URL("./dev.ts", import.meta.url).pathname;

/** Starts `pnpm dev` on the DynamoDB of all tests and waits until it is ready. */
async function start() {
  const env = { ...process.env, DYNAMODB_ENDPOINT: inject("dynamo") };
  const dev = spawn(process.execPath, [script], { env, stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void dev.kill("SIGKILL"));
  let output = "";
  for (const stream of [dev.stdout, dev.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  await expect.poll(() => output).toContain("Ctrl-C stops it.");
  const urls = ["Panel", "GraphiQL", "Sign-in"].map((name) => new RegExp(`${name} +(\\S+)`).exec(output)?.[1]);
  return { dev, urls };
}

/** The addresses that respond. */
async function reachable(urls: readonly (string | undefined)[]) {
  const answers = urls.map(async (url = "http://unknown.invalid") => {
    const response = await fetch(url).catch(() => null);
    await response?.body?.cancel();
    return response ? url : null;
  });
  return (await Promise.all(answers)).filter((url) => url !== null);
}

test.each(["SIGINT", "SIGTERM", "SIGKILL"] as const)(
  "dev leaves no service behind when it ends by %s",
  async (signal) => {
    const { dev, urls } = await start();
    expect(await reachable(urls)).toEqual(urls);
    dev.kill(signal);
    const [code] = await once(dev, "exit");
    expect(code).toBe(signal === "SIGKILL" ? null : 0);
    await expect.poll(() => reachable(urls)).toEqual([]);
  },
);
