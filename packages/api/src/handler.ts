import { handlers, startServerAndCreateLambdaHandler } from "@as-integrations/aws-lambda";
import { createContext } from "#context";
import type { Deps } from "#deps";
import { createServer } from "#server";

/** The API behind an HTTP API (payload format 2.0). */
export function createHandler(deps: Deps) {
  return startServerAndCreateLambdaHandler(createServer(deps), handlers.createAPIGatewayProxyEventV2RequestHandler(), {
    context: ({ event }) => createContext(deps, event.headers, event.requestContext.requestId),
  });
}
