import type { ListKind, Role } from "@hamta/client";
import * as List from "@hamta/core/list";
import type { Uploader } from "@hamta/core/check";

/** The uploader's role for a list of this kind. */
export function uploaderOf(kind: ListKind, roles: readonly Role[]): Uploader | null {
  return (
    List.Kind.UPLOADERS.find(
      (uploader) => roles.includes(uploader) && List.Kind.canSend(List.Kind.ofCode(kind), uploader),
    ) ?? null
  );
}

/** Kinds of list that these roles can send. */
export function kindsOf(roles: readonly Role[]): readonly ListKind[] {
  return List.Kind.CODES.filter((kind) => uploaderOf(kind, roles));
}
