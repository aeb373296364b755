import { RefusalText, type Device, type Language } from "@hamta/core";
import { GraphQLError } from "graphql";
import type { Role, Viewer } from "#auth";
import type { Deps } from "#deps";
import { loaders, type Loaders } from "#loaders";

/** One request: who asks, in which language, and what it has read so far. */
export type Context = Deps & { viewer: Viewer | null; language: Language; requestId: string; load: Loaders };

export type RequestHeaders = { authorization?: string | undefined; "accept-language"?: string | undefined };

export async function createContext(deps: Deps, headers: RequestHeaders, requestId: string): Promise<Context> {
  const language = languageOf(headers["accept-language"]);
  const [, token] = /^Bearer (\S+)$/i.exec(headers.authorization ?? "") ?? [];
  const viewer = token === undefined ? null : await deps.verify(token);
  if (headers.authorization && !viewer) throw unauthenticated(language);
  return { ...deps, viewer, language, requestId, load: loaders(deps) };
}

/** Persian unless English is asked for first. */
function languageOf(header = ""): Language {
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

/** The viewer, who has one of the roles; otherwise the field is an error. */
export function demand({ viewer, language }: Context, ...roles: Role[]): Viewer {
  if (!viewer) throw unauthenticated(language);
  if (viewer.roles.some((role) => roles.includes(role))) return viewer;
  throw forbidden(language);
}

/** A subscriber with a verified number: nobody else owns a device or files a ticket. */
export function demandPerson(context: Context): Device.Person {
  const { msisdns } = demand(context, "SUBSCRIBER");
  if (msisdns.length === 0) throw forbidden(context.language);
  return { msisdns };
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
