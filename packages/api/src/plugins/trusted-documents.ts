import type { ApolloServerPlugin } from "@apollo/server";
import { createHash } from "node:crypto";
import type { Context } from "#context";
import type { Deps } from "#deps";
import { TrustedDocuments } from "#trusted-documents";

/**
 * Trusted documents: those of our own clients, collected when the clients are built, and those that a stage registers.
 * Everybody can send a hash instead of a trusted document. With `trustedOnly`, a caller who is not signed in can send only
 * trusted documents, so an anonymous caller can request only what known clients request.
 */

/** Apollo's cache of documents by hash. Stores nothing: Apollo would also cache documents that callers send. */
export function persistedQueryCache({ documents }: Pick<Deps, "documents">) {
  return {
    cache: {
      get: async (key: string) => documents.get(key.slice(key.indexOf(":") + 1)),
      set: async () => {},
      delete: async () => false,
    },
  };
}

export function trustedDocumentsPlugin({
  documents,
  trustedOnly,
}: Pick<Deps, "documents" | "trustedOnly">): ApolloServerPlugin<Context> {
  const trusted = new TrustedDocuments(documents);
  return {
    async requestDidStart({ request, contextValue: { viewer } }) {
      if (!trustedOnly || viewer || request.query === undefined) return;
      const sha256Hash = createHash("sha256").update(request.query).digest("hex");
      if (trusted.includes(sha256Hash, request.query)) return;
      // A lookup by hash instead: the caller's text is not validated, and no error shows a part of the schema.
      delete request.query;
      request.extensions = { persistedQuery: { version: 1, sha256Hash } };
      return {
        async willSendResponse({ response: { body, http } }) {
          if (body.kind !== "single") return;
          http.status = 403;
          const refused = { code: "DOCUMENT_NOT_TRUSTED" };
          body.singleResult.errors = [{ message: refused.code, extensions: { refused } }];
        },
      };
    },
  };
}
