import { CreateQueueCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { buildApp } from "fauxqs";
import { setTimeout as delay } from "node:timers/promises";
import * as Lambda from "#aws/lambda/lambda";
import { countMessages, credentials, peek } from "#aws/sqs/queue";

/** SQS on a free port of 127.0.0.1, in memory, with several queues. */

export type Options = {
  name: string;
  /** As in CreateQueue. */
  attributes: Readonly<Record<string, string>>;
  /** Name of its dead-letter queue, which must come before it. */
  redrive?: { queue: string; maxReceiveCount: number };
};

export type Running = {
  readonly endpoint: string;
  url(name: string): string;
  send(name: string, body: string): Promise<void>;
  /** Bodies of the waiting messages, which stay in the queue. */
  bodies(name: string): Promise<string[]>;
  /** Resolves when the queue has no message that waits or is being processed. */
  empty(name: string): Promise<void>;
  stop(): Promise<void>;
};

export async function start(queues: readonly Options[]): Promise<Running> {
  const server = buildApp({ logger: false });
  const endpoint = await server.listen({ host: "127.0.0.1", port: 0 });
  const sqs = new SQSClient({ endpoint, region: Lambda.region, credentials });
  const urls = new Map<string, string>();
  const arn = (name: string) => `arn:aws:sqs:${Lambda.region}:${Lambda.account}:${name}`;
  for (const { name, attributes, redrive } of queues) {
    const RedrivePolicy =
      redrive && JSON.stringify({ deadLetterTargetArn: arn(redrive.queue), maxReceiveCount: redrive.maxReceiveCount });
    const Attributes = { ...attributes, ...(RedrivePolicy && { RedrivePolicy }) };
    const { QueueUrl = "" } = await sqs.send(new CreateQueueCommand({ QueueName: name, Attributes }));
    urls.set(name, QueueUrl);
  }
  const url = (name: string) => {
    const found = urls.get(name);
    if (!found) throw new Error(`There is no queue ${name}`);
    return found;
  };
  return {
    endpoint,
    url,
    send: async (name, MessageBody) => {
      await sqs.send(new SendMessageCommand({ QueueUrl: url(name), MessageBody }));
    },
    bodies: (name) => peek(sqs, url(name)),
    empty: async (name) => {
      while ((await countMessages(sqs, url(name))) > 0) await delay(20);
    },
    stop: async () => {
      sqs.destroy();
      await server.close();
    },
  };
}
