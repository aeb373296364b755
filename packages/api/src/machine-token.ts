import { MachineCredential } from "@hamta/core";
import { MachineCredentials } from "@hamta/store";
import { timingSafeEqual } from "node:crypto";
import type { Viewer } from "#auth";
import type { Deps } from "#deps";
import { createSecret, digestOf, TOKEN_PREFIX } from "#machine-secret";

/**
 * Access tokens of machines. A token is random, and the table has its digest: so it needs no key to sign it, and each
 * request reads the credential, which can be revoked at once.
 */

/** Seconds. One token is enough for a nightly list; a token that leaks is soon of no use. */
const TOKEN_SECONDS = 3_600;

/** The token names its credential, so that both are read by one call. */
const TOKEN = /^hmt_([a-z0-9.-]{1,100})_([\w-]{43})$/;

type Parsed = NonNullable<ReturnType<typeof MachineCredential.parseId>>;
type Token = { value: string; seconds: number; scopes: readonly MachineCredential.Scope[] };

/** The machine; null if the token is not valid, or its credential is revoked. Two read units. */
export async function verify({ db, now }: Pick<Deps, "db" | "now">, token: string): Promise<Viewer | null> {
  const [, id = ""] = TOKEN.exec(token) ?? [];
  const parsed = MachineCredential.parseId(id);
  const found = parsed && (await MachineCredentials.getToken(db, parsed, digestOf(token)));
  if (!found || found.credential.revokedAt !== null || now().getTime() >= found.token.expiresAt) return null;
  const { role, organisation } = parsed.owner;
  const { name } = found.credential;
  return { id, name, roles: [role], msisdns: [], since: {}, organisation, scopes: found.token.scopes };
}

/**
 * The secret of the credential that equals this one. Null if none does: the time is the same, whether the credential
 * exists or not.
 */
export function findSecret(
  credential: MachineCredential.MachineCredential | null,
  secret: string,
  now: Date,
): MachineCredential.Secret | null {
  const digest = Buffer.from(digestOf(secret));
  const valid = credential ? MachineCredential.validSecrets(credential, now) : [];
  const none = { digest: digestOf(""), until: null };
  const equal = [none, ...valid].filter((one) => timingSafeEqual(Buffer.from(one.digest), digest));
  return equal.find((one) => one !== none) ?? null;
}

/** Stores a token. It ends with the secret by which it is got, if that is earlier. */
export async function create(
  { db }: Pick<Deps, "db">,
  parsed: Parsed,
  { secret, scopes, at }: { secret: MachineCredential.Secret; scopes: Token["scopes"]; at: Date },
): Promise<Token> {
  const end = secret.until === null ? Infinity : Date.parse(secret.until);
  const expiresAt = Math.min(at.getTime() + TOKEN_SECONDS * 1000, end);
  const value = createSecret(`${TOKEN_PREFIX}${parsed.id}_`);
  await MachineCredentials.putToken(db, parsed, digestOf(value), { scopes, expiresAt });
  return { value, scopes, seconds: Math.floor((expiresAt - at.getTime()) / 1000) };
}
