/** Lists that wait for their uploader's turn, and the steps of each: the part of the simulation that imports. */

export type Kind = "CORRECTIONS" | "DEVICES" | "SIGHTINGS";

/** Units a row takes, reads and writes with those of the indexes. */
export type Units = { reads: number; writes: number };

/** `at`: second of the day at which it is uploaded. */
export type List = { uploader: string; kind: Kind; at: number; rows: number; units: Units };

/** What one Lambda function does in a second. */
export type Pace = {
  /** Rows that inspect reads and publish writes, one function for a list. */
  inspect: number;
  publish: number;
  /** Rows that one reconciler takes if the table has units for them. */
  reconcile: number;
  /** Write units that one reconciler asks for at most. */
  writes: number;
};

type Step = "INSPECT" | "RECONCILE" | "PUBLISH";

export type Running = {
  list: List;
  step: Step;
  /** Rows that the step has still to take. */
  left: number;
};

export type Ended = { list: List; seconds: number };

/** Lists of one uploader and kind run one after another, in the order of their uploads. */
export class Turns {
  readonly #waiting = new Map<string, List[]>();
  readonly running: Running[] = [];
  readonly ended: Ended[] = [];

  get waiting(): number {
    let count = 0;
    for (const lists of this.#waiting.values()) count += lists.length - 1;
    return count;
  }

  upload(list: List): void {
    const key = `${list.kind} ${list.uploader}`;
    const lists = this.#waiting.get(key);
    if (lists) lists.push(list);
    else {
      this.#waiting.set(key, [list]);
      this.#start(list);
    }
  }

  /** The step of `running` has no rows left: the next step of its list, or the next list of its uploader. */
  next(running: Running, now: number): void {
    const { list, step } = running;
    running.left = list.rows;
    if (step === "INSPECT") running.step = "RECONCILE";
    else if (step === "RECONCILE") running.step = "PUBLISH";
    else this.#end(running, now);
  }

  #start(list: List): void {
    this.running.push({ list, step: "INSPECT", left: list.rows });
  }

  #end(running: Running, now: number): void {
    const { list } = running;
    this.running.splice(this.running.indexOf(running), 1);
    this.ended.push({ list, seconds: now - list.at });
    const key = `${list.kind} ${list.uploader}`;
    const lists = this.#waiting.get(key) ?? [];
    lists.shift();
    const [first] = lists;
    if (first) this.#start(first);
    else this.#waiting.delete(key);
  }
}
