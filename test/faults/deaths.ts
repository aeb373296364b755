import { CopyObjectCommand } from "@aws-sdk/client-s3";
import { endImport, FollowUp, type Deps as ApiDeps } from "@hamta/api";
import { Import } from "@hamta/core";
import * as Importer from "@hamta/importer";
import { Imports, Turns } from "@hamta/store";
import type { ListUnit } from "#faults/builder";
import { faultsOfDeaths, withHeldList } from "#faults/death-scenario";
import { check } from "#faults/death-checks";
import { Executions, type Ended } from "#faults/executions";
import { deliver, runAction, start, type Simulation } from "#faults/processes";
import type { LocalServices } from "#faults/sandbox";
import { NO_FAULTS, Scheduler } from "#faults/scheduler";
import type { Scenario } from "#faults/scenario";
import { generator } from "#kit/random";

/**
 * A run in which executions end before their imports, with cancels, commits of dry runs and held lists, undos and
 * requests of ops to end an import. Time is simulated. Each import must end by itself, with a report that adds up, and
 * the uploader's next list must go on.
 */

export type DeathRun = { wrong: string[]; course: readonly string[]; ended: readonly Ended[] };

const MINUTE = 60_000;
/** All imports have ended long before. */
const DEADLINE_MS = 48 * 60 * MINUTE;

export async function runWithDeaths(services: LocalServices, scenario: Scenario, seed: number): Promise<DeathRun> {
  const sandbox = await services.open();
  try {
    const scheduler = new Scheduler(generator(seed));
    const all = await withHeldList(sandbox.deps, scenario);
    await services.loadScenario(sandbox, all);
    const { odds, rows, timeoutPercent } = faultsOfDeaths(scheduler);
    const deps = { ...sandbox.deps, rows, now: () => new Date(scheduler.now) };
    for (const { list } of all.lists) await Imports.create(deps.db, list);
    const executions = new Executions(scheduler, (id) => {
      void scheduler.run(`event of ${id}`, odds(true), () => Importer.revokeEnded(deps, id));
    });
    const simulation: Simulation = { scheduler, deps, odds, started: new Map(), failures: [], executions };
    const run = new Run(simulation, timeoutPercent);

    const activities = Promise.all([
      ...all.lists.map((unit) => run.upload(unit)),
      ...all.lists.map((unit) => run.people(unit)),
      ...all.parties.map(async (party) => {
        await run.later(party.name, 30);
        await runAction(simulation, party);
      }),
    ]);
    await Promise.all([activities, run.sweep(activities), scheduler.runAll()]);
    const ended = { executions: executions.ended, course: [...scheduler.course], names: run.names };
    const wrong = await check(deps, all, ended);

    const calm: Simulation = { scheduler, deps, odds: () => NO_FAULTS, started: new Map(), failures: [] };
    for (const unit of all.lists) await uploadAgain(calm, unit);
    wrong.push(...(await check(deps, all, null)));
    return { wrong, course: scheduler.course, ended: executions.ended };
  } finally {
    await sandbox.close();
  }
}

/** Without faults, if the list has failed or was cancelled. */
async function uploadAgain(calm: Simulation, unit: ListUnit): Promise<void> {
  const { deps, scheduler, started } = calm;
  const { state } = (await Imports.get(deps.db, unit.list.id, { consistent: true })) ?? {};
  if (state !== "FAILED" && state !== "CANCELLED") return;
  const id = unit.list.id.replace(/^./, (first) => (first === "h" ? "y" : "z")) as Import.Id;
  const list = { ...unit.list, id, createdAt: deps.now().toISOString() };
  await Imports.create(deps.db, list);
  const name = `${unit.name} again`;
  const again = { ...unit, name, list, key: unit.key.replace(unit.list.id, id) };
  await deps.bucket.client.send(
    new CopyObjectCommand({ Bucket: deps.bucket.name, Key: again.key, CopySource: `${deps.bucket.name}/${unit.key}` }),
  );
  await Promise.all([deliver(calm, again, `event of ${name}`, 0), scheduler.runAll()]);
  await Promise.all([started.get(id), scheduler.runAll()]);
}

class Run {
  /** Of the imports: the list, or the list that they follow. */
  readonly names = new Map<Import.Id, string>();
  readonly #simulation: Simulation;
  readonly #timeoutPercent: number;

  constructor(simulation: Simulation, timeoutPercent: number) {
    this.#simulation = simulation;
    this.#timeoutPercent = timeoutPercent;
  }

