import type { Logger } from "@aws-lambda-powertools/logger";
import type { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { entryOf, type Bus } from "#entry";
import { eventsOf, keysOf, sequenceOf } from "#record";
import { send, type Outgoing } from "#send";

export type Deps = {
  bridge: EventBridgeClient;
  bus: Bus;
  queue: SQSClient;
  /** The queue of dead letters. */
  lost: string;
  log: Pick<Logger, "info" | "warn" | "error">;
};

/** Replaces a change that can never be sent: the key of its item and the error. No personal data. */
export type DeadLetter = { keys: { pk: string; sk: string }; sequenceNumber: string; why: string };

/**
 * Turns table changes into bus events. A change that can never be sent becomes a dead letter and the batch continues. A
 * temporary failure stops the batch; Lambda retries from that record.
 */
export function handler(deps: Deps) {
  return async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const letters: DeadLetter[] = [];
    const outgoing = Records.flatMap((record): Outgoing[] => {
      const sequence = sequenceOf(record);
      try {
        return eventsOf(record).map((event) => ({ event, entry: entryOf(event, deps.bus), sequence }));
      } catch (error) {
        letters.push(letterOf(record, error instanceof Error ? error.message : "not understood"));
        return [];
      }
    });

    const { refused, stoppedAt, error } = await send(deps.bridge, outgoing);
    for (const { outgoing, why } of refused) {
      const record = Records.find((one) => sequenceOf(one) === outgoing.sequence);
      if (record) letters.push(letterOf(record, why));
    }
    const order = Records.map(sequenceOf);
    const end = stoppedAt ? order.indexOf(stoppedAt.sequence) : order.length;
    const unposted = await post(
      deps,
      letters
        .map((letter) => ({ letter, at: order.indexOf(letter.sequenceNumber) }))
        .filter(({ at }) => at < end)
        .toSorted((one, other) => one.at - other.at)
        .map(({ letter }) => letter),
    );
    const failed = unposted === null ? end : order.indexOf(unposted);

    const ids = outgoing
      .filter((one) => order.indexOf(one.sequence) < failed && !refused.some(({ outgoing }) => outgoing === one))
      .map(({ event }) => event.detail.id);
    if (ids.length > 0) deps.log.info("Events sent", { ids });
    const first = order[failed];
    if (first === undefined) return { batchItemFailures: [] };
    deps.log.error("Events not sent; Lambda will retry", { keys: keysOf(Records[failed]!), error: error as Error });
    return { batchItemFailures: [{ itemIdentifier: first }] };
  };
}

function letterOf(record: DynamoDBRecord, why: string): DeadLetter {
  return { keys: keysOf(record), sequenceNumber: sequenceOf(record), why };
}

/** Posts dead letters. Returns the index of the first record whose letter could not be posted, if any. */
async function post({ queue, lost, log }: Deps, letters: readonly DeadLetter[]): Promise<string | null> {
  for (const letter of letters) {
    log.error("Change given up as a dead letter", { ...letter });
    try {
      await queue.send(new SendMessageCommand({ QueueUrl: lost, MessageBody: JSON.stringify(letter) }));
    } catch (error) {
      log.error("Dead letter not posted", { keys: letter.keys, error: error as Error });
      return letter.sequenceNumber;
    }
  }
  return null;
}
