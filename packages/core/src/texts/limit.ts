import { leftToRight, persianDigits } from "#texts/digits";
import { render, type Language, type Template } from "#texts/language";

/** What a request as a whole is refused for, before any of it is done. */

type Exceeded = { readonly limit: number; readonly found: number | null };

type Particulars = {
  BODY_TOO_LARGE: Exceeded;
  DOCUMENT_TOO_LONG: Exceeded;
  DOCUMENT_TOO_MANY_TOKENS: Exceeded;
  DOCUMENT_TOO_DEEP: Exceeded;
  DOCUMENT_TOO_MANY_ALIASES: Exceeded;
  DOCUMENT_TOO_MANY_ROOT_FIELDS: Exceeded;
  DOCUMENT_TOO_MANY_DIRECTIVES: Exceeded;
  DOCUMENT_TOO_COSTLY: Exceeded;
  LIST_TOO_LONG: Exceeded;
  DOCUMENT_NOT_TRUSTED: unknown;
  PERSISTED_QUERY_INVALID: unknown;
  SIGN_IN_UNAVAILABLE: { readonly seconds: number };
};

type Entry<Params> = { readonly message: Template<Params>; readonly action: Template<Params> };

const fa = (thing: string, unit: string) => (exceeded: Exceeded) => {
  const most = `بیشترین مقدار مجاز ${persianDigits(exceeded.limit)} ${unit} است`;
  return exceeded.found === null
    ? `${thing} بیش از اندازه است؛ ${most}.`
    : `${thing} ${persianDigits(exceeded.found)} ${unit} است؛ ${most}.`;
};
const en = (thing: string, unit: string) => (exceeded: Exceeded) =>
  exceeded.found === null
    ? `${thing} has more than ${exceeded.limit} ${unit}, which is the most.`
    : `${thing} has ${exceeded.found} ${unit}; the most is ${exceeded.limit}.`;

const split = {
  fa: "آن را به چند درخواست کوچک‌تر بخش کنید.",
  en: "Split it into several smaller requests.",
};
const fewer = {
  fa: `فیلدهای کمتری بخواهید یا با ${leftToRight("first")} و ${leftToRight("last")} صفحه‌های کوچک‌تری بگیرید.`,
  en: "Ask for fewer fields, or for smaller pages by first or last.",
};

export const limits: { readonly [Code in keyof Particulars]: Entry<Particulars[Code]> } = {
  BODY_TOO_LARGE: {
    message: { fa: fa("حجم درخواست", "بایت"), en: en("The request", "bytes") },
    action: split,
  },
  DOCUMENT_TOO_LONG: {
    message: { fa: fa("طول سند GraphQL", "نویسه"), en: en("The GraphQL document", "characters") },
    action: split,
  },
  DOCUMENT_TOO_MANY_TOKENS: {
    message: { fa: fa("تعداد واژه‌های سند GraphQL", "واژه"), en: en("The GraphQL document", "tokens") },
    action: split,
  },
  DOCUMENT_TOO_DEEP: {
    message: { fa: fa("عمق سند GraphQL", "لایه"), en: en("The GraphQL document", "levels of fields") },
    action: {
      fa: "فیلدهای تودرتوی کمتری بخواهید و باقی را در درخواست دیگری بگیرید.",
      en: "Nest fewer fields, and ask for the rest in another request.",
    },
  },
  DOCUMENT_TOO_MANY_ALIASES: {
    message: { fa: fa("تعداد نام‌های مستعار سند GraphQL", "نام"), en: en("The GraphQL document", "aliases") },
    action: split,
  },
  DOCUMENT_TOO_MANY_ROOT_FIELDS: {
    message: { fa: fa("تعداد فیلدهای ریشه", "فیلد"), en: en("The operation", "fields at its root") },
    action: split,
  },
  DOCUMENT_TOO_MANY_DIRECTIVES: {
    message: { fa: fa("تعداد دستورهای سند GraphQL", "دستور"), en: en("The GraphQL document", "directives") },
    action: {
      fa: "دستورهایی را که لازم نیست بردارید.",
      en: "Leave out the directives that you do not need.",
    },
  },
  DOCUMENT_TOO_COSTLY: {
    message: { fa: fa("هزینه درخواست", "مقدار"), en: en("What is asked for", "values by estimate") },
    action: fewer,
  },
  LIST_TOO_LONG: {
    message: { fa: fa("طول یکی از فهرست‌های درخواست", "مورد"), en: en("A list in the request", "entries") },
    action: split,
  },
  DOCUMENT_NOT_TRUSTED: {
    message: {
      fa: "بدون ورود به سامانه تنها سندهای GraphQL شناخته‌شده پذیرفته می‌شود.",
      en: "Without signing in, only known GraphQL documents are accepted.",
    },
    action: {
      fa: "وارد سامانه شوید، یا از بسته رسمی کارخواه همتا و سندهای آن استفاده کنید.",
      en: "Sign in, or use Hamta's own client package and its documents.",
    },
  },
  PERSISTED_QUERY_INVALID: {
    message: {
      fa: `${leftToRight("persistedQuery")} درست نیست: درهم‌سازه آن از همین سند نیست، یا نسخه آن ${persianDigits(1)} نیست.`,
      en: "The persistedQuery is not right: its hash is not that of the document beside it, or its version is not 1.",
    },
    action: {
      fa: `درهم‌سازه ${leftToRight("SHA-256")} متن سند را بفرستید، یا سند را بدون آن.`,
      en: "Send the SHA-256 of the document's text, or the document without it.",
    },
  },
  SIGN_IN_UNAVAILABLE: {
    message: {
      fa: "در حال حاضر نمی‌توان ورود شما را بررسی کرد.",
      en: "Your sign-in cannot be checked at the moment.",
    },
    action: {
      fa: ({ seconds }) =>
        `${persianDigits(seconds)} ثانیه دیگر دوباره تلاش کنید؛ استعلام اصالت بدون ورود در دسترس است.`,
      en: ({ seconds }) => `Try again in ${seconds} seconds; the authenticity enquiry is available without signing in.`,
    },
  },
};

export type Code = keyof typeof limits;
type Of<C extends Code> = { readonly code: C } & Particulars[C];

/** What has a number that it may not exceed. */
export type Measure = Exclude<Code, "DOCUMENT_NOT_TRUSTED" | "PERSISTED_QUERY_INVALID" | "SIGN_IN_UNAVAILABLE">;

/** Why a request is refused as a whole, with the numbers that its texts name. */
export type Limit = { [C in Code]: Of<C> }[Code];

export function message<C extends Code>(limit: Of<C>, language: Language): string {
  return render(limits[limit.code].message, language, limit);
}

export function action<C extends Code>(limit: Of<C>, language: Language): string {
  return render(limits[limit.code].action, language, limit);
}
