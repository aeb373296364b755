import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** Sequence number of the last record that was read from each shard, stored in a file if one is given. */
export type Positions = {
  get(shard: string): string | undefined;
  set(shard: string, sequence: string): Promise<void>;
};

export async function open(file?: string): Promise<Positions> {
  const text = file === undefined ? "{}" : await readFile(file, "utf8").catch(() => "{}");
  const positions = new Map(Object.entries(JSON.parse(text) as Record<string, string>));
  if (file !== undefined) await mkdir(dirname(file), { recursive: true });
  return {
    get: (shard) => positions.get(shard),
    set: async (shard, sequence) => {
      positions.set(shard, sequence);
      if (file !== undefined) await replace(file, JSON.stringify(Object.fromEntries(positions)));
    },
  };
}

/** Writes a file atomically: a process that is killed meanwhile leaves the old content, not half of the new. */
async function replace(file: string, text: string): Promise<void> {
  await writeFile(`${file}.next`, text);
  await rename(`${file}.next`, file);
}
