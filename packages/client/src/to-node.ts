import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { parse } from "graphql";
import type { Document } from "#document";

/** The operation as Apollo Client and urql take it, with its types. */
export function toNode<Result, Variables>({ text }: Document<Result, Variables>): TypedDocumentNode<Result, Variables> {
  return parse(text, { noLocation: true });
}
