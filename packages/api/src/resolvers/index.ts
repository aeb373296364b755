import type { Resolvers, ResolversParentTypes } from "#generated/resolvers";
import * as Contact from "#resolvers/contact";
import * as Device from "#resolvers/device";
import * as DeviceHistory from "#resolvers/device-history";
import * as Evidence from "#resolvers/evidence";
import * as Explanation from "#resolvers/explanation";
import * as Guide from "#resolvers/guide";
import * as Health from "#resolvers/health";
import * as Import from "#resolvers/import";
import * as Invitation from "#resolvers/invitation";
import * as MachineCredential from "#resolvers/machine-credential";
import * as Me from "#resolvers/me";
import * as Node from "#resolvers/node";
import * as RateLimit from "#resolvers/rate-limit";
import * as Register from "#resolvers/register";
import * as Scalar from "#resolvers/scalar";
import * as Statistics from "#resolvers/statistics";
import * as Ticket from "#resolvers/ticket";
import * as TimelineEvent from "#resolvers/timeline-event";

const all = {
  ...Scalar,
  Query: {
    ...Me.Query,
    ...RateLimit.Query,
    ...Node.Query,
    ...Device.Query,
    ...Ticket.Query,
    ...Evidence.Query,
    ...Import.Query,
    ...Guide.Query,
    ...Health.Query,
    ...Register.Query,
    ...Statistics.Query,
    ...Contact.Query,
    ...MachineCredential.Query,
    ...Invitation.Query,
  },
  Mutation: {
    ...Me.Mutation,
    ...Ticket.Mutation,
    ...Import.Mutation,
    ...Device.Mutation,
    ...Contact.Mutation,
    ...MachineCredential.Mutation,
    ...Invitation.Mutation,
  },
  Viewer: Me.Viewer,
  Node: Node.Node,
  Importer: Device.ImporterType,
  Device: { ...Device.DeviceType, ...DeviceHistory.DeviceType },
  DeviceChange: DeviceHistory.DeviceChangeType,
  DeviceEnquiry: Device.DeviceEnquiry,
  Ticket: Ticket.TicketType,
  Explanation: Explanation.Explanation,
  TicketDoubt: Explanation.TicketDoubt,
  TicketHold: Explanation.TicketHoldType,
  RegisterChange: Register.RegisterChange,
  RegisterFile: Register.RegisterFile,
  Statistics: Statistics.StatisticsType,
  TicketStatistics: Statistics.TicketStatistics,
  ImporterStatistics: Statistics.ImporterStatistics,
  OpenTicketCount: Statistics.OpenTicketCount,
  RuleResult: Explanation.RuleResult,
  TimelineEvent: TimelineEvent.TimelineEvent,
  Import: Import.ImportType,
  FileProblem: Import.FileProblem,
  ListFinding: Import.ListFinding,
  MachineCredential: MachineCredential.MachineCredentialType,
  MachineCredentialEvent: MachineCredential.MachineCredentialEvent,
  Invitation: Invitation.InvitationType,
} satisfies Resolvers;

type KeysOf<T> = T extends unknown ? keyof T : never;
type Types = keyof Resolvers & keyof ResolversParentTypes;

/** The fields of each type that have neither a resolver nor a property of the same name in the type's model. */
type Unresolved = {
  [T in Types]: Exclude<
    KeysOf<NonNullable<Resolvers[T]>>,
    | "__isTypeOf"
    | "__resolveType"
    | KeysOf<ResolversParentTypes[T]>
    | (T extends keyof typeof all ? KeysOf<(typeof all)[T]> : never)
  > extends infer Field
    ? Field extends string
      ? `${T}.${Field} has no resolver`
      : never
    : never;
}[Types];

/** Does not compile if a field is {@link Unresolved}: a required one would answer INTERNAL. */
export const resolvers: [Unresolved] extends [never] ? Resolvers : Unresolved = all;
