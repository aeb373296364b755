import { createHandler } from "@hamta/api";
import { wholeDeps, type Handler, type Recorded, type Whole } from "#bench/serving/record";
import { event } from "#bench/serving/request";
import { plainApollo, type Serve } from "#bench/serving/rivals";
import { replayingWire } from "#bench/serving/wire";

/**
 * Whole requests, with the AWS SDK: most of a request's CPU. Plain Apollo has the same resolvers, and so the same calls of
 * the SDK.
 */
export const WHOLE = {
  "ours, page": (recorded) => ours(recorded, "page"),
  "apollo, page": (recorded) => apollo(recorded, "page"),
  "ours, filing": (recorded) => ours(recorded, "filing"),
  "apollo, filing": (recorded) => apollo(recorded, "filing"),
} satisfies Record<string, (recorded: Recorded) => Promise<Serve>>;

export type WholeRival = keyof typeof WHOLE;

export const requestOf = (rival: WholeRival): Whole => (rival.endsWith("page") ? "page" : "filing");

async function ours({ table, whole }: Recorded, name: Whole): Promise<Serve> {
  const { asked, wire } = whole[name];
  const handler = createHandler(wholeDeps(replayingWire(table, wire))) as Handler;
  return async () => (await handler(event("hash", asked))).body;
}

function apollo({ table, whole }: Recorded, name: Whole): Promise<Serve> {
  const { asked, wire } = whole[name];
  return plainApollo(wholeDeps(replayingWire(table, wire)), "hash", asked);
}
