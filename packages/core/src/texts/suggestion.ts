import type { Suggestion } from "#suggestion";
import { leftToRight, persianDigits } from "#texts/digits";
import type { Language } from "#texts/language";

/** To stand after what became of the row. The device is the uploader's own. */
export function message({ value, beside, slot }: Omit<Suggestion, "columns">, language: Language): string {
  return {
    fa: `آیا منظورتان ${leftToRight(value)} است؟ دستگاه شما با شناسه ${leftToRight(beside)} آن را در شکاف ${persianDigits(slot)} دارد؛ پیش از استفاده، آن را با منبع اصلی بسنجید.`,
    en: `Did you mean ${value}? Your device with IMEI ${beside} has it in slot ${slot}; compare it with your source before you use it.`,
  }[language];
}
