import { stage } from "./name.ts";

/** Addresses of the API. CloudFront passes them on, and the firewall counts their requests. Machines get tokens at /token. */
export const PATHS = ["/graphql", "/token"];

const origins = [...(stage.domain ? [`https://${stage.domain}`] : []), ...stage.origins];

/** HTTP API v2. The panel calls it on its own origin, through CloudFront. CORS is for the origins in the stage table. */
export const gateway = new sst.aws.ApiGatewayV2("Gateway", {
  cors: origins.length > 0 && {
    allowOrigins: origins,
    allowMethods: ["GET", "POST"],
    allowHeaders: ["authorization", "content-type", "apollo-require-preflight", "x-apollo-operation-name"],
    // A page of another origin reads no other header of an answer.
    exposeHeaders: ["retry-after", "ratelimit", "ratelimit-policy", "apigw-requestid"],
    maxAge: "1 hour",
  },
  accessLog: { retention: stage.logs },
  transform: {
    stage: (args) => {
      args.defaultRouteSettings = {
        throttlingRateLimit: stage.throttle.rate,
        throttlingBurstLimit: stage.throttle.burst,
        detailedMetricsEnabled: true,
      };
    },
  },
});
