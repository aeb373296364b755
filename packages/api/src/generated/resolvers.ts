import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { NodeModel, DeviceModel, DeviceEnquiryModel, ImporterModel, TicketModel, ExplanationModel, ImportModel, TimelineEventModel, RuleResultModel, FileProblemModel, ListFindingModel } from '../models.ts';
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
  /**
   * A moment, ISO 8601 in UTC: `2026-11-22T08:30:00.000Z`. As an argument, any offset is accepted and none is UTC, a date
   * alone is its midnight, and Persian and Arabic digits are read; a Persian year is refused.
   */
  DateTime: { input: string; output: string; }
  /**
   * A device's IMEI: 15 decimal digits, the last its check digit (3GPP TS 23.003 annex B).
   * As an argument, Persian and Arabic digits, spaces and dashes are accepted; a wrong one is refused with its reason.
   */
  IMEI: { input: string; output: string; }
  /**
   * A phone number in E.164 digits: `989121234567`. As an argument, `0912…`, `+98912…`, Persian and Arabic digits, spaces
   * and dashes are accepted; what is no phone number is refused.
   */
  MSISDN: { input: string; output: string; }
};

/** How a device came into the country. */
export type Channel =
  /** Imported by a company. */
  | 'COMMERCIAL'
  /** Brought by a traveller; it has no importer. */
  | 'PASSENGER';

/** Whether a device may be used. */
export type Legality =
  /** It is in the register and not blocked. */
  | 'LEGAL'
  /** It is blocked: no ticket on it can pass. */
  | 'BLOCKED';

/** A company that imports devices. */
export type Importer = Node & {
  __typename?: 'Importer';
  /** Opaque; for `node` and for filters. */
  id: Scalars['ID']['output'];
  /** What lists and sign-in call it: `importer-a`. */
  organisation: Scalars['String']['output'];
  /** What people call it; its `organisation` until ops have named it. */
  name: Scalars['String']['output'];
};

/** A device of the person who asks, or one whose ticket they work on. */
export type Device = Node & {
  __typename?: 'Device';
  /** Opaque; for `node` and for filters. */
  id: Scalars['ID']['output'];
  /** What the register holds: slot 1 and, of a dual-slot device, slot 2. */
  imeis: Array<Scalars['IMEI']['output']>;
  /** How it came into the country. */
  channel: Channel;
  /** The company that imported it. Null for a traveller's. */
  importer: Maybe<Importer>;
  /** The maker, when the register knows it. */
  brand: Maybe<Scalars['String']['output']>;
  /** The model, when the register knows it. */
  model: Maybe<Scalars['String']['output']>;
  /** The warranty company, when the register knows it. */
  guarantor: Maybe<Scalars['String']['output']>;
  /** Whether it may be used. */
  legality: Legality;
  /** The device's open ticket, if it has one that you may see. */
  openTicket: Maybe<Ticket>;
};

/** A device in a list, and its place there. */
export type DeviceEdge = {
  __typename?: 'DeviceEdge';
  /** Its place in the list: give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The device. */
  node: Device;
};

/** One page of a list of devices. */
export type DeviceConnection = {
  __typename?: 'DeviceConnection';
  /** The devices with their places. */
  edges: Array<DeviceEdge>;
  /** The devices alone. */
  nodes: Array<Device>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
};

/** What anybody may know of a device: the authenticity enquiry. Of its owner it says nothing. */
export type DeviceEnquiry = {
  __typename?: 'DeviceEnquiry';
  /** The IMEI that was asked about. */
  imei: Scalars['IMEI']['output'];
  /** The maker, when the register knows it. */
  brand: Maybe<Scalars['String']['output']>;
  /** The model, when the register knows it. */
  model: Maybe<Scalars['String']['output']>;
  /** How the device came into the country. */
  channel: Channel;
  /** The company that imported it. Null for a traveller's. */
  importer: Maybe<Importer>;
  /** The warranty company, when the register knows it. */
  guarantor: Maybe<Scalars['String']['output']>;
  /** Whether the device may be used. */
  legality: Legality;
};

/** What to call an importer. */
export type NameImporterInput = {
  /** The importer, as lists name it: `importer-a`. */
  organisation: Scalars['String']['input'];
  /** From 1 to 200 characters. */
  name: Scalars['String']['input'];
};

/** The importer has its name. */
export type NameImporterSuccess = {
  __typename?: 'NameImporterSuccess';
  /** The importer as it is called now. */
  importer: Importer;
};

/** What comes of naming an importer. */
export type NameImporterResult = NameImporterSuccess | Refusal;

/** What can be asked. A field that the caller has no role for is an error; what is not theirs to see is null or absent. */
export type Query = {
  __typename?: 'Query';
  /** Your devices, in an order that does not change. For subscribers. */
  devices: DeviceConnection;
  /** The authenticity enquiry, open to all. Null when no device in the register holds this IMEI. */
  device: Maybe<DeviceEnquiry>;
  /** What is known now of a ticket, to decide it by. Null when there is no such ticket. For experts. */
  ticketEvidence: Maybe<TicketEvidence>;
  /** The users' guide, open to all. */
  guide: Guide;
  /** How much work waits. For ops. */
  health: Health;
  /** An import of yours; any for ops. Null when it is neither. */
  import: Maybe<Import>;
  /**
   * Your imports. For ops everybody's: since the beginning of last month unless `created` says otherwise, and twelve months
   * at most; of one importer all. For importers, operators and ops.
   */
  imports: ImportConnection;
  /** Who is asking. Null without a token. */
  me: Maybe<Viewer>;
  /** Anything that has an id, by it. Null when there is no such thing, or it is not yours to see. */
  node: Maybe<Node>;
  /** Many such things, in the order of their ids; each is null when there is none, or it is not yours to see. */
  nodes: Array<Maybe<Node>>;
  /** Your tickets. For subscribers. */
  tickets: TicketConnection;
  /**
   * A ticket by its number: yours, one on a device of your company, or any for an expert. Null when it is none of these.
   * For subscribers, importers and experts.
   */
  ticket: Maybe<Ticket>;
  /** Open tickets on the devices of your company. For importers. */
  worklist: TicketConnection;
  /** All open tickets. For experts. */
  queue: TicketConnection;
  /** Runs layer zero over a ticket without filing it. For subscribers. */
  precheckTicket: PrecheckTicketResult;
};


/** What can be asked. A field that the caller has no role for is an error; what is not theirs to see is null or absent. */
export type QueryDevicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. A field that the caller has no role for is an error; what is not theirs to see is null or absent. */
export type QueryDeviceArgs = {
  imei: Scalars['IMEI']['input'];
};


/** What can be asked. A field that the caller has no role for is an error; what is not theirs to see is null or absent. */
export type QueryTicketEvidenceArgs = {
  number: Scalars['String']['input'];
};


