import type { ListKind } from "@hamta/client";

/** A list made on one screen to be sent from another: the worklist's, or a report's mended rows. */
export type Handed = { readonly kind: ListKind; readonly file: File };

let handed: Handed | null = null;

/** Lays a list ready for `/importer/upload`, which is to be opened next. */
export function hand(list: Handed): void {
  handed = list;
}

/** The list that was laid ready, once. */
export function take(): Handed | null {
  const list = handed;
  handed = null;
  return list;
}
