import * as Text from "#text";

/** ZWNJ and ZWJ are spelling inside a Persian word; every other invisible mark is noise. */
const NOISE = /[\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\u061C\uFEFF\u00AD]/g;
const SEPARATORS = /(?<=[0-9])[\s\p{Pd}\u2212/.]+(?=[0-9])/gu;

/** `3.57E+14`; the decimal sign is `,` `٫` or, in Persian Windows, `/`. */
const SCIENTIFIC = /^([+-]?)\s*([0-9]+)(?:[.,٫/]([0-9]*))?\s*([eE])\s*([+-]?)\s*([0-9]+)$/;

/**
 * The digits that a person meant: without white space, invisible marks, a leading `'` and a `="…"` wrapper; Persian and
 * Arabic digits as 0–9; no separators between digits. A number in scientific notation stays one, so that it is refused
 * and never turned into digits. Idempotent.
 */
export function clean(raw: string): string {
  const bare = unwrap(Text.foldDigits(raw.replaceAll(Text.INVISIBLE, "")));
  return scientific(bare) ?? joined(bare);
}

function joined(text: string): string {
  const digits = text.replaceAll(SEPARATORS, "");
  return scientific(digits) ?? digits;
}

function scientific(text: string): string | null {
  const match = SCIENTIFIC.exec(text);
  if (!match) return null;
  const [, sign = "", whole = "", fraction, e = "", exponentSign = "", exponent = ""] = match;
  return `${sign}${whole}${fraction ? `.${fraction}` : ""}${e}${exponentSign}${exponent}`;
}

/** A cell of words: without surrounding white space, invisible marks, a leading `'` and a `="…"` wrapper. Idempotent. */
export function text(raw: string): string {
  return unwrap(raw.replaceAll(NOISE, ""));
}

/**
 * Without what surrounds a text, layer by layer: white space, joiners, a leading `'`, and `="…"`, which keeps a
 * spreadsheet from taking digits for a number. By position, not by regular expression: a cell of 1 MiB of spaces or of
 * nested layers takes no longer than another.
 */
function unwrap(text: string): string {
  let [from, to] = [0, text.length];
  for (;;) {
    while (from < to && (text[from] === "'" || isSpace(text[from]!))) from++;
    while (from < to && isSpace(text[to - 1]!)) to--;
    if (text[from] !== "=" || text[to - 1] !== '"') return text.slice(from, to);
    let quote = from + 1;
    while (quote < to && isSpace(text[quote]!)) quote++;
    if (text[quote] !== '"' || quote === to - 1) return text.slice(from, to);
    from = quote + 1;
    to--;
  }
}

function isSpace(character: string): boolean {
  return character === "\u200C" || character === "\u200D" || character.trim() === "";
}

/** Nothing that a person would see: white space and invisible marks. */
export function isBlank(raw: string): boolean {
  return raw.replaceAll(Text.INVISIBLE, "").trim() === "";
}
