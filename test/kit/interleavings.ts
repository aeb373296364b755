import type { Db } from "@hamta/store";
import { setImmediate, setTimeout as delay } from "node:timers/promises";
import { collide, describe, footprint, type Command, type Footprint } from "#kit/footprint";
import { generator } from "#kit/random";

/**
 * Runs concurrent work with its database calls one at a time, in every order that makes a difference. Between two calls
 * the work has no visible effect, so these are all possible interleavings.
 */

/** Work on the given database. */
export type Work<T = unknown> = (db: Db.Db) => Promise<T>;
type Works = Readonly<Record<string, Work>>;

/** `name`: the actor and the number of its call; equal in all orders with the same start. */
type Call = { name: string; actor: string; label: string; footprint: Footprint; release(): Promise<unknown> };

/** Chooses the next of the waiting calls. */
type Choose = (calls: readonly Call[]) => Call;

/** The results of the work, and the calls in order. */
type CaseResult<W extends Works> = { results: { [Actor in keyof W]: Awaited<ReturnType<W[Actor]>> }; calls: string[] };

/** A database whose calls pass through `gate`. */
export function intercepted(
  db: Db.Db,
  gate: (command: Command, send: () => Promise<unknown>) => Promise<unknown>,
): Db.Db {
  // An instance of the client's own class, which the SDK's paginators require.
  const client = Object.create(db.client) as Db.Db["client"];
  const send = db.client.send.bind(db.client) as (command: Command) => Promise<unknown>;
  client.send = ((command: Command) => gate(command, () => send(command))) as never;
  return { ...db, client };
}

/** No case writes sightings, so reading them commutes with every call. */
const commutes = ({ input }: Command) => JSON.stringify(input).includes('"SEEN#');

async function runInOrder<W extends Works>(db: Db.Db, works: W, choose: Choose): Promise<CaseResult<W>> {
  let waiting: Call[] = [];
  const running = new Set(Object.keys(works));
  const results: Record<string, unknown> = {};
  const errors: unknown[] = [];
  const calls: string[] = [];
  let wake = () => {};

  const all = Object.entries(works).map(async ([actor, work]) => {
    let count = 0;
    const own = intercepted(db, (command, send) => {
      if (commutes(command)) return send();
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      waiting.push({
        name: `${actor} ${++count}`,
        actor,
        label: `${actor}: ${describe(command)}`,
        footprint: footprint(command),
        release: () => send().then(resolve, reject),
      });
      wake();
      return promise;
    });
    try {
      results[actor] = await work(own);
    } catch (error) {
      errors.push(new Error(`${actor}: ${(error as Error).message}`, { cause: error }));
    }
    running.delete(actor);
    wake();
  });

  while (running.size > 0) {
    if ([...running].some((actor) => !waiting.some((call) => call.actor === actor))) {
      const woken = Promise.withResolvers<void>();
      wake = woken.resolve;
      await woken.promise;
      // By now all parallel calls are made.
      await setImmediate();
      continue;
    }
    const call = choose(waiting);
    waiting = waiting.filter((other) => other !== call);
    calls.push(call.label);
    await call.release();
    await setImmediate();
  }
  await Promise.all(all);
  if (errors.length > 0) throw withOrder(calls, errors[0] as Error);
  return { results: results as CaseResult<W>["results"], calls };
}

/** A step of an order that has not run yet: the call to take, and the calls whose alternatives have already run. */
type Step = { take: string; sleeping: readonly string[] };

/** Orders that run in parallel: each has its own devices. */
const LANES = 8;

/** Concurrent work, and the assertions that are true in every order. */
export type InterleavingCase<W extends Works> = {
  works: W;
  check: (results: CaseResult<W>["results"]) => Promise<void>;
};

/**
 * Creates the case again for each order and runs it: all orders, or `limit` randomly drawn ones. Orders that differ
 * only in calls that do not collide count as one (sleep sets, Godefroid 1996). A failure names its order.
 */
export async function everyInterleaving<W extends Works>(
  db: Db.Db,
  createCase: () => Promise<InterleavingCase<W>>,
  { limit = 300 } = {},
): Promise<{ run: number; remaining: number }> {
  const random = generator(7);
  const orders: Step[][] = [[]];
  let run = 0;
  let busy = 0;
  const lanes = Array.from({ length: LANES }, async () => {
    while (run < limit && (orders.length > 0 || busy > 0)) {
      const [order] = orders.splice(random(orders.length), 1);
      if (!order) {
        await delay(2);
        continue;
      }
      run++;
      busy++;
      try {
        const { works, check } = await createCase();
        const { results, calls } = await runInOrder(db, works, chooser(order, orders));
        await check(results).catch((error: Error) => {
          throw withOrder(calls, error);
        });
      } finally {
        busy--;
      }
    }
  });
  await Promise.all(lanes);
  return { run, remaining: orders.length };
}

/** Follows an order to its end and continues with any call. Records the alternative orders. */
function chooser(order: readonly Step[], orders: Step[][]): Choose {
  const taken: Step[] = [];
  let sleeping = new Set<string>();
  return (calls) => {
    const step = order[taken.length];
    for (const name of step?.sleeping ?? []) sleeping.add(name);
    const awake = calls.filter(({ name }) => !sleeping.has(name));
    const call = step ? calls.find(({ name }) => name === step.take) : (awake[0] ?? calls[0]);
    if (!call) throw new Error(`${step?.take} does not wait; the order cannot be run again`);
    if (!step) {
      for (const [at, other] of awake.entries()) {
        if (at > 0) orders.push([...taken, { take: other.name, sleeping: awake.slice(0, at).map(({ name }) => name) }]);
      }
    }
    taken.push({ take: call.name, sleeping: step?.sleeping ?? [] });
    const still = calls.filter(({ name, footprint }) => sleeping.has(name) && !collide(footprint, call.footprint));
    sleeping = new Set(still.map(({ name }) => name));
    return call;
  };
}

function withOrder(calls: readonly string[], error: Error): Error {
  return new Error(`In this order:\n${calls.join("\n")}\n${error.message}`, { cause: error });
}
