import { Imei, type Correction, type Device, type Ticket } from "@hamta/core";
import type { Deps } from "@hamta/importer";
import { Bucket, Imports, ObjectKeys, type Db } from "@hamta/store";
import { Faults } from "@hamta/local";
import type { LocalServices } from "#faults/sandbox";
import { runAction, deliver, runAndCrash, type Simulation } from "#faults/processes";
import { NO_FAULTS, Scheduler, type FaultOdds } from "#faults/scheduler";
import type { Group } from "#faults/builder";
import type { Scenario } from "#faults/scenario";
import { recordChanges } from "#faults/record-changes";
import { scan, violations } from "#kit/invariants";
import { generator } from "#kit/random";
import { recordedViolations } from "#kit/recorded";

/** State at the end of a run. */
export type FinalState = {
  /** Report lines of each list, without the header. */
  lines: Record<string, string[]>;
  heads: Record<string, string>;
  states: Record<string, string>;
  /** Devices, tickets and corrections on file of each group. */
  register: Record<Group, string[]>;
  /** The answer that each person got; null if it was lost. */
  answers: Record<string, string | null>;
};

export type RunResult = FinalState & { violations: string[]; course: readonly string[]; failures: readonly unknown[] };

/** Fault rates of a run. */
type FaultProfile = { odds: (last: boolean) => FaultOdds; rows: NonNullable<Deps["rows"]>; timeoutPercent: number };

/** In an order: a list whose parts are done once, and again in its turn. */
export const firstTryOf = (name: string) => `${name} first try`;

/** Runs the units one after another, without faults and with the usual chunk size. */
export async function runSequentially(
  services: LocalServices,
  scenario: Scenario,
  order: readonly string[],
): Promise<FinalState> {
  const sandbox = await services.open();
  try {
    await services.loadScenario(sandbox, scenario);
    const { deps } = sandbox;
    await announce(deps, scenario);
    const scheduler = new Scheduler(generator(1));
    const simulation: Simulation = { scheduler, deps, odds: () => NO_FAULTS, started: new Map(), failures: [] };
    const answers: FinalState["answers"] = {};
    for (const name of order) {
      const list = scenario.lists.find((unit) => unit.name === name);
      const party = scenario.parties.find((unit) => unit.name === name);
      const before = scenario.lists.find((unit) => name === firstTryOf(unit.name));
      const runUnit = async () => {
        if (before) await runAndCrash(simulation, before);
        if (list) {
          await deliver(simulation, list, `event of ${name}`, 0);
          await simulation.started.get(list.list.id);
        }
        if (party) answers[name] = await runAction(simulation, party);
      };
      await Promise.all([runUnit(), scheduler.runAll()]);
    }
    if (simulation.failures.length > 0) throw simulation.failures[0];
    return { ...(await readFinalState(deps.db, deps, scenario)), answers };
  } finally {
    await sandbox.close();
  }
}

/** Of this many seeds, one also records the changes of the register: with the stream a run takes five times as long. */
const RECORDED = 30;

/** Runs everything concurrently, as the seed decides. */
export async function runWithFaults(services: LocalServices, scenario: Scenario, seed: number): Promise<RunResult> {
  const isRecorded = seed % RECORDED === 0;
  const sandbox = await services.open({ stream: isRecorded });
  try {
    await services.loadScenario(sandbox, scenario);
    const scheduler = new Scheduler(generator(seed));
    const { odds, rows, timeoutPercent } = drawFaultProfile(scheduler);
    const deps = { ...sandbox.deps, rows };
    await announce(deps, scenario);
    const simulation: Simulation = { scheduler, deps, odds, started: new Map(), failures: [] };
    const answers: FinalState["answers"] = {};
    const events = scenario.lists.flatMap((unit) => {
      const times = 1 + (scheduler.happens(40) ? 1 + scheduler.draw(2) : 0);
      return Array.from({ length: times }, async (_, at) => {
        const name = `event ${at + 1} of ${unit.name}`;
        for (let late = scheduler.draw(scheduler.happens(50) ? 3 : 30); late > 0; late--) await scheduler.pause(name);
        await deliver(simulation, unit, name, timeoutPercent);
      });
    });
    const people = scenario.parties.map(async (party) => {
      for (let late = scheduler.draw(30); late > 0; late--) await scheduler.pause(party.name);
      answers[party.name] = await runAction(simulation, party);
    });
    const all = Promise.all([...events, ...people]);
    await Promise.all([all, scheduler.runAll()]);
    await Promise.all([...simulation.started.values(), scheduler.runAll()]);

    const found = await violations(deps.db);
    if (isRecorded) {
      const recorder = { scheduler: new Scheduler(generator(seed)), odds };
      await recordChanges(deps, await sandbox.changes(), recorder);
      found.push(...(await recordedViolations(deps.db)));
    }
    const before = await readFinalState(deps.db, deps, scenario);
    // Every upload event is delivered again at the end.
    const dump = await contents(deps.db);
    const calm: Simulation = { ...simulation, odds: () => NO_FAULTS, scheduler: new Scheduler(generator(seed)) };
    const again = scenario.lists.map((unit) => deliver(calm, unit, `event of ${unit.name} again`, 0));
    await Promise.all([...again, calm.scheduler.runAll()]);
    const after = await contents(deps.db);
    if (after !== dump) found.push(`A second delivery changed something: ${difference(dump, after)}`);
    found.push(...(await violations(deps.db)));
    return { ...before, answers, violations: found, course: scheduler.course, failures: simulation.failures };
  } finally {
    await sandbox.close();
  }
}

