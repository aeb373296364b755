import type { Detail, FileProblem, Looks } from "#list/reason";
import { name, names } from "#texts/column";
import { embed, leftToRight, persianDigits } from "#texts/digits";
import { render, type Language, type Template } from "#texts/language";
import * as LooksText from "#texts/looks";
import { kind as kindName, role as roleName, type AnyCase, type Kind, type Role } from "#texts/name";

type NotText = { readonly looks: Looks } & LooksText.Place;
type Twice = { readonly columns: readonly string[] } & Pick<Detail, "line" | "cells">;
type Missing = { readonly columns: readonly string[] } & Pick<
  Detail,
  "line" | "lines" | "delimiter" | "holdsValues" | "isOpen" | "proposed" | "unclear"
>;
type Limit = { readonly limit: number };
type NotAllowed = { readonly kind: AnyCase<Kind>; readonly role: AnyCase<Role> };

/** The particulars of each problem of a whole file. `limit` is in bytes, columns or rows. */
type Particulars = {
  COLUMN_MISSING: Missing;
  COLUMN_TWICE: Twice;
  EMPTY: unknown;
  NO_ROWS: unknown;
  NOT_TEXT: NotText;
  TOO_LARGE: Limit;
  TOO_MANY_COLUMNS: Limit;
  TOO_MANY_ROWS: Limit;
  NOT_ALLOWED: NotAllowed;
  FILE_NAME_INVALID: unknown;
  NOT_ANNOUNCED: unknown;
};

/** `problem`: the fault and its cause. `action`: the action of the uploader. */
type Entry<Params> = { readonly problem: Template<Params>; readonly action: Template<Params> };

const sendRows = {
  fa: "فایلی با نام ستون‌ها در سطر نخست و دست‌کم یک ردیف ارسال کنید.",
  en: "Upload a file with a header and at least one row.",
};

const split = {
  fa: "فهرست را به فایل‌های کوچک‌تر تقسیم کنید و نام ستون‌ها را در سطر نخست هر یک بیاورید.",
  en: "Split the list into smaller files, each with the header.",
};

export const problems: { readonly [Code in keyof Particulars]: Entry<Particulars[Code]> } = {
  COLUMN_MISSING: {
    problem: { fa: (file) => missing(file, "fa"), en: (file) => missing(file, "en") },
    action: { fa: (file) => missingAction(file, "fa"), en: (file) => missingAction(file, "en") },
  },
  COLUMN_TWICE: {
    problem: {
      fa: ({ columns, line = 1, cells = [] }) =>
        `نام ستون در سطر ${persianDigits(line)} فایل بیش از یک بار آمده است: ${names(columns, "fa")}${inCells(cells, "fa")}.`,
      en: ({ columns, line = 1, cells = [] }) =>
        `Line ${line} names a column more than once: ${names(columns, "en")}${inCells(cells, "en")}.`,
    },
    action: {
      fa: "تنها یکی را نگه دارید و فایل را دوباره ارسال کنید.",
      en: "Keep only one and upload the file again.",
    },
  },
  EMPTY: { problem: { fa: "فایل خالی است.", en: "The file is empty." }, action: sendRows },
  NO_ROWS: {
    problem: { fa: "فایل جز نام ستون‌ها چیزی ندارد.", en: "The file has a header but no rows." },
    action: sendRows,
  },
  NOT_TEXT: {
    problem: {
      fa: ({ looks, ...place }) => LooksText.message(looks, place, "fa"),
      en: ({ looks, ...place }) => LooksText.message(looks, place, "en"),
    },
    action: {
      fa: ({ looks }) => LooksText.looks[looks].action.fa,
      en: ({ looks }) => LooksText.looks[looks].action.en,
    },
  },
  TOO_LARGE: {
    problem: {
      fa: ({ limit }) => `حجم فایل از سقف مجاز (${leftToRight(size(limit))}) بیشتر است.`,
      en: ({ limit }) => `The file is larger than the maximum of ${size(limit)}.`,
    },
    action: split,
  },
  TOO_MANY_COLUMNS: {
    problem: {
      fa: ({ limit }) => `فایل بیش از سقف مجاز، ${persianDigits(limit)} ستون، دارد.`,
      en: ({ limit }) => `The file has more than the maximum of ${limit} columns.`,
    },
    action: {
      fa: "ستون‌هایی را که لازم نیست حذف کنید و فایل را دوباره ارسال کنید.",
      en: "Remove the columns that are not needed and upload the file again.",
    },
  },
  TOO_MANY_ROWS: {
    problem: {
      fa: ({ limit }) => `فایل بیش از سقف مجاز، ${leftToRight(limit.toLocaleString("en"))} ردیف، دارد.`,
      en: ({ limit }) => `The file has more than the maximum of ${limit.toLocaleString("en")} rows.`,
    },
    action: split,
  },
  NOT_ALLOWED: {
    problem: {
      fa: ({ kind, role }) => `نقش شما (${roleName(role, "fa")}) اجازه ارسال ${kindName(kind, "fa")} را ندارد.`,
      en: ({ kind, role }) =>
        `Your role (${roleName(role, "en").toLowerCase()}) cannot upload a ${kindName(kind, "en").toLowerCase()}.`,
    },
    action: {
      fa: "نوع فهرست را بررسی کنید یا با پشتیبانی همتا تماس بگیرید.",
      en: "Check the kind of list, or contact Hamta support.",
    },
  },
  FILE_NAME_INVALID: {
    problem: { fa: "نام فایل پذیرفته نیست.", en: "The file name is not valid." },
    action: {
      fa: `نامی با حداکثر ${persianDigits(200)} نویسه و بدون / و \\ برگزینید و فایل را دوباره ارسال کنید.`,
      en: "Choose a name of up to 200 characters, without / or \\, and upload the file again.",
    },
  },
  NOT_ANNOUNCED: {
    problem: {
      fa: "فرم ارسال این فایل دیگر معتبر نیست.",
      en: "The upload form of this file is no longer valid.",
    },
    action: { fa: "فهرست را از نو ارسال کنید.", en: "Upload the list again with a new form." },
  },
};

