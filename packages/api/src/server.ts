import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { makeExecutableSchema } from "@graphql-tools/schema";
import { parse } from "graphql";
import type { Context } from "#context";
import type { Deps } from "#deps";
import { gateway } from "#execution/gateway";
import { sdl } from "#generated/sdl";
import { guarded } from "#guard";
import { LIMITS } from "#limits";
import { hide, mask, words } from "#plugins/errors";
import { size } from "#plugins/limits";
import { lookup, trust } from "#plugins/trust";
import { resolvers } from "#resolvers/index";

/**
 * What the generator has validated, of a document without locations, with the resolvers put in where they belong:
 * validating, merging and copying it would be a third of a cold start.
 */
export const schema = makeExecutableSchema({
  typeDefs: parse(sdl, { noLocation: true }),
  resolvers: guarded(resolvers),
  updateResolversInPlace: true,
  assumeValid: true,
  assumeValidSDL: true,
});

type Needed = Pick<Deps, "introspection" | "log" | "documents" | "trustedOnly" | "compileFrom">;

export function createServer({ introspection, log, compileFrom, ...trusted }: Needed): ApolloServer<Context> {
  return new ApolloServer<Context>({
    gateway: gateway(schema, compileFrom),
    introspection,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !introspection,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: [size],
    persistedQueries: lookup(trusted),
    // Cache hints are not used, and gathering them costs more than executing a page of tickets does. What reports to
    // Apollo's service is left out of the bundle, so it must be off whatever the environment says.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      trust(trusted),
      // Last: it says what the others refuse.
      words(log),
    ],
    formatError: introspection ? mask : hide,
    // Not with a line's end behind it, as Apollo's own has it: that is a copy of the whole answer.
    stringifyResult: (result) => JSON.stringify(result),
  });
}
