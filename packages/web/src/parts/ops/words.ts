import type { Group } from "#parts/ops/days.ts";
import type { AttentionReason } from "#import/attention.ts";
import { dictionary } from "#words/dictionary.ts";

type Words = { readonly fa: string; readonly en: string };

export const ops = dictionary({
  lead: {
    fa: "فهرست‌های در جریان، موارد نیازمند رسیدگی و نتیجه هفته‌های اخیر.",
    en: "Running lists, problems and recent results.",
  },
  health: {
    title: { fa: "سلامت", en: "Health" },
    api: { fa: "زمان پاسخ سامانه", en: "Response time" },
    milliseconds: { fa: (n: string) => `${n} میلی‌ثانیه`, en: (n: string) => `${n} ms` },
    noAnswer: { fa: "پاسخ نمی‌دهد", en: "No answer" },
    measured: {
      fa: (count: string, worst: string) => `از همین مرورگر؛ ${count} اندازه‌گیری، کندترین ${worst} میلی‌ثانیه`,
      en: (count: string, worst: string) => `From this browser: ${count} checks, slowest ${worst} ms`,
    },
    failures: { fa: (n: string) => `${n} بار بی‌پاسخ`, en: (n: string) => `${n} without an answer` },
    tickets: { fa: "تیکت‌های باز", en: "Open tickets" },
    atLeast: { fa: (n: string) => `بیش از ${n}`, en: (n: string) => `Over ${n}` },
    oldest: { fa: "قدیمی‌ترین:", en: "The oldest:" },
    noTickets: { fa: "هیچ تیکتی در انتظار نیست", en: "No open tickets" },
    running: { fa: "فهرست‌های در جریان", en: "Lists in progress" },
    waiting: {
      fa: (n: string) => `${n} در صف یا در انتظار فایل`,
      en: (n: string) => `${n} queued or waiting for their file`,
    },
    attention: { fa: "نیازمند رسیدگی", en: "Needs attention" },
    allWell: { fa: "موردی برای رسیدگی نیست", en: "Nothing needs attention" },
  },
  now: { fa: "اکنون در جریان", en: "Running now" },
  nowNothing: { fa: "اکنون هیچ فهرستی در جریان نیست.", en: "No list is running now." },
  progress: {
    fa: (done: string, rows: string) => `${done} از ${rows} ردیف`,
    en: (done: string, rows: string) => `${done} of ${rows} rows`,
  },
  rate: { fa: (rate: string) => `${rate} ردیف در ثانیه`, en: (rate: string) => `${rate} rows/s` },
  left: { fa: (minutes: string) => `حدود ${minutes} دقیقه دیگر`, en: (minutes: string) => `about ${minutes} min left` },
  leftSeconds: { fa: (seconds: string) => `${seconds} ثانیه دیگر`, en: (seconds: string) => `${seconds} s left` },
  reading: { fa: "در حال خواندن فایل", en: "Reading the file" },
  stuck: {
    title: { fa: "نیازمند رسیدگی", en: "Needs attention" },
    none: { fa: "فهرستی نیازمند رسیدگی نیست", en: "No lists need attention" },
    noneWords: {
      fa: "فهرستی که پیش نرود، در انتظار تایید باشد، رد شود یا فایلش نرسد، همین‌جا با کاری که باید کرد دیده می‌شود.",
      en: "A list that makes no progress, is on hold, was rejected or never got its file is shown here, with what to do.",
    },
    all: { fa: (n: string) => `دیدن هر ${n} مورد`, en: (n: string) => `See all ${n}` },
    notWhole: {
      fa: "فهرست‌ها بسیارند و تنها تازه‌ترین‌ها بررسی شده‌اند.",
      en: "There are many lists; only the newest were checked.",
    },
  },
  chart: {
    title: { fa: "نتیجه ردیف‌ها در ۲۸ روز گذشته", en: "Row results, last 28 days" },
    label: {
      fa: (rows: string, lists: string) => `نمودار ستونی روزانه: ${rows} ردیف از ${lists} فهرست`,
      en: (rows: string, lists: string) => `Stacked bars by day: ${rows} rows of ${lists} lists`,
    },
    none: { fa: "در این مدت ردیفی نیامده است.", en: "No rows came in this time." },
    partial: {
      fa: (lists: string) => `تنها از ${lists} فهرست آخر`,
      en: (lists: string) => `Of the newest ${lists} lists only`,
    },
    table: { fa: "همین داده‌ها در جدول", en: "The same data as a table" },
    day: { fa: "روز", en: "Day" },
    lists: { fa: "فهرست", en: "Lists" },
    rows: { fa: "ردیف", en: "Rows" },
    outcome: { fa: "نتیجه", en: "Result" },
    byDay: { fa: "روز به روز", en: "Day by day" },
    byOutcome: { fa: "به تفکیک نتیجه", en: "By result" },
    rowsOn: {
      fa: (rows: string, day: string) => `${day}: ${rows} ردیف`,
      en: (rows: string, day: string) => `${day}: ${rows} rows`,
    },
  },
  recent: {
    title: { fa: "فهرست‌های اخیر", en: "Recent lists" },
    none: { fa: "فهرستی با این انتخاب‌ها یافت نشد", en: "No lists match your filters" },
    filters: { fa: "نمایش بر اساس", en: "Filters of the lists" },
    all: { fa: "همه", en: "All" },
    kind: { fa: "نوع", en: "Kind" },
    state: { fa: "وضعیت", en: "State" },
    importer: { fa: "واردکننده", en: "Importer" },
    period: { fa: "زمان", en: "Time" },
    periods: {
      DAY: { fa: "۲۴ ساعت گذشته", en: "Last 24 hours" },
      WEEK: { fa: "۷ روز گذشته", en: "Last 7 days" },
      MONTHS: { fa: "این ماه و ماه پیش", en: "This month and last" },
      YEAR: { fa: "۱۱ ماه گذشته", en: "Last 11 months" },
    },
    file: { fa: "فایل", en: "File" },
    uploader: { fa: "فرستنده", en: "Sender" },
    created: { fa: "زمان ارسال", en: "Uploaded" },
    rows: { fa: "ردیف‌ها", en: "Rows" },
    invalid: { fa: "نامعتبر", en: "Invalid" },
  },
  modes: {
    DRY_RUN: { fa: "آزمایشی", en: "Test run" },
    UNDO: { fa: "بازگرداندن", en: "Undo" },
  },
  actions: {
    cancel: { fa: "توقف", en: "Stop" },
    cancelTitle: { fa: "این فهرست متوقف شود؟", en: "Stop this list?" },
    cancelWords: {
      fa: "آنچه انجام شده می‌ماند و گزارش می‌شود؛ ردیف‌هایی که نوبتشان نرسیده پردازش نمی‌شوند.",
      en: "Rows that are done stay and are in the report. The others are not processed.",
    },
    commit: { fa: "اعمال فهرست", en: "Apply the list" },
    commitTitle: { fa: "این فهرست اعمال شود؟", en: "Apply this list?" },
    commitWords: {
      fa: "این فهرست در انتظار تایید است، چون با فهرست‌های پیشین همین فرستنده تفاوت زیادی دارد. پیش از اعمال با فرستنده هماهنگ کنید.",
      en: "This list is on hold because it is very different from this sender's earlier lists. Ask the sender before you apply it.",
    },
  },
  ticket: {
    title: { fa: "جست‌وجوی تیکت", en: "Find a ticket" },
    none: { fa: "تیکتی با این شماره یافت نشد", en: "We cannot find this ticket" },
    noneWords: { fa: "شماره را بررسی کنید.", en: "Check the number." },
  },
  importers: {
    title: { fa: "نام واردکنندگان", en: "Names of importers" },
    lead: {
      fa: "نامی که در استعلام اصالت و در راهنمای رفع مشکل به مالک نشان داده می‌شود.",
      en: "The name that owners read in the authenticity check and in remedies.",
    },
    list: {
      fa: "واردکنندگانی که در ۲۸ روز گذشته فهرست ارسال کرده‌اند",
      en: "Importers who uploaded lists in the last 28 days",
    },
    none: { fa: "در این مدت واردکننده‌ای فهرستی ارسال نکرده است", en: "No importer has uploaded a list in this time" },
    noneWords: {
      fa: "با شناسه واردکننده می‌توانید همین‌جا او را نام‌گذاری کنید.",
      en: "You can still name an importer here by its id.",
    },
    organisation: { fa: "شناسه واردکننده", en: "The importer's id" },
    organisationHint: { fa: "همان که در فهرست‌ها می‌آید؛ مانند importer-a", en: "As lists have it, like importer-a" },
    name: { fa: "نام", en: "Name" },
    unnamed: { fa: "بدون نام", en: "Unnamed" },
    lists: { fa: "فهرست‌ها", en: "Lists" },
    change: { fa: "تغییر نام", en: "Rename" },
    save: { fa: "ثبت نام", en: "Save the name" },
    saved: { fa: (name: string) => `نام «${name}» ثبت شد.`, en: (name: string) => `“${name}” is saved.` },
    form: { fa: "نام‌گذاری", en: "Name an importer" },
  },
});

