/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Who did something to a ticket. */
export type ActorKind =
  /** A person who decides what no rule does. */
  | 'EXPERT'
  /** A row of an importer's list. */
  | 'IMPORT'
  /** The rule engine. */
  | 'LAYER_ZERO'
  /** Who filed it. */
  | 'REQUESTER';

/** In what a list is unlike its uploader's others. */
export type AlarmCode =
  /** Far more rows are INVALID than in your other lists. */
  | 'INVALID_ROWS'
  /** Far more rows are about devices with an open ticket than in your other lists. */
  | 'TICKETS';

/** Which import to stop. */
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

/** Which list to apply. */
export type CommitImportInput = {
  /** A dry run that has ended, or an import that is HELD. */
  id: string;
};

/** A list that is to be uploaded. */
export type CreateImportInput = {
  /** Judge the rows and report, and write nothing else. */
  dryRun?: boolean | null | undefined;
  /** What you call the file, in at most 200 characters; the report bears its name. */
  fileName: string;
  /**
   * A UUID of the caller's, 1 to 64 of A to Z, a to z, 0 to 9, `-` and `_`. For two days the same input under the same key
   * is the same answer and makes nothing new, and another input is refused. A refusal does not use it up.
   */
  idempotencyKey?: string | null | undefined;
  /** What the list is about. */
  kind: ListKind;
  /** The language of the report's messages. */
  language?: Language | null | undefined;
};

/** A span of time; either end may be open. */
export type DateTimeRange = {
  /** From this moment on. */
  from?: string | null | undefined;
  /** Before this moment. */
  to?: string | null | undefined;
};

/** Why a request was refused. */
export type ErrorCode =
  /** The description is empty. */
  | 'DESCRIPTION_EMPTY'
  /** The description has more than 2,000 characters. */
  | 'DESCRIPTION_TOO_LONG'
  /** The file's name is empty, too long, or has characters that a file name cannot have. */
  | 'FILE_NAME_INVALID'
  /** It is not 1 to 64 of letters, digits, dashes and underscores. */
  | 'IDEMPOTENCY_KEY_INVALID'
  /** The key came with another request of yours in the last two days; this one was not done. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** An approval would give one IMEI to two devices. */
  | 'IMEI_HELD'
  /** The importer's name is empty or has more than 200 characters. */
  | 'IMPORTER_NAME_INVALID'
  /** The import has ended already. */
  | 'IMPORT_ENDED'
  /** Another import follows it and has not ended. */
  | 'IMPORT_FOLLOWED'
  /** It has applied nothing that could be undone. */
  | 'IMPORT_NOT_APPLIED'
  /** There is no such import, or it is not yours. */
  | 'IMPORT_NOT_FOUND'
  /** It was not tried, or the trial has not ended. */
  | 'IMPORT_NOT_TRIED'
  /** It ended too long ago. */
  | 'IMPORT_TOO_OLD'
  /** An IMEI is not a right one: digits, length, check digit, or a test value. */
  | 'INVALID_IMEI'
  /** Your role may not send this kind of list. */
  | 'KIND_NOT_ALLOWED'
  /** The expert's note is empty. */
  | 'NOTE_EMPTY'
  /** The expert's note has more than 2,000 characters. */
  | 'NOTE_TOO_LONG'
  /** It is not the name of an organisation: 2 to 63 of a to z, 0 to 9 and dashes, and no dash at the start. */
  | 'ORGANISATION_INVALID'
  /** You have asked for this too often; `retryAfter` says when to try again. */
  | 'RATE_LIMITED'
  /** The registered pair is not what your device holds. */
  | 'REGISTERED_PAIR_WRONG'
  /** Both IMEIs of a pair are the same. */
  | 'SAME_TWICE'
  /** Your device has an open ticket already; `ticketNumber` is its number. */
  | 'TICKET_ALREADY_OPEN'
  /** There is no such ticket, or it is not yours to see. */
  | 'TICKET_NOT_FOUND'
  /** The ticket has ended already. */
  | 'TICKET_NOT_OPEN';

/** Something that a rule found. */
export type Fact =
  /** The device is blocked. */
  | 'BLOCKED'
  /** A device of somebody else holds the IMEI. */
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
  /** The IMEI stands in the registered pair and in the correct one. */
  | 'STANDS_IN_BOTH_PAIRS';

/** A ticket to file. */
export type FileTicketInput = {
  /** The two IMEIs that the handset shows (`*#06#`). */
  correct: ImeiPairInput;
  /** The problem in the requester's words, at most 2,000 characters. */
  description: string;
  /**
   * A UUID of the caller's, 1 to 64 of A to Z, a to z, 0 to 9, `-` and `_`. For two days the same input under the same key
   * is the same answer and makes nothing new, and another input is refused. A refusal does not use it up.
   */
  idempotencyKey?: string | null | undefined;
  /** The two IMEIs that the register holds. */
  registered: ImeiPairInput;
  /** What it is about. */
  subject?: TicketSubject | null | undefined;
};

