import { dictionary } from "#words/dictionary.ts";

export const worklist = dictionary({
  contact: { fa: "تلفن و سایت شرکت", en: "Phone and site of the company" },
  lead: {
    fa: "تیکت‌های باز درباره دستگاه‌های شما: آنچه در همتا ثبت است و آنچه مالک روی گوشی می‌بیند. فهرست آماده را دریافت کنید، با سوابق خود مقایسه و ارسال کنید.",
    en: "Open tickets on your devices: what Hamta has, and what the owner sees on the phone. Download the ready list, compare it with your records, and upload it.",
  },
  none: { fa: "تیکت بازی در انتظار شما نیست", en: "No open tickets to confirm" },
  noneWords: {
    fa: "اصلاحیه‌هایی را که می‌دانید لازم است می‌توانید از پیش ارسال کنید؛ برای تیکت‌های آینده ذخیره می‌شود.",
    en: "You can upload corrections in advance. They are saved for future tickets.",
  },
  search: {
    label: { fa: "جست‌وجوی تیکت", en: "Find a ticket" },
    find: { fa: "جست‌وجو", en: "Find" },
    hint: { fa: "شماره تیکت یا شناسه دستگاه", en: "Ticket number or device IMEI" },
    wrong: {
      fa: "شماره تیکت ۱۰ رقمی یا شناسه ۱۵ رقمی را وارد کنید.",
      en: "Enter a 10-digit ticket number or a 15-digit IMEI.",
    },
    by: { fa: "تیکت‌های باز این دستگاه:", en: "Open tickets on this device:" },
    all: { fa: "نمایش همه", en: "Show all" },
    none: {
      fa: "تیکت بازی با این شناسه درباره دستگاه‌های شما نیست",
      en: "No open ticket on a device of yours has this IMEI",
    },
  },
  noneSo: { fa: "در این بازه تیکت بازی نیست", en: "No open ticket in this time" },
  uploadList: { fa: "ارسال فهرست", en: "Upload a list" },
  download: { fa: "دریافت فهرست آماده", en: "Download the ready list" },
  downloadWords: {
    fa: "فایل CSV با شناسه‌های ثبت‌شده و اظهار مالک؛ در اکسل رقم‌ها سالم می‌ماند.",
    en: "A CSV with the registered IMEIs and those reported by the owner. Excel keeps its digits.",
  },
  uploadAll: { fa: "ارسال همه طبق اظهار مالکان", en: "Upload all as reported" },
  uploadSome: { fa: (n: string) => `ارسال ${n} تیکت انتخاب‌شده`, en: (n: string) => `Upload the ${n} selected` },
  downloadSome: { fa: (n: string) => `دریافت ${n} تیکت انتخاب‌شده`, en: (n: string) => `Download the ${n} selected` },
  collecting: { fa: (n: string) => `در حال گردآوری… ${n} تیکت`, en: (n: string) => `Gathering… ${n} tickets` },
  collected: { fa: (n: string) => `فهرست ${n} تیکت آماده شد`, en: (n: string) => `A list of ${n} tickets is ready` },
  most: {
    fa: (n: string) => `تنها ${n} تیکت قدیمی‌تر در این فهرست است؛ پس از ارسال آن، بقیه را بگیرید.`,
    en: (n: string) => `Only the ${n} oldest tickets are in it; download the others once it is uploaded.`,
  },
  stop: { fa: "توقف", en: "Stop" },
  select: {
    fa: (ticket: string) => `انتخاب تیکت ${ticket}`,
    en: (ticket: string) => `Select ticket ${ticket}`,
  },
  selectPage: { fa: "انتخاب همه این صفحه", en: "Select this page" },
  selected: { fa: (n: string) => `${n} تیکت انتخاب شد`, en: (n: string) => `${n} selected` },
  clear: { fa: "برداشتن انتخاب", en: "Clear" },
  confirmWords: {
    fa: "تیکت‌هایی را انتخاب کنید که با سوابق شما یکی است؛ تنها همان‌ها ارسال می‌شود.",
    en: "Select the tickets that match your records. Only those are uploaded.",
  },
  filed: { fa: "زمان ایجاد", en: "Submitted" },
  periods: {
    all: { fa: "همه", en: "All" },
    week: { fa: "۷ روز گذشته", en: "Last 7 days" },
    month: { fa: "۳۰ روز گذشته", en: "Last 30 days" },
    older: { fa: "بیش از ۳۰ روز", en: "Over 30 days" },
  },
  registered: { fa: "ثبت‌شده", en: "Registered" },
  claimed: { fa: "اظهار مالک", en: "Reported by owner" },
  confirm: { fa: "انتخاب", en: "Select" },
  noTicket: { fa: "چنین تیکتی درباره دستگاه‌های شما نیست", en: "We cannot find this ticket on your devices" },
  noTicketWords: {
    fa: "شاید شماره اشتباه است، یا دستگاه از واردکننده دیگری است.",
    en: "The number may be mistyped, or the device may be another importer's.",
  },
  source: { fa: "فهرست مربوط", en: "The list" },
});
