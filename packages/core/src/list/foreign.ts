import type { Looks } from "#list/reason";

/** The format of a file that is no list, by its first bytes. */

/** Bytes that are tested: an archive names its first parts in them. */
export const HEAD = 8192;

/** UTF-32's BOM begins like UTF-16's, so it is looked for first. */
const SIGNATURES: readonly { looks: Looks; bytes: readonly number[] }[] = [
  { looks: "ZIP", bytes: [0x50, 0x4b, 0x03, 0x04] },
  { looks: "ZIP", bytes: [0x50, 0x4b, 0x05, 0x06] },
  { looks: "OLE", bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { looks: "PDF", bytes: [0x25, 0x50, 0x44, 0x46] },
  { looks: "IMAGE", bytes: [0x89, 0x50, 0x4e, 0x47] },
  { looks: "IMAGE", bytes: [0xff, 0xd8, 0xff] },
  { looks: "GZIP", bytes: [0x1f, 0x8b, 0x08] },
  { looks: "SEVEN_ZIP", bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { looks: "RAR", bytes: [0x52, 0x61, 0x72, 0x21, 0x1a] },
  { looks: "UTF32", bytes: [0xff, 0xfe, 0x00, 0x00] },
  { looks: "UTF32", bytes: [0x00, 0x00, 0xfe, 0xff] },
];

/** What is in an archive, by the names of its parts; the first that is found. */
const ARCHIVES: readonly (readonly [Looks, RegExp])[] = [
  ["ODS", /mimetypeapplication\/vnd\.oasis\.opendocument/],
  ["XLSB", /xl\/workbook\.bin/i],
  ["XLSX", /xl[/\\](?:workbook\.xml|worksheets|styles|sharedstrings|theme)/i],
  ["DOCX", /word[/\\]/i],
];

/** What is in an OLE file, by the names of its streams in UTF-16. */
const OLE: readonly (readonly [Looks, RegExp])[] = [
  ["PASSWORD", /E\0n\0c\0r\0y\0p\0t/],
  ["XLS", /W\0o\0r\0k\0b\0o\0o\0k\0|B\0o\0o\0k\0/],
];

/** Null: it may be text. */
export function binary(head: Uint8Array): Looks | null {
  const found = SIGNATURES.find(({ bytes }) => bytes.every((byte, at) => head[at] === byte));
  if (!found) return null;
  if (found.looks === "ZIP") return inside(ARCHIVES, head) ?? "ZIP";
  return found.looks === "OLE" ? (inside(OLE, head) ?? "OLE") : found.looks;
}

function inside(parts: readonly (readonly [Looks, RegExp])[], head: Uint8Array): Looks | null {
  const text = new TextDecoder("latin1").decode(head);
  return parts.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** A web page, whole or in part: a system that fails sends a heading or a row of its table. */
const HTML =
  /^(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|title|meta|link|body|table|thead|tbody|tr|td|th|div|span|p|h[1-6]|br|center|font|form|style|script)(?=[\s/>])/i;

const SIGN_IN = /type=["']?password|<title>[^<]*(?:sign.?in|log.?in|ورود)/i;

/** Of text in which no header was found. Null: it is like a list. */
export function document(head: string): Looks | null {
  const text = head.trimStart();
  if (/^MIME-Version:|^[\w-]+: .*\r?\n(?:.*\r?\n){0,20}Content-Type: multipart\//i.test(text)) return "MHTML";
  if (text.startsWith("{\\rtf")) return "RTF";
  if (HTML.test(text)) return SIGN_IN.test(text) ? "SIGN_IN" : "HTML";
  if (/^<(?:\?xml|!doctype|[a-z][\w:.-]*[\s/>])/i.test(text)) return "XML";
  if (text.startsWith("%PDF-")) return "PDF";
  if (/^(?:\[\s*)?\{\s*["}]|^\[\s*[["\d\]]/.test(text)) return "JSON";
  return null;
}
