import type { Role } from "#auth";
import type { Resolvers } from "#generated/resolvers";

/**
 * Who may ask what, and of whose things: the one table of it. guard.ts and access.ts enforce it, tests are generated
 * from it, docs/authorisation.md prints it. A field of the schema without a line here does not compile.
 */

/** What a viewer is to a thing. EXPERT and OPS are that to all things, by their role. */
export type Relation = "OWNER" | "REQUESTER" | "IMPORTER_OF_DEVICE" | "UPLOADER" | "EXPERT" | "OPS";

/** PUBLIC: anybody, also without a token. */
export type Askers = "PUBLIC" | readonly Role[];

/** `whose`: to which things it leads, by what the viewer is to them. NONE: to nothing that is somebody's. */
export type Root = { askers: Askers; whose: "NONE" | "FOUND" | readonly Relation[] };

/** Who finds a thing by its id, or by way of another thing. To all others it is not there. */
export const FOUND = {
  Ticket: ["REQUESTER", "IMPORTER_OF_DEVICE", "EXPERT"],
  Device: ["OWNER", "IMPORTER_OF_DEVICE", "EXPERT"],
  Import: ["UPLOADER", "OPS"],
  /** The public enquiry names them. */
  Importer: "PUBLIC",
} as const satisfies Record<NodeType, "PUBLIC" | readonly Relation[]>;

type NodeType = NonNullable<Awaited<ReturnType<NonNullable<Resolvers["Node"]>["__resolveType"]>>>;

export const ROOT = {
  Query: {
    me: { askers: "PUBLIC", whose: "NONE" },
    node: { askers: "PUBLIC", whose: "FOUND" },
    nodes: { askers: "PUBLIC", whose: "FOUND" },
    device: { askers: "PUBLIC", whose: "NONE" },
    guide: { askers: "PUBLIC", whose: "NONE" },
    devices: { askers: ["SUBSCRIBER"], whose: ["OWNER"] },
    tickets: { askers: ["SUBSCRIBER"], whose: ["REQUESTER"] },
    ticket: { askers: ["SUBSCRIBER", "IMPORTER", "EXPERT"], whose: FOUND.Ticket },
    worklist: { askers: ["IMPORTER"], whose: ["IMPORTER_OF_DEVICE"] },
    ticketEvidence: { askers: ["EXPERT"], whose: ["EXPERT"] },
    queue: { askers: ["EXPERT"], whose: ["EXPERT"] },
    precheckTicket: { askers: ["SUBSCRIBER"], whose: ["OWNER"] },
    health: { askers: ["OPS"], whose: "NONE" },
    import: { askers: ["IMPORTER", "OPERATOR", "OPS"], whose: FOUND.Import },
    imports: { askers: ["IMPORTER", "OPERATOR", "OPS"], whose: FOUND.Import },
  },
  Mutation: {
    fileTicket: { askers: ["SUBSCRIBER"], whose: ["OWNER"] },
    withdrawTicket: { askers: ["SUBSCRIBER"], whose: ["REQUESTER"] },
    reviewTicket: { askers: ["EXPERT"], whose: ["EXPERT"] },
    createImport: { askers: ["IMPORTER", "OPERATOR", "OPS"], whose: ["UPLOADER"] },
    cancelImport: { askers: ["IMPORTER", "OPERATOR", "OPS"], whose: FOUND.Import },
    commitImport: { askers: ["IMPORTER", "OPERATOR", "OPS"], whose: FOUND.Import },
    undoImport: { askers: ["IMPORTER", "EXPERT", "OPS"], whose: ["UPLOADER", "EXPERT", "OPS"] },
    nameImporter: { askers: ["OPS"], whose: "NONE" },
  },
} as const satisfies { [T in "Query" | "Mutation"]: Record<FieldOf<T>, Root> };

/**
 * Of an object that a viewer has: WITH_IT is shown whenever the object is. A node's type: another thing, there for those
 * who find that. Relations: to the object, or to the thing that the field names; null to all others.
 */
export type Line = "WITH_IT" | NodeType | readonly Relation[];

const withIt = <F extends string>(...fields: readonly F[]) =>
  Object.fromEntries(fields.map((field) => [field, "WITH_IT"])) as Record<F, "WITH_IT">;

/** What a list said is for who sent it, whoever has the device now, and for experts. */
const SOURCE = ["UPLOADER", "EXPERT"] as const satisfies readonly Relation[];

const CONNECTION = withIt("edges", "nodes", "pageInfo");
const EDGE = withIt("cursor", "node");

