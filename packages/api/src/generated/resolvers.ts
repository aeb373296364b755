import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { DeviceModel, DeviceEnquiryModel, ImporterModel, TicketModel, ExplanationModel, ImportModel, TimelineEventModel, RuleResultModel, FileProblemModel, ListFindingModel } from '../models.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A moment, ISO 8601 in UTC: `2026-11-22T08:30:00.000Z`. */
  DateTime: { input: string; output: string; }
  /**
   * A device's IMEI: 15 decimal digits, the last its check digit (3GPP TS 23.003 annex B).
   * As an argument, Persian and Arabic digits, spaces and dashes are accepted.
   */
  IMEI: { input: string; output: string; }
  /** A phone number in E.164 digits: `989121234567`. */
  MSISDN: { input: string; output: string; }
};

export type ActorKind =
  | 'EXPERT'
  /** A row of an importer's list. */
  | 'IMPORT'
  | 'LAYER_ZERO'
  | 'REQUESTER';

export type AlarmCode =
  /** Far more rows are INVALID than in your other lists. */
  | 'INVALID_ROWS'
  /** Far more rows are about devices with an open ticket than in your other lists. */
  | 'TICKETS';

export type CancelImportInput = {
  id: Scalars['ID']['input'];
};

export type CancelImportResult = CancelImportSuccess | Refusal;

/** It stops at the next chunk: what is done stays and is reported, the rest is UNPROCESSED. */
export type CancelImportSuccess = {
  __typename?: 'CancelImportSuccess';
  import: Import;
};

export type Channel =
  /** Imported by a company. */
  | 'COMMERCIAL'
  /** Brought by a traveller; it has no importer. */
  | 'PASSENGER';

export type CommitImportInput = {
  /** A dry run that has ended, or an import that is HELD. */
  id: Scalars['ID']['input'];
};

export type CommitImportResult = CommitImportSuccess | Refusal;

/** The import that applies the list. The same answer, however often it is asked for. */
export type CommitImportSuccess = {
  __typename?: 'CommitImportSuccess';
  import: Import;
};

export type CreateImportInput = {
  /** Judge the rows and report, and write nothing else. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** What you call the file; the report bears its name. */
  fileName: Scalars['String']['input'];
  kind: ListKind;
  /** The language of the report's messages. */
  language?: InputMaybe<Language>;
};

export type CreateImportResult = CreateImportSuccess | Refusal;

export type CreateImportSuccess = {
  __typename?: 'CreateImportSuccess';
  import: Import;
  upload: UploadForm;
};

/** A device of the person who asks, or one whose ticket they work on. */
export type Device = {
  __typename?: 'Device';
  brand: Maybe<Scalars['String']['output']>;
  channel: Channel;
  /** The warranty company. */
  guarantor: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  /** What the register holds: slot 1 and, of a dual-slot device, slot 2. */
  imeis: Array<Scalars['IMEI']['output']>;
  importer: Maybe<Importer>;
  legality: Legality;
  model: Maybe<Scalars['String']['output']>;
  /** The device's open ticket. */
  openTicket: Maybe<Ticket>;
};

export type DeviceConnection = {
  __typename?: 'DeviceConnection';
  edges: Array<DeviceEdge>;
  nodes: Array<Device>;
  pageInfo: PageInfo;
};

export type DeviceEdge = {
  __typename?: 'DeviceEdge';
  cursor: Scalars['String']['output'];
  node: Device;
};

/** What anybody may know of a device: the authenticity enquiry. Of its owner it says nothing. */
export type DeviceEnquiry = {
  __typename?: 'DeviceEnquiry';
  brand: Maybe<Scalars['String']['output']>;
  channel: Channel;
  guarantor: Maybe<Scalars['String']['output']>;
  imei: Scalars['IMEI']['output'];
  importer: Maybe<Importer>;
  legality: Legality;
  model: Maybe<Scalars['String']['output']>;
};

/** Why a request was refused. */
export type ErrorCode =
  /** The description is empty. */
  | 'DESCRIPTION_EMPTY'
  /** The description has more than 2,000 characters. */
  | 'DESCRIPTION_TOO_LONG'
  /** The file's name is empty, too long, or has characters that a file name cannot have. */
  | 'FILE_NAME_INVALID'
  /** An approval would give one IMEI to two devices. */
  | 'IMEI_HELD'
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

/** What a rule looked at. Of a stranger's device it says only that it is another's. */
export type Evidence = {
  __typename?: 'Evidence';
  fact: Fact;
  imei: Maybe<Scalars['IMEI']['output']>;
};

/** A decision of layer zero and how it came about. */
export type Explanation = {
  __typename?: 'Explanation';
  /** What to do now; it names whom to contact. */
  remedy: Maybe<Scalars['String']['output']>;
  /** The version of the rules. */
  ruleSet: Scalars['String']['output'];
  rules: Array<RuleResult>;
  /** Null while the ticket passes every rule and waits. */
  verdict: Maybe<Verdict>;
  waitsFor: Maybe<WaitsFor>;
  /** What the expert of layer zero says, in the words of the users' guide. */
  words: Maybe<Scalars['String']['output']>;
};

/** Something that a rule found. */
export type Fact =
  | 'BLOCKED'
  | 'HELD_BY_ANOTHER'
  | 'HELD_BY_NOBODY'
  | 'HELD_BY_REQUESTER'
  | 'HOLDS_CORRECT_PAIR'
  | 'IMPORTER_AGREES'
  | 'IN_REGISTER'
  | 'NOT_IN_REGISTER'
  | 'NOT_OWNED_BY_REQUESTER'
  | 'NOT_SEEN'
  | 'NOT_SEEN_WITH_REQUESTER'
  | 'NO_DEVICE_HOLDS_CORRECT_PAIR'
  | 'NO_SHARED_IMEI'
  | 'OWNED_BY_REQUESTER'
  | 'SEEN'
  | 'SEEN_WITH_REQUESTER'
  | 'STANDS_IN_BOTH_PAIRS';

