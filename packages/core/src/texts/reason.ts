import type { Suggested } from "#imei";
import type { Reason, Seen } from "#list/reason";
import { name } from "#texts/column";
import { embed, leftToRight } from "#texts/digits";
import { render, type Language, type Template, type Text } from "#texts/language";
import { channels, legalities } from "#texts/name";
import { seen } from "#texts/seen";

/**
 * `value`: the refused value. `suggestion`: the IMEI that it most likely meant. `seen`: the kind of value that it is.
 */
export type Details = {
  readonly column: string | null;
  readonly value?: string | undefined;
  readonly suggestion?: Suggested | undefined;
  readonly seen?: Seen | undefined;
};

/**
 * `problem`: the fault, its place and its cause. `action`: the action of the uploader. `short`: its name in a table.
 */
type Entry = { problem: Template<Details>; action: Template<Details>; short: Text };

const enterAgain = {
  fa: "شناسه را از سوابق خود دوباره وارد کنید.",
  en: "Enter the IMEI again from your records.",
};

const suggested: Template<Details> = {
  fa: ({ suggestion }) => (suggestion ? suggest(suggestion, "LIST", "fa") : enterAgain.fa),
  en: ({ suggestion }) => (suggestion ? suggest(suggestion, "LIST", "en") : enterAgain.en),
};

const EXAMPLE_TIME = "2026-03-21T08:30:00+03:30";

