import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { NodeModel, ViewerModel, DeviceModel, DeviceChangeModel, DeviceEnquiryModel, ImporterModel, ContactModel, TicketModel, ExplanationModel, TicketDoubtModel, TicketHoldModel, ImportModel, TimelineEventModel, RegisterChangeModel, RegisterFileModel, StatisticsModel, TicketStatisticsModel, ImporterStatisticsModel, OpenTicketCountModel, RuleResultModel, FileProblemModel, ListFindingModel, InvitationModel, MachineCredentialModel, MachineCredentialEventModel } from '../models.ts';
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
   * A time, ISO 8601 in UTC: `2026-11-22T08:30:00.000Z`. As an argument, any offset is accepted, and no offset means UTC. A
   * date without a time means midnight. Persian and Arabic digits are accepted; a Persian year is refused.
   */
  DateTime: { input: string; output: string; }
  /**
   * A device's IMEI: 15 decimal digits, the last is the check digit (3GPP TS 23.003 annex B).
   * As an argument, Persian and Arabic digits, spaces and dashes are accepted; an invalid IMEI is refused with the reason.
   */
  IMEI: { input: string; output: string; }
  /**
   * A phone number in E.164 digits: `989121234567`. As an argument, `0912…`, `+98912…`, Persian and Arabic digits, spaces
   * and dashes are accepted; any other value is refused.
   */
  MSISDN: { input: string; output: string; }
};

/** Why the register changed a device. */
export type DeviceChangeCause =
  /** A list of devices registered the device. */
  | 'REGISTRATION'
  /** A list of devices changed the device. */
  | 'LIST'
  /** A ticket was approved, and the pair was corrected. */
  | 'TICKET'
  /** An expert or ops took an approval back. */
  | 'REVERT'
  /** A row of a list was undone. */
  | 'UNDO';

/** The role of who changed a device. */
export type DeviceChanger =
  /** The rule engine. */
  | 'LAYER_ZERO'
  /** A company that imports devices, by a list. */
  | 'IMPORTER'
  /** A person who decides the tickets that no rule decides. */
  | 'EXPERT'
  /** The staff who run the register. */
  | 'OPS';

/** A change of a device's pair, owner or legal status. */
export type DeviceChange = {
  __typename?: 'DeviceChange';
  /** The time of the change. */
  at: Scalars['DateTime']['output'];
  /** The cause of the change. */
  cause: DeviceChangeCause;
  /** The role of who changed the device. */
  by: DeviceChanger;
  /** The registered IMEIs after the change. */
  imeis: Array<Scalars['IMEI']['output']>;
  /** The registered IMEIs before the change. Null unless the change was of the pair. */
  formerImeis: Maybe<Array<Scalars['IMEI']['output']>>;
  /** The legal status after the change. */
  legality: Legality;
  /** The legal status before the change. Null unless the change was of the legal status. */
  formerLegality: Maybe<Legality>;
  /** True if the device got another owner. No owner's number is in the history. */
  ownerChanged: Scalars['Boolean']['output'];
  /** The ticket that was approved or reverted. Null if there is none, or you cannot see it. */
  ticket: Maybe<Ticket>;
  /** The id of the import that caused the change. Visible to its uploader, to experts and to ops. */
  importId: Maybe<Scalars['ID']['output']>;
  /** The row of that import, from 1. Visible to its uploader, to experts and to ops. */
  row: Maybe<Scalars['Int']['output']>;
  /** The cause, for people, in the language of the request. */
  message: Scalars['String']['output'];
};

/** A change in the history of a device, and its cursor. */
export type DeviceChangeEdge = {
  __typename?: 'DeviceChangeEdge';
  /** The cursor of this entry, for `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The change. */
  node: DeviceChange;
};

/** One page of the history of a device. */
export type DeviceChangeConnection = {
  __typename?: 'DeviceChangeConnection';
  /** The changes with their cursors. */
  edges: Array<DeviceChangeEdge>;
  /** The changes without cursors. */
  nodes: Array<DeviceChange>;
  /** The position of the page in the history. */
  pageInfo: PageInfo;
};

/** A device of the viewer, or a device with a ticket that the viewer works on. */
export type Device = Node & {
  __typename?: 'Device';
  /**
   * The changes of the pair, the owner and the legal status, the latest first. A change is here a few seconds after it was made.
   * The owner sees the changes since they own the device; experts and ops see all. Null for others.
   */
  history: Maybe<DeviceChangeConnection>;
  /** Opaque; for `node` and for filters. */
  id: Scalars['ID']['output'];
  /** The registered IMEIs: slot 1 and, of a dual-slot device, slot 2. */
  imeis: Array<Scalars['IMEI']['output']>;
  /** How the device came into the country. */
  channel: Channel;
  /** The company that imported the device. Null for a traveller's device. */
  importer: Maybe<Importer>;
  /** The maker. Null if the register does not have it. */
  brand: Maybe<Scalars['String']['output']>;
  /** The model. Null if the register does not have it. */
  model: Maybe<Scalars['String']['output']>;
  /** The warranty company. Null if the register does not have it. */
  guarantor: Maybe<Scalars['String']['output']>;
  /** The legal status. */
  legality: Legality;
  /** The device's open ticket. Null if there is none, or you cannot see it. */
  openTicket: Maybe<Ticket>;
  /**
   * The importer's correction on file. Layer zero approves a ticket at once that states its IMEIs, unless another device
   * holds the new one. Null if there is none, if the device is blocked or has an open ticket, or if you are not its owner.
   */
  correction: Maybe<DeviceCorrection>;
};


/** A device of the viewer, or a device with a ticket that the viewer works on. */
export type DeviceHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** How a device came into the country. */
export type Channel =
  /** Imported by a company. */
  | 'COMMERCIAL'
  /** Brought by a traveller; it has no importer. */
  | 'PASSENGER';

/** The legal status of a device. */
export type Legality =
  /** The device is in the register and not blocked. It may be used. */
  | 'LEGAL'
  /** The device is blocked. Layer zero approves no ticket on it. */
  | 'BLOCKED';

/** What a company is for a device. */
export type ContactKind =
  /** The company that imported the device. */
  | 'IMPORTER'
  /** The warranty company. */
  | 'GUARANTOR';

/** A company that people contact about a device. Everybody may see it. */
export type Contact = {
  __typename?: 'Contact';
  /** What the company is for the device. */
  kind: ContactKind;
  /** The name for people. */
  name: Scalars['String']['output'];
  /** The phone in E.164, such as `+982188776655`. Null until it is set. */
  phone: Maybe<Scalars['String']['output']>;
  /** The site, an http or https URL of 200 characters at most. Null until it is set. */
  site: Maybe<Scalars['String']['output']>;
};

/** A company that imports devices. */
export type Importer = Node & {
  __typename?: 'Importer';
  /** Opaque; for `node` and for filters. */
  id: Scalars['ID']['output'];
  /** The importer's id in lists and sign-in: `importer-a`. */
  organisation: Scalars['String']['output'];
  /** The name for people; the same as `organisation` until ops set a name. */
  name: Scalars['String']['output'];
  /** How people reach it. */
  contact: Contact;
};

/** The importer's correction of a device, as its owner may file it. */
export type DeviceCorrection = {
  __typename?: 'DeviceCorrection';
  /** The slot, 1 or 2, whose registered IMEI is wrong. */
  slot: Scalars['Int']['output'];
  /** The correct IMEIs, in the order of `Device.imeis`. */
  correct: Array<Scalars['IMEI']['output']>;
};

/** A device in a list, and its cursor. */
export type DeviceEdge = {
  __typename?: 'DeviceEdge';
  /** The cursor of this entry, for `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The device. */
  node: Device;
};

/** One page of a list of devices. */
export type DeviceConnection = {
  __typename?: 'DeviceConnection';
  /** The devices with their cursors. */
  edges: Array<DeviceEdge>;
  /** The devices without cursors. */
  nodes: Array<Device>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
};

/** The public facts of a device: the authenticity enquiry. It has no information about the owner. */
export type DeviceEnquiry = {
  __typename?: 'DeviceEnquiry';
  /** The requested IMEI. */
  imei: Scalars['IMEI']['output'];
  /** The maker. Null if the register does not have it. */
  brand: Maybe<Scalars['String']['output']>;
  /** The model. Null if the register does not have it. */
  model: Maybe<Scalars['String']['output']>;
  /** How the device came into the country. */
  channel: Channel;
  /** The company that imported the device. Null for a traveller's device. */
  importer: Maybe<Importer>;
  /** The warranty company. Null if the register does not have it. */
  guarantor: Maybe<Scalars['String']['output']>;
  /** How people reach the warranty company. Null if the register does not have one. */
  guarantorContact: Maybe<Contact>;
  /** The legal status of the device. */
  legality: Legality;
};

/** A new name of an importer. */
export type NameImporterInput = {
  /** The importer's id in lists: `importer-a`. */
  organisation: Scalars['String']['input'];
  /** The name, 1 to 200 characters. */
  name: Scalars['String']['input'];
};

/** The name is set. */
export type NameImporterSuccess = {
  __typename?: 'NameImporterSuccess';
  /** The importer with its new name. */
  importer: Importer;
};

/** The result of `nameImporter`. */
export type NameImporterResult = NameImporterSuccess | Refusal;

/** The phone and the site of a company. They replace those that it has. */
export type UpdateContactInput = {
  /** An importer's id in lists: `importer-a`. For ops; importers leave it out, or give their own. */
  organisation?: InputMaybe<Scalars['String']['input']>;
  /** A guarantor's name, as devices have it. For ops. */
  guarantor?: InputMaybe<Scalars['String']['input']>;
  /** The phone: of Iran with its area code, `021 8877 6655`, of another country with `+`. Empty: none. */
  phone: Scalars['String']['input'];
  /** The site, an http or https URL of 200 characters at most. Empty: none. */
  site: Scalars['String']['input'];
  /** What the caller was shown. If the company has another phone or site by now, the call is refused: `CONTACT_CHANGED`. */
  former?: InputMaybe<FormerContactInput>;
};

/** The phone and the site that a company had when a form was opened, as `Contact` has them. */
export type FormerContactInput = {
  /** The phone; null: none. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** The site; null: none. */
  site?: InputMaybe<Scalars['String']['input']>;
};

/** The result of `contact`. */
export type ContactResult = Contact | Refusal;

/** The phone and the site are set. */
export type UpdateContactSuccess = {
  __typename?: 'UpdateContactSuccess';
  /** The company with its new phone and site. */
  contact: Contact;
};

/** The result of `updateContact`. */
export type UpdateContactResult = UpdateContactSuccess | Refusal;

/** The queries. A field that the caller's role cannot use is an error; an object that the caller cannot see is null or absent. */
export type Query = {
  __typename?: 'Query';
  /** Your devices, in a constant order. For subscribers. */
  devices: DeviceConnection;
  /** The phone and the site of an importer or a guarantor as they are now, before `updateContact`. For ops. */
  contact: ContactResult;
  /** The authenticity enquiry, open to everybody. Null if no device in the register has this IMEI. */
  device: Maybe<DeviceEnquiry>;
  /** The current facts of a ticket. Null if the ticket does not exist. For experts. */
  ticketEvidence: Maybe<TicketEvidence>;
  /** The users' guide, open to everybody. */
  guide: Guide;
  /** The state of the queue. For ops. */
  health: Health;
  /**
   * What `undoImport` would do, without doing it. Null where it would be refused. It reads up to four items of the register
   * for each row that changed something, of 1,000 rows at most, and the uploader's later lists if they have 20,000 rows at
   * most.
   */
  undoPreview: Maybe<UndoPreview>;
  /**
   * The names by which an earlier list of the caller with this header was read, for a client that reads a list before it
   * sends it. Empty if there are none, and for a kind that the caller may not send.
   */
  columnNames: Array<ColumnName>;
  /** One of your imports; for ops, any import. Null if it does not exist or is not yours. */
  import: Maybe<Import>;
  /**
   * Your imports. For ops, all imports of at most 12 months, by default from the start of last month; with a filter by
   * importer, all of that importer. For importers, operators and ops.
   */
  imports: ImportConnection;
  /** The invitations, the latest first. For ops. */
  invitations: InvitationConnection;
  /** The credentials of the machines of your company, the newest first; at most 50. */
  machineCredentials: Array<MachineCredential>;
  /** The viewer. Null without a token. */
  me: Maybe<Viewer>;
  /** An object by its id. Null if it does not exist, or you cannot see it. */
  node: Maybe<Node>;
  /** Objects in the order of their ids. An entry is null if the object does not exist, or you cannot see it. */
  nodes: Array<Maybe<Node>>;
  /** The limits of the caller. The query itself is not counted. */
  rateLimit: RateLimit;
  /**
   * The feed of the register's changes, oldest first, from any point on. For operators.
   * Of one IMEI a later entry always states the later state, and nothing ever appears before a cursor that you have. Who reads it from the start knows exactly the IMEIs that the register holds. An entry may come twice.
   * A page may have fewer entries than `first` while `hasNextPage` is true.
   */
  registerChanges: RegisterChangeConnection;
  /**
   * The feed of the register's changes as files, one for each day, newest first. For operators.
   * A change is in one file, and who applies all files in the order of their runs, each from its first row on, knows exactly the IMEIs that the register held when the last run began. Of one IMEI a later row states the later state.
   */
  registerFiles: RegisterFileConnection;
  /**
   * Statistics of tickets: decisions by verdict, decider, importer, channel and month, the time that they took, and what
   * waits. A ticket is counted within seconds of each change. For ops.
   */
  statistics: Statistics;
  /** Your tickets. For subscribers. */
  tickets: TicketConnection;
  /**
   * A ticket by its number: yours, one on a device of your company, or for experts and ops any ticket. Null if it does not
   * exist or you cannot see it.
   * For subscribers, importers, experts and ops.
   */
  ticket: Maybe<Ticket>;
  /** Open tickets on the devices of your company. For importers. */
  worklist: TicketConnection;
  /** All open tickets. For experts. */
  queue: TicketConnection;
  /**
   * The tickets that a text names: a ticket number, or an IMEI of one of their pairs, or a phone number of their requester;
   * Persian digits, spaces and dashes are accepted. Ended tickets too; newest first, at most 50. A ticket is found by its
   * number at once, by the rest mostly within seconds of its filing. For experts and ops.
   */
  findTickets: Array<Ticket>;
  /** Runs layer zero on a ticket without filing it. For subscribers. */
  precheckTicket: PrecheckTicketResult;
};


/** The queries. A field that the caller's role cannot use is an error; an object that the caller cannot see is null or absent. */
export type QueryDevicesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** The queries. A field that the caller's role cannot use is an error; an object that the caller cannot see is null or absent. */
export type QueryContactArgs = {
  organisation?: InputMaybe<Scalars['String']['input']>;
  guarantor?: InputMaybe<Scalars['String']['input']>;
};


/** The queries. A field that the caller's role cannot use is an error; an object that the caller cannot see is null or absent. */
export type QueryDeviceArgs = {
  imei: Scalars['IMEI']['input'];
};


/** The queries. A field that the caller's role cannot use is an error; an object that the caller cannot see is null or absent. */
export type QueryTicketEvidenceArgs = {
  number: Scalars['String']['input'];
};


/** The queries. A field that the caller's role cannot use is an error; an object that the caller cannot see is null or absent. */
export type QueryUndoPreviewArgs = {
  id: Scalars['ID']['input'];
};


/** The queries. A field that the caller's role cannot use is an error; an object that the caller cannot see is null or absent. */
export type QueryColumnNamesArgs = {
  kind: ListKind;
  header: Array<Scalars['String']['input']>;
};


/** The queries. A field that the caller's role cannot use is an error; an object that the caller cannot see is null or absent. */
export type QueryImportArgs = {
  id: Scalars['ID']['input'];
};


