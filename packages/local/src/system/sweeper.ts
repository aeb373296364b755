import * as Importer from "@hamta/importer";
import type * as Workflow from "#aws/lambda/workflow";

/** The schedules, and the event rule of the sweep. */

export type Sweeper = {
  sweep(): Promise<void>;
  sweepTickets(): Promise<Importer.WaitReport>;
  writeFeedFiles(): Promise<void>;
  stop(): Promise<void>;
};

/** As the schedules of a stage. */
const SWEEP_MS = 5 * 60_000;
const TICKETS_MS = 60 * 60_000;
/** More often than a stage: a machine is rarely up for a day, and a second call of a day does nothing. */
const FEED_MS = 60 * 60_000;

export function start(deps: Importer.Deps, starts: Parameters<typeof Importer.sweep>[1]): Sweeper {
  const sweep = () => Importer.sweep(deps, starts);
  const sweepTickets = () => Importer.sweepTickets(deps);
  const writeFeedFiles = () => Importer.writeFeedFiles(deps, deps.now().toISOString());
  const every = (ms: number, work: () => Promise<unknown>) =>
    setInterval(() => {
      work().catch((error: unknown) => deps.log.error("Sweep failed", { error: error as Error }));
    }, ms);
  const timers = [every(SWEEP_MS, sweep), every(TICKETS_MS, sweepTickets), every(FEED_MS, writeFeedFiles)];
  return { sweep, sweepTickets, writeFeedFiles, stop: async () => timers.forEach((timer) => clearInterval(timer)) };
}

/** The event rule: an execution that ends without success. */
export function revokeEnded(deps: Importer.Deps): NonNullable<Workflow.Options["onEnded"]> {
  return (name, status) => {
    if (status === "SUCCEEDED") return;
    Importer.revokeEnded(deps, name as Parameters<typeof Importer.revokeEnded>[1]).catch((error: unknown) =>
      deps.log.error("Sweep failed", { error: error as Error }),
    );
  };
}
