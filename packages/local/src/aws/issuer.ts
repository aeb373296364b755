import { exportJWK, generateKeyPair, importJWK, SignJWT } from "jose";
import type { CryptoKey, JWK } from "jose";
import { randomUUID } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { json, text } from "node:stream/consumers";
import { join } from "node:path";

import * as HostedSignIn from "#aws/hosted-sign-in";
import * as UserPool from "#aws/user-pool";
import type { Person } from "#people";

export type Options = {
  /**
   * Folder of the signing key, so that tokens survive a restart. Tokens contain the issuer's address: keep the port
   * too.
   */
  dataDir?: string;
  /** A free port by default. */
  port?: number;
  clientId?: string;
  /** The client of those who sign in by a code. */
  subscribers?: string;
  /** Called with each code to a phone. */
  onCode?: UserPool.Options["onCode"];
  now?: UserPool.Options["now"];
};

export type TokenOptions = {
  /** A time span of jose such as `1h` or `-1m`, or seconds since 1970. 1 h by default, as in Cognito. */
  expiresIn?: string | number;
  /** The client of staff by default. */
  audience?: string;
  /** Replaces or adds claims of the ID token; undefined removes one. */
  claims?: Record<string, unknown>;
};

export type Running = {
  /** `iss` of its tokens, and base of `/.well-known/openid-configuration` and `/.well-known/jwks.json`. */
  readonly issuer: string;
  /** `aud` of its tokens of staff. */
  readonly clientId: string;
  /** `aud` of its tokens of those who signed in by a code to the phone. */
  readonly subscribers: string;
  /** The last code that was sent to a number. */
  codeFor(msisdn: string): string | undefined;
  /** Whom ops have invited, by e-mail address. */
  readonly invited: UserPool.Pool["invited"];
  /** A signed token with the claims of a Cognito ID token. */
  token(person: Person | UserPool.Account, options?: TokenOptions): Promise<string>;
  stop(): Promise<void>;
};

/** A token issuer for one machine. It listens on 127.0.0.1 only: any caller can get any person's token. */
export const start = async (options: Options = {}): Promise<Running> => {
  const { clientId = "hamta-local", subscribers = `${clientId}-subscribers` } = options;
  const { key, jwk } = await loadKeys(options.dataDir);
  const token = (person: UserPool.Account, { expiresIn = "1h", claims = {}, audience = clientId }: TokenOptions = {}) =>
    new SignJWT({ ...claimsOf(person), ...claims })
      .setProtectedHeader({ alg: ALGORITHM, kid: jwk.kid ?? "" })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(expiresIn)
      .setJti(randomUUID())
      .sign(key);
  const pool = UserPool.open({
    clientId: subscribers,
    sign: (account) => token(account, { audience: subscribers }),
    ...(options.onCode && { onCode: options.onCode }),
    ...(options.now && { now: options.now }),
  });
  const hosted = HostedSignIn.open({
    clientId,
    sign: (person) => token(person),
    pool,
    now: options.now ?? Date.now,
  });
  const server = createServer((request, response) => {
    if (request.method === "OPTIONS") return void response.writeHead(204, CORS).end();
    const address = new URL(request.url ?? "/", "http://localhost");
    const signIn = request.method === "GET" ? hosted.get(address) : null;
    if (signIn) return void response.writeHead(signIn.status, signIn.headers).end(signIn.body);
    if (request.method === "POST" && address.pathname.startsWith("/oauth2/"))
      return void answerForm(hosted, address.pathname, request).then(({ status, headers, body }) =>
        response.writeHead(status, headers).end(body),
      );
    if (request.method === "POST")
      return void answer(pool, request).then(({ status, body }) =>
        response.writeHead(status, { ...CORS, "content-type": "application/x-amz-json-1.1" }).end(JSON.stringify(body)),
      );
    const document = documents(issuer, jwk)[request.url ?? ""];
    response.writeHead(document ? 200 : 404, {
      "content-type": "application/json",
      "access-control-allow-origin": "*",
    });
    response.end(JSON.stringify(document ?? { message: "Not Found" }));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    clientId,
    subscribers,
    token,
    invited: pool.invited,
    codeFor: (msisdn) => pool.codeFor(msisdn),
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
};

/** As Cognito. */
const ALGORITHM = "RS256";

const CORS = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "content-type, x-amz-target",
};

const answerForm = async (hosted: HostedSignIn.HostedSignIn, path: string, request: IncomingMessage) =>
  (await hosted.post(path, new URLSearchParams(await text(request)))) ?? { status: 404, headers: {}, body: "" };

/** The answer to a call of Cognito: the target names its operation. */
const answer = async (pool: UserPool.Pool, request: IncomingMessage): Promise<{ status: number; body: object }> => {
  const operation = String(request.headers["x-amz-target"]).split(".")[1] ?? "";
  try {
    return { status: 200, body: await pool.call(operation, (await json(request)) as object) };
  } catch (error) {
    if (!(error instanceof UserPool.Refused)) throw error;
    return { status: 400, body: { __type: error.name, message: error.message } };
  }
};

const claimsOf = (person: UserPool.Account): Record<string, unknown> => {
  const [first, ...others] = person.msisdns;
  return {
    sub: person.id,
    token_use: "id",
    auth_time: Math.floor(Date.now() / 1000),
    "cognito:username": person.id,
    ...(person.groups.length > 0 ? { "cognito:groups": person.groups } : {}),
    ...(person.name ? { name: person.name.fa } : {}),
    ...(first !== undefined && { phone_number: `+${first}`, phone_number_verified: true }),
    ...(person.email !== undefined && { email: person.email, email_verified: true }),
    ...(others.length > 0 ? { "custom:msisdns": others.join(",") } : {}),
    ...(person.since ? { "custom:msisdns_since": sinceOf(person.since) } : {}),
    ...(person.organisation ? { "custom:organisation": person.organisation } : {}),
  };
};

const sinceOf = (since: Readonly<Record<string, string>>) =>
  Object.entries(since)
    .map(([msisdn, time]) => `${msisdn}=${time}`)
    .join();

const documents = (issuer: string, jwk: JWK): Record<string, unknown> => ({
  "/.well-known/jwks.json": { keys: [jwk] },
  "/.well-known/openid-configuration": {
    issuer,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    authorization_endpoint: `${issuer}/oauth2/authorize`,
    token_endpoint: `${issuer}/oauth2/token`,
    revocation_endpoint: `${issuer}/oauth2/revoke`,
    id_token_signing_alg_values_supported: [ALGORITHM],
    response_types_supported: ["code", "token"],
    subject_types_supported: ["public"],
  },
});

/** The private key, and the public key as it is published. */
const loadKeys = async (dataDir: string | undefined): Promise<{ key: CryptoKey; jwk: JWK }> => {
  const privateJwk = dataDir === undefined ? await generate() : await readOrCreate(join(dataDir, "issuer.json"));
  const key = (await importJWK(privateJwk, ALGORITHM)) as CryptoKey;
  const { kty = "RSA", n = "", e = "", kid = "" } = privateJwk;
  return { key, jwk: { kty, n, e, kid, alg: ALGORITHM, use: "sig" } };
};

const readOrCreate = async (path: string): Promise<JWK> => {
  try {
    return JSON.parse(await readFile(path, "utf8")) as JWK;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    const jwk = await generate();
    await mkdir(join(path, ".."), { recursive: true });
    await writeFile(path, JSON.stringify(jwk), { mode: 0o600 });
    return jwk;
  }
};

const generate = async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: randomUUID() };
};
