import { runAlone } from "#bench/alone/process";
import { type Measured } from "#bench/figure";
import { progress } from "#bench/progress";

/** From a list's bytes to validated rows, compared with parsers that only split them. */

const MIB = 2 ** 20;
/** In a list of 300,000 rows a quarter of the time is the compiler's: 2.2 M rows/s. */
const ROWS = 1_000_000;
const SIZES = [10_000, 100_000, 1_000_000, 10_000_000];

export async function reading(): Promise<Measured> {
  const best = { ours: Infinity, "csv-parse": Infinity, papaparse: Infinity };
  let bytes = 0;
  // In rounds, so that other load on the machine affects all of them.
  for (let turn = 0; turn < 3; turn++) {
    for (const parser of ["ours", "csv-parse", "papaparse"] as const) {
      progress(`reading: ${parser}`);
      const answer = await runAlone("reader", parser, ROWS);
      best[parser] = Math.min(best[parser], answer.seconds);
      ({ bytes } = answer);
    }
  }
  const figures: Measured["figures"] = [
    { what: "bytes to validated rows", value: bytes / MIB / best.ours, unit: "MiB/s", target: { least: 100 } },
    { what: "  the same", value: ROWS / best.ours / 1e6, unit: "M rows/s", target: { least: 2.5 } },
    {
      what: "  times csv-parse, splitting alone",
      value: best["csv-parse"] / best.ours,
      unit: "×",
      target: { least: 4 },
    },
    {
      what: "  times PapaParse, splitting alone",
      value: best.papaparse / best.ours,
      unit: "×",
      target: { least: 1.2 },
    },
  ];
  for (const rows of SIZES) {
    progress(`reading: ${rows} rows`);
    const { peak, seconds } = await runAlone("reader", "ours", rows);
    figures.push({
      what: `memory of a process that reads ${rows.toLocaleString("en")} rows`,
      value: peak,
      unit: "MiB",
      target: { most: 150 },
      note: `${(rows / seconds / 1e6).toFixed(2)} M rows/s`,
    });
  }
  return { figures };
}