/** A step of filing a ticket, in the order of the users' guide. */
export type GuideStepKind =
  /** Read the verdict and what to do next. */
  | 'ANSWER'
  /** Look everything over, and file. */
  | 'CONFIRM'
  /** Type the two IMEIs that the device shows. */
  | 'CORRECT_PAIR'
  /** Begin a new ticket. */
  | 'CREATE'
  /** Describe the problem. */
  | 'DESCRIPTION'
  /** Dial `*#06#` on the device. */
  | 'DIAL'
  /** Read the warnings. */
  | 'NOTES'
  /** From the panel's menu: file and follow problems. */
  | 'PROBLEMS'
  /** Type the two IMEIs that the register holds. */
  | 'REGISTERED_PAIR'
  /** Choose the subject. */
  | 'SUBJECT';

/** Who holds an IMEI, as a ticket sees it. */
export type ImeiHolder =
  /** A device of somebody else. */
  | 'ANOTHER'
  /** The device of the ticket. */
  | 'DEVICE'
  /** No device in the register. */
  | 'NOBODY'
  /** Another device of the requester. */
  | 'REQUESTER';

/**
 * The two IMEIs of a device as a person typed them: Persian digits, spaces and dashes are accepted. They are text and not
 * IMEI, so that everything that is wrong with a form comes back at once, each with the path of its field.
 */
export type ImeiPairInput = {
  /** The IMEI of slot 1. */
  imei1: string;
  /** The IMEI of slot 2. */
  imei2: string;
};

/** Which imports are wanted. All that is given must hold. */
export type ImportFilter = {
  /** Announced in this time. */
  created?: DateTimeRange | null | undefined;
  /** Of the importer with this id. */
  importer?: string | null | undefined;
  /** Of this kind of list. */
  kind?: ListKind | null | undefined;
  /** In one of these states. */
  state?: Array<ImportState> | null | undefined;
};

/** What an import is for. */
export type ImportMode =
  /** What the rows say is done. */
  | 'APPLY'
  /** The rows are only judged; nothing but the report is written. `commitImport` applies it afterwards. */
  | 'DRY_RUN'
  /** What an earlier import did is put back, where nobody has touched it since. */
  | 'UNDO';

/** How far an import has come. From COMPLETED on, in this order, it has ended. */
export type ImportState =
  /** Its upload has not come yet. */
  | 'AWAITING_UPLOAD'
  /** Its uploader stopped it; rows that were not reached are UNPROCESSED. */
  | 'CANCELLED'
  /** Every row has its outcome, and the report is there. */
  | 'COMPLETED'
  /** It stopped on our side; ops have been told, and nothing of it is lost. */
  | 'FAILED'
  /** So unlike your other lists that nothing was applied; `alarms` says why, and `commitImport` applies it. */
  | 'HELD'
  /** The file is being read. */
  | 'INSPECTING'
  /** The report is being written. */
  | 'PUBLISHING'
  /** Its file has come. */
  | 'RECEIVED'
  /** Its rows are being worked on. */
  | 'RECONCILING'
  /** The file as a whole was refused; nothing of it was applied. */
  | 'REJECTED'
  /** An earlier list of the same uploader is being worked on. */
  | 'WAITING';

/** A language for people. */
export type Language =
  /** English. */
  | 'EN'
  /** Persian. */
  | 'FA';

/** Whether a device may be used. */
export type Legality =
  /** It is blocked: no ticket on it can pass. */
  | 'BLOCKED'
  /** It is in the register and not blocked. */
  | 'LEGAL';

/** What a list is about. */
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

/** What to call an importer. */
export type NameImporterInput = {
  /** From 1 to 200 characters. */
  name: string;
  /** The importer, as lists name it: `importer-a`. */
  organisation: string;
};

/** A ticket that may be filed. */
export type PrecheckTicketInput = {
  /** The two IMEIs that the handset shows (`*#06#`). */
  correct: ImeiPairInput;
  /** The two IMEIs that the register holds. */
  registered: ImeiPairInput;
  /** What it is about. */
  subject?: TicketSubject | null | undefined;
};

/** Which tickets of the queue are wanted. All that is given must hold. */
export type QueueFilter = {
  /** About the device with this id. */
  device?: string | null | undefined;
  /** Filed in this time. */
  filed?: DateTimeRange | null | undefined;
  /** On the devices of the importer with this id. */
  importer?: string | null | undefined;
  /** On this subject. */
  subject?: TicketSubject | null | undefined;
  /** That wait for this. */
  waitsFor?: WaitsFor | null | undefined;
};

/** An expert's verdict on a ticket. */
export type ReviewTicketInput = {
  /** Why, for the requester; at most 2,000 characters. */
  note: string;
  /** The number of an open ticket. */
  number: string;
  /** What to end it with; APPROVED corrects the register. */
  verdict: Verdict;
};

