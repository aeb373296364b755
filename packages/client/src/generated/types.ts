/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The actor of an event of a ticket. */
export type ActorKind =
  /** A person who decides the tickets that no rule decides. */
  | 'EXPERT'
  /** A row of an importer's list. */
  | 'IMPORT'
  /** The rule engine. */
  | 'LAYER_ZERO'
  /** The staff who run the register. */
  | 'OPS'
  /** The requester, who filed the ticket. */
  | 'REQUESTER';

/** The difference of a list from its uploader's earlier lists. */
export type AlarmCode =
  /** Far more rows are INVALID than in your earlier lists. */
  | 'INVALID_ROWS'
  /** Far more rows have a new IMEI that, as far as the register knows, is not of the device's model. */
  | 'OTHER_MODEL'
  /** Far more rows are about devices with an open ticket than in your earlier lists. */
  | 'TICKETS';

/** The calendar whose months statistics are added up by. */
export type Calendar =
  /** The calendar of ISO 8601. */
  | 'GREGORIAN'
  /** The calendar of Iran; its year begins in March. */
  | 'JALALI';

/** The import to cancel. */
export type CancelImportInput = {
  /** An import that has not ended. */
  id: string;
};

/** How a device came into the country. */
export type Channel =
  /** Imported by a company. */
  | 'COMMERCIAL'
  /** Brought by a traveller; it has no importer. */
  | 'PASSENGER';

/** What an uploader calls a column. */
export type ColumnNameInput = {
  /** The column, by its canonical name: `registered_imei_1`. */
  column: string;
  /** Its name in the header of the file, at most 200 characters. Case, spaces, digits and marks are compared as in all headers. */
  header: string;
};

/** The list to apply. */
export type CommitImportInput = {
  /** A finished dry run, or an import that is HELD. */
  id: string;
};

/** What a company is for a device. */
export type ContactKind =
  /** The warranty company. */
  | 'GUARANTOR'
  /** The company that imported the device. */
  | 'IMPORTER';

/** A list to upload. */
export type CreateImportInput = {
  /**
   * The columns that the file calls something else. Later lists of the same kind and header are read alike, without this
   * input.
   */
  columnNames?: Array<ColumnNameInput> | null | undefined;
  /** If true, decide the rows and write the report, and change nothing else. */
  dryRun?: boolean | null | undefined;
  /** The file name, at most 200 characters; the report's file name contains it. */
  fileName: string;
  /**
   * A UUID that the caller creates, 1 to 64 of A to Z, a to z, 0 to 9, `-` and `_`. For two days, the same input with the
   * same key returns the same result and creates nothing new; a different input is refused. A refused request does not use
   * the key.
   */
  idempotencyKey?: string | null | undefined;
  /** The kind of the list. */
  kind: ListKind;
  /** The language of the report's messages. */
  language?: Language | null | undefined;
};

/** A new credential for a machine. */
export type CreateMachineCredentialInput = {
  /** A name for people, such as that of the program: 1 to 100 characters. */
  name: string;
  /** At least one scope that the company can give. */
  scopes: Array<string>;
};

/** A range of time. Each end may be absent. */
export type DateTimeRange = {
  /** The start, included. */
  from?: string | null | undefined;
  /** The end, excluded. */
  to?: string | null | undefined;
};

/** Why the register changed a device. */
export type DeviceChangeCause =
  /** A list of devices changed the device. */
  | 'LIST'
  /** A list of devices registered the device. */
  | 'REGISTRATION'
  /** An expert or ops took an approval back. */
  | 'REVERT'
  /** A ticket was approved, and the pair was corrected. */
  | 'TICKET'
  /** A row of a list was undone. */
  | 'UNDO';

/** The role of who changed a device. */
export type DeviceChanger =
  /** A person who decides the tickets that no rule decides. */
  | 'EXPERT'
  /** A company that imports devices, by a list. */
  | 'IMPORTER'
  /** The rule engine. */
  | 'LAYER_ZERO'
  /** The staff who run the register. */
  | 'OPS';

/** Why no machine approves a ticket whose rules all passed. More may be added. */
export type Doubt =
  /** The new IMEI was seen with three or more numbers that are not the requester's. */
  | 'IN_USE_BY_OTHERS'
  /** The TAC of the new IMEI is of neither registered IMEI, and the register does not know it for the device's brand and model. */
  | 'OTHER_MODEL';

/** The import to end. */
export type EndImportInput = {
  /** An import that has its list and has not ended. */
  id: string;
  /** The reason, for ops; at most 2,000 characters. */
  note: string;
};

/** Why a request was refused. */
export type ErrorCode =
  /** The e-mail address has an account of another role or company, or one that is in use. */
  | 'ACCOUNT_EXISTS'
  /** No file has a column of this name: empty, marks alone, over 200 characters, or `hamta_…`. */
  | 'COLUMN_HEADER_INVALID'
  /** Two columns have the same name in the file, or a column has two names. */
  | 'COLUMN_HEADER_TWICE'
  /** Lists of this kind have no column of this name. */
  | 'COLUMN_UNKNOWN'
  /** The company has another phone or site than `former` says: somebody changed them meanwhile. */
  | 'CONTACT_CHANGED'
  /** The request does not name one company: an importer, or a guarantor of 200 characters at most. */
  | 'CONTACT_COMPANY_INVALID'
  /** The importer is not your own. */
  | 'CONTACT_NOT_YOURS'
  /** The phone is no complete number: of Iran with its area code, of another country with `+`. */
  | 'CONTACT_PHONE_INVALID'
  /** The site is no http or https URL of a public host, or it has a user, a port or more than 200 characters. */
  | 'CONTACT_SITE_INVALID'
  /** The description is empty. */
  | 'DESCRIPTION_EMPTY'
  /** The description has more than 2,000 characters. */
  | 'DESCRIPTION_TOO_LONG'
  /** The device no longer holds the correct pair of the ticket. */
  | 'DEVICE_CHANGED'
  /** The device has an open ticket about its present pair; `ticketNumber` is its number. */
  | 'DEVICE_TICKET_OPEN'
  /** The text is no e-mail address. */
  | 'EMAIL_INVALID'
  /** The file name is empty, too long, or has characters that are not allowed in a file name. */
  | 'FILE_NAME_INVALID'
  /** Another device holds the IMEI that the device would get back. */
  | 'FORMER_IMEI_HELD'
  /** The device that gave up its IMEI with the approval has changed since. */
  | 'GIVER_CHANGED'
  /** The requester's other device, which holds the new IMEI, has an open ticket; it is named by its number. */
  | 'GIVER_TICKET_OPEN'
  /** The key does not have 1 to 64 letters, digits, dashes and underscores. */
  | 'IDEMPOTENCY_KEY_INVALID'
  /** You used the key for a different request in the last two days. This request changed nothing. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** An approval would give one IMEI to two devices. */
  | 'IMEI_HELD'
  /** The importer's name is empty or has more than 200 characters. */
  | 'IMPORTER_NAME_INVALID'
  /** The import has already ended. */
  | 'IMPORT_ENDED'
  /** Another import is already applying or undoing this one. */
  | 'IMPORT_FOLLOWED'
  /** The import has no changes to undo. */
  | 'IMPORT_NOT_APPLIED'
  /** The import does not exist, or you cannot see it. */
  | 'IMPORT_NOT_FOUND'
  /** The import has no list yet, so nothing processes it. */
  | 'IMPORT_NOT_RECEIVED'
  /** The import is not a finished dry run. */
  | 'IMPORT_NOT_TRIED'
  /** The import ended too long ago. */
  | 'IMPORT_TOO_OLD'
  /** An IMEI is not valid: wrong characters, length or check digit, or a test value. */
  | 'INVALID_IMEI'
  /** Your role cannot upload this kind of list. */
  | 'KIND_NOT_ALLOWED'
  /** Your company has as many credentials as it can have. */
  | 'MACHINES_TOO_MANY'
  /** The credential's name is empty or has more than 100 characters. */
  | 'MACHINE_NAME_INVALID'
  /** The credential does not exist, or it is not of your company. */
  | 'MACHINE_NOT_FOUND'
  /** The credential was revoked. */
  | 'MACHINE_REVOKED'
  /** The credential would have no scope. */
  | 'MACHINE_SCOPES_EMPTY'
  /** Your company cannot give a machine this scope. */
  | 'MACHINE_SCOPE_INVALID'
  /** The number is not an Iranian mobile number. */
  | 'MSISDN_INVALID'
  /** The note is empty. */
  | 'NOTE_EMPTY'
  /** The note has more than 2,000 characters. */
  | 'NOTE_TOO_LONG'
  /** The organisation ID is not valid: 2 to 63 of a to z, 0 to 9 and dashes, with no dash at the start. */
  | 'ORGANISATION_INVALID'
  /** Your account has no company, and the call is about your own: ops add it. */
  | 'ORGANISATION_MISSING'
  /** Experts and ops belong to no company. */
  | 'ORGANISATION_NOT_OF_ROLE'
  /** The person's name is empty or has more than 100 characters. */
  | 'PERSON_NAME_INVALID'
  /** Too many requests; try again after `retryAfter` seconds. */
  | 'RATE_LIMITED'
  /** The registered pair is not the pair of your device in the register. */
  | 'REGISTERED_PAIR_WRONG'
  /** Both IMEIs of a pair are the same. */
  | 'SAME_TWICE'
  /** The machine's credential does not have the scope for this kind of list. */
  | 'SCOPE_MISSING'
  /** Your device already has an open ticket; `ticketNumber` is its number. */
  | 'TICKET_ALREADY_OPEN'
  /** The ticket is not APPROVED, so there is no approval to revert. */
  | 'TICKET_NOT_APPROVED'
  /** The ticket does not exist, or you cannot see it. */
  | 'TICKET_NOT_FOUND'
  /** The ticket has already ended. */
  | 'TICKET_NOT_OPEN'
  /** Another expert has reserved the ticket; `retryAfter` is when that expires. */
  | 'TICKET_RESERVED'
  /** The approval of the ticket was reverted before. */
  | 'TICKET_REVERTED';

