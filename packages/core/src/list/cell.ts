import * as Digits from "#digits";
import * as Formula from "#list/formula";
import * as Numeral from "#list/numeral";
import * as Text from "#text";

/**
 * Inside a Persian word ZWNJ and ZWJ are part of its spelling. A tab or line end separates words. Every other such mark
 * is removed.
 */
const NOISE = /(?!\u200C|\u200D|[\t\n\r])[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;

/** Marks that stay behind digits when a sentence or another list is copied. */
const TAIL = " :;,.'\"’،؛";

/**
 * The digits that a person meant: without white space, invisible marks, the `'` before a formula, quotes and a `="…"` wrapper; Persian
 * and Arabic digits as 0–9; no separators between digits; no fraction of zeros. A number in scientific notation stays one,
 * and one with another fraction too, so that it is refused and never turned into digits. Idempotent.
 */
export function clean(raw: string): string {
  if (raw.length > MAX_TYPED && raw.trim().length > MAX_TYPED) return raw.trim();
  const marks = Numeral.marksIn(raw);
  if (marks === 0) return raw;
  if (Numeral.isBare(marks) && Digits.isAt(raw, raw.length - 1) && raw[0] !== " ") return Numeral.read(raw, marks);
  const bare = unwrap(Formula.unescape(visible(raw)), true);
  const number = withoutTail(bare);
  return Digits.isAt(number, number.length - 1) ? Numeral.read(number) : bare;
}

/** Characters without white space around them; a longer cell is no number, and its marks are not worth the time. */
const MAX_TYPED = 256;

const SPACE = 32;
const LAST_PLAIN = 126;
const DIGITS = "0123456789";

/** Without unseen marks, but with white space; digits of any script as 0–9. */
function visible(raw: string): string {
  let text = "";
  let from = 0;
  for (let at = 0; at < raw.length; at++) {
    let code = raw.charCodeAt(at);
    if (code >= SPACE && code <= LAST_PLAIN) continue;
    const start = at;
    if (code >= 0xd800 && code < 0xdc00) code = raw.codePointAt(at)!;
    if (code > 0xffff) at++;
    const digit = Text.digitOf(code);
    if (digit < 0 && !Text.isNoise(code)) continue;
    text += raw.slice(from, start) + (digit < 0 ? "" : DIGITS[digit]);
    from = at + 1;
  }
  return from === 0 ? raw : text + raw.slice(from);
}

/** ASCII without controls. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < SPACE || code > LAST_PLAIN) return false;
  }
  return true;
}

function withoutTail(text: string): string {
  let end = text.length;
  while (end > 0 && !isLetterOrDigit(text.charCodeAt(end - 1)) && TAIL.includes(text[end - 1]!)) end--;
  return end === text.length ? text : text.slice(0, end);
}

/** Of ASCII; above it, a letter of Persian or Arabic. */
function isLetterOrDigit(code: number): boolean {
  return Digits.isDigit(code) || (code >= 65 && code < 128) || (code >= 0x620 && code < 0x700);
}

/** A cell of words: without surrounding white space, invisible marks, the `'` before a formula and a `="…"` wrapper. Idempotent. */
export function text(raw: string): string {
  return unwrap(Formula.unescape(isPlain(raw) ? raw : raw.replaceAll(NOISE, "")), false);
}

/** Words for an empty cell, where it may be empty. */
const EMPTY: ReadonlySet<string> = new Set(["", "-", "—", "n/a", "nan", "null", "\\n", "ندارد"]);

/** True if a cell that may be empty is empty. */
export function isEmpty(raw: string): boolean {
  if (raw.length > 40) return text(raw) === "";
  return EMPTY.has(text(raw).toLowerCase());
}

/**
 * Without what surrounds a text, layer by layer: white space, joiners, a leading `'`, and `="…"`, which keeps a
 * spreadsheet from taking digits for a number; of digits also quotes, which a program has quoted once more. By position, not by regular expression: a cell of 1 MiB of spaces or of
 * nested layers takes no longer than another.
 */
function unwrap(text: string, isOfDigits: boolean): string {
  let [from, to] = [0, text.length];
  for (;;) {
    while (from < to && (text[from] === "'" || isSpace(text, from))) from++;
    while (from < to && isSpace(text, to - 1)) to--;
    if (isOfDigits && to - from > 1 && text[from] === '"' && text[to - 1] === '"') {
      from++;
      to--;
      continue;
    }
    if (text[from] !== "=" || text[to - 1] !== '"') return text.slice(from, to);
    let quote = from + 1;
    while (quote < to && isSpace(text, quote)) quote++;
    if (text[quote] !== '"' || quote === to - 1) return text.slice(from, to);
    from = quote + 1;
    to--;
  }
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code <= SPACE && (code === SPACE || (code >= 9 && code <= 13));
  return code === 0x200c || code === 0x200d || Text.isWhite(code);
}
