import * as Importer from "@hamta/importer";
import type { Import } from "@hamta/core";
import { NO_FAULTS, type FaultOdds, type Scheduler } from "#faults/scheduler";
import type { ListUnit, PartyUnit } from "#faults/builder";
import type { Executions, Step } from "#faults/executions";
import { Filing, Revert, Review, type Deps as ApiDeps } from "@hamta/api";
import { Db, Tickets } from "@hamta/store";

/** The processes of a run: steps of an import in workflow order, upload events, people's requests. */

export type Simulation = {
  scheduler: Scheduler;
  deps: Importer.Deps;
  /** @param last the last attempt of a step gets only faults from which it recovers */
  odds: (last: boolean) => FaultOdds;
  started: Map<string, Promise<void>>;
  failures: unknown[];
  /** Absent: every execution comes to its end, and no time passes. */
  executions?: Executions;
};

/** Attempts of the workflow. */
const ATTEMPTS = 4;

/** `of`: the import of the execution that invokes the step. */
type Invocation<T> = { of: Import.Id; step: Step; name: string; work: (deps: Importer.Deps) => Promise<T> };

async function runStep<T>(simulation: Simulation, { of, step, name, work }: Invocation<T>): Promise<T> {
  const { scheduler, deps, odds, executions } = simulation;
  const abandoned: Promise<unknown>[] = [];
  for (let attempt = 1; ; attempt++) {
    await executions?.continues(of, name);
    const invoked = async () => {
      executions?.load(of, step);
      return work(deps);
    };
    const outcome = await scheduler.run(`${name} try ${attempt}`, odds(attempt === ATTEMPTS), invoked);
    await executions?.continues(of, name);
    if (outcome.how === "ABANDONED") abandoned.push(outcome.ended);
    if (outcome.how === "FAILED") simulation.failures.push(outcome.error);
    if (outcome.how === "DONE") {
      // Two attempts of one step may overlap; an abandoned one ends before the next step.
      await Promise.all(abandoned);
      return outcome.value;
    }
    if (attempt === ATTEMPTS) throw outcome.how === "FAILED" ? outcome.error : new Error(`${name} ${outcome.how}`);
    await wait(simulation, name, 2 ** attempt);
  }
}

const wait = ({ scheduler, executions }: Simulation, name: string, seconds: number) =>
  executions ? scheduler.sleep(name, seconds * 1000) : scheduler.pause(name);

type Place = { chunk: number; part: number };
type Clock = { getRemainingTimeInMillis(): number };

/** @param timeoutPercent percent of the time checks that find no time left */
export async function runImport(
  simulation: Simulation,
  id: Import.Id,
  name: string,
  timeoutPercent: number,
): Promise<void> {
  const { scheduler } = simulation;
  const clock: Clock = { getRemainingTimeInMillis: () => (scheduler.happens(timeoutPercent) ? 0 : 900_000) };
  try {
    const chunks = await inspect(simulation, id, name);
    if (chunks === null) return;
    const places = await Db.allEnded(
      Array.from({ length: chunks }, async (_, at) => {
        try {
          return await everyPart(simulation, name, { import: id, chunk: at + 1 }, clock);
        } catch (error) {
          await publish(simulation, `${name} stop after ${at + 1}`, { import: id, stops: true });
          throw error;
        }
      }),
    );
    const deferred = places.flat();
    for (let part = 0, from: number | null = deferred.length > 0 ? 0 : null; from !== null; part++) {
      const next = await reconcile(
        simulation,
        `${name} deferred ${part}`,
        { import: id, places: deferred, part, from },
        clock,
      );
      from = next.next;
    }
    await publish(simulation, `${name} publish`, { import: id });
  } catch (error) {
    simulation.failures.push(error);
    const failed = error instanceof Error ? error.message : String(error);
    await publish(simulation, `${name} fail`, { import: id, failed });
  }
}

/** Returns the parts of a chunk that have deferred rows. */
async function everyPart(
  simulation: Simulation,
  name: string,
  { import: id, chunk }: { import: Import.Id; chunk: number },
  clock: Clock,
): Promise<Place[]> {
  const places: Place[] = [];
  for (let part = 0, from: number | null = 0; from !== null; part++) {
    const request = { import: id, chunk, part, from };
    const response = await reconcile(simulation, `${name} chunk ${chunk}-${part}`, request, clock);
    if (response.deferred > 0) places.push({ chunk, part });
    from = response.next;
  }
  return places;
}

type Request = Parameters<typeof Importer.reconcile>[1];

type PublishRequest = Parameters<typeof Importer.publish>[1];

/** @param of the execution that invokes it; a list that waits ends another import */
function publish(simulation: Simulation, name: string, request: PublishRequest, of = request.import) {
  return runStep(simulation, { of, step: "publish", name, work: (deps) => Importer.publish(deps, request) });
}

function reconcile(simulation: Simulation, name: string, request: Request, clock: Clock) {
  const work = (deps: Importer.Deps) => Importer.reconcile(deps, request, clock);
  return runStep(simulation, { of: request.import, step: "reconcile", name, work });
}

