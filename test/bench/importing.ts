import { System } from "@hamta/local";
import { Imports, type Db } from "@hamta/store";
import type { Import } from "@hamta/core";
import { number, type Measured } from "#bench/figure";
import { meter } from "#bench/meter";
import { postgres } from "#bench/postgres";
import { progress } from "#bench/progress";
import { rival } from "#bench/rival";
import { bare, secondsFor } from "#bench/roofline";
import { expected, list, mixed, type ListSpec } from "#bench/rows";
import { populate } from "#bench/register";
import { keyOf } from "#kit/ids";

/** A mixed list through the whole local system, compared with the bare database and with the rivals. */

const RIVAL_ROWS = 1_000;
const WARM_ROWS = 10_000;
/** Concurrent rows of a rival that processes rows one by one; the system processes one chunk at a time. */
const LANES = 4;

export async function importing(rows: number): Promise<Measured> {
  const system = await System.start();
  try {
    const { db } = system.deps;
    const spec = mixed(rows);
    const own = mixed(RIVAL_ROWS, rows);
    const slower = mixed(RIVAL_ROWS, rows + RIVAL_ROWS);
    progress("the register of the list");
    await populate(db, spec);
    await populate(db, own);
    await populate(db, slower);
    progress("warm");
    // Warm-up: code that runs for the first time is slow, in the database too.
    const warm = mixed(WARM_ROWS, rows + 2 * RIVAL_ROWS);
    await populate(db, warm);
    await importList(system, warm);

    progress("the database, bare");
    const before = await bare(db, spec, rows + 100_000);
    progress("the list");
    const ours = await importList(system, spec);
    // Not earlier: reporting consumed capacity costs the database time, and the bare requests do not report it.
    const usage = meter(db);
    progress("the list again");
    const again = await importList(system, spec, null);
    const resent = usage.read();
    const refused = expected(spec).REFUSED ?? 0;
    usage.stop();
    // Measured again afterwards, so that other load on the machine affects both sides equally.
    progress("the database again");
    const after = await bare(db, spec, rows + 200_000);
    const allowed = (secondsFor(spec, before) + secondsFor(spec, after)) / 2;
    progress("row at a time");
    const slow = await rival(system.deps, own, LANES);
    const slowest = await rival(system.deps, slower, 1);
    progress("PostgreSQL");
    const join = await postgres(spec, ours.outcomes);

    const rate = rows / ours.seconds;
    const note = Object.entries(before).map(([name, each]) => `${name} ${number(each)}`);
    return {
      figures: [
        { what: "bare database, what the list needs", value: rows / allowed, unit: "rows/s", note: note.join(", ") },
        { what: "import, upload to report", value: rate, unit: "rows/s" },
        {
          what: "  of what the database allows",
          value: (100 * allowed) / ours.seconds,
          unit: "%",
          target: { least: 85 },
        },
        {
          what: "  reconcile alone, of what it allows",
          value: (100 * allowed) / ours.reconcile,
          unit: "%",
          target: { least: 85 },
        },
        { what: "  inspect", value: rows / ours.inspect, unit: "rows/s" },
        { what: "  publish", value: rows / ours.publish, unit: "rows/s" },
        { what: "  memory of the whole local system", value: ours.rss, unit: "MiB" },
        { what: "the same list again", value: rows / again.seconds, unit: "rows/s" },
        {
          what: "  units written per 1,000 rows",
          value: ((resent.writeUnits - refused) / rows) * 1000,
          unit: "",
          target: { most: 5 },
          note: "the import's own; a REFUSED row has no ticket now, is new ON_FILE, and not counted here",
        },
        { what: "row at a time", value: slowest, unit: "rows/s" },
        { what: "  ours, times that", value: rate / slowest, unit: "×", target: { least: 10 } },
        { what: `row at a time, ${LANES} at once`, value: slow, unit: "rows/s" },
        { what: "  ours, times that", value: rate / slow, unit: "×" },
        ...join(rate),
      ],
    };
  } finally {
    await system.stop();
  }
}

type Run = { seconds: number; inspect: number; reconcile: number; publish: number; rss: number; outcomes: string[] };

/** From upload to report. `expect` null: check only that every row has an outcome. */
export async function importList(
  system: System.System,
  spec: ListSpec,
  expect = expected(spec) as object | null,
): Promise<Run> {
  const { importer } = await system.people();
  const { db } = system.deps;
  const bytes = list(spec);
  const start = Date.now();
  const uploadId = await importer.upload("CORRECTIONS", "bench.csv", bytes);
  const id = keyOf(uploadId) as Import.Id;
  let rss = 0;
  const watch = setInterval(() => (rss = Math.max(rss, process.memoryUsage.rss())), 400);
  const published = whenPublishing(db);
  const imported = await importer.ended(uploadId);
  clearInterval(watch);
  const publishing = published();
  const counts = Object.fromEntries(imported.counts.map(({ outcome, rows }) => [outcome, rows]));
  if (expect && JSON.stringify(sorted(counts)) !== JSON.stringify(sorted(expect))) {
    throw new Error(`${JSON.stringify(counts)}: the list should end as ${JSON.stringify(expect)}`);
  }
  // By the import's own timestamps: the client polls only once a second.
  const { startedAt, reconcilingAt, endedAt } = (await Imports.get(db, id, { consistent: true })) ?? {};
  const [started = start, reconciling = start, end = Date.now()] = [startedAt, reconcilingAt, endedAt].map((at) =>
    Date.parse(at ?? ""),
  );
  return {
    seconds: (end - start) / 1000,
    inspect: (reconciling - started) / 1000,
    reconcile: (publishing - reconciling) / 1000,
    publish: (end - publishing) / 1000,
    rss: rss / 2 ** 20,
    outcomes: await outcomesOf(imported.reportUrl ?? ""),
  };
}

/**
 * Notes the time at which an import begins to be published, by the write that says so: the import has no attribute of
 * it, and a poll would miss the state.
 */
function whenPublishing({ client }: Db.Db): () => number {
  let time: number | null = null;
  client.middlewareStack.add(
    (next) => (args) => {
      const { ExpressionAttributeValues = {} } = args.input as { ExpressionAttributeValues?: Record<string, unknown> };
      if (ExpressionAttributeValues[":publishing"] !== undefined) time ??= Date.now();
      return next(args);
    },
    { step: "initialize", name: "when publishing" },
  );
  return () => {
    client.middlewareStack.remove("when publishing");
    if (time === null) throw new Error("The import was not published");
    return time;
  };
}

const sorted = (counts: object) => Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1));

/** Outcomes in the order of the report. */
async function outcomesOf(url: string): Promise<string[]> {
  const report = await (await fetch(url)).text();
  const [head = "", ...lines] = report.trimEnd().split("\r\n");
  // In the benchmark's lists, commas outside quotes are separators only.
  const split = (line: string) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const at = split(head).findIndex((name) => name.endsWith("hamta_outcome"));
  return lines.map((line) => split(line)[at] ?? "");
}
