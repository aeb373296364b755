import type { DynamoDBRecord } from "aws-lambda";
import { expect, test } from "vitest";
import { deliver, type Handler, type Letter } from "#deliver";

const source = { streamArn: "arn:stream", shardId: "shard-1" };

const record = (sequence: number, age = 0): DynamoDBRecord => ({
  dynamodb: { SequenceNumber: String(sequence), ApproximateCreationDateTime: Date.now() / 1000 - age },
});
const records = (count: number) => Array.from({ length: count }, (_, at) => record(at + 1));
const numbers = (all: readonly DynamoDBRecord[]) =>
  all.map(({ dynamodb }) => Number(dynamodb?.SequenceNumber)).join(" ");

/** What a function was called with, and the letters, until all was taken or given up. */
async function delivered(
  batch: DynamoDBRecord[],
  answer: (call: number, batch: string) => string | null | Error,
  maxAgeSeconds = 60,
) {
  const calls: string[] = [];
  const letters: Letter[] = [];
  const handler: Handler = async ({ Records }) => {
    calls.push(numbers(Records));
    const failed = answer(calls.length, numbers(Records));
    if (failed instanceof Error) throw failed;
    return { batchItemFailures: failed === null ? [] : [{ itemIdentifier: failed }] };
  };
  const onFailure = async (letter: Letter) => void letters.push(letter);
  const options = { functionName: "events", timeoutSeconds: 1, maxAgeSeconds, onFailure };
  await deliver(handler, source, batch, options, () => false);
  return { calls, letters };
}

test("a batch that is taken is not brought again", async () => {
  expect(await delivered(records(3), () => null)).toEqual({ calls: ["1 2 3"], letters: [] });
});

test("a failure brings back that record and all after it", async () => {
  expect((await delivered(records(4), (call) => (call === 1 ? "3" : null))).calls).toEqual(["1 2 3 4", "3 4"]);
});

test("a failure of a record that was not in the batch fails all of it", async () => {
  expect((await delivered(records(2), (call) => (call === 1 ? "9" : null))).calls).toEqual(["1 2", "1 2"]);
});

test("a function that dies is given halves, until the record is alone", async () => {
  const deadly = (_: number, batch: string) => (batch.includes("3") && batch !== "3" ? new Error("died") : null);
  expect((await delivered(records(4), deadly)).calls).toEqual(["1 2 3 4", "1 2", "3 4", "3", "4"]);
});

test("what has grown too old leaves a letter that says where it is, and the rest goes on", async () => {
  const { calls, letters } = await delivered([record(1, 90), record(2, 80), record(3)], () => null);
  expect(calls).toEqual(["3"]);
  expect(letters.map(({ DDBStreamBatchInfo: of }) => of)).toEqual([
    { ...source, startSequenceNumber: "1", endSequenceNumber: "2", batchSize: 2 },
  ]);
});

test("a record that always fails is given up when it is old, and holds up no other for longer", async () => {
  const { calls, letters } = await delivered(
    [record(1, 0), record(2, -60)],
    (_, batch) => (batch.startsWith("1") ? "1" : null),
    0.2,
  );
  expect(letters.map(({ DDBStreamBatchInfo: { startSequenceNumber } }) => startSequenceNumber)).toEqual(["1"]);
  expect(calls.at(-1)).toBe("2");
});
