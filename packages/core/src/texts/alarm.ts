import type { Alarm } from "#hold";
import { persianDigits } from "#texts/digits";
import type { Language } from "#texts/language";

/** Why a list was held, and the action of its uploader. */

const problems: Readonly<Record<Alarm["code"], (alarm: Alarm) => Readonly<Record<Language, string>>>> = {
  INVALID_ROWS: ({ rows, usual }) => ({
    fa: `${persianDigits(rows)} ردیف نامعتبر است؛ با توجه به فهرست‌های پیشین همین فرستنده حداکثر ${persianDigits(usual)} ردیف انتظار می‌رفت.`,
    en: `${rows} rows are not valid. From this sender's earlier lists, at most ${usual} were expected.`,
  }),
  TICKETS: ({ rows, usual }) => ({
    fa: `${persianDigits(rows)} ردیف درباره دستگاه‌هایی با تیکت باز است؛ با توجه به فهرست‌های پیشین همین فرستنده حداکثر ${persianDigits(usual)} ردیف انتظار می‌رفت.`,
    en: `${rows} rows are about devices with an open ticket. From this sender's earlier lists, at most ${usual} were expected.`,
  }),
  OTHER_MODEL: ({ rows, usual }) => ({
    fa: `شناسه جدید ${persianDigits(rows)} ردیف، تا جایی که سامانه همتا می‌داند، از مدل دستگاه نیست؛ با توجه به فهرست‌های پیشین همین فرستنده حداکثر ${persianDigits(usual)} ردیف انتظار می‌رفت.`,
    en: `As far as Hamta knows, the new IMEI of ${rows} rows is not of the device's model. From this sender's earlier lists, at most ${usual} were expected.`,
  }),
};

const actions: Readonly<Record<Language, string>> = {
  fa: "چیزی اعمال نشده است. گزارش را ببینید؛ اگر فهرست درست است «اعمال فهرست» را بزنید، وگرنه فهرست اصلاح‌شده را ارسال کنید.",
  en: "Nothing has been applied. Check the report. If the list is right, select “Apply the list”; if not, upload a corrected one.",
};

export function message(alarm: Alarm, language: Language): string {
  return problems[alarm.code](alarm)[language];
}

export function action(language: Language): string {
  return actions[language];
}
