import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import {
  BatchGetCommand,
  BatchWriteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  paginateQuery,
  QueryCommand,
  TransactWriteCommand,
  type QueryCommandInput,
  type TransactWriteCommandInput,
} from "@aws-sdk/lib-dynamodb";
import { randomUUID } from "node:crypto";
import type { Item } from "#format";
export { ownAttributes, FORMAT, checkFormat, type Item } from "#format";
import type { Key } from "#keys";
import { backOff, createPacers, install, isThrottled, mayRetry, Throttled, type Pacers } from "#throttling";
export { retryFor, Throttled } from "#throttling";

/**
 * The table and its client: the first argument of every function in this package. `pacers`: of the batch job, which
 * sends as much as the table takes; a request of the API is sent at once.
 */
export type Db = { client: DynamoDBDocumentClient; table: string; pacers?: Pacers };

export type Write = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

/** BatchGetItem takes 100 keys, BatchWriteItem 25 items, TransactWriteItems 100 writes. */
const GET_MAX = 100;
const PUT_MAX = 25;
export const TRANSACT_MAX = 100;
/** Batches in flight per caller. The CPU of the function is the limit, not the table. */
const IN_FLIGHT = 4;

export function open(table: string, config: DynamoDBClientConfig = {}, { paced = false } = {}): Db {
  const client = new DynamoDBClient({ maxAttempts: 8, retryMode: "standard", ...config });
  // The logger middleware copies every request and response to hide secrets, even without a logger: 3 % of an import.
  client.middlewareStack.remove("loggerMiddleware");
  const pacers = paced ? createPacers() : null;
  install(client, pacers);
  const document = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  return { table, client: document, ...(pacers && { pacers }) };
}

/** As many calls as an enquiry or a page begins beside each other. */
const CONNECTIONS = 4;

/** Opens connections to the table, by reads of a key that is not there: half a unit each. It does not fail. */
export async function connect(db: Db): Promise<void> {
  const reads = Array.from({ length: CONNECTIONS }, () => get(db, { pk: "CONNECTION", sk: "NONE" }));
  await Promise.allSettled(reads);
}

export async function get(db: Db, key: Key, { consistent = false } = {}): Promise<Item | null> {
  const { Item } = await db.client.send(new GetCommand({ TableName: db.table, Key: key, ConsistentRead: consistent }));
  return (Item as Item | undefined) ?? null;
}

type Slot = Key & { item: Item | undefined; next: Slot | undefined };

/** The requested keys and their items. Few requested keys share a partition, so a linked list per partition is enough. */
class BatchResult {
  readonly #slots = new Map<string, Slot>();

  #slot({ pk, sk }: Key): Slot | undefined {
    let slot = this.#slots.get(pk);
    while (slot && slot.sk !== sk) slot = slot.next;
    return slot;
  }

  /** False if the key was added before. */
  add({ pk, sk }: Key): boolean {
    const first = this.#slots.get(pk);
    for (let slot = first; slot; slot = slot.next) if (slot.sk === sk) return false;
    this.#slots.set(pk, { pk, sk, item: undefined, next: first });
    return true;
  }

  put(item: Item): void {
    const slot = this.#slot(item);
    if (slot) slot.item = item;
  }

  get(key: Key): Item | undefined {
    return this.#slot(key)?.item;
  }

  has(key: Key): boolean {
    return this.get(key) !== undefined;
  }

  values(): Item[] {
    const items: Item[] = [];
    for (const first of this.#slots.values()) {
      for (let slot: Slot | undefined = first; slot; slot = slot.next) if (slot.item) items.push(slot.item);
    }
    return items;
  }
}

/** Reads any number of items by key; equal keys are read once, missing items are absent. */
export async function batchGet(db: Db, keys: readonly Key[], { consistent = false } = {}): Promise<BatchResult> {
  const found = new BatchResult();
  const requested: Key[] = [];
  // Only pk and sk: DynamoDB refuses keys with other attributes, such as the cursor of a page.
  for (const { pk, sk } of keys) if (found.add({ pk, sk })) requested.push({ pk, sk });
  await inBatches(requested, GET_MAX, async (batch) => {
    let rest: Key[] = batch;
    for (let attempt = 0; rest.length > 0; attempt++) {
      if (attempt > 0) await backOffUnlessLate(attempt);
      const { Responses, UnprocessedKeys } = await db.client.send(
        new BatchGetCommand({ RequestItems: { [db.table]: { Keys: rest, ConsistentRead: consistent } } }),
      );
      for (const item of (Responses?.[db.table] ?? []) as Item[]) found.put(item);
      rest = (UnprocessedKeys?.[db.table]?.Keys ?? []) as Key[];
    }
  });
  return found;
}

/** A batch without progress is throttled as a whole and throws; one in parts ends, but a caller's time may end before. */
async function backOffUnlessLate(attempt: number): Promise<void> {
  if (!mayRetry(attempt)) throw new Throttled("A part of a batch is unprocessed");
  await backOff(attempt);
}

/** Puts any number of items whose keys are distinct, without conditions. */
export async function batchPut(db: Db, items: readonly Item[]): Promise<void> {
  await inBatches(items, PUT_MAX, async (batch) => {
    let rest = batch.map((Item) => ({ PutRequest: { Item } }));
    for (let attempt = 0; rest.length > 0; attempt++) {
      if (attempt > 0) await backOffUnlessLate(attempt);
      const { UnprocessedItems } = await db.client.send(new BatchWriteCommand({ RequestItems: { [db.table]: rest } }));
      rest = (UnprocessedItems?.[db.table] ?? []) as typeof rest;
    }
  });
}

