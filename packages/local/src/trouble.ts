import * as Faults from "#faults";

/** Faults for a system that runs as it likes: the seed draws them, and the order of its calls says which they meet. */

export type Trouble = {
  /** An invocation of a function, by what it is asked: its calls fail, and now and then it dies. */
  meets<T>(request: unknown, work: () => Promise<T>): Promise<T>;
  comesTwice(): boolean;
};

export const none: Trouble = { meets: (_, work) => work(), comesTwice: () => false };

/** Of a hundred calls so many go wrong, and of a thousand so many kill the function. */
const WRONG = 4;
const DEADLY = 3;
/** The workflow makes four tries, and one must succeed. */
const FAILURES = 2;

export class Killed extends Error {
  override readonly name = "Killed";
}

export function start(seed: number): Trouble {
  const random = numbers(seed);
  const failures = new Map<string, number>();
  return {
    comesTwice: () => random() < 0.5,
    meets: async (request, work) => {
      const name = JSON.stringify(request);
      const isLenient = (failures.get(name) ?? 0) >= FAILURES;
      const { promise: killed, reject: kill } = Promise.withResolvers<never>();
      const gate: Faults.Gate = async ({ possible }, send) => {
        const [deadly, wrong, which, chance] = [random(), random(), random(), random()];
        if (!isLenient && deadly * 1000 < DEADLY) {
          const isHeard = deadly * 2000 < DEADLY;
          if (isHeard) await send(null).catch(() => {});
          kill(new Killed("in the middle of its work"));
          // Nobody answers a dead function.
          return new Promise(() => {});
        }
        const faults = possible.filter((fault) => !isLenient || Faults.MENDED.has(fault));
        return send(wrong * 100 < WRONG ? (faults[Math.floor(which * faults.length)] ?? null) : null, chance);
      };
      try {
        return await Promise.race([Faults.within(gate, work), killed]);
      } catch (error) {
        failures.set(name, (failures.get(name) ?? 0) + 1);
        throw error;
      }
    },
  };
}

/** Mulberry32, below 1. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
