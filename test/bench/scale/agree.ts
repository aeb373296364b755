import { System } from "@hamta/local";
import type { Figure } from "#bench/figure";
import { importList } from "#bench/importing";
import { LEAST, readUnits, writeUnits } from "#bench/least";
import { progress } from "#bench/progress";
import { populate } from "#bench/register";
import { expected, mixed, numbers, uniform, type ListSpec } from "#bench/rows";
import { simulate, type World } from "#bench/scale/simulate";

/**
 * The simulation beside the system itself, on a table with limits so low that they bind and this machine does not. What
 * the simulation cannot know (the share of the capacity that is used, the pace of the two steps of a whole list) is
 * measured with the first list; the others have other sizes, tables, chunks and outcomes.
 */

/** A twentieth of AWS's partition. */
const PARTITION = { writes: 50, reads: 150 };

type Trial = { what: string; partitions: number; chunks: number; spec: (from: number) => ListSpec };
type Run = { seconds: number; inspect: number; reconcile: number; publish: number };

export async function agree(rows: number): Promise<Figure[]> {
  const trials: Trial[] = [
    { what: "mixed", partitions: 4, chunks: 1, spec: (from) => mixed(rows, from) },
    { what: "mixed, three times as many rows", partitions: 4, chunks: 1, spec: (from) => mixed(3 * rows, from) },
    { what: "mixed, twice the table", partitions: 8, chunks: 1, spec: (from) => mixed(3 * rows, from) },
    { what: "mixed, 4 chunks at once", partitions: 8, chunks: 4, spec: (from) => mixed(3 * rows, from) },
    { what: "RESOLVED", partitions: 4, chunks: 1, spec: (from) => uniform("RESOLVED", rows / 2, from) },
  ];
  let known: (Run & { used: number; rows: number }) | null = null;
  const figures: Figure[] = [];
  let from = 0;
  for (const trial of trials) {
    progress(`scale: ${trial.what}`);
    const spec = trial.spec(from);
    from += spec.rows;
    const run = await measure(trial, spec);
    if (known === null) {
      const alone = simulated(trial, spec, { ...run, used: 1, rows: spec.rows });
      known = { ...run, used: (alone - run.inspect - run.publish) / run.reconcile, rows: spec.rows };
      continue;
    }
    const seconds = simulated(trial, spec, known);
    const note = `${seconds.toFixed(1)} s simulated, ${run.seconds.toFixed(1)} s measured`;
    figures.push({ what: trial.what, value: seconds / run.seconds, unit: "× measured", target: { least: 0.85 }, note });
    figures.push({ what: "  and", value: seconds / run.seconds, unit: "× measured", target: { most: 1.15 } });
  }
  return figures;
}

async function measure({ partitions, chunks }: Trial, spec: ListSpec): Promise<Run> {
  const system = await System.start({ limits: { ...PARTITION, partitions }, chunks });
  try {
    system.limits!.isOpen = true;
    await populate(system.deps.db, spec);
    system.deps.rows = { chunk: Math.ceil(spec.rows / chunks) };
    system.limits!.isOpen = false;
    return await importList(system, spec, expected(spec));
  } finally {
    await system.stop();
  }
}

/** Seconds from the upload to the report. */
function simulated(
  { partitions, chunks }: Trial,
  spec: ListSpec,
  { used, rows, inspect, publish }: Run & { used: number; rows: number },
): number {
  const capacity = { writes: partitions * PARTITION.writes, reads: partitions * PARTITION.reads };
  const world: World = {
    seed: 1,
    lists: [{ uploader: "importer-a", kind: "CORRECTIONS", at: 0, rows: spec.rows, units: unitsOf(spec) }],
    requests: { rate: () => 0, units: { writes: 0, reads: 0 }, ms: 0 },
    pace: { inspect: rows / inspect, publish: rows / publish, reconcile: Infinity, writes: Infinity },
    table: { ...capacity, quota: capacity, doublesIn: Infinity, used },
    chunks,
    reconcilers: chunks,
    concurrency: 1_000,
    deaths: { perHour: 0, rows: 0 },
    step: 0.05,
    until: 3_600,
  };
  const [ended] = simulate(world).ended;
  if (!ended) throw new Error("The simulated list has not ended");
  return ended.seconds;
}

/** Of a row on average. */
function unitsOf(spec: ListSpec): { reads: number; writes: number } {
  let [reads, writes] = [0, 0];
  for (const n of numbers(spec)) {
    const least = LEAST[spec.kindOf(n)];
    reads += readUnits(least);
    writes += writeUnits(least);
  }
  return { reads: reads / spec.rows, writes: writes / spec.rows };
}
