import type { Code, Of } from "#list/forensics/finding";
import { leftToRight, persianDigits } from "#texts/digits";
import { capital, extent, subject } from "#texts/finding-parts";
import { render, type Language } from "#texts/language";
import * as OutcomeFinding from "#texts/outcome-finding";
import type { Entry, FindingMessage } from "#texts/outcome-finding";

const asText = {
  fa: "قالب ستون‌های شناسه را در صفحه‌گسترده «متن» کنید، آن‌ها را از سوابق خود دوباره وارد و فایل را دوباره ارسال کنید.",
  en: "Format the columns of IMEIs as text in the spreadsheet, fill them in again from your records, and upload the file again.",
};

const exportAgain = {
  fa: "فهرست را از سوابق خود با رقم کنترلی درست دوباره تهیه و ارسال کنید.",
  en: "Export the list again from your records with the right check digits, and upload it again.",
};

export const findings: { readonly [C in Code]: Entry<Of<C>> } = {
  COLUMN_SHIFTED: {
    problem: {
      fa: (f) =>
        `${subject(f.columns, "fa")} ${where(f, "fa")} نسبت به ${subject(f.against, "fa")} یک ردیف ${{ DOWN: "پایین‌تر", UP: "بالاتر" }[f.direction]} آمده است؛ ${shifted(f, "fa")} (${extent(f, "fa")}).`,
      en: (f) =>
        `${capital(subject(f.columns, "en"))} ${are(f.columns)} shifted ${f.direction.toLowerCase()} by one row ${where(f, "en")}, compared with ${subject(f.against, "en")}: ${shifted(f, "en")} (${extent(f, "en")}).`,
    },
    action: {
      fa: (f) =>
        `ردیف‌های نزدیک به ردیف ${persianDigits(f.from)} را با سوابق خود مقایسه کنید؛ ${cell(f, "fa")} سپس فایل را دوباره ارسال کنید.`,
      en: (f) => `Compare the rows near row ${f.from} with your records. ${cell(f, "en")} Then upload the file again.`,
    },
  },
  ...OutcomeFinding.findings,
  TAC_MISTYPED: {
    problem: {
      fa: (f) =>
        `در ${subject(f.columns, "fa")} هشت رقم نخست (TAC) یک مدل به اشتباه ${leftToRight(f.tac)} نوشته شده است${f.right === null ? "؛ رقم کنترلی همه شناسه‌های آن به یک اندازه نادرست است" : ` و گویا ${leftToRight(f.right)} درست است؛ با آن رقم‌های کنترلی درست می‌شود`} (${extent(f, "fa")}).`,
      en: (f) =>
        `In ${subject(f.columns, "en")} the first eight digits (TAC) of one model are mistyped as ${f.tac}${f.right === null ? ": the check digits of all its IMEIs are wrong by the same amount" : `, where ${f.right} seems to be meant: with it the check digits come out right`} (${extent(f, "en")}).`,
    },
    action: {
      fa: (f) =>
        f.right === null
          ? `درستی ${leftToRight(f.tac)} را با سوابق خود یا جعبه دستگاه مقایسه کنید، آن را در همه ردیف‌ها اصلاح و فایل را دوباره ارسال کنید.`
          : `اگر سوابق شما هم ${leftToRight(f.right)} دارد، آن را در این ستون جایگزین ${leftToRight(f.tac)} و فایل را دوباره ارسال کنید.`,
      en: (f) =>
        f.right === null
          ? `Compare ${f.tac} with your records or the device's box, correct it in all rows and upload the file again.`
          : `If your records have ${f.right} too, replace ${f.tac} with it in this column and upload the file again.`,
    },
  },
  CHECK_DIGITS_MISSING: {
    problem: {
      fa: (f) =>
        `شناسه‌های ${subject(f.columns, "fa")} تنها ۱۴ رقم و بدون رقم کنترلی (رقم پانزدهم) است (${extent(f, "fa")}).`,
      en: (f) =>
        `The IMEIs in ${subject(f.columns, "en")} have 14 digits, without the check digit (the 15th) (${extent(f, "en")}).`,
    },
    action: {
      fa: `${exportAgain.fa} گزارش برای ردیف‌هایی که گویا رقم دیگری از آن‌ها نیفتاده است شناسه‌ای پیشنهاد می‌کند که تنها اگر ۱۴ رقم نخست درست باشد، درست است.`,
      en: `${exportAgain.en} The report suggests an IMEI for each row that seems to have no other digit missing, which is right only if its first 14 digits are.`,
    },
  },
  CHECK_DIGITS_ZERO: {
    problem: {
      fa: (f) =>
        `رقم پانزدهم شناسه‌های ${subject(f.columns, "fa")} صفر است، چنان که شبکه گزارش می‌کند، نه رقم کنترلی (${extent(f, "fa")}).`,
      en: (f) =>
        `The 15th digit of the IMEIs in ${subject(f.columns, "en")} is 0, as networks report it, and not the check digit (${extent(f, "en")}).`,
    },
    action: exportAgain,
  },
  CHECK_DIGITS_WRONG: {
    problem: {
      fa: (f) =>
        `رقم‌های کنترلی (رقم پانزدهم) ${subject(f.columns, "fa")} درست نیست${pattern(f, "fa")} (${extent(f, "fa")}).`,
      en: (f) =>
        `The check digits (the 15th) in ${subject(f.columns, "en")} are wrong${pattern(f, "en")} (${extent(f, "en")}).`,
    },
    action: {
      fa: ({ pattern }) =>
        pattern.kind === "NONE"
          ? "بررسی کنید که این ستون به‌راستی شناسه (IMEI) است، آن را از سوابق خود دوباره وارد و فایل را دوباره ارسال کنید."
          : exportAgain.fa,
      en: ({ pattern }) =>
        pattern.kind === "NONE"
          ? "Make sure that the column holds IMEIs, fill it in again from your records, and upload the file again."
          : exportAgain.en,
    },
  },
  SPREADSHEET_DIGITS_LOST: {
    problem: {
      fa: (f) =>
        `نرم‌افزار صفحه‌گسترده شناسه‌های ${subject(f.columns, "fa")} را عدد دانسته و ${lost[f.how].fa} (${extent(f, "fa")}).`,
      en: (f) =>
        `A spreadsheet took the IMEIs in ${subject(f.columns, "en")} for numbers and ${lost[f.how].en} (${extent(f, "en")}).`,
    },
    action: asText,
  },
  IMEISV_COLUMN: {
    problem: {
      fa: (f) =>
        `${subject(f.columns, "fa")} مقدارهای ۱۶ رقمی (IMEISV: شناسه همراه با نسخه نرم‌افزار) دارد، نه شناسه ۱۵ رقمی (${extent(f, "fa")}).`,
      en: (f) =>
        `${capital(subject(f.columns, "en"))} ${f.columns.length > 1 ? "hold" : "holds"} values of 16 digits (IMEISV, with a software version), not IMEIs of 15 (${extent(f, "en")}).`,
    },
    action: {
      fa: "شناسه ۱۵ رقمی هر دستگاه را وارد و فایل را دوباره ارسال کنید؛ گزارش برای هر ردیف شناسه‌ای از ۱۴ رقم نخست آن پیشنهاد می‌کند.",
      en: "Fill in the IMEI of each device and upload the file again; the report suggests one on each row, from its first 14 digits.",
    },
  },
  DELIMITER_IN_CELLS: {
    problem: {
      fa: (f) =>
        `ردیف‌ها بیش از سطر نخست خانه دارند (${extent(f, "fa")})؛ گویا جداکننده ستون‌ها در میان مقدارها هم آمده یا نام ستونی از سطر نخست افتاده است.`,
      en: (f) =>
        `The rows have more cells than the header (${extent(f, "en")}): values seem to contain the delimiter, or the header lacks the name of a column.`,
    },
    action: {
      fa: 'مقدارهای دارای جداکننده را میان دو علامت نقل‌قول (") بگذارید یا نام ستون را بیفزایید و فایل را دوباره ارسال کنید.',
      en: 'Put values that contain the delimiter in quotation marks ("), or add the column name, and upload the file again.',
    },
  },
  LINES_SKIPPED: {
    problem: {
      fa: ({ lines }) => `${persianDigits(lines)} سطر بالای نام ستون‌ها خوانده نشد.`,
      en: ({ lines }) => `Lines above the header were skipped: ${lines}.`,
    },
    action: {
      fa: "اگر این سطرها ردیفی از فهرست است، آن‌ها را زیر نام ستون‌ها ببرید و فایل را دوباره ارسال کنید.",
      en: "If these lines are rows of the list, move them below the header and upload the file again.",
    },
  },
  ROWS_HIDDEN: {
    problem: {
      fa: ({ rows }) => `${persianDigits(rows)} ردیف پنهان کارپوشه هم خوانده شد.`,
      en: ({ rows }) => `Hidden rows of the workbook were read too: ${rows}.`,
    },
    action: {
      fa: "اگر این ردیف‌ها از فهرست نیست، آن‌ها را حذف کنید و فایل را دوباره ارسال کنید.",
      en: "If these rows are not part of the list, delete them and upload the file again.",
    },
  },
};

