import { name } from "#texts/column";
import { embed, leftToRight } from "#texts/digits";
import { render, type Language, type Template } from "#texts/language";
import { channels, legalities } from "#texts/name";

/** `value`: what stands there. `suggestion`: the IMEI that was most likely meant. */
export type Details = {
  readonly column: string | null;
  readonly value?: string | undefined;
  readonly suggestion?: string | undefined;
};

/** `problem`: what, where and why. `fix`: what the uploader does. */
type Entry = { problem: Template<Details>; fix: Template<Details> };

const enterAgain = {
  fa: "شناسه را از منبع اصلی دوباره وارد کنید.",
  en: "Enter the IMEI again from your source.",
};

const suggested: Template<Details> = {
  fa: ({ suggestion }) => (suggestion ? suggest(suggestion, "fa") : enterAgain.fa),
  en: ({ suggestion }) => (suggestion ? suggest(suggestion, "en") : enterAgain.en),
};

const EXAMPLE_TIME = "2026-03-21T08:30:00+03:30";

export const reasons = {
  MISSING: {
    problem: { fa: (at) => `${subject(at, "fa")} وارد نشده است.`, en: (at) => `${subject(at, "en")} is missing.` },
    fix: { fa: "آن را وارد کنید.", en: "Fill it in." },
  },
  NOT_DIGITS: {
    problem: {
      fa: (at) => `${subject(at, "fa")} جز رقم چیز دیگری هم دارد، حال آنکه شناسه (IMEI) تنها ۱۵ رقم است.`,
      en: (at) => `${subject(at, "en")} has characters other than digits, but an IMEI is 15 digits and nothing else.`,
    },
    fix: enterAgain,
  },
  LENGTH: {
    problem: {
      fa: (at) => `${subject(at, "fa")} طول درستی ندارد؛ شناسه (IMEI) ۱۵ رقم است.`,
      en: (at) => `${subject(at, "en")} has the wrong length: an IMEI has 15 digits.`,
    },
    fix: enterAgain,
  },
  CHECK_DIGIT_MISSING: {
    problem: {
      fa: (at) => `${subject(at, "fa")} ۱۴ رقم دارد و رقم کنترلی آن (رقم پانزدهم) نوشته نشده است.`,
      en: (at) => `${subject(at, "en")} has 14 digits: the check digit (the 15th) is missing.`,
    },
    fix: suggested,
  },
  IMEISV: {
    problem: {
      fa: (at) => `${subject(at, "fa")} ۱۶ رقم دارد و IMEISV است (شناسه همراه با نسخه نرم‌افزار)، نه IMEI.`,
      en: (at) => `${subject(at, "en")} has 16 digits: it is an IMEISV (with a software version), not an IMEI.`,
    },
    fix: suggested,
  },
  CHECK_DIGIT: {
    problem: {
      fa: (at) =>
        `${subject(at, "fa")} درست نیست؛ رقم کنترلی (رقم پانزدهم) با ۱۴ رقم دیگر هم‌خوان نیست و دست‌کم یک رقم اشتباه است.`,
      en: (at) =>
        `${subject(at, "en")} is not right: the check digit (the 15th) does not fit the other 14, so at least one digit is wrong.`,
    },
    fix: suggested,
  },
  SPREADSHEET_NUMBER: {
    problem: {
      fa: (at) =>
        `${subject(at, "fa")} ناقص است؛ نرم‌افزار صفحه‌گسترده شناسه را عدد دانسته و رقم‌های آخر آن را از بین برده است.`,
      en: (at) =>
        `${subject(at, "en")} is incomplete: the spreadsheet took the IMEI for a number and lost its last digits.`,
    },
    fix: {
      fa: "قالب ستون را «متن» کنید و شناسه‌ها را از منبع اصلی دوباره وارد کنید.",
      en: "Format the column as text and enter the IMEIs again from your source.",
    },
  },
  TEST_IMEI: {
    problem: {
      fa: (at) => `${subject(at, "fa")} شناسه‌ای آزمایشی یا ساختگی است و به هیچ دستگاه واقعی تعلق ندارد.`,
      en: (at) => `${subject(at, "en")} is a test or placeholder IMEI and belongs to no real device.`,
    },
    fix: { fa: "شناسه واقعی دستگاه را وارد کنید.", en: "Enter the device's real IMEI." },
  },
  SAME_TWICE: {
    problem: {
      fa: (at) =>
        `${subject(at, "fa")} با شناسه دیگر همین دستگاه یکی است، حال آنکه دو شناسه یک دستگاه با هم فرق دارند.`,
      en: (at) =>
        `${subject(at, "en")} is the same as the other IMEI of the pair, but the two IMEIs of a device differ.`,
    },
    fix: { fa: "شناسه هر شکاف سیم‌کارت را جداگانه وارد کنید.", en: "Enter the IMEI of each slot." },
  },
  NO_CHANGE: {
    problem: {
      fa: "شناسه‌های صحیح همان شناسه‌های ثبت‌شده است و چیزی برای اصلاح نیست.",
      en: "The correct pair is the registered pair, so there is nothing to correct.",
    },
    fix: {
      fa: "شناسه صحیح را وارد یا ردیف را حذف کنید.",
      en: "Enter the IMEI that is to replace the wrong one, or remove the row.",
    },
  },
  QUOTE: {
    problem: {
      fa: 'علامت نقل‌قول (") در این ردیف باز شده و تا پایان سطر بسته نشده است.',
      en: 'A quotation mark (") opens in this row and is not closed by the end of its line.',
    },
    fix: { fa: "آن را ببندید یا حذف کنید.", en: "Close it or remove it." },
  },
  COLUMNS: {
    problem: {
      fa: "این ردیف بیش از سطر نخست خانه دارد و شاید جداکننده‌ای در میان یک مقدار آمده باشد.",
      en: "This row has more cells than the header, perhaps because a value holds the delimiter.",
    },
    fix: {
      fa: 'چنین مقداری را میان دو علامت نقل‌قول (") بگذارید یا خانه‌های اضافی را حذف کنید.',
      en: 'Put such a value between quotation marks ("), or remove the cells that are too many.',
    },
  },
  MSISDN: {
    problem: {
      fa: (at) => `${subject(at, "fa")} شماره تلفن معتبری نیست.`,
      en: (at) => `${subject(at, "en")} is not a valid phone number.`,
    },
    fix: {
      fa: `شماره را مانند ${leftToRight("09121234567")} یا ${leftToRight("+989121234567")} وارد کنید.`,
      en: "Write it like 09121234567 or +989121234567.",
    },
  },
  TIME: {
    problem: {
      fa: (at) => `${subject(at, "fa")} زمان معتبری نیست.`,
      en: (at) => `${subject(at, "en")} is not a valid time.`,
    },
    fix: {
      fa: `زمان را با قالب ${leftToRight("ISO 8601")} وارد کنید، مانند ${leftToRight(EXAMPLE_TIME)}.`,
      en: `Write it in ISO 8601, like ${EXAMPLE_TIME}.`,
    },
  },
  VALUE: {
    problem: {
      fa: (at) => `${subject(at, "fa")} پذیرفته نیست.`,
      en: (at) => `${subject(at, "en")} is not accepted.`,
    },
    fix: { fa: ({ column }) => takes(column, "fa"), en: ({ column }) => takes(column, "en") },
  },
} satisfies Readonly<Record<string, Entry>>;

