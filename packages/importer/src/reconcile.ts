import * as Chunk from "#chunk";
import type { Deps } from "#deps";

/** What the reconcile function is sent: a part of a chunk, or of the rows that must be worked on in order. */
export type Request = Chunk.Request | Chunk.InOrderRequest;

export function reconcile(deps: Deps, request: Request, clock: Chunk.Clock): Promise<Chunk.Response> {
  return "places" in request ? Chunk.workInOrder(deps, request, clock) : Chunk.work(deps, request, clock);
}
