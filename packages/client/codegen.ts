import type { CodegenConfig } from "@graphql-codegen/cli";

/** Types and documents of the client's operations, and the list of those that the API trusts. */
const config: CodegenConfig = {
  schema: "../../schema/*.graphql",
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
  },
};

export default config;
