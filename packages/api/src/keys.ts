import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey } from "jose";

/** The issuer's keys cannot be had, so a token is neither good nor bad. */
export class KeysUnavailable extends Error {
  constructor(cause: unknown) {
    super("The issuer's keys cannot be had", { cause });
  }
}

/** The gateway gives up at 30 s, and people before; Cognito answers within its region in some 10 ms. */
const TIMEOUT_MS = 3_000;
/** Kept so long without asking; a key that the issuer has withdrawn is good no longer. */
const KEPT_MS = 600_000;
/** An unknown key id makes us ask again, but no more often: anybody can invent one. */
const COOLDOWN_MS = 30_000;
/** After an answer that did not come, or was none, nobody waits for the next so long. */
export const RETRY_SECONDS = 5;

/** @throws KeysUnavailable when they must be asked for and cannot be had; keys that are known are good until they can. */
export function keysAt(url: URL): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(url, {
    timeoutDuration: TIMEOUT_MS,
    cacheMaxAge: KEPT_MS,
    cooldownDuration: COOLDOWN_MS,
  });
  let failure: { at: number; error: unknown } | null = null;
  const kept: JWTVerifyGetKey = async (header, token) => {
    const known = remote.jwks();
    if (!known) throw new KeysUnavailable(failure?.error);
    try {
      return await createLocalJWKSet(known)(header, token);
    } catch {
      // The key may be a new one.
      throw new KeysUnavailable(failure?.error);
    }
  };
  return async (header, token) => {
    if (failure && Date.now() < failure.at + RETRY_SECONDS * 1000) return kept(header, token);
    try {
      const key = await remote(header, token);
      failure = null;
      return key;
    } catch (error) {
      if (isOfToken(error)) throw error;
      failure = { at: Date.now(), error };
      return kept(header, token);
    }
  };
}

function isOfToken(error: unknown): boolean {
  return (
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSENotSupported
  );
}
