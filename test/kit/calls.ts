import type { Db } from "@hamta/store";
import { setTimeout as sleep } from "node:timers/promises";

/** The database calls of some work. `commands`: each with the number of its keys. `trips`: one after another. */
export type Calls<T> = { commands: string[]; trips: number; result: T };

export async function calls<T>({ client }: Db.Db, work: () => Promise<T>): Promise<Calls<T>> {
  const commands: string[] = [];
  const rounds = new Rounds();
  client.middlewareStack.add(
    (next, { commandName = "" }) =>
      (args) => {
        const { RequestItems = {} } = args.input as { RequestItems?: Record<string, { Keys?: unknown[] }> };
        const keys = Object.values(RequestItems).map(({ Keys = [] }) => ` of ${Keys.length}`);
        commands.push(`${commandName.replace("Command", "")}${keys.join("")}`);
        return rounds.send(() => next(args));
      },
    { step: "initialize", name: "calls" },
  );
  try {
    const result = await work();
    return { commands, trips: rounds.count, result };
  } finally {
    client.middlewareStack.remove("calls");
  }
}

/** Longer than code needs from an answer to its next call, so that calls beside each other begin in one round. */
const PAUSE_MS = 5;

/**
 * Sequential round trips, whatever each call takes: the answers of a round are handed on together, when the last of them
 * is there. So a call of the next round is one that waited for an answer of this round.
 */
class Rounds {
  count = 0;
  #sent = 0;
  #answered: (() => void)[] = [];

  async send<T>(call: () => Promise<T>): Promise<T> {
    this.#sent++;
    try {
      return await call();
    } finally {
      await this.#endOfRound();
    }
  }

  async #endOfRound(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#answered.push(resolve);
    const answered = this.#answered.length;
    await sleep(PAUSE_MS);
    if (answered === this.#sent && answered === this.#answered.length) {
      const all = this.#answered;
      [this.#answered, this.#sent] = [[], 0];
      this.count++;
      for (const handOn of all) handOn();
    }
    await promise;
  }
}
