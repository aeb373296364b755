import { leftToRight, persianDigits } from "#texts/digits";
import { render, type Language, type Template } from "#texts/language";

/** Why a whole request is refused, before any of it is executed. */

type Exceeded = { readonly limit: number; readonly found: number | null };

/** `detail`: the fault in the words of Apollo or graphql-js, which are English. */
type Faulty = { readonly detail: string };

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
  BAD_REQUEST: Faulty;
  GRAPHQL_PARSE_FAILED: Faulty;
  GRAPHQL_VALIDATION_FAILED: Faulty;
  OPERATION_RESOLUTION_FAILURE: Faulty;
  BAD_USER_INPUT: Faulty;
  SIGN_IN_UNAVAILABLE: { readonly seconds: number };
  WRONG_ADDRESS: unknown;
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
    ? `${thing} has more than the maximum of ${exceeded.limit} ${unit}.`
    : `${thing} has ${exceeded.found} ${unit}. The maximum is ${exceeded.limit}.`;

const faulty = (fa: string): Template<Faulty> => ({
  fa: ({ detail }) => `${fa}: ${leftToRight(detail)}`,
  en: ({ detail }) => detail,
});

const split = {
  fa: "آن را به چند درخواست کوچک‌تر بخش کنید.",
  en: "Split it into several smaller requests.",
};
const fewer = {
  fa: `فیلدهای کمتری بخواهید یا با ${leftToRight("first")} و ${leftToRight("last")} صفحه‌های کوچک‌تری بگیرید.`,
  en: "Request fewer fields or a smaller page (first, last).",
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
      en: "Nest fewer fields, and request the rest separately.",
    },
  },
  DOCUMENT_TOO_MANY_ALIASES: {
    message: { fa: fa("تعداد نام‌های مستعار سند GraphQL", "نام"), en: en("The GraphQL document", "aliases") },
    action: split,
  },
  DOCUMENT_TOO_MANY_ROOT_FIELDS: {
    message: { fa: fa("تعداد فیلدهای ریشه", "فیلد"), en: en("The operation", "root fields") },
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
    message: { fa: fa("هزینه درخواست", "مقدار"), en: en("The request", "estimated values") },
    action: fewer,
  },
  LIST_TOO_LONG: {
    message: { fa: fa("طول یکی از فهرست‌های درخواست", "مورد"), en: en("A list in the request", "entries") },
    action: split,
  },
  DOCUMENT_NOT_TRUSTED: {
    message: {
      fa: "بدون ورود به سامانه تنها سندهای GraphQL شناخته‌شده پذیرفته می‌شود.",
      en: "Without signing in you can run only registered GraphQL documents.",
    },
    action: {
      fa: "وارد سامانه شوید، یا از بسته رسمی کارخواه همتا و سندهای آن استفاده کنید.",
      en: "Sign in, or use Hamta's own client package and its documents.",
    },
  },
  PERSISTED_QUERY_INVALID: {
    message: {
      fa: `${leftToRight("persistedQuery")} درست نیست: درهم‌سازه آن از همین سند نیست، یا نسخه آن ${persianDigits(1)} نیست.`,
      en: "persistedQuery is not valid: its hash does not match the document, or its version is not 1.",
    },
    action: {
      fa: `درهم‌سازه ${leftToRight("SHA-256")} متن سند را بفرستید، یا سند را بدون آن.`,
      en: "Send the SHA-256 of the document's text, or the document without it.",
    },
  },
  BAD_REQUEST: {
    message: faulty("درخواست به‌شکلی نیست که سامانه بپذیرد"),
    action: {
      fa: `درخواست را با ${leftToRight("POST")} و ${leftToRight("content-type: application/json")} بفرستید؛ بدنه آن یک شیء JSON با ${leftToRight("query")} است.`,
      en: "Send a POST with content-type application/json, whose body is a JSON object with query.",
    },
  },
  GRAPHQL_PARSE_FAILED: {
    message: faulty("متن سند GraphQL درست نیست"),
    action: {
      fa: "سند را در جایی که خطا نشان می‌دهد درست کنید.",
      en: "Correct the document where the error points.",
    },
  },
  GRAPHQL_VALIDATION_FAILED: {
    message: faulty("سند GraphQL با طرح‌واره سامانه سازگار نیست"),
    action: {
      fa: "سند را با طرح‌واره سامانه مقایسه و درست کنید.",
      en: "Compare the document with the schema.",
    },
  },
  OPERATION_RESOLUTION_FAILURE: {
    message: faulty("عملیات درخواست‌شده در سند نیست"),
    action: {
      fa: `نام یکی از عملیات سند را در ${leftToRight("operationName")} بفرستید.`,
      en: "Send the name of an operation of the document as operationName.",
    },
  },
  BAD_USER_INPUT: {
    message: faulty("یکی از متغیرهای درخواست درست نیست"),
    action: {
      fa: "مقدار متغیر را با نوع آن در طرح‌واره مقایسه و درست کنید.",
      en: "Compare the variable's value with its type in the schema.",
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
      en: ({ seconds }) => `Try again in ${seconds} seconds; the authenticity check is available without signing in.`,
    },
  },
  WRONG_ADDRESS: {
    message: {
      fa: "این نشانی درخواستی نمی‌پذیرد.",
      en: "This address takes no requests.",
    },
    action: {
      fa: `درخواست را به نشانی خود سامانه و مسیر ${leftToRight("/graphql")} بفرستید.`,
      en: "Send the request to /graphql at the address of the site.",
    },
  },
};

export type Code = keyof typeof limits;
type Of<C extends Code> = { readonly code: C } & Particulars[C];

/** The things that have a maximum. */
export type Measure = { [C in Code]: Particulars[C] extends Exceeded ? C : never }[Code];

/** The faults of a request whose messages Apollo or graphql-js write. */
export type Fault = { [C in Code]: Particulars[C] extends Faulty ? C : never }[Code];

/** Why a whole request is refused, with the numbers of its texts. */
export type Limit = { [C in Code]: Of<C> }[Code];

export function message<C extends Code>(limit: Of<C>, language: Language): string {
  return render(limits[limit.code].message, language, limit);
}

export function action<C extends Code>(limit: Of<C>, language: Language): string {
  return render(limits[limit.code].action, language, limit);
}
