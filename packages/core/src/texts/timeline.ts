import { leftToRight, persianDigits } from "#texts/digits";
import { render, type Language, type Template, type Text } from "#texts/language";
import { verdictName, type Verdict } from "#texts/verdict-name";

/** The person or import that ended a ticket. */
export const deciders = {
  LAYER_ZERO: { fa: "لایه صفر تیکت را", en: "Layer zero" },
  IMPORT: { fa: "لایه صفر با رسیدن فهرست واردکننده تیکت را", en: "Layer zero, using the importer's list," },
  EXPERT: { fa: "کارشناس تیکت را", en: "An expert" },
} satisfies Readonly<Record<string, Text>>;

export type Decider = keyof typeof deciders;

/** The person or import that reverted an approval. */
export const reverters = {
  IMPORT: { fa: "با بازگرداندن فهرست واردکننده،", en: "The importer's list was undone, and with it" },
  EXPERT: { fa: "با تصمیم کارشناس،", en: "An expert undid" },
  OPS: { fa: "با تصمیم راهبر سامانه،", en: "Operations undid" },
} satisfies Readonly<Record<string, Text>>;

export type Reverter = keyof typeof reverters;

/** What an open ticket waits for. If an IMEI must move between two devices of one owner, only for an expert. */
export const awaited = {
  IMPORTER: {
    fa: "تیکت در انتظار فهرست واردکننده یا نظر کارشناس است.",
    en: "The ticket waits for the importer's list or for an expert.",
  },
  EXPERT: { fa: "تیکت در انتظار نظر کارشناس است.", en: "The ticket waits for an expert." },
} satisfies Readonly<Record<string, Text>>;

export type Awaited = keyof typeof awaited;

/** What another device of the owner gave up for the approval. */
export const givenUp = {
  IMEI: {
    fa: "دستگاه دیگر همین مالک شناسه جدید را واگذار کرد.",
    en: "Another device of the owner gave up the new IMEI.",
  },
  LAST_IMEI: {
    fa: "دستگاه دیگر همین مالک شناسه جدید را که تنها شناسه آن بود واگذار کرد و از سامانه کنار گذاشته شد.",
    en: "Another device of the owner gave the new IMEI up, its only one, and was retired.",
  },
} satisfies Readonly<Record<string, Text>>;

export type GaveUp = keyof typeof givenUp;

/** The row of a list that caused an event. Only for staff: leave it out if the owner reads. */
export type Source = { readonly import: string; readonly row: number };

type Particulars = {
  FILED: unknown;
  WAITING: { readonly for: Awaited };
  MISMATCH_NOTED: unknown;
  IMPORTER_AGREES: unknown;
  AGREEMENT_UNDONE: unknown;
  REOPENED: { readonly follows: string };
  REMINDED: unknown;
  HANDED_OVER: unknown;
  OVERDUE: unknown;
  APPROVED: { readonly by: Decider; readonly gaveUp?: GaveUp | undefined };
  REJECTED: { readonly by: Decider; readonly verdict: Verdict };
  WITHDRAWN: unknown;
  REVERTED: { readonly by: Reverter };
};

export const events: { readonly [Kind in keyof Particulars]: Template<Particulars[Kind]> } = {
  FILED: { fa: "تیکت ثبت شد.", en: "The request was submitted." },
  WAITING: { fa: (event) => awaited[event.for].fa, en: (event) => awaited[event.for].en },
  MISMATCH_NOTED: {
    fa: "فهرست واردکننده شناسه‌های صحیح دیگری برای این دستگاه اعلام کرده است؛ تیکت باز می‌ماند.",
    en: "The importer's list gives different correct IMEIs for this device. The ticket stays open.",
  },
  IMPORTER_AGREES: {
    fa: "فهرست واردکننده با تیکت هم‌خوان است، اما دستگاه دیگری از همین مالک شناسه جدید را دارد و تصمیم با کارشناس است.",
    en: "The importer's list agrees with the ticket, but another device of the same owner holds the new IMEI, so an expert decides.",
  },
  AGREEMENT_UNDONE: {
    fa: "فهرست واردکننده که با تیکت هم‌خوان بود بازگردانده شد و تصمیم با کارشناس است.",
    en: "The importer's list that agreed with the ticket was undone, so an expert decides without it.",
  },
  REOPENED: {
    fa: ({ follows }) => `نتیجه تیکت ${leftToRight(follows)} بازگردانده شد و این تیکت به‌جای آن در انتظار کارشناس است.`,
    en: ({ follows }) =>
      `The decision on ticket ${follows} was undone. This ticket replaces it and is waiting for an expert.`,
  },
  REMINDED: {
    fa: "پایان مهلت نزدیک است و به واردکننده یادآوری شد.",
    en: "The importer's time ends soon, and the importer was reminded.",
  },
  HANDED_OVER: {
    fa: "مهلت واردکننده پایان یافت و تیکت به کارشناس سپرده شد.",
    en: "The importer's time has ended, and the ticket was handed over to the experts.",
  },
  OVERDUE: {
    fa: "بررسی تیکت بیش از زمان اعلام‌شده طول کشیده است.",
    en: "The time by which an expert was to look at the ticket has passed.",
  },
  APPROVED: {
    fa: ({ by, gaveUp }) =>
      `${deciders[by].fa} تایید کرد و شناسه‌های دستگاه اصلاح شد.${gaveUp ? ` ${givenUp[gaveUp].fa}` : ""}`,
    en: ({ by, gaveUp }) =>
      `${deciders[by].en} approved the ticket, and the device's IMEIs were corrected.${gaveUp ? ` ${givenUp[gaveUp].en}` : ""}`,
  },
  REJECTED: {
    fa: ({ by, verdict }) => `${deciders[by].fa} رد کرد: ${verdictName(verdict, "fa")}.`,
    en: ({ by, verdict }) => `${deciders[by].en} rejected the ticket: ${verdictName(verdict, "en")}.`,
  },
  WITHDRAWN: { fa: "درخواست‌دهنده تیکت را پس گرفت.", en: "The requester withdrew the ticket." },
  REVERTED: {
    fa: ({ by }) => `${reverters[by].fa} تایید تیکت بازگردانده شد و دستگاه دوباره شناسه‌های پیشین خود را دارد.`,
    en: ({ by }) => `${reverters[by].en} the approval; the device has its earlier IMEIs again.`,
  },
};

export type Event = keyof typeof events;
type Of<E extends Event> = { readonly event: E; readonly source?: Source | null | undefined } & Particulars[E];

/** One event, with the particulars of its message. */
export type Entry = { [E in Event]: Of<E> }[Event];

/** One short sentence. */
export function message<E extends Event>(entry: Of<E>, language: Language): string {
  const text = render(events[entry.event], language, entry);
  return entry.source ? `${text} ${from(entry.source, language)}` : text;
}

function from(source: Source, language: Language): string {
  return {
    fa: `(فهرست ${leftToRight(source.import)}، ردیف ${persianDigits(source.row)})`,
    en: `(import ${source.import}, row ${source.row})`,
  }[language];
}
