import { HeaderMap } from "@apollo/server";
import { RefusalText, type Device, type Language } from "@hamta/core";
import { GraphQLError } from "graphql";
import { digestOf } from "#address";
import type { Role, Viewer } from "#auth";
import type { Deps } from "#deps";
import { RETRY_SECONDS } from "#keys";
import { loaders, type Loaders } from "#loaders";
import { spoken } from "#plugins/errors";

/** One request: who asks, in which language, and what it has read so far. */
export type Context = Deps & {
  viewer: Viewer | null;
  language: Language;
  requestId: string;
  load: Loaders;
  /** What stands for the address that the request came from. */
  address: () => string;
};

/** What is looked at of an event of the gateway. */
export type Asked = {
  headers: Readonly<Record<string, string | undefined>>;
  requestContext: { requestId: string; http: { sourceIp: string } };
};

export async function createContext(deps: Deps, event: Asked): Promise<Context> {
  const { headers, requestContext } = event;
  const language = languageOf(headers["accept-language"]);
  const viewer = headers["authorization"] ? await signedIn(deps, headers["authorization"], language) : null;
  const address = () => digestOf(event, deps.edgeKey);
  return { ...deps, viewer, language, requestId: requestContext.requestId, load: loaders(deps), address };
}

/** A bad token is not the same as none: whoever sends one is told. */
async function signedIn({ verify, log }: Deps, authorization: string, language: Language): Promise<Viewer> {
  const [, token = null] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
  let viewer: Viewer | null;
  try {
    viewer = token === null ? null : await verify(token);
  } catch (error) {
    log.error("A token could not be verified", { error: error as Error });
    throw unavailable(language);
  }
  if (!viewer) throw unauthenticated(language);
  return viewer;
}

function unavailable(language: Language): GraphQLError {
  const { message, extensions } = spoken({ code: "SIGN_IN_UNAVAILABLE", seconds: RETRY_SECONDS }, language);
  const headers = new HeaderMap([["retry-after", String(RETRY_SECONDS)]]);
  return new GraphQLError(message, { extensions: { ...extensions, http: { status: 503, headers } } });
}

/** Persian unless English is asked for first. */
export function languageOf(header = ""): Language {
  return /^\s*en\b/i.test(header) ? "en" : "fa";
}

function unauthenticated(language: Language): GraphQLError {
  return new GraphQLError(RefusalText.message({ code: "UNAUTHENTICATED" }, language), {
    extensions: {
      code: "UNAUTHENTICATED",
      action: RefusalText.action({ code: "UNAUTHENTICATED" }, language),
      http: { status: 401 },
    },
  });
}

/** The viewer of what is not open to all. */
export function asker({ viewer, language }: Context): Viewer {
  if (viewer) return viewer;
  throw unauthenticated(language);
}

/** The viewer has one of the roles; otherwise the field is an error. */
export function demand(context: Context, roles: readonly Role[]): void {
  if (!asker(context).roles.some((role) => roles.includes(role))) throw forbidden(context.language);
}

/** Somebody with a verified number: nobody else owns a device or files a ticket. */
export function demandPerson({ viewer, language }: Context): Device.Person {
  const person = personOf(viewer);
  if (person.msisdns.length === 0) throw forbidden(language);
  return person;
}

function forbidden(language: Language): GraphQLError {
  return new GraphQLError(RefusalText.message({ code: "FORBIDDEN" }, language), {
    extensions: { code: "FORBIDDEN", action: RefusalText.action({ code: "FORBIDDEN" }, language) },
  });
}

export function is(viewer: Viewer | null, role: Role): viewer is Viewer {
  return viewer?.roles.includes(role) ?? false;
}

/** The company that an importer speaks for; null for anybody else. */
export function importerOf(viewer: Viewer | null): string | null {
  return is(viewer, "IMPORTER") ? viewer.organisation : null;
}

export function personOf(viewer: Viewer | null): Device.Person {
  return { msisdns: is(viewer, "SUBSCRIBER") ? viewer.msisdns : [] };
}
