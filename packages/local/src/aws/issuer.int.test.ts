import { createRemoteJWKSet, jwtVerify } from "jose";
import type { JWTPayload } from "jose";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

import * as Issuer from "#aws/issuer";
import { people } from "#people";

const start = async (options: Issuer.Options = {}): Promise<Issuer.Running> => {
  const issuer = await Issuer.start(options);
  onTestFinished(() => issuer.stop());
  return issuer;
};

/** Verifies as the API does: from the issuer's address alone. */
const verify = async (token: string, { issuer, clientId }: Issuer.Running): Promise<JWTPayload> => {
  const found = (await (await fetch(`${issuer}/.well-known/openid-configuration`)).json()) as { jwks_uri: string };
  const verified = await jwtVerify(token, createRemoteJWKSet(new URL(found.jwks_uri)), { issuer, audience: clientId });
  return verified.payload;
};

test("a token verifies with the published key and has the claims of a Cognito ID token", async () => {
  const issuer = await start();
  const claims = await verify(await issuer.token(people.reza), issuer);
  expect(claims).toMatchObject({
    iss: issuer.issuer,
    aud: "hamta-local",
    token_use: "id",
    sub: people.reza.id,
    "cognito:groups": ["SUBSCRIBER"],
    name: "رضا کاظمی",
    phone_number: "+989000000002",
    phone_number_verified: true,
    "custom:msisdns": "989000000003",
  });
  expect(claims).not.toHaveProperty("custom:organisation");
  expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(3600);
});

test.each(Object.entries(people))("%s can sign in", async (_, person) => {
  const issuer = await start();
  const claims = await verify(await issuer.token(person), issuer);
  expect(claims).toMatchObject({ sub: person.id, "cognito:groups": person.groups });
  expect(claims["custom:organisation"]).toBe("organisation" in person ? person.organisation : undefined);
});

test("claims can be set and left out, for tests of refused tokens", async () => {
  const issuer = await start();
  const claims = { token_use: "access", phone_number: undefined };
  const payload = await verify(await issuer.token(people.maryam, { claims }), issuer);
  expect(payload).toMatchObject({ token_use: "access" });
  expect(payload).not.toHaveProperty("phone_number");
});

test("an expired token and another issuer's token do not verify", async () => {
  const [issuer, other] = [await start(), await start()];
  await expect(verify(await issuer.token(people.maryam, { expiresIn: "-1s" }), issuer)).rejects.toThrow(/"exp"/);
  await expect(verify(await other.token(people.maryam), issuer)).rejects.toThrow(/no applicable key|"iss"/i);
});

test("with a folder and a port, tokens survive a restart", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "issuer-"));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  const first = await Issuer.start({ dataDir });
  const token = await first.token(people.kaveh);
  await first.stop();
  const second = await start({ dataDir, port: Number(new URL(first.issuer).port) });
  expect(await verify(token, second)).toMatchObject({ sub: people.kaveh.id });
});
