import * as List from "@hamta/core/list";
import { parse as csvParse } from "csv-parse";
import { list } from "./population.ts";
import { rate, type Row } from "./table.ts";

/** From a list's bytes to validated rows, against a well-kept parser that does nothing but split them. */
export async function reading(): Promise<Row[]> {
  const rows = 300_000;
  const bytes = list(rows);
  const ours = best(3, () => {
    const reader = List.Reader.open("corrections", { uploader: "IMPORTER", importer: "importer-a" });
    let valid = 0;
    for (let at = 0; at < bytes.length; at += CHUNK) {
      for (const row of reader.push(bytes.subarray(at, at + CHUNK))) valid += row.ok ? 1 : 0;
    }
    for (const row of reader.end()) valid += row.ok ? 1 : 0;
    if (valid !== rows) throw new Error(`${valid} valid rows of ${rows}`);
  });
  const theirs = await bestAsync(2, async () => {
    let read = 0;
    for await (const record of csvParse(bytes, { relax_column_count: true })) read += record ? 1 : 0;
    if (read !== rows + 1) throw new Error(`${read} records of ${rows + 1}`);
  });
  const mib = bytes.length / 2 ** 20;
  return [
    [
      "reading: bytes to validated rows",
      rate(rows / ours, "rows/s"),
      rate(mib / ours, "MiB/s"),
      `${(theirs / ours).toFixed(1)}× csv-parse`,
    ],
    ["  csv-parse, splitting alone", rate(rows / theirs, "rows/s"), rate(mib / theirs, "MiB/s"), "1×"],
  ];
}

/** As S3 hands them over. */
const CHUNK = 64 * 1024;

function best(times: number, work: () => void): number {
  const took = Array.from({ length: times }, () => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  });
  return Math.min(...took);
}

async function bestAsync(times: number, work: () => Promise<void>): Promise<number> {
  let least = Infinity;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await work();
    least = Math.min(least, (performance.now() - start) / 1000);
  }
  return least;
}
