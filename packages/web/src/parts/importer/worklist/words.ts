import { dictionary } from "#words/dictionary.ts";

export const worklist = dictionary({
  lead: {
    fa: "تیکت‌های باز درباره دستگاه‌های شما: آنچه در همتا ثبت است و آنچه مالک روی گوشی می‌بیند. فهرست آماده را بارگیری کنید، با سوابق خود بسنجید و بفرستید.",
    en: "Open tickets on your devices: what Hamta holds, and what the owner sees on the phone. Download the ready list, compare it with your records, and send it.",
  },
  none: { fa: "تیکت بازی در انتظار شما نیست", en: "No open ticket waits for you" },
  noneWords: {
    fa: "اصلاح‌هایی که می‌دانید لازم است می‌توانید از پیش بفرستید؛ برای تیکت‌های آینده نگه داشته می‌شود.",
    en: "You can send corrections that you know of in advance; they are kept for tickets to come.",
  },
  noneSo: { fa: "در این بازه تیکت بازی نیست", en: "No open ticket in this time" },
  uploadList: { fa: "ارسال فهرست", en: "Upload a list" },
  download: { fa: "بارگیری فهرست آماده", en: "Download the ready list" },
  downloadWords: {
    fa: "پرونده CSV با شناسه‌های ثبت‌شده و ادعای مالک؛ در اکسل باز می‌شود و رقم‌ها سالم می‌ماند.",
    en: "A CSV with the registered and the claimed pair of each; opens in Excel with its digits intact.",
  },
  uploadAll: { fa: "ارسال همه، همان‌گونه که مالکان گفته‌اند", en: "Upload all as claimed" },
  uploadSome: { fa: (n: string) => `ارسال ${n} تیکت انتخاب‌شده`, en: (n: string) => `Upload the ${n} selected` },
  downloadSome: { fa: (n: string) => `بارگیری ${n} تیکت انتخاب‌شده`, en: (n: string) => `Download the ${n} selected` },
  collecting: { fa: (n: string) => `در حال گردآوری… ${n} تیکت`, en: (n: string) => `Gathering… ${n} tickets` },
  collected: { fa: (n: string) => `فهرست ${n} تیکت آماده شد`, en: (n: string) => `A list of ${n} tickets is ready` },
  most: {
    fa: (n: string) => `تنها ${n} تیکت قدیمی‌تر در این فهرست است؛ پس از ارسال آن، بقیه را بگیرید.`,
    en: (n: string) => `Only the ${n} oldest tickets are in it; fetch the others once it is sent.`,
  },
  stop: { fa: "توقف", en: "Stop" },
  select: {
    fa: (ticket: string) => `تایید ادعای تیکت ${ticket}`,
    en: (ticket: string) => `Confirm the claim of ticket ${ticket}`,
  },
  selectPage: { fa: "انتخاب همه این صفحه", en: "Select this page" },
  selected: { fa: (n: string) => `${n} تیکت انتخاب شد`, en: (n: string) => `${n} selected` },
  clear: { fa: "برداشتن انتخاب", en: "Clear" },
  confirmWords: {
    fa: "تیکت‌هایی را انتخاب کنید که با سوابق شما یکی است؛ تنها همان‌ها فرستاده می‌شود.",
    en: "Select the tickets that agree with your records; only those are sent.",
  },
  filed: { fa: "زمان ایجاد", en: "Filed" },
  periods: {
    all: { fa: "همه", en: "All" },
    week: { fa: "۷ روز گذشته", en: "Last 7 days" },
    month: { fa: "۳۰ روز گذشته", en: "Last 30 days" },
    older: { fa: "بیش از ۳۰ روز", en: "Over 30 days" },
  },
  registered: { fa: "ثبت‌شده", en: "Registered" },
  claimed: { fa: "ادعای مالک", en: "The owner claims" },
  confirm: { fa: "تایید", en: "Confirm" },
  noTicket: { fa: "چنین تیکتی درباره دستگاه‌های شما نیست", en: "There is no such ticket on your devices" },
  noTicketWords: {
    fa: "شاید شماره اشتباه است، یا دستگاه از واردکننده دیگری است.",
    en: "The number may be mistyped, or the device another importer's.",
  },
  source: { fa: "فهرست مربوط", en: "The list" },
});
