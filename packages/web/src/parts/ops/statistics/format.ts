import type { Language } from "@hamta/core";

const LOCALES: Readonly<Record<Language, string>> = {
  fa: "fa-IR-u-ca-persian-nu-arabext",
  en: "en-GB-u-ca-gregory",
};

const UNITS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** The month of a day: `آذر ۱۴۰۵`, `November 2026`. The format alone would put a Jalali year before its month. */
export function monthName(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { year: "numeric", month: "long", timeZone: "UTC" });
  const parts = format.formatToParts(Date.parse(day));
  const part = (type: "month" | "year") => parts.find((part) => part.type === type)?.value ?? "";
  return `${part("month")} ${part("year")}`;
}

/** `۳٫۲ روز`: as exact as a time is that may be 12 % off. */
export function duration(seconds: number, language: Language): string {
  const [unit, length] = UNITS.find(([, length]) => seconds >= length) ?? UNITS[2];
  return new Intl.NumberFormat(LOCALES[language], {
    style: "unit",
    unit,
    unitDisplay: "long",
    maximumSignificantDigits: 2,
  }).format(seconds / length);
}
