import type { Db } from "@hamta/store";

export type Usage = { requests: number; readUnits: number; writeUnits: number };

type Capacity = { CapacityUnits?: number; ReadCapacityUnits?: number; WriteCapacityUnits?: number };

const WRITES = /^(BatchWrite|Put|Update|Delete|TransactWrite)/;

/** Counts every request to the table and the capacity units that it consumed, as DynamoDB itself reports them. */
export function meter({ client }: Db.Db): { read(): Usage; reset(): void } {
  const usage: Usage = { requests: 0, readUnits: 0, writeUnits: 0 };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const input = args.input as { ReturnConsumedCapacity?: string };
      input.ReturnConsumedCapacity = "TOTAL";
      const result = await next(args);
      const { ConsumedCapacity } = result.output as { ConsumedCapacity?: Capacity | Capacity[] };
      usage.requests++;
      const isWrite = WRITES.test(context.commandName ?? "");
      for (const { CapacityUnits = 0 } of [ConsumedCapacity ?? []].flat()) {
        if (isWrite) usage.writeUnits += CapacityUnits;
        else usage.readUnits += CapacityUnits;
      }
      return result;
    },
    { step: "initialize", name: "meter" },
  );
  return {
    read: () => ({ ...usage }),
    reset: () => Object.assign(usage, { requests: 0, readUnits: 0, writeUnits: 0 }),
  };
}
