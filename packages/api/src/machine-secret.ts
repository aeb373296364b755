import { createHash, randomBytes } from "node:crypto";

/** Secrets and access tokens of machines: random, with a prefix by which scanners find one in a repository. */

export const SECRET_PREFIX = "hms_";
export const TOKEN_PREFIX = "hmt_";

export function isMachineToken(token: string): boolean {
  return token.startsWith(TOKEN_PREFIX);
}

/** 256 random bits. */
export function createSecret(prefix: string): string {
  return `${prefix}${randomBytes(32).toString("base64url")}`;
}

/** No slow hash: that is for passwords, which can be guessed. */
export function digestOf(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}
