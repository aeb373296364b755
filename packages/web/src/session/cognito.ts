import * as BrowserStorage from "#browser-storage.ts";
import type { Settings } from "#settings.ts";

/** Cognito's hosted sign-in by the code flow with PKCE (RFC 7636): the panel is a public client without a secret. */

export type Tokens = { readonly id: string; readonly refresh: string | null };

/** Goes to the sign-in page. {@link finish} handles its redirect. */
export async function begin({ signIn, client }: Settings, returnTo: string): Promise<void> {
  const verifier = random();
  const state = random();
  BrowserStorage.write(BrowserStorage.session, "signIn", JSON.stringify({ verifier, state, returnTo }));
  const query = new URLSearchParams({
    response_type: "code",
    client_id: client,
    redirect_uri: location.origin,
    scope: "openid email phone profile",
    state,
    code_challenge: base64Url(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))),
    code_challenge_method: "S256",
  });
  location.assign(`${signIn}/oauth2/authorize?${query.toString()}`);
}

/**
 * Handles the redirect from the sign-in page: returns the tokens and the address to return to. Null if this is not such
 * a redirect.
 */
export async function finish(settings: Settings): Promise<{ tokens: Tokens; returnTo: string } | null> {
  const query = new URLSearchParams(location.search);
  const code = query.get("code");
  const stored = BrowserStorage.read(BrowserStorage.session, "signIn");
  if (!code || !stored) return null;
  BrowserStorage.write(BrowserStorage.session, "signIn", null);
  const { verifier, state, returnTo } = JSON.parse(stored) as Record<"verifier" | "state" | "returnTo", string>;
  // Not a response to this browser's request: an attacker may try to sign the person in to another account.
  if (query.get("state") !== state) return null;
  const tokens = await requestTokens(settings, {
    grant_type: "authorization_code",
    code,
    redirect_uri: location.origin,
    code_verifier: verifier,
  });
  return tokens && { tokens, returnTo };
}

/** New tokens for a refresh token; null if it is no longer valid. */
export async function renew(settings: Settings, refresh: string): Promise<Tokens | null> {
  const tokens = await requestTokens(settings, { grant_type: "refresh_token", refresh_token: refresh });
  return tokens && { ...tokens, refresh: tokens.refresh ?? refresh };
}

/** Ends Cognito's own session too; otherwise the next sign-in would not ask for a password. */
export function leave({ signIn, client }: Settings): void {
  const query = new URLSearchParams({ client_id: client, logout_uri: location.origin });
  location.assign(`${signIn}/logout?${query.toString()}`);
}

async function requestTokens({ signIn, client }: Settings, fields: Record<string, string>): Promise<Tokens | null> {
  const response = await fetch(`${signIn}/oauth2/token`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ client_id: client, ...fields }),
  });
  if (response.status >= 500) throw new Error(`Sign-in answered ${response.status}`);
  if (!response.ok) return null;
  const { id_token: id, refresh_token: refresh } = (await response.json()) as Record<string, string | undefined>;
  return id ? { id, refresh: refresh ?? null } : null;
}

function random(): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(32)).buffer);
}

function base64Url(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
