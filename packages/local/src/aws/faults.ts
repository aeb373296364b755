import { AsyncLocalStorage } from "node:async_hooks";
import { Readable } from "node:stream";
import {
  bytesOf,
  cancellation,
  intercept,
  operationOf,
  readWhole,
  refusal,
  sendPart,
  textOf,
  type Answer,
  type Request,
  type Send,
} from "#aws/exchange";

/**
 * Injects faults of DynamoDB and S3 into HTTP responses, below the SDK: its retries, idempotency tokens and error
 * parsing run as in AWS. DynamoDB Local raises none of these faults.
 */

export type Fault =
  /** Refused without effect; the SDK retries. */
  | "THROTTLED"
  /** Another transaction writes the item; the SDK does not retry. */
  | "CONFLICT"
  /** A part of a batch succeeds, the rest is returned as unprocessed. */
  | "PART"
  /** Succeeds, and the connection breaks before the response; the SDK retries. */
  | "LOST"
  /** Succeeds, with a response for which the SDK does not retry. */
  | "UNHEARD"
  /** The object's bytes end early with an error. */
  | "CUT"
  /** The object's bytes end early without an error. */
  | "SHORT";

/** Faults from which the caller recovers by itself. */
export const RECOVERABLE: ReadonlySet<Fault> = new Set(["THROTTLED", "CONFLICT", "PART", "LOST"]);

export type Call = { service: "dynamodb" | "s3"; operation: string; possible: readonly Fault[] };
/**
 * Sends a call, with or without a fault. `chance`, from 0 to below 1, sets the share of a batch or object that
 * succeeds.
 */
export type Gate = (call: Call, send: (fault: Fault | null, chance?: number) => Promise<Answer>) => Promise<Answer>;

const gates = new AsyncLocalStorage<Gate>();

/** Every call that `work` makes, at any depth, goes through the gate. */
export function runThrough<T>(gate: Gate, work: () => Promise<T>): Promise<T> {
  return gates.run(gate, work);
}

export const isWithin = (): boolean => gates.getStore() !== undefined;

/** Installs the gates in a client of DynamoDB or S3. Calls outside a gate are sent unchanged. */
export function install(client: { config: object }): void {
  intercept(client, (request, sendDirectly) => {
    const gate = gates.getStore();
    const send: Send = (changed) => gates.exit(() => sendDirectly(changed));
    if (!gate) return send();
    return gate(callOf(request), (fault, chance = 0) =>
      fault ? FAULTS[fault](request, send, chance) : readWhole(send),
    );
  });
}

function callOf(request: Request): Call {
  const { method, body } = request;
  const operation = operationOf(request);
  if (operation === null) {
    const reads: readonly Fault[] = method === "GET" ? ["CUT", "SHORT"] : [];
    return { service: "s3", operation: method, possible: ["THROTTLED", "LOST", "UNHEARD", ...reads] };
  }
  const possible: Fault[] = ["THROTTLED", "LOST", "UNHEARD"];
  if (
    operation.startsWith("TransactWrite") ||
    (/^(Put|Update|Delete)/.test(operation) && TRANSACTED.test(textOf(body)))
  ) {
    possible.push("CONFLICT");
  }
  if (operation.startsWith("Batch") && sizeOf(body) > 1) possible.push("PART");
  return { service: "dynamodb", operation, possible };
}

/** Sort keys of items that transactions write: only writes of these can conflict with one. */
const TRANSACTED = /"sk":\{"S":"(DEVICE|CORRECTION|HELD|TICKET|TEXT|IMPORT|TURN#[^"]*)"/;

const FAULTS: Record<Fault, (request: Request, send: Send, chance: number) => Promise<Answer>> = {
  THROTTLED: async ({ headers }) =>
    headers["x-amz-target"]
      ? refusal("ProvisionedThroughputExceededException", { message: "The level of throughput was exceeded" })
      : {
          response: {
            statusCode: 503,
            headers: { "content-type": "application/xml" },
            body: Readable.from([
              Buffer.from("<Error><Code>SlowDown</Code><Message>Reduce the rate</Message></Error>"),
            ]),
          },
        },
  CONFLICT: async ({ headers, body }, _, chance) => {
    if (!headers["x-amz-target"]?.endsWith("TransactWriteItems")) {
      return refusal("TransactionConflictException", { message: "Transaction is ongoing for the item" });
    }
    const { TransactItems } = JSON.parse(textOf(body)) as { TransactItems: unknown[] };
    const conflict = Math.floor(chance * TransactItems.length);
    return cancellation(TransactItems.map((_, index) => (index === conflict ? "TransactionConflict" : "None")));
  },
  PART: async (request, send, chance) => {
    const { sent, unprocessed } = split(JSON.parse(textOf(request.body)) as Batch, chance);
    return sendPart(request, send, sent, unprocessed);
  },
  LOST: async (_, send) => {
    await readWhole(send);
    throw Object.assign(new Error("socket hang up"), { code: "ECONNRESET" });
  },
  UNHEARD: async (_, send) => {
    await readWhole(send);
    throw new Error("The response cannot be parsed");
  },
  CUT: (_, send, chance) => cut(send, chance, () => Object.assign(new Error("aborted"), { code: "ECONNRESET" })),
  SHORT: (_, send, chance) => cut(send, chance, () => null),
};

async function cut(send: Send, chance: number, end: () => Error | null): Promise<Answer> {
  const { response } = await send();
  const bytes = await bytesOf(response.body);
  const pieces = async function* (): AsyncGenerator<Buffer> {
    yield bytes.subarray(0, Math.floor(chance * bytes.length));
    const error = response.statusCode === 200 ? end() : null;
    if (error) throw error;
  };
  return { response: { ...response, body: Readable.from(pieces(), { objectMode: false }) } };
}

/** The request of a batch call. */
type Batch = { RequestItems: Record<string, unknown[] | { Keys: unknown[] }> };

function sizeOf(body: unknown): number {
  return Object.values((JSON.parse(textOf(body)) as Batch).RequestItems).flatMap(itemsOf).length;
}

const itemsOf = (entry: unknown[] | { Keys: unknown[] }) => ("Keys" in entry ? entry.Keys : entry);

/** At least one item is done and one is left. */
function split(batch: Batch, chance: number): { sent: Batch; unprocessed: Batch["RequestItems"] } {
  const unprocessed: Batch["RequestItems"] = {};
  const sent: Batch["RequestItems"] = {};
  for (const [table, keysOrItems] of Object.entries(batch.RequestItems)) {
    const items = itemsOf(keysOrItems);
    const count = 1 + Math.floor(chance * (items.length - 1));
    const withItems = (some: unknown[]) => ("Keys" in keysOrItems ? { ...keysOrItems, Keys: some } : some);
    sent[table] = withItems(items.slice(0, count));
    unprocessed[table] = withItems(items.slice(count));
  }
  return { sent: { ...batch, RequestItems: sent }, unprocessed };
}

type Retry = { getRetryCount(): number; getRetryDelay(): number };

/** The SDK's standard retries, as many and for the same errors, without delays. */
export function immediateRetries(attempts: number) {
  const token = (count: number): Retry => ({ getRetryCount: () => count, getRetryDelay: () => 0 });
  return {
    mode: "standard" as const,
    acquireInitialRetryToken: async () => token(0),
    refreshRetryTokenForRetry: async (last: Retry, { errorType }: { errorType: string }) => {
      const count = last.getRetryCount() + 1;
      if (errorType === "CLIENT_ERROR" || count >= attempts) throw new Error("No more retries");
      return token(count);
    },
    recordSuccess: () => {},
  };
}
