import type { Language } from "#texts/language";

const LEFT_TO_RIGHT_ISOLATE = "\u2066";
const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";

/**
 * Removed, because one U+202E in a cell would reverse the rest of the message. ZWNJ stays: it is part of Persian words.
 */
const BIDI_MARKS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

const CONTROLS = /\p{Cc}+/gu;

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** For row numbers and counts in Persian sentences: `12` → `۱۲`. */
export function persianDigits(text: string | number): string {
  return String(text).replaceAll(/[0-9]/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
}

/** An IMEI, ticket number, code or English name inside a Persian sentence: it keeps its digits and its direction. */
export function leftToRight(text: string): string {
  return `${LEFT_TO_RIGHT_ISOLATE}${plain(text)}${POP_ISOLATE}`;
}

/** Typed text (a cell, a company's name) inside a sentence, in the direction of its own first letter. */
export function embed(text: string, language: Language): string {
  const typed = plain(text);
  const isolated = language === "fa" || RIGHT_TO_LEFT.test(typed);
  return isolated ? `${FIRST_STRONG_ISOLATE}${typed}${POP_ISOLATE}` : typed;
}

/** Typed text, without what would change the direction or the lines around it. */
export function plain(text: string): string {
  return text.replaceAll(BIDI_MARKS, "").replaceAll(CONTROLS, " ").trim();
}
