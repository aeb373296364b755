import { HamtaError } from "@hamta/client";
import type { Language } from "@hamta/core";
import { createHash, randomBytes } from "node:crypto";
import { EXIT } from "#frame/exit";
import { Failure } from "#frame/failure";
import { isSafe } from "#frame/safe-address";
import { errors } from "#texts/errors";

/**
 * The sign-in page of a stage, by the code flow with PKCE (RFC 7636, RFC 8252): a command line is a public client without
 * a secret. Cognito has no device grant (RFC 8628).
 */

export type Issuer = { readonly signIn: string; readonly client: string };
/** `refresh` null: the issuer gave none, and the token is valid for an hour. */
export type Tokens = { readonly token: string; readonly refresh: string | null };

const TIMEOUT_MS = 15_000;

/** The sign-in of staff, as the panel finds it. On a developer's machine it is the issuer itself. @throws Failure */
export async function find(url: string, language: Language): Promise<Issuer> {
  const response = await request(new URL("/config/stage.json", url).href, {}, language);
  const settings = response.ok ? ((await response.json().catch(() => ({}))) as Record<string, unknown>) : {};
  const { signIn = settings["issuer"], client } = settings;
  const isRight = typeof signIn === "string" && typeof client === "string" && isSafe(signIn);
  if (!isRight) throw new Failure(EXIT.SIGN_IN, "NO_SIGN_IN", errors.noSignIn[language]);
  return { signIn: signIn.replace(/\/$/, ""), client };
}

export type Request = { readonly address: string; readonly state: string; readonly verifier: string };

/** The address of the sign-in page, and what its answer must have. */
export function begin({ signIn, client }: Issuer, redirect: string): Request {
  const [state, verifier] = [random(), random()];
  const query = new URLSearchParams({
    response_type: "code",
    client_id: client,
    redirect_uri: redirect,
    scope: "openid email phone profile",
    state,
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  });
  return { address: `${signIn}/oauth2/authorize?${query.toString()}`, state, verifier };
}

/** @throws Failure if the issuer refuses the code */
export async function finish(
  issuer: Issuer,
  { code, redirect, verifier }: { code: string; redirect: string; verifier: string },
  language: Language,
): Promise<Tokens> {
  const fields = { grant_type: "authorization_code", code, redirect_uri: redirect, code_verifier: verifier };
  const tokens = await requestTokens(issuer, fields, language);
  if (tokens) return tokens;
  throw new Failure(EXIT.SIGN_IN, "SIGN_IN_FAILED", errors.signInFailed[language], {
    action: errors.signInAgain[language],
  });
}

/** Null if the refresh token is no longer valid. */
export function renew(issuer: Issuer, refresh: string, language: Language): Promise<Tokens | null> {
  return requestTokens(issuer, { grant_type: "refresh_token", refresh_token: refresh }, language);
}

/** False if the issuer did not end the session. */
export async function revoke({ signIn, client }: Issuer, refresh: string, language: Language): Promise<boolean> {
  const body = new URLSearchParams({ token: refresh, client_id: client });
  try {
    return (await request(`${signIn}/oauth2/revoke`, { method: "POST", body }, language)).ok;
  } catch {
    return false;
  }
}

async function requestTokens(
  { signIn, client }: Issuer,
  fields: Record<string, string>,
  language: Language,
): Promise<Tokens | null> {
  const body = new URLSearchParams({ client_id: client, ...fields });
  const response = await request(`${signIn}/oauth2/token`, { method: "POST", body }, language);
  // Only this says that the code or the refresh token is not valid: after any other answer it may still be.
  if (response.status === 400) return null;
  const answer = response.ok ? ((await response.json().catch(() => ({}))) as Record<string, unknown>) : {};
  const { id_token: token, refresh_token: refresh } = answer;
  if (typeof token !== "string") throw unavailable(language, response.status);
  return { token, refresh: typeof refresh === "string" ? refresh : null };
}

async function request(url: string, init: RequestInit, language: Language): Promise<Response> {
  try {
    // A redirect would send a code or a token to an address that nobody has checked.
    return await fetch(url, { ...init, redirect: "error", signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (cause) {
    throw unavailable(language, null, cause);
  }
}

const unavailable = (language: Language, status: number | null, cause?: unknown) =>
  new HamtaError("NETWORK", errors.noAnswer[language], { status, action: errors.tryAgain[language], cause });

const random = () => randomBytes(32).toString("base64url");
