import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { promisify } from "node:util";
import { buildHandler } from "./handler.ts";
import type { Bundle } from "./graph.ts";
import { ROOT } from "./platform.ts";
import { buildIfChanged } from "./site.ts";

type Args = Record<string, unknown>;

const run = promisify(execFile);

// Builds of this process only, since others evaluate too. Kept until the process ends, for measurements.
const BUILDS = join(ROOT, ".sst/evaluate/builds");
mkdirSync(BUILDS, { recursive: true });
for (const folder of readdirSync(BUILDS))
  if (!alive(parseInt(folder))) rmSync(join(BUILDS, folder), { recursive: true, force: true });
const builds = mkdtempSync(join(BUILDS, `${process.pid}-`));

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Runs `work` once for equal keys, so that all stages share one bundle of a handler and one build of the panel. */
function once<Value>(work: (key: string) => Promise<Value>) {
  const results = new Map<string, Promise<Value>>();
  return (key: string) => {
    const result = results.get(key) ?? work(key);
    results.set(key, result);
    return result;
  };
}

const handler = once<Bundle>((key) => {
  const { handlers, functionID, handler, properties } = JSON.parse(key) as Parameters<typeof buildHandler>[0] & {
    handlers: string;
  };
  return buildHandler({ functionID, handler, properties }, join(builds, functionID), handlers);
});

const command = once((key) => {
  const { create, dir, environment } = JSON.parse(key) as {
    create: string;
    dir: string;
    environment: NodeJS.ProcessEnv;
  };
  return buildIfChanged(dir, async () => {
    await run("sh", ["-c", create], { cwd: dir, env: { ...process.env, ...environment } });
  });
});

/** The CLI's answers to the program. `handlers` is the base folder of handler paths. */
async function answer(method: string, args: Args, handlers: string, bundles: Map<string, Bundle>): Promise<unknown> {
  switch (method) {
    case "Provider.Aws.Bootstrap":
      return { asset: "sst-asset-evaluated", state: "sst-state-evaluated", assetEcrRegistryId: "", assetEcrUrl: "" };
    case "Provider.Aws.Appsync":
      return { http: "", realtime: "" };
    case "Runtime.AddTarget":
      return null;
    case "Runtime.Build": {
      const {
        functionID,
        handler: path,
        properties,
      } = args as { functionID: string; handler: string; properties: object };
      try {
        const bundle = await handler(JSON.stringify({ handlers, functionID, handler: path, properties }));
        bundles.set(path, bundle);
        return {
          handler: `bundle${path.slice(path.lastIndexOf("."))}`,
          out: join(bundle.file, ".."),
          errors: [],
          sourcemaps: [],
        };
      } catch (error) {
        return { handler: "", out: "", errors: [(error as Error).message], sourcemaps: [] };
      }
    }
    case "Command":
      return command(JSON.stringify(args));
    default:
      throw new Error(`rpc: can't find method ${method}`);
  }
}

async function body(request: IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as { method: string; params: [Args] };
}

/** Listens on a free port of localhost until disposed of. `bundles`: the built bundles, by handler. */
export async function serve(handlers = ROOT) {
  const bundles = new Map<string, Bundle>();
  const server = createServer((request, response) => {
    void body(request)
      .then(({ method, params }) => answer(method, params[0], handlers, bundles))
      .then(
        (result) => response.end(JSON.stringify({ result })),
        (error: unknown) => response.end(JSON.stringify({ error: error instanceof Error ? error.message : "failed" })),
      );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return { bundles, url: `http://127.0.0.1:${port}`, [Symbol.dispose]: () => void server.close() };
}
