import { stages, RECONCILER_WRITES } from "../../../infra/stage.ts";
import { generator } from "#kit/random";
import { LEAST, OTHER_LISTS, readUnits, writeUnits, type Least } from "#bench/least";
import type { List, Units } from "#bench/scale/lists";
import type { Requests, World } from "#bench/scale/simulate";

/** The load of a country for a day, and the system under it. docs/scale.md gives the reason for each number. */

export const COUNTRY = {
  devices: 1.5e9,
  importers: 10_000,
  /** Rows of each of the ten largest importers, who send everything every night. */
  largest: { importers: 10, rows: 100e6 },
  /** Rows of the others on average; most send once a day what is new. */
  rows: 2_000,
  /** Share of a list's rows that are not as they were the night before. */
  changed: 0.01,
  tickets: 30e6,
  sightings: { day: 300e6, operators: 5 },
  /** Tickets of the day on which a phone of many comes on the market, times those of a usual day. */
  launch: 10,
  /** Enquiries for each ticket, and all requests of the panel for each of both. */
  enquiries: 20,
  requests: 6,
} as const;

/** Rows of the largest list (docs/limits.md). A larger set is sent as several. */
const MOST_ROWS = 20e6;
const HOUR = 3_600;

const unitsOf = (least: Least): Units => ({ reads: readUnits(least), writes: writeUnits(least) });
const mix = (share: number, a: Units, b: Units): Units => ({
  reads: share * a.reads + (1 - share) * b.reads,
  writes: share * a.writes + (1 - share) * b.writes,
});

/** `known`: the share of sightings that need no write. */
export type Plan = { name: string; known: number; changes: Partial<World>; quota: number };

export const PLANS: readonly Plan[] = [
  { name: "as production is set today", known: 0, changes: {}, quota: 40_000 },
  {
    name: "quotas raised, 1,000 reconcilers",
    known: 0,
    changes: { reconcilers: 1_000, chunks: 64, concurrency: 3_000 },
    quota: 250_000,
  },
  {
    name: "and a sighting of the last 30 days is not written again",
    known: 0.95,
    changes: { reconcilers: 1_000, chunks: 64, concurrency: 3_000 },
    quota: 250_000,
  },
];

/** A day that begins at 20:00, when the nightly lists come. */
export function lists({ known }: Plan, seed: number): List[] {
  const random = generator(seed);
  const between = (from: number, to: number) => from + random(to - from);
  const all: List[] = [];
  const add = (uploader: string, kind: List["kind"], at: number, rows: number, units: Units) => {
    for (let left = rows; left > 0; left -= MOST_ROWS) {
      all.push({ uploader, kind, at, rows: Math.min(left, MOST_ROWS), units });
    }
  };
  const nightly = mix(COUNTRY.changed, unitsOf(LEAST.ON_FILE), unitsOf(LEAST["ON_FILE, as it was"]));
  for (let n = 0; n < COUNTRY.largest.importers; n++) {
    add(`largest-${n}`, "CORRECTIONS", between(0, 2 * HOUR), COUNTRY.largest.rows, nightly);
  }
  for (let n = COUNTRY.largest.importers; n < COUNTRY.importers; n++) {
    // From 10 to ten times the average, most of them small.
    const rows = Math.ceil(10 + 10 * COUNTRY.rows * (random(1_000) / 1_000) ** 9);
    add(`importer-${n}`, "CORRECTIONS", between(0, 24 * HOUR), rows, unitsOf(LEAST.ON_FILE));
  }
  const seen = mix(known, unitsOf(OTHER_LISTS.KNOWN), unitsOf(OTHER_LISTS.RECORDED));
  const { day, operators } = COUNTRY.sightings;
  for (let n = 0; n < operators; n++) {
    // One list an hour: evidence is then an hour old at most, and a list that fails is small.
    for (let hour = 0; hour < 24; hour++) {
      add(`operator-${n}`, "SIGHTINGS", hour * HOUR + between(0, HOUR / 2), day / operators / 24, seen);
    }
  }
  return all;
}

/** Tickets and enquiries: a wave over the day, with its highest point in the evening. */
export function requests(launch: boolean): Requests {
  const tickets = (COUNTRY.tickets / 365) * (launch ? COUNTRY.launch : 1);
  const filed = tickets / 86_400;
  const all = filed * (1 + COUNTRY.enquiries) * COUNTRY.requests;
  return {
    rate: (second) => (second < 86_400 ? all * (1 + Math.cos((2 * Math.PI * (second - HOUR)) / 86_400)) : 0),
    // A filing: 12 reads and 14 writes with its index entries; an enquiry 3 reads and the count of its caller.
    units: {
      reads: (12 + 3 * COUNTRY.enquiries) / (1 + COUNTRY.enquiries) / COUNTRY.requests,
      writes: (14 + COUNTRY.enquiries) / (1 + COUNTRY.enquiries) / COUNTRY.requests,
    },
    ms: 30,
  };
}

export function world(plan: Plan, { seed, launch }: { seed: number; launch: boolean }): World {
  const { chunks, reconcilers = 64, warmWrites = 4_000 } = stages.production;
  return {
    seed,
    lists: lists(plan, seed),
    requests: requests(launch),
    // Inspect and publish as measured (docs/performance.md); a reconciler as assumed in infra/stage.ts.
    pace: { inspect: 450_000, publish: 170_000, reconcile: 500, writes: RECONCILER_WRITES },
    table: {
      writes: warmWrites,
      reads: 3 * warmWrites,
      quota: { writes: plan.quota, reads: plan.quota },
      doublesIn: 1_800,
      used: 0.65,
    },
    chunks,
    reconcilers,
    concurrency: 1_000,
    deaths: { perHour: 0.01, rows: 5_000 },
    step: 2,
    until: 5 * 86_400,
    ...plan.changes,
  };
}
