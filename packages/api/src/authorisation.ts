import type { MachineCredential } from "@hamta/core";
import type { Role } from "#auth";
import type { Resolvers } from "#generated/resolvers";

/**
 * The one table of access rules: the roles that can call each root field, and the objects that each viewer sees.
 * role-checks.ts and access.ts enforce it, tests are generated from it, docs/authorisation.md prints it. A field of the
 * schema without a rule here does not compile.
 */

/** The relation of a viewer to an object. EXPERT and OPS have it to every object, by role. */
export type Relation = "OWNER" | "REQUESTER" | "IMPORTER_OF_DEVICE" | "UPLOADER" | "COMPANY" | "EXPERT" | "OPS";

/** PUBLIC: everybody, also without a token. */
export type AllowedRoles = "PUBLIC" | readonly Role[];

/**
 * `whose`: the objects that the field returns, by the viewer's relation to them. NONE: no object that belongs to anybody.
 * `machines`: the scopes of which a machine needs one, beside the role. Without it no machine may call the field.
 */
export type RootRule = {
  askers: AllowedRoles;
  whose: "NONE" | "FOUND" | readonly Relation[];
  machines?: readonly MachineCredential.Scope[];
};

/** A machine that may upload a kind of list; the object's own rule asks for the scope of its kind. */
const LISTS = ["imports:corrections", "imports:devices", "imports:sightings"] as const;

/** The relations that find an object by its id or through another object. For all other viewers it is absent. */
export const VISIBLE_TO = {
  Ticket: ["REQUESTER", "IMPORTER_OF_DEVICE", "EXPERT", "OPS"],
  Device: ["OWNER", "IMPORTER_OF_DEVICE", "EXPERT", "OPS"],
  Import: ["UPLOADER", "OPS"],
  /** The public enquiry shows their names. */
  Importer: "PUBLIC",
} as const satisfies Record<NodeType, "PUBLIC" | readonly Relation[]>;

type NodeType = NonNullable<Awaited<ReturnType<NonNullable<Resolvers["Node"]>["__resolveType"]>>>;

