import type { Language, Text } from "#texts/language";
import type { Reader } from "#texts/ticket-hold";
import type { Verdict } from "#texts/verdict-name";

/** The condition of each rule of layer zero, by the verdict if it is not met, in the order of the checks. */
export const rules = {
  ILLEGAL_DEVICE: {
    fa: "دستگاه در سامانه همتا ثبت است و مسدود نیست.",
    en: "The device is in Hamta and is not blocked.",
  },
  NOT_OWNER: {
    fa: "درخواست‌دهنده مالک دستگاه است.",
    en: "The requester owns the device.",
  },
  ALREADY_ACTIVATED: {
    fa: "هیچ دستگاهی از درخواست‌دهنده از پیش همین دو شناسه صحیح را ندارد.",
    en: "No device of the requester already has exactly the correct IMEIs.",
  },
  NOT_PARTIAL: {
    fa: "یکی از دو شناسه، هم در شناسه‌های ثبت‌شده و هم در شناسه‌های صحیح آمده است.",
    en: "One IMEI is both registered and correct.",
  },
  TARGET_OWNED: {
    fa: "شناسه جدید برای دستگاه شخص دیگری ثبت نشده است.",
    en: "The new IMEI does not belong to someone else's device.",
  },
  WRONG_IMEI_SEEN: {
    fa: "شناسه ناصحیح با هیچ شماره‌ای در شبکه رویت نشده است.",
    en: "The wrong IMEI was never seen on the network, with any number.",
  },
  SIM_NOT_SEEN: {
    fa: "هر یک از دو شناسه صحیح با یکی از شماره‌های درخواست‌دهنده در شبکه رویت شده است.",
    en: "Each correct IMEI was seen on the network with one of the requester's numbers.",
  },
} satisfies Readonly<Record<Exclude<Verdict, "APPROVED">, Text>>;

export type Rule = keyof typeof rules;

/** Where the requester reads of themselves. */
const ownerRules: Readonly<Partial<Record<Rule, Text>>> = {
  NOT_OWNER: { fa: "شما مالک دستگاه هستید.", en: "You own the device." },
  ALREADY_ACTIVATED: {
    fa: "هیچ دستگاه شما از پیش همین دو شناسه صحیح را ندارد.",
    en: "None of your devices already has exactly the correct IMEIs.",
  },
  SIM_NOT_SEEN: {
    fa: "هر یک از دو شناسه صحیح با یکی از شماره‌های شما در شبکه رویت شده است.",
    en: "Each correct IMEI was seen on the network with one of your numbers.",
  },
};

/** The rule's condition in one sentence. */
export function rule(rule: Rule, reader: Reader, language: Language): string {
  return ((reader === "OWNER" && ownerRules[rule]) || rules[rule])[language];
}

export const states = {
  PASSED: { fa: "برقرار است", en: "Passed" },
  FAILED: { fa: "برقرار نیست", en: "Failed" },
  WAIVED: { fa: "لازم نبود", en: "Not needed" },
  NOT_REACHED: { fa: "بررسی نشد", en: "Not checked" },
} satisfies Readonly<Record<string, Text>>;

export type State = keyof typeof states;

export function state(state: State, language: Language): string {
  return states[state][language];
}
