import type { ApolloServerOptionsWithGateway } from "@apollo/server";
import type { GraphQLSchema } from "graphql";
import type { Context } from "#context";
import { executor } from "#execution/index";

/**
 * Puts our executor in the place of graphql-js's: a gateway is where Apollo lets another execute, and all else, what
 * becomes of errors too, is as before.
 */
export function gateway(schema: GraphQLSchema, from?: number): ApolloServerOptionsWithGateway<Context>["gateway"] {
  const execute = executor(from === undefined ? {} : { from });
  return {
    onSchemaLoadOrUpdate: (load) => {
      load({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => {};
    },
    load: async () => ({
      executor: async ({ document, context, request: { variables, operationName } }) =>
        execute({ schema, document, contextValue: context, variableValues: variables, operationName }),
    }),
    stop: async () => {},
  };
}
