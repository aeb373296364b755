import { dictionary } from "#words/dictionary.ts";

/** What the screens are called in the menu. The owner's and the public ones are the users' guide's own. */
export const menu = dictionary({
  problems: { fa: "ثبت و پیگیری مشکلات", en: "Report and follow problems" },
  devices: { fa: "مدیریت دستگاه‌ها", en: "Manage devices" },
  enquiry: { fa: "استعلام اصالت", en: "Authenticity enquiry" },
  guide: { fa: "راهنما", en: "Guide" },
  worklist: { fa: "تیکت‌های در انتظار", en: "Waiting tickets" },
  upload: { fa: "ارسال فهرست", en: "Upload a list" },
  imports: { fa: "فهرست‌های ارسالی", en: "Uploaded lists" },
  queue: { fa: "صف بررسی", en: "Review queue" },
  operations: { fa: "پایش سامانه", en: "Operations" },
});
