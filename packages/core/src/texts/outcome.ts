import type { Mode } from "#import";
import type { Outcome, UndoOutcome } from "#outcome";
import type { KeepReason } from "#keep-reason";
import { keepReasons } from "#texts/keep-reason";
import { anotherRow, inParentheses, theTicket } from "#texts/outcome-parts";
import { render, type Language, type Template } from "#texts/language";
import type { Verdict } from "#texts/verdict-name";

/** `row`: of DUPLICATE the earlier row, of CONFLICT another one. `verdict`: of REFUSED. `kept`: why, of KEPT. */
export type Details = {
  readonly mode?: Mode;
  readonly row?: number | null | undefined;
  readonly ticket?: string | null | undefined;
  readonly verdict?: Verdict | null | undefined;
  readonly kept?: KeepReason | null | undefined;
};

/** `dryRun`: what would happen. */
type Entry = { message: Template<Details>; dryRun?: Template<Details> };

/** An undo has no dry run. */
type DryRunOutcome = Exclude<Outcome, UndoOutcome> | "UNPROCESSED";
type Entries = Record<DryRunOutcome, Required<Pick<Entry, "dryRun">>> & Record<Outcome, Entry>;

/** No message names another importer, a device or its owner: an uploader must not learn about other people. */
export const outcomes = {
  INVALID: {
    message: {
      fa: "این ردیف به دلیل اشکال در داده‌ها اعمال نشد. آن را اصلاح و دوباره بارگذاری کنید.",
      en: "This row was not applied because its data is not valid. Correct it and upload it again.",
    },
    dryRun: {
      fa: "این ردیف به دلیل اشکال در داده‌ها اعمال نمی‌شد. آن را اصلاح و دوباره بارگذاری کنید.",
      en: "This row would not be applied because its data is not valid. Correct it and upload it again.",
    },
  },
  DUPLICATE: {
    message: {
      fa: ({ row }) => `این ردیف تکرار ${anotherRow(row, "fa")} است و دوباره اعمال نشد. کاری لازم نیست.`,
      en: ({ row }) => `This row repeats ${anotherRow(row, "en")} and was not applied again. No action needed.`,
    },
    dryRun: {
      fa: ({ row }) => `این ردیف تکرار ${anotherRow(row, "fa")} است و دوباره اعمال نمی‌شد. کاری لازم نیست.`,
      en: ({ row }) => `This row repeats ${anotherRow(row, "en")} and would not be applied again. No action needed.`,
    },
  },
  CONFLICT: {
    message: {
      fa: ({ row }) =>
        `این ردیف درباره همین دستگاه با ${anotherRow(row, "fa")} ناسازگار است و هیچ‌یک اعمال نشد. تنها ردیف درست را نگه دارید و دوباره بارگذاری کنید.`,
      en: ({ row }) =>
        `This row and ${anotherRow(row, "en")} contradict each other about the same device, so neither was applied. Keep only the right one and upload it again.`,
    },
    dryRun: {
      fa: ({ row }) =>
        `این ردیف درباره همین دستگاه با ${anotherRow(row, "fa")} ناسازگار است و هیچ‌یک اعمال نمی‌شد. تنها ردیف درست را نگه دارید و دوباره بارگذاری کنید.`,
      en: ({ row }) =>
        `This row and ${anotherRow(row, "en")} contradict each other about the same device, so neither would be applied. Keep only the right one and upload it again.`,
    },
  },
  NOT_PARTIAL: {
    message: {
      fa: "شناسه‌های ثبت‌شده و شناسه‌های صحیح هیچ شناسه مشترکی ندارند و تنها یکی از دو شناسه را می‌توان اصلاح کرد. شناسه‌ها را بررسی کنید؛ دستگاهی که در تعمیر همه شناسه‌های آن عوض شده است، در بخش ثبت تعمیری ثبت می‌شود.",
      en: "The registered and the correct pair share no IMEI, and only one of the two can be corrected. Check the IMEIs; a repaired device whose IMEIs have all changed goes to repair registration.",
    },
    dryRun: {
      fa: "شناسه‌های ثبت‌شده و شناسه‌های صحیح هیچ شناسه مشترکی ندارند و تنها یکی از دو شناسه را می‌توان اصلاح کرد؛ این ردیف اعمال نمی‌شد. شناسه‌ها را بررسی کنید؛ دستگاهی که در تعمیر همه شناسه‌های آن عوض شده است، در بخش ثبت تعمیری ثبت می‌شود.",
      en: "The registered and the correct pair share no IMEI, and only one of the two can be corrected, so this row would not be applied. Check the IMEIs; a repaired device whose IMEIs have all changed goes to repair registration.",
    },
  },
  UNKNOWN_DEVICE: {
    message: {
      fa: "هیچ دستگاهی با شناسه مشترک این ردیف در سامانه همتا ثبت نیست. شناسه‌ها را بررسی کنید یا نخست دستگاه را با فهرست دستگاه‌ها ثبت کنید.",
      en: "No device in the register holds the IMEI that both pairs share. Check the IMEIs, or register the device with a device list first.",
    },
    dryRun: {
      fa: "هیچ دستگاهی با شناسه مشترک این ردیف در سامانه همتا ثبت نیست و این ردیف اعمال نمی‌شد. شناسه‌ها را بررسی کنید یا نخست دستگاه را با فهرست دستگاه‌ها ثبت کنید.",
      en: "No device in the register holds the IMEI that both pairs share, so this row would not be applied. Check the IMEIs, or register the device with a device list first.",
    },
  },
  NOT_YOUR_DEVICE: {
    message: {
      fa: "این دستگاه در سامانه همتا به نام شما ثبت نیست و تغییری نکرد. شناسه‌ها را بررسی کنید؛ اگر خود را واردکننده آن می‌دانید، با پشتیبانی همتا تماس بگیرید.",
      en: "The register does not name you as the importer of this device, so nothing was changed. Check the IMEIs; if you did import it, contact Hamta support.",
    },
    dryRun: {
      fa: "این دستگاه در سامانه همتا به نام شما ثبت نیست و تغییری نمی‌کرد. شناسه‌ها را بررسی کنید؛ اگر خود را واردکننده آن می‌دانید، با پشتیبانی همتا تماس بگیرید.",
      en: "The register does not name you as the importer of this device, so nothing would be changed. Check the IMEIs; if you did import it, contact Hamta support.",
    },
  },
  ALREADY_CORRECT: {
    message: {
      fa: "سامانه همتا همین شناسه‌های صحیح را برای این دستگاه دارد. کاری لازم نیست.",
      en: "The register already holds the correct pair for this device. No action needed.",
    },
    dryRun: {
      fa: "سامانه همتا همین شناسه‌های صحیح را برای این دستگاه دارد و این ردیف چیزی را تغییر نمی‌داد. کاری لازم نیست.",
      en: "The register already holds the correct pair for this device, so this row would change nothing. No action needed.",
    },
  },
  PAIR_DIFFERS: {
    message: {
      fa: "شناسه‌هایی که سامانه همتا برای این دستگاه دارد، نه شناسه‌های ثبت‌شده این ردیف است و نه شناسه‌های صحیح آن. شناسه‌های ثبت‌شده را با سامانه بسنجید، اصلاح و دوباره بارگذاری کنید.",
      en: "The register holds neither the registered nor the correct pair of this row for the device. Compare the registered pair with the register, correct it and upload the row again.",
    },
    dryRun: {
      fa: "شناسه‌هایی که سامانه همتا برای این دستگاه دارد، نه شناسه‌های ثبت‌شده این ردیف است و نه شناسه‌های صحیح آن؛ این ردیف اعمال نمی‌شد. شناسه‌های ثبت‌شده را با سامانه بسنجید، اصلاح و دوباره بارگذاری کنید.",
      en: "The register holds neither the registered nor the correct pair of this row for the device, so the row would not be applied. Compare the registered pair with the register, correct it and upload the row again.",
    },
  },
  TARGET_TAKEN: {
    message: {
      fa: ({ ticket }) =>
        `شناسه جدید این ردیف برای دستگاه دیگری ثبت است و شناسه‌های دستگاه تغییر نکرد.${ticket ? ` ${theTicket(ticket, "fa")} که با این ردیف هم‌خوان است، دوباره بررسی شد.` : ""} درستی شناسه جدید را بررسی کنید.`,
      en: ({ ticket }) =>
        `Another device already holds the new IMEI, so the register was not changed.${ticket ? ` ${theTicket(ticket, "en")}, which agrees with this row, was examined again.` : ""} Check that the new IMEI is right.`,
    },
    dryRun: {
      fa: ({ ticket }) =>
        `شناسه جدید این ردیف برای دستگاه دیگری ثبت است و شناسه‌های دستگاه تغییر نمی‌کرد.${ticket ? ` ${theTicket(ticket, "fa")} که با این ردیف هم‌خوان است، دوباره بررسی می‌شد.` : ""} درستی شناسه جدید را بررسی کنید.`,
      en: ({ ticket }) =>
        `Another device already holds the new IMEI, so the register would not be changed.${ticket ? ` ${theTicket(ticket, "en")}, which agrees with this row, would be examined again.` : ""} Check that the new IMEI is right.`,
    },
  },
  MISMATCH: {
    message: {
      fa: ({ ticket }) =>
        `مالک دستگاه در ${theTicket(ticket, "fa")} شناسه‌های صحیح دیگری اعلام کرده است؛ اصلاح شما نگه داشته شد و تیکت باز ماند. شناسه‌های صحیح را بررسی کنید و اگر اشتباه است، ردیف اصلاح‌شده را بارگذاری کنید.`,
      en: ({ ticket }) =>
        `The owner's ticket${ticket ? ` ${ticket}` : ""} states a different correct pair. Your correction is on file and the ticket stays open. Check the correct pair; if it is wrong, upload a corrected row.`,
    },
    dryRun: {
      fa: ({ ticket }) =>
        `مالک دستگاه در ${theTicket(ticket, "fa")} شناسه‌های صحیح دیگری اعلام کرده است؛ اصلاح شما نگه داشته می‌شد و تیکت باز می‌ماند. شناسه‌های صحیح را بررسی کنید و اگر اشتباه است، ردیف اصلاح‌شده را بارگذاری کنید.`,
      en: ({ ticket }) =>
        `The owner's ticket${ticket ? ` ${ticket}` : ""} states a different correct pair. Your correction would be on file and the ticket would stay open. Check the correct pair; if it is wrong, upload a corrected row.`,
    },
  },
  RESOLVED: {
    message: {
      fa: ({ ticket }) =>
        `${theTicket(ticket, "fa")} تایید و شناسه‌های دستگاه در سامانه همتا اصلاح شد. کاری لازم نیست.`,
      en: ({ ticket }) =>
        `${theTicket(ticket, "en")} was approved and the device's pair in the register has been corrected. No action needed.`,
    },
    dryRun: {
      fa: ({ ticket }) =>
        `${theTicket(ticket, "fa")} تایید و شناسه‌های دستگاه در سامانه همتا اصلاح می‌شد. برای انجام آن، فهرست را اعمال کنید.`,
      en: ({ ticket }) =>
        `${theTicket(ticket, "en")} would be approved and the device's pair in the register corrected. To do so, apply the list.`,
    },
  },
  REFUSED: {
    message: {
      fa: ({ ticket, verdict }) =>
        `${theTicket(ticket, "fa")} با این ردیف هم‌خوان بود، اما لایه صفر آن را رد کرد${inParentheses(verdict, "fa")}؛ اصلاح شما نه اعمال شد و نه نگه داشته شد. پس از رفع علت، ردیف را دوباره بارگذاری کنید.`,
      en: ({ ticket, verdict }) =>
        `${theTicket(ticket, "en")} agrees with this row, but layer zero rejected it${inParentheses(verdict, "en")}; your correction was neither applied nor kept. Upload the row again when the cause is resolved.`,
    },
    dryRun: {
      fa: ({ ticket, verdict }) =>
        `${theTicket(ticket, "fa")} با این ردیف هم‌خوان است، اما لایه صفر آن را رد می‌کرد${inParentheses(verdict, "fa")}؛ اصلاح شما نه اعمال می‌شد و نه نگه داشته می‌شد. پیش از اعمال فهرست، علت را برطرف کنید.`,
      en: ({ ticket, verdict }) =>
        `${theTicket(ticket, "en")} agrees with this row, but layer zero would reject it${inParentheses(verdict, "en")}; your correction would be neither applied nor kept. Resolve the cause before you apply the list.`,
    },
  },
  ON_FILE: {
    message: {
      fa: "این اصلاح پذیرفته شد و برای تیکتی که مالک دستگاه ثبت کند نگه داشته می‌شود. کاری لازم نیست.",
      en: "The correction was accepted and is kept for the ticket that the device's owner may file. No action needed.",
    },
    dryRun: {
      fa: "این اصلاح پذیرفته و برای تیکتی که مالک دستگاه ثبت کند نگه داشته می‌شد. برای انجام آن، فهرست را اعمال کنید.",
      en: "The correction would be accepted and kept for the ticket that the device's owner may file. To do so, apply the list.",
    },
  },
  REGISTERED: {
    message: {
      fa: "دستگاه در سامانه همتا ثبت شد. کاری لازم نیست.",
      en: "The device has been registered. No action needed.",
    },
    dryRun: {
      fa: "دستگاه در سامانه همتا ثبت می‌شد. برای انجام آن، فهرست را اعمال کنید.",
      en: "The device would be registered. To do so, apply the list.",
    },
  },
  UPDATED: {
    message: {
      fa: "دستگاه با همین شناسه‌ها ثبت بود و دیگر مشخصات آن به‌روز شد. کاری لازم نیست.",
      en: "The device was registered with these IMEIs, and its other fields have been updated. No action needed.",
    },
    dryRun: {
      fa: "دستگاه با همین شناسه‌ها ثبت است و دیگر مشخصات آن به‌روز می‌شد. برای انجام آن، فهرست را اعمال کنید.",
      en: "The device is registered with these IMEIs, and its other fields would be updated. To do so, apply the list.",
    },
  },
  UNCHANGED: {
    message: {
      fa: "دستگاه با همین مشخصات ثبت است و تغییری لازم نبود.",
      en: "The device is already registered with these values. No action needed.",
    },
    dryRun: {
      fa: "دستگاه با همین مشخصات ثبت است و چیزی تغییر نمی‌کرد. کاری لازم نیست.",
      en: "The device is already registered with these values, so nothing would change. No action needed.",
    },
  },
  IMEI_TAKEN: {
    message: {
      fa: "دست‌کم یکی از شناسه‌های این ردیف در سامانه همتا برای دستگاهی با شناسه‌های دیگر ثبت است و ردیف اعمال نشد. شناسه‌ها را بررسی کنید؛ اگر شناسه دوم دستگاه خودتان اشتباه ثبت شده است، آن را با فهرست اصلاحات بفرستید.",
      en: "At least one IMEI of this row is held by a device with another pair, so the row was not applied. Check the IMEIs; if the second IMEI of your own device is registered wrongly, send a corrections list.",
    },
    dryRun: {
      fa: "دست‌کم یکی از شناسه‌های این ردیف در سامانه همتا برای دستگاهی با شناسه‌های دیگر ثبت است و ردیف اعمال نمی‌شد. شناسه‌ها را بررسی کنید؛ اگر شناسه دوم دستگاه خودتان اشتباه ثبت شده است، آن را با فهرست اصلاحات بفرستید.",
      en: "At least one IMEI of this row is held by a device with another pair, so the row would not be applied. Check the IMEIs; if the second IMEI of your own device is registered wrongly, send a corrections list.",
    },
  },
  RECORDED: {
    message: { fa: "رویت این شناسه ثبت شد. کاری لازم نیست.", en: "The sighting has been recorded. No action needed." },
    dryRun: {
      fa: "رویت این شناسه ثبت می‌شد. برای انجام آن، فهرست را اعمال کنید.",
      en: "The sighting would be recorded. To do so, apply the list.",
    },
  },
  REVERSED: {
    message: {
      fa: ({ ticket }) =>
        `آنچه این ردیف تغییر داده بود به حال پیشین بازگشت.${ticket ? ` ${theTicket(ticket, "fa")} به‌جای تیکت پیشین در انتظار کارشناس است.` : ""} کاری لازم نیست.`,
      en: ({ ticket }) =>
        `The changes of this row were reverted.${ticket ? ` ${theTicket(ticket, "en")} waits for an expert in place of the earlier one.` : ""} No action needed.`,
    },
  },
  KEPT: {
    message: {
      fa: ({ kept }) => (kept ? keepReasons[kept].fa : "این ردیف بازگردانده نشد؛ دلیل آن در ستون hamta_reason است."),
      en: ({ kept }) => (kept ? keepReasons[kept].en : "This row was not reverted; column hamta_reason says why."),
    },
  },
  FAILED: {
    message: {
      fa: "دستگاه این ردیف پیوسته در حال تغییر بود و بازگرداندن انجام نشد. دوباره تلاش کنید.",
      en: "The device kept changing, so the row could not be reverted. Undo the import again.",
    },
  },
  UNPROCESSED: {
    message: {
      fa: ({ mode }) =>
        mode === "UNDO"
          ? "بازگرداندن پیش از رسیدن به این ردیف پایان یافت و ردیف بازگردانده نشد. بازگرداندن را دوباره درخواست کنید."
          : "پردازش فایل پیش از رسیدن به این ردیف پایان یافت و ردیف اعمال نشد. آن را دوباره بارگذاری کنید.",
      en: ({ mode }) =>
        mode === "UNDO"
          ? "The undo ended before it reached this row, which was not reverted. Undo the import again."
          : "The import ended before it reached this row, which was not applied. Upload it again.",
    },
    dryRun: {
      fa: "اجرای آزمایشی پیش از رسیدن به این ردیف پایان یافت و نتیجه‌ای که این ردیف می‌داشت دانسته نیست. فهرست را دوباره آزمایش کنید.",
      en: "The dry run ended before it reached this row, and its outcome is not known. Try the list again.",
    },
  },
} satisfies Entries;

/** For the report: what happened to the row, or would happen, and what its uploader does next. */
export function message(outcome: Outcome, language: Language, details: Details = {}): string {
  const { message, dryRun }: Entry = outcomes[outcome];
  return render((details.mode === "DRY_RUN" && dryRun) || message, language, details);
}
