import { leftToRight, persianDigits } from "#texts/digits";
import { render, type Language, type Template } from "#texts/language";

/** What is wrong with an argument that a program gives, not a person. */

type Particulars = {
  PAGE_LENGTH_MISSING: { readonly limit: number };
  PAGE_LENGTH_WRONG: { readonly argument: string; readonly limit: number; readonly found: number };
  CURSOR_WRONG: { readonly argument: string };
  RANGE_TOO_LONG: { readonly months: number };
  IDS_TOO_MANY: { readonly limit: number; readonly found: number };
};

type Entry<Params> = { readonly message: Template<Params>; readonly action: Template<Params> };

const [first, last, created] = ["first", "last", "filter.created"].map(leftToRight);

export const wrongs: { readonly [Code in keyof Particulars]: Entry<Particulars[Code]> } = {
  PAGE_LENGTH_MISSING: {
    message: {
      fa: `باید یکی از ${first} و ${last} داده شود، و تنها یکی.`,
      en: "Either first or last must be given, and not both.",
    },
    action: {
      fa: ({ limit }) => `طول صفحه را از ${persianDigits(1)} تا ${persianDigits(limit)} بدهید.`,
      en: ({ limit }) => `Say how long the page is, from 1 to ${limit}.`,
    },
  },
  PAGE_LENGTH_WRONG: {
    message: {
      fa: ({ argument, limit, found }) =>
        `${leftToRight(argument)} باید از ${persianDigits(1)} تا ${persianDigits(limit)} باشد، نه ${leftToRight(String(found))}.`,
      en: ({ argument, limit, found }) => `${argument} must be from 1 to ${limit}; it is ${found}.`,
    },
    action: { fa: "باقی را در صفحه‌های بعدی بگیرید.", en: "Ask for the rest in further pages." },
  },
  CURSOR_WRONG: {
    message: {
      fa: ({ argument }) => `${leftToRight(argument)} نشانگری از این فهرست نیست.`,
      en: ({ argument }) => `${argument} is not a cursor of this list.`,
    },
    action: {
      fa: "نشانگر را همان‌گونه که از همین فهرست آمده است پس بدهید، یا از آغاز فهرست شروع کنید.",
      en: "Give back a cursor of this list as it came, or begin at the start of the list.",
    },
  },
  RANGE_TOO_LONG: {
    message: {
      fa: ({ months }) => `${created} بیش از ${persianDigits(months)} ماه است.`,
      en: ({ months }) => `filter.created is of more than ${months} months.`,
    },
    action: {
      fa: "بازه کوتاه‌تری بدهید، یا تنها یک واردکننده را بخواهید.",
      en: "Give a shorter range, or ask for one importer.",
    },
  },
  IDS_TOO_MANY: {
    message: {
      fa: ({ limit, found }) =>
        `${leftToRight("ids")} ${persianDigits(found)} شناسه است؛ بیشترین مقدار مجاز ${persianDigits(limit)} است.`,
      en: ({ limit, found }) => `ids has ${found} ids; the most is ${limit}.`,
    },
    action: {
      fa: "آن را به چند درخواست کوچک‌تر بخش کنید.",
      en: "Split it into several smaller requests.",
    },
  },
};

export type Code = keyof typeof wrongs;
type Of<C extends Code> = { readonly code: C } & Particulars[C];

/** What is wrong, with the names and numbers that its texts have. */
export type Wrong = { [C in Code]: Of<C> }[Code];

export function message<C extends Code>(wrong: Of<C>, language: Language): string {
  return render(wrongs[wrong.code].message, language, wrong);
}

export function action<C extends Code>(wrong: Of<C>, language: Language): string {
  return render(wrongs[wrong.code].action, language, wrong);
}
