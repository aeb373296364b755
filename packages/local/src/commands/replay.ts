import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import * as Log from "#log";
import { main } from "#commands/main";
import { replay } from "#scenario/replay";
import * as System from "#system/system";

/**
 * `pnpm replay DIR [--list FILE] [--json OUT] [--faults SEED] [--limits]`: runs a scenario from a folder and compares the results
 * with the expected ones.
 */

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    list: { type: "string" },
    json: { type: "string" },
    faults: { type: "string" },
    limits: { type: "boolean" },
  },
});
const [dir] = positionals;
if (!dir) {
  process.stderr.write("usage: pnpm replay DIR [--list FILE] [--json OUT] [--faults SEED] [--limits]\n");
  process.exit(2);
}

const root = process.env["INIT_CWD"] ?? process.cwd();
const folder = resolve(root, dir);
const list = values.list === undefined ? {} : { list: find(values.list) };
const json = values.json === undefined ? {} : { json: resolve(root, values.json) };

function find(file: string): string {
  const [found] = [resolve(root, file), join(folder, file)].filter((path) => existsSync(path));
  if (found) return found;
  process.stderr.write(`The list ${file} is neither in ${root} nor in ${folder}\n`);
  return process.exit(2);
}

await main(async () => {
  const faults = values.faults === undefined ? {} : { faults: Number(values.faults), log: Log.silent };
  const limits = values.limits ? { limits: {} } : {};
  const system = await System.start({ log: Log.toStderr, ...faults, ...limits });
  try {
    return await replay(await system.people(), { folder, ...list, ...json });
  } finally {
    await system.stop();
  }
});