/** The queries. A field that the caller's role cannot use is an error; an object that the caller cannot see is null or absent. */
export type QueryImportsArgs = {
  filter?: InputMaybe<ImportFilter>;
  order?: InputMaybe<ListOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** The queries. A field that the caller's role cannot use is an error; an object that the caller cannot see is null or absent. */
export type QueryInvitationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** The queries. A field that the caller's role cannot use is an error; an object that the caller cannot see is null or absent. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** The queries. A field that the caller's role cannot use is an error; an object that the caller cannot see is null or absent. */
export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/** The queries. A field that the caller's role cannot use is an error; an object that the caller cannot see is null or absent. */
export type QueryRegisterChangesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The queries. A field that the caller's role cannot use is an error; an object that the caller cannot see is null or absent. */
export type QueryRegisterFilesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** The queries. A field that the caller's role cannot use is an error; an object that the caller cannot see is null or absent. */
export type QueryStatisticsArgs = {
  from: Scalars['String']['input'];
  to: Scalars['String']['input'];
  calendar: Calendar;
  filter?: InputMaybe<StatisticsFilter>;
};


/** The queries. A field that the caller's role cannot use is an error; an object that the caller cannot see is null or absent. */
export type QueryTicketsArgs = {
  filter?: InputMaybe<TicketFilter>;
  order?: InputMaybe<ListOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** The queries. A field that the caller's role cannot use is an error; an object that the caller cannot see is null or absent. */
export type QueryTicketArgs = {
  number: Scalars['String']['input'];
};


/** The queries. A field that the caller's role cannot use is an error; an object that the caller cannot see is null or absent. */
export type QueryWorklistArgs = {
  filter?: InputMaybe<WorklistFilter>;
  order?: InputMaybe<ListOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** The queries. A field that the caller's role cannot use is an error; an object that the caller cannot see is null or absent. */
export type QueryQueueArgs = {
  filter?: InputMaybe<QueueFilter>;
  order?: InputMaybe<ListOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** The queries. A field that the caller's role cannot use is an error; an object that the caller cannot see is null or absent. */
export type QueryFindTicketsArgs = {
  text: Scalars['String']['input'];
};


/** The queries. A field that the caller's role cannot use is an error; an object that the caller cannot see is null or absent. */
export type QueryPrecheckTicketArgs = {
  input: PrecheckTicketInput;
};

/** The mutations. If the caller can correct the reason of a refusal, the result is a `Refusal`, as data. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Sets the name of an importer in the public enquiry; everybody is shown it within ten minutes. For ops. */
  nameImporter: NameImporterResult;
  /**
   * Sets how people reach a company: importers their own, ops any importer or guarantor. Everybody is shown it within ten
   * minutes. A repeated call changes nothing.
   */
  updateContact: UpdateContactResult;
  /** Creates an import and returns the form that uploads its list. */
  createImport: CreateImportResult;
  /** Cancels one of your imports; for ops, any import. */
  cancelImport: CancelImportResult;
  /** Ends an import that does not end by itself. For ops. */
  endImport: EndImportResult;
  /** Applies one of your dry runs or held lists; for ops, any of them. */
  commitImport: CommitImportResult;
  /**
   * Reverts the changes of an import, except on devices that have changed since. Its uploader reverts only corrections on
   * file. Ops and experts revert any import, also in the register and on tickets. An ended ticket does not change: a
   * follow-up ticket, which waits for an expert, replaces it.
   */
  undoImport: UndoImportResult;
  /**
   * Gives a person an account with one role, and mails them a first password, valid for three days. A repeated call sends
   * it again until they sign in. For ops.
   */
  invitePerson: InvitePersonResult;
  /** Creates a credential for a machine of your company, which has at most 50. */
  createMachineCredential: CreateMachineCredentialResult;
  /**
   * Gives a credential a new secret. The earlier ones are valid for 24 more hours, and tokens that were got with them as long.
   * If a secret has become known to others, revoke the credential instead.
   */
  rotateMachineCredential: RotateMachineCredentialResult;
  /** Revokes a credential for ever. The next request with its secret or with a token of it is refused. */
  revokeMachineCredential: RevokeMachineCredentialResult;
  /** A subscriber chooses whether they are told by SMS. A further SMS is in the language of this request, unless it is about a ticket that was filed in another. */
  updateNotices: UpdateNoticesResult;
  /**
   * Gives the number an account, if it has none, so that sign-in can send a code to it. The answer is the same for a number
   * that has one. Open to everybody.
   */
  requestSignIn: RequestSignInResult;
  /** Files a ticket; layer zero adjudicates it. For subscribers. */
  fileTicket: FileTicketResult;
  /** Withdraws one of your open tickets. For subscribers. */
  withdrawTicket: WithdrawTicketResult;
  /**
   * Reserves an open ticket for five minutes, in which no other expert can decide it; again renews it. Refused while
   * another expert has reserved the ticket. For experts.
   */
  reserveTicket: ReserveTicketResult;
  /** Ends your reservation of a ticket before it expires. For experts. */
  releaseTicket: ReleaseTicketResult;
  /** Ends an open ticket with an expert's verdict. Refused while another expert has reserved it. For experts. */
  reviewTicket: ReviewTicketResult;
  /**
   * Takes an approval back: the device gets its former pair, and the requester may file again. Refused if the device has
   * changed since. For experts and ops.
   */
  revertTicket: RevertTicketResult;
};


/** The mutations. If the caller can correct the reason of a refusal, the result is a `Refusal`, as data. */
export type MutationNameImporterArgs = {
  input: NameImporterInput;
};


/** The mutations. If the caller can correct the reason of a refusal, the result is a `Refusal`, as data. */
export type MutationUpdateContactArgs = {
  input: UpdateContactInput;
};


/** The mutations. If the caller can correct the reason of a refusal, the result is a `Refusal`, as data. */
export type MutationCreateImportArgs = {
  input: CreateImportInput;
};


/** The mutations. If the caller can correct the reason of a refusal, the result is a `Refusal`, as data. */
export type MutationCancelImportArgs = {
  input: CancelImportInput;
};


/** The mutations. If the caller can correct the reason of a refusal, the result is a `Refusal`, as data. */
export type MutationEndImportArgs = {
  input: EndImportInput;
};


/** The mutations. If the caller can correct the reason of a refusal, the result is a `Refusal`, as data. */
export type MutationCommitImportArgs = {
  input: CommitImportInput;
};


/** The mutations. If the caller can correct the reason of a refusal, the result is a `Refusal`, as data. */
export type MutationUndoImportArgs = {
  input: UndoImportInput;
};


/** The mutations. If the caller can correct the reason of a refusal, the result is a `Refusal`, as data. */
export type MutationInvitePersonArgs = {
  input: InvitePersonInput;
};


/** The mutations. If the caller can correct the reason of a refusal, the result is a `Refusal`, as data. */
export type MutationCreateMachineCredentialArgs = {
  input: CreateMachineCredentialInput;
};


/** The mutations. If the caller can correct the reason of a refusal, the result is a `Refusal`, as data. */
export type MutationRotateMachineCredentialArgs = {
  input: RotateMachineCredentialInput;
};


/** The mutations. If the caller can correct the reason of a refusal, the result is a `Refusal`, as data. */
export type MutationRevokeMachineCredentialArgs = {
  input: RevokeMachineCredentialInput;
};


/** The mutations. If the caller can correct the reason of a refusal, the result is a `Refusal`, as data. */
export type MutationUpdateNoticesArgs = {
  input: UpdateNoticesInput;
};


/** The mutations. If the caller can correct the reason of a refusal, the result is a `Refusal`, as data. */
export type MutationRequestSignInArgs = {
  input: RequestSignInInput;
};


/** The mutations. If the caller can correct the reason of a refusal, the result is a `Refusal`, as data. */
export type MutationFileTicketArgs = {
  input: FileTicketInput;
};


/** The mutations. If the caller can correct the reason of a refusal, the result is a `Refusal`, as data. */
export type MutationWithdrawTicketArgs = {
  input: WithdrawTicketInput;
};


/** The mutations. If the caller can correct the reason of a refusal, the result is a `Refusal`, as data. */
export type MutationReserveTicketArgs = {
  input: ReserveTicketInput;
};


/** The mutations. If the caller can correct the reason of a refusal, the result is a `Refusal`, as data. */
export type MutationReleaseTicketArgs = {
  input: ReleaseTicketInput;
};


/** The mutations. If the caller can correct the reason of a refusal, the result is a `Refusal`, as data. */
export type MutationReviewTicketArgs = {
  input: ReviewTicketInput;
};


/** The mutations. If the caller can correct the reason of a refusal, the result is a `Refusal`, as data. */
export type MutationRevertTicketArgs = {
  input: RevertTicketInput;
};

/** Why a request was refused. */
export type ErrorCode =
  /** An IMEI is not valid: wrong characters, length or check digit, or a test value. */
  | 'INVALID_IMEI'
  /** Both IMEIs of a pair are the same. */
  | 'SAME_TWICE'
  /** The registered pair is not the pair of your device in the register. */
  | 'REGISTERED_PAIR_WRONG'
  /** Your device already has an open ticket; `ticketNumber` is its number. */
  | 'TICKET_ALREADY_OPEN'
  /** The description is empty. */
  | 'DESCRIPTION_EMPTY'
  /** The description has more than 2,000 characters. */
  | 'DESCRIPTION_TOO_LONG'
  /** The ticket does not exist, or you cannot see it. */
  | 'TICKET_NOT_FOUND'
  /** The ticket has already ended. */
  | 'TICKET_NOT_OPEN'
  /** Another expert has reserved the ticket; `retryAfter` is when that expires. */
  | 'TICKET_RESERVED'
  /** An approval would give one IMEI to two devices. */
  | 'IMEI_HELD'
  /** The ticket is not APPROVED, so there is no approval to revert. */
  | 'TICKET_NOT_APPROVED'
  /** The approval of the ticket was reverted before. */
  | 'TICKET_REVERTED'
  /** The device no longer holds the correct pair of the ticket. */
  | 'DEVICE_CHANGED'
  /** The device has an open ticket about its present pair; `ticketNumber` is its number. */
  | 'DEVICE_TICKET_OPEN'
  /** Another device holds the IMEI that the device would get back. */
  | 'FORMER_IMEI_HELD'
  /** The requester's other device, which holds the new IMEI, has an open ticket; it is named by its number. */
  | 'GIVER_TICKET_OPEN'
  /** The device that gave up its IMEI with the approval has changed since. */
  | 'GIVER_CHANGED'
  /** The note is empty. */
  | 'NOTE_EMPTY'
  /** The note has more than 2,000 characters. */
  | 'NOTE_TOO_LONG'
  /** The import does not exist, or you cannot see it. */
  | 'IMPORT_NOT_FOUND'
  /** The import has already ended. */
  | 'IMPORT_ENDED'
  /** The import has no list yet, so nothing processes it. */
  | 'IMPORT_NOT_RECEIVED'
  /** The import is not a finished dry run. */
  | 'IMPORT_NOT_TRIED'
  /** The import has no changes to undo. */
  | 'IMPORT_NOT_APPLIED'
  /** The import ended too long ago. */
  | 'IMPORT_TOO_OLD'
  /** Another import is already applying or undoing this one. */
  | 'IMPORT_FOLLOWED'
  /** The file name is empty, too long, or has characters that are not allowed in a file name. */
  | 'FILE_NAME_INVALID'
  /** Lists of this kind have no column of this name. */
  | 'COLUMN_UNKNOWN'
  /** No file has a column of this name: empty, marks alone, over 200 characters, or `hamta_…`. */
  | 'COLUMN_HEADER_INVALID'
  /** Two columns have the same name in the file, or a column has two names. */
  | 'COLUMN_HEADER_TWICE'
  /** Your role cannot upload this kind of list. */
  | 'KIND_NOT_ALLOWED'
  /** The key does not have 1 to 64 letters, digits, dashes and underscores. */
  | 'IDEMPOTENCY_KEY_INVALID'
  /** You used the key for a different request in the last two days. This request changed nothing. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The organisation ID is not valid: 2 to 63 of a to z, 0 to 9 and dashes, with no dash at the start. */
  | 'ORGANISATION_INVALID'
  /** Your account has no company, and the call is about your own: ops add it. */
  | 'ORGANISATION_MISSING'
  /** The importer's name is empty or has more than 200 characters. */
  | 'IMPORTER_NAME_INVALID'
  /** The e-mail address has an account of another role or company, or one that is in use. */
  | 'ACCOUNT_EXISTS'
  /** The text is no e-mail address. */
  | 'EMAIL_INVALID'
  /** The person's name is empty or has more than 100 characters. */
  | 'PERSON_NAME_INVALID'
  /** Experts and ops belong to no company. */
  | 'ORGANISATION_NOT_OF_ROLE'
  /** The request does not name one company: an importer, or a guarantor of 200 characters at most. */
  | 'CONTACT_COMPANY_INVALID'
  /** The importer is not your own. */
  | 'CONTACT_NOT_YOURS'
  /** The company has another phone or site than `former` says: somebody changed them meanwhile. */
  | 'CONTACT_CHANGED'
  /** The phone is no complete number: of Iran with its area code, of another country with `+`. */
  | 'CONTACT_PHONE_INVALID'
  /** The site is no http or https URL of a public host, or it has a user, a port or more than 200 characters. */
  | 'CONTACT_SITE_INVALID'
  /** The number is not an Iranian mobile number. */
  | 'MSISDN_INVALID'
  /** The credential's name is empty or has more than 100 characters. */
  | 'MACHINE_NAME_INVALID'
  /** The credential would have no scope. */
  | 'MACHINE_SCOPES_EMPTY'
  /** Your company cannot give a machine this scope. */
  | 'MACHINE_SCOPE_INVALID'
  /** Your company has as many credentials as it can have. */
  | 'MACHINES_TOO_MANY'
  /** The credential does not exist, or it is not of your company. */
  | 'MACHINE_NOT_FOUND'
  /** The credential was revoked. */
  | 'MACHINE_REVOKED'
  /** The machine's credential does not have the scope for this kind of list. */
  | 'SCOPE_MISSING'
  /** Too many requests; try again after `retryAfter` seconds. */
  | 'RATE_LIMITED';

/** An error that the caller can correct. */
export type UserError = {
  __typename?: 'UserError';
  /** The error, for programs. */
  code: ErrorCode;
  /** The path of the input field: `["correct", "imei2"]` is the second IMEI of the correct pair. */
  field: Array<Scalars['String']['output']>;
  /** The error, for people, in the language of the request. */
  message: Scalars['String']['output'];
  /** The action that corrects the error. */
  action: Scalars['String']['output'];
  /** The number of the open ticket. Null unless the code is TICKET_ALREADY_OPEN, DEVICE_TICKET_OPEN or GIVER_TICKET_OPEN. */
  ticketNumber: Maybe<Scalars['String']['output']>;
  /** Seconds to wait before the next try. Null unless the code is RATE_LIMITED or TICKET_RESERVED. */
  retryAfter: Maybe<Scalars['Int']['output']>;
};

/** The request was refused and changed nothing. */
export type Refusal = {
  __typename?: 'Refusal';
  /** All errors, not only the first. */
  errors: Array<UserError>;
};

/** The holder of an IMEI, in relation to a ticket. */
export type ImeiHolder =
  /** The device of the ticket. */
  | 'DEVICE'
  /** Another device of the requester. */
  | 'REQUESTER'
  /** A device of another person. */
  | 'ANOTHER'
  /** No device in the register. */
  | 'NOBODY';

/** What the register knows of a TAC, the first eight digits of an IMEI, for one brand and model. */
export type TacModel = {
  __typename?: 'TacModel';
  /** The brand. */
  brand: Scalars['String']['output'];
  /** The model. */
  model: Scalars['String']['output'];
  /** Number of devices that were registered with the TAC under this brand and model. */
  devices: Scalars['Int']['output'];
  /** When the first of them was registered. */
  since: Scalars['DateTime']['output'];
  /** True if these are the brand and model of the ticket's device. */
  isOfDevice: Scalars['Boolean']['output'];
};

/** The current facts of one IMEI of a ticket, from the register and the networks. Other people's numbers are only counted. */
export type ImeiEvidence = {
  __typename?: 'ImeiEvidence';
  /** The IMEI. */
  imei: Scalars['IMEI']['output'];
  /** The holder of the IMEI. */
  holder: ImeiHolder;
  /** Time of the last sighting with one of the requester's numbers. Null if there is none. */
  seenWithRequester: Maybe<Scalars['DateTime']['output']>;
  /** Count of other numbers in its sightings; 10 means 10 or more. */
  otherNumbers: Scalars['Int']['output'];
  /** Time of the last sighting with one of the other numbers. Null if there is none. */
  seenWithOthers: Maybe<Scalars['DateTime']['output']>;
  /** The brands and models that the register knows for the IMEI's TAC: the device's first, then those with most devices; 5 at most. */
  models: Array<TacModel>;
  /** Number of those that are not the device's; 50 means 50 or more. */
  otherModels: Scalars['Int']['output'];
};

/** An importer's correction, stored for a ticket on its device. */
export type CorrectionOnFile = {
  __typename?: 'CorrectionOnFile';
  /** The registered pair of the correction. */
  registered: Array<Scalars['IMEI']['output']>;
  /** The correct pair of the correction. */
  correct: Array<Scalars['IMEI']['output']>;
  /** True if the correction has the ticket's correct pair. */
  agrees: Scalars['Boolean']['output'];
  /** The id of the import with the correction. */
  importId: Scalars['ID']['output'];
  /** The row of that import, from 1. */
  row: Scalars['Int']['output'];
};

/** What an approval would take from another device of the requester, which holds the new IMEI. */
export type ImeiMove = {
  __typename?: 'ImeiMove';
  /** The new IMEI, which the other device gives up. */
  imei: Scalars['IMEI']['output'];
  /** The IMEIs that the other device holds now. */
  now: Array<Scalars['IMEI']['output']>;
  /** The IMEIs that it keeps. Empty if the new IMEI is its only one: an approval then retires it. */
  after: Array<Scalars['IMEI']['output']>;
  /** The brand of the other device. */
  brand: Maybe<Scalars['String']['output']>;
  /** The model of the other device. */
  model: Maybe<Scalars['String']['output']>;
  /** Whether the register lists the other device as legal. */
  legality: Legality;
  /** Why an approval is refused now. Null if it moves the IMEI. */
  refusal: Maybe<UserError>;
};

/**
 * The current facts of a ticket's device and IMEIs, for the expert who decides it. The ticket's explanation has the facts
 * of layer zero's last run.
 */
export type TicketEvidence = {
  __typename?: 'TicketEvidence';
  /** True if the requester owns the device. Null if the ticket is about no device in the register. */
  ownedByRequester: Maybe<Scalars['Boolean']['output']>;
  /** The IMEIs of the registered pair, then the other IMEIs of the correct pair. */
  imeis: Array<ImeiEvidence>;
  /** The current correction on file: of the device's importer and pair of today. Null if there is none. */
  correction: Maybe<CorrectionOnFile>;
  /** What an approval would take from another device of the requester. Null if no such device holds the new IMEI. */
  move: Maybe<ImeiMove>;
};

/** A step of filing a ticket, in the order of the users' guide. */
export type GuideStepKind =
  /** Open the page of problems from the panel's menu. */
  | 'PROBLEMS'
  /** Start a new ticket. */
  | 'CREATE'
  /** Choose the subject. */
  | 'SUBJECT'
  /** Read the warnings. */
  | 'NOTES'
  /** Dial `*#06#` on the device. */
  | 'DIAL'
  /** Enter the two IMEIs that the device shows. */
  | 'CORRECT_PAIR'
  /** Enter the two registered IMEIs. */
  | 'REGISTERED_PAIR'
  /** Describe the problem. */
  | 'DESCRIPTION'
  /** Check everything, and file the ticket. */
  | 'CONFIRM'
  /** Read the verdict and the next action. */
  | 'ANSWER';

/** One step of filing a ticket. */
export type GuideStep = {
  __typename?: 'GuideStep';
  /** The step, for programs. */
  step: GuideStepKind;
  /** The step's number in the users' guide, from 1 to 6. All input fields are step 5. */
  stage: Scalars['Int']['output'];
  /** The field of `FileTicketInput` that the step fills: `subject`, `correct`, `registered` or `description`. */
  input: Maybe<Scalars['String']['output']>;
  /** The name of the step. */
  title: Scalars['String']['output'];
  /** The instruction, with the text of the users' guide. */
  words: Scalars['String']['output'];
  /** A note about the step. Null if there is none. */
  note: Maybe<Scalars['String']['output']>;
};

/** An input field of the requester. */
export type GuideField = {
  __typename?: 'GuideField';
  /** The path in `FileTicketInput`; a refusal names the field by the same path. */
  path: Array<Scalars['String']['output']>;
  /** The name of the field. */
  label: Scalars['String']['output'];
  /** A description of the value to enter. */
  hint: Scalars['String']['output'];
};

/** How to file a ticket of one subject. */
export type GuideSubject = {
  __typename?: 'GuideSubject';
  /** The subject, for programs. */
  subject: TicketSubject;
  /** The subject, for the requester's choice. */
  title: Scalars['String']['output'];
  /** The people who need this subject, and the cause of the problem. */
  introduction: Scalars['String']['output'];
  /** Warnings to read before filing. */
  warnings: Array<Scalars['String']['output']>;
  /** The steps in order. */
  steps: Array<GuideStep>;
  /** The input fields, in the order of the steps. */
  fields: Array<GuideField>;
};

/** A link in a text. Its target is another site. */
export type TextLink = {
  __typename?: 'TextLink';
  /** The part of the text that is the link, letter by letter. It occurs once. */
  text: Scalars['String']['output'];
  /** The target: an https URL. */
  url: Scalars['String']['output'];
};

/** A verdict in the users' guide. */
export type GuideVerdict = {
  __typename?: 'GuideVerdict';
  /** The verdict, for programs. */
  verdict: Verdict;
  /** The row in the guide's table, from 1 to 8. */
  row: Scalars['Int']['output'];
  /** The name, for tables. */
  name: Scalars['String']['output'];
  /** The message of layer zero. */
  words: Scalars['String']['output'];
  /** The action for the requester. `Explanation.remedy` also names the contact for a device. */
  remedy: Scalars['String']['output'];
  /** True if the remedy refers the requester to the importer, the guarantor or the seller. */
  namesContact: Scalars['Boolean']['output'];
  /** The link to repair registration in `words`. Null if `words` does not name it, or if its address is not known. */
  repair: Maybe<TextLink>;
};

/** A paragraph with its title. */
export type GuideParagraph = {
  __typename?: 'GuideParagraph';
  /** The title. */
  title: Scalars['String']['output'];
  /** The text. */
  words: Scalars['String']['output'];
};

/** The names of the parts of the panel in the users' guide. */
export type GuideLabels = {
  __typename?: 'GuideLabels';
  /** A person's own pages. */
  panel: Scalars['String']['output'];
  /** The page where a person files tickets and sees their status. */
  problems: Scalars['String']['output'];
  /** The page with a person's devices and their registered IMEIs. */
  devices: Scalars['String']['output'];
  /** The public enquiry about a device. */
  enquiry: Scalars['String']['output'];
  /** The page to register a device with new IMEIs after a repair. */
  repair: Scalars['String']['output'];
  /** The button that starts a ticket. */
  create: Scalars['String']['output'];
  /** The button that goes to the next step. */
  next: Scalars['String']['output'];
  /** The button that goes to the previous page. */
  previousPage: Scalars['String']['output'];
  /** The button that goes to the next page. */
  nextPage: Scalars['String']['output'];
  /** A table's column of row numbers. */
  row: Scalars['String']['output'];
  /** The column of ticket numbers. */
  ticketNumber: Scalars['String']['output'];
  /** The column of devices. */
  device: Scalars['String']['output'];
  /** The column of filing dates. */
  filedAt: Scalars['String']['output'];
  /** The column of subjects. */
  subject: Scalars['String']['output'];
  /** The column of statuses. */
  status: Scalars['String']['output'];
  /** The expert of layer zero. */
  expert: Scalars['String']['output'];
  /** The column of the expert's messages. */
  verdict: Scalars['String']['output'];
  /** The column of remedies. */
  remedy: Scalars['String']['output'];
  /** The company that imported a device. */
  importer: Scalars['String']['output'];
  /** The warranty company. */
  guarantor: Scalars['String']['output'];
  /** The seller of a device. */
  seller: Scalars['String']['output'];
};

/** A value and its name. */
export type GuideName = {
  __typename?: 'GuideName';
  /** The value, as in its enum or field. */
  value: Scalars['String']['output'];
  /** The name, for people. */
  name: Scalars['String']['output'];
};

/** The names of the API's fixed values. */
export type GuideNames = {
  __typename?: 'GuideNames';
  /** Names of `TicketStatus`. */
  ticketStatuses: Array<GuideName>;
  /** Names of `RuleState`. */
  ruleStates: Array<GuideName>;
  /** Names of `Channel`. */
  channels: Array<GuideName>;
  /** Names of `Legality`. */
  legalities: Array<GuideName>;
  /** Names of `ListKind`. */
  listKinds: Array<GuideName>;
  /** Names of `ImportState`. */
  importStates: Array<GuideName>;
  /** Names of `OutcomeCount.outcome`. */
  outcomes: Array<GuideName>;
  /** Names of `Role`. */
  roles: Array<GuideName>;
};

/** The users' guide: the texts of every page, in the language of the request. */
export type Guide = {
  __typename?: 'Guide';
  /** The guide's title. */
  title: Scalars['String']['output'];
  /** The subjects of tickets, each with the steps of filing. */
  subjects: Array<GuideSubject>;
  /** The eight verdicts with their remedies, in the order of the guide's table. */
  verdicts: Array<GuideVerdict>;
  /** The last action, if no remedy helps. */
  lastResort: GuideParagraph;
  /** The names of the panel's parts. */
  labels: GuideLabels;
  /** The names of the API's fixed values. */
  names: GuideNames;
};

/** The state of the queue of tickets. */
export type Health = {
  __typename?: 'Health';
  /** Number of open tickets, of importers and experts; at most 2,000 are counted. */
  openTickets: Scalars['Int']['output'];
  /** True if there are more tickets than `openTickets`. */
  hasMore: Scalars['Boolean']['output'];
  /** Filing time of the oldest open ticket. Null if no ticket is open. */
  oldestFiledAt: Maybe<Scalars['DateTime']['output']>;
};

/** The kind of a list. */
export type ListKind =
  /** Corrections of registered pairs. From importers. */
  | 'CORRECTIONS'
  /** Devices. From importers and ops. */
  | 'DEVICES'
  /** IMEIs seen on a network with a number. From operators. */
  | 'SIGHTINGS';

/** The state of an import, in order. From COMPLETED on, the import has ended. */
export type ImportState =
  /** The import waits for its upload. */
  | 'AWAITING_UPLOAD'
  /** The file is uploaded. */
  | 'RECEIVED'
  /** An earlier list of the same uploader is being processed. */
  | 'WAITING'
  /** The file is being read. */
  | 'INSPECTING'
  /** The rows are being processed. */
  | 'RECONCILING'
  /** The report is being written. */
  | 'PUBLISHING'
  /** Every row has an outcome, and the report is ready. */
  | 'COMPLETED'
  /** The import was stopped on request; rows that were not processed are UNPROCESSED. */
  | 'CANCELLED'
  /** The list is unlike your earlier lists, so nothing was applied. `alarms` has the reasons, and `commitImport` applies it. */
  | 'HELD'
  /** The whole file was refused; nothing was applied. */
  | 'REJECTED'
  /** The import stopped because of a fault of the service. Ops are informed, and no data is lost. */
  | 'FAILED';

/** The mode of an import. */
export type ImportMode =
  /** The rows are applied. */
  | 'APPLY'
  /** The rows are only decided; nothing except the report is written. `commitImport` applies the list afterwards. */
  | 'DRY_RUN'
  /** The changes of an earlier import are reverted, except on devices that have changed since. */
  | 'UNDO';

/** The difference of a list from its uploader's earlier lists. */
export type AlarmCode =
  /** Far more rows are INVALID than in your earlier lists. */
  | 'INVALID_ROWS'
  /** Far more rows are about devices with an open ticket than in your earlier lists. */
  | 'TICKETS'
  /** Far more rows have a new IMEI that, as far as the register knows, is not of the device's model. */
  | 'OTHER_MODEL';

/** A reason why a list is held. */
export type ImportAlarm = {
  __typename?: 'ImportAlarm';
  /** The reason, for programs. */
  code: AlarmCode;
  /** The number of such rows in this list. */
  rows: Scalars['Int']['output'];
  /** The largest number that your earlier lists predict. */
  usual: Scalars['Int']['output'];
  /** The reason, for people, in the language of the request. */
  message: Scalars['String']['output'];
  /** The next action. */
  action: Scalars['String']['output'];
};

/** A language for people. */
export type Language =
  /** Persian. */
  | 'FA'
  /** English. */
  | 'EN';

/** The reason why a whole file was refused. */
export type FileProblem = {
  __typename?: 'FileProblem';
  /** The reason, for programs; the guide to lists has all codes. */
  code: Scalars['String']['output'];
  /** The reason and the action, for people, in the language of the request. */
  message: Scalars['String']['output'];
  /**
   * Of `COLUMN_MISSING`: columns that cells of the header seem to name, for `columnNames` of `createImport` once a person has
   * confirmed them. Empty if nothing is proposed. Columns that are not clear are left out; the message names them.
   */
  proposedColumnNames: Array<ColumnName>;
};

/** A fault of a whole list: reported once, not on each row. */
export type ListFinding = {
  __typename?: 'ListFinding';
  /** COLUMN_SHIFTED, TAC_MISTYPED, … The guide to lists has all codes. */
  code: Scalars['String']['output'];
  /** The columns with the fault, by their canonical names. */
  columns: Array<Scalars['String']['output']>;
  /** The number of rows with the fault. */
  rows: Scalars['Int']['output'];
  /** The number of rows that were checked. */
  of: Scalars['Int']['output'];
  /** The numbers of up to 3 rows with the fault. */
  examples: Array<Scalars['Int']['output']>;
  /** The fault and the evidence, for people. */
  message: Scalars['String']['output'];
  /** The action that corrects the fault. */
  action: Scalars['String']['output'];
};

/** The number of rows with one outcome. */
export type OutcomeCount = {
  __typename?: 'OutcomeCount';
  /** RESOLVED, ON_FILE, … The guide to lists has all codes. */
  outcome: Scalars['String']['output'];
  /** The number of rows. */
  rows: Scalars['Int']['output'];
};

/** The progress of a running import. */
export type ImportProgress = {
  __typename?: 'ImportProgress';
  /** Bytes of the file that are read. */
  bytesRead: Scalars['Float']['output'];
  /** Bytes of the file. */
  bytes: Scalars['Float']['output'];
  /** Rows that get an outcome each second. Null until rows are being processed. */
  rowsPerSecond: Maybe<Scalars['Float']['output']>;
  /** Seconds until the last row has an outcome, at the rate so far. Null until there is a rate. */
  secondsLeft: Maybe<Scalars['Int']['output']>;
};

/** A request of ops to end an import. */
export type ImportEndRequest = {
  __typename?: 'ImportEndRequest';
  /** Time of the request. */
  at: Scalars['DateTime']['output'];
  /** The id of the person, from their token. */
  by: Scalars['String']['output'];
  /** The reason. */
  note: Scalars['String']['output'];
};

/** What an uploader calls a column. */
export type ColumnName = {
  __typename?: 'ColumnName';
  /** The column, by its canonical name: `registered_imei_1`. */
  column: Scalars['String']['output'];
  /** Its name in the header of the file. */
  header: Scalars['String']['output'];
};

/** One upload of a list, from its creation to its report. */
export type Import = Node & {
  __typename?: 'Import';
  /** Opaque; for `node`, `import` and the mutations of imports. */
  id: Scalars['ID']['output'];
  /** The kind of the list. */
  kind: ListKind;
  /** The uploader's name of the file. */
  fileName: Scalars['String']['output'];
  /** The columns that the file calls something else, as the uploader named them for this list or for an earlier one with the same header. */
  columnNames: Array<ColumnName>;
  /** The uploader, by the id in lists and sign-in: `importer-a`, `operator-a`; `ops`. */
  uploader: Scalars['String']['output'];
  /** The importer that uploaded the list. Null if an operator or ops uploaded it. */
  importer: Maybe<Importer>;
  /** The state. */
  state: ImportState;
  /** The mode. */
  mode: ImportMode;
  /** The id of the earlier import that this one applies or undoes. Null if there is none. */
  follows: Maybe<Scalars['ID']['output']>;
  /** The id of the later import that applies or undoes this one. Null if there is none. */
  followedBy: Maybe<Scalars['ID']['output']>;
  /** The reasons why the import is HELD; otherwise empty. */
  alarms: Array<ImportAlarm>;
  /** Time of creation: by `createImport`, or by the arrival of a file without it. */
  createdAt: Scalars['DateTime']['output'];
  /** The request to end the import before its end. Null if there is none, and for others than ops. */
  endRequest: Maybe<ImportEndRequest>;
  /** Time when reading of the file started. Null until then. */
  startedAt: Maybe<Scalars['DateTime']['output']>;
  /** Time of the end. Null until then. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** Rows of the list. Null until the list is read. */
  rows: Maybe<Scalars['Int']['output']>;
  /** Rows that have an outcome so far. */
  rowsDone: Scalars['Int']['output'];
  /** The progress. Null unless the import is running. */
  progress: Maybe<ImportProgress>;
  /** Rows so far, by outcome. */
  counts: Array<OutcomeCount>;
  /** The reason why the whole file was refused. Null unless the import is REJECTED. */
  problem: Maybe<FileProblem>;
  /** The main faults of the whole list. Present after the list is read; more may be added at the end. */
  findings: Array<ListFinding>;
  /** The id of the first import that applied the same bytes, for a dry run too. Null if there is none. */
  sameAs: Maybe<Scalars['ID']['output']>;
  /** A link that downloads the report, valid for 15 minutes. Null until the report is ready. */
  reportUrl: Maybe<Scalars['String']['output']>;
  /** A link that downloads the same report as XLSX, valid for 15 minutes. Null if `reportUrl` is null, or the list has more than 100,000 rows or 64 MiB. */
  reportXlsxUrl: Maybe<Scalars['String']['output']>;
  /** A link that downloads the summary: counts, reasons with examples, timings. Null until the report is ready. */
  summaryUrl: Maybe<Scalars['String']['output']>;
  /** The number of rows whose outcome differs from the dry run's. Null unless the import applies a dry run. */
  changedRows: Maybe<Scalars['Int']['output']>;
  /** A link that downloads these rows, with the outcome of the dry run and the new outcome. Null if `changedRows` is null. */
  changedUrl: Maybe<Scalars['String']['output']>;
};

/** An import in a list, and its cursor. */
export type ImportEdge = {
  __typename?: 'ImportEdge';
  /** The cursor of this entry, for `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The import. */
  node: Import;
};

/** One page of a list of imports. */
export type ImportConnection = {
  __typename?: 'ImportConnection';
  /** The imports with their cursors. */
  edges: Array<ImportEdge>;
  /** The imports without cursors. */
  nodes: Array<Import>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
};

/** A filter of imports. An import must match all given fields. */
export type ImportFilter = {
  /** Imports of this kind of list. */
  kind?: InputMaybe<ListKind>;
  /** Imports in one of these states. */
  state?: InputMaybe<Array<ImportState>>;
  /** Imports of the importer with this id. */
  importer?: InputMaybe<Scalars['ID']['input']>;
  /** Imports that were created in this range of time. */
  created?: InputMaybe<DateTimeRange>;
};

/** What an uploader calls a column. */
export type ColumnNameInput = {
  /** The column, by its canonical name: `registered_imei_1`. */
  column: Scalars['String']['input'];
  /** Its name in the header of the file, at most 200 characters. Case, spaces, digits and marks are compared as in all headers. */
  header: Scalars['String']['input'];
};

/** A list to upload. */
export type CreateImportInput = {
  /** The kind of the list. */
  kind: ListKind;
  /** The file name, at most 200 characters; the report's file name contains it. */
  fileName: Scalars['String']['input'];
  /** The language of the report's messages. */
  language?: InputMaybe<Language>;
  /** If true, decide the rows and write the report, and change nothing else. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * The columns that the file calls something else. Later lists of the same kind and header are read alike, without this
   * input.
   */
  columnNames?: InputMaybe<Array<ColumnNameInput>>;
  /**
   * A UUID that the caller creates, 1 to 64 of A to Z, a to z, 0 to 9, `-` and `_`. For two days, the same input with the
   * same key returns the same result and creates nothing new; a different input is refused. A refused request does not use
   * the key.
   */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** One field of an upload form. */
export type FormField = {
  __typename?: 'FormField';
  /** The field's name. */
  name: Scalars['String']['output'];
  /** The value to send. */
  value: Scalars['String']['output'];
};

/**
 * A form that uploads one file: POST it as multipart/form-data to `url` with all `fields` in this order, and the file
 * last, as `file`. The form is valid for one hour and for files up to `maxBytes`.
 */
export type UploadForm = {
  __typename?: 'UploadForm';
  /** The address to post the form to. */
  url: Scalars['String']['output'];
  /** The fields to send before the file, in this order. */
  fields: Array<FormField>;
  /** The largest accepted file, in bytes. */
  maxBytes: Scalars['Float']['output'];
  /** The time when the form expires. */
  expiresAt: Scalars['DateTime']['output'];
};

/** The import is created. */
export type CreateImportSuccess = {
  __typename?: 'CreateImportSuccess';
  /** The import, which waits for its upload. For a repeated request with the same key, its current state. */
  import: Import;
  /** The form that uploads the file. Null if the file is already uploaded or the import was cancelled. */
  upload: Maybe<UploadForm>;
};

/** The result of `createImport`. */
export type CreateImportResult = CreateImportSuccess | Refusal;

/** The import to cancel. */
export type CancelImportInput = {
  /** An import that has not ended. */
  id: Scalars['ID']['input'];
};

/** The import stops at the next chunk: finished rows stay applied and are reported, the rest is UNPROCESSED. */
export type CancelImportSuccess = {
  __typename?: 'CancelImportSuccess';
  /** The import that will stop. */
  import: Import;
};

/** The result of `cancelImport`. */
export type CancelImportResult = CancelImportSuccess | Refusal;

/** The import to end. */
export type EndImportInput = {
  /** An import that has its list and has not ended. */
  id: Scalars['ID']['input'];
  /** The reason, for ops; at most 2,000 characters. */
  note: Scalars['String']['input'];
};

/**
 * The import ends as FAILED, 25 minutes later at most: no step of it begins, and those that run come to their end. Finished
 * rows stay applied and are reported, the rest is UNPROCESSED, and the uploader's next list goes on.
 */
export type EndImportSuccess = {
  __typename?: 'EndImportSuccess';
  /** The import that will end. A repeated request does not change its `endRequest`. */
  import: Import;
};

/** The result of `endImport`. */
export type EndImportResult = EndImportSuccess | Refusal;

/** The list to apply. */
export type CommitImportInput = {
  /** A finished dry run, or an import that is HELD. */
  id: Scalars['ID']['input'];
};

/** The import that applies the list. A repeated request returns the same import. */
export type CommitImportSuccess = {
  __typename?: 'CommitImportSuccess';
  /** The import that applies the list. */
  import: Import;
};

/** The result of `commitImport`. */
export type CommitImportResult = CommitImportSuccess | Refusal;

/** The import to undo. */
export type UndoImportInput = {
  /** A finished import of corrections or devices. */
  id: Scalars['ID']['input'];
};

/** The import that reverts the other's changes. Its report has REVERSED, KEPT with a reason, or FAILED for each row. */
export type UndoImportSuccess = {
  __typename?: 'UndoImportSuccess';
  /** The import that undoes the other. */
  import: Import;
};

/** The result of `undoImport`. */
export type UndoImportResult = UndoImportSuccess | Refusal;

/** Why rows stay as they are when an import is undone. */
export type UndoKept = {
  __typename?: 'UndoKept';
  /** NOTHING_DONE, NEEDS_STAFF, REPLACED, … The guide to lists has them all. */
  reason: Scalars['String']['output'];
  /** Such rows. */
  rows: Scalars['Int']['output'];
  /** What it means and what to do, for people, in the language asked for. */
  message: Scalars['String']['output'];
};

/** What an undo would do now. The undo decides again: in the meantime a device may change. */
export type UndoPreview = {
  __typename?: 'UndoPreview';
  /** Rows that would be put back. */
  reversible: Scalars['Int']['output'];
  /** Rows that would stay as they are, the most frequent reason first. */
  kept: Array<UndoKept>;
  /**
   * Rows that changed something and that only the undo checks: a preview looks up the first 1,000, and compares them with
   * 20,000 rows of later lists at most.
   */
  unchecked: Scalars['Int']['output'];
};

/** A role that an invitation gives. */
export type InvitedRole =
  /** A person of an importer. */
  | 'IMPORTER'
  /** A person of an operator. */
  | 'OPERATOR'
  /** An expert, who decides tickets. */
  | 'EXPERT'
  /** Ops, who run the system. */
  | 'OPS';

/** An invitation. It stays as the record of who was given a role. */
export type Invitation = {
  __typename?: 'Invitation';
  /** When it was given. */
  at: Scalars['DateTime']['output'];
  /** Who gave it: a name, or the id of an account. */
  by: Scalars['String']['output'];
  /** Their address. */
  email: Scalars['String']['output'];
  /** Their name. */
  name: Scalars['String']['output'];
  /** Their role. */
  role: InvitedRole;
  /** Their importer or operator. Null for experts and ops. */
  organisation: Maybe<Scalars['String']['output']>;
  /** When the mail was sent. Null if another account has the address, or the call failed. */
  sentAt: Maybe<Scalars['DateTime']['output']>;
};

/** An invitation and its cursor. */
export type InvitationEdge = {
  __typename?: 'InvitationEdge';
  /** The cursor. */
  cursor: Scalars['String']['output'];
  /** The invitation. */
  node: Invitation;
};

/** One page of the invitations. */
export type InvitationConnection = {
  __typename?: 'InvitationConnection';
  /** The invitations with their cursors. */
  edges: Array<InvitationEdge>;
  /** The invitations without cursors. */
  nodes: Array<Invitation>;
  /** The position of the page among all. */
  pageInfo: PageInfo;
};

/** Whom to invite, with which role. */
export type InvitePersonInput = {
  /** Their e-mail address. */
  email: Scalars['String']['input'];
  /** Their name, 1 to 100 characters. */
  name: Scalars['String']['input'];
  /** The role. */
  role: InvitedRole;
  /** The importer or operator, such as `importer-a`; none for experts and ops. */
  organisation?: InputMaybe<Scalars['String']['input']>;
};

/** The person is invited. */
export type InvitePersonSuccess = {
  __typename?: 'InvitePersonSuccess';
  /** The invitation. */
  invitation: Invitation;
};

/** The result of `invitePerson`. */
export type InvitePersonResult = InvitePersonSuccess | Refusal;

/** What was done with a credential of a machine. */
export type MachineCredentialAct =
  /** It was created, with its first secret. */
  | 'CREATED'
  /** It got a new secret. */
  | 'ROTATED'
  /** It was revoked. */
  | 'REVOKED';

/** An entry of the history of a credential. */
export type MachineCredentialEvent = {
  __typename?: 'MachineCredentialEvent';
  /** The time. */
  at: Scalars['DateTime']['output'];
  /** What was done. */
  act: MachineCredentialAct;
  /** The name of the person who did it, or the id of their account. */
  by: Scalars['String']['output'];
};

/**
 * A credential by which a program of an importer or operator signs in without a person, by the client credentials of OAuth 2
 * (RFC 6749 section 4.4): `POST /token`. It belongs to the company. Its secret is not stored, so it is shown once.
 */
export type MachineCredential = {
  __typename?: 'MachineCredential';
  /** The `client_id`. */
  clientId: Scalars['ID']['output'];
  /** The name that a person of the company gave it. */
  name: Scalars['String']['output'];
  /** What it may do: `imports:corrections`, `imports:devices` or `imports:sightings`, upload lists of this kind and read the imports of this kind; `worklist`, read the worklist. */
  scopes: Array<Scalars['String']['output']>;
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** When it last got a token, which is valid for one hour. Null before the first one. */
  lastUsedAt: Maybe<Scalars['DateTime']['output']>;
  /** Until when an earlier secret is valid beside the newest one: 24 hours after a rotation. Null if only the newest is valid. */
  earlierSecretsEndAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was revoked. Null while it is in force. 90 days later it is no longer listed. */
  revokedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who created, rotated and revoked it, the oldest first: the first entry, and the last 49. */
  history: Array<MachineCredentialEvent>;
};

/** A new credential for a machine. */
export type CreateMachineCredentialInput = {
  /** A name for people, such as that of the program: 1 to 100 characters. */
  name: Scalars['String']['input'];
  /** At least one scope that the company can give. */
  scopes: Array<Scalars['String']['input']>;
};

/** The credential, with its secret. */
export type CreateMachineCredentialSuccess = {
  __typename?: 'CreateMachineCredentialSuccess';
  /** The credential. */
  credential: MachineCredential;
  /** The `client_secret`, shown only now. */
  secret: Scalars['String']['output'];
};

/** The result of `createMachineCredential`. */
export type CreateMachineCredentialResult = CreateMachineCredentialSuccess | Refusal;

/** Which credential gets a new secret. */
export type RotateMachineCredentialInput = {
  /** Its `clientId`. */
  clientId: Scalars['ID']['input'];
};

/** The credential, with its new secret. */
export type RotateMachineCredentialSuccess = {
  __typename?: 'RotateMachineCredentialSuccess';
  /** The credential. */
  credential: MachineCredential;
  /** The new `client_secret`, shown only now. */
  secret: Scalars['String']['output'];
};

/** The result of `rotateMachineCredential`. */
export type RotateMachineCredentialResult = RotateMachineCredentialSuccess | Refusal;

/** Which credential is revoked. */
export type RevokeMachineCredentialInput = {
  /** Its `clientId`. */
  clientId: Scalars['ID']['input'];
};

/** The credential is revoked. */
export type RevokeMachineCredentialSuccess = {
  __typename?: 'RevokeMachineCredentialSuccess';
  /** The credential. */
  credential: MachineCredential;
};

/** The result of `revokeMachineCredential`. */
export type RevokeMachineCredentialResult = RevokeMachineCredentialSuccess | Refusal;

/** A role of a person. */
export type Role =
  /** Owns devices and files tickets. */
  | 'SUBSCRIBER'
  /** Uploads lists of corrections and devices, for one importing company. */
  | 'IMPORTER'
  /** Decides the tickets that no rule decides. */
  | 'EXPERT'
  /** Uploads lists of sightings, for one network operator. */
  | 'OPERATOR'
  /** Operates the system, and uploads lists of devices for every importer. */
  | 'OPS';

/** The person, or the machine, with the token of the request. */
export type Viewer = {
  __typename?: 'Viewer';
  /** The person's name, or that of the machine's credential. Null if sign-in does not have it. */
  name: Maybe<Scalars['String']['output']>;
  /** The person's roles. */
  roles: Array<Role>;
  /** The numbers that sign-in verified. */
  msisdns: Array<Scalars['MSISDN']['output']>;
  /** The id of the person's importer or operator in lists: `importer-a`. Null for everybody else. */
  organisation: Maybe<Scalars['String']['output']>;
  /**
   * True if the person is told by SMS what becomes of their tickets and devices, which everybody is until they choose
   * otherwise. Null for a person without the role SUBSCRIBER.
   */
  sms: Maybe<Scalars['Boolean']['output']>;
  /** How people reach the importer that the person works for. Null for everybody else, and for machines. */
  contact: Maybe<Contact>;
  /** What a machine may do with the token of the request, such as `imports:corrections`. Null for a person. */
  scopes: Maybe<Array<Scalars['String']['output']>>;
};

/** What a person is told of. */
export type UpdateNoticesInput = {
  /** False: no SMS about tickets and devices. A code that signs in is sent all the same. */
  sms: Scalars['Boolean']['input'];
};

/** The choice is stored, for all numbers of the person. */
export type UpdateNoticesSuccess = {
  __typename?: 'UpdateNoticesSuccess';
  /** The viewer, with the choice. */
  viewer: Viewer;
};

/** The result of `updateNotices`. */
export type UpdateNoticesResult = UpdateNoticesSuccess | Refusal;

/** The number of a person who wants to sign in. */
export type RequestSignInInput = {
  /** An Iranian mobile number: `0912…`, `+98912…`, in Persian or Latin digits. */
  msisdn: Scalars['String']['input'];
};

/** Sign-in can send a code to the number. */
export type RequestSignInSuccess = {
  __typename?: 'RequestSignInSuccess';
  /** The number in E.164 digits, as sign-in takes it with a plus. */
  msisdn: Scalars['MSISDN']['output'];
};

/** The result of `requestSignIn`. */
export type RequestSignInResult = RequestSignInSuccess | Refusal;

/** An object with a global id, for `node`. */
export type Node = {
  /** Opaque and unique over all types. Send it unchanged. */
  id: Scalars['ID']['output'];
};

/** The position of a page in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** True if there are entries after this page. With `last`: true if `before` was given. */
  hasNextPage: Scalars['Boolean']['output'];
  /** True if there are entries before this page. With `first`: true if `after` was given. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor for `before`, with `last`, to get the previous page. */
  startCursor: Maybe<Scalars['String']['output']>;
  /**
   * The cursor for `after`, with `first`, to get the next page. In a filtered list it may be behind the last entry: a page
   * ends after 300 rows are read, so it may be short or empty although the list continues.
   */
  endCursor: Maybe<Scalars['String']['output']>;
};

/** The order of a list. */
export type ListOrder =
  /** The newest first. */
  | 'NEWEST_FIRST'
  /** The oldest first. */
  | 'OLDEST_FIRST';

/** A range of time. Each end may be absent. */
export type DateTimeRange = {
  /** The start, included. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The end, excluded. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A limit on the caller's calls, shared by all of the caller's requests. */
export type RateLimitQuota = {
  __typename?: 'RateLimitQuota';
  /** The query or mutation that is counted, as in the headers `RateLimit`: `machineCredential` is creating and rotating one. */
  name: Scalars['String']['output'];
  /** Most calls in `seconds`. */
  limit: Scalars['Int']['output'];
  /** The time in which calls are counted, in seconds. */
  seconds: Scalars['Int']['output'];
  /** Calls that are allowed at once. */
  remaining: Scalars['Int']['output'];
  /** If no call remains, the time of the next one; else the time by which fewer calls count. */
  resetAt: Scalars['DateTime']['output'];
};

/** What the caller may still ask, and what this request costs. */
export type RateLimit = {
  __typename?: 'RateLimit';
  /** The estimated cost of this request, as `extensions.cost` of every answer has it. */
  cost: Scalars['Int']['output'];
  /** The most that a request may cost. */
  costLimit: Scalars['Int']['output'];
  /**
   * The limits that the caller's calls come under. Other fields of this request may be counted in them already, or not yet.
   * Empty for a machine, which calls nothing that is counted.
   */
  quotas: Array<RateLimitQuota>;
};

/** What became of an IMEI in the register. */
export type RegisterChangeKind =
  /** A device holds the IMEI. Also given when the legal status of that device changes. */
  | 'HELD'
  /** No device holds the IMEI. */
  | 'GIVEN_UP';

/** What the register held of an IMEI at a time. */
export type RegisterChange = {
  __typename?: 'RegisterChange';
  /** The IMEI. */
  imei: Scalars['IMEI']['output'];
  /** What became of it. */
  kind: RegisterChangeKind;
  /** The legal status of the device that holds it. Null if no device does. */
  legality: Maybe<Legality>;
  /** The time at which the register was read, seconds after the change. */
  at: Scalars['DateTime']['output'];
};

/** An entry of the feed, and its cursor. */
export type RegisterChangeEdge = {
  __typename?: 'RegisterChangeEdge';
  /** The cursor of this entry, for `after`. */
  cursor: Scalars['String']['output'];
  /** The change. */
  node: RegisterChange;
};

/** One page of the feed. */
export type RegisterChangeConnection = {
  __typename?: 'RegisterChangeConnection';
  /** The changes with their cursors. */
  edges: Array<RegisterChangeEdge>;
  /** The changes without cursors. */
  nodes: Array<RegisterChange>;
  /** The position of the page in the feed. Keep `endCursor`: the next page begins there, also weeks later. */
  pageInfo: PageInfo;
};

/** A file of the register's changes: a CSV with the columns `imei`, `kind`, `legality` and `at`, as of `RegisterChange`. */
export type RegisterFile = {
  __typename?: 'RegisterFile';
  /** The number of the run that wrote it: 1, 2, 3, …, without gaps. */
  run: Scalars['Int']['output'];
  /** The day of the run in UTC, such as `2026-11-29`. A day of very many changes has several runs. */
  day: Scalars['String']['output'];
  /** Number of changes in the file; 0 if nothing changed. */
  changes: Scalars['Int']['output'];
  /** The time at which the file was complete. */
  writtenAt: Scalars['DateTime']['output'];
  /** A link that downloads the file, valid for 15 minutes. */
  url: Scalars['String']['output'];
  /** The cursor for `after` of `registerChanges` that continues behind this file. */
  endCursor: Scalars['String']['output'];
};

/** A run's file, and its cursor. */
export type RegisterFileEdge = {
  __typename?: 'RegisterFileEdge';
  /** The cursor of this entry, for `after`. */
  cursor: Scalars['String']['output'];
  /** The file. */
  node: RegisterFile;
};

/** One page of files. */
export type RegisterFileConnection = {
  __typename?: 'RegisterFileConnection';
  /** The files with their cursors. */
  edges: Array<RegisterFileEdge>;
  /** The files without cursors. */
  nodes: Array<RegisterFile>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
};

/** The calendar whose months statistics are added up by. */
export type Calendar =
  /** The calendar of Iran; its year begins in March. */
  | 'JALALI'
  /** The calendar of ISO 8601. */
  | 'GREGORIAN';

/** Number of tickets with a verdict. */
export type VerdictCount = {
  __typename?: 'VerdictCount';
  /** The verdict. */
  verdict: Verdict;
  /** Number of tickets that were decided with it. */
  tickets: Scalars['Int']['output'];
};

/** Number of decisions of the rule engine, of importers' lists or of experts. */
export type DeciderCount = {
  __typename?: 'DeciderCount';
  /** Who decided: LAYER_ZERO, IMPORT or EXPERT. */
  by: ActorKind;
  /** Number of tickets that it decided. */
  tickets: Scalars['Int']['output'];
  /** The median time from the filing to the decision, in seconds, as of `TicketStatistics`. Null without decisions. */
  medianSeconds: Maybe<Scalars['Int']['output']>;
};

/** Number of tickets that came to wait for a reason. */
export type HoldCount = {
  __typename?: 'HoldCount';
  /** The reason. */
  hold: HoldReason;
  /** Number of tickets. A ticket that waits for another reason later is counted for both. */
  tickets: Scalars['Int']['output'];
};

/** What happened to tickets in a period. Each happening counts on its own day in Tehran, so the numbers of a past day never change. */
export type TicketStatistics = {
  __typename?: 'TicketStatistics';
  /** Tickets that were filed, follow-up tickets included. */
  filed: Scalars['Int']['output'];
  /** Tickets that were decided: approved or rejected. */
  decided: Scalars['Int']['output'];
  /** Decisions by verdict; without verdicts that no ticket got. */
  verdicts: Array<VerdictCount>;
  /** Decisions by decider; without deciders that decided nothing. */
  deciders: Array<DeciderCount>;
  /**
   * The median time from the filing to the decision, in seconds. It is at most 12 % off; times below a minute count as 0,
   * and times over 118 days as 133 days. Null without decisions.
   */
  medianSeconds: Maybe<Scalars['Int']['output']>;
  /** Decisions that came after the ticket was due. */
  decidedLate: Scalars['Int']['output'];
  /** Tickets that were withdrawn. */
  withdrawn: Scalars['Int']['output'];
  /** Approvals that were reverted. The decision stays counted in the period in which it was made. */
  reverted: Scalars['Int']['output'];
  /** Tickets whose importer's time ended, so that they went to the experts. */
  handedOver: Scalars['Int']['output'];
  /** Tickets that came to wait, by reason; without reasons that held no ticket. */
  holds: Array<HoldCount>;
};

/** The statistics of a month. */
export type MonthStatistics = {
  __typename?: 'MonthStatistics';
  /** The month by the requested calendar: `1405-09` or `2026-11`. */
  month: Scalars['String']['output'];
  /** Its first day in the range. */
  from: Scalars['String']['output'];
  /** Its last day in the range. */
  to: Scalars['String']['output'];
  /** What happened in it. */
  tickets: TicketStatistics;
};

/** The statistics of the tickets on an importer's devices, or on the devices of travellers. */
export type ImporterStatistics = {
  __typename?: 'ImporterStatistics';
  /** The channel. Null for tickets on no device of their requester. */
  channel: Maybe<Channel>;
  /** The importer. Null for travellers' devices, and without a channel. */
  importer: Maybe<Importer>;
  /** What happened in the range. */
  tickets: TicketStatistics;
};

/** Open tickets that wait for a reason now. */
export type OpenTicketCount = {
  __typename?: 'OpenTicketCount';
  /** The reason. */
  hold: HoldReason;
  /** Why a ticket waits, for staff, in the requested language. */
  message: Scalars['String']['output'];
  /** Number of open tickets. */
  tickets: Scalars['Int']['output'];
  /** Those that were due before today. */
  overdue: Scalars['Int']['output'];
};

/** Statistics of tickets. */
export type Statistics = {
  __typename?: 'Statistics';
  /** What happened in the whole range. */
  total: TicketStatistics;
  /** What happened in each month of the range, in order. */
  months: Array<MonthStatistics>;
  /** What happened by importer, with most decisions first. Importers whose tickets nothing happened to are absent. */
  importers: Array<ImporterStatistics>;
  /** The tickets that are open now, of all importers and channels: neither the range nor the filter counts. */
  open: Array<OpenTicketCount>;
};

/** Conditions of statistics. All that are given apply. */
export type StatisticsFilter = {
  /** Only tickets on devices of this importer, by its id. */
  importer?: InputMaybe<Scalars['ID']['input']>;
  /** Only tickets on devices of this channel. */
  channel?: InputMaybe<Channel>;
};

/** The status of a ticket. All except OPEN are final. */
export type TicketStatus =
  /** The ticket waits for the importer's list or an expert. */
  | 'OPEN'
  /** The register is corrected. */
  | 'APPROVED'
  /** The ticket was rejected; the verdict has the reason. */
  | 'REJECTED'
  /** The requester withdrew the ticket. */
  | 'WITHDRAWN';

/** The subject of a ticket, as chosen in the wizard. */
export type TicketSubject =
  /** The device shows an IMEI that differs from its registered IMEI. */
  | 'IMEI_MISMATCH';

/** The result of layer zero, the rule engine, or of an expert. */
export type Verdict =
  /** The registered pair is corrected. */
  | 'APPROVED'
  /** The requester does not own the device. */
  | 'NOT_OWNER'
  /** An IMEI of the correct pair was never seen with one of the requester's numbers. */
  | 'SIM_NOT_SEEN'
  /** Neither registered IMEI is in the register, or the device is blocked. */
  | 'ILLEGAL_DEVICE'
  /** A device that the requester does not own holds the new IMEI. */
  | 'TARGET_OWNED'
  /** The wrong IMEI was seen on a network. */
  | 'WRONG_IMEI_SEEN'
  /** The two pairs share no IMEI. */
  | 'NOT_PARTIAL'
  /** A device of the requester already holds the correct pair. */
  | 'ALREADY_ACTIVATED';

/** The result of a rule. */
export type RuleState =
  /** The rule has no objection to the ticket. */
  | 'PASSED'
  /** The rule decided: its verdict is the ticket's verdict. */
  | 'FAILED'
  /** The rule is not needed, because the importer's correction is stronger evidence. */
  | 'WAIVED'
  /** An earlier rule decided. */
  | 'NOT_REACHED';

/** A fact that a rule found. */
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
  /** The IMEI is in both the registered pair and the correct pair. */
  | 'STANDS_IN_BOTH_PAIRS'
  /** The two pairs share no IMEI. */
  | 'NO_SHARED_IMEI'
  /** No device holds the IMEI. */
  | 'HELD_BY_NOBODY'
  /** Another device of the requester holds the IMEI. */
  | 'HELD_BY_REQUESTER'
  /** A device of another person holds the IMEI. */
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

/** The evidence of a rule. About another person's device it has only the fact that another person holds it. */
export type Evidence = {
  __typename?: 'Evidence';
  /** The fact. */
  fact: Fact;
  /** The IMEI of the fact. Null if the fact is not about a single IMEI. */
  imei: Maybe<Scalars['IMEI']['output']>;
};

/** The result of one rule of layer zero, in the order of the rules. */
export type RuleResult = {
  __typename?: 'RuleResult';
  /** The verdict that the rule gives when it fails. */
  rule: Verdict;
  /** The result. */
  state: RuleState;
  /** The check of the rule, in plain words. */
  words: Scalars['String']['output'];
  /** The evidence; empty if the rule was not reached. */
  evidence: Array<Evidence>;
};

/** The party that an open ticket waits for. */
export type WaitsFor =
  /** The importer's list, or an expert. */
  | 'IMPORTER'
  /** An expert. */
  | 'EXPERT';

/** Why an open ticket waits. More reasons may be added. */
export type HoldReason =
  /** Every rule passed, and the importer has not confirmed the correct pair. */
  | 'IMPORTER_LIST'
  /** Another device of the same owner holds the new IMEI, and no machine may move it. */
  | 'IMEI_ON_OWN_DEVICE'
  /** As IMEI_ON_OWN_DEVICE, and the importer's correction agrees with the ticket. */
  | 'IMPORTER_AGREES'
  /** As IMPORTER_LIST, and the importer's time has ended. Its list may still end the ticket. */
  | 'IMPORTER_LATE'
  /** The decision on the ticket that this one follows, or an earlier approval of the same new IMEI, was undone. */
  | 'DECISION_UNDONE'
  /** An expert looks at the ticket. Experts get one of the two reasons below instead. */
  | 'EXPERT_REVIEW'
  /** As the doubt OTHER_MODEL. For experts, and in statistics. */
  | 'OTHER_MODEL'
  /** As the doubt IN_USE_BY_OTHERS. For experts, and in statistics. */
  | 'IN_USE_BY_OTHERS';

/** Why no machine approves a ticket whose rules all passed. More may be added. */
export type Doubt =
  /** The TAC of the new IMEI is of neither registered IMEI, and the register does not know it for the device's brand and model. */
  | 'OTHER_MODEL'
  /** The new IMEI was seen with three or more numbers that are not the requester's. */
  | 'IN_USE_BY_OTHERS';

/** A doubt about a ticket. */
export type TicketDoubt = {
  __typename?: 'TicketDoubt';
  /** The doubt. */
  code: Doubt;
  /** What was found, in the requested language. */
  message: Scalars['String']['output'];
};

/** The reason that keeps a ticket open. */
export type TicketHold = {
  __typename?: 'TicketHold';
  /** The reason. */
  code: HoldReason;
  /** Why the ticket waits and the next action, in the requested language. Its owner and staff get different messages. */
  message: Scalars['String']['output'];
};

/** The decision of layer zero and its reasons. */
export type Explanation = {
  __typename?: 'Explanation';
  /** The verdict. Null while the ticket passes every rule and waits. */
  verdict: Maybe<Verdict>;
  /** The message of layer zero, with the text of the users' guide. Null while the ticket waits. */
  words: Maybe<Scalars['String']['output']>;
  /** The link to repair registration in `words`. Null if `words` does not name it, or if its address is not known. */
  repair: Maybe<TextLink>;
  /** The next action, with the contact. Null while the ticket waits. */
  remedy: Maybe<Scalars['String']['output']>;
  /**
   * What remains if the remedy does not help, with the text of the users' guide and the contact. Null unless a rule
   * rejects the ticket.
   */
  lastResort: Maybe<GuideParagraph>;
  /**
   * The company that the remedy and the last resort name: the importer, or the guarantor if there is no importer. Null if
   * they name the seller, and unless a rule rejects the ticket.
   */
  contact: Maybe<Contact>;
  /** The party that the ticket waits for. Null unless the ticket is OPEN. */
  waitsFor: Maybe<WaitsFor>;
  /** Why the ticket waits. Null unless the ticket is OPEN. */
  hold: Maybe<TicketHold>;
  /**
   * Why no machine approves the ticket by its own judgement; empty if there is no such reason. Also of a ticket that waits
   * for the importer. Visible to experts, null for others.
   */
  doubts: Maybe<Array<TicketDoubt>>;
  /** All rules, in their order. */
  rules: Array<RuleResult>;
  /** The version of the rules. */
  ruleSet: Scalars['String']['output'];
};

/** The kind of an event of a ticket. */
export type TimelineEventKind =
  /** The requester filed the ticket. */
  | 'FILED'
  /** The ticket passed every rule and waits for the importer's list or an expert. */
  | 'WAITING'
  /** The importer's list has a different correct pair. */
  | 'MISMATCH_NOTED'
  /** The importer's list has the same correct pair, but an expert must decide. */
  | 'IMPORTER_AGREES'
  /** The importer's list that agreed with the ticket was undone, and an expert decides without it. */
  | 'AGREEMENT_UNDONE'
  /** The decision on an earlier ticket was undone; this ticket replaces it and waits for an expert. */
  | 'REOPENED'
  /** The importer's time ends soon, and the importer was reminded. */
  | 'REMINDED'
  /** The importer's time has ended, and the ticket was handed over to the experts. */
  | 'HANDED_OVER'
  /** An expert was to look at the ticket by now. */
  | 'OVERDUE'
  /** The ticket was approved and the register corrected. */
  | 'APPROVED'
  /** The ticket was rejected. */
  | 'REJECTED'
  /** The requester withdrew the ticket. */
  | 'WITHDRAWN'
  /** The approval was reverted: the device has its former pair again. */
  | 'REVERTED';

/** The actor of an event of a ticket. */
export type ActorKind =
  /** The requester, who filed the ticket. */
  | 'REQUESTER'
  /** The rule engine. */
  | 'LAYER_ZERO'
  /** A row of an importer's list. */
  | 'IMPORT'
  /** A person who decides the tickets that no rule decides. */
  | 'EXPERT'
  /** The staff who run the register. */
  | 'OPS';

/** An event of a ticket. */
export type TimelineEvent = {
  __typename?: 'TimelineEvent';
  /** The time of the event. */
  at: Scalars['DateTime']['output'];
  /** The kind of the event. */
  kind: TimelineEventKind;
  /** The actor. */
  by: ActorKind;
  /** The id of the import that caused the event. Visible to its uploader and to experts. */
  importId: Maybe<Scalars['ID']['output']>;
  /** The row of that import, from 1. Visible to its uploader and to experts. */
  row: Maybe<Scalars['Int']['output']>;
  /** The note of an expert or ops. Null if there is none. */
  note: Maybe<Scalars['String']['output']>;
  /** The event, for people, in the language of the request. */
  message: Scalars['String']['output'];
};

/** What the networks have seen of one slot of a ticket's device, with a number of the requester. */
export type SlotSighting = {
  __typename?: 'SlotSighting';
  /** The correct IMEI of the slot. */
  imei: Scalars['IMEI']['output'];
  /** Time of the last sighting. Null if there is none: layer zero rejects a ticket for it. */
  seenAt: Maybe<Scalars['DateTime']['output']>;
};

/** What the networks have seen by now of a ticket that was rejected with `SIM_NOT_SEEN`. */
export type SimSightings = {
  __typename?: 'SimSightings';
  /** The IMEIs of `Ticket.correct`, in its order. */
  slots: Array<SlotSighting>;
  /**
   * Arrival of the newest list of an operator that has been recorded. What happened later is not known yet. Null if no list
   * has been recorded.
   */
  knownUntil: Maybe<Scalars['DateTime']['output']>;
};

/** What `revertTicket` would do now. */
export type RevertPreview = {
  __typename?: 'RevertPreview';
  /** Why it would be refused. Null if it would be done. */
  refusal: Maybe<UserError>;
  /** The pair that the device holds now. Null if the device is no longer in the register. */
  now: Maybe<Array<Scalars['IMEI']['output']>>;
  /** The pair that the device would hold. Null if it would be refused. */
  after: Maybe<Array<Scalars['IMEI']['output']>>;
};

/** An expert looks at an open ticket, and no other expert can decide it. */
export type TicketReservation = {
  __typename?: 'TicketReservation';
  /** The time at which it expires, unless it is renewed. */
  until: Scalars['DateTime']['output'];
  /** True if it is yours. */
  isYours: Scalars['Boolean']['output'];
};

/** A request to correct the registered pair of a device. */
export type Ticket = Node & {
  __typename?: 'Ticket';
  /** Opaque; for `node`. */
  id: Scalars['ID']['output'];
  /** The number for people: 10 digits, the last is a check digit. */
  number: Scalars['String']['output'];
  /** The subject. */
  subject: TicketSubject;
  /** The status. */
  status: TicketStatus;
  /** The verdict. Null if the ticket is OPEN or WITHDRAWN. */
  verdict: Maybe<Verdict>;
  /** The registered pair when the ticket was filed. */
  registered: Array<Scalars['IMEI']['output']>;
  /** The pair that the handset shows. */
  correct: Array<Scalars['IMEI']['output']>;
  /** The requester's description. Visible to the requester and to experts, null for others. */
  description: Maybe<Scalars['String']['output']>;
  /** The time of filing. */
  filedAt: Scalars['DateTime']['output'];
  /**
   * The time by which it is looked at: one that waits for the importer goes to the experts then, and one that waits for an
   * expert is late. Null unless the ticket is OPEN.
   */
  due: Maybe<Scalars['DateTime']['output']>;
  /** The time of the end. Null while the ticket is OPEN. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** The time at which its approval was reverted. Null unless it was; the status stays APPROVED. */
  revertedAt: Maybe<Scalars['DateTime']['output']>;
  /** What `revertTicket` would do now. Null unless the ticket is APPROVED. Visible to experts and ops, null for others. */
  revertPreview: Maybe<RevertPreview>;
  /**
   * The reservation that is in force. Null if no expert has reserved the ticket, or it is not OPEN. Visible to experts, null
   * for others.
   */
  reservation: Maybe<TicketReservation>;
  /**
   * What the networks have seen by now, if the ticket was rejected with `SIM_NOT_SEEN`; null otherwise. Once each slot has a
   * sighting, this rule passes. Visible to the requester, null for others.
   */
  simSightings: Maybe<SimSightings>;
  /** The requester's numbers. Visible to the requester and to experts, null for others. */
  requesterMsisdns: Maybe<Array<Scalars['MSISDN']['output']>>;
  /** The ticket's device. Null if it is not the requester's, or you cannot see it. */
  device: Maybe<Device>;
  /** The decision of layer zero and its reasons. */
  explanation: Explanation;
  /** The events of the ticket, oldest first. */
  timeline: Array<TimelineEvent>;
};

/** A ticket in a list, and its cursor. */
export type TicketEdge = {
  __typename?: 'TicketEdge';
  /** The cursor of this entry, for `after` or `before`. */
  cursor: Scalars['String']['output'];
  /** The ticket. */
  node: Ticket;
};

/** One page of a list of tickets. */
export type TicketConnection = {
  __typename?: 'TicketConnection';
  /** The tickets with their cursors. */
  edges: Array<TicketEdge>;
  /** The tickets without cursors. */
  nodes: Array<Ticket>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
};

/** A filter of your tickets. A ticket must match all given fields. */
export type TicketFilter = {
  /** Tickets with one of these statuses. */
  status?: InputMaybe<Array<TicketStatus>>;
  /** Tickets on this subject. */
  subject?: InputMaybe<TicketSubject>;
  /** Tickets on the device with this id. */
  device?: InputMaybe<Scalars['ID']['input']>;
  /** Tickets that were filed in this range of time. */
  filed?: InputMaybe<DateTimeRange>;
};

/** A filter of the worklist. A ticket must match all given fields. */
export type WorklistFilter = {
  /** Tickets on this subject. */
  subject?: InputMaybe<TicketSubject>;
  /** Tickets on the device with this id. */
  device?: InputMaybe<Scalars['ID']['input']>;
  /** Tickets on the device that holds this IMEI. */
  imei?: InputMaybe<Scalars['IMEI']['input']>;
  /** Tickets that were filed in this range of time. */
  filed?: InputMaybe<DateTimeRange>;
};

/** A filter of the queue. A ticket must match all given fields. */
export type QueueFilter = {
  /** Tickets on this subject. */
  subject?: InputMaybe<TicketSubject>;
  /** Tickets on devices of the importer with this id. */
  importer?: InputMaybe<Scalars['ID']['input']>;
  /** Tickets on the device with this id. */
  device?: InputMaybe<Scalars['ID']['input']>;
  /** Tickets that were filed in this range of time. */
  filed?: InputMaybe<DateTimeRange>;
  /** Tickets that wait for this party. */
  waitsFor?: InputMaybe<WaitsFor>;
};

/**
 * The two IMEIs of a device, as a person enters them: Persian digits, spaces and dashes are accepted. The fields are String
 * and not IMEI, so that a refusal lists all errors of a form at once, each with the path of its field.
 */
export type ImeiPairInput = {
  /** The IMEI of slot 1. */
  imei1: Scalars['String']['input'];
  /** The IMEI of slot 2. */
  imei2: Scalars['String']['input'];
};

/** A ticket to check before filing. */
export type PrecheckTicketInput = {
  /** The subject. */
  subject?: InputMaybe<TicketSubject>;
  /** The two registered IMEIs. */
  registered: ImeiPairInput;
  /** The two IMEIs that the handset shows (`*#06#`). */
  correct: ImeiPairInput;
};

/** A ticket to file. */
export type FileTicketInput = {
  /** The subject. */
  subject?: InputMaybe<TicketSubject>;
  /** The two registered IMEIs. */
  registered: ImeiPairInput;
  /** The two IMEIs that the handset shows (`*#06#`). */
  correct: ImeiPairInput;
  /** The requester's description of the problem, at most 2,000 characters. */
  description: Scalars['String']['input'];
  /**
   * A UUID that the caller creates, 1 to 64 of A to Z, a to z, 0 to 9, `-` and `_`. For two days, the same input with the
   * same key returns the same result and creates nothing new; a different input is refused. A refused request does not use
   * the key.
   */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The result that layer zero would give. */
export type Precheck = {
  __typename?: 'Precheck';
  /** The status that the ticket would have. */
  status: TicketStatus;
  /** The decision of layer zero and its reasons. */
  explanation: Explanation;
};

/** The result of `precheckTicket`. */
export type PrecheckTicketResult = Precheck | Refusal;

/** The ticket is filed; layer zero may have decided it at once. */
export type FileTicketSuccess = {
  __typename?: 'FileTicketSuccess';
  /** The ticket, with the result of layer zero. */
  ticket: Ticket;
};

/** The result of `fileTicket`. */
export type FileTicketResult = FileTicketSuccess | Refusal;

/** The ticket to withdraw. */
export type WithdrawTicketInput = {
  /** The number of one of your open tickets. */
  number: Scalars['String']['input'];
};

/** The ticket is withdrawn. */
export type WithdrawTicketSuccess = {
  __typename?: 'WithdrawTicketSuccess';
  /** The ticket, WITHDRAWN. */
  ticket: Ticket;
};

/** The result of `withdrawTicket`. */
export type WithdrawTicketResult = WithdrawTicketSuccess | Refusal;

/** An expert's verdict on a ticket. */
export type ReviewTicketInput = {
  /** The number of an open ticket. */
  number: Scalars['String']['input'];
  /** The verdict that ends the ticket; APPROVED corrects the register. */
  verdict: Verdict;
  /** The reason, for the requester; at most 2,000 characters. */
  note: Scalars['String']['input'];
};

/** The ticket has ended. */
export type ReviewTicketSuccess = {
  __typename?: 'ReviewTicketSuccess';
  /** The ticket with its verdict. */
  ticket: Ticket;
};

/** The result of `reviewTicket`. */
export type ReviewTicketResult = ReviewTicketSuccess | Refusal;

/** The ticket to reserve. */
export type ReserveTicketInput = {
  /** The number of an open ticket. */
  number: Scalars['String']['input'];
};

/** The ticket is reserved for you. */
export type ReserveTicketSuccess = {
  __typename?: 'ReserveTicketSuccess';
  /** The ticket, with its reservation. */
  ticket: Ticket;
};

/** The result of `reserveTicket`. */
export type ReserveTicketResult = ReserveTicketSuccess | Refusal;

/** The ticket whose reservation ends. */
export type ReleaseTicketInput = {
  /** The number of the ticket. */
  number: Scalars['String']['input'];
};

/** You have no reservation of the ticket. */
export type ReleaseTicketSuccess = {
  __typename?: 'ReleaseTicketSuccess';
  /** The ticket. Its reservation, if there is one, is another expert's. */
  ticket: Ticket;
};

/** The result of `releaseTicket`. */
export type ReleaseTicketResult = ReleaseTicketSuccess | Refusal;

/** An approval to take back. */
export type RevertTicketInput = {
  /** The number of an approved ticket. */
  number: Scalars['String']['input'];
  /** The reason, for the requester; at most 2,000 characters. */
  note: Scalars['String']['input'];
  /**
   * A UUID that the caller creates, 1 to 64 of A to Z, a to z, 0 to 9, `-` and `_`. For two days, the same input with the
   * same key returns the same result; a different input is refused. A refused request does not use the key.
   */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The device has the pair that it had before the approval. */
export type RevertTicketSuccess = {
  __typename?: 'RevertTicketSuccess';
  /** The ticket. Its status and verdict do not change; its timeline has the revert. */
  ticket: Ticket;
};

/** The result of `revertTicket`. */
export type RevertTicketResult = RevertTicketSuccess | Refusal;



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
  ContactResult:
    | ( ContactModel )
    | ( Refusal )
  ;
  UpdateContactResult:
    | ( Omit<UpdateContactSuccess, 'contact'> & { contact: _RefType['Contact'] } )
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
  EndImportResult:
    | ( Omit<EndImportSuccess, 'import'> & { import: _RefType['Import'] } )
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
  InvitePersonResult:
    | ( Omit<InvitePersonSuccess, 'invitation'> & { invitation: _RefType['Invitation'] } )
    | ( Refusal )
  ;
  CreateMachineCredentialResult:
    | ( Omit<CreateMachineCredentialSuccess, 'credential'> & { credential: _RefType['MachineCredential'] } )
    | ( Refusal )
  ;
  RotateMachineCredentialResult:
    | ( Omit<RotateMachineCredentialSuccess, 'credential'> & { credential: _RefType['MachineCredential'] } )
    | ( Refusal )
  ;
  RevokeMachineCredentialResult:
    | ( Omit<RevokeMachineCredentialSuccess, 'credential'> & { credential: _RefType['MachineCredential'] } )
    | ( Refusal )
  ;
  UpdateNoticesResult:
    | ( Omit<UpdateNoticesSuccess, 'viewer'> & { viewer: _RefType['Viewer'] } )
    | ( Refusal )
  ;
  RequestSignInResult:
    | ( RequestSignInSuccess )
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
  ReserveTicketResult:
    | ( Omit<ReserveTicketSuccess, 'ticket'> & { ticket: _RefType['Ticket'] } )
    | ( Refusal )
  ;
  ReleaseTicketResult:
    | ( Omit<ReleaseTicketSuccess, 'ticket'> & { ticket: _RefType['Ticket'] } )
    | ( Refusal )
  ;
  RevertTicketResult:
    | ( Omit<RevertTicketSuccess, 'ticket'> & { ticket: _RefType['Ticket'] } )
    | ( Refusal )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DeviceChangeCause: DeviceChangeCause;
  DeviceChanger: DeviceChanger;
  DeviceChange: ResolverTypeWrapper<DeviceChangeModel>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  DeviceChangeEdge: ResolverTypeWrapper<Omit<DeviceChangeEdge, 'node'> & { node: ResolversTypes['DeviceChange'] }>;
  DeviceChangeConnection: ResolverTypeWrapper<Omit<DeviceChangeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['DeviceChangeEdge']>, nodes: Array<ResolversTypes['DeviceChange']> }>;
  Device: ResolverTypeWrapper<DeviceModel>;
  Channel: Channel;
  Legality: Legality;
  ContactKind: ContactKind;
  Contact: ResolverTypeWrapper<ContactModel>;
  Importer: ResolverTypeWrapper<ImporterModel>;
  DeviceCorrection: ResolverTypeWrapper<DeviceCorrection>;
  DeviceEdge: ResolverTypeWrapper<Omit<DeviceEdge, 'node'> & { node: ResolversTypes['Device'] }>;
  DeviceConnection: ResolverTypeWrapper<Omit<DeviceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['DeviceEdge']>, nodes: Array<ResolversTypes['Device']> }>;
  DeviceEnquiry: ResolverTypeWrapper<DeviceEnquiryModel>;
  NameImporterInput: NameImporterInput;
  NameImporterSuccess: ResolverTypeWrapper<Omit<NameImporterSuccess, 'importer'> & { importer: ResolversTypes['Importer'] }>;
  NameImporterResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['NameImporterResult']>;
  UpdateContactInput: UpdateContactInput;
  FormerContactInput: FormerContactInput;
  ContactResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ContactResult']>;
  UpdateContactSuccess: ResolverTypeWrapper<Omit<UpdateContactSuccess, 'contact'> & { contact: ResolversTypes['Contact'] }>;
  UpdateContactResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateContactResult']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ErrorCode: ErrorCode;
  UserError: ResolverTypeWrapper<UserError>;
  Refusal: ResolverTypeWrapper<Refusal>;
  ImeiHolder: ImeiHolder;
  TacModel: ResolverTypeWrapper<TacModel>;
  ImeiEvidence: ResolverTypeWrapper<ImeiEvidence>;
  CorrectionOnFile: ResolverTypeWrapper<CorrectionOnFile>;
  ImeiMove: ResolverTypeWrapper<ImeiMove>;
  TicketEvidence: ResolverTypeWrapper<TicketEvidence>;
  GuideStepKind: GuideStepKind;
  GuideStep: ResolverTypeWrapper<GuideStep>;
  GuideField: ResolverTypeWrapper<GuideField>;
  GuideSubject: ResolverTypeWrapper<GuideSubject>;
  TextLink: ResolverTypeWrapper<TextLink>;
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
  ImportEndRequest: ResolverTypeWrapper<ImportEndRequest>;
  ColumnName: ResolverTypeWrapper<ColumnName>;
  Import: ResolverTypeWrapper<ImportModel>;
  ImportEdge: ResolverTypeWrapper<Omit<ImportEdge, 'node'> & { node: ResolversTypes['Import'] }>;
  ImportConnection: ResolverTypeWrapper<Omit<ImportConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ImportEdge']>, nodes: Array<ResolversTypes['Import']> }>;
  ImportFilter: ImportFilter;
  ColumnNameInput: ColumnNameInput;
  CreateImportInput: CreateImportInput;
  FormField: ResolverTypeWrapper<FormField>;
  UploadForm: ResolverTypeWrapper<UploadForm>;
  CreateImportSuccess: ResolverTypeWrapper<Omit<CreateImportSuccess, 'import'> & { import: ResolversTypes['Import'] }>;
  CreateImportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateImportResult']>;
  CancelImportInput: CancelImportInput;
  CancelImportSuccess: ResolverTypeWrapper<Omit<CancelImportSuccess, 'import'> & { import: ResolversTypes['Import'] }>;
  CancelImportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelImportResult']>;
  EndImportInput: EndImportInput;
  EndImportSuccess: ResolverTypeWrapper<Omit<EndImportSuccess, 'import'> & { import: ResolversTypes['Import'] }>;
  EndImportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndImportResult']>;
  CommitImportInput: CommitImportInput;
  CommitImportSuccess: ResolverTypeWrapper<Omit<CommitImportSuccess, 'import'> & { import: ResolversTypes['Import'] }>;
  CommitImportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CommitImportResult']>;
  UndoImportInput: UndoImportInput;
  UndoImportSuccess: ResolverTypeWrapper<Omit<UndoImportSuccess, 'import'> & { import: ResolversTypes['Import'] }>;
  UndoImportResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UndoImportResult']>;
  UndoKept: ResolverTypeWrapper<UndoKept>;
  UndoPreview: ResolverTypeWrapper<UndoPreview>;
  InvitedRole: InvitedRole;
  Invitation: ResolverTypeWrapper<InvitationModel>;
  InvitationEdge: ResolverTypeWrapper<Omit<InvitationEdge, 'node'> & { node: ResolversTypes['Invitation'] }>;
  InvitationConnection: ResolverTypeWrapper<Omit<InvitationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['InvitationEdge']>, nodes: Array<ResolversTypes['Invitation']> }>;
  InvitePersonInput: InvitePersonInput;
  InvitePersonSuccess: ResolverTypeWrapper<Omit<InvitePersonSuccess, 'invitation'> & { invitation: ResolversTypes['Invitation'] }>;
  InvitePersonResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['InvitePersonResult']>;
  MachineCredentialAct: MachineCredentialAct;
  MachineCredentialEvent: ResolverTypeWrapper<MachineCredentialEventModel>;
  MachineCredential: ResolverTypeWrapper<MachineCredentialModel>;
  CreateMachineCredentialInput: CreateMachineCredentialInput;
  CreateMachineCredentialSuccess: ResolverTypeWrapper<Omit<CreateMachineCredentialSuccess, 'credential'> & { credential: ResolversTypes['MachineCredential'] }>;
  CreateMachineCredentialResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateMachineCredentialResult']>;
  RotateMachineCredentialInput: RotateMachineCredentialInput;
  RotateMachineCredentialSuccess: ResolverTypeWrapper<Omit<RotateMachineCredentialSuccess, 'credential'> & { credential: ResolversTypes['MachineCredential'] }>;
  RotateMachineCredentialResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RotateMachineCredentialResult']>;
  RevokeMachineCredentialInput: RevokeMachineCredentialInput;
  RevokeMachineCredentialSuccess: ResolverTypeWrapper<Omit<RevokeMachineCredentialSuccess, 'credential'> & { credential: ResolversTypes['MachineCredential'] }>;
  RevokeMachineCredentialResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeMachineCredentialResult']>;
  Role: Role;
  Viewer: ResolverTypeWrapper<ViewerModel>;
  UpdateNoticesInput: UpdateNoticesInput;
  UpdateNoticesSuccess: ResolverTypeWrapper<Omit<UpdateNoticesSuccess, 'viewer'> & { viewer: ResolversTypes['Viewer'] }>;
  UpdateNoticesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateNoticesResult']>;
  RequestSignInInput: RequestSignInInput;
  RequestSignInSuccess: ResolverTypeWrapper<RequestSignInSuccess>;
  RequestSignInResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestSignInResult']>;
  Node: ResolverTypeWrapper<NodeModel>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ListOrder: ListOrder;
  DateTimeRange: DateTimeRange;
  RateLimitQuota: ResolverTypeWrapper<RateLimitQuota>;
  RateLimit: ResolverTypeWrapper<RateLimit>;
  RegisterChangeKind: RegisterChangeKind;
  RegisterChange: ResolverTypeWrapper<RegisterChangeModel>;
  RegisterChangeEdge: ResolverTypeWrapper<Omit<RegisterChangeEdge, 'node'> & { node: ResolversTypes['RegisterChange'] }>;
  RegisterChangeConnection: ResolverTypeWrapper<Omit<RegisterChangeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['RegisterChangeEdge']>, nodes: Array<ResolversTypes['RegisterChange']> }>;
  RegisterFile: ResolverTypeWrapper<RegisterFileModel>;
  RegisterFileEdge: ResolverTypeWrapper<Omit<RegisterFileEdge, 'node'> & { node: ResolversTypes['RegisterFile'] }>;
  RegisterFileConnection: ResolverTypeWrapper<Omit<RegisterFileConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['RegisterFileEdge']>, nodes: Array<ResolversTypes['RegisterFile']> }>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  IMEI: ResolverTypeWrapper<Scalars['IMEI']['output']>;
  MSISDN: ResolverTypeWrapper<Scalars['MSISDN']['output']>;
  Calendar: Calendar;
  VerdictCount: ResolverTypeWrapper<VerdictCount>;
  DeciderCount: ResolverTypeWrapper<DeciderCount>;
  HoldCount: ResolverTypeWrapper<HoldCount>;
  TicketStatistics: ResolverTypeWrapper<TicketStatisticsModel>;
  MonthStatistics: ResolverTypeWrapper<Omit<MonthStatistics, 'tickets'> & { tickets: ResolversTypes['TicketStatistics'] }>;
  ImporterStatistics: ResolverTypeWrapper<ImporterStatisticsModel>;
  OpenTicketCount: ResolverTypeWrapper<OpenTicketCountModel>;
  Statistics: ResolverTypeWrapper<StatisticsModel>;
  StatisticsFilter: StatisticsFilter;
  TicketStatus: TicketStatus;
  TicketSubject: TicketSubject;
  Verdict: Verdict;
  RuleState: RuleState;
  Fact: Fact;
  Evidence: ResolverTypeWrapper<Evidence>;
  RuleResult: ResolverTypeWrapper<RuleResultModel>;
  WaitsFor: WaitsFor;
  HoldReason: HoldReason;
  Doubt: Doubt;
  TicketDoubt: ResolverTypeWrapper<TicketDoubtModel>;
  TicketHold: ResolverTypeWrapper<TicketHoldModel>;
  Explanation: ResolverTypeWrapper<ExplanationModel>;
  TimelineEventKind: TimelineEventKind;
  ActorKind: ActorKind;
  TimelineEvent: ResolverTypeWrapper<TimelineEventModel>;
  SlotSighting: ResolverTypeWrapper<SlotSighting>;
  SimSightings: ResolverTypeWrapper<SimSightings>;
  RevertPreview: ResolverTypeWrapper<RevertPreview>;
  TicketReservation: ResolverTypeWrapper<TicketReservation>;
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
  ReserveTicketInput: ReserveTicketInput;
  ReserveTicketSuccess: ResolverTypeWrapper<Omit<ReserveTicketSuccess, 'ticket'> & { ticket: ResolversTypes['Ticket'] }>;
  ReserveTicketResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReserveTicketResult']>;
  ReleaseTicketInput: ReleaseTicketInput;
  ReleaseTicketSuccess: ResolverTypeWrapper<Omit<ReleaseTicketSuccess, 'ticket'> & { ticket: ResolversTypes['Ticket'] }>;
  ReleaseTicketResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReleaseTicketResult']>;
  RevertTicketInput: RevertTicketInput;
  RevertTicketSuccess: ResolverTypeWrapper<Omit<RevertTicketSuccess, 'ticket'> & { ticket: ResolversTypes['Ticket'] }>;
  RevertTicketResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevertTicketResult']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DeviceChange: DeviceChangeModel;
  Boolean: Scalars['Boolean']['output'];
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  DeviceChangeEdge: Omit<DeviceChangeEdge, 'node'> & { node: ResolversParentTypes['DeviceChange'] };
  DeviceChangeConnection: Omit<DeviceChangeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['DeviceChangeEdge']>, nodes: Array<ResolversParentTypes['DeviceChange']> };
  Device: DeviceModel;
  Contact: ContactModel;
  Importer: ImporterModel;
  DeviceCorrection: DeviceCorrection;
  DeviceEdge: Omit<DeviceEdge, 'node'> & { node: ResolversParentTypes['Device'] };
  DeviceConnection: Omit<DeviceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['DeviceEdge']>, nodes: Array<ResolversParentTypes['Device']> };
  DeviceEnquiry: DeviceEnquiryModel;
  NameImporterInput: NameImporterInput;
  NameImporterSuccess: Omit<NameImporterSuccess, 'importer'> & { importer: ResolversParentTypes['Importer'] };
  NameImporterResult: ResolversUnionTypes<ResolversParentTypes>['NameImporterResult'];
  UpdateContactInput: UpdateContactInput;
  FormerContactInput: FormerContactInput;
  ContactResult: ResolversUnionTypes<ResolversParentTypes>['ContactResult'];
  UpdateContactSuccess: Omit<UpdateContactSuccess, 'contact'> & { contact: ResolversParentTypes['Contact'] };
  UpdateContactResult: ResolversUnionTypes<ResolversParentTypes>['UpdateContactResult'];
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  UserError: UserError;
  Refusal: Refusal;
  TacModel: TacModel;
  ImeiEvidence: ImeiEvidence;
  CorrectionOnFile: CorrectionOnFile;
  ImeiMove: ImeiMove;
  TicketEvidence: TicketEvidence;
  GuideStep: GuideStep;
  GuideField: GuideField;
  GuideSubject: GuideSubject;
  TextLink: TextLink;
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
  ImportEndRequest: ImportEndRequest;
  ColumnName: ColumnName;
  Import: ImportModel;
  ImportEdge: Omit<ImportEdge, 'node'> & { node: ResolversParentTypes['Import'] };
  ImportConnection: Omit<ImportConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ImportEdge']>, nodes: Array<ResolversParentTypes['Import']> };
  ImportFilter: ImportFilter;
  ColumnNameInput: ColumnNameInput;
  CreateImportInput: CreateImportInput;
  FormField: FormField;
  UploadForm: UploadForm;
  CreateImportSuccess: Omit<CreateImportSuccess, 'import'> & { import: ResolversParentTypes['Import'] };
  CreateImportResult: ResolversUnionTypes<ResolversParentTypes>['CreateImportResult'];
  CancelImportInput: CancelImportInput;
  CancelImportSuccess: Omit<CancelImportSuccess, 'import'> & { import: ResolversParentTypes['Import'] };
  CancelImportResult: ResolversUnionTypes<ResolversParentTypes>['CancelImportResult'];
  EndImportInput: EndImportInput;
  EndImportSuccess: Omit<EndImportSuccess, 'import'> & { import: ResolversParentTypes['Import'] };
  EndImportResult: ResolversUnionTypes<ResolversParentTypes>['EndImportResult'];
  CommitImportInput: CommitImportInput;
  CommitImportSuccess: Omit<CommitImportSuccess, 'import'> & { import: ResolversParentTypes['Import'] };
  CommitImportResult: ResolversUnionTypes<ResolversParentTypes>['CommitImportResult'];
  UndoImportInput: UndoImportInput;
  UndoImportSuccess: Omit<UndoImportSuccess, 'import'> & { import: ResolversParentTypes['Import'] };
  UndoImportResult: ResolversUnionTypes<ResolversParentTypes>['UndoImportResult'];
  UndoKept: UndoKept;
  UndoPreview: UndoPreview;
  Invitation: InvitationModel;
  InvitationEdge: Omit<InvitationEdge, 'node'> & { node: ResolversParentTypes['Invitation'] };
  InvitationConnection: Omit<InvitationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['InvitationEdge']>, nodes: Array<ResolversParentTypes['Invitation']> };
  InvitePersonInput: InvitePersonInput;
  InvitePersonSuccess: Omit<InvitePersonSuccess, 'invitation'> & { invitation: ResolversParentTypes['Invitation'] };
  InvitePersonResult: ResolversUnionTypes<ResolversParentTypes>['InvitePersonResult'];
  MachineCredentialEvent: MachineCredentialEventModel;
  MachineCredential: MachineCredentialModel;
  CreateMachineCredentialInput: CreateMachineCredentialInput;
  CreateMachineCredentialSuccess: Omit<CreateMachineCredentialSuccess, 'credential'> & { credential: ResolversParentTypes['MachineCredential'] };
  CreateMachineCredentialResult: ResolversUnionTypes<ResolversParentTypes>['CreateMachineCredentialResult'];
  RotateMachineCredentialInput: RotateMachineCredentialInput;
  RotateMachineCredentialSuccess: Omit<RotateMachineCredentialSuccess, 'credential'> & { credential: ResolversParentTypes['MachineCredential'] };
  RotateMachineCredentialResult: ResolversUnionTypes<ResolversParentTypes>['RotateMachineCredentialResult'];
  RevokeMachineCredentialInput: RevokeMachineCredentialInput;
  RevokeMachineCredentialSuccess: Omit<RevokeMachineCredentialSuccess, 'credential'> & { credential: ResolversParentTypes['MachineCredential'] };
  RevokeMachineCredentialResult: ResolversUnionTypes<ResolversParentTypes>['RevokeMachineCredentialResult'];
  Viewer: ViewerModel;
  UpdateNoticesInput: UpdateNoticesInput;
  UpdateNoticesSuccess: Omit<UpdateNoticesSuccess, 'viewer'> & { viewer: ResolversParentTypes['Viewer'] };
  UpdateNoticesResult: ResolversUnionTypes<ResolversParentTypes>['UpdateNoticesResult'];
  RequestSignInInput: RequestSignInInput;
  RequestSignInSuccess: RequestSignInSuccess;
  RequestSignInResult: ResolversUnionTypes<ResolversParentTypes>['RequestSignInResult'];
  Node: NodeModel;
  PageInfo: PageInfo;
  DateTimeRange: DateTimeRange;
  RateLimitQuota: RateLimitQuota;
  RateLimit: RateLimit;
  RegisterChange: RegisterChangeModel;
  RegisterChangeEdge: Omit<RegisterChangeEdge, 'node'> & { node: ResolversParentTypes['RegisterChange'] };
  RegisterChangeConnection: Omit<RegisterChangeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['RegisterChangeEdge']>, nodes: Array<ResolversParentTypes['RegisterChange']> };
  RegisterFile: RegisterFileModel;
  RegisterFileEdge: Omit<RegisterFileEdge, 'node'> & { node: ResolversParentTypes['RegisterFile'] };
  RegisterFileConnection: Omit<RegisterFileConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['RegisterFileEdge']>, nodes: Array<ResolversParentTypes['RegisterFile']> };
  DateTime: Scalars['DateTime']['output'];
  IMEI: Scalars['IMEI']['output'];
  MSISDN: Scalars['MSISDN']['output'];
  VerdictCount: VerdictCount;
  DeciderCount: DeciderCount;
  HoldCount: HoldCount;
  TicketStatistics: TicketStatisticsModel;
  MonthStatistics: Omit<MonthStatistics, 'tickets'> & { tickets: ResolversParentTypes['TicketStatistics'] };
  ImporterStatistics: ImporterStatisticsModel;
  OpenTicketCount: OpenTicketCountModel;
  Statistics: StatisticsModel;
  StatisticsFilter: StatisticsFilter;
  Evidence: Evidence;
  RuleResult: RuleResultModel;
  TicketDoubt: TicketDoubtModel;
  TicketHold: TicketHoldModel;
  Explanation: ExplanationModel;
  TimelineEvent: TimelineEventModel;
  SlotSighting: SlotSighting;
  SimSightings: SimSightings;
  RevertPreview: RevertPreview;
  TicketReservation: TicketReservation;
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
  ReserveTicketInput: ReserveTicketInput;
  ReserveTicketSuccess: Omit<ReserveTicketSuccess, 'ticket'> & { ticket: ResolversParentTypes['Ticket'] };
  ReserveTicketResult: ResolversUnionTypes<ResolversParentTypes>['ReserveTicketResult'];
  ReleaseTicketInput: ReleaseTicketInput;
  ReleaseTicketSuccess: Omit<ReleaseTicketSuccess, 'ticket'> & { ticket: ResolversParentTypes['Ticket'] };
  ReleaseTicketResult: ResolversUnionTypes<ResolversParentTypes>['ReleaseTicketResult'];
  RevertTicketInput: RevertTicketInput;
  RevertTicketSuccess: Omit<RevertTicketSuccess, 'ticket'> & { ticket: ResolversParentTypes['Ticket'] };
  RevertTicketResult: ResolversUnionTypes<ResolversParentTypes>['RevertTicketResult'];
};

