import type { Resolvers } from "#generated/resolvers";
import * as Device from "#resolvers/device";
import * as Evidence from "#resolvers/evidence";
import * as Guide from "#resolvers/guide";
import * as Health from "#resolvers/health";
import * as Import from "#resolvers/import";
import * as Me from "#resolvers/me";
import * as Node from "#resolvers/node";
import * as Scalar from "#resolvers/scalar";
import * as Ticket from "#resolvers/ticket";

export const resolvers: Resolvers = {
  ...Scalar,
  Query: {
    ...Me.Query,
    ...Node.Query,
    ...Device.Query,
    ...Ticket.Query,
    ...Evidence.Query,
    ...Import.Query,
    ...Guide.Query,
    ...Health.Query,
  },
  Mutation: { ...Ticket.Mutation, ...Import.Mutation, ...Device.Mutation },
  Node: Node.Node,
  Importer: Device.ImporterType,
  Device: Device.DeviceType,
  DeviceEnquiry: Device.DeviceEnquiry,
  Ticket: Ticket.TicketType,
  Explanation: Ticket.Explanation,
  RuleResult: Ticket.RuleResult,
  TimelineEvent: Ticket.TimelineEvent,
  Import: Import.ImportType,
  FileProblem: Import.FileProblem,
  ListFinding: Import.ListFinding,
};
