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
import { setTimeout as sleep } from "node:timers/promises";
export { body, FORMAT, read } from "#format";
import type { Key } from "#keys";

/** The table and the client that reaches it. Everything in this package takes one as its first argument. */
export type Db = { client: DynamoDBDocumentClient; table: string };

export type Item = Record<string, unknown> & Key;
export type Write = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

/** BatchGetItem takes 100 keys, BatchWriteItem 25 items, TransactWriteItems 100 writes. */
const GET_MAX = 100;
const PUT_MAX = 25;
export const TRANSACT_MAX = 100;
/** Batches in flight at once for one caller; the table's own limit is far off, this machine's CPU is not. */
const IN_FLIGHT = 4;

export function open(table: string, config: DynamoDBClientConfig = {}): Db {
  const client = new DynamoDBClient({ maxAttempts: 8, retryMode: "standard", ...config });
  // It copies every request and answer without what is secret before it asks whether anybody listens: 3 % of an import.
  client.middlewareStack.remove("loggerMiddleware");
  return { table, client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }) };
}

export async function get(db: Db, key: Key, { consistent = false } = {}): Promise<Item | null> {
  const { Item } = await db.client.send(new GetCommand({ TableName: db.table, Key: key, ConsistentRead: consistent }));
  return (Item as Item | undefined) ?? null;
}

type Slot = Key & { item: Item | undefined; next: Slot | undefined };

/** What was asked for, by its key, and what has come of it. Few keys are of one partition: they are a chain. */
class Found {
  readonly #slots = new Map<string, Slot>();

  #slot({ pk, sk }: Key): Slot | undefined {
    let slot = this.#slots.get(pk);
    while (slot && slot.sk !== sk) slot = slot.next;
    return slot;
  }

  /** False when it was asked for before. */
  ask({ pk, sk }: Key): boolean {
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
export async function batchGet(db: Db, keys: readonly Key[], { consistent = false } = {}): Promise<Found> {
  const found = new Found();
  const wanted: Key[] = [];
  // Nothing but the key itself: what lists carry beside it, DynamoDB refuses.
  for (const { pk, sk } of keys) if (found.ask({ pk, sk })) wanted.push({ pk, sk });
  await inBatches(wanted, GET_MAX, async (batch) => {
    let rest: Key[] = batch;
    for (let attempt = 0; rest.length > 0; attempt++) {
      if (attempt > 0) await backOff(attempt);
      const { Responses, UnprocessedKeys } = await db.client.send(
        new BatchGetCommand({ RequestItems: { [db.table]: { Keys: rest, ConsistentRead: consistent } } }),
      );
      for (const item of (Responses?.[db.table] ?? []) as Item[]) found.put(item);
      rest = (UnprocessedKeys?.[db.table]?.Keys ?? []) as Key[];
    }
  });
  return found;
}

/** Puts any number of items whose keys are distinct, without conditions. */
export async function batchPut(db: Db, items: readonly Item[]): Promise<void> {
  await inBatches(items, PUT_MAX, async (batch) => {
    let rest = batch.map((Item) => ({ PutRequest: { Item } }));
    for (let attempt = 0; rest.length > 0; attempt++) {
      if (attempt > 0) await backOff(attempt);
      const { UnprocessedItems } = await db.client.send(new BatchWriteCommand({ RequestItems: { [db.table]: rest } }));
      rest = (UnprocessedItems?.[db.table] ?? []) as typeof rest;
    }
  });
}

/**
 * All of the writes or none. False when a condition of one did not hold: the caller reads again and decides again.
 * A transaction that met another on the same item is tried again here.
 */
export async function transact(db: Db, writes: readonly Write[]): Promise<boolean> {
  // One for all attempts: with a new one, an attempt whose answer was lost would fail the next one's conditions.
  const ClientRequestToken = randomUUID();
  for (let attempt = 1; ; attempt++) {
    try {
      await db.client.send(new TransactWriteCommand({ ClientRequestToken, TransactItems: [...writes] }));
      return true;
    } catch (error) {
      const reasons = cancellationOf(error);
      if (reasons === null) throw error;
      if (reasons.includes("ConditionalCheckFailed")) return false;
      if (attempt >= ATTEMPTS || !reasons.some((reason) => TRANSIENT.has(reason))) throw error;
      await backOff(attempt);
    }
  }
}

const TRANSIENT = new Set(["TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"]);
/** 12 tries back off for about 20 s in all: longer than any crossing of transactions lasts. */
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
 * A single conditional write: false when its condition did not hold. One that met a transaction on its item, which the
 * SDK does not try again by itself, is tried again here.
 */
export async function conditional(write: () => Promise<unknown>): Promise<boolean> {
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

type Range = { pk: string; prefix?: string };

type Reading = { consistent?: boolean; limit?: number };

/** All items of a partition, or those whose sort keys begin with `prefix`, in order; with a `limit` the first of them. */
export async function query(db: Db, range: Range, { consistent = false, limit }: Reading = {}): Promise<Item[]> {
  if (limit !== undefined) {
    const first = new QueryCommand({ ...rangeInput(db, range, consistent), Limit: limit });
    return ((await db.client.send(first)).Items ?? []) as Item[];
  }
  const items: Item[] = [];
  const pages = paginateQuery({ client: db.client }, rangeInput(db, range, consistent));
  for await (const page of pages) items.push(...((page.Items ?? []) as Item[]));
  return items;
}

/** Whether a partition has any item whose sort key begins with `prefix`. */
export async function any(db: Db, range: Range, { consistent = false } = {}): Promise<boolean> {
  const { Count } = await db.client.send(new QueryCommand({ ...rangeInput(db, range, consistent), Limit: 1 }));
  return (Count ?? 0) > 0;
}

function rangeInput(db: Db, { pk, prefix }: Range, consistent: boolean): QueryCommandInput {
  return {
    TableName: db.table,
    ConsistentRead: consistent,
    KeyConditionExpression: prefix === undefined ? "pk = :pk" : "pk = :pk AND begins_with(sk, :prefix)",
    ExpressionAttributeValues: { ":pk": pk, ...(prefix !== undefined && { ":prefix": prefix }) },
  };
}

/** An update that sets attributes of any name; a condition may name them `#name`. */
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
  each: (batch: T[]) => Promise<void>,
): Promise<void> {
  if (all.length <= size) return all.length === 0 ? undefined : each([...all]);
  let next = 0;
  const lanes = Array.from({ length: Math.min(IN_FLIGHT, Math.ceil(all.length / size)) }, async () => {
    while (next < all.length) {
      const start = next;
      next += size;
      await each(all.slice(start, start + size));
    }
  });
  await Promise.all(lanes);
}

/** Exponential with full jitter, from 25 ms to 3 s. */
async function backOff(attempt: number): Promise<void> {
  await sleep(Math.random() * Math.min(3_000, 25 * 2 ** attempt));
}
