import { Correction, Device, Imei, Move, Pair, Tac, type Language, type Ticket } from "@hamta/core";
import { Corrections, type Db, Devices, Sightings, Tacs } from "@hamta/store";
import type { CorrectionOnFile, ImeiHolder, ImeiMove, TacModel, TicketEvidence } from "#generated/resolvers";
import * as Id from "#id";
import { userError } from "#input";

/** The current facts of a ticket, for the expert who decides it. Layer zero's facts are of its last run. */

/** Other people's numbers are only counted, and only up to this. */
const OTHERS_MAX = 10;

/** Models of a TAC that are shown. */
const MODELS_SHOWN = 5;

/** The registered pair's two IMEIs and at most two more, each with its holder and its sightings. */
export async function get(db: Db.Db, ticket: Ticket.Ticket, language: Language): Promise<TicketEvidence> {
  const { registered, correct, requester } = ticket;
  const imeis = [...registered, ...correct.filter((imei) => !Pair.holds(registered, imei))];
  const tacs = [...new Set(imeis.map(Tac.ofImei))];
  const [holders, seen, others, onFile, ofTacs] = await Promise.all([
    Devices.getByImeis(db, imeis),
    Sightings.getLastSeenWith(db, imeis, requester),
    Promise.all(imeis.map((imei) => Sightings.getOtherNumbers(db, imei, requester, OTHERS_MAX))),
    ticket.device && Corrections.get(db, ticket.device),
    Promise.all(tacs.map(async (tac) => [tac, await Tacs.listModels(db, tac)] as const)),
  ]);
  const device = await deviceOf(db, ticket, holders);
  const known = new Map(ofTacs);
  return {
    ownedByRequester: device && Device.ownedBy(device, requester),
    imeis: imeis.map((imei, index) => ({
      imei,
      holder: holderOf(holders[index] ?? null, ticket),
      seenWithRequester: toDateTime(seen.get(Imei.keyOf(imei))),
      otherNumbers: others[index]?.numbers ?? 0,
      seenWithOthers: toDateTime(others[index]?.last),
      ...modelsOf(known.get(Tac.ofImei(imei)) ?? [], device),
    })),
    correction:
      device && onFile && Correction.isCurrent(onFile, device) ? toCorrectionOnFile(onFile, device, ticket) : null,
    move: device && toMove(ticket, device, holders[imeis.length - 1] ?? null, language),
  };
}

/** @param holder of the new IMEI of a partial correction, the last of the IMEIs */
function toMove(
  ticket: Ticket.Ticket,
  device: Device.Device,
  holder: Device.Device | null,
  language: Language,
): ImeiMove | null {
  const partial = Pair.partialCorrection(ticket.registered, ticket.correct);
  if (!partial || ticket.status !== "OPEN" || holderOf(holder, ticket) !== "REQUESTER" || !holder) return null;
  const decision = Move.decide(ticket, device, holder);
  return {
    imei: partial.newImei,
    now: [...holder.slots],
    after: [...(Pair.without(holder.slots, partial.newImei) ?? [])],
    brand: holder.brand,
    model: holder.model,
    legality: holder.status,
    refusal: "refused" in decision ? userError(decision.refused, ["verdict"], language) : null,
  };
}

function modelsOf(known: readonly Tacs.Known[], device: Device.Device | null) {
  const own = device && Tac.modelOf(device);
  const models = known.map(({ brand, model, devices, since }): TacModel => {
    const isOfDevice = own !== null && Tac.modelKey({ brand, model }) === Tac.modelKey(own);
    return { brand, model, devices, since, isOfDevice };
  });
  const others = models.filter(({ isOfDevice }) => !isOfDevice);
  const ofDevice = models.filter(({ isOfDevice }) => isOfDevice);
  return { models: [...ofDevice, ...others].slice(0, MODELS_SHOWN), otherModels: others.length };
}

/** A sighting has seconds; a DateTime has milliseconds. */
const toDateTime = (seenAt: string | null | undefined) => (seenAt ? new Date(seenAt).toISOString() : null);

/** The ticket's device. It is usually among the holders of the ticket's IMEIs and then not read again. */
async function deviceOf(db: Db.Db, { device: id }: Ticket.Ticket, holders: readonly (Device.Device | null)[]) {
  if (id === null) return null;
  return holders.find((holder) => holder?.id === id) ?? Devices.get(db, id);
}

function holderOf(holder: Device.Device | null, { device, requester }: Ticket.Ticket): ImeiHolder {
  if (!holder) return "NOBODY";
  if (holder.id === device) return "DEVICE";
  return Device.ownedBy(holder, requester) ? "REQUESTER" : "ANOTHER";
}

function toCorrectionOnFile(
  correction: Correction.Correction,
  device: Device.Device,
  { correct }: Ticket.Ticket,
): CorrectionOnFile {
  return {
    registered: [...correction.registered],
    correct: [...correction.correct],
    agrees: Correction.agrees(correction, device, correct),
    importId: Id.of("Import", correction.import),
    row: correction.row,
  };
}
