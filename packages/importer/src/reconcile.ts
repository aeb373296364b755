import * as Chunk from "#chunk";
import type { Deps } from "#deps";
import * as Order from "#order";
import type { Clock, Response } from "#part";

/** What the reconcile function is sent: a part of a chunk, or of the rows that must be worked on in order. */
export type Request = Chunk.Request | Order.Request;

export function reconcile(deps: Deps, request: Request, clock: Clock): Promise<Response> {
  return "places" in request ? Order.work(deps, request, clock) : Chunk.work(deps, request, clock);
}
