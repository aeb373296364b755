import type { Fact, TicketSubject } from "@hamta/client";
import { dictionary } from "#words/dictionary.ts";

type Words = { readonly fa: string; readonly en: string };

/** Texts of a ticket, for all parts that show tickets. */
export const ticketWords = dictionary({
  number: { fa: "شماره تیکت", en: "Ticket number" },
  ticket: { fa: (number: string) => `تیکت ${number}`, en: (number: string) => `Ticket ${number}` },
  device: { fa: "دستگاه", en: "Device" },
  imeis: { fa: "شناسه‌های (IMEI) دستگاه", en: "Device IMEIs" },
  deviceImei: { fa: "شناسه دستگاه", en: "Device IMEI" },
  subject: { fa: "موضوع", en: "Subject" },
  status: { fa: "وضعیت", en: "Status" },
  filedAt: { fa: "تاریخ ایجاد", en: "Created on" },
  endedAt: { fa: "تاریخ پایان", en: "Ended on" },
  due: { fa: "مهلت بررسی", en: "Looked at by" },
  overdue: { fa: "مهلت گذشته", en: "Overdue" },
  registered: { fa: "ثبت‌شده در همتا", en: "Registered in Hamta" },
  correct: { fa: "شناسه‌های درست گوشی", en: "Correct IMEIs on the phone" },
  description: { fa: "شرح درخواست", en: "Description" },
  slot: { fa: (number: string) => `شکاف سیم‌کارت ${number}`, en: (number: string) => `SIM slot ${number}` },
  wrong: { fa: "شناسه ناصحیح", en: "Wrong IMEI" },
  new: { fa: "شناسه جدید", en: "New IMEI" },
  expert: { fa: "نظر کارشناس لایه صفر همتا", en: "Response from Hamta's layer-zero expert" },
  toOwner: { fa: "پاسخی که به مالک داده شد", en: "Response to the owner" },
  remedy: { fa: "نحوه رفع مشکل", en: "How to solve the problem" },
  rules: { fa: "بررسی‌های انجام‌شده", en: "What was checked" },
  allRules: { fa: "همه بررسی‌ها", en: "All checks" },
  otherRules: { fa: "بررسی‌های دیگر", en: "Other checks" },
  comma: { fa: "، ", en: ", " },
  ruleSet: { fa: (version: string) => `نسخه قواعد: ⁦${version}⁩`, en: (version: string) => `Rule set: ${version}` },
  timeline: { fa: "تاریخچه تیکت", en: "History" },
  note: { fa: "یادداشت کارشناس", en: "The expert's note" },
  opsNote: { fa: "یادداشت راهبر سامانه", en: "The note of operations" },
  reverted: { fa: "تایید بازگردانده شد", en: "Approval undone" },
  revertedTitle: {
    fa: "تایید این تیکت بازگردانده شد و دستگاه دوباره شناسه‌های پیشین خود را دارد",
    en: "The approval of this ticket was undone, and the device has its earlier IMEIs again",
  },
  revertedRemedy: {
    fa: "دلیل آن در تاریخچه تیکت آمده است. اگر مشکل دستگاه باقی است، تیکت تازه‌ای ثبت کنید.",
    en: "The history gives the reason. If the problem remains, submit a new request.",
  },
  unknownDevice: { fa: "دستگاه نامشخص", en: "Unknown device" },
});

export const subjects = dictionary({
  IMEI_MISMATCH: { fa: "عدم تطابق شناسه (IMEI) با همتا", en: "IMEI differs from Hamta" },
} satisfies Record<TicketSubject, Words>);

/** Facts that a rule found, which say the same to all. The IMEI concerned is shown beside them. */
export const facts = dictionary({
  IN_REGISTER: { fa: "دستگاه در سامانه همتا ثبت است", en: "The device is in Hamta" },
  NOT_IN_REGISTER: { fa: "این شناسه در سامانه همتا نیست", en: "The IMEI is not in Hamta" },
  BLOCKED: { fa: "دستگاه مسدود است", en: "The device is blocked" },
  STANDS_IN_BOTH_PAIRS: { fa: "هم ثبت‌شده است و هم صحیح", en: "Both registered and correct" },
  NO_SHARED_IMEI: { fa: "هیچ شناسه مشترکی نیست", en: "No IMEI in common" },
  HELD_BY_NOBODY: { fa: "برای هیچ دستگاهی ثبت نیست", en: "No device has it" },
  HELD_BY_ANOTHER: { fa: "برای دستگاه شخص دیگری ثبت است", en: "Someone else's device has it" },
  SEEN: { fa: "در شبکه رویت شده است", en: "It was seen on a network" },
  NOT_SEEN: { fa: "در شبکه رویت نشده است", en: "It was never seen on a network" },
  IMPORTER_AGREES: { fa: "اصلاحیه واردکننده همین را می‌گوید", en: "The importer's correction says the same" },
} satisfies Partial<Record<Fact, Words>>);

export type FactOfRequester = Exclude<Fact, keyof typeof facts>;

/** Facts about the requester, for the owner. */
export const ownerFacts = dictionary({
  OWNED_BY_REQUESTER: { fa: "شما مالک دستگاه هستید", en: "You own the device" },
  NOT_OWNED_BY_REQUESTER: { fa: "شما مالک دستگاه نیستید", en: "You do not own the device" },
  HOLDS_CORRECT_PAIR: {
    fa: "یکی از دستگاه‌های شما از پیش همین دو شناسه را دارد",
    en: "One of your devices already has exactly these IMEIs",
  },
  NO_DEVICE_HOLDS_CORRECT_PAIR: {
    fa: "هیچ دستگاه شما این دو شناسه را ندارد",
    en: "None of your devices has these IMEIs",
  },
  HELD_BY_REQUESTER: { fa: "برای دستگاه دیگری از شما ثبت است", en: "Another device of yours has it" },
  SEEN_WITH_REQUESTER: { fa: "با شماره شما در شبکه رویت شده است", en: "It was seen with one of your numbers" },
  NOT_SEEN_WITH_REQUESTER: {
    fa: "با شماره شما در شبکه رویت نشده است",
    en: "It was never seen with one of your numbers",
  },
} satisfies Record<FactOfRequester, Words>);
