import type { Text } from "#texts/text";

/** The help of every command, with examples that docs/cli.md has too. */

export type Example = Text & { readonly command: string };

/** `details`: what one line cannot say. */
export type CommandTexts = {
  readonly summary: Text;
  readonly details?: Text;
  readonly examples: readonly Example[];
};

export const headings = {
  "Usage:": { fa: "شیوه نوشتن:", en: "Usage:" },
  "Arguments:": { fa: "ورودی‌ها:", en: "Arguments:" },
  "Options:": { fa: "گزینه‌ها:", en: "Options:" },
  "Commands:": { fa: "دستورها:", en: "Commands:" },
  "Examples:": { fa: "نمونه‌ها:", en: "Examples:" },
  "Exit codes:": { fa: "کد پایان:", en: "Exit codes:" },
  "Environment:": { fa: "متغیرهای محیط:", en: "Environment:" },
} satisfies Record<string, Text>;

export const common = {
  hamta: {
    fa: "فهرست‌های سامانه همتا را بررسی و ارسال می‌کند و ردیف‌های نادرست را به کمک شما اصلاح می‌کند.",
    en: "Checks the lists of Hamta, uploads them, and helps you to fix the rows that are not right.",
  },
  version: { fa: "نسخه برنامه", en: "print the version" },
  help: { fa: "این راهنما", en: "print this help" },
  json: { fa: "خروجی JSON برای برنامه‌ها", en: "print JSON, for programs" },
  language: {
    fa: "زبان پیام‌ها، fa یا en؛ پیش‌فرض از زبان سیستم",
    en: "language of messages, fa or en; by default that of the locale",
  },
  reference: { fa: "کد خطا:", en: "Error reference:" },
  more: {
    fa: "راهنمای هر دستور و نمونه‌های آن: hamta COMMAND --help",
    en: "Help on a command, with examples: hamta COMMAND --help",
  },
  groups: {
    sightings: { fa: "فهرست رویت‌های اپراتور تلفن همراه", en: "a mobile operator's lists of sightings" },
    devices: { fa: "فهرست دستگاه‌ها", en: "lists of devices" },
    "dead-letters": {
      fa: "آنچه سامانه از آن دست کشیده است، برای راهبران",
      en: "what a stage gave up, for Hamta operations",
    },
  },
  variables: {
    HAMTA_URL: { fa: "نشانی سامانه همتا", en: "the address of Hamta, such as https://hamta.example.ir" },
    HAMTA_TOKEN: { fa: "توکن شما، به جای hamta login", en: "your token, instead of hamta login" },
    HAMTA_CLIENT_ID: { fa: "شناسه کلید دسترسی یک برنامه", en: "the id of a machine's credential" },
    HAMTA_CLIENT_SECRET: { fa: "رمز کلید دسترسی", en: "its secret" },
  },
} as const;

export const options = {
  kind: {
    fa: "نوع فهرست: corrections، devices یا sightings؛ پیش‌فرض از نام ستون‌ها",
    en: "kind of list: corrections, devices or sightings; by default the one that the columns fit",
  },
  role: {
    fa: "فرستنده فهرست: importer، operator یا ops؛ ستون‌های لازم به آن بستگی دارد",
    en: "who sends the list: importer, operator or ops; the required columns depend on it",
  },
  sheet: {
    fa: "برگه‌ای از فایل XLSX؛ پیش‌فرض نخستین برگه‌ای که فهرست است",
    en: "sheet of an XLSX file; by default the first that is a list",
  },
  map: {
    fa: 'نام یک ستون در فایل شما، مانند --map "correct_imei_1=IMEI درست ۱"؛ برای هر ستون یک بار',
    en: 'what your file calls a column, such as --map "correct_imei_1=New IMEI 1"; once for each column',
  },
  stage: { fa: "نام مرحله، مانند production", en: "name of the stage, such as production" },
  limit: { fa: "بیشترین تعداد؛ پیش‌فرض", en: "most entries; by default" },
  id: {
    fa: "شناسه فهرست، از hamta import یا hamta imports",
    en: "id of the import, from hamta import or hamta imports",
  },
  wait: { fa: "تا پایان کار صبر می‌کند", en: "wait until it has ended" },
  waitAndReport: {
    fa: "تا پایان کار صبر می‌کند و گزارش را کنار فایل می‌گذارد",
    en: "wait until it has ended, and save the report beside the file",
  },
  dryRun: {
    fa: "اجرای آزمایشی: نتیجه هر ردیف، بدون هیچ تغییر",
    en: "test run: the result of every row, and no change",
  },
  again: {
    fa: "فهرستی تازه، حتی اگر همین فایل به‌تازگی ارسال شده باشد",
    en: "a new import, also if the same file was uploaded in the last two days",
  },
} satisfies Record<string, Text>;

