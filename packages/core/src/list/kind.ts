import type { Claim } from "#correction";
import { keyOf, type ImeiKey } from "#imei";
import type { Column } from "#list/column";
import type { Uploader } from "#list/kinds/descriptor";
import { DESCRIPTORS, type Kind, type Undoable, type Values } from "#list/kinds/index";

export {
  CODES,
  codeOf,
  KINDS,
  ofCode,
  parseCode,
  isKind,
  type Code,
  type Kind,
  type Undoable,
} from "#list/kinds/index";
export { UPLOADERS, type Sender, type Uploader } from "#list/kinds/descriptor";
export type { Column } from "#list/column";

export function canSend(kind: Kind, uploader: Uploader): boolean {
  return DESCRIPTORS[kind].senders.includes(uploader);
}

/** The columns that are read of such a list. All others are kept and given back untouched. */
export function columns(kind: Kind, uploader: Uploader): readonly Column[] {
  const { columns } = DESCRIPTORS[kind];
  return uploader === "OPS" ? columns : columns.filter(({ isOps }) => !isOps);
}

/** False if an undo would keep every row. */
export function canBeUndone(kind: Kind): kind is Undoable {
  return DESCRIPTORS[kind].canBeUndone;
}

/** The keys of the IMEIs that a row names. */
export function keysOf<K extends Kind>(kind: K, value: Values[K]): ImeiKey[] {
  return DESCRIPTORS[kind].imeis(value).map(keyOf);
}

/** Reads the correction that a row states. Null if rows of the kind state none. */
export function claimReader<K extends Kind>(kind: K): ((value: Values[K]) => Claim) | null {
  return DESCRIPTORS[kind].claim;
}
