import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
} from "@aws-sdk/client-sqs";
import * as Letter from "#dead-letters/letter";
import type { Stage } from "#stage/aws";

/** One queue of dead letters. */
export class Inbox {
  readonly #stage: Stage;
  readonly #url: string;

  constructor(stage: Stage, url: string) {
    this.#stage = stage;
    this.#url = url;
  }

  async count(): Promise<number> {
    const { Attributes } = await this.#send(
      new GetQueueAttributesCommand({ QueueUrl: this.#url, AttributeNames: ["ApproximateNumberOfMessages"] }),
    );
    return Number(Attributes?.["ApproximateNumberOfMessages"] ?? 0);
  }

  /** Up to `most` letters, which stay: SQS has no other way to read than to receive. */
  async look(most: number): Promise<Letter.Letter[]> {
    const letters: Letter.Letter[] = [];
    while (letters.length < most) {
      const received = await this.receive(Math.min(10, most - letters.length), { seconds: 30, wait: 1 });
      if (received.length === 0) break;
      letters.push(...received);
    }
    await this.show(letters);
    return letters;
  }

  /** Gives received letters back to the queue. */
  async show(letters: readonly Letter.Letter[]): Promise<void> {
    for (let from = 0; from < letters.length; from += 10) {
      const Entries = letters
        .slice(from, from + 10)
        .map(({ receipt }, index) => ({ Id: String(index), ReceiptHandle: receipt, VisibilityTimeout: 0 }));
      await this.#send(new ChangeMessageVisibilityBatchCommand({ QueueUrl: this.#url, Entries }));
    }
  }

  /** `seconds`: for so long no other receiver has them. `wait`: how long to wait for the first. */
  async receive(most: number, { seconds, wait }: { seconds: number; wait: number }): Promise<Letter.Letter[]> {
    const { Messages = [] } = await this.#send(
      new ReceiveMessageCommand({
        QueueUrl: this.#url,
        MaxNumberOfMessages: most,
        VisibilityTimeout: seconds,
        WaitTimeSeconds: wait,
        MessageSystemAttributeNames: ["SentTimestamp"],
      }),
    );
    return Messages.map(Letter.read);
  }

  async remove({ receipt }: Letter.Letter): Promise<void> {
    await this.#send(new DeleteMessageCommand({ QueueUrl: this.#url, ReceiptHandle: receipt }));
  }

  /** Puts the letter into a queue, and then removes it: if the second fails, it arrives twice, which its readers stand. */
  async move(letter: Letter.Letter, queue: string): Promise<void> {
    await this.#send(new SendMessageCommand({ QueueUrl: queue, MessageBody: letter.body }));
    await this.remove(letter);
  }

  #send: Stage["sqs"]["send"] = ((command: Parameters<Stage["sqs"]["send"]>[0]) =>
    this.#stage.call(() => this.#stage.sqs.send(command))) as Stage["sqs"]["send"];
}
