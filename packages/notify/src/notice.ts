import { Correction, Device, Ticket, type Language, type Msisdn, type SmsText } from "@hamta/core";
import type { CorrectionOnFile } from "@hamta/events";
import { Companies, Devices, Tickets, type Db } from "@hamta/store";
import type { Told } from "#told";

/**
 * What a person is told of an event. `language` null: not known. `isOf`: false if it is about a former holder of the
 * number.
 */
export type Notice = {
  to: Msisdn.Msisdn;
  language: Language | null;
  text: SmsText.Notice;
  isOf: (holder: Device.Person) => boolean;
};

/** Null if the event tells nobody anything, or what it tells is no longer so. */
export function read(db: Db.Db, event: Told, timeZone: string): Promise<Notice | null> {
  return event.type === "CorrectionOnFile" ? readDevice(db, event.detail) : readTicket(db, event, timeZone);
}

async function readDevice(db: Db.Db, { device: id }: CorrectionOnFile): Promise<Notice | null> {
  const found = (await Devices.getWithCorrections(db, [id], { consistent: true })).get(id);
  const text = found && ofCorrection(found.device, found.onFile);
  if (!text || !found.device.owner) return null;
  const { device } = found;
  return { to: found.device.owner, language: null, text, isOf: (holder) => Device.ownedBy(device, holder) };
}

async function readTicket(db: Db.Db, event: OfTicket, timeZone: string): Promise<Notice | null> {
  const ticket = await Tickets.getHead(db, event.detail.number);
  // The ticket is listed under the first number.
  const [to] = event.detail.requester.msisdns;
  if (!ticket || !to) return null;
  const text = ofTicket(event, ticket, timeZone);
  if (!text) return null;
  const { requester } = event.detail;
  const isOf = (holder: Device.Person) => Ticket.isRequestedBy({ ...ticket, requester }, holder);
  return { to, language: ticket.language ?? null, text: await withCompany(db, text), isOf };
}

/** Null if the account offers the owner no correction any more, such as after the device has been corrected. */
export function ofCorrection(
  device: Parameters<typeof Correction.offer>[0],
  onFile: Correction.Correction | null,
): SmsText.Notice | null {
  const offer = Correction.offer(device, onFile);
  return offer && { kind: "CORRECTION", slot: offer.slot, imei: offer.wrongImei };
}

type OfTicket = Exclude<Told, { type: "CorrectionOnFile" }>;
type Head = Pick<Ticket.Ticket, "number" | "status" | "adjudication" | "reverted">;

/** An SMS may wait for hours: what it says must be so when it is sent. */
export function ofTicket(event: OfTicket, ticket: Head, timeZone: string): SmsText.Notice | null {
  const { number, status, adjudication } = ticket;
  const waitsFor = status === "OPEN" ? adjudication.waitsFor : null;
  switch (event.type) {
    case "TicketFiled": {
      // A ticket that has ended is told with its verdict.
      if (waitsFor === null) return null;
      const { follows } = event.detail;
      return follows === null ? { kind: "FILED", number, waitsFor } : { kind: "REOPENED", number, follows };
    }
    case "TicketDecided": {
      const { verdict, importer, guarantor } = event.detail;
      // It would contradict the SMS of the revert, which may come first.
      if (ticket.reverted) return null;
      if (verdict === "APPROVED") return { kind: "APPROVED", number };
      return { kind: "REJECTED", number, verdict, contact: { importer, guarantor, phone: null } };
    }
    case "TicketHandedOver":
      return waitsFor === null ? null : { kind: "HANDED_OVER", number, due: event.detail.due, timeZone };
    case "TicketOverdue":
      return waitsFor === null ? null : { kind: "OVERDUE", number };
    case "TicketReverted":
      return { kind: "REVERTED", number, byUndo: event.detail.revertedBy === "IMPORT" };
  }
}

/** The importer by its name, not by its id, and the phone of the company that the text names. */
async function withCompany(db: Db.Db, text: SmsText.Notice): Promise<SmsText.Notice> {
  if (text.kind !== "REJECTED") return text;
  const { importer, guarantor } = text.contact;
  const id =
    importer !== null ? Companies.importer(importer) : guarantor === null ? null : Companies.guarantor(guarantor);
  const company = id && (await Companies.getMany(db, [id])).get(id);
  if (!company) return text;
  const { name, phone } = company;
  return { ...text, contact: { importer: importer === null ? null : name, guarantor, phone } };
}