export type Code = keyof typeof problems;
type Of<C extends Code> = { readonly code: C } & Particulars[C];

/** Why a whole file is rejected, with the particulars that its message names. */
export type Problem = { [C in Code]: Of<C> }[Code];

const nothingApplied = { fa: "هیچ ردیفی اعمال نشد.", en: "No row was applied." };

/** The problem, that no row was applied, and the action. */
export function message<C extends Code>(file: Of<C>, language: Language): string {
  return `${shortMessage(file, language)} ${nothingApplied[language]} ${action(file, language)}`;
}

export function shortMessage<C extends Code>(file: Of<C>, language: Language): string {
  return render(problems[file.code].problem, language, file);
}

export function action<C extends Code>(file: Of<C>, language: Language): string {
  return render(problems[file.code].action, language, file);
}

/** The problem that reading found, with its particulars. `sent`: the kind of the list and the role of its uploader. */
export function of({ code, columns = [], detail }: FileProblem, sent: NotAllowed): Problem {
  switch (code) {
    case "COLUMN_MISSING":
      return { code, columns, ...detail };
    case "COLUMN_TWICE":
      return { code, columns, ...detail };
    case "NOT_TEXT":
      return { code, ...detail, looks: detail?.looks ?? "NUL" };
    case "TOO_LARGE":
    case "TOO_MANY_COLUMNS":
    case "TOO_MANY_ROWS":
      return { code, limit: detail?.limit ?? 0 };
    case "NOT_ALLOWED":
      return { code, ...sent };
    case "EMPTY":
    case "NO_ROWS":
    case "FILE_NAME_INVALID":
    case "NOT_ANNOUNCED":
      return { code };
  }
}

/** Empty for a problem that was stored without its cells. */
function inCells(cells: readonly number[], language: Language): string {
  if (cells.length === 0) return "";
  return {
    fa: ` در خانه‌های ${cells.map(persianDigits).join("، ")}`,
    en: ` in cells ${cells.join(", ")}`,
  }[language];
}

/** Names are quoted, because a header may have any text. */
const quoted = (text: string, language: Language) =>
  ({ fa: `«${embed(text.trim(), "fa")}»`, en: `“${embed(text.trim(), "en")}”` })[language];

/** What each column seems to be called, and which are not clear. */
function proposal({ proposed = [], unclear = [] }: Missing, language: Language): string {
  const separator = { fa: "؛ ", en: "; " }[language];
  const seems = proposed.map(({ column, header }) => `${name(column, language)} = ${quoted(header, language)}`);
  const choices = unclear.map(({ column, headers }) => {
    const list = headers.map((header) => quoted(header, language)).join({ fa: " یا ", en: " or " }[language]);
    return headers.length > 0 ? `${name(column, language)} (${list})` : name(column, language);
  });
  const text = {
    fa: `نام ستون‌های این فایل نام‌های همتا نیست. به نظر می‌رسد: ${seems.join(separator)}.`,
    en: `The columns of the file do not have the names that Hamta uses. They seem to be: ${seems.join(separator)}.`,
  }[language];
  if (choices.length === 0) return text;
  const open = {
    fa: `روشن نیست کدام ستون این‌هاست: ${choices.join(separator)}.`,
    en: `It is not clear which column is: ${choices.join(separator)}.`,
  }[language];
  return `${text} ${open}`;
}

/** The nearest line and its missing columns, or a simpler reason why no line is the header. */
function missing(file: Missing, language: Language): string {
  return file.proposed ? proposal(file, language) : missingNames(file, language);
}

