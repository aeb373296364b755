import type { Role } from "@hamta/client";

/** Whom a token speaks of. Only the API verifies it; this is for greeting, and for knowing which part to show. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly endsAt: number;
};

const ROLES: readonly string[] = ["SUBSCRIBER", "IMPORTER", "EXPERT", "OPERATOR", "OPS"] satisfies Role[];

export function personOf(token: string): Person | null {
  try {
    const [, payload = ""] = token.split(".");
    const bytes = Uint8Array.from(atob(payload.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
    const claims = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    const groups = Array.isArray(claims["cognito:groups"]) ? (claims["cognito:groups"] as unknown[]) : [];
    return {
      id: String(claims["sub"]),
      name: [claims["name"], claims["phone_number"]].find((claim) => typeof claim === "string") ?? "",
      roles: groups.filter((group): group is Role => ROLES.includes(String(group))),
      endsAt: Number(claims["exp"]) * 1000,
    };
  } catch {
    return null;
  }
}
