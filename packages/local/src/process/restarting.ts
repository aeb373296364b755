import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { restartDelay, START_MS } from "#process/restart-delay";
import type { Supervised } from "#process/supervised";

export type Restarting = {
  /** Stops the process, if it runs, and starts it again at once. */
  readonly restart: () => void;
  /** Stops the process for good. */
  readonly stop: () => Promise<void>;
};

/** Keeps a process running: starts it again when it exits by itself, with a growing delay if it fails at its start. */
export function keepRunning(start: () => Supervised, report: (message: string) => void): Restarting {
  const stopping = new AbortController();
  let interruption = new AbortController();
  let failedStarts = 0;

  const runOnce = async (): Promise<void> => {
    interruption = new AbortController();
    const { signal } = interruption;
    const startedAt = performance.now();
    const child = start();
    signal.addEventListener("abort", () => void child.stop());
    const code = await child.exited;
    if (signal.aborted) return;

    const lifetime = performance.now() - startedAt;
    const delay = restartDelay({ code, lifetime, failedStarts });
    failedStarts = lifetime < START_MS ? failedStarts + 1 : 0;
    report(`${toText(code)}; ${nextStep(delay)}`);
    await (delay === null ? once(signal, "abort") : sleep(delay, undefined, { signal }).catch(() => {}));
  };

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) await runOnce();
  };
  const stopped = run();
  return {
    restart: () => {
      failedStarts = 0;
      interruption.abort();
    },
    stop: async () => {
      stopping.abort();
      interruption.abort();
      await stopped;
    },
  };
}

const toText = (code: number): string => (code < 128 ? `exit code ${code}` : `killed by signal ${code - 128}`);

function nextStep(delay: number | null): string {
  if (delay === null) return "waits for a change of the code";
  return delay === 0 ? "starts again" : `starts again in ${delay} ms`;
}
