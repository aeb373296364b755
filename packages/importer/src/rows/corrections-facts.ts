import { Imei, Pair, Reconcile, Suggestion, Suspicion, type Correction, type Device, type Import } from "@hamta/core";
import { Holders, Corrections, Devices, Tacs, Tickets } from "@hamta/store";
import type { Deps } from "#deps";
import type { Row } from "#files/layout";

/** Facts of the register about rows of corrections, read in batches. A row whose outcome is decided reads no more. */

export type NumberedCorrection = Row<"corrections">;

export type RowFacts = {
  row: NumberedCorrection;
  correction: Correction.Correction;
  by: Reconcile.ByDevice;
  facts: Reconcile.Facts;
};

/** In a dry run, the register with the changes that earlier rows would have made. */
export type SimulatedRegister = {
  holderOf(key: Imei.ImeiKey, id: Device.Id | null): Device.Id | null;
  snapshotOf(id: Device.Id): Tickets.DeviceSnapshot | undefined;
};

/** `isDryRun`: nothing is written on the facts, so none of them needs a second, consistent read. */
type Options = { consistent: boolean; isDryRun?: boolean; simulated?: SimulatedRegister };

const NO_FACTS: Reconcile.Facts = {
  device: null,
  targetId: null,
  target: null,
  onFile: null,
  ticket: null,
  isTacKnown: true,
  isSuperseded: false,
};

/**
 * Reads the holder of the kept IMEI, its device and its correction on file; for a row that the device does not decide,
 * also the holder of the new IMEI and the open ticket; for a row whose pair differs, the open ticket if there is one:
 * its claim shows a typo; and once for all rows each TAC that a row asks for. Each costs half a read unit, one if consistent. The correction is read for every row: an
 * earlier attempt may have stored it.
 */
export async function readFacts(
  deps: Deps,
  imported: Import.Import,
  rows: readonly NumberedCorrection[],
  options: Options,
): Promise<RowFacts[]> {
  const snapshots = await readSnapshots(deps, rows, options);
  const read = rows.map((row, index): RowFacts => {
    const correction = correctionOf(imported, row);
    const { device = null, onFile = null } = snapshots[index] ?? {};
    return {
      row,
      correction,
      by: Reconcile.byDevice(correction, device),
      facts: { ...NO_FACTS, device, onFile, isSuperseded: row.later?.differs ?? false },
    };
  });
  const found = await withTacs(deps, read);
  const undecided = found.filter(({ by }) => by.needs);
  const [undecidedFacts, suspected] = await Promise.all([
    withTargets(deps, undecided, options).then((targets) => withTickets(deps, targets, options)),
    withClaims(deps, found.filter(mayHaveTypo), options),
  ]);
  const known = [...undecidedFacts, ...suspected];
  const byRow = new Map(known.map((one) => [one.row.row, one]));
  return found.map((one) => byRow.get(one.row.row) ?? one);
}

/** Whether the register knows the TAC of each new IMEI for the model of the device: only for a finding. */
async function withTacs(deps: Deps, found: readonly RowFacts[]): Promise<RowFacts[]> {
  const questions = found.map(({ correction, facts, by }) => Reconcile.tacQuestion(correction, facts.device, by));
  const known = await Tacs.getKnown(
    deps.db,
    questions.flatMap((question) => (question?.model ? [{ tac: question.tac, model: question.model }] : [])),
  );
  return found.map((one, index) => {
    const question = questions[index];
    if (!question) return one;
    const { tac, model } = question;
    return { ...one, facts: { ...one.facts, isTacKnown: model !== null && known({ tac, model }) } };
  });
}

/** The device of each claim, or undefined. */
async function readSnapshots(
  deps: Deps,
  rows: readonly NumberedCorrection[],
  options: Options,
): Promise<(Tickets.DeviceSnapshot | undefined)[]> {
  const kept = rows.map(({ value }) => Reconcile.lookupImeis(value)?.keptImei ?? null);
  const holders = await Holders.getIds(
    deps.db,
    kept.filter((imei) => imei !== null),
    options,
  );
  const snapshots = await Devices.getWithCorrections(deps.db, [...new Set(holders.values())], options);
  return kept.map((imei) => {
    const id = imei && holderOf(holders, imei, options);
    return id ? (options.simulated?.snapshotOf(id) ?? snapshots.get(id)) : undefined;
  });
}

