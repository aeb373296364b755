import type { Import } from "@hamta/core";
import type { Deps } from "@hamta/importer";
import { Faults } from "@hamta/local";
import { Imports } from "@hamta/store";
import { LIFE_MS } from "#faults/executions";
import type { FaultOdds, Scheduler } from "#faults/scheduler";
import type { Scenario } from "#faults/scenario";

/** What the runs with deaths have beside a scenario: a list that is held, and faults of functions that hang. */

export function faultsOfDeaths(scheduler: Scheduler) {
  const pick = <T>(...all: readonly T[]): T => all[scheduler.draw(all.length)] as T;
  const fault = pick(0, 2, 6);
  const crash = pick(0, 0.5, 1);
  const hangs = pick(0, 0.3, 1);
  const odds = (last: boolean): FaultOdds => ({
    fault,
    faults: last ? (name) => Faults.RECOVERABLE.has(name) : () => true,
    crash: last ? 0 : crash,
    hangs: last ? 0 : hangs,
    abandoned: 0,
    lifeMs: LIFE_MS,
  });
  return { odds, rows: { chunk: pick(2, 3, 5, 30), batch: pick(1, 2, 4) }, timeoutPercent: pick(0, 10, 50) };
}

/** More INVALID rows than in the uploader's earlier lists, of which there are enough to know what is usual. */
const INVALID_ROWS = 120;

/** The scenario with one more list of importer-a: it is held, and has the rows of the first list. */
export async function withHeldList(deps: Deps, scenario: Scenario): Promise<Scenario> {
  const first = scenario.lists.find(({ name }) => name === "first");
  if (!first) return scenario;
  const id = first.list.id.replace(/^./, "h") as Import.Id;
  for (const past of ["a", "b", "c"])
    await Imports.addToHistory(deps.db, first.list, { import: past, rows: 10, invalid: 0, tickets: 0 });
  const list = { ...first.list, id, fileName: "held.csv" };
  const [head, ...rows] = first.text.trimEnd().split(/\r?\n/);
  const invalid = Array.from({ length: INVALID_ROWS }, (_, n) => `x${n};;;;`);
  const text = [head, ...invalid, ...rows, ""].join("\r\n");
  const groups = [...invalid.map(() => "invalid"), ...first.groups];
  const key = first.key.replace(first.list.id, id);
  return { ...scenario, lists: [...scenario.lists, { name: "held", list, key, text, groups }] };
}
