import { differences, expected, type Expected } from "#faults/expected";
import type { House } from "#faults/house";
import { disturbed, type Played } from "#faults/play";
import { make, type World } from "#faults/world";

/** A seed is played in one of so many worlds, so that what must come of a world is found out once. */
const WORLDS = 50;

export type Run = (seed: number) => Promise<{ wrong: string[]; played: Played }>;

/** @param worlds fewer find out sooner what must come of them */
export function runner(house: House, worlds = WORLDS): Run {
  const known = new Map<number, Promise<{ world: World; expected: Expected }>>();
  const worldOf = async (seed: number) => {
    const room = await house.open();
    try {
      const world = await make(room.deps, seed);
      return { world, expected: await expected(house, world) };
    } finally {
      await room.close();
    }
  };
  return async (seed) => {
    const number = seed % worlds;
    const made = known.get(number) ?? worldOf(number);
    known.set(number, made);
    const { world, expected } = await made;
    const played = await disturbed(house, world, seed);
    return { wrong: await differences(world, expected, played), played };
  };
}
