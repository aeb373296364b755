import { Import } from "@hamta/core";
import { inspect, publish, reconcile, type Deps } from "@hamta/importer";
import { System } from "@hamta/local";
import { Bucket, Imports } from "@hamta/store";
import type { Measured } from "#bench/figure";
import { progress } from "#bench/progress";
import { listOf } from "#bench/rival";
import { list, uniform } from "#bench/rows";
import { slowBucket, type Latency } from "#bench/slow-bucket";

/**
 * The two steps that wait for S3: inspect (ranged reads, checks, duplicates, chunks written back) and publish (the list
 * and the results read, the report written), with the latency of S3 and a table that does nothing else.
 */

const LATENCY: Latency = { put: 50, get: 100 };
const NONE: Latency = { put: 0, get: 0 };
const CLOCK = { getRemainingTimeInMillis: () => 900_000 };

type Step = { wall: number; cpu: number };
type Run = { bytes: number; inspect: Step; publish: Step };

export async function inspecting(rows: number): Promise<Measured> {
  const system = await System.start();
  try {
    // Warm-up: code that runs for the first time is slow.
    await run(system.deps, Math.min(rows, 50_000), NONE, "warm");
    const none = await run(system.deps, rows, NONE, "none");
    const slow = await run(system.deps, rows, LATENCY, "slow");
    const million = (seconds: number) => (seconds * 1e6) / rows;
    const whole = ({ wall }: Step) => (wall * Import.MAX_BYTES) / slow.bytes;
    const unit = "s a million rows";
    const note = `PUT ${LATENCY.put} ms, GET ${LATENCY.get} ms`;
    return {
      figures: [
        { what: "inspect", value: million(slow.inspect.wall), unit, target: { most: 3 }, note },
        { what: "  its CPU", value: million(none.inspect.cpu), unit, target: { most: 1.5 } },
        { what: "  without latency", value: slow.bytes / 2 ** 20 / none.inspect.wall, unit: "MiB/s" },
        {
          what: "  so a list of 1 GiB takes, of Lambda's 900 s",
          value: whole(slow.inspect),
          unit: "s",
          target: { most: 450 },
        },
        { what: "publish", value: million(slow.publish.wall), unit, target: { most: 6.5 }, note },
        { what: "  its CPU", value: million(none.publish.cpu), unit },
        {
          what: "  so a list of 1 GiB takes, of Lambda's 900 s",
          value: whole(slow.publish),
          unit: "s",
          target: { most: 450 },
        },
      ],
    };
  } finally {
    await system.stop();
  }
}

/** A list whose rows are decided without the register: what is between the two steps costs the table nothing. */
async function run(deps: Deps, rows: number, latency: Latency, name: string): Promise<Run> {
  progress(`inspecting: ${rows} rows, ${name}`);
  const bucket = slowBucket(latency);
  const bytes = list(uniform("NOT_PARTIAL", rows));
  const key = "bench/list.csv";
  await Bucket.writeText(bucket, key, bytes.toString("utf8"));
  const imported: Import.Import = {
    ...listOf(name),
    uploader: { role: "IMPORTER", organisation: `importer-${name}` },
    state: "RECEIVED",
    problem: null,
    upload: { key, version: "1", versionId: null, bytes: bytes.length },
  };
  const own = { ...deps, bucket };
  await Imports.receive(deps.db, imported, deps.now());
  const [inspected, inspecting] = await timed(() => inspect(own, { import: imported.id }));
  if (!("chunks" in inspected) || inspected.chunks === null) {
    throw new Error(`The list was not inspected: ${JSON.stringify(inspected)}`);
  }
  for (let chunk = 1; chunk <= inspected.chunks; chunk++) {
    await reconcile(own, { import: imported.id, chunk, part: 0, from: 0 }, CLOCK);
  }
  const [published, publishing] = await timed(() => publish(own, { import: imported.id }));
  if (published.rows !== rows) throw new Error(`The report has ${published.rows} rows of ${rows}`);
  return { bytes: bytes.length, inspect: inspecting, publish: publishing };
}

/** Seconds. */
async function timed<T>(step: () => Promise<T>): Promise<[T, Step]> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const result = await step();
  const { user, system } = process.cpuUsage(before);
  return [result, { wall: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 }];
}
