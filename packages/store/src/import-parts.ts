import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Import, Outcome } from "@hamta/core";
import * as Db from "#db";
import * as Keys from "#keys";

/** The parts of an import's chunks: what each has counted, and where it ended. */

/** Stores the counts of a part in progress. A retry overwrites them; after the part is complete they do not change. */
export async function putProgress(
  db: Db.Db,
  id: Import.Id,
  { number, part, counts }: { number: number; part: number; counts: Outcome.Counts },
): Promise<void> {
  await putChunk(db, Keys.chunk(id, number, part), { counts, done: false });
}

/** The number under which the deferred rows of a list are stored; its chunks count from 1. */
export const DEFERRED_CHUNK = 0;

/** `attempt` names the results that count; `to` is the line where they end, `deferred` the number of deferred rows. */
export type Part = { number: number; part: number; attempt: string; to: number; deferred: number };

/** Completes a part; the first attempt decides. Returns the result of that attempt. One write unit. */
export async function complete(
  db: Db.Db,
  id: Import.Id,
  { counts, number, part, ...ended }: Part & { counts: Outcome.Counts },
): Promise<Part> {
  if (await putChunk(db, Keys.chunk(id, number, part), { counts, ...ended, done: true }))
    return { number, part, ...ended };
  const first = await get(db, id, number, part);
  if (!first) throw new Error(`Part ${number}-${part} of import ${id} is complete but not in the table`);
  return first;
}

async function putChunk(db: Db.Db, key: Keys.Key, attributes: { counts: Outcome.Counts; done: boolean }) {
  const command = new PutCommand({
    TableName: db.table,
    Item: { ...key, format: Db.FORMAT, ...attributes },
    ConditionExpression: "NOT done = :done",
    ExpressionAttributeValues: { ":done": true },
  });
  return Db.conditionalWrite(() => db.client.send(command));
}

/** Null until the part is complete. One read unit. */
export async function get(db: Db.Db, id: Import.Id, number: number, part: number): Promise<Part | null> {
  const item = await Db.get(db, Keys.chunk(id, number, part), { consistent: true });
  return item?.["done"] === true ? toPart(item) : null;
}

/** The complete parts, in the order of chunks. */
export async function list(db: Db.Db, id: Import.Id): Promise<Part[]> {
  const items = await Db.query(db, Keys.chunks(id), { consistent: true });
  return items.filter(({ done }) => done === true).map(toPart);
}

function toPart(item: Db.Item): Part {
  const [, number, part] = item.sk.split("#");
  const { attempt, to, deferred } = Db.ownAttributes<Omit<Part, "number" | "part">>(item);
  return { number: Number(number), part: Number(part), attempt, to, deferred };
}

/** The counts of all chunks so far: one read unit for about 80 chunks. */
export async function getCounts(db: Db.Db, id: Import.Id): Promise<Outcome.Counts[]> {
  return (await Db.query(db, Keys.chunks(id))).map(toCounts);
}

export const toCounts = (item: Db.Item) => item["counts"] as Outcome.Counts;
