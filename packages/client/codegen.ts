import type { CodegenConfig } from "@graphql-codegen/cli";
import { readdirSync, readFileSync } from "node:fs";

const SCHEMA = new URL("../../schema/", import.meta.url);

/** Types and documents of the client's operations, and the list of those that the API trusts. */
const config: CodegenConfig = {
  // As one text: of many files it is generated in the order in which they happened to be read.
  schema: readdirSync(SCHEMA)
    .filter((name) => name.endsWith(".graphql"))
    .toSorted()
    .map((name) => readFileSync(new URL(name, SCHEMA), "utf8"))
    .join("\n"),
  documents: ["operations/**/*.graphql"],
  generates: {
    "src/generated/types.ts": {
      plugins: ["typescript-operations"],
      config: {
        useTypeImports: true,
        maybeValue: "T | null",
        inputMaybeValue: "T | null | undefined",
        scalars: { DateTime: "string", IMEI: "string", MSISDN: "string", ID: "string" },
      },
    },
    "src/generated/documents.ts": { plugins: ["./scripts/documents.ts"] },
    "src/generated/nodes.ts": { plugins: ["./scripts/nodes.ts"] },
  },
};

export default config;
