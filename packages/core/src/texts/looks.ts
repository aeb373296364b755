import type { Detail, Looks } from "#list/reason";
import { leftToRight, persianDigits } from "#texts/digits";
import type { Language, Text } from "#texts/language";

/** The place of the evidence that a file is not a list. */
export type Place = Pick<Detail, "byte" | "line" | "encoding" | "lineEnd">;

type Entry = { readonly what: Text; readonly action: Text };

const saveAsCsv = {
  fa: `فهرست را با قالب ${leftToRight("CSV UTF-8")} ذخیره و ارسال کنید.`,
  en: "Save the list as CSV UTF-8 and upload that.",
};

const unpack = {
  fa: "آن را از حالت فشرده خارج کنید و فایل CSV یا اکسل درون آن را ارسال کنید.",
  en: "Unpack it and upload the CSV file or workbook inside.",
};

const openAndSave = {
  fa: `آن را در اکسل باز کنید، با قالب ${leftToRight("xlsx")} یا ${leftToRight("CSV UTF-8")} ذخیره و ارسال کنید.`,
  en: "Open it in a spreadsheet, save it as xlsx or CSV UTF-8 and upload that.",
};

const exportAgain = {
  fa: `از سامانه خود خروجی ${leftToRight("CSV")} یا ${leftToRight("xlsx")} بگیرید و همان را ارسال کنید.`,
  en: "Export the list as CSV or xlsx from your system and upload that.",
};

const without = (what: Text): Entry => ({ what, action: saveAsCsv });

