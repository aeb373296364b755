import { describe, expect, test } from "vitest";
import * as Browser from "#list/bytes-browser";
import * as Node from "#list/bytes";

/** Whoever reads a list in a browser reads what the server reads. */
const same: typeof Node = Browser;

const TEXTS: readonly (readonly [string, Uint8Array])[] = [
  ["nothing", new Uint8Array(0)],
  ["ASCII", Buffer.from("imei,msisdn\n1,2\n")],
  ["Persian", Buffer.from("شناسه ثبت‌شده ۱\n")],
  ["a BOM", Buffer.from("\uFEFFa,b\n")],
  ["a broken byte", Uint8Array.of(0x61, 0xff, 0x62)],
  ["half a character", Buffer.from("ش").subarray(0, 1)],
  ["a surrogate as bytes", Uint8Array.of(0xed, 0xa0, 0x80)],
  ["an overlong NUL", Uint8Array.of(0xc0, 0x80)],
  ["a NUL", Uint8Array.of(0x61, 0, 0x62, 10)],
];

describe.each(TEXTS)("%s", (_, bytes) => {
  test("is or is not text, in both", () => {
    expect(same.isText(bytes)).toBe(Node.isText(bytes));
  });

  test("reads the same, whole and in part, in both", () => {
    for (const [from, to] of [[], [0, bytes.length], [1, 3]]) {
      expect(same.view(bytes).toString("utf8", from, to)).toBe(Node.view(bytes).toString("utf8", from, to));
      const part = bytes.subarray(from, to);
      const ascii = ({ view }: typeof Node) =>
        Array.from(part, (byte, at) => (byte < 0x80 ? view(bytes).toString("latin1", from, to)[at] : ""));
      expect(ascii(same)).toEqual(ascii(Node));
    }
  });

  test("is searched and joined the same, in both", () => {
    for (const byte of [10, 0x61, 0]) {
      expect(same.find(bytes, byte)).toBe(Node.find(bytes, byte));
      expect(same.view(bytes).lastIndexOf(byte)).toBe(Node.view(bytes).lastIndexOf(byte));
    }
    const joined = [bytes, Uint8Array.of(1), bytes];
    expect(Buffer.compare(same.concat(...joined), Node.concat(...joined))).toBe(0);
    expect(Buffer.compare(same.copy(bytes), bytes)).toBe(0);
  });
});
