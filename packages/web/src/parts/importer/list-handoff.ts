import type { ListKind } from "@hamta/client";

/** A list created on one screen and sent from another: from the worklist, or fixed rows of a report. */
export type Handoff = { readonly kind: ListKind; readonly file: File };

let handed: Handoff | null = null;

/** Stores a list for `/importer/upload`, which must be opened next. */
export function setHandoff(list: Handoff): void {
  handed = list;
}

/** Returns the stored list and clears it. */
export function takeHandoff(): Handoff | null {
  const list = handed;
  handed = null;
  return list;
}
