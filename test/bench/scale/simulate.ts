import { generator } from "#kit/random";
import { Turns, type Ended, type List, type Pace, type Running } from "#bench/scale/lists";

/**
 * A day of arrivals, queues, capacity and failures, in steps of seconds. Flows are of rows and units, not of requests: a
 * step of a table that takes 16,000 units a second is one number. The same seed gives the same day.
 */

/** Units a second. */
export type Capacity = { writes: number; reads: number };

/** Requests of the API at a second of the day, and what one takes. */
export type Requests = { rate: (second: number) => number; units: Capacity; ms: number };

export type Table = Capacity & {
  /** The most that the account lets a table take: DynamoDB's quota of table-level throughput. */
  quota: Capacity;
  /** Seconds in which an on-demand table comes to take twice its load. Infinity: it stays as it is. */
  doublesIn: number;
  /** Share of the capacity that imports use, since a batch reads and then writes. `bench limits` measures it. */
  used: number;
};

export type World = {
  seed: number;
  lists: readonly List[];
  requests: Requests;
  pace: Pace;
  table: Table;
  /** Chunks of one list at once. */
  chunks: number;
  /** Chunks of all lists at once. */
  reconcilers: number;
  /** Lambda functions of the account at once. */
  concurrency: number;
  /** Deaths of one reconciler in an hour, and the rows that it has not stored then. */
  deaths: { perHour: number; rows: number };
  /** Seconds of a step. */
  step: number;
  /** Second at which the simulation ends, whatever is left. */
  until: number;
};

export type Limit = "reconcilers" | "concurrency" | "write units" | "read units";

export type Day = {
  ended: readonly Ended[];
  /** Lists that have not ended. */
  open: number;
  units: Capacity;
  peak: Capacity & { requests: number; functions: number; waiting: number };
  /** Seconds for which each limit slowed the lists down. */
  bound: Record<Limit, number>;
  deaths: number;
  /** Seconds of functions. */
  seconds: { inspect: number; reconcile: number; publish: number; api: number };
};

export function simulate(world: World): Day {
  const { table, requests, step } = world;
  const turns = new Turns();
  const arrivals = world.lists.toSorted((a, b) => a.at - b.at);
  const day: Day = {
    ended: turns.ended,
    open: 0,
    units: { writes: 0, reads: 0 },
    peak: { writes: 0, reads: 0, requests: 0, functions: 0, waiting: 0 },
    bound: { reconcilers: 0, concurrency: 0, "write units": 0, "read units": 0 },
    deaths: 0,
    seconds: { inspect: 0, reconcile: 0, publish: 0, api: 0 },
  };
  const state: State = { world, turns, day, capacity: { ...table }, random: generator(world.seed) };
  let arrived = 0;
  for (let now = 0; now < world.until; now += step) {
    for (let list = arrivals[arrived]; list && list.at <= now; list = arrivals[++arrived]) turns.upload(list);
    const rate = requests.rate(now);
    if (arrived === arrivals.length && turns.running.length === 0 && rate === 0) break;
    const own = times(requests.units, rate);
    const taken = add(own, work(state, now, own, (rate * requests.ms) / 1_000));
    grow(state.capacity, taken, world);
    day.units = add(day.units, times(taken, step));
    day.seconds.api += ((rate * requests.ms) / 1_000) * step;
    day.peak.writes = Math.max(day.peak.writes, taken.writes);
    day.peak.reads = Math.max(day.peak.reads, taken.reads);
    day.peak.requests = Math.max(day.peak.requests, rate);
    day.peak.waiting = Math.max(day.peak.waiting, turns.waiting);
  }
  day.open = turns.running.length + turns.waiting + arrivals.length - arrived;
  return day;
}

type State = { world: World; turns: Turns; day: Day; capacity: Capacity; random: (below: number) => number };

/**
 * A step of all lists. Returns the units a second that they take.
 *
 * @param own units a second of the API, which come first
 * @param functions those of the API at once
 */