/**
 * Makes all of the writes or none. False if a condition failed: the caller reads again and decides again. A transaction
 * that conflicts with another on the same item is retried here, and one that is throttled too, unless the caller
 * divides it: then {@link Throttled} is thrown at once.
 */
export async function transact(db: Db, writes: readonly Write[], { divisible = false } = {}): Promise<boolean> {
  // One token for all attempts. With a new token, an attempt that succeeded but whose response was lost would fail the
  // next attempt's conditions.
  const ClientRequestToken = randomUUID();
  for (let attempt = 1; ; attempt++) {
    try {
      await db.client.send(new TransactWriteCommand({ ClientRequestToken, TransactItems: [...writes] }));
      return true;
    } catch (error) {
      const reasons = cancellationOf(error);
      if (reasons === null) throw error;
      if (reasons.includes("ConditionalCheckFailed")) return false;
      if (isThrottled(error)) {
        if (divisible || !mayRetry(attempt)) throw new Throttled(error);
      } else if (attempt >= ATTEMPTS || !reasons.includes("TransactionConflict")) throw error;
      await backOff(attempt);
    }
  }
}

/** 12 attempts wait for about 20 s in total: longer than any conflict of transactions lasts. */
const ATTEMPTS = 12;

function cancellationOf(error: unknown): string[] | null {
  if (!(error instanceof Error)) return null;
  if (error.name === "TransactionInProgressException" || error.name === "TransactionConflictException") {
    return ["TransactionConflict"];
  }
  if (error.name !== "TransactionCanceledException") return null;
  const { CancellationReasons: reasons } = error as { CancellationReasons?: { Code?: string }[] };
  return (reasons ?? []).map(({ Code }) => Code ?? "None");
}

/**
 * Makes one conditional write. False if its condition failed. A conflict with a transaction on the same item, which the
 * SDK does not retry, is retried here.
 */
export async function conditionalWrite(write: () => Promise<unknown>): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    try {
      await write();
      return true;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (error.name === "ConditionalCheckFailedException") return false;
      if (error.name !== "TransactionConflictException" || attempt >= ATTEMPTS) throw error;
      await backOff(attempt);
    }
  }
}

/** `after`: only items whose sort keys are this one or follow it. */
type Range = { pk: string; prefix?: string; after?: string };

type QueryOptions = { consistent?: boolean; limit?: number };

/** All items of a partition, or those whose sort keys begin with `prefix`, in order. With `limit`, only the first. */
export async function query(db: Db, range: Range, { consistent = false, limit }: QueryOptions = {}): Promise<Item[]> {
  if (limit !== undefined) {
    const first = new QueryCommand({ ...rangeInput(db, range, consistent), Limit: limit });
    return ((await db.client.send(first)).Items ?? []) as Item[];
  }
  const items: Item[] = [];
  const pages = paginateQuery({ client: db.client }, rangeInput(db, range, consistent));
  for await (const page of pages) items.push(...((page.Items ?? []) as Item[]));
  return items;
}

/** True if the partition has an item whose sort key begins with `prefix`. */
export async function exists(db: Db, range: Range, { consistent = false } = {}): Promise<boolean> {
  const { Count } = await db.client.send(new QueryCommand({ ...rangeInput(db, range, consistent), Limit: 1 }));
  return (Count ?? 0) > 0;
}

function rangeInput(db: Db, { pk, prefix, after }: Range, consistent: boolean): QueryCommandInput {
  const request = { TableName: db.table, ConsistentRead: consistent };
  if (after !== undefined) {
    return {
      ...request,
      KeyConditionExpression: "pk = :pk AND sk BETWEEN :after AND :end",
      ExpressionAttributeValues: { ":pk": pk, ":after": after, ":end": `${prefix ?? ""}~` },
    };
  }
  return {
    ...request,
    KeyConditionExpression: prefix === undefined ? "pk = :pk" : "pk = :pk AND begins_with(sk, :prefix)",
    ExpressionAttributeValues: { ":pk": pk, ...(prefix !== undefined && { ":prefix": prefix }) },
  };
}

/** An update that sets attributes of any name. A condition can refer to them as `#name`. */
export function setting(attributes: Record<string, unknown>) {
  const names = Object.keys(attributes);
  return {
    UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(", ")}`,
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: Object.fromEntries(names.map((name) => [`:${name}`, attributes[name]])),
  };
}

export async function inBatches<T>(
  all: readonly T[],
  size: number,
  process: (batch: T[]) => Promise<void>,
): Promise<void> {
  if (all.length <= size) return all.length === 0 ? undefined : process([...all]);
  let next = 0;
  const lanes = Array.from({ length: Math.min(IN_FLIGHT, Math.ceil(all.length / size)) }, async () => {
    while (next < all.length) {
      const start = next;
      next += size;
      try {
        await process(all.slice(start, start + size));
      } catch (error) {
        // The other lanes begin no further batch.
        next = all.length;
        throw error;
      }
    }
  });
  await allEnded(lanes);
}

/**
 * The results of all. Unlike Promise.all it waits for each also if one fails: Lambda stops the process of a function
 * that has answered, and continues a write that is left over when it calls the function again, perhaps hours later.
 */
export async function allEnded<T extends readonly unknown[] | []>(
  all: T,
): Promise<{ -readonly [P in keyof T]: Awaited<T[P]> }> {
  await Promise.allSettled(all);
  return Promise.all(all);
}
