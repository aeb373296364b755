import type { APIGatewayProxyEventV2, Context } from "aws-lambda";
import { createServer } from "node:http";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import * as GatewayEvent from "#aws/gateway/gateway-event";
import * as GatewayResponse from "#aws/gateway/gateway-response";
import * as Lambda from "#aws/lambda/lambda";

export type Handler = (event: APIGatewayProxyEventV2, context: Context, callback: () => void) => unknown;

export type Options = {
  /** A free port by default. */
  port?: number;
  /** As in the gateway: it answers preflights itself, and its headers replace those of the function. */
  cors?: Cors;
  /**
   * Such as `POST /graphql` or `ANY /graphql`; a request that matches none gets 404. By default every request is
   * `$default`.
   */
  routes?: string[];
  /** Requests a second, and how many may come at once; others get 429. */
  throttle?: Throttle;
  /** Headers that CloudFront adds to each request; with them the address of its viewer. */
  edge?: Record<string, string>;
  functionName?: string;
  /** Timeout of the function; the gateway waits at most 30 s. */
  timeoutSeconds?: number;
  /** Pages that one origin serves beside the API, on this machine only. Null if the API has the address. */
  pages?: (url: URL, headers: IncomingHttpHeaders) => Promise<Page | null>;
  /** Called with an error of the function, which Lambda would log. */
  onError?: (error: unknown) => void;
};

export type Throttle = { rate: number; burst: number };

export type Cors = {
  origins: string[];
  methods?: string[];
  headers?: string[];
  exposed?: string[];
  maxAgeSeconds?: number;
};

/** A file of a site. */
export type Page = { headers: Record<string, string>; body: string | Buffer };

export type Running = { readonly endpoint: string; stop(): Promise<void> };

const MAX_BODY_BYTES = 10 * 1024 * 1024;
const MAX_SECONDS = 30;

/** An HTTP API of API Gateway on 127.0.0.1, with one Lambda function behind it. */
export const serve = async (handler: Handler, options: Options = {}): Promise<Running> => {
  const isAdmitted = bucketOf(options.throttle);
  const server = createServer((request, response) => {
    if (options.edge) passEdge(request, options.edge);
    if (!isAdmitted()) return send(response, GatewayResponse.message(429, "Too Many Requests"), {});
    // The client has disconnected: nobody receives a response.
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

/** The gateway's token bucket. */
const bucketOf = (throttle: Throttle | undefined): (() => boolean) => {
  if (!throttle) return () => true;
  const { rate, burst } = throttle;
  const state = { tokens: burst, at: performance.now() };
  return () => {
    const now = performance.now();
    state.tokens = Math.min(burst, state.tokens + ((now - state.at) / 1000) * rate);
    state.at = now;
    if (state.tokens < 1) return false;
    state.tokens -= 1;
    return true;
  };
};

const passEdge = ({ headersDistinct, socket }: IncomingMessage, edge: Record<string, string>): void => {
  for (const [name, value] of Object.entries(edge)) headersDistinct[name] = [value];
  const viewer = socket.remoteAddress ?? "127.0.0.1";
  headersDistinct["x-forwarded-for"] = [[...(headersDistinct["x-forwarded-for"] ?? []), viewer].join(", ")];
};

const respond = async (handler: Handler, options: Options, request: IncomingMessage, response: ServerResponse) => {
  const page = await findPage(options, request);
  // Pages contain tokens, so no other origin may read them: no CORS headers.
  if (page) send(response, page, {});
  else send(response, await handleRequest(handler, options, request), corsHeaders(request, options.cors));
};

const findPage = async ({ pages }: Options, { method, url = "/", headers }: IncomingMessage) => {
  const page = method === "GET" && (await pages?.(new URL(url, "http://gateway"), headers));
  return page ? { status: 200, headers: page.headers, cookies: [], body: Buffer.from(page.body) } : null;
};

const handleRequest = async (
  handler: Handler,
  options: Options,
  request: IncomingMessage,
): Promise<GatewayResponse.Response> => {
  if (isPreflight(request, options.cors)) {
    return { status: 204, headers: {}, cookies: [], body: Buffer.alloc(0) };
  }
  const body = await readBody(request);
  if (body === "too large") return GatewayResponse.message(413, "Request Entity Too Large");
  const route = matchRoute(options.routes ?? ["$default"], request);
  if (!route) return GatewayResponse.message(404, "Not Found");
  const event = GatewayEvent.toEvent(request, body, route, new Date());
  const response = await invoke(handler, event, options);
  return { ...response, headers: { ...response.headers, "apigw-requestid": event.requestContext.requestId } };
};

const invoke = async (
  handler: Handler,
  event: APIGatewayProxyEventV2,
  { functionName = "api", timeoutSeconds = 20, onError = () => {} }: Options,
): Promise<GatewayResponse.Response> => {
  const context = Lambda.context(functionName, { timeoutSeconds });
  const seconds = Math.min(timeoutSeconds, MAX_SECONDS);
  try {
    const result = await Lambda.withTimeout(seconds, context.awsRequestId, async () =>
      handler(event, context, () => {}),
    );
    return GatewayResponse.toResponse(result);
  } catch (error) {
    onError(error);
    // 503 after the gateway's 30 s; 500 if the function fails earlier, by an exception or its own timeout.
    if (error instanceof Lambda.TimedOut && timeoutSeconds >= MAX_SECONDS) {
      return GatewayResponse.message(503, "Service Unavailable");
    }
    return GatewayResponse.message(500, "Internal Server Error");
  }
};

const matchRoute = (routes: string[], request: IncomingMessage): string | undefined => {
  const { pathname } = new URL(request.url ?? "/", "http://gateway");
  return [`${request.method} ${pathname}`, `ANY ${pathname}`, "$default"].find((route) => routes.includes(route));
};

const readBody = async (request: IncomingMessage): Promise<Buffer | "too large"> => {
  const pieces: Buffer[] = [];
  let size = 0;
  // Reads a body that is too large to its end too: a client that still sends would not read the response.
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size <= MAX_BODY_BYTES) pieces.push(piece);
  }
  return size > MAX_BODY_BYTES ? "too large" : Buffer.concat(pieces);
};

const send = (response: ServerResponse, answer: GatewayResponse.Response, cors: Record<string, string>): void => {
  const headers = Object.entries(answer.headers).filter(
    ([name]) => !(cors["vary"] && name.startsWith("access-control-")) && name !== "content-length",
  );
  response.writeHead(answer.status, {
    ...Object.fromEntries(headers),
    ...cors,
    ...(answer.cookies.length > 0 ? { "set-cookie": answer.cookies } : {}),
    ...(answer.status === 204 ? {} : { "content-length": answer.body.length }),
  });
  response.end(answer.body);
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
    exposed = [],
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
      : exposed.length > 0
        ? { "access-control-expose-headers": exposed.join(",") }
        : {}),
  };
};
