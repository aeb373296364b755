import { leftToRight, persianDigits } from "#texts/digits";
import * as File from "#texts/file";
import { render, type Language, type Template } from "#texts/language";
import { ticketState, type AnyCase, type Kind, type Role, type TicketState } from "#texts/name";
import { problem, suggest, type Details, type Reason } from "#texts/reason";

type InvalidImei = Omit<Details, "column"> & { readonly reason: Reason };
type TooLong = { readonly limit: number };
type KindNotAllowed = { readonly kind: AnyCase<Kind>; readonly role: AnyCase<Role> };

/** `seconds` until the next is let through. */
type RateLimited = { readonly seconds: number; readonly anonymous: boolean };

/** What each refusal carries. `limit` is in characters. */
type Particulars = {
  INVALID_IMEI: InvalidImei;
  SAME_TWICE: unknown;
  REGISTERED_PAIR_WRONG: unknown;
  TICKET_ALREADY_OPEN: { readonly ticket: string };
  DESCRIPTION_EMPTY: unknown;
  DESCRIPTION_TOO_LONG: TooLong;
  TICKET_NOT_FOUND: unknown;
  TICKET_NOT_OPEN: { readonly status: TicketState };
  IMEI_HELD: unknown;
  NOTE_EMPTY: unknown;
  NOTE_TOO_LONG: TooLong;
  FORBIDDEN: unknown;
  UNAUTHENTICATED: unknown;
  IMPORT_NOT_FOUND: unknown;
  IMPORT_ENDED: unknown;
  IMPORT_NOT_TRIED: unknown;
  IMPORT_NOT_APPLIED: unknown;
  IMPORT_TOO_OLD: { readonly days: number };
  IMPORT_FOLLOWED: unknown;
  FILE_NAME_INVALID: unknown;
  KIND_NOT_ALLOWED: KindNotAllowed;
  ORGANISATION_INVALID: unknown;
  IMPORTER_NAME_INVALID: TooLong;
  RATE_LIMITED: RateLimited;
  IDEMPOTENCY_KEY_INVALID: unknown;
  IDEMPOTENCY_KEY_REUSED: unknown;
  INTERNAL: { readonly requestId: string };
};

/** `message`: what is refused and why. `action`: what to do. */
type Entry<Params> = { readonly message: Template<Params>; readonly action: Template<Params> };

const whereToRead = {
  fa: `هر ۱۵ رقم را دوباره وارد کنید: شناسه‌های صحیح با شماره‌گیری ${leftToRight("*#06#")} روی دستگاه و شناسه‌های ثبت‌شده در بخش «مدیریت دستگاه‌ها» دیده می‌شود.`,
  en: "Enter all 15 digits again: dial *#06# on the device for the correct pair; “Device management” shows the registered pair.",
};

const shorten = { fa: "آن را کوتاه‌تر کنید.", en: "Shorten it." };

