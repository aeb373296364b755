import { embed } from "#texts/digits";
import type { Language } from "#texts/language";

/** The Persian names of columns; a column that is not here has its English name alone. */
export const persianNames: ReadonlyMap<string, string> = new Map([
  ["registered_imei_1", "شناسه ثبت‌شده ۱"],
  ["registered_imei_2", "شناسه ثبت‌شده ۲"],
  ["correct_imei_1", "شناسه صحیح ۱"],
  ["correct_imei_2", "شناسه صحیح ۲"],
]);

/** A column as its name: in Persian with the English name in parentheses, for those who work with either header. */
export function name(column: string, language: Language): string {
  const persian = language === "fa" ? persianNames.get(column) : undefined;
  const english = embed(column, language);
  return persian ? `«${persian}» (${english})` : english;
}

export function names(columns: readonly string[], language: Language): string {
  return columns.map((column) => name(column, language)).join({ fa: "، ", en: ", " }[language]);
}
