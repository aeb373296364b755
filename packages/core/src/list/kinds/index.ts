import { corrections } from "#list/kinds/corrections";
import type { Descriptor } from "#list/kinds/descriptor";
import { devices } from "#list/kinds/devices";
import { sightings } from "#list/kinds/sightings";

/** Every kind of list, by the name that it has in object keys. In the API it has the same name in capitals. */
const ALL = { corrections, devices, sightings } as const;

export type Kind = keyof typeof ALL;
export type Code = Uppercase<Kind>;

/** A valid row of each kind. */
export type Values = { [K in Kind]: NonNullable<ReturnType<ReturnType<(typeof ALL)[K]["reader"]>>> };
/** The kinds whose rows an undo may revert. */
export type Undoable = { [K in Kind]: (typeof ALL)[K]["canBeUndone"] extends true ? K : never }[Kind];

export type Outcome = (typeof ALL)[Kind]["outcomes"][number];

export const DESCRIPTORS: { readonly [K in Kind]: Descriptor<Values[K], Outcome> } = ALL;

export function isKind(text: string): text is Kind {
  return Object.hasOwn(DESCRIPTORS, text);
}

export const KINDS: readonly Kind[] = Object.keys(DESCRIPTORS).filter(isKind);

function isCode(text: string): text is Code {
  return isKind(text.toLowerCase()) && text === text.toUpperCase();
}

/** `corrections` → `CORRECTIONS`. */
export function codeOf(kind: Kind): Code {
  const code = kind.toUpperCase();
  if (!isCode(code)) throw new Error(`${kind} is no kind of list`);
  return code;
}

export const CODES: readonly Code[] = KINDS.map(codeOf);

/** `CORRECTIONS` or `corrections` → `corrections`. */
export function ofCode(code: Code | Kind): Kind {
  const kind = code.toLowerCase();
  if (!isKind(kind)) throw new Error(`${code} is no kind of list`);
  return kind;
}

/** Null for a text that names none, such as one from an address. */
export function parseCode(text: string | null): Code | null {
  return text !== null && isCode(text) ? text : null;
}