/** A fact that a rule found. */
export type Fact =
  /** The device is blocked. */
  | 'BLOCKED'
  /** A device of another person holds the IMEI. */
  | 'HELD_BY_ANOTHER'
  /** No device holds the IMEI. */
  | 'HELD_BY_NOBODY'
  /** Another device of the requester holds the IMEI. */
  | 'HELD_BY_REQUESTER'
  /** A device of the requester already holds the correct pair. */
  | 'HOLDS_CORRECT_PAIR'
  /** The importer's correction on file agrees with the ticket. */
  | 'IMPORTER_AGREES'
  /** A device in the register holds the IMEI. */
  | 'IN_REGISTER'
  /** No device in the register holds the IMEI. */
  | 'NOT_IN_REGISTER'
  /** The requester does not own the device. */
  | 'NOT_OWNED_BY_REQUESTER'
  /** The IMEI was never seen on a network. */
  | 'NOT_SEEN'
  /** The IMEI was never seen with one of the requester's numbers. */
  | 'NOT_SEEN_WITH_REQUESTER'
  /** No device of the requester holds the correct pair. */
  | 'NO_DEVICE_HOLDS_CORRECT_PAIR'
  /** The two pairs share no IMEI. */
  | 'NO_SHARED_IMEI'
  /** The requester owns the device. */
  | 'OWNED_BY_REQUESTER'
  /** The IMEI was seen on a network. */
  | 'SEEN'
  /** The IMEI was seen with one of the requester's numbers. */
  | 'SEEN_WITH_REQUESTER'
  /** The IMEI is in both the registered pair and the correct pair. */
  | 'STANDS_IN_BOTH_PAIRS';

/** A ticket to file. */
export type FileTicketInput = {
  /** The two IMEIs that the handset shows (`*#06#`). */
  correct: ImeiPairInput;
  /** The requester's description of the problem, at most 2,000 characters. */
  description: string;
  /**
   * A UUID that the caller creates, 1 to 64 of A to Z, a to z, 0 to 9, `-` and `_`. For two days, the same input with the
   * same key returns the same result and creates nothing new; a different input is refused. A refused request does not use
   * the key.
   */
  idempotencyKey?: string | null | undefined;
  /** The two registered IMEIs. */
  registered: ImeiPairInput;
  /** The subject. */
  subject?: TicketSubject | null | undefined;
};

/** The phone and the site that a company had when a form was opened, as `Contact` has them. */
export type FormerContactInput = {
  /** The phone; null: none. */
  phone?: string | null | undefined;
  /** The site; null: none. */
  site?: string | null | undefined;
};

/** A step of filing a ticket, in the order of the users' guide. */
export type GuideStepKind =
  /** Read the verdict and the next action. */
  | 'ANSWER'
  /** Check everything, and file the ticket. */
  | 'CONFIRM'
  /** Enter the two IMEIs that the device shows. */
  | 'CORRECT_PAIR'
  /** Start a new ticket. */
  | 'CREATE'
  /** Describe the problem. */
  | 'DESCRIPTION'
  /** Dial `*#06#` on the device. */
  | 'DIAL'
  /** Read the warnings. */
  | 'NOTES'
  /** Open the page of problems from the panel's menu. */
  | 'PROBLEMS'
  /** Enter the two registered IMEIs. */
  | 'REGISTERED_PAIR'
  /** Choose the subject. */
  | 'SUBJECT';

/** Why an open ticket waits. More reasons may be added. */
export type HoldReason =
  /** The decision on the ticket that this one follows, or an earlier approval of the same new IMEI, was undone. */
  | 'DECISION_UNDONE'
  /** An expert looks at the ticket. Experts get one of the two reasons below instead. */
  | 'EXPERT_REVIEW'
  /** Another device of the same owner holds the new IMEI, and no machine may move it. */
  | 'IMEI_ON_OWN_DEVICE'
  /** As IMEI_ON_OWN_DEVICE, and the importer's correction agrees with the ticket. */
  | 'IMPORTER_AGREES'
  /** As IMPORTER_LIST, and the importer's time has ended. Its list may still end the ticket. */
  | 'IMPORTER_LATE'
  /** Every rule passed, and the importer has not confirmed the correct pair. */
  | 'IMPORTER_LIST'
  /** As the doubt IN_USE_BY_OTHERS. For experts, and in statistics. */
  | 'IN_USE_BY_OTHERS'
  /** As the doubt OTHER_MODEL. For experts, and in statistics. */
  | 'OTHER_MODEL';

/** The holder of an IMEI, in relation to a ticket. */
export type ImeiHolder =
  /** A device of another person. */
  | 'ANOTHER'
  /** The device of the ticket. */
  | 'DEVICE'
  /** No device in the register. */
  | 'NOBODY'
  /** Another device of the requester. */
  | 'REQUESTER';

/**
 * The two IMEIs of a device, as a person enters them: Persian digits, spaces and dashes are accepted. The fields are String
 * and not IMEI, so that a refusal lists all errors of a form at once, each with the path of its field.
 */
export type ImeiPairInput = {
  /** The IMEI of slot 1. */
  imei1: string;
  /** The IMEI of slot 2. */
  imei2: string;
};

/** A filter of imports. An import must match all given fields. */
export type ImportFilter = {
  /** Imports that were created in this range of time. */
  created?: DateTimeRange | null | undefined;
  /** Imports of the importer with this id. */
  importer?: string | null | undefined;
  /** Imports of this kind of list. */
  kind?: ListKind | null | undefined;
  /** Imports in one of these states. */
  state?: Array<ImportState> | null | undefined;
};

/** The mode of an import. */
export type ImportMode =
  /** The rows are applied. */
  | 'APPLY'
  /** The rows are only decided; nothing except the report is written. `commitImport` applies the list afterwards. */
  | 'DRY_RUN'
  /** The changes of an earlier import are reverted, except on devices that have changed since. */
  | 'UNDO';

/** The state of an import, in order. From COMPLETED on, the import has ended. */
export type ImportState =
  /** The import waits for its upload. */
  | 'AWAITING_UPLOAD'
  /** The import was stopped on request; rows that were not processed are UNPROCESSED. */
  | 'CANCELLED'
  /** Every row has an outcome, and the report is ready. */
  | 'COMPLETED'
  /** The import stopped because of a fault of the service. Ops are informed, and no data is lost. */
  | 'FAILED'
  /** The list is unlike your earlier lists, so nothing was applied. `alarms` has the reasons, and `commitImport` applies it. */
  | 'HELD'
  /** The file is being read. */
  | 'INSPECTING'
  /** The report is being written. */
  | 'PUBLISHING'
  /** The file is uploaded. */
  | 'RECEIVED'
  /** The rows are being processed. */
  | 'RECONCILING'
  /** The whole file was refused; nothing was applied. */
  | 'REJECTED'
  /** An earlier list of the same uploader is being processed. */
  | 'WAITING';

/** Whom to invite, with which role. */
export type InvitePersonInput = {
  /** Their e-mail address. */
  email: string;
  /** Their name, 1 to 100 characters. */
  name: string;
  /** The importer or operator, such as `importer-a`; none for experts and ops. */
  organisation?: string | null | undefined;
  /** The role. */
  role: InvitedRole;
};

/** A role that an invitation gives. */
export type InvitedRole =
  /** An expert, who decides tickets. */
  | 'EXPERT'
  /** A person of an importer. */
  | 'IMPORTER'
  /** A person of an operator. */
  | 'OPERATOR'
  /** Ops, who run the system. */
  | 'OPS';

/** A language for people. */
export type Language =
  /** English. */
  | 'EN'
  /** Persian. */
  | 'FA';

/** The legal status of a device. */
export type Legality =
  /** The device is blocked. Layer zero approves no ticket on it. */
  | 'BLOCKED'
  /** The device is in the register and not blocked. It may be used. */
  | 'LEGAL';

