import { Db } from "@hamta/store";
import { setImmediate } from "node:timers/promises";
import { generator } from "#kit/random";

/**
 * Runs pieces of work against each other with their database calls let through one at a time, in every order. What a
 * piece of work does between two calls nobody else sees, so these are all the ways in which they can cross.
 */

/** Works on the database that it is given. */
export type Work = (db: Db.Db) => Promise<unknown>;

type Call = { actor: string; label: string; release(): Promise<unknown> };

/** Which of the calls that wait goes next. */
export type Choose = (calls: number) => number;

type Sent = { input: unknown; constructor: { name: string } };

/** A database whose calls go through `gate`. */
export function gated(db: Db.Db, gate: (command: Sent, send: () => Promise<unknown>) => Promise<unknown>): Db.Db {
  // Of the client's own class, which the SDK's paginators ask for.
  const client = Object.create(db.client) as Db.Db["client"];
  const send = db.client.send.bind(db.client) as (command: Sent) => Promise<unknown>;
  client.send = ((command: Sent) => gate(command, () => send(command))) as never;
  return { ...db, client };
}

/** Nothing that a crossing is about writes sightings, so reading them commutes with everything. */
const commutes = ({ input }: Sent) => JSON.stringify(input).includes('"SEEN#');

/** Plays one order. What each piece of work came to, and the calls as they went. */
export async function cross(
  db: Db.Db,
  works: Readonly<Record<string, Work>>,
  choose: Choose,
): Promise<{ results: Record<string, PromiseSettledResult<unknown>>; calls: string[] }> {
  const waiting: Call[] = [];
  const running = new Set(Object.keys(works));
  const results: Record<string, PromiseSettledResult<unknown>> = {};
  const calls: string[] = [];
  let wake = () => {};

  const all = Object.entries(works).map(async ([actor, work]) => {
    const own = gated(db, (command, send) => {
      if (commutes(command)) return send();
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      const release = () => send().then(resolve, reject);
      waiting.push({ actor, label: `${actor}: ${describe(command)}`, release });
      wake();
      return promise;
    });
    const [result] = await Promise.allSettled([work(own)]);
    results[actor] = result;
    running.delete(actor);
    wake();
  });

  while (running.size > 0) {
    const idle = [...running].some((actor) => !waiting.some((call) => call.actor === actor));
    if (idle) {
      const woken = Promise.withResolvers<void>();
      wake = woken.resolve;
      await woken.promise;
      // Calls that are made side by side are all there by now.
      await setImmediate();
      continue;
    }
    const [call] = waiting.splice(choose(waiting.length), 1);
    if (!call) throw new Error("No such call");
    calls.push(call.label);
    await call.release();
    await setImmediate();
  }
  await Promise.all(all);
  return { results, calls };
}

function describe({ constructor, input }: Sent): string {
  const keys = [...JSON.stringify(input).matchAll(/"pk":"(\w+)#[^"]*","sk":"(\w+)/g)].map(([, pk, sk]) =>
    pk === sk ? sk : `${pk}.${sk}`,
  );
  return `${constructor.name.replace("Command", "")} ${[...new Set(keys)].join(" ")}`;
}

/** Orders played at the same time: each is about devices of its own. */
const LANES = 8;

/**
 * Calls `play` once for each order, or for `limit` of them that are drawn by lot. A failure tells the order that
 * it came with. Returns how many were played and how many are left.
 */
export async function everyOrder(
  play: (choose: Choose) => Promise<void>,
  limit = 400,
): Promise<{ played: number; left: number }> {
  const random = generator(7);
  const prefixes: number[][] = [[]];
  let played = 0;
  const lanes = Array.from({ length: LANES }, async () => {
    let idle = 0;
    while (played < limit) {
      const [prefix] = prefixes.splice(random(prefixes.length), 1);
      if (!prefix) {
        // Another lane may be about to find more.
        if (++idle > 200) return;
        await new Promise((resolve) => setTimeout(resolve, 5));
        continue;
      }
      idle = 0;
      played++;
      const taken: number[] = [];
      await play((calls) => {
        const choice = Math.min(prefix[taken.length] ?? 0, calls - 1);
        const isNew = taken.length >= prefix.length;
        if (isNew) for (let other = 1; other < calls; other++) prefixes.push([...taken, other]);
        taken.push(choice);
        return choice;
      });
    }
  });
  await Promise.all(lanes);
  return { played, left: prefixes.length };
}
