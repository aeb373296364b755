import type { ImportState } from "@hamta/client";
import { dictionary } from "#words/dictionary.ts";

type Words = { readonly fa: string; readonly en: string };

/** Texts of the list of imports and of the score of an uploader's lists. */
export const history = dictionary({
  lead: { fa: "هر فهرستی که فرستاده‌اید و آنچه از آن شد.", en: "Every list that you sent, and what came of it." },
  upload: { fa: "ارسال فهرست", en: "Upload a list" },
  none: { fa: "هنوز فهرستی نفرستاده‌اید", en: "You have sent no list yet" },
  noneWords: {
    fa: "فهرست خود را با فرمت CSV یا اکسل بفرستید؛ می‌توانید نخست آن را آزمایش کنید.",
    en: "Send a list as CSV or from a spreadsheet; you can try it first.",
  },
  noneSo: { fa: "فهرستی با این ویژگی نیست", en: "No list is so" },
  noneSoWords: { fa: "پالایش را تغییر دهید.", en: "Change the filter." },
  filters: {
    label: { fa: "پالایش", en: "Filter" },
    kind: { fa: "نوع فهرست", en: "Kind of list" },
    state: { fa: "وضعیت", en: "State" },
    all: { fa: "همه", en: "All" },
    running: { fa: "در جریان", en: "Running" },
  },
  score: {
    title: { fa: "کارنامه فهرست‌ها", en: "How your lists do" },
    share: { fa: "ردیف‌های نادرست", en: "Rows in error" },
    resolved: { fa: "تیکت‌های حل‌شده", en: "Tickets resolved" },
    rows: { fa: "ردیف‌ها", en: "Rows" },
    lists: { fa: (n: string) => `در ${n} فهرست اخیر`, en: (n: string) => `in the last ${n} lists` },
    better: {
      fa: (points: string) => `بهتر از پیش، به اندازه ${points} ردیف‌ها`,
      en: (points: string) => `better than before by ${points} of the rows`,
    },
    worse: {
      fa: (points: string) => `بدتر از پیش، به اندازه ${points} ردیف‌ها`,
      en: (points: string) => `worse than before by ${points} of the rows`,
    },
    same: { fa: "مانند پیش", en: "As before" },
    chart: {
      fa: "سهم ردیف‌های نادرست در هر فهرست، از قدیم به جدید",
      en: "Share of rows in error, list by list, oldest first",
    },
    asTable: { fa: "همین نمودار به‌صورت جدول", en: "The chart as a table" },
    usual: { fa: "خطاهای همیشگی و راه رفع آن‌ها", en: "The usual errors, and what to do" },
    noErrors: { fa: "در فهرست‌های اخیر خطایی نبود. آفرین!", en: "No errors in your last lists. Well done!" },
    highest: { fa: (share: string) => `بالای نمودار: ${share}`, en: (share: string) => `its top is ${share}` },
    newest: { fa: "جدید", en: "Newest" },
    oldest: { fa: "قدیم", en: "Oldest" },
    date: { fa: "تاریخ", en: "Date" },
  },
  states: {
    COMPLETED: { fa: "پایان‌یافته", en: "Completed" },
    HELD: { fa: "در انتظار تایید شما", en: "Held" },
    CANCELLED: { fa: "متوقف‌شده", en: "Stopped" },
    REJECTED: { fa: "ردشده", en: "Refused" },
    FAILED: { fa: "با خطا", en: "Failed" },
  } satisfies Partial<Record<ImportState, Words>>,
});
