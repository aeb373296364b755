import { Correction, Device, Imei, Pair, type Ticket } from "@hamta/core";
import { Devices, Sightings, type Db } from "@hamta/store";
import type { CorrectionOnFile, ImeiHolder, TicketEvidence } from "#generated/resolvers";
import * as Id from "#id";

/** What is known now of a ticket, for whoever decides it; layer zero's facts are of when it judged last. */

/** Of strangers it is told how many, and of many only that they are. */
const OTHERS = 10;

/** Two IMEIs of the registered pair and at most two more, each with its holder and whom it was seen with. */
export async function of(db: Db.Db, ticket: Ticket.Ticket): Promise<TicketEvidence> {
  const { registered, correct, requester } = ticket;
  const imeis = [...registered, ...correct.filter((imei) => !Pair.holds(registered, imei))];
  const [holders, seen, others, onFile] = await Promise.all([
    Devices.holding(db, imeis),
    Sightings.lastWith(db, imeis, requester.msisdns),
    Promise.all(imeis.map((imei) => Sightings.seenWithOthers(db, imei, requester.msisdns, OTHERS))),
    ticket.device && Devices.correctionOn(db, ticket.device),
  ]);
  const device = await deviceOf(db, ticket, holders);
  return {
    ownedByRequester: device && Device.ownedBy(device, requester),
    imeis: imeis.map((imei, at) => ({
      imei,
      holder: holderOf(holders[at] ?? null, ticket),
      seenWithRequester: moment(seen.get(Imei.keyOf(imei))),
      otherNumbers: others[at]?.numbers ?? 0,
      seenWithOthers: moment(others[at]?.last),
    })),
    correction: device && onFile && Correction.stands(onFile, device) ? told(onFile, device, ticket) : null,
  };
}

/** Networks tell of seconds; a DateTime has thousandths. */
const moment = (seenAt: string | null | undefined) => (seenAt ? new Date(seenAt).toISOString() : null);

/** Most often it is among those that hold the ticket's IMEIs. */
async function deviceOf(db: Db.Db, { device: id }: Ticket.Ticket, holders: readonly (Device.Device | null)[]) {
  if (id === null) return null;
  return holders.find((holder) => holder?.id === id) ?? Devices.get(db, id);
}

function holderOf(holder: Device.Device | null, { device, requester }: Ticket.Ticket): ImeiHolder {
  if (!holder) return "NOBODY";
  if (holder.id === device) return "DEVICE";
  return Device.ownedBy(holder, requester) ? "REQUESTER" : "ANOTHER";
}

function told(correction: Correction.Correction, device: Device.Device, { correct }: Ticket.Ticket): CorrectionOnFile {
  return {
    registered: [...correction.registered],
    correct: [...correction.correct],
    agrees: Correction.agrees(correction, device, correct),
    importId: Id.of("Import", correction.import),
    row: correction.row,
  };
}
