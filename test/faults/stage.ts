import { Faults } from "@hamta/local";
import { setImmediate } from "node:timers/promises";
import { nobodySleeps } from "#faults/time";

/**
 * Where a play takes place: every process (an invocation of a function, a person's request) waits at each call to the
 * database or the bucket until it is let through, one at a time, by lot. What goes wrong with a call is drawn too, so
 * that the seed alone tells the whole course.
 */

/** Of a hundred calls, how many come to what. */
export type Odds = {
  fault: number;
  faults: (fault: Faults.Fault) => boolean;
  /** The process ends: before the call goes out, or when it has taken effect. */
  death: number;
  /** Whoever started the process takes it for dead, and it goes on. */
  left: number;
  /** Calls that the process dies before, whatever the lot says. */
  deadly?: (call: Faults.Call) => boolean;
};

export const CALM: Odds = { fault: 0, faults: () => false, death: 0, left: 0 };

export type Ending<T> =
  | { how: "DONE"; value: T }
  | { how: "FAILED"; error: unknown }
  | { how: "DIED" }
  | { how: "LEFT"; gone: Promise<unknown> };

type Process = { name: string; calls: number; waiting: number; dead: boolean; end: (how: "DIED" | "LEFT") => void };
type Waiting = { label: string; weight: number; process: Process | null; go: () => Promise<void> };

/** A call is taken five times as often as a pause ends. */
const CALL = 5;
const PAUSE = 1;

export class Stage {
  /** Each call in its turn, with what came of it. */
  readonly course: string[] = [];
  readonly #random: (below: number) => number;
  readonly #running = new Set<Process>();
  #waiting: Waiting[] = [];
  #pauses = 0;

  constructor(random: (below: number) => number) {
    this.#random = random;
    nobodySleeps();
  }

  draw(below: number): number {
    return this.#random(below);
  }

  /** True as often in a hundred draws. */
  happens(percent: number): boolean {
    return this.#random(1000) < percent * 10;
  }

  /** Others go on meanwhile. */
  pause(name: string): Promise<void> {
    return new Promise((resolve) => {
      const label = `${name} waits ${++this.#pauses}`;
      this.#waiting.push({ label, weight: PAUSE, process: null, go: async () => resolve() });
    });
  }

  run<T>(name: string, odds: Odds, work: () => Promise<T>): Promise<Ending<T>> {
    return new Promise((resolve) => {
      const gone = Promise.withResolvers<void>();
      const end = (ending: Ending<T>) => {
        this.course.push(`${name} ${ending.how}`);
        resolve(ending);
      };
      const process: Process = {
        name,
        calls: 0,
        waiting: 0,
        dead: false,
        end: (how) => end(how === "DIED" ? { how } : { how, gone: gone.promise }),
      };
      this.#running.add(process);
      const over = (ending: Ending<T>) => {
        if (process.dead) return;
        this.#running.delete(process);
        gone.resolve();
        end(ending);
      };
      void Faults.within(
        this.#gate(process, odds, () => gone.resolve()),
        work,
      ).then(
        (value) => over({ how: "DONE", value }),
        (error: unknown) => over({ how: "FAILED", error }),
      );
    });
  }

  #gate(process: Process, odds: Odds, gone: () => void): Faults.Gate {
    let left = false;
    return (call, send) =>
      new Promise((resolve, reject) => {
        if (process.dead) return;
        const label = `${process.name} ${++process.calls} ${call.operation}`;
        process.waiting++;
        const go = async () => {
          process.waiting--;
          if (!left && this.happens(odds.left)) {
            left = true;
            process.end("LEFT");
          }
          const dies = odds.deadly?.(call) ? 0 : this.happens(odds.death) ? this.#random(2) : null;
          if (dies === 0) return this.#kill(process, left, gone);
          const possible = call.possible.filter(odds.faults);
          const fault =
            possible.length > 0 && this.happens(odds.fault) ? (possible[this.#random(possible.length)] ?? null) : null;
          if (fault) this.course.push(`  ${fault}`);
          const answer = send(dies === null ? fault : null, this.#random(1000) / 1000);
          if (dies === 1) {
            await answer.catch(() => {});
            return this.#kill(process, left, gone);
          }
          await answer.then(resolve, reject);
        };
        this.#waiting.push({ label, weight: CALL, process, go });
      });
  }

  /** None of its calls comes back, and none goes out any more. */
  #kill(process: Process, left: boolean, gone: () => void): void {
    process.dead = true;
    this.#running.delete(process);
    this.#waiting = this.#waiting.filter((one) => one.process !== process);
    gone();
    if (left) this.course.push(`${process.name} DIED`);
    else process.end("DIED");
  }

  /** Until nobody runs and nobody waits. */
  async play(): Promise<void> {
    for (;;) {
      await this.#settle();
      const next = this.#choose();
      if (!next) return;
      this.course.push(next.label);
      await next.go();
    }
  }

  #choose(): Waiting | undefined {
    let at = this.#random(this.#waiting.reduce((sum, { weight }) => sum + weight, 0));
    const index = this.#waiting.findIndex(({ weight }) => (at -= weight) < 0);
    return index === -1 ? undefined : this.#waiting.splice(index, 1)[0];
  }

  /** Every process waits, also those that make calls side by side. */
  async #settle(): Promise<void> {
    for (let still = 0, last = ""; still < 3;) {
      await setImmediate();
      const all = [...this.#running];
      const now = all.some(({ waiting }) => waiting === 0) ? "" : `${all.length} ${this.#waiting.length}`;
      still = now !== "" && now === last ? still + 1 : 0;
      last = now;
    }
  }
}
