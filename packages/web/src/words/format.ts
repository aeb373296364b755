import type { Language } from "@hamta/core";

/** Formats numbers and dates by language: Persian has its own digits and the Jalali calendar. */
export type Formats = {
  number: (value: number) => string;
  /** 0.123 → ۱۲٫۳٪. A share is never rounded to none or to all: 0.0004 → زیر ۰٫۱٪. */
  percent: (value: number) => string;
  /** A day in the calendar of the language. */
  date: (iso: string) => string;
  dateTime: (iso: string) => string;
  /** The same time in the other calendar, for a title: Gregorian beside Jalali. */
  otherDate: (iso: string) => string;
  /** Elapsed time in the largest whole unit: ۳ روز پیش */
  ago: (iso: string, now?: number) => string;
  /** Digits of a text as written in the language: for counts and ticket rows, never for IMEIs. */
  digits: (text: string | number) => string;
};

/** The register's time zone, whatever that of the browser is. */
const timeZone = "Asia/Tehran";

/** Seconds of each unit. Days are the largest: experts and importers count a queue in days. */
const UNITS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

const BOUNDS = {
  fa: { under: (least: string) => `زیر ${least}`, over: (most: string) => `بالای ${most}` },
  en: { under: (least: string) => `<${least}`, over: (most: string) => `>${most}` },
} satisfies Record<Language, Record<"under" | "over", (bound: string) => string>>;

export function formats(language: Language): Formats {
  const own = language === "fa" ? "fa-IR-u-ca-persian-nu-arabext" : "en-GB-u-ca-gregory";
  const otherLocale = language === "fa" ? "en-GB-u-ca-gregory" : "fa-IR-u-ca-persian-nu-arabext";
  const number = lazy(() => new Intl.NumberFormat(own));
  const percent = lazy(() => new Intl.NumberFormat(own, { style: "percent", maximumFractionDigits: 1 }));
  const date = lazy(() => new Intl.DateTimeFormat(own, { dateStyle: "medium", timeZone }));
  const dateTime = lazy(() => new Intl.DateTimeFormat(own, { dateStyle: "medium", timeStyle: "short", timeZone }));
  const otherDate = lazy(
    () => new Intl.DateTimeFormat(otherLocale, { dateStyle: "long", timeStyle: "short", timeZone }),
  );
  const relative = lazy(() => new Intl.RelativeTimeFormat(own, { numeric: "always" }));
  const now = lazy(() => new Intl.RelativeTimeFormat(own, { numeric: "auto" }));
  return {
    number: (value) => number().format(value),
    percent: (value) => {
      const shown = percent().format(value);
      const { under, over } = BOUNDS[language];
      if (value > 0 && shown === percent().format(0)) return under(percent().format(0.001));
      if (value < 1 && shown === percent().format(1)) return over(percent().format(0.999));
      return shown;
    },
    date: (iso) => date().format(new Date(iso)),
    dateTime: (iso) => dateTime().format(new Date(iso)),
    otherDate: (iso) => otherDate().format(new Date(iso)),
    ago: (iso, at = Date.now()) => {
      const seconds = Math.max(0, (at - Date.parse(iso)) / 1000);
      const [unit, length] = UNITS.find(([, length]) => seconds >= length) ?? [];
      return unit ? relative().format(-Math.floor(seconds / length), unit) : now().format(0, "second");
    },
    digits: (text) => (language === "fa" ? persian(String(text)) : String(text)),
  };
}

/** Made when first used: each takes milliseconds on a phone, and a page needs two or three. */
function lazy<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function persian(text: string): string {
  return text.replaceAll(/[0-9]/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
}
