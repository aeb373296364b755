import { NestingType, withDurableExecution, type DurableContext } from "@aws/durable-execution-sdk-js";
import type { Import } from "@hamta/core";
import type * as Inspect from "#inspect";
import type * as Order from "#order";
import type * as Part from "#part";
import type * as Reconcile from "#reconcile";

/**
 * One import from its arrival to its report. Replayed from the top after every wait, so it reads and writes nothing
 * itself: every effect is in a function that it invokes.
 */

/** The functions that the workflow invokes, by name or ARN. */
export type Functions = { inspect: string; reconcile: string; publish: string };

export type Options = Functions & {
  /** Chunks worked on at the same time. */
  concurrency: number;
};

export type Payload = { import: Import.Id };

type Place = Order.Request["places"][number];

export const workflow = (options: Options) =>
  withDurableExecution(async ({ import: id }: Payload, context: DurableContext) => {
    try {
      const inspected = await inspectInTurn(context, options.inspect, id);
      if ("rejected" in inspected) return { state: "REJECTED" };

      const numbers = Array.from({ length: inspected.chunks }, (_, index) => index + 1);
      const parts = await context.map(
        "reconcile",
        numbers,
        (child, chunk) => reconcile(child, options.reconcile, { import: id, chunk }),
        // Flat: an operation for each invoke, and none for the chunk around it.
        { maxConcurrency: options.concurrency, nesting: NestingType.FLAT },
      );
      parts.throwIfError();
      const places = parts.getResults().flat();
      if (places.length > 0) await inOrder(context, options.reconcile, id, places);

      await invoke(context, "publish", options.publish, { import: id });
      return { state: "COMPLETED" };
    } catch (error) {
      const failed = error instanceof Error ? error.message : String(error);
      await invoke(context, "fail", options.publish, { import: id, failed });
      throw error;
    }
  });

/** A chunk's parts, until it is done. Returns the parts that hold rows to be worked on in order. */
async function reconcile(
  context: DurableContext,
  name: string,
  { import: id, chunk }: { import: Import.Id; chunk: number },
): Promise<Place[]> {
  const places: Place[] = [];
  for (let part = 0, from = 0; ; part++) {
    const request: Reconcile.Request = { import: id, chunk, part, from };
    const { next, deferred }: Part.Response = await invoke(context, `chunk ${chunk}-${part}`, name, request);
    if (deferred > 0) places.push({ chunk, part });
    if (next === null) return places;
    from = next;
  }
}

async function inOrder(context: DurableContext, name: string, id: Import.Id, places: Place[]): Promise<void> {
  for (let part = 0, from = 0; ; part++) {
    const request: Reconcile.Request = { import: id, places, part, from };
    const { next }: Part.Response = await invoke(context, `in order ${part}`, name, request);
    if (next === null) return;
    from = next;
  }
}

const TRIES = 4;

/** A function that fails or runs out of time is invoked again: all of them may be, at any point. */
async function invoke<I, O>(context: DurableContext, name: string, functionName: string, payload: I): Promise<O> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await context.invoke<I, O>(`${name} try ${attempt}`, functionName, payload);
    } catch (error) {
      if (attempt === TRIES) throw error;
      await context.wait(`${name} wait ${attempt}`, { seconds: 2 ** attempt });
    }
  }
}

/** Waits of 1 s to 1 min, over three hours in all; each takes two operations of the execution. */
const TURNS = 200;

/** Reads the list when its turn has come: an earlier one of the same uploader goes first. */
async function inspectInTurn(context: DurableContext, name: string, id: Import.Id): Promise<Inspected> {
  for (let turn = 0; turn < TURNS; turn++) {
    const inspected: Inspect.Response = await invoke(context, `inspect ${turn}`, name, { import: id });
    if (!("waits" in inspected)) return inspected;
    await context.wait(`turn ${turn}`, { seconds: Math.min(60, 1 + turn) });
  }
  throw new Error(`Import ${id} waited for other lists of its uploader for over three hours`);
}

type Inspected = Exclude<Inspect.Response, { waits: true }>;