/** The kind of a list. */
export type ListKind =
  /** Corrections of registered pairs. From importers. */
  | 'CORRECTIONS'
  /** Devices. From importers and ops. */
  | 'DEVICES'
  /** IMEIs seen on a network with a number. From operators. */
  | 'SIGHTINGS';

/** The order of a list. */
export type ListOrder =
  /** The newest first. */
  | 'NEWEST_FIRST'
  /** The oldest first. */
  | 'OLDEST_FIRST';

/** What was done with a credential of a machine. */
export type MachineCredentialAct =
  /** It was created, with its first secret. */
  | 'CREATED'
  /** It was revoked. */
  | 'REVOKED'
  /** It got a new secret. */
  | 'ROTATED';

/** A new name of an importer. */
export type NameImporterInput = {
  /** The name, 1 to 200 characters. */
  name: string;
  /** The importer's id in lists: `importer-a`. */
  organisation: string;
};

/** A ticket to check before filing. */
export type PrecheckTicketInput = {
  /** The two IMEIs that the handset shows (`*#06#`). */
  correct: ImeiPairInput;
  /** The two registered IMEIs. */
  registered: ImeiPairInput;
  /** The subject. */
  subject?: TicketSubject | null | undefined;
};

/** A filter of the queue. A ticket must match all given fields. */
export type QueueFilter = {
  /** Tickets on the device with this id. */
  device?: string | null | undefined;
  /** Tickets that were filed in this range of time. */
  filed?: DateTimeRange | null | undefined;
  /** Tickets on devices of the importer with this id. */
  importer?: string | null | undefined;
  /** Tickets on this subject. */
  subject?: TicketSubject | null | undefined;
  /** Tickets that wait for this party. */
  waitsFor?: WaitsFor | null | undefined;
};

/** What became of an IMEI in the register. */
export type RegisterChangeKind =
  /** No device holds the IMEI. */
  | 'GIVEN_UP'
  /** A device holds the IMEI. Also given when the legal status of that device changes. */
  | 'HELD';

/** The ticket whose reservation ends. */
export type ReleaseTicketInput = {
  /** The number of the ticket. */
  number: string;
};

/** The number of a person who wants to sign in. */
export type RequestSignInInput = {
  /** An Iranian mobile number: `0912…`, `+98912…`, in Persian or Latin digits. */
  msisdn: string;
};

/** The ticket to reserve. */
export type ReserveTicketInput = {
  /** The number of an open ticket. */
  number: string;
};

/** An approval to take back. */
export type RevertTicketInput = {
  /**
   * A UUID that the caller creates, 1 to 64 of A to Z, a to z, 0 to 9, `-` and `_`. For two days, the same input with the
   * same key returns the same result; a different input is refused. A refused request does not use the key.
   */
  idempotencyKey?: string | null | undefined;
  /** The reason, for the requester; at most 2,000 characters. */
  note: string;
  /** The number of an approved ticket. */
  number: string;
};

/** An expert's verdict on a ticket. */
export type ReviewTicketInput = {
  /** The reason, for the requester; at most 2,000 characters. */
  note: string;
  /** The number of an open ticket. */
  number: string;
  /** The verdict that ends the ticket; APPROVED corrects the register. */
  verdict: Verdict;
};

/** Which credential is revoked. */
export type RevokeMachineCredentialInput = {
  /** Its `clientId`. */
  clientId: string;
};

/** A role of a person. */
export type Role =
  /** Decides the tickets that no rule decides. */
  | 'EXPERT'
  /** Uploads lists of corrections and devices, for one importing company. */
  | 'IMPORTER'
  /** Uploads lists of sightings, for one network operator. */
  | 'OPERATOR'
  /** Operates the system, and uploads lists of devices for every importer. */
  | 'OPS'
  /** Owns devices and files tickets. */
  | 'SUBSCRIBER';

/** Which credential gets a new secret. */
export type RotateMachineCredentialInput = {
  /** Its `clientId`. */
  clientId: string;
};

/** The result of a rule. */
export type RuleState =
  /** The rule decided: its verdict is the ticket's verdict. */
  | 'FAILED'
  /** An earlier rule decided. */
  | 'NOT_REACHED'
  /** The rule has no objection to the ticket. */
  | 'PASSED'
  /** The rule is not needed, because the importer's correction is stronger evidence. */
  | 'WAIVED';

/** Conditions of statistics. All that are given apply. */
export type StatisticsFilter = {
  /** Only tickets on devices of this channel. */
  channel?: Channel | null | undefined;
  /** Only tickets on devices of this importer, by its id. */
  importer?: string | null | undefined;
};

/** A filter of your tickets. A ticket must match all given fields. */
export type TicketFilter = {
  /** Tickets on the device with this id. */
  device?: string | null | undefined;
  /** Tickets that were filed in this range of time. */
  filed?: DateTimeRange | null | undefined;
  /** Tickets with one of these statuses. */
  status?: Array<TicketStatus> | null | undefined;
  /** Tickets on this subject. */
  subject?: TicketSubject | null | undefined;
};

/** The status of a ticket. All except OPEN are final. */
export type TicketStatus =
  /** The register is corrected. */
  | 'APPROVED'
  /** The ticket waits for the importer's list or an expert. */
  | 'OPEN'
  /** The ticket was rejected; the verdict has the reason. */
  | 'REJECTED'
  /** The requester withdrew the ticket. */
  | 'WITHDRAWN';

/** The subject of a ticket, as chosen in the wizard. */
export type TicketSubject =
  /** The device shows an IMEI that differs from its registered IMEI. */
  | 'IMEI_MISMATCH';

/** The kind of an event of a ticket. */
export type TimelineEventKind =
  /** The importer's list that agreed with the ticket was undone, and an expert decides without it. */
  | 'AGREEMENT_UNDONE'
  /** The ticket was approved and the register corrected. */
  | 'APPROVED'
  /** The requester filed the ticket. */
  | 'FILED'
  /** The importer's time has ended, and the ticket was handed over to the experts. */
  | 'HANDED_OVER'
  /** The importer's list has the same correct pair, but an expert must decide. */
  | 'IMPORTER_AGREES'
  /** The importer's list has a different correct pair. */
  | 'MISMATCH_NOTED'
  /** An expert was to look at the ticket by now. */
  | 'OVERDUE'
  /** The ticket was rejected. */
  | 'REJECTED'
  /** The importer's time ends soon, and the importer was reminded. */
  | 'REMINDED'
  /** The decision on an earlier ticket was undone; this ticket replaces it and waits for an expert. */
  | 'REOPENED'
  /** The approval was reverted: the device has its former pair again. */
  | 'REVERTED'
  /** The ticket passed every rule and waits for the importer's list or an expert. */
  | 'WAITING'
  /** The requester withdrew the ticket. */
  | 'WITHDRAWN';

/** The import to undo. */
export type UndoImportInput = {
  /** A finished import of corrections or devices. */
  id: string;
};

/** The phone and the site of a company. They replace those that it has. */
export type UpdateContactInput = {
  /** What the caller was shown. If the company has another phone or site by now, the call is refused: `CONTACT_CHANGED`. */
  former?: FormerContactInput | null | undefined;
  /** A guarantor's name, as devices have it. For ops. */
  guarantor?: string | null | undefined;
  /** An importer's id in lists: `importer-a`. For ops; importers leave it out, or give their own. */
  organisation?: string | null | undefined;
  /** The phone: of Iran with its area code, `021 8877 6655`, of another country with `+`. Empty: none. */
  phone: string;
  /** The site, an http or https URL of 200 characters at most. Empty: none. */
  site: string;
};

/** What a person is told of. */
export type UpdateNoticesInput = {
  /** False: no SMS about tickets and devices. A code that signs in is sent all the same. */
  sms: boolean;
};

/** The result of layer zero, the rule engine, or of an expert. */
export type Verdict =
  /** A device of the requester already holds the correct pair. */
  | 'ALREADY_ACTIVATED'
  /** The registered pair is corrected. */
  | 'APPROVED'
  /** Neither registered IMEI is in the register, or the device is blocked. */
  | 'ILLEGAL_DEVICE'
  /** The requester does not own the device. */
  | 'NOT_OWNER'
  /** The two pairs share no IMEI. */
  | 'NOT_PARTIAL'
  /** An IMEI of the correct pair was never seen with one of the requester's numbers. */
  | 'SIM_NOT_SEEN'
  /** A device that the requester does not own holds the new IMEI. */
  | 'TARGET_OWNED'
  /** The wrong IMEI was seen on a network. */
  | 'WRONG_IMEI_SEEN';

/** The party that an open ticket waits for. */
export type WaitsFor =
  /** An expert. */
  | 'EXPERT'
  /** The importer's list, or an expert. */
  | 'IMPORTER';

/** The ticket to withdraw. */
export type WithdrawTicketInput = {
  /** The number of one of your open tickets. */
  number: string;
};

