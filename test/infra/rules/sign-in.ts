import { find, ofType, owner, type Graph } from "../evaluate/graph.ts";
import { allowed, functionOf } from "../evaluate/query.ts";
import type { Rule } from "./rule.ts";

type Pool = {
  userPoolTier?: string;
  mfaConfiguration?: string;
  signInPolicy?: { allowedFirstAuthFactors?: string[] };
  smsConfiguration?: object;
  smsAuthenticationMessage?: string;
  lambdaConfig?: { customSmsSender?: { lambdaArn: string; lambdaVersion: string }; kmsKeyId?: string };
};

type Client = {
  explicitAuthFlows?: string[];
  allowedOauthFlows?: string[];
  allowedOauthFlowsUserPoolClient?: boolean;
  authSessionValidity?: number;
  preventUserExistenceErrors?: string;
  readAttributes?: string[];
};

const poolOf = (graph: Graph) => find(graph, "aws:cognito/userPool:UserPool", "UsersUserPool").inputs as Pool;
const clientOf = (graph: Graph, name: string) =>
  find(graph, "aws:cognito/userPoolClient:UserPoolClient", name).inputs as Client;

/** One part of an SMS that is not in the GSM alphabet; the code has six digits and its placeholder `{####}` six characters. */
const PART = 70;

const complaints = (...checks: [isRight: boolean, message: string][]) =>
  checks.filter(([isRight]) => !isRight).map(([, message]) => message);

export const signInRules: Rule[] = [
  {
    title: "Cognito accepts a pool that signs in by a code to the phone, and sends the code",
    check(graph) {
      const pool = poolOf(graph);
      const factors = pool.signInPolicy?.allowedFirstAuthFactors ?? [];
      const message = pool.smsAuthenticationMessage ?? "";
      return complaints(
        [factors.includes("SMS_OTP"), "UsersUserPool signs nobody in by a code to the phone"],
        [factors.includes("PASSWORD"), "UsersUserPool has no PASSWORD among its first factors: Cognito refuses it"],
        [
          ["ESSENTIALS", "PLUS"].includes(pool.userPoolTier ?? ""),
          `UsersUserPool is of the tier ${pool.userPoolTier}, which has no codes to the phone: Cognito refuses it`,
        ],
        [pool.smsConfiguration !== undefined, "UsersUserPool has no role to send codes"],
        [
          pool.mfaConfiguration !== "ON",
          "UsersUserPool requires a second factor: Cognito then sends no code to the phone",
        ],
        [message.includes("{####}"), "UsersUserPool sends a message without the code"],
        [message.length <= PART, `UsersUserPool sends a message of ${message.length} characters, which is two`],
      );
    },
  },
  {
    title: "subscribers sign in by a code alone, and staff by their password on the pool's page alone",
    check(graph) {
      const subscribers = clientOf(graph, "SubscribersClient");
      const staff = clientOf(graph, "ClientClient");
      const flows = (subscribers.explicitAuthFlows ?? []).toSorted().join(", ");
      const validity = subscribers.authSessionValidity ?? 3;
      return complaints(
        [
          flows === "ALLOW_REFRESH_TOKEN_AUTH, ALLOW_USER_AUTH",
          `SubscribersClient allows ${flows}, and needs ALLOW_USER_AUTH and ALLOW_REFRESH_TOKEN_AUTH alone`,
        ],
        [
          !staff.explicitAuthFlows?.includes("ALLOW_USER_AUTH"),
          "ClientClient signs staff in by a code to the phone, without their password and second factor",
        ],
        [
          subscribers.allowedOauthFlowsUserPoolClient === false && (subscribers.allowedOauthFlows ?? []).length === 0,
          "SubscribersClient signs in on the pool's page, where a password is enough",
        ],
        [
          validity >= 3 && validity <= 15,
          `SubscribersClient waits ${validity} minutes for a code: Cognito takes 3 to 15`,
        ],
        [subscribers.preventUserExistenceErrors === "ENABLED", "SubscribersClient says which numbers have an account"],
        ...["phone_number", "phone_number_verified"].map((claim): [boolean, string] => [
          subscribers.readAttributes?.includes(claim) ?? false,
          `a token of SubscribersClient carries no ${claim}`,
        ]),
      );
    },
  },
  {
    title: "a stage with a gateway sends codes by it, and any other stage by AWS",
    check(graph, { sms }) {
      const { customSmsSender, kmsKeyId = "" } = poolOf(graph).lambdaConfig ?? {};
      if (sms.provider !== "GATEWAY")
        return customSmsSender ? ["UsersUserPool sends codes by a function in a stage without a gateway"] : [];
      const codes = functionOf(graph, "codes");
      const key = owner(graph, kmsKeyId);
      const isCalled = ofType(graph, "aws:lambda/permission:Permission").some(
        ({ inputs }) =>
          inputs.principal === "cognito-idp.amazonaws.com" &&
          inputs.function === codes.outputs.name &&
          inputs.sourceArn === find(graph, "aws:cognito/userPool:UserPool", "UsersUserPool").outputs.arn,
      );
      const mayDecrypt = allowed(graph, codes).some(
        ({ actions, resources }) => actions.includes("kms:Decrypt") && resources.join() === key?.outputs.arn,
      );
      return complaints(
        [
          customSmsSender?.lambdaArn === codes.outputs.arn && customSmsSender?.lambdaVersion === "V1_0",
          "UsersUserPool does not send its codes by codes: AWS sends no SMS to Iran",
        ],
        [key?.type === "aws:kms/key:Key", "UsersUserPool has no key of ours to encrypt codes with"],
        [isCalled, "UsersUserPool may not call codes, or another pool may"],
        [mayDecrypt, "codes may not decrypt with the key of UsersUserPool"],
      );
    },
  },
  {
    title: "a code is tried three times, and given up before it is no longer valid",
    check(graph, { sms }) {
      if (sms.provider !== "GATEWAY") return [];
      const codes = functionOf(graph, "codes");
      const calls = ofType(graph, "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig").find(
        ({ inputs }) => inputs.functionName === codes.outputs.name,
      );
      // What Lambda does without the setting.
      const { maximumEventAgeInSeconds: age = 6 * 3600, maximumRetryAttempts: retries = 2 } = (calls?.inputs ?? {}) as {
        maximumEventAgeInSeconds?: number;
        maximumRetryAttempts?: number;
      };
      const valid = 60 * (clientOf(graph, "SubscribersClient").authSessionValidity ?? NaN);
      return complaints(
        [
          age + Number(codes.inputs.timeout) < valid,
          `codes may send a code ${age} s old, which is valid for ${valid} s`,
        ],
        // Lambda tries again after one minute and two more.
        [retries === 2 && age > 180, `codes tries a code ${retries} times again within ${age} s, not twice`],
      );
    },
  },
];
