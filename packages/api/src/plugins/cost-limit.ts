import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLSchema } from "graphql";
import type { Context } from "#context";
import { LIMITS } from "#limits";
import { createCostLimit } from "#plugins/document-limits";

/** Refuses an operation that is too costly with its variables, before it is executed; its answer states the cost. */
export function costLimitPlugin(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  const measure = createCostLimit(schema);
  return {
    async requestDidStart() {
      let estimated: number | null = null;
      return {
        async didResolveOperation({ document, contextValue, request: { operationName, variables = {} } }) {
          const { cost, error } = measure(document, operationName, variables);
          estimated = cost;
          contextValue.cost = cost ?? 0;
          if (error) throw error;
        },
        async willSendResponse({ response: { body } }) {
          if (body.kind !== "single" || estimated === null) return;
          const { extensions } = body.singleResult;
          body.singleResult.extensions = { ...extensions, cost: { estimated, limit: LIMITS.cost } };
        },
      };
    },
  };
}
