import type { Doubt } from "#doubt";
import type { Language, Text } from "#texts/language";

/** What the guard against laundering found. For experts: it states what was seen, and accuses nobody. */
export const doubts = {
  OTHER_MODEL: {
    fa: "هشت رقم نخست (TAC) شناسه جدید از هیچ‌یک از دو شناسه ثبت‌شده نیست و سامانه همتا آن را برای برند و مدل این دستگاه نمی‌شناسد.",
    en: "The first eight digits (TAC) of the new IMEI are of neither registered IMEI, and Hamta does not know them for this device's brand and model.",
  },
  IN_USE_BY_OTHERS: {
    fa: "شناسه جدید با سه شماره یا بیشتر که از درخواست‌دهنده نیست در شبکه رویت شده است.",
    en: "The new IMEI was seen on networks with three or more numbers that are not the requester's.",
  },
} satisfies Readonly<Record<Doubt, Text>>;

export function message(doubt: Doubt, language: Language): string {
  return doubts[doubt][language];
}