export const ROOT = {
  Query: {
    me: { askers: "PUBLIC", whose: "NONE", machines: [...LISTS, "worklist"] },
    rateLimit: { askers: "PUBLIC", whose: "NONE", machines: [...LISTS, "worklist"] },
    node: { askers: "PUBLIC", whose: "FOUND" },
    nodes: { askers: "PUBLIC", whose: "FOUND" },
    device: { askers: "PUBLIC", whose: "NONE" },
    guide: { askers: "PUBLIC", whose: "NONE" },
    devices: { askers: ["SUBSCRIBER"], whose: ["OWNER"] },
    tickets: { askers: ["SUBSCRIBER"], whose: ["REQUESTER"] },
    ticket: { askers: ["SUBSCRIBER", "IMPORTER", "EXPERT", "OPS"], whose: VISIBLE_TO.Ticket },
    worklist: { askers: ["IMPORTER"], whose: ["IMPORTER_OF_DEVICE"], machines: ["worklist"] },
    ticketEvidence: { askers: ["EXPERT"], whose: ["EXPERT"] },
    queue: { askers: ["EXPERT"], whose: ["EXPERT"] },
    findTickets: { askers: ["EXPERT", "OPS"], whose: ["EXPERT", "OPS"] },
    precheckTicket: { askers: ["SUBSCRIBER"], whose: ["OWNER"] },
    contact: { askers: ["OPS"], whose: "NONE" },
    health: { askers: ["OPS"], whose: "NONE" },
    registerChanges: { askers: ["OPERATOR"], whose: "NONE" },
    registerFiles: { askers: ["OPERATOR"], whose: "NONE" },
    statistics: { askers: ["OPS"], whose: "NONE" },
    import: { askers: ["IMPORTER", "OPERATOR", "OPS"], whose: VISIBLE_TO.Import, machines: LISTS },
    imports: { askers: ["IMPORTER", "OPERATOR", "OPS"], whose: VISIBLE_TO.Import, machines: LISTS },
    columnNames: { askers: ["IMPORTER", "OPERATOR", "OPS"], whose: ["UPLOADER"], machines: LISTS },
    undoPreview: { askers: ["IMPORTER", "EXPERT", "OPS"], whose: ["UPLOADER", "EXPERT", "OPS"] },
    machineCredentials: { askers: ["IMPORTER", "OPERATOR"], whose: ["COMPANY"] },
    invitations: { askers: ["OPS"], whose: "NONE" },
  },
  Mutation: {
    fileTicket: { askers: ["SUBSCRIBER"], whose: ["OWNER"] },
    withdrawTicket: { askers: ["SUBSCRIBER"], whose: ["REQUESTER"] },
    reserveTicket: { askers: ["EXPERT"], whose: ["EXPERT"] },
    releaseTicket: { askers: ["EXPERT"], whose: ["EXPERT"] },
    reviewTicket: { askers: ["EXPERT"], whose: ["EXPERT"] },
    revertTicket: { askers: ["EXPERT", "OPS"], whose: ["EXPERT", "OPS"] },
    createImport: { askers: ["IMPORTER", "OPERATOR", "OPS"], whose: ["UPLOADER"], machines: LISTS },
    cancelImport: { askers: ["IMPORTER", "OPERATOR", "OPS"], whose: VISIBLE_TO.Import },
    endImport: { askers: ["OPS"], whose: ["OPS"] },
    commitImport: { askers: ["IMPORTER", "OPERATOR", "OPS"], whose: VISIBLE_TO.Import },
    undoImport: { askers: ["IMPORTER", "EXPERT", "OPS"], whose: ["UPLOADER", "EXPERT", "OPS"] },
    nameImporter: { askers: ["OPS"], whose: "NONE" },
    updateContact: { askers: ["IMPORTER", "OPS"], whose: ["COMPANY", "OPS"] },
    invitePerson: { askers: ["OPS"], whose: "NONE" },
    updateNotices: { askers: ["SUBSCRIBER"], whose: "NONE" },
    requestSignIn: { askers: "PUBLIC", whose: "NONE" },
    createMachineCredential: { askers: ["IMPORTER", "OPERATOR"], whose: ["COMPANY"] },
    rotateMachineCredential: { askers: ["IMPORTER", "OPERATOR"], whose: ["COMPANY"] },
    revokeMachineCredential: { askers: ["IMPORTER", "OPERATOR"], whose: ["COMPANY"] },
  },
} as const satisfies { [T in "Query" | "Mutation"]: Record<FieldOf<T>, RootRule> };

/**
 * The rule for a field of a visible object. WITH_IT: visible whenever the object is. A node's type: the field is another
 * object, visible by its own rule. Relations: to the object, or to the object that the field names; otherwise null.
 */
export type FieldRule = "WITH_IT" | NodeType | readonly Relation[];

const withObject = <F extends string>(...fields: readonly F[]) =>
  Object.fromEntries(fields.map((field) => [field, "WITH_IT"])) as Record<F, "WITH_IT">;

/** The content of a list is visible to its uploader, also after the device changed its importer, and to experts. */
const SOURCE = ["UPLOADER", "EXPERT"] as const satisfies readonly Relation[];

/** Ops read the causes of all changes of the register. */
const CHANGE_SOURCE = [...SOURCE, "OPS"] as const satisfies readonly Relation[];

const CONNECTION = withObject("edges", "nodes", "pageInfo");
const EDGE = withObject("cursor", "node");