/** What can be asked. A field that the caller has no role for is an error; what is not theirs to see is null or absent. */
export type QueryImportArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. A field that the caller has no role for is an error; what is not theirs to see is null or absent. */
export type QueryImportsArgs = {
  filter?: InputMaybe<ImportFilter>;
  order?: InputMaybe<ListOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. A field that the caller has no role for is an error; what is not theirs to see is null or absent. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** What can be asked. A field that the caller has no role for is an error; what is not theirs to see is null or absent. */
export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/** What can be asked. A field that the caller has no role for is an error; what is not theirs to see is null or absent. */
export type QueryTicketsArgs = {
  filter?: InputMaybe<TicketFilter>;
  order?: InputMaybe<ListOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. A field that the caller has no role for is an error; what is not theirs to see is null or absent. */
export type QueryTicketArgs = {
  number: Scalars['String']['input'];
};


/** What can be asked. A field that the caller has no role for is an error; what is not theirs to see is null or absent. */
export type QueryWorklistArgs = {
  filter?: InputMaybe<WorklistFilter>;
  order?: InputMaybe<ListOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. A field that the caller has no role for is an error; what is not theirs to see is null or absent. */
export type QueryQueueArgs = {
  filter?: InputMaybe<QueueFilter>;
  order?: InputMaybe<ListOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** What can be asked. A field that the caller has no role for is an error; what is not theirs to see is null or absent. */
export type QueryPrecheckTicketArgs = {
  input: PrecheckTicketInput;
};

/** What can be done. What may be refused for a reason that the caller can mend answers with a `Refusal`, as data. */
export type Mutation = {
  __typename?: 'Mutation';
  /** What the public enquiry calls an importer. For ops. */
  nameImporter: NameImporterResult;
  /** Announces a list and gives the form that uploads it. */
  createImport: CreateImportResult;
  /** Stops an import of yours; ops may stop any. */
  cancelImport: CancelImportResult;
  /** Applies a list of yours that was tried, or that is held; for ops any. */
  commitImport: CommitImportResult;
  /**
   * Puts back what an import changed that nobody has touched since: for its uploader what it put on file; for ops and
   * experts, of any import, the register and tickets too. An ended ticket does not change: another, which waits for an
   * expert, takes its place.
   */
  undoImport: UndoImportResult;
  /** Files a ticket and lets layer zero decide on it. For subscribers. */
  fileTicket: FileTicketResult;
  /** Takes an open ticket of yours back. For subscribers. */
  withdrawTicket: WithdrawTicketResult;
  /** Ends an open ticket with an expert's verdict. For experts. */
  reviewTicket: ReviewTicketResult;
};


/** What can be done. What may be refused for a reason that the caller can mend answers with a `Refusal`, as data. */
export type MutationNameImporterArgs = {
  input: NameImporterInput;
};


/** What can be done. What may be refused for a reason that the caller can mend answers with a `Refusal`, as data. */
export type MutationCreateImportArgs = {
  input: CreateImportInput;
};


/** What can be done. What may be refused for a reason that the caller can mend answers with a `Refusal`, as data. */
export type MutationCancelImportArgs = {
  input: CancelImportInput;
};


/** What can be done. What may be refused for a reason that the caller can mend answers with a `Refusal`, as data. */
export type MutationCommitImportArgs = {
  input: CommitImportInput;
};


/** What can be done. What may be refused for a reason that the caller can mend answers with a `Refusal`, as data. */
export type MutationUndoImportArgs = {
  input: UndoImportInput;
};


/** What can be done. What may be refused for a reason that the caller can mend answers with a `Refusal`, as data. */
export type MutationFileTicketArgs = {
  input: FileTicketInput;
};


/** What can be done. What may be refused for a reason that the caller can mend answers with a `Refusal`, as data. */
export type MutationWithdrawTicketArgs = {
  input: WithdrawTicketInput;
};


/** What can be done. What may be refused for a reason that the caller can mend answers with a `Refusal`, as data. */
export type MutationReviewTicketArgs = {
  input: ReviewTicketInput;
};

/** Why a request was refused. */
export type ErrorCode =
  /** An IMEI is not a right one: digits, length, check digit, or a test value. */
  | 'INVALID_IMEI'
  /** Both IMEIs of a pair are the same. */
  | 'SAME_TWICE'
  /** The registered pair is not what your device holds. */
  | 'REGISTERED_PAIR_WRONG'
  /** Your device has an open ticket already; `ticketNumber` is its number. */
  | 'TICKET_ALREADY_OPEN'
  /** The description is empty. */
  | 'DESCRIPTION_EMPTY'
  /** The description has more than 2,000 characters. */
  | 'DESCRIPTION_TOO_LONG'
  /** There is no such ticket, or it is not yours to see. */
  | 'TICKET_NOT_FOUND'
  /** The ticket has ended already. */
  | 'TICKET_NOT_OPEN'
  /** An approval would give one IMEI to two devices. */
  | 'IMEI_HELD'
  /** The expert's note is empty. */
  | 'NOTE_EMPTY'
  /** The expert's note has more than 2,000 characters. */
  | 'NOTE_TOO_LONG'
  /** There is no such import, or it is not yours. */
  | 'IMPORT_NOT_FOUND'
  /** The import has ended already. */
  | 'IMPORT_ENDED'
  /** It was not tried, or the trial has not ended. */
  | 'IMPORT_NOT_TRIED'
  /** It has applied nothing that could be undone. */
  | 'IMPORT_NOT_APPLIED'
  /** It ended too long ago. */
  | 'IMPORT_TOO_OLD'
  /** Another import follows it and has not ended. */
  | 'IMPORT_FOLLOWED'
  /** The file's name is empty, too long, or has characters that a file name cannot have. */
  | 'FILE_NAME_INVALID'
  /** Your role may not send this kind of list. */
  | 'KIND_NOT_ALLOWED'
  /** It is not 1 to 64 of letters, digits, dashes and underscores. */
  | 'IDEMPOTENCY_KEY_INVALID'
  /** The key came with another request of yours in the last two days; this one was not done. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** It is not the name of an organisation: 2 to 63 of a to z, 0 to 9 and dashes, and no dash at the start. */
  | 'ORGANISATION_INVALID'
  /** The importer's name is empty or has more than 200 characters. */
  | 'IMPORTER_NAME_INVALID'
  /** You have asked for this too often; `retryAfter` says when to try again. */
  | 'RATE_LIMITED';

/** One thing to mend. */
export type UserError = {
  __typename?: 'UserError';
  /** What is wrong, for programs. */
  code: ErrorCode;
  /** The path of the input field: `["correct", "imei2"]` is the second IMEI of the correct pair. */
  field: Array<Scalars['String']['output']>;
  /** What is wrong, for people, in the language asked for. */
  message: Scalars['String']['output'];
  /** What to do about it. */
  action: Scalars['String']['output'];
  /** The number of the ticket that stands in the way. Null unless the code is TICKET_ALREADY_OPEN. */
  ticketNumber: Maybe<Scalars['String']['output']>;
  /** Seconds after which it is worth trying again. Null unless the code is RATE_LIMITED. */
  retryAfter: Maybe<Scalars['Int']['output']>;
};

/** The request was refused and changed nothing. */
export type Refusal = {
  __typename?: 'Refusal';
  /** All that there is to mend, not the first alone. */
  errors: Array<UserError>;
};

/** Who holds an IMEI, as a ticket sees it. */
export type ImeiHolder =
  /** The device of the ticket. */
  | 'DEVICE'
  /** Another device of the requester. */
  | 'REQUESTER'
  /** A device of somebody else. */
  | 'ANOTHER'
  /** No device in the register. */
  | 'NOBODY';

/** What the register and the networks know now of one IMEI of a ticket. Of strangers it says only how many. */
export type ImeiEvidence = {
  __typename?: 'ImeiEvidence';
  /** The IMEI. */
  imei: Scalars['IMEI']['output'];
  /** Who holds it. */
  holder: ImeiHolder;
  /** When it was last seen with one of the requester's numbers. Null when it never was. */
  seenWithRequester: Maybe<Scalars['DateTime']['output']>;
  /** Other numbers that it was seen with; ten stand for ten or more. */
  otherNumbers: Scalars['Int']['output'];
  /** When it was last seen with one of those. Null when it never was. */
  seenWithOthers: Maybe<Scalars['DateTime']['output']>;
};

/** An importer's correction that is kept for its device. */
export type CorrectionOnFile = {
  __typename?: 'CorrectionOnFile';
  /** The pair that it says the register holds. */
  registered: Array<Scalars['IMEI']['output']>;
  /** The pair that it says is right. */
  correct: Array<Scalars['IMEI']['output']>;
  /** Whether it says the same as the ticket. */
  agrees: Scalars['Boolean']['output'];
  /** The id of the import whose row it was. */
  importId: Scalars['ID']['output'];
  /** The row of that import, from 1. */
  row: Scalars['Int']['output'];
};

/**
 * What is known now of a ticket's device and IMEIs, for whoever decides it. The ticket's explanation is what layer zero
 * found when it judged last.
 */
export type TicketEvidence = {
  __typename?: 'TicketEvidence';
  /** Whether the requester owns the device. Null when the ticket is about none that is known. */
  ownedByRequester: Maybe<Scalars['Boolean']['output']>;
  /** The IMEIs of the registered pair, then what the correct pair has beside them. */
  imeis: Array<ImeiEvidence>;
  /** The correction on file by the device's importer, of the pair that the device holds. Null when there is none. */
  correction: Maybe<CorrectionOnFile>;
};

/** A step of filing a ticket, in the order of the users' guide. */
export type GuideStepKind =
  /** From the panel's menu: file and follow problems. */
  | 'PROBLEMS'
  /** Begin a new ticket. */
  | 'CREATE'
  /** Choose the subject. */
  | 'SUBJECT'
  /** Read the warnings. */
  | 'NOTES'
  /** Dial `*#06#` on the device. */
  | 'DIAL'
  /** Type the two IMEIs that the device shows. */
  | 'CORRECT_PAIR'
  /** Type the two IMEIs that the register holds. */
  | 'REGISTERED_PAIR'
  /** Describe the problem. */
  | 'DESCRIPTION'
  /** Look everything over, and file. */
  | 'CONFIRM'
  /** Read the verdict and what to do next. */
  | 'ANSWER';

/** One step of filing a ticket. */
export type GuideStep = {
  __typename?: 'GuideStep';
  /** Which step it is, for programs. */
  step: GuideStepKind;
  /** The step's number in the users' guide, from 1 to 6; what is typed is all step 5. */
  stage: Scalars['Int']['output'];
  /** The field of `FileTicketInput` that the step fills: `subject`, `correct`, `registered` or `description`. */
  input: Maybe<Scalars['String']['output']>;
  /** What the step is called. */
  title: Scalars['String']['output'];
  /** What to do, in the words of the users' guide. */
  words: Scalars['String']['output'];
  /** What to mind while doing it. */
  note: Maybe<Scalars['String']['output']>;
};

/** A field that the requester types. */
export type GuideField = {
  __typename?: 'GuideField';
  /** Its path in `FileTicketInput`; a refusal names a field by the same path. */
  path: Array<Scalars['String']['output']>;
  /** What the field is called. */
  label: Scalars['String']['output'];
  /** What to type there. */
  hint: Scalars['String']['output'];
};

/** How to file a ticket of one subject. */
export type GuideSubject = {
  __typename?: 'GuideSubject';
  /** The subject, for programs. */
  subject: TicketSubject;
  /** The subject as the requester chooses it. */
  title: Scalars['String']['output'];
  /** Whom it is for, and where the problem comes from. */
  introduction: Scalars['String']['output'];
  /** What to read before filing. */
  warnings: Array<Scalars['String']['output']>;
  /** The steps in order. */
  steps: Array<GuideStep>;
  /** The fields that are typed, in the order of the steps. */
  fields: Array<GuideField>;
};

/** A verdict in the users' guide. */
export type GuideVerdict = {
  __typename?: 'GuideVerdict';
  /** The verdict, for programs. */
  verdict: Verdict;
  /** Its row in the guide's table, from 1 to 8. */
  row: Scalars['Int']['output'];
  /** Its name, for tables. */
  name: Scalars['String']['output'];
  /** What the expert of layer zero says. */
  words: Scalars['String']['output'];
  /** What to do about it. `Explanation.remedy` also names whom to contact for a device. */
  remedy: Scalars['String']['output'];
  /** Whether the remedy sends the requester to the importer, the guarantor or the seller. */
  namesContact: Scalars['Boolean']['output'];
};

/** A paragraph with its title. */
export type GuideParagraph = {
  __typename?: 'GuideParagraph';
  /** What it is about. */
  title: Scalars['String']['output'];
  /** What it says. */
  words: Scalars['String']['output'];
};

/** What the users' guide calls the parts of the panel. */
export type GuideLabels = {
  __typename?: 'GuideLabels';
  /** A person's own pages. */
  panel: Scalars['String']['output'];
  /** Where tickets are filed and followed. */
  problems: Scalars['String']['output'];
  /** Where a person sees their devices and the registered IMEIs. */
  devices: Scalars['String']['output'];
  /** The public enquiry about a device. */
  enquiry: Scalars['String']['output'];
  /** Where a device whose IMEIs all changed in a repair is registered. */
  repair: Scalars['String']['output'];
  /** The button that begins a ticket. */
  create: Scalars['String']['output'];
  /** The button that goes to the next step. */
  next: Scalars['String']['output'];
  /** The button that goes to the page before. */
  previousPage: Scalars['String']['output'];
  /** The button that goes to the page after. */
  nextPage: Scalars['String']['output'];
  /** A table's column of row numbers. */
  row: Scalars['String']['output'];
  /** The column of ticket numbers. */
  ticketNumber: Scalars['String']['output'];
  /** The column of devices. */
  device: Scalars['String']['output'];
  /** The column of the days on which tickets were filed. */
  filedAt: Scalars['String']['output'];
  /** The column of subjects. */
  subject: Scalars['String']['output'];
  /** The column of statuses. */
  status: Scalars['String']['output'];
  /** Who answers. */
  expert: Scalars['String']['output'];
  /** The column of what the expert says. */
  verdict: Scalars['String']['output'];
  /** The column of remedies. */
  remedy: Scalars['String']['output'];
  /** The company that imported a device. */
  importer: Scalars['String']['output'];
  /** The warranty company. */
  guarantor: Scalars['String']['output'];
  /** Who sold a device. */
  seller: Scalars['String']['output'];
};

/** What a value is called. */
export type GuideName = {
  __typename?: 'GuideName';
  /** The value, as its enum or field has it. */
  value: Scalars['String']['output'];
  /** Its name, for people. */
  name: Scalars['String']['output'];
};

/** What the fixed values of the API are called. */
export type GuideNames = {
  __typename?: 'GuideNames';
  /** Of `TicketStatus`. */
  ticketStatuses: Array<GuideName>;
  /** Of `RuleState`. */
  ruleStates: Array<GuideName>;
  /** Of `Channel`. */
  channels: Array<GuideName>;
  /** Of `Legality`. */
  legalities: Array<GuideName>;
  /** Of `ListKind`. */
  listKinds: Array<GuideName>;
  /** Of `ImportState`. */
  importStates: Array<GuideName>;
  /** Of `OutcomeCount.outcome`. */
  outcomes: Array<GuideName>;
  /** Of `Role`. */
  roles: Array<GuideName>;
};

/** The users' guide: the words of every page, in the language of the request. */
export type Guide = {
  __typename?: 'Guide';
  /** The guide's title. */
  title: Scalars['String']['output'];
  /** What a ticket may be about, and how each is filed. */
  subjects: Array<GuideSubject>;
  /** The eight verdicts with their remedies, in the order of the guide's table. */
  verdicts: Array<GuideVerdict>;
  /** What to do when no remedy helped. */
  lastResort: GuideParagraph;
  /** What the parts of the panel are called. */
  labels: GuideLabels;
  /** What the fixed values of the API are called. */
  names: GuideNames;
};

/** How the tickets' queue stands. */
export type Health = {
  __typename?: 'Health';
  /** Tickets that are open, whomever they wait for; 2,000 are counted at most. */
  openTickets: Scalars['Int']['output'];
  /** Whether there are more than were counted. */
  hasMore: Scalars['Boolean']['output'];
  /** When the one that has waited longest was filed. Null when none is open. */
  oldestFiledAt: Maybe<Scalars['DateTime']['output']>;
};

/** What a list is about. */
export type ListKind =
  /** Corrections of registered pairs. From importers. */
  | 'CORRECTIONS'
  /** Devices. From importers and ops. */
  | 'DEVICES'
  /** IMEIs seen on a network with a number. From operators. */
  | 'SIGHTINGS';

/** How far an import has come. From COMPLETED on, in this order, it has ended. */
export type ImportState =
  /** Its upload has not come yet. */
  | 'AWAITING_UPLOAD'
  /** Its file has come. */
  | 'RECEIVED'
  /** An earlier list of the same uploader is being worked on. */
  | 'WAITING'
  /** The file is being read. */
  | 'INSPECTING'
  /** Its rows are being worked on. */
  | 'RECONCILING'
  /** The report is being written. */
  | 'PUBLISHING'
  /** Every row has its outcome, and the report is there. */
  | 'COMPLETED'
  /** Its uploader stopped it; rows that were not reached are UNPROCESSED. */
  | 'CANCELLED'
  /** So unlike your other lists that nothing was applied; `alarms` says why, and `commitImport` applies it. */
  | 'HELD'
  /** The file as a whole was refused; nothing of it was applied. */
  | 'REJECTED'
  /** It stopped on our side; ops have been told, and nothing of it is lost. */
  | 'FAILED';

/** What an import is for. */
export type ImportMode =
  /** What the rows say is done. */
  | 'APPLY'
  /** The rows are only judged; nothing but the report is written. `commitImport` applies it afterwards. */
  | 'DRY_RUN'
  /** What an earlier import did is put back, where nobody has touched it since. */
  | 'UNDO';

/** In what a list is unlike its uploader's others. */
export type AlarmCode =
  /** Far more rows are INVALID than in your other lists. */
  | 'INVALID_ROWS'
  /** Far more rows are about devices with an open ticket than in your other lists. */
  | 'TICKETS';

/** Why a list is held. */
export type ImportAlarm = {
  __typename?: 'ImportAlarm';
  /** In what it is unlike the others. */
  code: AlarmCode;
  /** Such rows of this list. */
  rows: Scalars['Int']['output'];
  /** The most that your earlier lists let expect. */
  usual: Scalars['Int']['output'];
  /** What is unusual, for people, in the language asked for. */
  message: Scalars['String']['output'];
  /** What to do about it. */
  action: Scalars['String']['output'];
};

/** A language for people. */
export type Language =
  /** Persian. */
  | 'FA'
  /** English. */
  | 'EN';

/** Why a whole file was refused. */
export type FileProblem = {
  __typename?: 'FileProblem';
  /** What is wrong, for programs; the guide to lists has them all. */
  code: Scalars['String']['output'];
  /** What is wrong and what to do, for people, in the language asked for. */
  message: Scalars['String']['output'];
};

/** Something that is wrong with a list throughout: said once, not on each row. */
export type ListFinding = {
  __typename?: 'ListFinding';
  /** COLUMN_SHIFTED, TAC_MISTYPED, … The guide to lists has them all. */
  code: Scalars['String']['output'];
  /** The columns that it concerns, by their canonical names. */
  columns: Array<Scalars['String']['output']>;
  /** Rows that it concerns. */
  rows: Scalars['Int']['output'];
  /** All rows that were weighed. */
  of: Scalars['Int']['output'];
  /** Numbers of rows in which it is seen, three at most. */
  examples: Array<Scalars['Int']['output']>;
  /** What is wrong, and the evidence. */
  message: Scalars['String']['output'];
  /** What to do. */
  action: Scalars['String']['output'];
};

/** How many rows of a list came to one outcome. */
export type OutcomeCount = {
  __typename?: 'OutcomeCount';
  /** RESOLVED, ON_FILE, … The guide to lists has them all. */
  outcome: Scalars['String']['output'];
  /** Rows with it. */
  rows: Scalars['Int']['output'];
};

/** How far a running import is. */
export type ImportProgress = {
  __typename?: 'ImportProgress';
  /** Bytes of the file that have been read. */
  bytesRead: Scalars['Float']['output'];
  /** Bytes of the file. */
  bytes: Scalars['Float']['output'];
  /** Rows that get their outcome each second. Null until rows are being worked on. */
  rowsPerSecond: Maybe<Scalars['Float']['output']>;
  /** Seconds until the last row has its outcome, at the rate so far. Null until there is a rate. */
  secondsLeft: Maybe<Scalars['Int']['output']>;
};

/** One upload of a list, from its arrival to its report. */
export type Import = Node & {
  __typename?: 'Import';
  /** Opaque; for `node`, `import` and the mutations that are about an import. */
  id: Scalars['ID']['output'];
  /** What the list is about. */
  kind: ListKind;
  /** What its uploader calls the file. */
  fileName: Scalars['String']['output'];
  /** Who sent it, as lists and sign-in call them: `importer-a`, `operator-a`; `ops`. */
  uploader: Scalars['String']['output'];
  /** The importer that sent it. Null when an operator or ops did. */
  importer: Maybe<Importer>;
  /** How far it has come. */
  state: ImportState;
  /** What it is for. */
  mode: ImportMode;
  /** The id of the import that this one applies after it was tried, or undoes. */
  follows: Maybe<Scalars['ID']['output']>;
  /** The id of the import that applied or undid this one. */
  followedBy: Maybe<Scalars['ID']['output']>;
  /** Why it is HELD; empty otherwise. */
  alarms: Array<ImportAlarm>;
  /** When it was announced, or its file came unannounced. */
  createdAt: Scalars['DateTime']['output'];
  /** When its file began to be read. Null until then. */
  startedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it ended. Null until then. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** Rows of the list; null until it has been read. */
  rows: Maybe<Scalars['Int']['output']>;
  /** Rows that have their outcome so far. */
  rowsDone: Scalars['Int']['output'];
  /** How far it is; null unless it is running. */
  progress: Maybe<ImportProgress>;
  /** Rows so far, by outcome. */
  counts: Array<OutcomeCount>;
  /** Why the whole file was refused. Null unless it is REJECTED. */
  problem: Maybe<FileProblem>;
  /** What is wrong with the list throughout, the foremost of it; known once the list has been read, and more when it has ended. */
  findings: Array<ListFinding>;
  /** The id of an earlier import of the very same bytes. Null when there is none. */
  sameAs: Maybe<Scalars['ID']['output']>;
  /** A link that downloads the report, for a quarter of an hour. Null until it is COMPLETED. */
  reportUrl: Maybe<Scalars['String']['output']>;
  /** A link that downloads the summary: counts, reasons with examples, timings. Null until it is COMPLETED. */
  summaryUrl: Maybe<Scalars['String']['output']>;
  /** Rows that ended otherwise than when the list was tried. Null unless the import applies a list that was. */
  changedRows: Maybe<Scalars['Int']['output']>;
  /** A link that downloads those rows: what each came to when it was tried, and what now. Null when `changedRows` is. */
  changedUrl: Maybe<Scalars['String']['output']>;
};

/** An import in a list, and its place there. */
export type ImportEdge = {
  __typename?: 'ImportEdge';
  /** Its place in the list: give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The import. */
  node: Import;
};

/** One page of a list of imports. */
export type ImportConnection = {
  __typename?: 'ImportConnection';
  /** The imports with their places. */
  edges: Array<ImportEdge>;
  /** The imports alone. */
  nodes: Array<Import>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
};

/** Which imports are wanted. All that is given must hold. */
export type ImportFilter = {
  /** Of this kind of list. */
  kind?: InputMaybe<ListKind>;
  /** In one of these states. */
  state?: InputMaybe<Array<ImportState>>;
  /** Of the importer with this id. */
  importer?: InputMaybe<Scalars['ID']['input']>;
  /** Announced in this time. */
  created?: InputMaybe<DateTimeRange>;
};

/** A list that is to be uploaded. */
export type CreateImportInput = {
  /** What the list is about. */
  kind: ListKind;
  /** What you call the file, in at most 200 characters; the report bears its name. */
  fileName: Scalars['String']['input'];
  /** The language of the report's messages. */
  language?: InputMaybe<Language>;
  /** Judge the rows and report, and write nothing else. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * A UUID of the caller's, 1 to 64 of A to Z, a to z, 0 to 9, `-` and `_`. For two days the same input under the same key
   * is the same answer and makes nothing new, and another input is refused. A refusal does not use it up.
   */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** One field of an upload form. */
export type FormField = {
  __typename?: 'FormField';
  /** The field's name. */
  name: Scalars['String']['output'];
  /** What to send in it. */
  value: Scalars['String']['output'];
};

/**
 * A form that uploads one file: POST it as multipart/form-data to `url` with all `fields` in this order, and the file
 * last, as `file`. It is good for one hour and for files up to `maxBytes`.
 */
export type UploadForm = {
  __typename?: 'UploadForm';
  /** Where to post the form. */
  url: Scalars['String']['output'];
  /** What to send before the file, in this order. */
  fields: Array<FormField>;
  /** Bytes of the largest file that is let through. */
  maxBytes: Scalars['Float']['output'];
  /** When the form stops being good. */
  expiresAt: Scalars['DateTime']['output'];
};

/** The import is announced. */
export type CreateImportSuccess = {
  __typename?: 'CreateImportSuccess';
  /** The import, which waits for its file; asked for again under the same key, as it stands now. */
  import: Import;
  /** The form that uploads the file. Null when the file has come already, or the import was stopped. */
  upload: Maybe<UploadForm>;
};

/** What comes of announcing a list. */
export type CreateImportResult = CreateImportSuccess | Refusal;

/** Which import to stop. */
export type CancelImportInput = {
  /** An import that has not ended. */
  id: Scalars['ID']['input'];
};

/** It stops at the next chunk: what is done stays and is reported, the rest is UNPROCESSED. */
export type CancelImportSuccess = {
  __typename?: 'CancelImportSuccess';
  /** The import, which is to stop. */
  import: Import;
};

/** What comes of stopping an import. */
export type CancelImportResult = CancelImportSuccess | Refusal;

/** Which list to apply. */
export type CommitImportInput = {
  /** A dry run that has ended, or an import that is HELD. */
  id: Scalars['ID']['input'];
};

/** The import that applies the list. The same answer, however often it is asked for. */
export type CommitImportSuccess = {
  __typename?: 'CommitImportSuccess';
  /** The import that applies the list. */
  import: Import;
};

/** What comes of applying a list that was tried or held. */
export type CommitImportResult = CommitImportSuccess | Refusal;

/** Which import to undo. */
export type UndoImportInput = {
  /** An import of corrections or devices that has ended. */
  id: Scalars['ID']['input'];
};

/** The import that puts back what the other did; its report says of each row REVERSED, KEPT and why, or FAILED. */
export type UndoImportSuccess = {
  __typename?: 'UndoImportSuccess';
  /** The import that undoes the other. */
  import: Import;
};

/** What comes of undoing an import. */
export type UndoImportResult = UndoImportSuccess | Refusal;

/** What a person may do. */
export type Role =
  /** Owns devices and files tickets. */
  | 'SUBSCRIBER'
  /** Sends lists of corrections and of devices, for one importing company. */
  | 'IMPORTER'
  /** Decides the tickets that no rule decides. */
  | 'EXPERT'
  /** Sends sightings, for one network operator. */
  | 'OPERATOR'
  /** Runs the system; sends lists of devices for anybody. */
  | 'OPS';

/** The person whose token came with the request. */
export type Viewer = {
  __typename?: 'Viewer';
  /** What the person is called. Null when sign-in does not know it. */
  name: Maybe<Scalars['String']['output']>;
  /** What the person may do. */
  roles: Array<Role>;
  /** The numbers that sign-in has verified. */
  msisdns: Array<Scalars['MSISDN']['output']>;
  /** The importer or operator that the person works for, as lists name it: `importer-a`. Null for everybody else. */
  organisation: Maybe<Scalars['String']['output']>;
};

/** Something that is found again by its id, with `node`. */
export type Node = {
  /** Opaque, and never another thing's: give it back as it came. */
  id: Scalars['ID']['output'];
};

/** Where a page stands in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** There are further entries after this page. Of a page that was asked for with `last`: whether `before` was given. */
  hasNextPage: Scalars['Boolean']['output'];
  /** There are further entries before this page. Of a page that was asked for with `first`: whether `after` was given. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Give it as `before`, with `last`, for the page before. */
  startCursor: Maybe<Scalars['String']['output']>;
  /**
   * Give it as `after`, with `first`, for the next page. Of a filtered list it may lie beyond the last entry: a page ends
   * when 300 rows have been looked through, so it may be short, or empty, and the list still go on.
   */
  endCursor: Maybe<Scalars['String']['output']>;
};

/** The order of a list. */
export type ListOrder =
  /** The newest first. */
  | 'NEWEST_FIRST'
  /** The oldest first. */
  | 'OLDEST_FIRST';

/** A span of time; either end may be open. */
export type DateTimeRange = {
  /** From this moment on. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Before this moment. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** How a ticket stands. All but OPEN are final. */
export type TicketStatus =
  /** It waits for the importer's list or for an expert. */
  | 'OPEN'
  /** The register has been corrected. */
  | 'APPROVED'
  /** It was refused; the verdict says why. */
  | 'REJECTED'
  /** The requester took it back. */
  | 'WITHDRAWN';

/** What a ticket is about: the wizard's choice of subject. */
export type TicketSubject =
  /** The IMEI that the device shows is not the one that is registered for it. */
  | 'IMEI_MISMATCH';

/** What layer zero, the rule engine, says of a ticket. */
export type Verdict =
  /** The pair in the register has been corrected. */
  | 'APPROVED'
  /** The requester does not own the device. */
  | 'NOT_OWNER'
  /** An IMEI of the correct pair was never seen with one of the requester's numbers. */
  | 'SIM_NOT_SEEN'
  /** Neither registered IMEI is in the register, or the device is blocked. */
  | 'ILLEGAL_DEVICE'
  /** The new IMEI is held by a device that the requester does not own. */
  | 'TARGET_OWNED'
  /** The wrong IMEI was seen on a network. */
  | 'WRONG_IMEI_SEEN'
  /** The two pairs share no IMEI. */
  | 'NOT_PARTIAL'
  /** A device of the requester already holds the correct pair. */
  | 'ALREADY_ACTIVATED';

/** What came of a rule. */
export type RuleState =
  /** It holds nothing against the ticket. */
  | 'PASSED'
  /** It decided: its verdict is the ticket's. */
  | 'FAILED'
  /** Stronger evidence, the importer's correction, makes the rule needless. */
  | 'WAIVED'
  /** An earlier rule decided. */
  | 'NOT_REACHED';

/** Something that a rule found. */
export type Fact =
  /** A device in the register holds the IMEI. */
  | 'IN_REGISTER'
  /** No device in the register holds the IMEI. */
  | 'NOT_IN_REGISTER'
  /** The device is blocked. */
  | 'BLOCKED'
  /** The requester owns the device. */
  | 'OWNED_BY_REQUESTER'
  /** The requester does not own the device. */
  | 'NOT_OWNED_BY_REQUESTER'
  /** A device of the requester already holds the correct pair. */
  | 'HOLDS_CORRECT_PAIR'
  /** No device of the requester holds the correct pair. */
  | 'NO_DEVICE_HOLDS_CORRECT_PAIR'
  /** The IMEI stands in the registered pair and in the correct one. */
  | 'STANDS_IN_BOTH_PAIRS'
  /** The two pairs share no IMEI. */
  | 'NO_SHARED_IMEI'
  /** No device holds the IMEI. */
  | 'HELD_BY_NOBODY'
  /** Another device of the requester holds the IMEI. */
  | 'HELD_BY_REQUESTER'
  /** A device of somebody else holds the IMEI. */
  | 'HELD_BY_ANOTHER'
  /** The IMEI was seen on a network. */
  | 'SEEN'
  /** The IMEI was never seen on a network. */
  | 'NOT_SEEN'
  /** The IMEI was seen with one of the requester's numbers. */
  | 'SEEN_WITH_REQUESTER'
  /** The IMEI was never seen with one of the requester's numbers. */
  | 'NOT_SEEN_WITH_REQUESTER'
  /** The importer's correction on file agrees with the ticket. */
  | 'IMPORTER_AGREES';

/** What a rule looked at. Of a stranger's device it says only that it is another's. */
export type Evidence = {
  __typename?: 'Evidence';
  /** What was found. */
  fact: Fact;
  /** The IMEI that it was found of. Null when it is of no single one. */
  imei: Maybe<Scalars['IMEI']['output']>;
};

/** One rule of layer zero, in the order of judgement. */
export type RuleResult = {
  __typename?: 'RuleResult';
  /** The verdict that the rule gives when it fails. */
  rule: Verdict;
  /** What came of it. */
  state: RuleState;
  /** What the rule checks, in plain words. */
  words: Scalars['String']['output'];
  /** What it looked at; empty when it was not reached. */
  evidence: Array<Evidence>;
};

/** Whom an open ticket waits for. */
export type WaitsFor =
  /** The importer's list, or an expert. */
  | 'IMPORTER'
  /** An expert: another device of the same owner holds the new IMEI, and no machine may move it. */
  | 'EXPERT';

/** A decision of layer zero and how it came about. */
export type Explanation = {
  __typename?: 'Explanation';
  /** Null while the ticket passes every rule and waits. */
  verdict: Maybe<Verdict>;
  /** What the expert of layer zero says, in the words of the users' guide. Null while the ticket waits. */
  words: Maybe<Scalars['String']['output']>;
  /** What to do now; it names whom to contact. Null while the ticket waits. */
  remedy: Maybe<Scalars['String']['output']>;
  /** Whom it waits for. Null unless it is OPEN. */
  waitsFor: Maybe<WaitsFor>;
  /** Every rule, in the order of judgement. */
  rules: Array<RuleResult>;
  /** The version of the rules. */
  ruleSet: Scalars['String']['output'];
};

/** What can happen to a ticket. */
export type TimelineEventKind =
  /** It was filed. */
  | 'FILED'
  /** It passed, and waits for the importer's list or for an expert. */
  | 'WAITING'
  /** The importer's list claims another correct pair. */
  | 'MISMATCH_NOTED'
  /** The importer's list agrees, but an expert must decide. */
  | 'IMPORTER_AGREES'
  /** What had ended the ticket before it was undone; this one waits for an expert in its place. */
  | 'REOPENED'
  /** It was approved, and the register corrected. */
  | 'APPROVED'
  /** It was rejected. */
  | 'REJECTED'
  /** Its requester took it back. */
  | 'WITHDRAWN';

/** Who did something to a ticket. */
export type ActorKind =
  /** Who filed it. */
  | 'REQUESTER'
  /** The rule engine. */
  | 'LAYER_ZERO'
  /** A row of an importer's list. */
  | 'IMPORT'
  /** A person who decides what no rule does. */
  | 'EXPERT';

/** Something that happened to a ticket. */
export type TimelineEvent = {
  __typename?: 'TimelineEvent';
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** What happened. */
  kind: TimelineEventKind;
  /** Who did it. */
  by: ActorKind;
  /** The id of the import whose row it was; shown to its importer and to staff. */
  importId: Maybe<Scalars['ID']['output']>;
  /** The row of that import, from 1; shown to its importer and to staff. */
  row: Maybe<Scalars['Int']['output']>;
  /** What an expert wrote. Null when nobody wrote anything. */
  note: Maybe<Scalars['String']['output']>;
  /** What happened, for people, in the language asked for. */
  message: Scalars['String']['output'];
};

/** A request to correct the pair that the register holds of a device. */
export type Ticket = Node & {
  __typename?: 'Ticket';
  /** Opaque; for `node`. */
  id: Scalars['ID']['output'];
  /** What people call it: ten digits, the last a check digit. */
  number: Scalars['String']['output'];
  /** What it is about. */
  subject: TicketSubject;
  /** How it stands. */
  status: TicketStatus;
  /** What was decided. Null while it is OPEN, and when it was WITHDRAWN. */
  verdict: Maybe<Verdict>;
  /** The pair that the register held when the ticket was filed. */
  registered: Array<Scalars['IMEI']['output']>;
  /** The pair that the handset shows. */
  correct: Array<Scalars['IMEI']['output']>;
  /** What the requester wrote; shown to them and to experts, null to others. */
  description: Maybe<Scalars['String']['output']>;
  /** When it was filed. */
  filedAt: Scalars['DateTime']['output'];
  /** When it ended. Null while it is OPEN. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** The requester's numbers; shown to them and to experts, null to others. */
  requesterMsisdns: Maybe<Array<Scalars['MSISDN']['output']>>;
  /** The device that it is about. Null when that is not the requester's, or not yours to see. */
  device: Maybe<Device>;
  /** How layer zero came to its decision. */
  explanation: Explanation;
  /** Everything that happened to it, oldest first. */
  timeline: Array<TimelineEvent>;
};

/** A ticket in a list, and its place there. */
export type TicketEdge = {
  __typename?: 'TicketEdge';
  /** Its place in the list: give it as `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The ticket. */
  node: Ticket;
};

/** One page of a list of tickets. */
export type TicketConnection = {
  __typename?: 'TicketConnection';
  /** The tickets with their places. */
  edges: Array<TicketEdge>;
  /** The tickets alone. */
  nodes: Array<Ticket>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
};

/** Which of your tickets are wanted. All that is given must hold. */
export type TicketFilter = {
  /** In one of these states. */
  status?: InputMaybe<Array<TicketStatus>>;
  /** On this subject. */
  subject?: InputMaybe<TicketSubject>;
  /** About the device with this id. */
  device?: InputMaybe<Scalars['ID']['input']>;
  /** Filed in this time. */
  filed?: InputMaybe<DateTimeRange>;
};

/** Which tickets of a worklist are wanted. All that is given must hold. */
export type WorklistFilter = {
  /** On this subject. */
  subject?: InputMaybe<TicketSubject>;
  /** About the device with this id. */
  device?: InputMaybe<Scalars['ID']['input']>;
  /** Filed in this time. */
  filed?: InputMaybe<DateTimeRange>;
};

/** Which tickets of the queue are wanted. All that is given must hold. */
export type QueueFilter = {
  /** On this subject. */
  subject?: InputMaybe<TicketSubject>;
  /** On the devices of the importer with this id. */
  importer?: InputMaybe<Scalars['ID']['input']>;
  /** About the device with this id. */
  device?: InputMaybe<Scalars['ID']['input']>;
  /** Filed in this time. */
  filed?: InputMaybe<DateTimeRange>;
  /** That wait for this. */
  waitsFor?: InputMaybe<WaitsFor>;
};

/**
 * The two IMEIs of a device as a person typed them: Persian digits, spaces and dashes are accepted. They are text and not
 * IMEI, so that everything that is wrong with a form comes back at once, each with the path of its field.
 */
export type ImeiPairInput = {
  /** The IMEI of slot 1. */
  imei1: Scalars['String']['input'];
  /** The IMEI of slot 2. */
  imei2: Scalars['String']['input'];
};

/** A ticket that may be filed. */
export type PrecheckTicketInput = {
  /** What it is about. */
  subject?: InputMaybe<TicketSubject>;
  /** The two IMEIs that the register holds. */
  registered: ImeiPairInput;
  /** The two IMEIs that the handset shows (`*#06#`). */
  correct: ImeiPairInput;
};

/** A ticket to file. */
export type FileTicketInput = {
  /** What it is about. */
  subject?: InputMaybe<TicketSubject>;
  /** The two IMEIs that the register holds. */
  registered: ImeiPairInput;
  /** The two IMEIs that the handset shows (`*#06#`). */
  correct: ImeiPairInput;
  /** The problem in the requester's words, at most 2,000 characters. */
  description: Scalars['String']['input'];
  /**
   * A UUID of the caller's, 1 to 64 of A to Z, a to z, 0 to 9, `-` and `_`. For two days the same input under the same key
   * is the same answer and makes nothing new, and another input is refused. A refusal does not use it up.
   */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** What layer zero would say. */
export type Precheck = {
  __typename?: 'Precheck';
  /** How the ticket would stand. */
  status: TicketStatus;
  /** How layer zero comes to it. */
  explanation: Explanation;
};

/** What comes of asking what layer zero would say. */
export type PrecheckTicketResult = Precheck | Refusal;

/** The ticket exists; it may have been decided at once. */
export type FileTicketSuccess = {
  __typename?: 'FileTicketSuccess';
  /** The ticket as layer zero left it. */
  ticket: Ticket;
};

/** What comes of filing a ticket. */
export type FileTicketResult = FileTicketSuccess | Refusal;

/** Which ticket to withdraw. */
export type WithdrawTicketInput = {
  /** The number of an open ticket of yours. */
  number: Scalars['String']['input'];
};

/** The ticket is withdrawn. */
export type WithdrawTicketSuccess = {
  __typename?: 'WithdrawTicketSuccess';
  /** The ticket, WITHDRAWN. */
  ticket: Ticket;
};

/** What comes of withdrawing a ticket. */
export type WithdrawTicketResult = WithdrawTicketSuccess | Refusal;

/** An expert's verdict on a ticket. */
export type ReviewTicketInput = {
  /** The number of an open ticket. */
  number: Scalars['String']['input'];
  /** What to end it with; APPROVED corrects the register. */
  verdict: Verdict;
  /** Why, for the requester; at most 2,000 characters. */
  note: Scalars['String']['input'];
};

/** The ticket has ended. */
export type ReviewTicketSuccess = {
  __typename?: 'ReviewTicketSuccess';
  /** The ticket with its verdict. */
  ticket: Ticket;
};

/** What comes of an expert's verdict. */
export type ReviewTicketResult = ReviewTicketSuccess | Refusal;



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
  NameImporterResult:
    | ( Omit<NameImporterSuccess, 'importer'> & { importer: _RefType['Importer'] } )
    | ( Refusal )
  ;
  CreateImportResult:
    | ( Omit<CreateImportSuccess, 'import'> & { import: _RefType['Import'] } )
    | ( Refusal )
  ;
  CancelImportResult:
    | ( Omit<CancelImportSuccess, 'import'> & { import: _RefType['Import'] } )
    | ( Refusal )
  ;
  CommitImportResult:
    | ( Omit<CommitImportSuccess, 'import'> & { import: _RefType['Import'] } )
    | ( Refusal )
  ;
  UndoImportResult:
    | ( Omit<UndoImportSuccess, 'import'> & { import: _RefType['Import'] } )
    | ( Refusal )
  ;
  PrecheckTicketResult:
    | ( Omit<Precheck, 'explanation'> & { explanation: _RefType['Explanation'] } )
    | ( Refusal )
  ;
  FileTicketResult:
    | ( Omit<FileTicketSuccess, 'ticket'> & { ticket: _RefType['Ticket'] } )
    | ( Refusal )
  ;
  WithdrawTicketResult:
    | ( Omit<WithdrawTicketSuccess, 'ticket'> & { ticket: _RefType['Ticket'] } )
    | ( Refusal )
  ;
  ReviewTicketResult:
    | ( Omit<ReviewTicketSuccess, 'ticket'> & { ticket: _RefType['Ticket'] } )
    | ( Refusal )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Channel: Channel;
  Legality: Legality;
  Importer: ResolverTypeWrapper<ImporterModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Device: ResolverTypeWrapper<DeviceModel>;
  DeviceEdge: ResolverTypeWrapper<Omit<DeviceEdge, 'node'> & { node: ResolversTypes['Device'] }>;
  DeviceConnection: ResolverTypeWrapper<Omit<DeviceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['DeviceEdge']>, nodes: Array<ResolversTypes['Device']> }>;
  DeviceEnquiry: ResolverTypeWrapper<DeviceEnquiryModel>;
  NameImporterInput: NameImporterInput;
  NameImporterSuccess: ResolverTypeWrapper<Omit<NameImporterSuccess, 'importer'> & { importer: ResolversTypes['Importer'] }>;
  NameImporterResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['NameImporterResult']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ErrorCode: ErrorCode;
  UserError: ResolverTypeWrapper<UserError>;
  Refusal: ResolverTypeWrapper<Refusal>;
  ImeiHolder: ImeiHolder;
  ImeiEvidence: ResolverTypeWrapper<ImeiEvidence>;
  CorrectionOnFile: ResolverTypeWrapper<CorrectionOnFile>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  TicketEvidence: ResolverTypeWrapper<TicketEvidence>;
  GuideStepKind: GuideStepKind;
  GuideStep: ResolverTypeWrapper<GuideStep>;
  GuideField: ResolverTypeWrapper<GuideField>;
  GuideSubject: ResolverTypeWrapper<GuideSubject>;
  GuideVerdict: ResolverTypeWrapper<GuideVerdict>;
  GuideParagraph: ResolverTypeWrapper<GuideParagraph>;
  GuideLabels: ResolverTypeWrapper<GuideLabels>;
  GuideName: ResolverTypeWrapper<GuideName>;
  GuideNames: ResolverTypeWrapper<GuideNames>;
  Guide: ResolverTypeWrapper<Guide>;
  Health: ResolverTypeWrapper<Health>;
  ListKind: ListKind;
  ImportState: ImportState;
  ImportMode: ImportMode;
  AlarmCode: AlarmCode;
  ImportAlarm: ResolverTypeWrapper<ImportAlarm>;
  Language: Language;
  FileProblem: ResolverTypeWrapper<FileProblemModel>;
  ListFinding: ResolverTypeWrapper<ListFindingModel>;
  OutcomeCount: ResolverTypeWrapper<OutcomeCount>;
  ImportProgress: ResolverTypeWrapper<ImportProgress>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Import: ResolverTypeWrapper<ImportModel>;
  ImportEdge: ResolverTypeWrapper<Omit<ImportEdge, 'node'> & { node: ResolversTypes['Import'] }>;
  ImportConnection: ResolverTypeWrapper<Omit<ImportConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ImportEdge']>, nodes: Array<ResolversTypes['Import']> }>;
  ImportFilter: ImportFilter;
  CreateImportInput: CreateImportInput;
  FormField: ResolverTypeWrapper<FormField>;
  UploadForm: ResolverTypeWrapper<UploadForm>;
  CreateImportSuccess: ResolverTypeWrapper<Omit<CreateImportSuccess, 'import'> & { import: ResolversTypes['Import'] }>;
  CreateImportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateImportResult']>;
  CancelImportInput: CancelImportInput;
  CancelImportSuccess: ResolverTypeWrapper<Omit<CancelImportSuccess, 'import'> & { import: ResolversTypes['Import'] }>;
  CancelImportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelImportResult']>;
  CommitImportInput: CommitImportInput;
  CommitImportSuccess: ResolverTypeWrapper<Omit<CommitImportSuccess, 'import'> & { import: ResolversTypes['Import'] }>;
  CommitImportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CommitImportResult']>;
  UndoImportInput: UndoImportInput;
  UndoImportSuccess: ResolverTypeWrapper<Omit<UndoImportSuccess, 'import'> & { import: ResolversTypes['Import'] }>;
  UndoImportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UndoImportResult']>;
  Role: Role;
  Viewer: ResolverTypeWrapper<Viewer>;
  Node: ResolverTypeWrapper<NodeModel>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ListOrder: ListOrder;
  DateTimeRange: DateTimeRange;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  IMEI: ResolverTypeWrapper<Scalars['IMEI']['output']>;
  MSISDN: ResolverTypeWrapper<Scalars['MSISDN']['output']>;
  TicketStatus: TicketStatus;
  TicketSubject: TicketSubject;
  Verdict: Verdict;
  RuleState: RuleState;
  Fact: Fact;
  Evidence: ResolverTypeWrapper<Evidence>;
  RuleResult: ResolverTypeWrapper<RuleResultModel>;
  WaitsFor: WaitsFor;
  Explanation: ResolverTypeWrapper<ExplanationModel>;
  TimelineEventKind: TimelineEventKind;
  ActorKind: ActorKind;
  TimelineEvent: ResolverTypeWrapper<TimelineEventModel>;
  Ticket: ResolverTypeWrapper<TicketModel>;
  TicketEdge: ResolverTypeWrapper<Omit<TicketEdge, 'node'> & { node: ResolversTypes['Ticket'] }>;
  TicketConnection: ResolverTypeWrapper<Omit<TicketConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TicketEdge']>, nodes: Array<ResolversTypes['Ticket']> }>;
  TicketFilter: TicketFilter;
  WorklistFilter: WorklistFilter;
  QueueFilter: QueueFilter;
  ImeiPairInput: ImeiPairInput;
  PrecheckTicketInput: PrecheckTicketInput;
  FileTicketInput: FileTicketInput;
  Precheck: ResolverTypeWrapper<Omit<Precheck, 'explanation'> & { explanation: ResolversTypes['Explanation'] }>;
  PrecheckTicketResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PrecheckTicketResult']>;
  FileTicketSuccess: ResolverTypeWrapper<Omit<FileTicketSuccess, 'ticket'> & { ticket: ResolversTypes['Ticket'] }>;
  FileTicketResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['FileTicketResult']>;
  WithdrawTicketInput: WithdrawTicketInput;
  WithdrawTicketSuccess: ResolverTypeWrapper<Omit<WithdrawTicketSuccess, 'ticket'> & { ticket: ResolversTypes['Ticket'] }>;
  WithdrawTicketResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawTicketResult']>;
  ReviewTicketInput: ReviewTicketInput;
  ReviewTicketSuccess: ResolverTypeWrapper<Omit<ReviewTicketSuccess, 'ticket'> & { ticket: ResolversTypes['Ticket'] }>;
  ReviewTicketResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReviewTicketResult']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Importer: ImporterModel;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Device: DeviceModel;
  DeviceEdge: Omit<DeviceEdge, 'node'> & { node: ResolversParentTypes['Device'] };
  DeviceConnection: Omit<DeviceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['DeviceEdge']>, nodes: Array<ResolversParentTypes['Device']> };
  DeviceEnquiry: DeviceEnquiryModel;
  NameImporterInput: NameImporterInput;
  NameImporterSuccess: Omit<NameImporterSuccess, 'importer'> & { importer: ResolversParentTypes['Importer'] };
  NameImporterResult: ResolversUnionTypes<ResolversParentTypes>['NameImporterResult'];
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  Mutation: Record<PropertyKey, never>;
  UserError: UserError;
  Refusal: Refusal;
  ImeiEvidence: ImeiEvidence;
  CorrectionOnFile: CorrectionOnFile;
  Boolean: Scalars['Boolean']['output'];
  TicketEvidence: TicketEvidence;
  GuideStep: GuideStep;
  GuideField: GuideField;
  GuideSubject: GuideSubject;
  GuideVerdict: GuideVerdict;
  GuideParagraph: GuideParagraph;
  GuideLabels: GuideLabels;
  GuideName: GuideName;
  GuideNames: GuideNames;
  Guide: Guide;
  Health: Health;
  ImportAlarm: ImportAlarm;
  FileProblem: FileProblemModel;
  ListFinding: ListFindingModel;
  OutcomeCount: OutcomeCount;
  ImportProgress: ImportProgress;
  Float: Scalars['Float']['output'];
  Import: ImportModel;
  ImportEdge: Omit<ImportEdge, 'node'> & { node: ResolversParentTypes['Import'] };
  ImportConnection: Omit<ImportConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ImportEdge']>, nodes: Array<ResolversParentTypes['Import']> };
  ImportFilter: ImportFilter;
  CreateImportInput: CreateImportInput;
  FormField: FormField;
  UploadForm: UploadForm;
  CreateImportSuccess: Omit<CreateImportSuccess, 'import'> & { import: ResolversParentTypes['Import'] };
  CreateImportResult: ResolversUnionTypes<ResolversParentTypes>['CreateImportResult'];
  CancelImportInput: CancelImportInput;
  CancelImportSuccess: Omit<CancelImportSuccess, 'import'> & { import: ResolversParentTypes['Import'] };
  CancelImportResult: ResolversUnionTypes<ResolversParentTypes>['CancelImportResult'];
  CommitImportInput: CommitImportInput;
  CommitImportSuccess: Omit<CommitImportSuccess, 'import'> & { import: ResolversParentTypes['Import'] };
  CommitImportResult: ResolversUnionTypes<ResolversParentTypes>['CommitImportResult'];
  UndoImportInput: UndoImportInput;
  UndoImportSuccess: Omit<UndoImportSuccess, 'import'> & { import: ResolversParentTypes['Import'] };
  UndoImportResult: ResolversUnionTypes<ResolversParentTypes>['UndoImportResult'];
  Viewer: Viewer;
  Node: NodeModel;
  PageInfo: PageInfo;
  DateTimeRange: DateTimeRange;
  DateTime: Scalars['DateTime']['output'];
  IMEI: Scalars['IMEI']['output'];
  MSISDN: Scalars['MSISDN']['output'];
  Evidence: Evidence;
  RuleResult: RuleResultModel;
  Explanation: ExplanationModel;
  TimelineEvent: TimelineEventModel;
  Ticket: TicketModel;
  TicketEdge: Omit<TicketEdge, 'node'> & { node: ResolversParentTypes['Ticket'] };
  TicketConnection: Omit<TicketConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TicketEdge']>, nodes: Array<ResolversParentTypes['Ticket']> };
  TicketFilter: TicketFilter;
  WorklistFilter: WorklistFilter;
  QueueFilter: QueueFilter;
  ImeiPairInput: ImeiPairInput;
  PrecheckTicketInput: PrecheckTicketInput;
  FileTicketInput: FileTicketInput;
  Precheck: Omit<Precheck, 'explanation'> & { explanation: ResolversParentTypes['Explanation'] };
  PrecheckTicketResult: ResolversUnionTypes<ResolversParentTypes>['PrecheckTicketResult'];
  FileTicketSuccess: Omit<FileTicketSuccess, 'ticket'> & { ticket: ResolversParentTypes['Ticket'] };
  FileTicketResult: ResolversUnionTypes<ResolversParentTypes>['FileTicketResult'];
  WithdrawTicketInput: WithdrawTicketInput;
  WithdrawTicketSuccess: Omit<WithdrawTicketSuccess, 'ticket'> & { ticket: ResolversParentTypes['Ticket'] };
  WithdrawTicketResult: ResolversUnionTypes<ResolversParentTypes>['WithdrawTicketResult'];
  ReviewTicketInput: ReviewTicketInput;
  ReviewTicketSuccess: Omit<ReviewTicketSuccess, 'ticket'> & { ticket: ResolversParentTypes['Ticket'] };
  ReviewTicketResult: ResolversUnionTypes<ResolversParentTypes>['ReviewTicketResult'];
};

export type ImporterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Importer'] = ResolversParentTypes['Importer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeviceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Device'] = ResolversParentTypes['Device']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  imeis?: Resolver<Array<ResolversTypes['IMEI']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  importer?: Resolver<Maybe<ResolversTypes['Importer']>, ParentType, ContextType>;
  brand?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  guarantor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legality?: Resolver<ResolversTypes['Legality'], ParentType, ContextType>;
  openTicket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeviceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceEdge'] = ResolversParentTypes['DeviceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
};

export type DeviceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceConnection'] = ResolversParentTypes['DeviceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DeviceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Device']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DeviceEnquiryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceEnquiry'] = ResolversParentTypes['DeviceEnquiry']> = {
  imei?: Resolver<ResolversTypes['IMEI'], ParentType, ContextType>;
  brand?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  importer?: Resolver<Maybe<ResolversTypes['Importer']>, ParentType, ContextType>;
  guarantor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legality?: Resolver<ResolversTypes['Legality'], ParentType, ContextType>;
};

export type NameImporterSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NameImporterSuccess'] = ResolversParentTypes['NameImporterSuccess']> = {
  importer?: Resolver<ResolversTypes['Importer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NameImporterResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NameImporterResult'] = ResolversParentTypes['NameImporterResult']> = {
  __resolveType: TypeResolveFn<'NameImporterSuccess' | 'Refusal', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  devices?: Resolver<ResolversTypes['DeviceConnection'], ParentType, ContextType, Partial<QueryDevicesArgs>>;
  device?: Resolver<Maybe<ResolversTypes['DeviceEnquiry']>, ParentType, ContextType, RequireFields<QueryDeviceArgs, 'imei'>>;
  ticketEvidence?: Resolver<Maybe<ResolversTypes['TicketEvidence']>, ParentType, ContextType, RequireFields<QueryTicketEvidenceArgs, 'number'>>;
  guide?: Resolver<ResolversTypes['Guide'], ParentType, ContextType>;
  health?: Resolver<ResolversTypes['Health'], ParentType, ContextType>;
  import?: Resolver<Maybe<ResolversTypes['Import']>, ParentType, ContextType, RequireFields<QueryImportArgs, 'id'>>;
  imports?: Resolver<ResolversTypes['ImportConnection'], ParentType, ContextType, RequireFields<QueryImportsArgs, 'order'>>;
  me?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  tickets?: Resolver<ResolversTypes['TicketConnection'], ParentType, ContextType, RequireFields<QueryTicketsArgs, 'order'>>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType, RequireFields<QueryTicketArgs, 'number'>>;
  worklist?: Resolver<ResolversTypes['TicketConnection'], ParentType, ContextType, RequireFields<QueryWorklistArgs, 'order'>>;
  queue?: Resolver<ResolversTypes['TicketConnection'], ParentType, ContextType, RequireFields<QueryQueueArgs, 'order'>>;
  precheckTicket?: Resolver<ResolversTypes['PrecheckTicketResult'], ParentType, ContextType, RequireFields<QueryPrecheckTicketArgs, 'input'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  nameImporter?: Resolver<ResolversTypes['NameImporterResult'], ParentType, ContextType, RequireFields<MutationNameImporterArgs, 'input'>>;
  createImport?: Resolver<ResolversTypes['CreateImportResult'], ParentType, ContextType, RequireFields<MutationCreateImportArgs, 'input'>>;
  cancelImport?: Resolver<ResolversTypes['CancelImportResult'], ParentType, ContextType, RequireFields<MutationCancelImportArgs, 'input'>>;
  commitImport?: Resolver<ResolversTypes['CommitImportResult'], ParentType, ContextType, RequireFields<MutationCommitImportArgs, 'input'>>;
  undoImport?: Resolver<ResolversTypes['UndoImportResult'], ParentType, ContextType, RequireFields<MutationUndoImportArgs, 'input'>>;
  fileTicket?: Resolver<ResolversTypes['FileTicketResult'], ParentType, ContextType, RequireFields<MutationFileTicketArgs, 'input'>>;
  withdrawTicket?: Resolver<ResolversTypes['WithdrawTicketResult'], ParentType, ContextType, RequireFields<MutationWithdrawTicketArgs, 'input'>>;
  reviewTicket?: Resolver<ResolversTypes['ReviewTicketResult'], ParentType, ContextType, RequireFields<MutationReviewTicketArgs, 'input'>>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ticketNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retryAfter?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImeiEvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImeiEvidence'] = ResolversParentTypes['ImeiEvidence']> = {
  imei?: Resolver<ResolversTypes['IMEI'], ParentType, ContextType>;
  holder?: Resolver<ResolversTypes['ImeiHolder'], ParentType, ContextType>;
  seenWithRequester?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  otherNumbers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seenWithOthers?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CorrectionOnFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CorrectionOnFile'] = ResolversParentTypes['CorrectionOnFile']> = {
  registered?: Resolver<Array<ResolversTypes['IMEI']>, ParentType, ContextType>;
  correct?: Resolver<Array<ResolversTypes['IMEI']>, ParentType, ContextType>;
  agrees?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  importId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TicketEvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketEvidence'] = ResolversParentTypes['TicketEvidence']> = {
  ownedByRequester?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  imeis?: Resolver<Array<ResolversTypes['ImeiEvidence']>, ParentType, ContextType>;
  correction?: Resolver<Maybe<ResolversTypes['CorrectionOnFile']>, ParentType, ContextType>;
};

export type GuideStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GuideStep'] = ResolversParentTypes['GuideStep']> = {
  step?: Resolver<ResolversTypes['GuideStepKind'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  input?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type GuideFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GuideField'] = ResolversParentTypes['GuideField']> = {
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GuideSubjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GuideSubject'] = ResolversParentTypes['GuideSubject']> = {
  subject?: Resolver<ResolversTypes['TicketSubject'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  introduction?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  warnings?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['GuideStep']>, ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['GuideField']>, ParentType, ContextType>;
};

export type GuideVerdictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GuideVerdict'] = ResolversParentTypes['GuideVerdict']> = {
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remedy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namesContact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type GuideParagraphResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GuideParagraph'] = ResolversParentTypes['GuideParagraph']> = {
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GuideLabelsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GuideLabels'] = ResolversParentTypes['GuideLabels']> = {
  panel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problems?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  devices?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  enquiry?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repair?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  create?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  next?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  previousPage?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextPage?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ticketNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  device?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  filedAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expert?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remedy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  importer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  guarantor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seller?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GuideNameResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GuideName'] = ResolversParentTypes['GuideName']> = {
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GuideNamesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GuideNames'] = ResolversParentTypes['GuideNames']> = {
  ticketStatuses?: Resolver<Array<ResolversTypes['GuideName']>, ParentType, ContextType>;
  ruleStates?: Resolver<Array<ResolversTypes['GuideName']>, ParentType, ContextType>;
  channels?: Resolver<Array<ResolversTypes['GuideName']>, ParentType, ContextType>;
  legalities?: Resolver<Array<ResolversTypes['GuideName']>, ParentType, ContextType>;
  listKinds?: Resolver<Array<ResolversTypes['GuideName']>, ParentType, ContextType>;
  importStates?: Resolver<Array<ResolversTypes['GuideName']>, ParentType, ContextType>;
  outcomes?: Resolver<Array<ResolversTypes['GuideName']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['GuideName']>, ParentType, ContextType>;
};

export type GuideResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Guide'] = ResolversParentTypes['Guide']> = {
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjects?: Resolver<Array<ResolversTypes['GuideSubject']>, ParentType, ContextType>;
  verdicts?: Resolver<Array<ResolversTypes['GuideVerdict']>, ParentType, ContextType>;
  lastResort?: Resolver<ResolversTypes['GuideParagraph'], ParentType, ContextType>;
  labels?: Resolver<ResolversTypes['GuideLabels'], ParentType, ContextType>;
  names?: Resolver<ResolversTypes['GuideNames'], ParentType, ContextType>;
};

