import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { RefusalText } from "@hamta/core";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Context } from "#context";
import type { Deps } from "#deps";
import { sdl } from "#generated/sdl";
import { resolvers } from "#resolvers/index";

/** A document of the panel has under 300 tokens. */
const MAX_TOKENS = 2_000;

export function createServer({ introspection, log }: Pick<Deps, "introspection" | "log">): ApolloServer<Context> {
  return new ApolloServer<Context>({
    typeDefs: sdl,
    resolvers,
    introspection,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !introspection,
    parseOptions: { maxTokens: MAX_TOKENS },
    // Cache hints are not used, and gathering them costs more than executing a page of tickets does.
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), logUnexpected(log)],
    formatError: mask,
  });
}

/** Anything that was not thrown on purpose is ours: its cause is logged, and the caller learns that it was not theirs. */
function mask(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  return isUnexpected(error) ? { ...formatted, message: INTERNAL, extensions: { code: "INTERNAL" } } : formatted;
}

const INTERNAL = RefusalText.message({ code: "INTERNAL", requestId: "" }, "en");

function isUnexpected(error: unknown): boolean {
  const original = error instanceof GraphQLError ? error.originalError : error;
  return original != null && !(original instanceof GraphQLError);
}

function logUnexpected(log: Deps["log"]) {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue }: { errors: readonly GraphQLError[]; contextValue: Context }) {
          for (const error of errors.filter(isUnexpected)) {
            log.error("A request failed", { requestId: contextValue.requestId, path: error.path, error });
          }
        },
      };
    },
  };
}