export type DeviceChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceChange'] = ResolversParentTypes['DeviceChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['DeviceChangeCause'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['DeviceChanger'], ParentType, ContextType>;
  imeis?: Resolver<Array<ResolversTypes['IMEI']>, ParentType, ContextType>;
  formerImeis?: Resolver<Maybe<Array<ResolversTypes['IMEI']>>, ParentType, ContextType>;
  legality?: Resolver<ResolversTypes['Legality'], ParentType, ContextType>;
  formerLegality?: Resolver<Maybe<ResolversTypes['Legality']>, ParentType, ContextType>;
  ownerChanged?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  importId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  row?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DeviceChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceChangeEdge'] = ResolversParentTypes['DeviceChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeviceChange'], ParentType, ContextType>;
};

export type DeviceChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceChangeConnection'] = ResolversParentTypes['DeviceChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DeviceChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DeviceChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DeviceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Device'] = ResolversParentTypes['Device']> = {
  history?: Resolver<Maybe<ResolversTypes['DeviceChangeConnection']>, ParentType, ContextType, Partial<DeviceHistoryArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  imeis?: Resolver<Array<ResolversTypes['IMEI']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  importer?: Resolver<Maybe<ResolversTypes['Importer']>, ParentType, ContextType>;
  brand?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  guarantor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legality?: Resolver<ResolversTypes['Legality'], ParentType, ContextType>;
  openTicket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  correction?: Resolver<Maybe<ResolversTypes['DeviceCorrection']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  kind?: Resolver<ResolversTypes['ContactKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  site?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ImporterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Importer'] = ResolversParentTypes['Importer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contact?: Resolver<ResolversTypes['Contact'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeviceCorrectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceCorrection'] = ResolversParentTypes['DeviceCorrection']> = {
  slot?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  correct?: Resolver<Array<ResolversTypes['IMEI']>, ParentType, ContextType>;
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
  guarantorContact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  legality?: Resolver<ResolversTypes['Legality'], ParentType, ContextType>;
};

