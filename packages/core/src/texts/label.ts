import type { Language, Text } from "#texts/language";

/** What verdicts are called, apart from their words: the batch job has no use for those, and they take 12 kB. */
const labels = {
  APPROVED: { fa: "تایید شد", en: "Approved" },
  NOT_OWNER: { fa: "درخواست‌دهنده مالک نیست", en: "Not the owner" },
  SIM_NOT_SEEN: { fa: "سیم‌کارت در شبکه رویت نشده", en: "SIM not seen" },
  ILLEGAL_DEVICE: { fa: "دستگاه قانونی نیست", en: "Illegal device" },
  TARGET_OWNED: { fa: "شناسه مقصد متعلق به دیگری", en: "New IMEI owned by another person" },
  WRONG_IMEI_SEEN: { fa: "شناسه ناصحیح رویت شده", en: "Wrong IMEI seen" },
  NOT_PARTIAL: { fa: "اصلاح جزئی نیست", en: "Not a partial correction" },
  ALREADY_ACTIVATED: { fa: "پیش از این فعال شده", en: "Already activated" },
} satisfies Readonly<Record<string, Text>>;

export type Verdict = keyof typeof labels;

/** For tables. */
export function label(verdict: Verdict, language: Language): string {
  return labels[verdict][language];
}
