import type { Kept } from "#undo";
import { leftToRight, persianDigits } from "#texts/digits";
import { render, type Language, type Template, type Text } from "#texts/language";
import { label as verdictLabel, type Verdict } from "#texts/label";

/** `row`: of DUPLICATE the earlier row, of CONFLICT another one. `verdict`: of REFUSED. `kept`: why, of KEPT. */
export type Details = {
  readonly row?: number | null | undefined;
  readonly ticket?: string | null | undefined;
  readonly verdict?: Verdict | null | undefined;
  readonly kept?: Kept | null | undefined;
};

/** Why a row of an import that is undone stays as it is, and what to do. */
const keptTexts: Readonly<Record<Kept, Text>> = {
  NOTHING_DONE: {
    fa: "این ردیف چیزی را تغییر نداده بود. کاری لازم نیست.",
    en: "The row had changed nothing. Nothing to do.",
  },
  NEEDS_STAFF: {
    fa: "این ردیف شناسه‌های دستگاه یا یک تیکت را تغییر داده است و بازگرداندن آن تنها با تصمیم راهبر یا کارشناس انجام می‌شود. از پشتیبانی همتا بخواهید.",
    en: "The row changed the register or a ticket, which only ops or an expert may put back. Ask Hamta support.",
  },
  REPLACED: {
    fa: "فهرست دیگری پس از آن درباره همین دستگاه آمده و جای آن را گرفته است. کاری لازم نیست.",
    en: "A later list speaks of the same device and has taken its place. Nothing to do.",
  },
  USED: {
    fa: "یک تیکت از این اصلاح استفاده کرده است. اگر نتیجه نادرست است، از پشتیبانی همتا بخواهید آن را بررسی کند.",
    en: "A ticket has used the correction. If the result is wrong, ask Hamta support to examine it.",
  },
  CHANGED: {
    fa: "وضعیت دستگاه پس از این ردیف تغییر کرده است. دستگاه را بررسی کنید.",
    en: "The device has changed since. Look at the device.",
  },
  TICKET_OPEN: {
    fa: "دستگاه اکنون تیکت باز دارد. پس از پایان آن دوباره تلاش کنید.",
    en: "The device has an open ticket now. Try again when it has ended.",
  },
  IMEI_HELD: {
    fa: "شناسه پیشین اکنون برای دستگاه دیگری ثبت است. نخست وضعیت آن دستگاه را روشن کنید.",
    en: "Another device holds the former IMEI now. Settle that device first.",
  },
};

type Entry = { message: Template<Details> };

