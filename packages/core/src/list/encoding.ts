import type { Encoding } from "#list/reason";
import type { Fault } from "#list/utf8";

/** Bytes of which the zeros are counted. */
const SAMPLE = 4096;

/** Letters of Persian and Arabic in windows-1256; a text in it has few other bytes above 127. */
const PERSIAN = /[\u0621-\u064A\u067E\u0686\u0691\u0698\u06A9\u06AF\u06BE\u06C1\u06D2]/gu;

/** The most likely encoding of broken text, by the bytes of the chunk in which it is broken; null if it is unknown. */
export function likely({ looks }: Fault, bytes: Uint8Array): Encoding | null {
  if (looks === "UTF16") return null;
  // A Persian letter of UTF-16 may be broken UTF-8 before the first zero.
  const sample = bytes.subarray(0, SAMPLE);
  return looks === "NUL" || sample.includes(0) ? wide(sample) : oneByte(bytes);
}

/** The text of a file's first bytes, as far as it can be read to see what the file is. */
export function decoded(head: Uint8Array, encoding: Encoding | null): string {
  const label = encoding === null || encoding.startsWith("UTF-32") ? "latin1" : encoding;
  return new TextDecoder(label).decode(head);
}

/** The first byte of Persian letters in UTF-16, a control character in other encodings. */
const PERSIAN_PAGE = 0x06;

/** By the bytes of each four that are 0: ASCII has a byte in one of two or four places. */
function wide(sample: Uint8Array): Encoding | null {
  const zeros = [0, 0, 0, 0];
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] === 0 || sample[at] === PERSIAN_PAGE) zeros[at % 4]!++;
  }
  const few = sample.length / 16;
  switch (zeros.map((count) => (count > few ? "0" : "x")).join("")) {
    case "x000":
      return "UTF-32LE";
    case "000x":
      return "UTF-32BE";
    case "x0x0":
      return "UTF-16LE";
    case "0x0x":
      return "UTF-16BE";
    default:
      return null;
  }
}

/** None of text that is UTF-8 but for a few bytes, such as a letter that was cut. */
function oneByte(bytes: Uint8Array): Encoding | null {
  const high = bytes.filter((byte) => byte >= 0x80);
  const [broken, whole] = [/\uFFFD/g, /[^\0-\x7F\uFFFD]/gu].map(
    (kind) => new TextDecoder().decode(bytes).match(kind)?.length ?? 0,
  );
  if (high.length === 0 || whole! >= broken!) return null;
  const letters = new TextDecoder("windows-1256").decode(high).match(PERSIAN)?.length ?? 0;
  return letters > high.length * 0.7 ? "windows-1256" : "windows-1252";
}
