import { dictionary } from "#words/dictionary.ts";

/** Names of the screens in the menu. Those of the owner and the public part come from the users' guide. */
export const menu = dictionary({
  problems: { fa: "ثبت و پیگیری مشکلات", en: "Report and track problems" },
  devices: { fa: "مدیریت دستگاه‌ها", en: "Manage devices" },
  enquiry: { fa: "استعلام اصالت", en: "Authenticity check" },
  guide: { fa: "راهنما", en: "Guide" },
  worklist: { fa: "تیکت‌های در انتظار", en: "Tickets to confirm" },
  upload: { fa: "ارسال فهرست", en: "Upload a list" },
  imports: { fa: "فهرست‌های ارسالی", en: "Uploaded lists" },
  machines: { fa: "کلیدهای دسترسی", en: "Machine credentials" },
  queue: { fa: "صف بررسی", en: "Review queue" },
  operations: { fa: "پایش سامانه", en: "Operations" },
});
