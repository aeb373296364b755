import type { Alarm } from "#guard";
import { persianDigits } from "#texts/digits";
import type { Language } from "#texts/language";

/** Why a list was held, and what to do. */

const problems: Readonly<Record<Alarm["code"], (alarm: Alarm) => Readonly<Record<Language, string>>>> = {
  INVALID_ROWS: ({ rows, usual }) => ({
    fa: `${persianDigits(rows)} ردیف نامعتبر است؛ با توجه به فهرست‌های پیشین همین فرستنده حداکثر ${persianDigits(usual)} ردیف انتظار می‌رفت.`,
    en: `${rows} rows are not valid; by earlier lists of the same sender at most ${usual} were to be expected.`,
  }),
  TICKETS: ({ rows, usual }) => ({
    fa: `${persianDigits(rows)} ردیف درباره دستگاه‌هایی با تیکت باز است؛ با توجه به فهرست‌های پیشین همین فرستنده حداکثر ${persianDigits(usual)} ردیف انتظار می‌رفت.`,
    en: `${rows} rows are about devices with an open ticket; by earlier lists of the same sender at most ${usual} were to be expected.`,
  }),
};

const fix: Readonly<Record<Language, string>> = {
  fa: "چیزی اعمال نشده است. گزارش را ببینید؛ اگر فهرست درست است آن را تایید کنید، وگرنه فهرست اصلاح‌شده را بارگذاری کنید.",
  en: "Nothing has been applied. Look at the report; commit the list if it is right, or else upload the corrected one.",
};

export function message(alarm: Alarm, language: Language): string {
  return problems[alarm.code](alarm)[language];
}

export function action(language: Language): string {
  return fix[language];
}
