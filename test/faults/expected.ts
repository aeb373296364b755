import type { Group } from "#faults/builder";
import type { LocalServices } from "#faults/sandbox";
import { runSequentially, firstTryOf, type RunResult, type FinalState } from "#faults/run-scenario";
import { groupsOf, unitsOf, type Scenario } from "#faults/scenario";

/**
 * The allowed results of a run with faults. Lists and people that concern one device are independent of each other:
 * every order of them, run sequentially without faults, gives an allowed result. The device, its ticket, its correction
 * on file, all report lines about it and all answers to people must match one of these orders. If only one list
 * concerns a device, all orders give the same result, byte for byte.
 *
 * A part that failed after its rows were done is processed again, and others may have run in between. Then the order
 * "list is tried, others run, list is tried again" is allowed too. If two invocations of one part overlap, which Lambda
 * prevents by ending a function at its timeout, either may see a partial state of the other. There only two things are
 * checked: rows count once, and the invariants hold.
 */
export type Expected = { plain: ReadonlyMap<Group, readonly Course[]>; again: (group: Group) => Promise<Course[]> };
type Course = { order: readonly string[]; seen: string };

/** `without`: people whose request crashed. It may have had no effect, so orders without them are allowed too. */
type Need = { group: Group; order: readonly string[]; without: readonly string[] };

/** Runs the whole scenario in enough orders to cover each order of the units of each group. */
export async function expected(services: LocalServices, scenario: Scenario): Promise<Expected> {
  const needs = groupsOf(scenario).flatMap((group) => needsOf(scenario, group));
  const orders: (readonly string[])[] = [];
  const isCovered = ({ order, without }: Need, whole: readonly string[]) =>
    whole.filter((name) => order.includes(name) || without.includes(name)).join() === order.join();
  for (let missing = needs; missing.length > 0; missing = missing.filter((need) => !isCovered(need, orders.at(-1)!))) {
    orders.push(orderFor(scenario, missing));
  }
  const runs = await Promise.all(
    orders.map(async (order) => ({ order, finalState: await runSequentially(services, scenario, order) })),
  );
  const courses = new Map<Group, Course[]>();
  for (const need of needs) {
    const run = runs.find(({ order }) => isCovered(need, order));
    if (!run) throw new Error(`The order ${need.order.join()} was not run`);
    const course = { order: need.order, seen: seenOf(scenario, run.finalState, need.group) };
    courses.set(need.group, [...(courses.get(need.group) ?? []), course]);
  }
  const known = new Map<Group, Promise<Course[]>>();
  const again = (group: Group) => {
    const found = known.get(group) ?? runsWithRetry(services, scenario, group);
    known.set(group, found);
    return found;
  };
  return { plain: courses, again };
}

async function runsWithRetry(services: LocalServices, scenario: Scenario, group: Group): Promise<Course[]> {
  const all = [...scenario.lists, ...scenario.parties].map(({ name }) => name);
  const uploaderOf = (unit: string) => scenario.lists.find(({ name }) => name === unit)?.list.uploader.organisation;
  const orders = needsOf(scenario, group).flatMap(({ order, without }) =>
    order.flatMap((name, at) => {
      const uploader = uploaderOf(name);
      if (uploader === undefined) return [];
      // Another list of the same uploader waits until this one has ended.
      const from = order.slice(0, at).findLastIndex((unit) => uploaderOf(unit) === uploader) + 1;
      // Directly before its own turn it is not another order.
      return Array.from({ length: at - from }, (_, index) => ({
        order: order.toSpliced(from + index, 0, firstTryOf(name)),
        without,
      }));
    }),
  );
  return Promise.all(
    orders.map(async ({ order, without }) => {
      const rest = all.filter((name) => !order.includes(name) && !without.includes(name));
      const finalState = await runSequentially(services, scenario, [...order, ...rest]);
      return { order, seen: seenOf(scenario, finalState, group) };
    }),
  );
}

function needsOf(scenario: Scenario, group: Group): Need[] {
  const units = unitsOf(scenario, group);
  const people = units.filter((unit) => scenario.parties.some(({ name }) => name === unit));
  return subsets(people).flatMap((without) =>
    permutations(units.filter((unit) => !without.includes(unit))).map((order) => ({ group, order, without })),
  );
}

/** Of two people who concern one device, one request may crash and the other not. */
function subsets(names: readonly string[]): string[][] {
  return names.reduce<string[][]>((sets, name) => [...sets, ...sets.map((set) => [...set, name])], [[]]);
}

