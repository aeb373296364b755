import type { Undo } from "@hamta/core";
import { dictionary } from "#words/dictionary.ts";

type Words = { readonly fa: string; readonly en: string };

/** Texts of the rows of a report. */
export const reportWords = dictionary({
  title: { fa: "گزارش ردیف‌به‌ردیف", en: "Row by row" },
  download: { fa: "بارگیری گزارش", en: "Download the report" },
  downloadXlsx: { fa: "بارگیری با فرمت اکسل", en: "Download for Excel" },
  all: { fa: "همه", en: "All" },
  outcome: { fa: "نتیجه", en: "Outcome" },
  reason: { fa: "دلیل", en: "Reason" },
  row: { fa: "ردیف", en: "Row" },
  cells: { fa: "داده‌های شما", en: "Your data" },
  registered: { fa: "ثبت‌شده", en: "Registered" },
  correct: { fa: "صحیح", en: "Correct" },
  message: { fa: "توضیح", en: "What it means" },
  suggestion: { fa: "پیشنهاد همتا", en: "Hamta suggests" },
  ticket: { fa: "تیکت", en: "Ticket" },
  none: { fa: "هیچ ردیفی چنین نیست", en: "No row is so" },
  tried: {
    fa: "گزارش از اجرای آزمایشی است: آنچه می‌گوید هنوز انجام نشده است.",
    en: "The report is of a dry run: nothing that it tells of has been done yet.",
  },
  shown: {
    fa: (from: string, to: string, of: string) => `ردیف‌های ${from} تا ${to} از ${of}`,
    en: (from: string, to: string, of: string) => `Rows ${from} to ${to} of ${of}`,
  },
  large: {
    fa: (rows: string) =>
      `گزارش ${rows} ردیف دارد و برای دیدن در مرورگر بزرگ است؛ آن را بارگیری کنید یا اگر دستگاهتان توان دارد همین‌جا باز کنید.`,
    en: (rows: string) =>
      `The report has ${rows} rows, which is much for a browser: download it, or open it here if your machine is up to it.`,
  },
  open: { fa: "باز کردن در همین صفحه", en: "Open it here" },
  unread: { fa: "گزارش خوانده نشد", en: "The report could not be read" },
  unreadWords: {
    fa: "اتصال خود را بررسی و دوباره تلاش کنید، یا گزارش را بارگیری کنید.",
    en: "Check your connection and try again, or download the report.",
  },
  surplus: { fa: "بیش از ستون‌ها", en: "Beyond the columns" },
});

/** Keep reasons: why an undo leaves a row unchanged. */
export const keepReasons = dictionary({
  NOTHING_DONE: { fa: "چیزی تغییر نداده بود", en: "Had changed nothing" },
  NEEDS_STAFF: { fa: "به دست راهبر", en: "For ops alone" },
  REPLACED: { fa: "جایگزین شده", en: "Replaced since" },
  USED: { fa: "استفاده شده", en: "Used since" },
  CHANGED: { fa: "تغییر کرده", en: "Changed since" },
  TICKET_OPEN: { fa: "تیکت باز", en: "Open ticket" },
  IMEI_HELD: { fa: "شناسه در دستگاهی دیگر", en: "IMEI held" },
} satisfies Record<Undo.KeepReason, Words>);
