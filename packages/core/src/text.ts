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

/** What turns the direction of all that follows it, and what ends a line. */
const NOT_IN_A_NAME = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;

/** Whether others may be shown it as the name of something: it can be seen, and stays where it is put. */
export function isName(text: string): boolean {
  return fold(text) !== "" && text.isWellFormed() && !NOT_IN_A_NAME.test(text);
}