/** A filter of the worklist. A ticket must match all given fields. */
export type WorklistFilter = {
  /** Tickets on the device with this id. */
  device?: string | null | undefined;
  /** Tickets that were filed in this range of time. */
  filed?: DateTimeRange | null | undefined;
  /** Tickets on the device that holds this IMEI. */
  imei?: string | null | undefined;
  /** Tickets on this subject. */
  subject?: TicketSubject | null | undefined;
};

export type FindTicketsQueryVariables = Exact<{
  text: string;
}>;


export type FindTicketsQuery = { findTickets: Array<{ id: string, number: string, subject: TicketSubject, status: TicketStatus, verdict: Verdict | null, registered: Array<string>, correct: Array<string>, filedAt: string, due: string | null, endedAt: string | null, revertedAt: string | null, reservation: { until: string, isYours: boolean } | null, device: { id: string, brand: string | null, model: string | null, importer: { id: string, name: string } | null } | null, explanation: { waitsFor: WaitsFor | null, hold: { code: HoldReason } | null } }> };

export type QueueQueryVariables = Exact<{
  filter?: QueueFilter | null | undefined;
  order?: ListOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type QueueQuery = { queue: { nodes: Array<{ id: string, number: string, subject: TicketSubject, status: TicketStatus, verdict: Verdict | null, registered: Array<string>, correct: Array<string>, filedAt: string, due: string | null, endedAt: string | null, revertedAt: string | null, reservation: { until: string, isYours: boolean } | null, device: { id: string, brand: string | null, model: string | null, importer: { id: string, name: string } | null } | null, explanation: { waitsFor: WaitsFor | null, hold: { code: HoldReason } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type ReleaseTicketMutationVariables = Exact<{
  input: ReleaseTicketInput;
}>;


export type ReleaseTicketMutation = { releaseTicket:
    | { __typename: 'Refusal', errors: Array<{ code: ErrorCode, field: Array<string>, message: string, action: string, ticketNumber: string | null, retryAfter: number | null }> }
    | { __typename: 'ReleaseTicketSuccess', ticket: { id: string, status: TicketStatus, reservation: { until: string, isYours: boolean } | null } }
   };

export type ReserveTicketMutationVariables = Exact<{
  input: ReserveTicketInput;
}>;


export type ReserveTicketMutation = { reserveTicket:
    | { __typename: 'Refusal', errors: Array<{ code: ErrorCode, field: Array<string>, message: string, action: string, ticketNumber: string | null, retryAfter: number | null }> }
    | { __typename: 'ReserveTicketSuccess', ticket: { id: string, status: TicketStatus, reservation: { until: string, isYours: boolean } | null } }
   };

export type RevertTicketMutationVariables = Exact<{
  input: RevertTicketInput;
}>;


export type RevertTicketMutation = { revertTicket:
    | { __typename: 'Refusal', errors: Array<{ code: ErrorCode, field: Array<string>, message: string, action: string, ticketNumber: string | null, retryAfter: number | null }> }
    | { __typename: 'RevertTicketSuccess', ticket: { description: string | null, requesterMsisdns: Array<string> | null, id: string, number: string, subject: TicketSubject, status: TicketStatus, verdict: Verdict | null, registered: Array<string>, correct: Array<string>, filedAt: string, due: string | null, endedAt: string | null, revertedAt: string | null, reservation: { until: string, isYours: boolean } | null, revertPreview: { now: Array<string> | null, after: Array<string> | null, refusal: { code: ErrorCode, message: string, action: string, ticketNumber: string | null } | null } | null, explanation: { verdict: Verdict | null, words: string | null, remedy: string | null, waitsFor: WaitsFor | null, ruleSet: string, doubts: Array<{ code: Doubt, message: string }> | null, repair: { text: string, url: string } | null, lastResort: { title: string, words: string } | null, contact: { kind: ContactKind, name: string, phone: string | null, site: string | null } | null, hold: { code: HoldReason, message: string } | null, rules: Array<{ rule: Verdict, state: RuleState, words: string, evidence: Array<{ fact: Fact, imei: string | null }> }> }, device: { id: string, imeis: Array<string>, channel: Channel, brand: string | null, model: string | null, guarantor: string | null, legality: Legality, importer: { id: string, name: string } | null } | null, timeline: Array<{ at: string, kind: TimelineEventKind, by: ActorKind, importId: string | null, row: number | null, note: string | null, message: string }> } }
   };

export type ReviewTicketMutationVariables = Exact<{
  input: ReviewTicketInput;
}>;


export type ReviewTicketMutation = { reviewTicket:
    | { __typename: 'Refusal', errors: Array<{ code: ErrorCode, field: Array<string>, message: string, action: string, ticketNumber: string | null, retryAfter: number | null }> }
    | { __typename: 'ReviewTicketSuccess', ticket: { description: string | null, requesterMsisdns: Array<string> | null, id: string, number: string, subject: TicketSubject, status: TicketStatus, verdict: Verdict | null, registered: Array<string>, correct: Array<string>, filedAt: string, due: string | null, endedAt: string | null, revertedAt: string | null, explanation: { verdict: Verdict | null, words: string | null, remedy: string | null, waitsFor: WaitsFor | null, ruleSet: string, repair: { text: string, url: string } | null, lastResort: { title: string, words: string } | null, contact: { kind: ContactKind, name: string, phone: string | null, site: string | null } | null, hold: { code: HoldReason, message: string } | null, rules: Array<{ rule: Verdict, state: RuleState, words: string, evidence: Array<{ fact: Fact, imei: string | null }> }> }, timeline: Array<{ at: string, kind: TimelineEventKind, by: ActorKind, importId: string | null, row: number | null, note: string | null, message: string }>, device: { id: string, brand: string | null, model: string | null } | null } }
   };

export type ReviewedQueryVariables = Exact<{
  number: string;
}>;


export type ReviewedQuery = { ticket: { description: string | null, requesterMsisdns: Array<string> | null, id: string, number: string, subject: TicketSubject, status: TicketStatus, verdict: Verdict | null, registered: Array<string>, correct: Array<string>, filedAt: string, due: string | null, endedAt: string | null, revertedAt: string | null, reservation: { until: string, isYours: boolean } | null, revertPreview: { now: Array<string> | null, after: Array<string> | null, refusal: { code: ErrorCode, message: string, action: string, ticketNumber: string | null } | null } | null, explanation: { verdict: Verdict | null, words: string | null, remedy: string | null, waitsFor: WaitsFor | null, ruleSet: string, doubts: Array<{ code: Doubt, message: string }> | null, repair: { text: string, url: string } | null, lastResort: { title: string, words: string } | null, contact: { kind: ContactKind, name: string, phone: string | null, site: string | null } | null, hold: { code: HoldReason, message: string } | null, rules: Array<{ rule: Verdict, state: RuleState, words: string, evidence: Array<{ fact: Fact, imei: string | null }> }> }, device: { id: string, imeis: Array<string>, channel: Channel, brand: string | null, model: string | null, guarantor: string | null, legality: Legality, importer: { id: string, name: string } | null } | null, timeline: Array<{ at: string, kind: TimelineEventKind, by: ActorKind, importId: string | null, row: number | null, note: string | null, message: string }> } | null };

export type TicketEvidenceQueryVariables = Exact<{
  number: string;
}>;


export type TicketEvidenceQuery = { ticketEvidence: { ownedByRequester: boolean | null, imeis: Array<{ imei: string, holder: ImeiHolder, seenWithRequester: string | null, otherNumbers: number, seenWithOthers: string | null, otherModels: number, models: Array<{ brand: string, model: string, devices: number, since: string, isOfDevice: boolean }> }>, correction: { registered: Array<string>, correct: Array<string>, agrees: boolean, importId: string, row: number } | null, move: { imei: string, now: Array<string>, after: Array<string>, brand: string | null, model: string | null, legality: Legality, refusal: { code: ErrorCode, message: string, action: string, ticketNumber: string | null } | null } | null } | null };

export type RefusedFragment = { errors: Array<{ code: ErrorCode, field: Array<string>, message: string, action: string, ticketNumber: string | null, retryAfter: number | null }> };

export type PageFragment = { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null };

export type ReachedFragment = { kind: ContactKind, name: string, phone: string | null, site: string | null };

export type LinkedFragment = { text: string, url: string };

export type ExplainedFragment = { verdict: Verdict | null, words: string | null, remedy: string | null, waitsFor: WaitsFor | null, ruleSet: string, repair: { text: string, url: string } | null, lastResort: { title: string, words: string } | null, contact: { kind: ContactKind, name: string, phone: string | null, site: string | null } | null, hold: { code: HoldReason, message: string } | null, rules: Array<{ rule: Verdict, state: RuleState, words: string, evidence: Array<{ fact: Fact, imei: string | null }> }> };

export type TicketRowFragment = { id: string, number: string, subject: TicketSubject, status: TicketStatus, verdict: Verdict | null, registered: Array<string>, correct: Array<string>, filedAt: string, due: string | null, endedAt: string | null, revertedAt: string | null, device: { id: string, brand: string | null, model: string | null } | null };

export type TicketPageFragment = { description: string | null, requesterMsisdns: Array<string> | null, id: string, number: string, subject: TicketSubject, status: TicketStatus, verdict: Verdict | null, registered: Array<string>, correct: Array<string>, filedAt: string, due: string | null, endedAt: string | null, revertedAt: string | null, explanation: { verdict: Verdict | null, words: string | null, remedy: string | null, waitsFor: WaitsFor | null, ruleSet: string, repair: { text: string, url: string } | null, lastResort: { title: string, words: string } | null, contact: { kind: ContactKind, name: string, phone: string | null, site: string | null } | null, hold: { code: HoldReason, message: string } | null, rules: Array<{ rule: Verdict, state: RuleState, words: string, evidence: Array<{ fact: Fact, imei: string | null }> }> }, timeline: Array<{ at: string, kind: TimelineEventKind, by: ActorKind, importId: string | null, row: number | null, note: string | null, message: string }>, device: { id: string, brand: string | null, model: string | null } | null };

export type DeviceRowFragment = { id: string, imeis: Array<string>, channel: Channel, brand: string | null, model: string | null, guarantor: string | null, legality: Legality, importer: { id: string, name: string } | null, openTicket: { id: string, number: string, status: TicketStatus } | null, correction: { slot: number, correct: Array<string> } | null };

export type ImportRowFragment = { id: string, kind: ListKind, fileName: string, state: ImportState, mode: ImportMode, createdAt: string, endedAt: string | null, rows: number | null, rowsDone: number, counts: Array<{ outcome: string, rows: number }> };

export type ImportPageFragment = { startedAt: string | null, follows: string | null, followedBy: string | null, sameAs: string | null, reportUrl: string | null, reportXlsxUrl: string | null, summaryUrl: string | null, changedRows: number | null, changedUrl: string | null, id: string, kind: ListKind, fileName: string, state: ImportState, mode: ImportMode, createdAt: string, endedAt: string | null, rows: number | null, rowsDone: number, uploader: string, columnNames: Array<{ column: string, header: string }>, alarms: Array<{ code: AlarmCode, rows: number, usual: number, message: string, action: string }>, progress: { bytesRead: number, bytes: number, rowsPerSecond: number | null, secondsLeft: number | null } | null, problem: { code: string, message: string } | null, findings: Array<{ code: string, columns: Array<string>, rows: number, of: number, examples: Array<number>, message: string, action: string }>, endRequest: { at: string, note: string } | null, counts: Array<{ outcome: string, rows: number }>, importer: { id: string, organisation: string, name: string, contact: { kind: ContactKind, name: string, phone: string | null, site: string | null } } | null };

export type ReservedFragment = { until: string, isYours: boolean };

export type QueueRowFragment = { id: string, number: string, subject: TicketSubject, status: TicketStatus, verdict: Verdict | null, registered: Array<string>, correct: Array<string>, filedAt: string, due: string | null, endedAt: string | null, revertedAt: string | null, reservation: { until: string, isYours: boolean } | null, device: { id: string, brand: string | null, model: string | null, importer: { id: string, name: string } | null } | null, explanation: { waitsFor: WaitsFor | null, hold: { code: HoldReason } | null } };

export type ReviewedTicketFragment = { description: string | null, requesterMsisdns: Array<string> | null, id: string, number: string, subject: TicketSubject, status: TicketStatus, verdict: Verdict | null, registered: Array<string>, correct: Array<string>, filedAt: string, due: string | null, endedAt: string | null, revertedAt: string | null, reservation: { until: string, isYours: boolean } | null, revertPreview: { now: Array<string> | null, after: Array<string> | null, refusal: { code: ErrorCode, message: string, action: string, ticketNumber: string | null } | null } | null, explanation: { verdict: Verdict | null, words: string | null, remedy: string | null, waitsFor: WaitsFor | null, ruleSet: string, doubts: Array<{ code: Doubt, message: string }> | null, repair: { text: string, url: string } | null, lastResort: { title: string, words: string } | null, contact: { kind: ContactKind, name: string, phone: string | null, site: string | null } | null, hold: { code: HoldReason, message: string } | null, rules: Array<{ rule: Verdict, state: RuleState, words: string, evidence: Array<{ fact: Fact, imei: string | null }> }> }, device: { id: string, imeis: Array<string>, channel: Channel, brand: string | null, model: string | null, guarantor: string | null, legality: Legality, importer: { id: string, name: string } | null } | null, timeline: Array<{ at: string, kind: TimelineEventKind, by: ActorKind, importId: string | null, row: number | null, note: string | null, message: string }> };

export type SenderFragment = { uploader: string, importer: { id: string, organisation: string, name: string, contact: { kind: ContactKind, name: string, phone: string | null, site: string | null } } | null };

export type WatchedImportFragment = { startedAt: string | null, followedBy: string | null, id: string, kind: ListKind, fileName: string, state: ImportState, mode: ImportMode, createdAt: string, endedAt: string | null, rows: number | null, rowsDone: number, uploader: string, progress: { bytesRead: number, bytes: number, rowsPerSecond: number | null, secondsLeft: number | null } | null, problem: { code: string, message: string } | null, alarms: Array<{ code: AlarmCode, message: string }>, counts: Array<{ outcome: string, rows: number }>, importer: { id: string, organisation: string, name: string, contact: { kind: ContactKind, name: string, phone: string | null, site: string | null } } | null };

export type HistoryRowFragment = { at: string, cause: DeviceChangeCause, by: DeviceChanger, imeis: Array<string>, formerImeis: Array<string> | null, legality: Legality, formerLegality: Legality | null, ownerChanged: boolean, importId: string | null, row: number | null, message: string, ticket: { id: string, number: string } | null };

export type CancelImportMutationVariables = Exact<{
  input: CancelImportInput;
}>;


export type CancelImportMutation = { cancelImport:
    | { __typename: 'CancelImportSuccess', import: { startedAt: string | null, follows: string | null, followedBy: string | null, sameAs: string | null, reportUrl: string | null, reportXlsxUrl: string | null, summaryUrl: string | null, changedRows: number | null, changedUrl: string | null, id: string, kind: ListKind, fileName: string, state: ImportState, mode: ImportMode, createdAt: string, endedAt: string | null, rows: number | null, rowsDone: number, uploader: string, columnNames: Array<{ column: string, header: string }>, alarms: Array<{ code: AlarmCode, rows: number, usual: number, message: string, action: string }>, progress: { bytesRead: number, bytes: number, rowsPerSecond: number | null, secondsLeft: number | null } | null, problem: { code: string, message: string } | null, findings: Array<{ code: string, columns: Array<string>, rows: number, of: number, examples: Array<number>, message: string, action: string }>, endRequest: { at: string, note: string } | null, counts: Array<{ outcome: string, rows: number }>, importer: { id: string, organisation: string, name: string, contact: { kind: ContactKind, name: string, phone: string | null, site: string | null } } | null } }
    | { __typename: 'Refusal', errors: Array<{ code: ErrorCode, field: Array<string>, message: string, action: string, ticketNumber: string | null, retryAfter: number | null }> }
   };

export type ColumnNamesQueryVariables = Exact<{
  kind: ListKind;
  header: Array<string> | string;
}>;


export type ColumnNamesQuery = { columnNames: Array<{ column: string, header: string }> };

export type CommitImportMutationVariables = Exact<{
  input: CommitImportInput;
}>;


export type CommitImportMutation = { commitImport:
    | { __typename: 'CommitImportSuccess', import: { startedAt: string | null, follows: string | null, followedBy: string | null, sameAs: string | null, reportUrl: string | null, reportXlsxUrl: string | null, summaryUrl: string | null, changedRows: number | null, changedUrl: string | null, id: string, kind: ListKind, fileName: string, state: ImportState, mode: ImportMode, createdAt: string, endedAt: string | null, rows: number | null, rowsDone: number, uploader: string, columnNames: Array<{ column: string, header: string }>, alarms: Array<{ code: AlarmCode, rows: number, usual: number, message: string, action: string }>, progress: { bytesRead: number, bytes: number, rowsPerSecond: number | null, secondsLeft: number | null } | null, problem: { code: string, message: string } | null, findings: Array<{ code: string, columns: Array<string>, rows: number, of: number, examples: Array<number>, message: string, action: string }>, endRequest: { at: string, note: string } | null, counts: Array<{ outcome: string, rows: number }>, importer: { id: string, organisation: string, name: string, contact: { kind: ContactKind, name: string, phone: string | null, site: string | null } } | null } }
    | { __typename: 'Refusal', errors: Array<{ code: ErrorCode, field: Array<string>, message: string, action: string, ticketNumber: string | null, retryAfter: number | null }> }
   };

export type CreateImportMutationVariables = Exact<{
  input: CreateImportInput;
}>;


export type CreateImportMutation = { createImport:
    | { __typename: 'CreateImportSuccess', import: { startedAt: string | null, follows: string | null, followedBy: string | null, sameAs: string | null, reportUrl: string | null, reportXlsxUrl: string | null, summaryUrl: string | null, changedRows: number | null, changedUrl: string | null, id: string, kind: ListKind, fileName: string, state: ImportState, mode: ImportMode, createdAt: string, endedAt: string | null, rows: number | null, rowsDone: number, uploader: string, columnNames: Array<{ column: string, header: string }>, alarms: Array<{ code: AlarmCode, rows: number, usual: number, message: string, action: string }>, progress: { bytesRead: number, bytes: number, rowsPerSecond: number | null, secondsLeft: number | null } | null, problem: { code: string, message: string } | null, findings: Array<{ code: string, columns: Array<string>, rows: number, of: number, examples: Array<number>, message: string, action: string }>, endRequest: { at: string, note: string } | null, counts: Array<{ outcome: string, rows: number }>, importer: { id: string, organisation: string, name: string, contact: { kind: ContactKind, name: string, phone: string | null, site: string | null } } | null }, upload: { url: string, maxBytes: number, expiresAt: string, fields: Array<{ name: string, value: string }> } | null }
    | { __typename: 'Refusal', errors: Array<{ code: ErrorCode, field: Array<string>, message: string, action: string, ticketNumber: string | null, retryAfter: number | null }> }
   };

export type UploadFragment = { url: string, maxBytes: number, expiresAt: string, fields: Array<{ name: string, value: string }> };

export type CreateMachineCredentialMutationVariables = Exact<{
  input: CreateMachineCredentialInput;
}>;


export type CreateMachineCredentialMutation = { createMachineCredential:
    | { __typename: 'CreateMachineCredentialSuccess', secret: string, credential: { clientId: string, name: string, scopes: Array<string>, createdAt: string, lastUsedAt: string | null, earlierSecretsEndAt: string | null, revokedAt: string | null, history: Array<{ at: string, act: MachineCredentialAct, by: string }> } }
    | { __typename: 'Refusal', errors: Array<{ code: ErrorCode, field: Array<string>, message: string, action: string, ticketNumber: string | null, retryAfter: number | null }> }
   };

export type ImportQueryVariables = Exact<{
  id: string;
}>;


export type ImportQuery = { import: { startedAt: string | null, follows: string | null, followedBy: string | null, sameAs: string | null, reportUrl: string | null, reportXlsxUrl: string | null, summaryUrl: string | null, changedRows: number | null, changedUrl: string | null, id: string, kind: ListKind, fileName: string, state: ImportState, mode: ImportMode, createdAt: string, endedAt: string | null, rows: number | null, rowsDone: number, uploader: string, columnNames: Array<{ column: string, header: string }>, alarms: Array<{ code: AlarmCode, rows: number, usual: number, message: string, action: string }>, progress: { bytesRead: number, bytes: number, rowsPerSecond: number | null, secondsLeft: number | null } | null, problem: { code: string, message: string } | null, findings: Array<{ code: string, columns: Array<string>, rows: number, of: number, examples: Array<number>, message: string, action: string }>, endRequest: { at: string, note: string } | null, counts: Array<{ outcome: string, rows: number }>, importer: { id: string, organisation: string, name: string, contact: { kind: ContactKind, name: string, phone: string | null, site: string | null } } | null } | null };

export type ImportsQueryVariables = Exact<{
  filter?: ImportFilter | null | undefined;
  order?: ListOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ImportsQuery = { imports: { nodes: Array<{ id: string, kind: ListKind, fileName: string, state: ImportState, mode: ImportMode, createdAt: string, endedAt: string | null, rows: number | null, rowsDone: number, counts: Array<{ outcome: string, rows: number }> }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type MachineCredentialsQueryVariables = Exact<{ [key: string]: never; }>;


export type MachineCredentialsQuery = { machineCredentials: Array<{ clientId: string, name: string, scopes: Array<string>, createdAt: string, lastUsedAt: string | null, earlierSecretsEndAt: string | null, revokedAt: string | null, history: Array<{ at: string, act: MachineCredentialAct, by: string }> }> };

export type MachineCredentialFragment = { clientId: string, name: string, scopes: Array<string>, createdAt: string, lastUsedAt: string | null, earlierSecretsEndAt: string | null, revokedAt: string | null, history: Array<{ at: string, act: MachineCredentialAct, by: string }> };

export type OwnContactQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnContactQuery = { me: { contact: { kind: ContactKind, name: string, phone: string | null, site: string | null } | null } | null };

export type RevokeMachineCredentialMutationVariables = Exact<{
  input: RevokeMachineCredentialInput;
}>;


export type RevokeMachineCredentialMutation = { revokeMachineCredential:
    | { __typename: 'Refusal', errors: Array<{ code: ErrorCode, field: Array<string>, message: string, action: string, ticketNumber: string | null, retryAfter: number | null }> }
    | { __typename: 'RevokeMachineCredentialSuccess', credential: { clientId: string, name: string, scopes: Array<string>, createdAt: string, lastUsedAt: string | null, earlierSecretsEndAt: string | null, revokedAt: string | null, history: Array<{ at: string, act: MachineCredentialAct, by: string }> } }
   };

export type RotateMachineCredentialMutationVariables = Exact<{
  input: RotateMachineCredentialInput;
}>;


export type RotateMachineCredentialMutation = { rotateMachineCredential:
    | { __typename: 'Refusal', errors: Array<{ code: ErrorCode, field: Array<string>, message: string, action: string, ticketNumber: string | null, retryAfter: number | null }> }
    | { __typename: 'RotateMachineCredentialSuccess', secret: string, credential: { clientId: string, name: string, scopes: Array<string>, createdAt: string, lastUsedAt: string | null, earlierSecretsEndAt: string | null, revokedAt: string | null, history: Array<{ at: string, act: MachineCredentialAct, by: string }> } }
   };

export type UndoImportMutationVariables = Exact<{
  input: UndoImportInput;
}>;


export type UndoImportMutation = { undoImport:
    | { __typename: 'Refusal', errors: Array<{ code: ErrorCode, field: Array<string>, message: string, action: string, ticketNumber: string | null, retryAfter: number | null }> }
    | { __typename: 'UndoImportSuccess', import: { startedAt: string | null, follows: string | null, followedBy: string | null, sameAs: string | null, reportUrl: string | null, reportXlsxUrl: string | null, summaryUrl: string | null, changedRows: number | null, changedUrl: string | null, id: string, kind: ListKind, fileName: string, state: ImportState, mode: ImportMode, createdAt: string, endedAt: string | null, rows: number | null, rowsDone: number, uploader: string, columnNames: Array<{ column: string, header: string }>, alarms: Array<{ code: AlarmCode, rows: number, usual: number, message: string, action: string }>, progress: { bytesRead: number, bytes: number, rowsPerSecond: number | null, secondsLeft: number | null } | null, problem: { code: string, message: string } | null, findings: Array<{ code: string, columns: Array<string>, rows: number, of: number, examples: Array<number>, message: string, action: string }>, endRequest: { at: string, note: string } | null, counts: Array<{ outcome: string, rows: number }>, importer: { id: string, organisation: string, name: string, contact: { kind: ContactKind, name: string, phone: string | null, site: string | null } } | null } }
   };

export type UndoPreviewQueryVariables = Exact<{
  id: string;
}>;


export type UndoPreviewQuery = { undoPreview: { reversible: number, unchecked: number, kept: Array<{ reason: string, rows: number, message: string }> } | null };

export type UpdateContactMutationVariables = Exact<{
  input: UpdateContactInput;
}>;


export type UpdateContactMutation = { updateContact:
    | { __typename: 'Refusal', errors: Array<{ code: ErrorCode, field: Array<string>, message: string, action: string, ticketNumber: string | null, retryAfter: number | null }> }
    | { __typename: 'UpdateContactSuccess', contact: { kind: ContactKind, name: string, phone: string | null, site: string | null } }
   };

export type WorklistQueryVariables = Exact<{
  filter?: WorklistFilter | null | undefined;
  order?: ListOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type WorklistQuery = { worklist: { nodes: Array<{ id: string, number: string, subject: TicketSubject, status: TicketStatus, verdict: Verdict | null, registered: Array<string>, correct: Array<string>, filedAt: string, due: string | null, endedAt: string | null, revertedAt: string | null, device: { id: string, brand: string | null, model: string | null } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type RegisterChangesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type RegisterChangesQuery = { registerChanges: { nodes: Array<{ imei: string, kind: RegisterChangeKind, legality: Legality | null, at: string }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type RegisterFilesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type RegisterFilesQuery = { registerFiles: { nodes: Array<{ run: number, day: string, changes: number, writtenAt: string, url: string, endCursor: string }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type ContactQueryVariables = Exact<{
  organisation?: string | null | undefined;
  guarantor?: string | null | undefined;
}>;


export type ContactQuery = { contact:
    | { __typename: 'Contact', kind: ContactKind, name: string, phone: string | null, site: string | null }
    | { __typename: 'Refusal', errors: Array<{ code: ErrorCode, field: Array<string>, message: string, action: string, ticketNumber: string | null, retryAfter: number | null }> }
   };

export type EndImportMutationVariables = Exact<{
  input: EndImportInput;
}>;


export type EndImportMutation = { endImport:
    | { __typename: 'EndImportSuccess', import: { startedAt: string | null, follows: string | null, followedBy: string | null, sameAs: string | null, reportUrl: string | null, reportXlsxUrl: string | null, summaryUrl: string | null, changedRows: number | null, changedUrl: string | null, id: string, kind: ListKind, fileName: string, state: ImportState, mode: ImportMode, createdAt: string, endedAt: string | null, rows: number | null, rowsDone: number, uploader: string, columnNames: Array<{ column: string, header: string }>, alarms: Array<{ code: AlarmCode, rows: number, usual: number, message: string, action: string }>, progress: { bytesRead: number, bytes: number, rowsPerSecond: number | null, secondsLeft: number | null } | null, problem: { code: string, message: string } | null, findings: Array<{ code: string, columns: Array<string>, rows: number, of: number, examples: Array<number>, message: string, action: string }>, endRequest: { at: string, note: string } | null, counts: Array<{ outcome: string, rows: number }>, importer: { id: string, organisation: string, name: string, contact: { kind: ContactKind, name: string, phone: string | null, site: string | null } } | null } }
    | { __typename: 'Refusal', errors: Array<{ code: ErrorCode, field: Array<string>, message: string, action: string, ticketNumber: string | null, retryAfter: number | null }> }
   };

export type HealthQueryVariables = Exact<{ [key: string]: never; }>;


export type HealthQuery = { health: { openTickets: number, hasMore: boolean, oldestFiledAt: string | null } };

export type InvitationsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type InvitationsQuery = { invitations: { nodes: Array<{ at: string, by: string, email: string, name: string, role: InvitedRole, organisation: string | null, sentAt: string | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type InvitationRowFragment = { at: string, by: string, email: string, name: string, role: InvitedRole, organisation: string | null, sentAt: string | null };

export type InvitePersonMutationVariables = Exact<{
  input: InvitePersonInput;
}>;


export type InvitePersonMutation = { invitePerson:
    | { __typename: 'InvitePersonSuccess', invitation: { at: string, by: string, email: string, name: string, role: InvitedRole, organisation: string | null, sentAt: string | null } }
    | { __typename: 'Refusal', errors: Array<{ code: ErrorCode, field: Array<string>, message: string, action: string, ticketNumber: string | null, retryAfter: number | null }> }
   };

export type NameImporterMutationVariables = Exact<{
  input: NameImporterInput;
}>;


export type NameImporterMutation = { nameImporter:
    | { __typename: 'NameImporterSuccess', importer: { id: string, organisation: string, name: string } }
    | { __typename: 'Refusal', errors: Array<{ code: ErrorCode, field: Array<string>, message: string, action: string, ticketNumber: string | null, retryAfter: number | null }> }
   };

export type StatisticsQueryVariables = Exact<{
  from: string;
  to: string;
  calendar: Calendar;
  filter?: StatisticsFilter | null | undefined;
}>;


export type StatisticsQuery = { statistics: { total: { filed: number, decided: number, medianSeconds: number | null, decidedLate: number, withdrawn: number, reverted: number, handedOver: number, verdicts: Array<{ verdict: Verdict, tickets: number }>, deciders: Array<{ by: ActorKind, tickets: number, medianSeconds: number | null }>, holds: Array<{ hold: HoldReason, tickets: number }> }, months: Array<{ month: string, from: string, to: string, tickets: { filed: number, decided: number, medianSeconds: number | null, decidedLate: number, withdrawn: number, reverted: number, handedOver: number, verdicts: Array<{ verdict: Verdict, tickets: number }>, deciders: Array<{ by: ActorKind, tickets: number, medianSeconds: number | null }>, holds: Array<{ hold: HoldReason, tickets: number }> } }>, importers: Array<{ channel: Channel | null, importer: { id: string, name: string } | null, tickets: { filed: number, decided: number, medianSeconds: number | null, decidedLate: number, withdrawn: number, reverted: number, handedOver: number, verdicts: Array<{ verdict: Verdict, tickets: number }>, deciders: Array<{ by: ActorKind, tickets: number, medianSeconds: number | null }>, holds: Array<{ hold: HoldReason, tickets: number }> } }>, open: Array<{ hold: HoldReason, message: string, tickets: number, overdue: number }> } };

export type TicketCountsFragment = { filed: number, decided: number, medianSeconds: number | null, decidedLate: number, withdrawn: number, reverted: number, handedOver: number, verdicts: Array<{ verdict: Verdict, tickets: number }>, deciders: Array<{ by: ActorKind, tickets: number, medianSeconds: number | null }>, holds: Array<{ hold: HoldReason, tickets: number }> };

export type WatchQueryVariables = Exact<{
  filter?: ImportFilter | null | undefined;
  order?: ListOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type WatchQuery = { imports: { nodes: Array<{ startedAt: string | null, followedBy: string | null, id: string, kind: ListKind, fileName: string, state: ImportState, mode: ImportMode, createdAt: string, endedAt: string | null, rows: number | null, rowsDone: number, uploader: string, progress: { bytesRead: number, bytes: number, rowsPerSecond: number | null, secondsLeft: number | null } | null, problem: { code: string, message: string } | null, alarms: Array<{ code: AlarmCode, message: string }>, counts: Array<{ outcome: string, rows: number }>, importer: { id: string, organisation: string, name: string, contact: { kind: ContactKind, name: string, phone: string | null, site: string | null } } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type DeviceHistoryQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type DeviceHistoryQuery = { node:
    | { __typename: 'Device', id: string, history: { nodes: Array<{ at: string, cause: DeviceChangeCause, by: DeviceChanger, imeis: Array<string>, formerImeis: Array<string> | null, legality: Legality, formerLegality: Legality | null, ownerChanged: boolean, importId: string | null, row: number | null, message: string, ticket: { id: string, number: string } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null }
    | { __typename: 'Import' }
    | { __typename: 'Importer' }
    | { __typename: 'Ticket' }
   | null };

export type DevicesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type DevicesQuery = { devices: { nodes: Array<{ id: string, imeis: Array<string>, channel: Channel, brand: string | null, model: string | null, guarantor: string | null, legality: Legality, importer: { id: string, name: string } | null, openTicket: { id: string, number: string, status: TicketStatus } | null, correction: { slot: number, correct: Array<string> } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type FileTicketMutationVariables = Exact<{
  input: FileTicketInput;
}>;


export type FileTicketMutation = { fileTicket:
    | { __typename: 'FileTicketSuccess', ticket: { description: string | null, requesterMsisdns: Array<string> | null, id: string, number: string, subject: TicketSubject, status: TicketStatus, verdict: Verdict | null, registered: Array<string>, correct: Array<string>, filedAt: string, due: string | null, endedAt: string | null, revertedAt: string | null, explanation: { verdict: Verdict | null, words: string | null, remedy: string | null, waitsFor: WaitsFor | null, ruleSet: string, repair: { text: string, url: string } | null, lastResort: { title: string, words: string } | null, contact: { kind: ContactKind, name: string, phone: string | null, site: string | null } | null, hold: { code: HoldReason, message: string } | null, rules: Array<{ rule: Verdict, state: RuleState, words: string, evidence: Array<{ fact: Fact, imei: string | null }> }> }, timeline: Array<{ at: string, kind: TimelineEventKind, by: ActorKind, importId: string | null, row: number | null, note: string | null, message: string }>, device: { id: string, brand: string | null, model: string | null } | null } }
    | { __typename: 'Refusal', errors: Array<{ code: ErrorCode, field: Array<string>, message: string, action: string, ticketNumber: string | null, retryAfter: number | null }> }
   };

export type PrecheckTicketQueryVariables = Exact<{
  input: PrecheckTicketInput;
}>;


export type PrecheckTicketQuery = { precheckTicket:
    | { __typename: 'Precheck', status: TicketStatus, explanation: { verdict: Verdict | null, words: string | null, remedy: string | null, waitsFor: WaitsFor | null, ruleSet: string, repair: { text: string, url: string } | null, lastResort: { title: string, words: string } | null, contact: { kind: ContactKind, name: string, phone: string | null, site: string | null } | null, hold: { code: HoldReason, message: string } | null, rules: Array<{ rule: Verdict, state: RuleState, words: string, evidence: Array<{ fact: Fact, imei: string | null }> }> } }
    | { __typename: 'Refusal', errors: Array<{ code: ErrorCode, field: Array<string>, message: string, action: string, ticketNumber: string | null, retryAfter: number | null }> }
   };

export type TicketQueryVariables = Exact<{
  number: string;
}>;


export type TicketQuery = { ticket: { description: string | null, requesterMsisdns: Array<string> | null, id: string, number: string, subject: TicketSubject, status: TicketStatus, verdict: Verdict | null, registered: Array<string>, correct: Array<string>, filedAt: string, due: string | null, endedAt: string | null, revertedAt: string | null, simSightings: { knownUntil: string | null, slots: Array<{ imei: string, seenAt: string | null }> } | null, explanation: { verdict: Verdict | null, words: string | null, remedy: string | null, waitsFor: WaitsFor | null, ruleSet: string, repair: { text: string, url: string } | null, lastResort: { title: string, words: string } | null, contact: { kind: ContactKind, name: string, phone: string | null, site: string | null } | null, hold: { code: HoldReason, message: string } | null, rules: Array<{ rule: Verdict, state: RuleState, words: string, evidence: Array<{ fact: Fact, imei: string | null }> }> }, timeline: Array<{ at: string, kind: TimelineEventKind, by: ActorKind, importId: string | null, row: number | null, note: string | null, message: string }>, device: { id: string, brand: string | null, model: string | null } | null } | null };

export type TicketsQueryVariables = Exact<{
  filter?: TicketFilter | null | undefined;
  order?: ListOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type TicketsQuery = { tickets: { nodes: Array<{ id: string, number: string, subject: TicketSubject, status: TicketStatus, verdict: Verdict | null, registered: Array<string>, correct: Array<string>, filedAt: string, due: string | null, endedAt: string | null, revertedAt: string | null, device: { id: string, brand: string | null, model: string | null } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type UpdateNoticesMutationVariables = Exact<{
  input: UpdateNoticesInput;
}>;


export type UpdateNoticesMutation = { updateNotices:
    | { __typename: 'Refusal', errors: Array<{ code: ErrorCode, field: Array<string>, message: string, action: string, ticketNumber: string | null, retryAfter: number | null }> }
    | { __typename: 'UpdateNoticesSuccess', viewer: { sms: boolean | null } }
   };

export type WithdrawTicketMutationVariables = Exact<{
  input: WithdrawTicketInput;
}>;


export type WithdrawTicketMutation = { withdrawTicket:
    | { __typename: 'Refusal', errors: Array<{ code: ErrorCode, field: Array<string>, message: string, action: string, ticketNumber: string | null, retryAfter: number | null }> }
    | { __typename: 'WithdrawTicketSuccess', ticket: { description: string | null, requesterMsisdns: Array<string> | null, id: string, number: string, subject: TicketSubject, status: TicketStatus, verdict: Verdict | null, registered: Array<string>, correct: Array<string>, filedAt: string, due: string | null, endedAt: string | null, revertedAt: string | null, explanation: { verdict: Verdict | null, words: string | null, remedy: string | null, waitsFor: WaitsFor | null, ruleSet: string, repair: { text: string, url: string } | null, lastResort: { title: string, words: string } | null, contact: { kind: ContactKind, name: string, phone: string | null, site: string | null } | null, hold: { code: HoldReason, message: string } | null, rules: Array<{ rule: Verdict, state: RuleState, words: string, evidence: Array<{ fact: Fact, imei: string | null }> }> }, timeline: Array<{ at: string, kind: TimelineEventKind, by: ActorKind, importId: string | null, row: number | null, note: string | null, message: string }>, device: { id: string, brand: string | null, model: string | null } | null } }
   };

export type DeviceQueryVariables = Exact<{
  imei: string;
}>;


export type DeviceQuery = { device: { imei: string, brand: string | null, model: string | null, channel: Channel, guarantor: string | null, legality: Legality, importer: { id: string, name: string, contact: { kind: ContactKind, name: string, phone: string | null, site: string | null } } | null, guarantorContact: { kind: ContactKind, name: string, phone: string | null, site: string | null } | null } | null };

export type GuideQueryVariables = Exact<{ [key: string]: never; }>;


export type GuideQuery = { guide: { title: string, subjects: Array<{ subject: TicketSubject, title: string, introduction: string, warnings: Array<string>, steps: Array<{ step: GuideStepKind, stage: number, input: string | null, title: string, words: string, note: string | null }>, fields: Array<{ path: Array<string>, label: string, hint: string }> }>, verdicts: Array<{ verdict: Verdict, row: number, name: string, words: string, remedy: string, namesContact: boolean, repair: { text: string, url: string } | null }>, lastResort: { title: string, words: string }, labels: { panel: string, problems: string, devices: string, enquiry: string, repair: string, create: string, next: string, previousPage: string, nextPage: string, row: string, ticketNumber: string, device: string, filedAt: string, subject: string, status: string, expert: string, verdict: string, remedy: string, importer: string, guarantor: string, seller: string }, names: { ticketStatuses: Array<{ value: string, name: string }>, ruleStates: Array<{ value: string, name: string }>, channels: Array<{ value: string, name: string }>, legalities: Array<{ value: string, name: string }>, listKinds: Array<{ value: string, name: string }>, importStates: Array<{ value: string, name: string }>, outcomes: Array<{ value: string, name: string }>, roles: Array<{ value: string, name: string }> } } };

export type NamedFragment = { value: string, name: string };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { name: string | null, roles: Array<Role>, msisdns: Array<string>, organisation: string | null, sms: boolean | null } | null };

export type NodeQueryVariables = Exact<{
  id: string;
}>;


export type NodeQuery = { node:
    | { __typename: 'Device', id: string, imeis: Array<string>, channel: Channel, brand: string | null, model: string | null, guarantor: string | null, legality: Legality, importer: { id: string, name: string } | null, openTicket: { id: string, number: string, status: TicketStatus } | null, correction: { slot: number, correct: Array<string> } | null }
    | { __typename: 'Import', id: string, kind: ListKind, fileName: string, state: ImportState, mode: ImportMode, createdAt: string, endedAt: string | null, rows: number | null, rowsDone: number, counts: Array<{ outcome: string, rows: number }> }
    | { __typename: 'Importer', organisation: string, name: string, id: string }
    | { __typename: 'Ticket', id: string, number: string, subject: TicketSubject, status: TicketStatus, verdict: Verdict | null, registered: Array<string>, correct: Array<string>, filedAt: string, due: string | null, endedAt: string | null, revertedAt: string | null, device: { id: string, brand: string | null, model: string | null } | null }
   | null };

export type NodesQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type NodesQuery = { nodes: Array<
    | { __typename: 'Device', id: string, imeis: Array<string>, channel: Channel, brand: string | null, model: string | null, guarantor: string | null, legality: Legality, importer: { id: string, name: string } | null, openTicket: { id: string, number: string, status: TicketStatus } | null, correction: { slot: number, correct: Array<string> } | null }
    | { __typename: 'Import', id: string, kind: ListKind, fileName: string, state: ImportState, mode: ImportMode, createdAt: string, endedAt: string | null, rows: number | null, rowsDone: number, counts: Array<{ outcome: string, rows: number }> }
    | { __typename: 'Importer', organisation: string, name: string, id: string }
    | { __typename: 'Ticket', id: string, number: string, subject: TicketSubject, status: TicketStatus, verdict: Verdict | null, registered: Array<string>, correct: Array<string>, filedAt: string, due: string | null, endedAt: string | null, revertedAt: string | null, device: { id: string, brand: string | null, model: string | null } | null }
   | null> };

type Found_Device_Fragment = { __typename: 'Device', id: string, imeis: Array<string>, channel: Channel, brand: string | null, model: string | null, guarantor: string | null, legality: Legality, importer: { id: string, name: string } | null, openTicket: { id: string, number: string, status: TicketStatus } | null, correction: { slot: number, correct: Array<string> } | null };

type Found_Import_Fragment = { __typename: 'Import', id: string, kind: ListKind, fileName: string, state: ImportState, mode: ImportMode, createdAt: string, endedAt: string | null, rows: number | null, rowsDone: number, counts: Array<{ outcome: string, rows: number }> };

type Found_Importer_Fragment = { __typename: 'Importer', organisation: string, name: string, id: string };

type Found_Ticket_Fragment = { __typename: 'Ticket', id: string, number: string, subject: TicketSubject, status: TicketStatus, verdict: Verdict | null, registered: Array<string>, correct: Array<string>, filedAt: string, due: string | null, endedAt: string | null, revertedAt: string | null, device: { id: string, brand: string | null, model: string | null } | null };

export type FoundFragment =
  | Found_Device_Fragment
  | Found_Import_Fragment
  | Found_Importer_Fragment
  | Found_Ticket_Fragment
;

export type RateLimitQueryVariables = Exact<{ [key: string]: never; }>;


export type RateLimitQuery = { rateLimit: { cost: number, costLimit: number, quotas: Array<{ name: string, limit: number, seconds: number, remaining: number, resetAt: string }> } };

export type RequestSignInMutationVariables = Exact<{
  input: RequestSignInInput;
}>;


export type RequestSignInMutation = { requestSignIn:
    | { __typename: 'Refusal', errors: Array<{ code: ErrorCode, field: Array<string>, message: string, action: string, ticketNumber: string | null, retryAfter: number | null }> }
    | { __typename: 'RequestSignInSuccess', msisdn: string }
   };
