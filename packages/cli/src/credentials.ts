import { clientCredentials, HamtaError, type Kind } from "@hamta/client";
import type { Language } from "@hamta/core";
import { EXIT } from "#frame/exit";
import { Failure } from "#frame/failure";
import { isSafe } from "#frame/safe-address";
import * as Logins from "#sign-in/logins";
import * as Session from "#sign-in/session";
import { errors, tokenErrors } from "#texts/errors";

/**
 * The address of Hamta and the caller's token or credential, from the environment, or from the last `hamta login`. Not from
 * options: other processes see the arguments of a command.
 */

/** `name`: the variable or the command that it comes from, for people, without what is secret. */
export type Credential = { readonly name: string } & (
  { readonly token: string } | { readonly id: string; readonly secret: string } | { readonly login: string }
);

/** The address of GraphQL, from `https://…` or `https://…/graphql`. @throws Failure without one */
export function urlOf(env: NodeJS.ProcessEnv, language: Language): string {
  return addressOf(env["HAMTA_URL"] || Logins.lastUrl(env), language);
}

/** Where to sign in: the address of the command, or that of all commands. @throws Failure without one */
export function loginUrlOf(env: NodeJS.ProcessEnv, address: string | undefined, language: Language): string {
  return address === undefined ? urlOf(env, language) : addressOf(address, language);
}

function addressOf(text: string | null, language: Language): string {
  const action = errors.noUrlAction[language];
  if (!text) throw new Failure(EXIT.USAGE, "NO_URL", errors.noUrl[language], { action });
  if (!URL.canParse(text)) throw new Failure(EXIT.USAGE, "NO_URL", errors.badUrl[language], { action });
  if (!isSafe(text)) throw new Failure(EXIT.USAGE, "UNSAFE_URL", errors.unsafeUrl[language], { action });
  const url = new URL(text);
  if (url.pathname === "/") url.pathname = "/graphql";
  return url.href;
}

/** A token comes before a machine's credential: a person sets it for the commands that no machine may run. @throws Failure */
export function credentialOf(env: NodeJS.ProcessEnv, language: Language): Credential {
  const { HAMTA_TOKEN: token, HAMTA_CLIENT_ID: id, HAMTA_CLIENT_SECRET: secret } = env;
  if (token) return { name: "HAMTA_TOKEN", token };
  if (id && secret) return { name: `HAMTA_CLIENT_ID ${id}`, id, secret };
  const action = errors.noTokenAction[language];
  if (!id && !secret) {
    const url = urlOf(env, language);
    if (Logins.read(env, url)) return { name: "hamta login", login: url };
    throw new Failure(EXIT.SIGN_IN, "NO_TOKEN", errors.noToken[language], { action });
  }
  const missing = id ? "HAMTA_CLIENT_SECRET" : "HAMTA_CLIENT_ID";
  throw new Failure(EXIT.SIGN_IN, "NO_TOKEN", errors.halfCredential[language](missing), { action });
}

/** The token of the caller, for `createClient`: of a machine, the one that `/token` beside GraphQL gives. @throws Failure */
export function tokenOf(env: NodeJS.ProcessEnv, language: Language): string | ((refused?: string) => Promise<string>) {
  const credential = credentialOf(env, language);
  if ("token" in credential) return credential.token;
  if ("login" in credential) return Session.tokenOf(env, credential.login, language);
  const { id, secret } = credential;
  const token = clientCredentials({ url: new URL("token", urlOf(env, language)).href, id, secret });
  return (refused) => token(refused).catch((error: unknown) => Promise.reject(inWords(error, language)));
}

/** The token endpoint speaks English to programs. */
function inWords(error: unknown, language: Language): unknown {
  const texts =
    error instanceof HamtaError && (tokenErrors as Partial<Record<Kind, typeof tokenErrors.BUSY>>)[error.kind];
  if (!texts) return error;
  const { kind, status, code, retryAfter } = error;
  const action = texts.action[language];
  return new HamtaError(kind, texts.message[language], { status, code, retryAfter, action, cause: error });
}
