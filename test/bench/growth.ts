import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { System } from "@hamta/local";
import { number, type Measured } from "#bench/figure";
import { importList } from "#bench/importing";
import { meter } from "#bench/meter";
import { plot } from "#bench/plot";
import { progress } from "#bench/progress";
import { mixed } from "#bench/rows";
import { populate } from "#bench/register";

/**
 * The mixed list through the whole local system at growing sizes, each in a new system. Results are stored beside the
 * page, so that the largest size need not run again with the others.
 */

type Point = {
  rows: number;
  inspect: number;
  reconcile: number;
  publish: number;
  total: number;
  rss: number;
  requests: number;
  readUnits: number;
  writeUnits: number;
};

const FOLDER = new URL("../../docs/performance/", import.meta.url);
const POINTS = new URL("growth.json", FOLDER);
const SIZES = [10_000, 100_000, 1_000_000];

/** All sizes up to `most`; stored beside the page only if it is written. */
export async function growth(most: number, keep: boolean): Promise<Measured> {
  const points = new Map(readStored().map((point) => [point.rows, point]));
  for (const rows of SIZES.filter((size) => size <= most)) points.set(rows, await measure(rows));
  const all = [...points.values()].toSorted((a, b) => a.rows - b.rows);
  if (keep) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(POINTS, `${JSON.stringify(all, null, 2)}\n`);
    writeFileSync(new URL("growth.svg", FOLDER), plot(all));
  }
  const header = [
    "rows",
    "seconds",
    "µs a row",
    "inspect",
    "reconcile",
    "publish",
    "memory",
    "requests",
    "read units",
    "write units",
  ];
  const per = (n: number, { rows }: Point) => number((n / rows) * 1_000);
  const rows = all.map((point) => [
    point.rows.toLocaleString("en"),
    number(point.total),
    number((point.total / point.rows) * 1e6),
    number((point.inspect / point.rows) * 1e6),
    number((point.reconcile / point.rows) * 1e6),
    number((point.publish / point.rows) * 1e6),
    `${number(point.rss)} MiB`,
    per(point.requests, point),
    per(point.readUnits, point),
    per(point.writeUnits, point),
  ]);
  return { figures: [], sheets: [{ header, rows }] };
}

function readStored(): Point[] {
  try {
    return JSON.parse(readFileSync(POINTS, "utf8")) as Point[];
  } catch {
    return [];
  }
}

async function measure(rows: number): Promise<Point> {
  const system = await System.start();
  try {
    progress(`growth: the register of ${rows} rows`);
    const spec = mixed(rows);
    await populate(system.deps.db, spec);
    progress(`growth: ${rows} rows`);
    const usage = meter(system.deps.db);
    const { seconds, inspect, reconcile, publish, rss } = await importList(system, spec);
    progress(`growth: ${rows} rows in ${seconds.toFixed(1)} s`);
    return { rows, inspect, reconcile, publish, total: seconds, rss, ...usage.read() };
  } finally {
    await system.stop();
  }
}