/** The fault with its evidence, and the action. */
export function describe<C extends Code>(finding: Of<C>, language: Language): FindingMessage {
  return { message: message(finding, language), action: action(finding, language) };
}

export function message<C extends Code>(finding: Of<C>, language: Language): string {
  return render(findings[finding.code].problem, language, finding);
}

export function action<C extends Code>(finding: Of<C>, language: Language): string {
  return render(findings[finding.code].action, language, finding);
}

const lost = {
  SCIENTIFIC: { fa: `آن‌ها را مانند ${leftToRight("3.57E+14")} نوشته است`, en: "wrote them like 3.57E+14" },
  ROUNDED: { fa: "رقم‌های آخر آن‌ها را صفر کرده است", en: "turned their last digits into 0" },
  LEADING_ZERO: { fa: "صفر آغاز آن‌ها را انداخته است", en: "dropped the 0 that they begin with" },
};

function where({ from, to, by }: Of<"COLUMN_SHIFTED">, language: Language): string {
  const about = by === "TAC";
  return {
    fa: `${about ? "از حدود" : "از"} ردیف ${persianDigits(from)} ${to === null ? "به بعد" : `تا ردیف ${persianDigits(to)}`}`,
    en: `from ${about ? "about " : ""}row ${from} ${to === null ? "on" : `to row ${to}`}`,
  }[language];
}

