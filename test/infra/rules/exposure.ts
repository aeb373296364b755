import { ofType, owner, type Graph } from "../evaluate/graph.ts";
import { statements } from "../evaluate/query.ts";
import type { Rule } from "./rule.ts";

const everyone = (principal: unknown) => JSON.stringify(principal ?? "").includes('"*"');

const policies = (graph: Graph) =>
  [
    "aws:s3/bucketPolicy:BucketPolicy",
    "aws:sqs/queuePolicy:QueuePolicy",
    "aws:sns/topicPolicy:TopicPolicy",
    "aws:cloudwatch/eventBusPolicy:EventBusPolicy",
  ].flatMap((type) => ofType(graph, type));

export const exposureRules: Rule[] = [
  {
    title: "no bucket, queue, topic or bus is open to everyone, and none is read without TLS",
    check: (graph) => [
      ...policies(graph).flatMap((policy) =>
        statements(policy.inputs.policy)
          .filter(({ effect, principal }) => effect === "Allow" && everyone(principal))
          .map(({ actions }) => `${policy.name} lets everyone ${actions.join(", ")}`),
      ),
      ...ofType(graph, "aws:s3/bucket:Bucket").flatMap((bucket) => {
        const name = bucket.outputs.bucket;
        const block = ofType(graph, "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock").find(
          ({ inputs }) => inputs.bucket === name,
        );
        const policy = ofType(graph, "aws:s3/bucketPolicy:BucketPolicy").find(({ inputs }) => inputs.bucket === name);
        const wrong = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"]
          .filter((setting) => block?.inputs[setting] !== true)
          .map((setting) => `${bucket.name}: ${setting} is off`);
        const tls = statements(policy?.inputs.policy ?? "{}").some(
          ({ effect, condition }) => effect === "Deny" && condition.Bool?.["aws:SecureTransport"]?.includes("false"),
        );
        return tls ? wrong : [...wrong, `${bucket.name} can be read without TLS`];
      }),
    ],
  },
  {
    title: "nothing but the gateway, the queue and the stream calls a function",
    check: (graph) => [
      ...ofType(graph, "aws:lambda/functionUrl:FunctionUrl").map(
        ({ name }) => `${name} puts a function on the internet`,
      ),
      ...ofType(graph, "aws:lambda/permission:Permission").flatMap(({ name, inputs }) =>
        inputs.principal === "apigateway.amazonaws.com" && String(inputs.sourceArn).startsWith("arn:aws:execute-api:")
          ? []
          : [`${name} lets ${String(inputs.principal)} call ${String(inputs.function)}`],
      ),
    ],
  },
  {
    title: "the API answers on /graphql alone, under throttles, with a log, and other pages only by name",
    check(graph, { throttle, origins, domain }) {
      const wrong = ofType(graph, "aws:apigatewayv2/route:Route")
        .filter(({ inputs }) => !/^(GET|POST) \/graphql$/.test(String(inputs.routeKey)))
        .map(({ name, inputs }) => `${name} answers on ${String(inputs.routeKey)}`);
      for (const { name, inputs } of ofType(graph, "aws:apigatewayv2/stage:Stage")) {
        const { throttlingRateLimit: rate, throttlingBurstLimit: burst } = (inputs.defaultRouteSettings ??
          {}) as Record<string, number>;
        if (rate !== throttle.rate || burst !== throttle.burst) wrong.push(`${name} lets in ${rate}/s, burst ${burst}`);
        const log = (inputs.accessLogSettings as { destinationArn: string } | undefined)?.destinationArn;
        if (!owner(graph, log ?? "")) wrong.push(`${name} has no access log`);
      }
      for (const { name, inputs } of ofType(graph, "aws:apigatewayv2/api:Api")) {
        const { allowOrigins = [] } = (inputs.corsConfiguration ?? {}) as { allowOrigins?: string[] };
        const known = [...origins, ...(domain ? [`https://${domain}`] : [])];
        wrong.push(
          ...allowOrigins.filter((one) => !known.includes(one)).map((one) => `${name} may be called from ${one}`),
        );
      }
      return wrong;
    },
  },
  {
    title: "the panel is read over HTTPS, under a content policy that lets no inline or foreign script run",
    check: (graph) =>
      ofType(graph, "aws:cloudfront/distribution:Distribution").flatMap(({ name, inputs }) => {
        const behaviour = inputs.defaultCacheBehavior as {
          responseHeadersPolicyId?: string;
          viewerProtocolPolicy: string;
        };
        const headers = owner(graph, behaviour.responseHeadersPolicyId ?? "");
        if (!headers) return [`${name} sends no security headers`];
        const { contentSecurityPolicy, strictTransportSecurity } = headers.inputs.securityHeadersConfig as {
          contentSecurityPolicy?: { contentSecurityPolicy: string };
          strictTransportSecurity?: object;
        };
        const policy = contentSecurityPolicy?.contentSecurityPolicy ?? "";
        const wrong: string[] = [];
        if (!/default-src 'none'/.test(policy) || !/script-src 'self'(;|$)/.test(policy) || /unsafe|\*/.test(policy))
          wrong.push(`${headers.name}: the content policy is ${policy || "missing"}`);
        if (!strictTransportSecurity) wrong.push(`${headers.name} does not ask for HTTPS alone`);
        if (behaviour.viewerProtocolPolicy !== "redirect-to-https") wrong.push(`${name} answers on HTTP`);
        return wrong;
      }),
  },
  {
    title: "a browser reads lists and reports, and posts them, from the panel alone, and the panel's policy lets it",
    check(graph, { origins }) {
      const policies = ofType(graph, "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy").map(({ inputs }) =>
        JSON.stringify(inputs.securityHeadersConfig),
      );
      const bucket = ofType(graph, "aws:s3/bucket:Bucket").find(({ name }) => name === "BucketBucket");
      const host = String(bucket?.outputs.bucketRegionalDomainName);
      const wrong = policies.some((policy) => policy.includes(`https://${host}`))
        ? []
        : ["the panel's policy lets it ask no bucket"];
      for (const { name, inputs } of ofType(graph, "aws:s3/bucketCorsConfiguration:BucketCorsConfiguration")) {
        const rules = inputs.corsRules as { allowedOrigins: string[]; allowedMethods: string[] }[];
        const methods = rules.flatMap(({ allowedMethods }) => allowedMethods);
        if (methods.toSorted((a, b) => a.localeCompare(b)).join() !== "GET,POST")
          wrong.push(`${name} lets ${methods.join()} through`);
        for (const origin of rules.flatMap(({ allowedOrigins }) => allowedOrigins)) {
          if (origin.includes("*") || !origin.startsWith("https://")) {
            if (!origins.includes(origin)) wrong.push(`${name} answers ${origin}`);
          }
        }
      }
      return wrong;
    },
  },
];