export type NameImporterSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NameImporterSuccess'] = ResolversParentTypes['NameImporterSuccess']> = {
  importer?: Resolver<ResolversTypes['Importer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NameImporterResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NameImporterResult'] = ResolversParentTypes['NameImporterResult']> = {
  __resolveType: TypeResolveFn<'NameImporterSuccess' | 'Refusal', ParentType, ContextType>;
};

export type ContactResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContactResult'] = ResolversParentTypes['ContactResult']> = {
  __resolveType: TypeResolveFn<'Contact' | 'Refusal', ParentType, ContextType>;
};

export type UpdateContactSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateContactSuccess'] = ResolversParentTypes['UpdateContactSuccess']> = {
  contact?: Resolver<ResolversTypes['Contact'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateContactResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateContactResult'] = ResolversParentTypes['UpdateContactResult']> = {
  __resolveType: TypeResolveFn<'UpdateContactSuccess' | 'Refusal', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  devices?: Resolver<ResolversTypes['DeviceConnection'], ParentType, ContextType, Partial<QueryDevicesArgs>>;
  contact?: Resolver<ResolversTypes['ContactResult'], ParentType, ContextType, Partial<QueryContactArgs>>;
  device?: Resolver<Maybe<ResolversTypes['DeviceEnquiry']>, ParentType, ContextType, RequireFields<QueryDeviceArgs, 'imei'>>;
  ticketEvidence?: Resolver<Maybe<ResolversTypes['TicketEvidence']>, ParentType, ContextType, RequireFields<QueryTicketEvidenceArgs, 'number'>>;
  guide?: Resolver<ResolversTypes['Guide'], ParentType, ContextType>;
  health?: Resolver<ResolversTypes['Health'], ParentType, ContextType>;
  undoPreview?: Resolver<Maybe<ResolversTypes['UndoPreview']>, ParentType, ContextType, RequireFields<QueryUndoPreviewArgs, 'id'>>;
  columnNames?: Resolver<Array<ResolversTypes['ColumnName']>, ParentType, ContextType, RequireFields<QueryColumnNamesArgs, 'kind' | 'header'>>;
  import?: Resolver<Maybe<ResolversTypes['Import']>, ParentType, ContextType, RequireFields<QueryImportArgs, 'id'>>;
  imports?: Resolver<ResolversTypes['ImportConnection'], ParentType, ContextType, RequireFields<QueryImportsArgs, 'order'>>;
  invitations?: Resolver<ResolversTypes['InvitationConnection'], ParentType, ContextType, Partial<QueryInvitationsArgs>>;
  machineCredentials?: Resolver<Array<ResolversTypes['MachineCredential']>, ParentType, ContextType>;
  me?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<Array<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  rateLimit?: Resolver<ResolversTypes['RateLimit'], ParentType, ContextType>;
  registerChanges?: Resolver<ResolversTypes['RegisterChangeConnection'], ParentType, ContextType, RequireFields<QueryRegisterChangesArgs, 'first'>>;
  registerFiles?: Resolver<ResolversTypes['RegisterFileConnection'], ParentType, ContextType, RequireFields<QueryRegisterFilesArgs, 'first'>>;
  statistics?: Resolver<ResolversTypes['Statistics'], ParentType, ContextType, RequireFields<QueryStatisticsArgs, 'from' | 'to' | 'calendar'>>;
  tickets?: Resolver<ResolversTypes['TicketConnection'], ParentType, ContextType, RequireFields<QueryTicketsArgs, 'order'>>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType, RequireFields<QueryTicketArgs, 'number'>>;
  worklist?: Resolver<ResolversTypes['TicketConnection'], ParentType, ContextType, RequireFields<QueryWorklistArgs, 'order'>>;
  queue?: Resolver<ResolversTypes['TicketConnection'], ParentType, ContextType, RequireFields<QueryQueueArgs, 'order'>>;
  findTickets?: Resolver<Array<ResolversTypes['Ticket']>, ParentType, ContextType, RequireFields<QueryFindTicketsArgs, 'text'>>;
  precheckTicket?: Resolver<ResolversTypes['PrecheckTicketResult'], ParentType, ContextType, RequireFields<QueryPrecheckTicketArgs, 'input'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  nameImporter?: Resolver<ResolversTypes['NameImporterResult'], ParentType, ContextType, RequireFields<MutationNameImporterArgs, 'input'>>;
  updateContact?: Resolver<ResolversTypes['UpdateContactResult'], ParentType, ContextType, RequireFields<MutationUpdateContactArgs, 'input'>>;
  createImport?: Resolver<ResolversTypes['CreateImportResult'], ParentType, ContextType, RequireFields<MutationCreateImportArgs, 'input'>>;
  cancelImport?: Resolver<ResolversTypes['CancelImportResult'], ParentType, ContextType, RequireFields<MutationCancelImportArgs, 'input'>>;
  endImport?: Resolver<ResolversTypes['EndImportResult'], ParentType, ContextType, RequireFields<MutationEndImportArgs, 'input'>>;
  commitImport?: Resolver<ResolversTypes['CommitImportResult'], ParentType, ContextType, RequireFields<MutationCommitImportArgs, 'input'>>;
  undoImport?: Resolver<ResolversTypes['UndoImportResult'], ParentType, ContextType, RequireFields<MutationUndoImportArgs, 'input'>>;
  invitePerson?: Resolver<ResolversTypes['InvitePersonResult'], ParentType, ContextType, RequireFields<MutationInvitePersonArgs, 'input'>>;
  createMachineCredential?: Resolver<ResolversTypes['CreateMachineCredentialResult'], ParentType, ContextType, RequireFields<MutationCreateMachineCredentialArgs, 'input'>>;
  rotateMachineCredential?: Resolver<ResolversTypes['RotateMachineCredentialResult'], ParentType, ContextType, RequireFields<MutationRotateMachineCredentialArgs, 'input'>>;
  revokeMachineCredential?: Resolver<ResolversTypes['RevokeMachineCredentialResult'], ParentType, ContextType, RequireFields<MutationRevokeMachineCredentialArgs, 'input'>>;
  updateNotices?: Resolver<ResolversTypes['UpdateNoticesResult'], ParentType, ContextType, RequireFields<MutationUpdateNoticesArgs, 'input'>>;
  requestSignIn?: Resolver<ResolversTypes['RequestSignInResult'], ParentType, ContextType, RequireFields<MutationRequestSignInArgs, 'input'>>;
  fileTicket?: Resolver<ResolversTypes['FileTicketResult'], ParentType, ContextType, RequireFields<MutationFileTicketArgs, 'input'>>;
  withdrawTicket?: Resolver<ResolversTypes['WithdrawTicketResult'], ParentType, ContextType, RequireFields<MutationWithdrawTicketArgs, 'input'>>;
  reserveTicket?: Resolver<ResolversTypes['ReserveTicketResult'], ParentType, ContextType, RequireFields<MutationReserveTicketArgs, 'input'>>;
  releaseTicket?: Resolver<ResolversTypes['ReleaseTicketResult'], ParentType, ContextType, RequireFields<MutationReleaseTicketArgs, 'input'>>;
  reviewTicket?: Resolver<ResolversTypes['ReviewTicketResult'], ParentType, ContextType, RequireFields<MutationReviewTicketArgs, 'input'>>;
  revertTicket?: Resolver<ResolversTypes['RevertTicketResult'], ParentType, ContextType, RequireFields<MutationRevertTicketArgs, 'input'>>;
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

export type TacModelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TacModel'] = ResolversParentTypes['TacModel']> = {
  brand?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  devices?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  isOfDevice?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ImeiEvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImeiEvidence'] = ResolversParentTypes['ImeiEvidence']> = {
  imei?: Resolver<ResolversTypes['IMEI'], ParentType, ContextType>;
  holder?: Resolver<ResolversTypes['ImeiHolder'], ParentType, ContextType>;
  seenWithRequester?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  otherNumbers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seenWithOthers?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  models?: Resolver<Array<ResolversTypes['TacModel']>, ParentType, ContextType>;
  otherModels?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CorrectionOnFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CorrectionOnFile'] = ResolversParentTypes['CorrectionOnFile']> = {
  registered?: Resolver<Array<ResolversTypes['IMEI']>, ParentType, ContextType>;
  correct?: Resolver<Array<ResolversTypes['IMEI']>, ParentType, ContextType>;
  agrees?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  importId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImeiMoveResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImeiMove'] = ResolversParentTypes['ImeiMove']> = {
  imei?: Resolver<ResolversTypes['IMEI'], ParentType, ContextType>;
  now?: Resolver<Array<ResolversTypes['IMEI']>, ParentType, ContextType>;
  after?: Resolver<Array<ResolversTypes['IMEI']>, ParentType, ContextType>;
  brand?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legality?: Resolver<ResolversTypes['Legality'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TicketEvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketEvidence'] = ResolversParentTypes['TicketEvidence']> = {
  ownedByRequester?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  imeis?: Resolver<Array<ResolversTypes['ImeiEvidence']>, ParentType, ContextType>;
  correction?: Resolver<Maybe<ResolversTypes['CorrectionOnFile']>, ParentType, ContextType>;
  move?: Resolver<Maybe<ResolversTypes['ImeiMove']>, ParentType, ContextType>;
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

export type TextLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TextLink'] = ResolversParentTypes['TextLink']> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GuideVerdictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GuideVerdict'] = ResolversParentTypes['GuideVerdict']> = {
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remedy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namesContact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  repair?: Resolver<Maybe<ResolversTypes['TextLink']>, ParentType, ContextType>;
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
  proposedColumnNames?: Resolver<Array<ResolversTypes['ColumnName']>, ParentType, ContextType>;
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

export type ImportEndRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportEndRequest'] = ResolversParentTypes['ImportEndRequest']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ColumnNameResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ColumnName'] = ResolversParentTypes['ColumnName']> = {
  column?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  header?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Import'] = ResolversParentTypes['Import']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ListKind'], ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  columnNames?: Resolver<Array<ResolversTypes['ColumnName']>, ParentType, ContextType>;
  uploader?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  importer?: Resolver<Maybe<ResolversTypes['Importer']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ImportState'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['ImportMode'], ParentType, ContextType>;
  follows?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  followedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  alarms?: Resolver<Array<ResolversTypes['ImportAlarm']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endRequest?: Resolver<Maybe<ResolversTypes['ImportEndRequest']>, ParentType, ContextType>;
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
  reportXlsxUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type EndImportSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndImportSuccess'] = ResolversParentTypes['EndImportSuccess']> = {
  import?: Resolver<ResolversTypes['Import'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EndImportResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndImportResult'] = ResolversParentTypes['EndImportResult']> = {
  __resolveType: TypeResolveFn<'EndImportSuccess' | 'Refusal', ParentType, ContextType>;
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

export type UndoKeptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UndoKept'] = ResolversParentTypes['UndoKept']> = {
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UndoPreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UndoPreview'] = ResolversParentTypes['UndoPreview']> = {
  reversible?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kept?: Resolver<Array<ResolversTypes['UndoKept']>, ParentType, ContextType>;
  unchecked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InvitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Invitation'] = ResolversParentTypes['Invitation']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['InvitedRole'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type InvitationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationEdge'] = ResolversParentTypes['InvitationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Invitation'], ParentType, ContextType>;
};

