import type { Group } from "#faults/builder";
import type { House } from "#faults/house";
import { inTurn, triedOf, type Played, type Standing } from "#faults/play";
import { groupsOf, unitsOf, type World } from "#faults/world";

/**
 * What a disturbed play may come to. Lists and people that are about one device are independent of each other: which
 * comes first truly matters, and each of their orders, played one after another and undisturbed, is a right course.
 * What becomes of a device, its ticket, its file, every report line about it and what people were told must all be as
 * in one and the same of these orders. Where only one list is about a device, all orders give the same, byte for byte.
 *
 * A part that failed when its rows were done is worked on again, and others may have come between: then the order in
 * which the list is tried, they come, and it is tried again is a right one too. Where two invocations of one part overlap,
 * which Lambda's end of a function that is out of time rules out, either may see the other side of a crossing: there
 * the rows count once and nothing that must never happen does, and no more is asked.
 */
export type Expected = { plain: ReadonlyMap<Group, readonly Course[]>; again: (group: Group) => Promise<Course[]> };
type Course = { order: readonly string[]; seen: string };

/** `without`: a person whose request died may have come to nothing, so the orders without them are right too. */
type Need = { group: Group; order: readonly string[]; without: readonly string[] };

/** Plays the whole world in as many orders as show each order of the units of each group. */
export async function expected(house: House, world: World): Promise<Expected> {
  const needs = groupsOf(world).flatMap((group) => needsOf(world, group));
  const orders: (readonly string[])[] = [];
  const isShown = ({ order, without }: Need, whole: readonly string[]) =>
    whole.filter((name) => order.includes(name) || without.includes(name)).join() === order.join();
  for (let lacking = needs; lacking.length > 0; lacking = lacking.filter((need) => !isShown(need, orders.at(-1)!))) {
    orders.push(orderFor(world, lacking));
  }
  const plays = await Promise.all(
    orders.map(async (order) => ({ order, standing: await inTurn(house, world, order) })),
  );
  const courses = new Map<Group, Course[]>();
  for (const need of needs) {
    const play = plays.find(({ order }) => isShown(need, order));
    if (!play) throw new Error(`The order ${need.order.join()} was not played`);
    const course = { order: need.order, seen: seenOf(world, play.standing, need.group) };
    courses.set(need.group, [...(courses.get(need.group) ?? []), course]);
  }
  const known = new Map<Group, Promise<Course[]>>();
  const again = (group: Group) => {
    const found = known.get(group) ?? triedAgain(house, world, group);
    known.set(group, found);
    return found;
  };
  return { plain: courses, again };
}

async function triedAgain(house: House, world: World, group: Group): Promise<Course[]> {
  const all = [...world.lists, ...world.parties].map(({ name }) => name);
  const orders = needsOf(world, group).flatMap(({ order, without }) =>
    order.flatMap((name, at) =>
      world.lists.some((list) => list.name === name)
        ? // Right before its own turn it is no other order.
          Array.from({ length: Math.max(0, at) }, (_, to) => ({
            order: order.toSpliced(to, 0, triedOf(name)),
            without,
          }))
        : [],
    ),
  );
  return Promise.all(
    orders.map(async ({ order, without }) => {
      const rest = all.filter((name) => !order.includes(name) && !without.includes(name));
      const standing = await inTurn(house, world, [...order, ...rest]);
      return { order, seen: seenOf(world, standing, group) };
    }),
  );
}

function needsOf(world: World, group: Group): Need[] {
  const units = unitsOf(world, group);
  const people = units.filter((unit) => world.parties.some(({ name }) => name === unit));
  return (people.length === 0 ? [[]] : [[], people]).flatMap((without) =>
    permutations(units.filter((unit) => !without.includes(unit))).map((order) => ({ group, order, without })),
  );
}

/** An order that shows the first need, and as many of the others as go together with it. */
function orderFor({ lists, parties }: World, needs: readonly Need[]): readonly string[] {
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

/** Null when the pairs contradict each other. */
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

/** Each sentence is a difference; none when all is as it must be. */
export async function differences(world: World, expected: Expected, played: Played): Promise<string[]> {
  const wrong = [...played.violations];
  for (const [name, state] of Object.entries(played.states)) {
    if (state !== "COMPLETED") wrong.push(`The list ${name} is ${state}`);
  }
  for (const { name, groups } of world.lists) {
    const lines = played.lines[name]?.length;
    if (lines !== groups.length) wrong.push(`The report of ${name} has ${lines} lines for ${groups.length} rows`);
  }
  for (const [group, courses] of expected.plain) {
    const unheard = world.parties.filter((party) => party.group === group && played.told[party.name] === null);
    const seen = seenOf(world, played, group);
    // Whoever was told something was there.
    const isPossible = ({ order }: Course) =>
      world.parties.every((party) => party.group !== group || order.includes(party.name) || unheard.includes(party));
    const heard = (text: string) => unheard.reduce((rest, { name }) => rest.replaceAll(toldOf(name), ""), text);
    const isRight = (course: Course) => isPossible(course) && heard(course.seen) === heard(seen);
    if (courses.some(isRight)) continue;
    const units = unitsOf(world, group);
    if (units.length > 1 && units.some((name) => played.course.some((line) => overlap(name).test(line)))) continue;
    const isAgain = ({ order }: Course) =>
      world.lists.every(
        ({ name }) => !order.includes(triedOf(name)) || played.course.some((line) => again(name).test(line)),
      );
    const right = [...courses, ...(await expected.again(group)).filter(isAgain)].filter(isPossible);
    if (right.some(isRight)) continue;
    const each = right.map((course) => `in the order ${course.order.join(", ")}:\n${course.seen}`);
    wrong.push(`${group} is:\n${seen}\nand undisturbed it is\n${[...new Set(each)].join("\nor ")}`);
  }
  return wrong;
}

const overlap = (list: string) => new RegExp(`^${list} (chunk|in order) .* LEFT$`);
const again = (list: string) => new RegExp(`^${list} chunk \\S+ try 2 `);
const toldOf = (name: string) => new RegExp(`^${name} was told .*$`, "gm");

function seenOf(world: World, { lines, register, told }: Standing, group: Group): string {
  const rows = world.lists.flatMap(({ name, groups }) =>
    groups.flatMap((own, at) => (own === group ? [`${name}: ${lines[name]?.[at]}`] : [])),
  );
  const people = world.parties.flatMap(({ name, group: own }) =>
    own === group ? [`${name} was told ${told[name] ?? "nothing"}`] : [],
  );
  return [...rows, ...(register[group] ?? []), ...people].join("\n");
}

function permutations(units: readonly string[]): (readonly string[])[] {
  if (units.length <= 1) return [units];
  return units.flatMap((first) => permutations(units.filter((unit) => unit !== first)).map((rest) => [first, ...rest]));
}
