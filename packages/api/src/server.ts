import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { makeExecutableSchema } from "@graphql-tools/schema";
import { RefusalText } from "@hamta/core";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Context } from "#context";
import type { Deps } from "#deps";
import { sdl } from "#generated/sdl";
import { resolvers } from "#resolvers/index";

/** Made of what the generator has validated: doing so again takes a fifth of a cold start. */
const schema = makeExecutableSchema({ typeDefs: sdl, resolvers, assumeValid: true, assumeValidSDL: true });

/** A document of the panel has under 300 tokens. */
const MAX_TOKENS = 2_000;

export function createServer({ introspection, log }: Pick<Deps, "introspection" | "log">): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !introspection,
    parseOptions: { maxTokens: MAX_TOKENS },
    // Cache hints are not used, and gathering them costs more than executing a page of tickets does. What reports to
    // Apollo's service is left out of the bundle, so it must be off whatever the environment says.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      unexpected(log),
    ],
    formatError: mask,
  });
}

/** Anything that was not thrown on purpose is ours: the caller learns that it was not theirs, and nothing else. */
function mask(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (!isUnexpected(error)) return formatted;
  const { locations, path } = formatted;
  return { message: "", extensions: { code: "INTERNAL" }, ...(locations && { locations }), ...(path && { path }) };
}

function isUnexpected(error: unknown): boolean {
  const original = error instanceof GraphQLError ? error.originalError : error;
  return original != null && !(original instanceof GraphQLError);
}

/** Logs the cause of what is masked, and gives the caller the id under which it is logged. */
function unexpected(log: Deps["log"]): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue: { requestId } }) {
          for (const error of errors.filter(isUnexpected)) {
            log.error("A request failed", { requestId, path: error.path, error: error.originalError ?? error });
          }
        },
        async willSendResponse({ response: { body }, contextValue: { requestId, language } }) {
          if (body.kind !== "single" || !body.singleResult.errors) return;
          const refusal = { code: "INTERNAL", requestId } as const;
          body.singleResult.errors = body.singleResult.errors.map((error) =>
            error.extensions?.["code"] === "INTERNAL"
              ? {
                  ...error,
                  message: RefusalText.message(refusal, language),
                  extensions: { code: "INTERNAL", requestId, action: RefusalText.action(refusal, language) },
                }
              : error,
          );
        },
      };
    },
  };
}