export const reasons = {
  MISSING: {
    short: { fa: "وارد نشده", en: "Missing" },
    problem: {
      fa: (at) => `${subject(at, "fa", "VALUE")} وارد نشده است.`,
      en: (at) => `${subject(at, "en", "VALUE")} is missing.`,
    },
    action: { fa: "آن را وارد کنید.", en: "Fill it in." },
  },
  NOT_DIGITS: {
    short: { fa: "جز رقم هم دارد", en: "Not only digits" },
    problem: {
      fa: (at) => `${subject(at, "fa")} جز رقم چیز دیگری هم دارد، حال آنکه شناسه (IMEI) تنها ۱۵ رقم است.`,
      en: (at) => `${subject(at, "en")} has characters other than digits, but an IMEI has only 15 digits.`,
    },
    action: enterAgain,
  },
  LENGTH: {
    short: { fa: "طول نادرست", en: "Wrong length" },
    problem: {
      fa: (at) => `${subject(at, "fa")} طول درستی ندارد؛ شناسه (IMEI) ۱۵ رقم است.`,
      en: (at) => `${subject(at, "en")} has the wrong length: an IMEI has 15 digits.`,
    },
    action: enterAgain,
  },
  CHECK_DIGIT_MISSING: {
    short: { fa: "بدون رقم کنترلی", en: "No check digit" },
    problem: {
      fa: (at) =>
        at.suggestion?.basis === "LEADING_ZERO"
          ? `${subject(at, "fa")} ۱۴ رقم دارد و گویا صفر آغاز آن افتاده است.`
          : `${subject(at, "fa")} ۱۴ رقم دارد و رقم کنترلی آن (رقم پانزدهم) نوشته نشده است.`,
      en: (at) =>
        at.suggestion?.basis === "LEADING_ZERO"
          ? `${subject(at, "en")} has 14 digits: the 0 at its start seems to be missing.`
          : `${subject(at, "en")} has 14 digits: the check digit (the 15th) is missing.`,
    },
    action: suggested,
  },
  IMEISV: {
    short: { fa: "۱۶ رقمی (IMEISV)", en: "16 digits (IMEISV)" },
    problem: {
      fa: (at) => `${subject(at, "fa")} ۱۶ رقم دارد و IMEISV است (شناسه همراه با نسخه نرم‌افزار)، نه IMEI.`,
      en: (at) => `${subject(at, "en")} has 16 digits: it is an IMEISV (with a software version), not an IMEI.`,
    },
    action: suggested,
  },
  CHECK_DIGIT: {
    short: { fa: "رقم کنترلی نادرست", en: "Wrong check digit" },
    problem: {
      fa: (at) =>
        `${subject(at, "fa")} درست نیست؛ رقم کنترلی (رقم پانزدهم) با ۱۴ رقم دیگر هم‌خوان نیست و دست‌کم یک رقم اشتباه است.`,
      en: (at) =>
        `${subject(at, "en")} is not right: the check digit (the 15th) does not match the other 14, so at least one digit is wrong.`,
    },
    action: {
      fa: `رقم نادرست به‌ندرت رقم پانزدهم است. ${enterAgain.fa}`,
      en: `The wrong digit is seldom the 15th. ${enterAgain.en}`,
    },
  },
  SPREADSHEET_NUMBER: {
    short: { fa: "رقم‌های ازدست‌رفته", en: "Digits lost" },
    problem: {
      fa: (at) =>
        at.suggestion
          ? `${subject(at, "fa")} به شکل عدد نوشته شده است، نه با ۱۵ رقم.`
          : `${subject(at, "fa")} ناقص است؛ نرم‌افزار صفحه‌گسترده شناسه را عدد دانسته و رقم‌های آخر آن را از بین برده است.`,
      en: (at) =>
        at.suggestion
          ? `${subject(at, "en")} is written as a number, not as 15 digits.`
          : `${subject(at, "en")} is incomplete: the spreadsheet read the IMEI as a number and destroyed its last digits.`,
    },
    action: {
      fa: ({ suggestion }) =>
        suggestion
          ? `قالب ستون را «متن» کنید؛ شناسه ${leftToRight(suggestion.value)} است.`
          : "قالب ستون را «متن» کنید و شناسه‌ها را از سوابق خود دوباره وارد کنید.",
      en: ({ suggestion }) =>
        suggestion
          ? `Format the column as text; the IMEI is ${suggestion.value}.`
          : "Format the column as text and enter the IMEIs again from your records.",
    },
  },
  TEST_IMEI: {
    short: { fa: "شناسه آزمایشی", en: "Test IMEI" },
    problem: {
      fa: (at) => `${subject(at, "fa")} شناسه‌ای آزمایشی یا ساختگی است و به هیچ دستگاه واقعی تعلق ندارد.`,
      en: (at) => `${subject(at, "en")} is a test or placeholder IMEI and belongs to no real device.`,
    },
    action: { fa: "شناسه واقعی دستگاه را وارد کنید.", en: "Enter the device's real IMEI." },
  },
  SAME_TWICE: {
    short: { fa: "دو شناسه یکسان", en: "Same IMEI twice" },
    problem: {
      fa: (at) =>
        `${subject(at, "fa")} با شناسه دیگر همین دستگاه یکی است، حال آنکه دو شناسه یک دستگاه با هم فرق دارند.`,
      en: (at) => `${subject(at, "en")} is the same as the device's other IMEI, but the two IMEIs of a device differ.`,
    },
    action: { fa: "شناسه هر شکاف سیم‌کارت را جداگانه وارد کنید.", en: "Enter the IMEI of each slot." },
  },
  NO_CHANGE: {
    short: { fa: "بدون تغییر", en: "No change" },
    problem: {
      fa: "شناسه‌های صحیح همان شناسه‌های ثبت‌شده است و چیزی برای اصلاح نیست.",
      en: "The correct IMEIs are the same as the registered IMEIs.",
    },
    action: {
      fa: "شناسه صحیح را وارد یا ردیف را حذف کنید.",
      en: "Enter the new IMEI, or remove the row.",
    },
  },
  QUOTE: {
    short: { fa: "نقل‌قول بسته‌نشده", en: "Open quotation mark" },
    problem: {
      fa: 'علامت نقل‌قول (") در این ردیف باز شده و بسته نشده است.',
      en: 'A quotation mark (") is opened in this row but not closed.',
    },
    action: { fa: "آن را ببندید یا حذف کنید.", en: "Close it or remove it." },
  },
  COLUMNS: {
    short: { fa: "خانه اضافی", en: "Too many cells" },
    problem: {
      fa: "این ردیف بیش از سطر نخست خانه دارد و شاید جداکننده‌ای در میان یک مقدار آمده باشد.",
      en: "This row has more cells than the header, perhaps because a value contains the delimiter.",
    },
    action: {
      fa: 'چنین مقداری را میان دو علامت نقل‌قول (") بگذارید یا خانه‌های اضافی را حذف کنید.',
      en: 'Put values that contain the delimiter in quotation marks ("), or remove the extra cells.',
    },
  },
  HEADER: {
    short: { fa: "نام ستون‌ها دوباره", en: "Column names again" },
    problem: {
      fa: "این ردیف نام ستون‌ها را دوباره آورده است.",
      en: "This row repeats the header.",
    },
    action: { fa: "ردیف را حذف کنید.", en: "Remove the row." },
  },
  MSISDN: {
    short: { fa: "شماره نامعتبر", en: "Not a phone number" },
    problem: {
      fa: (at) => `${subject(at, "fa", "VALUE")} شماره تلفن معتبری نیست.`,
      en: (at) => `${subject(at, "en", "VALUE")} is not a valid phone number.`,
    },
    action: {
      fa: `شماره را مانند ${leftToRight("09121234567")} یا ${leftToRight("+989121234567")} وارد کنید.`,
      en: "Write it like 09121234567 or +989121234567.",
    },
  },
  TIME: {
    short: { fa: "زمان نامعتبر", en: "Not a time" },
    problem: {
      fa: (at) => `${subject(at, "fa", "VALUE")} زمان معتبری نیست.`,
      en: (at) => `${subject(at, "en", "VALUE")} is not a valid time.`,
    },
    action: {
      fa: `زمان را با قالب ${leftToRight("ISO 8601")} وارد کنید، مانند ${leftToRight(EXAMPLE_TIME)}.`,
      en: `Write it in ISO 8601, like ${EXAMPLE_TIME}.`,
    },
  },
  VALUE: {
    short: { fa: "مقدار ناپذیرفتنی", en: "Value not accepted" },
    problem: {
      fa: (at) => `${subject(at, "fa", "VALUE")} پذیرفته نیست.`,
      en: (at) => `${subject(at, "en", "VALUE")} is not accepted.`,
    },
    action: { fa: ({ column }) => takes(column, "fa"), en: ({ column }) => takes(column, "en") },
  },
} satisfies Readonly<Record<Reason, Entry>>;

