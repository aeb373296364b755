import { embed, leftToRight, persianDigits } from "#texts/digits";
import { minutes, minutesInEnglish, type Entry, type TooLong } from "#texts/refusals/entry";

/** Why a call is refused, whatever it asks for, and refused names and numbers. */

/** `seconds` until the next call is allowed. */
type RateLimited = { readonly seconds: number; readonly anonymous: boolean };

export type Particulars = {
  FORBIDDEN: unknown;
  UNAUTHENTICATED: unknown;
  ORGANISATION_INVALID: unknown;
  ORGANISATION_MISSING: unknown;
  IMPORTER_NAME_INVALID: TooLong;
  ACCOUNT_EXISTS: object;
  EMAIL_INVALID: { readonly value: string };
  PERSON_NAME_INVALID: TooLong;
  ORGANISATION_NOT_OF_ROLE: object;
  CONTACT_COMPANY_INVALID: TooLong;
  CONTACT_NOT_YOURS: { readonly organisation: string };
  CONTACT_CHANGED: unknown;
  CONTACT_PHONE_INVALID: { readonly value: string };
  CONTACT_SITE_INVALID: TooLong & { readonly value: string };
  MSISDN_INVALID: unknown;
  RATE_LIMITED: RateLimited;
  IDEMPOTENCY_KEY_INVALID: unknown;
  IDEMPOTENCY_KEY_REUSED: unknown;
  INTERNAL: { readonly requestId: string };
};

/** A typed value has any length. */
function shortened(value: string): string {
  const characters = [...value];
  return characters.length > 40 ? `${characters.slice(0, 40).join("")}…` : value;
}

