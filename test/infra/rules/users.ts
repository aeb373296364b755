import { find, ofType } from "../evaluate/graph.ts";
import type { Rule } from "./rule.ts";

const ROLES = ["EXPERT", "IMPORTER", "OPERATOR", "OPS", "SUBSCRIBER"];

export const userRules: Rule[] = [
  {
    title: "there is a group per role",
    check(graph) {
      const groups = ofType(graph, "aws:cognito/userGroup:UserGroup").map(({ inputs }) => String(inputs.name));
      return JSON.stringify(groups.toSorted()) === JSON.stringify(ROLES) ? [] : [`the groups are ${groups.join(", ")}`];
    },
  },
  {
    title: "nobody signs up alone, or writes the claims that decide what they see",
    check(graph) {
      const pool = find(graph, "aws:cognito/userPool:UserPool", "UsersUserPool").inputs as {
        schemas: { name: string }[];
        adminCreateUserConfig: { allowAdminCreateUserOnly: boolean };
      };
      const client = find(graph, "aws:cognito/userPoolClient:UserPoolClient", "ClientClient").inputs as {
        writeAttributes?: string[];
        readAttributes?: string[];
        allowedOauthFlows: string[];
        generateSecret: boolean;
      };
      const custom = pool.schemas.map(({ name }) => `custom:${name}`);
      const wrong: string[] = [];
      for (const claim of ["custom:organisation", "custom:msisdns"]) {
        if (!custom.includes(claim)) wrong.push(`the pool has no ${claim}`);
        if (!client.readAttributes?.includes(claim)) wrong.push(`a token carries no ${claim}`);
      }
      if (!pool.adminCreateUserConfig.allowAdminCreateUserOnly) wrong.push("anyone may sign up");
      if (
        !client.writeAttributes ||
        client.writeAttributes.some((name) => /^custom:|^email$|^phone_number$/.test(name))
      )
        wrong.push(
          `ClientClient lets users write ${client.writeAttributes?.join(", ") ?? "every attribute, custom:msisdns too"}`,
        );
      if (client.allowedOauthFlows.join() !== "code")
        wrong.push(`ClientClient allows the flows ${client.allowedOauthFlows.join(", ")}`);
      if (client.generateSecret) wrong.push("ClientClient has a secret, which a page cannot keep");
      return wrong;
    },
  },
];
