export const sdl = `enum DeviceChangeCause {
REGISTRATION
LIST
TICKET
REVERT
UNDO
}
enum DeviceChanger {
LAYER_ZERO
IMPORTER
EXPERT
OPS
}
type DeviceChange {
at: DateTime!
cause: DeviceChangeCause!
by: DeviceChanger!
imeis: [IMEI!]!
formerImeis: [IMEI!]
legality: Legality!
formerLegality: Legality
ownerChanged: Boolean!
ticket: Ticket
importId: ID
row: Int
message: String!
}
type DeviceChangeEdge {
cursor: String!
node: DeviceChange!
}
type DeviceChangeConnection {
edges: [DeviceChangeEdge!]!
nodes: [DeviceChange!]!
pageInfo: PageInfo!
}
type Device implements Node {
history(first: Int, after: String, last: Int, before: String): DeviceChangeConnection
id: ID!
imeis: [IMEI!]!
channel: Channel!
importer: Importer
brand: String
model: String
guarantor: String
legality: Legality!
openTicket: Ticket
correction: DeviceCorrection
}
enum Channel {
COMMERCIAL
PASSENGER
}
enum Legality {
LEGAL
BLOCKED
}
enum ContactKind {
IMPORTER
GUARANTOR
}
type Contact {
kind: ContactKind!
name: String!
phone: String
site: String
}
type Importer implements Node {
id: ID!
organisation: String!
name: String!
contact: Contact!
}
type DeviceCorrection {
slot: Int!
correct: [IMEI!]!
}
type DeviceEdge {
cursor: String!
node: Device!
}
type DeviceConnection {
edges: [DeviceEdge!]!
nodes: [Device!]!
pageInfo: PageInfo!
}
type DeviceEnquiry {
imei: IMEI!
brand: String
model: String
channel: Channel!
importer: Importer
guarantor: String
guarantorContact: Contact
legality: Legality!
}
input NameImporterInput {
organisation: String!
name: String!
}
type NameImporterSuccess {
importer: Importer!
}
union NameImporterResult = NameImporterSuccess | Refusal
input UpdateContactInput {
organisation: String
guarantor: String
phone: String!
site: String!
former: FormerContactInput
}
input FormerContactInput {
phone: String
site: String
}
union ContactResult = Contact | Refusal
type UpdateContactSuccess {
contact: Contact!
}
union UpdateContactResult = UpdateContactSuccess | Refusal
type Query {
devices(first: Int, after: String, last: Int, before: String): DeviceConnection!
contact(organisation: String, guarantor: String): ContactResult!
device(imei: IMEI!): DeviceEnquiry
ticketEvidence(number: String!): TicketEvidence
guide: Guide!
health: Health!
undoPreview(id: ID!): UndoPreview
columnNames(kind: ListKind!, header: [String!]!): [ColumnName!]!
import(id: ID!): Import
imports(filter: ImportFilter, order: ListOrder = NEWEST_FIRST, first: Int, after: String, last: Int, before: String): ImportConnection!
invitations(first: Int, after: String, last: Int, before: String): InvitationConnection!
machineCredentials: [MachineCredential!]!
me: Viewer
node(id: ID!): Node
nodes(ids: [ID!]!): [Node]!
rateLimit: RateLimit!
registerChanges(first: Int!, after: String): RegisterChangeConnection!
registerFiles(first: Int!, after: String): RegisterFileConnection!
statistics(from: String!, to: String!, calendar: Calendar!, filter: StatisticsFilter): Statistics!
tickets(filter: TicketFilter, order: ListOrder = NEWEST_FIRST, first: Int, after: String, last: Int, before: String): TicketConnection!
ticket(number: String!): Ticket
worklist(filter: WorklistFilter, order: ListOrder = OLDEST_FIRST, first: Int, after: String, last: Int, before: String): TicketConnection!
queue(filter: QueueFilter, order: ListOrder = OLDEST_FIRST, first: Int, after: String, last: Int, before: String): TicketConnection!
findTickets(text: String!): [Ticket!]!
precheckTicket(input: PrecheckTicketInput!): PrecheckTicketResult!
}
type Mutation {
nameImporter(input: NameImporterInput!): NameImporterResult!
updateContact(input: UpdateContactInput!): UpdateContactResult!
createImport(input: CreateImportInput!): CreateImportResult!
cancelImport(input: CancelImportInput!): CancelImportResult!
endImport(input: EndImportInput!): EndImportResult!
commitImport(input: CommitImportInput!): CommitImportResult!
undoImport(input: UndoImportInput!): UndoImportResult!
invitePerson(input: InvitePersonInput!): InvitePersonResult!
createMachineCredential(input: CreateMachineCredentialInput!): CreateMachineCredentialResult!
rotateMachineCredential(input: RotateMachineCredentialInput!): RotateMachineCredentialResult!
revokeMachineCredential(input: RevokeMachineCredentialInput!): RevokeMachineCredentialResult!
updateNotices(input: UpdateNoticesInput!): UpdateNoticesResult!
requestSignIn(input: RequestSignInInput!): RequestSignInResult!
fileTicket(input: FileTicketInput!): FileTicketResult!
withdrawTicket(input: WithdrawTicketInput!): WithdrawTicketResult!
reserveTicket(input: ReserveTicketInput!): ReserveTicketResult!
releaseTicket(input: ReleaseTicketInput!): ReleaseTicketResult!
reviewTicket(input: ReviewTicketInput!): ReviewTicketResult!
revertTicket(input: RevertTicketInput!): RevertTicketResult!
}
enum ErrorCode {
INVALID_IMEI
SAME_TWICE
REGISTERED_PAIR_WRONG
TICKET_ALREADY_OPEN
DESCRIPTION_EMPTY
DESCRIPTION_TOO_LONG
TICKET_NOT_FOUND
TICKET_NOT_OPEN
TICKET_RESERVED
IMEI_HELD
TICKET_NOT_APPROVED
TICKET_REVERTED
DEVICE_CHANGED
DEVICE_TICKET_OPEN
FORMER_IMEI_HELD
GIVER_TICKET_OPEN
GIVER_CHANGED
NOTE_EMPTY
NOTE_TOO_LONG
IMPORT_NOT_FOUND
IMPORT_ENDED
IMPORT_NOT_RECEIVED
IMPORT_NOT_TRIED
IMPORT_NOT_APPLIED
IMPORT_TOO_OLD
IMPORT_FOLLOWED
FILE_NAME_INVALID
COLUMN_UNKNOWN
COLUMN_HEADER_INVALID
COLUMN_HEADER_TWICE
KIND_NOT_ALLOWED
IDEMPOTENCY_KEY_INVALID
IDEMPOTENCY_KEY_REUSED
ORGANISATION_INVALID
ORGANISATION_MISSING
IMPORTER_NAME_INVALID
ACCOUNT_EXISTS
EMAIL_INVALID
PERSON_NAME_INVALID
ORGANISATION_NOT_OF_ROLE
CONTACT_COMPANY_INVALID
CONTACT_NOT_YOURS
CONTACT_CHANGED
CONTACT_PHONE_INVALID
CONTACT_SITE_INVALID
MSISDN_INVALID
MACHINE_NAME_INVALID
MACHINE_SCOPES_EMPTY
MACHINE_SCOPE_INVALID
MACHINES_TOO_MANY
MACHINE_NOT_FOUND
MACHINE_REVOKED
SCOPE_MISSING
RATE_LIMITED
}
type UserError {
code: ErrorCode!
field: [String!]!
message: String!
action: String!
ticketNumber: String
retryAfter: Int
}
type Refusal {
errors: [UserError!]!
}
enum ImeiHolder {
DEVICE
REQUESTER
ANOTHER
NOBODY
}
type TacModel {
brand: String!
model: String!
devices: Int!
since: DateTime!
isOfDevice: Boolean!
}
type ImeiEvidence {
imei: IMEI!
holder: ImeiHolder!
seenWithRequester: DateTime
otherNumbers: Int!
seenWithOthers: DateTime
models: [TacModel!]!
otherModels: Int!
}
type CorrectionOnFile {
registered: [IMEI!]!
correct: [IMEI!]!
agrees: Boolean!
importId: ID!
row: Int!
}
type ImeiMove {
imei: IMEI!
now: [IMEI!]!
after: [IMEI!]!
brand: String
model: String
legality: Legality!
refusal: UserError
}
type TicketEvidence {
ownedByRequester: Boolean
imeis: [ImeiEvidence!]!
correction: CorrectionOnFile
move: ImeiMove
}
enum GuideStepKind {
PROBLEMS
CREATE
SUBJECT
NOTES
DIAL
CORRECT_PAIR
REGISTERED_PAIR
DESCRIPTION
CONFIRM
ANSWER
}
type GuideStep {
step: GuideStepKind!
stage: Int!
input: String
title: String!
words: String!
note: String
}
type GuideField {
path: [String!]!
label: String!
hint: String!
}
type GuideSubject {
subject: TicketSubject!
title: String!
introduction: String!
warnings: [String!]!
steps: [GuideStep!]!
fields: [GuideField!]!
}
type TextLink {
text: String!
url: String!
}
type GuideVerdict {
verdict: Verdict!
row: Int!
name: String!
words: String!
remedy: String!
namesContact: Boolean!
repair: TextLink
}
type GuideParagraph {
title: String!
words: String!
}
type GuideLabels {
panel: String!
problems: String!
devices: String!
enquiry: String!
repair: String!
create: String!
next: String!
previousPage: String!
nextPage: String!
row: String!
ticketNumber: String!
device: String!
filedAt: String!
subject: String!
status: String!
expert: String!
verdict: String!
remedy: String!
importer: String!
guarantor: String!
seller: String!
}
type GuideName {
value: String!
name: String!
}
type GuideNames {
ticketStatuses: [GuideName!]!
ruleStates: [GuideName!]!
channels: [GuideName!]!
legalities: [GuideName!]!
listKinds: [GuideName!]!
importStates: [GuideName!]!
outcomes: [GuideName!]!
roles: [GuideName!]!
}
type Guide {
title: String!
subjects: [GuideSubject!]!
verdicts: [GuideVerdict!]!
lastResort: GuideParagraph!
labels: GuideLabels!
names: GuideNames!
}
type Health {
openTickets: Int!
hasMore: Boolean!
oldestFiledAt: DateTime
}
enum ListKind {
CORRECTIONS
DEVICES
SIGHTINGS
}
enum ImportState {
AWAITING_UPLOAD
RECEIVED
WAITING
INSPECTING
RECONCILING
PUBLISHING
COMPLETED
CANCELLED
HELD
REJECTED
FAILED
}
enum ImportMode {
APPLY
DRY_RUN
UNDO
}
enum AlarmCode {
INVALID_ROWS
TICKETS
OTHER_MODEL
}
type ImportAlarm {
code: AlarmCode!
rows: Int!
usual: Int!
message: String!
action: String!
}
enum Language {
FA
EN
}
type FileProblem {
code: String!
message: String!
proposedColumnNames: [ColumnName!]!
}
type ListFinding {
code: String!
columns: [String!]!
rows: Int!
of: Int!
examples: [Int!]!
message: String!
action: String!
}
type OutcomeCount {
outcome: String!
rows: Int!
}
type ImportProgress {
bytesRead: Float!
bytes: Float!
rowsPerSecond: Float
secondsLeft: Int
}
type ImportEndRequest {
at: DateTime!
by: String!
note: String!
}
type ColumnName {
column: String!
header: String!
}
type Import implements Node {
id: ID!
kind: ListKind!
fileName: String!
columnNames: [ColumnName!]!
uploader: String!
importer: Importer
state: ImportState!
mode: ImportMode!
follows: ID
followedBy: ID
alarms: [ImportAlarm!]!
createdAt: DateTime!
endRequest: ImportEndRequest
startedAt: DateTime
endedAt: DateTime
rows: Int
rowsDone: Int!
progress: ImportProgress
counts: [OutcomeCount!]!
problem: FileProblem
findings: [ListFinding!]!
sameAs: ID
reportUrl: String
reportXlsxUrl: String
summaryUrl: String
changedRows: Int
changedUrl: String
}
type ImportEdge {
cursor: String!
node: Import!
}
type ImportConnection {
edges: [ImportEdge!]!
nodes: [Import!]!
pageInfo: PageInfo!
}
input ImportFilter {
kind: ListKind
state: [ImportState!]
importer: ID
created: DateTimeRange
}
input ColumnNameInput {
column: String!
header: String!
}
input CreateImportInput {
kind: ListKind!
fileName: String!
language: Language = FA
dryRun: Boolean = false
columnNames: [ColumnNameInput!] = []
idempotencyKey: String
}
type FormField {
name: String!
value: String!
}
type UploadForm {
url: String!
fields: [FormField!]!
maxBytes: Float!
expiresAt: DateTime!
}
type CreateImportSuccess {
import: Import!
upload: UploadForm
}
union CreateImportResult = CreateImportSuccess | Refusal
input CancelImportInput {
id: ID!
}
type CancelImportSuccess {
import: Import!
}
union CancelImportResult = CancelImportSuccess | Refusal
input EndImportInput {
id: ID!
note: String!
}
type EndImportSuccess {
import: Import!
}
union EndImportResult = EndImportSuccess | Refusal
input CommitImportInput {
id: ID!
}
type CommitImportSuccess {
import: Import!
}
union CommitImportResult = CommitImportSuccess | Refusal
input UndoImportInput {
id: ID!
}
type UndoImportSuccess {
import: Import!
}
union UndoImportResult = UndoImportSuccess | Refusal
type UndoKept {
reason: String!
rows: Int!
message: String!
}
type UndoPreview {
reversible: Int!
kept: [UndoKept!]!
unchecked: Int!
}
enum InvitedRole {
IMPORTER
OPERATOR
EXPERT
OPS
}
type Invitation {
at: DateTime!
by: String!
email: String!
name: String!
role: InvitedRole!
organisation: String
sentAt: DateTime
}
type InvitationEdge {
cursor: String!
node: Invitation!
}
type InvitationConnection {
edges: [InvitationEdge!]!
nodes: [Invitation!]!
pageInfo: PageInfo!
}
input InvitePersonInput {
email: String!
name: String!
role: InvitedRole!
organisation: String
}
type InvitePersonSuccess {
invitation: Invitation!
}
union InvitePersonResult = InvitePersonSuccess | Refusal
enum MachineCredentialAct {
CREATED
ROTATED
REVOKED
}
type MachineCredentialEvent {
at: DateTime!
act: MachineCredentialAct!
by: String!
}
type MachineCredential {
clientId: ID!
name: String!
scopes: [String!]!
createdAt: DateTime!
lastUsedAt: DateTime
earlierSecretsEndAt: DateTime
revokedAt: DateTime
history: [MachineCredentialEvent!]!
}
input CreateMachineCredentialInput {
name: String!
scopes: [String!]!
}
type CreateMachineCredentialSuccess {
credential: MachineCredential!
secret: String!
}
union CreateMachineCredentialResult = CreateMachineCredentialSuccess | Refusal
input RotateMachineCredentialInput {
clientId: ID!
}
type RotateMachineCredentialSuccess {
credential: MachineCredential!
secret: String!
}
union RotateMachineCredentialResult = RotateMachineCredentialSuccess | Refusal
input RevokeMachineCredentialInput {
clientId: ID!
}
type RevokeMachineCredentialSuccess {
credential: MachineCredential!
}
union RevokeMachineCredentialResult = RevokeMachineCredentialSuccess | Refusal
enum Role {
SUBSCRIBER
IMPORTER
EXPERT
OPERATOR
OPS
}
type Viewer {
name: String
roles: [Role!]!
msisdns: [MSISDN!]!
organisation: String
sms: Boolean
contact: Contact
scopes: [String!]
}
input UpdateNoticesInput {
sms: Boolean!
}
type UpdateNoticesSuccess {
viewer: Viewer!
}
union UpdateNoticesResult = UpdateNoticesSuccess | Refusal
input RequestSignInInput {
msisdn: String!
}
type RequestSignInSuccess {
msisdn: MSISDN!
}
union RequestSignInResult = RequestSignInSuccess | Refusal
interface Node {
id: ID!
}
type PageInfo {
hasNextPage: Boolean!
hasPreviousPage: Boolean!
startCursor: String
endCursor: String
}
enum ListOrder {
NEWEST_FIRST
OLDEST_FIRST
}
input DateTimeRange {
from: DateTime
to: DateTime
}
type RateLimitQuota {
name: String!
limit: Int!
seconds: Int!
remaining: Int!
resetAt: DateTime!
}
type RateLimit {
cost: Int!
costLimit: Int!
quotas: [RateLimitQuota!]!
}
enum RegisterChangeKind {
HELD
GIVEN_UP
}
type RegisterChange {
imei: IMEI!
kind: RegisterChangeKind!
legality: Legality
at: DateTime!
}
type RegisterChangeEdge {
cursor: String!
node: RegisterChange!
}
type RegisterChangeConnection {
edges: [RegisterChangeEdge!]!
nodes: [RegisterChange!]!
pageInfo: PageInfo!
}
type RegisterFile {
run: Int!
day: String!
changes: Int!
writtenAt: DateTime!
url: String!
endCursor: String!
}
type RegisterFileEdge {
cursor: String!
node: RegisterFile!
}
type RegisterFileConnection {
edges: [RegisterFileEdge!]!
nodes: [RegisterFile!]!
pageInfo: PageInfo!
}
scalar DateTime
scalar IMEI
scalar MSISDN
enum Calendar {
JALALI
GREGORIAN
}
type VerdictCount {
verdict: Verdict!
tickets: Int!
}
type DeciderCount {
by: ActorKind!
tickets: Int!
medianSeconds: Int
}
type HoldCount {
hold: HoldReason!
tickets: Int!
}
type TicketStatistics {
filed: Int!
decided: Int!
verdicts: [VerdictCount!]!
deciders: [DeciderCount!]!
medianSeconds: Int
decidedLate: Int!
withdrawn: Int!
reverted: Int!
handedOver: Int!
holds: [HoldCount!]!
}
type MonthStatistics {
month: String!
from: String!
to: String!
tickets: TicketStatistics!
}
type ImporterStatistics {
channel: Channel
importer: Importer
tickets: TicketStatistics!
}
type OpenTicketCount {
hold: HoldReason!
message: String!
tickets: Int!
overdue: Int!
}
type Statistics {
total: TicketStatistics!
months: [MonthStatistics!]!
importers: [ImporterStatistics!]!
open: [OpenTicketCount!]!
}
input StatisticsFilter {
importer: ID
channel: Channel
}
enum TicketStatus {
OPEN
APPROVED
REJECTED
WITHDRAWN
}
enum TicketSubject {
IMEI_MISMATCH
}
enum Verdict {
APPROVED
NOT_OWNER
SIM_NOT_SEEN
ILLEGAL_DEVICE
TARGET_OWNED
WRONG_IMEI_SEEN
NOT_PARTIAL
ALREADY_ACTIVATED
}
enum RuleState {
PASSED
FAILED
WAIVED
NOT_REACHED
}
enum Fact {
IN_REGISTER
NOT_IN_REGISTER
BLOCKED
OWNED_BY_REQUESTER
NOT_OWNED_BY_REQUESTER
HOLDS_CORRECT_PAIR
NO_DEVICE_HOLDS_CORRECT_PAIR
STANDS_IN_BOTH_PAIRS
NO_SHARED_IMEI
HELD_BY_NOBODY
HELD_BY_REQUESTER
HELD_BY_ANOTHER
SEEN
NOT_SEEN
SEEN_WITH_REQUESTER
NOT_SEEN_WITH_REQUESTER
IMPORTER_AGREES
}
type Evidence {
fact: Fact!
imei: IMEI
}
type RuleResult {
rule: Verdict!
state: RuleState!
words: String!
evidence: [Evidence!]!
}
enum WaitsFor {
IMPORTER
EXPERT
}
enum HoldReason {
IMPORTER_LIST
IMEI_ON_OWN_DEVICE
IMPORTER_AGREES
IMPORTER_LATE
DECISION_UNDONE
EXPERT_REVIEW
OTHER_MODEL
IN_USE_BY_OTHERS
}
enum Doubt {
OTHER_MODEL
IN_USE_BY_OTHERS
}
type TicketDoubt {
code: Doubt!
message: String!
}
type TicketHold {
code: HoldReason!
message: String!
}
type Explanation {
verdict: Verdict
words: String
repair: TextLink
remedy: String
lastResort: GuideParagraph
contact: Contact
waitsFor: WaitsFor
hold: TicketHold
doubts: [TicketDoubt!]
rules: [RuleResult!]!
ruleSet: String!
}
enum TimelineEventKind {
FILED
WAITING
MISMATCH_NOTED
IMPORTER_AGREES
AGREEMENT_UNDONE
REOPENED
REMINDED
HANDED_OVER
OVERDUE
APPROVED
REJECTED
WITHDRAWN
REVERTED
}
enum ActorKind {
REQUESTER
LAYER_ZERO
IMPORT
EXPERT
OPS
}
type TimelineEvent {
at: DateTime!
kind: TimelineEventKind!
by: ActorKind!
importId: ID
row: Int
note: String
message: String!
}
type SlotSighting {
imei: IMEI!
seenAt: DateTime
}
type SimSightings {
slots: [SlotSighting!]!
knownUntil: DateTime
}
type RevertPreview {
refusal: UserError
now: [IMEI!]
after: [IMEI!]
}
type TicketReservation {
until: DateTime!
isYours: Boolean!
}
type Ticket implements Node {
id: ID!
number: String!
subject: TicketSubject!
status: TicketStatus!
verdict: Verdict
registered: [IMEI!]!
correct: [IMEI!]!
description: String
filedAt: DateTime!
due: DateTime
endedAt: DateTime
revertedAt: DateTime
revertPreview: RevertPreview
reservation: TicketReservation
simSightings: SimSightings
requesterMsisdns: [MSISDN!]
device: Device
explanation: Explanation!
timeline: [TimelineEvent!]!
}
type TicketEdge {
cursor: String!
node: Ticket!
}
type TicketConnection {
edges: [TicketEdge!]!
nodes: [Ticket!]!
pageInfo: PageInfo!
}
input TicketFilter {
status: [TicketStatus!]
subject: TicketSubject
device: ID
filed: DateTimeRange
}
input WorklistFilter {
subject: TicketSubject
device: ID
imei: IMEI
filed: DateTimeRange
}
input QueueFilter {
subject: TicketSubject
importer: ID
device: ID
filed: DateTimeRange
waitsFor: WaitsFor
}
input ImeiPairInput {
imei1: String!
imei2: String!
}
input PrecheckTicketInput {
subject: TicketSubject = IMEI_MISMATCH
registered: ImeiPairInput!
correct: ImeiPairInput!
}
input FileTicketInput {
subject: TicketSubject = IMEI_MISMATCH
registered: ImeiPairInput!
correct: ImeiPairInput!
description: String!
idempotencyKey: String
}
type Precheck {
status: TicketStatus!
explanation: Explanation!
}
union PrecheckTicketResult = Precheck | Refusal
type FileTicketSuccess {
ticket: Ticket!
}
union FileTicketResult = FileTicketSuccess | Refusal
input WithdrawTicketInput {
number: String!
}
type WithdrawTicketSuccess {
ticket: Ticket!
}
union WithdrawTicketResult = WithdrawTicketSuccess | Refusal
input ReviewTicketInput {
number: String!
verdict: Verdict!
note: String!
}
type ReviewTicketSuccess {
ticket: Ticket!
}
union ReviewTicketResult = ReviewTicketSuccess | Refusal
input ReserveTicketInput {
number: String!
}
type ReserveTicketSuccess {
ticket: Ticket!
}
union ReserveTicketResult = ReserveTicketSuccess | Refusal
input ReleaseTicketInput {
number: String!
}
type ReleaseTicketSuccess {
ticket: Ticket!
}
union ReleaseTicketResult = ReleaseTicketSuccess | Refusal
input RevertTicketInput {
number: String!
note: String!
idempotencyKey: String
}
type RevertTicketSuccess {
ticket: Ticket!
}
union RevertTicketResult = RevertTicketSuccess | Refusal`;
