/** Folds what a person typed: Persian and Arabic digits become ASCII, invisible marks go, ends are trimmed. */
export function fold(text: string): string {
  return foldDigits(text.replaceAll(INVISIBLE, "")).trim();
}

/** ZWNJ, ZWJ, bidi marks, embeddings and isolates, BOM, soft hyphen. */
export const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2066-\u2069\u061C\uFEFF\u00AD]/g;

/** Persian (U+06F0–9) and Arabic (U+0660–9) digits become 0–9. */
export function foldDigits(text: string): string {
  return text.replaceAll(/[\u06F0-\u06F9\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
