import { account, name, partition, region } from "./name.ts";

/** The pool names it when it assumes the role, so that a pool of another account cannot use the role. */
const externalId = name("users");

/** The role by which Cognito sends SMS: a pool that verifies phone numbers needs one. */
const role = new aws.iam.Role("UsersSms", {
  name: name("users-sms"),
  assumeRolePolicy: $jsonStringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Action: "sts:AssumeRole",
        Principal: { Service: "cognito-idp.amazonaws.com" },
        Condition: {
          StringEquals: { "sts:ExternalId": externalId, "aws:SourceAccount": account },
          // The pool needs the role, so its id is not known yet.
          ArnLike: { "aws:SourceArn": $interpolate`arn:${partition}:cognito-idp:${region}:${account}:userpool/*` },
        },
      },
    ],
  }),
  inlinePolicies: [
    {
      name: "sms",
      policy: $jsonStringify({
        Version: "2012-10-17",
        Statement: [
          // A phone number is no resource of IAM, but a topic is.
          { Effect: "Allow", Action: "sns:Publish", Resource: "*" },
          { Effect: "Deny", Action: "sns:Publish", Resource: $interpolate`arn:${partition}:sns:*:*:*` },
        ],
      }),
    },
  ],
});

export const sms = { externalId, snsCallerArn: role.arn, snsRegion: region };
