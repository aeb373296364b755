import type { Import } from "@hamta/core";
import type { Scheduler } from "#faults/scheduler";

/** The executions of a run: Lambda may lose their start, end them at any point, or be unable to load a function. */

export type Step = "inspect" | "reconcile" | "publish";

/** `at`: the step that was invoked last. */
export type Ended = { import: Import.Id; name: string; how: How; at: string; time: number };
type How = "STOPPED" | "TIMED_OUT" | "LOST" | "BUNDLE";

type Fate = { lostUntil: number; endsAfter: number | null; broken: Step | null; repairedAt: number };
type Running = { name: string; at: string; end: () => void; isEnded: boolean };

const HOUR = 3_600_000;

/** The longest time of an invocation of Lambda. */
export const LIFE_MS = 15 * 60_000;

export class Executions {
  readonly ended: Ended[] = [];
  readonly #scheduler: Scheduler;
  readonly #onEnded: (id: Import.Id) => void;
  readonly #fates = new Map<Import.Id, Fate>();
  readonly #running = new Map<Import.Id, Running>();

  /** @param onEnded the event of EventBridge; half of the events are lost */
  constructor(scheduler: Scheduler, onEnded: (id: Import.Id) => void) {
    this.#scheduler = scheduler;
    this.#onEnded = onEnded;
  }

  /** True while starts of the import's execution do nothing. */
  isLost(id: Import.Id): boolean {
    const isLost = this.#fate(id).lostUntil > this.#scheduler.now;
    if (isLost) this.#note(id, { name: id, at: "start" }, "LOST");
    return isLost;
  }

  /** Resolves when the execution comes to its end, or Lambda ends it. */
  async start(id: Import.Id, name: string, run: Promise<void>): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const running: Running = { name, at: `${name} start`, end: resolve, isEnded: false };
    this.#running.set(id, running);
    void this.#endLater(id, running);
    const hasFailed = run.then(
      () => false,
      () => true,
    );
    if (await Promise.race([hasFailed, promise])) this.#tell(id);
    running.isEnded = true;
  }

  /** Throws if the function cannot be loaded. */
  load(id: Import.Id, step: Step): void {
    const { broken, repairedAt } = this.#fate(id);
    if (broken !== step || repairedAt <= this.#scheduler.now) return;
    this.#note(id, this.#running.get(id) ?? { name: id, at: step }, "BUNDLE");
    throw new Error(`${step} cannot be loaded`);
  }

  /** Never resolves if the execution has ended: it hears no answer and invokes nothing. */
  async continues(id: Import.Id, at: string): Promise<void> {
    const running = this.#running.get(id);
    if (!running) return;
    if (running.isEnded) return new Promise(() => {});
    running.at = at;
  }

  async #endLater(id: Import.Id, running: Running): Promise<void> {
    const { endsAfter } = this.#fate(id);
    if (endsAfter === null) return;
    for (let pauses = endsAfter; pauses > 0; pauses--) await this.#scheduler.pause(`end of ${running.name}`);
    if (running.isEnded) return;
    running.isEnded = true;
    this.#note(id, running, this.#scheduler.happens(50) ? "STOPPED" : "TIMED_OUT");
    // What it has invoked may run on for as long as Lambda lets it.
    if (this.#scheduler.happens(60)) this.#scheduler.hang(running.name, LIFE_MS);
    this.#tell(id);
    running.end();
  }

  #tell(id: Import.Id): void {
    if (this.#scheduler.happens(50)) this.#onEnded(id);
  }

  #note(id: Import.Id, { name, at }: Pick<Running, "name" | "at">, how: How): void {
    this.#scheduler.course.push(`${name} is ${how} at ${at}`);
    this.ended.push({ import: id, name, how, at, time: this.#scheduler.now });
  }

  #fate(id: Import.Id): Fate {
    const known = this.#fates.get(id);
    if (known) return known;
    const { now } = this.#scheduler;
    const draw = (below: number) => this.#scheduler.draw(below);
    const happens = (percent: number) => this.#scheduler.happens(percent);
    const fate: Fate = {
      lostUntil: happens(10) ? now + draw(100) * 60_000 : 0,
      endsAfter: happens(35) ? draw(80) : null,
      broken: happens(10) ? (["inspect", "reconcile", "publish"] as const)[draw(3)]! : null,
      repairedAt: now + draw(12) * HOUR,
    };
    this.#fates.set(id, fate);
    return fate;
  }
}
