import type { DynamoDBRecord } from "aws-lambda";
import { expect, test } from "vitest";
import { deliver, type Handler, type DeadLetter } from "#aws/dynamodb/deliver";

const source = { streamArn: "arn:stream", shardId: "shard-1" };

const record = (sequence: number, age = 0): DynamoDBRecord => ({
  dynamodb: { SequenceNumber: String(sequence), ApproximateCreationDateTime: Date.now() / 1000 - age },
});
const records = (count: number) => Array.from({ length: count }, (_, index) => record(index + 1));
const numbers = (all: readonly DynamoDBRecord[]) =>
  all.map(({ dynamodb }) => Number(dynamodb?.SequenceNumber)).join(" ");

/** Delivers records until all are accepted or given up; returns the batches and the dead letters. */
async function runDelivery(
  batch: DynamoDBRecord[],
  answer: (call: number, batch: string) => string | null | Error,
  maxAgeSeconds = 60,
) {
  const calls: string[] = [];
  const letters: DeadLetter[] = [];
  const handler: Handler = async ({ Records }) => {
    calls.push(numbers(Records));
    const failed = answer(calls.length, numbers(Records));
    if (failed instanceof Error) throw failed;
    return { batchItemFailures: failed === null ? [] : [{ itemIdentifier: failed }] };
  };
  const onFailure = async (letter: DeadLetter) => void letters.push(letter);
  const options = { functionName: "events", timeoutSeconds: 1, maxAgeSeconds, onFailure };
  await deliver(handler, source, batch, options, () => false);
  return { calls, letters };
}

test("an accepted batch is not delivered again", async () => {
  expect(await runDelivery(records(3), () => null)).toEqual({ calls: ["1 2 3"], letters: [] });
});

test("a failed record and all later ones are delivered again", async () => {
  expect((await runDelivery(records(4), (call) => (call === 1 ? "3" : null))).calls).toEqual(["1 2 3 4", "3 4"]);
});

test("a failure of an unknown record fails the whole batch", async () => {
  expect((await runDelivery(records(2), (call) => (call === 1 ? "9" : null))).calls).toEqual(["1 2", "1 2"]);
});

test("after a crash the function gets halves, down to a single record", async () => {
  const deadly = (_: number, batch: string) => (batch.includes("3") && batch !== "3" ? new Error("died") : null);
  expect((await runDelivery(records(4), deadly)).calls).toEqual(["1 2 3 4", "1 2", "3 4", "3", "4"]);
});

test("records that are too old become a dead letter with their place, and later records are delivered", async () => {
  const { calls, letters } = await runDelivery([record(1, 90), record(2, 80), record(3)], () => null);
  expect(calls).toEqual(["3"]);
  expect(letters.map(({ DDBStreamBatchInfo: of }) => of)).toEqual([
    { ...source, startSequenceNumber: "1", endSequenceNumber: "2", batchSize: 2 },
  ]);
});

test("a record that always fails is given up at the maximum age and then blocks no other", async () => {
  const { calls, letters } = await runDelivery(
    [record(1, 0), record(2, -60)],
    (_, batch) => (batch.startsWith("1") ? "1" : null),
    0.2,
  );
  expect(letters.map(({ DDBStreamBatchInfo: { startSequenceNumber } }) => startSequenceNumber)).toEqual(["1"]);
  expect(calls.at(-1)).toBe("2");
});
