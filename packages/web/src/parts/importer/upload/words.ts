import { dictionary } from "#words/dictionary.ts";

export const upload = dictionary({
  lead: {
    fa: "فهرست را پیش از ارسال در همین مرورگر بررسی می‌کنیم و خطاها را همین‌جا نشان می‌دهیم.",
    en: "We check the list in this browser before it is uploaded, and show any problems here.",
  },
  kind: { fa: "نوع فهرست", en: "Kind of list" },
  columns: { fa: "ستون‌ها", en: "Columns" },
  optional: { fa: (name: string) => `${name} (اختیاری)`, en: (name: string) => `${name} (optional)` },
  template: { fa: "نمونه آماده:", en: "A ready example:" },
  templateExcel: { fa: "اکسل", en: "Excel" },
  templateCsv: { fa: "CSV", en: "CSV" },
  templateWords: {
    fa: "ستون‌های نمونه اکسل «متن» است، پس رقمی از شناسه‌ها نمی‌افتد.",
    en: "The columns of the Excel one are formatted as text, so that no digit of an IMEI is lost.",
  },
  file: { fa: "فایل فهرست", en: "The list's file" },
  drop: { fa: "فایل را انتخاب کنید یا اینجا رها کنید", en: "Choose a file or drop it here" },
  dropWords: {
    fa: "فایل CSV یا اکسل (xlsx)، با نام ستون‌ها در سطر نخست",
    en: "CSV or Excel (xlsx), with the column names in its header",
  },
  choose: { fa: "انتخاب فایل", en: "Choose a file" },
  another: { fa: "انتخاب فایل دیگر", en: "Choose another file" },
  onlyOne: { fa: "هر بار یک فایل ارسال کنید", en: "Upload one file at a time" },
  onlyOneWords: {
    fa: "چند فایل را با هم رها کردید؛ نخستین آن‌ها انتخاب شد.",
    en: "Several files were dropped; the first of them was taken.",
  },
  size: {
    B: { fa: (size: string) => `${size} بایت`, en: (size: string) => `${size} bytes` },
    KB: { fa: (size: string) => `${size} کیلوبایت`, en: (size: string) => `${size} kB` },
    MB: { fa: (size: string) => `${size} مگابایت`, en: (size: string) => `${size} MB` },
  },
  unpacking: { fa: "در حال خواندن فایل اکسل…", en: "Reading the Excel file…" },
  checking: { fa: "در حال بررسی فهرست…", en: "Checking the list…" },
  checkFailed: { fa: "این فایل خوانده نشد", en: "This file could not be read" },
  checkFailedWords: {
    fa: "شاید فایل ناقص باشد یا رمز داشته باشد. آن را در اکسل باز کنید، با قالب CSV UTF-8 ذخیره کنید و همان را ارسال کنید.",
    en: "It may be damaged or protected. Open it in Excel, save it as CSV UTF-8 and upload that.",
  },
  sheet: { fa: "برگه خوانده‌شده", en: "Sheet used" },
  map: {
    title: { fa: "نام ستون‌ها را تایید کنید", en: "Confirm the columns" },
    lead: {
      fa: "نام ستون‌های این فایل با نام‌های همتا یکسان نیست. برای هر ستون همتا، ستون فایل خود را بررسی یا انتخاب کنید. همتا این نام‌ها را برای فهرست‌های بعدی شما با همین سرستون به یاد می‌سپارد.",
      en: "The columns of this file do not have the names that Hamta uses. Check or choose the column of your file for each of them. Hamta remembers the names for your later lists with this header.",
    },
    choose: { fa: "یک ستون را انتخاب کنید", en: "Choose a column" },
    none: { fa: "در این فایل نیست", en: "Not in this file" },
    empty: { fa: "این ستون در ردیف‌های نخست خالی است.", en: "This column is empty in the first rows." },
    unclear: { fa: "روشن نیست کدام است:", en: "It is not clear which one it is:" },
    unlike: { fa: "ستونی شبیه این پیدا نشد.", en: "No column is like it." },
    own: { fa: "ستون‌هایی که همتا می‌شناسد:", en: "Columns that Hamta knows:" },
    twice: {
      fa: "این نام‌ها در سرستون تکراری است و انتخاب نمی‌شود؛ آن‌ها را در فایل متفاوت کنید:",
      en: "These names occur more than once in the header and cannot be chosen. Make them different in the file:",
    },
    comma: { fa: "، ", en: ", " },
    problems: { fa: "این ستون‌ها را بررسی کنید", en: "Check these columns" },
    missing: {
      fa: (column: string) => `برای «${column}» ستونی انتخاب کنید.`,
      en: (column: string) => `Choose a column for ${column}.`,
    },
    taken: {
      fa: (column: string, other: string) => `ستونی که برای «${column}» انتخاب شده، برای «${other}» هم انتخاب شده است.`,
      en: (column: string, other: string) => `The column chosen for ${column} is also chosen for ${other}.`,
    },
    confirm: { fa: "تایید و بررسی فهرست", en: "Confirm and check the list" },
    confirmed: {
      fa: "ستون‌ها با نام‌هایی که تایید کردید خوانده شد",
      en: "The columns were read with the names that you confirmed",
    },
    earlier: {
      fa: "ستون‌ها با نام‌هایی خوانده شد که برای فهرستی با همین سرستون تایید شده بود",
      en: "The columns were read by the names that were confirmed for an earlier list with this header",
    },
    change: { fa: "تغییر ستون‌ها", en: "Change the columns" },
  },
  checked: { fa: "نتیجه بررسی", en: "Result of the check" },
  rows: { fa: "ردیف", en: "Rows" },
  good: { fa: "بدون خطا", en: "Without a problem" },
  invalid: { fa: "نامعتبر", en: "Invalid" },
  duplicates: { fa: "تکراری", en: "Repeated" },
  conflicts: { fa: "ناسازگار با هم", en: "Contradictory" },
  delimiter: { fa: "جداکننده", en: "Delimiter" },
  delimiters: {
    comma: { fa: "ویرگول (,)", en: "Comma (,)" },
    semicolon: { fa: "نقطه‌ویرگول (;)", en: "Semicolon (;)" },
    tab: { fa: "جهش (Tab)", en: "Tab" },
    bar: { fa: "خط عمودی (|)", en: "Vertical bar (|)" },
    persianSemicolon: { fa: "نقطه‌ویرگول فارسی (؛)", en: "Persian semicolon (U+061B)" },
    persianComma: { fa: "ویرگول فارسی (،)", en: "Persian comma (U+060C)" },
  },
  encoding: { fa: "کدگذاری", en: "Encoding" },
  found: { fa: "ستون‌های شناخته‌شده", en: "Columns recognised" },
  others: {
    fa: (count: string) => `و ${count} ستون دیگر که دست‌نخورده بازمی‌گردد`,
    en: (count: string) => `and ${count} more, given back untouched`,
  },
  becomes: { fa: "ارسال به‌صورت", en: "Uploaded as" },
  ready: { fa: "فهرست آماده ارسال است", en: "The list is ready to upload" },
  readyWords: {
    fa: "خطایی در ردیف‌ها نیست. همتا پس از ارسال آن‌ها را با سامانه تطبیق می‌دهد.",
    en: "No problems in the rows. Hamta checks them against its records after the upload.",
  },
  some: {
    fa: (count: string) => `${count} ردیف خطا دارد`,
    en: (count: string) => (count === "1" ? "1 row has a problem" : `${count} rows have a problem`),
  },
  someWords: {
    fa: "می‌توانید فایل را اصلاح و دوباره انتخاب کنید، یا همین را ارسال کنید: ردیف‌های خطادار «نامعتبر» گزارش می‌شوند و بقیه انجام می‌شود.",
    en: "Fix the file and choose it again, or upload it as it is: these rows will be reported as Invalid, and the others processed.",
  },
  repeated: { fa: "ردیف‌هایی تکرار شده‌اند", en: "Some rows are repeated" },
  repeatedWords: {
    fa: (duplicates: string, conflicts: string) =>
      `تکراری: ${duplicates} ردیف، که تنها نخستین آن‌ها انجام می‌شود. ناسازگار با هم: ${conflicts} ردیف، که هیچ‌یک انجام نمی‌شود.`,
    en: (duplicates: string, conflicts: string) =>
      `Repeated: ${duplicates}, of which only the first is done. Contradictory: ${conflicts}, of which none is done.`,
  },
  none: { fa: "همه ردیف‌ها خطا دارد", en: "Every row has a problem" },
  refused: { fa: "این فایل را نمی‌توان ارسال کرد", en: "This file cannot be uploaded" },
  fits: {
    fa: (kind: string) => `ستون‌های این فایل از آنِ فهرست «${kind}» است.`,
    en: (kind: string) => `The columns in this file match a different list: ${kind}.`,
  },
  readAs: {
    fa: (kind: string) => `بررسی به‌عنوان «${kind}»`,
    en: (kind: string) => `Check it as: ${kind}`,
  },
  lost: {
    title: { fa: "صفحه‌گسترده رقم‌هایی را از بین برده است", en: "The spreadsheet has lost digits" },
    SCIENTIFIC: {
      fa: (count: string) => `مانند \u20663.57E+14\u2069 نوشته شده و رقم‌های آخر از بین رفته است: ${count} خانه`,
      en: (count: string) => `Written like 3.57E+14, so that the last digits are gone: ${count}`,
    },
    ROUNDED: {
      fa: (count: string) => `رقم‌های آخر صفر شده است: ${count} خانه`,
      en: (count: string) => `The last digits turned into 0: ${count}`,
    },
    LEADING_ZERO: {
      fa: (count: string) => `۱۴ رقم دارد و با صفری در آغاز، که افتاده است، درست می‌شود: ${count} خانه`,
      en: (count: string) => `14 digits that are right with a 0 before them, which was dropped: ${count}`,
    },
    DATE: {
      fa: (count: string) => `به‌جای عدد، تاریخ شده است: ${count} خانه`,
      en: (count: string) => `Turned into a date where a number belongs: ${count}`,
    },
    such: { fa: (cells: string) => `، مانند ${cells}`, en: (cells: string) => `, such as ${cells}` },
    fix: {
      fa: "در اکسل قالب این ستون‌ها را «متن» (Text) کنید، شناسه‌ها را از سوابق خود دوباره بچسبانید و فایل را دوباره انتخاب کنید. نمونه آماده اکسل همین قالب را دارد.",
      en: "In Excel, format these columns as Text, paste the IMEIs again from your records, and choose the file again. The ready Excel example has this format.",
    },
  },
  lostCell: {
    ROUNDED: {
      fa: "صفحه‌گسترده آن را عدد دانسته و رقم‌های آخرش را صفر کرده است. قالب ستون را «متن» کنید و آن را از سوابق خود دوباره وارد کنید.",
      en: "The spreadsheet read it as a number and turned its last digits into 0. Format the column as text and enter it again from your records.",
    },
    LEADING_ZERO: {
      fa: "۱۴ رقم دارد و گویا صفحه‌گسترده صفر آغاز آن را انداخته است. قالب ستون را «متن» کنید و آن را از سوابق خود دوباره وارد کنید.",
      en: "It has 14 digits, and the spreadsheet seems to have dropped the 0 that it begins with. Format the column as text and enter it again from your records.",
    },
    DATE: {
      fa: "صفحه‌گسترده آن را تاریخ دانسته است. قالب ستون را «متن» کنید و عدد را از سوابق خود دوباره وارد کنید.",
      en: "The spreadsheet took it for a date. Format the column as text and enter the number again from your records.",
    },
  },
  findings: { fa: "در سراسر فهرست", en: "Throughout the list" },
  reasons: { fa: "ردیف‌ها به تفکیک خطا", en: "Rows by problem" },
  first: { fa: "نخستین خطاها", en: "The first problems" },
  firstOf: {
    fa: (count: string) => `${count} مورد نخست؛ همه آن‌ها در گزارش می‌آید.`,
    en: (count: string) => `The first ${count}; the report has them all.`,
  },
  all: {
    fa: (count: string) => `نمایش همه ${count} مورد`,
    en: (count: string) => `Show all ${count}`,
  },
  row: { fa: "ردیف", en: "Row" },
  cell: { fa: "خانه", en: "Cell" },
  column: { fa: "ستون", en: "Column" },
  value: { fa: "مقدار", en: "Value" },
  wrong: { fa: "خطا و راه اصلاح", en: "What is wrong, and what to do" },
  suggestion: { fa: "پیشنهاد", en: "Suggestion" },
  how: { fa: "فهرست چگونه ارسال شود؟", en: "How do you want to upload it?" },
  dryRun: {
    title: { fa: "اجرای آزمایشی", en: "Test run" },
    words: {
      fa: "نتیجه هر ردیف را می‌بینید و چیزی تغییر نمی‌کند. سپس با یک دکمه همان فهرست را اعمال می‌کنید.",
      en: "See the result for each row without changing anything. You can then apply the same list with one button.",
    },
    advised: { fa: "پیشنهاد برای نخستین بار", en: "Recommended the first time" },
  },
  apply: {
    title: { fa: "اعمال", en: "Apply it" },
    words: {
      fa: "ردیف‌ها بی‌درنگ انجام می‌شود: سامانه اصلاح و تیکت‌های منطبق بسته می‌شود.",
      en: "The rows are processed at once: Hamta is corrected, and matching tickets are resolved.",
    },
  },
  language: { fa: "زبان گزارش", en: "Language of the report" },
  languages: { FA: { fa: "فارسی", en: "Persian" }, EN: { fa: "انگلیسی", en: "English" } },
  sendDry: {
    fa: (rows: string) => `اجرای آزمایشی ${rows} ردیف`,
    en: (rows: string) => (rows === "1" ? "Test 1 row" : `Test ${rows} rows`),
  },
  sendApply: {
    fa: (rows: string) => `ارسال و اعمال ${rows} ردیف`,
    en: (rows: string) => (rows === "1" ? "Upload and apply 1 row" : `Upload and apply ${rows} rows`),
  },
  announcing: { fa: "آماده‌سازی ارسال…", en: "Preparing the upload…" },
  sending: { fa: "در حال ارسال فهرست…", en: "Uploading the list…" },
  sent: {
    fa: (sent: string, of: string) => `${sent} از ${of}`,
    en: (sent: string, of: string) => `${sent} of ${of}`,
  },
  stop: { fa: "انصراف از ارسال", en: "Stop the upload" },
  stopped: { fa: "ارسال متوقف شد", en: "The upload was stopped" },
  stoppedWords: {
    fa: "چیزی اعمال نشد. فایل همچنان انتخاب است و می‌توانید دوباره ارسال کنید.",
    en: "Nothing was applied. The file is still chosen, and you can upload it again.",
  },
  interrupted: { fa: "ارسال ناتمام ماند", en: "The upload was interrupted" },
  interruptedWords: {
    fa: "فایل همچنان انتخاب است. «ادامه ارسال» همین فهرست را کامل می‌کند و هیچ ردیفی دو بار انجام نمی‌شود.",
    en: "The file is still chosen. “Continue upload” finishes the same list. No row is processed twice.",
  },
  goOn: { fa: "ادامه ارسال", en: "Continue upload" },
  changed: { fa: "فایل از هنگام بررسی تغییر کرده است", en: "The file has changed since it was checked" },
  changedWords: {
    fa: "شاید آن را ذخیره، جابه‌جا یا حذف کرده باشید. فایل را دوباره انتخاب کنید تا بررسی شود.",
    en: "It may have been saved, moved or deleted. Choose it again to check it.",
  },
  notSent: { fa: "فهرست پذیرفته نشد", en: "The list was not accepted" },
});
