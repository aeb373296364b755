import type { HTTPGraphQLRequest } from "@apollo/server";
import { handlers, startServerAndCreateLambdaHandler } from "@as-integrations/aws-lambda";
import { createContext, languageOf } from "#context";
import type { Deps } from "#deps";
import { LIMITS } from "#limits";
import { spoken } from "#plugins/errors";
import { createServer } from "#server";

/** The API behind an HTTP API (payload format 2.0). */
export function createHandler(deps: Deps) {
  const requests = handlers.createAPIGatewayProxyEventV2RequestHandler();
  // What it cannot read is no JSON.
  const toErrorResult = () => answer(400, { message: "The body is not JSON.", extensions: { code: "BAD_REQUEST" } });
  return startServerAndCreateLambdaHandler(
    createServer(deps),
    { ...requests, fromEvent: (event) => plain(requests.fromEvent(event)), toErrorResult },
    {
      context: ({ event }) => createContext(deps, event),
      middleware: [
        async ({ body = "", isBase64Encoded, headers }) => {
          const found = Buffer.byteLength(body, isBase64Encoded ? "base64" : "utf8");
          if (found <= LIMITS.bodyBytes) return;
          const limit = { code: "BODY_TOO_LARGE", limit: LIMITS.bodyBytes, found } as const;
          return answer(413, spoken(limit, languageOf(headers["accept-language"])));
        },
      ],
    },
  );
}

/** JSON is what Apollo answers to who names no type; of those that are named it weighs each twice at every request. */
function plain(request: HTTPGraphQLRequest): HTTPGraphQLRequest {
  if (request.headers.get("accept") === "application/json") request.headers.delete("accept");
  return request;
}

function answer(statusCode: number, error: object) {
  return {
    statusCode,
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify({ errors: [error] }),
  };
}
