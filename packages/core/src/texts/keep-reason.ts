import type { KeepReason } from "#keep-reason";
import type { Text } from "#texts/language";

/** Why a row of an import that is undone stays as it is, and what to do. */
export const keepReasons: Readonly<Record<KeepReason, Text>> = {
  NOTHING_DONE: {
    fa: "این ردیف چیزی را تغییر نداده بود. نیازی به اقدام نیست.",
    en: "This row had changed nothing. No action needed.",
  },
  NEEDS_STAFF: {
    fa: "این ردیف شناسه‌های دستگاه یا یک تیکت را تغییر داده است و تنها کارشناسان همتا می‌توانند آن را بازگردانند. با پشتیبانی همتا تماس بگیرید.",
    en: "This row changed a device or a ticket, so only Hamta staff can undo it. Contact Hamta support.",
  },
  REPLACED: {
    fa: "فهرست دیگری پس از آن درباره همین دستگاه آمده و جای آن را گرفته است. نیازی به اقدام نیست.",
    en: "A later list about this device has taken the place of this row. No action needed.",
  },
  USED: {
    fa: "یک تیکت از این اصلاحیه استفاده کرده است. اگر نتیجه نادرست است، از پشتیبانی همتا بخواهید آن را بررسی کند.",
    en: "A ticket has used this correction. If the result is wrong, ask Hamta support to review it.",
  },
  CHANGED: {
    fa: "وضعیت دستگاه پس از این ردیف تغییر کرده است. دستگاه را بررسی کنید.",
    en: "The device has changed since. Check the device.",
  },
  TICKET_OPEN: {
    fa: "دستگاه اکنون تیکت باز دارد. پس از پایان آن دوباره تلاش کنید.",
    en: "The device has an open ticket now. Try again when it has ended.",
  },
  IMEI_HELD: {
    fa: "شناسه پیشین اکنون برای دستگاه دیگری ثبت است. نخست وضعیت آن دستگاه را مشخص کنید.",
    en: "Another device now has the earlier IMEI. Sort that device out first.",
  },
};