function holderOf(
  holders: ReadonlyMap<Imei.ImeiKey, Device.Id>,
  imei: Imei.Imei,
  { simulated }: Options,
): Device.Id | null {
  const key = Imei.keyOf(imei);
  const id = holders.get(key) ?? null;
  return simulated ? simulated.holderOf(key, id) : id;
}

async function withTargets(deps: Deps, found: readonly RowFacts[], options: Options): Promise<RowFacts[]> {
  const imeis = found.flatMap(({ by }) => by.needs?.newImei ?? []);
  const holders = await Holders.getIds(deps.db, imeis, options);
  return found.map((one) => {
    const targetId = one.by.needs && holderOf(holders, one.by.needs.newImei, options);
    return { ...one, facts: { ...one.facts, targetId } };
  });
}

/**
 * Adds open tickets. Two facts that can end a ticket are read consistently, because no condition of the transaction
 * checks them: the other device that holds the new IMEI, and the correction on file if the row agrees with the ticket.
 */
async function withTickets(deps: Deps, found: readonly RowFacts[], options: Options): Promise<RowFacts[]> {
  const open = found.flatMap(({ facts }) => facts.device?.ticket ?? []);
  if (open.length === 0) return [...found];
  const contested = found.filter(({ facts }) => facts.device?.ticket && facts.targetId);
  const isFinal = options.consistent || options.isDryRun;
  const [tickets, again] = await Promise.all([
    Tickets.getHeads(deps.db, open, options),
    isFinal ? contested : withTargets(deps, contested, { consistent: true }),
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
      { consistent: options.consistent || !options.isDryRun },
    ),
    isFinal
      ? new Map<Device.Id, Correction.Correction>()
      : Corrections.getMany(
          deps.db,
          agreeing.flatMap(({ facts }) => facts.device?.id ?? []),
          { consistent: true },
        ),
  ]);
  const byRow = new Map(again.map((one) => [one.row.row, one]));
  return found.map((before) => {
    const { facts, ...rest } = byRow.get(before.row.row) ?? before;
    const ticket = ticketOf(facts);
    return {
      ...rest,
      facts: {
        ...facts,
        onFile: facts.onFile ?? (facts.device && onFile.get(facts.device.id)) ?? null,
        target: (facts.targetId && targets.get(facts.targetId)) || null,
        // The ticket can end between the two reads; the next attempt then sees that in the device.
        ticket: ticket?.status === "OPEN" ? ticket : null,
      },
    };
  });
}

/** A row of the importer's own device that ends PAIR_DIFFERS, and what the device's open ticket may explain of it. */
function mayHaveTypo({ row, correction, facts, by }: RowFacts): boolean {
  const { device } = facts;
  if (!device?.ticket || by.decision?.outcome !== "PAIR_DIFFERS") return false;
  const suspicion = Suspicion.ofOtherPair(row.value);
  return suspicion !== null && Suggestion.needsTicket(suspicion, device, correction.importer);
}

async function withClaims(deps: Deps, found: readonly RowFacts[], options: Options): Promise<RowFacts[]> {
  const numbers = found.flatMap(({ facts }) => facts.device?.ticket ?? []);
  const tickets = await Tickets.getHeads(deps.db, numbers, options);
  return found.map((one) => {
    const ticket = tickets.get(one.facts.device?.ticket ?? "");
    return ticket?.status === "OPEN" ? { ...one, facts: { ...one.facts, ticket } } : one;
  });
}

function correctionOf(imported: Import.Import, { row, value }: NumberedCorrection): Correction.Correction {
  return {
    registered: value.registered,
    correct: value.correct,
    import: imported.id,
    row,
    importer: imported.uploader.organisation,
    order: imported.order,
  };
}
