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
      fa: "این ردیف به دلیل اشکال در داده‌ها اعمال نشد. آن را اصلاح و دوباره ارسال کنید.",
      en: "This row was not applied because its data is not valid. Correct it and upload it again.",
    },
    dryRun: {
      fa: "این ردیف به دلیل اشکال در داده‌ها اعمال نمی‌شد. آن را اصلاح و دوباره ارسال کنید.",
      en: "This row would not be applied because its data is not valid. Correct it and upload it again.",
    },
  },
  DUPLICATE: {
    message: {
      fa: ({ row }) => `این ردیف تکرار ${anotherRow(row, "fa")} است و دوباره اعمال نشد. نیازی به اقدام نیست.`,
      en: ({ row }) => `This row repeats ${anotherRow(row, "en")} and was not applied again. No action needed.`,
    },
    dryRun: {
      fa: ({ row }) => `این ردیف تکرار ${anotherRow(row, "fa")} است و دوباره اعمال نمی‌شد. نیازی به اقدام نیست.`,
      en: ({ row }) => `This row repeats ${anotherRow(row, "en")} and would not be applied again. No action needed.`,
    },
  },
  CONFLICT: {
    message: {
      fa: ({ row }) =>
        `این ردیف با ${anotherRow(row, "fa")} ناسازگار است و هیچ‌یک اعمال نشد. تنها ردیف درست را نگه دارید و دوباره ارسال کنید.`,
      en: ({ row }) =>
        `This row and ${anotherRow(row, "en")} contradict each other, so neither was applied. Keep only the right row and upload it again.`,
    },
    dryRun: {
      fa: ({ row }) =>
        `این ردیف با ${anotherRow(row, "fa")} ناسازگار است و هیچ‌یک اعمال نمی‌شد. تنها ردیف درست را نگه دارید و دوباره ارسال کنید.`,
      en: ({ row }) =>
        `This row and ${anotherRow(row, "en")} contradict each other, so neither would be applied. Keep only the right row and upload it again.`,
    },
  },
  NOT_PARTIAL: {
    message: {
      fa: "هر دو شناسه این ردیف با شناسه‌های ثبت‌شده فرق دارد، اما تنها یکی را می‌توان اصلاح کرد. شناسه‌ها را بررسی کنید؛ اگر در تعمیر هر دو عوض شده است، از بخش «ثبت تعمیری» اقدام کنید.",
      en: "Both IMEIs differ from the registered IMEIs, but only one can be corrected. Check them. If a repair changed both, use repair registration.",
    },
    dryRun: {
      fa: "هر دو شناسه این ردیف با شناسه‌های ثبت‌شده فرق دارد، اما تنها یکی را می‌توان اصلاح کرد؛ این ردیف اعمال نمی‌شد. شناسه‌ها را بررسی کنید؛ اگر در تعمیر هر دو عوض شده است، از بخش «ثبت تعمیری» اقدام کنید.",
      en: "Both IMEIs differ from the registered IMEIs, but only one can be corrected, so this row would not be applied. Check them. If a repair changed both, use repair registration.",
    },
  },
  UNKNOWN_DEVICE: {
    message: {
      fa: "هیچ دستگاهی با شناسه مشترک این ردیف در سامانه همتا ثبت نیست. شناسه‌ها را بررسی کنید یا نخست دستگاه را با فهرست دستگاه‌ها ثبت کنید.",
      en: "Hamta has no device with the IMEI that stays the same in this row. Check the IMEIs, or register the device with a device list first.",
    },
    dryRun: {
      fa: "هیچ دستگاهی با شناسه مشترک این ردیف در سامانه همتا ثبت نیست و این ردیف اعمال نمی‌شد. شناسه‌ها را بررسی کنید یا نخست دستگاه را با فهرست دستگاه‌ها ثبت کنید.",
      en: "Hamta has no device with the IMEI that stays the same in this row, so it would not be applied. Check the IMEIs, or register the device with a device list first.",
    },
  },
  NOT_YOUR_DEVICE: {
    message: {
      fa: "شما در سامانه همتا واردکننده این دستگاه نیستید و تغییری اعمال نشد. شناسه‌ها را بررسی کنید؛ اگر آن را شما وارد کرده‌اید، با پشتیبانی همتا تماس بگیرید.",
      en: "You are not registered as this device's importer, so nothing was changed. Check the IMEIs. If you imported it, contact Hamta support.",
    },
    dryRun: {
      fa: "شما در سامانه همتا واردکننده این دستگاه نیستید و تغییری اعمال نمی‌شد. شناسه‌ها را بررسی کنید؛ اگر آن را شما وارد کرده‌اید، با پشتیبانی همتا تماس بگیرید.",
      en: "You are not registered as this device's importer, so nothing would be changed. Check the IMEIs. If you imported it, contact Hamta support.",
    },
  },
  ALREADY_CORRECT: {
    message: {
      fa: "سامانه همتا همین شناسه‌های صحیح را برای این دستگاه دارد. نیازی به اقدام نیست.",
      en: "Hamta already has the correct IMEIs for this device. No action needed.",
    },
    dryRun: {
      fa: "سامانه همتا همین شناسه‌های صحیح را برای این دستگاه دارد و این ردیف چیزی را تغییر نمی‌داد. نیازی به اقدام نیست.",
      en: "Hamta already has the correct IMEIs for this device, so this row would change nothing. No action needed.",
    },
  },
  PAIR_DIFFERS: {
    message: {
      fa: "شناسه‌هایی که سامانه همتا برای این دستگاه دارد، نه شناسه‌های ثبت‌شده این ردیف است و نه شناسه‌های صحیح آن. شناسه‌های ثبت‌شده را اصلاح و ردیف را دوباره ارسال کنید.",
      en: "Hamta's IMEIs for this device match neither the registered nor the correct IMEIs in this row. Correct the registered IMEIs and upload the row again.",
    },
    dryRun: {
      fa: "شناسه‌هایی که سامانه همتا برای این دستگاه دارد، نه شناسه‌های ثبت‌شده این ردیف است و نه شناسه‌های صحیح آن؛ این ردیف اعمال نمی‌شد. شناسه‌های ثبت‌شده را اصلاح و ردیف را دوباره ارسال کنید.",
      en: "Hamta's IMEIs for this device match neither the registered nor the correct IMEIs in this row, so it would not be applied. Correct the registered IMEIs and upload the row again.",
    },
  },
  TARGET_TAKEN: {
    message: {
      fa: ({ ticket }) =>
        `شناسه جدید این ردیف برای دستگاه دیگری ثبت است و شناسه‌های دستگاه تغییر نکرد.${ticket ? ` ${theTicket(ticket, "fa")} که با این ردیف هم‌خوان است، دوباره بررسی شد.` : ""} درستی شناسه جدید را بررسی کنید.`,
      en: ({ ticket }) =>
        `The new IMEI belongs to another device, so nothing was changed.${ticket ? ` ${theTicket(ticket, "en")}, which matches this row, was checked again.` : ""} Check that the new IMEI is right.`,
    },
    dryRun: {
      fa: ({ ticket }) =>
        `شناسه جدید این ردیف برای دستگاه دیگری ثبت است و شناسه‌های دستگاه تغییر نمی‌کرد.${ticket ? ` ${theTicket(ticket, "fa")} که با این ردیف هم‌خوان است، دوباره بررسی می‌شد.` : ""} درستی شناسه جدید را بررسی کنید.`,
      en: ({ ticket }) =>
        `The new IMEI belongs to another device, so nothing would be changed.${ticket ? ` ${theTicket(ticket, "en")}, which matches this row, would be checked again.` : ""} Check that the new IMEI is right.`,
    },
  },
  MISMATCH: {
    message: {
      fa: ({ ticket }) =>
        `مالک دستگاه در ${theTicket(ticket, "fa")} شناسه‌های صحیح دیگری اعلام کرده است. اصلاحیه شما ذخیره شد و تیکت باز ماند. شناسه‌های صحیح را بررسی کنید و اگر اشتباه است، ردیف اصلاح‌شده را ارسال کنید.`,
      en: ({ ticket }) =>
        `In ${ticket ? `ticket ${ticket}` : "the device's ticket"} the owner gives different correct IMEIs. Your correction was saved and the ticket stays open. Check the correct IMEIs and, if they are wrong, upload the corrected row.`,
    },
    dryRun: {
      fa: ({ ticket }) =>
        `مالک دستگاه در ${theTicket(ticket, "fa")} شناسه‌های صحیح دیگری اعلام کرده است. اصلاحیه شما ذخیره می‌شد و تیکت باز می‌ماند. شناسه‌های صحیح را بررسی کنید و اگر اشتباه است، ردیف اصلاح‌شده را ارسال کنید.`,
      en: ({ ticket }) =>
        `In ${ticket ? `ticket ${ticket}` : "the device's ticket"} the owner gives different correct IMEIs. Your correction would be saved and the ticket would stay open. Check the correct IMEIs and, if they are wrong, upload the corrected row.`,
    },
  },
  RESOLVED: {
    message: {
      fa: ({ ticket }) =>
        `${theTicket(ticket, "fa")} تایید و شناسه‌های دستگاه در سامانه همتا اصلاح شد. نیازی به اقدام نیست.`,
      en: ({ ticket }) =>
        `${theTicket(ticket, "en")} was approved and the device's IMEIs were corrected. No action needed.`,
    },
    dryRun: {
      fa: ({ ticket }) =>
        `${theTicket(ticket, "fa")} تایید و شناسه‌های دستگاه در سامانه همتا اصلاح می‌شد. برای انجام آن، فهرست را اعمال کنید.`,
      en: ({ ticket }) =>
        `${theTicket(ticket, "en")} would be approved and the device's IMEIs corrected. To do so, apply the list.`,
    },
  },
  REFUSED: {
    message: {
      fa: ({ ticket, verdict }) =>
        `${theTicket(ticket, "fa")} با این ردیف هم‌خوان بود، اما لایه صفر آن را رد کرد${inParentheses(verdict, "fa")}؛ اصلاحیه شما اعمال یا ذخیره نشد. پس از رفع علت، ردیف را دوباره ارسال کنید.`,
      en: ({ ticket, verdict }) =>
        `${theTicket(ticket, "en")} matches this row, but layer zero rejected it${inParentheses(verdict, "en")}. Your correction was not applied or saved. Upload the row again once the cause is fixed.`,
    },
    dryRun: {
      fa: ({ ticket, verdict }) =>
        `${theTicket(ticket, "fa")} با این ردیف هم‌خوان است، اما لایه صفر آن را رد می‌کرد${inParentheses(verdict, "fa")}؛ اصلاحیه شما اعمال یا ذخیره نمی‌شد. پیش از اعمال فهرست، علت را برطرف کنید.`,
      en: ({ ticket, verdict }) =>
        `${theTicket(ticket, "en")} matches this row, but layer zero would reject it${inParentheses(verdict, "en")}. Your correction would not be applied or saved. Fix the cause before you apply the list.`,
    },
  },
  ON_FILE: {
    message: {
      fa: "این اصلاحیه پذیرفته و ذخیره شد تا اگر مالک دستگاه تیکت ثبت کرد به کار رود. نیازی به اقدام نیست.",
      en: "The correction was accepted and saved in case the device's owner submits a request. No action needed.",
    },
    dryRun: {
      fa: "این اصلاحیه پذیرفته و ذخیره می‌شد تا اگر مالک دستگاه تیکت ثبت کرد به کار رود. برای انجام آن، فهرست را اعمال کنید.",
      en: "The correction would be accepted and saved in case the device's owner submits a request. To do so, apply the list.",
    },
  },
  REGISTERED: {
    message: {
      fa: "دستگاه در سامانه همتا ثبت شد. نیازی به اقدام نیست.",
      en: "The device has been registered. No action needed.",
    },
    dryRun: {
      fa: "دستگاه در سامانه همتا ثبت می‌شد. برای انجام آن، فهرست را اعمال کنید.",
      en: "The device would be registered. To do so, apply the list.",
    },
  },
  UPDATED: {
    message: {
      fa: "دستگاه با همین شناسه‌ها ثبت بود و دیگر مشخصات آن به‌روز شد. نیازی به اقدام نیست.",
      en: "The device was registered with these IMEIs, and its other details have been updated. No action needed.",
    },
    dryRun: {
      fa: "دستگاه با همین شناسه‌ها ثبت است و دیگر مشخصات آن به‌روز می‌شد. برای انجام آن، فهرست را اعمال کنید.",
      en: "The device is registered with these IMEIs, and its other details would be updated. To do so, apply the list.",
    },
  },
  UNCHANGED: {
    message: {
      fa: "دستگاه با همین مشخصات ثبت است و تغییری لازم نبود.",
      en: "The device is already registered with these details. No action needed.",
    },
    dryRun: {
      fa: "دستگاه با همین مشخصات ثبت است و چیزی تغییر نمی‌کرد. نیازی به اقدام نیست.",
      en: "The device is already registered with these details, so nothing would change. No action needed.",
    },
  },
  IMEI_TAKEN: {
    message: {
      fa: "دست‌کم یکی از شناسه‌های این ردیف در سامانه همتا برای دستگاهی با شناسه‌های دیگر ثبت است و ردیف اعمال نشد. شناسه‌ها را بررسی کنید؛ اگر شناسه دوم دستگاه خودتان اشتباه ثبت شده است، فهرست اصلاحات ارسال کنید.",
      en: "At least one IMEI in this row belongs to another device, so the row was not applied. Check the IMEIs. To correct your own device's second IMEI, upload a corrections list.",
    },
    dryRun: {
      fa: "دست‌کم یکی از شناسه‌های این ردیف در سامانه همتا برای دستگاهی با شناسه‌های دیگر ثبت است و ردیف اعمال نمی‌شد. شناسه‌ها را بررسی کنید؛ اگر شناسه دوم دستگاه خودتان اشتباه ثبت شده است، فهرست اصلاحات ارسال کنید.",
      en: "At least one IMEI in this row belongs to another device, so the row would not be applied. Check the IMEIs. To correct your own device's second IMEI, upload a corrections list.",
    },
  },
  RECORDED: {
    message: {
      fa: "رویت این شناسه ثبت شد. نیازی به اقدام نیست.",
      en: "The sighting has been recorded. No action needed.",
    },
    dryRun: {
      fa: "رویت این شناسه ثبت می‌شد. برای انجام آن، فهرست را اعمال کنید.",
      en: "The sighting would be recorded. To do so, apply the list.",
    },
  },
  REVERSED: {
    message: {
      fa: ({ ticket }) =>
        `تغییرهای این ردیف بازگردانده شد.${ticket ? ` ${theTicket(ticket, "fa")} به‌جای تیکت پیشین در انتظار کارشناس است.` : ""} نیازی به اقدام نیست.`,
      en: ({ ticket }) =>
        `The row's changes were undone.${ticket ? ` ${theTicket(ticket, "en")} replaces the earlier ticket and is waiting for an expert.` : ""} No action needed.`,
    },
  },
  KEPT: {
    message: {
      fa: ({ kept }) => (kept ? keepReasons[kept].fa : "این ردیف بازگردانده نشد؛ دلیل آن در ستون hamta_reason است."),
      en: ({ kept }) => (kept ? keepReasons[kept].en : "This row was not undone; column hamta_reason says why."),
    },
  },
  FAILED: {
    message: {
      fa: "اطلاعات این دستگاه هم‌زمان تغییر می‌کرد و بازگرداندن انجام نشد. فهرست را دوباره بازگردانید.",
      en: "The device kept changing, so the row could not be undone. Undo the list again.",
    },
  },
  UNPROCESSED: {
    message: {
      fa: ({ mode }) =>
        mode === "UNDO"
          ? "بازگرداندن پیش از رسیدن به این ردیف پایان یافت و ردیف بازگردانده نشد. بازگرداندن را دوباره درخواست کنید."
          : "پردازش فایل پیش از رسیدن به این ردیف پایان یافت و ردیف اعمال نشد. آن را دوباره ارسال کنید.",
      en: ({ mode }) =>
        mode === "UNDO"
          ? "The undo ended before it reached this row, which was not undone. Undo the list again."
          : "The list ended before it reached this row, which was not applied. Upload it again.",
    },
    dryRun: {
      fa: "اجرای آزمایشی پیش از رسیدن به این ردیف پایان یافت و این ردیف بررسی نشد. اجرای آزمایشی را تکرار کنید.",
      en: "The test run ended before it reached this row, which was not checked. Run the test again.",
    },
  },
} satisfies Entries;

/** For the report: what happened to the row, or would happen, and what its uploader does next. */
export function message(outcome: Outcome, language: Language, details: Details = {}): string {
  const { message, dryRun }: Entry = outcomes[outcome];
  return render((details.mode === "DRY_RUN" && dryRun) || message, language, details);
}