export type InvitationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationConnection'] = ResolversParentTypes['InvitationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['InvitationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Invitation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type InvitePersonSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitePersonSuccess'] = ResolversParentTypes['InvitePersonSuccess']> = {
  invitation?: Resolver<ResolversTypes['Invitation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvitePersonResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitePersonResult'] = ResolversParentTypes['InvitePersonResult']> = {
  __resolveType: TypeResolveFn<'InvitePersonSuccess' | 'Refusal', ParentType, ContextType>;
};

export type MachineCredentialEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MachineCredentialEvent'] = ResolversParentTypes['MachineCredentialEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  act?: Resolver<ResolversTypes['MachineCredentialAct'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MachineCredentialResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MachineCredential'] = ResolversParentTypes['MachineCredential']> = {
  clientId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  earlierSecretsEndAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['MachineCredentialEvent']>, ParentType, ContextType>;
};

export type CreateMachineCredentialSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateMachineCredentialSuccess'] = ResolversParentTypes['CreateMachineCredentialSuccess']> = {
  credential?: Resolver<ResolversTypes['MachineCredential'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateMachineCredentialResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateMachineCredentialResult'] = ResolversParentTypes['CreateMachineCredentialResult']> = {
  __resolveType: TypeResolveFn<'CreateMachineCredentialSuccess' | 'Refusal', ParentType, ContextType>;
};

export type RotateMachineCredentialSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RotateMachineCredentialSuccess'] = ResolversParentTypes['RotateMachineCredentialSuccess']> = {
  credential?: Resolver<ResolversTypes['MachineCredential'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RotateMachineCredentialResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RotateMachineCredentialResult'] = ResolversParentTypes['RotateMachineCredentialResult']> = {
  __resolveType: TypeResolveFn<'RotateMachineCredentialSuccess' | 'Refusal', ParentType, ContextType>;
};

export type RevokeMachineCredentialSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeMachineCredentialSuccess'] = ResolversParentTypes['RevokeMachineCredentialSuccess']> = {
  credential?: Resolver<ResolversTypes['MachineCredential'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokeMachineCredentialResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeMachineCredentialResult'] = ResolversParentTypes['RevokeMachineCredentialResult']> = {
  __resolveType: TypeResolveFn<'RevokeMachineCredentialSuccess' | 'Refusal', ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  msisdns?: Resolver<Array<ResolversTypes['MSISDN']>, ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sms?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  scopes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type UpdateNoticesSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateNoticesSuccess'] = ResolversParentTypes['UpdateNoticesSuccess']> = {
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateNoticesResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateNoticesResult'] = ResolversParentTypes['UpdateNoticesResult']> = {
  __resolveType: TypeResolveFn<'UpdateNoticesSuccess' | 'Refusal', ParentType, ContextType>;
};

export type RequestSignInSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestSignInSuccess'] = ResolversParentTypes['RequestSignInSuccess']> = {
  msisdn?: Resolver<ResolversTypes['MSISDN'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequestSignInResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestSignInResult'] = ResolversParentTypes['RequestSignInResult']> = {
  __resolveType: TypeResolveFn<'RequestSignInSuccess' | 'Refusal', ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Device' | 'Importer' | 'Import' | 'Ticket', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RateLimitQuotaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RateLimitQuota'] = ResolversParentTypes['RateLimitQuota']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resetAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RateLimitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RateLimit'] = ResolversParentTypes['RateLimit']> = {
  cost?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  costLimit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quotas?: Resolver<Array<ResolversTypes['RateLimitQuota']>, ParentType, ContextType>;
};

