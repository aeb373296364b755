import type { ChangeCause } from "#device";
import type { Language, Text } from "#texts/language";

/** Why the register changed a device, for its history: one sentence that names nobody. */
export const causes = {
  REGISTRATION: { fa: "دستگاه ثبت شد.", en: "The device was registered." },
  LIST: { fa: "فهرستی از دستگاه‌ها این دستگاه را تغییر داد.", en: "A list of devices changed the device." },
  TICKET: {
    fa: "تیکت تایید و شناسه‌های دستگاه اصلاح شد.",
    en: "A ticket was approved, and the device's IMEIs were corrected.",
  },
  REVERT: {
    fa: "تایید تیکت بازگردانده شد و دستگاه دوباره شناسه‌های پیشین خود را دارد.",
    en: "The approval of a ticket was undone, and the device has its earlier IMEIs again.",
  },
  UNDO: { fa: "اثر ردیفی از یک فهرست بازگردانده شد.", en: "The effect of a row of a list was undone." },
} satisfies Readonly<Record<ChangeCause, Text>>;

export function message(cause: ChangeCause, language: Language): string {
  return causes[cause][language];
}
