import type { Deps } from "#deps";
import * as Chunk from "#steps/chunk";
import * as Order from "#steps/order";
import { whileTimeLasts, type Clock } from "#steps/clock";
import { begin, type PartResponse } from "#steps/part";

/** A part of a chunk, or of the deferred rows. */
export type Request = Chunk.ChunkRequest | Order.DeferredRequest;

export function reconcile(deps: Deps, request: Request, clock: Clock): Promise<PartResponse> {
  return whileTimeLasts(clock, async () => {
    const imported = await begin(deps, request.import);
    if (!imported) return { next: null, deferred: 0 };
    return "places" in request
      ? Order.processDeferredRows(deps, imported, request, clock)
      : Chunk.processChunk(deps, imported, request, clock);
  });
}