function missingNames({ columns, line = 1, lines = 1, ...seen }: Missing, language: Language): string {
  const list = names(columns, language);
  if (seen.delimiter !== undefined) {
    const mark = seen.delimiter === " " ? { fa: "فاصله", en: "spaces" }[language] : embed(seen.delimiter, language);
    return {
      fa: `ستون‌های فایل با ${mark} از هم جدا شده است.`,
      en: `The columns of the file are separated by ${mark}.`,
    }[language];
  }
  if (seen.isOpen) {
    return {
      fa: `علامت نقل‌قول (") در سطر ${persianDigits(line)} باز شده و بسته نشده است؛ این ستون‌ها یافت نشد: ${list}.`,
      en: `A quotation mark (") is opened in line ${line} but not closed, so these columns are missing: ${list}.`,
    }[language];
  }
  if (seen.holdsValues && line > 1) {
    return {
      fa: `سطر ${persianDigits(line)} مقدار دارد، اما هیچ سطری بالای آن نام ستون‌ها را ندارد: ${list}.`,
      en: `Line ${line} has values, but no line above it has the names of the columns: ${list}.`,
    }[language];
  }
  if (seen.holdsValues) {
    return {
      fa: `سطر نخست فایل مقدار دارد، نه نام ستون‌ها: ${list}.`,
      en: `The first line of the file has values, not the names of the columns: ${list}.`,
    }[language];
  }
  if (lines === 1 || line === 1) {
    return {
      fa: `${columns.length > 1 ? "این ستون‌های" : "این ستون"} لازم در سرستون فایل (سطر ${persianDigits(line)}) نیست: ${list}.`,
      en: `The header of the file (line ${line}) is missing ${columns.length > 1 ? "required columns" : "a required column"}: ${list}.`,
    }[language];
  }
  return {
    fa: `هیچ‌یک از ${persianDigits(lines)} سطر نخست همه ستون‌های لازم را ندارد؛ نزدیک‌ترین آن‌ها سطر ${persianDigits(line)} است که این‌ها را ندارد: ${list}.`,
    en: `No line of the first ${lines} has all required columns; the nearest is line ${line}, which does not have ${list}.`,
  }[language];
}

const confirmNames = {
  fa: `اگر درست است، این نام‌ها را یک بار تایید کنید: همین فایل را در کارتابل ارسال کنید، یا نام‌ها را با ${embed("columnNames", "fa")} یا ${leftToRight("--map")} ارسال کنید. فهرست‌های بعدی با همین سرستون با همین نام‌ها خوانده می‌شود.`,
  en: "If this is right, confirm the names once: upload the file in your account, or send the names as columnNames or by --map. Later lists with this header are read by them.",
};

const chooseNames = {
  fa: `این ستون‌ها را هنگام ارسال فایل در کارتابل انتخاب کنید، یا نام‌ها را با ${embed("columnNames", "fa")} یا ${leftToRight("--map")} ارسال کنید. فهرست‌های بعدی با همین سرستون با همین نام‌ها خوانده می‌شود.`,
  en: "Choose these columns when you upload the file in your account, or send the names as columnNames or by --map. Later lists with this header are read by them.",
};

function missingAction(
  { columns, delimiter, isOpen, holdsValues, proposed, unclear = [] }: Missing,
  language: Language,
): string {
  if (proposed) return (unclear.length > 0 ? chooseNames : confirmNames)[language];
  if (delimiter !== undefined) {
    return {
      fa: `ستون‌ها را با ${leftToRight(",")} یا ${leftToRight(";")} جدا کنید و فایل را دوباره ارسال کنید.`,
      en: "Separate the columns by commas or semicolons and upload the file again.",
    }[language];
  }
  if (isOpen) {
    return {
      fa: "آن را ببندید یا حذف کنید و فایل را دوباره ارسال کنید.",
      en: "Close it or remove it and upload the file again.",
    }[language];
  }
  if (holdsValues) {
    return {
      fa: "نام ستون‌ها را در سطری بالای آن بنویسید و فایل را دوباره ارسال کنید.",
      en: "Write the names of the columns in a line above it and upload the file again.",
    }[language];
  }
  return columns.length > 1
    ? { fa: "آن‌ها را بیفزایید و فایل را دوباره ارسال کنید.", en: "Add them and upload the file again." }[language]
    : { fa: "آن را بیفزایید و فایل را دوباره ارسال کنید.", en: "Add it and upload the file again." }[language];
}

const UNITS = ["bytes", "KiB", "MiB", "GiB"];

/** `1073741824` → `1 GiB`; one decimal, rounded down so that a file of the size shown is within the limit. */
function size(bytes: number): string {
  const unit = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log2(bytes) / 10)));
  return `${Math.floor((bytes / 1024 ** unit) * 10) / 10} ${UNITS[unit]}`;
}
