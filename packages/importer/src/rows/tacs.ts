import { Tac, type Import, type Register } from "@hamta/core";
import { Tacs } from "@hamta/store";
import type { Deps } from "#deps";
import { commitRows } from "#rows/commit";

/** What rows of devices teach the register about TACs: one write for each TAC and model of a batch. */

/** A row, and the device that has the trace of it; null if an undo has removed the device. */
export type Taught = {
  row: number;
  entry: Register.DeviceEntry;
  trace: Parameters<typeof Tac.changesOf>[1];
  device: Parameters<typeof Tac.changesOf>[2];
};

/**
 * After the devices are written, so that an attempt that fails in between is repeated from the traces. A batch that was
 * counted before is not counted again.
 *
 * @param sign -1 takes back what the rows taught
 */
export async function learn(
  { db, now }: Deps,
  { id }: Pick<Import.Import, "id">,
  rows: readonly Taught[],
  sign: 1 | -1 = 1,
): Promise<void> {
  const at = now().toISOString();
  const sums = new Map<string, { row: number; change: Tac.Change }>();
  for (const { row, entry, trace, device } of rows.toSorted((a, b) => a.row - b.row)) {
    for (const { tac, model, devices } of Tac.changesOf(entry, trace, device)) {
      const key = `${tac} ${Tac.modelKey(model)}`;
      const sum = sums.get(key);
      if (sum) sum.change.devices += sign * devices;
      else sums.set(key, { row, change: { tac, model, devices: sign * devices } });
    }
  }
  await commitRows(
    db,
    [...sums.values()].map(({ row, change }) => ({
      of: change,
      writes: Tacs.learnWrites(db, change, { import: id, row, at }),
    })),
  );
}
