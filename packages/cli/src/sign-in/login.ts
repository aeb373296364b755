import { createClient, Me } from "@hamta/client";
import { NameText } from "@hamta/core";
import { createInterface } from "node:readline";
import { loginUrlOf } from "#credentials";
import type { Context } from "#frame/app";
import { EXIT, type Exit } from "#frame/exit";
import { Failure } from "#frame/failure";
import * as Browser from "#sign-in/browser";
import * as Issuer from "#sign-in/issuer";
import * as Logins from "#sign-in/logins";
import * as Loopback from "#sign-in/loopback";
import { errors } from "#texts/errors";
import { signInWords as words } from "#texts/sign-in";

export type LoginOptions = { browser: boolean };

/** Signs a person in at the stage's own page, and keeps the tokens for later commands. */
export async function login(context: Context, address: string | undefined, options: LoginOptions): Promise<Exit> {
  const { env, language, terminal, json } = context;
  const url = loginUrlOf(env, address, language);
  const issuer = await Issuer.find(url, language);
  const { token, refresh } = await signIn(context, issuer, options);
  const { me } = await createClient({ url, token, language }).run(Me);
  if (!me) throw new Failure(EXIT.SIGN_IN, "SIGN_IN_FAILED", errors.signInFailed[language]);
  Logins.write(env, { url, ...issuer, token, refresh });
  Logins.setLast(env, url);
  const { name, roles, organisation } = me;
  if (json) terminal.json({ url, name, roles, organisation });
  else {
    const who = [name, roles.map((role) => NameText.role(role, language)).join(", "), organisation];
    terminal.print(words.signedIn[language](`${who.filter(Boolean).join(" · ")} (${url})`));
    if (env["HAMTA_TOKEN"] || env["HAMTA_CLIENT_ID"]) terminal.note(words.notUsed[language]);
  }
  return EXIT.OK;
}

async function signIn(context: Context, issuer: Issuer.Issuer, { browser }: LoginOptions): Promise<Issuer.Tokens> {
  const { env, language, terminal } = context;
  const loopback = await Loopback.listen(context);
  const request = Issuer.begin(issuer, loopback.redirect);
  const pasted = paste(context, request.state);
  try {
    const arrives = loopback.code(request.state);
    terminal.note(words.open[language](request.address));
    if (browser) Browser.open(request.address, env);
    if (pasted) terminal.note(words.paste[language]);
    const code = await Promise.race([arrives, ...(pasted ? [pasted.code] : [])]);
    return await Issuer.finish(issuer, { code, redirect: loopback.redirect, verifier: request.verifier }, language);
  } finally {
    loopback.close();
    pasted?.close();
  }
}

/** A browser on another machine cannot reach this one: a person copies the address that it was sent to. */
function paste({ language, terminal }: Context, state: string): { code: Promise<string>; close: () => void } | null {
  if (!process.stdin.isTTY) return null;
  const input = createInterface({ input: process.stdin });
  const code = new Promise<string>((resolve, reject) => {
    input.on("line", (line) => {
      const answer = Loopback.read(line.trim(), state);
      if (answer === null) terminal.note(words.otherAddress[language]);
      else if ("code" in answer) resolve(answer.code);
      else reject(Loopback.failure(answer.error, language));
    });
  });
  const close = () => {
    input.close();
    // A terminal that is still read would keep the process.
    process.stdin.destroy();
  };
  return { code, close };
}
