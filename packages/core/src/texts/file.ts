import type { FileProblem, Looks } from "#list/reason";
import { names } from "#texts/column";
import { leftToRight, persianDigits } from "#texts/digits";
import { render, type Language, type Template } from "#texts/language";
import { kind as kindName, role as roleName, type AnyCase, type Kind, type Role } from "#texts/name";

type NotText = { readonly looks: Looks; readonly byte?: number | null | undefined };
type NotAllowed = { readonly kind: AnyCase<Kind>; readonly role: AnyCase<Role> };

/** What each problem of a whole file carries. `byte` and `limit` are in bytes. */
type Particulars = {
  COLUMN_MISSING: { readonly columns: readonly string[] };
  COLUMN_TWICE: { readonly columns: readonly string[] };
  EMPTY: unknown;
  NO_ROWS: unknown;
  NOT_TEXT: NotText;
  TOO_LARGE: { readonly limit: number };
  NOT_ALLOWED: NotAllowed;
};

/** `problem`: what and why. `fix`: what the uploader does. */
type Entry<Params> = { readonly problem: Template<Params>; readonly fix: Template<Params> };

const sendRows = {
  fa: "فایلی با نام ستون‌ها در سطر نخست و دست‌کم یک ردیف بارگذاری کنید.",
  en: "Upload a file with the names of the columns in its first line and at least one row.",
};

export const problems: { readonly [Code in keyof Particulars]: Entry<Particulars[Code]> } = {
  COLUMN_MISSING: {
    problem: {
      fa: ({ columns }) => `در سطر نخست فایل، ستون لازم یافت نشد: ${names(columns, "fa")}.`,
      en: ({ columns }) => `The first line of the file does not name a needed column: ${names(columns, "en")}.`,
    },
    fix: { fa: "آن را بیفزایید و فایل را دوباره بارگذاری کنید.", en: "Add it and upload the file again." },
  },
  COLUMN_TWICE: {
    problem: {
      fa: ({ columns }) => `در سطر نخست فایل، نام ستون بیش از یک بار آمده است: ${names(columns, "fa")}.`,
      en: ({ columns }) => `The first line of the file names a column more than once: ${names(columns, "en")}.`,
    },
    fix: {
      fa: "تنها یکی را نگه دارید و فایل را دوباره بارگذاری کنید.",
      en: "Keep only one and upload the file again.",
    },
  },
  EMPTY: { problem: { fa: "فایل خالی است.", en: "The file is empty." }, fix: sendRows },
  NO_ROWS: {
    problem: { fa: "فایل جز نام ستون‌ها چیزی ندارد.", en: "The file has the names of the columns but no rows." },
    fix: sendRows,
  },
  NOT_TEXT: {
    problem: { fa: (file) => notText(file, "fa"), en: (file) => notText(file, "en") },
    fix: { fa: ({ looks }) => asText[looks].fa, en: ({ looks }) => asText[looks].en },
  },
  TOO_LARGE: {
    problem: {
      fa: ({ limit }) => `حجم فایل از سقف مجاز (${leftToRight(size(limit))}) بیشتر است.`,
      en: ({ limit }) => `The file is larger than the limit of ${size(limit)}.`,
    },
    fix: {
      fa: "فهرست را به فایل‌های کوچک‌تر تقسیم کنید و نام ستون‌ها را در سطر نخست هر یک بیاورید.",
      en: "Split the list into smaller files, each with the names of the columns in its first line.",
    },
  },
  NOT_ALLOWED: {
    problem: {
      fa: ({ kind, role }) => `نقش شما (${roleName(role, "fa")}) اجازه ارسال ${kindName(kind, "fa")} را ندارد.`,
      en: ({ kind, role }) =>
        `Your role (${roleName(role, "en").toLowerCase()}) may not send a ${kindName(kind, "en").toLowerCase()}.`,
    },
    fix: {
      fa: "نوع فهرست را درست انتخاب کنید یا از راهبر سامانه بخواهید نقش شما را بررسی کند.",
      en: "Choose the right kind of list, or ask operations to check your role.",
    },
  },
};

export type Code = keyof typeof problems;
type Of<C extends Code> = { readonly code: C } & Particulars[C];

/** Why a whole file is rejected, with the particulars that its message names. */
export type Problem = { [C in Code]: Of<C> }[Code];

