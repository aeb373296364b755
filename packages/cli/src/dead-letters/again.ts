import { GetItemCommand, QueryCommand, type AttributeValue } from "@aws-sdk/client-dynamodb";
import { GetRecordsCommand, GetShardIteratorCommand, type _Record } from "@aws-sdk/client-dynamodb-streams";
import { InvokeCommand } from "@aws-sdk/client-lambda";
import { CopyObjectCommand } from "@aws-sdk/client-s3";
import type { Content, ItemKey } from "#dead-letters/letter";
import type { Stage } from "#stage/aws";
import { letterWords as words } from "#texts/stage";

/** How what a letter holds is done again. Everything may be done twice. */

/** `isDone`: the letter can be removed. */
export type Result = { readonly isDone: boolean; readonly text: string };

type Of<Kind extends Content["kind"]> = Extract<Content, { kind: Kind }>;

/**
 * The list of a lost import is copied onto itself: a new version, and so a new import. Only if that is safe: the import is
 * FAILED, so nothing of it runs; it is no commit or undo; and no later list of its sender would be overwritten by it.
 */
export async function importAgain(stage: Stage, { import: id }: Of<"IMPORT">): Promise<Result> {
  const { language } = stage;
  const { bucket } = await stage.stores();
  const item = await get(stage, { pk: `IMPORT#${id}`, sk: "IMPORT" });
  if (!item) return { isDone: false, text: words.notStored[language] };
  const state = item["state"]?.S ?? "";
  if (["COMPLETED", "CANCELLED", "HELD", "REJECTED"].includes(state))
    return { isDone: true, text: words.nothingToDo[language](state) };
  if (state !== "FAILED") return { isDone: false, text: words.notEnded[language](state) };
  const followed = item["follows"]?.S;
  if (followed !== undefined) return { isDone: true, text: words.followUp[language](followed) };
  const { role, organisation } = item["uploader"]?.M ?? {};
  const sender = `${role?.S}#${organisation?.S}`;
  const later = await laterLists(stage, sender, `IMPORT#${item["createdAt"]?.S}#${id}`);
  if (later > 0) return { isDone: true, text: words.laterLists[language](organisation?.S ?? "", String(later)) };
  const key = item["upload"]?.M?.["key"]?.S ?? "";
  await stage.call(() =>
    stage.s3.send(
      new CopyObjectCommand({
        Bucket: bucket,
        Key: key,
        CopySource: `${bucket}/${encodeURIComponent(key).replaceAll("%2F", "/")}`,
        MetadataDirective: "REPLACE",
        ContentType: "text/csv",
      }),
    ),
  );
  return { isDone: true, text: words.importedAgain[language] };
}

async function laterLists(stage: Stage, sender: string, own: string): Promise<number> {
  const { table } = await stage.stores();
  const { Count = 0 } = await stage.call(() =>
    stage.dynamo.send(
      new QueryCommand({
        TableName: table,
        IndexName: "byPerson",
        Select: "COUNT",
        KeyConditionExpression: "pk1 = :uploader AND sk1 > :own",
        ExpressionAttributeValues: { ":uploader": { S: `UPLOADER#${sender}` }, ":own": { S: own } },
      }),
    ),
  );
  return Count;
}

/** All events of a ticket or an import, as if it had just been created. Listeners know a repeated event by its id. */
export async function sendEvents(stage: Stage, key: ItemKey): Promise<Result> {
  const { language } = stage;
  const item = await get(stage, key);
  if (!item) return { isDone: false, text: words.notStored[language] };
  const Keys = { pk: { S: key.pk }, sk: { S: key.sk } };
  const Records = [{ eventName: "INSERT", dynamodb: { Keys, NewImage: item, SequenceNumber: "1" } }];
  return result(stage, await take(stage, "events", { Records }), words.sentAgain[language]);
}

/** A letter of the function of changes is its event: the stream need not have the change any more. */
export async function recordChange(stage: Stage, body: string): Promise<Result> {
  return result(stage, await take(stage, "changes", JSON.parse(body) as object), words.recorded[stage.language]);
}

/** The records that Lambda gave up, which the stream keeps for 24 hours. */
export async function readRecords(stage: Stage, fn: "events" | "changes", letter: Of<"RECORDS">): Promise<Result> {
  const { language } = stage;
  const first = await stage.call(() =>
    stage.streams.send(
      new GetShardIteratorCommand({
        StreamArn: letter.stream,
        ShardId: letter.shard,
        ShardIteratorType: "AT_SEQUENCE_NUMBER",
        SequenceNumber: letter.from,
      }),
    ),
  );
  for (let iterator = first.ShardIterator, isLast = false; iterator !== undefined && !isLast;) {
    const ShardIterator = iterator;
    const { Records = [], NextShardIterator } = await stage.call(() =>
      stage.streams.send(new GetRecordsCommand({ ShardIterator, Limit: 1000 })),
    );
    const sequences = Records.map(({ dynamodb }) => dynamodb?.SequenceNumber ?? "");
    isLast = sequences.some((sequence) => BigInt(sequence) >= BigInt(letter.to));
    const wanted = Records.filter((_, at) => BigInt(sequences[at] ?? "0") <= BigInt(letter.to)).map(toLambda);
    if (wanted.length > 0 && !(await take(stage, fn, { Records: wanted })))
      return { isDone: false, text: words.notTaken[language] };
    iterator = NextShardIterator;
  }
  return { isDone: true, text: words[fn === "events" ? "sentAgain" : "recorded"][language] };
}

/** Lambda gives the time of a record in seconds. */
function toLambda(record: _Record) {
  const { ApproximateCreationDateTime: at, ...rest } = record.dynamodb ?? {};
  return { ...record, dynamodb: { ...rest, ...(at && { ApproximateCreationDateTime: at.getTime() / 1000 }) } };
}

/** True if the function took every record. */
async function take(stage: Stage, fn: "events" | "changes", event: object): Promise<boolean> {
  const { FunctionError, Payload } = await stage.call(() =>
    stage.lambda.send(
      new InvokeCommand({ FunctionName: stage.functionName(fn), Payload: Buffer.from(JSON.stringify(event)) }),
    ),
  );
  if (FunctionError !== undefined || !Payload) return false;
  const { batchItemFailures = [] } = (JSON.parse(Buffer.from(Payload).toString("utf8")) ?? {}) as {
    batchItemFailures?: unknown[];
  };
  return batchItemFailures.length === 0;
}

const result = ({ language }: Stage, isDone: boolean, text: string): Result => ({
  isDone,
  text: isDone ? text : words.notTaken[language],
});

async function get(stage: Stage, { pk, sk }: ItemKey): Promise<Record<string, AttributeValue> | null> {
  const { table: TableName } = await stage.stores();
  const { Item } = await stage.call(() =>
    stage.dynamo.send(new GetItemCommand({ TableName, Key: { pk: { S: pk }, sk: { S: sk } }, ConsistentRead: true })),
  );
  return Item ?? null;
}
