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
  /** The queue of changes that could not be told. */
  lost: string;
  log: Pick<Logger, "info" | "warn" | "error">;
};

/** In the place of a change that will never be told as it is: which item, and why. Nothing of a person. */
export type Letter = { keys: { pk: string; sk: string }; sequenceNumber: string; why: string };

/**
 * Changes of the table become events on the bus. What cannot be told whatever one does is put by as a letter, and the
 * rest goes on; what cannot be sent for now ends the batch there, and Lambda brings it again from that record on.
 */
export function handler(deps: Deps) {
  return async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const letters: Letter[] = [];
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
    if (ids.length > 0) deps.log.info("Events are on the bus", { ids });
    const first = order[failed];
    if (first === undefined) return { batchItemFailures: [] };
    deps.log.error("Events could not be sent for now", { keys: keysOf(Records[failed]!), error: error as Error });
    return { batchItemFailures: [{ itemIdentifier: first }] };
  };
}

function letterOf(record: DynamoDBRecord, why: string): Letter {
  return { keys: keysOf(record), sequenceNumber: sequenceOf(record), why };
}

/** The earliest record whose letter could not be posted, if any. */
async function post({ queue, lost, log }: Deps, letters: readonly Letter[]): Promise<string | null> {
  for (const letter of letters) {
    log.error("A change cannot be told", { ...letter });
    try {
      await queue.send(new SendMessageCommand({ QueueUrl: lost, MessageBody: JSON.stringify(letter) }));
    } catch (error) {
      log.error("Its letter could not be posted", { keys: letter.keys, error: error as Error });
      return letter.sequenceNumber;
    }
  }
  return null;
}
