import type { Deps } from "@hamta/importer";
import { Builder, type ListUnit, type PartyUnit, type Group } from "#faults/builder";
import { CONCURRENT_CASES, INDEPENDENT_CASES, type Case } from "#faults/cases";
import { scan } from "#kit/invariants";
import { generator } from "#kit/random";

/** A register with tickets in its initial state, and the lists and people's actions of a run. */
export type Scenario = {
  seed: number;
  items: Record<string, unknown>[];
  lists: readonly ListUnit[];
  parties: readonly PartyUnit[];
  groupOf: Builder["groupOf"];
};

/** Most cases of each kind: about eight rows, which make 250 calls. */
const CASES = { quiet: 3, crossed: 4 };

/** @param deps with an empty table, which then holds the scenario's initial state */
export async function createScenario(deps: Deps, seed: number): Promise<Scenario> {
  const random = generator(seed);
  const shuffle = <T>(all: readonly T[]): T[] => {
    const rest = [...all];
    return all.map(() => rest.splice(random(rest.length), 1)[0] as T);
  };
  const some = (cases: Readonly<Record<string, Case>>, most: number) =>
    shuffle(Object.entries(cases)).slice(0, 1 + random(most));
  const builder = new Builder(deps, seed);
  for (const [name, addCase] of shuffle([
    ...some(INDEPENDENT_CASES, CASES.quiet),
    ...some(CONCURRENT_CASES, CASES.crossed),
  ])) {
    builder.begin(name);
    await addCase(builder);
  }
  const items: Record<string, unknown>[] = [];
  for await (const item of scan(deps.db)) items.push(item);
  return { seed, items, lists: builder.lists(shuffle), parties: builder.parties, groupOf: builder.groupOf };
}

/** Units whose order may affect a group: its lists and people. */
export function unitsOf({ lists, parties }: Scenario, group: Group): string[] {
  return [
    ...lists.filter(({ groups }) => groups.includes(group)).map(({ name }) => name),
    ...parties.filter((party) => party.group === group).map(({ name }) => name),
  ];
}

export const groupsOf = ({ groupOf }: Scenario): Group[] => [...new Set(groupOf.values())];
