import * as Bytes from "#list/bytes";
import * as Cell from "#list/cell";
import * as Luhn from "#list/luhn";
import type { View } from "#list/view";

export type Delimiter = "," | ";" | "\t";

/** How a cell stands in its line: as text, as the 15 digits of an IMEI, or quoted and needing more than its bounds. */
type Form = typeof TEXT | typeof IMEI | typeof ESCAPED | typeof RAGGED | typeof OPEN;
const TEXT = 0;
const IMEI = 1;
/** With doubled quotes. */
const ESCAPED = 2;
/** With text after the closing quote, which belongs to the cell. */
const RAGGED = 3;
/** Its quote is still open at the end of the line. */
const OPEN = 4;

/** One line cut into cells, RFC 4180, except that a line always ends its record. Reused from line to line. */
export class Cut {
  /** Cells in the line. */
  count = 0;
  /** The cell whose quote is open, or -1. */
  open = -1;
  delimiter: number = 44;
  eol: number = Bytes.LF;
  #bytes: Uint8Array = Bytes.EMPTY;
  #view: View = Bytes.view(Bytes.EMPTY);
  #from = new Int32Array(16);
  #to = new Int32Array(16);
  #form = new Uint8Array(16);
  /** 1 for the cells that are worth a look as an IMEI. */
  #imeis = new Uint8Array(16);

  expectImeis(cells: readonly number[]): void {
    for (const cell of cells) {
      while (cell >= this.#imeis.length) this.#grow();
      this.#imeis[cell] = 1;
    }
  }

  /** Cuts the line at `at` of a block that ends at `end`; returns where the next line begins. */
  line(bytes: Uint8Array, at: number, end: number): number {
    if (bytes !== this.#bytes) {
      this.#bytes = bytes;
      this.#view = Bytes.view(bytes);
    }
    const { delimiter } = this;
    this.open = -1;
    let cell = 0;
    for (let start = at; ; cell++) {
      if (cell === this.#from.length) this.#grow();
      let stop = this.#imeis[cell] === 1 ? this.#imei(start, end, cell) : -1;
      if (stop < 0) stop = bytes[start] === Bytes.QUOTE ? this.#quoted(start, cell) : this.#plain(start, cell);
      start = stop + 1;
      if (bytes[stop] === delimiter) continue;
      this.count = cell + 1;
      return start;
    }
  }

  /** Where the cell ends, if it is nothing but a good IMEI, quoted or not; else -1. */
  #imei(start: number, end: number, cell: number): number {
    const bytes = this.#bytes;
    const quoted = bytes[start] === Bytes.QUOTE;
    const digits = quoted ? start + 1 : start;
    let stop = digits + 15;
    if (stop + 2 >= end) return -1;
    if (quoted && bytes[stop++] !== Bytes.QUOTE) return -1;
    if (bytes[stop] === Bytes.CR && bytes[stop + 1] === this.eol) stop++;
    if (bytes[stop] !== this.delimiter && bytes[stop] !== this.eol) return -1;
    if (!Luhn.isImei(bytes, digits)) return -1;
    this.#set(cell, digits, digits + 15, IMEI);
    return stop;
  }

  #plain(start: number, cell: number): number {
    const bytes = this.#bytes;
    const { delimiter, eol } = this;
    let stop = start;
    for (let byte = bytes[stop]; byte !== delimiter && byte !== eol; byte = bytes[++stop]);
    this.#set(cell, start, bytes[stop] === eol ? this.#trimmed(start, stop) : stop, TEXT);
    return stop;
  }

  #quoted(start: number, cell: number): number {
    const bytes = this.#bytes;
    const { delimiter, eol } = this;
    let form: Form = TEXT;
    let at = start + 1;
    for (; ; at++) {
      if (bytes[at] === eol) {
        this.#set(cell, start, this.#trimmed(start, at), OPEN);
        this.open = cell;
        return at;
      }
      if (bytes[at] !== Bytes.QUOTE) continue;
      if (bytes[at + 1] !== Bytes.QUOTE) break;
      form = ESCAPED;
      at++;
    }
    let stop = at + 1;
    while (bytes[stop] !== delimiter && bytes[stop] !== eol) stop++;
    const last = bytes[stop] === eol ? this.#trimmed(at, stop) : stop;
    if (last === at + 1) this.#set(cell, start + 1, at, form);
    else this.#set(cell, start, last, RAGGED);
    return stop;
  }

  /** CRs before the end of a line belong to it. */
  #trimmed(start: number, stop: number): number {
    while (stop > start && this.#bytes[stop - 1] === Bytes.CR) stop--;
    return stop;
  }

  #set(cell: number, from: number, to: number, form: Form): void {
    this.#from[cell] = from;
    this.#to[cell] = to;
    this.#form[cell] = form;
  }

  isImei(cell: number): boolean {
    return cell < this.count && this.#form[cell] === IMEI;
  }

  /** The digits of a cell that {@link isImei}. */
  imei(cell: number): string {
    return Luhn.digits(this.#bytes, this.#from[cell]!);
  }

  /** The cell as written, without its quotes; empty after the last. An open quote's cell begins with that quote. */
  text(cell: number): string {
    if (cell >= this.count) return "";
    if (this.#form[cell] === IMEI) return this.imei(cell);
    const text = this.#view.toString("utf8", this.#from[cell], this.#to[cell]);
    if (this.#form[cell] === ESCAPED) return text.replaceAll('""', '"');
    return this.#form[cell] === RAGGED ? mended(text) : text;
  }

  isBlank(cell: number): boolean {
    if (cell >= this.count || this.#from[cell] === this.#to[cell]) return true;
    const first = this.#bytes[this.#from[cell]!]!;
    if (first > 0x20 && first < 0x80 && this.#form[cell] !== RAGGED) return false;
    return Cell.isBlank(this.text(cell));
  }

  #grow(): void {
    const size = this.#from.length * 2;
    this.#from = grown(this.#from, new Int32Array(size));
    this.#to = grown(this.#to, new Int32Array(size));
    this.#form = grown(this.#form, new Uint8Array(size));
    this.#imeis = grown(this.#imeis, new Uint8Array(size));
  }
}

function grown<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** `"a ""b"" c"d` is `a "b" cd`. */
function mended(raw: string): string {
  let close = raw.indexOf('"', 1);
  while (raw[close + 1] === '"') close = raw.indexOf('"', close + 2);
  return raw.slice(1, close).replaceAll('""', '"') + raw.slice(close + 1);
}
