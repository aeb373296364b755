import { System } from "@hamta/local";
import { Imports } from "@hamta/store";
import type { Import } from "@hamta/core";
import { number, type Measured } from "#bench/figure";
import { meter } from "#bench/meter";
import { postgres } from "#bench/postgres";
import { progress } from "#bench/progress";
import { rival } from "#bench/rival";
import { bare, secondsFor } from "#bench/roofline";
import { expected, list, mixed, type World } from "#bench/rows";
import { populate } from "#bench/world";
import { keyOf } from "#kit/ids";

/** A mixed list through the whole local system, beside what the database gives bare, and beside its rivals. */

const RIVAL_ROWS = 1_000;
const WARM_ROWS = 10_000;
/** Rows at once of a rival that does not wait for one before it takes the next; the system works on one chunk at a time. */
const LANES = 4;

export async function importing(rows: number): Promise<Measured> {
  const system = await System.start();
  try {
    const { db } = system.deps;
    const world = mixed(rows);
    const own = mixed(RIVAL_ROWS, rows);
    const slower = mixed(RIVAL_ROWS, rows + RIVAL_ROWS);
    progress("the register of the list");
    await populate(db, world);
    await populate(db, own);
    await populate(db, slower);
    progress("warm");
    // Code that has not run yet is slow, the database's too: a list goes before.
    const warm = mixed(WARM_ROWS, rows + 2 * RIVAL_ROWS);
    await populate(db, warm);
    await through(system, warm);

    progress("the database, bare");
    const before = await bare(db, world, rows + 100_000);
    progress("the list");
    const ours = await through(system, world);
    // Not before: to say what it consumed costs the database time, and the bare requests are not asked.
    const usage = meter(db);
    progress("the list again");
    const again = await through(system, world, null);
    const resent = usage.read();
    const refused = expected(world).REFUSED ?? 0;
    usage.stop();
    // Measured again after: what else the machine does in between weighs on both ends alike.
    progress("the database again");
    const after = await bare(db, world, rows + 200_000);
    const allowed = (secondsFor(world, before) + secondsFor(world, after)) / 2;
    progress("row at a time");
    const slow = await rival(system.deps, own, LANES);
    const slowest = await rival(system.deps, slower, 1);
    progress("PostgreSQL");
    const join = await postgres(world, ours.outcomes);

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

/** From the upload to the report. `expect` null: only that every row has an outcome. */
export async function through(
  system: System.System,
  world: World,
  expect = expected(world) as object | null,
): Promise<Run> {
  const { importer } = await system.people();
  const { db } = system.deps;
  const bytes = list(world);
  const start = Date.now();
  const asked = await importer.upload("CORRECTIONS", "bench.csv", bytes);
  const id = keyOf(asked) as Import.Id;
  let publishing = 0;
  let rss = 0;
  const watch = setInterval(() => {
    rss = Math.max(rss, process.memoryUsage.rss());
    if (publishing === 0)
      void Imports.get(db, id).then((each) => each?.state === "PUBLISHING" && (publishing ||= Date.now()));
  }, 400);
  const imported = await importer.ended(asked);
  clearInterval(watch);
  const counts = Object.fromEntries(imported.counts.map(({ outcome, rows }) => [outcome, rows]));
  if (expect && JSON.stringify(sorted(counts)) !== JSON.stringify(sorted(expect))) {
    throw new Error(`${JSON.stringify(counts)}: the list should end as ${JSON.stringify(expect)}`);
  }
  // By the import's own clock: who waits for it asks once a second.
  const { startedAt, reconcilingAt, endedAt } = (await Imports.get(db, id, { consistent: true })) ?? {};
  const [started = start, reconciling = start, end = Date.now()] = [startedAt, reconcilingAt, endedAt].map((at) =>
    Date.parse(at ?? ""),
  );
  return {
    seconds: (end - start) / 1000,
    inspect: (reconciling - started) / 1000,
    reconcile: ((publishing || end) - reconciling) / 1000,
    publish: (end - (publishing || end)) / 1000,
    rss: rss / 2 ** 20,
    outcomes: await outcomesOf(imported.reportUrl ?? ""),
  };
}

const sorted = (counts: object) => Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1));

/** Row by row, as the report says. */
async function outcomesOf(url: string): Promise<string[]> {
  const report = await (await fetch(url)).text();
  const [head = "", ...lines] = report.trimEnd().split("\r\n");
  // No cell of the bench's lists holds a comma outside quotes but the separators.
  const split = (line: string) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const at = split(head).findIndex((name) => name.endsWith("hamta_outcome"));
  return lines.map((line) => split(line)[at] ?? "");
}
