import { NestingType, withDurableExecution, type DurableContext } from "@aws/durable-execution-sdk-js";
import type { Import } from "@hamta/core";
import { Imports } from "@hamta/store";
import type * as Chunk from "#chunk";
import type { Deps } from "#deps";
import type * as Inspect from "#inspect";
import type * as Reconcile from "#reconcile";

/**
 * One import from its arrival to its report. Replayed from the top after every wait, so everything that reads or
 * writes stands in a step or in a function that is invoked.
 */

/** The functions that the workflow invokes, by name or ARN. */
export type Functions = { inspect: string; reconcile: string; publish: string };

export type Options = Functions & {
  /** Chunks worked on at the same time. */
  concurrency: number;
};

export type Payload = { import: Import.Id };

type Place = Chunk.InOrderRequest["places"][number];

export const workflow = (deps: Deps, options: Options) =>
  withDurableExecution(async ({ import: id }: Payload, context: DurableContext) => {
    try {
      await waitForTurn(deps, id, context);
      const inspected = await invoke<Inspect.Request, Inspect.Response>(context, "inspect", options.inspect, {
        import: id,
      });
      if ("rejected" in inspected) return { state: "REJECTED" };

      const numbers = Array.from({ length: inspected.chunks }, (_, index) => index + 1);
      const parts = await context.map(
        "reconcile",
        numbers,
        (child, chunk) => reconcile(child, options.reconcile, { import: id, chunk }),
        // Flat: an operation for each invoke, and none for the chunk around it.
        { maxConcurrency: options.concurrency, nesting: NestingType.FLAT },
      );
      const places = parts.getResults().flat();
      if (places.length > 0) await inOrder(context, options.reconcile, id, places);

      await invoke(context, "publish", options.publish, { import: id });
      return { state: "COMPLETED" };
    } catch (error) {
      await context.step("fail", async () => fail(deps, id, error));
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
    const { next, deferred }: Chunk.Response = await invoke(context, `chunk ${chunk}-${part}`, name, request);
    if (deferred > 0) places.push({ chunk, part });
    if (next === null) return places;
    from = next;
  }
}

async function inOrder(context: DurableContext, name: string, id: Import.Id, places: Place[]): Promise<void> {
  for (let part = 0, from = 0; ; part++) {
    const request: Reconcile.Request = { import: id, places, part, from };
    const { next }: Chunk.Response = await invoke(context, `in order ${part}`, name, request);
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

/** Waits of 1 s to 1 min: the thirtieth comes after half an hour, and each takes two operations of the execution. */
const TURNS = 200;

/**
 * The lists of one uploader are worked on in the order in which they came, so that the later one has the last word.
 * An earlier one that failed has left the queue; one that hangs holds the others up until ops end it.
 */
async function waitForTurn(deps: Deps, id: Import.Id, context: DurableContext): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) {
    const ready = await context.step(`turn ${turn}`, async () => {
      const imported = await Imports.get(deps.db, id, { consistent: true });
      if (!imported) throw new Error(`There is no import ${id}`);
      const [first] = await Imports.earlier(deps.db, imported);
      if (first && turn === 0) await Imports.advance(deps.db, id, { state: "WAITING" });
      return first === undefined;
    });
    if (ready) return;
    await context.wait(`wait ${turn}`, { seconds: Math.min(60, 1 + turn) });
  }
  throw new Error(`Import ${id} waited for an earlier list of its uploader for over three hours`);
}

async function fail(deps: Deps, id: Import.Id, error: unknown): Promise<void> {
  deps.log.error("An import failed", { import: id, error: error as Error });
  const imported = await Imports.get(deps.db, id, { consistent: true });
  if (!imported) return;
  await Imports.advance(deps.db, id, { state: "FAILED", endedAt: deps.now().toISOString() });
  await Imports.leave(deps.db, imported);
}
