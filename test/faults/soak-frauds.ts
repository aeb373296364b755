import { Hold } from "@hamta/core";
import { System } from "@hamta/local";
import { MOST_HELD, run, type Tally } from "#frauds/run";

/** `pnpm soak --frauds [--seed S]`: planted frauds and honest worlds. True if no machine approves a fraud. */

const LISTED = Hold.THRESHOLDS.rows + 1;
const SIZE = { frauds: 200 - LISTED, listed: LISTED, honest: 2_000, others: 500 };

export async function soakFrauds(seed: number, print: (line: string) => void): Promise<boolean> {
  const start = performance.now();
  const system = await System.start();
  try {
    const { honest, frauds, held } = await run(system, seed, SIZE);
    const line = (kind: string, { worlds, APPROVED, OPEN, REJECTED }: Tally) =>
      print(
        [kind.padEnd(42), ...[worlds, APPROVED, OPEN, REJECTED].map((count) => String(count).padStart(8))].join(" "),
      );
    print(["kind".padEnd(42), ...["worlds", "approved", "held", "rejected"].map((name) => name.padStart(8))].join(" "));
    for (const [kind, tally] of frauds) line(kind, tally);
    line("honest", honest);
    const approved = [...frauds.values()].reduce((sum, tally) => sum + tally.APPROVED, 0);
    const share = honest.OPEN / honest.worlds;
    const reasons = [...held].map(([reason, count]) => `${reason} ${count}`).join(", ");
    print(`Not approved among the honest: ${reasons || "none"}`);
    const isMet = approved === 0 && share <= MOST_HELD;
    print(
      `${isMet ? "Met" : "Missed"}: a machine approved ${approved} frauds (0 allowed), ${(share * 100).toFixed(1)} % of the honest are held (${MOST_HELD * 100} % allowed), seed ${seed}, ${Math.round((performance.now() - start) / 1000)} s`,
    );
    return isMet;
  } finally {
    await system.stop();
  }
}
