import { filled } from "#texts/text";

/** What commands print besides the texts of lists, which are core's. */

export const words = {
  step: {
    UNPACKING: { fa: "باز کردن فایل", en: "Unpacking" },
    READING: { fa: "خواندن فهرست", en: "Reading" },
  },
  took: filled({ fa: (seconds) => `${seconds} ثانیه`, en: (seconds) => `${seconds} s` }),
  refused: { fa: "فایل پذیرفته نیست:", en: "The file would be rejected:" },
  sheet: { fa: "برگه", en: "sheet" },
  delimiter: filled({
    fa: (text) => `جداکننده ${JSON.stringify(text)}`,
    en: (text) => `separated by ${JSON.stringify(text)}`,
  }),
  others: filled({
    fa: (number) => `${number} ستون دیگر که خوانده نمی‌شود`,
    en: (number) => `other columns, which are not read: ${number}`,
  }),
  rows: { fa: "ردیف‌ها", en: "rows" },
  none: { fa: "چیزی نیست.", en: "None." },
  number: { fa: "تعداد", en: "number" },
  valid: { fa: "درست", en: "valid" },
  invalid: { fa: "نامعتبر", en: "invalid" },
  duplicates: { fa: "تکراری", en: "repeat an earlier row" },
  conflicts: { fa: "ناسازگار با ردیفی دیگر", en: "contradict another row" },
  all: { fa: "همه", en: "all" },
  first: filled({ fa: (number) => `${number} مشکل نخست:`, en: (number) => `The first ${number} problems:` }),
  problem: {
    row: { fa: "ردیف", en: "row" },
    cell: { fa: "خانه", en: "cell" },
    column: { fa: "ستون", en: "column" },
    value: { fa: "مقدار", en: "value" },
    problem: { fa: "مشکل", en: "problem" },
    suggestion: { fa: "پیشنهاد", en: "suggestion" },
  },
  id: { fa: "شناسه فهرست", en: "id" },
  file: { fa: "فایل", en: "file" },
  kind: { fa: "نوع", en: "kind" },
  created: { fa: "زمان ارسال", en: "created" },
  state: { fa: "وضعیت", en: "state" },
  outcome: { fa: "نتیجه", en: "result" },
  dryRun: { fa: "اجرای آزمایشی", en: "test run" },
  undo: { fa: "بازگرداندن", en: "undo" },
  ticket: { fa: "تیکت", en: "ticket" },
  filed: { fa: "زمان ثبت", en: "submitted" },
  due: { fa: "مهلت", en: "due" },
  registered: { fa: "شناسه‌های ثبت‌شده", en: "registered IMEIs" },
  correct: { fa: "شناسه‌های صحیح", en: "correct IMEIs" },
  report: { fa: "گزارش:", en: "Report:" },
  uploading: filled({ fa: (size) => `در حال ارسال ${size}`, en: (size) => `Uploading ${size}` }),
  next: filled({
    fa: (id) => `نتیجه و گزارش: hamta report ${id} --wait`,
    en: (id) => `Results and report: hamta report ${id} --wait`,
  }),
  reversible: filled({
    fa: (number) => `ردیف‌هایی که بازگردانده می‌شود: ${number}`,
    en: (number) => `Rows that would be undone: ${number}`,
  }),
  unchecked: filled({
    fa: (number) => `ردیف‌هایی که بررسی نشد: ${number}`,
    en: (number) => `Rows that were not looked up: ${number}`,
  }),
  cursor: filled({
    fa: (cursor) => `دفعه بعد از اینجا: --since ${cursor}`,
    en: (cursor) => `Next time: --since ${cursor}`,
  }),
  ready: {
    fa: (ready: string, rows: string) => `از ${rows} ردیفی که اعمال نشده است، ${ready} ردیف آماده ارسال است.`,
    en: (ready: string, rows: string) => `Of ${rows} rows that were not applied, ${ready} are ready to be uploaded.`,
  },
  sendIt: filled({ fa: (file) => `ارسال: hamta import ${file}`, en: (file) => `Upload them: hamta import ${file}` }),
  written: filled({ fa: (file) => `فهرست نوشته شد: ${file}`, en: (file) => `Written: ${file}` }),
  suggested: { fa: "پیشنهاد:", en: "suggested:" },
  ask: {
    fa: "مقدار درست را بنویسید؛ Enter از این ردیف می‌گذرد، q پایان می‌دهد.",
    en: "Type the right value; Enter skips the row, q ends.",
  },
  askSuggested: {
    fa: "Enter پیشنهاد را می‌پذیرد؛ یا مقدار درست را بنویسید؛ s از این ردیف می‌گذرد، q پایان می‌دهد.",
    en: "Enter takes the suggestion; or type the right value; s skips the row, q ends.",
  },
};
