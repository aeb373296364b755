import { AsyncLocalStorage } from "node:async_hooks";
import { Readable } from "node:stream";

/**
 * Faults of DynamoDB and S3 as they look on the wire, under the SDK: its own retries, its idempotency tokens and its
 * parsing of errors are those of AWS. DynamoDB Local raises none of them by itself.
 */

export type Fault =
  /** Refused without effect; the SDK tries again. */
  | "THROTTLED"
  /** Another transaction is at work on the item; the SDK does not try again. */
  | "CONFLICT"
  /** A part of a batch is done, the rest comes back. */
  | "PART"
  /** It took effect and the connection broke before the answer; the SDK tries again. */
  | "LOST"
  /** It took effect and the answer is one that the SDK does not try again for. */
  | "UNHEARD"
  /** The object's bytes break off with an error. */
  | "CUT"
  /** The object's bytes end too early, and nothing says so. */
  | "SHORT";

/** Those that whoever made the call gets over by itself. */
export const MENDED: ReadonlySet<Fault> = new Set(["THROTTLED", "CONFLICT", "PART", "LOST"]);

export type Call = { service: "dynamodb" | "s3"; operation: string; possible: readonly Fault[] };
export type Answer = { response: Response };
/** Lets a call through, with a fault or without; `chance` is below 1 and says how much of a batch or object is left. */
export type Gate = (call: Call, send: (fault: Fault | null, chance?: number) => Promise<Answer>) => Promise<Answer>;

type Request = { method: string; path: string; headers: Record<string, string>; body?: unknown };
type Response = { statusCode: number; headers: Record<string, string>; body: Readable };
type Handler = { handle(request: Request, options?: unknown): Promise<Answer> };

const gates = new AsyncLocalStorage<Gate>();

/** All calls that `work` makes, however deep, go through the gate. */
export function within<T>(gate: Gate, work: () => Promise<T>): Promise<T> {
  return gates.run(gate, work);
}

export const isWithin = (): boolean => gates.getStore() !== undefined;

/** Puts the gates into a client of DynamoDB or S3; what is called outside of any gate is sent as it is. */
export function admit(client: { config: object }): void {
  const config = client.config as { requestHandler: Handler };
  const real = config.requestHandler;
  config.requestHandler = Object.assign(Object.create(real) as Handler, {
    handle: (request: Request, options?: unknown): Promise<Answer> => {
      const gate = gates.getStore();
      const send = (changed = request) => gates.exit(() => real.handle(changed, options));
      if (!gate) return send();
      return gate(callOf(request), (fault, chance = 0) => (fault ? FAULTS[fault](request, send, chance) : whole(send)));
    },
  });
}

function callOf({ method, headers, body }: Request): Call {
  const target = headers["x-amz-target"];
  if (target === undefined) {
    const reads: readonly Fault[] = method === "GET" ? ["CUT", "SHORT"] : [];
    return { service: "s3", operation: method, possible: ["THROTTLED", "LOST", "UNHEARD", ...reads] };
  }
  const operation = target.slice(target.indexOf(".") + 1);
  const possible: Fault[] = ["THROTTLED", "LOST", "UNHEARD"];
  if (operation.startsWith("TransactWrite") || (/^(Put|Update|Delete)/.test(operation) && MET.test(textOf(body)))) {
    possible.push("CONFLICT");
  }
  if (operation.startsWith("Batch") && sizeOf(body) > 1) possible.push("PART");
  return { service: "dynamodb", operation, possible };
}

/** The items that some transaction writes, by their sort keys; nothing else can meet one. */
const MET = /"sk":\{"S":"(DEVICE|CORRECTION|HELD|TICKET|TEXT|IMPORT|TURN#[^"]*)"/;

type Send = (changed?: Request) => Promise<Answer>;

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
    const met = Math.floor(chance * TransactItems.length);
    const CancellationReasons = TransactItems.map((_, at) => ({ Code: at === met ? "TransactionConflict" : "None" }));
    return refusal("TransactionCanceledException", { Message: "Transaction cancelled", CancellationReasons });
  },
  PART: async (request, send, chance) => {
    const { kept, left } = split(JSON.parse(textOf(request.body)) as Batch, chance);
    const body = JSON.stringify(kept);
    const headers = { ...request.headers, "content-length": String(Buffer.byteLength(body)) };
    const { response } = await send({ ...request, headers, body });
    if (response.statusCode !== 200) return { response };
    const answer = JSON.parse((await bytesOf(response.body)).toString()) as Record<string, unknown>;
    const name = request.headers["x-amz-target"]?.endsWith("BatchGetItem") ? "UnprocessedKeys" : "UnprocessedItems";
    return json(200, { ...answer, [name]: left });
  },
  LOST: async (_, send) => {
    await whole(send);
    throw Object.assign(new Error("socket hang up"), { code: "ECONNRESET" });
  },
  UNHEARD: async (_, send) => {
    await whole(send);
    throw new Error("The answer could not be understood");
  },
  CUT: (_, send, chance) => cut(send, chance, () => Object.assign(new Error("aborted"), { code: "ECONNRESET" })),
  SHORT: (_, send, chance) => cut(send, chance, () => null),
};

/** The answer with its body read to the end, so that nothing of it is under way any more. */
async function whole(send: Send): Promise<Answer> {
  const { response } = await send();
  return { response: { ...response, body: Readable.from([await bytesOf(response.body)], { objectMode: false }) } };
}

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

async function bytesOf(body: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of body) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

function refusal(type: string, rest: Record<string, unknown>): Answer {
  return json(400, { __type: `com.amazonaws.dynamodb.v20120810#${type}`, ...rest });
}

function json(statusCode: number, value: unknown): Answer {
  const headers = { "content-type": "application/x-amz-json-1.0" };
  return { response: { statusCode, headers, body: Readable.from([Buffer.from(JSON.stringify(value))]) } };
}

const textOf = (body: unknown) => (typeof body === "string" ? body : new TextDecoder().decode(body as Uint8Array));

/** A batch that names one table. */
type Batch = { RequestItems: Record<string, unknown[] | { Keys: unknown[] }> };

function sizeOf(body: unknown): number {
  return Object.values((JSON.parse(textOf(body)) as Batch).RequestItems).flatMap((one) => itemsOf(one)).length;
}

const itemsOf = (one: unknown[] | { Keys: unknown[] }) => ("Keys" in one ? one.Keys : one);

/** At least one is done and one is left. */
function split(batch: Batch, chance: number): { kept: Batch; left: Batch["RequestItems"] } {
  const left: Batch["RequestItems"] = {};
  const kept: Batch["RequestItems"] = {};
  for (const [table, one] of Object.entries(batch.RequestItems)) {
    const items = itemsOf(one);
    const at = 1 + Math.floor(chance * (items.length - 1));
    const like = (some: unknown[]) => ("Keys" in one ? { ...one, Keys: some } : some);
    kept[table] = like(items.slice(0, at));
    left[table] = like(items.slice(at));
  }
  return { kept: { ...batch, RequestItems: kept }, left };
}

type Retry = { getRetryCount(): number; getRetryDelay(): number };

/** The SDK's standard retries, as many and of the same errors, but at once. */
export function atOnce(attempts: number) {
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
