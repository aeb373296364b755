import type { ImportMode } from "@hamta/client";
import type { Outcome } from "@hamta/core";
import { dictionary } from "#words/dictionary.ts";

type Words = { readonly fa: string; readonly en: string };

export const imports = dictionary({
  noImport: { fa: "چنین فهرستی ندارید", en: "We cannot find this list" },
  noImportWords: {
    fa: "شاید نشانی آن اشتباه باشد، یا فهرست از آنِ دیگری است.",
    en: "Its address may be mistyped, or it may be someone else's list.",
  },
  file: { fa: "فایل", en: "File" },
  kind: { fa: "نوع", en: "Kind" },
  state: { fa: "وضعیت", en: "State" },
  mode: { fa: "حالت", en: "Mode" },
  rows: { fa: "ردیف‌ها", en: "Rows" },
  result: { fa: "نتیجه", en: "Result" },
  createdAt: { fa: "زمان ارسال", en: "Uploaded" },
  sender: { fa: "فرستنده", en: "Sender" },
  endedAt: { fa: "پایان", en: "Ended" },
  took: { fa: "مدت", en: "Took" },
  modes: {
    APPLY: { fa: "اعمال", en: "Apply" },
    DRY_RUN: { fa: "آزمایشی", en: "Test run" },
    UNDO: { fa: "بازگرداندن", en: "Undo" },
  } satisfies Record<ImportMode, Words>,
  about: { fa: "درباره این فهرست", en: "About this list" },
  related: {
    follows: {
      APPLY: { fa: "نتیجه آزمایشی همین فهرست", en: "Test run of this list" },
      UNDO: { fa: "فهرستی که بازگردانده می‌شود", en: "The list that is undone" },
    },
    followedBy: {
      applied: { fa: "اعمال این فهرست", en: "Applied run" },
      undone: { fa: "بازگرداندن این فهرست", en: "Undo of this list" },
    },
    sameAs: { fa: "همین فایل پیش‌تر هم ارسال شده بود", en: "Same file uploaded before" },
  },
  steps: {
    title: { fa: "مرحله‌ها", en: "Steps" },
    AWAITING_UPLOAD: { fa: "ارسال فایل", en: "Upload" },
    RECEIVED: { fa: "دریافت", en: "Received" },
    WAITING: { fa: "صف", en: "Queue" },
    INSPECTING: { fa: "خواندن", en: "Reading" },
    RECONCILING: { fa: "تطبیق", en: "Matching" },
    PUBLISHING: { fa: "گزارش", en: "Report" },
    COMPLETED: { fa: "پایان", en: "Done" },
    done: { fa: "انجام شد", en: "done" },
    now: { fa: "اکنون", en: "now" },
  },
  running: {
    title: { fa: "پیشرفت", en: "Progress" },
    doing: {
      AWAITING_UPLOAD: { fa: "در انتظار رسیدن فایل…", en: "Waiting for the file…" },
      RECEIVED: { fa: "فایل رسید؛ کار به‌زودی آغاز می‌شود…", en: "The file has arrived. Processing starts shortly…" },
      WAITING: {
        fa: "فهرست پیشین شما هنوز در دست کار است؛ پس از آن نوبت این فهرست است.",
        en: "Your earlier list is still in progress. This one is next.",
      },
      INSPECTING: { fa: "فایل خوانده و بررسی می‌شود…", en: "The file is being read and checked…" },
      RECONCILING: {
        fa: "ردیف‌ها با سامانه و تیکت‌ها تطبیق داده می‌شود…",
        en: "The rows are being matched with Hamta and its tickets…",
      },
      PUBLISHING: { fa: "گزارش نوشته می‌شود…", en: "The report is being written…" },
    },
    read: { fa: "خوانده‌شده", en: "Read" },
    of: {
      fa: (done: string, all: string) => `${done} از ${all}`,
      en: (done: string, all: string) => `${done} of ${all}`,
    },
    rowsDone: { fa: "ردیف‌های انجام‌شده", en: "Rows done" },
    rate: { fa: "سرعت", en: "Rate" },
    perSecond: { fa: (rows: string) => `${rows} ردیف در ثانیه`, en: (rows: string) => `${rows} rows/s` },
    left: { fa: "زمان باقی‌مانده", en: "Time left" },
    soFar: { fa: "نتیجه تا این لحظه", en: "Results so far" },
    leave: {
      fa: "می‌توانید این صفحه را ببندید؛ کار ادامه می‌یابد و نتیجه همین‌جا می‌ماند.",
      en: "You can close this page. Processing continues, and the result stays here.",
    },
    announced: {
      fa: (doing: string, percent: string) => `${doing} ${percent}`,
      en: (doing: string, percent: string) => `${doing} ${percent}`,
    },
    send: { fa: "رفتن به ارسال فهرست", en: "Go to uploading" },
  },
  time: {
    seconds: { fa: (n: string) => `${n} ثانیه`, en: (n: string) => `${n} s` },
    minutes: { fa: (n: string) => `${n} دقیقه`, en: (n: string) => `${n} min` },
    hours: { fa: (n: string) => `${n} ساعت`, en: (n: string) => `${n} h` },
    moment: { fa: "کمتر از یک ثانیه", en: "under a second" },
  },
  bytes: {
    kilo: { fa: (n: string) => `${n} کیلوبایت`, en: (n: string) => `${n} kB` },
    mega: { fa: (n: string) => `${n} مگابایت`, en: (n: string) => `${n} MB` },
  },
  cancel: {
    button: { fa: "توقف", en: "Stop" },
    title: { fa: "کار این فهرست متوقف شود؟", en: "Stop this list?" },
    words: {
      fa: "آنچه انجام شده است می‌ماند و در گزارش می‌آید؛ ردیف‌هایی که نوبتشان نرسیده است اعمال نمی‌شود.",
      en: "Rows that are done stay and are in the report. Rows that were not processed are not applied.",
    },
    asked: {
      fa: "توقف خواسته شد؛ کار پس از چند ثانیه می‌ایستد.",
      en: "You asked to stop it. It stops within seconds.",
    },
  },
  end: {
    stands: { fa: "پردازش این فهرست پیش نمی‌رود", en: "This list makes no progress" },
    look: {
      fa: "نخست اجرای گردش‌کار آن را ببینید. اگر ایستاده است، به آن پایان دهید تا فهرست بعدی همین فرستنده آغاز شود.",
      en: "First look at its workflow. If that hangs, end the list, so that the sender's next one begins.",
    },
    button: { fa: "پایان دادن به فهرست", en: "End the list" },
    title: { fa: "به این فهرست پایان داده شود؟", en: "End this list?" },
    consequences: {
      steps: {
        fa: "گام دیگری آغاز نمی‌شود. گامی که در حال اجراست تا پایان خود می‌رود، حداکثر تا ۲۵ دقیقه دیگر.",
        en: "No further step begins. A step that runs comes to its end, in 25 minutes at most.",
      },
      rows: {
        fa: "ردیف‌هایی که اعمال شده‌اند می‌مانند و در گزارش می‌آیند؛ ردیف‌های دیگر «پردازش نشد» گزارش می‌شوند.",
        en: "Rows that are applied stay, and are in the report. All others are reported as Not processed.",
      },
      state: {
        fa: "فهرست با وضعیت «ناموفق» پایان می‌یابد، و فهرست بعدی همین فرستنده آغاز می‌شود.",
        en: "The list ends as Failed, and the sender's next list begins.",
      },
    },
    note: { fa: "دلیل، برای راهبران سامانه", en: "Reason, for Hamta operations" },
    noteNeeded: { fa: "دلیل را بنویسید.", en: "Write the reason." },
    asked: { fa: "پایان این فهرست خواسته شده است", en: "Hamta operations have asked to end this list" },
  },
  commit: {
    button: { fa: "اعمال فهرست", en: "Apply the list" },
    title: { fa: "این فهرست اعمال شود؟", en: "Apply this list?" },
    same: {
      fa: "همان فایل دوباره با سامانه مقایسه و این‌بار اعمال می‌شود. اگر در این میان چیزی تغییر کرده باشد، نتیجه آن ردیف‌ها گفته خواهد شد.",
      en: "The same file is matched again and applied this time. If anything has changed since, you will see which rows.",
    },
    tickets: {
      fa: (n: string) => `${n} تیکت تایید و شناسه‌های دستگاه آن اصلاح می‌شود.`,
      en: (n: string) =>
        n === "1"
          ? "1 ticket will be approved and its device's IMEIs corrected."
          : `${n} tickets will be approved and their devices' IMEIs corrected.`,
    },
    refused: {
      fa: (n: string) => `${n} تیکت رد می‌شود.`,
      en: (n: string) => (n === "1" ? "1 ticket will be rejected." : `${n} tickets will be rejected.`),
    },
    kept: {
      fa: (n: string) => `${n} اصلاحیه برای تیکت‌های آینده ذخیره می‌شود.`,
      en: (n: string) =>
        n === "1"
          ? "1 correction will be saved for future tickets."
          : `${n} corrections will be saved for future tickets.`,
    },
    registered: {
      fa: (n: string) => `${n} دستگاه ثبت یا به‌روز می‌شود.`,
      en: (n: string) =>
        n === "1" ? "1 device will be registered or updated." : `${n} devices will be registered or updated.`,
    },
    recorded: {
      fa: (n: string) => `${n} رویت ثبت می‌شود.`,
      en: (n: string) => (n === "1" ? "1 sighting will be recorded." : `${n} sightings will be recorded.`),
    },
    nothing: {
      fa: (n: string) => `${n} ردیف چیزی را تغییر نمی‌دهد.`,
      en: (n: string) => (n === "1" ? "1 row changes nothing." : `${n} rows change nothing.`),
    },
  },
  undo: {
    button: { fa: "بازگرداندن این فهرست", en: "Undo this list" },
    again: { fa: "بازگرداندن دوباره", en: "Undo again" },
    title: { fa: "اثر این فهرست بازگردانده شود؟", en: "Undo this list?" },
    uploader: {
      fa: "اصلاحیه‌های ذخیره‌شده‌ای که هنوز به کار نرفته است حذف می‌شود. دستگاه‌های اصلاح‌شده و تیکت‌های پایان‌یافته را تنها کارشناسان همتا بازمی‌گردانند. نتیجه هر ردیف در گزارش می‌آید.",
      en: "Saved corrections that have not been used are removed. Only Hamta staff can undo corrected devices and closed tickets. The report shows the result for each row.",
    },
    staff: {
      fa: "هر تغییر این فهرست که پس از آن دوباره تغییر نکرده باشد بازگردانده می‌شود: اصلاحیه‌های ذخیره‌شده، شناسه‌های دستگاه‌ها و تیکت‌ها. نتیجه هر ردیف در گزارش می‌آید.",
      en: "Every change of this list that has not changed again since is undone: saved corrections, devices and tickets. The report shows the result for each row.",
    },
    reversible: {
      fa: (rows: string) => `${rows} ردیف بازگردانده می‌شود.`,
      en: (rows: string) => (rows === "1" ? "1 row would be undone." : `${rows} rows would be undone.`),
    },
    unchecked: {
      fa: (rows: string) => `${rows} ردیف دیگر هنگام بازگرداندن بررسی می‌شود.`,
      en: (rows: string) =>
        rows === "1"
          ? "1 more row is checked when the undo runs."
          : `${rows} more rows are checked when the undo runs.`,
    },
    keeps: {
      fa: (rows: string, why: string) => `${rows} ردیف همان‌گونه می‌ماند: ${why}`,
      en: (rows: string, why: string) =>
        rows === "1" ? `1 row stays as it is: ${why}` : `${rows} rows stay as they are: ${why}`,
    },
    within: {
      fa: (days: string) => `تا ${days} روز پس از پایان.`,
      en: (days: string) => `Within ${days} days of its end.`,
    },
  },
  ended: {
    dryRun: {
      fa: "این یک اجرای آزمایشی بود؛ هنوز چیزی تغییر نکرده است",
      en: "This was a test run. Nothing has changed yet",
    },
    dryRunWords: {
      fa: "نتیجه هر ردیف را در زیر می‌بینید. اگر درست است، فهرست را اعمال کنید.",
      en: "Below is the result each row will have. If it is right, apply the list.",
    },
    applied: { fa: "این اجرای آزمایشی پس از آن اعمال شد", en: "This test run was then applied" },
    tooOld: {
      fa: (days: string) => `${days} روز از پایان آن گذشته است؛ برای اعمال، فایل را دوباره ارسال کنید.`,
      en: (days: string) => `It ended more than ${days} days ago; upload the file again to apply it.`,
    },
    held: {
      fa: "این فهرست در انتظار تایید شماست و هنوز اعمال نشده است",
      en: "This list is on hold until you approve it",
    },
    cancelled: { fa: "این فهرست متوقف شد", en: "This list was stopped" },
    cancelledWords: {
      fa: (done: string, all: string) =>
        `${done} ردیف از ${all} ردیف انجام شد و مانده است؛ بقیه اعمال نشد و می‌توانید آن‌ها را دوباره ارسال کنید.`,
      en: (done: string, all: string) =>
        `${done} of ${all} rows were done and stay. The rest was not applied, and you can upload it again.`,
    },
    cancelledEarly: { fa: "پیش از آنکه ردیفی اعمال شود متوقف شد.", en: "It was stopped before any row was applied." },
    rejected: { fa: "فایل پذیرفته نشد و هیچ ردیفی اعمال نشد", en: "The file was rejected and no row was applied" },
    failed: { fa: "این فهرست به دلیل خطای سامانه متوقف شد", en: "This list stopped because of a system error" },
    failedWords: {
      fa: "پشتیبانی همتا باخبر شده و چیزی از دست نرفته است. آنچه انجام شده در گزارش آمده است. می‌توانید همان فایل را با اطمینان دوباره ارسال کنید: ردیفی که اعمال شده دوباره اعمال نمی‌شود.",
      en: "Hamta support knows about it, and nothing is lost. What was done is in the report. You can safely upload the same file again: a row that was applied is not applied twice.",
    },
    upload: { fa: "ارسال فایل اصلاح‌شده", en: "Upload the corrected file" },
    uploadAgain: { fa: "ارسال دوباره", en: "Upload again" },
    changed: {
      fa: (n: string) => `${n} ردیف با نتیجه آزمایشی فرق دارد`,
      en: (n: string) => (n === "1" ? "1 row differs from the test run" : `${n} rows differ from the test run`),
    },
    unchanged: {
      fa: "نتیجه همه ردیف‌ها همان است که آزمایش شده بود",
      en: "All rows match the test run",
    },
    changedWords: {
      fa: "از زمان اجرای آزمایشی، سامانه یا تیکت‌ها تغییر کرده بود.",
      en: "Hamta or its tickets have changed since the test run.",
    },
    changedDownload: { fa: "دریافت این ردیف‌ها", en: "Download these rows" },
    before: { fa: "در آزمایش", en: "In the test run" },
    now: { fa: "اکنون", en: "Now" },
  },
  outcomes: {
    title: { fa: "نتیجه ردیف‌ها", en: "Results" },
    tried: { fa: "نتیجه‌ای که ردیف‌ها خواهند داشت", en: "Expected results" },
    triedDone: { fa: "انجام خواهد شد", en: "Would be done" },
    of: { fa: (n: string) => `${n} ردیف`, en: (n: string) => `${n} rows` },
    senses: {
      done: { fa: "انجام شد", en: "Done" },
      still: { fa: "بدون نیاز به تغییر", en: "No change needed" },
      look: { fa: "نیازمند بررسی", en: "Needs checking" },
      wrong: { fa: "پذیرفته نشد", en: "Not accepted" },
      unreached: { fa: "پردازش نشد", en: "Not processed" },
    } satisfies Record<Outcome.Sense, Words>,
    only: { fa: "؛ تنها این‌ها در جدول", en: "; only these in the table" },
    rows: { fa: "ردیف", en: "rows" },
  },
  findings: {
    title: { fa: "ایراد سراسری فایل", en: "Problems across the file" },
    rows: {
      fa: (rows: string, of: string) => `${rows} از ${of} ردیف`,
      en: (rows: string, of: string) => `${rows} of ${of} rows`,
    },
    examples: { fa: (rows: string) => `مانند ردیف‌های ${rows}`, en: (rows: string) => `for example rows ${rows}` },
    action: { fa: "چه کنید", en: "What to do" },
  },
  fixer: {
    title: { fa: "اصلاح و ارسال دوباره", en: "Fix and upload again" },
    lead: {
      fa: "ردیف‌های نیازمند بررسی را همین‌جا اصلاح کنید؛ تنها ردیف‌های اصلاح‌شده در فهرستی تازه ارسال می‌شود.",
      en: "Fix rows that need attention here. Only the rows you fix are uploaded, as a new list.",
    },
    open: { fa: (n: string) => `اصلاح ${n} ردیف`, en: (n: string) => (n === "1" ? "Fix 1 row" : `Fix ${n} rows`) },
    takeAll: {
      fa: (basis: string, rows: string) => `پذیرش همه پیشنهادهای «${basis}» (${rows} ردیف)`,
      en: (basis: string, rows: string) => `Take every suggestion from ${basis} (rows: ${rows})`,
    },
    take: { fa: "پذیرش", en: "Take it" },
    claim: { fa: "شناسه‌های صحیح طبق اظهار مالک در تیکت باز", en: "Correct IMEIs, as reported in open ticket" },
    taken: {
      fa: "پیشنهادها را پیش از ارسال با سوابق خود مقایسه کنید.",
      en: "Compare suggestions with your records before you upload them.",
    },
    ready: {
      fa: (ready: string, all: string) => `${ready} ردیف از ${all} ردیف آماده ارسال است`,
      en: (ready: string, all: string) => `${ready} of ${all} rows are ready to upload`,
    },
    pages: { fa: "صفحه‌های ردیف‌های اصلاح", en: "Pages of rows to fix" },
    rowReady: { fa: "آماده ارسال", en: "Ready" },
    rowAsWas: { fa: "تغییری نکرده", en: "Not changed" },
    rowWrong: { fa: "هنوز درست نیست", en: "Not right yet" },
    send: {
      fa: (n: string) => `ارسال ${n} ردیف اصلاح‌شده`,
      en: (n: string) => (n === "1" ? "Upload the fixed row" : `Upload the ${n} fixed rows`),
    },
    discard: { fa: "حذف تغییرها", en: "Discard the changes" },
    rowNumber: { fa: (n: string) => `ردیف ${n}`, en: (n: string) => `Row ${n}` },
    was: { fa: (value: string) => `پیش‌تر: ${value}`, en: (value: string) => `Was: ${value}` },
    empty: { fa: "خالی", en: "empty" },
    kept: {
      fa: "آنچه می‌نویسید تا بستن این زبانه مرورگر می‌ماند.",
      en: "What you type is kept until this browser tab is closed.",
    },
  },
});
