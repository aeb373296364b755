import * as Blank from "#list/blank";
import * as Bytes from "#list/bytes";
import { Cells, ESCAPED, type Form, grown, IMEI, OPEN, RAGGED, TEXT } from "#list/cells";
import { LineEnds } from "#list/line-ends";
import * as Luhn from "#list/luhn";
import type { Window } from "#list/window";

/** One character of one or two bytes in UTF-8, found from the header or named by `sep=`. */
export type Delimiter = string;

/** `line` returns this if the record may continue after the bytes at hand. */
export const INCOMPLETE = -1;

/** A record with a line end in quotes has more cells than the header. */
const TOO_WIDE = -2;

/** 64 KiB from a quote to the one that closes it, if a line end is between them. */
const MAX_QUOTED = 1 << 16;

/**
 * Most bytes that are searched for closing quotes without success, beyond the bytes of the records. After them a quote
 * ends with its line.
 */
const MAX_WASTE = 1 << 18;

const SPACE = 0x20;
const DELETE = 0x7f;
/** No character begins with a byte between ASCII and this one. */
const FIRST_LEAD = 0xc2;

/** Splits records into cells, RFC 4180. */
export class LineSplitter {
  /** Of the record that was split last. */
  readonly cells = new Cells();
  /** Cells that a record with a line end in quotes may have. */
  width = Infinity;
  /** True if line ends inside quotes are part of the cell. */
  mayBreak = true;
  readonly ends = new LineEnds();
  #bytes: Uint8Array = Bytes.EMPTY;
  #end = 0;
  #isFinal = false;
  #delimiter = 44;
  /** The second byte of the delimiter; 0: it has one. */
  #second = 0;
  /** No byte above this ends a cell. */
  #highest = 44;
  #waste = 0;
  /** Of the record that is being split. It counts once the record is whole, so that the bytes at hand decide nothing. */
  #wasted = 0;
  /** 1 for the cells that may be IMEIs. */
  #imeis = new Uint8Array(16);

