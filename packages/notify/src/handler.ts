import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { QuietHours } from "@hamta/core";
import type { Hide } from "#hide";
import { TOLD, type Told } from "#told";
import { tell, type Deps as TellDeps } from "#tell";
import { waitAfter } from "#tries";

export type Deps = TellDeps & {
  hide: Hide;
  /** Null: at any time. */
  quiet: QuietHours.QuietHours | null;
};

/**
 * Takes the bus's events from a queue. A message that must wait is hidden for so long and reported as failed: it stays in
 * the queue, so nothing is lost if the function crashes.
 */
export function handler(deps: Deps) {
  return async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures: SQSBatchResponse["batchItemFailures"] = [];
    // One by one: the provider has limits, and the batch has ten at most.
    for (const record of Records) {
      const wait = await process(deps, record);
      if (wait === null) continue;
      await hide(deps, record, wait);
      batchItemFailures.push({ itemIdentifier: record.messageId });
    }
    return { batchItemFailures };
  };
}

/** Null when done, else the seconds until the next try. */
async function process(deps: Deps, record: SQSRecord): Promise<number | null> {
  const { messageId } = record;
  try {
    const event = parse(record.body);
    if (event === null) return null;
    const quiet = deps.quiet && QuietHours.secondsLeft(deps.quiet, deps.timeZone, deps.now());
    if (quiet) return quiet;
    const failed = await tell(deps, event);
    if (failed === null) return null;
    deps.log.warn("SMS not sent; another try follows", { id: event.detail.id, why: failed.why });
    return Math.max(failed.retryAfterSeconds ?? 0, backOff(record));
  } catch (error) {
    deps.log.error("Event not told; another try follows", { messageId, error: error as Error });
    return backOff(record);
  }
}

/** As EventBridge puts it. Null for an event that tells nobody anything; throws if it is none. */
function parse(body: string): Told | null {
  const { "detail-type": type, detail } = parseJson(body) as { "detail-type": Told["type"]; detail?: Told["detail"] };
  if (typeof detail?.id !== "string") throw new Error("An event without an id");
  return TOLD.includes(type) ? ({ type, detail } as Told) : null;
}

/** The message of the parser's own error has a part of the text, which may be a phone number. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error("No JSON");
  }
}

const backOff = ({ attributes }: SQSRecord) => waitAfter(Number(attributes.ApproximateReceiveCount));

/** If the call fails, the message comes back after the queue's own time. */
async function hide({ hide, log }: Deps, { receiptHandle, messageId }: SQSRecord, seconds: number): Promise<void> {
  try {
    await hide(receiptHandle, seconds);
  } catch (error) {
    log.error("A message could not be hidden", { messageId, error: error as Error });
  }
}
