import { embed } from "#texts/digits";
import type { Language } from "#texts/language";

/** The Persian names of columns. A column without one has only its English name. */
export const persianNames: ReadonlyMap<string, string> = new Map([
  ["registered_imei_1", "شناسه ثبت‌شده ۱"],
  ["registered_imei_2", "شناسه ثبت‌شده ۲"],
  ["correct_imei_1", "شناسه صحیح ۱"],
  ["correct_imei_2", "شناسه صحیح ۲"],
]);

/** The name of a column; in Persian with the English name in parentheses, because a list may have either header. */
export function name(column: string, language: Language): string {
  const persian = language === "fa" ? persianNames.get(column) : undefined;
  const english = embed(column, language);
  return persian ? `«${persian}» (${english})` : english;
}

export function names(columns: readonly string[], language: Language): string {
  return columns.map((column) => name(column, language)).join({ fa: "، ", en: ", " }[language]);
}