export type RegisterChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterChange'] = ResolversParentTypes['RegisterChange']> = {
  imei?: Resolver<ResolversTypes['IMEI'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RegisterChangeKind'], ParentType, ContextType>;
  legality?: Resolver<Maybe<ResolversTypes['Legality']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RegisterChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterChangeEdge'] = ResolversParentTypes['RegisterChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RegisterChange'], ParentType, ContextType>;
};

export type RegisterChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterChangeConnection'] = ResolversParentTypes['RegisterChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RegisterChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['RegisterChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RegisterFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterFile'] = ResolversParentTypes['RegisterFile']> = {
  run?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  writtenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RegisterFileEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterFileEdge'] = ResolversParentTypes['RegisterFileEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RegisterFile'], ParentType, ContextType>;
};

export type RegisterFileConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterFileConnection'] = ResolversParentTypes['RegisterFileConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RegisterFileEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['RegisterFile']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
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

export type VerdictCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerdictCount'] = ResolversParentTypes['VerdictCount']> = {
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  tickets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeciderCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeciderCount'] = ResolversParentTypes['DeciderCount']> = {
  by?: Resolver<ResolversTypes['ActorKind'], ParentType, ContextType>;
  tickets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  medianSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type HoldCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HoldCount'] = ResolversParentTypes['HoldCount']> = {
  hold?: Resolver<ResolversTypes['HoldReason'], ParentType, ContextType>;
  tickets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TicketStatisticsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketStatistics'] = ResolversParentTypes['TicketStatistics']> = {
  filed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  decided?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  verdicts?: Resolver<Array<ResolversTypes['VerdictCount']>, ParentType, ContextType>;
  deciders?: Resolver<Array<ResolversTypes['DeciderCount']>, ParentType, ContextType>;
  medianSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  decidedLate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  withdrawn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reverted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  handedOver?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  holds?: Resolver<Array<ResolversTypes['HoldCount']>, ParentType, ContextType>;
};

