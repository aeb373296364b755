import type { Report } from "@hamta/local";
import { people, System } from "@hamta/local";
import { expect, inject, test } from "vitest";
import { violations } from "#kit/invariants";
import { corrections } from "#kit/lists";
import { Seed } from "#kit/seed";
import { imports, report } from "#kit/uploads";
import { OUTCOMES, STANDING, standing, world } from "#kit/world";

/** The whole system in trouble, as `replay --faults` plays it: its real queue and workflow, which try again by themselves. */
test.for([1, 2])(
  "a list ends as ever while calls fail, functions die and events come twice (seed %i)",
  { timeout: 200_000 },
  async (faults) => {
    const system = await System.start({ dynamo: inject("dynamo"), faults });
    try {
      const made = await world(new Seed(system.deps));
      const importer = await system.client(people.arash);
      const rows: Report.ReportRow[] = await report(
        importer,
        "CORRECTIONS",
        corrections(made.rows.map(([, claim]) => claim)),
      );
      const outcomes = made.rows.map(([name], at) => [
        name,
        [rows[at]?.outcome, rows[at]?.reason].filter(Boolean).join(" "),
      ]);
      expect(Object.fromEntries(outcomes)).toEqual(OUTCOMES);
      expect(await standing(system.deps.db, made)).toEqual(STANDING);
      await system.idle();
      expect(await imports(importer, "list.csv")).toHaveLength(1);
      expect(await violations(system.deps.db)).toEqual([]);
    } finally {
      await system.stop();
    }
  },
);
