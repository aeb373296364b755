import type { LocalDurableTestRunner } from "@aws/durable-execution-sdk-js-testing";
import { once } from "node:events";
import type { Worker } from "node:worker_threads";

type Runner = typeof LocalDurableTestRunner;

/**
 * The runner's checkpoint server: one thread for the whole process, which keeps every execution it ever saw and whose
 * own teardown leaves it running. So it lives only while an execution does, and is then ended with all it holds.
 */
const server: { users: number; starting?: Promise<{ Runner: Runner; thread: Worker }>; ending: Promise<unknown> } = {
  users: 0,
  ending: Promise.resolve(),
};

/** Runs `work` with the runner ready. Any number at once: in real time executions share nothing but the thread. */
export const use = async <T>(work: (Runner: Runner) => Promise<T>): Promise<T> => {
  server.users += 1;
  try {
    server.starting ??= start();
    const { Runner } = await server.starting;
    return await work(Runner);
  } finally {
    server.users -= 1;
    if (server.users === 0) end();
  }
};

const start = async (): Promise<{ Runner: Runner; thread: Worker }> => {
  await server.ending;
  const Runner = await load();
  const started = once(process, "worker") as Promise<[Worker]>;
  // Skipping time would replace the timers of the whole process, databases and queues included.
  await Runner.setupTestEnvironment({ skipTime: false });
  const [thread] = await started;
  return { Runner, thread };
};

const end = (): void => {
  const { starting } = server;
  delete server.starting;
  server.ending = stop(starting).catch(() => {});
};

const stop = async (starting: typeof server.starting): Promise<void> => {
  if (!starting) return;
  const { Runner, thread } = await starting;
  await Runner.teardownTestEnvironment();
  await thread.terminate();
};

/** It reads LOG_LEVEL as it loads, and throws at a level it does not know, such as powertools' SILENT. */
const load = async (): Promise<Runner> => {
  const level = process.env["LOG_LEVEL"];
  process.env["LOG_LEVEL"] = "ERROR";
  try {
    return (await import("@aws/durable-execution-sdk-js-testing")).LocalDurableTestRunner;
  } finally {
    if (level === undefined) delete process.env["LOG_LEVEL"];
    else process.env["LOG_LEVEL"] = level;
  }
};