/** What a person may do. */
export type Role =
  /** Decides the tickets that no rule decides. */
  | 'EXPERT'
  /** Sends lists of corrections and of devices, for one importing company. */
  | 'IMPORTER'
  /** Sends sightings, for one network operator. */
  | 'OPERATOR'
  /** Runs the system; sends lists of devices for anybody. */
  | 'OPS'
  /** Owns devices and files tickets. */
  | 'SUBSCRIBER';

/** What came of a rule. */
export type RuleState =
  /** It decided: its verdict is the ticket's. */
  | 'FAILED'
  /** An earlier rule decided. */
  | 'NOT_REACHED'
  /** It holds nothing against the ticket. */
  | 'PASSED'
  /** Stronger evidence, the importer's correction, makes the rule needless. */
  | 'WAIVED';

/** Which of your tickets are wanted. All that is given must hold. */
export type TicketFilter = {
  /** About the device with this id. */
  device?: string | null | undefined;
  /** Filed in this time. */
  filed?: DateTimeRange | null | undefined;
  /** In one of these states. */
  status?: Array<TicketStatus> | null | undefined;
  /** On this subject. */
  subject?: TicketSubject | null | undefined;
};

/** How a ticket stands. All but OPEN are final. */
export type TicketStatus =
  /** The register has been corrected. */
  | 'APPROVED'
  /** It waits for the importer's list or for an expert. */
  | 'OPEN'
  /** It was refused; the verdict says why. */
  | 'REJECTED'
  /** The requester took it back. */
  | 'WITHDRAWN';

/** What a ticket is about: the wizard's choice of subject. */
export type TicketSubject =
  /** The IMEI that the device shows is not the one that is registered for it. */
  | 'IMEI_MISMATCH';

/** What can happen to a ticket. */
export type TimelineEventKind =
  /** It was approved, and the register corrected. */
  | 'APPROVED'
  /** It was filed. */
  | 'FILED'
  /** The importer's list agrees, but an expert must decide. */
  | 'IMPORTER_AGREES'
  /** The importer's list claims another correct pair. */
  | 'MISMATCH_NOTED'
  /** It was rejected. */
  | 'REJECTED'
  /** What had ended the ticket before it was undone; this one waits for an expert in its place. */
  | 'REOPENED'
  /** It passed, and waits for the importer's list or for an expert. */
  | 'WAITING'
  /** Its requester took it back. */
  | 'WITHDRAWN';

/** Which import to undo. */
export type UndoImportInput = {
  /** An import of corrections or devices that has ended. */
  id: string;
};

/** What layer zero, the rule engine, says of a ticket. */
export type Verdict =
  /** A device of the requester already holds the correct pair. */
  | 'ALREADY_ACTIVATED'
  /** The pair in the register has been corrected. */
  | 'APPROVED'
  /** Neither registered IMEI is in the register, or the device is blocked. */
  | 'ILLEGAL_DEVICE'
  /** The requester does not own the device. */
  | 'NOT_OWNER'
  /** The two pairs share no IMEI. */
  | 'NOT_PARTIAL'
  /** An IMEI of the correct pair was never seen with one of the requester's numbers. */
  | 'SIM_NOT_SEEN'
  /** The new IMEI is held by a device that the requester does not own. */
  | 'TARGET_OWNED'
  /** The wrong IMEI was seen on a network. */
  | 'WRONG_IMEI_SEEN';

/** Whom an open ticket waits for. */
export type WaitsFor =
  /** An expert: another device of the same owner holds the new IMEI, and no machine may move it. */
  | 'EXPERT'
  /** The importer's list, or an expert. */
  | 'IMPORTER';

/** Which ticket to withdraw. */
export type WithdrawTicketInput = {
  /** The number of an open ticket of yours. */
  number: string;
};

/** Which tickets of a worklist are wanted. All that is given must hold. */
export type WorklistFilter = {
  /** About the device with this id. */
  device?: string | null | undefined;
  /** Filed in this time. */
  filed?: DateTimeRange | null | undefined;
  /** On this subject. */
  subject?: TicketSubject | null | undefined;
};

