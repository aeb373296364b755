import type { Of } from "#list/forensics/finding";
import { capital, extent, subject } from "#texts/extent";
import { render, type Language, type Template } from "#texts/language";

/** `problem`: what is wrong with the file as a whole, and by what it was recognised. `fix`: what the uploader does. */
export type Entry<Params> = { readonly problem: Template<Params>; readonly fix: Template<Params> };

/** What is wrong with the file, the evidence, and what to do: said once. */
export type Told = { message: string; action: string };

/** Told when a list has ended, too, by a function that has no room for the others. */
export const swapped: Entry<Of<"COLUMNS_SWAPPED">> = {
  problem: {
    fa: (f) =>
      f.by === "PHONES"
        ? `${subject(f.columns, "fa")} به جای شناسه، شماره تلفن دارد (${extent(f, "fa")}) و به نظر می‌رسد جای آن با ${subject(f.against, "fa")} عوض شده است.`
        : `به نظر می‌رسد جای شناسه‌های ثبت‌شده و شناسه‌های صحیح عوض شده است؛ سامانه همتا همان شناسه‌هایی را دارد که فهرست آن‌ها را صحیح می‌داند، و پیش از این هم اصلاح نشده بود (${extent(f, "fa")}).`,
    en: (f) =>
      f.by === "PHONES"
        ? `${capital(subject(f.columns, "en"))} ${f.columns.length > 1 ? "hold" : "holds"} phone numbers instead of IMEIs (${extent(f, "en")}): the phone numbers seem to have changed places with the IMEIs of ${subject(f.against, "en")}.`
        : `The registered and the correct pair seem to have changed places: the register holds what the list calls correct, though it was not corrected before (${extent(f, "en")}).`,
  },
  fix: {
    fa: "نام این ستون‌ها را در سطر نخست جابه‌جا کنید و فایل را دوباره بارگذاری کنید.",
    en: "Exchange the names of these columns in the first line and upload the file again.",
  },
};

/** What is wrong, with the evidence, and what to do. */
export function tell(finding: Of<"COLUMNS_SWAPPED">, language: Language): Told {
  return { message: render(swapped.problem, language, finding), action: render(swapped.fix, language, finding) };
}