export const refusals: { readonly [Code in keyof Particulars]: Entry<Particulars[Code]> } = {
  INVALID_IMEI: {
    message: { fa: (imei) => invalidImei(imei, "fa"), en: (imei) => invalidImei(imei, "en") },
    action: {
      fa: ({ suggestion }) => (suggestion ? suggest(suggestion, "fa") : whereToRead.fa),
      en: ({ suggestion }) => (suggestion ? suggest(suggestion, "en") : whereToRead.en),
    },
  },
  SAME_TWICE: {
    message: {
      fa: problem("SAME_TWICE", "fa", { column: null }),
      en: problem("SAME_TWICE", "en", { column: null }),
    },
    action: whereToRead,
  },
  REGISTERED_PAIR_WRONG: {
    message: {
      fa: "شناسه‌های ثبت‌شده‌ای که وارد کرده‌اید با آنچه سامانه همتا برای دستگاه شما دارد یکی نیست.",
      en: "The registered pair that you entered is not what the register holds for your device.",
    },
    action: {
      fa: "هر دو شناسه را همان‌گونه که در بخش «مدیریت دستگاه‌ها» آمده است وارد کنید.",
      en: "Enter both IMEIs as “Device management” shows them.",
    },
  },
  TICKET_ALREADY_OPEN: {
    message: {
      fa: ({ ticket }) => `برای این دستگاه تیکت باز ${leftToRight(ticket)} را دارید.`,
      en: ({ ticket }) => `You already have the open ticket ${ticket} for this device.`,
    },
    action: {
      fa: "همان تیکت را پیگیری کنید، یا آن را پس بگیرید و تیکت تازه‌ای ثبت کنید.",
      en: "Follow that ticket, or withdraw it and file a new one.",
    },
  },
  DESCRIPTION_EMPTY: {
    message: { fa: "شرح درخواست نوشته نشده است.", en: "The description is empty." },
    action: { fa: "مشکل خود را به‌طور کامل شرح دهید.", en: "Describe your problem fully." },
  },
  DESCRIPTION_TOO_LONG: {
    message: {
      fa: ({ limit }) => `شرح درخواست بیش از ${persianDigits(limit)} نویسه است.`,
      en: ({ limit }) => `The description is longer than ${limit} characters.`,
    },
    action: shorten,
  },
  TICKET_NOT_FOUND: {
    message: { fa: "چنین تیکتی در دسترس شما نیست.", en: "You have no such ticket." },
    action: {
      fa: "شماره تیکت را بررسی کنید یا تیکت را از فهرست انتخاب کنید.",
      en: "Check the ticket's number, or choose the ticket from the list.",
    },
  },
  TICKET_NOT_OPEN: {
    message: {
      fa: ({ status }) => `این تیکت دیگر باز نیست (وضعیت: ${ticketState(status, "fa")}) و تغییر نمی‌کند.`,
      en: ({ status }) =>
        `This ticket is no longer open (state: ${ticketState(status, "en").toLowerCase()}) and does not change.`,
    },
    action: {
      fa: "نتیجه را در تیکت ببینید؛ اگر مشکل باقی است، تیکت تازه‌ای لازم است.",
      en: "See the ticket for its result; if the problem remains, a new ticket is needed.",
    },
  },
  IMEI_HELD: {
    message: {
      fa: "شناسه جدید برای دستگاه دیگری ثبت است؛ تایید این تیکت یک شناسه را به دو دستگاه می‌دهد.",
      en: "Another device holds the new IMEI; approving this ticket would give one IMEI to two devices.",
    },
    action: {
      fa: "نخست وضعیت آن دستگاه را روشن کنید یا تیکت را با نظر دیگری پایان دهید.",
      en: "Settle that device first, or end the ticket with another verdict.",
    },
  },
  NOTE_EMPTY: {
    message: { fa: "یادداشت نوشته نشده است.", en: "The note is empty." },
    action: { fa: "دلیل نظر خود را بنویسید.", en: "Write the reason for your verdict." },
  },
  NOTE_TOO_LONG: {
    message: {
      fa: ({ limit }) => `یادداشت بیش از ${persianDigits(limit)} نویسه است.`,
      en: ({ limit }) => `The note is longer than ${limit} characters.`,
    },
    action: shorten,
  },
  FORBIDDEN: {
    message: { fa: "اجازه انجام این کار را ندارید.", en: "You are not allowed to do this." },
    action: {
      fa: "اگر این کار بر عهده شماست، از راهبر سامانه بخواهید نقش شما را بررسی کند.",
      en: "If this is your task, ask operations to check your role.",
    },
  },
  UNAUTHENTICATED: {
    message: {
      fa: "وارد سامانه نشده‌اید یا نشست شما پایان یافته است.",
      en: "You are not signed in, or your session has ended.",
    },
    action: { fa: "دوباره وارد شوید.", en: "Sign in again." },
  },
  IMPORT_NOT_FOUND: {
    message: { fa: "چنین فهرستی در دسترس شما نیست.", en: "You have no such import." },
    action: {
      fa: "آن را از میان فهرست‌های ارسالی خود انتخاب کنید.",
      en: "Choose it from the lists that you have sent.",
    },
  },
  IMPORT_ENDED: {
    message: { fa: "کار این فهرست پایان یافته است.", en: "The import has ended already." },
    action: { fa: "نتیجه آن را در گزارش فهرست ببینید.", en: "See its report for what became of each row." },
  },
  IMPORT_NOT_TRIED: {
    message: {
      fa: "این فهرست آزمایشی اجرا نشده یا اجرای آن پایان نیافته است.",
      en: "The list was not tried, or the trial has not ended.",
    },
    action: {
      fa: "تنها اجرای آزمایشی پایان‌یافته یا فهرست متوقف‌شده را می‌توان اعمال کرد؛ فهرست تازه را بارگذاری کنید.",
      en: "Only a dry run that has ended, or a list that is held, can be committed; upload any other list.",
    },
  },
  IMPORT_NOT_APPLIED: {
    message: {
      fa: "این فهرست چیزی را اعمال نکرده است که بازگردد.",
      en: "The import has applied nothing that could be undone.",
    },
    action: {
      fa: "تنها فهرست اصلاحات یا دستگاه‌ها را که کار آن پایان یافته است می‌توان بازگرداند.",
      en: "Only a list of corrections or of devices whose import has ended can be undone.",
    },
  },
  IMPORT_TOO_OLD: {
    message: {
      fa: ({ days }) => `بیش از ${persianDigits(days)} روز از پایان کار این فهرست گذشته است.`,
      en: ({ days }) => `The import ended more than ${days} days ago.`,
    },
    action: { fa: "فهرست را دوباره بارگذاری کنید.", en: "Upload the list again." },
  },
  IMPORT_FOLLOWED: {
    message: {
      fa: "کار دیگری روی این فهرست در جریان است.",
      en: "Another import follows this one, and has not ended.",
    },
    action: {
      fa: "پایان آن را در فهرست‌های ارسالی ببینید.",
      en: "See it among your imports; try again when it has ended.",
    },
  },
  FILE_NAME_INVALID: {
    message: { fa: "نام فایل پذیرفته نیست.", en: "The file's name is not accepted." },
    action: {
      fa: `نامی کوتاه از حروف و ارقام با پسوند ${leftToRight(".csv")} به آن بدهید.`,
      en: "Give it a short name of letters and digits that ends in .csv.",
    },
  },
  KIND_NOT_ALLOWED: {
    message: { fa: (list) => notAllowed(list).problem("fa"), en: (list) => notAllowed(list).problem("en") },
    action: { fa: (list) => notAllowed(list).fix("fa"), en: (list) => notAllowed(list).fix("en") },
  },
  ORGANISATION_INVALID: {
    message: { fa: "این نام، نام سازمانی در فهرست‌ها نیست.", en: "This is not what lists call an organisation." },
    action: {
      fa: `آن را همان‌گونه که در فهرست‌ها آمده است وارد کنید، مانند ${leftToRight("importer-a")}.`,
      en: "Enter it as lists have it, like importer-a.",
    },
  },
  IMPORTER_NAME_INVALID: {
    message: {
      fa: ({ limit }) => `نام واردکننده خالی است یا بیش از ${persianDigits(limit)} نویسه دارد.`,
      en: ({ limit }) => `The importer's name is empty or longer than ${limit} characters.`,
    },
    action: { fa: "نام شرکت را وارد کنید.", en: "Enter the company's name." },
  },
  RATE_LIMITED: {
    message: {
      fa: "در زمانی کوتاه بیش از اندازه از این بخش استفاده شده است.",
      en: "This has been asked for too often in a short time.",
    },
    action: {
      fa: ({ seconds, anonymous }) =>
        `${persianDigits(minutes(seconds))} دقیقه دیگر دوباره تلاش کنید${anonymous ? " یا وارد سامانه شوید تا تنها درخواست‌های خودتان شمرده شود" : ""}.`,
      en: ({ seconds, anonymous }) =>
        `Try again in ${minutes(seconds)} min${anonymous ? ", or sign in, so that your own requests alone are counted" : ""}.`,
    },
  },
  IDEMPOTENCY_KEY_INVALID: {
    message: {
      fa: "کلید تکرار باید ۱ تا ۶۴ نویسه از حروف لاتین، ارقام، خط تیره و زیرخط باشد.",
      en: "An idempotency key is 1 to 64 Latin letters, digits, dashes and underscores.",
    },
    action: { fa: "برای هر درخواست یک UUID تازه بفرستید.", en: "Send a new UUID with each request." },
  },
  IDEMPOTENCY_KEY_REUSED: {
    message: {
      fa: "با همین کلید تکرار درخواست دیگری فرستاده‌اید.",
      en: "You have sent another request under this idempotency key.",
    },
    action: {
      fa: "درخواست تازه را با کلید تازه بفرستید؛ همان درخواست را بی‌تغییر تکرار کنید.",
      en: "Send a new request with a new key; repeat the same request unchanged.",
    },
  },
  INTERNAL: {
    message: { fa: "خطایی در سامانه رخ داد.", en: "Something went wrong in the system." },
    action: {
      fa: ({ requestId }) =>
        `کمی بعد دوباره تلاش کنید؛ اگر خطا تکرار شد، کد پیگیری ${leftToRight(requestId)} را به پشتیبانی همتا بدهید.`,
      en: ({ requestId }) =>
        `Try again in a while; if it happens again, give Hamta support the request id ${requestId}.`,
    },
  },
};

export type Code = keyof typeof refusals;
type Of<C extends Code> = { readonly code: C } & Particulars[C];

/** What is refused before a ticket exists, or by another call, with the particulars that its texts name. */
export type Refusal = { [C in Code]: Of<C> }[Code];

export function message<C extends Code>(refusal: Of<C>, language: Language): string {
  return render(refusals[refusal.code].message, language, refusal);
}

export function action<C extends Code>(refusal: Of<C>, language: Language): string {
  return render(refusals[refusal.code].action, language, refusal);
}

const minutes = (seconds: number) => Math.ceil(seconds / 60);

function invalidImei({ reason, ...imei }: InvalidImei, language: Language): string {
  return problem(reason, language, { ...imei, column: null });
}

/** Whether the file came or was only announced, the words are the same. */
function notAllowed({ kind, role }: KindNotAllowed) {
  const file = { code: "NOT_ALLOWED", kind, role } as const;
  return {
    problem: (language: Language) => File.problem(file, language),
    fix: (language: Language) => File.fix(file, language),
  };
}