export const looks: Readonly<Record<Looks, Entry>> = {
  ZIP: { what: { fa: "فایل فشرده (zip) است، نه فهرست", en: "The file is a zip archive, not a list" }, action: unpack },
  XLSX: {
    what: { fa: "فایل کارپوشه اکسل (xlsx) است، نه متن", en: "The file is an Excel workbook (xlsx), not text" },
    action: {
      fa: `آن را در صفحه «ارسال فهرست» کارتابل انتخاب کنید یا با قالب ${leftToRight("CSV UTF-8")} ذخیره و ارسال کنید.`,
      en: "Choose it on the page “Upload a list” of your account, or save it as CSV UTF-8 and upload that.",
    },
  },
  XLSB: {
    what: { fa: "فایل کارپوشه دودویی اکسل (xlsb) است", en: "The file is a binary Excel workbook (xlsb)" },
    action: openAndSave,
  },
  ODS: {
    what: { fa: "فایل صفحه‌گسترده اپن‌داکیومنت (ods) است", en: "The file is an OpenDocument sheet (ods)" },
    action: openAndSave,
  },
  DOCX: {
    what: { fa: "فایل سند ورد (docx) است، نه فهرست", en: "The file is a Word document (docx), not a list" },
    action: {
      fa: `جدول آن را در یک کارپوشه اکسل بگذارید، با قالب ${leftToRight("xlsx")} ذخیره و ارسال کنید.`,
      en: "Copy its table into a spreadsheet, save that as xlsx and upload it.",
    },
  },
  BROKEN_WORKBOOK: {
    what: {
      fa: "فایل کارپوشه اکسل است، اما خراب یا ناقص است",
      en: "The file is an Excel workbook, but it is broken or incomplete",
    },
    action: openAndSave,
  },
  LARGE_WORKBOOK: {
    what: {
      fa: "فایل کارپوشه اکسل بزرگ‌تر از آن است که خوانده شود",
      en: "The file is an Excel workbook that is too large to be read",
    },
    action: saveAsCsv,
  },
  OLE: {
    what: {
      fa: "فایل کارپوشه قدیمی اکسل (xls) است یا گذرواژه دارد",
      en: "The file is an old Excel workbook (xls), or a workbook with a password",
    },
    action: {
      fa: `آن را در اکسل باز کنید، گذرواژه را بردارید، با قالب ${leftToRight("xlsx")} ذخیره و ارسال کنید.`,
      en: "Open it in a spreadsheet, remove the password, save it as xlsx and upload that.",
    },
  },
  XLS: {
    what: { fa: "فایل کارپوشه قدیمی اکسل (xls) است، نه متن", en: "The file is an old Excel workbook (xls), not text" },
    action: openAndSave,
  },
  PASSWORD: {
    what: { fa: "فایل کارپوشه اکسل با گذرواژه است", en: "The file is an Excel workbook with a password" },
    action: {
      fa: `آن را در اکسل باز کنید، گذرواژه را بردارید، با قالب ${leftToRight("xlsx")} ذخیره و ارسال کنید.`,
      en: "Open it in Excel, remove the password, save it as xlsx and upload that.",
    },
  },
  PDF: {
    what: { fa: "فایل سند PDF است، نه فهرست", en: "The file is a PDF document, not a list" },
    action: exportAgain,
  },
  IMAGE: {
    what: { fa: "فایل تصویر است، نه فهرست", en: "The file is a picture, not a list" },
    action: exportAgain,
  },
  GZIP: {
    what: { fa: "فایل فشرده (gzip) است، نه فهرست", en: "The file is a gzip archive, not a list" },
    action: unpack,
  },
  SEVEN_ZIP: {
    what: { fa: `فایل فشرده (${leftToRight("7z")}) است، نه فهرست`, en: "The file is a 7z archive, not a list" },
    action: unpack,
  },
  RAR: { what: { fa: "فایل فشرده (rar) است، نه فهرست", en: "The file is a rar archive, not a list" }, action: unpack },
  HTML: {
    what: {
      fa: "فایل صفحه وب (HTML) است، هرچند شاید نام آن به xls یا csv ختم شود",
      en: "The file is a web page (HTML), even if its name ends in xls or csv",
    },
    action: openAndSave,
  },
  SIGN_IN: {
    what: {
      fa: "فایل صفحه ورود یک سامانه است، نه فهرست",
      en: "The file is the sign-in page of a system, not a list",
    },
    action: {
      fa: "به آن سامانه وارد شوید، فهرست را دوباره دریافت و ارسال کنید.",
      en: "Sign in to that system, download the list again and upload it.",
    },
  },
  MHTML: {
    what: {
      fa: "فایل صفحه وب ذخیره‌شده (MHTML) است، هرچند شاید نام آن به xls ختم شود",
      en: "The file is a saved web page (MHTML), even if its name ends in xls",
    },
    action: openAndSave,
  },
  XML: { what: { fa: "فایل XML است، نه فهرست", en: "The file is XML, not a list" }, action: openAndSave },
  JSON: { what: { fa: "فایل JSON است، نه فهرست", en: "The file is JSON, not a list" }, action: exportAgain },
  RTF: { what: { fa: "فایل سند RTF است، نه فهرست", en: "The file is an RTF document, not a list" }, action: saveAsCsv },
  NUL: without({ fa: "فایل متن نیست و بایت صفر دارد", en: "The file is not text: it has a zero byte" }),
  UTF8: without({
    fa: `کدگذاری فایل ${leftToRight("UTF-8")} درست نیست`,
    en: "The file is not valid UTF-8",
  }),
  UTF16: without({
    fa: `کدگذاری فایل ${leftToRight("UTF-16")} درست نیست`,
    en: "The file is not valid UTF-16",
  }),
  UTF32: without({
    fa: `کدگذاری فایل ${leftToRight("UTF-32")} است که خوانده نمی‌شود`,
    en: "The file is UTF-32, which is not read",
  }),
  LINE_END: without({
    fa: "سطرهای فایل با نویسه‌ای پایان می‌یابد که پایان سطر فهرست نیست",
    en: "The lines of the file end with a character that is not a line end of a list",
  }),
  LONG_LINE: without({
    fa: "فایل سطری دارد که از هر ردیف فهرست بلندتر است و به نظر نمی‌رسد فهرست باشد",
    en: "The file has a line that is too long for a row, so it does not seem to be a list",
  }),
};

/** The kind of file, the place of the evidence, and the most likely encoding of its text. */
export function message(kind: Looks, { byte, line, encoding, lineEnd }: Place, language: Language): string {
  const { what } = looks[kind];
  const fa = [
    lineEnd === undefined ? [] : leftToRight(lineEnd),
    line === undefined ? [] : `سطر ${persianDigits(line)}`,
    byte === undefined ? [] : `بایت ${persianDigits(byte)}`,
    encoding === undefined ? [] : `شاید ${leftToRight(encoding)}`,
  ].flat();
  const en = [
    lineEnd ?? [],
    line === undefined ? [] : `line ${line}`,
    byte === undefined ? [] : `byte ${byte}`,
    encoding === undefined ? [] : `most likely ${encoding}`,
  ].flat();
  return {
    fa: `${what.fa}${fa.length > 0 ? ` (${fa.join("، ")})` : ""}.`,
    en: `${what.en}${en.length > 0 ? ` (${en.join(", ")})` : ""}.`,
  }[language];
}
