import * as Kept from "#kept.ts";
import type { Settings } from "#settings.ts";

/** Cognito's own sign-in page, by the code flow with PKCE (RFC 7636): the panel is a public client and has no secret. */

export type Tokens = { readonly id: string; readonly refresh: string | null };

/** Goes to the sign-in page; what comes back is for {@link finish}. */
export async function begin({ signIn, client }: Settings, returnTo: string): Promise<void> {
  const verifier = random();
  const state = random();
  Kept.write(Kept.session, "signIn", JSON.stringify({ verifier, state, returnTo }));
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

/** Back from the sign-in page: the tokens, and where the person was. Null when this is no return from there. */
export async function finish(settings: Settings): Promise<{ tokens: Tokens; returnTo: string } | null> {
  const query = new URLSearchParams(location.search);
  const code = query.get("code");
  const kept = Kept.read(Kept.session, "signIn");
  if (!code || !kept) return null;
  Kept.write(Kept.session, "signIn", null);
  const { verifier, state, returnTo } = JSON.parse(kept) as Record<"verifier" | "state" | "returnTo", string>;
  // Another page's answer: somebody may want to sign this person in as themselves.
  if (query.get("state") !== state) return null;
  const tokens = await ask(settings, {
    grant_type: "authorization_code",
    code,
    redirect_uri: location.origin,
    code_verifier: verifier,
  });
  return tokens && { tokens, returnTo };
}

/** New tokens for a refresh token; null when it is good no more. */
export async function renew(settings: Settings, refresh: string): Promise<Tokens | null> {
  const tokens = await ask(settings, { grant_type: "refresh_token", refresh_token: refresh });
  return tokens && { ...tokens, refresh: tokens.refresh ?? refresh };
}

/** Ends Cognito's own session too, or the next sign-in would ask nothing. */
export function leave({ signIn, client }: Settings): void {
  const query = new URLSearchParams({ client_id: client, logout_uri: location.origin });
  location.assign(`${signIn}/logout?${query.toString()}`);
}

async function ask({ signIn, client }: Settings, fields: Record<string, string>): Promise<Tokens | null> {
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
