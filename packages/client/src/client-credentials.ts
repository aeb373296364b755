import { HamtaError } from "#error";

export type Credentials = {
  /** URL of the token endpoint: `https://…/token`. */
  readonly url: string;
  /** The `client_id` and the `client_secret` of a machine's credential. */
  readonly id: string;
  readonly secret: string;
  /** Some of the credential's scopes, separated by spaces. Default: all. */
  readonly scope?: string;
  /** Timeout of a request, in ms. Default: 30,000, the gateway's own timeout. */
  readonly timeoutMs?: number;
  readonly fetch?: typeof globalThis.fetch;
};

/** A new token is requested this long before the old one expires, so that no request arrives with an expired one. */
const EARLY_MS = 60_000;

/**
 * The token of a machine, for `token` of `createClient`: requested once, also by requests at the same time, and again
 * before it expires, or when the API has refused it. A request that fails is repeated by the next call.
 * @throws HamtaError UNAUTHENTICATED: the id or the secret is wrong or was revoked. INPUT: the credential does not have
 * the scope. BUSY, with `retryAfter`. NETWORK.
 */
export function clientCredentials(credentials: Credentials): (refused?: string) => Promise<string> {
  let current: { token: Promise<string>; until: number; value: string | null } | null = null;
  return (refused) => {
    // The clock of `performance` stops while a computer sleeps: by it, a token that has expired meanwhile is still valid.
    const isRefused = refused !== undefined && current?.value === refused;
    if (current && !isRefused && performance.now() < current.until) return current.token;
    const requestedAt = performance.now();
    const requested: NonNullable<typeof current> = { token: Promise.resolve(""), until: Infinity, value: null };
    requested.token = request(credentials).then(
      ({ token, seconds }) => {
        requested.value = token;
        // At least half of its time, or a token that lasts less than EARLY_MS would be requested for every call.
        requested.until = requestedAt + Math.max(seconds * 1000 - EARLY_MS, seconds * 500);
        return token;
      },
      (error: unknown) => {
        if (current === requested) current = null;
        throw error;
      },
    );
    current = requested;
    return requested.token;
  };
}

async function request(credentials: Credentials): Promise<{ token: string; seconds: number }> {
  const { url, id, secret, scope, timeoutMs = 30_000, fetch = globalThis.fetch } = credentials;
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      method: "POST",
      headers: { accept: "application/json", authorization: `Basic ${btoa(`${encode(id)}:${encode(secret)}`)}` },
      body: new URLSearchParams({ grant_type: "client_credentials", ...(scope !== undefined && { scope }) }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    text = await response.text();
  } catch (cause) {
    throw new HamtaError("NETWORK", "The token endpoint cannot be reached", { cause });
  }
  const answer = parse(text);
  const { access_token: token, expires_in: seconds } = answer;
  if (response.ok && typeof token === "string" && typeof seconds === "number") return { token, seconds };
  throw failure(response, answer);
}

/** Form encoding: RFC 6749 section 2.3.1. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll("%20", "+");
}

type Answer = { access_token?: unknown; expires_in?: unknown; error?: unknown; error_description?: unknown };

function parse(text: string): Answer {
  try {
    const answer: unknown = JSON.parse(text);
    return answer !== null && typeof answer === "object" ? answer : {};
  } catch {
    return {};
  }
}

function failure({ status, headers }: Response, { error, error_description: description }: Answer): HamtaError {
  const seconds = Number.parseInt(headers.get("retry-after") ?? "", 10);
  const message = typeof description === "string" ? description : `The token endpoint answered ${status}`;
  const code = typeof error === "string" ? error : null;
  const kind = status === 401 ? "UNAUTHENTICATED" : status === 429 ? "BUSY" : status === 400 ? "INPUT" : "NETWORK";
  return new HamtaError(kind, message, { status, code, retryAfter: Number.isNaN(seconds) ? null : seconds });
}
