import type { Language, Text } from "#texts/language";

/** Names of verdicts, apart from their messages, which take 12 kB and which the batch job does not need. */
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

export function isVerdict(code: string): code is Verdict {
  return Object.hasOwn(labels, code);
}

/** For tables. */
export function verdictName(verdict: Verdict, language: Language): string {
  return labels[verdict][language];
}
