import { Device, type Import, type Ticket } from "@hamta/core";
import { FIELDS, FOUND, ROOT, type Relation } from "#authorisation";
import { importerOf, is, personOf, type Context } from "#context";

/** What the table of who sees what comes to for one thing and one viewer. To anybody else it is not there. */

type Asking = Pick<Context, "viewer">;
type Holds<T> = (thing: T, asking: Asking) => boolean;

const anExpert = (_: unknown, { viewer }: Asking) => is(viewer, "EXPERT");

/** What each relation means of each type: those that a type has not cannot stand in its lines. */
const OF_TICKET = {
  REQUESTER: ({ requester }: Ticket.Ticket, { viewer }: Asking) =>
    personOf(viewer).msisdns.some((msisdn) => requester.msisdns.includes(msisdn)),
  // When it was open last; not who came to have the device since.
  IMPORTER_OF_DEVICE: ({ contact: { importer } }: Ticket.Ticket, { viewer }: Asking) =>
    importer !== null && importer === importerOf(viewer),
  EXPERT: anExpert,
} satisfies Partial<Record<Relation, Holds<Ticket.Ticket>>>;

const OF_DEVICE = {
  OWNER: (device: Device.Device, { viewer }: Asking) => Device.ownedBy(device, personOf(viewer)),
  IMPORTER_OF_DEVICE: ({ importer }: Device.Device, { viewer }: Asking) =>
    importer !== null && importer === importerOf(viewer),
  EXPERT: anExpert,
} satisfies Partial<Record<Relation, Holds<Device.Device>>>;

const OF_IMPORT = {
  UPLOADER: ({ uploader }: Import.Import, asking: Asking) =>
    uploadersOf(asking).some(
      ({ role, organisation }) => role === uploader.role && organisation === uploader.organisation,
    ),
  EXPERT: anExpert,
  OPS: (_: unknown, { viewer }: Asking) => is(viewer, "OPS"),
} satisfies Partial<Record<Relation, Holds<Import.Import>>>;

function anyOf<R extends Relation, T>(relations: readonly R[], meaning: Readonly<Record<R, Holds<T>>>): Holds<T> {
  const holds = relations.map((relation) => meaning[relation]);
  return (thing, asking) => holds.some((one) => one(thing, asking));
}

export const seesDevice = anyOf(FOUND.Device, OF_DEVICE);

export const seesTicket = anyOf(FOUND.Ticket, OF_TICKET);
export const seesDescription = anyOf(FIELDS.Ticket.description, OF_TICKET);
export const seesRequesterMsisdns = anyOf(FIELDS.Ticket.requesterMsisdns, OF_TICKET);
export const mayWithdraw = anyOf(ROOT.Mutation.withdrawTicket.whose, OF_TICKET);

export const seesImport = anyOf(FOUND.Import, OF_IMPORT);
export const mayCancel = anyOf(ROOT.Mutation.cancelImport.whose, OF_IMPORT);
export const mayCommit = anyOf(ROOT.Mutation.commitImport.whose, OF_IMPORT);
export const mayUndo = anyOf(ROOT.Mutation.undoImport.whose, OF_IMPORT);

/** Of the import whose row an event on a timeline was. */
export const seesSource = {
  importId: anyOf(FIELDS.TimelineEvent.importId, OF_IMPORT),
  row: anyOf(FIELDS.TimelineEvent.row, OF_IMPORT),
};

/** Who a viewer uploads as; none when they upload nothing. */
export function uploadersOf({ viewer }: Asking): Import.Uploader[] {
  const uploaders: Import.Uploader[] = [];
  const organisation = viewer?.organisation ?? null;
  if (is(viewer, "IMPORTER") && organisation) uploaders.push({ role: "IMPORTER", organisation });
  if (is(viewer, "OPERATOR") && organisation) uploaders.push({ role: "OPERATOR", organisation });
  if (is(viewer, "OPS")) uploaders.push({ role: "OPS", organisation: "ops" });
  return uploaders;
}
