import type { APIGatewayProxyEventV2, Context } from "aws-lambda";
import { createServer } from "node:http";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import * as GatewayEvent from "#gateway-event";
import * as GatewayResponse from "#gateway-response";
import * as Lambda from "#lambda";

export type Handler = (event: APIGatewayProxyEventV2, context: Context, callback: () => void) => unknown;

export type Options = {
  /** A free one by default. */
  port?: number;
  /** As the gateway does it: it answers preflights itself, and its headers replace the function's. */
  cors?: Cors;
  /** Such as `POST /graphql` or `ANY /graphql`; what none of them fits gets 404. By default everything is `$default`. */
  routes?: string[];
  functionName?: string;
  /** The function's own timeout; the gateway itself waits 30 s at most. */
  timeoutSeconds?: number;
  /** What stands beside the API at this address, on one machine only; null for what is the API's. */
  pages?: (url: URL, asked: IncomingHttpHeaders) => Promise<Page | null>;
  /** Told what the function threw, which Lambda would log. */
  onError?: (error: unknown) => void;
};

export type Cors = { origins: string[]; methods?: string[]; headers?: string[]; maxAgeSeconds?: number };

/** A file of a site. */
export type Page = { headers: Record<string, string>; body: string | Buffer };

export type Running = { readonly endpoint: string; stop(): Promise<void> };

const LARGEST_BODY = 10 * 1024 * 1024;
const LONGEST_SECONDS = 30;

/** An HTTP API of API Gateway on 127.0.0.1 with one Lambda function behind it. */
export const serve = async (handler: Handler, options: Options = {}): Promise<Running> => {
  const server = createServer((request, response) => {
    // A client that goes away half way leaves nobody to answer.
    void respond(handler, options, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
};

const respond = async (handler: Handler, options: Options, request: IncomingMessage, response: ServerResponse) => {
  const page = await pageOf(options, request);
  // Pages are no part of the gateway, and have tokens in them: no other origin may read them.
  if (page) send(response, page, {});
  else send(response, await answer(handler, options, request), corsHeaders(request, options.cors));
};

const pageOf = async ({ pages }: Options, { method, url = "/", headers }: IncomingMessage) => {
  const page = method === "GET" && (await pages?.(new URL(url, "http://gateway"), headers));
  return page ? { status: 200, headers: page.headers, cookies: [], body: Buffer.from(page.body) } : null;
};

const answer = async (
  handler: Handler,
  options: Options,
  request: IncomingMessage,
): Promise<GatewayResponse.Response> => {
  if (isPreflight(request, options.cors)) {
    return { status: 204, headers: {}, cookies: [], body: Buffer.alloc(0) };
  }
  const body = await read(request);
  if (body === "too large") return GatewayResponse.message(413, "Request Entity Too Large");
  const route = match(options.routes ?? ["$default"], request);
  if (!route) return GatewayResponse.message(404, "Not Found");
  const event = GatewayEvent.of(request, body, route, new Date());
  const response = await call(handler, event, options);
  return { ...response, headers: { ...response.headers, "apigw-requestid": event.requestContext.requestId } };
};

const call = async (
  handler: Handler,
  event: APIGatewayProxyEventV2,
  { functionName = "api", timeoutSeconds = 20, onError = () => {} }: Options,
): Promise<GatewayResponse.Response> => {
  const context = Lambda.context(functionName, { timeoutSeconds });
  const seconds = Math.min(timeoutSeconds, LONGEST_SECONDS);
  try {
    const returned = await Lambda.within(seconds, context.awsRequestId, async () => handler(event, context, () => {}));
    return GatewayResponse.of(returned);
  } catch (error) {
    onError(error);
    // The gateway gives up at 30 s; a function that ends before, by its own timeout or an exception, has failed.
    if (error instanceof Lambda.TimedOut && timeoutSeconds >= LONGEST_SECONDS) {
      return GatewayResponse.message(503, "Service Unavailable");
    }
    return GatewayResponse.message(500, "Internal Server Error");
  }
};

const match = (routes: string[], request: IncomingMessage): string | undefined => {
  const { pathname } = new URL(request.url ?? "/", "http://gateway");
  return [`${request.method} ${pathname}`, `ANY ${pathname}`, "$default"].find((route) => routes.includes(route));
};

const read = async (request: IncomingMessage): Promise<Buffer | "too large"> => {
  const pieces: Buffer[] = [];
  let size = 0;
  // Read to the end even when too large: a client that is still sending would not see the answer.
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size <= LARGEST_BODY) pieces.push(piece);
  }
  return size > LARGEST_BODY ? "too large" : Buffer.concat(pieces);
};

const send = (response: ServerResponse, answered: GatewayResponse.Response, cors: Record<string, string>): void => {
  const own = Object.entries(answered.headers).filter(
    ([name]) => !(cors["vary"] && name.startsWith("access-control-")) && name !== "content-length",
  );
  response.writeHead(answered.status, {
    ...Object.fromEntries(own),
    ...cors,
    ...(answered.cookies.length > 0 ? { "set-cookie": answered.cookies } : {}),
    ...(answered.status === 204 ? {} : { "content-length": answered.body.length }),
  });
  response.end(answered.body);
};

const isPreflight = (request: IncomingMessage, cors: Cors | undefined): boolean =>
  cors !== undefined && request.method === "OPTIONS" && request.headers["access-control-request-method"] !== undefined;

const corsHeaders = (request: IncomingMessage, cors: Cors | undefined): Record<string, string> => {
  if (!cors) return {};
  const origin = request.headers.origin ?? "";
  const allowed = cors.origins.includes("*") ? "*" : cors.origins.find((allowed) => allowed === origin);
  if (!allowed || !origin) return { vary: "origin" };
  const {
    methods = ["GET", "POST", "OPTIONS"],
    headers = ["authorization", "content-type"],
    maxAgeSeconds = 300,
  } = cors;
  return {
    vary: "origin",
    "access-control-allow-origin": allowed,
    ...(isPreflight(request, cors)
      ? {
          "access-control-allow-methods": methods.join(","),
          "access-control-allow-headers": headers.join(","),
          "access-control-max-age": String(maxAgeSeconds),
        }
      : {}),
  };
};