/** Why a whole file was refused. */
export type FileProblem = {
  __typename?: 'FileProblem';
  code: Scalars['String']['output'];
  message: Scalars['String']['output'];
};

export type FileTicketInput = {
  /** The two IMEIs that the handset shows (`*#06#`). */
  correct: ImeiPairInput;
  /** The problem in the requester's words, at most 2,000 characters. */
  description: Scalars['String']['input'];
  /** The two IMEIs that the register holds. */
  registered: ImeiPairInput;
};

export type FileTicketResult = FileTicketSuccess | Refusal;

/** The ticket exists; it may have been decided at once. */
export type FileTicketSuccess = {
  __typename?: 'FileTicketSuccess';
  ticket: Ticket;
};

export type FormField = {
  __typename?: 'FormField';
  name: Scalars['String']['output'];
  value: Scalars['String']['output'];
};

/** The two IMEIs of a device as a person typed them: Persian digits, spaces and dashes are accepted. */
export type ImeiPairInput = {
  imei1: Scalars['String']['input'];
  imei2: Scalars['String']['input'];
};

/** One upload of a list, from its arrival to its report. */
export type Import = {
  __typename?: 'Import';
  /** Why it is HELD. */
  alarms: Array<ImportAlarm>;
  /** Rows that ended otherwise than when the list was tried. Null unless the import applies a list that was. */
  changedRows: Maybe<Scalars['Int']['output']>;
  /** A link that downloads those rows: what each came to when it was tried, and what now. */
  changedUrl: Maybe<Scalars['String']['output']>;
  /** Rows so far, by outcome. */
  counts: Array<OutcomeCount>;
  createdAt: Scalars['DateTime']['output'];
  endedAt: Maybe<Scalars['DateTime']['output']>;
  fileName: Scalars['String']['output'];
  /** What is wrong with the list throughout, the foremost of it; known once the list has been read, and more when it has ended. */
  findings: Array<ListFinding>;
  /** The import that applied or undid this one. */
  followedBy: Maybe<Scalars['ID']['output']>;
  /** The import that this one applies after it was tried, or undoes. */
  follows: Maybe<Scalars['ID']['output']>;
  id: Scalars['ID']['output'];
  kind: ListKind;
  mode: ImportMode;
  problem: Maybe<FileProblem>;
  /** How far it is; null unless it is running. */
  progress: Maybe<ImportProgress>;
  /** A link that downloads the report, for a quarter of an hour. Null until it is COMPLETED. */
  reportUrl: Maybe<Scalars['String']['output']>;
  /** Rows of the list; null until it has been read. */
  rows: Maybe<Scalars['Int']['output']>;
  /** Rows that have their outcome so far. */
  rowsDone: Scalars['Int']['output'];
  /** An earlier import of the very same bytes. */
  sameAs: Maybe<Scalars['ID']['output']>;
  startedAt: Maybe<Scalars['DateTime']['output']>;
  state: ImportState;
  /** A link that downloads the summary: counts, reasons with examples, timings. */
  summaryUrl: Maybe<Scalars['String']['output']>;
};

/** Why a list is held. */
export type ImportAlarm = {
  __typename?: 'ImportAlarm';
  action: Scalars['String']['output'];
  code: AlarmCode;
  message: Scalars['String']['output'];
  /** Rows of this list. */
  rows: Scalars['Int']['output'];
  /** The most that your earlier lists let expect. */
  usual: Scalars['Int']['output'];
};

export type ImportConnection = {
  __typename?: 'ImportConnection';
  edges: Array<ImportEdge>;
  nodes: Array<Import>;
  pageInfo: PageInfo;
};

export type ImportEdge = {
  __typename?: 'ImportEdge';
  cursor: Scalars['String']['output'];
  node: Import;
};

export type ImportMode =
  /** What the rows say is done. */
  | 'APPLY'
  /** The rows are only judged; nothing but the report is written. `commitImport` applies it afterwards. */
  | 'DRY_RUN'
  /** What an earlier import did is put back, where nobody has touched it since. */
  | 'UNDO';

/** How far a running import is. */
export type ImportProgress = {
  __typename?: 'ImportProgress';
  bytes: Scalars['Float']['output'];
  bytesRead: Scalars['Float']['output'];
  /** Null until rows are being worked on. */
  rowsPerSecond: Maybe<Scalars['Float']['output']>;
  /** Until the last row has its outcome, at the rate so far. */
  secondsLeft: Maybe<Scalars['Int']['output']>;
};

export type ImportState =
  /** Its upload has not come yet. */
  | 'AWAITING_UPLOAD'
  /** Its uploader stopped it; rows that were not reached are UNPROCESSED. */
  | 'CANCELLED'
  | 'COMPLETED'
  /** It stopped on our side; ops have been told, and nothing of it is lost. */
  | 'FAILED'
  /** So unlike your other lists that nothing was applied; `alarms` says why, and `commitImport` applies it. */
  | 'HELD'
  | 'INSPECTING'
  | 'PUBLISHING'
  | 'RECEIVED'
  | 'RECONCILING'
  /** The file as a whole was refused; nothing of it was applied. */
  | 'REJECTED'
  /** An earlier list of the same uploader is being worked on. */
  | 'WAITING';

/** A company that imports devices. */
export type Importer = {
  __typename?: 'Importer';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
};

export type Language =
  /** English */
  | 'EN'
  /** Persian */
  | 'FA';

export type Legality =
  | 'BLOCKED'
  | 'LEGAL';