export type HealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Health'] = ResolversParentTypes['Health']> = {
  openTickets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  oldestFiledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ImportAlarmResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportAlarm'] = ResolversParentTypes['ImportAlarm']> = {
  code?: Resolver<ResolversTypes['AlarmCode'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  usual?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FileProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FileProblem'] = ResolversParentTypes['FileProblem']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ListFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListFinding'] = ResolversParentTypes['ListFinding']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  columns?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  of?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  examples?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OutcomeCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OutcomeCount'] = ResolversParentTypes['OutcomeCount']> = {
  outcome?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImportProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportProgress'] = ResolversParentTypes['ImportProgress']> = {
  bytesRead?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  bytes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  rowsPerSecond?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  secondsLeft?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ImportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Import'] = ResolversParentTypes['Import']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ListKind'], ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uploader?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  importer?: Resolver<Maybe<ResolversTypes['Importer']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ImportState'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['ImportMode'], ParentType, ContextType>;
  follows?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  followedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  alarms?: Resolver<Array<ResolversTypes['ImportAlarm']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rows?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rowsDone?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['ImportProgress']>, ParentType, ContextType>;
  counts?: Resolver<Array<ResolversTypes['OutcomeCount']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['FileProblem']>, ParentType, ContextType>;
  findings?: Resolver<Array<ResolversTypes['ListFinding']>, ParentType, ContextType>;
  sameAs?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reportUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summaryUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  changedRows?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  changedUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImportEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportEdge'] = ResolversParentTypes['ImportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Import'], ParentType, ContextType>;
};

