import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { Partition } from "#aws/dynamodb/partition";

/**
 * The limits of DynamoDB that DynamoDB Local lacks: each partition of the table and of each index takes 1,000 write and
 * 3,000 read units a second. A write that an index cannot take is refused by the table (back-pressure). A transaction is
 * refused as a whole and still consumes units for the items whose partitions had some. An on-demand table begins with
 * four partitions.
 */

export type Settings = {
  /** Places the keys. */
  seed: number;
  /** Partitions of the table and of each index. */
  partitions: number;
  /** Units a second of one partition. */
  writes: number;
  reads: number;
  /** Seconds of unused capacity that a partition may use later. AWS keeps up to 300, without a promise. */
  burst: number;
  /** Added to each call, in ms. */
  latency: { read: number; write: number; transaction: number };
};

/** A new on-demand table in AWS. */
export const NEW_TABLE: Settings = {
  seed: 1,
  partitions: 4,
  writes: 1_000,
  reads: 3_000,
  burst: 1,
  latency: { read: 3, write: 5, transaction: 12 },
};

/** `wasted`: write units of cancelled transactions. `throttled`: refused items of each resource. */
export type Usage = { readUnits: number; writeUnits: number; wasted: number; throttled: Record<string, number> };

/** A call in DynamoDB's JSON. `Query` names its partition by `:pk`. */
export type Call = { operation: string; input: Input };
type Value = { S?: string };
type Attributes = Record<string, Value>;
type Write = {
  Key?: Attributes;
  Item?: Attributes;
  UpdateExpression?: string;
  ExpressionAttributeValues?: Attributes;
};
type Input = Write & {
  IndexName?: string;
  ConsistentRead?: boolean;
  RequestItems?: Record<string, { Keys: Attributes[]; ConsistentRead?: boolean } | Request[]>;
  TransactItems?: Partial<Record<"Put" | "Update" | "Delete" | "ConditionCheck", Write>>[];
};
type Request = { PutRequest: { Item: Attributes } } | { DeleteRequest: { Key: Attributes } };

/** What DynamoDB would do with a call: send it, refuse it, cancel it, or process a part. */
export type Admission =
  | { kind: "SENT"; answered: (bytes: number) => void }
  | { kind: "REFUSED"; resource: string }
  | { kind: "CANCELLED"; reasons: string[] }
  | {
      kind: "PARTIAL";
      sent: Input;
      unprocessed: NonNullable<Input["RequestItems"]>;
      answered: (bytes: number) => void;
    };

/** The keys of the indexes that each item has now: `pk1` to `pk3`. */
type IndexKeys = Partial<Record<string, string>>;

type Need = { partition: Partition; units: number; resource: string };

export class Limits {
  readonly settings: Settings;
  readonly usage: Usage = { readUnits: 0, writeUnits: 0, wasted: 0, throttled: {} };
  readonly #byName = new Map<string, Partition>();
  readonly #indexKeys = new Map<string, IndexKeys>();
  /** No call is refused, delayed or counted: to fill the table before a measurement. */
  isOpen = false;

  constructor(settings: Partial<Settings> = {}) {
    this.settings = { ...NEW_TABLE, ...settings };
  }

  async delay(operation: string): Promise<void> {
    const { read, write, transaction } = this.settings.latency;
    const ms = operation.startsWith("Transact") ? transaction : isRead(operation) ? read : write;
    if (ms > 0 && !this.isOpen) await sleep(ms);
  }

