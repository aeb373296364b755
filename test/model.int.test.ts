import { Verdict } from "@hamta/core";
import * as fc from "fast-check";
import { describe, expect } from "vitest";
import { recordChanges } from "#faults/record-changes";
import { Scheduler } from "#faults/scheduler";
import { violations } from "#kit/invariants";
import { generator } from "#kit/random";
import { recordedViolations, replay } from "#kit/recorded";
import { aimCommand, beginning, draft, draftOfAll, toDraft, undoCourse } from "#model/commands";
import { ModelCommand, answerCounts } from "#model/model-command";
import { Model, type Command } from "#model/model";
import { Real } from "#model/system";
import type { LocalServices } from "#faults/sandbox";
import { test } from "#faults/test";

/** The system compared with a model of its rules: both give the same results for any actions in any order. */

const ANSWERS = [
  ...["REGISTERED", "UPDATED", "UNCHANGED", "IMEI_TAKEN"].map((answer) => `registers ${answer}`),
  ...["REGISTERED_PAIR_WRONG", "TICKET_ALREADY_OPEN", "APPROVED APPROVED"].map((answer) => `files ${answer}`),
  ...["IMPORTER_LIST", "IMEI_ON_OWN_DEVICE", "IMPORTER_AGREES", "OTHER_MODEL", "IN_USE_BY_OTHERS"].map(
    (hold) => `files OPEN ${hold}`,
  ),
  // ALREADY_ACTIVATED is rare: a command seldom states a pair that a device of the requester holds.
  ...Verdict.RULES.filter((rule) => rule !== "ALREADY_ACTIVATED").map((rule) => `files REJECTED ${rule}`),
  ...["WITHDRAWN", "TICKET_NOT_OPEN"].map((answer) => `withdraws ${answer}`),
  ...["REVIEWED", "IMEI_HELD"].map((answer) => `reviews ${answer}`),
  ...["REVERTED", "TICKET_NOT_APPROVED", "TICKET_REVERTED"].map((answer) => `reverts ${answer}`),
  ...["NOT_PARTIAL", "UNKNOWN_DEVICE", "NOT_YOUR_DEVICE", "ALREADY_CORRECT", "PAIR_DIFFERS", "TARGET_TAKEN"].map(
    (outcome) => `lists ${outcome}`,
  ),
  ...["MISMATCH", "RESOLVED", "REFUSED", "ON_FILE"].map((outcome) => `lists ${outcome}`),
];

const UNDO_ANSWERS = [
  "REVERSED",
  ...["NOTHING_DONE", "NEEDS_STAFF", "REPLACED", "USED", "CHANGED", "TICKET_OPEN"].map((reason) => `KEPT ${reason}`),
].map((answer) => `undoes ${answer}`);

const RUNS = Number(process.env["MODEL_RUNS"] ?? 100);

