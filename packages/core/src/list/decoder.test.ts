import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Decoder } from "#list/decoder";
import * as Foreign from "#list/foreign";
import { pieces, utf16, utf8 } from "#list/fixture";

const text = (chunks: readonly Uint8Array[]) => new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));

function decode(bytes: Uint8Array, size = Infinity) {
  const decoder = new Decoder();
  const chunks = [...pieces(bytes, Math.min(size, bytes.length || 1))].flatMap((piece) => decoder.push(piece));
  return { chunks: [...chunks, ...decoder.end()], problem: decoder.problem };
}

const ENCODINGS = {
  "UTF-8": utf8,
  "UTF-8 with BOM": (content: string) => utf8(`\uFEFF${content}`),
  "UTF-16 little endian": (content: string) => utf16(content, "little"),
  "UTF-16 big endian": (content: string) => utf16(content, "big"),
} as const;
const encodings = Object.entries(ENCODINGS);

describe.for(encodings)("a list in %s", ([, encode]) => {
  test("is decoded as it arrives, not only at its end", () => {
    const decoder = new Decoder();
    const first = "first\n".repeat(Foreign.HEAD);
    expect(text(decoder.push(encode(first)))).toBe(first);
    // No second BOM.
    expect(text(decoder.push(encode("second\n").subarray(encode("").length)))).toBe("second\n");
    expect(decoder.end()).toEqual([]);
    expect(decoder.problem).toBeNull();
  });

  test.for([
    "",
    "a",
    "ab",
    "abc",
    "é",
    "شناسه ۱",
    "\u07FF\u0800\uD7FF\uE000\uFFFF",
    "\uFEFB",
    "x\uFEFFy",
    "😀",
    "a\u{10000}b\u{10FFFF}c",
  ])("of %j is the same text, however it is cut", (content) => {
    for (const size of [1, 2, 3, 4, 5, Infinity]) {
      const { chunks, problem } = decode(encode(content), size);
      expect([text(chunks), problem]).toEqual([content, null]);
    }
  });

  test("of any well-formed text is that text, however it is cut", () => {
    const content = fc.string({ unit: "binary" }).filter((any) => !any.includes("\0") && !any.startsWith("\uFEFF"));
    fc.assert(
      fc.property(content, fc.integer({ min: 1, max: 9 }), (any, size) => {
        expect(text(decode(encode(any), size).chunks)).toBe(any);
      }),
    );
  });

  test.for(["é", "شناسه ۱", "\uFFFFx", "😀😀", "a\u{10000}b\u{10FFFF}"])(
    "is decoded character by character after its first bytes, where %j is cut anywhere",
    (content) => {
      const first = encode("x".repeat(Foreign.HEAD));
      const all = encode("x".repeat(Foreign.HEAD) + content);
      for (let size = 1; size < 6; size++) {
        const decoder = new Decoder();
        decoder.push(first);
        const rest = [...pieces(all.subarray(first.length), size)].flatMap((piece) => decoder.push(piece));
        for (const piece of rest) expect(text([piece])).not.toContain("\uFFFD");
        expect([text([...rest, ...decoder.end()]), decoder.problem]).toEqual([content, null]);
      }
    },
  );
});

describe("UTF-8 that a program took for another encoding and encoded once more", () => {
  const doubled = (content: string, encoding: string) => utf8(new TextDecoder(encoding).decode(utf8(content)));

  test.each(["windows-1252", "windows-1256"])("%s: is the text that it was", (encoding) => {
    for (const content of ["شرکت نمونه,۱۲", "name,شرکت", "name,شرکت\n"]) {
      for (const size of [1, 3, Infinity]) {
        expect(text(decode(doubled(content, encoding), size).chunks)).toBe(content);
        const long = `${"شرکت,نمونه\n".repeat(Foreign.HEAD / 8)}${content}`;
        expect(text(decode(doubled(long, encoding), size * 1000).chunks)).toBe(long);
      }
    }
  });

  test("text after the first bytes that was encoded once stays", () => {
    const decoder = new Decoder();
    decoder.push(doubled("شرکت,نمونه\n".repeat(Foreign.HEAD / 8), "windows-1252"));
    expect(text(decoder.push(utf8("نام,é\n")))).toBe("نام,é\n");
  });

  test("a run of more than 4096 characters at the end of a piece is not held back", () => {
    const decoder = new Decoder();
    decoder.push(doubled("شرکت,نمونه\n".repeat(Foreign.HEAD / 8), "windows-1252"));
    const run = "ش".repeat(3000);
    expect(text(decoder.push(doubled(run, "windows-1252")))).toBe(run);
    expect(decoder.push(doubled("ش", "windows-1252"))).toEqual([new Uint8Array(0)]);
    expect(text(decoder.end())).toBe("ش");
  });
});

