import { inspect, type Inspected, type Progress, type Task } from "#parts/importer/upload/inspect.ts";

/** Beside the page, so that a list of a million rows does not hold it up. One task, and it ends. */

export type Told = { progress: Progress } | { inspected: Inspected } | { failed: string };

/** ms: more often than the eye sees is only work for the page. */
const EVERY_MS = 80;

const tell = (told: Told) => postMessage(told);

addEventListener("message", ({ data }: MessageEvent<Task>) => void run(data));

async function run(task: Task): Promise<void> {
  let told = 0;
  const progress = (progress: Progress) => {
    const now = performance.now();
    if (now - told < EVERY_MS) return;
    told = now;
    tell({ progress });
  };
  try {
    tell({ inspected: await inspect(task, progress) });
  } catch (error) {
    tell({ failed: String(error) });
  }
}
