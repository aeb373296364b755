import type { ImportState } from "@hamta/client";
import { dictionary } from "#words/dictionary.ts";

type Words = { readonly fa: string; readonly en: string };

/** Texts of the list of imports and of the score of an uploader's lists. */
export const history = dictionary({
  lead: { fa: "فهرست‌هایی که ارسال کرده‌اید و نتیجه آن‌ها.", en: "Lists you have uploaded and their results." },
  upload: { fa: "ارسال فهرست", en: "Upload a list" },
  none: { fa: "هنوز فهرستی ارسال نکرده‌اید", en: "You have not uploaded any lists" },
  noneWords: {
    fa: "فهرست خود را با قالب CSV یا اکسل ارسال کنید؛ می‌توانید نخست آن را آزمایشی اجرا کنید.",
    en: "Upload a list as CSV or Excel. You can do a test run first.",
  },
  noneSo: { fa: "فهرستی با این انتخاب‌ها یافت نشد", en: "No lists match your filters" },
  noneSoWords: { fa: "انتخاب‌ها را تغییر دهید.", en: "Change the filters." },
  filters: {
    label: { fa: "نمایش بر اساس", en: "Filters" },
    kind: { fa: "نوع فهرست", en: "Kind of list" },
    state: { fa: "وضعیت", en: "State" },
    all: { fa: "همه", en: "All" },
    running: { fa: "در جریان", en: "Running" },
  },
  score: {
    title: { fa: "کیفیت فهرست‌های شما", en: "Quality of your lists" },
    share: { fa: "ردیف‌های نادرست", en: "Rows in error" },
    resolved: { fa: "تیکت‌های حل‌شده", en: "Tickets resolved" },
    rows: { fa: "ردیف‌ها", en: "Rows" },
    lists: { fa: (n: string) => `در ${n} فهرست اخیر`, en: (n: string) => `in the last ${n} lists` },
    better: {
      fa: (points: string) => `${points} واحد درصد کمتر از پیش`,
      en: (points: string) => `down ${points} percentage points`,
    },
    worse: {
      fa: (points: string) => `${points} واحد درصد بیش از پیش`,
      en: (points: string) => `up ${points} percentage points`,
    },
    same: { fa: "مانند پیش", en: "As before" },
    chart: {
      fa: "سهم ردیف‌های نادرست در هر فهرست، از قدیم به جدید",
      en: "Share of rows in error, list by list, oldest first",
    },
    asTable: { fa: "همین نمودار به‌صورت جدول", en: "The chart as a table" },
    usual: { fa: "بیشترین خطاها و راه رفع آن‌ها", en: "Most common problems and how to fix them" },
    noErrors: { fa: "در فهرست‌های اخیر خطایی نبود.", en: "No errors in your recent lists." },
    highest: { fa: (share: string) => `سقف نمودار: ${share}`, en: (share: string) => `chart maximum ${share}` },
    newest: { fa: "جدید", en: "Newest" },
    oldest: { fa: "قدیم", en: "Oldest" },
    date: { fa: "تاریخ", en: "Date" },
  },
  states: {
    COMPLETED: { fa: "پایان‌یافته", en: "Completed" },
    HELD: { fa: "در انتظار تایید", en: "On hold" },
    CANCELLED: { fa: "متوقف شد", en: "Stopped" },
    REJECTED: { fa: "فایل رد شد", en: "Rejected" },
    FAILED: { fa: "ناموفق", en: "Failed" },
  } satisfies Partial<Record<ImportState, Words>>,
});
