import { exportJWK, generateKeyPair, importJWK, SignJWT } from "jose";
import type { CryptoKey, JWK } from "jose";
import { randomUUID } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

import type { Person } from "#people";

export type Options = {
  /** The key is kept there, so that tokens outlive a restart; they name the issuer, so keep its port too. */
  dataDir?: string;
  /** A free one by default. */
  port?: number;
  clientId?: string;
};

export type TokenOptions = {
  /** A jose time span such as `1h` or `-1m`, or seconds since 1970; Cognito's own default is an hour. */
  expiresIn?: string | number;
  /** In place of, or beside, the claims of an ID token; undefined leaves one out. */
  claims?: Record<string, unknown>;
};

export type Running = {
  /** The `iss` of its tokens; `/.well-known/openid-configuration` and `/.well-known/jwks.json` are below it. */
  readonly issuer: string;
  /** The `aud` of its tokens. */
  readonly clientId: string;
  /** A signed token shaped like an ID token of Cognito. */
  token(person: Person, options?: TokenOptions): Promise<string>;
  stop(): Promise<void>;
};

/** A sign-in for one machine: whoever can call it can be anybody, so it listens on 127.0.0.1 only. */
export const start = async (options: Options = {}): Promise<Running> => {
  const { clientId = "hamta-local" } = options;
  const { key, jwk } = await keys(options.dataDir);
  const server = createServer((request, response) => {
    const found = documents(issuer, jwk)[request.url ?? ""];
    response.writeHead(found ? 200 : 404, { "content-type": "application/json", "access-control-allow-origin": "*" });
    response.end(JSON.stringify(found ?? { message: "Not Found" }));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    clientId,
    token: (person, { expiresIn = "1h", claims = {} } = {}) =>
      new SignJWT({ ...claimsOf(person), ...claims })
        .setProtectedHeader({ alg: ALGORITHM, kid: jwk.kid ?? "" })
        .setIssuer(issuer)
        .setAudience(clientId)
        .setIssuedAt()
        .setExpirationTime(expiresIn)
        .setJti(randomUUID())
        .sign(key),
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
};

/** Cognito's. */
const ALGORITHM = "RS256";

const claimsOf = (person: Person): Record<string, unknown> => {
  const [first, ...more] = person.msisdns;
  return {
    sub: person.id,
    token_use: "id",
    auth_time: Math.floor(Date.now() / 1000),
    "cognito:username": person.id,
    "cognito:groups": person.groups,
    name: person.name.fa,
    phone_number: `+${first}`,
    phone_number_verified: true,
    ...(more.length > 0 ? { "custom:msisdns": more.join(",") } : {}),
    ...(person.organisation ? { "custom:organisation": person.organisation } : {}),
  };
};

const documents = (issuer: string, jwk: JWK): Record<string, unknown> => ({
  "/.well-known/jwks.json": { keys: [jwk] },
  "/.well-known/openid-configuration": {
    issuer,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    id_token_signing_alg_values_supported: [ALGORITHM],
    response_types_supported: ["code", "token"],
    subject_types_supported: ["public"],
  },
});

/** The private key, and its public half as it is published. */
const keys = async (dataDir: string | undefined): Promise<{ key: CryptoKey; jwk: JWK }> => {
  const kept = dataDir === undefined ? await generate() : await keep(join(dataDir, "issuer.json"));
  const key = (await importJWK(kept, ALGORITHM)) as CryptoKey;
  const { kty = "RSA", n = "", e = "", kid = "" } = kept;
  return { key, jwk: { kty, n, e, kid, alg: ALGORITHM, use: "sig" } };
};

const keep = async (path: string): Promise<JWK> => {
  try {
    return JSON.parse(await readFile(path, "utf8")) as JWK;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    const made = await generate();
    await mkdir(join(path, ".."), { recursive: true });
    await writeFile(path, JSON.stringify(made), { mode: 0o600 });
    return made;
  }
};

const generate = async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: randomUUID() };
};
