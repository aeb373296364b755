import type { Deps } from "@hamta/importer";
import { Builder, type ListUnit, type PartyUnit, type Group } from "#faults/builder";
import { CROSSED, QUIET, type Case } from "#faults/cases";
import { scan } from "#kit/invariants";
import { generator } from "#kit/random";

/** A register with tickets, as it stands before anything happens, and what is to happen. */
export type World = {
  seed: number;
  items: Record<string, unknown>[];
  lists: readonly ListUnit[];
  parties: readonly PartyUnit[];
  groupOf: Builder["groupOf"];
};

/** At most so many of each sort: some eight rows, which take 250 calls. */
const CASES = { quiet: 3, crossed: 4 };

/** @param deps with an empty table, which is left as the world begins */
export async function make(deps: Deps, seed: number): Promise<World> {
  const random = generator(seed);
  const shuffle = <T>(all: readonly T[]): T[] => {
    const rest = [...all];
    return all.map(() => rest.splice(random(rest.length), 1)[0] as T);
  };
  const some = (cases: Readonly<Record<string, Case>>, most: number) =>
    shuffle(Object.entries(cases)).slice(0, 1 + random(most));
  const builder = new Builder(deps, seed);
  for (const [name, lay] of shuffle([...some(QUIET, CASES.quiet), ...some(CROSSED, CASES.crossed)])) {
    builder.begin(name);
    await lay(builder);
  }
  const items: Record<string, unknown>[] = [];
  for await (const item of scan(deps.db)) items.push(item);
  return { seed, items, lists: builder.lists(shuffle), parties: builder.parties, groupOf: builder.groupOf };
}

/** Those whose order may matter to a group: the lists that have a row of it, and its people. */
export function unitsOf({ lists, parties }: World, group: Group): string[] {
  return [
    ...lists.filter(({ groups }) => groups.includes(group)).map(({ name }) => name),
    ...parties.filter((party) => party.group === group).map(({ name }) => name),
  ];
}

export const groupsOf = ({ groupOf }: World): Group[] => [...new Set(groupOf.values())];
