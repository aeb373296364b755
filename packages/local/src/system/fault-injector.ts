import * as Faults from "#aws/faults";

/**
 * Random faults for a running system. The seed fixes the faults; the order of calls, which is not fixed, decides which
 * call meets which.
 */

export type FaultInjector = {
  /** Runs an invocation of a function, identified by its request: some calls fail, and rarely the function crashes. */
  invoke<T>(request: unknown, work: () => Promise<T>): Promise<T>;
  isDuplicated(): boolean;
};

export const none: FaultInjector = { invoke: (_, work) => work(), isDuplicated: () => false };

/** Failures in 100 calls, and crashes in 1,000. */
const FAILURES_PER_HUNDRED = 4;
const CRASHES_PER_THOUSAND = 3;
/** Failures of one request: the workflow makes four attempts, and one must succeed. */
const MAX_FAILURES = 2;

export class Crashed extends Error {
  override readonly name = "Crashed";
}

export function start(seed: number): FaultInjector {
  const random = createRandom(seed);
  const failures = new Map<string, number>();
  return {
    isDuplicated: () => random() < 0.5,
    invoke: async (request, work) => {
      const name = JSON.stringify(request);
      const isLenient = (failures.get(name) ?? 0) >= MAX_FAILURES;
      const { promise: crashed, reject: crash } = Promise.withResolvers<never>();
      const gate: Faults.Gate = async ({ possible }, send) => {
        const [crashDraw, faultDraw, kindDraw, chance] = [random(), random(), random(), random()];
        if (!isLenient && crashDraw * 1000 < CRASHES_PER_THOUSAND) {
          const isSent = crashDraw * 2000 < CRASHES_PER_THOUSAND;
          if (isSent) await send(null).catch(() => {});
          crash(new Crashed("The function crashed"));
          // A crashed function gets no more responses.
          return new Promise(() => {});
        }
        const faults = possible.filter((fault) => !isLenient || Faults.RECOVERABLE.has(fault));
        return send(
          faultDraw * 100 < FAILURES_PER_HUNDRED ? (faults[Math.floor(kindDraw * faults.length)] ?? null) : null,
          chance,
        );
      };
      try {
        return await Promise.race([Faults.runThrough(gate, work), crashed]);
      } catch (error) {
        failures.set(name, (failures.get(name) ?? 0) + 1);
        throw error;
      }
    },
  };
}

/** Mulberry32: numbers from 0 to below 1. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
