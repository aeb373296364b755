import { System } from "@hamta/local";
import { meter, type Usage } from "./meter.ts";
import { list, populate } from "./population.ts";
import { rate, type Row } from "./table.ts";

/**
 * A list through the whole local system, from its upload to its report: first when every row is put on file, then the
 * same list again, when nothing changes.
 */
export async function importing(rows: number): Promise<Row[]> {
  const system = await System.start();
  try {
    await populate(system.deps.db, rows);
    const { importer } = await system.people();
    const bytes = list(rows);
    const usage = meter(system.deps.db);
    const measured: Row[] = [];
    for (const [title, outcome] of [
      [`import of ${rows.toLocaleString("en")} rows, all ON_FILE`, "ON_FILE"],
      ["  the same list again", "ON_FILE"],
    ] as const) {
      usage.reset();
      const memory = watchMemory();
      const start = performance.now();
      const imported = await importer.ended(await importer.upload("CORRECTIONS", "bench.csv", bytes));
      const seconds = (performance.now() - start) / 1000;
      const done = imported.counts.find((count) => count.outcome === outcome)?.rows;
      if (done !== rows) throw new Error(`${JSON.stringify(imported)}: ${rows} rows should be ${outcome}`);
      measured.push([
        title,
        rate(rows / seconds, "rows/s"),
        perThousand(usage.read(), rows),
        `${memory.stop()} MiB RSS at most`,
      ]);
    }
    return measured;
  } finally {
    await system.stop();
  }
}

function perThousand({ requests, readUnits, writeUnits }: Usage, rows: number): string {
  const per = (n: number) => ((n / rows) * 1000).toFixed(0);
  return `${per(requests)} requests, ${per(readUnits)} read and ${per(writeUnits)} write units per 1,000 rows`;
}

function watchMemory(): { stop(): number } {
  let most = 0;
  const look = () => (most = Math.max(most, process.memoryUsage.rss()));
  const timer = setInterval(look, 100);
  return {
    stop: () => {
      look();
      clearInterval(timer);
      return Math.round(most / 2 ** 20);
    },
  };
}
