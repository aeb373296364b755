import { account, name, region, stage } from "./name.ts";
import { panel } from "./panel.ts";

/** One group per role; a token carries them as `cognito:groups`. */
export const ROLES = ["SUBSCRIBER", "IMPORTER", "EXPERT", "OPERATOR", "OPS"] as const;

const text = (attribute: string) => ({
  name: attribute,
  attributeDataType: "String",
  mutable: true,
  stringAttributeConstraints: { minLength: "0", maxLength: "2048" },
});

/**
 * Only ops create users, since an account's numbers and organisation decide whose devices it sees:
 * `custom:msisdns` (98912…, comma-separated) and `custom:organisation` (the importer's or operator's id).
 */
export const pool = new sst.aws.CognitoUserPool("Users", {
  usernames: ["phone", "email"],
  mfa: "optional",
  softwareToken: true,
  domain: { prefix: $interpolate`${name("users")}-${account}` },
  transform: {
    userPool: (args) => {
      args.schemas = [text("organisation"), text("msisdns")];
      args.adminCreateUserConfig = { allowAdminCreateUserOnly: true };
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

export const groups = ROLES.map(
  (role, precedence) => new aws.cognito.UserGroup(`Users${role}`, { name: role, userPoolId: pool.id, precedence }),
);

const readable = ["email", "email_verified", "name", "phone_number", "phone_number_verified"];

/** The panel and the command line: public clients, so no secret, and the code flow with PKCE alone. */
export const client = pool.addClient("Client", {
  callbackUrls: [panel.url, ...stage.origins],
  transform: {
    client: (args) => {
      args.generateSecret = false;
      args.allowedOauthFlows = ["code"];
      args.allowedOauthScopes = ["openid", "email", "phone", "profile"];
      args.logoutUrls = [panel.url, ...stage.origins];
      args.explicitAuthFlows = ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"];
      args.readAttributes = [...readable, "custom:organisation", "custom:msisdns"];
      // Without this a user could write custom:msisdns, and so own any device.
      args.writeAttributes = ["name"];
      args.preventUserExistenceErrors = "ENABLED";
      args.enableTokenRevocation = true;
      args.idTokenValidity = 1;
      args.accessTokenValidity = 1;
      args.refreshTokenValidity = 30;
    },
  },
});

export const issuer = $interpolate`https://cognito-idp.${region}.amazonaws.com/${pool.id}`;

// What the panel must know of its stage is a file beside it, so one build of the panel serves every stage.
export const settings = new aws.s3.BucketObjectv2("PanelSettings", {
  bucket: panel.nodes.assets!.name,
  key: "config/stage.json",
  contentType: "application/json",
  cacheControl: "no-cache",
  content: $jsonStringify({ stage: $app.stage, api: "/graphql", issuer, client: client.id, signIn: pool.domainUrl }),
});
