import type { Context, SQSBatchResponse, SQSEvent } from "aws-lambda";
import { DeleteMessageBatchCommand, ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import type { Message, SQSClient } from "@aws-sdk/client-sqs";
import { setTimeout as delay } from "node:timers/promises";

import * as Lambda from "#lambda";
import * as SqsEvent from "#sqs-event";

export type Handler = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse | void>;

export type Options = {
  functionName: string;
  timeoutSeconds: number;
  /** 1 to 10. */
  batchSize?: number;
  /** Batches handled at once. */
  concurrency?: number;
  /** ReportBatchItemFailures: the handler names the messages that failed. Without, a batch succeeds or fails whole. */
  reportsFailures?: boolean;
  /** Told of each batch that failed whole, which Lambda would log, and of a queue that does not answer. */
  onError?: (error: unknown) => void;
};

export type Poller = {
  /** Batches in hand. */
  busy(): number;
  /** Resolves when the batches in hand are done; takes up to one long poll. */
  stop(): Promise<void>;
};

// AWS waits 20 s; a shorter long poll lets `stop` be quick.
const LONG_POLL_SECONDS = 1;

/** Lambda's event source mapping for one queue. */
export const start = (
  sqs: SQSClient,
  queue: { url: string; arn: string },
  handler: Handler,
  options: Options,
): Poller => {
  const { batchSize = 10, concurrency = 2, onError = () => {} } = options;
  const state = { stopped: false, busy: 0 };

  const take = async (): Promise<void> => {
    while (!state.stopped) {
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

  /** The ids to leave in the queue: they come back after the visibility timeout. */
  const handle = async (messages: Message[]): Promise<Set<string>> => {
    const event = SqsEvent.of(messages, queue.arn);
    const ids = event.Records.map((record) => record.messageId);
    const context = Lambda.context(options.functionName, { timeoutSeconds: options.timeoutSeconds });
    try {
      const response = await Lambda.within(options.timeoutSeconds, context.awsRequestId, async () =>
        handler(event, context),
      );
      return options.reportsFailures ? SqsEvent.failed(ids, response) : new Set();
    } catch (error) {
      onError(error);
      return new Set(ids);
    }
  };

  const takers = Array.from({ length: concurrency }, take);
  return {
    busy: () => state.busy,
    stop: async () => {
      state.stopped = true;
      await Promise.all(takers);
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
