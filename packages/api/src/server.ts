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
import { gateway } from "#gateway";
import { sdl } from "#generated/sdl";
import { withRoleChecks } from "#role-checks";
import { LIMITS } from "#limits";
import { costLimitPlugin } from "#plugins/cost-limit";
import { maskErrorAndSchema, maskError, errorsPlugin } from "#plugins/errors";
import { documentSizeRule } from "#plugins/document-limits";
import { rateHeadersPlugin } from "#plugins/rate-headers";
import { persistedQueryCache, trustedDocumentsPlugin } from "#plugins/trusted-documents";
import { resolvers } from "#resolvers/index";

/**
 * The schema, parsed without locations, with its resolvers set in place. The generator has validated it: validating,
 * merging and copying it here would take a third of a cold start.
 */
export const schema = makeExecutableSchema({
  typeDefs: parse(sdl, { noLocation: true }),
  resolvers: withRoleChecks(resolvers),
  updateResolversInPlace: true,
  assumeValid: true,
  assumeValidSDL: true,
});

type Needed = Pick<Deps, "introspection" | "log" | "documents" | "trustedOnly" | "executor">;

export function createServer({ introspection, log, executor, ...trusted }: Needed): ApolloServer<Context> {
  return new ApolloServer<Context>({
    ...(executor ? { gateway: gateway(schema, executor) } : { schema }),
    introspection,
    // A page of another site cannot send these headers without asking; the first two are Apollo's own.
    csrfPrevention: { requestHeaders: ["x-apollo-operation-name", "apollo-require-preflight", "authorization"] },
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !introspection,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: [documentSizeRule],
    persistedQueries: persistedQueryCache(trusted),
    // Cache hints are not used, and collecting them costs more than executing a page of tickets. The plugins that report
    // to Apollo's service are not in the bundle, so they must be disabled in every environment.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      trustedDocumentsPlugin(trusted),
      costLimitPlugin(schema),
      rateHeadersPlugin,
      // Last: it writes the messages for the refusals of the other plugins.
      errorsPlugin(log),
    ],
    formatError: introspection ? maskError : maskErrorAndSchema,
    // Without the trailing newline that Apollo adds: appending it copies the whole response.
    stringifyResult: (result) => JSON.stringify(result),
  });
}
