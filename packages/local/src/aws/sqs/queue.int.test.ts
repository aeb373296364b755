import type { SQSEvent } from "aws-lambda";
import { setTimeout as delay } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";

import * as Queue from "#aws/sqs/queue";

const start = async (options: Partial<Queue.Options> = {}): Promise<Queue.Running> => {
  const queue = await Queue.start({ name: "uploads", visibilitySeconds: 1, maxReceiveCount: 2, ...options });
  onTestFinished(() => queue.stop());
  return queue;
};
const polling = { functionName: "intake", timeoutSeconds: 5 };
const bodies = (event: SQSEvent): string[] => event.Records.map((record) => record.body);

test("a handler gets each message once, as the event of Lambda", async () => {
  const queue = await start();
  const events: SQSEvent[] = [];
  queue.poll(async (event, context) => {
    events.push(event);
    expect(context.functionName).toBe("intake");
    expect(context.getRemainingTimeInMillis()).toBeGreaterThan(4_000);
  }, polling);
  await queue.send('{"file":"فهرست.csv"}');
  await queue.idle();
  await delay(1_200);
  expect(events).toHaveLength(1);
  expect(events[0]?.Records).toEqual([
    {
      messageId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      receiptHandle: expect.any(String),
      body: '{"file":"فهرست.csv"}',
      attributes: {
        ApproximateReceiveCount: "1",
        SentTimestamp: expect.stringMatching(/^\d{13}$/),
        SenderId: expect.any(String),
        ApproximateFirstReceiveTimestamp: expect.stringMatching(/^\d{13}$/),
      },
      messageAttributes: {},
      md5OfBody: expect.stringMatching(/^[0-9a-f]{32}$/),
      eventSource: "aws:sqs",
      eventSourceARN: queue.arn,
      awsRegion: "us-east-1",
    },
  ]);
  expect(await queue.deadLetters()).toEqual([]);
});

test("only the messages that a handler names return, and in the end become dead letters", async () => {
  const queue = await start();
  const tries: string[] = [];
  for (const body of ["good", "bad", "late"]) await queue.send(body);
  queue.poll(
    async (event) => {
      tries.push(...bodies(event));
      const failed = event.Records.filter(
        ({ body, attributes }) => body === "bad" || (body === "late" && attributes.ApproximateReceiveCount === "1"),
      );
      return { batchItemFailures: failed.map((record) => ({ itemIdentifier: record.messageId })) };
    },
    { ...polling, reportsFailures: true },
  );
  await queue.idle();
  expect(tries.toSorted()).toEqual(["bad", "bad", "good", "late", "late"]);
  expect(await queue.deadLetters()).toEqual(["bad"]);
  expect(await queue.deadLetters()).toEqual(["bad"]);
});

test("a batch whose handler throws returns completely after the visibility timeout", async () => {
  const queue = await start();
  const times: number[] = [];
  const errors: unknown[] = [];
  await queue.send("a");
  queue.poll(
    async () => {
      times.push(Date.now());
      if (times.length === 1) throw new Error("not yet");
    },
    { ...polling, onError: (error) => errors.push(error) },
  );
  await queue.idle();
  expect(times).toHaveLength(2);
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(990);
  expect(errors).toEqual([new Error("not yet")]);
});

test("a handler that exceeds its timeout fails", async () => {
  const queue = await start({ maxReceiveCount: 1 });
  const errors: unknown[] = [];
  await queue.send("slow");
  queue.poll(() => delay(2_000), {
    ...polling,
    timeoutSeconds: 0.2,
    onError: (error) => errors.push(error),
  });
  await queue.idle();
  expect(String(errors[0])).toMatch(/timed out after 0.20 seconds/);
  expect(await queue.deadLetters()).toEqual(["slow"]);
});

test("batches have at most ten messages and run in parallel up to the concurrency", async () => {
  const queue = await start({ visibilitySeconds: 30 });
  for (let index = 0; index < 45; index += 1) await queue.send(String(index));
  const seen: string[] = [];
  let now = 0;
  let most = 0;
  queue.poll(
    async (event) => {
      expect(event.Records.length).toBeLessThanOrEqual(10);
      most = Math.max(most, (now += 1));
      await delay(100);
      now -= 1;
      seen.push(...bodies(event));
    },
    { ...polling, concurrency: 3 },
  );
  await queue.idle();
  expect(most).toBe(3);
  expect(seen.map(Number).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 45 }, (_, index) => index));
});

test.each([
  [{ batchItemFailures: [{ itemIdentifier: "" }] }],
  [{ batchItemFailures: [{ itemIdentifier: "not of this batch" }] }],
])("a response that names no message of the batch (%j) fails the whole batch", async (response) => {
  const queue = await start({ maxReceiveCount: 1 });
  await queue.send("a");
  queue.poll(async () => response, { ...polling, reportsFailures: true });
  await queue.idle();
  expect(await queue.deadLetters()).toEqual(["a"]);
});
