import { IdempotentRequests } from "@hamta/store";
import { createHash } from "node:crypto";
import type { Viewer } from "#auth";
import type { Deps } from "#deps";

/** Idempotency keys: the caller chooses a key, by which a repeated mutation creates nothing new. */

export type Refused = { refused: "IDEMPOTENCY_KEY_REUSED" };

const KEY = /^[A-Za-z0-9_-]{1,64}$/;

export const isValidKey = (key: string) => KEY.test(key);

/** @param input parsed, so that other digits or spaces do not make a different input */
export function requestOf(
  { id }: Pick<Viewer, "id">,
  key: string | null,
  mutation: string,
  input: readonly unknown[],
): IdempotentRequests.Request | null {
  if (key === null) return null;
  const digest = createHash("sha256")
    .update(JSON.stringify([mutation, ...input]))
    .digest("base64url");
  return { viewer: id, key, digest };
}

/** The result of the same request before; null if the key is new. */
export async function findResult(
  { db, now }: Pick<Deps, "db" | "now">,
  request: IdempotentRequests.Request | null,
): Promise<{ made: string } | Refused | null> {
  const stored = request && (await IdempotentRequests.get(db, request, now()));
  if (!stored) return null;
  return stored.digest === request.digest ? { made: stored.made } : { refused: "IDEMPOTENCY_KEY_REUSED" };
}
