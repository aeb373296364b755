import { inspect, type Inspected, type Progress, type Task } from "@hamta/core/check";

/** Runs outside the page, so that a list of a million rows does not block it. One task per worker. */

export type Message = { progress: Progress } | { inspected: Inspected } | { failed: string };

/** ms: more frequent updates only load the page. */
const EVERY_MS = 80;

const post = (message: Message) => postMessage(message);

addEventListener("message", ({ data }: MessageEvent<Task>) => void run(data));

async function run(task: Task): Promise<void> {
  let lastPosted = 0;
  const report = (progress: Progress) => {
    const now = performance.now();
    if (now - lastPosted < EVERY_MS) return;
    lastPosted = now;
    post({ progress });
  };
  try {
    post({ inspected: await inspect(task, Date.now(), report) });
  } catch (error) {
    post({ failed: String(error) });
  }
}
