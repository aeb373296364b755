import { createGateway, createHide, handler, RECEIPTS, TOLD, type Deps } from "@hamta/notify";
import type * as Bus from "#aws/bus";
import * as Lambda from "#aws/lambda/lambda";
import type * as Outbox from "#aws/outbox";
import * as Queue from "#aws/sqs/queue";

/** SMS of events on this machine: the bus's rule, the queue, the deployed handler, and the outbox as its gateway. */

export type Options = { quiet?: Deps["quiet"] };

export type Running = {
  hear(event: Bus.Published): void;
  /** Bodies of the messages that wait. */
  waiting(): Promise<string[]>;
  /** Events that were given up. */
  lost(): Promise<string[]>;
  /** Resolves when no message waits. */
  idle(): Promise<void>;
  stop(): Promise<void>;
};

/** As `infra/notify.ts`. */
const TIMEOUT_SECONDS = 90;

export async function start(
  deps: Pick<Deps, "db" | "now" | "log">,
  outbox: Outbox.Running,
  { quiet = null }: Options,
): Promise<Running> {
  const queue = await Queue.start({ name: "notices", visibilitySeconds: 600, maxReceiveCount: RECEIPTS });
  const notify = handler({
    ...deps,
    provider: createGateway(outbox),
    timeZone: "Asia/Tehran",
    quiet,
    hide: createHide(queue.url, {
      endpoint: queue.endpoint,
      region: Lambda.region,
      credentials: Queue.credentials,
    }),
  });
  queue.poll(notify, {
    functionName: "notify",
    timeoutSeconds: TIMEOUT_SECONDS,
    reportsFailures: true,
    onError: (error) => deps.log.error("notify failed", { error: error as Error }),
  });
  const types: readonly string[] = TOLD;
  const sending = new Set<Promise<void>>();
  return {
    hear: (event) => {
      if (!types.includes(event["detail-type"])) return;
      const sent = queue.send(JSON.stringify(event)).finally(() => sending.delete(sent));
      sending.add(sent);
    },
    waiting: () => queue.bodies(),
    lost: () => queue.deadLetters(),
    idle: async () => {
      await Promise.all(sending);
      await queue.idle();
    },
    stop: () => queue.stop(),
  };
}
