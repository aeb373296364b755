import { filled, type Filled, type Text } from "#texts/text";

/** Mistakes in the arguments, by commander's codes. */

export const usageErrors: Readonly<Record<string, Filled>> = {
  "commander.unknownCommand": {
    fa: (name) => `دستور ${name} وجود ندارد.`,
    en: (name) => `There is no command ${name}.`,
  },
  "commander.unknownOption": {
    fa: (name) => `گزینه ${name} وجود ندارد.`,
    en: (name) => `There is no option ${name}.`,
  },
  "commander.missingArgument": {
    fa: (name) => `${name} را بنویسید.`,
    en: (name) => `${name} is missing.`,
  },
  "commander.optionMissingArgument": {
    fa: (name) => `برای گزینه ${name} مقداری بنویسید.`,
    en: (name) => `Option ${name} needs a value.`,
  },
  "commander.missingMandatoryOptionValue": {
    fa: (name) => `گزینه ${name} لازم است.`,
    en: (name) => `Option ${name} is required.`,
  },
  "commander.excessArguments": {
    fa: () => "ورودی‌های دستور بیش از اندازه است.",
    en: () => "There are too many arguments.",
  },
  "commander.invalidArgument": {
    fa: (name) => `مقدار گزینه ${name} پذیرفته نیست.`,
    en: (name) => `The value of ${name} is not allowed.`,
  },
};

export const usageHints = {
  allowed: { fa: "مقدارهای مجاز: *.", en: "Allowed: *." },
  similar: { fa: "آیا منظورتان * است؟", en: "Did you mean *?" },
  action: {
    fa: "راهنمای هر دستور با گزینه --help نمایش داده می‌شود.",
    en: "--help shows how to use a command.",
  },
} satisfies Record<string, Text | Filled>;

/** What a machine is told that gets no token, by the kind of the client's error. */
export const tokenErrors = {
  UNAUTHENTICATED: {
    message: {
      fa: "کلید دسترسی پذیرفته نشد: شناسه یا رمز آن درست نیست، یا کلید باطل شده است.",
      en: "The credential is refused: its id or its secret is wrong, or it was revoked.",
    },
    action: {
      fa: "مقدار HAMTA_CLIENT_ID و HAMTA_CLIENT_SECRET را بررسی کنید؛ رمز تازه را همکارانتان در کارتابل همتا می‌سازند.",
      en: "Check HAMTA_CLIENT_ID and HAMTA_CLIENT_SECRET; your people create a new secret in their account at Hamta.",
    },
  },
  BUSY: {
    message: { fa: "درخواست توکن بیش از اندازه است.", en: "There were too many requests for a token." },
    action: {
      fa: "بعدا دوباره تلاش کنید و مقدار HAMTA_CLIENT_SECRET را بررسی کنید.",
      en: "Try again later, and check HAMTA_CLIENT_SECRET.",
    },
  },
  NETWORK: {
    message: { fa: "توکن دریافت نشد: سامانه همتا پاسخ نداد.", en: "There is no token: Hamta did not answer." },
    action: {
      fa: "مقدار HAMTA_URL را بررسی کنید و دوباره تلاش کنید.",
      en: "Check HAMTA_URL, and try again.",
    },
  },
} satisfies Record<string, { message: Text; action: Text }>;

export const errors = {
  noUrl: {
    fa: "نشانی سامانه همتا معلوم نیست.",
    en: "The address of Hamta is not set.",
  },
  noUrlAction: {
    fa: "با hamta login https://hamta.example.ir وارد شوید، یا متغیر HAMTA_URL را مقدار دهید.",
    en: "Sign in by hamta login https://hamta.example.ir, or set HAMTA_URL.",
  },
  badUrl: { fa: "نشانی سامانه همتا معتبر نیست.", en: "The address of Hamta is not an address." },
  unsafeUrl: {
    fa: "نشانی سامانه همتا باید با https آغاز شود؛ با http هر کسی در میان راه توکن و فهرست شما را می‌خواند.",
    en: "The address of Hamta must begin with https: by http anybody on the way reads your token and your list.",
  },
  noToken: { fa: "وارد نشده‌اید.", en: "You are not signed in." },
  noTokenAction: {
    fa: "با hamta login وارد شوید. برنامه‌ها شناسه و رمز کلید دسترسی را در HAMTA_CLIENT_ID و HAMTA_CLIENT_SECRET می‌گذارند.",
    en: "Sign in by hamta login. A program sets HAMTA_CLIENT_ID and HAMTA_CLIENT_SECRET to its credential.",
  },
  halfCredential: filled({
    fa: (name) => `متغیر ${name} مقدار ندارد.`,
    en: (name) => `${name} is not set.`,
  }),
  noSignIn: {
    fa: "در این نشانی صفحه ورود سامانه همتا پیدا نشد.",
    en: "This address has no sign-in page of Hamta.",
  },
  noPort: filled({
    fa: (ports) => `برنامه‌های دیگری درگاه‌های ${ports} را گرفته‌اند، که ورود به یکی از آنها نیاز دارد.`,
    en: (ports) => `Other programs use the ports ${ports}, of which the sign-in needs one.`,
  }),
  signInFailed: { fa: "ورود انجام نشد.", en: "You are not signed in." },
  signInAgain: { fa: "با hamta login دوباره وارد شوید.", en: "Sign in again by hamta login." },
  sessionEnded: { fa: "نشست شما پایان یافته است.", en: "Your session has ended." },
  noAnswer: { fa: "سامانه ورود همتا پاسخ نداد.", en: "The sign-in of Hamta did not answer." },
  notFound: {
    fa: "چنین فهرستی میان فهرست‌های شما نیست.",
    en: "There is no such import among yours.",
  },
  notFoundAction: {
    fa: "شناسه فهرست‌هایتان را با hamta imports ببینید.",
    en: "hamta imports shows the ids of yours.",
  },
  noReport: { fa: "گزارش این فهرست هنوز آماده نیست.", en: "The report of this list is not ready." },
  noReportAction: {
    fa: "با گزینه --wait برنامه تا آماده شدن آن صبر می‌کند.",
    en: "With --wait the command waits for it.",
  },
  noWorkbook: {
    fa: "گزارش این فهرست به صورت XLSX نیست، چون فهرست بزرگ است.",
    en: "The report of this list is not there as XLSX, because the list is large.",
  },
  noWorkbookAction: { fa: "آن را به صورت CSV دریافت کنید.", en: "Download it as CSV." },
  download: {
    fa: "گزارش دریافت نشد.",
    en: "The report could not be downloaded.",
  },
  tryAgain: { fa: "دوباره تلاش کنید.", en: "Try again." },
  noPreview: {
    fa: "این فهرست را نمی‌توان بازگرداند.",
    en: "This list cannot be undone.",
  },
  noSheet: { fa: "فایل چنین برگه‌ای ندارد: ", en: "The file has no such sheet: " },
  notReport: { fa: "این فایل گزارش همتا نیست.", en: "The file is not a report of Hamta." },
  notReportAction: {
    fa: "گزارش یک فهرست را با hamta report دریافت کنید.",
    en: "hamta report downloads the report of a list.",
  },
  exists: { fa: "این فایل وجود دارد: ", en: "The file exists: " },
  existsAction: {
    fa: "نام دیگری با گزینه --output بدهید.",
    en: "Give another name with --output.",
  },
} satisfies Record<string, Text | Filled>;
