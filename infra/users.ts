import { addressOf, PORTS } from "../packages/cli/src/sign-in/addresses.ts";
import { codes } from "./codes.ts";
import { account, name, region, stage } from "./name.ts";
import { panel } from "./panel.ts";
import { sms } from "./sms.ts";

/** One group per role; a token carries them as `cognito:groups`. */
export const ROLES = ["SUBSCRIBER", "IMPORTER", "EXPERT", "OPERATOR", "OPS"] as const;

const text = (attribute: string) => ({
  name: attribute,
  attributeDataType: "String",
  mutable: true,
  stringAttributeConstraints: { minLength: "0", maxLength: "2048" },
});

/**
 * Only ops and the API create users. If anyone could sign up, a stranger could sign up another person's number with a
 * password of their own, and would have that person's account once the person had confirmed the number.
 *
 * An account's numbers and organisation decide whose devices it can see:
 * `custom:msisdns` (98912…, comma-separated), `custom:msisdns_since` (98912…=time, comma-separated: from when on a number
 * is theirs) and `custom:organisation` (the importer's or operator's id).
 */
export const pool = new sst.aws.CognitoUserPool("Users", {
  usernames: ["phone", "email"],
  mfa: "optional",
  softwareToken: true,
  sms,
  domain: { prefix: $interpolate`${name("users")}-${account}` },
  transform: {
    userPool: (args) => {
      args.schemas = [text("organisation"), text("msisdns"), text("msisdns_since")];
      args.adminCreateUserConfig = { allowAdminCreateUserOnly: true };
      // Codes to the phone need Essentials, and Cognito refuses a pool without PASSWORD, by which staff sign in.
      args.userPoolTier = "ESSENTIALS";
      args.signInPolicy = { allowedFirstAuthFactors: ["PASSWORD", "SMS_OTP"] };
      // At most 70 characters: a second part doubles the price.
      args.smsAuthenticationMessage = "کد ورود به همتا: {####}\nHamta sign-in code";
      if (codes)
        args.lambdaConfig = {
          customSmsSender: { lambdaArn: codes.sender.arn, lambdaVersion: "V1_0" },
          kmsKeyId: codes.key.arn,
        };
      args.deletionProtection = stage.deletionProtection ? "ACTIVE" : "INACTIVE";
      args.passwordPolicy = {
        minimumLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireNumbers: true,
        requireSymbols: false,
        temporaryPasswordValidityDays: 3,
      };
    },
  },
});

export const codesPermission =
  codes &&
  new aws.lambda.Permission("CodesPermission", {
    function: codes.sender.name,
    action: "lambda:InvokeFunction",
    principal: "cognito-idp.amazonaws.com",
    sourceArn: pool.arn,
  });

export const groups = ROLES.map(
  (role, precedence) => new aws.cognito.UserGroup(`Users${role}`, { name: role, userPoolId: pool.id, precedence }),
);

const readable = ["email", "email_verified", "name", "phone_number", "phone_number_verified"];

/** Tokens end after an hour; a session after 30 days, or when its refresh token is revoked. */
const lasting = {
  preventUserExistenceErrors: "ENABLED",
  enableTokenRevocation: true,
  idTokenValidity: 1,
  accessTokenValidity: 1,
  refreshTokenValidity: 30,
};

/** Without a list a user could write custom:msisdns and so own any device. */
const writable = ["name"];

/** Staff, on the pool's own page, for the panel and `hamta login`: a public client, so no secret, and only the code flow with PKCE. */
export const client = pool.addClient("Client", {
  callbackUrls: [panel.url, ...stage.origins, ...PORTS.map(addressOf)],
  transform: {
    client: (args) => {
      args.generateSecret = false;
      args.allowedOauthFlows = ["code"];
      args.allowedOauthScopes = ["openid", "email", "phone", "profile"];
      args.logoutUrls = [panel.url, ...stage.origins];
      args.explicitAuthFlows = ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"];
      args.readAttributes = [...readable, "custom:organisation", "custom:msisdns", "custom:msisdns_since"];
      args.writeAttributes = writable;
      Object.assign(args, lasting);
    },
  },
});

/**
 * Subscribers, on the panel's own page, by a code to the phone. The API gives tokens of this client the role SUBSCRIBER
 * and no other, so that a stolen SIM card makes no expert.
 */
export const subscribers = pool.addClient("Subscribers", {
  transform: {
    client: (args) => {
      args.generateSecret = false;
      args.allowedOauthFlowsUserPoolClient = false;
      args.allowedOauthFlows = [];
      args.allowedOauthScopes = [];
      args.callbackUrls = [];
      args.explicitAuthFlows = ["ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"];
      // Minutes in which the code is entered.
      args.authSessionValidity = 5;
      args.readAttributes = [...readable, "custom:msisdns", "custom:msisdns_since"];
      args.writeAttributes = writable;
      Object.assign(args, lasting);
    },
  },
});

const cognito = $interpolate`https://cognito-idp.${region}.amazonaws.com`;
export const issuer = $interpolate`${cognito}/${pool.id}`;

// The panel reads its stage's settings from a file, so that one build of the panel serves every stage.
export const settings = new aws.s3.BucketObjectv2("PanelSettings", {
  bucket: panel.nodes.assets!.name,
  key: "config/stage.json",
  contentType: "application/json",
  cacheControl: "no-cache",
  content: $jsonStringify({
    stage: $app.stage,
    api: "/graphql",
    issuer,
    client: client.id,
    signIn: pool.domainUrl,
    codes: { url: cognito, client: subscribers.id },
  }),
});