export type QueueQueryVariables = Exact<{
  filter?: QueueFilter | null | undefined;
  order?: ListOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type QueueQuery = { queue: { nodes: Array<{ id: string, number: string, subject: TicketSubject, status: TicketStatus, verdict: Verdict | null, registered: Array<string>, correct: Array<string>, filedAt: string, endedAt: string | null, device: { id: string, brand: string | null, model: string | null, importer: { id: string, name: string } | null } | null, explanation: { waitsFor: WaitsFor | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type ReviewTicketMutationVariables = Exact<{
  input: ReviewTicketInput;
}>;


export type ReviewTicketMutation = { reviewTicket:
    | { __typename: 'Refusal', errors: Array<{ code: ErrorCode, field: Array<string>, message: string, action: string, ticketNumber: string | null, retryAfter: number | null }> }
    | { __typename: 'ReviewTicketSuccess', ticket: { description: string | null, requesterMsisdns: Array<string> | null, id: string, number: string, subject: TicketSubject, status: TicketStatus, verdict: Verdict | null, registered: Array<string>, correct: Array<string>, filedAt: string, endedAt: string | null, explanation: { verdict: Verdict | null, words: string | null, remedy: string | null, waitsFor: WaitsFor | null, ruleSet: string, rules: Array<{ rule: Verdict, state: RuleState, words: string, evidence: Array<{ fact: Fact, imei: string | null }> }> }, timeline: Array<{ at: string, kind: TimelineEventKind, by: ActorKind, importId: string | null, row: number | null, note: string | null, message: string }>, device: { id: string, brand: string | null, model: string | null } | null } }
   };

export type ReviewedQueryVariables = Exact<{
  number: string;
}>;


export type ReviewedQuery = { ticket: { description: string | null, requesterMsisdns: Array<string> | null, id: string, number: string, subject: TicketSubject, status: TicketStatus, verdict: Verdict | null, registered: Array<string>, correct: Array<string>, filedAt: string, endedAt: string | null, device: { id: string, imeis: Array<string>, channel: Channel, brand: string | null, model: string | null, guarantor: string | null, legality: Legality, importer: { id: string, name: string } | null } | null, explanation: { verdict: Verdict | null, words: string | null, remedy: string | null, waitsFor: WaitsFor | null, ruleSet: string, rules: Array<{ rule: Verdict, state: RuleState, words: string, evidence: Array<{ fact: Fact, imei: string | null }> }> }, timeline: Array<{ at: string, kind: TimelineEventKind, by: ActorKind, importId: string | null, row: number | null, note: string | null, message: string }> } | null };

export type TicketEvidenceQueryVariables = Exact<{
  number: string;
}>;


export type TicketEvidenceQuery = { ticketEvidence: { ownedByRequester: boolean | null, imeis: Array<{ imei: string, holder: ImeiHolder, seenWithRequester: string | null, otherNumbers: number, seenWithOthers: string | null }>, correction: { registered: Array<string>, correct: Array<string>, agrees: boolean, importId: string, row: number } | null } | null };

export type RefusedFragment = { errors: Array<{ code: ErrorCode, field: Array<string>, message: string, action: string, ticketNumber: string | null, retryAfter: number | null }> };

export type PageFragment = { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null };

export type ExplainedFragment = { verdict: Verdict | null, words: string | null, remedy: string | null, waitsFor: WaitsFor | null, ruleSet: string, rules: Array<{ rule: Verdict, state: RuleState, words: string, evidence: Array<{ fact: Fact, imei: string | null }> }> };

export type TicketRowFragment = { id: string, number: string, subject: TicketSubject, status: TicketStatus, verdict: Verdict | null, registered: Array<string>, correct: Array<string>, filedAt: string, endedAt: string | null, device: { id: string, brand: string | null, model: string | null } | null };

export type TicketPageFragment = { description: string | null, requesterMsisdns: Array<string> | null, id: string, number: string, subject: TicketSubject, status: TicketStatus, verdict: Verdict | null, registered: Array<string>, correct: Array<string>, filedAt: string, endedAt: string | null, explanation: { verdict: Verdict | null, words: string | null, remedy: string | null, waitsFor: WaitsFor | null, ruleSet: string, rules: Array<{ rule: Verdict, state: RuleState, words: string, evidence: Array<{ fact: Fact, imei: string | null }> }> }, timeline: Array<{ at: string, kind: TimelineEventKind, by: ActorKind, importId: string | null, row: number | null, note: string | null, message: string }>, device: { id: string, brand: string | null, model: string | null } | null };

export type DeviceRowFragment = { id: string, imeis: Array<string>, channel: Channel, brand: string | null, model: string | null, guarantor: string | null, legality: Legality, importer: { id: string, name: string } | null, openTicket: { id: string, number: string, status: TicketStatus } | null };

export type ImportRowFragment = { id: string, kind: ListKind, fileName: string, state: ImportState, mode: ImportMode, createdAt: string, endedAt: string | null, rows: number | null, rowsDone: number, counts: Array<{ outcome: string, rows: number }> };

export type ImportPageFragment = { startedAt: string | null, follows: string | null, followedBy: string | null, sameAs: string | null, reportUrl: string | null, summaryUrl: string | null, changedRows: number | null, changedUrl: string | null, id: string, kind: ListKind, fileName: string, state: ImportState, mode: ImportMode, createdAt: string, endedAt: string | null, rows: number | null, rowsDone: number, uploader: string, alarms: Array<{ code: AlarmCode, rows: number, usual: number, message: string, action: string }>, progress: { bytesRead: number, bytes: number, rowsPerSecond: number | null, secondsLeft: number | null } | null, problem: { code: string, message: string } | null, findings: Array<{ code: string, columns: Array<string>, rows: number, of: number, examples: Array<number>, message: string, action: string }>, counts: Array<{ outcome: string, rows: number }>, importer: { id: string, organisation: string, name: string } | null };

export type QueueRowFragment = { id: string, number: string, subject: TicketSubject, status: TicketStatus, verdict: Verdict | null, registered: Array<string>, correct: Array<string>, filedAt: string, endedAt: string | null, device: { id: string, brand: string | null, model: string | null, importer: { id: string, name: string } | null } | null, explanation: { waitsFor: WaitsFor | null } };

export type ReviewedTicketFragment = { description: string | null, requesterMsisdns: Array<string> | null, id: string, number: string, subject: TicketSubject, status: TicketStatus, verdict: Verdict | null, registered: Array<string>, correct: Array<string>, filedAt: string, endedAt: string | null, device: { id: string, imeis: Array<string>, channel: Channel, brand: string | null, model: string | null, guarantor: string | null, legality: Legality, importer: { id: string, name: string } | null } | null, explanation: { verdict: Verdict | null, words: string | null, remedy: string | null, waitsFor: WaitsFor | null, ruleSet: string, rules: Array<{ rule: Verdict, state: RuleState, words: string, evidence: Array<{ fact: Fact, imei: string | null }> }> }, timeline: Array<{ at: string, kind: TimelineEventKind, by: ActorKind, importId: string | null, row: number | null, note: string | null, message: string }> };

export type SenderFragment = { uploader: string, importer: { id: string, organisation: string, name: string } | null };

export type WatchedImportFragment = { startedAt: string | null, followedBy: string | null, id: string, kind: ListKind, fileName: string, state: ImportState, mode: ImportMode, createdAt: string, endedAt: string | null, rows: number | null, rowsDone: number, uploader: string, progress: { bytesRead: number, bytes: number, rowsPerSecond: number | null, secondsLeft: number | null } | null, problem: { code: string, message: string } | null, alarms: Array<{ code: AlarmCode, message: string }>, counts: Array<{ outcome: string, rows: number }>, importer: { id: string, organisation: string, name: string } | null };

export type CancelImportMutationVariables = Exact<{
  input: CancelImportInput;
}>;


export type CancelImportMutation = { cancelImport:
    | { __typename: 'CancelImportSuccess', import: { startedAt: string | null, follows: string | null, followedBy: string | null, sameAs: string | null, reportUrl: string | null, summaryUrl: string | null, changedRows: number | null, changedUrl: string | null, id: string, kind: ListKind, fileName: string, state: ImportState, mode: ImportMode, createdAt: string, endedAt: string | null, rows: number | null, rowsDone: number, uploader: string, alarms: Array<{ code: AlarmCode, rows: number, usual: number, message: string, action: string }>, progress: { bytesRead: number, bytes: number, rowsPerSecond: number | null, secondsLeft: number | null } | null, problem: { code: string, message: string } | null, findings: Array<{ code: string, columns: Array<string>, rows: number, of: number, examples: Array<number>, message: string, action: string }>, counts: Array<{ outcome: string, rows: number }>, importer: { id: string, organisation: string, name: string } | null } }
    | { __typename: 'Refusal', errors: Array<{ code: ErrorCode, field: Array<string>, message: string, action: string, ticketNumber: string | null, retryAfter: number | null }> }
   };

export type CommitImportMutationVariables = Exact<{
  input: CommitImportInput;
}>;


export type CommitImportMutation = { commitImport:
    | { __typename: 'CommitImportSuccess', import: { startedAt: string | null, follows: string | null, followedBy: string | null, sameAs: string | null, reportUrl: string | null, summaryUrl: string | null, changedRows: number | null, changedUrl: string | null, id: string, kind: ListKind, fileName: string, state: ImportState, mode: ImportMode, createdAt: string, endedAt: string | null, rows: number | null, rowsDone: number, uploader: string, alarms: Array<{ code: AlarmCode, rows: number, usual: number, message: string, action: string }>, progress: { bytesRead: number, bytes: number, rowsPerSecond: number | null, secondsLeft: number | null } | null, problem: { code: string, message: string } | null, findings: Array<{ code: string, columns: Array<string>, rows: number, of: number, examples: Array<number>, message: string, action: string }>, counts: Array<{ outcome: string, rows: number }>, importer: { id: string, organisation: string, name: string } | null } }
    | { __typename: 'Refusal', errors: Array<{ code: ErrorCode, field: Array<string>, message: string, action: string, ticketNumber: string | null, retryAfter: number | null }> }
   };

export type CreateImportMutationVariables = Exact<{
  input: CreateImportInput;
}>;


export type CreateImportMutation = { createImport:
    | { __typename: 'CreateImportSuccess', import: { startedAt: string | null, follows: string | null, followedBy: string | null, sameAs: string | null, reportUrl: string | null, summaryUrl: string | null, changedRows: number | null, changedUrl: string | null, id: string, kind: ListKind, fileName: string, state: ImportState, mode: ImportMode, createdAt: string, endedAt: string | null, rows: number | null, rowsDone: number, uploader: string, alarms: Array<{ code: AlarmCode, rows: number, usual: number, message: string, action: string }>, progress: { bytesRead: number, bytes: number, rowsPerSecond: number | null, secondsLeft: number | null } | null, problem: { code: string, message: string } | null, findings: Array<{ code: string, columns: Array<string>, rows: number, of: number, examples: Array<number>, message: string, action: string }>, counts: Array<{ outcome: string, rows: number }>, importer: { id: string, organisation: string, name: string } | null }, upload: { url: string, maxBytes: number, expiresAt: string, fields: Array<{ name: string, value: string }> } | null }
    | { __typename: 'Refusal', errors: Array<{ code: ErrorCode, field: Array<string>, message: string, action: string, ticketNumber: string | null, retryAfter: number | null }> }
   };

export type UploadFragment = { url: string, maxBytes: number, expiresAt: string, fields: Array<{ name: string, value: string }> };

export type ImportQueryVariables = Exact<{
  id: string;
}>;


export type ImportQuery = { import: { startedAt: string | null, follows: string | null, followedBy: string | null, sameAs: string | null, reportUrl: string | null, summaryUrl: string | null, changedRows: number | null, changedUrl: string | null, id: string, kind: ListKind, fileName: string, state: ImportState, mode: ImportMode, createdAt: string, endedAt: string | null, rows: number | null, rowsDone: number, uploader: string, alarms: Array<{ code: AlarmCode, rows: number, usual: number, message: string, action: string }>, progress: { bytesRead: number, bytes: number, rowsPerSecond: number | null, secondsLeft: number | null } | null, problem: { code: string, message: string } | null, findings: Array<{ code: string, columns: Array<string>, rows: number, of: number, examples: Array<number>, message: string, action: string }>, counts: Array<{ outcome: string, rows: number }>, importer: { id: string, organisation: string, name: string } | null } | null };

export type ImportsQueryVariables = Exact<{
  filter?: ImportFilter | null | undefined;
  order?: ListOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ImportsQuery = { imports: { nodes: Array<{ id: string, kind: ListKind, fileName: string, state: ImportState, mode: ImportMode, createdAt: string, endedAt: string | null, rows: number | null, rowsDone: number, counts: Array<{ outcome: string, rows: number }> }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type UndoImportMutationVariables = Exact<{
  input: UndoImportInput;
}>;


export type UndoImportMutation = { undoImport:
    | { __typename: 'Refusal', errors: Array<{ code: ErrorCode, field: Array<string>, message: string, action: string, ticketNumber: string | null, retryAfter: number | null }> }
    | { __typename: 'UndoImportSuccess', import: { startedAt: string | null, follows: string | null, followedBy: string | null, sameAs: string | null, reportUrl: string | null, summaryUrl: string | null, changedRows: number | null, changedUrl: string | null, id: string, kind: ListKind, fileName: string, state: ImportState, mode: ImportMode, createdAt: string, endedAt: string | null, rows: number | null, rowsDone: number, uploader: string, alarms: Array<{ code: AlarmCode, rows: number, usual: number, message: string, action: string }>, progress: { bytesRead: number, bytes: number, rowsPerSecond: number | null, secondsLeft: number | null } | null, problem: { code: string, message: string } | null, findings: Array<{ code: string, columns: Array<string>, rows: number, of: number, examples: Array<number>, message: string, action: string }>, counts: Array<{ outcome: string, rows: number }>, importer: { id: string, organisation: string, name: string } | null } }
   };

export type WorklistQueryVariables = Exact<{
  filter?: WorklistFilter | null | undefined;
  order?: ListOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type WorklistQuery = { worklist: { nodes: Array<{ id: string, number: string, subject: TicketSubject, status: TicketStatus, verdict: Verdict | null, registered: Array<string>, correct: Array<string>, filedAt: string, endedAt: string | null, device: { id: string, brand: string | null, model: string | null } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type HealthQueryVariables = Exact<{ [key: string]: never; }>;


export type HealthQuery = { health: { openTickets: number, hasMore: boolean, oldestFiledAt: string | null } };

export type NameImporterMutationVariables = Exact<{
  input: NameImporterInput;
}>;


export type NameImporterMutation = { nameImporter:
    | { __typename: 'NameImporterSuccess', importer: { id: string, organisation: string, name: string } }
    | { __typename: 'Refusal', errors: Array<{ code: ErrorCode, field: Array<string>, message: string, action: string, ticketNumber: string | null, retryAfter: number | null }> }
   };

export type WatchQueryVariables = Exact<{
  filter?: ImportFilter | null | undefined;
  order?: ListOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type WatchQuery = { imports: { nodes: Array<{ startedAt: string | null, followedBy: string | null, id: string, kind: ListKind, fileName: string, state: ImportState, mode: ImportMode, createdAt: string, endedAt: string | null, rows: number | null, rowsDone: number, uploader: string, progress: { bytesRead: number, bytes: number, rowsPerSecond: number | null, secondsLeft: number | null } | null, problem: { code: string, message: string } | null, alarms: Array<{ code: AlarmCode, message: string }>, counts: Array<{ outcome: string, rows: number }>, importer: { id: string, organisation: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type DevicesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type DevicesQuery = { devices: { nodes: Array<{ id: string, imeis: Array<string>, channel: Channel, brand: string | null, model: string | null, guarantor: string | null, legality: Legality, importer: { id: string, name: string } | null, openTicket: { id: string, number: string, status: TicketStatus } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type FileTicketMutationVariables = Exact<{
  input: FileTicketInput;
}>;


export type FileTicketMutation = { fileTicket:
    | { __typename: 'FileTicketSuccess', ticket: { description: string | null, requesterMsisdns: Array<string> | null, id: string, number: string, subject: TicketSubject, status: TicketStatus, verdict: Verdict | null, registered: Array<string>, correct: Array<string>, filedAt: string, endedAt: string | null, explanation: { verdict: Verdict | null, words: string | null, remedy: string | null, waitsFor: WaitsFor | null, ruleSet: string, rules: Array<{ rule: Verdict, state: RuleState, words: string, evidence: Array<{ fact: Fact, imei: string | null }> }> }, timeline: Array<{ at: string, kind: TimelineEventKind, by: ActorKind, importId: string | null, row: number | null, note: string | null, message: string }>, device: { id: string, brand: string | null, model: string | null } | null } }
    | { __typename: 'Refusal', errors: Array<{ code: ErrorCode, field: Array<string>, message: string, action: string, ticketNumber: string | null, retryAfter: number | null }> }
   };

export type PrecheckTicketQueryVariables = Exact<{
  input: PrecheckTicketInput;
}>;


export type PrecheckTicketQuery = { precheckTicket:
    | { __typename: 'Precheck', status: TicketStatus, explanation: { verdict: Verdict | null, words: string | null, remedy: string | null, waitsFor: WaitsFor | null, ruleSet: string, rules: Array<{ rule: Verdict, state: RuleState, words: string, evidence: Array<{ fact: Fact, imei: string | null }> }> } }
    | { __typename: 'Refusal', errors: Array<{ code: ErrorCode, field: Array<string>, message: string, action: string, ticketNumber: string | null, retryAfter: number | null }> }
   };

export type TicketQueryVariables = Exact<{
  number: string;
}>;


export type TicketQuery = { ticket: { description: string | null, requesterMsisdns: Array<string> | null, id: string, number: string, subject: TicketSubject, status: TicketStatus, verdict: Verdict | null, registered: Array<string>, correct: Array<string>, filedAt: string, endedAt: string | null, explanation: { verdict: Verdict | null, words: string | null, remedy: string | null, waitsFor: WaitsFor | null, ruleSet: string, rules: Array<{ rule: Verdict, state: RuleState, words: string, evidence: Array<{ fact: Fact, imei: string | null }> }> }, timeline: Array<{ at: string, kind: TimelineEventKind, by: ActorKind, importId: string | null, row: number | null, note: string | null, message: string }>, device: { id: string, brand: string | null, model: string | null } | null } | null };

export type TicketsQueryVariables = Exact<{
  filter?: TicketFilter | null | undefined;
  order?: ListOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type TicketsQuery = { tickets: { nodes: Array<{ id: string, number: string, subject: TicketSubject, status: TicketStatus, verdict: Verdict | null, registered: Array<string>, correct: Array<string>, filedAt: string, endedAt: string | null, device: { id: string, brand: string | null, model: string | null } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type WithdrawTicketMutationVariables = Exact<{
  input: WithdrawTicketInput;
}>;


export type WithdrawTicketMutation = { withdrawTicket:
    | { __typename: 'Refusal', errors: Array<{ code: ErrorCode, field: Array<string>, message: string, action: string, ticketNumber: string | null, retryAfter: number | null }> }
    | { __typename: 'WithdrawTicketSuccess', ticket: { description: string | null, requesterMsisdns: Array<string> | null, id: string, number: string, subject: TicketSubject, status: TicketStatus, verdict: Verdict | null, registered: Array<string>, correct: Array<string>, filedAt: string, endedAt: string | null, explanation: { verdict: Verdict | null, words: string | null, remedy: string | null, waitsFor: WaitsFor | null, ruleSet: string, rules: Array<{ rule: Verdict, state: RuleState, words: string, evidence: Array<{ fact: Fact, imei: string | null }> }> }, timeline: Array<{ at: string, kind: TimelineEventKind, by: ActorKind, importId: string | null, row: number | null, note: string | null, message: string }>, device: { id: string, brand: string | null, model: string | null } | null } }
   };

export type DeviceQueryVariables = Exact<{
  imei: string;
}>;


export type DeviceQuery = { device: { imei: string, brand: string | null, model: string | null, channel: Channel, guarantor: string | null, legality: Legality, importer: { id: string, name: string } | null } | null };

export type GuideQueryVariables = Exact<{ [key: string]: never; }>;


export type GuideQuery = { guide: { title: string, subjects: Array<{ subject: TicketSubject, title: string, introduction: string, warnings: Array<string>, steps: Array<{ step: GuideStepKind, stage: number, input: string | null, title: string, words: string, note: string | null }>, fields: Array<{ path: Array<string>, label: string, hint: string }> }>, verdicts: Array<{ verdict: Verdict, row: number, name: string, words: string, remedy: string, namesContact: boolean }>, lastResort: { title: string, words: string }, labels: { panel: string, problems: string, devices: string, enquiry: string, repair: string, create: string, next: string, previousPage: string, nextPage: string, row: string, ticketNumber: string, device: string, filedAt: string, subject: string, status: string, expert: string, verdict: string, remedy: string, importer: string, guarantor: string, seller: string }, names: { ticketStatuses: Array<{ value: string, name: string }>, ruleStates: Array<{ value: string, name: string }>, channels: Array<{ value: string, name: string }>, legalities: Array<{ value: string, name: string }>, listKinds: Array<{ value: string, name: string }>, importStates: Array<{ value: string, name: string }>, outcomes: Array<{ value: string, name: string }>, roles: Array<{ value: string, name: string }> } } };

export type NamedFragment = { value: string, name: string };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { name: string | null, roles: Array<Role>, msisdns: Array<string>, organisation: string | null } | null };

export type NodeQueryVariables = Exact<{
  id: string;
}>;


export type NodeQuery = { node:
    | { __typename: 'Device', id: string, imeis: Array<string>, channel: Channel, brand: string | null, model: string | null, guarantor: string | null, legality: Legality, importer: { id: string, name: string } | null, openTicket: { id: string, number: string, status: TicketStatus } | null }
    | { __typename: 'Import', id: string, kind: ListKind, fileName: string, state: ImportState, mode: ImportMode, createdAt: string, endedAt: string | null, rows: number | null, rowsDone: number, counts: Array<{ outcome: string, rows: number }> }
    | { __typename: 'Importer', organisation: string, name: string, id: string }
    | { __typename: 'Ticket', id: string, number: string, subject: TicketSubject, status: TicketStatus, verdict: Verdict | null, registered: Array<string>, correct: Array<string>, filedAt: string, endedAt: string | null, device: { id: string, brand: string | null, model: string | null } | null }
   | null };

export type NodesQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type NodesQuery = { nodes: Array<
    | { __typename: 'Device', id: string, imeis: Array<string>, channel: Channel, brand: string | null, model: string | null, guarantor: string | null, legality: Legality, importer: { id: string, name: string } | null, openTicket: { id: string, number: string, status: TicketStatus } | null }
    | { __typename: 'Import', id: string, kind: ListKind, fileName: string, state: ImportState, mode: ImportMode, createdAt: string, endedAt: string | null, rows: number | null, rowsDone: number, counts: Array<{ outcome: string, rows: number }> }
    | { __typename: 'Importer', organisation: string, name: string, id: string }
    | { __typename: 'Ticket', id: string, number: string, subject: TicketSubject, status: TicketStatus, verdict: Verdict | null, registered: Array<string>, correct: Array<string>, filedAt: string, endedAt: string | null, device: { id: string, brand: string | null, model: string | null } | null }
   | null> };

type Found_Device_Fragment = { __typename: 'Device', id: string, imeis: Array<string>, channel: Channel, brand: string | null, model: string | null, guarantor: string | null, legality: Legality, importer: { id: string, name: string } | null, openTicket: { id: string, number: string, status: TicketStatus } | null };

type Found_Import_Fragment = { __typename: 'Import', id: string, kind: ListKind, fileName: string, state: ImportState, mode: ImportMode, createdAt: string, endedAt: string | null, rows: number | null, rowsDone: number, counts: Array<{ outcome: string, rows: number }> };

type Found_Importer_Fragment = { __typename: 'Importer', organisation: string, name: string, id: string };

type Found_Ticket_Fragment = { __typename: 'Ticket', id: string, number: string, subject: TicketSubject, status: TicketStatus, verdict: Verdict | null, registered: Array<string>, correct: Array<string>, filedAt: string, endedAt: string | null, device: { id: string, brand: string | null, model: string | null } | null };

export type FoundFragment =
  | Found_Device_Fragment
  | Found_Import_Fragment
  | Found_Importer_Fragment
  | Found_Ticket_Fragment
;
