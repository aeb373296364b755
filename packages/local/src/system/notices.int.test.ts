import { ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { createHide } from "@hamta/notify";
import { expect, onTestFinished, test } from "vitest";
import * as Lambda from "#aws/lambda/lambda";
import * as Queue from "#aws/sqs/queue";

test("a hidden message is received again when its time has passed, not when the queue's has", async () => {
  const queue = await Queue.start({ name: "notices", visibilitySeconds: 600, maxReceiveCount: 10 });
  const config = { endpoint: queue.endpoint, region: Lambda.region, credentials: Queue.credentials };
  const sqs = new SQSClient(config);
  onTestFinished(async () => {
    sqs.destroy();
    await queue.stop();
  });
  const receive = async (WaitTimeSeconds: number) => {
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: queue.url, WaitTimeSeconds }));
    return Messages[0];
  };
  await queue.send("kept");
  const message = await receive(1);
  await createHide(queue.url, config)(message?.ReceiptHandle ?? "", 1.5);
  expect(await receive(0)).toBeUndefined();
  await expect.poll(() => receive(1)).toMatchObject({ Body: "kept" });
});
