import type { Of, OfOutcomes } from "#list/forensics/finding";
import { capital, extent, subject } from "#texts/finding-parts";
import { render, type Language, type Template } from "#texts/language";

/** `problem`: the fault of the whole file and its evidence. `action`: the action of the uploader. */
export type Entry<Params> = { readonly problem: Template<Params>; readonly action: Template<Params> };

/** The fault of the file with its evidence, and the action. */
export type FindingMessage = { message: string; action: string };

const swapped: Entry<Of<"COLUMNS_SWAPPED">> = {
  problem: {
    fa: (f) =>
      f.by === "PHONES"
        ? `${subject(f.columns, "fa")} به جای شناسه، شماره تلفن دارد (${extent(f, "fa")}) و به نظر می‌رسد جای آن با ${subject(f.against, "fa")} عوض شده است.`
        : `به نظر می‌رسد جای شناسه‌های ثبت‌شده و شناسه‌های صحیح عوض شده است؛ سامانه همتا همان شناسه‌هایی را دارد که فهرست آن‌ها را صحیح می‌داند، و پیش از این هم اصلاح نشده بود (${extent(f, "fa")}).`,
    en: (f) =>
      f.by === "PHONES"
        ? `${capital(subject(f.columns, "en"))} ${f.columns.length > 1 ? "hold" : "holds"} phone numbers instead of IMEIs (${extent(f, "en")}): they seem to be swapped with the IMEIs of ${subject(f.against, "en")}.`
        : `The registered and correct IMEIs seem to be swapped: Hamta already has the IMEIs that the list calls correct, and they were never corrected (${extent(f, "en")}).`,
  },
  action: {
    fa: "نام این ستون‌ها را در سطر نخست جابه‌جا کنید و فایل را دوباره ارسال کنید.",
    en: "Swap these column names in the header and upload the file again.",
  },
};

const confirm = {
  fa: "این ردیف‌ها را با سوابق خود مقایسه کنید؛ اگر شناسه‌ای اشتباه است، آن را اصلاح و فایل را دوباره ارسال کنید.",
  en: "Compare these rows with your records. If an IMEI is wrong, correct it and upload the file again.",
};

/** In a file of their own: publish needs only these findings, and its bundle leaves out the others. */
export const findings: { readonly [C in OfOutcomes["code"]]: Entry<Of<C>> } = {
  COLUMNS_SWAPPED: swapped,
  OTHER_MODEL: {
    problem: {
      fa: (f) =>
        `هشت رقم نخست (TAC) شناسه جدید از هیچ‌یک از دو شناسه ثبت‌شده نیست و سامانه همتا آن را برای برند و مدل دستگاه نمی‌شناسد (${extent(f, "fa")}).`,
      en: (f) =>
        `The first eight digits (TAC) of the new IMEI are of neither registered IMEI, and Hamta does not know them for the device's brand and model (${extent(f, "en")}).`,
    },
    action: confirm,
  },
  IN_USE_BY_OTHERS: {
    problem: {
      fa: (f) => `شناسه جدید در شبکه با سه شماره یا بیشتر که از درخواست‌دهنده نیست رویت شده است (${extent(f, "fa")}).`,
      en: (f) =>
        `The new IMEI was seen on networks with three or more numbers that are not the requester's (${extent(f, "en")}).`,
    },
    action: confirm,
  },
};

export function describe<C extends OfOutcomes["code"]>(finding: Of<C>, language: Language): FindingMessage {
  const { problem, action } = findings[finding.code] as Entry<Of<C>>;
  return { message: render(problem, language, finding), action: render(action, language, finding) };
}
