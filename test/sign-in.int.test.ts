import { people, type System } from "@hamta/local";
import { describe, expect } from "vitest";
import { test } from "#kit/system";

/** Signing in by a code to the phone, from the API's account to what the API makes of the token. */

const REQUEST = `mutation ($input: RequestSignInInput!) {
  requestSignIn(input: $input) { ... on RequestSignInSuccess { msisdn } ... on Refusal { errors { code field } } }
}`;

async function requestSignIn(system: System.System, msisdn: string): Promise<unknown> {
  const client = await system.client(null);
  return (await client.query<{ requestSignIn: unknown }>(REQUEST, { input: { msisdn } })).requestSignIn;
}

/** A call of the user pool, as a browser sends it. */
async function call(system: System.System, operation: string, body: object): Promise<{ status: number; body: Answer }> {
  const response = await fetch(system.issuer.issuer, {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify({ ClientId: system.issuer.subscribers, ...body }),
  });
  return { status: response.status, body: (await response.json()) as Answer };
}

type Answer = { __type?: string; Session?: string; AuthenticationResult?: { IdToken: string } };

async function signIn(system: System.System, msisdn: string): Promise<string> {
  const { body } = await call(system, "InitiateAuth", {
    AuthFlow: "USER_AUTH",
    AuthParameters: { USERNAME: `+${msisdn}`, PREFERRED_CHALLENGE: "SMS_OTP" },
  });
  const answer = await call(system, "RespondToAuthChallenge", {
    Session: body.Session,
    ChallengeName: "SMS_OTP",
    ChallengeResponses: { USERNAME: `+${msisdn}`, SMS_OTP_CODE: system.issuer.codeFor(msisdn) },
  });
  return answer.body.AuthenticationResult!.IdToken;
}

async function viewer(system: System.System, token: string): Promise<unknown> {
  const response = await fetch(system.url, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: "{ me { name roles msisdns organisation } }" }),
  });
  return ((await response.json()) as { data: { me: unknown } }).data.me;
}

describe("a number", () => {
  test("that is new gets an account, and its code signs in a subscriber with this number", async ({ system }) => {
    const msisdn = "989123456701";
    expect(await requestSignIn(system, " ۰۹۱۲ ۳۴۵ ۶۷۰۱ ")).toEqual({ msisdn });
    expect(await viewer(system, await signIn(system, msisdn))).toEqual({
      name: null,
      roles: ["SUBSCRIBER"],
      msisdns: [msisdn],
      organisation: null,
    });
  });

  test("that has an account is answered in the same way", async ({ system }) => {
    const [msisdn] = people.maryam.msisdns;
    expect(await requestSignIn(system, msisdn)).toEqual({ msisdn });
    expect(await viewer(system, await signIn(system, msisdn))).toMatchObject({ msisdns: [msisdn] });
  });

  test("of staff signs in a subscriber, and no staff", async ({ system }) => {
    expect(await viewer(system, await signIn(system, people.arash.msisdns[0]))).toMatchObject({
      roles: ["SUBSCRIBER"],
      organisation: null,
    });
  });

  test.for(["02188881111", "+4915112345678", "357613004448485", ""])(
    "such as %j gets none",
    async (msisdn, { system }) => {
      expect(await requestSignIn(system, msisdn)).toEqual({ errors: [{ code: "MSISDN_INVALID", field: ["msisdn"] }] });
    },
  );
});

test("a wrong code is answered by Cognito's error", async ({ system }) => {
  const [msisdn] = people.reza.msisdns;
  const { body } = await call(system, "InitiateAuth", {
    AuthFlow: "USER_AUTH",
    AuthParameters: { USERNAME: `+${msisdn}`, PREFERRED_CHALLENGE: "SMS_OTP" },
  });
  const refused = await call(system, "RespondToAuthChallenge", {
    Session: body.Session,
    ChallengeName: "SMS_OTP",
    ChallengeResponses: { USERNAME: `+${msisdn}`, SMS_OTP_CODE: "none" },
  });
  expect(refused).toMatchObject({ status: 400, body: { __type: "CodeMismatchException" } });
});