  expectImeis(cells: readonly number[]): void {
    for (const cell of cells) {
      while (cell >= this.#imeis.length) this.#imeis = grown(this.#imeis, new Uint8Array(2 * this.#imeis.length));
      this.#imeis[cell] = 1;
    }
  }

  set delimiter(delimiter: Delimiter) {
    const [first = 44, second = 0] = new TextEncoder().encode(delimiter);
    this.#delimiter = first;
    this.#second = second;
    this.#highest = Math.max(first, Bytes.CR);
  }

  /** Splits the record at `at` of a window up to `end`; returns where the next begins, or {@link INCOMPLETE}. */
  line(window: Window, at: number, end: number, isFinal: boolean): number {
    this.cells.window = window;
    this.#bytes = window.bytes;
    this.#end = end;
    this.#isFinal = isFinal;
    this.#wasted = 0;
    let next = this.#record(at, this.mayBreak && this.#waste <= MAX_WASTE);
    if (next === TOO_WIDE) {
      const read = this.cells.end(this.width);
      next = this.#record(at, false);
      this.#wasted += Math.max(0, read - next);
    }
    if (next === INCOMPLETE) return next;
    this.#waste += this.#wasted;
    this.ends.count();
    if (this.#waste > 0) this.#waste -= Math.min(this.#waste, next - at);
    return next;
  }

  #record(at: number, mayBreak: boolean): number {
    const bytes = this.#bytes;
    const delimiter = this.#delimiter;
    const { cells } = this;
    cells.open = -1;
    cells.breaks = 0;
    let cell = 0;
    for (let start = at; ; cell++) {
      let stop = this.#endsCell(start) ? this.#empty(start, cell) : -1;
      if (stop < 0 && this.#imeis[cell] === 1) stop = this.#imei(start, cell);
      if (stop < 0) stop = this.#other(start, cell, mayBreak);
      if (stop < 0) return INCOMPLETE;
      if (cell >= this.width && mayBreak && cells.breaks > 0 && this.#isSurplus(cell)) return TOO_WIDE;
      start = stop + 1;
      if (bytes[stop] !== delimiter) {
        cells.count = cell + 1;
        return this.ends.after(bytes, stop, this.#end, this.#isFinal);
      }
      if (this.#second !== 0) start++;
    }
  }

  #empty(start: number, cell: number): number {
    this.cells.set(cell, start, start, TEXT);
    return start;
  }

  /** Where the cell ends if it is a good IMEI and nothing else, quoted or not; else -1. */
  #imei(start: number, cell: number): number {
    const bytes = this.#bytes;
    const isQuoted = bytes[start] === Bytes.QUOTE;
    const digits = isQuoted ? start + 1 : start;
    let stop = digits + 15;
    if (isQuoted && bytes[stop++] !== Bytes.QUOTE) return -1;
    if (stop >= this.#end || !this.#endsCell(stop) || !Luhn.isImei(bytes, digits)) return -1;
    this.cells.set(cell, digits, digits + 15, IMEI);
    return stop;
  }

  #endsCell(at: number): boolean {
    const byte = this.#bytes[at];
    if (byte === Bytes.LF || byte === Bytes.CR) return true;
    return byte === this.#delimiter && (this.#second === 0 || this.#bytes[at + 1] === this.#second);
  }

  #other(start: number, cell: number, mayBreak: boolean): number {
    const at = this.#seenFrom(start);
    return this.#bytes[at] === Bytes.QUOTE ? this.#quoted(at, cell, mayBreak) : this.#plain(start, at, cell);
  }

  /** Where white space, control and invisible characters end, such as the BOM of a file that was joined. */
  #seenFrom(start: number): number {
    const bytes = this.#bytes;
    for (let at = start; ;) {
      const byte = bytes[at]!;
      if (byte > SPACE && byte < FIRST_LEAD && byte !== DELETE) return at;
      if (this.#endsCell(at)) return at;
      const width = byte < FIRST_LEAD ? 1 : Blank.unseenAt(bytes, at);
      if (width === 0) return at;
      at += width;
    }
  }

  #plain(start: number, at: number, cell: number): number {
    const stop = this.#cellEnd(at);
    this.cells.set(cell, start, stop, TEXT);
    return stop;
  }

  #cellEnd(at: number): number {
    const bytes = this.#bytes;
    const highest = this.#highest;
    for (let stop = at; ; stop++) if (bytes[stop]! <= highest && this.#endsCell(stop)) return stop;
  }

  /** The bytes end with a line end, so that the loops end too. */
  #quoted(start: number, cell: number, mayBreak: boolean): number {
    const bytes = this.#bytes;
    const end = this.#end;
    let form: Form = TEXT;
    let breaks = 0;
    let at = start + 1;
    for (; ; at++) {
      const byte = bytes[at]!;
      if (byte > Bytes.QUOTE) continue;
      if (byte === Bytes.QUOTE) {
        // Of a later record, which is at hand or not.
        if (at >= end) return this.#isFinal ? this.#unclosed(start, end, cell) : INCOMPLETE;
        if (bytes[at + 1] !== Bytes.QUOTE) break;
        form = ESCAPED;
        at++;
        continue;
      }
      if (byte !== Bytes.LF && byte !== Bytes.CR) continue;
      if (at >= end) return this.#isFinal ? this.#unclosed(start, at, cell) : INCOMPLETE;
      if (!mayBreak || at - start > MAX_QUOTED) return this.#unclosed(start, at, cell);
      breaks += byte === Bytes.CR && bytes[at + 1] === Bytes.LF ? 0 : 1;
    }
    if (at + 1 >= end && !this.#isFinal) return INCOMPLETE;
    if (breaks > 0 && (at - start > MAX_QUOTED || !this.#endsCell(at + 1) || this.#holdsRecord(start + 1, at))) {
      return this.#unclosed(start, at, cell);
    }
    this.cells.breaks += breaks;
    if (this.#endsCell(at + 1)) {
      this.cells.set(cell, start + 1, at, form);
      return at + 1;
    }
    const stop = this.#cellEnd(at + 1);
    this.cells.set(cell, start, stop, RAGGED);
    return stop;
  }

  /** Is a line inside quotes a record with an IMEI? Then two rows have an open quote each, and they are no pair. */
  #holdsRecord(from: number, to: number): boolean {
    const bytes = this.#bytes;
    let cells = 1;
    let imeis = 0;
    for (let at = from; ; at++) {
      const end = at + Luhn.DIGITS;
      if ((end === to || (end < to && this.#endsCell(end))) && Luhn.isImei(bytes, at)) imeis++;
      while (at < to && !this.#endsCell(at)) at++;
      if (at < to && bytes[at] === this.#delimiter) {
        cells++;
        if (this.#second !== 0) at++;
        continue;
      }
      if (cells >= this.width && imeis > 0) return true;
      if (at >= to) return false;
      cells = 1;
      imeis = 0;
    }
  }

  /** The quote at `start` is not closed, as the bytes up to `read` show: its cell ends with its own line. */
  #unclosed(start: number, read: number, cell: number): number {
    const stop = this.ends.find(this.#bytes, start + 1, this.#end, { most: MAX_QUOTED, isFinal: this.#isFinal });
    if (stop >= this.#end && !this.#isFinal) return INCOMPLETE;
    this.#wasted += Math.max(0, read - stop);
    this.cells.breaks += this.ends.countBetween(this.#bytes, start, stop);
    this.cells.set(cell, start, stop, OPEN);
    this.cells.open = cell;
    return stop;
  }

  /** True if the current record has a cell that belongs to no column. */
  #isSurplus(cell: number): boolean {
    this.cells.count = cell + 1;
    return !this.cells.isBlank(cell);
  }
}
