import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

import * as Java from "#aws/dynamodb/java";
import * as Ports from "#process/ports";
import * as Supervised from "#process/supervised";

/** For SDK clients of the local table: they require credentials, and DynamoDB Local accepts any. */
export const credentials = { accessKeyId: "local", secretAccessKey: "local" };
export const region = "us-east-1";

const AUTHORIZATION = `AWS4-HMAC-SHA256 Credential=local/20200101/${region}/dynamodb/aws4_request, SignedHeaders=host, Signature=0`;

const unsigned = {
  sign: async <Request extends { headers: Record<string, string> }>(request: Request): Promise<Request> => {
    request.headers["authorization"] = AUTHORIZATION;
    return request;
  },
};

/**
 * Settings of an SDK client of the local table. `isSigned` false, for tests and dev: DynamoDB Local checks none, and to
 * make one is 30 % of the CPU of a call.
 */
export const clientConfig = (endpoint: string, { isSigned = true } = {}) => ({
  endpoint,
  region,
  credentials,
  ...(!isSigned && { signer: unsigned }),
});

export type Options = { dataDir?: string; isBrief?: boolean };
export type Running = { readonly endpoint: string; stop(): Promise<void> };

// A start takes 1 s, on a slow laptop 5 s, on a machine with 20 busy processes 40 s.
const READY_WITHIN_MS = 90_000;

/**
 * Starts Amazon's DynamoDB Local, with its data in memory or in `dataDir`, and resolves when it is ready.
 * If DYNAMODB_ENDPOINT is set, that endpoint is used and nothing is started or stopped.
 * `isBrief`: Java compiles quickly rather than well, which costs less CPU in all if it runs for less than 10 minutes.
 * Rejects with `JavaMissing` if the machine has no Java that can run it.
 */
export const start = async (options: Options = {}): Promise<Running> => {
  const endpoint = process.env["DYNAMODB_ENDPOINT"];
  if (endpoint) return { endpoint, stop: async () => {} };
  const java = await Java.find();
  if (options.dataDir) await mkdir(options.dataDir, { recursive: true });
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launch(java, await Ports.free(), options);
    } catch (error) {
      // Another process may have taken the port since it was found free.
      if (attempt === 3 || !(error instanceof Ended)) throw error;
    }
  }
};

class Ended extends Error {
  override readonly name = "DynamoEnded";
}

const launch = async (java: string, port: number, options: Options): Promise<Running> => {
  let stderr = "";
  const database = Supervised.start(java, args(port, options), {
    cwd: tmpdir(), // DynamoDB Local writes a file into its working directory
    onStderr: (text) => (stderr = (stderr + text).slice(-4_000)),
  });
  const endpoint = `http://127.0.0.1:${port}`;
  const requireRunning = () => {
    const code = database.exitCode();
    if (code !== null) throw new Ended(`DynamoDB Local exited with code ${code}: ${stderr}`);
  };
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await responds(endpoint))) {
    requireRunning();
    if (Date.now() > deadline) {
      await database.stop();
      throw new Error(`DynamoDB Local did not respond within ${READY_WITHIN_MS / 1000} s: ${stderr}`);
    }
    await delay(50);
  }
  // The response may come from another program's server that took the port.
  requireRunning();
  return { endpoint, stop: () => database.stop() };
};

const emulator = join(dirname(createRequire(import.meta.url).resolve("amplify-dynamodb-simulator")), "emulator");

// On two cores the serial collector writes 10 to 20 % more items per second than the default one, in less memory.
const FLAGS = ["-Xmx2g", "-XX:+UseSerialGC"];

// Without the optimising compiler, 300 seeds of the fault harness took 226 s of CPU instead of 268 s.
const BRIEF = ["-XX:TieredStopAtLevel=1"];

const args = (port: number, { dataDir, isBrief = false }: Options): string[] => [
  ...FLAGS,
  ...(isBrief ? BRIEF : []),
  `-Djava.library.path=${join(emulator, "DynamoDBLocal_lib")}`,
  "-jar",
  join(emulator, "DynamoDBLocal.jar"),
  ...(dataDir ? ["-dbPath", resolve(dataDir)] : ["-inMemory"]),
  "-sharedDb",
  "-disableTelemetry",
  "-port",
  String(port),
];

const responds = async (endpoint: string): Promise<boolean> => {
  try {
    const response = await fetch(endpoint, {
      method: "POST",
      headers: {
        "content-type": "application/x-amz-json-1.0",
        "x-amz-target": "DynamoDB_20120810.ListTables",
        authorization: AUTHORIZATION,
      },
      body: "{}",
      signal: AbortSignal.timeout(2_000),
    });
    return response.ok;
  } catch {
    return false;
  }
};