/** Why an import needs attention, and the action to take. */
export const attentionReasons = dictionary({
  FAILED: {
    title: { fa: "با خطای سامانه متوقف شد", en: "Stopped by a system error" },
    action: {
      fa: "علت در گزارش خطای گردش‌کار است؛ پس از رفع آن، پیام‌های صف خطا (DLQ) را دوباره پردازش کنید. آنچه انجام شده است از دست نمی‌رود.",
      en: "The workflow's error log has the cause. Fix it, then reprocess the messages in the dead-letter queue. What is done is not lost.",
    },
  },
  NO_PROGRESS: {
    title: { fa: "ده دقیقه است که پیش نمی‌رود", en: "It has not moved for ten minutes" },
    action: {
      fa: "اجرای گردش‌کار همین فهرست را ببینید؛ اگر ایستاده است متوقفش کنید تا فهرست‌های بعدی پیش بروند.",
      en: "Look at the workflow of this list; if it makes no progress, stop it so that the next lists can start.",
    },
  },
  HELD: {
    title: {
      fa: "در انتظار تایید: با فهرست‌های پیشین تفاوت زیادی دارد",
      en: "On hold: very different from earlier lists",
    },
    action: {
      fa: "فرستنده باید آن را بررسی و اعمال کند. اگر با او هماهنگ کرده‌اید، خودتان اعمال کنید.",
      en: "The sender must check and apply it. Apply it yourself if they have confirmed it to you.",
    },
  },
  LONG_WAIT: {
    title: { fa: "بیش از یک ساعت در صف است", en: "It has waited for over an hour" },
    action: {
      fa: "فهرست پیشین همین فرستنده را ببینید؛ تا آن پایان نیابد این یکی آغاز نمی‌شود.",
      en: "See the sender's earlier list: this one starts when that has ended.",
    },
  },
  REJECTED: {
    title: { fa: "فایل رد شد", en: "The file was rejected" },
    action: {
      fa: "فرستنده باید فایل را اصلاح و دوباره ارسال کند.",
      en: "The sender must fix the file and upload it again.",
    },
  },
  NO_FILE: {
    title: { fa: "فایل آن نرسید", en: "Its file never came" },
    action: {
      fa: "مهلت ارسال فایل گذشته است. نیازی به اقدام نیست؛ پس از دو روز حذف می‌شود.",
      en: "The upload link has expired. No action needed: it is removed after two days.",
    },
  },
} satisfies Record<AttentionReason, { title: Words; action: Words }>);

export const groups = dictionary({
  DONE: { fa: "انجام شد", en: "Done" },
  ON_FILE: { fa: "ذخیره شد", en: "Saved" },
  NOTHING: { fa: "بدون نیاز به تغییر", en: "No change needed" },
  NOT_APPLIED: { fa: "اعمال نشد", en: "Not applied" },
  INVALID: { fa: "نامعتبر", en: "Invalid" },
  UNPROCESSED: { fa: "پردازش نشد", en: "Not processed" },
} satisfies Record<Group, Words>);
