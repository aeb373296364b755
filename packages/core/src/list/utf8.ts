import * as Bytes from "#list/bytes";
import type { Looks } from "#list/reason";

export type Fault = { looks: Looks; byte: number };

/** Passes UTF-8 on as it is, in pieces that end between characters. `fault` is set at the first broken byte or NUL. */
export class Utf8 {
  fault: Fault | null = null;
  #offset: number;
  /** The beginning of a character that a chunk border cut: at most 3 bytes. */
  #tail: Uint8Array = Bytes.EMPTY;

  /** `offset`: where in the file the text begins, after the BOM. */
  constructor(offset: number) {
    this.#offset = offset;
  }

  push(bytes: Uint8Array): Uint8Array[] {
    const need = this.#tail.length === 0 ? 0 : width(this.#tail[0]!) - this.#tail.length;
    if (need > bytes.length) {
      this.#tail = Bytes.concat(this.#tail, bytes);
      return [];
    }
    const mended = need === 0 ? Bytes.EMPTY : Bytes.concat(this.#tail, bytes.subarray(0, need));
    const cut = bytes.length - unfinished(bytes.subarray(need));
    this.#tail = Bytes.copy(bytes.subarray(cut));
    return [mended, bytes.subarray(need, cut)].flatMap((piece) => this.#accepted(piece));
  }

  end(): Uint8Array[] {
    if (this.#tail.length > 0) this.fault ??= { looks: "UTF8", byte: this.#offset };
    return [];
  }

  /** The piece up to its fault. */
  #accepted(piece: Uint8Array): Uint8Array[] {
    if (this.fault || piece.length === 0) return [];
    const broken = Bytes.isText(piece) ? -1 : brokenAt(piece);
    const nul = Bytes.find(broken < 0 ? piece : piece.subarray(0, broken), 0);
    const length = nul >= 0 ? nul : broken >= 0 ? broken : piece.length;
    if (length < piece.length) this.fault = { looks: nul >= 0 ? "NUL" : "UTF8", byte: this.#offset + length };
    this.#offset += length;
    return length === 0 ? [] : [piece.subarray(0, length)];
  }
}

/** Bytes of the character that begins with this one; 1 for a byte that begins none. */
function width(lead: number): number {
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 1;
}

/** How many bytes at the end begin a character that is not finished there: 0–3. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80 || byte >= 0xc0) return width(byte) > back ? back : 0;
  }
  return 0;
}

/** Where the first broken character of broken text begins; its check is slow, but runs once a file. */
function brokenAt(bytes: Uint8Array): number {
  for (let at = 0; ;) {
    const size = width(bytes[at]!);
    if (bytes[at]! >= 0x80 && (size === 1 || !Bytes.isText(bytes.subarray(at, at + size)))) return at;
    at += size;
  }
}