/** Something that is wrong with a list throughout: said once, not on each row. */
export type ListFinding = {
  __typename?: 'ListFinding';
  /** What to do. */
  action: Scalars['String']['output'];
  /** COLUMN_SHIFTED, TAC_MISTYPED, … The guide to lists has them all. */
  code: Scalars['String']['output'];
  /** The columns that it concerns, by their canonical names. */
  columns: Array<Scalars['String']['output']>;
  /** Numbers of rows in which it is seen, three at most. */
  examples: Array<Scalars['Int']['output']>;
  /** What is wrong, and the evidence. */
  message: Scalars['String']['output'];
  /** All rows that were weighed. */
  of: Scalars['Int']['output'];
  /** Rows that it concerns. */
  rows: Scalars['Int']['output'];
};

export type ListKind =
  /** Corrections of registered pairs. From importers. */
  | 'CORRECTIONS'
  /** Devices. From importers and ops. */
  | 'DEVICES'
  /** IMEIs seen on a network with a number. From operators. */
  | 'SIGHTINGS';

export type Mutation = {
  __typename?: 'Mutation';
  /** Stops an import of yours; ops may stop any. */
  cancelImport: CancelImportResult;
  /** Applies a list of yours that was tried, or that is held; for ops any. */
  commitImport: CommitImportResult;
  /** Announces a list and gives the form that uploads it. */
  createImport: CreateImportResult;
  fileTicket: FileTicketResult;
  /** What the public enquiry calls an importer. For ops. */
  nameImporter: Importer;
  /** Ends an open ticket with an expert's verdict. */
  reviewTicket: ReviewTicketResult;
  /**
   * Puts back what an import changed that nobody has touched since: for its uploader what it put on file; for ops and
   * experts, of any import, the register and tickets too. An ended ticket does not change: another, which waits for an
   * expert, takes its place.
   */
  undoImport: UndoImportResult;
  withdrawTicket: WithdrawTicketResult;
};


export type MutationCancelImportArgs = {
  input: CancelImportInput;
};


export type MutationCommitImportArgs = {
  input: CommitImportInput;
};


export type MutationCreateImportArgs = {
  input: CreateImportInput;
};


export type MutationFileTicketArgs = {
  input: FileTicketInput;
};


export type MutationNameImporterArgs = {
  input: NameImporterInput;
};


export type MutationReviewTicketArgs = {
  input: ReviewTicketInput;
};


export type MutationUndoImportArgs = {
  input: UndoImportInput;
};


export type MutationWithdrawTicketArgs = {
  input: WithdrawTicketInput;
};

export type NameImporterInput = {
  id: Scalars['ID']['input'];
  name: Scalars['String']['input'];
};

export type OutcomeCount = {
  __typename?: 'OutcomeCount';
  outcome: Scalars['String']['output'];
  rows: Scalars['Int']['output'];
};

/** Where a page stands among its kind. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Give it as `after` for the next page. */
  endCursor: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
};

/** What layer zero would say. */
export type Precheck = {
  __typename?: 'Precheck';
  explanation: Explanation;
  status: TicketStatus;
};

export type PrecheckTicketInput = {
  /** The two IMEIs that the handset shows (`*#06#`). */
  correct: ImeiPairInput;
  /** The two IMEIs that the register holds. */
  registered: ImeiPairInput;
};

export type PrecheckTicketResult = Precheck | Refusal;

export type Query = {
  __typename?: 'Query';
  /** The authenticity enquiry, open to all. Null when no device in the register holds this IMEI. */
  device: Maybe<DeviceEnquiry>;
  /** Your devices. */
  devices: DeviceConnection;
  /** An import of yours; any for ops. Null when it is neither. */
  import: Maybe<Import>;
  /** Your imports, newest first; for ops everybody's of a month. */
  imports: ImportConnection;
  /** Who is asking; null without a token. */
  me: Maybe<Viewer>;
  /** Runs layer zero over a ticket without filing it. */
  precheckTicket: PrecheckTicketResult;
  /** All open tickets, oldest first. For experts. */
  queue: TicketConnection;
  /** A ticket by its number: yours, one on a device of your company, or any for an expert. Null when it is none of these. */
  ticket: Maybe<Ticket>;
  /** Your tickets, newest first. */
  tickets: TicketConnection;
  /** Open tickets on the devices of your company, oldest first. For importers. */
  worklist: TicketConnection;
};


export type QueryDeviceArgs = {
  imei: Scalars['IMEI']['input'];
};


export type QueryDevicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryImportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryImportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  month?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPrecheckTicketArgs = {
  input: PrecheckTicketInput;
};


export type QueryQueueArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryTicketArgs = {
  number: Scalars['String']['input'];
};


export type QueryTicketsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryWorklistArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The request was refused and changed nothing. */
export type Refusal = {
  __typename?: 'Refusal';
  errors: Array<UserError>;
};

export type ReviewTicketInput = {
  /** Why, for the requester; at most 2,000 characters. */
  note: Scalars['String']['input'];
  number: Scalars['String']['input'];
  /** APPROVED corrects the register. */
  verdict: Verdict;
};

export type ReviewTicketResult = Refusal | ReviewTicketSuccess;

