import { ofType, type Graph, type Resource } from "../evaluate/graph.ts";
import { allowed, functions, matches, noun, roleOf, statements } from "../evaluate/query.ts";
import type { Rule } from "./rule.ts";
import { smsRoles } from "./sms.ts";

/** The service that may assume a role: Lambda's, if it is not that of SMS or of copies of the table. */
function serviceOf(graph: Graph, role: Resource): string {
  if (smsRoles(graph).includes(role)) return "cognito-idp.amazonaws.com";
  const copies = ofType(graph, "aws:backup/selection:Selection").some(
    ({ inputs }) => inputs.iamRoleArn === role.outputs.arn,
  );
  return copies ? "backup.amazonaws.com" : "lambda.amazonaws.com";
}

/** The only wildcards: an object under a prefix, a version of one function, a stream of one log group. */
const BOUNDED = [
  /^arn:aws:s3:::[^*/]+\/[a-z]+\/\*$/,
  /^arn:aws:lambda:[a-z0-9-]+:\d+:function:[a-z0-9-]+:\*$/,
  /^arn:aws:logs:[a-z0-9-]+:\d+:log-group:[^*]+:\*$/,
];

export const roleRules: Rule[] = [
  {
    title: "only Lambda may assume a role, only Cognito that of SMS, and only AWS Backup that of copies",
    check: (graph) =>
      ofType(graph, "aws:iam/role:Role").flatMap((role) =>
        statements(role.inputs.assumeRolePolicy).flatMap(({ principal }) =>
          JSON.stringify(principal) === `{"Service":"${serviceOf(graph, role)}"}`
            ? []
            : [`${role.name} is trusted to ${JSON.stringify(principal)}`],
        ),
      ),
  },
  {
    title: "no role has a managed policy, a wildcard action or an unbounded resource",
    check: (graph) =>
      functions(graph).flatMap((fn) => {
        const role = roleOf(graph, fn);
        const managed = ((role.inputs.managedPolicyArns ?? []) as string[]).map((arn) => `${role.name} holds ${arn}`);
        const wide = allowed(graph, fn).flatMap(({ actions, resources }) => [
          ...actions.filter((action) => action.includes("*")).map((action) => `${role.name} may do ${action}`),
          ...resources
            .filter((resource) => resource.includes("*") && !BOUNDED.some((bound) => bound.test(resource)))
            .map((resource) => `${role.name} may ${actions.join(", ")} on ${resource}`),
        ]);
        return [...managed, ...wide];
      }),
  },
  {
    title: "a role has no access outside of the stage",
    check: (graph) =>
      functions(graph).flatMap((fn) =>
        allowed(graph, fn).flatMap(({ resources }) =>
          resources
            .filter((resource) => !resource.startsWith("arn:aws:logs:"))
            .filter(
              (resource) =>
                !graph.resources.some(
                  ({ outputs: { arn } }) => typeof arn === "string" && matches(`${arn}*`, resource),
                ),
            )
            .map((resource) => `${roleOf(graph, fn).name} reaches ${resource}, which the stage does not have`),
        ),
      ),
  },
  {
    title: "every function has its own role",
    check(graph) {
      const taken = new Map<unknown, string>();
      return functions(graph).flatMap((fn) => {
        const other = taken.get(fn.inputs.role);
        taken.set(fn.inputs.role, noun(graph, fn));
        return other ? [`${noun(graph, fn)} and ${other} share ${roleOf(graph, fn).name}`] : [];
      });
    },
  },
];
