import { leftToRight, persianDigits } from "#texts/digits";
import * as File from "#texts/file";
import type { Language } from "#texts/language";
import type { AnyCase, Kind, Role } from "#texts/name";
import type { Entry } from "#texts/refusals/entry";

/** Why an action on an import is refused. */

type KindNotAllowed = { readonly kind: AnyCase<Kind>; readonly role: AnyCase<Role> };

export type Particulars = {
  IMPORT_NOT_FOUND: unknown;
  IMPORT_ENDED: unknown;
  IMPORT_NOT_RECEIVED: unknown;
  IMPORT_NOT_TRIED: unknown;
  IMPORT_NOT_APPLIED: unknown;
  IMPORT_TOO_OLD: { readonly days: number };
  IMPORT_FOLLOWED: unknown;
  FILE_NAME_INVALID: unknown;
  KIND_NOT_ALLOWED: KindNotAllowed;
  COLUMN_UNKNOWN: { readonly column: string; readonly columns: readonly string[] };
  COLUMN_HEADER_INVALID: { readonly header: string };
  COLUMN_HEADER_TWICE: { readonly header: string };
};

export const refusals: { readonly [Code in keyof Particulars]: Entry<Particulars[Code]> } = {
  IMPORT_NOT_FOUND: {
    message: { fa: "چنین فهرستی در دسترس شما نیست.", en: "We cannot find this list." },
    action: {
      fa: "آن را از میان فهرست‌های ارسالی خود انتخاب کنید.",
      en: "Choose it from your uploaded lists.",
    },
  },
  IMPORT_ENDED: {
    message: { fa: "کار این فهرست پایان یافته است.", en: "This list has already ended." },
    action: { fa: "نتیجه آن را در گزارش فهرست ببینید.", en: "See the report for the result of each row." },
  },
  IMPORT_NOT_RECEIVED: {
    message: { fa: "فایل این فهرست هنوز نرسیده است.", en: "The file of this list has not arrived yet." },
    action: {
      fa: "اگر به آن نیازی نیست، آن را متوقف کنید.",
      en: "If nobody needs it, stop it.",
    },
  },
  IMPORT_NOT_TRIED: {
    message: {
      fa: "این فهرست آزمایشی اجرا نشده یا اجرای آن پایان نیافته است.",
      en: "This list has had no test run, or its test run has not finished.",
    },
    action: {
      fa: "تنها فهرستی را می‌توان اعمال کرد که اجرای آزمایشی آن پایان یافته یا در انتظار تایید باشد؛ فهرست تازه را ارسال کنید.",
      en: "You can apply only a finished test run or a list on hold. Otherwise, upload the list.",
    },
  },
  IMPORT_NOT_APPLIED: {
    message: {
      fa: "این فهرست چیزی را اعمال نکرده است که بازگردد.",
      en: "This list has no changes to undo.",
    },
    action: {
      fa: "تنها فهرست اصلاحات یا دستگاه‌ها را که کار آن پایان یافته است می‌توان بازگرداند.",
      en: "You can undo only a finished corrections list or device list.",
    },
  },
  IMPORT_TOO_OLD: {
    message: {
      fa: ({ days }) => `بیش از ${persianDigits(days)} روز از پایان کار این فهرست گذشته است.`,
      en: ({ days }) => `The list ended more than ${days} days ago.`,
    },
    action: { fa: "فهرست را دوباره ارسال کنید.", en: "Upload the list again." },
  },
  IMPORT_FOLLOWED: {
    message: {
      fa: "کار دیگری روی این فهرست در جریان است.",
      en: "Another run of this list is still in progress.",
    },
    action: {
      fa: "آن را در «فهرست‌های ارسالی» ببینید و پس از پایانش دوباره تلاش کنید.",
      en: "Find it in “Uploaded lists”. Try again when it has ended.",
    },
  },
  FILE_NAME_INVALID: {
    message: { fa: "نام فایل پذیرفته نیست.", en: "The file name is not valid." },
    action: {
      fa: `نامی با حداکثر ${persianDigits(200)} نویسه و بدون ${leftToRight("/")} و ${leftToRight("\\")} به آن بدهید، مانند ${leftToRight("corrections.csv")}.`,
      en: "Use up to 200 characters, without / or \\, for example corrections.csv.",
    },
  },
  KIND_NOT_ALLOWED: {
    message: { fa: (list) => notAllowed(list).problem("fa"), en: (list) => notAllowed(list).problem("en") },
    action: { fa: (list) => notAllowed(list).action("fa"), en: (list) => notAllowed(list).action("en") },
  },
  COLUMN_UNKNOWN: {
    message: {
      fa: ({ column }) => `این فهرست ستونی به نام «${short(column)}» ندارد.`,
      en: ({ column }) => `Such a list has no column ${short(column)}.`,
    },
    action: {
      fa: ({ columns }) => `یکی از این ستون‌ها را بنویسید: ${leftToRight(columns.join(", "))}.`,
      en: ({ columns }) => `Give one of ${columns.join(", ")}.`,
    },
  },
  COLUMN_HEADER_INVALID: {
    message: {
      fa: ({ header }) => `«${short(header)}» نام ستونی در فایل نیست.`,
      en: ({ header }) => `“${short(header)}” cannot be the name of a column in a file.`,
    },
    action: {
      fa: `نام ستون را همان‌گونه بنویسید که در سطر عنوان فایل است: حداکثر ${persianDigits(200)} نویسه، با دست‌کم یک حرف یا رقم، و نه با آغاز ${leftToRight("hamta_")}.`,
      en: "Write the name as the header of the file has it: up to 200 characters with a letter or digit, and not hamta_….",
    },
  },
  COLUMN_HEADER_TWICE: {
    message: {
      fa: ({ header }) => `«${short(header)}» برای دو ستون آمده، یا ستون آن دو بار نام برده شده است.`,
      en: ({ header }) => `“${short(header)}” is given for two columns, or its column is given twice.`,
    },
    action: {
      fa: "هر ستون را یک بار و با نامی جدا بنویسید.",
      en: "Give each column once, each with a name of its own.",
    },
  },
};

/** Of a text that the caller wrote: enough to be found again. */
const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** The texts of the file problem NOT_ALLOWED, also for a list that is only announced. */
function notAllowed({ kind, role }: KindNotAllowed) {
  const file = { code: "NOT_ALLOWED", kind, role } as const;
  return {
    problem: (language: Language) => File.shortMessage(file, language),
    action: (language: Language) => File.action(file, language),
  };
}
