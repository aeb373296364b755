import type { Undo } from "@hamta/core";
import { dictionary } from "#words/dictionary.ts";

type Words = { readonly fa: string; readonly en: string };

/** Texts of the rows of a report. */
export const reportWords = dictionary({
  title: { fa: "گزارش ردیف‌به‌ردیف", en: "Row by row" },
  download: { fa: "دریافت گزارش", en: "Download the report" },
  downloadXlsx: { fa: "دریافت با قالب اکسل", en: "Download for Excel" },
  all: { fa: "همه", en: "All" },
  outcome: { fa: "نتیجه", en: "Result" },
  reason: { fa: "دلیل", en: "Reason" },
  row: { fa: "ردیف", en: "Row" },
  cells: { fa: "داده‌های شما", en: "Your data" },
  registered: { fa: "ثبت‌شده", en: "Registered" },
  correct: { fa: "صحیح", en: "Correct" },
  message: { fa: "توضیح", en: "What it means" },
  suggestion: { fa: "پیشنهاد همتا", en: "Hamta suggests" },
  ticket: { fa: "تیکت", en: "Ticket" },
  none: { fa: "ردیفی با این نتیجه نیست", en: "No rows match" },
  tried: {
    fa: "گزارش از اجرای آزمایشی است: آنچه می‌گوید هنوز انجام نشده است.",
    en: "This report is from a test run. Nothing has been changed yet.",
  },
  shown: {
    fa: (from: string, to: string, of: string) => `ردیف‌های ${from} تا ${to} از ${of}`,
    en: (from: string, to: string, of: string) => `Rows ${from} to ${to} of ${of}`,
  },
  large: {
    fa: (rows: string) =>
      `گزارش ${rows} ردیف دارد و نمایش آن در مرورگر کند است؛ آن را دریافت کنید یا همین‌جا باز کنید.`,
    en: (rows: string) => `The report has ${rows} rows, which is slow in a browser. Download it, or open it here.`,
  },
  open: { fa: "باز کردن در همین صفحه", en: "Open it here" },
  unread: { fa: "گزارش خوانده نشد", en: "The report could not be read" },
  unreadWords: {
    fa: "اتصال خود را بررسی و دوباره تلاش کنید، یا گزارش را دریافت کنید.",
    en: "Check your connection and try again, or download the report.",
  },
  surplus: { fa: "بیش از ستون‌ها", en: "Beyond the columns" },
});

/** Keep reasons: why an undo leaves a row unchanged. */
export const keepReasons = dictionary({
  NOTHING_DONE: { fa: "چیزی تغییر نداده بود", en: "Had changed nothing" },
  NEEDS_STAFF: { fa: "نیازمند کارشناس همتا", en: "Hamta staff only" },
  REPLACED: { fa: "جایگزین شده", en: "Replaced since" },
  USED: { fa: "استفاده شده", en: "Used since" },
  CHANGED: { fa: "تغییر کرده", en: "Changed since" },
  TICKET_OPEN: { fa: "تیکت باز", en: "Open ticket" },
  IMEI_HELD: { fa: "شناسه متعلق به دستگاهی دیگر", en: "IMEI in use" },
} satisfies Record<Undo.KeepReason, Words>);
