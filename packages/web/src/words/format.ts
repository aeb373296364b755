import type { Language } from "@hamta/core";

/** How numbers and dates are written in a language: Persian has its own digits and the Jalali calendar. */
export type Formats = {
  number: (value: number) => string;
  /** 0.123 → ۱۲٫۳٪ */
  percent: (value: number) => string;
  /** A day of the language's own calendar. */
  date: (iso: string) => string;
  dateTime: (iso: string) => string;
  /** The same moment in the other calendar, for a title: Gregorian beside Jalali. */
  otherDate: (iso: string) => string;
  /** How long ago, in the largest whole unit: ۳ روز پیش */
  ago: (iso: string, now?: number) => string;
  /** Digits of a text as the language writes them: for counts and ticket rows, never for IMEIs. */
  digits: (text: string | number) => string;
};

/** Civil time everywhere, whatever the machine of the person says: the register's own. */
const timeZone = "Asia/Tehran";

/** Seconds of each; days are the largest, since whoever works through a queue counts in them. */
const UNITS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

export function formats(language: Language): Formats {
  const own = language === "fa" ? "fa-IR-u-ca-persian-nu-arabext" : "en-GB-u-ca-gregory";
  const other = language === "fa" ? "en-GB-u-ca-gregory" : "fa-IR-u-ca-persian-nu-arabext";
  const number = new Intl.NumberFormat(own);
  const percent = new Intl.NumberFormat(own, { style: "percent", maximumFractionDigits: 1 });
  const date = new Intl.DateTimeFormat(own, { dateStyle: "medium", timeZone });
  const dateTime = new Intl.DateTimeFormat(own, { dateStyle: "medium", timeStyle: "short", timeZone });
  const otherDate = new Intl.DateTimeFormat(other, { dateStyle: "long", timeStyle: "short", timeZone });
  const relative = new Intl.RelativeTimeFormat(own, { numeric: "always" });
  const justNow = new Intl.RelativeTimeFormat(own, { numeric: "auto" }).format(0, "second");
  return {
    number: (value) => number.format(value),
    percent: (value) => percent.format(value),
    date: (iso) => date.format(new Date(iso)),
    dateTime: (iso) => dateTime.format(new Date(iso)),
    otherDate: (iso) => otherDate.format(new Date(iso)),
    ago: (iso, now = Date.now()) => {
      const seconds = Math.max(0, (now - Date.parse(iso)) / 1000);
      const [unit, length] = UNITS.find(([, length]) => seconds >= length) ?? [];
      return unit ? relative.format(-Math.floor(seconds / length), unit) : justNow;
    },
    digits: (text) => (language === "fa" ? persian(String(text)) : String(text)),
  };
}

function persian(text: string): string {
  return text.replaceAll(/[0-9]/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
}
