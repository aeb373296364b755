import { account, name, region, stage } from "./name.ts";
import { bucket } from "./bucket.ts";
import { firewall } from "./firewall.ts";
import { gateway, PATHS } from "./gateway.ts";
import { policy } from "./policy.ts";
import { edgeKey } from "./secret.ts";

const signIn = $interpolate`https://${name("users")}-${account}.auth.${region}.amazoncognito.com`;
const cognito = $interpolate`https://cognito-idp.${region}.amazonaws.com`;
const files = $interpolate`https://${bucket.nodes.bucket.bucketRegionalDomainName}`;

const headers = new aws.cloudfront.ResponseHeadersPolicy("PanelHeaders", {
  name: name("panel"),
  securityHeadersConfig: {
    contentSecurityPolicy: {
      override: true,
      contentSecurityPolicy: $interpolate`${files} ${cognito} ${signIn}`.apply(policy),
    },
    strictTransportSecurity: { override: true, accessControlMaxAgeSec: 63_072_000, includeSubdomains: true },
    contentTypeOptions: { override: true },
    frameOptions: { override: true, frameOption: "DENY" },
    referrerPolicy: { override: true, referrerPolicy: "no-referrer" },
  },
});

const API = "api";

/** A static site with the API on the same origin, so that the panel needs no CORS. */
export const panel = new sst.aws.StaticSite("Panel", {
  path: "packages/web",
  build: { command: "npm run --silent build", output: "dist" },
  ...(stage.domain && { domain: stage.domain }),
  // config/ holds files that the deploy writes, not the build.
  assets: { routes: ["config"], purge: false },
  transform: {
    // Only CloudFront reads the bucket.
    assets: (args) => {
      args.cors = false;
    },
    cdn: (args) => {
      if (firewall) args.webAclArn = firewall.arn;
      args.defaultCacheBehavior = $resolve(args.defaultCacheBehavior).apply((behaviour) => ({
        ...behaviour,
        allowedMethods: ["GET", "HEAD"],
        responseHeadersPolicyId: headers.id,
      }));
      args.origins = $resolve(args.origins).apply((origins) => [
        ...origins,
        {
          originId: API,
          domainName: gateway.nodes.api.apiEndpoint.apply((url) => new URL(url).host),
          customOriginConfig: {
            httpPort: 80,
            httpsPort: 443,
            originProtocolPolicy: "https-only",
            originSslProtocols: ["TLSv1.2"],
          },
          // CloudFront replaces a header of this name that a viewer sends.
          customHeaders: [{ name: "x-hamta-edge", value: edgeKey.value }],
        },
      ]);
      args.orderedCacheBehaviors = PATHS.map((pathPattern) => ({
        pathPattern,
        targetOriginId: API,
        viewerProtocolPolicy: "https-only",
        allowedMethods: ["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"],
        cachedMethods: ["GET", "HEAD"],
        compress: true,
        cachePolicyId: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad", // AWS's CachingDisabled
        originRequestPolicyId: "b689b0a8-53d0-40ab-baf2-68738e2966ac", // AWS's AllViewerExceptHostHeader
      }));
    },
  },
});

// The panel uploads lists to the bucket and downloads reports from it.
export const cors = new aws.s3.BucketCorsConfiguration("BucketCors", {
  bucket: bucket.name,
  corsRules: [
    {
      allowedOrigins: [panel.url, ...stage.origins],
      allowedMethods: ["GET", "POST"],
      allowedHeaders: ["*"],
      exposeHeaders: ["ETag"],
      maxAgeSeconds: 3600,
    },
  ],
});
