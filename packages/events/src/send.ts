import { PutEventsCommand, type EventBridgeClient, type PutEventsRequestEntry } from "@aws-sdk/client-eventbridge";
import { setTimeout as sleep } from "node:timers/promises";
import { batches, BYTES, sizeOf } from "#entry";
import type { Event } from "#event";

export type Outgoing = { event: Event; entry: PutEventsRequestEntry; sequence: string };

export type Sent = {
  /** Events that EventBridge will never accept, with the reason. */
  refused: { outgoing: Outgoing; why: string }[];
  /** The first event of a temporary failure; no later event was sent. */
  stoppedAt: Outgoing | null;
  /** The error, if the call itself failed. */
  error: unknown;
};

/** Error codes of an entry that can be retried; any other is final. */
const TRANSIENT = new Set(["InternalFailure", "InternalException", "ThrottlingException"]);

/** Five tries of an entry within one invocation, at most 0.1, 0.2, 0.4 and 0.8 s apart. Then Lambda retries. */
const TRIES = 5;
const PAUSE_MS = 100;

/** Sends events in order, batch by batch. A batch must be complete before the next begins. */
export async function send(client: EventBridgeClient, all: readonly Outgoing[]): Promise<Sent> {
  const refused = all.filter(isTooLarge).map((outgoing) => ({ outgoing, why: "Larger than PutEvents takes" }));
  for (const batch of batches(all.filter((outgoing) => !isTooLarge(outgoing)))) {
    let rest: Outgoing[] = batch;
    for (let attempt = 0; rest.length > 0; attempt++) {
      if (attempt === TRIES) return { refused, stoppedAt: rest[0] ?? null, error: null };
      if (attempt > 0) await sleep(Math.random() * PAUSE_MS * 2 ** (attempt - 1));
      try {
        const { Entries = [] } = await client.send(new PutEventsCommand({ Entries: rest.map(({ entry }) => entry) }));
        const codes = rest.map((outgoing, at) => ({ outgoing, code: Entries[at]?.ErrorCode }));
        for (const { outgoing, code } of codes) if (code && !TRANSIENT.has(code)) refused.push({ outgoing, why: code });
        rest = codes.flatMap(({ outgoing, code }) => (code && TRANSIENT.has(code) ? [outgoing] : []));
      } catch (error) {
        // The client has already retried.
        return { refused, stoppedAt: rest[0] ?? null, error };
      }
    }
  }
  return { refused, stoppedAt: null, error: null };
}

const isTooLarge = ({ entry }: Outgoing) => sizeOf(entry) > BYTES;
