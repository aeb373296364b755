import * as fc from "fast-check";
import { describe, expect } from "vitest";
import { Stage } from "#faults/stage";
import { violations } from "#kit/invariants";
import { generator } from "#kit/random";
import { aimed, beginning, draft, drafted } from "#model/deeds";
import { Doing, told } from "#model/doing";
import { Register, type Deed } from "#model/register";
import { Real } from "#model/system";
import { test } from "#faults/test";

/** The system beside a model of its rules: whatever people do, in whatever order, both come to the same. */

const ANSWERS = [
  ...["REGISTERED", "UPDATED", "UNCHANGED", "IMEI_TAKEN"].map((answer) => `registers ${answer}`),
  ...["REGISTERED_PAIR_WRONG", "TICKET_ALREADY_OPEN", "OPEN null", "APPROVED APPROVED"].map(
    (answer) => `files ${answer}`,
  ),
  ...["ILLEGAL_DEVICE", "NOT_OWNER", "NOT_PARTIAL", "TARGET_OWNED", "WRONG_IMEI_SEEN", "SIM_NOT_SEEN"].map(
    (verdict) => `files REJECTED ${verdict}`,
  ),
  ...["WITHDRAWN", "TICKET_NOT_OPEN"].map((answer) => `withdraws ${answer}`),
  ...["REVIEWED", "IMEI_HELD"].map((answer) => `reviews ${answer}`),
  ...["NOT_PARTIAL", "UNKNOWN_DEVICE", "NOT_YOUR_DEVICE", "ALREADY_CORRECT", "PAIR_DIFFERS", "TARGET_TAKEN"].map(
    (outcome) => `lists ${outcome}`,
  ),
  ...["MISMATCH", "RESOLVED", "REFUSED", "ON_FILE"].map((outcome) => `lists ${outcome}`),
];

const RUNS = Number(process.env["MODEL_RUNS"] ?? 100);

describe("the system and a model of its rules", () => {
  test("come to the same after every command", async ({ house }) => {
    const commands = fc.commands([draft.map((one) => new Doing(one))], { maxCommands: 40, size: "max" });
    const property = fc.asyncProperty(beginning, commands, async (first, all) => {
      const room = await house.open();
      try {
        const [model, real] = [new Register(), new Real(room.deps)];
        for (const one of first) await new Doing(drafted(one)).run(model, real);
        await fc.asyncModelRun(() => ({ model, real }), all);
        expect(await violations(room.deps.db)).toEqual([]);
      } finally {
        await room.close();
      }
    });
    await fc.assert(property, { numRuns: RUNS, seed: 20261122 });
    // A model that never gets anywhere would agree with anything.
    expect([...told.keys()]).toEqual(expect.arrayContaining(ANSWERS));
  }, 300_000);

  test("come to the same when people do things at once, in one of the orders they may be taken in", async ({
    house,
  }) => {
    const atOnce = fc.array(draft, { minLength: 2, maxLength: 3, size: "max" });
    const before = fc.tuple(beginning, fc.array(draft, { maxLength: 12, size: "max" }));
    const property = fc.asyncProperty(before, atOnce, fc.nat(), async ([first, then], deeds, seed) => {
      const room = await house.open();
      try {
        const real = new Real(room.deps);
        const history: Deed[] = [];
        const replayed = () => {
          const model = new Register();
          for (const one of history) model.do(one);
          return model;
        };
        for (const one of [...first.map(drafted), ...then]) {
          const now = aimed(replayed(), one);
          await real.begin(now)();
          history.push(now);
        }
        const now = apart(deeds.map((one) => aimed(replayed(), one)));
        const stage = new Stage(generator(seed));
        const odds = {
          fault: seed % 3 === 0 ? 20 : 0,
          faults: (fault: string) => fault !== "UNHEARD",
          death: 0,
          left: 0,
        };
        const [endings] = await Promise.all([
          Promise.all(now.map((one, at) => stage.run(`${at} ${one.does}`, odds, real.begin(one)))),
          stage.play(),
        ]);
        const told = endings.map((ending) =>
          ending.how === "DONE" ? ending.value : String(ending.how === "FAILED" && ending.error),
        );
        const seen = { told, seen: await real.seen() };
        const right = permutations(now.map((_, at) => at)).map((order) => {
          const model = replayed();
          const answers: string[] = [];
          for (const at of order) answers[at] = model.do(now[at] as Deed);
          return { told: answers, seen: model.seen() };
        });
        const isOne = right.some((one) => JSON.stringify(one) === JSON.stringify(seen));
        const course = [JSON.stringify(now), ...stage.course, `${JSON.stringify(seen)} is none of`];
        const wrong = isOne ? null : [...course, ...right.map((one) => JSON.stringify(one))].join("\n");
        expect(wrong).toBeNull();
        expect(await violations(room.deps.db)).toEqual([]);
      } finally {
        await room.close();
      }
    });
    await fc.assert(property, { numRuns: RUNS * 2, seed: 20261122 });
  }, 300_000);
});

/** The lists of one importer are worked on one after another. */
function apart(deeds: readonly Deed[]): Deed[] {
  return deeds.filter((deed, at) => {
    const isSame = (other: Deed) => other.does === "lists" && deed.does === "lists" && other.importer === deed.importer;
    return !deeds.slice(0, at).some(isSame);
  });
}

function permutations<T>(all: readonly T[]): T[][] {
  if (all.length <= 1) return [[...all]];
  return all.flatMap((one, at) => permutations(all.toSpliced(at, 1)).map((rest) => [one, ...rest]));
}
