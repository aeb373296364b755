import { Faults } from "@hamta/local";
import { setImmediate } from "node:timers/promises";
import { skipSleeps } from "#faults/skip-sleeps";

/**
 * Deterministic scheduler. Each process (a function invocation, a request) waits at every database or bucket call; the
 * seed draws the call that proceeds, and its fault. So the seed fixes the whole run.
 */

/** Faults per hundred calls. */
export type FaultOdds = {
  fault: number;
  faults: (fault: Faults.Fault) => boolean;
  /** The process crashes: before the call, or after it took effect. */
  crash: number;
  /** The caller gives the process up, and the process continues. */
  abandoned: number;
  /** Calls before which the process always crashes. */
  crashesAt?: (call: Faults.Call) => boolean;
  /** The process hangs before the call, for up to `lifeMs`. */
  hangs?: number;
  /** The process is ended after so long, as Lambda does. */
  lifeMs?: number;
};

export const NO_FAULTS: FaultOdds = { fault: 0, faults: () => false, crash: 0, abandoned: 0 };

export type ProcessResult<T> =
  | { how: "DONE"; value: T }
  | { how: "FAILED"; error: unknown }
  | { how: "CRASHED" }
  | { how: "ABANDONED"; ended: Promise<unknown> };

type Process = {
  name: string;
  calls: number;
  waiting: number;
  isCrashed: boolean;
  end: (how: "CRASHED" | "ABANDONED") => void;
};
type Sleeping = { at: number; label: string; process: Process | null; wake: () => void };
type Waiting = { label: string; weight: number; process: Process | null; go: () => Promise<void> };

/** A call is drawn five times as often as the end of a pause. */
const CALL = 5;
const PAUSE = 1;

const START = Date.parse("2026-11-22T09:00:00.000Z");

export class Scheduler {
  /** Each call in order, with its result. */
  readonly course: string[] = [];
  readonly #random: (below: number) => number;
  readonly #running = new Set<Process>();
  #waiting: Waiting[] = [];
  #sleeping: Sleeping[] = [];
  #pauses = 0;
  /** Simulated time in ms. It passes only when every process sleeps. */
  now = START;

  constructor(random: (below: number) => number) {
    this.#random = random;
    skipSleeps();
  }

  draw(below: number): number {
    return this.#random(below);
  }

  /** True in this percentage of draws. */
  happens(percent: number): boolean {
    return this.#random(1000) < percent * 10;
  }

  /** Other processes continue in the meantime. */
  pause(name: string): Promise<void> {
    return new Promise((resolve) => {
      const label = `${name} waits ${++this.#pauses}`;
      this.#waiting.push({ label, weight: PAUSE, process: null, go: async () => resolve() });
    });
  }

  /** Until so much simulated time has passed. */
  sleep(name: string, ms: number): Promise<void> {
    return new Promise((wake) =>
      this.#sleeping.push({ at: this.now + ms, label: `${name} wakes`, process: null, wake }),
    );
  }

  /** The calls that wait in the processes whose name begins so hang for up to `ms`, unless the process is ended before. */
  hang(name: string, ms: number): void {
    const hanging = this.#waiting.filter(({ process }) => process?.name.startsWith(`${name} `));
    this.#waiting = this.#waiting.filter((call) => !hanging.includes(call));
    for (const { label, process, go } of hanging) {
      const at = this.now + this.#random(ms);
      this.#sleeping.push({ at, label: `${label} hangs no longer`, process, wake: () => void go() });
    }
  }