export type ReviewTicketSuccess = {
  __typename?: 'ReviewTicketSuccess';
  ticket: Ticket;
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

/** One rule of layer zero, in the order of judgement. */
export type RuleResult = {
  __typename?: 'RuleResult';
  evidence: Array<Evidence>;
  /** The verdict that the rule gives when it fails. */
  rule: Verdict;
  state: RuleState;
  /** What the rule checks, in plain words. */
  words: Scalars['String']['output'];
};

export type RuleState =
  | 'FAILED'
  /** An earlier rule decided. */
  | 'NOT_REACHED'
  | 'PASSED'
  /** Stronger evidence, the importer's correction, makes the rule needless. */
  | 'WAIVED';

/** A request to correct the pair that the register holds of a device. */
export type Ticket = {
  __typename?: 'Ticket';
  /** The pair that the handset shows. */
  correct: Array<Scalars['IMEI']['output']>;
  /** What the requester wrote; shown to them and to experts. */
  description: Maybe<Scalars['String']['output']>;
  /** The requester's device; null when it is not theirs. */
  device: Maybe<Device>;
  endedAt: Maybe<Scalars['DateTime']['output']>;
  explanation: Explanation;
  filedAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** Ten digits, the last a check digit. */
  number: Scalars['String']['output'];
  /** The pair that the register held when the ticket was filed. */
  registered: Array<Scalars['IMEI']['output']>;
  /** The requester's numbers; shown to them and to experts. */
  requesterMsisdns: Maybe<Array<Scalars['MSISDN']['output']>>;
  status: TicketStatus;
  timeline: Array<TimelineEvent>;
  verdict: Maybe<Verdict>;
};

export type TicketConnection = {
  __typename?: 'TicketConnection';
  edges: Array<TicketEdge>;
  nodes: Array<Ticket>;
  pageInfo: PageInfo;
};

export type TicketEdge = {
  __typename?: 'TicketEdge';
  cursor: Scalars['String']['output'];
  node: Ticket;
};

export type TicketStatus =
  /** The register has been corrected. */
  | 'APPROVED'
  /** It waits for the importer's list or for an expert. */
  | 'OPEN'
  /** It was refused; the verdict says why. */
  | 'REJECTED'
  /** The requester took it back. */
  | 'WITHDRAWN';

/** Something that happened to a ticket. */
export type TimelineEvent = {
  __typename?: 'TimelineEvent';
  at: Scalars['DateTime']['output'];
  by: ActorKind;
  /** The import whose row it was; shown to its importer and to staff. */
  importId: Maybe<Scalars['ID']['output']>;
  kind: TimelineEventKind;
  message: Scalars['String']['output'];
  /** What an expert wrote. */
  note: Maybe<Scalars['String']['output']>;
  /** The row of that import, from 1; shown to its importer and to staff. */
  row: Maybe<Scalars['Int']['output']>;
};

export type TimelineEventKind =
  | 'APPROVED'
  | 'FILED'
  /** The importer's list agrees, but an expert must decide. */
  | 'IMPORTER_AGREES'
  /** The importer's list claims another correct pair. */
  | 'MISMATCH_NOTED'
  | 'REJECTED'
  /** What had ended the ticket before it was undone; this one waits for an expert in its place. */
  | 'REOPENED'
  /** It passed, and waits for the importer's list or for an expert. */
  | 'WAITING'
  | 'WITHDRAWN';

export type UndoImportInput = {
  /** An import of corrections or devices that has ended. */
  id: Scalars['ID']['input'];
};

export type UndoImportResult = Refusal | UndoImportSuccess;

/** The import that puts back what the other did; its report says of each row REVERSED, KEPT and why, or FAILED. */
export type UndoImportSuccess = {
  __typename?: 'UndoImportSuccess';
  import: Import;
};

/**
 * A form that uploads one file: POST it as multipart/form-data to `url` with all `fields` in this order, and the file
 * last, as `file`. It is good for one hour and for files up to `maxBytes`.
 */
export type UploadForm = {
  __typename?: 'UploadForm';
  expiresAt: Scalars['DateTime']['output'];
  fields: Array<FormField>;
  maxBytes: Scalars['Float']['output'];
  url: Scalars['String']['output'];
};

/** One thing to mend. */
export type UserError = {
  __typename?: 'UserError';
  /** What to do about it. */
  action: Scalars['String']['output'];
  /** What is wrong, for programs. */
  code: ErrorCode;
  /** The path of the input field: `["correct", "imei2"]` is the second IMEI of the correct pair. */
  field: Array<Scalars['String']['output']>;
  /** What is wrong, for people, in the language asked for. */
  message: Scalars['String']['output'];
  /** The ticket that stands in the way. */
  ticketNumber: Maybe<Scalars['String']['output']>;
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

/** The person whose token came with the request. */
export type Viewer = {
  __typename?: 'Viewer';
  /** The numbers that sign-in has verified. */
  msisdns: Array<Scalars['MSISDN']['output']>;
  name: Maybe<Scalars['String']['output']>;
  /** The importer's or operator's id. */
  organisation: Maybe<Scalars['String']['output']>;
  roles: Array<Role>;
};

export type WaitsFor =
  /** An expert: another device of the same owner holds the new IMEI, and no machine may move it. */
  | 'EXPERT'
  /** The importer's list, or an expert. */
  | 'IMPORTER';

export type WithdrawTicketInput = {
  number: Scalars['String']['input'];
};

export type WithdrawTicketResult = Refusal | WithdrawTicketSuccess;

export type WithdrawTicketSuccess = {
  __typename?: 'WithdrawTicketSuccess';
  ticket: Ticket;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CancelImportResult:
    | ( Omit<CancelImportSuccess, 'import'> & { import: _RefType['Import'] } )
    | ( Refusal )
  ;
  CommitImportResult:
    | ( Omit<CommitImportSuccess, 'import'> & { import: _RefType['Import'] } )
    | ( Refusal )
  ;
  CreateImportResult:
    | ( Omit<CreateImportSuccess, 'import'> & { import: _RefType['Import'] } )
    | ( Refusal )
  ;
  FileTicketResult:
    | ( Omit<FileTicketSuccess, 'ticket'> & { ticket: _RefType['Ticket'] } )
    | ( Refusal )
  ;
  PrecheckTicketResult:
    | ( Omit<Precheck, 'explanation'> & { explanation: _RefType['Explanation'] } )
    | ( Refusal )
  ;
  ReviewTicketResult:
    | ( Refusal )
    | ( Omit<ReviewTicketSuccess, 'ticket'> & { ticket: _RefType['Ticket'] } )
  ;
  UndoImportResult:
    | ( Refusal )
    | ( Omit<UndoImportSuccess, 'import'> & { import: _RefType['Import'] } )
  ;
  WithdrawTicketResult:
    | ( Refusal )
    | ( Omit<WithdrawTicketSuccess, 'ticket'> & { ticket: _RefType['Ticket'] } )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActorKind: ActorKind;
  AlarmCode: AlarmCode;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CancelImportInput: CancelImportInput;
  CancelImportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelImportResult']>;
  CancelImportSuccess: ResolverTypeWrapper<Omit<CancelImportSuccess, 'import'> & { import: ResolversTypes['Import'] }>;
  Channel: Channel;
  CommitImportInput: CommitImportInput;
  CommitImportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CommitImportResult']>;
  CommitImportSuccess: ResolverTypeWrapper<Omit<CommitImportSuccess, 'import'> & { import: ResolversTypes['Import'] }>;
  CreateImportInput: CreateImportInput;
  CreateImportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateImportResult']>;
  CreateImportSuccess: ResolverTypeWrapper<Omit<CreateImportSuccess, 'import'> & { import: ResolversTypes['Import'] }>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Device: ResolverTypeWrapper<DeviceModel>;
  DeviceConnection: ResolverTypeWrapper<Omit<DeviceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['DeviceEdge']>, nodes: Array<ResolversTypes['Device']> }>;
  DeviceEdge: ResolverTypeWrapper<Omit<DeviceEdge, 'node'> & { node: ResolversTypes['Device'] }>;
  DeviceEnquiry: ResolverTypeWrapper<DeviceEnquiryModel>;
  ErrorCode: ErrorCode;
  Evidence: ResolverTypeWrapper<Evidence>;
  Explanation: ResolverTypeWrapper<ExplanationModel>;
  Fact: Fact;
  FileProblem: ResolverTypeWrapper<FileProblemModel>;
  FileTicketInput: FileTicketInput;
  FileTicketResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['FileTicketResult']>;
  FileTicketSuccess: ResolverTypeWrapper<Omit<FileTicketSuccess, 'ticket'> & { ticket: ResolversTypes['Ticket'] }>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FormField: ResolverTypeWrapper<FormField>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  IMEI: ResolverTypeWrapper<Scalars['IMEI']['output']>;
  ImeiPairInput: ImeiPairInput;
  Import: ResolverTypeWrapper<ImportModel>;
  ImportAlarm: ResolverTypeWrapper<ImportAlarm>;
  ImportConnection: ResolverTypeWrapper<Omit<ImportConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ImportEdge']>, nodes: Array<ResolversTypes['Import']> }>;
  ImportEdge: ResolverTypeWrapper<Omit<ImportEdge, 'node'> & { node: ResolversTypes['Import'] }>;
  ImportMode: ImportMode;
  ImportProgress: ResolverTypeWrapper<ImportProgress>;
  ImportState: ImportState;
  Importer: ResolverTypeWrapper<ImporterModel>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Language: Language;
  Legality: Legality;
  ListFinding: ResolverTypeWrapper<ListFindingModel>;
  ListKind: ListKind;
  MSISDN: ResolverTypeWrapper<Scalars['MSISDN']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NameImporterInput: NameImporterInput;
  OutcomeCount: ResolverTypeWrapper<OutcomeCount>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Precheck: ResolverTypeWrapper<Omit<Precheck, 'explanation'> & { explanation: ResolversTypes['Explanation'] }>;
  PrecheckTicketInput: PrecheckTicketInput;
  PrecheckTicketResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PrecheckTicketResult']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Refusal: ResolverTypeWrapper<Refusal>;
  ReviewTicketInput: ReviewTicketInput;
  ReviewTicketResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReviewTicketResult']>;
  ReviewTicketSuccess: ResolverTypeWrapper<Omit<ReviewTicketSuccess, 'ticket'> & { ticket: ResolversTypes['Ticket'] }>;
  Role: Role;
  RuleResult: ResolverTypeWrapper<RuleResultModel>;
  RuleState: RuleState;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Ticket: ResolverTypeWrapper<TicketModel>;
  TicketConnection: ResolverTypeWrapper<Omit<TicketConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TicketEdge']>, nodes: Array<ResolversTypes['Ticket']> }>;
  TicketEdge: ResolverTypeWrapper<Omit<TicketEdge, 'node'> & { node: ResolversTypes['Ticket'] }>;
  TicketStatus: TicketStatus;
  TimelineEvent: ResolverTypeWrapper<TimelineEventModel>;
  TimelineEventKind: TimelineEventKind;
  UndoImportInput: UndoImportInput;
  UndoImportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UndoImportResult']>;
  UndoImportSuccess: ResolverTypeWrapper<Omit<UndoImportSuccess, 'import'> & { import: ResolversTypes['Import'] }>;
  UploadForm: ResolverTypeWrapper<UploadForm>;
  UserError: ResolverTypeWrapper<UserError>;
  Verdict: Verdict;
  Viewer: ResolverTypeWrapper<Viewer>;
  WaitsFor: WaitsFor;
  WithdrawTicketInput: WithdrawTicketInput;
  WithdrawTicketResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawTicketResult']>;
  WithdrawTicketSuccess: ResolverTypeWrapper<Omit<WithdrawTicketSuccess, 'ticket'> & { ticket: ResolversTypes['Ticket'] }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Boolean: Scalars['Boolean']['output'];
  CancelImportInput: CancelImportInput;
  CancelImportResult: ResolversUnionTypes<ResolversParentTypes>['CancelImportResult'];
  CancelImportSuccess: Omit<CancelImportSuccess, 'import'> & { import: ResolversParentTypes['Import'] };
  CommitImportInput: CommitImportInput;
  CommitImportResult: ResolversUnionTypes<ResolversParentTypes>['CommitImportResult'];
  CommitImportSuccess: Omit<CommitImportSuccess, 'import'> & { import: ResolversParentTypes['Import'] };
  CreateImportInput: CreateImportInput;
  CreateImportResult: ResolversUnionTypes<ResolversParentTypes>['CreateImportResult'];
  CreateImportSuccess: Omit<CreateImportSuccess, 'import'> & { import: ResolversParentTypes['Import'] };
  DateTime: Scalars['DateTime']['output'];
  Device: DeviceModel;
  DeviceConnection: Omit<DeviceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['DeviceEdge']>, nodes: Array<ResolversParentTypes['Device']> };
  DeviceEdge: Omit<DeviceEdge, 'node'> & { node: ResolversParentTypes['Device'] };
  DeviceEnquiry: DeviceEnquiryModel;
  Evidence: Evidence;
  Explanation: ExplanationModel;
  FileProblem: FileProblemModel;
  FileTicketInput: FileTicketInput;
  FileTicketResult: ResolversUnionTypes<ResolversParentTypes>['FileTicketResult'];
  FileTicketSuccess: Omit<FileTicketSuccess, 'ticket'> & { ticket: ResolversParentTypes['Ticket'] };
  Float: Scalars['Float']['output'];
  FormField: FormField;
  ID: Scalars['ID']['output'];
  IMEI: Scalars['IMEI']['output'];
  ImeiPairInput: ImeiPairInput;
  Import: ImportModel;
  ImportAlarm: ImportAlarm;
  ImportConnection: Omit<ImportConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ImportEdge']>, nodes: Array<ResolversParentTypes['Import']> };
  ImportEdge: Omit<ImportEdge, 'node'> & { node: ResolversParentTypes['Import'] };
  ImportProgress: ImportProgress;
  Importer: ImporterModel;
  Int: Scalars['Int']['output'];
  ListFinding: ListFindingModel;
  MSISDN: Scalars['MSISDN']['output'];
  Mutation: Record<PropertyKey, never>;
  NameImporterInput: NameImporterInput;
  OutcomeCount: OutcomeCount;
  PageInfo: PageInfo;
  Precheck: Omit<Precheck, 'explanation'> & { explanation: ResolversParentTypes['Explanation'] };
  PrecheckTicketInput: PrecheckTicketInput;
  PrecheckTicketResult: ResolversUnionTypes<ResolversParentTypes>['PrecheckTicketResult'];
  Query: Record<PropertyKey, never>;
  Refusal: Refusal;
  ReviewTicketInput: ReviewTicketInput;
  ReviewTicketResult: ResolversUnionTypes<ResolversParentTypes>['ReviewTicketResult'];
  ReviewTicketSuccess: Omit<ReviewTicketSuccess, 'ticket'> & { ticket: ResolversParentTypes['Ticket'] };
  RuleResult: RuleResultModel;
  String: Scalars['String']['output'];
  Ticket: TicketModel;
  TicketConnection: Omit<TicketConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TicketEdge']>, nodes: Array<ResolversParentTypes['Ticket']> };
  TicketEdge: Omit<TicketEdge, 'node'> & { node: ResolversParentTypes['Ticket'] };
  TimelineEvent: TimelineEventModel;
  UndoImportInput: UndoImportInput;
  UndoImportResult: ResolversUnionTypes<ResolversParentTypes>['UndoImportResult'];
  UndoImportSuccess: Omit<UndoImportSuccess, 'import'> & { import: ResolversParentTypes['Import'] };
  UploadForm: UploadForm;
  UserError: UserError;
  Viewer: Viewer;
  WithdrawTicketInput: WithdrawTicketInput;
  WithdrawTicketResult: ResolversUnionTypes<ResolversParentTypes>['WithdrawTicketResult'];
  WithdrawTicketSuccess: Omit<WithdrawTicketSuccess, 'ticket'> & { ticket: ResolversParentTypes['Ticket'] };
};

