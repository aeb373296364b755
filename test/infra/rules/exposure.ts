import { ofType, owner, type Graph } from "../evaluate/graph.ts";
import { environment, functionOf, statements } from "../evaluate/query.ts";
import type { Rule } from "./rule.ts";

const everyone = (principal: unknown) => JSON.stringify(principal ?? "").includes('"*"');

const policies = (graph: Graph) =>
  [
    "aws:s3/bucketPolicy:BucketPolicy",
    "aws:sqs/queuePolicy:QueuePolicy",
    "aws:sns/topicPolicy:TopicPolicy",
    "aws:cloudwatch/eventBusPolicy:EventBusPolicy",
  ].flatMap((type) => ofType(graph, type));

/** AWS's CachingDisabled. */
const NO_CACHE = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";

/** Paths of the API that the site's own address does not have: where the gateway's is refused, nobody reaches them. */
function pathsWithoutEdge(graph: Graph): string[] {
  const passed = ofType(graph, "aws:cloudfront/distribution:Distribution").flatMap(({ inputs }) =>
    (inputs.orderedCacheBehaviors as { pathPattern: string; cachePolicyId: string; allowedMethods: string[] }[])
      .filter(({ cachePolicyId, allowedMethods }) => cachePolicyId === NO_CACHE && allowedMethods.includes("POST"))
      .map(({ pathPattern }) => pathPattern),
  );
  const paths = ofType(graph, "aws:apigatewayv2/route:Route").map(
    ({ inputs }) => String(inputs.routeKey).split(" ")[1]!,
  );
  return [...new Set(paths)].filter((path) => !passed.includes(path));
}

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
        const violations = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"]
          .filter((setting) => block?.inputs[setting] !== true)
          .map((setting) => `${bucket.name}: ${setting} is off`);
        const tls = statements(policy?.inputs.policy ?? "{}").some(
          ({ effect, condition }) => effect === "Deny" && condition.Bool?.["aws:SecureTransport"]?.includes("false"),
        );
        return tls ? violations : [...violations, `${bucket.name} can be read without TLS`];
      }),
    ],
  },
  {
    title:
      "only the gateway, the queue, the stream, our own rules of EventBridge and our own user pool call a function",
    check: (graph) => [
      ...ofType(graph, "aws:lambda/functionUrl:FunctionUrl").map(
        ({ name }) => `${name} puts a function on the internet`,
      ),
      ...ofType(graph, "aws:lambda/permission:Permission").flatMap(({ name, inputs }) =>
        (inputs.principal === "apigateway.amazonaws.com" &&
          String(inputs.sourceArn).startsWith("arn:aws:execute-api:")) ||
        (inputs.principal === "events.amazonaws.com" &&
          owner(graph, String(inputs.sourceArn))?.type === "aws:cloudwatch/eventRule:EventRule") ||
        (inputs.principal === "cognito-idp.amazonaws.com" &&
          owner(graph, String(inputs.sourceArn))?.type === "aws:cognito/userPool:UserPool")
          ? []
          : [`${name} lets ${String(inputs.principal)} call ${String(inputs.function)}`],
      ),
    ],
  },
  {
    title: "no request reaches the API past the firewall, if the stage has one",
    check(graph, { firewall, edgeOnly }) {
      const given = environment(functionOf(graph, "api")).EDGE_ONLY;
      const violations = given === edgeOnly ? [] : [`api's EDGE_ONLY is ${given ?? "not set"}, not ${edgeOnly}`];
      if (!firewall) return violations;
      if (edgeOnly === "off") violations.push("the API answers at the gateway's own address, past the firewall");
      const walls = ofType(graph, "aws:wafv2/webAcl:WebAcl");
      for (const { name, inputs } of ofType(graph, "aws:cloudfront/distribution:Distribution")) {
        const wall = walls.find(({ outputs }) => outputs.arn === inputs.webAclId);
        if (!wall) violations.push(`${name} has no firewall`);
        else if (!JSON.stringify(wall.inputs.rules).includes("rateBasedStatement"))
          violations.push(`${wall.name} lets in any number of requests of one address`);
      }
      return violations;
    },
  },
  {
    title:
      "the API answers only on /graphql and /token, with throttles and a log, and allows other origins only by name",
    check(graph, { throttle, origins, domain }) {
      const violations = ofType(graph, "aws:apigatewayv2/route:Route")
        .filter(({ inputs }) => !/^((GET|POST) \/graphql|POST \/token)$/.test(String(inputs.routeKey)))
        .map(({ name, inputs }) => `${name} answers on ${String(inputs.routeKey)}`);
      violations.push(...pathsWithoutEdge(graph).map((path) => `CloudFront does not pass ${path} to the API uncached`));
      for (const { name, inputs } of ofType(graph, "aws:apigatewayv2/stage:Stage")) {
        const { throttlingRateLimit: rate, throttlingBurstLimit: burst } = (inputs.defaultRouteSettings ??
          {}) as Record<string, number>;
        if (rate !== throttle.rate || burst !== throttle.burst)
          violations.push(`${name} admits ${rate}/s, burst ${burst}`);
        const log = (inputs.accessLogSettings as { destinationArn: string } | undefined)?.destinationArn;
        if (!owner(graph, log ?? "")) violations.push(`${name} has no access log`);
      }
      for (const { name, inputs } of ofType(graph, "aws:apigatewayv2/api:Api")) {
        const { allowOrigins = [] } = (inputs.corsConfiguration ?? {}) as { allowOrigins?: string[] };
        const known = [...origins, ...(domain ? [`https://${domain}`] : [])];
        violations.push(
          ...allowOrigins
            .filter((origin) => !known.includes(origin))
            .map((origin) => `${name} may be called from ${origin}`),
        );
      }
      return violations;
    },
  },
  {
    title: "the panel uses HTTPS and a content security policy without inline or foreign scripts",
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
        const violations: string[] = [];
        if (!/default-src 'none'/.test(policy) || !/script-src 'self'(;|$)/.test(policy) || /unsafe|\*/.test(policy))
          violations.push(`${headers.name}: the content policy is ${policy || "missing"}`);
        if (!strictTransportSecurity) violations.push(`${headers.name} does not require HTTPS`);
        if (behaviour.viewerProtocolPolicy !== "redirect-to-https") violations.push(`${name} answers on HTTP`);
        return violations;
      }),
  },
  {
    title: "browsers read and post lists and reports only from the panel, whose policy allows it",
    check(graph, { origins }) {
      const policies = ofType(graph, "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy").map(({ inputs }) =>
        JSON.stringify(inputs.securityHeadersConfig),
      );
      const bucket = ofType(graph, "aws:s3/bucket:Bucket").find(({ name }) => name === "BucketBucket");
      const host = String(bucket?.outputs.bucketRegionalDomainName);
      const violations = policies.some((policy) => policy.includes(`https://${host}`))
        ? []
        : ["the panel's policy allows no bucket"];
      for (const { name, inputs } of ofType(graph, "aws:s3/bucketCorsConfiguration:BucketCorsConfiguration")) {
        const rules = inputs.corsRules as { allowedOrigins: string[]; allowedMethods: string[] }[];
        const methods = rules.flatMap(({ allowedMethods }) => allowedMethods);
        if (methods.toSorted((a, b) => a.localeCompare(b)).join() !== "GET,POST")
          violations.push(`${name} allows ${methods.join()}`);
        for (const origin of rules.flatMap(({ allowedOrigins }) => allowedOrigins)) {
          if (origin.includes("*") || !origin.startsWith("https://")) {
            if (!origins.includes(origin)) violations.push(`${name} answers ${origin}`);
          }
        }
      }
      return violations;
    },
  },
];
