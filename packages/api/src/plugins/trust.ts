import type { ApolloServerPlugin } from "@apollo/server";
import { createHash } from "node:crypto";
import type { Context } from "#context";
import type { Deps } from "#deps";

/**
 * Trusted documents: what our own clients ask is known when they are built. Anybody may send a hash in place of its
 * document; where `trustedOnly` says so, who is not signed in may send no other, so that a stranger can ask for nothing
 * that we have not asked ourselves.
 */

type Trust = Pick<Deps, "documents" | "trustedOnly">;

/** What Apollo looks up by hash. It would keep what it is sent, too: nothing is kept. */
export function lookup({ documents }: Trust) {
  return {
    cache: {
      get: async (key: string) => documents.get(key.slice(key.indexOf(":") + 1)),
      set: async () => {},
      delete: async () => false,
    },
  };
}

export function trust({ documents, trustedOnly }: Trust): ApolloServerPlugin<Context> {
  return {
    async requestDidStart({ request, contextValue: { viewer } }) {
      if (!trustedOnly || viewer || request.query === undefined) return;
      const sha256Hash = createHash("sha256").update(request.query).digest("hex");
      if (documents.has(sha256Hash)) return;
      // Looked up instead of read: nothing of a stranger's text is parsed, and nothing of the schema shows in an error.
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
