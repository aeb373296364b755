import { clientCredentials, HamtaError, type Kind } from "@hamta/client";
import type { Language } from "@hamta/core";
import { EXIT } from "#frame/exit";
import { Failure } from "#frame/failure";
import { errors, tokenErrors } from "#texts/errors";

/** The address of Hamta and the caller's token or credential, from the environment: other processes see the arguments of a command. */

/** `name`: the variable that is used, for people, without what is secret. */
export type Credential = { readonly name: string } & (
  { readonly token: string } | { readonly id: string; readonly secret: string }
);

/** The address of GraphQL, from `https://…` or `https://…/graphql`. @throws Failure without one */
export function urlOf(env: NodeJS.ProcessEnv, language: Language): string {
  const text = env["HAMTA_URL"];
  const action = errors.noUrlAction[language];
  if (!text) throw new Failure(EXIT.USAGE, "NO_URL", errors.noUrl[language], { action });
  if (!URL.canParse(text)) throw new Failure(EXIT.USAGE, "NO_URL", errors.badUrl[language], { action });
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
  if (!id && !secret) throw new Failure(EXIT.SIGN_IN, "NO_TOKEN", errors.noToken[language], { action });
  const missing = id ? "HAMTA_CLIENT_SECRET" : "HAMTA_CLIENT_ID";
  throw new Failure(EXIT.SIGN_IN, "NO_TOKEN", errors.halfCredential[language](missing), { action });
}

/** The token of the caller, for `createClient`: of a machine, the one that `/token` beside GraphQL gives. @throws Failure */
export function tokenOf(env: NodeJS.ProcessEnv, language: Language): string | (() => Promise<string>) {
  const credential = credentialOf(env, language);
  if ("token" in credential) return credential.token;
  const { id, secret } = credential;
  const token = clientCredentials({ url: new URL("token", urlOf(env, language)).href, id, secret });
  return () => token().catch((error: unknown) => Promise.reject(inWords(error, language)));
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
