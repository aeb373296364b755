import type { Device, Import, Outcome } from "@hamta/core";
import type { DeviceRow } from "@hamta/core/list";
import { Imei } from "@hamta/core";
import { Corrections, Devices as Lists, workOf, type Deps } from "@hamta/importer";
import { System } from "@hamta/local";
import { Sightings } from "@hamta/store";
import { number, type Figure, type Measured } from "#bench/figure";
import { dryRun, LEAST, OTHER_LISTS, readUnits, requests, writeUnits, type Least } from "#bench/least";
import { meter, type Usage } from "#bench/meter";
import { progress } from "#bench/progress";
import { listOf } from "#bench/rival";
import * as Fixture from "@hamta/core/fixture";
import { uniform, device, numbers, outcomeOf, rowOf, type Case } from "#bench/rows";
import { populate } from "#bench/register";

/** Capacity units and requests for 1,000 rows of each outcome, compared with the minimum that the rules allow. */

const ROWS = 1_000;
/** Rows processed together, as in a chunk. */
const BATCH = 1_000;
/** Reads that the product rules need but the table design does not may cost 15 % more. */
const WITHIN = 1.15;

type Line = { outcome: string; usage: Usage; least: Least };

export async function capacity(): Promise<Measured> {
  const system = await System.start();
  try {
    const { deps } = system;
    const lines = [...(await corrections(deps)), ...(await devices(deps)), ...(await sightings(deps))];
    const figures = lines.map(({ outcome, usage, least }): Figure => {
      // As cost: a write unit costs five read units.
      const spent = usage.readUnits + 5 * usage.writeUnits;
      const needed = ROWS * (readUnits(least) + 5 * writeUnits(least));
      const value = needed === 0 ? (spent === 0 ? 1 : Infinity) : spent / needed;
      return { what: outcome, value, unit: "× the least", target: { most: WITHIN } };
    });
    const rows = lines.map(({ outcome, usage, least }) => [
      outcome,
      number(usage.readUnits),
      number(ROWS * readUnits(least)),
      number(usage.writeUnits),
      number(ROWS * writeUnits(least)),
      number(usage.requests),
      number(requests(least)),
    ]);
    const header = ["1,000 rows", "read units", "least", "write units", "least", "requests", "least"];
    return { figures, sheets: [{ header, rows }] };
  } finally {
    await system.stop();
  }
}

async function corrections(deps: Deps): Promise<Line[]> {
  const lines: Line[] = [];
  const dry: Line[] = [];
  const kinds = Object.keys(LEAST).filter((kind) => kind !== "INVALID" && !kind.endsWith("as it was")) as Case[];
  for (const [at, kind] of kinds.entries()) {
    progress(`capacity: ${kind}`);
    const spec = uniform(kind, ROWS, at * ROWS);
    await populate(deps.db, spec);
    const rows = numbers(spec)
      .filter(() => kind !== "NOT_PARTIAL")
      .map(rowOf);
    const dryRunOf = (list: Import.Import) =>
      inBatches(rows, (batch) => workOf("corrections", "DRY_RUN").process(deps, list, batch, []));
    const usage = await metered(deps, outcomeOf(kind), dryRunOf, "dry");
    dry.push({ outcome: `dry run: ${kind}`, least: dryRun(kind), usage });
    const work = (list: Import.Import) => inBatches(rows, (batch) => Corrections.reconcile(deps, list, batch));
    lines.push({ outcome: kind, least: LEAST[kind], usage: await metered(deps, outcomeOf(kind), work, "first") });
    if (kind !== "ON_FILE" && kind !== "MISMATCH") continue;
    const again = `${kind}, as it was` as const;
    lines.push({ outcome: again, least: LEAST[again], usage: await metered(deps, kind, work, "second") });
  }
  return [...lines, ...dry];
}

async function devices(deps: Deps): Promise<Line[]> {
  progress("capacity: devices");
  const rows = (from: number, changes: Partial<Device.Device> = {}) =>
    numbers(uniform("ON_FILE", ROWS, from)).map((n) => {
      const value: DeviceRow = { ...Fixture.rowOf(device(n, changes)), status: null };
      return { row: n + 1, value };
    });
  const measure = async (outcome: keyof typeof OTHER_LISTS & Outcome.Outcome, of: ReturnType<typeof rows>) => ({
    outcome: `devices: ${outcome}`,
    least: OTHER_LISTS[outcome],
    usage: await metered(
      deps,
      outcome,
      (list) => inBatches(of, (batch) => Lists.register(deps, { ...list, kind: "devices" }, batch)),
      outcome,
    ),
  });
  const FROM = 500_000;
  const taken = rows(FROM).map(({ row, value }) => ({
    row,
    value: { ...value, slots: [value.slots[0], device(row + 200_000).slots[1]!] as const },
  }));
  await populate(deps.db, uniform("NOT_YOUR_DEVICE", ROWS, FROM + ROWS));
  const dryRunOf = (list: Import.Import) =>
    inBatches(rows(FROM), (batch) =>
      workOf("devices", "DRY_RUN").process(deps, { ...list, kind: "devices" }, batch, []),
    );
  return [
    {
      outcome: "dry run: devices: REGISTERED",
      least: OTHER_LISTS.UNCHANGED,
      usage: await metered(deps, "REGISTERED", dryRunOf, "dry"),
    },
    await measure("REGISTERED", rows(FROM)),
    await measure("UNCHANGED", rows(FROM)),
    await measure("UPDATED", rows(FROM, { model: "Galaxy S5" })),
    await measure("IMEI_TAKEN", taken),
    await measure("NOT_YOUR_DEVICE", rows(FROM + ROWS)),
  ];
}

async function sightings(deps: Deps): Promise<Line[]> {
  progress("capacity: sightings");
  const rows = numbers(uniform("ON_FILE", ROWS, 900_000)).map((n) => {
    const { slots, owner } = device(n);
    return { key: Imei.keyOf(slots[0]), msisdn: owner!, seenAt: "2026-10-01T08:00:00Z" };
  });
  const work = async (): Promise<Outcome.RowResult[]> => {
    await Sightings.putLatest(deps.db, rows);
    return rows.map((_, row) => ({ row, outcome: "RECORDED" }));
  };
  return [
    {
      outcome: "sightings: RECORDED",
      least: OTHER_LISTS.RECORDED,
      usage: await metered(deps, "RECORDED", work, "new"),
    },
    {
      outcome: "sightings: RECORDED, known",
      least: OTHER_LISTS.KNOWN,
      usage: await metered(deps, "RECORDED", work, "known"),
    },
  ];
}

async function inBatches<T>(rows: readonly T[], work: (batch: T[]) => Promise<Outcome.RowResult[]>) {
  const results: Outcome.RowResult[] = [];
  for (let from = 0; from < rows.length; from += BATCH) results.push(...(await work(rows.slice(from, from + BATCH))));
  return results;
}

async function metered(
  deps: Deps,
  required: Outcome.Outcome,
  work: (list: Import.Import) => Promise<Outcome.RowResult[]>,
  id: string,
): Promise<Usage> {
  const usage = meter(deps.db);
  const results = await work(listOf(id));
  const used = usage.read();
  usage.stop();
  const other = results.find(({ outcome }) => outcome !== required);
  if (other) throw new Error(`Row ${other.row} ended ${other.outcome}, not ${required}`);
  return used;
}
