import * as Blank from "#list/blank";
import * as Bytes from "#list/bytes";
import * as Grouped from "#list/grouped";
import * as Luhn from "#list/luhn";
import { Window } from "#list/window";

/** The form of a cell: text, the 15 digits of an IMEI, or quoted and more than the text between its bounds. */
export type Form = typeof TEXT | typeof IMEI | typeof ESCAPED | typeof RAGGED | typeof OPEN;
export const TEXT = 0;
export const IMEI = 1;
/** With doubled quotes. */
export const ESCAPED = 2;
/** With text after the closing quote; that text is part of the cell. */
export const RAGGED = 3;
/** Its quote is not closed. */
export const OPEN = 4;

/** The cells of a record, as places in a window. Reused from record to record; void when bytes are appended. */
export class Cells {
  count = 0;
  /** Index of the cell whose quote is open; -1 if there is none. */
  open = -1;
  /** Line ends inside the record's quotes. */
  breaks = 0;
  window = new Window();
  #from = new Int32Array(16);
  #to = new Int32Array(16);
  #form = new Uint8Array(16);
  readonly #digits = new Uint8Array(Luhn.DIGITS);

  set(cell: number, from: number, to: number, form: Form): void {
    if (cell === this.#from.length) this.#grow();
    this.#from[cell] = from;
    this.#to[cell] = to;
    this.#form[cell] = form;
  }

  /** Where the cell ends, without its quotes. */
  end(cell: number): number {
    return this.#to[cell]!;
  }

  /** The first cell from `width` on that is not blank, or -1. */
  surplusFrom(width: number): number {
    for (let cell = width; cell < this.count; cell++) if (!this.isBlank(cell)) return cell;
    return -1;
  }

  isImei(cell: number): boolean {
    return cell < this.count && this.#form[cell] === IMEI;
  }

  /** The digits of a cell that {@link isImei}. */
  imei(cell: number): string {
    return Luhn.digits(this.window.bytes, this.#from[cell]!);
  }

  /** 15 digits of a cell that has separators, other digits, a fraction of zeros or `="…"`; null: it is more. */
  digits(cell: number): string | null {
    if (this.size(cell) < Luhn.DIGITS) return null;
    const { window } = this;
    const [from, to, form] = [this.#from[cell]!, this.#to[cell]!, this.#form[cell]];
    if (form === TEXT && Grouped.digits(window.bytes, from, to, this.#digits) === Luhn.DIGITS) {
      return Luhn.digits(this.#digits, 0);
    }
    const at = Grouped.wrapped(window.bytes, from, to, form === ESCAPED);
    return at >= 0 && Luhn.isImei(window.bytes, at) ? Luhn.digits(window.bytes, at) : null;
  }

  /** True if all cells after this one are blank. */
  isAlone(cell: number): boolean {
    return this.surplusFrom(cell + 1) < 0;
  }

  /** True if the cell is in quotes, with nothing beside them. */
  isQuoted(cell: number): boolean {
    const isWhole = this.#form[cell] === TEXT || this.isEscaped(cell);
    return isWhole && this.window.bytes[this.#from[cell]! - 1] === Bytes.QUOTE;
  }

  isEscaped(cell: number): boolean {
    return this.#form[cell] === ESCAPED;
  }

  /** Bytes of the cell as written. Its text has as many characters or fewer. */
  size(cell: number): number {
    return cell < this.count ? this.#to[cell]! - this.#from[cell]! : 0;
  }

  /** True if the cell is this text in UTF-8. False if the cell has quotes in it. */
  equals(cell: number, text: Uint8Array): boolean {
    if (this.size(cell) !== text.length || this.#form[cell] !== TEXT) return false;
    const { bytes } = this.window;
    const from = this.#from[cell]!;
    for (let at = 0; at < text.length; at++) if (bytes[from + at] !== text[at]) return false;
    return true;
  }

  /** The first byte of a cell that has any. */
  first(cell: number): number {
    return this.window.bytes[this.#from[cell]!]!;
  }

  /** The cell as written, without its quotes; empty after the last. The cell of an open quote begins with that quote. */
  text(cell: number): string {
    if (cell >= this.count) return "";
    const text = this.window.text(this.#from[cell]!, this.#to[cell]!);
    if (this.#form[cell] === ESCAPED) return text.replaceAll('""', '"');
    return this.#form[cell] === RAGGED ? mended(text) : text;
  }

  isBlank(cell: number): boolean {
    const { bytes } = this.window;
    const [from, to, form] = [this.#from[cell]!, this.#to[cell]!, this.#form[cell]];
    if (from === to) return true;
    if (form === TEXT) return Blank.areBlank(bytes, from, to);
    if (form !== RAGGED) return false;
    const close = bytes.indexOf(Bytes.QUOTE, from + 1);
    return Blank.areBlank(bytes, from + 1, close) && Blank.areBlank(bytes, close + 1, to);
  }

  #grow(): void {
    const size = this.#from.length * 2;
    this.#from = grown(this.#from, new Int32Array(size));
    this.#to = grown(this.#to, new Int32Array(size));
    this.#form = grown(this.#form, new Uint8Array(size));
  }
}

export function grown<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** `"a ""b"" c"d` is `a "b" cd`. */
function mended(raw: string): string {
  let close = raw.indexOf('"', 1);
  while (raw[close + 1] === '"') close = raw.indexOf('"', close + 2);
  return raw.slice(1, close).replaceAll('""', '"') + raw.slice(close + 1);
}