/** An order that covers the first need, and as many of the others as are compatible. */
function orderFor({ lists, parties }: Scenario, needs: readonly Need[]): readonly string[] {
  const all = [...lists, ...parties].map(({ name }) => name);
  const absent = new Set<string>();
  const present = new Set<string>();
  let pairs: Pair[] = [];
  for (const { order, without } of needs) {
    if (order.some((name) => absent.has(name)) || without.some((name) => present.has(name))) continue;
    const more = [...pairs, ...order.slice(1).map((name, at): Pair => [order[at] ?? "", name])];
    if (!sorted(all, more)) continue;
    pairs = more;
    for (const name of order) present.add(name);
    for (const name of without) absent.add(name);
  }
  return (sorted(all, pairs) ?? []).filter((name) => !absent.has(name));
}

type Pair = readonly [before: string, after: string];

/** Null if the pairs contradict each other. */
function sorted(all: readonly string[], pairs: readonly Pair[]): string[] | null {
  const order: string[] = [];
  for (let rest = [...all]; rest.length > 0;) {
    const next = rest.find((name) => !pairs.some(([before, after]) => after === name && rest.includes(before)));
    if (next === undefined) return null;
    order.push(next);
    rest = rest.filter((name) => name !== next);
  }
  return order;
}

/** Each message describes a difference; empty if the run is as expected. */
export async function differences(scenario: Scenario, expected: Expected, result: RunResult): Promise<string[]> {
  const wrong = [...result.violations];
  for (const [name, state] of Object.entries(result.states)) {
    if (state !== "COMPLETED") wrong.push(`The list ${name} is ${state}`);
  }
  for (const { name, groups } of scenario.lists) {
    const lines = result.lines[name]?.length;
    if (lines !== groups.length) wrong.push(`The report of ${name} has ${lines} lines for ${groups.length} rows`);
  }
  for (const [group, courses] of expected.plain) {
    const unanswered = scenario.parties.filter((party) => party.group === group && result.answers[party.name] === null);
    const seen = seenOf(scenario, result, group);
    // A person who got an answer was in the order.
    const isPossible = ({ order }: Course) =>
      scenario.parties.every(
        (party) => party.group !== group || order.includes(party.name) || unanswered.includes(party),
      );
    const withoutUnanswered = (text: string) =>
      unanswered.reduce((rest, { name }) => rest.replaceAll(answerOf(name), ""), text);
    const isRight = (course: Course) =>
      isPossible(course) && withoutUnanswered(course.seen) === withoutUnanswered(seen);
    if (courses.some(isRight)) continue;
    const units = unitsOf(scenario, group);
    if (units.length > 1 && units.some((name) => result.course.some((line) => overlap(name).test(line)))) continue;
    const isAgain = ({ order }: Course) =>
      scenario.lists.every(
        ({ name }) => !order.includes(firstTryOf(name)) || result.course.some((line) => again(name).test(line)),
      );
    const right = [...courses, ...(await expected.again(group)).filter(isAgain)].filter(isPossible);
    if (right.some(isRight)) continue;
    const allowed = right.map((course) => `in the order ${course.order.join(", ")}:\n${course.seen}`);
    wrong.push(`${group} is:\n${seen}\nand without faults it is\n${[...new Set(allowed)].join("\nor ")}`);
  }
  return wrong;
}

const overlap = (list: string) => new RegExp(`^${list} (chunk|deferred) .* ABANDONED$`);
const again = (list: string) => new RegExp(`^${list} chunk \\S+ try 2 `);
const answerOf = (name: string) => new RegExp(`^${name} got the answer .*$`, "gm");

function seenOf(scenario: Scenario, { lines, register, answers }: FinalState, group: Group): string {
  const rows = scenario.lists.flatMap(({ name, groups }) =>
    groups.flatMap((own, at) => (own === group ? [`${name}: ${lines[name]?.[at]}`] : [])),
  );
  const people = scenario.parties.flatMap(({ name, group: own }) =>
    own === group ? [`${name} got the answer ${answers[name] ?? "nothing"}`] : [],
  );
  return [...rows, ...(register[group] ?? []), ...people].join("\n");
}

function permutations(units: readonly string[]): (readonly string[])[] {
  if (units.length <= 1) return [units];
  return units.flatMap((first) => permutations(units.filter((unit) => unit !== first)).map((rest) => [first, ...rest]));
}
