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

import * as Lambda from "#lambda";
import * as Poller from "#poller";

export const credentials = { accessKeyId: "local", secretAccessKey: "local" };

export type Options = {
  name: string;
  /** After this long a message that nobody deleted can be received again; AWS asks for 6 times the handler's timeout. */
  visibilitySeconds: number;
  /** Received this often without being deleted, a message goes to the dead-letter queue. */
  maxReceiveCount: number;
};

export type Running = {
  readonly endpoint: string;
  readonly url: string;
  readonly arn: string;
  send(body: string): Promise<void>;
  /** Calls the handler with what arrives, as Lambda's event source mapping does, until stopped. */
  poll(handler: Poller.Handler, options: Poller.Options): Poller.Poller;
  /** Resolves when no message waits, is being handled, or is to come back. */
  idle(): Promise<void>;
  /** The bodies that wait in the queue, which keeps them. */
  bodies(): Promise<string[]>;
  /** The bodies in the dead-letter queue, which keeps them. */
  deadLetters(): Promise<string[]>;
  stop(): Promise<void>;
};

/** SQS on a free port of 127.0.0.1, in memory, with one queue and its dead-letter queue `<name>-dead`. */
export const start = async (options: Options): Promise<Running> => {
  const server = buildApp({ logger: false });
  const endpoint = await server.listen({ host: "127.0.0.1", port: 0 });
  const sqs = new SQSClient({ endpoint, region: Lambda.region, credentials });
  const dead = await create(sqs, `${options.name}-dead`, {});
  const queue = await create(sqs, options.name, {
    VisibilityTimeout: String(options.visibilitySeconds),
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn: dead.arn, maxReceiveCount: options.maxReceiveCount }),
  });
  const pollers: Poller.Poller[] = [];
  const busy = (): boolean => pollers.some((poller) => poller.busy() > 0);
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
      while (busy() || (await waiting(sqs, queue.url)) > 0) await delay(20);
    },
    bodies: () => peek(sqs, queue.url),
    deadLetters: () => peek(sqs, dead.url),
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
  const asked = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ["QueueArn"] }));
  return { url, arn: asked.Attributes?.["QueueArn"] ?? "" };
};

const COUNTS = [
  "ApproximateNumberOfMessages",
  "ApproximateNumberOfMessagesNotVisible",
  "ApproximateNumberOfMessagesDelayed",
] as const;

const waiting = async (sqs: SQSClient, QueueUrl: string): Promise<number> => {
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...COUNTS] }));
  return COUNTS.reduce((sum, name) => sum + Number(Attributes?.[name] ?? 0), 0);
};

/** SQS can be read only by receiving: take all, then give all back. */
const peek = async (sqs: SQSClient, QueueUrl: string): Promise<string[]> => {
  const taken: Message[] = [];
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 60 }),
    );
    if (Messages.length === 0) break;
    taken.push(...Messages);
  }
  for (let from = 0; from < taken.length; from += 10) {
    const Entries = taken
      .slice(from, from + 10)
      .map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle, VisibilityTimeout: 0 }));
    await sqs.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }));
  }
  return taken.map((message) => message.Body ?? "");
};