describe("the system and a model of its rules", () => {
  test("agree after every command", async ({ services }) => {
    const commands = fc.commands([draft.map((item) => new ModelCommand(item))], { maxCommands: 40, size: "max" });
    // One run in four records its changes: a run with a stream takes four times as long.
    const property = fc.asyncProperty(beginning, commands, fc.nat(3), (first, all, chance) =>
      compare(services, first, all, { isRecorded: chance === 0, isWhole: false }),
    );
    await fc.assert(property, { numRuns: RUNS, seed: 20261122 });
    // A model that never reaches these results would agree with anything.
    expect([...answerCounts.keys()]).toEqual(expect.arrayContaining(ANSWERS));
  });

  // Fewer runs: an import with all its steps takes as long as twenty other commands.
  test("agree after late lists and undoes", async ({ services }) => {
    const commands = fc.commands([draftOfAll.map((item) => new ModelCommand(item))], { maxCommands: 30, size: "max" });
    const first = fc.oneof(undoCourse, beginning);
    const property = fc.asyncProperty(first, commands, (first, all) =>
      compare(services, first, all, { isRecorded: false, isWhole: true }),
    );
    await fc.assert(property, { numRuns: Math.ceil(RUNS * 0.4), seed: 20261130 });
    expect([...answerCounts.keys()]).toEqual(expect.arrayContaining(UNDO_ANSWERS));
  });

  test("agree after concurrent actions, in one of their possible orders", async ({ services }) => {
    const concurrent = fc.array(draft, { minLength: 2, maxLength: 3, size: "max" });
    const before = fc.tuple(beginning, fc.array(draft, { maxLength: 12, size: "max" }));
    const property = fc.asyncProperty(before, concurrent, fc.nat(), async ([first, then], actions, seed) => {
      const sandbox = await services.open();
      try {
        const real = new Real(sandbox.deps);
        const history: Command[] = [];
        const replayed = () => {
          const model = new Model();
          for (const item of history) model.do(item);
          return model;
        };
        for (const item of [...first.map(toDraft), ...then]) {
          const now = aimCommand(replayed(), item);
          await real.begin(now)();
          history.push(now);
        }
        const now = onePerImporter(actions.map((item) => aimCommand(replayed(), item)));
        const scheduler = new Scheduler(generator(seed));
        const odds = {
          fault: seed % 3 === 0 ? 20 : 0,
          faults: (fault: string) => fault !== "UNHEARD",
          crash: 0,
          abandoned: 0,
        };
        const [outcomes] = await Promise.all([
          Promise.all(now.map((item, at) => scheduler.run(`${at} ${item.does}`, odds, real.begin(item)))),
          scheduler.runAll(),
        ]);
        const answers = outcomes.map((outcome) =>
          outcome.how === "DONE" ? outcome.value : String(outcome.how === "FAILED" && outcome.error),
        );
        const seen = { answers, seen: await real.seen() };
        const right = permutations(now.map((_, at) => at)).map((order) => {
          const model = replayed();
          const answers: string[] = [];
          for (const at of order) answers[at] = model.do(now[at] as Command);
          return { answers, seen: model.seen() };
        });
        const isPossible = right.some((item) => JSON.stringify(item) === JSON.stringify(seen));
        const course = [JSON.stringify(now), ...scheduler.course, `${JSON.stringify(seen)} is none of`];
        const wrong = isPossible ? null : [...course, ...right.map((item) => JSON.stringify(item))].join("\n");
        expect(wrong).toBeNull();
        expect(await violations(sandbox.deps.db)).toEqual([]);
      } finally {
        await sandbox.close();
      }
    });
    await fc.assert(property, { numRuns: RUNS * 2, seed: 20261122 });
  });
});

async function compare(
  services: LocalServices,
  first: readonly Command[],
  commands: Iterable<fc.AsyncCommand<Model, Real>>,
  { isRecorded, isWhole }: { isRecorded: boolean; isWhole: boolean },
): Promise<void> {
  const sandbox = await services.open({ stream: isRecorded });
  try {
    const [model, real] = [new Model(), new Real(sandbox.deps, { isWhole })];
    for (const item of first) await new ModelCommand(toDraft(item)).run(model, real);
    await fc.asyncModelRun(() => ({ model, real }), commands);
    expect(await violations(sandbox.deps.db)).toEqual([]);
    if (!isRecorded) return;
    const scheduler = new Scheduler(generator(first.length));
    await recordChanges(sandbox.deps, await sandbox.changes(), { scheduler });
    expect(await recordedViolations(sandbox.deps.db)).toEqual([]);
    expect(real.held(await replay(sandbox.deps.db))).toEqual(model.held());
  } finally {
    await sandbox.close();
  }
}

/** The lists of one importer are processed one after another. */
function onePerImporter(actions: readonly Command[]): Command[] {
  return actions.filter((action, at) => {
    const isSame = (other: Command) =>
      other.does === "lists" && action.does === "lists" && other.importer === action.importer;
    return !actions.slice(0, at).some(isSame);
  });
}

function permutations<T>(all: readonly T[]): T[][] {
  if (all.length <= 1) return [[...all]];
  return all.flatMap((item, at) => permutations(all.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}
