import { createHash, randomUUID } from "node:crypto";
import { people, type Person } from "#people";
import type { Account, Pool } from "#aws/user-pool";

/**
 * Cognito's sign-in by the code flow with PKCE (RFC 7636), for programs on the same machine. Instead of asking for a
 * password the page lists the people: `&person=arash` in its address chooses one.
 */

export type Options = {
  /** The client of staff. */
  clientId: string;
  /** An ID token of a person. */
  sign: (person: Account) => Promise<string>;
  /** Whose accounts are chosen by their e-mail address. */
  pool: Pick<Pool, "invited" | "signIn">;
  now: () => number;
};

export type Answer = { status: number; headers: Record<string, string>; body: string };

export type HostedSignIn = {
  /** The answer to a GET; null for another path. */
  get(url: URL): Answer | null;
  /** The answer to a POST of a form; null for another path. */
  post(path: string, form: URLSearchParams): Promise<Answer | null>;
};

/** A code is entered once, within this time. */
const CODE_MS = 5 * 60_000;

type Code = { person: Account; challenge: string; redirect: string; until: number };

export function open({ clientId, sign, pool, now }: Options): HostedSignIn {
  const codes = new Map<string, Code>();
  const refreshTokens = new Map<string, Account>();

  const authorize = (query: URLSearchParams): Answer => {
    const redirect = query.get("redirect_uri") ?? "";
    const challenge = query.get("code_challenge");
    const isRight =
      query.get("client_id") === clientId && query.get("response_type") === "code" && isOfThisMachine(redirect);
    if (!isRight) return page(400, "The client or its redirect_uri is not known.");
    if (!challenge || query.get("code_challenge_method") !== "S256") return page(400, "PKCE with S256 is required.");
    const name = query.get("person") ?? "";
    const person = Object.entries<Person>(people).find(([key]) => key === name)?.[1] ?? pool.signIn(name);
    if (!person) return page(200, choices(query, pool));
    const code = randomUUID();
    codes.set(code, { person, challenge, redirect, until: now() + CODE_MS });
    const location = `${redirect}?${new URLSearchParams({ code, state: query.get("state") ?? "" }).toString()}`;
    return { status: 302, headers: { location }, body: "" };
  };

  const tokens = async (person: Account, refresh?: string) => ({
    id_token: await sign(person),
    ...(refresh && { refresh_token: refresh }),
    expires_in: 3600,
    token_type: "Bearer",
  });

  const exchange = async (form: URLSearchParams): Promise<Answer> => {
    if (form.get("client_id") !== clientId) return json(400, { error: "invalid_client" });
    const grant = form.get("grant_type");
    if (grant === "refresh_token") {
      const person = refreshTokens.get(form.get("refresh_token") ?? "");
      return person ? json(200, await tokens(person)) : json(400, { error: "invalid_grant" });
    }
    if (grant !== "authorization_code") return json(400, { error: "unsupported_grant_type" });
    const name = form.get("code") ?? "";
    const code = codes.get(name);
    codes.delete(name);
    const isRight =
      code !== undefined &&
      now() < code.until &&
      code.redirect === form.get("redirect_uri") &&
      code.challenge === challengeOf(form.get("code_verifier") ?? "");
    if (!isRight) return json(400, { error: "invalid_grant" });
    const refresh = randomUUID();
    refreshTokens.set(refresh, code.person);
    return json(200, await tokens(code.person, refresh));
  };

  return {
    get: ({ pathname, searchParams }) => (pathname === "/oauth2/authorize" ? authorize(searchParams) : null),
    post: async (path, form) => {
      if (path === "/oauth2/token") return exchange(form);
      if (path !== "/oauth2/revoke") return null;
      refreshTokens.delete(form.get("token") ?? "");
      return json(200, {});
    },
  };
}

/** Cognito compares with the addresses of the client; here, any page of this machine that is no page of the issuer. */
function isOfThisMachine(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}

function challengeOf(verifier: string): string {
  return createHash("sha256").update(verifier).digest("base64url");
}

function choices(query: URLSearchParams, { invited }: Pick<Pool, "invited">): string {
  const accounts = [...invited].map(([email, { account }]) => [email, account] as const);
  const links = [...Object.entries<Account>(people), ...accounts].map(([key, { name, groups }]) => {
    const chosen = new URLSearchParams([...query, ["person", key]]).toString().replaceAll("&", "&amp;");
    return `<li><a href="/oauth2/authorize?${chosen}">${escape(name?.en ?? key)}, ${groups.join(", ")}</a></li>`;
  });
  return `<p>Sign in as</p><ul>${links.join("")}</ul>`;
}

const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function page(status: number, body: string): Answer {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sign-in</title><body>${body}</body></html>`;
  return { status, headers: { "content-type": "text/html; charset=utf-8" }, body: html };
}

function json(status: number, body: object): Answer {
  return { status, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}
