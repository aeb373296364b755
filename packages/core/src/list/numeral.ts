import * as Digits from "#digits";
import * as Scientific from "#scientific";
import * as Text from "#text";

/** The number that a text of digits and marks is. By position: a list may be nothing else. */

/** The marks that a text has beside its digits, one bit each. EXPONENT: `E` or `e`. */
const EXPONENT = 1;
/** May be a decimal sign. */
const SIGN = 2;
/** Groups digits by three. */
const GROUP = 4;
/** Groups digits in any way. */
const SEPARATOR = 8;
const WHITE = 16;
/** `٫`, which groups nothing. */
const MOMAYYEZ = 32;
/** No number has it. */
const OTHER = 64;
/** A cell may have it around its text. */
const AROUND = 128;
/** Not in ASCII. */
const FOREIGN = 256;

const MARKS = new Uint8Array(128).fill(OTHER);
for (const code of [...Array(32).keys(), 34, 61, 127]) MARKS[code] = OTHER | AROUND;
for (const [marks, characters] of [
  [0, "0123456789+()"],
  [EXPONENT, "eE"],
  [SIGN | SEPARATOR, "./"],
  [SIGN | GROUP, ","],
  [GROUP | AROUND, "'"],
  [SEPARATOR, "-"],
  [SEPARATOR | WHITE | AROUND, "\t\n\v\f\r"],
  [SEPARATOR | WHITE, " "],
] as const) {
  for (const character of characters) MARKS[character.charCodeAt(0)] = marks;
}

const ZERO = 48;

function marksOf(code: number): number {
  if (code < 128) return MARKS[code]!;
  if (code === 0x66b) return SIGN | MOMAYYEZ;
  if (code === 0x66c || code === 0x2019) return GROUP;
  if (Text.isWhite(code)) return SEPARATOR | WHITE;
  return Text.isDash(code) ? SEPARATOR : OTHER;
}

/** The marks of a text, by bits. */
export function marksIn(text: string): number {
  let marks = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    marks |= code < 128 ? MARKS[code]! : marksOf(code) | FOREIGN;
  }
  return marks;
}

/** True if a text with these marks has no quotes, formulas, controls and other characters than ASCII; spaces it may have. */
export function isBare(marks: number): boolean {
  return (marks & (AROUND | FOREIGN)) === 0;
}

/**
 * The digits of a text that ends in one, without what groups them and without a fraction of zeros. A number in
 * scientific notation stays one. A text that is no whole number stays as it is, so that it is refused and never turned
 * into digits: `357613004448485.5`, `1,23-4`, `0٫0/0`.
 */
export function read(text: string, marks = marksIn(text)): string {
  if (marks === 0 || marks & OTHER) return text;
  if (marks & EXPONENT) return scientific(text, marks);
  return (marks & SIGN ? decimal(text) : null) ?? joined(text, marks);
}

function scientific(text: string, marks: number): string {
  const number = Scientific.normalise(marks & WHITE ? without(WHITE, text, text.length) : text);
  if (number !== null || !(marks & SEPARATOR)) return number ?? text;
  return Scientific.normalise(withoutSeparators(text)) ?? text;
}

/** A number with a fraction. Null: its last mark is no decimal sign, but groups digits. */
function decimal(text: string): string | null {
  let sign = text.length - 1;
  while (Digits.isAt(text, sign)) sign--;
  const from = text[0] === "+" ? 1 : 0;
  const isOne = sign > from && Digits.endOf(text, from) === sign;
  // A mark that is there twice groups digits.
  if (sign < 0 || !(marksOf(text.charCodeAt(sign)) & SIGN) || (!isOne && isBefore(text, sign))) return null;
  const hasZeros = areZeros(text, sign + 1);
  if (!isOne && !isWhole(text, from, sign)) return hasZeros ? text : null;
  if (hasZeros) return without(GROUP | SEPARATOR, text, sign);
  const digits = isOne ? sign - from : digitsIn(text, sign);
  return isFraction(digits, text[sign]!, text.length - sign - 1) ? text : null;
}

/** True if the character at `at` is also before it. */
function isBefore(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  for (let other = 0; other < at; other++) if (text.charCodeAt(other) === code) return true;
  return false;
}

/** `357613004448485.5` is a fraction; `0912.1234567` and `35761300444848/5`, an IMEI beside its check digit, are groups. */
function isFraction(digits: number, sign: string, places: number): boolean {
  if (sign === "," || sign === "٫") return !(places === 3 && digits <= 3);
  if (sign === "/") return digits >= 9 && places <= 2 && digits + places !== 15;
  return digits >= 9 || places <= 2;
}

/** Digits up to `to`, also in groups of three or with white space and hyphens between them. */
function isWhole(text: string, from: number, to: number): boolean {
  if (!Digits.isAt(text, from) || !Digits.isAt(text, to - 1)) return false;
  return isSpaced(text, from, to) || areThousands(text, from, to);
}

function isSpaced(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (!Digits.isAt(text, at) && (marksOf(text.charCodeAt(at)) & (SIGN | SEPARATOR)) !== SEPARATOR) return false;
  }
  return true;
}

/** `357,613,004`; before a fraction the mark may be a point. */
function areThousands(text: string, from: number, to: number): boolean {
  const first = Digits.endOf(text, from);
  const mark = text[first]!;
  if (first === from || first > from + 3 || (to - first) % 4 !== 0) return false;
  if (mark !== "." && !(marksOf(mark.charCodeAt(0)) & GROUP)) return false;
  for (let at = first; at < to; at += 4) if (text[at] !== mark || Digits.endOf(text, at + 1) < at + 4) return false;
  return true;
}

function joined(text: string, marks: number): string {
  if (marks & MOMAYYEZ) return text;
  if (marks & GROUP) return areThousands(text, 0, text.length) ? without(GROUP, text, text.length) : text;
  return marks & SEPARATOR ? withoutSeparators(text) : text;
}

/** Without those that are between digits. */
function withoutSeparators(text: string): string {
  let kept = "";
  let from = 0;
  for (let at = 1; at < text.length; at++) {
    if (!isSeparator(text, at) || !Digits.isAt(text, at - 1)) continue;
    const start = at;
    while (isSeparator(text, at)) at++;
    if (!Digits.isAt(text, at)) continue;
    kept += text.slice(from, start);
    from = at;
  }
  return from === 0 ? text : kept + text.slice(from);
}

/** The text before `to` without the characters of these marks. */
function without(marks: number, text: string, to: number): string {
  let kept = "";
  let from = 0;
  for (let at = 0; at < to; at++) {
    if (!(marksOf(text.charCodeAt(at)) & marks)) continue;
    kept += text.slice(from, at);
    from = at + 1;
  }
  return kept + text.slice(from, to);
}

function digitsIn(text: string, to: number): number {
  let count = 0;
  for (let at = 0; at < to; at++) if (Digits.isAt(text, at)) count++;
  return count;
}

function areZeros(text: string, from: number): boolean {
  for (let at = from; at < text.length; at++) if (text.charCodeAt(at) !== ZERO) return false;
  return true;
}

function isSeparator(text: string, at: number): boolean {
  return at < text.length && (marksOf(text.charCodeAt(at)) & SEPARATOR) !== 0;
}
