import type { HTTPGraphQLRequest } from "@apollo/server";
import { handlers, startServerAndCreateLambdaHandler } from "@as-integrations/aws-lambda";
import { isFromEdge } from "#address";
import { createContext, languageOf } from "#context";
import type { Deps } from "#deps";
import { createInstance } from "#instance";
import { localiseFaults } from "#fault";
import { LIMITS } from "#limits";
import { formatLimit } from "#limit-error";
import { createServer } from "#server";
import type { HttpRequest } from "#token-request";

type GraphqlHandler = ReturnType<typeof createGraphqlHandler>;

/** Of the endpoint at which machines get tokens. */
const TOKEN_PATH = "/token";

/** The API and the token endpoint of machines, behind an HTTP API (payload format 2.0). */
export function createHandler(deps: Deps): GraphqlHandler {
  const graphql = createGraphqlHandler(deps);
  // Loaded by the first request for a token, so that no other request pays for it.
  const token = async (event: HttpRequest) =>
    wrongAddress(deps, event) ?? (await import("#token-endpoint")).respond(deps, event);
  // Node 24's runtime refuses a handler with a third parameter, a callback. Apollo's does not use it.
  return (event, context) => (event.rawPath === TOKEN_PATH ? token(event) : graphql(event, context, () => {}));
}

function createGraphqlHandler(deps: Deps) {
  const instance = createInstance(deps);
  const requests = handlers.createAPIGatewayProxyEventV2RequestHandler();
  const toErrorResult = () =>
    toResponse(400, { message: "The request body is not valid JSON.", extensions: { code: "BAD_REQUEST" } });
  return startServerAndCreateLambdaHandler(
    createServer(deps),
    { ...requests, fromEvent: (event) => withoutJsonAccept(requests.fromEvent(event)), toErrorResult },
    {
      context: ({ event }) => createContext(instance, event),
      middleware: [
        async ({ headers }) =>
          async (result) =>
            localiseFaults(result as Parameters<typeof localiseFaults>[0], languageOf(headers["accept-language"])),
        async (event) => wrongAddress(deps, event),
        async ({ body = "", isBase64Encoded, headers }) => {
          const found = Buffer.byteLength(body, isBase64Encoded ? "base64" : "utf8");
          if (found <= LIMITS.bodyBytes) return;
          const limit = { code: "BODY_TOO_LARGE", limit: LIMITS.bodyBytes, found } as const;
          return toResponse(413, formatLimit(limit, languageOf(headers["accept-language"])));
        },
      ],
    },
  );
}

type Headers = { headers: Readonly<Record<string, string | undefined>> };

/** The answer to a request that did not come through CloudFront, in a stage where each must. */
function wrongAddress({ edgeOnly, edgeKey }: Deps, { headers }: Headers) {
  if (!edgeOnly || isFromEdge(headers, edgeKey)) return undefined;
  return toResponse(403, formatLimit({ code: "WRONG_ADDRESS" }, languageOf(headers["accept-language"])));
}

/** Apollo answers JSON if no Accept header is sent; with one, it negotiates the type twice per request. */
function withoutJsonAccept(request: HTTPGraphQLRequest): HTTPGraphQLRequest {
  if (request.headers.get("accept") === "application/json") request.headers.delete("accept");
  return request;
}

function toResponse(statusCode: number, error: object) {
  return {
    statusCode,
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify({ errors: [error] }),
  };
}
