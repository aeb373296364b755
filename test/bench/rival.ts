import { BatchGetCommand, BatchWriteCommand, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { Import, Outcome } from "@hamta/core";
import { Corrections, type Deps } from "@hamta/importer";
import type { Db } from "@hamta/store";
import { expected, numbers, rowOf, type World } from "#bench/rows";

/**
 * The import as it is first written: each row by itself, a GetItem for each item that it looks up, one after another,
 * and a PutItem for each that it puts. The rules, and the order of writing and looking, are those of the product.
 */

/** Rows a second, `lanes` of them at once. Inspecting and reporting are not counted against it. */
export async function rival(deps: Deps, world: World, lanes: number): Promise<number> {
  const rows = numbers(world).filter((n) => world.kindOf(n) !== "INVALID" && world.kindOf(n) !== "NOT_PARTIAL");
  const imported = listOf("rival");
  const alone = { ...deps, db: oneByOne(deps.db) };
  const counts: Outcome.Counts = {};
  const start = performance.now();
  const queue = rows.values();
  const lane = async () => {
    for (const n of queue) {
      for (const { outcome } of await Corrections.reconcile(alone, imported, [rowOf(n)]))
        Outcome.tally(counts, outcome);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const seconds = (performance.now() - start) / 1000;
  const { INVALID, NOT_PARTIAL, ...wanted } = expected(world);
  for (const [outcome, rows] of Object.entries(wanted) as [Outcome.Outcome, number][]) {
    if (counts[outcome] !== rows) throw new Error(`The rival made ${counts[outcome]} rows ${outcome}, not ${rows}`);
  }
  return world.rows / seconds;
}

/** A database without batches. */
function oneByOne(db: Db.Db): Db.Db {
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

/** A list of importer-a whose rows are given by hand. */
export function listOf(id: string): Import.Import {
  const announced = Import.announced({
    id: id.padEnd(16, "0") as Import.Id,
    kind: "corrections",
    uploader: { role: "IMPORTER", organisation: "importer-a" },
    fileName: `${id}.csv`,
    language: "en",
    createdAt: "2026-11-22T08:00:00.000Z",
  });
  return { ...announced, state: "RECONCILING", order: `2026-11-22T08:00:00.000Z#${id}` };
}
