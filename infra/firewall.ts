import { PATHS } from "./gateway.ts";
import { name, stage } from "./name.ts";

/** Requests that one address may send to the API in five minutes. A mobile network has thousands of people behind one. */
const REQUESTS = 20_000;

const measured = (metricName: string) => ({
  cloudwatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
  metricName,
});

/** AWS's own rules, as AWS changes them. */
const managed = (rule: string, priority: number) => ({
  name: rule,
  priority,
  overrideAction: { none: {} },
  statement: { managedRuleGroupStatement: { vendorName: "AWS", name: rule } },
  visibilityConfig: measured(rule),
});

const startsWith = (path: string) => ({
  byteMatchStatement: {
    fieldToMatch: { uriPath: {} },
    positionalConstraint: "STARTS_WITH",
    searchString: path,
    textTransformations: [{ priority: 0, type: "NONE" }],
  },
});

/**
 * Refuses requests before CloudFront takes them: of addresses that AWS knows as attackers, of known attacks, and of an
 * address that sends too many. AWS's rules for SQL and HTML are left out: a GraphQL document meets them by chance.
 */
export const firewall = stage.firewall
  ? new aws.wafv2.WebAcl("Firewall", {
      name: name("firewall"),
      scope: "CLOUDFRONT",
      defaultAction: { allow: {} },
      rules: [
        managed("AWSManagedRulesAmazonIpReputationList", 0),
        managed("AWSManagedRulesKnownBadInputsRuleSet", 1),
        {
          name: "requests",
          priority: 2,
          action: { block: { customResponse: { responseCode: 429 } } },
          statement: {
            rateBasedStatement: {
              aggregateKeyType: "IP",
              limit: REQUESTS,
              evaluationWindowSec: 300,
              scopeDownStatement: { orStatement: { statements: PATHS.map(startsWith) } },
            },
          },
          visibilityConfig: measured("requests"),
        },
      ],
      visibilityConfig: measured(name("firewall")),
    })
  : undefined;
