import { Requests } from "@hamta/store";
import { createHash } from "node:crypto";
import type { Viewer } from "#auth";
import type { Deps } from "#deps";

/** Mutations that create are told apart from their repeats by a key that the caller chooses. */

export type Refused = { refused: "IDEMPOTENCY_KEY_REUSED" };

const KEY = /^[A-Za-z0-9_-]{1,64}$/;

export const isKey = (key: string) => KEY.test(key);

/** @param input as it was understood, so that other digits or spaces are not another input */
export function requestOf(
  { id }: Pick<Viewer, "id">,
  key: string | null,
  mutation: string,
  input: readonly unknown[],
): Requests.Request | null {
  if (key === null) return null;
  const digest = createHash("sha256")
    .update(JSON.stringify([mutation, ...input]))
    .digest("base64url");
  return { viewer: id, key, digest };
}

/** What the same request made before; null when none came under this key. */
export async function before(
  { db, now }: Pick<Deps, "db" | "now">,
  request: Requests.Request | null,
): Promise<{ made: string } | Refused | null> {
  const answered = request && (await Requests.find(db, request, now()));
  if (!answered) return null;
  return answered.digest === request.digest ? { made: answered.made } : { refused: "IDEMPOTENCY_KEY_REUSED" };
}
