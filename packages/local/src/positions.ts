import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** How far each shard of a stream has been read, by the sequence number of its last record: kept in a file, if any. */
export type Positions = { of(shard: string): string | undefined; set(shard: string, sequence: string): Promise<void> };

export async function open(file?: string): Promise<Positions> {
  const kept = file === undefined ? null : await readFile(file, "utf8").catch(() => null);
  const known = new Map(Object.entries(kept === null ? {} : (JSON.parse(kept) as Record<string, string>)));
  if (file !== undefined) await mkdir(dirname(file), { recursive: true });
  return {
    of: (shard) => known.get(shard),
    set: async (shard, sequence) => {
      known.set(shard, sequence);
      if (file !== undefined) await writeFile(file, JSON.stringify(Object.fromEntries(known)));
    },
  };
}