export const refusals: { readonly [Code in keyof Particulars]: Entry<Particulars[Code]> } = {
  FORBIDDEN: {
    message: { fa: "اجازه انجام این کار را ندارید.", en: "You are not allowed to do this." },
    action: {
      fa: "اگر این کار بر عهده شماست، با پشتیبانی همتا تماس بگیرید.",
      en: "If you need to do this, contact Hamta support.",
    },
  },
  UNAUTHENTICATED: {
    message: {
      fa: "وارد سامانه نشده‌اید یا نشست شما پایان یافته است.",
      en: "You are not signed in, or your session has ended.",
    },
    action: { fa: "دوباره وارد شوید.", en: "Sign in again." },
  },
  ORGANISATION_INVALID: {
    message: { fa: "این نام، نام سازمانی در فهرست‌ها نیست.", en: "This is not a valid organisation ID." },
    action: {
      fa: `آن را همان‌گونه که در فهرست‌ها آمده است وارد کنید، مانند ${leftToRight("importer-a")}.`,
      en: "Use lower-case letters, digits and hyphens, for example importer-a.",
    },
  },
  ORGANISATION_MISSING: {
    message: { fa: "کارتابل شما به هیچ شرکتی وصل نیست.", en: "Your account is not linked to a company." },
    action: {
      fa: "از پشتیبانی همتا بخواهید شرکت شما را در کارتابلتان ثبت کند، سپس دوباره وارد شوید.",
      en: "Ask Hamta support to add your company to your account, then sign in again.",
    },
  },
  IMPORTER_NAME_INVALID: {
    message: {
      fa: ({ limit }) => `نام واردکننده خالی است یا بیش از ${persianDigits(limit)} نویسه دارد.`,
      en: ({ limit }) => `The importer's name is empty or longer than ${limit} characters.`,
    },
    action: { fa: "نام شرکت را وارد کنید.", en: "Enter the company's name." },
  },
  ACCOUNT_EXISTS: {
    message: {
      fa: "این نشانی ایمیل حساب دیگری دارد.",
      en: "This e-mail address already has an account.",
    },
    action: {
      fa: "نشانی دیگری وارد کنید یا نخست آن حساب را ببندید.",
      en: "Enter another address, or close that account first.",
    },
  },
  EMAIL_INVALID: {
    message: {
      fa: ({ value }) => `${leftToRight(shortened(value))} نشانی ایمیل نیست.`,
      en: ({ value }) => `${embed(shortened(value), "en")} is not an e-mail address.`,
    },
    action: {
      fa: `نشانی را مانند ${leftToRight("sara@example.ir")} وارد کنید.`,
      en: "Enter it like sara@example.ir.",
    },
  },
  PERSON_NAME_INVALID: {
    message: {
      fa: ({ limit }) => `نام خالی است یا بیش از ${persianDigits(limit)} نویسه دارد.`,
      en: ({ limit }) => `The name is empty or longer than ${limit} characters.`,
    },
    action: { fa: "نام و نام خانوادگی را وارد کنید.", en: "Enter the person's name." },
  },
  ORGANISATION_NOT_OF_ROLE: {
    message: {
      fa: "تنها کاربران واردکننده و اپراتور، شرکت دارند.",
      en: "Only people of importers and operators belong to a company.",
    },
    action: { fa: "شناسه شرکت را خالی بگذارید.", en: "Leave the company empty." },
  },
  CONTACT_COMPANY_INVALID: {
    message: { fa: "یک شرکت نام برده نشده است.", en: "The request does not name one company." },
    action: {
      fa: ({ limit }) =>
        `شناسه یک واردکننده یا نام یک گارانتی‌کننده را وارد کنید، نه هر دو. نام حداکثر ${persianDigits(limit)} نویسه دارد.`,
      en: ({ limit }) =>
        `Enter the ID of an importer or the name of a warranty provider, not both. A name has at most ${limit} characters.`,
    },
  },
  CONTACT_NOT_YOURS: {
    message: {
      fa: ({ organisation }) => `شما کاربر شرکت ${leftToRight(shortened(organisation))} نیستید.`,
      en: ({ organisation }) => `You do not belong to ${embed(shortened(organisation), "en")}.`,
    },
    action: {
      fa: "شرکت را خالی بگذارید تا تلفن و سایت شرکت خودتان ثبت شود.",
      en: "Leave the company out to set the phone and site of your own.",
    },
  },
  CONTACT_CHANGED: {
    message: {
      fa: "تلفن یا سایت این شرکت در این میان تغییر کرده است و چیزی ذخیره نشد.",
      en: "The phone or site of this company has changed in the meantime. Nothing was saved.",
    },
    action: {
      fa: "تلفن و سایت کنونی را دوباره بخوانید، سپس تغییر خود را ثبت کنید.",
      en: "Load the present phone and site again, then save your change.",
    },
  },
  CONTACT_PHONE_INVALID: {
    message: {
      fa: ({ value }) => `${leftToRight(shortened(value))} شماره تلفن کاملی نیست.`,
      en: ({ value }) => `${embed(shortened(value), "en")} is not a complete phone number.`,
    },
    action: {
      fa: `شماره را با کد شهر مانند ${leftToRight("021 8877 6655")} یا با کد کشور مانند ${leftToRight("+49 30 1234 5678")} وارد کنید، یا خالی بگذارید.`,
      en: "Enter it with its area code, like 021 8877 6655, or with its country code, like +49 30 1234 5678, or leave it empty.",
    },
  },
  CONTACT_SITE_INVALID: {
    message: {
      fa: ({ value, limit }) =>
        `${leftToRight(shortened(value))} نشانی سایت نیست یا بیش از ${persianDigits(limit)} نویسه دارد.`,
      en: ({ value, limit }) =>
        `${embed(shortened(value), "en")} is not the address of a site, or has more than ${limit} characters.`,
    },
    action: {
      fa: `آن را مانند ${leftToRight("https://example.ir")}، بدون نام کاربری و شماره درگاه، وارد کنید یا خالی بگذارید.`,
      en: "Enter it like https://example.ir, without a user name or a port, or leave it empty.",
    },
  },
  MSISDN_INVALID: {
    message: { fa: "این شماره، شماره تلفن همراه ایران نیست.", en: "This is not an Iranian mobile number." },
    action: {
      fa: `شماره را مانند ${leftToRight("0912 345 6789")} وارد کنید.`,
      en: "Enter it like 0912 345 6789.",
    },
  },
  RATE_LIMITED: {
    message: {
      fa: "در زمانی کوتاه بیش از اندازه از این بخش استفاده شده است.",
      en: "Too many requests.",
    },
    action: {
      fa: ({ seconds, anonymous }) =>
        `${persianDigits(minutes(seconds))} دقیقه دیگر دوباره تلاش کنید${anonymous ? " یا وارد سامانه شوید تا تنها درخواست‌های خودتان شمرده شود" : ""}.`,
      en: ({ seconds, anonymous }) =>
        `Try again in ${minutesInEnglish(seconds)}${anonymous ? ", or sign in so that only your own requests count" : ""}.`,
    },
  },
  IDEMPOTENCY_KEY_INVALID: {
    message: {
      fa: "کلید تکرار باید ۱ تا ۶۴ نویسه از حروف لاتین، ارقام، خط تیره و زیرخط باشد.",
      en: "The key must have 1 to 64 characters: A–Z, a–z, 0–9, - and _.",
    },
    action: { fa: "برای هر درخواست یک UUID تازه بفرستید.", en: "Send a new UUID with each request." },
  },
  IDEMPOTENCY_KEY_REUSED: {
    message: {
      fa: "با همین کلید تکرار درخواست دیگری فرستاده‌اید.",
      en: "This key was already used for a different request.",
    },
    action: {
      fa: "درخواست تازه را با کلید تازه بفرستید؛ همان درخواست را بی‌تغییر تکرار کنید.",
      en: "Use a new key. To retry, send the same request unchanged.",
    },
  },
  INTERNAL: {
    message: { fa: "خطایی در سامانه رخ داد.", en: "Sorry, there is a problem with the service." },
    action: {
      fa: ({ requestId }) =>
        `کمی بعد دوباره تلاش کنید؛ اگر خطا تکرار شد، کد خطا ${leftToRight(requestId)} را به پشتیبانی همتا بدهید.`,
      en: ({ requestId }) =>
        `Try again later. If it happens again, give Hamta support the error reference ${requestId}.`,
    },
  },
};
