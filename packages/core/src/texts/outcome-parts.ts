import { leftToRight, persianDigits } from "#texts/digits";
import type { Language } from "#texts/language";
import { verdictName, type Verdict } from "#texts/verdict-name";

/** Particulars in the messages of outcomes. */

export function anotherRow(row: number | null | undefined, language: Language): string {
  if (row == null) return { fa: "ردیفی دیگر", en: "another row" }[language];
  return { fa: `ردیف ${persianDigits(row)} همین فایل`, en: `row ${row} of this file` }[language];
}

export function theTicket(ticket: string | null | undefined, language: Language): string {
  if (!ticket) return { fa: "تیکت این دستگاه", en: "The ticket" }[language];
  return { fa: `تیکت ${leftToRight(ticket)}`, en: `Ticket ${ticket}` }[language];
}

export function inParentheses(verdict: Verdict | null | undefined, language: Language): string {
  return verdict ? ` (${verdictName(verdict, language)})` : "";
}
