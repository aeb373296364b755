import { mkdirSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const STALE = 120_000;

/** Runs `work` exclusively among processes that name the same folder: tests evaluate in several processes at once. */
export async function withLock(folder: string, work: () => void | Promise<void>): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  while (!taken(folder)) await sleep(50);
  try {
    await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function taken(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    const since = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    // Left by a killed process.
    if (Date.now() - since > STALE) rmSync(folder, { recursive: true, force: true });
    return false;
  }
}
