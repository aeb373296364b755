import { Msisdn, Organisation, type MachineCredential } from "@hamta/core";
import { errors, jwtVerify, type JWTPayload } from "jose";
import { Jwks } from "#jwks";
import { LIMITS } from "#limits";

/**
 * The viewer. Tokens of people are ID tokens of the user pool; this file checks signature, issuer, audience and expiry.
 * Tokens of machines: machine-token.ts.
 */

export type Role = "SUBSCRIBER" | "IMPORTER" | "EXPERT" | "OPERATOR" | "OPS";

const ROLES: ReadonlySet<string> = new Set<Role>(["SUBSCRIBER", "IMPORTER", "EXPERT", "OPERATOR", "OPS"]);

export type Viewer = {
  id: string;
  name: string | null;
  roles: readonly Role[];
  msisdns: readonly Msisdn.Msisdn[];
  /** From when on a number is the viewer's, ISO 8601 in UTC. A number that is not here has always been. */
  since: Readonly<Partial<Record<Msisdn.Msisdn, string>>>;
  /** The importer's or operator's id. */
  organisation: string | null;
  /** What a machine may do. Null for a person, who may do all that their roles may. */
  scopes: readonly MachineCredential.Scope[] | null;
};

/**
 * Null if the token is not valid, for any reason.
 * @throws JwksUnavailable if the token cannot be checked
 */
export type VerifyToken = (token: string) => Promise<Viewer | null>;

/** `open` fetches the issuer's keys before the first token. It does not fail: the first token fetches them again. */
export type Verifier = VerifyToken & { open: () => Promise<void> };

/** Most seconds by which the issuer's clock may differ from ours, in either direction. */
const CLOCK_TOLERANCE = 5;
/** Size of the token cache, about 2 MB. Verifying takes about 0.1 ms, a cached token 0.005 ms. */
const CACHE_MAX = 1_000;
/** No longer than the issuer's keys are cached: a token signed by a withdrawn key is then no longer valid. */
const CACHE_MS = 600_000;

type Trusted = {
  /** URL; its keys are at `/.well-known/jwks.json` below it. */
  issuer: string;
  /** The client by which staff sign in. */
  audience: string;
  /**
   * The client by which a code to the phone signs in. Its tokens carry the role SUBSCRIBER and no other, whoever's they
   * are: a stolen SIM card must not make an expert.
   */
  subscribers: string;
};

export function verifier({ issuer, audience, subscribers }: Trusted): Verifier {
  const keys = new Jwks(new URL(`${issuer}/.well-known/jwks.json`));
  const cache = new Map<string, { viewer: Viewer; until: number }>();
  const verifyOrCached: VerifyToken = async (token) => {
    keys.renew();
    if (token.length > LIMITS.tokenLength) return null;
    const cached = cache.get(token);
    cache.delete(token);
    if (cached && Date.now() < cached.until) {
      // LRU: a used token moves to the end, and the first is removed.
      cache.set(token, cached);
      return cached.viewer;
    }
    const verified = await verify(token);
    if (!verified) return null;
    cache.set(token, verified);
    if (cache.size > CACHE_MAX) cache.delete(cache.keys().next().value ?? "");
    return verified.viewer;
  };
  return Object.assign(verifyOrCached, { open: () => keys.open() });

  async function verify(token: string): Promise<{ viewer: Viewer; until: number } | null> {
    try {
      const { payload } = await jwtVerify(token, keys.get, {
        issuer,
        audience: [audience, subscribers],
        algorithms: ["RS256"],
        requiredClaims: ["sub", "exp"],
        clockTolerance: CLOCK_TOLERANCE,
      });
      if (payload["token_use"] !== "id" || !text(payload.sub)) return null;
      const expires = ((payload.exp ?? 0) + CLOCK_TOLERANCE) * 1000;
      const viewer = viewerOf(payload);
      const isStaff = payload.aud === audience;
      return {
        viewer: isStaff ? viewer : { ...viewer, roles: ["SUBSCRIBER"], organisation: null },
        until: Math.min(expires, Date.now() + CACHE_MS),
      };
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  }
}

function viewerOf(claims: JWTPayload): Viewer {
  const groups = Array.isArray(claims["cognito:groups"]) ? claims["cognito:groups"] : [];
  const organisation = text(claims["custom:organisation"]);
  const { since, unknown } = numbersSince(text(claims["custom:msisdns_since"]));
  const verified = claims["phone_number_verified"] === true || claims["phone_number_verified"] === "true";
  const numbers = [
    verified ? text(claims["phone_number"]) : null,
    ...(text(claims["custom:msisdns"])?.split(",") ?? []),
  ];
  return {
    id: claims.sub ?? "",
    name: text(claims["name"]),
    roles: groups.filter((group): group is Role => ROLES.has(String(group))),
    msisdns: toMsisdns(numbers).filter((msisdn) => !unknown.has(msisdn)),
    since,
    organisation: organisation !== null && Organisation.isId(organisation) ? organisation : null,
    scopes: null,
  };
}

function toMsisdns(numbers: readonly (string | null)[]): Msisdn.Msisdn[] {
  return [...new Set(numbers.flatMap((number) => (number === null ? [] : (Msisdn.parseE164(number) ?? []))))];
}

/**
 * Since when each number is the viewer's.
 *
 * @param claim `989121234567=2026-10-01T00:00:00Z,…`
 * @returns `unknown`: numbers whose time cannot be read. What happened under them may be another person's, so they count
 * as not verified.
 */
function numbersSince(claim: string | null): { since: Viewer["since"]; unknown: ReadonlySet<Msisdn.Msisdn> } {
  const since: Partial<Record<Msisdn.Msisdn, string>> = {};
  const unknown = new Set<Msisdn.Msisdn>();
  for (const entry of claim?.split(",") ?? []) {
    const [number = "", time = ""] = entry.split("=");
    const msisdn = Msisdn.parseE164(number);
    if (msisdn === null) continue;
    const at = /^\d{4}-\d\d-\d\dT/.test(time) ? Date.parse(time) : NaN;
    if (Number.isNaN(at)) unknown.add(msisdn);
    else since[msisdn] = new Date(at).toISOString();
  }
  return { since, unknown };
}

function text(claim: unknown): string | null {
  return typeof claim === "string" && claim !== "" ? claim : null;
}
