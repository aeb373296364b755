import { dictionary } from "#words/dictionary.ts";

export const publicWords = dictionary({
  enquiryLead: {
    fa: "شناسه (IMEI) دستگاه را وارد کنید تا ببینید در سامانه همتا چگونه ثبت است. برای استعلام نیازی به ورود نیست.",
    en: "Enter an IMEI to see how the device is registered in Hamta. You do not need to sign in.",
  },
  imei: { fa: "شناسه (IMEI) دستگاه", en: "The device's IMEI" },
  imeiHint: {
    fa: "۱۵ رقم؛ با شماره‌گیری ⁦*#06#⁩ روی دستگاه دیده می‌شود.",
    en: "15 digits; dial *#06# on the device to see it.",
  },
  ask: { fa: "استعلام", en: "Check" },
  incomplete: { fa: "هر ۱۵ رقم شناسه را وارد کنید.", en: "Enter all 15 digits of the IMEI." },
  result: { fa: "نتیجه استعلام", en: "Result" },
  found: { fa: "این دستگاه در سامانه همتا ثبت است", en: "This device is registered in Hamta" },
  blocked: { fa: "این دستگاه مسدود است", en: "This device is blocked" },
  blockedWords: {
    fa: "قانونی نیست و در شبکه تلفن همراه سرویس نخواهد گرفت.",
    en: "It is not legal and will get no service on mobile networks.",
  },
  notFound: { fa: "دستگاهی با این شناسه ثبت نیست", en: "No device is registered with this IMEI" },
  notFoundWords: {
    fa: "شناسه را با صفحه ⁦*#06#⁩ دستگاه مقایسه کنید؛ اگر درست است، از فروشنده بپرسید.",
    en: "Dial *#06# and compare the IMEI with what the device shows. If it is right, ask the seller.",
  },
  brand: { fa: "برند", en: "Brand" },
  model: { fa: "مدل", en: "Model" },
  channel: { fa: "شیوه ورود", en: "Import channel" },
  importer: { fa: "واردکننده", en: "Importer" },
  noImporter: { fa: "ندارد (مسافری)", en: "None (traveller)" },
  guarantor: { fa: "گارانتی‌کننده", en: "Warranty provider" },
  legality: { fa: "وضعیت قانونی", en: "Legal status" },
  unknown: { fa: "نامعلوم", en: "Unknown" },
  row: { fa: "ردیف", en: "Row" },
});
