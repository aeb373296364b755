import * as Blank from "#list/blank";
import { QUOTE } from "#list/bytes";

/** `Cell.clean` for most cells of digits, from the bytes: gives up more than it must, and never gives other digits. */

const ZERO = 48;
const NINE = 57;
const SPACE = 32;
const APOSTROPHE = 39;
const COMMA = 44;
const HYPHEN = 45;
const POINT = 46;
const SLASH = 47;
/** `٬`, U+066C: D9 AC. */
const THOUSANDS = 0xd9ac;
const OTHER = 0;

/** The marks that may be a decimal sign, or group digits by three, by bits. */
const POINTS = 1;
const SLASHES = 2;
const COMMAS = 4;
const PERSIAN_COMMAS = 8;

/**
 * Writes the digits of a cell to `out` as ASCII, and returns their number. The digits are of any script. `'` may stand
 * before them; invisible characters, hyphens, points, slashes or commas of thousands between them; a fraction of zeros
 * after them. -1 if the cell has another character, a mark that may be a decimal sign, or more digits than `out` holds.
 */
export function digits(bytes: Uint8Array, from: number, to: number, out: Uint8Array): number {
  let count = 0;
  let marks = 0;
  let isTwice = false;
  /** Digits before the last mark. */
  let marked = 0;
  let last = OTHER;
  let isSpaced = false;
  for (let at = from; at < to; at++) {
    let byte = bytes[at]!;
    if (byte === 0xdb || byte === 0xd9) byte = folded(byte, bytes[++at]!);
    else if (byte >= 0xc2) {
      const width = Blank.unseenAt(bytes, at);
      if (width === 0) return -1;
      at += width - 1;
      byte = SPACE;
    }
    if (isDigit(byte)) {
      if (count === out.length) return -1;
      out[count++] = last = byte;
      continue;
    }
    if (byte === SPACE || (byte === APOSTROPHE && count === 0)) {
      if (count > 0) isSpaced = true;
      if (last !== HYPHEN && !isMark(last)) last = byte;
      else return -1;
      continue;
    }
    if (byte === HYPHEN && count > 0 && (isDigit(last) || last === SPACE)) isSpaced = true;
    else if (!isMark(byte) || !isDigit(last)) return -1;
    else {
      const mark = bitOf(byte);
      if (marks === 0 && mark !== PERSIAN_COMMAS && areZeros(bytes, at + 1, to)) return count;
      if (mark >= COMMAS && (marks === 0 ? count > 3 : count !== marked + 3)) return -1;
      isTwice = (marks & mark) !== 0;
      marks |= mark;
      marked = count;
    }
    last = byte;
  }
  if (last === HYPHEN || isMark(last)) return -1;
  if (marks === 0) return count;
  if (marks < COMMAS) return isTwice ? count : -1;
  return (marks === COMMAS || marks === PERSIAN_COMMAS) && !isSpaced && count === marked + 3 ? count : -1;
}

/** U+06F0–9 are DB B0–B9, U+0660–9 are D9 A0–A9. */
function folded(lead: number, second: number): number {
  if (lead === 0xd9 && second === 0xac) return THOUSANDS;
  const digit = second - (lead === 0xdb ? 0x80 : 0x70);
  return isDigit(digit) ? digit : OTHER;
}

function isMark(byte: number): boolean {
  return byte === POINT || byte === SLASH || byte === COMMA || byte === THOUSANDS;
}

function bitOf(mark: number): number {
  if (mark === POINT) return POINTS;
  if (mark === SLASH) return SLASHES;
  return mark === COMMA ? COMMAS : PERSIAN_COMMAS;
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= NINE;
}

/** Where the 15 characters of `="…"` begin, also inside quotes, where its own are doubled; -1: the cell is another. */
export function wrapped(bytes: Uint8Array, from: number, to: number, isEscaped: boolean): number {
  const marks = isEscaped ? 2 : 1;
  if (to - from !== 1 + 15 + 2 * marks || bytes[from] !== EQUALS) return -1;
  const at = from + 1 + marks;
  return bytes[at - 1] === QUOTE && bytes[to - 1] === QUOTE && bytes[to - marks] === QUOTE ? at : -1;
}

const EQUALS = 61;

function areZeros(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] !== ZERO) return false;
  return from < to;
}
