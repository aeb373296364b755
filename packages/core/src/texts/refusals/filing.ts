import type { Reason } from "#list/reason";
import { leftToRight, persianDigits } from "#texts/digits";
import type { Language } from "#texts/language";
import { problem, suggest, type Details } from "#texts/reason";
import { shorten, type Entry, type TooLong } from "#texts/refusals/entry";

/** Why a request of an owner is refused before it is a ticket. */

type InvalidImei = Omit<Details, "column"> & { readonly reason: Reason };

export type Particulars = {
  INVALID_IMEI: InvalidImei;
  SAME_TWICE: unknown;
  REGISTERED_PAIR_WRONG: unknown;
  TICKET_ALREADY_OPEN: { readonly ticket: string };
  DESCRIPTION_EMPTY: unknown;
  DESCRIPTION_TOO_LONG: TooLong;
};

const whereToRead = {
  fa: `هر ۱۵ رقم را دوباره وارد کنید: شناسه‌های صحیح با شماره‌گیری ${leftToRight("*#06#")} روی دستگاه و شناسه‌های ثبت‌شده در بخش «مدیریت دستگاه‌ها» دیده می‌شود.`,
  en: "Enter all 15 digits again. Dial *#06# to see the phone's IMEIs; “Manage devices” shows the registered ones.",
};

export const refusals: { readonly [Code in keyof Particulars]: Entry<Particulars[Code]> } = {
  INVALID_IMEI: {
    message: { fa: (imei) => invalidImei(imei, "fa"), en: (imei) => invalidImei(imei, "en") },
    action: {
      fa: ({ suggestion }) => (suggestion ? suggest(suggestion, "FORM", "fa") : whereToRead.fa),
      en: ({ suggestion }) => (suggestion ? suggest(suggestion, "FORM", "en") : whereToRead.en),
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
      en: "The registered IMEIs you entered are not the ones that Hamta has for your device.",
    },
    action: {
      fa: "هر دو شناسه را همان‌گونه که در بخش «مدیریت دستگاه‌ها» آمده است وارد کنید.",
      en: "Enter both IMEIs as “Manage devices” shows them.",
    },
  },
  TICKET_ALREADY_OPEN: {
    message: {
      fa: ({ ticket }) => `برای این دستگاه درخواست باز دارید (تیکت ${leftToRight(ticket)}).`,
      en: ({ ticket }) => `You already have an open request for this device (ticket ${ticket}).`,
    },
    action: {
      fa: "همان درخواست را پیگیری کنید، یا آن را پس بگیرید و درخواست تازه‌ای ثبت کنید.",
      en: "Track that request, or withdraw it and submit a new one.",
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
};

function invalidImei({ reason, ...imei }: InvalidImei, language: Language): string {
  return problem(reason, language, { ...imei, column: null });
}
