import { urlOf } from "#credentials";
import type { Context } from "#frame/app";
import { EXIT, type Exit } from "#frame/exit";
import * as Issuer from "#sign-in/issuer";
import * as Logins from "#sign-in/logins";
import { signInWords as words } from "#texts/sign-in";

/** Removes the tokens from this machine, whatever the issuer answers, and ends the session there. */
export async function logout({ env, language, terminal, json }: Context): Promise<Exit> {
  const url = urlOf(env, language);
  const login = Logins.read(env, url);
  Logins.remove(env, url);
  const isEnded = login?.refresh ? await Issuer.revoke(login, login.refresh, language) : true;
  if (json) terminal.json({ url, signedOut: login !== null, sessionEnded: isEnded });
  else terminal.print(words[login ? "signedOut" : "nobody"][language](url));
  if (!isEnded) terminal.note(words.notEnded[language]);
  return EXIT.OK;
}
