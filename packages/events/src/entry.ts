import type { PutEventsRequestEntry } from "@aws-sdk/client-eventbridge";
import { subjectOf, type Event } from "#event";

/** PutEvents takes 10 entries, and under 256 KB in all. */
export const ENTRIES = 10;
export const BYTES = 256 * 1024 - 1;

export type Bus = { name: string; source: string };

export function entryOf({ type, detail }: Event, { name, source }: Bus): PutEventsRequestEntry {
  return {
    EventBusName: name,
    Source: source,
    DetailType: type,
    Time: new Date(detail.time),
    Detail: JSON.stringify(detail),
  };
}

/** As EventBridge counts: 14 bytes for the time, and the UTF-8 of source, type and detail. */
export function sizeOf({ Source = "", DetailType = "", Detail = "" }: PutEventsRequestEntry): number {
  return 14 + Buffer.byteLength(Source) + Buffer.byteLength(DetailType) + Buffer.byteLength(Detail);
}

/**
 * In order, as many to a batch as PutEvents takes, and never two of one subject: an entry may fail alone, and the later
 * of the two would then be on the bus before the earlier.
 */
export function batches<T extends { event: Event; entry: PutEventsRequestEntry }>(all: readonly T[]): T[][] {
  const made: T[][] = [];
  let subjects = new Set<string>();
  let bytes = 0;
  for (const one of all) {
    const subject = subjectOf(one.event);
    const size = sizeOf(one.entry);
    const last = made.at(-1);
    if (!last || last.length === ENTRIES || bytes + size > BYTES || subjects.has(subject)) {
      made.push([one]);
      subjects = new Set([subject]);
      bytes = size;
    } else {
      last.push(one);
      subjects.add(subject);
      bytes += size;
    }
  }
  return made;
}
