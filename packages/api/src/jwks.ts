import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from "jose";
import type { IncomingMessage } from "node:http";
import { json } from "node:stream/consumers";

/** The issuer's keys are not available, so a token can be neither accepted nor refused. */
export class JwksUnavailable extends Error {
  constructor(cause: unknown) {
    super("The issuer's keys are not available", { cause });
  }
}

/** The gateway's timeout is 30 s, and people wait less. Cognito responds within its region in about 10 ms. */
const TIMEOUT_MS = 3_000;
/** Keys are cached for 10 min: a key that the issuer withdraws is accepted no longer than that. */
const CACHE_MS = 600_000;
/** From 8 min on they are fetched beside a request, so that no request waits for them while others come. */
const RENEW_MS = 480_000;
/** An unknown key id causes a new fetch, but no more than one in 30 s: anybody can invent key ids. */
const COOLDOWN_MS = 30_000;
/** After a failed fetch there is no new fetch for 5 s, so that callers do not wait for the next timeout. */
export const RETRY_SECONDS = 5;

type Fetched = { keys: JWTVerifyGetKey; at: number };

/** The keys of the issuer, which an instance keeps. */
export class Jwks {
  readonly #url: URL;
  #fetched: Fetched | null = null;
  #fetching: Promise<Fetched> | null = null;
  /** The fetch that runs, if no request began it. Lambda may have frozen the instance meanwhile, until it timed out. */
  #early: Promise<Fetched> | null = null;
  #triedAt = -Infinity;
  /** The last fetch for which a request waited, if it failed. */
  #failure: { at: number; error: unknown } | null = null;

  constructor(url: URL) {
    this.#url = url;
  }

  /** @throws JwksUnavailable if the keys must be fetched and the fetch fails. Until it succeeds, cached keys stay valid. */
  readonly get: JWTVerifyGetKey = async (header, token) => {
    if (this.#failure && Date.now() < this.#failure.at + RETRY_SECONDS * 1000) return this.#fromCache(header, token);
    try {
      const known = this.#isYounger(CACHE_MS) ? this.#fetched : null;
      const { keys } = known ?? (await this.#fetchForRequest());
      try {
        return await keys(header, token);
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey) || this.#isYounger(COOLDOWN_MS)) throw error;
      }
      return await (await this.#fetchForRequest()).keys(header, token);
    } catch (error) {
      if (isTokenError(error)) throw error;
      this.#failure = { at: Date.now(), error };
      return this.#fromCache(header, token);
    }
  };

  /** Fetches the keys before a request needs them; if that fails, the request tries again. */
  async open(): Promise<void> {
    if (this.#fetching === null) this.#early = this.#fetch();
    await this.#fetching?.catch(() => {});
  }

  /** Fetches keys that will soon be too old, and waits for nothing. Keys that are too old a request fetches for itself. */
  renew(): void {
    const isDue = this.#isYounger(CACHE_MS) && !this.#isYounger(RENEW_MS);
    if (isDue && Date.now() >= this.#triedAt + RETRY_SECONDS * 1000) void this.open();
  }

  #isYounger(ms: number): boolean {
    return this.#fetched !== null && Date.now() < this.#fetched.at + ms;
  }

  /** For a request: an early fetch that fails says nothing about the issuer, so the request begins one of its own. */
  #fetchForRequest(): Promise<Fetched> {
    return this.#early?.catch(() => this.#fetch()) ?? this.#fetch();
  }

  #fetch(): Promise<Fetched> {
    if (this.#fetching) return this.#fetching;
    this.#triedAt = Date.now();
    this.#fetching = fetchKeys(this.#url)
      .then((keys) => {
        this.#failure = null;
        return (this.#fetched = { keys: createLocalJWKSet(keys), at: Date.now() });
      })
      .finally(() => (this.#fetching = this.#early = null));
    return this.#fetching;
  }

  async #fromCache(...token: Parameters<JWTVerifyGetKey>): Promise<Awaited<ReturnType<JWTVerifyGetKey>>> {
    const error = this.#failure?.error;
    if (!this.#fetched) throw new JwksUnavailable(error);
    try {
      return await this.#fetched.keys(...token);
    } catch {
      // The key may be new.
      throw new JwksUnavailable(error);
    }
  }
}

/**
 * Not by `fetch`, and `node:http` only if it is needed: at the first use of one and at an import of the other, Node loads
 * undici, which takes 25 ms of a cold start.
 */
async function fetchKeys(url: URL): Promise<JSONWebKeySet> {
  const { get } = url.protocol === "https:" ? await import("node:https") : await import("node:http");
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { signal: AbortSignal.timeout(TIMEOUT_MS) }, resolve).on("error", reject);
  });
  if (response.statusCode === 200) return (await json(response)) as JSONWebKeySet;
  response.resume();
  throw new Error(`The issuer's keys were answered with ${response.statusCode}`);
}

function isTokenError(error: unknown): boolean {
  return (
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSENotSupported
  );
}