export type CancelImportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelImportResult'] = ResolversParentTypes['CancelImportResult']> = {
  __resolveType: TypeResolveFn<'CancelImportSuccess' | 'Refusal', ParentType, ContextType>;
};

export type CancelImportSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelImportSuccess'] = ResolversParentTypes['CancelImportSuccess']> = {
  import?: Resolver<ResolversTypes['Import'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommitImportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommitImportResult'] = ResolversParentTypes['CommitImportResult']> = {
  __resolveType: TypeResolveFn<'CommitImportSuccess' | 'Refusal', ParentType, ContextType>;
};

export type CommitImportSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommitImportSuccess'] = ResolversParentTypes['CommitImportSuccess']> = {
  import?: Resolver<ResolversTypes['Import'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateImportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateImportResult'] = ResolversParentTypes['CreateImportResult']> = {
  __resolveType: TypeResolveFn<'CreateImportSuccess' | 'Refusal', ParentType, ContextType>;
};

export type CreateImportSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateImportSuccess'] = ResolversParentTypes['CreateImportSuccess']> = {
  import?: Resolver<ResolversTypes['Import'], ParentType, ContextType>;
  upload?: Resolver<ResolversTypes['UploadForm'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeviceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Device'] = ResolversParentTypes['Device']> = {
  brand?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  guarantor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  imeis?: Resolver<Array<ResolversTypes['IMEI']>, ParentType, ContextType>;
  importer?: Resolver<Maybe<ResolversTypes['Importer']>, ParentType, ContextType>;
  legality?: Resolver<ResolversTypes['Legality'], ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openTicket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
};

