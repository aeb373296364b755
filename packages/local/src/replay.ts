import { parse } from "csv-parse/sync";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import * as Expect from "#expect";
import * as Log from "#log";
import { main } from "#main";
import * as System from "#system";
import * as World from "#world";

/** `pnpm replay DIR [--list FILE] [--json OUT] [--faults SEED]`: plays a world from a folder and compares it with what it expects. */

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { list: { type: "string" }, json: { type: "string" }, faults: { type: "string" } },
});
const [dir] = positionals;
if (!dir) {
  process.stderr.write("usage: pnpm replay DIR [--list FILE] [--json OUT] [--faults SEED]\n");
  process.exit(2);
}

const root = process.env["INIT_CWD"] ?? process.cwd();
const place = resolve(root, dir);
const list = values.list === undefined ? join(place, "corrections.csv") : find(values.list);

async function replay(system: System.System): Promise<number> {
  const world: World.World = {
    devices: await readFile(join(place, "devices.csv")),
    sightings: await readFile(join(place, "sightings.csv")),
    ticketsBefore: (await json<World.WorldTicket[]>("tickets-before.json")) ?? [],
    devicesLater: existsSync(join(place, "devices-blocked-later.csv"))
      ? await readFile(join(place, "devices-blocked-later.csv"))
      : null,
    corrections: { name: basename(list), bytes: await readFile(list) },
    ticketsAfter: (await json<World.WorldTicket[]>("tickets-after.json")) ?? [],
  };
  const run = await World.play(world, await system.people(), progress);
  process.stderr.write("\n");

  const report = values.json
    ? `${resolve(root, values.json)}.report.csv`
    : join(tmpdir(), `hamta-report-${process.pid}.csv`);
  await writeFile(report, run.report);
  if (values.json) await writeJson(output(run, report));

  const counts = Expect.countsOf(run);
  for (const [outcome, rows] of Object.entries(counts).toSorted((a, b) => b[1] - a[1])) {
    print(`${String(rows).padStart(8)}  ${outcome}`);
  }
  print(`${String(run.rows.length).padStart(8)}  rows, report in ${report}`);
  for (const { message, action } of run.findings) print(`${message} ${action}`);
  const wrong = Expect.differences(await expected(), [...world.ticketsBefore, ...world.ticketsAfter], run);
  for (const difference of wrong) print(difference);
  print(wrong.length === 0 ? "No difference." : `${wrong.length} differences.`);
  return wrong.length === 0 ? 0 : 1;
}

async function expected(): Promise<Expect.Expected> {
  const counts = await json<{ counts: Record<string, number> }>("expected-counts.json");
  const file = join(place, "expected.csv");
  if (!existsSync(file)) return { rows: null, counts: counts?.counts ?? null };
  const rows: Record<string, string>[] = parse(await readFile(file), { bom: true, columns: true });
  return {
    counts: counts?.counts ?? null,
    rows: rows.map(({ row, outcome = "", reason, ticket }) => ({
      row: Number(row),
      outcome,
      reason: reason || null,
      ticket: ticket || null,
    })),
  };
}

function output(run: World.Run, report: string) {
  const keys = Expect.keysByNumber(run);
  return {
    rows: run.rows.length,
    counts: Expect.countsOf(run),
    outcomes: run.rows.map(({ row, outcome, reason, ticket, suggestion }) => ({
      row,
      outcome,
      reason,
      ticket: ticket && (keys.get(ticket) ?? ticket),
      suggestion,
    })),
    tickets: Object.fromEntries(
      [...run.tickets].map(([key, { filed, filedVerdict, status, verdict, pair }]) => [
        key,
        { filed, filedVerdict, status, verdict, pair },
      ]),
    ),
    report,
    seconds: run.seconds,
  };
}

async function writeJson(value: unknown): Promise<void> {
  if (values.json) await writeFile(resolve(root, values.json), `${JSON.stringify(value, null, 2)}\n`);
}

function find(file: string): string {
  const [found] = [resolve(root, file), join(place, file)].filter((path) => existsSync(path));
  if (found) return found;
  process.stderr.write(`There is no list ${file}, neither here nor in ${place}\n`);
  return process.exit(2);
}

async function json<T>(name: string): Promise<T | null> {
  const file = join(place, name);
  return existsSync(file) ? (JSON.parse(await readFile(file, "utf8")) as T) : null;
}

let shown = "";
function progress(step: string, detail: string): void {
  const line = `${step}: ${detail}`;
  if (line === shown) return;
  shown = line;
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${line}` : "");
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main(async () => {
  const faults = values.faults === undefined ? {} : { faults: Number(values.faults), log: Log.silent };
  const system = await System.start({ log: Log.toStderr, ...faults });
  try {
    return await replay(system);
  } catch (error) {
    if (!(error instanceof World.ListRefused)) throw error;
    print(error.message);
    const nothing = { rows: 0, counts: {}, outcomes: [], tickets: {}, report: null, seconds: {} };
    if (values.json) await writeJson({ ...nothing, state: error.state, problem: error.message });
    return 1;
  } finally {
    await system.stop();
  }
});