const nothingApplied = { fa: "هیچ ردیفی اعمال نشد.", en: "No row was applied." };

/** What is wrong, that nothing was applied, and what to do. */
export function message<C extends Code>(file: Of<C>, language: Language): string {
  return `${problem(file, language)} ${nothingApplied[language]} ${fix(file, language)}`;
}

export function problem<C extends Code>(file: Of<C>, language: Language): string {
  return render(problems[file.code].problem, language, file);
}

export function fix<C extends Code>(file: Of<C>, language: Language): string {
  return render(problems[file.code].fix, language, file);
}

/** The problem that reading found, with what was sent and by whom. */
export function of({ code, columns = [], detail }: FileProblem, sent: NotAllowed): Problem {
  switch (code) {
    case "COLUMN_MISSING":
    case "COLUMN_TWICE":
      return { code, columns };
    case "NOT_TEXT":
      return { code, looks: detail?.looks ?? "NUL", byte: detail?.byte };
    case "TOO_LARGE":
      return { code, limit: detail?.limit ?? 0 };
    case "NOT_ALLOWED":
      return { code, ...sent };
    case "EMPTY":
    case "NO_ROWS":
      return { code };
  }
}

function notText({ looks, byte }: NotText, language: Language): string {
  const where = {
    fa: byte == null ? "" : ` (بایت ${persianDigits(byte)})`,
    en: byte == null ? "" : ` (byte ${byte})`,
  };
  return {
    ZIP: {
      fa: "فایل کارپوشه اکسل (xlsx) یا فایل فشرده (zip) است، نه متن.",
      en: "The file is an Excel workbook (xlsx) or a zip archive, not text.",
    },
    XLS: { fa: "فایل کارپوشه اکسل (xls) است، نه متن.", en: "The file is an Excel workbook (xls), not text." },
    PDF: { fa: "فایل سند PDF است، نه متن.", en: "The file is a PDF document, not text." },
    GZIP: { fa: "فایل فشرده (gzip) است، نه متن.", en: "The file is a gzip archive, not text." },
    NUL: {
      fa: `فایل متن نیست و بایت صفر دارد${where.fa}.`,
      en: `The file is not text: it holds a zero byte${where.en}.`,
    },
    UTF8: {
      fa: `کدگذاری فایل ${leftToRight("UTF-8")} درست نیست${where.fa}.`,
      en: `The file is not valid UTF-8${where.en}.`,
    },
    UTF16: {
      fa: `کدگذاری فایل ${leftToRight("UTF-16")} درست نیست${where.fa}.`,
      en: `The file is not valid UTF-16${where.en}.`,
    },
    UTF32: {
      fa: `کدگذاری فایل ${leftToRight("UTF-32")} است که خوانده نمی‌شود.`,
      en: "The file is UTF-32, which is not read.",
    },
    LONG_LINE: {
      fa: `فایل سطری دارد که از هر ردیف فهرست بلندتر است${where.fa}؛ به نظر نمی‌رسد فهرست باشد.`,
      en: `The file has a line that is too long for a row${where.en}, so it does not seem to be a list.`,
    },
  }[looks][language];
}

const saveAsCsv = {
  fa: `فهرست را با قالب ${leftToRight("CSV UTF-8")} ذخیره و بارگذاری کنید.`,
  en: "Save the list as CSV UTF-8 and upload that.",
};

const unpack = {
  fa: "آن را از حالت فشرده خارج کنید و فایل CSV درون آن را بارگذاری کنید.",
  en: "Unpack it and upload the CSV file inside.",
};

const asText: Readonly<Record<Looks, Readonly<Record<Language, string>>>> = {
  ZIP: saveAsCsv,
  XLS: saveAsCsv,
  PDF: saveAsCsv,
  GZIP: unpack,
  NUL: saveAsCsv,
  UTF8: saveAsCsv,
  UTF16: saveAsCsv,
  UTF32: saveAsCsv,
  LONG_LINE: saveAsCsv,
};

const UNITS = ["bytes", "KiB", "MiB", "GiB"];

/** `1073741824` → `1 GiB`; one decimal, rounded down so that a file of the size shown is within the limit. */
function size(bytes: number): string {
  const unit = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log2(bytes) / 10)));
  return `${Math.floor((bytes / 1024 ** unit) * 10) / 10} ${UNITS[unit]}`;
}
