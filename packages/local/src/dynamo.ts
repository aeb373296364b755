import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import * as Java from "#java";
import * as Ports from "#ports";

/** What an SDK client of the local table must be given; any key is accepted, but one is required. */
export const credentials = { accessKeyId: "local", secretAccessKey: "local" };
export const region = "us-east-1";

export type Running = { readonly endpoint: string; stop(): Promise<void> };

// Starting takes about a second; a slow laptop several. Longer, and it will not come.
const READY_WITHIN = 30_000;

/**
 * Amazon's DynamoDB Local: in memory, or kept in `dataDir`. Ready when this resolves.
 * With DYNAMODB_ENDPOINT set that one is used and nothing is started (nor stopped).
 * Rejects with `JavaMissing` when the machine has no Java that can run it.
 */
export const start = async (options: { dataDir?: string } = {}): Promise<Running> => {
  const given = process.env["DYNAMODB_ENDPOINT"];
  if (given) return { endpoint: given, stop: async () => {} };
  const java = await Java.find();
  if (options.dataDir) await mkdir(options.dataDir, { recursive: true });
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launch(java, await Ports.free(), options.dataDir);
    } catch (error) {
      // Another process may have taken the port between asking for it and binding it.
      if (attempt === 3 || !(error instanceof Ended)) throw error;
    }
  }
};

class Ended extends Error {
  override readonly name = "DynamoEnded";
}

const launch = async (java: string, port: number, dataDir: string | undefined): Promise<Running> => {
  const child = spawn(process.execPath, [keeper, java, ...args(port, dataDir)], {
    cwd: tmpdir(), // it writes a file of its own where it is started
    detached: true, // a group of its own, so that Ctrl-C does not end it before its users have finished
    stdio: ["pipe", "ignore", "pipe"],
    windowsHide: true,
  });
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4_000)));
  // None of these may hold up a program that forgot to stop it; the keeper ends with the program.
  child.unref();
  for (const stream of [child.stdin, child.stderr]) (stream as unknown as { unref(): void } | null)?.unref();
  child.stdin?.on("error", () => {});

  const endpoint = `http://127.0.0.1:${port}`;
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const until = Date.now() + READY_WITHIN;
  while (!(await answers(endpoint))) {
    if (child.exitCode !== null) throw new Ended(`DynamoDB Local ended at once (exit ${child.exitCode}): ${said}`);
    if (Date.now() > until) {
      await stop(child, ended);
      throw new Error(`DynamoDB Local did not answer within ${READY_WITHIN / 1000} s: ${said}`);
    }
    await delay(25);
  }
  // Another program's server may be the one that answered.
  if (child.exitCode !== null) throw new Ended(`DynamoDB Local ended at once (exit ${child.exitCode}): ${said}`);
  return { endpoint, stop: () => stop(child, ended) };
};

const stop = async (child: ChildProcess, ended: Promise<void>): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  child.stdin?.end();
  await ended;
};

const keeper = fileURLToPath(new URL("./keeper.ts", import.meta.url));
const emulator = join(dirname(createRequire(import.meta.url).resolve("amplify-dynamodb-simulator")), "emulator");

// Measured on two cores: the serial collector writes 10 to 20 % more items a second than the default one, in less memory.
const FLAGS = ["-Xmx2g", "-XX:+UseSerialGC"];

const args = (port: number, dataDir: string | undefined): string[] => [
  ...FLAGS,
  `-Djava.library.path=${join(emulator, "DynamoDBLocal_lib")}`,
  "-jar",
  join(emulator, "DynamoDBLocal.jar"),
  ...(dataDir ? ["-dbPath", resolve(dataDir)] : ["-inMemory"]),
  "-sharedDb",
  "-disableTelemetry",
  "-port",
  String(port),
];

const answers = async (endpoint: string): Promise<boolean> => {
  try {
    const response = await fetch(endpoint, {
      method: "POST",
      headers: {
        "content-type": "application/x-amz-json-1.0",
        "x-amz-target": "DynamoDB_20120810.ListTables",
        authorization: `AWS4-HMAC-SHA256 Credential=local/20200101/${region}/dynamodb/aws4_request, SignedHeaders=host, Signature=0`,
      },
      body: "{}",
      signal: AbortSignal.timeout(2_000),
    });
    return response.ok;
  } catch {
    return false;
  }
};
