import { mkdir, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { expected, scenario } from "#scenario/demo-scenario";
import * as Events from "#system/events";
import * as Expect from "#scenario/expect";
import * as Log from "#log";
import { main } from "#commands/main";
import * as System from "#system/system";
import { table } from "#commands/text-table";
import * as Scenario from "#scenario/scenario";

/** `pnpm demo`: runs the demo's scenario through the whole system on this machine and prints the results. */

const out = resolve(".hamta", "demo");

async function demo(): Promise<number> {
  say("Hamta corrects wrong second IMEIs in a national device register.\n");
  say("Starting DynamoDB, S3, SQS, an event bus, the import workflow, sign-in and the API on this machine …");
  const started = performance.now();
  const system = await System.start({ log: Log.toStderr, events: {} });
  try {
    say(`  up after ${seconds(performance.now() - started)}, GraphQL at ${system.url}\n`);
    say("Running a small scenario: devices, sightings, tickets, and the list of importer-a …");
    const run = await Scenario.runScenario(scenario, await system.people(), progress);
    for (const [step, took] of Object.entries(run.seconds)) say(`  ${STEPS[step] ?? step}: ${took.toFixed(1)} s`);

    const report = join(out, "corrections.report.csv");
    await mkdir(out, { recursive: true });
    await writeFile(report, run.report);
    await writeFile(join(out, "corrections.csv"), scenario.corrections.bytes);
    show(run, report);
    await system.idle();
    showEvents(system.events?.published() ?? []);

    const differences = Expect.differences(expected, [...scenario.ticketsBefore, ...scenario.ticketsAfter], run);
    for (const difference of differences) say(`  Unexpected: ${difference}`);
    say(differences.length === 0 ? "Every row and every ticket ended as this scenario expects.\n" : "");
    say("What to try next");
    say(
      "  npx pnpm@12 dev                 keeps the system running, with the panel and GraphiQL, signed in by a click",
    );
    say("  npx pnpm@12 replay DIR          runs a scenario of your own (CONTRIBUTING.md describes its folder)");
    say("  npx pnpm@12 test                runs every test but those in a browser");
    return differences.length === 0 ? 0 : 1;
  } finally {
    await system.stop();
  }
}

const STEPS: Record<string, string> = {
  devices: "devices registered from a list of ops",
  sightings: "sightings recorded from a list of an operator",
  ticketsBefore: "tickets filed over GraphQL",
  devicesLater: "one device blocked in the meantime",
  corrections: "the importer's list, from upload to report",
  readTickets: "every ticket read again",
  ticketsAfter: "a ticket filed after the list",
};

function show(run: Scenario.ScenarioResult, report: string): void {
  const keys = Expect.keysByNumber(run);
  say("\nResult of each row");
  say(
    table(
      ["row", "outcome", "reason", "ticket", "message"],
      run.rows.map(({ row, outcome, reason, ticket, message }) => [
        String(row),
        outcome,
        reason ?? "",
        ticket ? `${ticket} (${keys.get(ticket) ?? ""})` : "",
        message,
      ]),
    ),
  );
  say("\nResult of each ticket");
  say(
    table(
      ["ticket", "number", "when filed", "now", "verdict", "registered pair"],
      [...run.tickets].map(([key, { number, filed, status, verdict, pair }]) => [
        key,
        number ?? "",
        filed,
        status ?? "",
        verdict ?? "",
        pair?.join(" + ") ?? "",
      ]),
    ),
  );
  say(`\nThe report, as the importer downloads it: ${relative(process.cwd(), report)}`);
}

/** Prints all events of lists, and the first three of each other type. */
function showEvents(events: readonly Parameters<typeof Events.toLine>[0][]): void {
  say(`\nEvents on the event bus: ${events.length}, such as`);
  for (const [type, some] of Map.groupBy(events, (event) => event["detail-type"])) {
    for (const event of some.slice(0, type === "ImportCompleted" ? some.length : 3)) say(`  ${Events.toLine(event)}`);
  }
}

let shown = "";
function progress(step: string, detail: string): void {
  if (!process.stderr.isTTY) return;
  const line = `  ${STEPS[step] ?? step}: ${detail}`;
  if (line !== shown) process.stderr.write(`\r\u001b[K${line}\r`);
  shown = line;
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main(demo);
