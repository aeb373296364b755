import { leftToRight, persianDigits } from "#texts/digits";
import { render, type Language, type Template, type Text } from "#texts/language";
import { label, type Verdict } from "#texts/label";

/** Who or what ended a ticket. */
export const deciders = {
  LAYER_ZERO: { fa: "لایه صفر تیکت را", en: "Layer zero" },
  IMPORT: { fa: "لایه صفر با رسیدن فهرست واردکننده تیکت را", en: "Layer zero, on the importer's list," },
  EXPERT: { fa: "کارشناس تیکت را", en: "An expert" },
} satisfies Readonly<Record<string, Text>>;

export type Decider = keyof typeof deciders;

/** What an open ticket waits for; where no machine may move an IMEI (two devices of one owner), an expert alone. */
export const awaited = {
  IMPORTER: {
    fa: "تیکت در انتظار فهرست واردکننده یا نظر کارشناس است.",
    en: "The ticket waits for the importer's list or for an expert.",
  },
  EXPERT: { fa: "تیکت در انتظار نظر کارشناس است.", en: "The ticket waits for an expert." },
} satisfies Readonly<Record<string, Text>>;

export type Awaited = keyof typeof awaited;

/** The row of a list that caused an event. For staff: give none when the owner reads. */
export type Source = { readonly import: string; readonly row: number };

type Particulars = {
  FILED: unknown;
  WAITING: { readonly for: Awaited };
  MISMATCH_NOTED: unknown;
  IMPORTER_AGREES: unknown;
  REOPENED: { readonly follows: string };
  APPROVED: { readonly by: Decider };
  REJECTED: { readonly by: Decider; readonly verdict: Verdict };
  WITHDRAWN: unknown;
};

export const events: { readonly [Kind in keyof Particulars]: Template<Particulars[Kind]> } = {
  FILED: { fa: "تیکت ثبت شد.", en: "The ticket was filed." },
  WAITING: { fa: (event) => awaited[event.for].fa, en: (event) => awaited[event.for].en },
  MISMATCH_NOTED: {
    fa: "فهرست واردکننده شناسه‌های صحیح دیگری برای این دستگاه اعلام کرده است؛ تیکت باز می‌ماند.",
    en: "The importer's list claims another correct pair for this device; the ticket stays open.",
  },
  IMPORTER_AGREES: {
    fa: "فهرست واردکننده با تیکت هم‌خوان است، اما دستگاه دیگری از همین مالک شناسه جدید را دارد و تصمیم با کارشناس است.",
    en: "The importer's list agrees with the ticket, but another device of the same owner holds the new IMEI, so an expert decides.",
  },
  REOPENED: {
    fa: ({ follows }) =>
      `آنچه به تیکت ${leftToRight(follows)} پایان داده بود بازگردانده شد و این تیکت به‌جای آن در انتظار کارشناس است.`,
    en: ({ follows }) => `What had ended ticket ${follows} was undone; this ticket waits for an expert in its place.`,
  },
  APPROVED: {
    fa: ({ by }) => `${deciders[by].fa} تایید کرد و شناسه‌های دستگاه اصلاح شد.`,
    en: ({ by }) => `${deciders[by].en} approved the ticket, and the device's pair was corrected.`,
  },
  REJECTED: {
    fa: ({ by, verdict }) => `${deciders[by].fa} رد کرد: ${label(verdict, "fa")}.`,
    en: ({ by, verdict }) => `${deciders[by].en} rejected the ticket: ${label(verdict, "en")}.`,
  },
  WITHDRAWN: { fa: "درخواست‌دهنده تیکت را پس گرفت.", en: "The requester withdrew the ticket." },
};

export type Event = keyof typeof events;
type Of<E extends Event> = { readonly event: E; readonly source?: Source | null | undefined } & Particulars[E];

/** One event, with the particulars that its sentence names. */
export type Entry = { [E in Event]: Of<E> }[Event];

/** One short sentence. */
export function sentence<E extends Event>(entry: Of<E>, language: Language): string {
  const text = render(events[entry.event], language, entry);
  return entry.source ? `${text} ${from(entry.source, language)}` : text;
}

function from(source: Source, language: Language): string {
  return {
    fa: `(فهرست ${leftToRight(source.import)}، ردیف ${persianDigits(source.row)})`,
    en: `(import ${source.import}, row ${source.row})`,
  }[language];
}
