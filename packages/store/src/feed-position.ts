import { FEED_SHARDS } from "#table";

/** How far a reader of the feed has read each shard: all chunks before `chunk`, and `taken` changes of it. */
export type Place = { chunk: number; taken: number };
export type Position = readonly Place[];

export const START: Position = Array.from({ length: FEED_SHARDS }, () => ({ chunk: 1, taken: 0 }));

/** `1.0-4.17-2.100-1.0`, a place for each shard. */
export function toText(position: Position): string {
  return position.map(({ chunk, taken }) => `${chunk}.${taken}`).join("-");
}

const PLACE = /^([1-9][0-9]{0,11})\.(0|[1-9][0-9]{0,3})$/;

/** Null if the text is no position. */
export function parse(text: string): Position | null {
  const places = text.split("-").map((place) => PLACE.exec(place));
  if (places.length !== FEED_SHARDS) return null;
  const position = places.flatMap((found) => (found ? [{ chunk: Number(found[1]), taken: Number(found[2]) }] : []));
  return position.length === FEED_SHARDS ? position : null;
}
