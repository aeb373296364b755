import type { Report } from "@hamta/local";
import { people, System } from "@hamta/local";
import { expect, inject, test } from "vitest";
import { violations } from "#kit/invariants";
import { corrections } from "#kit/lists";
import { Seed } from "#kit/seed";
import { imports, report } from "#kit/uploads";
import { OUTCOMES, FINAL_STATE, finalState, createScenario } from "#kit/scenario";

/** The whole system with faults, as in `replay --faults`: its real queue and workflow, with their own retries. */
// Concurrent: the tests wait for retries most of the time.
test.concurrent.for([1, 2])(
  "a list has the same result while calls fail, functions crash and events are duplicated (seed %i)",
  async (faults) => {
    const system = await System.start({ dynamo: inject("dynamo"), faults });
    try {
      const scenario = await createScenario(new Seed(system.deps));
      const importer = await system.client(people.arash);
      const rows: Report.ReportRow[] = await report(
        importer,
        "CORRECTIONS",
        corrections(scenario.rows.map(([, claim]) => claim)),
      );
      const outcomes = scenario.rows.map(([name], at) => [
        name,
        [rows[at]?.outcome, rows[at]?.reason].filter(Boolean).join(" "),
      ]);
      expect(Object.fromEntries(outcomes)).toEqual(OUTCOMES);
      expect(await finalState(system.deps.db, scenario)).toEqual(FINAL_STATE);
      await system.idle();
      expect(await imports(importer, "list.csv")).toHaveLength(1);
      expect(await violations(system.deps.db)).toEqual([]);
    } finally {
      await system.stop();
    }
  },
);
