import { leftToRight, persianDigits } from "#texts/digits";
import { render, type Language, type Template } from "#texts/language";

/** Refusals of arguments that a program sets, not a person. */

type Particulars = {
  PAGE_LENGTH_MISSING: { readonly limit: number };
  PAGE_LENGTH_WRONG: { readonly argument: string; readonly limit: number; readonly found: number };
  CURSOR_WRONG: { readonly argument: string };
  RANGE_TOO_LONG: { readonly months: number };
  DAY_WRONG: { readonly argument: string };
  DAYS_WRONG: { readonly limit: number; readonly found: number };
  IDS_TOO_MANY: { readonly limit: number; readonly found: number };
};

type Entry<Params> = { readonly message: Template<Params>; readonly action: Template<Params> };

const [first, last, created] = ["first", "last", "filter.created"].map(leftToRight);

export const wrongs: { readonly [Code in keyof Particulars]: Entry<Particulars[Code]> } = {
  PAGE_LENGTH_MISSING: {
    message: {
      fa: `باید یکی از ${first} و ${last} داده شود، و تنها یکی.`,
      en: "Give either first or last, not both.",
    },
    action: {
      fa: ({ limit }) => `طول صفحه را از ${persianDigits(1)} تا ${persianDigits(limit)} بدهید.`,
      en: ({ limit }) => `Set it to a page size from 1 to ${limit}.`,
    },
  },
  PAGE_LENGTH_WRONG: {
    message: {
      fa: ({ argument, limit, found }) =>
        `${leftToRight(argument)} باید از ${persianDigits(1)} تا ${persianDigits(limit)} باشد، نه ${leftToRight(String(found))}.`,
      en: ({ argument, limit, found }) => `${argument} must be from 1 to ${limit}. It is ${found}.`,
    },
    action: { fa: "باقی را در صفحه‌های بعدی بگیرید.", en: "Request the rest as further pages." },
  },
  CURSOR_WRONG: {
    message: {
      fa: ({ argument }) => `${leftToRight(argument)} نشانگری از این فهرست نیست.`,
      en: ({ argument }) => `${argument} is not a cursor of this list.`,
    },
    action: {
      fa: "نشانگر را همان‌گونه که از همین فهرست آمده است پس بدهید، یا از آغاز فهرست شروع کنید.",
      en: "Send the cursor unchanged, or start at the beginning.",
    },
  },
  RANGE_TOO_LONG: {
    message: {
      fa: ({ months }) => `${created} بیش از ${persianDigits(months)} ماه است.`,
      en: ({ months }) => `filter.created covers more than ${months} months.`,
    },
    action: {
      fa: "بازه کوتاه‌تری بدهید، یا تنها یک واردکننده را بخواهید.",
      en: "Give a shorter range, or filter by one importer.",
    },
  },
  DAY_WRONG: {
    message: {
      fa: ({ argument }) => `${leftToRight(argument)} یک روز نیست.`,
      en: ({ argument }) => `${argument} is not a day.`,
    },
    action: {
      fa: `روز را به تقویم میلادی و به این شکل بدهید: ${leftToRight("2026-11-22")}.`,
      en: "Give the day in the Gregorian calendar and in this form: 2026-11-22.",
    },
  },
  DAYS_WRONG: {
    message: {
      fa: ({ limit, found }) =>
        found < 1
          ? `${leftToRight("to")} پیش از ${leftToRight("from")} است.`
          : `بازه ${persianDigits(found)} روز است؛ بیشترین مقدار مجاز ${persianDigits(limit)} روز است.`,
      en: ({ limit, found }) =>
        found < 1 ? "to is before from." : `The range has ${found} days. The maximum is ${limit}.`,
    },
    action: {
      fa: ({ limit }) => `بازه‌ای از ${persianDigits(1)} تا ${persianDigits(limit)} روز بدهید.`,
      en: ({ limit }) => `Give a range of 1 to ${limit} days.`,
    },
  },
  IDS_TOO_MANY: {
    message: {
      fa: ({ limit, found }) =>
        `${leftToRight("ids")} ${persianDigits(found)} شناسه است؛ بیشترین مقدار مجاز ${persianDigits(limit)} است.`,
      en: ({ limit, found }) => `ids has ${found} ids. The maximum is ${limit}.`,
    },
    action: {
      fa: "آن را به چند درخواست کوچک‌تر بخش کنید.",
      en: "Split it into several smaller requests.",
    },
  },
};

export type Code = keyof typeof wrongs;
type Of<C extends Code> = { readonly code: C } & Particulars[C];

/** The refusal, with the names and numbers of its texts. */
export type Wrong = { [C in Code]: Of<C> }[Code];

export function message<C extends Code>(wrong: Of<C>, language: Language): string {
  return render(wrongs[wrong.code].message, language, wrong);
}

export function action<C extends Code>(wrong: Of<C>, language: Language): string {
  return render(wrongs[wrong.code].action, language, wrong);
}
