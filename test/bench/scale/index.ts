import { number, type Measured, type Sheet } from "#bench/figure";
import { agree } from "#bench/scale/agree";
import { PLANS, world } from "#bench/scale/country";
import { progress } from "#bench/progress";
import { simulate, type Day } from "#bench/scale/simulate";
import type { Kind } from "#bench/scale/lists";

/** A country for a day, simulated; and small lists, simulated and run. */

const SEED = 7;

export async function scale(rows: number): Promise<Measured> {
  return { figures: await agree(rows), sheets: [sheet()] };
}

function sheet(): Sheet {
  const days = PLANS.map((plan) => {
    progress(`scale: ${plan.name}`);
    return { name: plan.name, day: simulate(world(plan, { seed: SEED, launch: true })) };
  });
  const header = ["launch day", ...days.map(({ name }) => name)];
  const lines = Object.entries(ANSWERS).map(([what, answer]) => [what, ...days.map(({ day }) => answer(day))]);
  return { header, rows: lines };
}

const ANSWERS: Record<string, (day: Day) => string> = {
  "lists that have not ended after five days": ({ open }) => number(open),
  "the largest importers' last list ended after": (day) => hours(worst(day, "CORRECTIONS", 10e6)),
  "half of the other importers' lists ended within": (day) => time(quantile(day, "CORRECTIONS", 0.5)),
  "99 % of them within": (day) => time(quantile(day, "CORRECTIONS", 0.99)),
  "an hour's sightings ended within, at most": (day) => hours(worst(day, "SIGHTINGS")),
  "most write units a second": ({ peak }) => number(peak.writes),
  "most read units a second": ({ peak }) => number(peak.reads),
  "most requests a second": ({ peak }) => number(peak.requests),
  "most functions at once": ({ peak }) => number(peak.functions),
  "lists that wait for their turn, at most": ({ peak }) => number(peak.waiting),
  "bound by": ({ bound }) =>
    Object.entries(bound)
      .filter(([, seconds]) => seconds > 0)
      .toSorted(([, a], [, b]) => b - a)
      .map(([limit, seconds]) => `${limit} ${hours(seconds)}`)
      .join(", ") || "nothing",
  "reconcilers that died": ({ deaths }) => number(deaths),
  "units in a month": ({ units }) => `$${number((30 * (units.writes * 0.625 + units.reads * 0.125)) / 1e6)}`,
  "functions in a month": ({ seconds }) => `$${number(30 * PRICE * gigabytes(seconds))}`,
};

/** Of a GB-second of Lambda on arm64. */
const PRICE = 0.0000133;
const gigabytes = ({ inspect, reconcile, publish, api }: Day["seconds"]) =>
  2 * inspect + 1.73 * (reconcile + publish) + api;

const hours = (seconds: number) => (seconds === 0 ? "–" : `${number(seconds / 3_600)} h`);
const time = (seconds: number) => (seconds < 600 ? `${number(seconds)} s` : hours(seconds));

const timesOf = ({ ended }: Day, kind: Kind, from: number, to: number) =>
  ended
    .filter(({ list }) => list.kind === kind && list.rows >= from && list.rows < to)
    .map(({ seconds }) => seconds)
    .toSorted((a, b) => a - b);
const worst = (day: Day, kind: Kind, from = 0) => timesOf(day, kind, from, Infinity).at(-1) ?? 0;
const quantile = (day: Day, kind: Kind, share: number) => {
  const all = timesOf(day, kind, 0, 10e6);
  return all[Math.floor(share * (all.length - 1))] ?? 0;
};
