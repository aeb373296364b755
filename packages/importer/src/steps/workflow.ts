import { NestingType, withDurableExecution, type DurableContext } from "@aws/durable-execution-sdk-js";
import type { Import } from "@hamta/core";
import type * as Inspect from "#steps/inspect";
import type * as Order from "#steps/order";
import type * as Part from "#steps/part";
import type * as Publish from "#steps/publish";
import { PUBLISH_TRIES } from "#steps/publish-tries";
import type * as Reconcile from "#steps/reconcile";

/**
 * One import from its arrival to its report. It is replayed from the top after every wait, so it reads and writes
 * nothing itself: every effect is in a function that it invokes.
 */

/** The functions that the workflow invokes, by name or ARN. */
export type Functions = { inspect: string; reconcile: string; publish: string };

export type Options = Functions & {
  /** Parallel chunks. */
  concurrency: number;
};

export type Payload = { import: Import.Id };

type Place = Order.DeferredRequest["places"][number];

export const workflow = (options: Options) =>
  withDurableExecution(async ({ import: id }: Payload, context: DurableContext) => {
    try {
      const inspected = await inspectInTurn(context, options, id);
      if ("rejected" in inspected) return { state: "REJECTED" };
      if ("over" in inspected) return { state: "OVER" };

      const numbers = Array.from({ length: inspected.chunks }, (_, index) => index + 1);
      const parts = await context.map(
        "reconcile",
        numbers,
        (child, chunk) => reconcileOrStop(child, options, { import: id, chunk }),
        {
          maxConcurrency: options.concurrency,
          // Flat: one operation per invoke, and none for the chunk around it.
          nesting: NestingType.FLAT,
          // Waits for every chunk also if one fails. Otherwise the import would end while its other chunks still write.
          completionConfig: { toleratedFailurePercentage: 100 },
        },
      );
      parts.throwIfError();
      const places = parts.getResults().flat();
      if (places.length > 0) await inOrder(context, options.reconcile, id, places);

      const published: Publish.Response = await invoke(context, "publish", options.publish, { import: id });
      return { state: published.rows === null ? "FAILED" : "COMPLETED" };
    } catch (error) {
      const failed = error instanceof Error ? error.message : String(error);
      await invoke(context, "fail", options.publish, { import: id, failed }, LAST_ATTEMPTS);
      throw error;
    }
  });

/** If the chunk fails, no further part of the import begins. */
async function reconcileOrStop(
  context: DurableContext,
  { reconcile: name, publish }: Functions,
  request: { import: Import.Id; chunk: number },
): Promise<Place[]> {
  try {
    return await reconcile(context, name, request);
  } catch (error) {
    const stops: Publish.Request = { import: request.import, stops: true };
    await invoke(context, `stop after chunk ${request.chunk}`, publish, stops);
    throw error;
  }
}

/** Processes all parts of a chunk. Returns the parts that have deferred rows. */
async function reconcile(
  context: DurableContext,
  name: string,
  { import: id, chunk }: { import: Import.Id; chunk: number },
): Promise<Place[]> {
  const places: Place[] = [];
  for (let part = 0, from = 0; ; part++) {
    const request: Reconcile.Request = { import: id, chunk, part, from };
    const { next, deferred }: Part.PartResponse = await invoke(context, `chunk ${chunk}-${part}`, name, request);
    if (deferred > 0) places.push({ chunk, part });
    if (next === null) return places;
    from = next;
  }
}

async function inOrder(context: DurableContext, name: string, id: Import.Id, places: Place[]): Promise<void> {
  for (let part = 0, from = 0; ; part++) {
    const request: Reconcile.Request = { import: id, places, part, from };
    const { next }: Part.PartResponse = await invoke(context, `in order ${part}`, name, request);
    if (next === null) return;
    from = next;
  }
}

const ATTEMPTS = 4;

/** Together with the attempts before, one more than PUBLISH_TRIES: it ends the import without a report. */
const LAST_ATTEMPTS = PUBLISH_TRIES + 1 - ATTEMPTS;

/** Invokes a function again if it fails or times out: every function can be repeated at any point. */
async function invoke<I, O>(
  context: DurableContext,
  name: string,
  functionName: string,
  payload: I,
  attempts = ATTEMPTS,
): Promise<O> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await context.invoke<I, O>(`${name} try ${attempt}`, functionName, payload);
    } catch (error) {
      if (attempt === attempts) throw error;
      await context.wait(`${name} wait ${attempt}`, { seconds: 2 ** attempt });
    }
  }
}

/** Each takes two operations of the execution, of 3,000 in all. With waitSeconds they last for 2.7 days. */
const TURNS = 200;

/** A list waits an eighth longer than it must, and never over 30 min: without a heartbeat for an hour its turn expires. */
export const waitSeconds = (waited: number): number => Math.min(1_800, Math.max(1, Math.floor(waited / 8)));

/** Inspects the list when it is its turn: an earlier list of the same uploader goes first. */
async function inspectInTurn(
  context: DurableContext,
  { inspect, publish }: Functions,
  id: Import.Id,
): Promise<Inspected> {
  for (let turn = 0, waited = 0; turn < TURNS; turn++) {
    const inspected: Inspect.Response = await invoke(context, `inspect ${turn}`, inspect, { import: id });
    if (!("waits" in inspected)) return inspected;
    for (const [at, over] of inspected.waits.entries()) {
      await invoke(context, `end ${turn}-${at}`, publish, { import: over, revoked: true } satisfies Publish.Request);
    }
    const seconds = inspected.waits.length > 0 ? 1 : waitSeconds(waited);
    await context.wait(`turn ${turn}`, { seconds });
    waited += seconds;
  }
  throw new Error(`Import ${id} waited for other lists of its uploader for days`);
}

type Inspected = Exclude<Inspect.Response, { waits: Import.Id[] }>;