export type DeviceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceConnection'] = ResolversParentTypes['DeviceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DeviceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Device']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DeviceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceEdge'] = ResolversParentTypes['DeviceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
};

export type DeviceEnquiryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceEnquiry'] = ResolversParentTypes['DeviceEnquiry']> = {
  brand?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  guarantor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  imei?: Resolver<ResolversTypes['IMEI'], ParentType, ContextType>;
  importer?: Resolver<Maybe<ResolversTypes['Importer']>, ParentType, ContextType>;
  legality?: Resolver<ResolversTypes['Legality'], ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  fact?: Resolver<ResolversTypes['Fact'], ParentType, ContextType>;
  imei?: Resolver<Maybe<ResolversTypes['IMEI']>, ParentType, ContextType>;
};

export type ExplanationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Explanation'] = ResolversParentTypes['Explanation']> = {
  remedy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ruleSet?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rules?: Resolver<Array<ResolversTypes['RuleResult']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['Verdict']>, ParentType, ContextType>;
  waitsFor?: Resolver<Maybe<ResolversTypes['WaitsFor']>, ParentType, ContextType>;
  words?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FileProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FileProblem'] = ResolversParentTypes['FileProblem']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FileTicketResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FileTicketResult'] = ResolversParentTypes['FileTicketResult']> = {
  __resolveType: TypeResolveFn<'FileTicketSuccess' | 'Refusal', ParentType, ContextType>;
};

