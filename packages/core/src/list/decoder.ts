import * as Bytes from "#list/bytes";
import { Doubled } from "#list/doubled";
import * as Encoding from "#list/encoding";
import * as Foreign from "#list/foreign";
import type { FileProblem } from "#list/reason";
import { Utf16 } from "#list/utf16";
import { type Fault, Utf8 } from "#list/utf8";

const BOM = [0xef, 0xbb, 0xbf];
/** `ï»¿` and `ï»؟`: what a program has made of a BOM that it took for text of windows-1252 or windows-1256. */
const BOMS = [BOM, [0xc3, 0xaf, 0xc2, 0xbb, 0xc2, 0xbf], [0xc3, 0xaf, 0xc2, 0xbb, 0xd8, 0x9f]];

type Codec = {
  readonly fault: Fault | null;
  push(bytes: Uint8Array): Uint8Array[];
  end(): Uint8Array[];
};

/** Bytes of any encoding in, UTF-8 without BOM out, in pieces that end between characters. */
export class Decoder {
  problem: FileProblem | null = null;
  /** Bytes of the BOM, also of one that became text. */
  bom = 0;
  #codec: Codec | null = null;
  /** The file's first bytes, until there are enough of them to say what it is. */
  #head: Uint8Array = Bytes.EMPTY;

  /** After a fault, the pieces are the text before it. */
  push(bytes: Uint8Array): Uint8Array[] {
    if (this.problem) return [];
    if (this.#codec) return this.#checked(this.#codec, this.#codec.push(bytes), bytes);
    this.#head = Bytes.concat(this.#head, bytes);
    return this.#head.length < Foreign.HEAD ? [] : this.#begin();
  }

  end(): Uint8Array[] {
    if (this.problem) return [];
    const first = this.#codec ? [] : this.#begin();
    if (!this.#codec || this.problem) return first;
    return [...first, ...this.#checked(this.#codec, this.#codec.end(), Bytes.EMPTY)];
  }

  #begin(): Uint8Array[] {
    const head = this.#head;
    this.#head = Bytes.EMPTY;
    const looks = Foreign.binary(head);
    if (looks) {
      this.problem = { code: "NOT_TEXT", detail: { looks } };
      return [];
    }
    const codec = this.#codecOf(head);
    this.#codec = codec;
    const pieces = this.#checked(codec, codec.push(head.subarray(this.bom)), head);
    const { encoding } = this.problem?.detail ?? {};
    const document = this.problem && Foreign.document(Encoding.decoded(head.subarray(this.bom), encoding ?? null));
    if (document) this.problem = { code: "NOT_TEXT", detail: { looks: document } };
    return pieces;
  }

  #codecOf(head: Uint8Array): Codec {
    const begins = (bytes: readonly number[]) => bytes.every((byte, at) => head[this.bom + at] === byte);
    if (begins([0xff, 0xfe])) return this.#utf16("little");
    if (begins([0xfe, 0xff])) return this.#utf16("big");
    for (const bom of BOMS) if (begins(bom)) this.bom += bom.length;
    return Doubled.of(head.subarray(this.bom), this.bom) ?? new Utf8(this.bom);
  }

  #utf16(endian: "little" | "big"): Codec {
    this.bom = 2;
    return new Utf16(this.bom, endian);
  }

  #checked(codec: Codec, pieces: Uint8Array[], bytes: Uint8Array): Uint8Array[] {
    if (!codec.fault) return pieces;
    const encoding = Encoding.likely(codec.fault, bytes);
    this.problem = { code: "NOT_TEXT", detail: { ...codec.fault, ...(encoding && { encoding }) } };
    return pieces;
  }
}
