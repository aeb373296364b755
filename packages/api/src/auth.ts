import { Msisdn } from "@hamta/core";
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from "jose";

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

/** Null when the token is not good, whatever is wrong with it. */
export type VerifyToken = (token: string) => Promise<Viewer | null>;

/** @param issuer URL; its keys are at `/.well-known/jwks.json` below it, and kept until an unknown key is met */
export function verifier({ issuer, audience }: { issuer: string; audience: string }): VerifyToken {
  const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: ["RS256"],
        requiredClaims: ["sub", "exp"],
        clockTolerance: 5,
      });
      return payload["token_use"] === "id" ? viewerOf(payload) : null;
    } catch (error) {
      // Anything else is ours: the issuer's keys could not be had.
      if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) return null;
      throw error;
    }
  };
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
