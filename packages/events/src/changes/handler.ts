import type { Logger } from "@aws-lambda-powertools/logger";
import { Db, DeviceHistory, RegisterFeed, Statistics, TicketLookups } from "@hamta/store";
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { countedIn, filedIn, historyOf, imeisOf } from "#changes/record";
import { ageOf, keysOf } from "#record";

export type Deps = {
  db: Db.Db;
  now: () => Date;
  /** Puts a letter into the queue of dead letters. */
  post: (letter: DeadLetter) => Promise<unknown>;
  log: Pick<Logger, "info" | "error">;
};

/**
 * A change that is not recorded, or not wholly. It is an event of the function, which records it later: also when the
 * stream no longer has the change, and what was recorded is not repeated. It holds personal data.
 */
export type DeadLetter = { why: string; Records: [DynamoDBRecord] };

/**
 * A change whose statistics cannot be written is tried again until it is so old. Meanwhile the later changes of its
 * shard wait, and with them histories and the feed.
 */
const COUNTED_WITHIN_MS = 10 * 60_000;

/**
 * Records the changes of the register: the history of each device, and the feed of the IMEIs that are held; and of
 * tickets: their lookups, and the statistics. Everything may be repeated, so a batch that fails is delivered again, whole.
 * A record that is not understood becomes a dead letter, and the batch continues.
 */
export function handler({ db, now, post, log }: Deps) {
  return async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const lost = new Map<DynamoDBRecord, string>();
    const readAll = <T>(read: (record: DynamoDBRecord) => T[]): { record: DynamoDBRecord; value: T }[] =>
      Records.flatMap((record) => {
        try {
          return read(record).map((value) => ({ record, value }));
        } catch (error) {
          lost.set(record, messageOf(error));
          return [];
        }
      });
    const entries = readAll(historyOf).map(({ value }) => value);
    const imeis = new Set(readAll(imeisOf).map(({ value }) => value));
    const tickets = readAll(filedIn).map(({ value }) => value);
    const counted = readAll(countedIn);
    await DeviceHistory.putMany(db, entries);
    await TicketLookups.putMany(db, tickets);
    await RegisterFeed.append(db, imeis, now);
    // Last: nothing waits for the statistics but the next batch.
    const changes = counted.map(({ value }) => value);
    await Statistics.add(db, changes, now).catch((error: unknown) => {
      if (counted.some(({ record }) => ageOf(record, now()) < COUNTED_WITHIN_MS)) throw error;
      // Some may be counted. A repeat of these adds nothing.
      for (const { record } of counted) lost.set(record, messageOf(error));
    });
    for (const [record, why] of lost) log.error("Change given up as a dead letter", { keys: keysOf(record), why });
    await Db.allEnded([...lost].map(([record, why]) => post({ why, Records: [record] })));
    const lengths = { changes: entries.length, imeis: imeis.size, tickets: tickets.length, counted: counted.length };
    log.info("Changes recorded", { ...lengths, lost: lost.size });
    return { batchItemFailures: [] };
  };
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : "not understood");
