export const sdl = `"Why the register changed a device."
enum DeviceChangeCause {
"A list of devices registered the device."
REGISTRATION
"A list of devices changed the device."
LIST
"A ticket was approved, and the pair was corrected."
TICKET
"An expert or ops took an approval back."
REVERT
"A row of a list was undone."
UNDO
}
"The role of who changed a device."
enum DeviceChanger {
"The rule engine."
LAYER_ZERO
"A company that imports devices, by a list."
IMPORTER
"A person who decides the tickets that no rule decides."
EXPERT
"The staff who run the register."
OPS
}
"A change of a device's pair, owner or legal status."
type DeviceChange {
"The time of the change."
at: DateTime!
"The cause of the change."
cause: DeviceChangeCause!
"The role of who changed the device."
by: DeviceChanger!
"The registered IMEIs after the change."
imeis: [IMEI!]!
"""
  The registered IMEIs before the change. Null unless the change was of the pair.
  """
formerImeis: [IMEI!]
"The legal status after the change."
legality: Legality!
"""
  The legal status before the change. Null unless the change was of the legal status.
  """
formerLegality: Legality
"""
  True if the device got another owner. No owner's number is in the history.
  """
ownerChanged: Boolean!
"""
  The ticket that was approved or reverted. Null if there is none, or you cannot see it.
  """
ticket: Ticket
"""
  The id of the import that caused the change. Visible to its uploader, to experts and to ops.
  """
importId: ID
"""
  The row of that import, from 1. Visible to its uploader, to experts and to ops.
  """
row: Int
"The cause, for people, in the language of the request."
message: String!
}
"A change in the history of a device, and its cursor."
type DeviceChangeEdge {
"The cursor of this entry, for \`after\` or \`before\`."
cursor: String!
"The change."
node: DeviceChange!
}
"One page of the history of a device."
type DeviceChangeConnection {
"The changes with their cursors."
edges: [DeviceChangeEdge!]!
"The changes without cursors."
nodes: [DeviceChange!]!
"The position of the page in the history."
pageInfo: PageInfo!
}
"""
A device of the viewer, or a device with a ticket that the viewer works on.
"""
type Device implements Node {
"""
  The changes of the pair, the owner and the legal status, the latest first. A change is here a few seconds after it was made.
  The owner sees the changes since they own the device; experts and ops see all. Null for others.
  """
history(
"""
    Number of entries from the start, 1 to 100. Give either \`first\` or \`last\`.
    """
first: Int
"Only entries after this cursor."
after: String
"""
    Number of entries from the end, 1 to 100. Give either \`first\` or \`last\`.
    """
last: Int
"Only entries before this cursor."
before: String
): DeviceChangeConnection
"Opaque; for \`node\` and for filters."
id: ID!
"The registered IMEIs: slot 1 and, of a dual-slot device, slot 2."
imeis: [IMEI!]!
"How the device came into the country."
channel: Channel!
"The company that imported the device. Null for a traveller's device."
importer: Importer
"The maker. Null if the register does not have it."
brand: String
"The model. Null if the register does not have it."
model: String
"The warranty company. Null if the register does not have it."
guarantor: String
"The legal status."
legality: Legality!
"The device's open ticket. Null if there is none, or you cannot see it."
openTicket: Ticket
"""
  The importer's correction on file. Layer zero approves a ticket at once that states its IMEIs, unless another device
  holds the new one. Null if there is none, if the device is blocked or has an open ticket, or if you are not its owner.
  """
correction: DeviceCorrection
}
"How a device came into the country."
enum Channel {
"Imported by a company."
COMMERCIAL
"Brought by a traveller; it has no importer."
PASSENGER
}
"The legal status of a device."
enum Legality {
"The device is in the register and not blocked. It may be used."
LEGAL
"The device is blocked. Layer zero approves no ticket on it."
BLOCKED
}
"What a company is for a device."
enum ContactKind {
"The company that imported the device."
IMPORTER
"The warranty company."
GUARANTOR
}
"A company that people contact about a device. Everybody may see it."
type Contact {
"What the company is for the device."
kind: ContactKind!
"The name for people."
name: String!
"The phone in E.164, such as \`+982188776655\`. Null until it is set."
phone: String
"""
  The site, an http or https URL of 200 characters at most. Null until it is set.
  """
site: String
}
"A company that imports devices."
type Importer implements Node {
"Opaque; for \`node\` and for filters."
id: ID!
"The importer's id in lists and sign-in: \`importer-a\`."
organisation: String!
"The name for people; the same as \`organisation\` until ops set a name."
name: String!
"How people reach it."
contact: Contact!
}
"The importer's correction of a device, as its owner may file it."
type DeviceCorrection {
"The slot, 1 or 2, whose registered IMEI is wrong."
slot: Int!
"The correct IMEIs, in the order of \`Device.imeis\`."
correct: [IMEI!]!
}
"A device in a list, and its cursor."
type DeviceEdge {
"The cursor of this entry, for \`after\` or \`before\`."
cursor: String!
"The device."
node: Device!
}
"One page of a list of devices."
type DeviceConnection {
"The devices with their cursors."
edges: [DeviceEdge!]!
"The devices without cursors."
nodes: [Device!]!
"The position of the page in the list."
pageInfo: PageInfo!
}
"""
The public facts of a device: the authenticity enquiry. It has no information about the owner.
"""
type DeviceEnquiry {
"The requested IMEI."
imei: IMEI!
"The maker. Null if the register does not have it."
brand: String
"The model. Null if the register does not have it."
model: String
"How the device came into the country."
channel: Channel!
"The company that imported the device. Null for a traveller's device."
importer: Importer
"The warranty company. Null if the register does not have it."
guarantor: String
"""
  How people reach the warranty company. Null if the register does not have one.
  """
guarantorContact: Contact
"The legal status of the device."
legality: Legality!
}
"A new name of an importer."
input NameImporterInput {
"The importer's id in lists: \`importer-a\`."
organisation: String!
"The name, 1 to 200 characters."
name: String!
}
"The name is set."
type NameImporterSuccess {
"The importer with its new name."
importer: Importer!
}
"The result of \`nameImporter\`."
union NameImporterResult = NameImporterSuccess | Refusal
"The phone and the site of a company. They replace those that it has."
input UpdateContactInput {
"""
  An importer's id in lists: \`importer-a\`. For ops; importers leave it out, or give their own.
  """
organisation: String
"A guarantor's name, as devices have it. For ops."
guarantor: String
"""
  The phone: of Iran with its area code, \`021 8877 6655\`, of another country with \`+\`. Empty: none.
  """
phone: String!
"The site, an http or https URL of 200 characters at most. Empty: none."
site: String!
"""
  What the caller was shown. If the company has another phone or site by now, the call is refused: \`CONTACT_CHANGED\`.
  """
former: FormerContactInput
}
"""
The phone and the site that a company had when a form was opened, as \`Contact\` has them.
"""
input FormerContactInput {
"The phone; null: none."
phone: String
"The site; null: none."
site: String
}
"The result of \`contact\`."
union ContactResult = Contact | Refusal
"The phone and the site are set."
type UpdateContactSuccess {
"The company with its new phone and site."
contact: Contact!
}
"The result of \`updateContact\`."
union UpdateContactResult = UpdateContactSuccess | Refusal
"""
The queries. A field that the caller's role cannot use is an error; an object that the caller cannot see is null or absent.
"""
type Query {
"Your devices, in a constant order. For subscribers."
devices(
"""
    Number of entries from the start, 1 to 100. Give either \`first\` or \`last\`.
    """
first: Int
"Only entries after this cursor."
after: String
"""
    Number of entries from the end, 1 to 100. Give either \`first\` or \`last\`.
    """
last: Int
"Only entries before this cursor."
before: String
): DeviceConnection!
"""
  The phone and the site of an importer or a guarantor as they are now, before \`updateContact\`. For ops.
  """
contact(
"An importer's id in lists: \`importer-a\`."
organisation: String
"A guarantor's name, as devices have it."
guarantor: String
): ContactResult!
"""
  The authenticity enquiry, open to everybody. Null if no device in the register has this IMEI.
  """
device(
"One of the device's IMEIs."
imei: IMEI!
): DeviceEnquiry
"""
  The current facts of a ticket. Null if the ticket does not exist. For experts.
  """
ticketEvidence(
"""
    The ticket number, 10 digits; Persian digits, spaces and dashes are accepted.
    """
number: String!
): TicketEvidence
"The users' guide, open to everybody."
guide: Guide!
"The state of the queue. For ops."
health: Health!
"""
  What \`undoImport\` would do, without doing it. Null where it would be refused. It reads up to four items of the register
  for each row that changed something, of 1,000 rows at most, and the uploader's later lists if they have 20,000 rows at
  most.
  """
undoPreview(
"The import that would be undone."
id: ID!
): UndoPreview
"""
  The names by which an earlier list of the caller with this header was read, for a client that reads a list before it
  sends it. Empty if there are none, and for a kind that the caller may not send.
  """
columnNames(
"The kind of the list."
kind: ListKind!
"The cells of the header."
header: [String!]!
): [ColumnName!]!
"""
  One of your imports; for ops, any import. Null if it does not exist or is not yours.
  """
import(
"The import's id."
id: ID!
): Import
"""
  Your imports. For ops, all imports of at most 12 months, by default from the start of last month; with a filter by
  importer, all of that importer. For importers, operators and ops.
  """
imports(
"The filter. Without it, all imports."
filter: ImportFilter
"The order."
order: ListOrder = NEWEST_FIRST
"""
    Number of entries from the start, 1 to 100. Give either \`first\` or \`last\`.
    """
first: Int
"Only entries after this cursor."
after: String
"""
    Number of entries from the end, 1 to 100. Give either \`first\` or \`last\`.
    """
last: Int
"Only entries before this cursor."
before: String
): ImportConnection!
"The invitations, the latest first. For ops."
invitations(
"""
    Number of entries from the start, 1 to 100. Give either \`first\` or \`last\`.
    """
first: Int
"Only entries after this cursor."
after: String
"""
    Number of entries from the end, 1 to 100. Give either \`first\` or \`last\`.
    """
last: Int
"Only entries before this cursor."
before: String
): InvitationConnection!
"""
  The credentials of the machines of your company, the newest first; at most 50.
  """
machineCredentials: [MachineCredential!]!
"The viewer. Null without a token."
me: Viewer
"An object by its id. Null if it does not exist, or you cannot see it."
node(
"The id of a ticket, a device, an import or an importer."
id: ID!
): Node
"""
  Objects in the order of their ids. An entry is null if the object does not exist, or you cannot see it.
  """
nodes(
"At most 100 ids."
ids: [ID!]!
): [Node]!
"The limits of the caller. The query itself is not counted."
rateLimit: RateLimit!
"""
  The feed of the register's changes, oldest first, from any point on. For operators.
  Of one IMEI a later entry always states the later state, and nothing ever appears before a cursor that you have. Who reads it from the start knows exactly the IMEIs that the register holds. An entry may come twice.
  A page may have fewer entries than \`first\` while \`hasNextPage\` is true.
  """
registerChanges(
"Number of entries, 1 to 100."
first: Int!
"""
    Only entries after this cursor. Without it, from the start of the feed.
    """
after: String
): RegisterChangeConnection!
"""
  The feed of the register's changes as files, one for each day, newest first. For operators.
  A change is in one file, and who applies all files in the order of their runs, each from its first row on, knows exactly the IMEIs that the register held when the last run began. Of one IMEI a later row states the later state.
  """
registerFiles(
"Number of entries, 1 to 100."
first: Int!
"Only entries after this cursor. Without it, from the newest file on."
after: String
): RegisterFileConnection!
"""
  Statistics of tickets: decisions by verdict, decider, importer, channel and month, the time that they took, and what
  waits. A ticket is counted within seconds of each change. For ops.
  """
statistics(
"The first day, in Tehran, such as \`2026-11-22\`."
from: String!
"The last day, included; at most 366 days with the first."
to: String!
"The calendar of the months."
calendar: Calendar!
"Conditions."
filter: StatisticsFilter
): Statistics!
"Your tickets. For subscribers."
tickets(
"The filter. Without it, all tickets."
filter: TicketFilter
"The order."
order: ListOrder = NEWEST_FIRST
"""
    Number of entries from the start, 1 to 100. Give either \`first\` or \`last\`.
    """
first: Int
"Only entries after this cursor."
after: String
"""
    Number of entries from the end, 1 to 100. Give either \`first\` or \`last\`.
    """
last: Int
"Only entries before this cursor."
before: String
): TicketConnection!
"""
  A ticket by its number: yours, one on a device of your company, or for experts and ops any ticket. Null if it does not
  exist or you cannot see it.
  For subscribers, importers, experts and ops.
  """
ticket(
"""
    The ticket number, 10 digits; Persian digits, spaces and dashes are accepted.
    """
number: String!
): Ticket
"Open tickets on the devices of your company. For importers."
worklist(
"The filter. Without it, all tickets."
filter: WorklistFilter
"The order."
order: ListOrder = OLDEST_FIRST
"""
    Number of entries from the start, 1 to 100. Give either \`first\` or \`last\`.
    """
first: Int
"Only entries after this cursor."
after: String
"""
    Number of entries from the end, 1 to 100. Give either \`first\` or \`last\`.
    """
last: Int
"Only entries before this cursor."
before: String
): TicketConnection!
"All open tickets. For experts."
queue(
"The filter. Without it, all tickets."
filter: QueueFilter
"The order."
order: ListOrder = OLDEST_FIRST
"""
    Number of entries from the start, 1 to 100. Give either \`first\` or \`last\`.
    """
first: Int
"Only entries after this cursor."
after: String
"""
    Number of entries from the end, 1 to 100. Give either \`first\` or \`last\`.
    """
last: Int
"Only entries before this cursor."
before: String
): TicketConnection!
"""
  The tickets that a text names: a ticket number, or an IMEI of one of their pairs, or a phone number of their requester;
  Persian digits, spaces and dashes are accepted. Ended tickets too; newest first, at most 50. A ticket is found by its
  number at once, by the rest mostly within seconds of its filing. For experts and ops.
  """
findTickets(
"The number, the IMEI (14 digits or more) or the phone number."
text: String!
): [Ticket!]!
"Runs layer zero on a ticket without filing it. For subscribers."
precheckTicket(
"The ticket."
input: PrecheckTicketInput!
): PrecheckTicketResult!
}
"""
The mutations. If the caller can correct the reason of a refusal, the result is a \`Refusal\`, as data.
"""
type Mutation {
"""
  Sets the name of an importer in the public enquiry; everybody is shown it within ten minutes. For ops.
  """
nameImporter(
"The importer and its name."
input: NameImporterInput!
): NameImporterResult!
"""
  Sets how people reach a company: importers their own, ops any importer or guarantor. Everybody is shown it within ten
  minutes. A repeated call changes nothing.
  """
updateContact(
"The company, its phone and its site."
input: UpdateContactInput!
): UpdateContactResult!
"Creates an import and returns the form that uploads its list."
createImport(
"The list."
input: CreateImportInput!
): CreateImportResult!
"Cancels one of your imports; for ops, any import."
cancelImport(
"The import."
input: CancelImportInput!
): CancelImportResult!
"Ends an import that does not end by itself. For ops."
endImport(
"The import and the reason."
input: EndImportInput!
): EndImportResult!
"Applies one of your dry runs or held lists; for ops, any of them."
commitImport(
"The list."
input: CommitImportInput!
): CommitImportResult!
"""
  Reverts the changes of an import, except on devices that have changed since. Its uploader reverts only corrections on
  file. Ops and experts revert any import, also in the register and on tickets. An ended ticket does not change: a
  follow-up ticket, which waits for an expert, replaces it.
  """
undoImport(
"The import."
input: UndoImportInput!
): UndoImportResult!
"""
  Gives a person an account with one role, and mails them a first password, valid for three days. A repeated call sends
  it again until they sign in. For ops.
  """
invitePerson(
"Whom, with which role."
input: InvitePersonInput!
): InvitePersonResult!
"""
  Creates a credential for a machine of your company, which has at most 50.
  """
createMachineCredential(
"The credential."
input: CreateMachineCredentialInput!
): CreateMachineCredentialResult!
"""
  Gives a credential a new secret. The earlier ones are valid for 24 more hours, and tokens that were got with them as long.
  If a secret has become known to others, revoke the credential instead.
  """
rotateMachineCredential(
"The credential."
input: RotateMachineCredentialInput!
): RotateMachineCredentialResult!
"""
  Revokes a credential for ever. The next request with its secret or with a token of it is refused.
  """
revokeMachineCredential(
"The credential."
input: RevokeMachineCredentialInput!
): RevokeMachineCredentialResult!
"""
  A subscriber chooses whether they are told by SMS. A further SMS is in the language of this request, unless it is about a ticket that was filed in another.
  """
updateNotices(
"The choice."
input: UpdateNoticesInput!
): UpdateNoticesResult!
"""
  Gives the number an account, if it has none, so that sign-in can send a code to it. The answer is the same for a number
  that has one. Open to everybody.
  """
requestSignIn(
"The number."
input: RequestSignInInput!
): RequestSignInResult!
"Files a ticket; layer zero adjudicates it. For subscribers."
fileTicket(
"The ticket."
input: FileTicketInput!
): FileTicketResult!
"Withdraws one of your open tickets. For subscribers."
withdrawTicket(
"The ticket."
input: WithdrawTicketInput!
): WithdrawTicketResult!
"""
  Reserves an open ticket for five minutes, in which no other expert can decide it; again renews it. Refused while
  another expert has reserved the ticket. For experts.
  """
reserveTicket(
"The ticket."
input: ReserveTicketInput!
): ReserveTicketResult!
"Ends your reservation of a ticket before it expires. For experts."
releaseTicket(
"The ticket."
input: ReleaseTicketInput!
): ReleaseTicketResult!
"""
  Ends an open ticket with an expert's verdict. Refused while another expert has reserved it. For experts.
  """
reviewTicket(
"The ticket and the verdict."
input: ReviewTicketInput!
): ReviewTicketResult!
"""
  Takes an approval back: the device gets its former pair, and the requester may file again. Refused if the device has
  changed since. For experts and ops.
  """
revertTicket(
"The ticket and the reason."
input: RevertTicketInput!
): RevertTicketResult!
}
"Why a request was refused."
enum ErrorCode {
"""
  An IMEI is not valid: wrong characters, length or check digit, or a test value.
  """
INVALID_IMEI
"Both IMEIs of a pair are the same."
SAME_TWICE
"The registered pair is not the pair of your device in the register."
REGISTERED_PAIR_WRONG
"Your device already has an open ticket; \`ticketNumber\` is its number."
TICKET_ALREADY_OPEN
"The description is empty."
DESCRIPTION_EMPTY
"The description has more than 2,000 characters."
DESCRIPTION_TOO_LONG
"The ticket does not exist, or you cannot see it."
TICKET_NOT_FOUND
"The ticket has already ended."
TICKET_NOT_OPEN
"""
  Another expert has reserved the ticket; \`retryAfter\` is when that expires.
  """
TICKET_RESERVED
"An approval would give one IMEI to two devices."
IMEI_HELD
"The ticket is not APPROVED, so there is no approval to revert."
TICKET_NOT_APPROVED
"The approval of the ticket was reverted before."
TICKET_REVERTED
"The device no longer holds the correct pair of the ticket."
DEVICE_CHANGED
"""
  The device has an open ticket about its present pair; \`ticketNumber\` is its number.
  """
DEVICE_TICKET_OPEN
"Another device holds the IMEI that the device would get back."
FORMER_IMEI_HELD
"""
  The requester's other device, which holds the new IMEI, has an open ticket; it is named by its number.
  """
GIVER_TICKET_OPEN
"The device that gave up its IMEI with the approval has changed since."
GIVER_CHANGED
"The note is empty."
NOTE_EMPTY
"The note has more than 2,000 characters."
NOTE_TOO_LONG
"The import does not exist, or you cannot see it."
IMPORT_NOT_FOUND
"The import has already ended."
IMPORT_ENDED
"The import has no list yet, so nothing processes it."
IMPORT_NOT_RECEIVED
"The import is not a finished dry run."
IMPORT_NOT_TRIED
"The import has no changes to undo."
IMPORT_NOT_APPLIED
"The import ended too long ago."
IMPORT_TOO_OLD
"Another import is already applying or undoing this one."
IMPORT_FOLLOWED
"""
  The file name is empty, too long, or has characters that are not allowed in a file name.
  """
FILE_NAME_INVALID
"Lists of this kind have no column of this name."
COLUMN_UNKNOWN
"""
  No file has a column of this name: empty, marks alone, over 200 characters, or \`hamta_…\`.
  """
COLUMN_HEADER_INVALID
"Two columns have the same name in the file, or a column has two names."
COLUMN_HEADER_TWICE
"Your role cannot upload this kind of list."
KIND_NOT_ALLOWED
"The key does not have 1 to 64 letters, digits, dashes and underscores."
IDEMPOTENCY_KEY_INVALID
"""
  You used the key for a different request in the last two days. This request changed nothing.
  """
IDEMPOTENCY_KEY_REUSED
"""
  The organisation ID is not valid: 2 to 63 of a to z, 0 to 9 and dashes, with no dash at the start.
  """
ORGANISATION_INVALID
"""
  Your account has no company, and the call is about your own: ops add it.
  """
ORGANISATION_MISSING
"The importer's name is empty or has more than 200 characters."
IMPORTER_NAME_INVALID
"""
  The e-mail address has an account of another role or company, or one that is in use.
  """
ACCOUNT_EXISTS
"The text is no e-mail address."
EMAIL_INVALID
"The person's name is empty or has more than 100 characters."
PERSON_NAME_INVALID
"Experts and ops belong to no company."
ORGANISATION_NOT_OF_ROLE
"""
  The request does not name one company: an importer, or a guarantor of 200 characters at most.
  """
CONTACT_COMPANY_INVALID
"The importer is not your own."
CONTACT_NOT_YOURS
"""
  The company has another phone or site than \`former\` says: somebody changed them meanwhile.
  """
CONTACT_CHANGED
"""
  The phone is no complete number: of Iran with its area code, of another country with \`+\`.
  """
CONTACT_PHONE_INVALID
"""
  The site is no http or https URL of a public host, or it has a user, a port or more than 200 characters.
  """
CONTACT_SITE_INVALID
"The number is not an Iranian mobile number."
MSISDN_INVALID
"The credential's name is empty or has more than 100 characters."
MACHINE_NAME_INVALID
"The credential would have no scope."
MACHINE_SCOPES_EMPTY
"Your company cannot give a machine this scope."
MACHINE_SCOPE_INVALID
"Your company has as many credentials as it can have."
MACHINES_TOO_MANY
"The credential does not exist, or it is not of your company."
MACHINE_NOT_FOUND
"The credential was revoked."
MACHINE_REVOKED
"""
  The machine's credential does not have the scope for this kind of list.
  """
SCOPE_MISSING
"Too many requests; try again after \`retryAfter\` seconds."
RATE_LIMITED
}
"An error that the caller can correct."
type UserError {
"The error, for programs."
code: ErrorCode!
"""
  The path of the input field: \`["correct", "imei2"]\` is the second IMEI of the correct pair.
  """
field: [String!]!
"The error, for people, in the language of the request."
message: String!
"The action that corrects the error."
action: String!
"""
  The number of the open ticket. Null unless the code is TICKET_ALREADY_OPEN, DEVICE_TICKET_OPEN or GIVER_TICKET_OPEN.
  """
ticketNumber: String
"""
  Seconds to wait before the next try. Null unless the code is RATE_LIMITED or TICKET_RESERVED.
  """
retryAfter: Int
}
"The request was refused and changed nothing."
type Refusal {
"All errors, not only the first."
errors: [UserError!]!
}
"The holder of an IMEI, in relation to a ticket."
enum ImeiHolder {
"The device of the ticket."
DEVICE
"Another device of the requester."
REQUESTER
"A device of another person."
ANOTHER
"No device in the register."
NOBODY
}
"""
What the register knows of a TAC, the first eight digits of an IMEI, for one brand and model.
"""
type TacModel {
"The brand."
brand: String!
"The model."
model: String!
"""
  Number of devices that were registered with the TAC under this brand and model.
  """
devices: Int!
"When the first of them was registered."
since: DateTime!
"True if these are the brand and model of the ticket's device."
isOfDevice: Boolean!
}
"""
The current facts of one IMEI of a ticket, from the register and the networks. Other people's numbers are only counted.
"""
type ImeiEvidence {
"The IMEI."
imei: IMEI!
"The holder of the IMEI."
holder: ImeiHolder!
"""
  Time of the last sighting with one of the requester's numbers. Null if there is none.
  """
seenWithRequester: DateTime
"Count of other numbers in its sightings; 10 means 10 or more."
otherNumbers: Int!
"""
  Time of the last sighting with one of the other numbers. Null if there is none.
  """
seenWithOthers: DateTime
"""
  The brands and models that the register knows for the IMEI's TAC: the device's first, then those with most devices; 5 at most.
  """
models: [TacModel!]!
"Number of those that are not the device's; 50 means 50 or more."
otherModels: Int!
}
"An importer's correction, stored for a ticket on its device."
type CorrectionOnFile {
"The registered pair of the correction."
registered: [IMEI!]!
"The correct pair of the correction."
correct: [IMEI!]!
"True if the correction has the ticket's correct pair."
agrees: Boolean!
"The id of the import with the correction."
importId: ID!
"The row of that import, from 1."
row: Int!
}
"""
What an approval would take from another device of the requester, which holds the new IMEI.
"""
type ImeiMove {
"The new IMEI, which the other device gives up."
imei: IMEI!
"The IMEIs that the other device holds now."
now: [IMEI!]!
"""
  The IMEIs that it keeps. Empty if the new IMEI is its only one: an approval then retires it.
  """
after: [IMEI!]!
"The brand of the other device."
brand: String
"The model of the other device."
model: String
"Whether the register lists the other device as legal."
legality: Legality!
"Why an approval is refused now. Null if it moves the IMEI."
refusal: UserError
}
"""
The current facts of a ticket's device and IMEIs, for the expert who decides it. The ticket's explanation has the facts
of layer zero's last run.
"""
type TicketEvidence {
"""
  True if the requester owns the device. Null if the ticket is about no device in the register.
  """
ownedByRequester: Boolean
"""
  The IMEIs of the registered pair, then the other IMEIs of the correct pair.
  """
imeis: [ImeiEvidence!]!
"""
  The current correction on file: of the device's importer and pair of today. Null if there is none.
  """
correction: CorrectionOnFile
"""
  What an approval would take from another device of the requester. Null if no such device holds the new IMEI.
  """
move: ImeiMove
}
"A step of filing a ticket, in the order of the users' guide."
enum GuideStepKind {
"Open the page of problems from the panel's menu."
PROBLEMS
"Start a new ticket."
CREATE
"Choose the subject."
SUBJECT
"Read the warnings."
NOTES
"Dial \`*#06#\` on the device."
DIAL
"Enter the two IMEIs that the device shows."
CORRECT_PAIR
"Enter the two registered IMEIs."
REGISTERED_PAIR
"Describe the problem."
DESCRIPTION
"Check everything, and file the ticket."
CONFIRM
"Read the verdict and the next action."
ANSWER
}
"One step of filing a ticket."
type GuideStep {
"The step, for programs."
step: GuideStepKind!
"""
  The step's number in the users' guide, from 1 to 6. All input fields are step 5.
  """
stage: Int!
"""
  The field of \`FileTicketInput\` that the step fills: \`subject\`, \`correct\`, \`registered\` or \`description\`.
  """
input: String
"The name of the step."
title: String!
"The instruction, with the text of the users' guide."
words: String!
"A note about the step. Null if there is none."
note: String
}
"An input field of the requester."
type GuideField {
"""
  The path in \`FileTicketInput\`; a refusal names the field by the same path.
  """
path: [String!]!
"The name of the field."
label: String!
"A description of the value to enter."
hint: String!
}
"How to file a ticket of one subject."
type GuideSubject {
"The subject, for programs."
subject: TicketSubject!
"The subject, for the requester's choice."
title: String!
"The people who need this subject, and the cause of the problem."
introduction: String!
"Warnings to read before filing."
warnings: [String!]!
"The steps in order."
steps: [GuideStep!]!
"The input fields, in the order of the steps."
fields: [GuideField!]!
}
"A link in a text. Its target is another site."
type TextLink {
"""
  The part of the text that is the link, letter by letter. It occurs once.
  """
text: String!
"The target: an https URL."
url: String!
}
"A verdict in the users' guide."
type GuideVerdict {
"The verdict, for programs."
verdict: Verdict!
"The row in the guide's table, from 1 to 8."
row: Int!
"The name, for tables."
name: String!
"The message of layer zero."
words: String!
"""
  The action for the requester. \`Explanation.remedy\` also names the contact for a device.
  """
remedy: String!
"""
  True if the remedy refers the requester to the importer, the guarantor or the seller.
  """
namesContact: Boolean!
"""
  The link to repair registration in \`words\`. Null if \`words\` does not name it, or if its address is not known.
  """
repair: TextLink
}
"A paragraph with its title."
type GuideParagraph {
"The title."
title: String!
"The text."
words: String!
}
"The names of the parts of the panel in the users' guide."
type GuideLabels {
"A person's own pages."
panel: String!
"The page where a person files tickets and sees their status."
problems: String!
"The page with a person's devices and their registered IMEIs."
devices: String!
"The public enquiry about a device."
enquiry: String!
"The page to register a device with new IMEIs after a repair."
repair: String!
"The button that starts a ticket."
create: String!
"The button that goes to the next step."
next: String!
"The button that goes to the previous page."
previousPage: String!
"The button that goes to the next page."
nextPage: String!
"A table's column of row numbers."
row: String!
"The column of ticket numbers."
ticketNumber: String!
"The column of devices."
device: String!
"The column of filing dates."
filedAt: String!
"The column of subjects."
subject: String!
"The column of statuses."
status: String!
"The expert of layer zero."
expert: String!
"The column of the expert's messages."
verdict: String!
"The column of remedies."
remedy: String!
"The company that imported a device."
importer: String!
"The warranty company."
guarantor: String!
"The seller of a device."
seller: String!
}
"A value and its name."
type GuideName {
"The value, as in its enum or field."
value: String!
"The name, for people."
name: String!
}
"The names of the API's fixed values."
type GuideNames {
"Names of \`TicketStatus\`."
ticketStatuses: [GuideName!]!
"Names of \`RuleState\`."
ruleStates: [GuideName!]!
"Names of \`Channel\`."
channels: [GuideName!]!
"Names of \`Legality\`."
legalities: [GuideName!]!
"Names of \`ListKind\`."
listKinds: [GuideName!]!
"Names of \`ImportState\`."
importStates: [GuideName!]!
"Names of \`OutcomeCount.outcome\`."
outcomes: [GuideName!]!
"Names of \`Role\`."
roles: [GuideName!]!
}
"""
The users' guide: the texts of every page, in the language of the request.
"""
type Guide {
"The guide's title."
title: String!
"The subjects of tickets, each with the steps of filing."
subjects: [GuideSubject!]!
"""
  The eight verdicts with their remedies, in the order of the guide's table.
  """
verdicts: [GuideVerdict!]!
"The last action, if no remedy helps."
lastResort: GuideParagraph!
"The names of the panel's parts."
labels: GuideLabels!
"The names of the API's fixed values."
names: GuideNames!
}
"The state of the queue of tickets."
type Health {
"""
  Number of open tickets, of importers and experts; at most 2,000 are counted.
  """
openTickets: Int!
"True if there are more tickets than \`openTickets\`."
hasMore: Boolean!
"Filing time of the oldest open ticket. Null if no ticket is open."
oldestFiledAt: DateTime
}
"The kind of a list."
enum ListKind {
"Corrections of registered pairs. From importers."
CORRECTIONS
"Devices. From importers and ops."
DEVICES
"IMEIs seen on a network with a number. From operators."
SIGHTINGS
}
"""
The state of an import, in order. From COMPLETED on, the import has ended.
"""
enum ImportState {
"The import waits for its upload."
AWAITING_UPLOAD
"The file is uploaded."
RECEIVED
"An earlier list of the same uploader is being processed."
WAITING
"The file is being read."
INSPECTING
"The rows are being processed."
RECONCILING
"The report is being written."
PUBLISHING
"Every row has an outcome, and the report is ready."
COMPLETED
"""
  The import was stopped on request; rows that were not processed are UNPROCESSED.
  """
CANCELLED
"""
  The list is unlike your earlier lists, so nothing was applied. \`alarms\` has the reasons, and \`commitImport\` applies it.
  """
HELD
"The whole file was refused; nothing was applied."
REJECTED
"""
  The import stopped because of a fault of the service. Ops are informed, and no data is lost.
  """
FAILED
}
"The mode of an import."
enum ImportMode {
"The rows are applied."
APPLY
"""
  The rows are only decided; nothing except the report is written. \`commitImport\` applies the list afterwards.
  """
DRY_RUN
"""
  The changes of an earlier import are reverted, except on devices that have changed since.
  """
UNDO
}
"The difference of a list from its uploader's earlier lists."
enum AlarmCode {
"Far more rows are INVALID than in your earlier lists."
INVALID_ROWS
"""
  Far more rows are about devices with an open ticket than in your earlier lists.
  """
TICKETS
"""
  Far more rows have a new IMEI that, as far as the register knows, is not of the device's model.
  """
OTHER_MODEL
}
"A reason why a list is held."
type ImportAlarm {
"The reason, for programs."
code: AlarmCode!
"The number of such rows in this list."
rows: Int!
"The largest number that your earlier lists predict."
usual: Int!
"The reason, for people, in the language of the request."
message: String!
"The next action."
action: String!
}
"A language for people."
enum Language {
"Persian."
FA
"English."
EN
}
"The reason why a whole file was refused."
type FileProblem {
"The reason, for programs; the guide to lists has all codes."
code: String!
"The reason and the action, for people, in the language of the request."
message: String!
"""
  Of \`COLUMN_MISSING\`: columns that cells of the header seem to name, for \`columnNames\` of \`createImport\` once a person has
  confirmed them. Empty if nothing is proposed. Columns that are not clear are left out; the message names them.
  """
proposedColumnNames: [ColumnName!]!
}
"A fault of a whole list: reported once, not on each row."
type ListFinding {
"COLUMN_SHIFTED, TAC_MISTYPED, … The guide to lists has all codes."
code: String!
"The columns with the fault, by their canonical names."
columns: [String!]!
"The number of rows with the fault."
rows: Int!
"The number of rows that were checked."
of: Int!
"The numbers of up to 3 rows with the fault."
examples: [Int!]!
"The fault and the evidence, for people."
message: String!
"The action that corrects the fault."
action: String!
}
"The number of rows with one outcome."
type OutcomeCount {
"RESOLVED, ON_FILE, … The guide to lists has all codes."
outcome: String!
"The number of rows."
rows: Int!
}
"The progress of a running import."
type ImportProgress {
"Bytes of the file that are read."
bytesRead: Float!
"Bytes of the file."
bytes: Float!
"""
  Rows that get an outcome each second. Null until rows are being processed.
  """
rowsPerSecond: Float
"""
  Seconds until the last row has an outcome, at the rate so far. Null until there is a rate.
  """
secondsLeft: Int
}
"A request of ops to end an import."
type ImportEndRequest {
"Time of the request."
at: DateTime!
"The id of the person, from their token."
by: String!
"The reason."
note: String!
}
"What an uploader calls a column."
type ColumnName {
"The column, by its canonical name: \`registered_imei_1\`."
column: String!
"Its name in the header of the file."
header: String!
}
"One upload of a list, from its creation to its report."
type Import implements Node {
"Opaque; for \`node\`, \`import\` and the mutations of imports."
id: ID!
"The kind of the list."
kind: ListKind!
"The uploader's name of the file."
fileName: String!
"""
  The columns that the file calls something else, as the uploader named them for this list or for an earlier one with the same header.
  """
columnNames: [ColumnName!]!
"""
  The uploader, by the id in lists and sign-in: \`importer-a\`, \`operator-a\`; \`ops\`.
  """
uploader: String!
"""
  The importer that uploaded the list. Null if an operator or ops uploaded it.
  """
importer: Importer
"The state."
state: ImportState!
"The mode."
mode: ImportMode!
"""
  The id of the earlier import that this one applies or undoes. Null if there is none.
  """
follows: ID
"""
  The id of the later import that applies or undoes this one. Null if there is none.
  """
followedBy: ID
"The reasons why the import is HELD; otherwise empty."
alarms: [ImportAlarm!]!
"""
  Time of creation: by \`createImport\`, or by the arrival of a file without it.
  """
createdAt: DateTime!
"""
  The request to end the import before its end. Null if there is none, and for others than ops.
  """
endRequest: ImportEndRequest
"Time when reading of the file started. Null until then."
startedAt: DateTime
"Time of the end. Null until then."
endedAt: DateTime
"Rows of the list. Null until the list is read."
rows: Int
"Rows that have an outcome so far."
rowsDone: Int!
"The progress. Null unless the import is running."
progress: ImportProgress
"Rows so far, by outcome."
counts: [OutcomeCount!]!
"""
  The reason why the whole file was refused. Null unless the import is REJECTED.
  """
problem: FileProblem
"""
  The main faults of the whole list. Present after the list is read; more may be added at the end.
  """
findings: [ListFinding!]!
"""
  The id of the first import that applied the same bytes, for a dry run too. Null if there is none.
  """
sameAs: ID
"""
  A link that downloads the report, valid for 15 minutes. Null until the report is ready.
  """
reportUrl: String
"""
  A link that downloads the same report as XLSX, valid for 15 minutes. Null if \`reportUrl\` is null, or the list has more than 100,000 rows or 64 MiB.
  """
reportXlsxUrl: String
"""
  A link that downloads the summary: counts, reasons with examples, timings. Null until the report is ready.
  """
summaryUrl: String
"""
  The number of rows whose outcome differs from the dry run's. Null unless the import applies a dry run.
  """
changedRows: Int
"""
  A link that downloads these rows, with the outcome of the dry run and the new outcome. Null if \`changedRows\` is null.
  """
changedUrl: String
}
"An import in a list, and its cursor."
type ImportEdge {
"The cursor of this entry, for \`after\` or \`before\`."
cursor: String!
"The import."
node: Import!
}
"One page of a list of imports."
type ImportConnection {
"The imports with their cursors."
edges: [ImportEdge!]!
"The imports without cursors."
nodes: [Import!]!
"The position of the page in the list."
pageInfo: PageInfo!
}
"A filter of imports. An import must match all given fields."
input ImportFilter {
"Imports of this kind of list."
kind: ListKind
"Imports in one of these states."
state: [ImportState!]
"Imports of the importer with this id."
importer: ID
"Imports that were created in this range of time."
created: DateTimeRange
}
"What an uploader calls a column."
input ColumnNameInput {
"The column, by its canonical name: \`registered_imei_1\`."
column: String!
"""
  Its name in the header of the file, at most 200 characters. Case, spaces, digits and marks are compared as in all headers.
  """
header: String!
}
"A list to upload."
input CreateImportInput {
"The kind of the list."
kind: ListKind!
"""
  The file name, at most 200 characters; the report's file name contains it.
  """
fileName: String!
"The language of the report's messages."
language: Language = FA
"""
  If true, decide the rows and write the report, and change nothing else.
  """
dryRun: Boolean = false
"""
  The columns that the file calls something else. Later lists of the same kind and header are read alike, without this
  input.
  """
columnNames: [ColumnNameInput!] = []
"""
  A UUID that the caller creates, 1 to 64 of A to Z, a to z, 0 to 9, \`-\` and \`_\`. For two days, the same input with the
  same key returns the same result and creates nothing new; a different input is refused. A refused request does not use
  the key.
  """
idempotencyKey: String
}
"One field of an upload form."
type FormField {
"The field's name."
name: String!
"The value to send."
value: String!
}
"""
A form that uploads one file: POST it as multipart/form-data to \`url\` with all \`fields\` in this order, and the file
last, as \`file\`. The form is valid for one hour and for files up to \`maxBytes\`.
"""
type UploadForm {
"The address to post the form to."
url: String!
"The fields to send before the file, in this order."
fields: [FormField!]!
"The largest accepted file, in bytes."
maxBytes: Float!
"The time when the form expires."
expiresAt: DateTime!
}
"The import is created."
type CreateImportSuccess {
"""
  The import, which waits for its upload. For a repeated request with the same key, its current state.
  """
import: Import!
"""
  The form that uploads the file. Null if the file is already uploaded or the import was cancelled.
  """
upload: UploadForm
}
"The result of \`createImport\`."
union CreateImportResult = CreateImportSuccess | Refusal
"The import to cancel."
input CancelImportInput {
"An import that has not ended."
id: ID!
}
"""
The import stops at the next chunk: finished rows stay applied and are reported, the rest is UNPROCESSED.
"""
type CancelImportSuccess {
"The import that will stop."
import: Import!
}
"The result of \`cancelImport\`."
union CancelImportResult = CancelImportSuccess | Refusal
"The import to end."
input EndImportInput {
"An import that has its list and has not ended."
id: ID!
"The reason, for ops; at most 2,000 characters."
note: String!
}
"""
The import ends as FAILED, 25 minutes later at most: no step of it begins, and those that run come to their end. Finished
rows stay applied and are reported, the rest is UNPROCESSED, and the uploader's next list goes on.
"""
type EndImportSuccess {
"""
  The import that will end. A repeated request does not change its \`endRequest\`.
  """
import: Import!
}
"The result of \`endImport\`."
union EndImportResult = EndImportSuccess | Refusal
"The list to apply."
input CommitImportInput {
"A finished dry run, or an import that is HELD."
id: ID!
}
"""
The import that applies the list. A repeated request returns the same import.
"""
type CommitImportSuccess {
"The import that applies the list."
import: Import!
}
"The result of \`commitImport\`."
union CommitImportResult = CommitImportSuccess | Refusal
"The import to undo."
input UndoImportInput {
"A finished import of corrections or devices."
id: ID!
}
"""
The import that reverts the other's changes. Its report has REVERSED, KEPT with a reason, or FAILED for each row.
"""
type UndoImportSuccess {
"The import that undoes the other."
import: Import!
}
"The result of \`undoImport\`."
union UndoImportResult = UndoImportSuccess | Refusal
"Why rows stay as they are when an import is undone."
type UndoKept {
"""
  NOTHING_DONE, NEEDS_STAFF, REPLACED, … The guide to lists has them all.
  """
reason: String!
"Such rows."
rows: Int!
"What it means and what to do, for people, in the language asked for."
message: String!
}
"""
What an undo would do now. The undo decides again: in the meantime a device may change.
"""
type UndoPreview {
"Rows that would be put back."
reversible: Int!
"Rows that would stay as they are, the most frequent reason first."
kept: [UndoKept!]!
"""
  Rows that changed something and that only the undo checks: a preview looks up the first 1,000, and compares them with
  20,000 rows of later lists at most.
  """
unchecked: Int!
}
"A role that an invitation gives."
enum InvitedRole {
"A person of an importer."
IMPORTER
"A person of an operator."
OPERATOR
"An expert, who decides tickets."
EXPERT
"Ops, who run the system."
OPS
}
"An invitation. It stays as the record of who was given a role."
type Invitation {
"When it was given."
at: DateTime!
"Who gave it: a name, or the id of an account."
by: String!
"Their address."
email: String!
"Their name."
name: String!
"Their role."
role: InvitedRole!
"Their importer or operator. Null for experts and ops."
organisation: String
"""
  When the mail was sent. Null if another account has the address, or the call failed.
  """
sentAt: DateTime
}
"An invitation and its cursor."
type InvitationEdge {
"The cursor."
cursor: String!
"The invitation."
node: Invitation!
}
"One page of the invitations."
type InvitationConnection {
"The invitations with their cursors."
edges: [InvitationEdge!]!
"The invitations without cursors."
nodes: [Invitation!]!
"The position of the page among all."
pageInfo: PageInfo!
}
"Whom to invite, with which role."
input InvitePersonInput {
"Their e-mail address."
email: String!
"Their name, 1 to 100 characters."
name: String!
"The role."
role: InvitedRole!
"""
  The importer or operator, such as \`importer-a\`; none for experts and ops.
  """
organisation: String
}
"The person is invited."
type InvitePersonSuccess {
"The invitation."
invitation: Invitation!
}
"The result of \`invitePerson\`."
union InvitePersonResult = InvitePersonSuccess | Refusal
"What was done with a credential of a machine."
enum MachineCredentialAct {
"It was created, with its first secret."
CREATED
"It got a new secret."
ROTATED
"It was revoked."
REVOKED
}
"An entry of the history of a credential."
type MachineCredentialEvent {
"The time."
at: DateTime!
"What was done."
act: MachineCredentialAct!
"The name of the person who did it, or the id of their account."
by: String!
}
"""
A credential by which a program of an importer or operator signs in without a person, by the client credentials of OAuth 2
(RFC 6749 section 4.4): \`POST /token\`. It belongs to the company. Its secret is not stored, so it is shown once.
"""
type MachineCredential {
"The \`client_id\`."
clientId: ID!
"The name that a person of the company gave it."
name: String!
"""
  What it may do: \`imports:corrections\`, \`imports:devices\` or \`imports:sightings\`, upload lists of this kind and read the imports of this kind; \`worklist\`, read the worklist.
  """
scopes: [String!]!
"When it was created."
createdAt: DateTime!
"""
  When it last got a token, which is valid for one hour. Null before the first one.
  """
lastUsedAt: DateTime
"""
  Until when an earlier secret is valid beside the newest one: 24 hours after a rotation. Null if only the newest is valid.
  """
earlierSecretsEndAt: DateTime
"""
  When it was revoked. Null while it is in force. 90 days later it is no longer listed.
  """
revokedAt: DateTime
"""
  Who created, rotated and revoked it, the oldest first: the first entry, and the last 49.
  """
history: [MachineCredentialEvent!]!
}
"A new credential for a machine."
input CreateMachineCredentialInput {
"A name for people, such as that of the program: 1 to 100 characters."
name: String!
"At least one scope that the company can give."
scopes: [String!]!
}
"The credential, with its secret."
type CreateMachineCredentialSuccess {
"The credential."
credential: MachineCredential!
"The \`client_secret\`, shown only now."
secret: String!
}
"The result of \`createMachineCredential\`."
union CreateMachineCredentialResult = CreateMachineCredentialSuccess | Refusal
"Which credential gets a new secret."
input RotateMachineCredentialInput {
"Its \`clientId\`."
clientId: ID!
}
"The credential, with its new secret."
type RotateMachineCredentialSuccess {
"The credential."
credential: MachineCredential!
"The new \`client_secret\`, shown only now."
secret: String!
}
"The result of \`rotateMachineCredential\`."
union RotateMachineCredentialResult = RotateMachineCredentialSuccess | Refusal
"Which credential is revoked."
input RevokeMachineCredentialInput {
"Its \`clientId\`."
clientId: ID!
}
"The credential is revoked."
type RevokeMachineCredentialSuccess {
"The credential."
credential: MachineCredential!
}
"The result of \`revokeMachineCredential\`."
union RevokeMachineCredentialResult = RevokeMachineCredentialSuccess | Refusal
"A role of a person."
enum Role {
"Owns devices and files tickets."
SUBSCRIBER
"Uploads lists of corrections and devices, for one importing company."
IMPORTER
"Decides the tickets that no rule decides."
EXPERT
"Uploads lists of sightings, for one network operator."
OPERATOR
"Operates the system, and uploads lists of devices for every importer."
OPS
}
"The person, or the machine, with the token of the request."
type Viewer {
"""
  The person's name, or that of the machine's credential. Null if sign-in does not have it.
  """
name: String
"The person's roles."
roles: [Role!]!
"The numbers that sign-in verified."
msisdns: [MSISDN!]!
"""
  The id of the person's importer or operator in lists: \`importer-a\`. Null for everybody else.
  """
organisation: String
"""
  True if the person is told by SMS what becomes of their tickets and devices, which everybody is until they choose
  otherwise. Null for a person without the role SUBSCRIBER.
  """
sms: Boolean
"""
  How people reach the importer that the person works for. Null for everybody else, and for machines.
  """
contact: Contact
"""
  What a machine may do with the token of the request, such as \`imports:corrections\`. Null for a person.
  """
scopes: [String!]
}
"What a person is told of."
input UpdateNoticesInput {
"""
  False: no SMS about tickets and devices. A code that signs in is sent all the same.
  """
sms: Boolean!
}
"The choice is stored, for all numbers of the person."
type UpdateNoticesSuccess {
"The viewer, with the choice."
viewer: Viewer!
}
"The result of \`updateNotices\`."
union UpdateNoticesResult = UpdateNoticesSuccess | Refusal
"The number of a person who wants to sign in."
input RequestSignInInput {
"""
  An Iranian mobile number: \`0912…\`, \`+98912…\`, in Persian or Latin digits.
  """
msisdn: String!
}
"Sign-in can send a code to the number."
type RequestSignInSuccess {
"The number in E.164 digits, as sign-in takes it with a plus."
msisdn: MSISDN!
}
"The result of \`requestSignIn\`."
union RequestSignInResult = RequestSignInSuccess | Refusal
"An object with a global id, for \`node\`."
interface Node {
"Opaque and unique over all types. Send it unchanged."
id: ID!
}
"The position of a page in its list."
type PageInfo {
"""
  True if there are entries after this page. With \`last\`: true if \`before\` was given.
  """
hasNextPage: Boolean!
"""
  True if there are entries before this page. With \`first\`: true if \`after\` was given.
  """
hasPreviousPage: Boolean!
"The cursor for \`before\`, with \`last\`, to get the previous page."
startCursor: String
"""
  The cursor for \`after\`, with \`first\`, to get the next page. In a filtered list it may be behind the last entry: a page
  ends after 300 rows are read, so it may be short or empty although the list continues.
  """
endCursor: String
}
"The order of a list."
enum ListOrder {
"The newest first."
NEWEST_FIRST
"The oldest first."
OLDEST_FIRST
}
"A range of time. Each end may be absent."
input DateTimeRange {
"The start, included."
from: DateTime
"The end, excluded."
to: DateTime
}
"A limit on the caller's calls, shared by all of the caller's requests."
type RateLimitQuota {
"""
  The query or mutation that is counted, as in the headers \`RateLimit\`: \`machineCredential\` is creating and rotating one.
  """
name: String!
"Most calls in \`seconds\`."
limit: Int!
"The time in which calls are counted, in seconds."
seconds: Int!
"Calls that are allowed at once."
remaining: Int!
"""
  If no call remains, the time of the next one; else the time by which fewer calls count.
  """
resetAt: DateTime!
}
"What the caller may still ask, and what this request costs."
type RateLimit {
"""
  The estimated cost of this request, as \`extensions.cost\` of every answer has it.
  """
cost: Int!
"The most that a request may cost."
costLimit: Int!
"""
  The limits that the caller's calls come under. Other fields of this request may be counted in them already, or not yet.
  Empty for a machine, which calls nothing that is counted.
  """
quotas: [RateLimitQuota!]!
}
"What became of an IMEI in the register."
enum RegisterChangeKind {
"""
  A device holds the IMEI. Also given when the legal status of that device changes.
  """
HELD
"No device holds the IMEI."
GIVEN_UP
}
"What the register held of an IMEI at a time."
type RegisterChange {
"The IMEI."
imei: IMEI!
"What became of it."
kind: RegisterChangeKind!
"The legal status of the device that holds it. Null if no device does."
legality: Legality
"The time at which the register was read, seconds after the change."
at: DateTime!
}
"An entry of the feed, and its cursor."
type RegisterChangeEdge {
"The cursor of this entry, for \`after\`."
cursor: String!
"The change."
node: RegisterChange!
}
"One page of the feed."
type RegisterChangeConnection {
"The changes with their cursors."
edges: [RegisterChangeEdge!]!
"The changes without cursors."
nodes: [RegisterChange!]!
"""
  The position of the page in the feed. Keep \`endCursor\`: the next page begins there, also weeks later.
  """
pageInfo: PageInfo!
}
"""
A file of the register's changes: a CSV with the columns \`imei\`, \`kind\`, \`legality\` and \`at\`, as of \`RegisterChange\`.
"""
type RegisterFile {
"The number of the run that wrote it: 1, 2, 3, …, without gaps."
run: Int!
"""
  The day of the run in UTC, such as \`2026-11-29\`. A day of very many changes has several runs.
  """
day: String!
"Number of changes in the file; 0 if nothing changed."
changes: Int!
"The time at which the file was complete."
writtenAt: DateTime!
"A link that downloads the file, valid for 15 minutes."
url: String!
"""
  The cursor for \`after\` of \`registerChanges\` that continues behind this file.
  """
endCursor: String!
}
"A run's file, and its cursor."
type RegisterFileEdge {
"The cursor of this entry, for \`after\`."
cursor: String!
"The file."
node: RegisterFile!
}
"One page of files."
type RegisterFileConnection {
"The files with their cursors."
edges: [RegisterFileEdge!]!
"The files without cursors."
nodes: [RegisterFile!]!
"The position of the page in the list."
pageInfo: PageInfo!
}
"""
A time, ISO 8601 in UTC: \`2026-11-22T08:30:00.000Z\`. As an argument, any offset is accepted, and no offset means UTC. A
date without a time means midnight. Persian and Arabic digits are accepted; a Persian year is refused.
"""
scalar DateTime
"""
A device's IMEI: 15 decimal digits, the last is the check digit (3GPP TS 23.003 annex B).
As an argument, Persian and Arabic digits, spaces and dashes are accepted; an invalid IMEI is refused with the reason.
"""
scalar IMEI
"""
A phone number in E.164 digits: \`989121234567\`. As an argument, \`0912…\`, \`+98912…\`, Persian and Arabic digits, spaces
and dashes are accepted; any other value is refused.
"""
scalar MSISDN
"The calendar whose months statistics are added up by."
enum Calendar {
"The calendar of Iran; its year begins in March."
JALALI
"The calendar of ISO 8601."
GREGORIAN
}
"Number of tickets with a verdict."
type VerdictCount {
"The verdict."
verdict: Verdict!
"Number of tickets that were decided with it."
tickets: Int!
}
"""
Number of decisions of the rule engine, of importers' lists or of experts.
"""
type DeciderCount {
"Who decided: LAYER_ZERO, IMPORT or EXPERT."
by: ActorKind!
"Number of tickets that it decided."
tickets: Int!
"""
  The median time from the filing to the decision, in seconds, as of \`TicketStatistics\`. Null without decisions.
  """
medianSeconds: Int
}
"Number of tickets that came to wait for a reason."
type HoldCount {
"The reason."
hold: HoldReason!
"""
  Number of tickets. A ticket that waits for another reason later is counted for both.
  """
tickets: Int!
}
"""
What happened to tickets in a period. Each happening counts on its own day in Tehran, so the numbers of a past day never change.
"""
type TicketStatistics {
"Tickets that were filed, follow-up tickets included."
filed: Int!
"Tickets that were decided: approved or rejected."
decided: Int!
"Decisions by verdict; without verdicts that no ticket got."
verdicts: [VerdictCount!]!
"Decisions by decider; without deciders that decided nothing."
deciders: [DeciderCount!]!
"""
  The median time from the filing to the decision, in seconds. It is at most 12 % off; times below a minute count as 0,
  and times over 118 days as 133 days. Null without decisions.
  """
medianSeconds: Int
"Decisions that came after the ticket was due."
decidedLate: Int!
"Tickets that were withdrawn."
withdrawn: Int!
"""
  Approvals that were reverted. The decision stays counted in the period in which it was made.
  """
reverted: Int!
"Tickets whose importer's time ended, so that they went to the experts."
handedOver: Int!
"""
  Tickets that came to wait, by reason; without reasons that held no ticket.
  """
holds: [HoldCount!]!
}
"The statistics of a month."
type MonthStatistics {
"The month by the requested calendar: \`1405-09\` or \`2026-11\`."
month: String!
"Its first day in the range."
from: String!
"Its last day in the range."
to: String!
"What happened in it."
tickets: TicketStatistics!
}
"""
The statistics of the tickets on an importer's devices, or on the devices of travellers.
"""
type ImporterStatistics {
"The channel. Null for tickets on no device of their requester."
channel: Channel
"The importer. Null for travellers' devices, and without a channel."
importer: Importer
"What happened in the range."
tickets: TicketStatistics!
}
"Open tickets that wait for a reason now."
type OpenTicketCount {
"The reason."
hold: HoldReason!
"Why a ticket waits, for staff, in the requested language."
message: String!
"Number of open tickets."
tickets: Int!
"Those that were due before today."
overdue: Int!
}
"Statistics of tickets."
type Statistics {
"What happened in the whole range."
total: TicketStatistics!
"What happened in each month of the range, in order."
months: [MonthStatistics!]!
"""
  What happened by importer, with most decisions first. Importers whose tickets nothing happened to are absent.
  """
importers: [ImporterStatistics!]!
"""
  The tickets that are open now, of all importers and channels: neither the range nor the filter counts.
  """
open: [OpenTicketCount!]!
}
"Conditions of statistics. All that are given apply."
input StatisticsFilter {
"Only tickets on devices of this importer, by its id."
importer: ID
"Only tickets on devices of this channel."
channel: Channel
}
"The status of a ticket. All except OPEN are final."
enum TicketStatus {
"The ticket waits for the importer's list or an expert."
OPEN
"The register is corrected."
APPROVED
"The ticket was rejected; the verdict has the reason."
REJECTED
"The requester withdrew the ticket."
WITHDRAWN
}
"The subject of a ticket, as chosen in the wizard."
enum TicketSubject {
"The device shows an IMEI that differs from its registered IMEI."
IMEI_MISMATCH
}
"The result of layer zero, the rule engine, or of an expert."
enum Verdict {
"The registered pair is corrected."
APPROVED
"The requester does not own the device."
NOT_OWNER
"""
  An IMEI of the correct pair was never seen with one of the requester's numbers.
  """
SIM_NOT_SEEN
"Neither registered IMEI is in the register, or the device is blocked."
ILLEGAL_DEVICE
"A device that the requester does not own holds the new IMEI."
TARGET_OWNED
"The wrong IMEI was seen on a network."
WRONG_IMEI_SEEN
"The two pairs share no IMEI."
NOT_PARTIAL
"A device of the requester already holds the correct pair."
ALREADY_ACTIVATED
}
"The result of a rule."
enum RuleState {
"The rule has no objection to the ticket."
PASSED
"The rule decided: its verdict is the ticket's verdict."
FAILED
"""
  The rule is not needed, because the importer's correction is stronger evidence.
  """
WAIVED
"An earlier rule decided."
NOT_REACHED
}
"A fact that a rule found."
enum Fact {
"A device in the register holds the IMEI."
IN_REGISTER
"No device in the register holds the IMEI."
NOT_IN_REGISTER
"The device is blocked."
BLOCKED
"The requester owns the device."
OWNED_BY_REQUESTER
"The requester does not own the device."
NOT_OWNED_BY_REQUESTER
"A device of the requester already holds the correct pair."
HOLDS_CORRECT_PAIR
"No device of the requester holds the correct pair."
NO_DEVICE_HOLDS_CORRECT_PAIR
"The IMEI is in both the registered pair and the correct pair."
STANDS_IN_BOTH_PAIRS
"The two pairs share no IMEI."
NO_SHARED_IMEI
"No device holds the IMEI."
HELD_BY_NOBODY
"Another device of the requester holds the IMEI."
HELD_BY_REQUESTER
"A device of another person holds the IMEI."
HELD_BY_ANOTHER
"The IMEI was seen on a network."
SEEN
"The IMEI was never seen on a network."
NOT_SEEN
"The IMEI was seen with one of the requester's numbers."
SEEN_WITH_REQUESTER
"The IMEI was never seen with one of the requester's numbers."
NOT_SEEN_WITH_REQUESTER
"The importer's correction on file agrees with the ticket."
IMPORTER_AGREES
}
"""
The evidence of a rule. About another person's device it has only the fact that another person holds it.
"""
type Evidence {
"The fact."
fact: Fact!
"The IMEI of the fact. Null if the fact is not about a single IMEI."
imei: IMEI
}
"The result of one rule of layer zero, in the order of the rules."
type RuleResult {
"The verdict that the rule gives when it fails."
rule: Verdict!
"The result."
state: RuleState!
"The check of the rule, in plain words."
words: String!
"The evidence; empty if the rule was not reached."
evidence: [Evidence!]!
}
"The party that an open ticket waits for."
enum WaitsFor {
"The importer's list, or an expert."
IMPORTER
"An expert."
EXPERT
}
"Why an open ticket waits. More reasons may be added."
enum HoldReason {
"""
  Every rule passed, and the importer has not confirmed the correct pair.
  """
IMPORTER_LIST
"""
  Another device of the same owner holds the new IMEI, and no machine may move it.
  """
IMEI_ON_OWN_DEVICE
"""
  As IMEI_ON_OWN_DEVICE, and the importer's correction agrees with the ticket.
  """
IMPORTER_AGREES
"""
  As IMPORTER_LIST, and the importer's time has ended. Its list may still end the ticket.
  """
IMPORTER_LATE
"""
  The decision on the ticket that this one follows, or an earlier approval of the same new IMEI, was undone.
  """
DECISION_UNDONE
"""
  An expert looks at the ticket. Experts get one of the two reasons below instead.
  """
EXPERT_REVIEW
"As the doubt OTHER_MODEL. For experts, and in statistics."
OTHER_MODEL
"As the doubt IN_USE_BY_OTHERS. For experts, and in statistics."
IN_USE_BY_OTHERS
}
"""
Why no machine approves a ticket whose rules all passed. More may be added.
"""
enum Doubt {
"""
  The TAC of the new IMEI is of neither registered IMEI, and the register does not know it for the device's brand and model.
  """
OTHER_MODEL
"""
  The new IMEI was seen with three or more numbers that are not the requester's.
  """
IN_USE_BY_OTHERS
}
"A doubt about a ticket."
type TicketDoubt {
"The doubt."
code: Doubt!
"What was found, in the requested language."
message: String!
}
"The reason that keeps a ticket open."
type TicketHold {
"The reason."
code: HoldReason!
"""
  Why the ticket waits and the next action, in the requested language. Its owner and staff get different messages.
  """
message: String!
}
"The decision of layer zero and its reasons."
type Explanation {
"The verdict. Null while the ticket passes every rule and waits."
verdict: Verdict
"""
  The message of layer zero, with the text of the users' guide. Null while the ticket waits.
  """
words: String
"""
  The link to repair registration in \`words\`. Null if \`words\` does not name it, or if its address is not known.
  """
repair: TextLink
"The next action, with the contact. Null while the ticket waits."
remedy: String
"""
  What remains if the remedy does not help, with the text of the users' guide and the contact. Null unless a rule
  rejects the ticket.
  """
lastResort: GuideParagraph
"""
  The company that the remedy and the last resort name: the importer, or the guarantor if there is no importer. Null if
  they name the seller, and unless a rule rejects the ticket.
  """
contact: Contact
"The party that the ticket waits for. Null unless the ticket is OPEN."
waitsFor: WaitsFor
"Why the ticket waits. Null unless the ticket is OPEN."
hold: TicketHold
"""
  Why no machine approves the ticket by its own judgement; empty if there is no such reason. Also of a ticket that waits
  for the importer. Visible to experts, null for others.
  """
doubts: [TicketDoubt!]
"All rules, in their order."
rules: [RuleResult!]!
"The version of the rules."
ruleSet: String!
}
"The kind of an event of a ticket."
enum TimelineEventKind {
"The requester filed the ticket."
FILED
"""
  The ticket passed every rule and waits for the importer's list or an expert.
  """
WAITING
"The importer's list has a different correct pair."
MISMATCH_NOTED
"""
  The importer's list has the same correct pair, but an expert must decide.
  """
IMPORTER_AGREES
"""
  The importer's list that agreed with the ticket was undone, and an expert decides without it.
  """
AGREEMENT_UNDONE
"""
  The decision on an earlier ticket was undone; this ticket replaces it and waits for an expert.
  """
REOPENED
"The importer's time ends soon, and the importer was reminded."
REMINDED
"""
  The importer's time has ended, and the ticket was handed over to the experts.
  """
HANDED_OVER
"An expert was to look at the ticket by now."
OVERDUE
"The ticket was approved and the register corrected."
APPROVED
"The ticket was rejected."
REJECTED
"The requester withdrew the ticket."
WITHDRAWN
"The approval was reverted: the device has its former pair again."
REVERTED
}
"The actor of an event of a ticket."
enum ActorKind {
"The requester, who filed the ticket."
REQUESTER
"The rule engine."
LAYER_ZERO
"A row of an importer's list."
IMPORT
"A person who decides the tickets that no rule decides."
EXPERT
"The staff who run the register."
OPS
}
"An event of a ticket."
type TimelineEvent {
"The time of the event."
at: DateTime!
"The kind of the event."
kind: TimelineEventKind!
"The actor."
by: ActorKind!
"""
  The id of the import that caused the event. Visible to its uploader and to experts.
  """
importId: ID
"""
  The row of that import, from 1. Visible to its uploader and to experts.
  """
row: Int
"The note of an expert or ops. Null if there is none."
note: String
"The event, for people, in the language of the request."
message: String!
}
"""
What the networks have seen of one slot of a ticket's device, with a number of the requester.
"""
type SlotSighting {
"The correct IMEI of the slot."
imei: IMEI!
"""
  Time of the last sighting. Null if there is none: layer zero rejects a ticket for it.
  """
seenAt: DateTime
}
"""
What the networks have seen by now of a ticket that was rejected with \`SIM_NOT_SEEN\`.
"""
type SimSightings {
"The IMEIs of \`Ticket.correct\`, in its order."
slots: [SlotSighting!]!
"""
  Arrival of the newest list of an operator that has been recorded. What happened later is not known yet. Null if no list
  has been recorded.
  """
knownUntil: DateTime
}
"What \`revertTicket\` would do now."
type RevertPreview {
"Why it would be refused. Null if it would be done."
refusal: UserError
"""
  The pair that the device holds now. Null if the device is no longer in the register.
  """
now: [IMEI!]
"The pair that the device would hold. Null if it would be refused."
after: [IMEI!]
}
"An expert looks at an open ticket, and no other expert can decide it."
type TicketReservation {
"The time at which it expires, unless it is renewed."
until: DateTime!
"True if it is yours."
isYours: Boolean!
}
"A request to correct the registered pair of a device."
type Ticket implements Node {
"Opaque; for \`node\`."
id: ID!
"The number for people: 10 digits, the last is a check digit."
number: String!
"The subject."
subject: TicketSubject!
"The status."
status: TicketStatus!
"The verdict. Null if the ticket is OPEN or WITHDRAWN."
verdict: Verdict
"The registered pair when the ticket was filed."
registered: [IMEI!]!
"The pair that the handset shows."
correct: [IMEI!]!
"""
  The requester's description. Visible to the requester and to experts, null for others.
  """
description: String
"The time of filing."
filedAt: DateTime!
"""
  The time by which it is looked at: one that waits for the importer goes to the experts then, and one that waits for an
  expert is late. Null unless the ticket is OPEN.
  """
due: DateTime
"The time of the end. Null while the ticket is OPEN."
endedAt: DateTime
"""
  The time at which its approval was reverted. Null unless it was; the status stays APPROVED.
  """
revertedAt: DateTime
"""
  What \`revertTicket\` would do now. Null unless the ticket is APPROVED. Visible to experts and ops, null for others.
  """
revertPreview: RevertPreview
"""
  The reservation that is in force. Null if no expert has reserved the ticket, or it is not OPEN. Visible to experts, null
  for others.
  """
reservation: TicketReservation
"""
  What the networks have seen by now, if the ticket was rejected with \`SIM_NOT_SEEN\`; null otherwise. Once each slot has a
  sighting, this rule passes. Visible to the requester, null for others.
  """
simSightings: SimSightings
"""
  The requester's numbers. Visible to the requester and to experts, null for others.
  """
requesterMsisdns: [MSISDN!]
"""
  The ticket's device. Null if it is not the requester's, or you cannot see it.
  """
device: Device
"The decision of layer zero and its reasons."
explanation: Explanation!
"The events of the ticket, oldest first."
timeline: [TimelineEvent!]!
}
"A ticket in a list, and its cursor."
type TicketEdge {
"The cursor of this entry, for \`after\` or \`before\`."
cursor: String!
"The ticket."
node: Ticket!
}
"One page of a list of tickets."
type TicketConnection {
"The tickets with their cursors."
edges: [TicketEdge!]!
"The tickets without cursors."
nodes: [Ticket!]!
"The position of the page in the list."
pageInfo: PageInfo!
}
"A filter of your tickets. A ticket must match all given fields."
input TicketFilter {
"Tickets with one of these statuses."
status: [TicketStatus!]
"Tickets on this subject."
subject: TicketSubject
"Tickets on the device with this id."
device: ID
"Tickets that were filed in this range of time."
filed: DateTimeRange
}
"A filter of the worklist. A ticket must match all given fields."
input WorklistFilter {
"Tickets on this subject."
subject: TicketSubject
"Tickets on the device with this id."
device: ID
"Tickets on the device that holds this IMEI."
imei: IMEI
"Tickets that were filed in this range of time."
filed: DateTimeRange
}
"A filter of the queue. A ticket must match all given fields."
input QueueFilter {
"Tickets on this subject."
subject: TicketSubject
"Tickets on devices of the importer with this id."
importer: ID
"Tickets on the device with this id."
device: ID
"Tickets that were filed in this range of time."
filed: DateTimeRange
"Tickets that wait for this party."
waitsFor: WaitsFor
}
"""
The two IMEIs of a device, as a person enters them: Persian digits, spaces and dashes are accepted. The fields are String
and not IMEI, so that a refusal lists all errors of a form at once, each with the path of its field.
"""
input ImeiPairInput {
"The IMEI of slot 1."
imei1: String!
"The IMEI of slot 2."
imei2: String!
}
"A ticket to check before filing."
input PrecheckTicketInput {
"The subject."
subject: TicketSubject = IMEI_MISMATCH
"The two registered IMEIs."
registered: ImeiPairInput!
"The two IMEIs that the handset shows (\`*#06#\`)."
correct: ImeiPairInput!
}
"A ticket to file."
input FileTicketInput {
"The subject."
subject: TicketSubject = IMEI_MISMATCH
"The two registered IMEIs."
registered: ImeiPairInput!
"The two IMEIs that the handset shows (\`*#06#\`)."
correct: ImeiPairInput!
"The requester's description of the problem, at most 2,000 characters."
description: String!
"""
  A UUID that the caller creates, 1 to 64 of A to Z, a to z, 0 to 9, \`-\` and \`_\`. For two days, the same input with the
  same key returns the same result and creates nothing new; a different input is refused. A refused request does not use
  the key.
  """
idempotencyKey: String
}
"The result that layer zero would give."
type Precheck {
"The status that the ticket would have."
status: TicketStatus!
"The decision of layer zero and its reasons."
explanation: Explanation!
}
"The result of \`precheckTicket\`."
union PrecheckTicketResult = Precheck | Refusal
"The ticket is filed; layer zero may have decided it at once."
type FileTicketSuccess {
"The ticket, with the result of layer zero."
ticket: Ticket!
}
"The result of \`fileTicket\`."
union FileTicketResult = FileTicketSuccess | Refusal
"The ticket to withdraw."
input WithdrawTicketInput {
"The number of one of your open tickets."
number: String!
}
"The ticket is withdrawn."
type WithdrawTicketSuccess {
"The ticket, WITHDRAWN."
ticket: Ticket!
}
"The result of \`withdrawTicket\`."
union WithdrawTicketResult = WithdrawTicketSuccess | Refusal
"An expert's verdict on a ticket."
input ReviewTicketInput {
"The number of an open ticket."
number: String!
"The verdict that ends the ticket; APPROVED corrects the register."
verdict: Verdict!
"The reason, for the requester; at most 2,000 characters."
note: String!
}
"The ticket has ended."
type ReviewTicketSuccess {
"The ticket with its verdict."
ticket: Ticket!
}
"The result of \`reviewTicket\`."
union ReviewTicketResult = ReviewTicketSuccess | Refusal
"The ticket to reserve."
input ReserveTicketInput {
"The number of an open ticket."
number: String!
}
"The ticket is reserved for you."
type ReserveTicketSuccess {
"The ticket, with its reservation."
ticket: Ticket!
}
"The result of \`reserveTicket\`."
union ReserveTicketResult = ReserveTicketSuccess | Refusal
"The ticket whose reservation ends."
input ReleaseTicketInput {
"The number of the ticket."
number: String!
}
"You have no reservation of the ticket."
type ReleaseTicketSuccess {
"The ticket. Its reservation, if there is one, is another expert's."
ticket: Ticket!
}
"The result of \`releaseTicket\`."
union ReleaseTicketResult = ReleaseTicketSuccess | Refusal
"An approval to take back."
input RevertTicketInput {
"The number of an approved ticket."
number: String!
"The reason, for the requester; at most 2,000 characters."
note: String!
"""
  A UUID that the caller creates, 1 to 64 of A to Z, a to z, 0 to 9, \`-\` and \`_\`. For two days, the same input with the
  same key returns the same result; a different input is refused. A refused request does not use the key.
  """
idempotencyKey: String
}
"The device has the pair that it had before the approval."
type RevertTicketSuccess {
"""
  The ticket. Its status and verdict do not change; its timeline has the revert.
  """
ticket: Ticket!
}
"The result of \`revertTicket\`."
union RevertTicketResult = RevertTicketSuccess | Refusal`;
