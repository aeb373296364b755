import { HamtaError } from "@hamta/client";

/** True if the API did not accept the token: it refused the whole request, and did nothing of it. */
export function isUnauthenticated(error: unknown): boolean {
  return error instanceof HamtaError && error.kind === "UNAUTHENTICATED";
}