export const FIELDS = {
  Ticket: {
    ...withIt("id", "number", "subject", "status", "verdict", "registered", "correct", "filedAt", "endedAt"),
    ...withIt("explanation", "timeline"),
    description: ["REQUESTER", "EXPERT"],
    requesterMsisdns: ["REQUESTER", "EXPERT"],
    device: "Device",
  },
  Explanation: withIt("verdict", "words", "remedy", "waitsFor", "rules", "ruleSet"),
  RuleResult: withIt("rule", "state", "words", "evidence"),
  Evidence: withIt("fact", "imei"),
  TimelineEvent: {
    // `message` names the list and its row to those who see `importId`.
    ...withIt("at", "kind", "by", "note", "message"),
    importId: SOURCE,
    row: SOURCE,
  },
  TicketConnection: CONNECTION,
  TicketEdge: EDGE,
  Precheck: withIt("status", "explanation"),
  FileTicketSuccess: withIt("ticket"),
  WithdrawTicketSuccess: withIt("ticket"),
  ReviewTicketSuccess: withIt("ticket"),

  TicketEvidence: withIt("ownedByRequester", "imeis", "correction"),
  ImeiEvidence: withIt("imei", "holder", "seenWithRequester", "otherNumbers", "seenWithOthers"),
  CorrectionOnFile: withIt("registered", "correct", "agrees", "importId", "row"),
  Health: withIt("openTickets", "hasMore", "oldestFiledAt"),

  Device: {
    ...withIt("id", "imeis", "channel", "brand", "model", "guarantor", "legality"),
    importer: "Importer",
    openTicket: "Ticket",
  },
  DeviceConnection: CONNECTION,
  DeviceEdge: EDGE,
  DeviceEnquiry: {
    ...withIt("imei", "brand", "model", "channel", "guarantor", "legality"),
    importer: "Importer",
  },
  Importer: withIt("id", "organisation", "name"),
  NameImporterSuccess: withIt("importer"),

  Import: {
    ...withIt("id", "kind", "fileName", "state", "mode", "alarms", "createdAt", "startedAt", "endedAt"),
    ...withIt("rows", "rowsDone", "progress", "counts", "problem", "findings"),
    uploader: "WITH_IT",
    importer: "Importer",
    // Of the same uploader: nobody's list is followed, or has its bytes compared, by another's.
    ...withIt("follows", "followedBy", "sameAs"),
    // Links are good for whoever has them.
    ...withIt("reportUrl", "summaryUrl", "changedRows", "changedUrl"),
  },
  ImportAlarm: withIt("code", "rows", "usual", "message", "action"),
  FileProblem: withIt("code", "message"),
  ListFinding: withIt("code", "columns", "rows", "of", "examples", "message", "action"),
  OutcomeCount: withIt("outcome", "rows"),
  ImportProgress: withIt("bytesRead", "bytes", "rowsPerSecond", "secondsLeft"),
  ImportConnection: CONNECTION,
  ImportEdge: EDGE,
  FormField: withIt("name", "value"),
  UploadForm: withIt("url", "fields", "maxBytes", "expiresAt"),
  CreateImportSuccess: withIt("import", "upload"),
  CancelImportSuccess: withIt("import"),
  CommitImportSuccess: withIt("import"),
  UndoImportSuccess: withIt("import"),

  Viewer: withIt("name", "roles", "msisdns", "organisation"),
  PageInfo: withIt("hasNextPage", "hasPreviousPage", "startCursor", "endCursor"),
  Refusal: withIt("errors"),
  UserError: withIt("code", "field", "message", "action", "ticketNumber", "retryAfter"),

  GuideStep: withIt("step", "stage", "input", "title", "words", "note"),
  GuideField: withIt("path", "label", "hint"),
  GuideSubject: withIt("subject", "title", "introduction", "warnings", "steps", "fields"),
  GuideVerdict: withIt("verdict", "row", "name", "words", "remedy", "namesContact"),
  GuideParagraph: withIt("title", "words"),
  GuideLabels: withIt(
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
  GuideName: withIt("value", "name"),
  GuideNames: withIt(
    "ticketStatuses",
    "ruleStates",
    "channels",
    "legalities",
    "listKinds",
    "importStates",
    "outcomes",
    "roles",
  ),
  Guide: withIt("title", "subjects", "verdicts", "lastResort", "labels", "names"),
} as const satisfies { [T in Exclude<ObjectType, keyof typeof ROOT>]: Record<FieldOf<T>, Line> };

/** The fields of a type of the schema; a scalar, a union and an interface have none. */
type FieldOf<T extends keyof Resolvers> =
  NonNullable<Resolvers[T]> extends { serialize: unknown }
    ? never
    : Exclude<keyof NonNullable<Resolvers[T]>, `__${string}`>;
type ObjectType = { [T in keyof Resolvers]-?: [FieldOf<T>] extends [never] ? never : T }[keyof Resolvers];
