import { people, Ports, Rehearsal, Replay } from "@hamta/local";
import * as Esbuild from "esbuild";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { stages } from "../../infra/stage.ts";
import { evaluate } from "../infra/evaluate/evaluate.ts";
import { ROOT } from "../infra/evaluate/platform.ts";

/**
 * `pnpm rehearse STAGE`: what a deploy of the stage would create, running on this machine until Ctrl-C.
 * `pnpm rehearse STAGE --replay DIR [--list FILE] [--json OUT]`: runs a scenario from a folder on it, compares, and ends.
 * With `--limits` its table has the capacity of a new table in AWS, and refuses what is beyond.
 */

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    replay: { type: "string" },
    list: { type: "string" },
    json: { type: "string" },
    limits: { type: "boolean" },
  },
});
const [stage] = positionals;
if (!stage) {
  process.stderr.write(
    `usage: pnpm rehearse STAGE [--limits] [--replay DIR [--list FILE] [--json OUT]]; stages: ${Object.keys(stages).join(", ")}\n`,
  );
  process.exit(2);
}
const root = process.env["INIT_CWD"] ?? process.cwd();
const print = (text: string) => process.stdout.write(`${text}\n`);
const warn = (text: string) => process.stderr.write(`${text}\n`);

const refusals: string[] = [];
const { promise: refused, resolve: refuse } = Promise.withResolvers<number>();
const { promise: stopped, resolve: stop } = Promise.withResolvers<number>();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop(0));

const [graph] = await evaluate([stage]);
// It has built the bundles, and holds 850 MB until it is stopped.
await Esbuild.stop();
const started = performance.now();
const rehearsal = await Rehearsal.start(graph!, {
  panel: join(ROOT, "packages/web/dist"),
  ...(values.limits && { limits: {} }),
  ...(values.replay === undefined && { apiPort: await Ports.preferred(4000), issuerPort: await Ports.preferred(4001) }),
  onLine: (name, line) => {
    if (!/"level":"(INFO|DEBUG)"/.test(line)) warn(`${name}: ${line}`);
  },
  onError: (error) => warn(String(error)),
  onRefused: (text) => {
    refusals.push(text);
    if (values.replay === undefined) warn(`Refused: ${text}`);
    refuse(1);
  },
});
print(`${stage} is up after ${((performance.now() - started) / 1000).toFixed(1)} s: ${new URL(rehearsal.url).origin}/`);
if (values.replay === undefined) print(`signed in by a click: ${Object.keys(people).join(", ")}\n\nCtrl-C stops it.`);
try {
  process.exitCode = await (values.replay === undefined
    ? stopped
    : Promise.race([replay(values.replay), refused, stopped]));
} finally {
  await rehearsal.stop();
}
// Last, below what the functions have logged about it.
if (values.replay !== undefined) for (const text of new Set(refusals)) warn(`Refused: ${text}`);

async function replay(dir: string): Promise<number> {
  const code = await Replay.replay(await rehearsal.people(), {
    folder: resolve(root, dir),
    ...(values.list !== undefined && { list: resolve(root, values.list) }),
    ...(values.json !== undefined && { json: resolve(root, values.json) }),
  });
  await rehearsal.idle();
  print(`${rehearsal.published().length} events on the bus.`);
  if (rehearsal.usage) print(`The table: ${JSON.stringify(rehearsal.usage)}`);
  return code;
}
