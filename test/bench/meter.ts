import type { Db } from "@hamta/store";

/**
 * Units as billed by AWS. DynamoDB Local counts nothing for a missing key; AWS counts it like an existing one. For a
 * transaction DynamoDB Local reports 12 or 16 units, however many writes it has; AWS bills two for each item under 1 KB
 * and one for each index entry added or removed.
 */
export type Usage = { requests: number; readUnits: number; writeUnits: number };

type Capacity = { CapacityUnits?: number };
type Input = {
  ReturnConsumedCapacity?: string;
  ConsistentRead?: boolean;
  RequestItems?: Record<string, { Keys?: unknown[]; ConsistentRead?: boolean }>;
  TransactItems?: Transacted[];
};
type Write = { Item?: Record<string, unknown>; UpdateExpression?: string };
type Transacted = Partial<Record<"Put" | "Update" | "Delete" | "ConditionCheck", Write>>;
type Output = {
  ConsumedCapacity?: Capacity | Capacity[];
  Responses?: Record<string, unknown[]>;
  UnprocessedKeys?: Record<string, { Keys?: unknown[] }>;
  Item?: unknown;
  Count?: number;
};

const WRITES = /^(BatchWrite|Put|Update|Delete|TransactWrite)/;

/** Counts every request to the table and its consumed capacity units. */
export function meter({ client }: Db.Db): { read(): Usage; reset(): void; stop(): void } {
  const usage: Usage = { requests: 0, readUnits: 0, writeUnits: 0 };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const input = args.input as Input;
      input.ReturnConsumedCapacity = "TOTAL";
      const result = await next(args);
      const output = result.output as Output;
      const command = context.commandName ?? "";
      usage.requests++;
      const units = [output.ConsumedCapacity ?? []].flat().reduce((sum, each) => sum + (each.CapacityUnits ?? 0), 0);
      if (input.TransactItems) usage.writeUnits += input.TransactItems.reduce((sum, each) => sum + billed(each), 0);
      else if (WRITES.test(command)) usage.writeUnits += units;
      else usage.readUnits += units + missing(command, input, output);
      return result;
    },
    { step: "initialize", name: "meter" },
  );
  return {
    read: () => ({ ...usage }),
    reset: () => Object.assign(usage, { requests: 0, readUnits: 0, writeUnits: 0 }),
    stop: () => void client.middlewareStack.remove("meter"),
  };
}

/** Units for requested keys that do not exist, and for a partition without items. */
function missing(command: string, input: Input, output: Output): number {
  if (command.startsWith("BatchGet")) {
    return Object.entries(input.RequestItems ?? {}).reduce((sum, [table, { Keys = [], ConsistentRead }]) => {
      const left = output.UnprocessedKeys?.[table]?.Keys?.length ?? 0;
      const found = output.Responses?.[table]?.length ?? 0;
      return sum + (Keys.length - left - found) * (ConsistentRead ? 1 : 0.5);
    }, 0);
  }
  const isEmpty = command.startsWith("Query") && output.Count === 0;
  if (isEmpty || (command.startsWith("Get") && !output.Item)) return input.ConsistentRead ? 1 : 0.5;
  return 0;
}

/** Index entries are in the attributes `pk1` to `pk3` of an item. */
const INDEX = /\bpk[1-3]\b/g;

function billed({ Put, Update, Delete, ConditionCheck }: Transacted): number {
  const { Item = {}, UpdateExpression = "" } = Put ?? Update ?? Delete ?? ConditionCheck ?? {};
  const kilobytes = Math.max(1, Math.ceil(JSON.stringify(Item).length / 1_024));
  const indexes = Put ? Object.keys(Item).filter((name) => /^pk[1-3]$/.test(name)) : UpdateExpression.match(INDEX);
  return 2 * kilobytes + (indexes?.length ?? 0);
}
