import { BatchGetCommand, BatchWriteCommand, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { Import, Outcome } from "@hamta/core";
import { Corrections, type Deps } from "@hamta/importer";
import type { Db } from "@hamta/store";
import { expected, numbers, rowOf, type ListSpec } from "#bench/rows";

/**
 * The simplest import: each row separately, one GetItem after another, and a PutItem for each item. Rules and the order
 * of reads and writes are those of the product.
 */

/** Rows per second with `lanes` concurrent rows. Inspection and report are not counted. */
export async function rival(deps: Deps, spec: ListSpec, lanes: number): Promise<number> {
  const rows = numbers(spec).filter((n) => spec.kindOf(n) !== "INVALID" && spec.kindOf(n) !== "NOT_PARTIAL");
  const imported = listOf("rival");
  const withoutBatches = { ...deps, db: withoutBatchRequests(deps.db) };
  const counts: Outcome.Counts = {};
  const start = performance.now();
  const queue = rows.values();
  const lane = async () => {
    for (const n of queue) {
      for (const { outcome } of await Corrections.reconcile(withoutBatches, imported, [rowOf(n)]))
        Outcome.tally(counts, outcome);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const seconds = (performance.now() - start) / 1000;
  const { INVALID, NOT_PARTIAL, ...required } = expected(spec);
  for (const [outcome, rows] of Object.entries(required) as [Outcome.Outcome, number][]) {
    if (counts[outcome] !== rows) throw new Error(`The rival made ${counts[outcome]} rows ${outcome}, not ${rows}`);
  }
  return spec.rows / seconds;
}

/** A database without batch requests. */
function withoutBatchRequests(db: Db.Db): Db.Db {
  const TableName = db.table;
  const send = async (command: { input: unknown }) => {
    if (command instanceof BatchGetCommand) {
      const { Keys = [], ConsistentRead } = command.input.RequestItems?.[TableName] ?? {};
      const items: unknown[] = [];
      for (const Key of Keys) {
        const { Item } = await db.client.send(new GetCommand({ TableName, Key, ConsistentRead }));
        if (Item) items.push(Item);
      }
      return { Responses: { [TableName]: items } };
    }
    if (command instanceof BatchWriteCommand) {
      for (const { PutRequest } of command.input.RequestItems?.[TableName] ?? []) {
        await db.client.send(new PutCommand({ TableName, Item: PutRequest?.Item }));
      }
      return {};
    }
    return db.client.send(command as GetCommand);
  };
  return { ...db, client: { send } as unknown as Db.Db["client"] };
}

/** A list of importer-a whose rows the caller supplies. */
export function listOf(id: string): Import.Import {
  const announced = Import.create({
    id: id.padEnd(16, "0") as Import.Id,
    kind: "corrections",
    uploader: { role: "IMPORTER", organisation: "importer-a" },
    fileName: `${id}.csv`,
    language: "en",
    createdAt: "2026-11-22T08:00:00.000Z",
  });
  const upload = { key: announced.fileName, version: id, versionId: null, bytes: 0 };
  const order = `2026-11-22T08:00:00.000Z#${id}`;
  return { ...announced, state: "RECONCILING", order, upload, rows: 1, chunks: 1 };
}