export type ImportConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportConnection'] = ResolversParentTypes['ImportConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ImportEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Import']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type FormFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormField'] = ResolversParentTypes['FormField']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UploadFormResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UploadForm'] = ResolversParentTypes['UploadForm']> = {
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['FormField']>, ParentType, ContextType>;
  maxBytes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CreateImportSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateImportSuccess'] = ResolversParentTypes['CreateImportSuccess']> = {
  import?: Resolver<ResolversTypes['Import'], ParentType, ContextType>;
  upload?: Resolver<Maybe<ResolversTypes['UploadForm']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateImportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateImportResult'] = ResolversParentTypes['CreateImportResult']> = {
  __resolveType: TypeResolveFn<'CreateImportSuccess' | 'Refusal', ParentType, ContextType>;
};

export type CancelImportSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelImportSuccess'] = ResolversParentTypes['CancelImportSuccess']> = {
  import?: Resolver<ResolversTypes['Import'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelImportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelImportResult'] = ResolversParentTypes['CancelImportResult']> = {
  __resolveType: TypeResolveFn<'CancelImportSuccess' | 'Refusal', ParentType, ContextType>;
};

export type CommitImportSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommitImportSuccess'] = ResolversParentTypes['CommitImportSuccess']> = {
  import?: Resolver<ResolversTypes['Import'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommitImportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommitImportResult'] = ResolversParentTypes['CommitImportResult']> = {
  __resolveType: TypeResolveFn<'CommitImportSuccess' | 'Refusal', ParentType, ContextType>;
};

