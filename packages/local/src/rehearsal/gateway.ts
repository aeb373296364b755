import * as Http from "#aws/gateway/http";
import type { Function } from "#aws/lambda/functions";
import { inputsOf, only, owner, ofType, type Graph } from "#rehearsal/graph";
import { requirePermission } from "#rehearsal/roles";

/** The HTTP API of a stage, behind its CloudFront distribution. */

type Cors = {
  allowOrigins?: string[];
  allowMethods?: string[];
  allowHeaders?: string[];
  exposeHeaders?: string[];
  maxAge?: number;
};
type Throttle = { throttlingRateLimit: number; throttlingBurstLimit: number };
type Origins = { origins: { customHeaders?: { name: string; value: string }[] }[] };

export type Options = {
  port: number;
  pages: NonNullable<Http.Options["pages"]>;
  onError: (error: unknown) => void;
};

export function serve(graph: Graph, functionOf: (arn: string) => Function, options: Options): Promise<Http.Running> {
  const api = only(graph, "aws:apigatewayv2/api:Api");
  const { corsConfiguration: cors = {} } = inputsOf<{ corsConfiguration?: Cors }>(
    api,
    ["corsConfiguration"],
    ["name", "protocolType"],
  );
  const stage = only(graph, "aws:apigatewayv2/stage:Stage").inputs as { name: string; defaultRouteSettings: Throttle };
  const { throttlingRateLimit: rate, throttlingBurstLimit: burst } = stage.defaultRouteSettings;
  const routes = new Map(
    ofType(graph, "aws:apigatewayv2/route:Route").map((route) => routeOf(graph, functionOf, route.inputs as Route)),
  );
  for (const [key, fn] of routes) {
    const source = `${String(api.outputs["executionArn"])}/${stage.name}/${key.replace(" /", "/")}`;
    requirePermission(graph, fn, "apigateway.amazonaws.com", source);
  }
  return Http.serve(
    async (event) => {
      const { ok, payload } = await routes.get(event.routeKey)!.invoke(JSON.stringify(event));
      if (!ok) throw new Error(payload);
      return JSON.parse(payload) as unknown;
    },
    {
      ...options,
      routes: [...routes.keys()],
      // The gateway's own; the sandbox has the function's.
      timeoutSeconds: 30,
      throttle: { rate, burst },
      edge: edgeHeaders(graph),
      ...(cors.allowOrigins && {
        cors: {
          origins: cors.allowOrigins,
          ...(cors.allowMethods && { methods: cors.allowMethods }),
          ...(cors.allowHeaders && { headers: cors.allowHeaders }),
          ...(cors.exposeHeaders && { exposed: cors.exposeHeaders }),
          ...(cors.maxAge !== undefined && { maxAgeSeconds: cors.maxAge }),
        },
      }),
    },
  );
}

type Route = { routeKey: string; target: string };

function routeOf(graph: Graph, functionOf: (arn: string) => Function, { routeKey, target }: Route): [string, Function] {
  const integration = owner(graph, target.replace("integrations/", "")).inputs as { integrationUri: string };
  return [routeKey, functionOf(integration.integrationUri)];
}

/** Headers by which the API knows that CloudFront sent a request. */
function edgeHeaders(graph: Graph): Record<string, string> {
  const { origins } = only(graph, "aws:cloudfront/distribution:Distribution").inputs as Origins;
  return Object.fromEntries(
    origins.flatMap(({ customHeaders = [] }) => customHeaders.map(({ name, value }) => [name, value])),
  );
}

type Policies = { securityHeadersConfig: { contentSecurityPolicy: { contentSecurityPolicy: string } } };

/** The headers of the panel's pages that decide what works, with the addresses of this machine. */
export function panelHeaders(graph: Graph, here: readonly (readonly [string, string])[]): Record<string, string> {
  const policy = only(graph, "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy").inputs as Policies;
  const { contentSecurityPolicy: text } = policy.securityHeadersConfig.contentSecurityPolicy;
  return { "content-security-policy": here.reduce((all, [deployed, local]) => all.replaceAll(deployed, local), text) };
}
