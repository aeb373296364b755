import { MachineCredential } from "@hamta/core";
import { Db, MachineCredentials, Rates } from "@hamta/store";
import { digestOf } from "#address";
import type { Deps } from "#deps";
import { RETRY_SECONDS } from "#jwks";
import * as MachineToken from "#machine-token";
import * as TokenRequest from "#token-request";

/** `POST /token`: the token endpoint of OAuth 2 for machines, with the grant `client_credentials` alone. */

type Response = { statusCode: number; headers: Record<string, string>; body: string };

export async function respond(deps: Deps, request: TokenRequest.HttpRequest): Promise<Response> {
  const parsed = TokenRequest.parse(request);
  if ("error" in parsed) return refused(parsed.error, parsed.description);
  try {
    return await respondTo(deps, parsed, digestOf(request, deps.edgeKey));
  } catch (error) {
    deps.log.error("Token request failed", { error: error as Error });
    return later(RETRY_SECONDS, "The service is not available.", 503);
  }
}

async function respondTo(deps: Deps, request: TokenRequest.TokenRequest, address: string): Promise<Response> {
  const parsed = MachineCredential.parseId(request.id);
  // Nothing is read or counted for a text that is no id: it names no credential that could be guessed.
  if (!parsed) return wrongClient();
  const attempt = `ADDRESS#${address}#${parsed.id}`;
  const now = deps.now();
  const [seconds, failures, credential] = await Db.allEnded([
    count(deps, "TOKEN", `ADDRESS#${address}`, now),
    // Counted before the secret is compared, and given back if it is right: so attempts at once are counted too.
    count(deps, "TOKEN_FAILED", attempt, now),
    MachineCredentials.get(deps.db, parsed),
  ]);
  const wait = Math.max(seconds, failures);
  if (wait > 0) {
    // Its secret is not compared, so it is no wrong one: else right secrets at once would keep their job out for an hour.
    await giveBack(deps, attempt, now);
    deps.log.warn("Token requests refused by rate", { machine: parsed.id });
    return later(wait, "Too many requests for a token.", 429);
  }
  const secret = MachineToken.findSecret(credential, request.secret, now);
  if (!credential || !secret) {
    deps.log.warn("Token refused", { machine: parsed.id });
    return wrongClient();
  }
  const scopes = scopesOf(credential, request.scope);
  const [token] = await Db.allEnded([
    scopes && MachineToken.create(deps, parsed, { secret, scopes, at: now }),
    scopes && MachineCredentials.setUsed(deps.db, parsed, now),
    giveBack(deps, attempt, now),
  ]);
  if (!token) return refused("invalid_scope", "The credential does not have one of the scopes.");
  deps.log.info("Token given", { machine: parsed.id, scopes: token.scopes });
  const { value: access_token, seconds: expires_in } = token;
  return response(200, { access_token, token_type: "Bearer", expires_in, scope: token.scopes.join(" ") });
}

async function count({ db, rates }: Deps, counted: "TOKEN" | "TOKEN_FAILED", caller: string, now: Date) {
  return rates ? (await Rates.count(db, counted, caller, rates[counted], now)).wait : 0;
}

async function giveBack({ db, rates }: Deps, attempt: string, now: Date): Promise<void> {
  if (rates) await Rates.giveBack(db, "TOKEN_FAILED", attempt, rates.TOKEN_FAILED, now);
}

/** The scopes of the token. Null if one of them is not among those of the credential. */
function scopesOf({ scopes }: MachineCredential.MachineCredential, wanted: string | null) {
  if (wanted === null) return scopes;
  const names = wanted.split(" ");
  return names.every((name) => scopes.some((scope) => scope === name))
    ? scopes.filter((scope) => names.includes(scope))
    : null;
}

/** The same bytes for a credential that does not exist, one that is revoked, and a wrong secret. */
const wrongClient = () => refused("invalid_client", "The client_id or the client_secret is wrong, or it was revoked.");

function refused(error: TokenRequest.Problem["error"] | "invalid_scope", description: string): Response {
  const body = { error, error_description: description };
  if (error !== "invalid_client") return response(400, body);
  return response(401, body, { "www-authenticate": 'Basic realm="hamta"' });
}

/** RFC 6749 has no error of the token endpoint for this; the code is the one of its authorization endpoint. */
function later(seconds: number, description: string, status: 429 | 503): Response {
  const body = { error: "temporarily_unavailable", error_description: description };
  return response(status, body, { "retry-after": String(seconds) });
}

function response(statusCode: number, body: object, headers: Record<string, string> = {}): Response {
  return {
    statusCode,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
      pragma: "no-cache",
      ...headers,
    },
    body: JSON.stringify(body),
  };
}