export type UndoImportSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UndoImportSuccess'] = ResolversParentTypes['UndoImportSuccess']> = {
  import?: Resolver<ResolversTypes['Import'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UndoImportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UndoImportResult'] = ResolversParentTypes['UndoImportResult']> = {
  __resolveType: TypeResolveFn<'UndoImportSuccess' | 'Refusal', ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  msisdns?: Resolver<Array<ResolversTypes['MSISDN']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Importer' | 'Device' | 'Import' | 'Ticket', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface ImeiScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['IMEI'], any> {
  name: 'IMEI';
}

export interface MsisdnScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MSISDN'], any> {
  name: 'MSISDN';
}

export type EvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  fact?: Resolver<ResolversTypes['Fact'], ParentType, ContextType>;
  imei?: Resolver<Maybe<ResolversTypes['IMEI']>, ParentType, ContextType>;
};

export type RuleResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RuleResult'] = ResolversParentTypes['RuleResult']> = {
  rule?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RuleState'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Evidence']>, ParentType, ContextType>;
};

export type ExplanationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Explanation'] = ResolversParentTypes['Explanation']> = {
  verdict?: Resolver<Maybe<ResolversTypes['Verdict']>, ParentType, ContextType>;
  words?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remedy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  waitsFor?: Resolver<Maybe<ResolversTypes['WaitsFor']>, ParentType, ContextType>;
  rules?: Resolver<Array<ResolversTypes['RuleResult']>, ParentType, ContextType>;
  ruleSet?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TimelineEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineEvent'] = ResolversParentTypes['TimelineEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TimelineEventKind'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['ActorKind'], ParentType, ContextType>;
  importId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  row?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TicketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ticket'] = ResolversParentTypes['Ticket']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['TicketSubject'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TicketStatus'], ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['Verdict']>, ParentType, ContextType>;
  registered?: Resolver<Array<ResolversTypes['IMEI']>, ParentType, ContextType>;
  correct?: Resolver<Array<ResolversTypes['IMEI']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  filedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  requesterMsisdns?: Resolver<Maybe<Array<ResolversTypes['MSISDN']>>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['Explanation'], ParentType, ContextType>;
  timeline?: Resolver<Array<ResolversTypes['TimelineEvent']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TicketEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketEdge'] = ResolversParentTypes['TicketEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Ticket'], ParentType, ContextType>;
};

