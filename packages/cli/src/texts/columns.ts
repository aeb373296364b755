import type { Text } from "#texts/text";

/** What commands say of the columns of a foreign list. */
export const columns = {
  differ: {
    fa: "نام ستون‌های این فایل نام‌های همتا نیست. به نظر می‌رسد ستون‌ها این‌ها باشد:",
    en: "The columns of the file do not have the names that Hamta uses. They seem to be:",
  },
  unclear: { fa: "روشن نیست", en: "not clear" },
  confirm: {
    fa: "اگر درست است، دستور را با این گزینه‌ها دوباره اجرا کنید:",
    en: "If this is right, run the command again with:",
  },
  complete: {
    fa: "ستون‌هایی را که روشن نیست با --map بیفزایید و دستور را دوباره اجرا کنید، همراه با:",
    en: "Add the columns that are not clear by --map, and run the command again with them and:",
  },
  ask: { fa: "فایل با این نام‌ها خوانده شود؟ [y/N]", en: "Read the file by these names? [y/N]" },
  earlier: {
    fa: "ستون‌ها با نام‌هایی خوانده شد که برای فهرستی با همین سرستون تایید شده بود.",
    en: "The columns were read by the names that were confirmed for an earlier list with this header.",
  },
} satisfies Record<string, Text>;
