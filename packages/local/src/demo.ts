import { mkdir, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { expected, world } from "#demo-world";
import * as Events from "#events";
import * as Expect from "#expect";
import * as Log from "#log";
import { main } from "#main";
import * as System from "#system";
import { table } from "#text-table";
import * as World from "#world";

/** `pnpm demo`: a small world through the whole system on this machine, and what became of it. */

const out = resolve(".hamta", "demo");

async function demo(): Promise<number> {
  say("Hamta corrects wrong second IMEIs in a national device register.\n");
  say("Starting DynamoDB, S3, SQS, an event bus, the import workflow, sign-in and the API on this machine …");
  const started = performance.now();
  const system = await System.start({ log: Log.toStderr, events: {} });
  try {
    say(`  up after ${seconds(performance.now() - started)}, GraphQL at ${system.url}\n`);
    say("Playing a small world: devices, sightings, tickets, and the list of importer-a …");
    const run = await World.play(world, await system.people(), progress);
    for (const [step, took] of Object.entries(run.seconds)) say(`  ${STEPS[step] ?? step}: ${took.toFixed(1)} s`);

    const report = join(out, "corrections.report.csv");
    await mkdir(out, { recursive: true });
    await writeFile(report, run.report);
    await writeFile(join(out, "corrections.csv"), world.corrections.bytes);
    show(run, report);
    await system.idle();
    showEvents(system.events?.published() ?? []);

    const wrong = Expect.differences(expected, [...world.ticketsBefore, ...world.ticketsAfter], run);
    for (const difference of wrong) say(`  DIFFERENT: ${difference}`);
    say(wrong.length === 0 ? "Every row and every ticket ended as this world expects.\n" : "");
    say("What to try next");
    say(
      "  npx pnpm@12 dev                 stays up, with GraphiQL-ready tokens for an owner, an importer, an expert …",
    );
    say("  npx pnpm@12 replay DIR          plays a world of your own (CONTRIBUTING.md says what is in its folder)");
    say("  npx pnpm@12 test                every test, on the same services");
    return wrong.length === 0 ? 0 : 1;
  } finally {
    await system.stop();
  }
}

const STEPS: Record<string, string> = {
  devices: "devices registered from a list of ops",
  sightings: "sightings recorded from a list of an operator",
  ticketsBefore: "tickets filed over GraphQL",
  devicesLater: "one device blocked meanwhile",
  corrections: "the importer's list, from upload to report",
  look: "every ticket looked up again",
  ticketsAfter: "a ticket filed after the list",
};

function show(run: World.Run, report: string): void {
  const keys = Expect.keysByNumber(run);
  say("\nWhat became of each row");
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
  say("\nWhat became of each ticket");
  say(
    table(
      ["ticket", "number", "when filed", "now", "verdict", "the register holds"],
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

/** All of lists, and of tickets the first few of each kind. */
function showEvents(events: readonly Parameters<typeof Events.inShort>[0][]): void {
  say(`\nWhat others heard of on the event bus: ${events.length} events, such as`);
  for (const [type, some] of Map.groupBy(events, (event) => event["detail-type"])) {
    for (const event of some.slice(0, type === "ImportCompleted" ? some.length : 3)) say(`  ${Events.inShort(event)}`);
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
