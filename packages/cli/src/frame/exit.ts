import type { Text } from "#texts/text";

/** What the exit code of every command means, for scripts. */
export const EXIT = { OK: 0, PROBLEMS: 1, USAGE: 2, REFUSED: 3, UNAVAILABLE: 4, SIGN_IN: 5, FAULT: 6 } as const;

export type Exit = (typeof EXIT)[keyof typeof EXIT];

export const EXIT_TEXTS: Readonly<Record<keyof typeof EXIT, Text>> = {
  OK: { fa: "انجام شد و مشکلی نیست", en: "done, and no problem was found" },
  PROBLEMS: {
    fa: "فهرست ردیف‌هایی با مشکل دارد، رد شده یا در انتظار تایید است",
    en: "the list has rows with problems, or is rejected, stopped or on hold",
  },
  USAGE: {
    fa: "دستور، گزینه یا فایل درست نیست",
    en: "the command, an option or the file is not right",
  },
  REFUSED: { fa: "سامانه همتا درخواست را نپذیرفت", en: "Hamta refused the request" },
  UNAVAILABLE: {
    fa: "سامانه همتا در دسترس نیست یا سرش شلوغ است؛ بعدا دوباره تلاش کنید",
    en: "Hamta cannot be reached or is busy; try again later",
  },
  SIGN_IN: {
    fa: "توکن یا کلید دسترسی نیست، معتبر نیست یا این کار را اجازه نمی‌دهد",
    en: "no token or credential, or not one that may do this",
  },
  FAULT: { fa: "خطای همتا یا همین برنامه", en: "a fault of Hamta or of this program" },
};
