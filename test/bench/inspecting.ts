import type { Import } from "@hamta/core";
import { inspect, MAX_BYTES } from "@hamta/importer";
import { System } from "@hamta/local";
import { Bucket, Imports } from "@hamta/store";
import type { Measured } from "#bench/figure";
import { progress } from "#bench/progress";
import { listOf } from "#bench/rival";
import { alike, list } from "#bench/rows";

/** One pass over a list in the bucket: ranged reads, checks, repeats, chunks written back. */
export async function inspecting(rows: number): Promise<Measured> {
  const system = await System.start();
  try {
    const { deps } = system;
    progress(`inspecting: ${rows} rows`);
    const bytes = list(alike("ON_FILE", rows));
    // Beside the prefix that the bucket's events are about: no import begins by itself.
    const key = "bench/list.csv";
    await Bucket.writeText(deps.bucket, key, bytes.toString("utf8"));
    const imported: Import.Import = {
      ...listOf("inspecting"),
      state: "RECEIVED",
      upload: { key, version: "1", versionId: null, bytes: bytes.length },
    };
    await Imports.receive(deps.db, imported);
    const start = performance.now();
    const answer = await inspect(deps, { import: imported.id });
    const seconds = (performance.now() - start) / 1000;
    if (!("chunks" in answer)) throw new Error(`The list was not inspected: ${JSON.stringify(answer)}`);
    const whole = (seconds * MAX_BYTES) / bytes.length;
    return {
      figures: [
        { what: "inspect, from S3 and back", value: (seconds * 1e6) / rows, unit: "s a million rows" },
        { what: "  the same", value: bytes.length / 2 ** 20 / seconds, unit: "MiB/s" },
        { what: "  so a list of 1 GiB takes, of Lambda's 900 s", value: whole, unit: "s", target: { most: 450 } },
      ],
    };
  } finally {
    await system.stop();
  }
}
