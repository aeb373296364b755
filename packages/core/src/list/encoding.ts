import * as Bytes from "#list/bytes";
import type { FileProblem, Looks } from "#list/reason";
import { Utf16 } from "#list/utf16";
import { Utf8 } from "#list/utf8";

/** How files that are no text begin. UTF-32's BOM begins like UTF-16's, so it stands here, before it. */
const SIGNATURES: readonly { looks: Looks; bytes: readonly number[] }[] = [
  { looks: "ZIP", bytes: [0x50, 0x4b, 0x03, 0x04] },
  { looks: "ZIP", bytes: [0x50, 0x4b, 0x05, 0x06] },
  { looks: "XLS", bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { looks: "PDF", bytes: [0x25, 0x50, 0x44, 0x46] },
  { looks: "GZIP", bytes: [0x1f, 0x8b, 0x08] },
  { looks: "UTF32", bytes: [0xff, 0xfe, 0x00, 0x00] },
  { looks: "UTF32", bytes: [0x00, 0x00, 0xfe, 0xff] },
];
const LONGEST_SIGNATURE = 4;

/** Bytes of any encoding in, UTF-8 without BOM out, in pieces that end between characters. */
export class Decoder {
  problem: FileProblem | null = null;
  #codec: Utf8 | Utf16 | null = null;
  /** The file's first bytes, until there are enough of them to tell what it is. */
  #head: Uint8Array = Bytes.EMPTY;

  push(bytes: Uint8Array): Uint8Array[] {
    if (this.problem) return [];
    if (this.#codec) return this.#checked(this.#codec, this.#codec.push(bytes));
    this.#head = Bytes.concat(this.#head, bytes);
    return this.#head.length < LONGEST_SIGNATURE ? [] : this.#begin();
  }

  end(): Uint8Array[] {
    if (this.problem) return [];
    const first = this.#codec ? [] : this.#begin();
    return this.#codec && !this.problem ? [...first, ...this.#checked(this.#codec, this.#codec.end())] : first;
  }

  #begin(): Uint8Array[] {
    const head = this.#head;
    const begins = (bytes: readonly number[]) => bytes.every((byte, at) => head[at] === byte);
    const binary = SIGNATURES.find(({ bytes }) => begins(bytes));
    if (binary) {
      this.problem = { code: "NOT_TEXT", detail: { looks: binary.looks } };
      return [];
    }
    this.#head = Bytes.EMPTY;
    const [codec, bom] = begins([0xff, 0xfe])
      ? [new Utf16(2, "little"), 2]
      : begins([0xfe, 0xff])
        ? [new Utf16(2, "big"), 2]
        : begins([0xef, 0xbb, 0xbf])
          ? [new Utf8(3), 3]
          : [new Utf8(0), 0];
    this.#codec = codec;
    return this.#checked(codec, codec.push(head.subarray(bom)));
  }

  #checked(codec: Utf8 | Utf16, pieces: Uint8Array[]): Uint8Array[] {
    if (!codec.fault) return pieces;
    this.problem = { code: "NOT_TEXT", detail: codec.fault };
    return [];
  }
}
