import { isDoubt } from "#doubt";
import type { Hold, Shown } from "#ticket-hold";
import * as DoubtText from "#texts/doubt";
import type { Language, Text } from "#texts/language";

/** OWNER reads of their own devices; STAFF are experts, and the importer of the device. */
export type Reader = "OWNER" | "STAFF";

/** Why an open ticket waits, for each reader. */
const holds = {
  IMPORTER_LIST: {
    OWNER: {
      fa: "بررسی‌های خودکار ایرادی نشان نداد. درخواست شما در انتظار فهرست واردکننده یا نظر کارشناس است؛ نیازی به اقدام شما نیست.",
      en: "All checks passed. Your request is waiting for the importer's list or an expert. You do not need to do anything.",
    },
    STAFF: {
      fa: "همه بررسی‌ها درست بود؛ تیکت در انتظار فهرست واردکننده یا نظر کارشناس است.",
      en: "All checks passed. The ticket is waiting for the importer's list or an expert.",
    },
  },
  IMEI_ON_OWN_DEVICE: {
    OWNER: {
      fa: "شناسه جدید برای دستگاه دیگری از شما ثبت است، پس کارشناس درباره آن تصمیم می‌گیرد؛ نیازی به اقدام شما نیست.",
      en: "Another device of yours has the new IMEI, so an expert decides. You do not need to do anything.",
    },
    STAFF: {
      fa: "شناسه جدید برای دستگاه دیگری از همین مالک ثبت است؛ تنها کارشناس می‌تواند درباره آن تصمیم بگیرد.",
      en: "Another device of the same owner has the new IMEI. Only an expert may decide.",
    },
  },
  IMPORTER_AGREES: {
    OWNER: {
      fa: "فهرست واردکننده با درخواست شما هم‌خوان است، اما شناسه جدید برای دستگاه دیگری از شما ثبت است، پس کارشناس درباره آن تصمیم می‌گیرد؛ نیازی به اقدام شما نیست.",
      en: "The importer's list agrees with your request, but another device of yours has the new IMEI, so an expert decides. You do not need to do anything.",
    },
    STAFF: {
      fa: "فهرست واردکننده با تیکت هم‌خوان است، اما شناسه جدید برای دستگاه دیگری از همین مالک ثبت است؛ تنها کارشناس می‌تواند درباره آن تصمیم بگیرد.",
      en: "The importer's list agrees with the ticket, but another device of the same owner has the new IMEI. Only an expert may decide.",
    },
  },
  IMPORTER_LATE: {
    OWNER: {
      fa: "مهلت واردکننده پایان یافت، پس کارشناس درخواست شما را بررسی می‌کند؛ نیازی به اقدام شما نیست.",
      en: "The importer's time has ended, so an expert looks at your request. You do not need to do anything.",
    },
    STAFF: {
      fa: "مهلت واردکننده پایان یافت؛ تیکت در انتظار نظر کارشناس است، اما فهرست واردکننده هنوز می‌تواند به آن پایان دهد.",
      en: "The importer's time has ended; the ticket waits for an expert, but the importer's list may still end it.",
    },
  },
  DECISION_UNDONE: {
    OWNER: {
      fa: "تصمیم پیشین درباره درخواست شما بازگردانده شد، پس کارشناس دوباره آن را بررسی می‌کند؛ نیازی به اقدام شما نیست.",
      en: "The earlier decision on your request was undone, so an expert decides again. You do not need to do anything.",
    },
    STAFF: {
      fa: "تصمیم پیشین درباره این درخواست بازگردانده شد؛ تنها کارشناس می‌تواند دوباره درباره آن تصمیم بگیرد.",
      en: "The earlier decision on this request was undone. Only an expert may decide again.",
    },
  },
  EXPERT_REVIEW: {
    OWNER: {
      fa: "کارشناس درخواست شما را بررسی می‌کند؛ نیازی به اقدام شما نیست.",
      en: "An expert looks at your request. You do not need to do anything.",
    },
    STAFF: {
      fa: "کارشناس این تیکت را بررسی می‌کند؛ تنها کارشناس می‌تواند درباره آن تصمیم بگیرد.",
      en: "An expert looks at this ticket. Only an expert may decide.",
    },
  },
} satisfies Readonly<Record<Shown, Readonly<Record<Reader, Text>>>>;

const decides: Text = {
  fa: "همه بررسی‌ها درست بود؛ تنها کارشناس می‌تواند تصمیم بگیرد.",
  en: "All checks passed. Only an expert may decide.",
};

/** @param hold a doubt only if an expert reads */
export function message(hold: Hold | Shown, reader: Reader, language: Language): string {
  return isDoubt(hold) ? `${DoubtText.message(hold, language)} ${decides[language]}` : holds[hold][reader][language];
}
