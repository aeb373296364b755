import * as Bytes from "#list/bytes";
import * as Luhn from "#list/luhn";
import type { View } from "#list/view";

/** Line ends after the bytes, so that no loop runs past them. */
const PADDING = 4;

/** Bytes. */
const SHORT = 12;

/** The bytes that are at hand: from `at` to `end`. They move as more are appended. */
export class Window {
  bytes: Uint8Array = new Uint8Array(1 << 10);
  at = 0;
  end = 0;
  #view: View = Bytes.view(this.bytes);
  /** A character for each byte up to `end`, right for ASCII. Null: not made since bytes were appended. */
  #characters: string | null = null;

  get length(): number {
    return this.end - this.at;
  }

  append(more: Uint8Array): void {
    if (this.end + more.length + PADDING > this.bytes.length) this.#makeRoom(more.length + PADDING);
    this.bytes.set(more, this.end);
    this.#endAt(this.end + more.length);
  }

  /** Has what is quoted in `from` instead: its doubled quotes are one. */
  unquote({ bytes }: Window, from: number, to: number): void {
    if (to - from + PADDING > this.bytes.length) this.#allocate(2 * (to - from + PADDING));
    let length = 0;
    for (let at = from; at < to; at++) {
      const byte = bytes[at]!;
      this.bytes[length++] = byte;
      if (byte === Bytes.QUOTE) at++;
    }
    this.at = 0;
    this.#endAt(length);
  }

  /** UTF-8 as text; short ASCII as a slice of all characters, which takes a fifth of the time of decoding. */
  text(from: number, to: number): string {
    const { bytes } = this;
    for (let at = from; at < to; at++) if (bytes[at]! >= 0x80) return this.#decoded(from, to);
    if (to - from === Luhn.DIGITS) return Luhn.digits(bytes, from);
    // The slice of more would be a view of all characters: each read of it takes three times as long, and holds all.
    if (to - from > SHORT) return this.#view.toString("latin1", from, to);
    this.#characters ??= this.#view.toString("latin1", 0, this.end);
    return this.#characters.slice(from, to);
  }

  /** Character by character as long as there are few: the runtime's decoder takes 0.1 µs to begin. */
  #decoded(from: number, to: number): string {
    const { bytes } = this;
    if (to - from > SHORT) return this.#view.toString("utf8", from, to);
    let text = "";
    for (let at = from; at < to; at++) {
      let unit = bytes[at]!;
      if (unit >= 0xf0) return this.#view.toString("utf8", from, to);
      if (unit >= 0xe0) unit = ((unit & 0xf) << 12) | ((bytes[++at]! & 0x3f) << 6) | (bytes[++at]! & 0x3f);
      else if (unit >= 0x80) unit = ((unit & 0x1f) << 6) | (bytes[++at]! & 0x3f);
      text += String.fromCharCode(unit);
    }
    return text;
  }

  /** Moves the bytes to the front, or to twice the room if they fill more than half of it. */
  #makeRoom(more: number): void {
    const { bytes, at, end, length } = this;
    const needed = length + more;
    if (needed > bytes.length / 2) {
      this.#allocate(needed * 2);
      this.bytes.set(bytes.subarray(at, end));
    } else {
      bytes.copyWithin(0, at, end);
    }
    this.at = 0;
    this.end = length;
  }

  #allocate(size: number): void {
    this.bytes = new Uint8Array(size);
    this.#view = Bytes.view(this.bytes);
  }

  #endAt(end: number): void {
    this.end = end;
    this.bytes.fill(Bytes.LF, end, end + PADDING);
    this.#characters = null;
  }
}
