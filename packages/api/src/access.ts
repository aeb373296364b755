import { Device, MachineCredential, Ticket, type Import } from "@hamta/core";
import { FIELDS, VISIBLE_TO, ROOT, type Relation } from "#authorisation";
import { importerOf, hasRole, hasScope, personOf, type Context } from "#context";

/** Applies the access rules of authorisation.ts to one object and one viewer. An invisible object counts as absent. */

type Access = Pick<Context, "viewer">;
type Check<T> = (object: T, access: Access) => boolean;

const isExpert = (_: unknown, { viewer }: Access) => hasRole(viewer, "EXPERT");
const isOps = (_: unknown, { viewer }: Access) => hasRole(viewer, "OPS");

type Requested = Pick<Ticket.Ticket, "requester" | "requestedAt" | "filedAt">;

/** The check of each relation, by type. A rule of a type can use only the relations that the type has. */
const OF_TICKET = {
  REQUESTER: (ticket: Requested, { viewer }: Access) => Ticket.isRequestedBy(ticket, personOf(viewer)),
  // The device's importer while the ticket was open, not the current one.
  IMPORTER_OF_DEVICE: ({ contact: { importer } }: Ticket.Ticket, { viewer }: Access) =>
    importer !== null && importer === importerOf(viewer),
  EXPERT: isExpert,
  OPS: isOps,
} satisfies Partial<Record<Relation, Check<Ticket.Ticket>>>;

const OF_DEVICE = {
  OWNER: (device: Device.Device, { viewer }: Access) => Device.ownedBy(device, personOf(viewer)),
  IMPORTER_OF_DEVICE: ({ importer }: Device.Device, { viewer }: Access) =>
    importer !== null && importer === importerOf(viewer),
  EXPERT: isExpert,
  OPS: isOps,
} satisfies Partial<Record<Relation, Check<Device.Device>>>;

const OF_IMPORT = {
  UPLOADER: ({ uploader, kind }: Import.Import, access: Access) =>
    hasScope(access.viewer, MachineCredential.scopeOf(kind)) &&
    uploadersOf(access).some(
      ({ role, organisation }) => role === uploader.role && organisation === uploader.organisation,
    ),
  EXPERT: isExpert,
  OPS: isOps,
} satisfies Partial<Record<Relation, Check<Import.Import>>>;

function anyOf<R extends Relation, T>(relations: readonly R[], checkOf: Readonly<Record<R, Check<T>>>): Check<T> {
  const checks = relations.map((relation) => checkOf[relation]);
  return (object, access) => checks.some((check) => check(object, access));
}

export const canSeeDevice = anyOf(VISIBLE_TO.Device, OF_DEVICE);
export const canSeeCorrection = anyOf(FIELDS.Device.correction, OF_DEVICE);
export const canSeeHistory = anyOf(FIELDS.Device.history, OF_DEVICE);
/** All other viewers see the changes since they own the device: earlier ones are a stranger's. */
export const seesWholeHistory = anyOf(["EXPERT", "OPS"], OF_DEVICE);

export const isRequester = OF_TICKET.REQUESTER;
export const canSeeTicket = anyOf(VISIBLE_TO.Ticket, OF_TICKET);
export const canSeeDescription = anyOf(FIELDS.Ticket.description, OF_TICKET);
export const canSeeRequesterMsisdns = anyOf(FIELDS.Ticket.requesterMsisdns, OF_TICKET);
export const canSeeReservation = anyOf(FIELDS.Ticket.reservation, OF_TICKET);
export const canSeeDoubts = anyOf(FIELDS.Explanation.doubts, { EXPERT: isExpert });
export const canSeeSimSightings = anyOf(FIELDS.Ticket.simSightings, OF_TICKET);
export const canSeeRevertPreview = anyOf(FIELDS.Ticket.revertPreview, OF_TICKET);
export const canWithdraw = anyOf(ROOT.Mutation.withdrawTicket.whose, OF_TICKET);

export const canSeeImport = anyOf(VISIBLE_TO.Import, OF_IMPORT);
export const canCancel = anyOf(ROOT.Mutation.cancelImport.whose, OF_IMPORT);
export const canEnd = anyOf(ROOT.Mutation.endImport.whose, OF_IMPORT);
export const canSeeEndRequest = anyOf(FIELDS.Import.endRequest, OF_IMPORT);
export const canCommit = anyOf(ROOT.Mutation.commitImport.whose, OF_IMPORT);
export const canUndo = anyOf(ROOT.Mutation.undoImport.whose, OF_IMPORT);

/** Access to the import and the row that caused an event of a timeline. */
export const canSeeSource = {
  importId: anyOf(FIELDS.TimelineEvent.importId, OF_IMPORT),
  row: anyOf(FIELDS.TimelineEvent.row, OF_IMPORT),
};

export const canSeeChangeSource = {
  importId: anyOf(FIELDS.DeviceChange.importId, OF_IMPORT),
  row: anyOf(FIELDS.DeviceChange.row, OF_IMPORT),
};

/** True if a role of the viewer is for a company, and the viewer has none. */
export function lacksOrganisation({ viewer }: Access): boolean {
  return viewer?.organisation === null && (hasRole(viewer, "IMPORTER") || hasRole(viewer, "OPERATOR"));
}

/** The uploaders as which a viewer can upload; none if the viewer cannot upload. */
export function uploadersOf({ viewer }: Access): Import.Uploader[] {
  const uploaders: Import.Uploader[] = [];
  const organisation = viewer?.organisation ?? null;
  if (hasRole(viewer, "IMPORTER") && organisation) uploaders.push({ role: "IMPORTER", organisation });
  if (hasRole(viewer, "OPERATOR") && organisation) uploaders.push({ role: "OPERATOR", organisation });
  if (hasRole(viewer, "OPS")) uploaders.push({ role: "OPS", organisation: "ops" });
  return uploaders;
}