export type Reason = keyof typeof reasons;

/** What is wrong, where and why, and what to do: for the report. */
export function message(reason: Reason, language: Language, details: Details): string {
  const { fix }: Entry = reasons[reason];
  return `${problem(reason, language, details)} ${render(fix, language, details)}`;
}

/** The first half of {@link message}, for a form, where what to do is another thing than in a file. */
export function problem(reason: Reason, language: Language, details: Details): string {
  const entry: Entry = reasons[reason];
  return render(entry.problem, language, details);
}

export function suggest(suggestion: string, language: Language): string {
  return {
    fa: `اگر ۱۴ رقم نخست درست باشد، شناسه ${leftToRight(suggestion)} است؛ پیش از استفاده، آن را با منبع اصلی بسنجید.`,
    en: `If the first 14 digits are right, the IMEI is ${suggestion}; compare it with your source before you use it.`,
  }[language];
}

function subject({ column, value }: Details, language: Language): string {
  const at = column === null ? null : name(column, language);
  const what = value ? embed(clip(value), language) : null;
  if (what && at) return { fa: `مقدار «${what}» در ستون ${at}`, en: `“${what}” in column ${at}` }[language];
  if (what) return { fa: `مقدار «${what}»`, en: `“${what}”` }[language];
  if (at) return { fa: `مقدار ستون ${at}`, en: `The value of column ${at}` }[language];
  return { fa: "این مقدار", en: "This value" }[language];
}

/** A cell may hold a megabyte; its first 40 characters are enough to find it by. */
function clip(value: string): string {
  if (value.length <= 40) return value;
  // The cut may fall inside a surrogate pair.
  return `${value.slice(0, 40).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

const allowed: ReadonlyMap<string, readonly string[]> = new Map([
  ["channel", Object.keys(channels)],
  ["status", Object.keys(legalities)],
]);

function takes(column: string | null, language: Language): string {
  const values = column === null ? undefined : allowed.get(column);
  if (!values) {
    return {
      fa: "مقدارهای مجاز را در راهنمای فهرست ببینید.",
      en: "See the guide to the list for what may stand here.",
    }[language];
  }
  return {
    fa: `یکی از این مقدارها را وارد کنید: ${values.map(leftToRight).join("، ")}.`,
    en: `Write one of these: ${values.join(", ")}.`,
  }[language];
}
