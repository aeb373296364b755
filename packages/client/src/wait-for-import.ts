import type { Client } from "#client";
import { Import } from "#generated/documents";
import type { ImportQuery, ImportState } from "#generated/types";
import { wait } from "#retry";

type Imported = NonNullable<ImportQuery["import"]>;

export type WaitOptions = {
  readonly signal?: AbortSignal;
  /** Longest pause between two looks, in ms. Default: 5,000. The first pauses are shorter. */
  readonly intervalMs?: number;
  /** Called with each state that was read. */
  readonly onProgress?: (imported: Imported) => void;
};

/** An import that is HELD waits for a person; the others change no more. */
const ENDED: ReadonlySet<ImportState> = new Set<ImportState>(["COMPLETED", "HELD", "CANCELLED", "REJECTED", "FAILED"]);

/**
 * Reads an import until it has ended, and returns it. Null if it does not exist or you cannot see it.
 * @throws HamtaError
 */
export async function waitForImport(client: Client, id: string, options: WaitOptions = {}): Promise<Imported | null> {
  const { signal, intervalMs = 5_000, onProgress } = options;
  for (let pause = Math.min(500, intervalMs); ; pause = Math.min(intervalMs, pause * 1.5)) {
    const { import: imported } = await client.run(Import, { id }, signal ? { signal } : {});
    if (imported === null) return null;
    onProgress?.(imported);
    if (ENDED.has(imported.state)) return imported;
    await wait(pause, signal);
  }
}
