import type { Basis, Suggestion } from "#suggestion";
import * as Column from "#texts/column";
import { leftToRight, persianDigits } from "#texts/digits";
import type { Language, Text } from "#texts/language";

/** For the report, after the row's outcome. The device is the uploader's own. */
export function message(suggestion: Suggestion, language: Language): string {
  const { value, columns } = suggestion;
  const names = Column.names(columns, language);
  return {
    fa: `آیا منظورتان ${leftToRight(value)} است؟ ${holder(suggestion, "fa")}؛ مقدار ستون ${names} تنها در یک لغزش با آن فرق دارد. پیش از استفاده، آن را با سوابق خود مقایسه کنید.`,
    en: `Did you mean ${value}? ${holder(suggestion, "en")}; what is in ${columns.length > 1 ? "columns" : "column"} ${names} differs from it by one typo. Compare it with your records before you use it.`,
  }[language];
}

function holder(suggestion: Suggestion, language: Language): string {
  if (suggestion.basis === "TICKET") {
    const { ticket } = suggestion;
    return {
      fa: `تیکت باز ${leftToRight(ticket)} برای همین دستگاه آن را صحیح می‌داند`,
      en: `The open ticket ${ticket} of this device claims it`,
    }[language];
  }
  const { beside, slot } = suggestion;
  return {
    fa: `دستگاه شما با شناسه ${leftToRight(beside)} آن را در شکاف سیم‌کارت ${persianDigits(slot)} دارد`,
    en: `Your device with IMEI ${beside} has it in SIM slot ${slot}`,
  }[language];
}

/** What a suggestion rests on, as the name of a group. */
const bases: Readonly<Record<Basis, Text>> = {
  REGISTER: { fa: "شناسه‌ای که دستگاه خودتان دارد", en: "an IMEI that your own device holds" },
  TICKET: { fa: "ادعای تیکت باز دستگاه", en: "the claim of the device's open ticket" },
  LEADING_ZERO: { fa: "صفر آغازینی که افتاده است", en: "a 0 that was lost at the start" },
  IMEISV: { fa: "۱۴ رقم نخست IMEISV", en: "the first 14 digits of an IMEISV" },
  CHECK_DIGIT_MISSING: { fa: "۱۴ رقم بدون رقم کنترلی", en: "14 digits without their check digit" },
  SPREADSHEET_NUMBER: { fa: "عددی که هر ۱۵ رقم را دارد", en: "a number that has all 15 digits" },
};

export function basis(code: Basis, language: Language): string {
  return bases[code][language];
}
