import type { ApolloServerOptionsWithGateway } from "@apollo/server";
import type { GraphQLSchema } from "graphql";
import type { Context } from "#context";
import { executor } from "#execution/index";
import { cost } from "#plugins/limits";

/**
 * Puts our executor in the place of graphql-js's: a gateway is where Apollo lets another execute, and all else, what
 * becomes of errors too, is as before. What would cost too much is refused here: a listener of its own that Apollo
 * waits for at every step takes longer than to look.
 */
export function gateway(schema: GraphQLSchema, from?: number): ApolloServerOptionsWithGateway<Context>["gateway"] {
  const bound = cost(schema);
  const execute = executor(from === undefined ? {} : { from });
  return {
    onSchemaLoadOrUpdate: (load) => {
      load({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => {};
    },
    load: async () => ({
      executor: async ({ document, context, request: { variables = {}, operationName } }) => {
        const excess = bound(document, operationName, variables);
        if (excess) return { errors: [excess] };
        return execute({ schema, document, contextValue: context, variableValues: variables, operationName });
      },
    }),
    stop: async () => {},
  };
}
