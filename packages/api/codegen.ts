import type { CodegenConfig } from "@graphql-codegen/cli";
import { readdirSync, readFileSync } from "node:fs";

const SCHEMA = new URL("../../schema/", import.meta.url);

/** Generates the types of the resolvers, and the schema's text for the bundle, from schema/. */
const config: CodegenConfig = {
  // One text in a fixed order: with many files the order of the output depends on the order of reading.
  schema: readdirSync(SCHEMA)
    .filter((name) => name.endsWith(".graphql"))
    .toSorted()
    .map((name) => readFileSync(new URL(name, SCHEMA), "utf8"))
    .join("\n"),
  // Keep the order of the source files, which is the order to read the schema in.
  config: { sort: false },
  generates: {
    "src/generated/resolvers.ts": {
      plugins: ["typescript", "typescript-resolvers"],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        avoidOptionals: { field: true },
        maybeValue: "T | null",
        inputMaybeValue: "T | null | undefined",
        contextType: "../context.ts#Context",
        scalars: { DateTime: "string", IMEI: "string", MSISDN: "string" },
        mappers: {
          Node: "../models.ts#NodeModel",
          Viewer: "../models.ts#ViewerModel",
          Device: "../models.ts#DeviceModel",
          DeviceChange: "../models.ts#DeviceChangeModel",
          DeviceEnquiry: "../models.ts#DeviceEnquiryModel",
          Importer: "../models.ts#ImporterModel",
          Contact: "../models.ts#ContactModel",
          Ticket: "../models.ts#TicketModel",
          Explanation: "../models.ts#ExplanationModel",
          TicketDoubt: "../models.ts#TicketDoubtModel",
          TicketHold: "../models.ts#TicketHoldModel",
          Import: "../models.ts#ImportModel",
          TimelineEvent: "../models.ts#TimelineEventModel",
          RegisterChange: "../models.ts#RegisterChangeModel",
          RegisterFile: "../models.ts#RegisterFileModel",
          Statistics: "../models.ts#StatisticsModel",
          TicketStatistics: "../models.ts#TicketStatisticsModel",
          ImporterStatistics: "../models.ts#ImporterStatisticsModel",
          OpenTicketCount: "../models.ts#OpenTicketCountModel",
          RuleResult: "../models.ts#RuleResultModel",
          FileProblem: "../models.ts#FileProblemModel",
          ListFinding: "../models.ts#ListFindingModel",
          Invitation: "../models.ts#InvitationModel",
          MachineCredential: "../models.ts#MachineCredentialModel",
          MachineCredentialEvent: "../models.ts#MachineCredentialEventModel",
        },
      },
    },
    "src/generated/sdl.ts": { plugins: ["./scripts/sdl.ts"] },
    "src/generated/plain-sdl.ts": { plugins: ["./scripts/sdl.ts"], config: { isPlain: true } },
  },
};

export default config;
