import type { CodegenConfig } from "@graphql-codegen/cli";
import { readdirSync, readFileSync } from "node:fs";

const SCHEMA = new URL("../../schema/", import.meta.url);

/** Types for the resolvers, and the schema's text for the bundle, both from schema/. */
const config: CodegenConfig = {
  // As one text: of many files it is generated in the order in which they happened to be read.
  schema: readdirSync(SCHEMA)
    .filter((name) => name.endsWith(".graphql"))
    .toSorted()
    .map((name) => readFileSync(new URL(name, SCHEMA), "utf8"))
    .join("\n"),
  // In the order in which it is written, which is the order to read it in.
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
          Device: "../models.ts#DeviceModel",
          DeviceEnquiry: "../models.ts#DeviceEnquiryModel",
          Importer: "../models.ts#ImporterModel",
          Ticket: "../models.ts#TicketModel",
          Explanation: "../models.ts#ExplanationModel",
          Import: "../models.ts#ImportModel",
          TimelineEvent: "../models.ts#TimelineEventModel",
          RuleResult: "../models.ts#RuleResultModel",
          FileProblem: "../models.ts#FileProblemModel",
          ListFinding: "../models.ts#ListFindingModel",
        },
      },
    },
    "src/generated/sdl.ts": { plugins: ["./scripts/sdl.ts"] },
  },
};

export default config;
