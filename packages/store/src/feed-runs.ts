import { PutCommand, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as Db from "#db";
import * as Keys from "#keys";
import * as Pages from "#pages";

/**
 * Runs 1, 2, 3, … that write the feed to files. A run's part of the feed is stored before its file is written, and the
 * next run begins where the last one ends, when its file is there.
 */
export type Run = {
  run: number;
  /** Of the call that began it, in UTC: `2026-11-29`. */
  day: string;
  /** Positions in the feed. */
  from: string;
  to: string;
  /** The feed went on behind `to` when the run began. */
  hasMore: boolean;
  /** Null until the file is complete. */
  written: { at: string; changes: number } | null;
};

export type WrittenRun = Run & { written: NonNullable<Run["written"]> };

/** The last run; null before the first. Strongly consistent: a stale answer costs another attempt. */
export async function last(db: Db.Db): Promise<Run | null> {
  const { Items = [] } = await db.client.send(
    new QueryCommand({
      TableName: db.table,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": Keys.feedRun(1).pk },
      ConsistentRead: true,
      ScanIndexForward: false,
      Limit: 1,
    }),
  );
  return Items[0] ? Db.ownAttributes<Run>(Items[0] as Db.Item) : null;
}

/** False if another call has begun the run of this number. */
export async function put(db: Db.Db, run: Run): Promise<boolean> {
  const Item = { ...Keys.feedRun(run.run), format: Db.FORMAT, ...run };
  const put = new PutCommand({ TableName: db.table, Item, ConditionExpression: "attribute_not_exists(pk)" });
  return Db.conditionalWrite(() => db.client.send(put));
}

/** States that the file is complete. False if that was stated before. */
export async function updateWritten(db: Db.Db, { run }: Run, written: WrittenRun["written"]): Promise<boolean> {
  const { ExpressionAttributeValues, ...set } = Db.setting({ written });
  const update = new UpdateCommand({
    TableName: db.table,
    Key: Keys.feedRun(run),
    ...set,
    ConditionExpression: "#written = :none",
    ExpressionAttributeValues: { ...ExpressionAttributeValues, ":none": null },
  });
  return Db.conditionalWrite(() => db.client.send(update));
}

/** One page of the runs whose files are there; only the last run may be without. Half a read unit for about 15 runs. */
export async function list(db: Db.Db, request: Pages.PageRequest): Promise<Pages.Page<WrittenRun>> {
  const range = { partition: Keys.feedRun(1).pk, prefix: "RUN#" };
  const page = await Pages.readItems(db, range, request, (item) => Db.ownAttributes<Run>(item));
  const entries = page.entries.filter((entry): entry is Pages.Entry<WrittenRun> => entry.node.written !== null);
  return { ...page, entries };
}
