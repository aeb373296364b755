import { dictionary } from "#words/dictionary.ts";

export const contactForm = dictionary({
  title: { fa: "تلفن و سایت شرکت", en: "Phone and site of the company" },
  lead: {
    fa: "در استعلام اصالت، در راهنمای رفع مشکل و در پیامک‌ها به همه نشان داده می‌شود.",
    en: "Everybody is shown them in the authenticity check, in remedies and by SMS.",
  },
  phone: { fa: "تلفن", en: "Phone" },
  phoneHint: { fa: "با کد شهر یا کد کشور؛ خالی: بدون تلفن", en: "With its area code or country code. Empty: no phone" },
  site: { fa: "سایت", en: "Site" },
  siteHint: { fa: "مانند https://example.ir؛ خالی: بدون سایت", en: "Like https://example.ir. Empty: no site" },
  save: { fa: "ثبت تلفن و سایت", en: "Save phone and site" },
  saved: {
    fa: (name: string) => `تلفن و سایت «${name}» ثبت شد.`,
    en: (name: string) => `The phone and site of “${name}” are saved.`,
  },
  within: { fa: "تا ده دقیقه دیگر برای همه دیده می‌شود.", en: "Everybody is shown them within ten minutes." },
  nothing: { fa: "هنوز تلفن و سایتی ثبت نشده است.", en: "No phone or site has been saved yet." },
  reload: { fa: "خواندن دوباره", en: "Load again" },
  removes: {
    phone: { fa: "تلفن شرکت حذف شود؟", en: "Remove the company's phone?" },
    site: { fa: "سایت شرکت حذف شود؟", en: "Remove the company's site?" },
    both: { fa: "تلفن و سایت شرکت حذف شود؟", en: "Remove the company's phone and site?" },
  },
  removeWords: {
    fa: "خانه آن خالی است. پس از ثبت، این دیگر به کسی نشان داده نمی‌شود:",
    en: "Its box is empty. Once you save, nobody is shown this any more:",
  },
  remove: { fa: "حذف و ثبت", en: "Remove and save" },
  none: { fa: "شما کاربر شرکت واردکننده‌ای نیستید", en: "You do not work for an importer" },
  noneWords: {
    fa: "اگر این کار بر عهده شماست، با پشتیبانی همتا تماس بگیرید.",
    en: "If you need to do this, contact Hamta support.",
  },
  ofCompany: { fa: "تلفن و سایت واردکننده یا گارانتی‌کننده", en: "Phone and site of an importer or warranty provider" },
  kind: { fa: "شرکت", en: "Company" },
  importer: { fa: "واردکننده", en: "Importer" },
  guarantor: { fa: "گارانتی‌کننده", en: "Warranty provider" },
  organisation: { fa: "شناسه شرکت واردکننده", en: "ID of the importing company" },
  organisationHint: { fa: "همان که در فهرست‌ها می‌آید؛ مانند importer-a", en: "As lists have it, like importer-a" },
  guarantorName: { fa: "نام گارانتی‌کننده", en: "Name of the warranty provider" },
  guarantorHint: { fa: "همان که در فهرست‌های دستگاه می‌آید", en: "As lists of devices have it" },
  show: { fa: "نمایش تلفن و سایت", en: "Show phone and site" },
  other: { fa: "شرکت دیگر", en: "Another company" },
  edit: { fa: "ویرایش", en: "Edit" },
  change: { fa: "تلفن و سایت", en: "Phone and site" },
});
