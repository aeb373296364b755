import type { Types } from "@graphql-codegen/plugin-helpers";
import { Kind, OperationTypeNode, type GraphQLSchema } from "graphql";

/** Generates a TypedDocumentNode for each operation, for Apollo Client, urql and other clients that take such. */
export function plugin(_: GraphQLSchema, files: Types.DocumentFile[]): string {
  const constants = files
    .flatMap(({ document }) => document?.definitions ?? [])
    .flatMap((definition) => {
      if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
      const name = definition.name?.value ?? "";
      const type = `Types.${name}${definition.operation === OperationTypeNode.QUERY ? "Query" : "Mutation"}`;
      // Pure: a bundler leaves out those that an application does not use. Its type is stated, since the compiler would
      // write one whose imports have no file extension.
      return `export const ${name}: TypedDocumentNode<${type}, ${type}Variables> = /* @__PURE__ */ toNode(Documents.${name});`;
    });
  return [
    'import type { TypedDocumentNode } from "@graphql-typed-document-node/core";',
    'import * as Documents from "#generated/documents";',
    'import type * as Types from "#generated/types";',
    'import { toNode } from "#to-node";',
    "",
    ...constants.toSorted(),
    "",
  ].join("\n");
}
