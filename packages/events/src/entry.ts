import type { PutEventsRequestEntry } from "@aws-sdk/client-eventbridge";
import { subjectOf, type Event } from "#event";

/** Limits of one PutEvents call: 10 entries and less than 256 KB in all. */
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

/** Bytes as EventBridge counts them: 14 for the time, and the UTF-8 of source, type and detail. */
export function sizeOf({ Source = "", DetailType = "", Detail = "" }: PutEventsRequestEntry): number {
  return 14 + Buffer.byteLength(Source) + Buffer.byteLength(DetailType) + Buffer.byteLength(Detail);
}

/**
 * Splits events into PutEvents calls, in order. A call never has two events of one subject: one entry may fail alone,
 * and the later event would then reach the bus before the earlier one.
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
