import type { View } from "#list/view";

/** Replaces `bytes.ts` in browsers, which have no `Buffer`, by the `browser` condition of `package.json`. */

export const EMPTY: Uint8Array = new Uint8Array(0);
export const LF = 10;
export const CR = 13;
export const QUOTE = 34;

// As in a Buffer, a BOM is part of the text. Invalid bytes become U+FFFD, or are an error.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const latin1 = new TextDecoder("latin1");
const strict = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true });

export function view(bytes: Uint8Array): View {
  return {
    lastIndexOf: (byte) => bytes.lastIndexOf(byte),
    toString: (encoding, from, to) => (encoding === "utf8" ? decoder : latin1).decode(bytes.subarray(from, to)),
  };
}

export function isText(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

export function find(bytes: Uint8Array, byte: number): number {
  return bytes.indexOf(byte);
}

export function concat(...parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function copy(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}
