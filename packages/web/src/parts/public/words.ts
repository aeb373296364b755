import { dictionary } from "#words/dictionary.ts";

export const publicWords = dictionary({
  enquiryLead: {
    fa: "شناسه (IMEI) دستگاه را وارد کنید تا ببینید در سامانه همتا چگونه ثبت است. برای استعلام نیازی به ورود نیست.",
    en: "Enter a device's IMEI to see how the register holds it. You need not sign in.",
  },
  imei: { fa: "شناسه (IMEI) دستگاه", en: "The device's IMEI" },
  imeiHint: {
    fa: "۱۵ رقم؛ با شماره‌گیری ⁦*#06#⁩ روی دستگاه دیده می‌شود.",
    en: "15 digits; dial *#06# on the device to see it.",
  },
  ask: { fa: "استعلام", en: "Enquire" },
  incomplete: { fa: "شناسه را کامل و درست وارد کنید.", en: "Enter the whole IMEI." },
  result: { fa: "نتیجه استعلام", en: "Result" },
  found: { fa: "این دستگاه در سامانه همتا ثبت است", en: "This device is in the register" },
  blocked: { fa: "این دستگاه مسدود است", en: "This device is blocked" },
  blockedWords: {
    fa: "قانونی نیست و در شبکه تلفن همراه سرویس نخواهد گرفت.",
    en: "It is not legal and gets no service on a mobile network.",
  },
  notFound: { fa: "دستگاهی با این شناسه ثبت نیست", en: "No device is registered with this IMEI" },
  notFoundWords: {
    fa: "شناسه را با صفحه ⁦*#06#⁩ دستگاه بسنجید؛ اگر درست است، از فروشنده بپرسید.",
    en: "Compare it with what the device shows for *#06#; if it is right, ask the seller.",
  },
  brand: { fa: "نشان تجاری", en: "Brand" },
  model: { fa: "مدل", en: "Model" },
  channel: { fa: "شیوه ورود", en: "Channel" },
  importer: { fa: "واردکننده", en: "Importer" },
  noImporter: { fa: "ندارد (مسافری)", en: "None (a traveller's)" },
  guarantor: { fa: "گارانتی‌کننده", en: "Guarantor" },
  legality: { fa: "وضعیت", en: "Legality" },
  unknown: { fa: "نامعلوم", en: "Unknown" },
  row: { fa: "ردیف", en: "Row" },
});
