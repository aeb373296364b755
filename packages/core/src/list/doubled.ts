import * as Bytes from "#list/bytes";
import { HEAD } from "#list/foreign";
import { type Fault, Utf8 } from "#list/utf8";

/** UTF-8 that a program took for text of one byte a character and encoded once more: `Ø´Ù†` for شن. */

const TABLES = ["windows-1252", "windows-1256"] as const;

/** Bytes. A longer run without a space is no text; it is not held until its end. */
const MAX_RUN = 8192;

/** The byte of each character of a table, -1 of any other; bytes that the table lacks are their own. */
type Table = Int16Array;

export class Doubled {
  readonly #outer: Utf8;
  readonly #table: Table;
  /** The run at the end of the last piece, which may go on. */
  #held: Uint8Array = Bytes.EMPTY;

  constructor(offset: number, table: Table) {
    this.#outer = new Utf8(offset);
    this.#table = table;
  }

  /** Null unless all characters above ASCII in the file's first bytes were encoded twice. */
  static of(head: Uint8Array, offset: number): Doubled | null {
    const runs: Uint8Array[] = [];
    const end = head.length + offset >= HEAD ? lastRun(head) : head.length;
    for (let at = 0; at < end; at++) {
      const stop = runEnd(head, at, end);
      if (stop > at) runs.push(head.subarray(at, stop));
      at = stop;
    }
    if (runs.length === 0 || !runs.every(Bytes.isText)) return null;
    const table = TABLES.map(tableOf).find((table) => runs.every((run) => undo(run, table) !== run));
    return table ? new Doubled(offset, table) : null;
  }

  get fault(): Fault | null {
    return this.#outer.fault;
  }

  push(bytes: Uint8Array): Uint8Array[] {
    return this.#outer.push(bytes).map((piece) => this.#undone(piece));
  }

  end(): Uint8Array[] {
    this.#outer.end();
    return this.#held.length > 0 ? [undo(this.#held, this.#table)] : [];
  }

  /** Text that was encoded once stays as it is. */
  #undone(piece: Uint8Array): Uint8Array {
    const bytes = this.#held.length > 0 ? Bytes.concat(this.#held, piece) : piece;
    let stop = lastRun(bytes);
    if (bytes.length - stop > MAX_RUN) stop = bytes.length;
    this.#held = Bytes.copy(bytes.subarray(stop));
    const out = new Uint8Array(stop);
    let length = 0;
    for (let at = 0; at < stop;) {
      if (bytes[at]! < 0x80) {
        out[length++] = bytes[at++]!;
        continue;
      }
      const end = runEnd(bytes, at, stop);
      const run = undo(bytes.subarray(at, end), this.#table);
      out.set(run, length);
      length += run.length;
      at = end;
    }
    return out.subarray(0, length);
  }
}

/** Where the run of bytes above ASCII at `at` ends. */
function runEnd(bytes: Uint8Array, at: number, end: number): number {
  let stop = at;
  while (stop < end && bytes[stop]! >= 0x80) stop++;
  return stop;
}

/** Where the run at the end begins. */
function lastRun(bytes: Uint8Array): number {
  let from = bytes.length;
  while (from > 0 && bytes[from - 1]! >= 0x80) from--;
  return from;
}

function tableOf(name: (typeof TABLES)[number]): Table {
  const bytes = Array.from({ length: 128 }, (_, index) => 128 + index);
  const text = new TextDecoder(name).decode(Uint8Array.from(bytes));
  const table = new Int16Array(0x10000).fill(-1);
  for (const byte of bytes) table[byte] = byte;
  for (const [index, byte] of bytes.entries()) table[text.charCodeAt(index)] = byte;
  return table;
}

/** The characters of a run as bytes; the run itself if they are no text. */
function undo(run: Uint8Array, table: Table): Uint8Array {
  const bytes = new Uint8Array(run.length >> 1);
  let length = 0;
  for (let at = 0; at < run.length; length++) {
    const lead = run[at]!;
    const point =
      lead < 0xe0
        ? ((lead & 0x1f) << 6) | (run[at + 1]! & 0x3f)
        : ((lead & 0xf) << 12) | ((run[at + 1]! & 0x3f) << 6) | (run[at + 2]! & 0x3f);
    const byte = lead < 0xf0 ? table[point]! : -1;
    if (byte < 0) return run;
    bytes[length] = byte;
    at += lead < 0xe0 ? 2 : 3;
  }
  const text = bytes.subarray(0, length);
  return Bytes.isText(text) ? text : run;
}