export type TicketConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketConnection'] = ResolversParentTypes['TicketConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TicketEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Ticket']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PrecheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Precheck'] = ResolversParentTypes['Precheck']> = {
  status?: Resolver<ResolversTypes['TicketStatus'], ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['Explanation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PrecheckTicketResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PrecheckTicketResult'] = ResolversParentTypes['PrecheckTicketResult']> = {
  __resolveType: TypeResolveFn<'Precheck' | 'Refusal', ParentType, ContextType>;
};

export type FileTicketSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FileTicketSuccess'] = ResolversParentTypes['FileTicketSuccess']> = {
  ticket?: Resolver<ResolversTypes['Ticket'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FileTicketResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FileTicketResult'] = ResolversParentTypes['FileTicketResult']> = {
  __resolveType: TypeResolveFn<'FileTicketSuccess' | 'Refusal', ParentType, ContextType>;
};

export type WithdrawTicketSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawTicketSuccess'] = ResolversParentTypes['WithdrawTicketSuccess']> = {
  ticket?: Resolver<ResolversTypes['Ticket'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WithdrawTicketResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawTicketResult'] = ResolversParentTypes['WithdrawTicketResult']> = {
  __resolveType: TypeResolveFn<'WithdrawTicketSuccess' | 'Refusal', ParentType, ContextType>;
};

export type ReviewTicketSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewTicketSuccess'] = ResolversParentTypes['ReviewTicketSuccess']> = {
  ticket?: Resolver<ResolversTypes['Ticket'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReviewTicketResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewTicketResult'] = ResolversParentTypes['ReviewTicketResult']> = {
  __resolveType: TypeResolveFn<'ReviewTicketSuccess' | 'Refusal', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Importer?: ImporterResolvers<ContextType>;
  Device?: DeviceResolvers<ContextType>;
  DeviceEdge?: DeviceEdgeResolvers<ContextType>;
  DeviceConnection?: DeviceConnectionResolvers<ContextType>;
  DeviceEnquiry?: DeviceEnquiryResolvers<ContextType>;
  NameImporterSuccess?: NameImporterSuccessResolvers<ContextType>;
  NameImporterResult?: NameImporterResultResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  ImeiEvidence?: ImeiEvidenceResolvers<ContextType>;
  CorrectionOnFile?: CorrectionOnFileResolvers<ContextType>;
  TicketEvidence?: TicketEvidenceResolvers<ContextType>;
  GuideStep?: GuideStepResolvers<ContextType>;
  GuideField?: GuideFieldResolvers<ContextType>;
  GuideSubject?: GuideSubjectResolvers<ContextType>;
  GuideVerdict?: GuideVerdictResolvers<ContextType>;
  GuideParagraph?: GuideParagraphResolvers<ContextType>;
  GuideLabels?: GuideLabelsResolvers<ContextType>;
  GuideName?: GuideNameResolvers<ContextType>;
  GuideNames?: GuideNamesResolvers<ContextType>;
  Guide?: GuideResolvers<ContextType>;
  Health?: HealthResolvers<ContextType>;
  ImportAlarm?: ImportAlarmResolvers<ContextType>;
  FileProblem?: FileProblemResolvers<ContextType>;
  ListFinding?: ListFindingResolvers<ContextType>;
  OutcomeCount?: OutcomeCountResolvers<ContextType>;
  ImportProgress?: ImportProgressResolvers<ContextType>;
  Import?: ImportResolvers<ContextType>;
  ImportEdge?: ImportEdgeResolvers<ContextType>;
  ImportConnection?: ImportConnectionResolvers<ContextType>;
  FormField?: FormFieldResolvers<ContextType>;
  UploadForm?: UploadFormResolvers<ContextType>;
  CreateImportSuccess?: CreateImportSuccessResolvers<ContextType>;
  CreateImportResult?: CreateImportResultResolvers<ContextType>;
  CancelImportSuccess?: CancelImportSuccessResolvers<ContextType>;
  CancelImportResult?: CancelImportResultResolvers<ContextType>;
  CommitImportSuccess?: CommitImportSuccessResolvers<ContextType>;
  CommitImportResult?: CommitImportResultResolvers<ContextType>;
  UndoImportSuccess?: UndoImportSuccessResolvers<ContextType>;
  UndoImportResult?: UndoImportResultResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  IMEI?: GraphQLScalarType;
  MSISDN?: GraphQLScalarType;
  Evidence?: EvidenceResolvers<ContextType>;
  RuleResult?: RuleResultResolvers<ContextType>;
  Explanation?: ExplanationResolvers<ContextType>;
  TimelineEvent?: TimelineEventResolvers<ContextType>;
  Ticket?: TicketResolvers<ContextType>;
  TicketEdge?: TicketEdgeResolvers<ContextType>;
  TicketConnection?: TicketConnectionResolvers<ContextType>;
  Precheck?: PrecheckResolvers<ContextType>;
  PrecheckTicketResult?: PrecheckTicketResultResolvers<ContextType>;
  FileTicketSuccess?: FileTicketSuccessResolvers<ContextType>;
  FileTicketResult?: FileTicketResultResolvers<ContextType>;
  WithdrawTicketSuccess?: WithdrawTicketSuccessResolvers<ContextType>;
  WithdrawTicketResult?: WithdrawTicketResultResolvers<ContextType>;
  ReviewTicketSuccess?: ReviewTicketSuccessResolvers<ContextType>;
  ReviewTicketResult?: ReviewTicketResultResolvers<ContextType>;
};