export type MonthStatisticsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MonthStatistics'] = ResolversParentTypes['MonthStatistics']> = {
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tickets?: Resolver<ResolversTypes['TicketStatistics'], ParentType, ContextType>;
};

export type ImporterStatisticsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImporterStatistics'] = ResolversParentTypes['ImporterStatistics']> = {
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  importer?: Resolver<Maybe<ResolversTypes['Importer']>, ParentType, ContextType>;
  tickets?: Resolver<ResolversTypes['TicketStatistics'], ParentType, ContextType>;
};

export type OpenTicketCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenTicketCount'] = ResolversParentTypes['OpenTicketCount']> = {
  hold?: Resolver<ResolversTypes['HoldReason'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tickets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StatisticsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Statistics'] = ResolversParentTypes['Statistics']> = {
  total?: Resolver<ResolversTypes['TicketStatistics'], ParentType, ContextType>;
  months?: Resolver<Array<ResolversTypes['MonthStatistics']>, ParentType, ContextType>;
  importers?: Resolver<Array<ResolversTypes['ImporterStatistics']>, ParentType, ContextType>;
  open?: Resolver<Array<ResolversTypes['OpenTicketCount']>, ParentType, ContextType>;
};

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

export type TicketDoubtResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketDoubt'] = ResolversParentTypes['TicketDoubt']> = {
  code?: Resolver<ResolversTypes['Doubt'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TicketHoldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketHold'] = ResolversParentTypes['TicketHold']> = {
  code?: Resolver<ResolversTypes['HoldReason'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ExplanationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Explanation'] = ResolversParentTypes['Explanation']> = {
  verdict?: Resolver<Maybe<ResolversTypes['Verdict']>, ParentType, ContextType>;
  words?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  repair?: Resolver<Maybe<ResolversTypes['TextLink']>, ParentType, ContextType>;
  remedy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastResort?: Resolver<Maybe<ResolversTypes['GuideParagraph']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  waitsFor?: Resolver<Maybe<ResolversTypes['WaitsFor']>, ParentType, ContextType>;
  hold?: Resolver<Maybe<ResolversTypes['TicketHold']>, ParentType, ContextType>;
  doubts?: Resolver<Maybe<Array<ResolversTypes['TicketDoubt']>>, ParentType, ContextType>;
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

export type SlotSightingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SlotSighting'] = ResolversParentTypes['SlotSighting']> = {
  imei?: Resolver<ResolversTypes['IMEI'], ParentType, ContextType>;
  seenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SimSightingsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SimSightings'] = ResolversParentTypes['SimSightings']> = {
  slots?: Resolver<Array<ResolversTypes['SlotSighting']>, ParentType, ContextType>;
  knownUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type RevertPreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevertPreview'] = ResolversParentTypes['RevertPreview']> = {
  refusal?: Resolver<Maybe<ResolversTypes['UserError']>, ParentType, ContextType>;
  now?: Resolver<Maybe<Array<ResolversTypes['IMEI']>>, ParentType, ContextType>;
  after?: Resolver<Maybe<Array<ResolversTypes['IMEI']>>, ParentType, ContextType>;
};

export type TicketReservationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketReservation'] = ResolversParentTypes['TicketReservation']> = {
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  isYours?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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
  due?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revertedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revertPreview?: Resolver<Maybe<ResolversTypes['RevertPreview']>, ParentType, ContextType>;
  reservation?: Resolver<Maybe<ResolversTypes['TicketReservation']>, ParentType, ContextType>;
  simSightings?: Resolver<Maybe<ResolversTypes['SimSightings']>, ParentType, ContextType>;
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

export type ReserveTicketSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReserveTicketSuccess'] = ResolversParentTypes['ReserveTicketSuccess']> = {
  ticket?: Resolver<ResolversTypes['Ticket'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReserveTicketResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReserveTicketResult'] = ResolversParentTypes['ReserveTicketResult']> = {
  __resolveType: TypeResolveFn<'ReserveTicketSuccess' | 'Refusal', ParentType, ContextType>;
};

export type ReleaseTicketSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseTicketSuccess'] = ResolversParentTypes['ReleaseTicketSuccess']> = {
  ticket?: Resolver<ResolversTypes['Ticket'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReleaseTicketResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseTicketResult'] = ResolversParentTypes['ReleaseTicketResult']> = {
  __resolveType: TypeResolveFn<'ReleaseTicketSuccess' | 'Refusal', ParentType, ContextType>;
};

export type RevertTicketSuccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevertTicketSuccess'] = ResolversParentTypes['RevertTicketSuccess']> = {
  ticket?: Resolver<ResolversTypes['Ticket'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevertTicketResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevertTicketResult'] = ResolversParentTypes['RevertTicketResult']> = {
  __resolveType: TypeResolveFn<'RevertTicketSuccess' | 'Refusal', ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  DeviceChange?: DeviceChangeResolvers<ContextType>;
  DeviceChangeEdge?: DeviceChangeEdgeResolvers<ContextType>;
  DeviceChangeConnection?: DeviceChangeConnectionResolvers<ContextType>;
  Device?: DeviceResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  Importer?: ImporterResolvers<ContextType>;
  DeviceCorrection?: DeviceCorrectionResolvers<ContextType>;
  DeviceEdge?: DeviceEdgeResolvers<ContextType>;
  DeviceConnection?: DeviceConnectionResolvers<ContextType>;
  DeviceEnquiry?: DeviceEnquiryResolvers<ContextType>;
  NameImporterSuccess?: NameImporterSuccessResolvers<ContextType>;
  NameImporterResult?: NameImporterResultResolvers<ContextType>;
  ContactResult?: ContactResultResolvers<ContextType>;
  UpdateContactSuccess?: UpdateContactSuccessResolvers<ContextType>;
  UpdateContactResult?: UpdateContactResultResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  TacModel?: TacModelResolvers<ContextType>;
  ImeiEvidence?: ImeiEvidenceResolvers<ContextType>;
  CorrectionOnFile?: CorrectionOnFileResolvers<ContextType>;
  ImeiMove?: ImeiMoveResolvers<ContextType>;
  TicketEvidence?: TicketEvidenceResolvers<ContextType>;
  GuideStep?: GuideStepResolvers<ContextType>;
  GuideField?: GuideFieldResolvers<ContextType>;
  GuideSubject?: GuideSubjectResolvers<ContextType>;
  TextLink?: TextLinkResolvers<ContextType>;
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
  ImportEndRequest?: ImportEndRequestResolvers<ContextType>;
  ColumnName?: ColumnNameResolvers<ContextType>;
  Import?: ImportResolvers<ContextType>;
  ImportEdge?: ImportEdgeResolvers<ContextType>;
  ImportConnection?: ImportConnectionResolvers<ContextType>;
  FormField?: FormFieldResolvers<ContextType>;
  UploadForm?: UploadFormResolvers<ContextType>;
  CreateImportSuccess?: CreateImportSuccessResolvers<ContextType>;
  CreateImportResult?: CreateImportResultResolvers<ContextType>;
  CancelImportSuccess?: CancelImportSuccessResolvers<ContextType>;
  CancelImportResult?: CancelImportResultResolvers<ContextType>;
  EndImportSuccess?: EndImportSuccessResolvers<ContextType>;
  EndImportResult?: EndImportResultResolvers<ContextType>;
  CommitImportSuccess?: CommitImportSuccessResolvers<ContextType>;
  CommitImportResult?: CommitImportResultResolvers<ContextType>;
  UndoImportSuccess?: UndoImportSuccessResolvers<ContextType>;
  UndoImportResult?: UndoImportResultResolvers<ContextType>;
  UndoKept?: UndoKeptResolvers<ContextType>;
  UndoPreview?: UndoPreviewResolvers<ContextType>;
  Invitation?: InvitationResolvers<ContextType>;
  InvitationEdge?: InvitationEdgeResolvers<ContextType>;
  InvitationConnection?: InvitationConnectionResolvers<ContextType>;
  InvitePersonSuccess?: InvitePersonSuccessResolvers<ContextType>;
  InvitePersonResult?: InvitePersonResultResolvers<ContextType>;
  MachineCredentialEvent?: MachineCredentialEventResolvers<ContextType>;
  MachineCredential?: MachineCredentialResolvers<ContextType>;
  CreateMachineCredentialSuccess?: CreateMachineCredentialSuccessResolvers<ContextType>;
  CreateMachineCredentialResult?: CreateMachineCredentialResultResolvers<ContextType>;
  RotateMachineCredentialSuccess?: RotateMachineCredentialSuccessResolvers<ContextType>;
  RotateMachineCredentialResult?: RotateMachineCredentialResultResolvers<ContextType>;
  RevokeMachineCredentialSuccess?: RevokeMachineCredentialSuccessResolvers<ContextType>;
  RevokeMachineCredentialResult?: RevokeMachineCredentialResultResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  UpdateNoticesSuccess?: UpdateNoticesSuccessResolvers<ContextType>;
  UpdateNoticesResult?: UpdateNoticesResultResolvers<ContextType>;
  RequestSignInSuccess?: RequestSignInSuccessResolvers<ContextType>;
  RequestSignInResult?: RequestSignInResultResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  RateLimitQuota?: RateLimitQuotaResolvers<ContextType>;
  RateLimit?: RateLimitResolvers<ContextType>;
  RegisterChange?: RegisterChangeResolvers<ContextType>;
  RegisterChangeEdge?: RegisterChangeEdgeResolvers<ContextType>;
  RegisterChangeConnection?: RegisterChangeConnectionResolvers<ContextType>;
  RegisterFile?: RegisterFileResolvers<ContextType>;
  RegisterFileEdge?: RegisterFileEdgeResolvers<ContextType>;
  RegisterFileConnection?: RegisterFileConnectionResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  IMEI?: GraphQLScalarType;
  MSISDN?: GraphQLScalarType;
  VerdictCount?: VerdictCountResolvers<ContextType>;
  DeciderCount?: DeciderCountResolvers<ContextType>;
  HoldCount?: HoldCountResolvers<ContextType>;
  TicketStatistics?: TicketStatisticsResolvers<ContextType>;
  MonthStatistics?: MonthStatisticsResolvers<ContextType>;
  ImporterStatistics?: ImporterStatisticsResolvers<ContextType>;
  OpenTicketCount?: OpenTicketCountResolvers<ContextType>;
  Statistics?: StatisticsResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  RuleResult?: RuleResultResolvers<ContextType>;
  TicketDoubt?: TicketDoubtResolvers<ContextType>;
  TicketHold?: TicketHoldResolvers<ContextType>;
  Explanation?: ExplanationResolvers<ContextType>;
  TimelineEvent?: TimelineEventResolvers<ContextType>;
  SlotSighting?: SlotSightingResolvers<ContextType>;
  SimSightings?: SimSightingsResolvers<ContextType>;
  RevertPreview?: RevertPreviewResolvers<ContextType>;
  TicketReservation?: TicketReservationResolvers<ContextType>;
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
  ReserveTicketSuccess?: ReserveTicketSuccessResolvers<ContextType>;
  ReserveTicketResult?: ReserveTicketResultResolvers<ContextType>;
  ReleaseTicketSuccess?: ReleaseTicketSuccessResolvers<ContextType>;
  ReleaseTicketResult?: ReleaseTicketResultResolvers<ContextType>;
  RevertTicketSuccess?: RevertTicketSuccessResolvers<ContextType>;
  RevertTicketResult?: RevertTicketResultResolvers<ContextType>;
};