function work(state: State, now: number, own: Capacity, functions: number): Capacity {
  const { world, turns, day, capacity } = state;
  const { step } = world;
  const running = [...turns.running];
  const reconciling = running.filter((one) => one.step === "RECONCILE");
  const alone = running.filter((one) => one.step !== "RECONCILE");
  const free = Math.max(0, world.concurrency - functions - alone.length);
  const wanted = reconciling.map(({ list }) => Math.min(world.chunks, Math.ceil(list.rows / CHUNK_ROWS)));
  const shares = share(wanted, Math.min(world.reconcilers, free));
  if (sum(shares) < sum(wanted)) day.bound[free < world.reconcilers ? "concurrency" : "reconcilers"] += step;
  day.peak.functions = Math.max(day.peak.functions, functions + alone.length + sum(shares));

  const rates = reconciling.map((one, at) =>
    Math.min((shares[at] ?? 0) * paceOf(one.list, world.pace), one.left / step),
  );
  const asked = reconciling.map(({ list }, at) => times(list.units, rates[at] ?? 0)).reduce(add, NOTHING);
  const allowed = times(add(capacity, times(own, -1)), world.table.used);
  const part = { writes: allowed.writes / asked.writes, reads: allowed.reads / asked.reads };
  const scale = Math.max(0, Math.min(1, part.writes || Infinity, part.reads || Infinity));
  if (scale < 1) day.bound[part.writes < part.reads ? "write units" : "read units"] += step;

  for (const [at, one] of reconciling.entries()) {
    one.left -= (rates[at] ?? 0) * scale * step;
    day.seconds.reconcile += (shares[at] ?? 0) * step;
    die(state, one, shares[at] ?? 0);
  }
  for (const one of alone) {
    const name = one.step === "INSPECT" ? "inspect" : "publish";
    one.left -= world.pace[name] * step;
    day.seconds[name] += step;
  }
  for (const one of running) if (one.left < LEAST_ROWS) turns.next(one, now + step);
  return times(asked, scale);
}

/** `chunkRows` of packages/importer. */
const CHUNK_ROWS = 10_000;
/** Of floating point. */
const LEAST_ROWS = 1e-6;

/** Rows a second of one reconciler. */
function paceOf({ units }: List, pace: Pace): number {
  return Math.min(pace.reconcile, pace.writes / units.writes);
}

/** Equal shares of the functions, of which a list takes what it wants at most. */
function share(wanted: readonly number[], functions: number): number[] {
  const shares = wanted.map(() => 0);
  let left = Math.min(functions, sum(wanted));
  for (let open = wanted.length; left > 1e-9 && open > 0;) {
    const each = left / open;
    open = 0;
    for (const [at, most] of wanted.entries()) {
      const more = Math.min(each, most - (shares[at] ?? 0));
      shares[at] = (shares[at] ?? 0) + more;
      left -= more;
      if ((shares[at] ?? 0) < most) open++;
    }
  }
  return shares;
}

/** A reconciler dies: what it has not stored is taken again. */
function die({ world, random, day }: State, one: Running, functions: number): void {
  const { perHour, rows } = world.deaths;
  if (random(1e9) / 1e9 >= (functions * perHour * world.step) / 3_600) return;
  one.left = Math.min(one.list.rows, one.left + rows);
  day.deaths++;
}

/** An on-demand table comes to take twice what it has been asked for. */
function grow(capacity: Capacity, load: Capacity, { table: { quota, doublesIn }, step }: World): void {
  for (const unit of ["writes", "reads"] as const) {
    const aim = Math.min(quota[unit], 2 * load[unit]);
    if (aim > capacity[unit]) capacity[unit] += (aim - capacity[unit]) * Math.min(1, step / doublesIn);
  }
}

const NOTHING: Capacity = { writes: 0, reads: 0 };
const add = (a: Capacity, b: Capacity): Capacity => ({ writes: a.writes + b.writes, reads: a.reads + b.reads });
const times = ({ writes, reads }: Capacity, by: number): Capacity => ({ writes: writes * by, reads: reads * by });
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