const bytes = (...values: number[]) => Uint8Array.from(values);

test.for(["ï»¿", "ï»؟", "\uFEFFï»¿"])("a BOM that became text is left out: %j", (bom) => {
  for (const content of ["a,b", "شناسه"]) {
    for (const size of [1, Infinity]) expect(text(decode(utf8(bom + content), size).chunks)).toBe(content);
  }
});

describe("a file that is not text", () => {
  test.for([
    ["ZIP", [0x50, 0x4b, 0x03, 0x04]],
    ["ZIP", [0x50, 0x4b, 0x05, 0x06]],
    ["OLE", [0xd0, 0xcf, 0x11, 0xe0]],
    ["SEVEN_ZIP", [0x37, 0x7a, 0xbc, 0xaf]],
    ["RAR", [0x52, 0x61, 0x72, 0x21, 0x1a]],
    ["PDF", [0x25, 0x50, 0x44, 0x46]],
    ["GZIP", [0x1f, 0x8b, 0x08]],
    ["IMAGE", [0x89, 0x50, 0x4e, 0x47]],
    ["IMAGE", [0xff, 0xd8, 0xff]],
    ["UTF32", [0xff, 0xfe, 0x00, 0x00]],
    ["UTF32", [0x00, 0x00, 0xfe, 0xff]],
  ] as const)("is known as %s by its first bytes %o, and nothing of it is read", ([looks, signature]) => {
    for (const size of [1, Infinity]) {
      const { chunks, problem } = decode(bytes(...signature, 65, 66), size);
      expect([chunks, problem]).toEqual([[], { code: "NOT_TEXT", detail: { looks } }]);
    }
    const whole = decode(bytes(...signature));
    expect(whole.problem).toEqual({ code: "NOT_TEXT", detail: { looks } });
  });

  test("is not known by the first bytes of a signature alone", () => {
    expect(decode(utf8("PK")).problem).toBeNull();
    expect(decode(utf8("%PDG")).problem).toBeNull();
    expect(decode(utf8("xPK\u0003\u0004")).problem).toBeNull();
  });

  /** In windows-1256; other characters are none of a list. */
  const arabic = (content: string) =>
    Uint8Array.from(content, (letter) => (letter < "\x80" ? letter.charCodeAt(0) : 0xc7));

  test.for([
    ["HTML", "<html><table><tr><td>ا</td></tr></table>"],
    ["SIGN_IN", '<html><title>ا</title><input type="password">'],
    ["XML", '<?xml version="1.0"?><rows>ا</rows>'],
    ["MHTML", "MIME-Version: 1.0\r\n\r\nا\r\n"],
    ["RTF", "{\\rtf1 ا}"],
    ["JSON", '[{"a":"ا"}]'],
    ["PDF", "\r\n%PDF-1.7\nا\n"],
  ] as const)("is %s also in another encoding: %s", ([looks, content]) => {
    for (const encoded of [arabic(content), utf16(content, "little").subarray(2), utf16(content, "big").subarray(2)]) {
      for (const size of [1, Infinity]) {
        expect(decode(encoded, size).problem).toEqual({ code: "NOT_TEXT", detail: { looks } });
      }
    }
  });

  test.for<[encoding: string | undefined, Uint8Array]>([
    ["windows-1256", arabic("a,b\nc,ا\n")],
    ["UTF-16LE", utf16("ردیف,a,b\n۱,2,3", "little").subarray(2)],
    ["UTF-16BE", utf16("ردیف,a,b\n۱,2,3", "big").subarray(2)],
    [undefined, bytes(...utf8("کارتن\nکارت"), 0xd9, 0x0a)],
  ])("is broken UTF-8, most likely %s", ([encoding, content]) => {
    expect(decode(content).problem?.detail?.encoding).toBe(encoding);
  });

  const little = (...units: number[]) => bytes(0xff, 0xfe, ...units.flatMap((unit) => [unit & 0xff, unit >> 8]));
  const big = (...units: number[]) => bytes(0xfe, 0xff, ...units.flatMap((unit) => [unit >> 8, unit & 0xff]));

  test.for<[string, number[], looks: string, byte: number]>([
    ["the lowest high surrogate alone", [0x61, 0xd800], "UTF16", 4],
    ["the highest high surrogate alone", [0x61, 0xdbff], "UTF16", 4],
    ["a high surrogate before a letter", [0x61, 0xd800, 0x62], "UTF16", 4],
    ["a high surrogate before the unit below the low ones", [0xd800, 0xdbff], "UTF16", 2],
    ["a high surrogate before the unit above them", [0xd800, 0xe000], "UTF16", 2],
    ["the lowest low surrogate alone", [0x61, 0xdc00], "UTF16", 4],
    ["the highest low surrogate alone", [0x61, 0xdfff, 0x62], "UTF16", 4],
    ["a NUL", [0x61, 0, 0x62], "NUL", 4],
    ["a NUL, and then a lone surrogate", [0x61, 0, 0xdc00], "NUL", 4],
  ])("is UTF-16 that is broken by %s, at the byte that is named", ([, units, looks, byte]) => {
    for (const encode of [little, big]) {
      for (const size of [1, 2, 3, Infinity]) {
        expect(decode(encode(...units), size).problem).toMatchObject({ code: "NOT_TEXT", detail: { looks, byte } });
      }
    }
  });

  test("is UTF-16 that ends in the middle of a unit", () => {
    expect(decode(bytes(...little(0x61, 0x62), 0x63)).problem).toEqual({
      code: "NOT_TEXT",
      detail: { looks: "UTF16", byte: 6 },
    });
    expect(decode(bytes(...little(0x61, 0xd800), 0x63)).problem).toEqual({
      code: "NOT_TEXT",
      detail: { looks: "UTF16", byte: 4 },
    });
  });

  test.for<[string, number[], looks: string, byte: number]>([
    ["a byte that begins no character", [0x61, 0x80], "UTF8", 1],
    ["a letter in more bytes than it needs", [0x61, 0xc0, 0xaf], "UTF8", 1],
    ["a surrogate", [0x61, 0x62, 0xed, 0xa0, 0x80], "UTF8", 2],
    ["a character that is cut at the end", [0x61, 0xd8], "UTF8", 1],
    ["a character above the last of Unicode", [0xf5, 0x80, 0x80, 0x80], "UTF8", 0],
    ["a NUL", [0x61, 0x62, 0x63, 0], "NUL", 3],
    ["a NUL that begins it", [0, 0x61], "NUL", 0],
    ["a NUL, and then a broken character", [0x61, 0, 0x80], "NUL", 1],
  ])("is UTF-8 that is broken by %s, at the byte that is named", ([, content, looks, byte]) => {
    for (const bom of [[], [0xef, 0xbb, 0xbf]]) {
      for (const size of [1, 2, 3, Infinity]) {
        expect(decode(bytes(...bom, ...content), size).problem).toMatchObject({
          code: "NOT_TEXT",
          detail: { looks, byte: byte + bom.length },
        });
      }
    }
  });

  test("is read up to its first fault", () => {
    const decoder = new Decoder();
    const content = Buffer.concat([utf8("abc\n".repeat(Foreign.HEAD)), bytes(0x80, 0x65)]);
    expect(text(decoder.push(content))).toBe("abc\n".repeat(Foreign.HEAD));
    const { problem } = decoder;
    expect(problem).not.toBeNull();
    expect(decoder.push(utf8("more"))).toEqual([]);
    expect(decoder.end()).toEqual([]);
    expect(decoder.problem).toBe(problem);
  });
});
