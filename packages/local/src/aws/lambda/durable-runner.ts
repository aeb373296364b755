import type { LocalDurableTestRunner } from "@aws/durable-execution-sdk-js-testing";
import { once } from "node:events";
import type { Worker } from "node:worker_threads";

type Runner = typeof LocalDurableTestRunner;

/**
 * The runner's checkpoint server is one thread per process. It stores every execution, and the runner's own teardown
 * does not end it. So it runs only while an execution does, and is then terminated.
 */
const server: { users: number; starting?: Promise<{ Runner: Runner; thread: Worker }>; ending: Promise<unknown> } = {
  users: 0,
  ending: Promise.resolve(),
};

/** Runs `work` with a ready runner. Any number may run at once: in real time executions share only the thread. */
export const withRunner = async <T>(work: (Runner: Runner) => Promise<T>): Promise<T> => {
  server.users += 1;
  try {
    server.starting ??= start();
    const { Runner } = await server.starting;
    return await work(Runner);
  } finally {
    server.users -= 1;
    if (server.users === 0) stopServer();
  }
};

const start = async (): Promise<{ Runner: Runner; thread: Worker }> => {
  await server.ending;
  const Runner = await loadRunner();
  const started = once(process, "worker") as Promise<[Worker]>;
  // `skipTime` would replace the timers of the whole process, also those of database and queue clients.
  await Runner.setupTestEnvironment({ skipTime: false });
  const [thread] = await started;
  return { Runner, thread };
};

const stopServer = (): void => {
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

/** On load the runner reads LOG_LEVEL and throws on an unknown level, such as SILENT of powertools. */
const loadRunner = async (): Promise<Runner> => {
  const level = process.env["LOG_LEVEL"];
  process.env["LOG_LEVEL"] = "ERROR";
  try {
    return (await import("@aws/durable-execution-sdk-js-testing")).LocalDurableTestRunner;
  } finally {
    if (level === undefined) delete process.env["LOG_LEVEL"];
    else process.env["LOG_LEVEL"] = level;
  }
};
