import { beforeEach, describe, expect, test } from "vitest";
import * as UserPool from "#aws/user-pool";
import { people } from "#people";

/** The pool answers as Cognito does. */

const CLIENT = "subscribers";
const MARYAM = `+${people.maryam.msisdns[0]}`;
const NEW = "+989123456789";
const MINUTE = 60_000;

let time: number;
let sent: [msisdn: string, code: string][];
let pool: UserPool.Pool;

beforeEach(() => {
  time = 0;
  sent = [];
  pool = UserPool.open({
    clientId: CLIENT,
    sign: async ({ id }) => `token of ${id}`,
    onCode: (msisdn, code) => sent.push([msisdn, code]),
    now: () => time,
  });
});

type Answer = { Session: string; AuthenticationResult: Record<string, unknown> };

const call = async (operation: string, body: object) =>
  (await pool.call(operation, { ClientId: CLIENT, ...body })) as Answer;

const initiate = (number: string) =>
  call("InitiateAuth", {
    AuthFlow: "USER_AUTH",
    AuthParameters: { USERNAME: number, PREFERRED_CHALLENGE: "SMS_OTP" },
  });

const respond = (Session: string, number: string, code: string | undefined) =>
  call("RespondToAuthChallenge", {
    Session,
    ChallengeName: "SMS_OTP",
    ChallengeResponses: { USERNAME: number, SMS_OTP_CODE: code },
  });

const renew = (token: unknown) =>
  call("InitiateAuth", { AuthFlow: "REFRESH_TOKEN_AUTH", AuthParameters: { REFRESH_TOKEN: token } });

const wrong = (code: string | undefined) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

describe("a code to the phone", () => {
  test("signs in, once", async () => {
    const { Session } = await initiate(MARYAM);
    const [, code] = sent[0]!;
    expect(sent).toEqual([[people.maryam.msisdns[0], pool.codeFor(people.maryam.msisdns[0])]]);
    const { AuthenticationResult } = await respond(Session, MARYAM, code);
    expect(AuthenticationResult).toMatchObject({ IdToken: `token of ${people.maryam.id}`, ExpiresIn: 3600 });
    await expect(respond(Session, MARYAM, code)).rejects.toMatchObject({ name: "NotAuthorizedException" });
  });

  test("that is wrong is refused, and the session ends with the fifth", async () => {
    const { Session } = await initiate(MARYAM);
    const code = pool.codeFor(people.maryam.msisdns[0]);
    for (let tries = 0; tries < 5; tries++)
      await expect(respond(Session, MARYAM, wrong(code))).rejects.toMatchObject({ name: "CodeMismatchException" });
    await expect(respond(Session, MARYAM, code)).rejects.toMatchObject({ name: "NotAuthorizedException" });
  });

  test("is good for five minutes, and only for its own number", async () => {
    const { Session } = await initiate(MARYAM);
    const code = pool.codeFor(people.maryam.msisdns[0]);
    await expect(respond(Session, NEW, code)).rejects.toMatchObject({ name: "NotAuthorizedException" });
    time = 5 * MINUTE;
    await expect(respond(Session, MARYAM, code)).rejects.toMatchObject({
      name: "NotAuthorizedException",
      message: "Invalid session for the user, session is expired.",
    });
  });

  test("is sent to no number without an account, which is answered as one that has one", async () => {
    const known = await initiate(MARYAM);
    const unknown = await initiate(NEW);
    expect(Object.keys(unknown)).toEqual(Object.keys(known));
    expect(sent.map(([msisdn]) => msisdn)).toEqual([people.maryam.msisdns[0]]);
    await expect(respond(unknown.Session, NEW, "000000")).rejects.toMatchObject({ name: "CodeMismatchException" });
  });

  test("is sent to a number once it has an account, which it gets once", async () => {
    await call("AdminCreateUser", { Username: NEW });
    await expect(call("AdminCreateUser", { Username: NEW })).rejects.toMatchObject({ name: "UsernameExistsException" });
    const { Session } = await initiate(NEW);
    await expect(respond(Session, NEW, pool.codeFor("989123456789"))).resolves.toHaveProperty("AuthenticationResult");
  });
});

test("a refresh token renews until it is revoked", async () => {
  const { Session } = await initiate(MARYAM);
  const { AuthenticationResult } = await respond(Session, MARYAM, pool.codeFor(people.maryam.msisdns[0]));
  const { RefreshToken } = AuthenticationResult;
  const renewed = await renew(RefreshToken);
  expect(renewed.AuthenticationResult).toMatchObject({ IdToken: `token of ${people.maryam.id}` });
  expect(renewed.AuthenticationResult).not.toHaveProperty("RefreshToken");
  await call("RevokeToken", { Token: RefreshToken });
  await expect(renew(RefreshToken)).rejects.toMatchObject({ name: "NotAuthorizedException" });
});

test("another client is refused", async () => {
  await expect(pool.call("InitiateAuth", { ClientId: "staff" })).rejects.toMatchObject({
    name: "ResourceNotFoundException",
  });
});
