import { spawn, type ChildProcess } from "node:child_process";
import { watch } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import * as Dynamo from "#dynamo";
import { main } from "#main";
import * as Ports from "#ports";

/**
 * `pnpm dev [--keep] [--dir DIR]`: the system stays up and starts anew when its code changes. DynamoDB runs on, and the
 * rest keeps its data in a folder, which goes at the end unless it is to be kept.
 */

const { values } = parseArgs({ options: { keep: { type: "boolean" }, dir: { type: "string" } } });

/** Editors write a file in several steps; one change is what happens within this. */
const SETTLE_MS = 300;

await main(async () => {
  const dataDir = values.keep ? resolve(values.dir ?? ".hamta/dev") : await mkdtemp(join(tmpdir(), "hamta-dev-"));
  const dynamo = await Dynamo.start({ dataDir: join(dataDir, "dynamodb") });
  const apiPort = String(await Ports.preferred(4000));
  const panelPort = String(await Ports.preferred(5173));
  const panel = spawn(process.execPath, ["packages/web/dev.ts", panelPort, apiPort], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  const code = await serveUntilStopped({
    ...process.env,
    HAMTA_DATA: dataDir,
    HAMTA_DYNAMO: dynamo.endpoint,
    HAMTA_API_PORT: apiPort,
    HAMTA_ISSUER_PORT: String(await Ports.preferred(4001)),
    HAMTA_PANEL: `http://localhost:${panelPort}/`,
  });
  panel.kill();
  await dynamo.stop();
  if (!values.keep) await rm(dataDir, { recursive: true, force: true });
  return code;
});

/** Not Node's own `--watch`: it talks over the channels of worker threads, which breaks the workflow's runner. */
function serveUntilStopped(env: NodeJS.ProcessEnv): Promise<number> {
  return new Promise((done) => {
    let child: ChildProcess;
    let state: "UP" | "RESTARTING" | "STOPPING" = "UP";
    const start = () => {
      state = "UP";
      // A group of its own, so that Ctrl-C reaches it once, through us.
      child = spawn(process.execPath, ["packages/local/src/serve.ts"], {
        env,
        stdio: ["inherit", "inherit", "inherit", "ipc"],
        detached: true,
      });
      child.once("exit", (code) => {
        if (state === "RESTARTING") return start();
        // One that fails at its start waits for the next change.
        if (state === "UP" && code !== 0) return;
        for (const watcher of watchers) watcher.close();
        done(code ?? 0);
      });
    };
    const end = (next: "RESTARTING" | "STOPPING") => {
      state = next;
      if (child.exitCode !== null) child.emit("exit", child.exitCode);
      else child.kill("SIGTERM");
    };
    let timer: NodeJS.Timeout | undefined;
    const watchers = ["api", "core", "events", "importer", "local", "store"].map((name) =>
      watch(`packages/${name}/src`, { recursive: true }, (_, file) => {
        if (!file?.endsWith(".ts") || file.endsWith(".test.ts") || state !== "UP") return;
        clearTimeout(timer);
        timer = setTimeout(() => end("RESTARTING"), SETTLE_MS);
      }),
    );
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => end("STOPPING"));
    start();
  });
}