export function isReason(code: string): code is Reason {
  return Object.hasOwn(reasons, code);
}

/** The problem and the action, for the report. */
export function message(reason: Reason, language: Language, details: Details): string {
  const seenAs = details.seen ? `${seen[details.seen][language]} ` : "";
  return `${problem(reason, language, details)} ${seenAs}${action(reason, language, details)}`;
}

/** The first half of {@link message}. A form needs only this half: its action differs from that of a file. */
export function problem(reason: Reason, language: Language, details: Details): string {
  const entry: Entry = reasons[reason];
  return render(entry.problem, language, details);
}

/** The second half of {@link message}. */
export function action(reason: Reason, language: Language, details: Details): string {
  const entry: Entry = reasons[reason];
  return render(entry.action, language, details);
}

/** For tables and charts. */
export function short(reason: Reason, language: Language): string {
  return reasons[reason].short[language];
}

/** Where a value is entered: its uploader has records of the device, and a form's owner has the phone. */
type Place = "LIST" | "FORM";

const compare: Readonly<Record<Place, Text>> = {
  LIST: {
    fa: "پیش از استفاده، آن را با سوابق خود مقایسه کنید.",
    en: "Compare it with your records before you use it.",
  },
  FORM: {
    fa: "آن را با شناسه‌ای که گوشی نشان می‌دهد مقایسه کنید.",
    en: "Compare it with the IMEI your phone shows.",
  },
};

/** The suggestion with what it rests on. */
export function suggest({ value, basis }: Suggested, place: Place, language: Language): string {
  const found =
    basis === "LEADING_ZERO"
      ? {
          fa: `با صفر آغازین، شناسه ${leftToRight(value)} است و رقم کنترلی آن درست است.`,
          en: `With the 0, the IMEI is ${value} and its check digit is right.`,
        }
      : {
          fa: `اگر ۱۴ رقم نخست درست باشد، شناسه ${leftToRight(value)} است.`,
          en: `If the first 14 digits are right, the IMEI is ${value}.`,
        };
  return `${found[language]} ${compare[place][language]}`;
}

const something: Readonly<Record<"IMEI" | "VALUE", Text>> = {
  IMEI: { fa: "این شناسه", en: "This IMEI" },
  VALUE: { fa: "این مقدار", en: "This value" },
};

/** `what`: the noun where neither the column nor the value is named. */
function subject({ column, value }: Details, language: Language, what: keyof typeof something = "IMEI"): string {
  const at = column === null ? null : name(column, language);
  const quoted = value ? embed(clip(value), language) : null;
  if (quoted && at) return { fa: `مقدار «${quoted}» در ستون ${at}`, en: `“${quoted}” in column ${at}` }[language];
  if (quoted) return { fa: `مقدار «${quoted}»`, en: `“${quoted}”` }[language];
  if (at) return { fa: `مقدار ستون ${at}`, en: `The value of column ${at}` }[language];
  return something[what][language];
}

/** A cell may have a megabyte. Its first 40 characters are enough to find it. */
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
      en: "See the list guide for the allowed values.",
    }[language];
  }
  return {
    fa: `یکی از این مقدارها را وارد کنید: ${values.map(leftToRight).join("، ")}.`,
    en: `Write one of these: ${values.join(", ")}.`,
  }[language];
}
