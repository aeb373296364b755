import { HamtaError } from "@hamta/client";
import type { Language } from "@hamta/core";
import * as Issuer from "#sign-in/issuer";
import * as Logins from "#sign-in/logins";
import { errors } from "#texts/errors";

/** A token is renewed this long before it expires, so that no request arrives with an expired one. */
const EARLY_MS = 60_000;

/** The token of who is signed in, for `token` of `createClient`: renewed before it expires, or when the API refuses it. */
export function tokenOf(
  env: NodeJS.ProcessEnv,
  url: string,
  language: Language,
): (refused?: string) => Promise<string> {
  return async (refused) => {
    // Again for each request: another command may have renewed it meanwhile.
    const login = Logins.read(env, url);
    if (login && login.token !== refused && endOf(login.token) > Date.now() + EARLY_MS) return login.token;
    const renewed = login?.refresh ? await Issuer.renew(login, login.refresh, language) : null;
    if (login && renewed) {
      Logins.write(env, { ...login, token: renewed.token, refresh: renewed.refresh ?? login.refresh });
      return renewed.token;
    }
    throw new HamtaError("UNAUTHENTICATED", errors.sessionEnded[language], {
      code: "SESSION_ENDED",
      action: errors.signInAgain[language],
    });
  };
}

/** In ms since 1970; 0 of a token that has no time. Only the API verifies it. */
function endOf(token: string): number {
  try {
    const [, payload = ""] = token.split(".");
    const { exp } = JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as { exp?: number };
    return (exp ?? 0) * 1000;
  } catch {
    return 0;
  }
}
