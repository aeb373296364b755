import { System } from "@hamta/local";
import type { Limits } from "@hamta/local";
import { number, type Figure, type Measured } from "#bench/figure";
import { importList } from "#bench/importing";
import { progress } from "#bench/progress";
import { at, expected, mixed, uniform, type ListSpec } from "#bench/rows";
import { populate } from "#bench/register";
import { ENQUIRY } from "#kit/documents";

/**
 * Imports on a table with the limits of AWS: how much of its capacity they use, how much of it is wasted, and what a
 * request of the API beside them waits.
 */

/** A quarter of AWS's partition, so that the limits bind before this machine does. */
const PARTITION = { writes: 250, reads: 750 };
const TABLES = { "new table": 4, "warm table": 16 };
const CHUNKS = [1, 4, 16];
/** Rows of each list on a new table: about 20 s. */
const LISTS: Record<string, (rows: number, from: number) => ListSpec> = {
  ON_FILE: (rows, from) => uniform("ON_FILE", rows, from),
  mixed: (rows, from) => mixed(rows, from),
  RESOLVED: (rows, from) => uniform("RESOLVED", rows / 8, from),
};
const MOST_WASTED = 2;
const LEAST_USED = 90;

export async function limits(rows: number): Promise<Measured> {
  const figures: Figure[] = [];
  const sheet: string[][] = [];
  for (const [table, partitions] of Object.entries(TABLES)) {
    for (const chunks of CHUNKS) {
      const system = await System.start({ limits: { ...PARTITION, partitions }, chunks });
      try {
        let from = 0;
        for (const [name, listOf] of Object.entries(LISTS)) {
          progress(`limits: ${name}, ${chunks} chunks at once, ${table}`);
          const spec = listOf(partitions === 4 ? rows : 2 * rows, from);
          from += spec.rows;
          const measured = await measure(system, spec, chunks);
          const what = `${name}, ${chunks} at once, ${table}`;
          figures.push(
            { what, value: measured.used, unit: "% used", target: { least: LEAST_USED } },
            { what: "  wasted", value: measured.wasted, unit: "%", target: { most: MOST_WASTED } },
          );
          sheet.push([what, ...measured.cells]);
        }
        if (partitions === 4 && chunks === 16) figures.push(await besideAnImport(system, mixed(rows, from), chunks));
      } finally {
        await system.stop();
      }
    }
  }
  const header = ["list", "rows/s", "write units", "read units", "wasted", "throttled"];
  return { figures, sheets: [{ header, rows: sheet }] };
}

/** How much longer an enquiry takes while an import asks for all that the table takes. */
async function besideAnImport(system: System.System, spec: ListSpec, chunks: number): Promise<Figure> {
  progress("limits: enquiries beside an import");
  const client = await system.client(null);
  const enquire = async () => {
    const from = performance.now();
    await client.query(ENQUIRY, { imei: at(spec.from, 0) });
    return performance.now() - from;
  };
  await fill(system, spec, chunks);
  const alone: number[] = [];
  for (let n = 0; n < ENQUIRIES; n++) alone.push(await enquire());
  const beside: number[] = [];
  const imported = importList(system, spec, expected(spec));
  const state = { isRunning: true };
  void imported.finally(() => (state.isRunning = false));
  while (state.isRunning) beside.push(await enquire());
  await imported;
  const [before, during] = [p99(alone), p99(beside)];
  const note = `${number(before)} ms alone, ${number(during)} ms beside`;
  return { what: "p99 of an enquiry beside an import", value: during / before, unit: "×", target: { most: 3 }, note };
}

const ENQUIRIES = 300;
const p99 = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(0.99 * times.length)] ?? Infinity;

/** Fills the table without limits. */
async function fill(system: System.System, spec: ListSpec, chunks: number): Promise<void> {
  system.limits!.isOpen = true;
  await populate(system.deps.db, spec);
  system.deps.rows = { chunk: Math.ceil(spec.rows / chunks / 2) };
  system.limits!.isOpen = false;
}

async function measure(system: System.System, spec: ListSpec, chunks: number) {
  const limits = system.limits!;
  await fill(system, spec, chunks);
  const before = structuredClone(limits.usage);
  const { reconcile } = await importList(system, spec, expected(spec));
  const { readUnits, writeUnits, wasted } = limits.usage;
  const [read, written, lost] = [readUnits - before.readUnits, writeUnits - before.writeUnits, wasted - before.wasted];
  const { partitions, reads, writes } = limits.settings;
  const share = (units: number, each: number) => (100 * units) / (reconcile * partitions * each);
  return {
    used: Math.max(share(read, reads), share(written + lost, writes)),
    wasted: (100 * lost) / (written + lost),
    cells: [
      number(spec.rows / reconcile),
      number(written),
      number(read),
      number(lost),
      throttles(before, limits.usage),
    ],
  };
}

function throttles(before: Limits["usage"], after: Limits["usage"]): string {
  const counts = Object.entries(after.throttled).map(([name, count]) => [name, count - (before.throttled[name] ?? 0)]);
  return counts
    .filter(([, count]) => count !== 0)
    .map((count) => count.join(" "))
    .join(", ");
}