export type FileTicketSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FileTicketSuccess'] = ResolversParentTypes['FileTicketSuccess']> = {
  ticket?: Resolver<ResolversTypes['Ticket'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FormFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormField'] = ResolversParentTypes['FormField']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface ImeiScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['IMEI'], any> {
  name: 'IMEI';
}

export type ImportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Import'] = ResolversParentTypes['Import']> = {
  alarms?: Resolver<Array<ResolversTypes['ImportAlarm']>, ParentType, ContextType>;
  changedRows?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  changedUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  counts?: Resolver<Array<ResolversTypes['OutcomeCount']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  findings?: Resolver<Array<ResolversTypes['ListFinding']>, ParentType, ContextType>;
  followedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  follows?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ListKind'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['ImportMode'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['FileProblem']>, ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['ImportProgress']>, ParentType, ContextType>;
  reportUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rowsDone?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sameAs?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ImportState'], ParentType, ContextType>;
  summaryUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ImportAlarmResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportAlarm'] = ResolversParentTypes['ImportAlarm']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['AlarmCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  usual?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportConnection'] = ResolversParentTypes['ImportConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ImportEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Import']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ImportEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportEdge'] = ResolversParentTypes['ImportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Import'], ParentType, ContextType>;
};

export type ImportProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportProgress'] = ResolversParentTypes['ImportProgress']> = {
  bytes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  bytesRead?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  rowsPerSecond?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  secondsLeft?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ImporterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Importer'] = ResolversParentTypes['Importer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ListFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListFinding'] = ResolversParentTypes['ListFinding']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  columns?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  examples?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  of?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface MsisdnScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MSISDN'], any> {
  name: 'MSISDN';
}

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelImport?: Resolver<ResolversTypes['CancelImportResult'], ParentType, ContextType, RequireFields<MutationCancelImportArgs, 'input'>>;
  commitImport?: Resolver<ResolversTypes['CommitImportResult'], ParentType, ContextType, RequireFields<MutationCommitImportArgs, 'input'>>;
  createImport?: Resolver<ResolversTypes['CreateImportResult'], ParentType, ContextType, RequireFields<MutationCreateImportArgs, 'input'>>;
  fileTicket?: Resolver<ResolversTypes['FileTicketResult'], ParentType, ContextType, RequireFields<MutationFileTicketArgs, 'input'>>;
  nameImporter?: Resolver<ResolversTypes['Importer'], ParentType, ContextType, RequireFields<MutationNameImporterArgs, 'input'>>;
  reviewTicket?: Resolver<ResolversTypes['ReviewTicketResult'], ParentType, ContextType, RequireFields<MutationReviewTicketArgs, 'input'>>;
  undoImport?: Resolver<ResolversTypes['UndoImportResult'], ParentType, ContextType, RequireFields<MutationUndoImportArgs, 'input'>>;
  withdrawTicket?: Resolver<ResolversTypes['WithdrawTicketResult'], ParentType, ContextType, RequireFields<MutationWithdrawTicketArgs, 'input'>>;
};

export type OutcomeCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutcomeCount'] = ResolversParentTypes['OutcomeCount']> = {
  outcome?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PrecheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Precheck'] = ResolversParentTypes['Precheck']> = {
  explanation?: Resolver<ResolversTypes['Explanation'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TicketStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PrecheckTicketResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrecheckTicketResult'] = ResolversParentTypes['PrecheckTicketResult']> = {
  __resolveType: TypeResolveFn<'Precheck' | 'Refusal', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  device?: Resolver<Maybe<ResolversTypes['DeviceEnquiry']>, ParentType, ContextType, RequireFields<QueryDeviceArgs, 'imei'>>;
  devices?: Resolver<ResolversTypes['DeviceConnection'], ParentType, ContextType, RequireFields<QueryDevicesArgs, 'first'>>;
  import?: Resolver<Maybe<ResolversTypes['Import']>, ParentType, ContextType, RequireFields<QueryImportArgs, 'id'>>;
  imports?: Resolver<ResolversTypes['ImportConnection'], ParentType, ContextType, RequireFields<QueryImportsArgs, 'first'>>;
  me?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  precheckTicket?: Resolver<ResolversTypes['PrecheckTicketResult'], ParentType, ContextType, RequireFields<QueryPrecheckTicketArgs, 'input'>>;
  queue?: Resolver<ResolversTypes['TicketConnection'], ParentType, ContextType, RequireFields<QueryQueueArgs, 'first'>>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType, RequireFields<QueryTicketArgs, 'number'>>;
  tickets?: Resolver<ResolversTypes['TicketConnection'], ParentType, ContextType, RequireFields<QueryTicketsArgs, 'first'>>;
  worklist?: Resolver<ResolversTypes['TicketConnection'], ParentType, ContextType, RequireFields<QueryWorklistArgs, 'first'>>;
};

