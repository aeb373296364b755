import type { Seen } from "#list/reason";
import type { Text } from "#texts/language";

/** The kind of a refused value, as a sentence after the problem. */
export const seen: Readonly<Record<Seen, Text>> = {
  DIGITS_LOST: {
    fa: "نرم‌افزار صفحه‌گسترده آن را عدد دانسته و رقم‌هایی از آن را از بین برده است.",
    en: "A spreadsheet read it as a number and destroyed some of its digits.",
  },
  DATE: { fa: "این مقدار تاریخ است.", en: "It is a date." },
  IMEI: { fa: "این مقدار شناسه (IMEI) است.", en: "It is an IMEI." },
  TWO_IMEIS: { fa: "دو شناسه در یک خانه آمده است.", en: "There are two IMEIs in one cell." },
};
