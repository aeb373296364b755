import { Device, type Import, type Ticket } from "@hamta/core";
import { importerOf, is, personOf, type Context } from "#context";

/** Who sees what. To anybody else it is not there. */

type Asking = Pick<Context, "viewer">;

/** Its owner, its importer and experts. */
export function seesDevice(device: Device.Device, { viewer }: Asking): boolean {
  if (is(viewer, "EXPERT") || Device.ownedBy(device, personOf(viewer))) return true;
  return device.importer !== null && device.importer === importerOf(viewer);
}

/** Its requester, the importer of its device and experts; not who came to own the device since. */
export function seesTicket(ticket: Ticket.Ticket, { viewer }: Asking): boolean {
  if (seesRequester(ticket, { viewer })) return true;
  return ticket.contact.importer !== null && ticket.contact.importer === importerOf(viewer);
}

/** What the requester wrote, and their numbers, are for them and for experts. */
export function seesRequester(ticket: Ticket.Ticket, { viewer }: Asking): boolean {
  return is(viewer, "EXPERT") || isRequester(ticket, { viewer });
}

export function isRequester({ requester }: Ticket.Ticket, { viewer }: Asking): boolean {
  return personOf(viewer).msisdns.some((msisdn) => requester.msisdns.includes(msisdn));
}

/** Which list and row said something of a ticket is for the importer who sent it, whoever has the device now, and for experts. */
export function seesSource({ uploader }: Import.Import, { viewer }: Asking): boolean {
  if (is(viewer, "EXPERT")) return true;
  return uploader.role === "IMPORTER" && uploader.organisation === importerOf(viewer);
}

/** Who a viewer uploads as; none when they upload nothing. */
export function uploadersOf({ viewer }: Asking): Import.Uploader[] {
  const uploaders: Import.Uploader[] = [];
  const organisation = viewer?.organisation ?? null;
  if (is(viewer, "IMPORTER") && organisation) uploaders.push({ role: "IMPORTER", organisation });
  if (is(viewer, "OPERATOR") && organisation) uploaders.push({ role: "OPERATOR", organisation });
  if (is(viewer, "OPS")) uploaders.push({ role: "OPS", organisation: "ops" });
  return uploaders;
}

/** Its uploader and ops. */
export function seesImport({ uploader }: Import.Import, { viewer }: Asking): boolean {
  if (is(viewer, "OPS")) return true;
  return uploadersOf({ viewer }).some(
    ({ role, organisation }) => role === uploader.role && organisation === uploader.organisation,
  );
}
