import {
  ChangeMessageVisibilityBatchCommand,
  CreateQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import type { Message } from "@aws-sdk/client-sqs";
import { buildApp } from "fauxqs";
import { setTimeout as delay } from "node:timers/promises";

import * as Lambda from "#aws/lambda/lambda";
import * as Poller from "#aws/sqs/poller";

export const credentials = { accessKeyId: "local", secretAccessKey: "local" };

export type Options = {
  name: string;
  /**
   * A message that is not deleted within this time can be received again. AWS recommends 6 times the handler's timeout.
   */
  visibilitySeconds: number;
  /** A message that is received this often without being deleted goes to the dead-letter queue. */
  maxReceiveCount: number;
};

export type Running = {
  readonly endpoint: string;
  readonly url: string;
  readonly arn: string;
  send(body: string): Promise<void>;
  /** Calls the handler with arriving messages until stopped, as Lambda's event source mapping does. */
  poll(handler: Poller.Handler, options: Poller.Options): Poller.Poller;
  /** Resolves when no message waits, is being processed, or will return. */
  idle(): Promise<void>;
  /** Bodies of the waiting messages, which stay in the queue. */
  bodies(): Promise<string[]>;
  /** Bodies of the dead letters, which stay in their queue. */
  deadLetters(): Promise<string[]>;
  stop(): Promise<void>;
};

/** SQS on a free port of 127.0.0.1, in memory, with one queue and its dead-letter queue `<name>-dead`. */
export const start = async (options: Options): Promise<Running> => {
  const server = buildApp({ logger: false });
  const endpoint = await server.listen({ host: "127.0.0.1", port: 0 });
  const sqs = new SQSClient({ endpoint, region: Lambda.region, credentials });
  const deadLetterQueue = await create(sqs, `${options.name}-dead`, {});
  const queue = await create(sqs, options.name, {
    VisibilityTimeout: String(options.visibilitySeconds),
    RedrivePolicy: JSON.stringify({
      deadLetterTargetArn: deadLetterQueue.arn,
      maxReceiveCount: options.maxReceiveCount,
    }),
  });
  const pollers: Poller.Poller[] = [];
  const isBusy = (): boolean => pollers.some((poller) => poller.busy() > 0);
  return {
    endpoint,
    ...queue,
    send: async (MessageBody) => {
      await sqs.send(new SendMessageCommand({ QueueUrl: queue.url, MessageBody }));
    },
    poll: (handler, polling) => {
      const poller = Poller.start(sqs, queue, handler, polling);
      pollers.push(poller);
      return poller;
    },
    idle: async () => {
      while (isBusy() || (await countMessages(sqs, queue.url)) > 0) await delay(20);
    },
    bodies: () => peek(sqs, queue.url),
    deadLetters: () => peek(sqs, deadLetterQueue.url),
    stop: async () => {
      await Promise.all(pollers.map((poller) => poller.stop()));
      sqs.destroy();
      await server.close();
    },
  };
};

const create = async (
  sqs: SQSClient,
  QueueName: string,
  Attributes: Record<string, string>,
): Promise<{ url: string; arn: string }> => {
  const { QueueUrl: url = "" } = await sqs.send(new CreateQueueCommand({ QueueName, Attributes }));
  const description = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ["QueueArn"] }));
  return { url, arn: description.Attributes?.["QueueArn"] ?? "" };
};

const COUNTS = [
  "ApproximateNumberOfMessages",
  "ApproximateNumberOfMessagesNotVisible",
  "ApproximateNumberOfMessagesDelayed",
] as const;

export const countMessages = async (sqs: SQSClient, QueueUrl: string): Promise<number> => {
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...COUNTS] }));
  return COUNTS.reduce((sum, name) => sum + Number(Attributes?.[name] ?? 0), 0);
};

/** SQS has no other way to read than to receive: receives all messages, then returns them. */
export const peek = async (sqs: SQSClient, QueueUrl: string): Promise<string[]> => {
  const received: Message[] = [];
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 60 }),
    );
    if (Messages.length === 0) break;
    received.push(...Messages);
  }
  for (let from = 0; from < received.length; from += 10) {
    const Entries = received
      .slice(from, from + 10)
      .map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle, VisibilityTimeout: 0 }));
    await sqs.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }));
  }
  return received.map((message) => message.Body ?? "");
};