  async later(name: string, most: number): Promise<void> {
    const { scheduler } = this.#simulation;
    for (let pauses = scheduler.draw(most); pauses > 0; pauses--) await scheduler.pause(name);
  }

  async upload(unit: ListUnit): Promise<void> {
    this.names.set(unit.list.id, unit.name);
    await this.later(`event of ${unit.name}`, 30);
    await deliver(this.#simulation, unit, `event of ${unit.name}`, this.#timeoutPercent);
  }

  /** Cancels, ends, commits or undoes the list; or nothing. */
  async people(unit: ListUnit): Promise<void> {
    const { scheduler, deps, odds } = this.#simulation;
    const { id } = unit.list;
    const does = (what: string, work: () => Promise<unknown>) =>
      scheduler.run(`${what} of ${unit.name}`, odds(false), work);
    if (scheduler.happens(12)) {
      await this.later(`cancel of ${unit.name}`, 60);
      await does("cancel", () => Imports.updateUnlessEnded(deps.db, id, { cancelRequested: true }));
    }
    if (scheduler.happens(10)) {
      await this.later(`end of ${unit.name}`, 60);
      await does("end", () => endImport(deps as unknown as ApiDeps, id, { by: "parisa", note: "Stuck" }));
    }
    const isTried = unit.list.mode === "DRY_RUN" || unit.name === "held";
    if (isTried && scheduler.happens(70)) await this.#follow(unit, "APPLY");
    if (!isTried && scheduler.happens(30)) await this.#follow(unit, "UNDO");
  }

  async #follow(unit: ListUnit, as: "APPLY" | "UNDO"): Promise<void> {
    const { scheduler, deps, odds } = this.#simulation;
    const name = `${as === "APPLY" ? "commit" : "undo"} of ${unit.name}`;
    let message: object | undefined;
    const startFollowUp = async (id: Import.Id, at: Date) => {
      message = { followUp: { import: id, at: at.toISOString() } };
    };
    const api = { ...deps, intakeQueue: async () => ({ startFollowUp }) } as unknown as ApiDeps;
    for (let attempt = 1; attempt <= 100; attempt++) {
      await scheduler.sleep(name, 10 * MINUTE);
      const read = await scheduler.run(`${name} reads`, NO_FAULTS, () =>
        Imports.get(deps.db, unit.list.id, { consistent: true }),
      );
      const followed = read.how === "DONE" ? read.value : null;
      if (!followed || !Import.ENDED_STATES.has(followed.state)) continue;
      const outcome = await scheduler.run(name, odds(attempt > 3), () =>
        FollowUp.startFollowUp(api, followed, { as, decidedBy: "OPS" }),
      );
      if (outcome.how !== "DONE") continue;
      if ("refused" in outcome.value || !message) return;
      this.names.set(outcome.value.id, name);
      return deliver(
        this.#simulation,
        { ...unit, name, list: outcome.value, message },
        `event of ${name}`,
        this.#timeoutPercent,
      );
    }
  }

  /** Every five minutes, until all is quiet. */
  async sweep(activities: Promise<unknown>): Promise<void> {
    const { scheduler, deps, odds, started, executions } = this.#simulation;
    let isQuiet = false;
    void activities.then(() => (isQuiet = true));
    const tries = new Map<Import.Id, number>();
    const publish = async (request: Parameters<typeof Importer.publish>[1]) => {
      const attempt = (tries.get(request.import) ?? 0) + 1;
      tries.set(request.import, attempt);
      const work = async () => {
        executions?.load(request.import, "publish");
        return Importer.publish(deps, request);
      };
      void scheduler.run(`sweep publish ${this.names.get(request.import)}`, odds(attempt > 3), work);
    };
    const workflow = async (id: string) =>
      start(this.#simulation, id as Import.Id, this.names.get(id as Import.Id) ?? id, this.#timeoutPercent);
    const deadline = scheduler.now + DEADLINE_MS;
    while (scheduler.now < deadline) {
      await scheduler.sleep("sweep", 5 * MINUTE);
      await scheduler.run("sweep", odds(false), () => Importer.sweep(deps, { workflow, publish }));
      const turns = await scheduler.run("look", NO_FAULTS, () => Turns.list(deps.db));
      if (isQuiet && turns.how === "DONE" && turns.value.length === 0) break;
    }
    await Promise.all(started.values());
  }
}
