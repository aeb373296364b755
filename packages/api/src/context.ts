import { HeaderMap } from "@apollo/server";
import { RefusalText, type Device, type Language, type MachineCredential, type Rate } from "@hamta/core";
import { GraphQLError } from "graphql";
import Negotiator from "negotiator";
import { digestOf } from "#address";
import type { Role, Viewer } from "#auth";
import type { Deps } from "#deps";
import { RETRY_SECONDS } from "#jwks";
import type { Instance } from "#instance";
import type { CountedField } from "#limits";
import { loaders, type Loaders } from "#loaders";
import { formatLimit } from "#limit-error";
import { isMachineToken } from "#machine-secret";

/** The context of one request: its viewer, its language, and its loaders. */
export type Context = Instance & {
  viewer: Viewer | null;
  language: Language;
  requestId: string;
  load: Loaders;
  /** Of the calls that this request counted; the last of each, if several were. */
  quotas: Map<CountedField, Rate.Rate & Rate.Quota>;
  /** Estimated before the request is executed. */
  cost: number;
  /** Digest of the address that sent the request. */
  address: () => string;
};

/** The used part of a gateway event. */
export type GatewayEvent = {
  headers: Readonly<Record<string, string | undefined>>;
  requestContext: { requestId: string; http: { sourceIp: string } };
};

export async function createContext(instance: Instance, event: GatewayEvent): Promise<Context> {
  const { headers, requestContext } = event;
  const language = languageOf(headers["accept-language"]);
  const viewer = headers["authorization"]
    ? await requireValidToken(instance, headers["authorization"], language)
    : null;
  if (viewer) await instance.numberHolders.put(instance, viewer);
  const address = () => digestOf(event, instance.edgeKey);
  return {
    ...instance,
    viewer,
    language,
    requestId: requestContext.requestId,
    load: loaders(instance, personOf(viewer)),
    quotas: new Map(),
    cost: 0,
    address,
  };
}

/** Throws on an invalid token: a caller who sends one must not be treated as anonymous. */
async function requireValidToken(deps: Deps, authorization: string, language: Language): Promise<Viewer> {
  const [, token = null] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
  let viewer: Viewer | null;
  try {
    viewer = token === null ? null : await verifyToken(deps, token);
  } catch (error) {
    deps.log.error("Token not verified", { error: error as Error });
    throw unavailable(language);
  }
  if (!viewer) throw unauthenticated(language);
  return viewer;
}

/** What verifies tokens of machines is loaded by the first of them: few instances see one. */
async function verifyToken(deps: Deps, token: string): Promise<Viewer | null> {
  return isMachineToken(token) ? (await import("#machine-token")).verify(deps, token) : deps.verify(token);
}

function unavailable(language: Language): GraphQLError {
  const { message, extensions } = formatLimit({ code: "SIGN_IN_UNAVAILABLE", seconds: RETRY_SECONDS }, language);
  const headers = new HeaderMap([["retry-after", String(RETRY_SECONDS)]]);
  return new GraphQLError(message, { extensions: { ...extensions, http: { status: 503, headers } } });
}

/** The language with the highest weight in the header; Persian if the header names neither. */
export function languageOf(header = ""): Language {
  // Our own clients send these; only browsers send weights.
  if (header === "fa" || header === "en") return header;
  return new Negotiator({ headers: { "accept-language": header } }).language(["fa", "en"]) === "en" ? "en" : "fa";
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

/** The viewer. Throws if the request has no token. */
export function requireViewer({ viewer, language }: Context): Viewer {
  if (viewer) return viewer;
  throw unauthenticated(language);
}

/** Throws if the viewer has none of the roles. */
export function requireRole(context: Context, roles: readonly Role[]): void {
  if (!requireViewer(context).roles.some((role) => roles.includes(role))) throw forbidden(context.language);
}

/**
 * Throws if the viewer is a machine with none of the scopes, which a person does not need. Without scopes: if the viewer is
 * a machine.
 */
export function requireScope({ viewer, language }: Context, scopes: readonly MachineCredential.Scope[] = []): void {
  if (viewer?.scopes?.some((scope) => scopes.includes(scope)) === false) throw forbidden(language, "MACHINE_FORBIDDEN");
}

/** The viewer as a person with a verified number: only such a person owns devices or files tickets. Throws otherwise. */
export function requirePerson({ viewer, language }: Context): Device.Person {
  const person = personOf(viewer);
  if (person.msisdns.length === 0) throw forbidden(language);
  return person;
}

function forbidden(language: Language, code: "FORBIDDEN" | "MACHINE_FORBIDDEN" = "FORBIDDEN"): GraphQLError {
  return new GraphQLError(RefusalText.message({ code }, language), {
    extensions: { code: "FORBIDDEN", action: RefusalText.action({ code }, language) },
  });
}

export function hasRole(viewer: Viewer | null, role: Role): viewer is Viewer {
  return viewer?.roles.includes(role) ?? false;
}

/** True for a person, and for a machine that has the scope. */
export function hasScope(viewer: Viewer | null, scope: MachineCredential.Scope): boolean {
  return viewer?.scopes?.includes(scope) ?? true;
}

/** The importer whose devices and tickets the viewer sees; null if there is none. */
export function importerOf(viewer: Viewer | null): string | null {
  return hasRole(viewer, "IMPORTER") && hasScope(viewer, "worklist") ? viewer.organisation : null;
}

export function personOf(viewer: Viewer | null): Device.Person {
  if (!hasRole(viewer, "SUBSCRIBER")) return { msisdns: [] };
  const { msisdns, since } = viewer;
  return Object.keys(since).length === 0 ? { msisdns } : { msisdns, since };
}
