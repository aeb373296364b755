import { ACCOUNT } from "../evaluate/aws.ts";
import { ofType, owner, type Graph, type Resource } from "../evaluate/graph.ts";
import { statements } from "../evaluate/query.ts";
import type { Rule } from "./rule.ts";

const pools = (graph: Graph) => ofType(graph, "aws:cognito/userPool:UserPool");

const settingsOf = ({ inputs }: Resource) =>
  inputs.smsConfiguration as { externalId?: string; snsCallerArn: string } | undefined;

/** The roles by which user pools send SMS. */
export const smsRoles = (graph: Graph) =>
  pools(graph).flatMap((pool) => owner(graph, settingsOf(pool)?.snsCallerArn ?? "") ?? []);

const policiesOf = ({ inputs }: Resource) => (inputs.inlinePolicies ?? []) as { policy: string }[];

export const smsRules: Rule[] = [
  {
    title: "a user pool that verifies phone numbers has a role to send SMS",
    check: (graph) =>
      pools(graph).flatMap((pool) => {
        const verified = (pool.inputs.autoVerifiedAttributes ?? []) as string[];
        if (!verified.includes("phone_number")) return [];
        const arn = settingsOf(pool)?.snsCallerArn;
        if (arn === undefined) return [`${pool.name} verifies phone numbers, and has no role to send SMS`];
        return owner(graph, arn) ? [] : [`${pool.name} sends SMS as ${arn}, which is no role of ours`];
      }),
  },
  {
    title: "the role of SMS is assumed with an external id, for pools of this account, and publishes to no topic",
    check: (graph) =>
      pools(graph).flatMap((pool) => {
        const { externalId, snsCallerArn = "" } = settingsOf(pool) ?? {};
        const role = owner(graph, snsCallerArn);
        if (!role) return [];
        const trusted = statements(role.inputs.assumeRolePolicy).every(
          ({ condition: { StringEquals = {} } }) =>
            externalId !== undefined &&
            StringEquals["sts:ExternalId"] === externalId &&
            StringEquals["aws:SourceAccount"] === ACCOUNT,
        );
        const granted = policiesOf(role).flatMap(({ policy }) => statements(policy));
        const wide = granted
          .filter(({ effect, actions }) => effect === "Allow" && actions.join() !== "sns:Publish")
          .map(({ actions }) => `${role.name} may ${actions.join(", ")}`);
        const denied = granted.some(
          ({ effect, actions, resources }) =>
            effect === "Deny" && actions.includes("sns:Publish") && resources.includes("arn:aws:sns:*:*:*"),
        );
        const managed = ((role.inputs.managedPolicyArns ?? []) as string[]).map((arn) => `${role.name} holds ${arn}`);
        return [
          ...(trusted ? [] : [`${role.name} is assumed without the external id and the account of ${pool.name}`]),
          ...(denied ? [] : [`${role.name} may publish to topics`]),
          ...wide,
          ...managed,
        ];
      }),
  },
];