function drawFaultProfile(scheduler: Scheduler): FaultProfile {
  const pick = <T>(...all: readonly T[]): T => all[scheduler.draw(all.length)] as T;
  const fault = pick(0, 2, 6, 15);
  const crash = pick(0, 0.5, 1, 3);
  const abandoned = pick(0, 0, 0.5, 1);
  return {
    odds: (last) => ({
      fault: last ? Math.min(fault, 6) : fault,
      faults: last ? (name: Faults.Fault) => Faults.RECOVERABLE.has(name) : () => true,
      crash: last ? 0 : crash,
      abandoned: last ? 0 : abandoned,
    }),
    rows: { chunk: pick(2, 3, 5, 30), batch: pick(1, 2, 4) },
    timeoutPercent: pick(0, 10, 50),
  };
}

async function announce({ db }: Deps, { lists }: Scenario): Promise<void> {
  for (const { list } of lists) await Imports.create(db, list);
}

async function readFinalState(
  db: Db.Db,
  { bucket }: Deps,
  { lists, groupOf }: Scenario,
): Promise<Omit<FinalState, "answers">> {
  const finalState: Omit<FinalState, "answers"> = { lines: {}, heads: {}, states: {}, register: {} };
  for (const { name, list } of lists) {
    const imported = await Imports.get(db, list.id, { consistent: true });
    const report = await Bucket.readText(bucket, ObjectKeys.report(list.id));
    const [head = "", ...lines] = (report ?? "").split("\r\n");
    finalState.heads[name] = head;
    finalState.lines[name] = lines.slice(0, -1);
    finalState.states[name] = imported?.state ?? "not there";
  }
  const owners = new Map<string, Group>();
  const items: ({ pk: string; sk: string } & Record<string, unknown>)[] = [];
  for await (const item of scan(db)) items.push(item);
  const of = (group: Group | undefined, text: string) => (finalState.register[group ?? "?"] ??= []).push(text);
  for (const item of items) {
    if (item.sk !== "DEVICE") continue;
    const { id, slots, importer, owner, channel, brand, status, ticket } = item as unknown as Device.Device;
    const group = groupOf.get(Imei.keyOf(slots[0]));
    owners.set(item.pk, group ?? "?");
    of(group, `device ${id} ${slots.join(" ")} ${importer} ${owner} ${channel} ${brand} ${status} ${ticket}`);
  }
  for (const item of items) {
    if (item.sk === "CORRECTION")
      of(owners.get(item.pk), `on file for ${item.pk}: ${describeOnFile(item as unknown as Correction.Correction)}`);
    if (item.sk !== "TICKET") continue;
    const { number, registered, status, verdict, end, notes, contact } = item as unknown as Ticket.Ticket;
    const noted = notes.map(({ kind, import: id, row }) => `${kind} ${id} ${row}`).toSorted();
    of(
      groupOf.get(Imei.keyOf(registered[0])),
      `ticket ${number} ${status} ${verdict} ${contact.importer} by ${JSON.stringify(end?.by)}, ${noted.join(", ")}`,
    );
  }
  for (const all of Object.values(finalState.register)) all.sort();
  return finalState;
}

function describeOnFile({ import: id, row, before }: Correction.Correction): string {
  return `${id} ${row}${before ? `, before ${before.import} ${before.row}` : ""}`;
}

async function contents(db: Db.Db): Promise<string> {
  const items: string[] = [];
  for await (const item of scan(db))
    items.push(JSON.stringify(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1))));
  return items.toSorted().join("\n");
}

function difference(before: string, after: string): string {
  const [old, now] = [new Set(before.split("\n")), new Set(after.split("\n"))];
  const removed = [...old].filter((item) => !now.has(item)).map((item) => `- ${item}`);
  const added = [...now].filter((item) => !old.has(item)).map((item) => `+ ${item}`);
  return [...removed, ...added].join("\n");
}
