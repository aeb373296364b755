import type { DynamoDBClient, ServiceInputTypes, ServiceOutputTypes } from "@aws-sdk/client-dynamodb";
import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { Pacer } from "#pacer";

/**
 * What a client does when DynamoDB throttles: it retries, and if it is paced it sends less. A throttled request is slow
 * and not broken, so the time that is left limits the retries, not their number.
 */

/** The table throttled a request for as long as it may be retried. */
export class Throttled extends Error {
  override readonly name = "Throttled";

  constructor(cause: unknown) {
    super("The table throttled a request for as long as it may be retried", { cause });
  }
}

const deadlines = new AsyncLocalStorage<number>();

/** Every throttled request of `work` is retried until `ms` from now, and a few times in any case. */
export function retryFor<T>(ms: number, work: () => Promise<T>): Promise<T> {
  return deadlines.run(performance.now() + ms, work);
}

/** At least so many, which wait for about 3 s: without a deadline, as in the API, a person does not wait longer. */
const ATTEMPTS = 8;

export function mayRetry(attempt: number): boolean {
  return attempt < ATTEMPTS || performance.now() < (deadlines.getStore() ?? 0);
}

/** Exponential with full jitter, from 25 ms to 3 s. */
export async function backOff(attempt: number): Promise<void> {
  await sleep(Math.random() * Math.min(3_000, 25 * 2 ** attempt));
}

/** Reads and writes have capacities of their own. */
export type Pacers = { reads: Pacer; writes: Pacer };

/** A partition takes 3,000 read and 1,000 write units a second. */
export const createPacers = (): Pacers => ({ reads: new Pacer(3_000), writes: new Pacer(1_000) });

type Input = {
  ConsistentRead?: boolean;
  RequestItems?: Record<string, { Keys?: unknown[]; ConsistentRead?: boolean } | unknown[]>;
  TransactItems?: unknown[];
};
type Output = { UnprocessedKeys?: object; UnprocessedItems?: object };

type Args = { input: ServiceInputTypes; request: unknown };
type Next = (args: Args) => Promise<{ output: ServiceOutputTypes; response: unknown }>;

/**
 * Two steps, around the SDK's own retries: it must not retry a throttled request, since it gives up after eight attempts
 * and does not know the pace.
 */
export function install(client: DynamoDBClient, pacers: Pacers | null): void {
  client.middlewareStack.addRelativeTo(
    (next: Next) => async (args: Args) => {
      for (let attempt = 1; ; attempt++) {
        try {
          return await next(args);
        } catch (error) {
          if (!(error instanceof Throttled) || !mayRetry(attempt)) throw error;
        }
        await backOff(attempt);
      }
    },
    { relation: "before", toMiddleware: "retryMiddleware", name: "retryThrottled" },
  );
  client.middlewareStack.addRelativeTo(
    (next: Next, { commandName = "" }) =>
      async (args: Args) => {
        const units = unitsOf(args.input as Input);
        const pacer = isWrite(commandName) ? pacers?.writes : pacers?.reads;
        const wait = pacer?.wait(units, performance.now()) ?? 0;
        if (wait > 0) await sleep(wait);
        try {
          const result = await next(args);
          if (isPartial(result.output as Output)) pacer?.throttled(performance.now());
          else pacer?.succeeded(units, performance.now());
          return result;
        } catch (error) {
          if (isThrottled(error)) pacer?.throttled(performance.now());
          throw isRefused(error) ? new Throttled(error) : error;
        }
      },
    { relation: "after", toMiddleware: "retryMiddleware", name: "paced" },
  );
}

const isWrite = (command: string) => /^(BatchWrite|Put|Update|Delete|TransactWrite)/.test(command);

/** Of items under 1 KB and without index entries: the pacer learns how much they take. */
function unitsOf({ ConsistentRead, RequestItems, TransactItems }: Input): number {
  if (TransactItems) return 2 * TransactItems.length;
  if (!RequestItems) return ConsistentRead === false ? 0.5 : 1;
  let units = 0;
  for (const of of Object.values(RequestItems)) {
    if (Array.isArray(of)) units += of.length;
    else units += (of.Keys?.length ?? 0) * (of.ConsistentRead ? 1 : 0.5);
  }
  return units;
}

const isPartial = ({ UnprocessedKeys, UnprocessedItems }: Output) =>
  Object.keys(UnprocessedKeys ?? {}).length > 0 || Object.keys(UnprocessedItems ?? {}).length > 0;

const REFUSED = new Set(["ProvisionedThroughputExceededException", "ThrottlingException", "RequestLimitExceeded"]);
const isRefused = (error: unknown) => error instanceof Error && REFUSED.has(error.name);

/** Codes of a transaction that was cancelled since the table was throttled. */
const CANCELLED = new Set(["ThrottlingError", "ProvisionedThroughputExceeded"]);

/** True for a refused request, and for a transaction that was cancelled by throttling. */
export function isThrottled(error: unknown): boolean {
  if (isRefused(error)) return true;
  const { CancellationReasons: reasons } = error as { CancellationReasons?: { Code?: string }[] };
  return reasons?.some(({ Code }) => CANCELLED.has(Code ?? "")) ?? false;
}