export const FIELDS = {
  Ticket: {
    ...withObject("id", "number", "subject", "status", "verdict", "registered", "correct", "filedAt", "due"),
    ...withObject("endedAt", "revertedAt", "explanation", "timeline"),
    revertPreview: ["EXPERT", "OPS"],
    reservation: ["EXPERT"],
    simSightings: ["REQUESTER"],
    description: ["REQUESTER", "EXPERT"],
    requesterMsisdns: ["REQUESTER", "EXPERT"],
    device: "Device",
  },
  Explanation: {
    // `hold` names a doubt only to viewers who can see `doubts`.
    ...withObject("verdict", "words", "repair", "remedy", "lastResort", "contact", "waitsFor", "hold", "rules"),
    ...withObject("ruleSet"),
    doubts: ["EXPERT"],
  },
  TicketDoubt: withObject("code", "message"),
  TicketHold: withObject("code", "message"),
  RuleResult: withObject("rule", "state", "words", "evidence"),
  Evidence: withObject("fact", "imei"),
  TimelineEvent: {
    // `message` names the list and its row to viewers who can see `importId`.
    ...withObject("at", "kind", "by", "note", "message"),
    importId: SOURCE,
    row: SOURCE,
  },
  SimSightings: withObject("slots", "knownUntil"),
  SlotSighting: withObject("imei", "seenAt"),
  TicketConnection: CONNECTION,
  TicketEdge: EDGE,
  Precheck: withObject("status", "explanation"),
  FileTicketSuccess: withObject("ticket"),
  WithdrawTicketSuccess: withObject("ticket"),
  TicketReservation: withObject("until", "isYours"),
  ReserveTicketSuccess: withObject("ticket"),
  ReleaseTicketSuccess: withObject("ticket"),
  ReviewTicketSuccess: withObject("ticket"),
  RevertTicketSuccess: withObject("ticket"),
  RequestSignInSuccess: withObject("msisdn"),
  RevertPreview: withObject("refusal", "now", "after"),

  TicketEvidence: withObject("ownedByRequester", "imeis", "correction", "move"),
  ImeiMove: withObject("imei", "now", "after", "brand", "model", "legality", "refusal"),
  ImeiEvidence: withObject(
    "imei",
    "holder",
    "seenWithRequester",
    "otherNumbers",
    "seenWithOthers",
    "models",
    "otherModels",
  ),
  TacModel: withObject("brand", "model", "devices", "since", "isOfDevice"),
  CorrectionOnFile: withObject("registered", "correct", "agrees", "importId", "row"),
  RateLimit: withObject("cost", "costLimit", "quotas"),
  RateLimitQuota: withObject("name", "limit", "seconds", "remaining", "resetAt"),
  Health: withObject("openTickets", "hasMore", "oldestFiledAt"),

  Device: {
    ...withObject("id", "imeis", "channel", "brand", "model", "guarantor", "legality"),
    importer: "Importer",
    openTicket: "Ticket",
    correction: ["OWNER"],
    // The owner sees the changes since they own the device.
    history: ["OWNER", "EXPERT", "OPS"],
  },
  DeviceCorrection: withObject("slot", "correct"),
  DeviceChange: {
    ...withObject("at", "cause", "by", "imeis", "formerImeis", "legality", "formerLegality", "ownerChanged", "message"),
    ticket: "Ticket",
    importId: CHANGE_SOURCE,
    row: CHANGE_SOURCE,
  },
  DeviceChangeConnection: CONNECTION,
  DeviceChangeEdge: EDGE,
  RegisterChange: withObject("imei", "kind", "legality", "at"),
  RegisterChangeConnection: CONNECTION,
  RegisterChangeEdge: EDGE,
  RegisterFile: withObject("run", "day", "changes", "writtenAt", "url", "endCursor"),
  RegisterFileConnection: CONNECTION,
  RegisterFileEdge: EDGE,
  Statistics: withObject("total", "months", "importers", "open"),
  TicketStatistics: withObject(
    "filed",
    "decided",
    "verdicts",
    "deciders",
    "medianSeconds",
    "decidedLate",
    "withdrawn",
    "reverted",
    "handedOver",
    "holds",
  ),
  VerdictCount: withObject("verdict", "tickets"),
  DeciderCount: withObject("by", "tickets", "medianSeconds"),
  HoldCount: withObject("hold", "tickets"),
  MonthStatistics: withObject("month", "from", "to", "tickets"),
  ImporterStatistics: { ...withObject("channel", "tickets"), importer: "Importer" },
  OpenTicketCount: withObject("hold", "message", "tickets", "overdue"),
  DeviceConnection: CONNECTION,
  DeviceEdge: EDGE,
  DeviceEnquiry: {
    ...withObject("imei", "brand", "model", "channel", "guarantor", "guarantorContact", "legality"),
    importer: "Importer",
  },
  Importer: withObject("id", "organisation", "name", "contact"),
  Contact: withObject("kind", "name", "phone", "site"),
  UpdateContactSuccess: withObject("contact"),
  NameImporterSuccess: withObject("importer"),

  Import: {
    ...withObject("id", "kind", "fileName", "state", "mode", "alarms", "createdAt", "startedAt", "endedAt"),
    ...withObject("rows", "rowsDone", "progress", "counts", "problem", "findings"),
    uploader: "WITH_IT",
    importer: "Importer",
    endRequest: ["OPS"],
    // All are of the same uploader: an import never follows another uploader's, and bytes are compared within one.
    ...withObject("follows", "followedBy", "sameAs", "columnNames"),
    // A link works for everybody who has it.
    ...withObject("reportUrl", "reportXlsxUrl", "summaryUrl", "changedRows", "changedUrl"),
  },
  ColumnName: withObject("column", "header"),
  ImportAlarm: withObject("code", "rows", "usual", "message", "action"),
  FileProblem: withObject("code", "message", "proposedColumnNames"),
  ListFinding: withObject("code", "columns", "rows", "of", "examples", "message", "action"),
  OutcomeCount: withObject("outcome", "rows"),
  ImportProgress: withObject("bytesRead", "bytes", "rowsPerSecond", "secondsLeft"),
  ImportConnection: CONNECTION,
  ImportEdge: EDGE,
  FormField: withObject("name", "value"),
  UploadForm: withObject("url", "fields", "maxBytes", "expiresAt"),
  CreateImportSuccess: withObject("import", "upload"),
  CancelImportSuccess: withObject("import"),
  EndImportSuccess: withObject("import"),
  ImportEndRequest: withObject("at", "by", "note"),
  CommitImportSuccess: withObject("import"),
  UndoImportSuccess: withObject("import"),
  UndoPreview: withObject("reversible", "kept", "unchecked"),
  UndoKept: withObject("reason", "rows", "message"),

  MachineCredential: {
    ...withObject(
      "clientId",
      "name",
      "scopes",
      "createdAt",
      "lastUsedAt",
      "earlierSecretsEndAt",
      "revokedAt",
      "history",
    ),
  },
  Invitation: withObject("at", "by", "email", "name", "role", "organisation", "sentAt"),
  InvitationConnection: withObject("edges", "nodes", "pageInfo"),
  InvitationEdge: withObject("cursor", "node"),
  InvitePersonSuccess: withObject("invitation"),
  MachineCredentialEvent: withObject("at", "act", "by"),
  CreateMachineCredentialSuccess: withObject("credential", "secret"),
  RotateMachineCredentialSuccess: withObject("credential", "secret"),
  RevokeMachineCredentialSuccess: withObject("credential"),

  Viewer: withObject("name", "roles", "msisdns", "organisation", "sms", "contact", "scopes"),
  UpdateNoticesSuccess: withObject("viewer"),
  PageInfo: withObject("hasNextPage", "hasPreviousPage", "startCursor", "endCursor"),
  Refusal: withObject("errors"),
  UserError: withObject("code", "field", "message", "action", "ticketNumber", "retryAfter"),

  GuideStep: withObject("step", "stage", "input", "title", "words", "note"),
  GuideField: withObject("path", "label", "hint"),
  GuideSubject: withObject("subject", "title", "introduction", "warnings", "steps", "fields"),
  GuideVerdict: withObject("verdict", "row", "name", "words", "remedy", "namesContact", "repair"),
  TextLink: withObject("text", "url"),
  GuideParagraph: withObject("title", "words"),
  GuideLabels: withObject(
    "panel",
    "problems",
    "devices",
    "enquiry",
    "repair",
    "create",
    "next",
    "previousPage",
    "nextPage",
    "row",
    "ticketNumber",
    "device",
    "filedAt",
    "subject",
    "status",
    "expert",
    "verdict",
    "remedy",
    "importer",
    "guarantor",
    "seller",
  ),
  GuideName: withObject("value", "name"),
  GuideNames: withObject(
    "ticketStatuses",
    "ruleStates",
    "channels",
    "legalities",
    "listKinds",
    "importStates",
    "outcomes",
    "roles",
  ),
  Guide: withObject("title", "subjects", "verdicts", "lastResort", "labels", "names"),
} as const satisfies { [T in Exclude<ObjectType, keyof typeof ROOT>]: Record<FieldOf<T>, FieldRule> };

/** The fields of a type of the schema; a scalar, a union and an interface have none. */
type FieldOf<T extends keyof Resolvers> =
  NonNullable<Resolvers[T]> extends { serialize: unknown }
    ? never
    : Exclude<keyof NonNullable<Resolvers[T]>, `__${string}`>;
type ObjectType = { [T in keyof Resolvers]-?: [FieldOf<T>] extends [never] ? never : T }[keyof Resolvers];