export type RefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReviewTicketResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewTicketResult'] = ResolversParentTypes['ReviewTicketResult']> = {
  __resolveType: TypeResolveFn<'Refusal' | 'ReviewTicketSuccess', ParentType, ContextType>;
};

export type ReviewTicketSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewTicketSuccess'] = ResolversParentTypes['ReviewTicketSuccess']> = {
  ticket?: Resolver<ResolversTypes['Ticket'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RuleResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RuleResult'] = ResolversParentTypes['RuleResult']> = {
  evidence?: Resolver<Array<ResolversTypes['Evidence']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RuleState'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TicketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ticket'] = ResolversParentTypes['Ticket']> = {
  correct?: Resolver<Array<ResolversTypes['IMEI']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['Explanation'], ParentType, ContextType>;
  filedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  registered?: Resolver<Array<ResolversTypes['IMEI']>, ParentType, ContextType>;
  requesterMsisdns?: Resolver<Maybe<Array<ResolversTypes['MSISDN']>>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TicketStatus'], ParentType, ContextType>;
  timeline?: Resolver<Array<ResolversTypes['TimelineEvent']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['Verdict']>, ParentType, ContextType>;
};

export type TicketConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketConnection'] = ResolversParentTypes['TicketConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TicketEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Ticket']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TicketEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketEdge'] = ResolversParentTypes['TicketEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Ticket'], ParentType, ContextType>;
};

export type TimelineEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineEvent'] = ResolversParentTypes['TimelineEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['ActorKind'], ParentType, ContextType>;
  importId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TimelineEventKind'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  row?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UndoImportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UndoImportResult'] = ResolversParentTypes['UndoImportResult']> = {
  __resolveType: TypeResolveFn<'Refusal' | 'UndoImportSuccess', ParentType, ContextType>;
};

export type UndoImportSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UndoImportSuccess'] = ResolversParentTypes['UndoImportSuccess']> = {
  import?: Resolver<ResolversTypes['Import'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UploadFormResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UploadForm'] = ResolversParentTypes['UploadForm']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['FormField']>, ParentType, ContextType>;
  maxBytes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ticketNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  msisdns?: Resolver<Array<ResolversTypes['MSISDN']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
};

export type WithdrawTicketResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawTicketResult'] = ResolversParentTypes['WithdrawTicketResult']> = {
  __resolveType: TypeResolveFn<'Refusal' | 'WithdrawTicketSuccess', ParentType, ContextType>;
};

export type WithdrawTicketSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawTicketSuccess'] = ResolversParentTypes['WithdrawTicketSuccess']> = {
  ticket?: Resolver<ResolversTypes['Ticket'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  CancelImportResult?: CancelImportResultResolvers<ContextType>;
  CancelImportSuccess?: CancelImportSuccessResolvers<ContextType>;
  CommitImportResult?: CommitImportResultResolvers<ContextType>;
  CommitImportSuccess?: CommitImportSuccessResolvers<ContextType>;
  CreateImportResult?: CreateImportResultResolvers<ContextType>;
  CreateImportSuccess?: CreateImportSuccessResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Device?: DeviceResolvers<ContextType>;
  DeviceConnection?: DeviceConnectionResolvers<ContextType>;
  DeviceEdge?: DeviceEdgeResolvers<ContextType>;
  DeviceEnquiry?: DeviceEnquiryResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  Explanation?: ExplanationResolvers<ContextType>;
  FileProblem?: FileProblemResolvers<ContextType>;
  FileTicketResult?: FileTicketResultResolvers<ContextType>;
  FileTicketSuccess?: FileTicketSuccessResolvers<ContextType>;
  FormField?: FormFieldResolvers<ContextType>;
  IMEI?: GraphQLScalarType;
  Import?: ImportResolvers<ContextType>;
  ImportAlarm?: ImportAlarmResolvers<ContextType>;
  ImportConnection?: ImportConnectionResolvers<ContextType>;
  ImportEdge?: ImportEdgeResolvers<ContextType>;
  ImportProgress?: ImportProgressResolvers<ContextType>;
  Importer?: ImporterResolvers<ContextType>;
  ListFinding?: ListFindingResolvers<ContextType>;
  MSISDN?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  OutcomeCount?: OutcomeCountResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Precheck?: PrecheckResolvers<ContextType>;
  PrecheckTicketResult?: PrecheckTicketResultResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  ReviewTicketResult?: ReviewTicketResultResolvers<ContextType>;
  ReviewTicketSuccess?: ReviewTicketSuccessResolvers<ContextType>;
  RuleResult?: RuleResultResolvers<ContextType>;
  Ticket?: TicketResolvers<ContextType>;
  TicketConnection?: TicketConnectionResolvers<ContextType>;
  TicketEdge?: TicketEdgeResolvers<ContextType>;
  TimelineEvent?: TimelineEventResolvers<ContextType>;
  UndoImportResult?: UndoImportResultResolvers<ContextType>;
  UndoImportSuccess?: UndoImportSuccessResolvers<ContextType>;
  UploadForm?: UploadFormResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  WithdrawTicketResult?: WithdrawTicketResultResolvers<ContextType>;
  WithdrawTicketSuccess?: WithdrawTicketSuccessResolvers<ContextType>;
};