  admit({ operation, input }: Call): Admission {
    if (input.TransactItems) return this.#transaction(input.TransactItems);
    if (operation === "BatchWriteItem") return this.#batchWrite(input);
    if (operation === "BatchGetItem") return this.#batchGet(input);
    if (isRead(operation)) {
      const pk = keyOf(input) ?? input.ExpressionAttributeValues?.[":pk"]?.S ?? "";
      const range = input.IndexName ?? "table";
      return this.#single([this.#read(range, pk, input.ConsistentRead ? 1 : 0.5)], (bytes) => {
        const more = Math.ceil(bytes / 4_096) - 1;
        if (more > 0) this.#take([this.#read(range, pk, more * (input.ConsistentRead ? 1 : 0.5))], "readUnits");
      });
    }
    const changes = this.#changes(input);
    return this.#single(this.#writes(input, changes, 1), () => this.#remember(input, changes));
  }

  #single(needs: Need[], answered: (bytes: number) => void): Admission {
    const missing = this.#missing(needs);
    if (missing) return { kind: "REFUSED", resource: missing.resource };
    this.#take(needs, needs[0]?.resource.startsWith("Read") ? "readUnits" : "writeUnits");
    return { kind: "SENT", answered };
  }

  #transaction(items: NonNullable<Input["TransactItems"]>): Admission {
    const all = items.map((item) => {
      const write = item.Put ?? item.Update ?? item.Delete ?? item.ConditionCheck ?? {};
      const changes = item.ConditionCheck ? {} : this.#changes(write);
      return { write, changes, needs: this.#writes(write, changes, 2) };
    });
    const missing = all.map(({ needs }) => this.#missing(needs));
    if (missing.every((need) => need === null)) {
      this.#take(
        all.flatMap(({ needs }) => needs),
        "writeUnits",
      );
      return {
        kind: "SENT",
        answered: () => all.forEach(({ write, changes }) => this.#remember(write, changes)),
      };
    }
    // The first of its two phases: one unit for each item that was prepared.
    for (const [at, { needs }] of all.entries()) {
      const [own] = needs;
      if (missing[at] === null && own) this.#take([{ ...own, units: own.units / 2 }], "wasted");
    }
    return { kind: "CANCELLED", reasons: missing.map((need) => (need ? "ThrottlingError" : "None")) };
  }

  #batchWrite({ RequestItems = {} }: Input): Admission {
    return this.#batch(
      RequestItems,
      (entry) => (Array.isArray(entry) ? entry : []),
      (_, requests) => requests,
      (request) => {
        const write = "PutRequest" in request ? request.PutRequest : request.DeleteRequest;
        const changes = this.#changes(write);
        return { needs: this.#writes(write, changes, 1), done: () => this.#remember(write, changes) };
      },
      "writeUnits",
    );
  }

  #batchGet({ RequestItems = {} }: Input): Admission {
    return this.#batch(
      RequestItems,
      (entry) => (Array.isArray(entry) ? [] : entry.Keys),
      (entry, Keys) => ({ ...entry, Keys }),
      (key, entry) => {
        const units = "ConsistentRead" in entry && entry.ConsistentRead ? 1 : 0.5;
        return { needs: [this.#read("table", key["pk"]?.S ?? "", units)], done: () => {} };
      },
      "readUnits",
    );
  }

  #batch<T>(
    requestItems: NonNullable<Input["RequestItems"]>,
    partsOf: (entry: NonNullable<Input["RequestItems"]>[string]) => T[],
    entryOf: (entry: NonNullable<Input["RequestItems"]>[string], parts: T[]) => unknown,
    demand: (part: T, entry: NonNullable<Input["RequestItems"]>[string]) => { needs: Need[]; done: () => void },
    counted: "readUnits" | "writeUnits",
  ): Admission {
    const sent: Record<string, unknown> = {};
    const unprocessed: Record<string, unknown> = {};
    const done: (() => void)[] = [];
    let resource = "";
    for (const [table, entry] of Object.entries(requestItems)) {
      const [yes, no]: [T[], T[]] = [[], []];
      for (const part of partsOf(entry)) {
        const demanded = demand(part, entry);
        const missing = this.#missing(demanded.needs);
        if (missing) {
          resource = missing.resource;
          no.push(part);
          continue;
        }
        this.#take(demanded.needs, counted);
        done.push(demanded.done);
        yes.push(part);
      }
      if (yes.length > 0) sent[table] = entryOf(entry, yes);
      if (no.length > 0) unprocessed[table] = entryOf(entry, no);
    }
    const answered = () => done.forEach((each) => each());
    if (resource === "") return { kind: "SENT", answered };
    if (Object.keys(sent).length === 0) return { kind: "REFUSED", resource };
    return {
      kind: "PARTIAL",
      sent: { RequestItems: sent as NonNullable<Input["RequestItems"]> },
      unprocessed: unprocessed as NonNullable<Input["RequestItems"]>,
      answered,
    };
  }

  #read(range: string, pk: string, units: number): Need {
    const resource = range === "table" ? "ReadTable" : `ReadIndex ${range}`;
    return { partition: this.#partition("read", range, pk), units, resource };
  }

  /** One unit for each item of up to 1 KB, times `factor`, and one for each index entry that appears or goes. */
  #writes(write: Write, changes: IndexChanges, factor: number): Need[] {
    const kilobytes = Math.max(1, Math.ceil(JSON.stringify(write.Item ?? {}).length / 1_024));
    const own = this.#partition("write", "table", keyOf(write) ?? "");
    const needs: Need[] = [{ partition: own, units: factor * kilobytes, resource: "WriteTable" }];
    for (const [name, { before, after }] of Object.entries(changes)) {
      for (const key of before === after ? [] : [before, after]) {
        if (key === undefined) continue;
        needs.push({ partition: this.#partition("write", name, key), units: 1, resource: `WriteIndex ${name}` });
      }
    }
    return needs;
  }

  /** How the write changes the keys of the indexes. */
  #changes(write: Write): IndexChanges {
    const before = this.#indexKeys.get(idOf(write)) ?? {};
    const { Item, UpdateExpression, ExpressionAttributeValues: values = {} } = write;
    const changes: IndexChanges = {};
    for (const name of INDEXES) {
      const old = before[name];
      let after: string | undefined;
      if (Item) after = Item[name]?.S;
      else if (UpdateExpression !== undefined) after = updated(UpdateExpression, name, values) ?? old;
      if (UpdateExpression !== undefined && removes(UpdateExpression, name)) after = undefined;
      if (old !== undefined || after !== undefined) changes[name] = { before: old, after };
    }
    return changes;
  }

  #remember(write: Write, changes: IndexChanges): void {
    const keys: IndexKeys = {};
    for (const [name, { after }] of Object.entries(changes)) if (after !== undefined) keys[name] = after;
    if (Object.keys(keys).length > 0) this.#indexKeys.set(idOf(write), keys);
    else this.#indexKeys.delete(idOf(write));
  }

  #missing(needs: readonly Need[]): Need | null {
    if (this.isOpen) return null;
    const now = performance.now();
    const missing = needs.find(({ partition }) => !partition.hasSome(now)) ?? null;
    if (missing) this.usage.throttled[missing.resource] = (this.usage.throttled[missing.resource] ?? 0) + 1;
    return missing;
  }

  #take(needs: readonly Need[], counted: "readUnits" | "writeUnits" | "wasted"): void {
    if (this.isOpen) return;
    for (const { partition, units } of needs) {
      partition.take(units);
      this.usage[counted] += units;
    }
  }

  #partition(what: "read" | "write", range: string, pk: string): Partition {
    const { seed, partitions, burst, reads, writes } = this.settings;
    const digest = createHash("md5").update(`${seed} ${range} ${pk}`).digest();
    const name = `${what} ${range} ${digest.readUInt32BE() % partitions}`;
    let partition = this.#byName.get(name);
    if (!partition) this.#byName.set(name, (partition = new Partition(what === "read" ? reads : writes, burst)));
    return partition;
  }
}

const INDEXES = ["pk1", "pk2", "pk3"] as const;
type IndexChanges = Record<string, { before: string | undefined; after: string | undefined }>;

const isRead = (operation: string) => /^(Get|BatchGet|Query|Scan)/.test(operation);
const keyOf = ({ Key, Item }: Write): string | undefined => (Key ?? Item)?.["pk"]?.S;
const idOf = ({ Key, Item }: Write): string => {
  const key = Key ?? Item ?? {};
  return `${key["pk"]?.S} ${key["sk"]?.S}`;
};

function updated(expression: string, name: string, values: Attributes): string | undefined {
  const value = new RegExp(`\\b${name} = (:\\w+)`).exec(expression)?.[1];
  return value === undefined ? undefined : values[value]?.S;
}

function removes(expression: string, name: string): boolean {
  const at = expression.indexOf("REMOVE ");
  return at >= 0 && new RegExp(`\\b${name}\\b`).test(expression.slice(at));
}
