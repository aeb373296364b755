import type { Role } from "@hamta/client";
import type { Settings } from "#settings.ts";

/** The person of a token. Only the API verifies it; the panel uses it for the greeting and to choose the part. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly endsAt: number;
  /** Signed in by a code to the phone: a subscriber and nothing else, as for the API. */
  readonly isByCode: boolean;
};

const ROLES: readonly string[] = ["SUBSCRIBER", "IMPORTER", "EXPERT", "OPERATOR", "OPS"] satisfies Role[];

export function personOf(token: string, { codes }: Pick<Settings, "codes">): Person | null {
  try {
    const [, payload = ""] = token.split(".");
    const bytes = Uint8Array.from(atob(payload.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
    const claims = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    const groups = Array.isArray(claims["cognito:groups"]) ? (claims["cognito:groups"] as unknown[]) : [];
    const isByCode = codes !== undefined && claims["aud"] === codes.client;
    return {
      id: String(claims["sub"]),
      name: [claims["name"], claims["phone_number"]].find((claim) => typeof claim === "string") ?? "",
      roles: isByCode ? ["SUBSCRIBER"] : groups.filter((group): group is Role => ROLES.includes(String(group))),
      endsAt: Number(claims["exp"]) * 1000,
      isByCode,
    };
  } catch {
    return null;
  }
}
