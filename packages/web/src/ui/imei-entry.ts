import { Imei, Text } from "@hamta/core";

/**
 * State of an IMEI while it is typed: too short, invalid or valid. A text that can still become an IMEI is checked only
 * when the person is `done` with the box.
 */
export type Entry =
  | { readonly state: "EMPTY" }
  | { readonly state: "TYPING"; readonly digits: number }
  | { readonly state: "WRONG"; readonly problem: Imei.Problem; readonly suggestion?: Imei.Suggested }
  | { readonly state: "RIGHT"; readonly imei: Imei.Imei };

const LENGTH = 15;

/** Persian and Arabic digits, spaces and dashes are accepted, and what phones show around an IMEI. */
export function read(typed: string, done: boolean): Entry {
  const text = normalise(typed);
  if (text === "") return { state: "EMPTY" };
  if (!done && text.length < LENGTH && /^[0-9]+$/.test(text)) return { state: "TYPING", digits: text.length };
  const parsed = Imei.parse(text);
  if (parsed.ok) return { state: "RIGHT", imei: parsed.imei };
  const { problem, suggestion } = parsed;
  return { state: "WRONG", problem, ...(suggestion && { suggestion }) };
}

/** The first IMEI in the text; without one, the text with its digits joined. */
export function normalise(typed: string): string {
  return imeisIn(typed)[0] ?? Text.normalise(typed).replaceAll(SEPARATORS, "");
}

const SEPARATORS = /[\s\p{Pd}/.]/gu;

/** A word with its digits (`IMEI1`) and a number before a colon (`IMEI 1:`) name an IMEI, and are no part of it. */
const LABELS = /\p{L}[\p{L}_]*\d{0,2}(?!\d)|\d+\s*[:：]/gu;

/**
 * The IMEIs in a text that a phone or a box shows: `IMEI1: 35 761300 444848 5`, `357613004448485 / 01` (with the version
 * of its software), or both of a phone. Groups of digits with nothing but separators between them are joined to 15.
 */
export function imeisIn(typed: string): readonly Imei.Imei[] {
  const runs = Text.normalise(typed)
    .replaceAll(LABELS, ";")
    .split(/[^\d\s\p{Pd}/.]+/u);
  return [...new Set(runs.flatMap(imeisOfRun))];
}

function imeisOfRun(run: string): Imei.Imei[] {
  // A box of one line drops the line end between two IMEIs.
  const groups = (run.match(/\d+/g) ?? []).flatMap((group) =>
    group.length === 2 * LENGTH ? [group.slice(0, LENGTH), group.slice(LENGTH)] : [group],
  );
  const found: Imei.Imei[] = [];
  let at = 0;
  while (at < groups.length) {
    const { imei, next } = imeiAt(groups, at);
    if (imei) found.push(imei);
    at = next;
  }
  return found;
}

/** The IMEI that begins with a group, and the group after it; without one, the next group. */
function imeiAt(groups: readonly string[], at: number): { imei: Imei.Imei | null; next: number } {
  let joined = "";
  for (let next = at; next < groups.length && joined.length < LENGTH; next++) {
    joined += groups[next];
    const parsed = joined.length === LENGTH ? Imei.parse(joined) : null;
    if (parsed?.ok) return { imei: parsed.imei, next: next + 1 };
  }
  return { imei: null, next: at + 1 };
}