async function inspect(simulation: Simulation, id: Import.Id, name: string): Promise<number | null> {
  for (let turn = 0, waited = 0; turn < 200; turn++) {
    const inspected = await runStep(simulation, {
      of: id,
      step: "inspect",
      name: `${name} inspect ${turn}`,
      work: (deps) => Importer.inspect(deps, { import: id }),
    });
    if ("chunks" in inspected) return inspected.chunks;
    if (!("waits" in inspected)) return null;
    for (const over of inspected.waits)
      await publish(simulation, `${name} end ${over}`, { import: over, revoked: true }, id);
    const seconds = Importer.waitSeconds(waited);
    await wait(simulation, name, seconds);
    waited += seconds;
  }
  throw new Error(`${name} had no turn`);
}

/** Processes the chunks of a list; each crashes after its rows and before its result is stored. */
export async function runAndCrash(
  { scheduler, deps }: Simulation,
  { list, key, text, ...unit }: ListUnit,
): Promise<void> {
  const name = `${unit.name} before`;
  const run = <T>(step: string, odds: FaultOdds, work: () => Promise<T>) =>
    scheduler.run(`${name} ${step}`, odds, work);
  const intake = Importer.intake(deps, async () => {});
  const body = JSON.stringify({ Records: [eventOf({ list, key, text })] });
  await run("event", NO_FAULTS, () => intake({ Records: [{ messageId: name, body }] } as never));
  const inspected = await run("inspect", NO_FAULTS, () => Importer.inspect(deps, { import: list.id }));
  const chunks = inspected.how === "DONE" && "chunks" in inspected.value ? inspected.value.chunks : 0;
  const clock: Clock = { getRemainingTimeInMillis: () => 900_000 };
  const crashing: FaultOdds = {
    ...NO_FAULTS,
    crashesAt: ({ service, operation }) => service === "s3" && operation === "PUT",
  };
  for (let chunk = 1; chunk <= chunks; chunk++) {
    const request = { import: list.id, chunk, part: 0, from: 0 };
    await run(`chunk ${chunk}`, crashing, () => Importer.reconcile(deps, request, clock));
  }
}

/** A second start of an execution under the same name does nothing. */
export function start(simulation: Simulation, id: Import.Id, name: string, timeoutPercent: number): void {
  const { started, executions } = simulation;
  if (started.has(id) || executions?.isLost(id)) return;
  const run = runImport(simulation, id, name, timeoutPercent);
  started.set(id, executions ? executions.start(id, name, run) : run);
}

/** A message of the queue, delivered until it is acknowledged. */
export async function deliver(
  simulation: Simulation,
  unit: Delivered,
  name: string,
  timeoutPercent: number,
): Promise<void> {
  const { scheduler, deps, odds } = simulation;
  const intake = Importer.intake(deps, async (id) => {
    start(simulation, id as Import.Id, unit.name, timeoutPercent);
    if (scheduler.happens(odds(false).fault)) throw new Error("It started, and the response was lost");
  });
  const messageId = name;
  for (let attempt = 1; attempt <= 20; attempt++) {
    const outcome = await scheduler.run(`${name} try ${attempt}`, odds(attempt > ATTEMPTS), () =>
      intake({ Records: [{ messageId, body: JSON.stringify(unit.message ?? { Records: [eventOf(unit)] }) }] } as never),
    );
    if (outcome.how === "DONE" && outcome.value.batchItemFailures.length === 0) return;
    await scheduler.pause(name);
  }
  throw new Error(`${name} was never received`);
}

type Delivered = Pick<ListUnit, "name" | "list" | "key" | "text"> & { message?: object };

function eventOf({ list, key, text }: Pick<ListUnit, "list" | "key" | "text">) {
  const object = { key, size: Buffer.byteLength(text), sequencer: list.createdAt.replaceAll(/\D/g, ""), eTag: "e" };
  return { eventTime: list.createdAt, s3: { bucket: { name: "hamta" }, object } };
}

/** The answer that a person got; null if it was lost. */
export async function runAction(
  { scheduler, deps, odds }: Simulation,
  { name, action, number }: PartyUnit,
): Promise<string | null> {
  const api = { ...deps, random: () => number } as unknown as ApiDeps;
  const outcome = await scheduler.run(name, odds(false), async () => {
    switch (action.does) {
      case "FILES": {
        const filed = await Filing.file(api, { msisdns: [action.requester] }, action.claim, "Slot 2 is wrong");
        return "refused" in filed ? filed.refused : `${filed.status} ${filed.verdict}`;
      }
      case "WITHDRAWS": {
        const ticket = await Tickets.get(deps.db, action.number);
        return ticket && (await Review.withdraw(api, ticket)) ? "WITHDRAWN" : "TICKET_NOT_OPEN";
      }
      case "REVERTS": {
        const by = { by: { kind: "OPS", id: "parisa" }, note: "Another box" } as const;
        const reverted = await Revert.revert(api, action.number, by);
        return reverted && "refused" in reverted ? JSON.stringify(reverted.refused) : "REVERTED";
      }
      case "REVIEWS": {
        const review = { verdict: action.verdict, note: "Seen the box", expert: "kaveh" };
        return (await Review.review(api, action.number, review))?.notDone?.code ?? "REVIEWED";
      }
    }
  });
  return outcome.how === "DONE" ? outcome.value : null;
}