export const help = {
  lint: {
    summary: {
      fa: "فایل را بدون ارسال بررسی می‌کند",
      en: "check a file without uploading it",
    },
    details: {
      fa: "همان کد سامانه همتا فایل را روی همین دستگاه می‌خواند: ردیف‌های نادرست، مشکل‌های سراسر فایل و پیشنهادها.",
      en: "Hamta's own reader reads the file on this machine: rows that are not right, faults of the whole file, and suggestions.",
    },
    file: { fa: "فایل CSV یا XLSX", en: "a CSV or XLSX file" },
    examples: [
      {
        command: "hamta lint corrections.csv",
        fa: "بررسی فهرست اصلاحات",
        en: "check a list of corrections",
      },
      {
        command: "hamta lint devices.xlsx --kind devices --as ops --json",
        fa: "بررسی فهرست دستگاه‌های راهبران با خروجی JSON",
        en: "check a device list of Hamta operations, for a program",
      },
    ],
  },
  import: {
    summary: { fa: "فهرستی را ارسال می‌کند", en: "upload a list" },
    details: {
      fa: "فایلی که سراسر آن رد می‌شد ارسال نمی‌شود. اگر ارسال قطع شد، همین دستور را دوباره اجرا کنید: همان فایل، همان فهرست است.",
      en: "A file that would be rejected whole is not uploaded. If the command breaks off, run it again: the same file continues the same import.",
    },
    examples: [
      {
        command: "hamta import corrections.csv --dry-run --wait",
        fa: "اجرای آزمایشی؛ گزارش آن corrections-dry-run.report.csv است",
        en: "a test run; its report is corrections-dry-run.report.csv",
      },
      { command: "hamta import corrections.xlsx --wait", fa: "ارسال یک فایل XLSX", en: "upload an XLSX file" },
      {
        command: "hamta import corrections.csv --json",
        fa: "ارسال بدون صبر کردن؛ خروجی JSON شناسه فهرست را دارد",
        en: "upload without waiting; the JSON has the id of the import",
      },
    ],
  },
  report: {
    summary: {
      fa: "نتیجه فهرست را نشان می‌دهد و گزارش آن را دریافت می‌کند",
      en: "show an import and download its report",
    },
    format: {
      fa: "csv، xlsx، summary (خلاصه، JSON) یا changed (ردیف‌هایی که نتیجه‌شان با اجرای آزمایشی فرق دارد)؛ پیش‌فرض csv",
      en: "csv, xlsx, summary (JSON) or changed (rows whose result differs from the test run's); by default csv",
    },
    output: { fa: "نام فایل گزارش؛ - برای خروجی استاندارد", en: "where to save it; - prints it" },
    examples: [
      {
        command: "hamta report $ID --wait",
        fa: "صبر تا پایان، سپس دریافت گزارش",
        en: "wait, then download the report",
      },
      { command: "hamta report $ID --format summary --output -", fa: "خلاصه نتیجه‌ها", en: "print the summary" },
    ],
  },
  imports: {
    summary: { fa: "تازه‌ترین فهرست‌های شما", en: "list your newest imports" },
    state: { fa: "تنها فهرست‌هایی با این وضعیت‌ها", en: "only imports in these states" },
    examples: [
      { command: "hamta imports --kind corrections", fa: "فهرست‌های اصلاحات", en: "lists of corrections" },
      {
        command: "hamta imports --state held rejected --json",
        fa: "آنچه در انتظار شماست، هر فهرست در یک سطر JSON",
        en: "what waits for you, as one JSON object on each line",
      },
    ],
  },
  importsEnd: {
    summary: {
      fa: "راهبران فهرستی را که خودبه‌خود پایان نمی‌یابد پایان می‌دهند",
      en: "for Hamta operations: end an import that does not end by itself",
    },
    details: {
      fa: "گام تازه‌ای آغاز نمی‌شود و فهرست حداکثر ۲۵ دقیقه دیگر FAILED است. ردیف‌هایی که انجام شده است می‌ماند و فهرست بعدی همان فرستنده پردازش می‌شود.",
      en: "No further step begins, and the import is FAILED 25 minutes later at most. Rows that are done stay applied, and the sender's next list goes on.",
    },
    note: { fa: "دلیل آن، برای راهبران دیگر", en: "the reason, for other people of Hamta operations" },
    examples: [
      {
        command: 'hamta imports end $ID --note "Its execution hangs"',
        fa: "پایان دادن به فهرست",
        en: "end the import",
      },
    ],
  },
  commit: {
    summary: {
      fa: "اجرای آزمایشی یا فهرستِ در انتظار تایید را اعمال می‌کند",
      en: "apply a test run, or a list that is on hold",
    },
    examples: [{ command: "hamta commit $ID --wait", fa: "اعمال و صبر تا پایان", en: "apply it and wait" }],
  },
  cancel: {
    summary: { fa: "فهرست در حال پردازش را متوقف می‌کند", en: "stop a list that is being processed" },
    details: {
      fa: "ردیف‌هایی که انجام شده است می‌ماند و در گزارش می‌آید؛ بقیه پردازش نمی‌شود.",
      en: "Rows that are done stay applied and are in the report; the rest is not processed.",
    },
    examples: [{ command: "hamta cancel $ID", fa: "توقف فهرست", en: "stop the list" }],
  },
  undo: {
    summary: { fa: "فهرستی را که اعمال شده است بازمی‌گرداند", en: "undo a list that was applied" },
    preview: { fa: "تنها نشان می‌دهد که چه می‌شود", en: "only show what an undo would do now" },
    examples: [
      { command: "hamta undo $ID --preview", fa: "پیش از بازگرداندن", en: "look first" },
      { command: "hamta undo $ID --wait", fa: "بازگرداندن و صبر تا پایان", en: "undo it and wait" },
    ],
  },
  worklist: {
    summary: {
      fa: "تیکت‌هایی که در انتظار اصلاحیه شماست، از قدیمی‌ترین",
      en: "list the tickets that wait for your corrections, the oldest first",
    },
    examples: [
      { command: "hamta worklist --limit 10", fa: "ده تیکت نخست", en: "the first ten" },
      { command: "hamta worklist --json", fa: "هر تیکت در یک سطر JSON", en: "one JSON object on each line" },
    ],
  },
  sightingsImport: {
    summary: { fa: "فهرست رویت‌ها را ارسال می‌کند", en: "upload a list of sightings" },
    examples: [
      { command: "hamta sightings import sightings.csv --wait", fa: "ارسال و صبر تا پایان", en: "upload it and wait" },
    ],
  },
  devicesImport: {
    summary: { fa: "فهرست دستگاه‌های راهبران را ارسال می‌کند", en: "upload a device list of Hamta operations" },
    details: {
      fa: "ستون‌های channel و importer لازم است. واردکننده فهرست دستگاه‌های خود را با hamta import می‌فرستد.",
      en: "It needs the columns channel and importer. An importer uploads its own devices by hamta import.",
    },
    examples: [{ command: "hamta devices import devices.csv --dry-run --wait", fa: "اجرای آزمایشی", en: "a test run" }],
  },
  seed: {
    summary: {
      fa: "فهرستی ساختگی از دستگاه‌ها می‌نویسد، به هر اندازه",
      en: "write a device list of any size that is made up",
    },
    details: {
      fa: "برای آزمودن یک مرحله، نه برای محیط واقعی. همان --seed همان فایل را می‌سازد و فایل کوتاه‌تر آغاز فایل بلندتر است.",
      en: "To try a stage, and not for production. The same --seed gives the same file, and a shorter file is the beginning of a longer one.",
    },
    rows: { fa: "تعداد دستگاه‌ها", en: "number of devices" },
    seed: {
      fa: "عددی که فایل از آن ساخته می‌شود؛ پیش‌فرض ۱",
      en: "the number that the file follows from; by default 1",
    },
    output: {
      fa: "نام فایل؛ - برای خروجی استاندارد؛ پیش‌فرض devices.csv",
      en: "the file; - prints it; by default devices.csv",
    },
    examples: [
      {
        command: "hamta seed --rows 100000 --output register.csv",
        fa: "صد هزار دستگاه",
        en: "a hundred thousand devices",
      },
      {
        command: "hamta seed --rows 3 --seed 7 --output -",
        fa: "نمونه‌ای از سه دستگاه",
        en: "three devices, to look at",
      },
    ],
  },
  fix: {
    summary: {
      fa: "ردیف‌های نادرست یک گزارش را با شما اصلاح می‌کند",
      en: "fix the rows of a report that were not applied",
    },
    details: {
      fa: "پیشنهادها را یکی‌یکی می‌پرسد و ردیف‌های اصلاح‌شده را در فایلی تازه می‌نویسد. فایل را خودتان ارسال می‌کنید.",
      en: "It asks for each cell, with its suggestion, and writes the fixed rows to a new file. You upload that file yourself.",
    },
    report: { fa: "گزارش CSV یک فهرست", en: "the CSV report of a list" },
    acceptSafe: {
      fa: "بی پرسش، پیشنهادهای REGISTER، TICKET، LEADING_ZERO، IMEISV و CHECK_DIGIT_MISSING را می‌پذیرد",
      en: "without questions, take the suggestions REGISTER, TICKET, LEADING_ZERO, IMEISV and CHECK_DIGIT_MISSING",
    },
    output: { fa: "نام فایل تازه؛ پیش‌فرض NAME-fixed.csv", en: "the new file; by default NAME-fixed.csv" },
    examples: [
      { command: "hamta fix corrections.report.csv", fa: "پرسش یکی‌یکی", en: "question by question" },
      {
        command: "hamta fix corrections.report.csv --accept-safe --output fixed.csv",
        fa: "بی پرسش، برای برنامه‌ها",
        en: "without questions, for programs",
      },
    ],
  },
  changes: {
    summary: {
      fa: "تغییرهای سامانه را برای اپراتور تلفن همراه می‌خواند، از قدیمی‌ترین",
      en: "print the register's changes for a mobile operator, the oldest first",
    },
    details: {
      fa: "هر تغییر یک سطر است: زمان، شناسه، HELD یا GIVEN_UP، و وضعیت قانونی.",
      en: "Each change is a line: time, IMEI, HELD or GIVEN_UP, and legal status, separated by tabs.",
    },
    since: { fa: "تنها تغییرهای پس از این نشانگر", en: "only changes after this cursor" },
    cursorFile: {
      fa: "نشانگر را در این فایل نگه می‌دارد و دفعه بعد از همان‌جا می‌خواند",
      en: "keep the cursor in this file, and go on from it the next time",
    },
    examples: [
      {
        command: "hamta changes --cursor-file hamta.cursor",
        fa: "تغییرهای پس از دفعه پیش",
        en: "what is new since the last run",
      },
      {
        command: "hamta changes --since $CURSOR --json",
        fa: "هر تغییر در یک سطر JSON",
        en: "one JSON object on each line",
      },
    ],
  },
  deadLettersList: {
    summary: {
      fa: "آنچه را که یک مرحله از آن دست کشیده است نشان می‌دهد",
      en: "show what a stage gave up",
    },
    details: {
      fa: "با ورود خود شما به AWS، مانند خط فرمان AWS. چیزی تغییر نمی‌کند و داده شخصی نمایش داده نمی‌شود.",
      en: "Signed in to AWS as yourself, as for AWS's own command line. Nothing changes, and no personal data is shown.",
    },
    queue: {
      fa: "تنها این صف‌ها: uploads، imports، events، changes، notices",
      en: "only these queues: uploads, imports, events, changes, notices",
    },
    examples: [
      {
        command: "hamta dead-letters list --stage production",
        fa: "همه صف‌ها",
        en: "of every queue; exits with 1 if there is one",
      },
    ],
  },
  deadLettersReplay: {
    summary: {
      fa: "آنچه را که یک مرحله از آن دست کشیده است دوباره انجام می‌دهد",
      en: "do again what a stage gave up",
    },
    details: {
      fa: "نخست علت را برطرف کنید. نامه پس از انجام کار پاک می‌شود؛ نامه‌ای که تکرار آن بی‌خطر نیست می‌ماند یا با ذکر دلیل پاک می‌شود.",
      en: "First repair the cause. A letter is removed once it is done; what is not safe to repeat is left out, with the reason. It may be run again at any time.",
    },
    item: {
      fa: "رویدادهای این تیکت‌ها یا فهرست‌ها را دوباره می‌فرستد، مانند TICKET#8843538805",
      en: "send the events of these tickets or imports again, such as TICKET#8843538805",
    },
    examples: [
      {
        command: "hamta dead-letters replay --stage production --queue imports",
        fa: "فهرست‌های جامانده",
        en: "the lists of lost imports",
      },
    ],
  },
  doctor: {
    summary: {
      fa: "بررسی می‌کند که این دستگاه، نشانی و توکن درست است",
      en: "check this machine, the address and the token, or a stage",
    },
    stage: {
      fa: "به جای آن یک مرحله را با ورود خود شما به AWS بررسی می‌کند: جدول، صف‌ها، مجوزها و ساعت",
      en: "instead check a stage, signed in to AWS as yourself: table, queues, permissions and clock",
    },
    examples: [
      { command: "hamta doctor", fa: "بررسی همه", en: "check everything" },
      { command: "hamta doctor --stage production", fa: "بررسی یک مرحله", en: "check a stage" },
    ],
  },
  login: {
    summary: { fa: "با مرورگر وارد سامانه می‌شوید", en: "sign in with your browser" },
    details: {
      fa: "توکن‌ها در پوشه تنظیمات شما می‌ماند و خودبه‌خود تازه می‌شود. کاری که کسی آن را اجرا نمی‌کند به جای آن کلید دسترسی دارد.",
      en: "The tokens stay in your folder of settings and are renewed. A job that no person runs has a credential instead.",
    },
    url: {
      fa: "نشانی سامانه همتا؛ پیش‌فرض HAMTA_URL یا نشانی آخرین ورود",
      en: "the address of Hamta; by default HAMTA_URL, or that of the last sign-in",
    },
    noBrowser: {
      fa: "مرورگر را باز نمی‌کند و تنها نشانی را می‌نویسد",
      en: "only print the address, and open no browser",
    },
    examples: [
      { command: "hamta login $HAMTA", fa: "ورود در نشانی $HAMTA", en: "sign in at the address $HAMTA" },
      {
        command: "hamta login --no-browser",
        fa: "وقتی مرورگر روی دستگاه دیگری است",
        en: "if your browser is on another machine",
      },
    ],
  },
  logout: {
    summary: { fa: "از سامانه خارج می‌شوید", en: "sign out" },
    examples: [
      { command: "hamta logout", fa: "پاک کردن توکن‌ها از این دستگاه", en: "remove the tokens from this machine" },
    ],
  },
  completion: {
    summary: { fa: "تکمیل خودکار دستورها در پوسته", en: "print the completion script of a shell" },
    shell: { fa: "bash، zsh، fish یا powershell", en: "bash, zsh, fish or powershell" },
    examples: [
      {
        command: "hamta completion bash > ~/.local/share/bash-completion/completions/hamta",
        fa: "برای bash",
        en: "for bash; open a new shell afterwards",
      },
    ],
  },
} satisfies Record<string, CommandTexts & Record<string, unknown>>;
