import { dictionary } from "#words/dictionary.ts";

/** Texts of a device's history, for all parts that show it. */
export const historyWords = dictionary({
  title: { fa: "تاریخچه دستگاه", en: "Device history" },
  none: { fa: "هنوز تغییری ثبت نشده است.", en: "No change has been recorded yet." },
  by: { fa: (who: string) => `تغییردهنده: ${who}`, en: (who: string) => `Changed by: ${who}` },
  layerZero: { fa: "لایه صفر", en: "layer zero" },
  before: { fa: "پیش از تغییر", en: "Before" },
  after: { fa: "پس از تغییر", en: "After" },
  givenUp: { fa: "کنار گذاشته شد", en: "Given up" },
  added: { fa: "افزوده شد", en: "Added" },
  owner: { fa: "مالک دستگاه تغییر کرد.", en: "The device got another owner." },
  legality: {
    fa: (before: string, after: string) => `وضعیت از «${before}» به «${after}» تغییر کرد.`,
    en: (before: string, after: string) => `The status changed from “${before}” to “${after}”.`,
  },
  row: { fa: (row: string) => `ردیف ${row} فهرست`, en: (row: string) => `Row ${row} of the list` },
});
