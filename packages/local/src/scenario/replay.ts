import { parse } from "csv-parse/sync";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import * as Expect from "#scenario/expect";
import * as Scenario from "#scenario/scenario";

/** Runs the scenario of a folder through the public interface, prints the counts and each difference from what it expects. */

export type Options = {
  folder: string;
  /** The list of corrections; by default that of the folder. */
  list?: string;
  /** File that gets every result, beside the report. */
  json?: string;
};

/** Exit code: 0 without a difference. */
export async function replay(people: Scenario.People, options: Options): Promise<number> {
  const { folder, json: target } = options;
  const list = options.list ?? join(folder, "corrections.csv");
  const scenario: Scenario.Scenario = {
    devices: await readFile(join(folder, "devices.csv")),
    sightings: await readFile(join(folder, "sightings.csv")),
    ticketsBefore: (await json<Scenario.ScenarioTicket[]>(folder, "tickets-before.json")) ?? [],
    devicesLater: existsSync(join(folder, "devices-blocked-later.csv"))
      ? await readFile(join(folder, "devices-blocked-later.csv"))
      : null,
    corrections: { name: basename(list), bytes: await readFile(list) },
    ticketsAfter: (await json<Scenario.ScenarioTicket[]>(folder, "tickets-after.json")) ?? [],
  };
  const run = await runOrRefused(scenario, people, target);
  if (!run) return 1;
  process.stderr.write("\n");

  const report = target === undefined ? join(tmpdir(), `hamta-report-${process.pid}.csv`) : `${target}.report.csv`;
  await writeFile(report, run.report);
  if (target !== undefined) await writeJson(target, output(run, report));

  const counts = Expect.countsOf(run);
  for (const [outcome, rows] of Object.entries(counts).toSorted((a, b) => b[1] - a[1])) {
    print(`${String(rows).padStart(8)}  ${outcome}`);
  }
  print(`${String(run.rows.length).padStart(8)}  rows, report in ${report}`);
  for (const { message, action } of run.findings) print(`${message} ${action}`);
  const tickets = [...scenario.ticketsBefore, ...scenario.ticketsAfter];
  const differences = Expect.differences(await expected(folder), tickets, run);
  for (const difference of differences) print(difference);
  print(differences.length === 0 ? "No difference." : `${differences.length} differences.`);
  return differences.length === 0 ? 0 : 1;
}

/** Null if the list was refused as a whole, which is printed. */
async function runOrRefused(scenario: Scenario.Scenario, people: Scenario.People, target: string | undefined) {
  try {
    return await Scenario.runScenario(scenario, people, progress);
  } catch (error) {
    if (!(error instanceof Scenario.ListRefused)) throw error;
    print(error.message);
    const noResult = { rows: 0, counts: {}, outcomes: [], tickets: {}, report: null, seconds: {} };
    if (target !== undefined) await writeJson(target, { ...noResult, state: error.state, problem: error.message });
    return null;
  }
}

async function expected(folder: string): Promise<Expect.Expected> {
  const counts = await json<{ counts: Record<string, number> }>(folder, "expected-counts.json");
  const file = join(folder, "expected.csv");
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

function output(run: Scenario.ScenarioResult, report: string) {
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

function writeJson(target: string, value: unknown): Promise<void> {
  return writeFile(target, `${JSON.stringify(value, null, 2)}\n`);
}

async function json<T>(folder: string, name: string): Promise<T | null> {
  const file = join(folder, name);
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
