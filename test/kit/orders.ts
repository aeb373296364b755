import type { Db } from "@hamta/store";
import { setImmediate, setTimeout as delay } from "node:timers/promises";
import { collide, describe, footprint, type Command, type Footprint } from "#kit/footprint";
import { generator } from "#kit/random";

/**
 * Runs pieces of work against each other with their database calls let through one at a time, in every order that
 * makes a difference. What a piece of work does between two calls nobody else sees, so these are all the ways in which
 * they can cross.
 */

/** Works on the database that it is given. */
export type Work<T = unknown> = (db: Db.Db) => Promise<T>;
type Works = Readonly<Record<string, Work>>;

/** `name`: the actor and the how-manieth of its calls it is; the same in every order that begins alike. */
type Call = { name: string; actor: string; label: string; footprint: Footprint; release(): Promise<unknown> };

/** Which of the calls that wait goes next. */
type Choose = (calls: readonly Call[]) => Call;

/** What each piece of work came to, and the calls as they went. */
type Crossed<W extends Works> = { results: { [Actor in keyof W]: Awaited<ReturnType<W[Actor]>> }; calls: string[] };

/** A database whose calls go through `gate`. */
export function gated(db: Db.Db, gate: (command: Command, send: () => Promise<unknown>) => Promise<unknown>): Db.Db {
  // Of the client's own class, which the SDK's paginators ask for.
  const client = Object.create(db.client) as Db.Db["client"];
  const send = db.client.send.bind(db.client) as (command: Command) => Promise<unknown>;
  client.send = ((command: Command) => gate(command, () => send(command))) as never;
  return { ...db, client };
}

/** Nothing that a crossing is about writes sightings, so reading them commutes with everything. */
const commutes = ({ input }: Command) => JSON.stringify(input).includes('"SEEN#');

async function play<W extends Works>(db: Db.Db, works: W, choose: Choose): Promise<Crossed<W>> {
  let waiting: Call[] = [];
  const running = new Set(Object.keys(works));
  const results: Record<string, unknown> = {};
  const errors: unknown[] = [];
  const calls: string[] = [];
  let wake = () => {};

  const all = Object.entries(works).map(async ([actor, work]) => {
    let made = 0;
    const own = gated(db, (command, send) => {
      if (commutes(command)) return send();
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      waiting.push({
        name: `${actor} ${++made}`,
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
      // Calls that are made side by side are all there by now.
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
  if (errors.length > 0) throw inOrder(calls, errors[0] as Error);
  return { results: results as Crossed<W>["results"], calls };
}

/** A step of an order yet to be played: the call to take, and those whose turn at this point others have played. */
type Step = { take: string; asleep: readonly string[] };

/** Orders played at the same time: each is about devices of its own. */
const LANES = 8;

/** Works that cross, and what must be so afterwards, whatever the order. */
export type Scene<W extends Works> = { works: W; check: (results: Crossed<W>["results"]) => Promise<void> };

/**
 * Sets the scene anew for each order and plays it; all of them, or `limit` that are drawn by lot. Orders that differ
 * only in calls that do not collide are one (sleep sets, Godefroid 1996). A failure tells the order it came with.
 */
export async function everyOrder<W extends Works>(
  db: Db.Db,
  scene: () => Promise<Scene<W>>,
  { limit = 300 } = {},
): Promise<{ played: number; left: number }> {
  const random = generator(7);
  const orders: Step[][] = [[]];
  let played = 0;
  let busy = 0;
  const lanes = Array.from({ length: LANES }, async () => {
    while (played < limit && (orders.length > 0 || busy > 0)) {
      const [order] = orders.splice(random(orders.length), 1);
      if (!order) {
        await delay(2);
        continue;
      }
      played++;
      busy++;
      try {
        const { works, check } = await scene();
        const { results, calls } = await play(db, works, chooser(order, orders));
        await check(results).catch((error: Error) => {
          throw inOrder(calls, error);
        });
      } finally {
        busy--;
      }
    }
  });
  await Promise.all(lanes);
  return { played, left: orders.length };
}

/** Follows an order to its end and then goes on with any call, noting the orders that would have gone otherwise. */
function chooser(order: readonly Step[], orders: Step[][]): Choose {
  const taken: Step[] = [];
  let asleep = new Set<string>();
  return (calls) => {
    const step = order[taken.length];
    for (const name of step?.asleep ?? []) asleep.add(name);
    const awake = calls.filter(({ name }) => !asleep.has(name));
    const call = step ? calls.find(({ name }) => name === step.take) : (awake[0] ?? calls[0]);
    if (!call) throw new Error(`${step?.take} does not wait; the order cannot be played again`);
    if (!step) {
      for (const [at, other] of awake.entries()) {
        if (at > 0) orders.push([...taken, { take: other.name, asleep: awake.slice(0, at).map(({ name }) => name) }]);
      }
    }
    taken.push({ take: call.name, asleep: step?.asleep ?? [] });
    const still = calls.filter(({ name, footprint }) => asleep.has(name) && !collide(footprint, call.footprint));
    asleep = new Set(still.map(({ name }) => name));
    return call;
  };
}

function inOrder(calls: readonly string[], error: Error): Error {
  return new Error(`In this order:\n${calls.join("\n")}\n${error.message}`, { cause: error });
}