/** An uploader learns nothing of strangers: no message names another importer, a device or its owner. */
export const outcomes = {
  INVALID: {
    message: {
      fa: "این ردیف به دلیل اشکال در داده‌ها اعمال نشد. آن را اصلاح و دوباره بارگذاری کنید.",
      en: "This row was not applied because its data is not valid. Correct it and upload it again.",
    },
  },
  DUPLICATE: {
    message: {
      fa: ({ row }) => `این ردیف تکرار ${anotherRow(row, "fa")} است و دوباره اعمال نشد. کاری لازم نیست.`,
      en: ({ row }) => `This row repeats ${anotherRow(row, "en")} and was not applied again. Nothing to do.`,
    },
  },
  CONFLICT: {
    message: {
      fa: ({ row }) =>
        `این ردیف درباره همین دستگاه با ${anotherRow(row, "fa")} ناسازگار است و هیچ‌یک اعمال نشد. تنها ردیف درست را نگه دارید و دوباره بارگذاری کنید.`,
      en: ({ row }) =>
        `This row and ${anotherRow(row, "en")} say different things about the same device, so neither was applied. Keep only the right one and upload it again.`,
    },
  },
  NOT_PARTIAL: {
    message: {
      fa: "شناسه‌های ثبت‌شده و شناسه‌های صحیح هیچ شناسه مشترکی ندارند و تنها یکی از دو شناسه را می‌توان اصلاح کرد. شناسه‌ها را بررسی کنید؛ دستگاهی که در تعمیر همه شناسه‌های آن عوض شده است، در بخش ثبت تعمیری ثبت می‌شود.",
      en: "The registered and the correct pair share no IMEI, and only one of the two can be corrected. Check the IMEIs; a repaired device whose IMEIs have all changed goes to repair registration.",
    },
  },
  UNKNOWN_DEVICE: {
    message: {
      fa: "هیچ دستگاهی با شناسه مشترک این ردیف در سامانه همتا ثبت نیست. شناسه‌ها را بررسی کنید یا نخست دستگاه را با فهرست دستگاه‌ها ثبت کنید.",
      en: "No device in the register holds the IMEI that both pairs share. Check the IMEIs, or register the device with a device list first.",
    },
  },
  NOT_YOUR_DEVICE: {
    message: {
      fa: "این دستگاه در سامانه همتا به نام شما ثبت نیست و تغییری نکرد. شناسه‌ها را بررسی کنید؛ اگر خود را واردکننده آن می‌دانید، با پشتیبانی همتا تماس بگیرید.",
      en: "The register does not name you as the importer of this device, so nothing was changed. Check the IMEIs; if you did import it, contact Hamta support.",
    },
  },
  ALREADY_CORRECT: {
    message: {
      fa: "سامانه همتا همین شناسه‌های صحیح را برای این دستگاه دارد. کاری لازم نیست.",
      en: "The register already holds the correct pair for this device. Nothing to do.",
    },
  },
  PAIR_DIFFERS: {
    message: {
      fa: "شناسه‌هایی که سامانه همتا برای این دستگاه دارد، نه شناسه‌های ثبت‌شده این ردیف است و نه شناسه‌های صحیح آن. شناسه‌های ثبت‌شده را با سامانه بسنجید، اصلاح و دوباره بارگذاری کنید.",
      en: "The register holds neither the registered nor the correct pair of this row for the device. Compare the registered pair with the register, correct it and upload the row again.",
    },
  },
  TARGET_TAKEN: {
    message: {
      fa: ({ ticket }) =>
        `شناسه جدید این ردیف برای دستگاه دیگری ثبت است و شناسه‌های دستگاه تغییر نکرد.${ticket ? ` ${theTicket(ticket, "fa")} که با این ردیف هم‌خوان است، دوباره بررسی شد.` : ""} درستی شناسه جدید را بررسی کنید.`,
      en: ({ ticket }) =>
        `Another device already holds the new IMEI, so the register was not changed.${ticket ? ` ${theTicket(ticket, "en")}, which agrees with this row, was examined again.` : ""} Check that the new IMEI is right.`,
    },
  },
  MISMATCH: {
    message: {
      fa: ({ ticket }) =>
        `مالک دستگاه در ${theTicket(ticket, "fa")} شناسه‌های صحیح دیگری اعلام کرده است؛ اصلاح شما نگه داشته شد و تیکت باز ماند. شناسه‌های صحیح را بررسی کنید و اگر اشتباه است، ردیف اصلاح‌شده را بارگذاری کنید.`,
      en: ({ ticket }) =>
        `${theTicket(ticket, "en")} of the device's owner claims another correct pair; your correction is kept on file and the ticket stays open. Check the correct pair and, if it is wrong, upload the corrected row.`,
    },
  },
  RESOLVED: {
    message: {
      fa: ({ ticket }) =>
        `${theTicket(ticket, "fa")} تایید و شناسه‌های دستگاه در سامانه همتا اصلاح شد. کاری لازم نیست.`,
      en: ({ ticket }) =>
        `${theTicket(ticket, "en")} was approved and the device's pair in the register has been corrected. Nothing to do.`,
    },
  },
  REFUSED: {
    message: {
      fa: ({ ticket, verdict }) =>
        `${theTicket(ticket, "fa")} با این ردیف هم‌خوان بود، اما لایه صفر آن را رد کرد${inParentheses(verdict, "fa")}؛ اصلاح شما نه اعمال شد و نه نگه داشته شد. پس از رفع علت، ردیف را دوباره بارگذاری کنید.`,
      en: ({ ticket, verdict }) =>
        `${theTicket(ticket, "en")} agrees with this row, but layer zero rejected it${inParentheses(verdict, "en")}; your correction was neither applied nor kept. Upload the row again when the cause is settled.`,
    },
  },
  ON_FILE: {
    message: {
      fa: "این اصلاح پذیرفته شد و برای تیکتی که مالک دستگاه ثبت کند نگه داشته می‌شود. کاری لازم نیست.",
      en: "The correction was accepted and is kept for the ticket that the device's owner may file. Nothing to do.",
    },
  },
  REGISTERED: {
    message: {
      fa: "دستگاه در سامانه همتا ثبت شد. کاری لازم نیست.",
      en: "The device has been registered. Nothing to do.",
    },
  },
  UPDATED: {
    message: {
      fa: "دستگاه با همین شناسه‌ها ثبت بود و دیگر مشخصات آن به‌روز شد. کاری لازم نیست.",
      en: "The device was registered with these IMEIs, and its other fields have been updated. Nothing to do.",
    },
  },
  UNCHANGED: {
    message: {
      fa: "دستگاه با همین مشخصات ثبت است و تغییری لازم نبود.",
      en: "The device is registered exactly so, and nothing had to change.",
    },
  },
  IMEI_TAKEN: {
    message: {
      fa: "دست‌کم یکی از شناسه‌های این ردیف در سامانه همتا برای دستگاهی با شناسه‌های دیگر ثبت است و ردیف اعمال نشد. شناسه‌ها را بررسی کنید؛ اگر شناسه دوم دستگاه خودتان اشتباه ثبت شده است، آن را با فهرست اصلاحات بفرستید.",
      en: "At least one IMEI of this row is held by a device with another pair, so the row was not applied. Check the IMEIs; if the second IMEI of your own device is registered wrongly, send a corrections list.",
    },
  },
  RECORDED: {
    message: { fa: "رویت این شناسه ثبت شد. کاری لازم نیست.", en: "The sighting has been recorded. Nothing to do." },
  },
  REVERSED: {
    message: {
      fa: ({ ticket }) =>
        `آنچه این ردیف تغییر داده بود به حال پیشین بازگشت.${ticket ? ` ${theTicket(ticket, "fa")} به‌جای تیکت پیشین در انتظار کارشناس است.` : ""} کاری لازم نیست.`,
      en: ({ ticket }) =>
        `What the row had changed has been put back.${ticket ? ` ${theTicket(ticket, "en")} waits for an expert in the place of the former one.` : ""} Nothing to do.`,
    },
  },
  KEPT: {
    message: {
      fa: ({ kept }) => keptTexts[kept ?? "NOTHING_DONE"].fa,
      en: ({ kept }) => keptTexts[kept ?? "NOTHING_DONE"].en,
    },
  },
  FAILED: {
    message: {
      fa: "دستگاه این ردیف پیوسته در حال تغییر بود و بازگرداندن انجام نشد. دوباره تلاش کنید.",
      en: "The row's device kept changing, and it could not be put back. Undo the import again.",
    },
  },
  UNPROCESSED: {
    message: {
      fa: "پردازش فایل پیش از رسیدن به این ردیف پایان یافت و ردیف اعمال نشد. آن را دوباره بارگذاری کنید.",
      en: "The import ended before it reached this row, which was not applied. Upload it again.",
    },
  },
} satisfies Readonly<Record<string, Entry>>;

export type Outcome = keyof typeof outcomes;

/** For the report: what happened to the row, and what its uploader does next. */
export function message(outcome: Outcome, language: Language, details: Details = {}): string {
  const entry: Entry = outcomes[outcome];
  return render(entry.message, language, details);
}

function anotherRow(row: number | null | undefined, language: Language): string {
  if (row == null) return { fa: "ردیفی دیگر", en: "another row" }[language];
  return { fa: `ردیف ${persianDigits(row)} همین فایل`, en: `row ${row} of this file` }[language];
}

function theTicket(ticket: string | null | undefined, language: Language): string {
  if (!ticket) return { fa: "تیکت این دستگاه", en: "The ticket" }[language];
  return { fa: `تیکت ${leftToRight(ticket)}`, en: `Ticket ${ticket}` }[language];
}

function inParentheses(verdict: Verdict | null | undefined, language: Language): string {
  return verdict ? ` (${verdictLabel(verdict, language)})` : "";
}
