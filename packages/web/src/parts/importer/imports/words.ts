import type { ImportMode } from "@hamta/client";
import type { Outcome } from "@hamta/core";
import { dictionary } from "#words/dictionary.ts";

type Words = { readonly fa: string; readonly en: string };

export const imports = dictionary({
  noImport: { fa: "چنین فهرستی ندارید", en: "We cannot find this list" },
  noImportWords: {
    fa: "شاید نشانی آن اشتباه باشد، یا فهرست از آنِ دیگری است.",
    en: "Its address may be mistyped, or the list is somebody else's.",
  },
  file: { fa: "فایل", en: "File" },
  kind: { fa: "نوع", en: "Kind" },
  state: { fa: "وضعیت", en: "State" },
  mode: { fa: "حالت", en: "Mode" },
  rows: { fa: "ردیف‌ها", en: "Rows" },
  result: { fa: "نتیجه", en: "Result" },
  createdAt: { fa: "زمان ارسال", en: "Sent" },
  sender: { fa: "فرستنده", en: "Sender" },
  endedAt: { fa: "پایان", en: "Ended" },
  took: { fa: "مدت", en: "Took" },
  modes: {
    APPLY: { fa: "اعمال", en: "Apply" },
    DRY_RUN: { fa: "آزمایشی", en: "Dry run" },
    UNDO: { fa: "بازگرداندن", en: "Undo" },
  } satisfies Record<ImportMode, Words>,
  about: { fa: "درباره این فهرست", en: "About this list" },
  related: {
    follows: {
      APPLY: { fa: "نتیجه آزمایشی همین فهرست", en: "This list's dry run" },
      UNDO: { fa: "فهرستی که بازگردانده می‌شود", en: "The list that is undone" },
    },
    followedBy: {
      applied: { fa: "اعمال این فهرست", en: "Where this list was applied" },
      undone: { fa: "بازگرداندن این فهرست", en: "Where this list was undone" },
    },
    sameAs: { fa: "همین فایل پیش‌تر هم آمده بود", en: "The very same file came before" },
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
      RECEIVED: { fa: "فایل رسید؛ کار به‌زودی آغاز می‌شود…", en: "The file is here; work begins shortly…" },
      WAITING: {
        fa: "فهرست پیشین شما هنوز در دست کار است؛ پس از آن نوبت این فهرست است.",
        en: "Your list before this one is still being worked on; this one is next.",
      },
      INSPECTING: { fa: "فایل خوانده و بررسی می‌شود…", en: "The file is being read and checked…" },
      RECONCILING: {
        fa: "ردیف‌ها با سامانه و تیکت‌ها تطبیق داده می‌شود…",
        en: "Rows are being matched with the register and tickets…",
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
      en: "You may close this page: work goes on, and the result stays here.",
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
      en: "What is done stays and is in the report; rows that were not reached are not applied.",
    },
    asked: {
      fa: "توقف خواسته شد؛ کار پس از چند ثانیه می‌ایستد.",
      en: "It was asked to stop, and does so within seconds.",
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
        en: "Rows that are applied stay, and are in the report. All others are reported as Unprocessed.",
      },
      state: {
        fa: "فهرست با وضعیت «با خطا متوقف شد» پایان می‌یابد، و فهرست بعدی همین فرستنده آغاز می‌شود.",
        en: "The list ends as Failed, and the sender's next list begins.",
      },
    },
    note: { fa: "دلیل، برای راهبران سامانه", en: "Reason, for ops" },
    noteNeeded: { fa: "دلیل را بنویسید.", en: "Write the reason." },
    asked: { fa: "پایان این فهرست خواسته شده است", en: "Ops have asked to end this list" },
  },
  commit: {
    button: { fa: "اعمال فهرست", en: "Apply the list" },
    title: { fa: "این فهرست اعمال شود؟", en: "Apply this list?" },
    same: {
      fa: "همان فایل دوباره با سامانه سنجیده و این‌بار اعمال می‌شود. اگر در این میان چیزی تغییر کرده باشد، نتیجه آن ردیف‌ها گفته خواهد شد.",
      en: "The very same file is matched once more, and applied this time. If anything has changed meanwhile, you are told of which rows.",
    },
    tickets: {
      fa: (n: string) => `${n} تیکت تایید و شناسه‌های دستگاه آن اصلاح می‌شود.`,
      en: (n: string) => `${n} tickets are approved, and their devices' IMEIs corrected.`,
    },
    refused: { fa: (n: string) => `${n} تیکت رد می‌شود.`, en: (n: string) => `${n} tickets are rejected.` },
    kept: {
      fa: (n: string) => `${n} اصلاح برای تیکت‌های آینده نگه داشته می‌شود.`,
      en: (n: string) => `${n} corrections are kept for tickets to come.`,
    },
    registered: {
      fa: (n: string) => `${n} دستگاه ثبت یا به‌روز می‌شود.`,
      en: (n: string) => `${n} devices are registered or updated.`,
    },
    recorded: { fa: (n: string) => `${n} رویت ثبت می‌شود.`, en: (n: string) => `${n} sightings are recorded.` },
    nothing: { fa: (n: string) => `${n} ردیف چیزی را تغییر نمی‌دهد.`, en: (n: string) => `${n} rows change nothing.` },
  },
  undo: {
    button: { fa: "بازگرداندن این فهرست", en: "Undo this list" },
    again: { fa: "بازگرداندن دوباره", en: "Undo once more" },
    title: { fa: "اثر این فهرست بازگردانده شود؟", en: "Undo this list?" },
    uploader: {
      fa: "اصلاح‌هایی که نگه داشته شده و هنوز استفاده نشده است برداشته می‌شود. شناسه‌های اصلاح‌شده و تیکت‌های پایان‌یافته تنها به دست راهبر یا کارشناس همتا بازمی‌گردد. گزارش برای هر ردیف می‌گوید چه شد.",
      en: "Corrections that are on file and not used yet are taken back. Corrected devices and ended tickets are put back by Hamta's ops or experts alone. The report says of each row what came of it.",
    },
    staff: {
      fa: "هرچه این فهرست تغییر داده و پس از آن کسی به آن دست نزده است بازمی‌گردد: اصلاح‌های نگه‌داشته‌شده، شناسه‌های دستگاه‌ها و تیکت‌ها. گزارش برای هر ردیف می‌گوید چه شد.",
      en: "Whatever the list changed and nobody has touched since is put back: corrections on file, devices and tickets. The report says of each row what came of it.",
    },
    reversible: {
      fa: (rows: string) => `${rows} ردیف بازگردانده می‌شود.`,
      en: (rows: string) => `${rows} rows would be put back.`,
    },
    unchecked: {
      fa: (rows: string) => `${rows} ردیف دیگر هنگام بازگرداندن بررسی می‌شود.`,
      en: (rows: string) => `${rows} more rows are looked up when the undo runs.`,
    },
    keeps: {
      fa: (rows: string, why: string) => `${rows} ردیف همان‌گونه می‌ماند: ${why}`,
      en: (rows: string, why: string) => `${rows} rows stay as they are: ${why}`,
    },
    within: {
      fa: (days: string) => `تا ${days} روز پس از پایان.`,
      en: (days: string) => `Within ${days} days of its end.`,
    },
  },
  ended: {
    dryRun: {
      fa: "این یک اجرای آزمایشی بود؛ هنوز چیزی تغییر نکرده است",
      en: "This was a dry run; nothing has changed yet",
    },
    dryRunWords: {
      fa: "نتیجه زیر می‌گوید با هر ردیف چه خواهد شد. اگر درست است، فهرست را اعمال کنید.",
      en: "Below is what would become of each row. If it is right, apply the list.",
    },
    applied: { fa: "این اجرای آزمایشی پس از آن اعمال شد", en: "This dry run was applied afterwards" },
    tooOld: {
      fa: (days: string) => `${days} روز از پایان آن گذشته است؛ برای اعمال، فایل را دوباره بفرستید.`,
      en: (days: string) => `It ended more than ${days} days ago; send the file again to apply it.`,
    },
    held: {
      fa: "این فهرست نگه داشته شد و تایید شما را می‌خواهد",
      en: "This list is held, and needs your confirmation",
    },
    cancelled: { fa: "این فهرست متوقف شد", en: "This list was stopped" },
    cancelledWords: {
      fa: (done: string, all: string) =>
        `${done} ردیف از ${all} ردیف انجام شد و مانده است؛ بقیه اعمال نشد و می‌توانید آن‌ها را دوباره بفرستید.`,
      en: (done: string, all: string) =>
        `${done} of ${all} rows were done and stay so; the rest was not applied, and you may send it again.`,
    },
    cancelledEarly: { fa: "پیش از آنکه ردیفی اعمال شود متوقف شد.", en: "It was stopped before any row was applied." },
    rejected: { fa: "فایل پذیرفته نشد و هیچ ردیفی اعمال نشد", en: "The file was refused, and no row was applied" },
    failed: { fa: "کار این فهرست از سوی ما با خطا متوقف شد", en: "This list stopped on our side" },
    failedWords: {
      fa: "به راهبران خبر داده شده و چیزی از دست نرفته است. آنچه انجام شده در گزارش آمده است؛ همان فایل را بی‌نگرانی دوباره بفرستید: ردیفی که یک‌بار اعمال شده دوباره شمرده نمی‌شود.",
      en: "Ops have been told, and nothing is lost. What was done is in the report. You can safely send the same file again: a row that was applied is not applied twice.",
    },
    upload: { fa: "ارسال فایل اصلاح‌شده", en: "Upload the corrected file" },
    uploadAgain: { fa: "ارسال دوباره", en: "Upload again" },
    changed: {
      fa: (n: string) => `${n} ردیف با نتیجه آزمایشی فرق دارد`,
      en: (n: string) => `${n} rows ended otherwise than in the dry run`,
    },
    unchanged: {
      fa: "نتیجه همه ردیف‌ها همان است که آزمایش شده بود",
      en: "Every row ended as it had when it was tried",
    },
    changedWords: {
      fa: "از زمان اجرای آزمایشی، سامانه یا تیکت‌ها تغییر کرده بود.",
      en: "The register or its tickets had changed since the dry run.",
    },
    changedDownload: { fa: "بارگیری این ردیف‌ها", en: "Download these rows" },
    before: { fa: "در آزمایش", en: "When tried" },
    now: { fa: "اکنون", en: "Now" },
  },
  outcomes: {
    title: { fa: "نتیجه ردیف‌ها", en: "What became of the rows" },
    tried: { fa: "نتیجه‌ای که ردیف‌ها خواهند داشت", en: "What would become of the rows" },
    triedDone: { fa: "انجام خواهد شد", en: "Would be done" },
    of: { fa: (n: string) => `${n} ردیف`, en: (n: string) => `${n} rows` },
    senses: {
      done: { fa: "انجام شد", en: "Done" },
      still: { fa: "نیازی به کار نداشت", en: "No action needed" },
      look: { fa: "باید بررسی شود", en: "To look at" },
      wrong: { fa: "پذیرفته نشد", en: "Not accepted" },
      unreached: { fa: "نوبتش نرسید", en: "Not reached" },
    } satisfies Record<Outcome.Sense, Words>,
    only: { fa: "؛ تنها این‌ها در جدول", en: "; only these in the table" },
    rows: { fa: "ردیف", en: "rows" },
  },
  findings: {
    title: { fa: "ایراد سراسری فایل", en: "What is wrong throughout the file" },
    rows: {
      fa: (rows: string, of: string) => `${rows} از ${of} ردیف`,
      en: (rows: string, of: string) => `${rows} of ${of} rows`,
    },
    examples: { fa: (rows: string) => `مانند ردیف‌های ${rows}`, en: (rows: string) => `such as rows ${rows}` },
    action: { fa: "چه کنید", en: "What to do" },
  },
  fixer: {
    title: { fa: "اصلاح و ارسال دوباره", en: "Fix and send again" },
    lead: {
      fa: "ردیف‌هایی را که انجام نشد همین‌جا اصلاح کنید؛ تنها ردیف‌های اصلاح‌شده به‌صورت فهرستی تازه ارسال می‌شود.",
      en: "Mend the rows that came to nothing right here; only the mended ones are sent, as a list of their own.",
    },
    open: { fa: (n: string) => `اصلاح ${n} ردیف`, en: (n: string) => `Fix ${n} rows` },
    takeAll: {
      fa: (basis: string, rows: string) => `پذیرش همه پیشنهادهای «${basis}» (${rows} ردیف)`,
      en: (basis: string, rows: string) => `Take every suggestion from ${basis} (rows: ${rows})`,
    },
    take: { fa: "پذیرش", en: "Take it" },
    claim: { fa: "جفت صحیح به گفته تیکت باز", en: "Correct pair, as claimed by open ticket" },
    taken: {
      fa: "پیشنهادها را پیش از ارسال با منبع اصلی بسنجید.",
      en: "Compare suggestions with your source before you send them.",
    },
    ready: {
      fa: (ready: string, all: string) => `${ready} ردیف از ${all} ردیف آماده ارسال است`,
      en: (ready: string, all: string) => `${ready} of ${all} rows are ready to send`,
    },
    pages: { fa: "صفحه‌های ردیف‌های اصلاح", en: "Pages of rows to fix" },
    rowReady: { fa: "آماده ارسال", en: "Ready" },
    rowAsWas: { fa: "تغییری نکرده", en: "Not changed" },
    rowWrong: { fa: "هنوز درست نیست", en: "Not right yet" },
    send: { fa: (n: string) => `ارسال ${n} ردیف اصلاح‌شده`, en: (n: string) => `Upload the ${n} fixed rows` },
    discard: { fa: "دور ریختن اصلاح‌ها", en: "Discard the changes" },
    rowNumber: { fa: (n: string) => `ردیف ${n}`, en: (n: string) => `Row ${n}` },
    was: { fa: (value: string) => `پیش‌تر: ${value}`, en: (value: string) => `Was: ${value}` },
    empty: { fa: "خالی", en: "empty" },
    kept: {
      fa: "آنچه می‌نویسید تا بستن این زبانه مرورگر می‌ماند.",
      en: "What you type is kept until this browser tab is closed.",
    },
  },
});
