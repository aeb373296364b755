import { Imei, Pair, Reconcile, type Correction, type Device, type Import } from "@hamta/core";
import type * as List from "@hamta/core/list";
import { Devices, Tickets } from "@hamta/store";
import type { Deps } from "#deps";

/** What the register knows of rows of corrections, read in batches and no further than their outcomes ask. */

export type Row = { row: number; value: List.CorrectionRow };

export type Found = { row: Row; correction: Correction.Correction; facts: Reconcile.Facts };

/** What the rows that were worked on before would have changed, where nothing is written: facts as they would be. */
export type Foreseen = {
  holderOf(key: Imei.ImeiKey, id: Device.Id | null): Device.Id | null;
  groundOf(id: Device.Id): Tickets.Ground | undefined;
};

type Options = { consistent: boolean; foreseen?: Foreseen };

const NOTHING: Reconcile.Facts = { device: null, targetId: null, target: null, onFile: null, ticket: null };

/**
 * Half a read unit for each, twice that when consistent: who holds the kept IMEI; its device and what is on file for
 * it, also for a row that comes to nothing, since an earlier try may have put it on file; and where that has not
 * decided the row yet, who holds the new IMEI and the open ticket.
 */
export async function gather(
  deps: Deps,
  imported: Import.Import,
  rows: readonly Row[],
  options: Options,
): Promise<Found[]> {
  const grounds = await groundsOf(deps, rows, options);
  const found = rows.map((row): Found => {
    const correction = correctionOf(imported, row);
    return { row, correction, facts: { ...NOTHING, ...grounds(row) } };
  });
  const undecided = new Set(found.filter(isUndecided));
  const targeted = await withTargets(deps, [...undecided], options);
  const known = await withTickets(deps, targeted, options);
  const byRow = new Map(known.map((each) => [each.row.row, each]));
  return found.map((each) => byRow.get(each.row.row) ?? each);
}

async function groundsOf(deps: Deps, rows: readonly Row[], options: Options) {
  const looked = rows.flatMap(({ value }) => Reconcile.lookups(value)?.kept ?? []);
  const holders = await Devices.holdersOf(deps.db, looked, options);
  const grounds = await Devices.getWithCorrections(deps.db, [...new Set(holders.values())], options);
  return ({ value }: Row): Partial<Tickets.Ground> => {
    const lookup = Reconcile.lookups(value);
    const id = lookup && holderOf(holders, lookup.kept, options);
    return (id && (options.foreseen?.groundOf(id) ?? grounds.get(id))) ?? {};
  };
}

function holderOf(
  holders: ReadonlyMap<Imei.ImeiKey, Device.Id>,
  imei: Imei.Imei,
  { foreseen }: Options,
): Device.Id | null {
  const key = Imei.keyOf(imei);
  const id = holders.get(key) ?? null;
  return foreseen ? foreseen.holderOf(key, id) : id;
}

/** It would go on file, did nobody hold the new IMEI and was there no ticket. */
export function isUndecided({ correction, facts: { device } }: Found): boolean {
  return Reconcile.judge(correction, { ...NOTHING, device }).effect === "FILE";
}

async function withTargets(deps: Deps, found: readonly Found[], options: Options): Promise<Found[]> {
  const freshOf = ({ row }: Found) => Reconcile.lookups(row.value)?.fresh ?? [];
  const holders = await Devices.holdersOf(deps.db, found.flatMap(freshOf), options);
  return found.map((each) => {
    const [targetId = null] = [freshOf(each)].flat().map((imei) => holderOf(holders, imei, options));
    return { ...each, facts: { ...each.facts, targetId } };
  });
}

/**
 * What a ticket's end would rest on and no condition of its transaction holds is read consistently: that another device
 * holds the new IMEI, and which; and that nothing is on file, where the row agrees with the ticket.
 */
async function withTickets(deps: Deps, found: readonly Found[], options: Options): Promise<Found[]> {
  const open = found.flatMap(({ facts }) => facts.device?.ticket ?? []);
  if (open.length === 0) return [...found];
  const contested = found.filter(({ facts }) => facts.device?.ticket && facts.targetId);
  const [tickets, again] = await Promise.all([
    Tickets.getHeads(deps.db, open, options),
    options.consistent ? contested : withTargets(deps, contested, { consistent: true }),
  ]);
  const ticketOf = ({ device }: Reconcile.Facts) => (device?.ticket && tickets.get(device.ticket)) || null;
  const agreeing = found.filter(({ correction, facts }) => {
    const ticket = ticketOf(facts);
    return ticket && !facts.onFile && Pair.equal(ticket.correct, correction.correct);
  });
  const [targets, onFile] = await Promise.all([
    Devices.getMany(
      deps.db,
      again.flatMap(({ facts }) => facts.targetId ?? []),
      { consistent: true },
    ),
    options.consistent
      ? new Map<Device.Id, Correction.Correction>()
      : Devices.correctionsOn(
          deps.db,
          agreeing.flatMap(({ facts }) => facts.device?.id ?? []),
        ),
  ]);
  const byRow = new Map(again.map((each) => [each.row.row, each]));
  return found.map((before) => {
    const { facts, ...rest } = byRow.get(before.row.row) ?? before;
    const ticket = ticketOf(facts);
    return {
      ...rest,
      facts: {
        ...facts,
        onFile: facts.onFile ?? (facts.device && onFile.get(facts.device.id)) ?? null,
        target: (facts.targetId && targets.get(facts.targetId)) || null,
        // Between the two reads it may have ended; the device says so at the next attempt.
        ticket: ticket?.status === "OPEN" ? ticket : null,
      },
    };
  });
}

function correctionOf(imported: Import.Import, { row, value }: Row): Correction.Correction {
  return {
    registered: value.registered,
    correct: value.correct,
    import: imported.id,
    row,
    importer: imported.uploader.organisation,
    order: imported.order,
  };
}
