import { watch, type FSWatcher } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import * as Dynamo from "#aws/dynamodb/dynamo";
import { main } from "#commands/main";
import * as Ports from "#process/ports";
import { keepRunning } from "#process/restarting";
import * as Supervised from "#process/supervised";

/**
 * `pnpm dev [--keep] [--dir DIR]`: runs the system until Ctrl-C and restarts it when its code changes or it crashes.
 * DynamoDB keeps running meanwhile, and the rest keeps its data in a folder. Without `--keep` the end deletes it.
 */

const { values } = parseArgs({ options: { keep: { type: "boolean" }, dir: { type: "string" } } });

const ROOT = resolve(import.meta.dirname, "../../../..");
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const PACKAGES = ["api", "client", "core", "events", "importer", "local", "notify", "store"];
/** Editors write a file in several steps, all within this time. */
const SETTLE_MS = 300;

await main(async () => {
  const { promise: stopped, resolve: stop } = Promise.withResolvers<void>();
  for (const signal of SIGNALS) process.on(signal, () => stop());

  const dataDir = values.keep ? resolve(values.dir ?? ".hamta/dev") : await mkdtemp(join(tmpdir(), "hamta-dev-"));
  const dynamo = await Dynamo.start({ dataDir: join(dataDir, "dynamodb") });
  const [apiPort, issuerPort, panelPort] = [
    String(await Ports.preferred(4000)),
    String(await Ports.preferred(4001)),
    String(await Ports.preferred(5173)),
  ];
  const panel = run("panel", ["packages/web/dev.ts", panelPort, apiPort]);
  const system = run("system", ["packages/local/src/commands/serve.ts"], {
    HAMTA_DATA: dataDir,
    HAMTA_DYNAMO: dynamo.endpoint,
    HAMTA_API_PORT: apiPort,
    HAMTA_ISSUER_PORT: issuerPort,
    HAMTA_PANEL: `http://localhost:${panelPort}/`,
  });
  const watchers = watchCode(() => system.restart());

  await stopped;
  for (const watcher of watchers) watcher.close();
  await Promise.all([panel.stop(), system.stop()]);
  await dynamo.stop();
  if (!values.keep) await rm(dataDir, { recursive: true, force: true });
  return 0;
});

function run(name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return keepRunning(
    () => Supervised.start(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...env } }),
    (message) => process.stderr.write(`${name}: ${message}\n`),
  );
}

/** Node's own `--watch` talks over the channels of worker threads, which breaks the durable runner. */
function watchCode(onChange: () => void): FSWatcher[] {
  let timer: NodeJS.Timeout | undefined;
  return PACKAGES.map((name) =>
    watch(join(ROOT, "packages", name, "src"), { recursive: true }, (_, file) => {
      if (!file?.endsWith(".ts") || file.endsWith(".test.ts")) return;
      clearTimeout(timer);
      timer = setTimeout(onChange, SETTLE_MS);
    }),
  );
}
