import { find, ofType } from "../evaluate/graph.ts";
import type { Rule } from "./rule.ts";

const ROLES = ["EXPERT", "IMPORTER", "OPERATOR", "OPS", "SUBSCRIBER"];

export const userRules: Rule[] = [
  {
    title: "each role has a group",
    check(graph) {
      const groups = ofType(graph, "aws:cognito/userGroup:UserGroup").map(({ inputs }) => String(inputs.name));
      return JSON.stringify(groups.toSorted()) === JSON.stringify(ROLES) ? [] : [`the groups are ${groups.join(", ")}`];
    },
  },
  {
    title: "only admins create users and set the claims that decide permissions",
    check(graph) {
      const pool = find(graph, "aws:cognito/userPool:UserPool", "UsersUserPool").inputs as {
        schemas: { name: string }[];
        adminCreateUserConfig: { allowAdminCreateUserOnly: boolean };
      };
      const client = find(graph, "aws:cognito/userPoolClient:UserPoolClient", "ClientClient").inputs as {
        readAttributes?: string[];
        allowedOauthFlows: string[];
      };
      const custom = pool.schemas.map(({ name }) => `custom:${name}`);
      const violations: string[] = [];
      for (const claim of ["custom:organisation", "custom:msisdns", "custom:msisdns_since"]) {
        if (!custom.includes(claim)) violations.push(`the pool has no ${claim}`);
        if (!client.readAttributes?.includes(claim)) violations.push(`a token carries no ${claim}`);
      }
      if (!pool.adminCreateUserConfig.allowAdminCreateUserOnly) violations.push("anyone may sign up");
      for (const { name: each, inputs } of ofType(graph, "aws:cognito/userPoolClient:UserPoolClient")) {
        const { writeAttributes, generateSecret } = inputs as { writeAttributes?: string[]; generateSecret: boolean };
        if (!writeAttributes || writeAttributes.some((name) => /^custom:|^email$|^phone_number$/.test(name)))
          violations.push(
            `${each} lets users write ${writeAttributes?.join(", ") ?? "every attribute, custom:msisdns too"}`,
          );
        if (generateSecret) violations.push(`${each} has a secret, which a page cannot keep`);
      }
      if (client.allowedOauthFlows.join() !== "code")
        violations.push(`ClientClient allows the flows ${client.allowedOauthFlows.join(", ")}`);
      return violations;
    },
  },
];
