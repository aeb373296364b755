import type { Context, SQSBatchResponse, SQSEvent } from "aws-lambda";
import { DeleteMessageBatchCommand, ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import type { Message, SQSClient } from "@aws-sdk/client-sqs";
import { setTimeout as delay } from "node:timers/promises";

import * as Lambda from "#aws/lambda/lambda";
import * as SqsEvent from "#aws/sqs/sqs-event";

export type Handler = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse | void>;

export type Options = {
  functionName: string;
  timeoutSeconds: number;
  /** From 1 to 10. */
  batchSize?: number;
  /** Batches processed at once. */
  concurrency?: number;
  /**
   * ReportBatchItemFailures: the handler names the failed messages. Without it, a batch succeeds or fails as a whole.
   */
  reportsFailures?: boolean;
  /** Called for each batch that failed as a whole, which Lambda would log, and if the queue does not respond. */
  onError?: (error: unknown) => void;
};

export type Poller = {
  /** Number of batches that are being processed. */
  busy(): number;
  /** Stops receiving and resolves when the current batches are done, after at most one long poll. */
  stop(): Promise<void>;
};

// AWS waits 20 s. A shorter long poll makes `stop` fast.
const LONG_POLL_SECONDS = 1;

/** Lambda's event source mapping for one queue. */
export const start = (
  sqs: SQSClient,
  queue: { url: string; arn: string },
  handler: Handler,
  options: Options,
): Poller => {
  const { batchSize = 10, concurrency = 2, onError = () => {} } = options;
  const state = { isStopped: false, busy: 0 };

  const poll = async (): Promise<void> => {
    while (!state.isStopped) {
      try {
        const messages = await receive(sqs, queue.url, batchSize);
        if (messages.length === 0) continue;
        state.busy += 1;
        try {
          const failed = await handle(messages);
          const done = messages.filter((message) => !failed.has(message.MessageId ?? ""));
          await remove(sqs, queue.url, done);
        } finally {
          state.busy -= 1;
        }
      } catch (error) {
        onError(error);
        await delay(1_000);
      }
    }
  };

  /** Ids of messages to leave in the queue: they return after the visibility timeout. */
  const handle = async (messages: Message[]): Promise<Set<string>> => {
    const event = SqsEvent.toEvent(messages, queue.arn);
    const ids = event.Records.map((record) => record.messageId);
    const context = Lambda.context(options.functionName, { timeoutSeconds: options.timeoutSeconds });
    try {
      const response = await Lambda.withTimeout(options.timeoutSeconds, context.awsRequestId, async () =>
        handler(event, context),
      );
      return options.reportsFailures ? SqsEvent.failedIds(ids, response) : new Set();
    } catch (error) {
      onError(error);
      return new Set(ids);
    }
  };

  const lanes = Array.from({ length: concurrency }, poll);
  return {
    busy: () => state.busy,
    stop: async () => {
      state.isStopped = true;
      await Promise.all(lanes);
    },
  };
};

const receive = async (sqs: SQSClient, QueueUrl: string, MaxNumberOfMessages: number): Promise<Message[]> => {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({
      QueueUrl,
      MaxNumberOfMessages,
      WaitTimeSeconds: LONG_POLL_SECONDS,
      MessageSystemAttributeNames: ["All"],
      MessageAttributeNames: ["All"],
    }),
  );
  return Messages;
};

const remove = async (sqs: SQSClient, QueueUrl: string, messages: Message[]): Promise<void> => {
  if (messages.length === 0) return;
  const Entries = messages.map((message, index) => ({ Id: String(index), ReceiptHandle: message.ReceiptHandle }));
  await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
};
