import { runAlone } from "#bench/alone/process";
import type { Measured } from "#bench/figure";
import { progress } from "#bench/progress";

/** Duplicates and conflicts over a whole list. */
export async function repeats(): Promise<Measured> {
  progress("repeats: 10,000,000 rows");
  const { held, peak, begin, rows, seconds } = await runAlone("repeats", 1e7);
  return {
    figures: [
      { what: "duplicates and conflicts over 10,000,000 rows, held", value: held, unit: "MiB", target: { most: 400 } },
      {
        what: "  the process at its most, less what it began with",
        value: peak - begin,
        unit: "MiB",
        target: { most: 400 },
        note: `${peak.toFixed(0)} MiB in all`,
      },
      { what: "  rows looked at", value: rows / seconds / 1e6, unit: "M rows/s" },
    ],
  };
}
