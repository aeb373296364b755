import type { View } from "#list/view";

/** What `bytes.ts` does, where there is no `Buffer`: the `browser` condition of `package.json` puts this in its place. */

export const EMPTY: Uint8Array = new Uint8Array(0);
export const LF = 10;
export const CR = 13;
export const QUOTE = 34;

// A BOM is part of the text, as it is to a Buffer; broken bytes become U+FFFD, or are an error.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const strict = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true });

export function view(bytes: Uint8Array): View {
  return {
    lastIndexOf: (byte) => bytes.lastIndexOf(byte),
    toString: (_encoding, from, to) => decoder.decode(bytes.subarray(from, to)),
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
