import { dictionary } from "#words/dictionary.ts";

/** Apart from the owner's other words: the list of tickets does not need them. */
export const offerWords = dictionary({
  words: {
    fa: "اگر گوشی شما با شماره‌گیری ⁦*#06#⁩ همین شناسه‌های صحیح را نشان می‌دهد، نیازی به نوشتن چیزی نیست. درخواست معمولاً به‌محض ثبت تایید می‌شود.",
    en: "If your phone shows these correct IMEIs when you dial *#06#, you have nothing to type. The request is usually approved at once.",
  },
  /** The owner's own words in the ticket. */
  description: {
    fa: (slot: string) =>
      `واردکننده دستگاه من اعلام کرده است شناسه شکاف سیم‌کارت ${slot} نادرست ثبت شده است. لطفاً آن را اصلاح کنید.`,
    en: (slot: string) =>
      `My device's importer says that the IMEI of SIM slot ${slot} is registered wrong. Please correct it.`,
  },
  file: { fa: "ثبت همین اصلاحیه", en: "Submit this correction" },
  others: {
    fa: "اگر گوشی شما شناسه‌های دیگری نشان می‌دهد یا درخواست شما درباره دستگاه دیگری است، از اینجا ادامه دهید:",
    en: "If your phone shows other IMEIs, or your request is about another device, go on from here:",
  },
});
