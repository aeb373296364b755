import * as Bytes from "#list/bytes";
import * as Text from "#text";

/** Cells in which a person sees nothing. A list may be mostly such, and making texts of them takes ten times as long. */
export function areBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to;) {
    const width = bytes[at]! <= 0x20 || bytes[at] === 0x7f ? 1 : unseenAt(bytes, at);
    if (width === 0) return false;
    at += width;
  }
  return true;
}

/** By byte: 1 if a blank line may have it, 2 if it may begin a character that is not seen. */
const WHITE = new Uint8Array(256);
for (let byte = 0; byte <= 0x20; byte++) WHITE[byte] = 1;
WHITE[0x7f] = 1;
WHITE.fill(2, 0xc2);
WHITE[Bytes.LF] = 0;
WHITE[Bytes.CR] = 0;

function and(characters: string): Uint8Array {
  const table = WHITE.slice();
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

/** Lines of any delimiters and quotes are blank until the header has named the delimiter. */
export const BEFORE_HEADER = and(',;|"');

/** After it: with quotes, the record must be split. */
export function ofList(delimiter: string): Uint8Array {
  return delimiter.charCodeAt(0) < 0x80 ? and(delimiter) : WHITE;
}

/** Where the line at `at` ends, or has a byte that no blank line has; `end` if neither is at hand. */
export function lineEnd(bytes: Uint8Array, at: number, end: number, blank: Uint8Array): number {
  let stop = at;
  while (stop < end) {
    const kind = blank[bytes[stop]!]!;
    const width = kind === 2 ? unseenAt(bytes, stop) : kind;
    if (width === 0) return stop;
    stop += width;
  }
  return end;
}

/** Bytes of the character at `at` if it is not seen, else 0. */
export function unseenAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0xc2) return 0;
  const low = bytes[at + 1]! & 0x3f;
  if (lead < 0xe0) return Text.isUnseen(((lead & 0x1f) << 6) | low) ? 2 : 0;
  const lower = bytes[at + 2]! & 0x3f;
  if (lead < 0xf0) return Text.isUnseen(((lead & 0xf) << 12) | (low << 6) | lower) ? 3 : 0;
  return Text.isUnseen(((lead & 7) << 18) | (low << 12) | (lower << 6) | (bytes[at + 3]! & 0x3f)) ? 4 : 0;
}