  run<T>(name: string, odds: FaultOdds, work: () => Promise<T>): Promise<ProcessResult<T>> {
    return new Promise((resolve) => {
      const ended = Promise.withResolvers<void>();
      const end = (outcome: ProcessResult<T>) => {
        this.course.push(`${name} ${outcome.how}`);
        resolve(outcome);
      };
      const process: Process = {
        name,
        calls: 0,
        waiting: 0,
        isCrashed: false,
        end: (how) => end(how === "CRASHED" ? { how } : { how, ended: ended.promise }),
      };
      this.#running.add(process);
      const complete = (outcome: ProcessResult<T>) => {
        if (process.isCrashed) return;
        this.#running.delete(process);
        this.#sleeping = this.#sleeping.filter((sleeping) => sleeping.process !== process);
        ended.resolve();
        end(outcome);
      };
      if (odds.lifeMs !== undefined) {
        const timeOut = () => this.#kill(process, false, () => ended.resolve());
        this.#sleeping.push({ at: this.now + odds.lifeMs, label: `${name} is timed out`, process, wake: timeOut });
      }
      void Faults.runThrough(
        this.#gate(process, odds, () => ended.resolve()),
        work,
      ).then(
        (value) => complete({ how: "DONE", value }),
        (error: unknown) => complete({ how: "FAILED", error }),
      );
    });
  }

  #gate(process: Process, odds: FaultOdds, ended: () => void): Faults.Gate {
    let abandoned = false;
    return (call, send) =>
      new Promise((resolve, reject) => {
        if (process.isCrashed) return;
        const label = `${process.name} ${++process.calls} ${call.operation}`;
        process.waiting++;
        const hangOrGo = async () => {
          if (odds.hangs === undefined || !this.happens(odds.hangs)) return go();
          const at = this.now + this.#random(odds.lifeMs ?? 0);
          this.#sleeping.push({ at, label: `${label} hangs no longer`, process, wake: () => void go() });
        };
        const go = async () => {
          process.waiting--;
          if (!abandoned && this.happens(odds.abandoned)) {
            abandoned = true;
            process.end("ABANDONED");
          }
          const crash = odds.crashesAt?.(call) ? 0 : this.happens(odds.crash) ? this.#random(2) : null;
          if (crash === 0) return this.#kill(process, abandoned, ended);
          const possible = call.possible.filter(odds.faults);
          const fault =
            possible.length > 0 && this.happens(odds.fault) ? (possible[this.#random(possible.length)] ?? null) : null;
          if (fault) this.course.push(`  ${fault}`);
          const answer = send(crash === null ? fault : null, this.#random(1000) / 1000);
          if (crash === 1) {
            await answer.catch(() => {});
            return this.#kill(process, abandoned, ended);
          }
          await answer.then(resolve, reject);
        };
        this.#waiting.push({ label, weight: CALL, process, go: hangOrGo });
      });
  }

  /** None of its calls returns, and it makes no further calls. */
  #kill(process: Process, abandoned: boolean, ended: () => void): void {
    process.isCrashed = true;
    this.#running.delete(process);
    this.#waiting = this.#waiting.filter((call) => call.process !== process);
    this.#sleeping = this.#sleeping.filter((sleeping) => sleeping.process !== process);
    ended();
    if (abandoned) this.course.push(`${process.name} CRASHED`);
    else process.end("CRASHED");
  }

  /** Until no process runs, waits or sleeps. */
  async runAll(): Promise<void> {
    for (;;) {
      await this.#settle();
      const next = this.#choose();
      if (next) {
        this.course.push(next.label);
        await next.go();
        continue;
      }
      const [first] = this.#sleeping.toSorted((a, b) => a.at - b.at);
      if (!first) return;
      this.#sleeping = this.#sleeping.filter((sleeping) => sleeping !== first);
      this.now = first.at;
      this.course.push(first.label);
      first.wake();
    }
  }

  #choose(): Waiting | undefined {
    let at = this.#random(this.#waiting.reduce((sum, { weight }) => sum + weight, 0));
    const index = this.#waiting.findIndex(({ weight }) => (at -= weight) < 0);
    return index === -1 ? undefined : this.#waiting.splice(index, 1)[0];
  }

  /** Waits until every process waits, including those with parallel calls. */
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
