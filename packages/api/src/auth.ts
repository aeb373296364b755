import { Msisdn } from "@hamta/core";
import { errors, jwtVerify, type JWTPayload } from "jose";
import { keysAt } from "#keys";
import { LIMITS } from "#limits";

/** Who asks. Tokens are ID tokens of the user pool: signature, issuer, audience and expiry are checked here. */

export type Role = "SUBSCRIBER" | "IMPORTER" | "EXPERT" | "OPERATOR" | "OPS";

const ROLES: ReadonlySet<string> = new Set<Role>(["SUBSCRIBER", "IMPORTER", "EXPERT", "OPERATOR", "OPS"]);

export type Viewer = {
  id: string;
  name: string | null;
  roles: readonly Role[];
  msisdns: readonly Msisdn.Msisdn[];
  /** The importer's or operator's id. */
  organisation: string | null;
};

/**
 * Null when the token is not good, whatever is wrong with it.
 * @throws KeysUnavailable when that cannot be told
 */
export type VerifyToken = (token: string) => Promise<Viewer | null>;

/** Either way, in seconds, that the issuer's clock may differ from ours. */
const CLOCK_TOLERANCE = 5;
/** Verifying takes some 0.1 ms, finding one that is known 0.005; so many are remembered, about 2 MB. */
const TOKENS = 1_000;
/** No longer than the issuer's keys are kept: what a withdrawn key has signed is good for nothing after that. */
const REMEMBERED_MS = 600_000;

/** @param issuer URL; its keys are at `/.well-known/jwks.json` below it */
export function verifier({ issuer, audience }: { issuer: string; audience: string }): VerifyToken {
  const keys = keysAt(new URL(`${issuer}/.well-known/jwks.json`));
  const good = new Map<string, { viewer: Viewer; until: number }>();
  return async (token) => {
    if (token.length > LIMITS.tokenLength) return null;
    const known = good.get(token);
    good.delete(token);
    if (known && Date.now() < known.until) {
      // Those that are used go to the end, and the first is forgotten.
      good.set(token, known);
      return known.viewer;
    }
    const verified = await verify(token);
    if (!verified) return null;
    good.set(token, verified);
    if (good.size > TOKENS) good.delete(good.keys().next().value ?? "");
    return verified.viewer;
  };

  async function verify(token: string): Promise<{ viewer: Viewer; until: number } | null> {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ["RS256"],
        requiredClaims: ["sub", "exp"],
        clockTolerance: CLOCK_TOLERANCE,
      });
      if (payload["token_use"] !== "id" || !text(payload.sub)) return null;
      const expires = ((payload.exp ?? 0) + CLOCK_TOLERANCE) * 1000;
      return { viewer: viewerOf(payload), until: Math.min(expires, Date.now() + REMEMBERED_MS) };
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  }
}

function viewerOf(claims: JWTPayload): Viewer {
  const groups = Array.isArray(claims["cognito:groups"]) ? claims["cognito:groups"] : [];
  const organisation = text(claims["custom:organisation"]);
  const verified = claims["phone_number_verified"] === true || claims["phone_number_verified"] === "true";
  const numbers = [
    verified ? text(claims["phone_number"]) : null,
    ...(text(claims["custom:msisdns"])?.split(",") ?? []),
  ];
  return {
    id: claims.sub ?? "",
    name: text(claims["name"]),
    roles: groups.filter((group): group is Role => ROLES.has(String(group))),
    msisdns: [...new Set(numbers.flatMap((number) => (number === null ? [] : (Msisdn.parse(number) ?? []))))],
    organisation: organisation !== null && /^[a-z0-9][a-z0-9-]{1,62}$/.test(organisation) ? organisation : null,
  };
}

function text(claim: unknown): string | null {
  return typeof claim === "string" && claim !== "" ? claim : null;
}
