import { ChangeMessageVisibilityCommand, SQSClient, type SQSClientConfig } from "@aws-sdk/client-sqs";

/** Hides a message of the queue for so long, at most the 12 hours of SQS, which it counts from the message's receipt. */
export type Hide = (receiptHandle: string, seconds: number) => Promise<void>;

const MAX_SECONDS = 12 * 3600 - 300;

export function createHide(url: string, config: SQSClientConfig = {}): Hide {
  const client = new SQSClient(config);
  return async (ReceiptHandle, seconds) => {
    const VisibilityTimeout = Math.min(Math.ceil(seconds), MAX_SECONDS);
    await client.send(new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle, VisibilityTimeout }));
  };
}
