import type { ListKind, Role } from "@hamta/client";
import * as List from "@hamta/core/list";
import type { Kind, Uploader } from "#parts/importer/upload/check.ts";

const UPLOADERS = ["IMPORTER", "OPERATOR", "OPS"] as const satisfies readonly Uploader[];

export const kindOf = (kind: ListKind) => kind.toLowerCase() as Kind;

/** As whom somebody with these roles sends such a list. */
export function uploaderOf(kind: ListKind, roles: readonly Role[]): Uploader | null {
  return UPLOADERS.find((uploader) => roles.includes(uploader) && List.Kind.maySend(kindOf(kind), uploader)) ?? null;
}

/** The kinds of list that these roles may send. */
export function kindsOf(roles: readonly Role[]): readonly ListKind[] {
  return List.Kind.KINDS.map((kind) => kind.toUpperCase() as ListKind).filter((kind) => uploaderOf(kind, roles));
}