function shifted({ by }: Of<"COLUMN_SHIFTED">, language: Language): string {
  return {
    IMEI: {
      fa: "شناسه‌های ثبت‌شده و صحیح این ردیف‌ها شناسه مشترکی ندارند، اما با جابه‌جایی یک ردیف خواهند داشت",
      en: "the registered and correct IMEIs of these rows have none in common, but they would if moved by one row",
    },
    TAC: {
      fa: "شناسه‌ها هشت رقم نخست (TAC) دستگاه ردیف مجاور را دارند، نه دستگاه ردیف خود را",
      en: "the IMEIs have the first eight digits (TAC) of the neighbouring row's device, not of their own",
    },
  }[by][language];
}

/** DOWN: a cell was inserted, UP: one was deleted. */
function cell({ direction, sure, columns, against }: Of<"COLUMN_SHIFTED">, language: Language): string {
  const one = {
    DOWN: {
      fa: `گویا در ${subject(columns, "fa")} خانه‌ای افزوده شده است؛ آن را حذف کنید تا مقدارها بالا بروند.`,
      en: `A cell seems to have been inserted in ${subject(columns, "en")}; delete it, so that the values move up.`,
    },
    UP: {
      fa: `گویا در ${subject(columns, "fa")} خانه‌ای حذف شده است؛ آن را بازگردانید تا مقدارها پایین بروند.`,
      en: `A cell seems to have been deleted from ${subject(columns, "en")}; put it back, so that the values move down.`,
    },
  }[direction][language];
  if (sure) return one;
  const or = {
    DOWN: {
      fa: `شاید هم در ${subject(against, "fa")} خانه‌ای حذف شده باشد.`,
      en: `Or one was deleted from ${subject(against, "en")}.`,
    },
    UP: {
      fa: `شاید هم در ${subject(against, "fa")} خانه‌ای افزوده شده باشد.`,
      en: `Or one was inserted in ${subject(against, "en")}.`,
    },
  }[direction][language];
  return `${one} ${or}`;
}

function are(columns: readonly string[]): string {
  return columns.length > 1 ? "are" : "is";
}

function pattern({ pattern }: Of<"CHECK_DIGITS_WRONG">, language: Language): string {
  switch (pattern.kind) {
    case "CONSTANT":
      return {
        fa: ` و در همه ردیف‌ها ${persianDigits(pattern.digit)} است`,
        en: `: they are ${pattern.digit} throughout`,
      }[language];
    case "OFFSET":
      return {
        fa: ` و همه ${persianDigits(pattern.by)} واحد بیش از رقم درست است (باقی‌مانده بر ده)`,
        en: `: each is ${pattern.by} more than the right one (modulo ten)`,
      }[language];
    case "OTHER_WEIGHTS":
      return {
        fa: " و گویا با ضریب‌های وارونه (روش Luhn از رقم نادرست آغاز شده) حساب شده است",
        en: ": they seem to be computed by Luhn's method with the weights on the wrong digits",
      }[language];
    case "NONE":
      return { fa: " و الگویی در آن‌ها نیست", en: ", without a pattern" }[language];
  }
}
