import { stage } from "./name.ts";

const origins = [...(stage.domain ? [`https://${stage.domain}`] : []), ...stage.origins];

/** HTTP API v2. The panel reaches it on its own origin, by CloudFront; CORS is for the pages named in the stage's table. */
export const gateway = new sst.aws.ApiGatewayV2("Gateway", {
  cors: origins.length > 0 && {
    allowOrigins: origins,
    allowMethods: ["GET", "POST"],
    allowHeaders: ["authorization", "content-type", "apollo-require-preflight", "x-apollo-operation-name"],
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
