import { leftToRight, persianDigits } from "#texts/digits";
import type { Text } from "#texts/language";
import { DESCRIPTION_MAX } from "#ticket";

/**
 * The steps, warnings and labels of the users' guide. The Persian texts are the guide's own, with the spaces and
 * half-spaces that are missing in its PDF. Texts that the guide does not have are marked as ours.
 */

/** The code to dial for a device's IMEIs. In the guide's PDF it is reversed by the direction of the text. */
const dialled: Text = { fa: leftToRight("*#06#"), en: "*#06#" };

export type StepKind =
  | "PROBLEMS"
  | "CREATE"
  | "SUBJECT"
  | "NOTES"
  | "DIAL"
  | "CORRECT_PAIR"
  | "REGISTERED_PAIR"
  | "DESCRIPTION"
  | "CONFIRM"
  | "ANSWER";

/** `stage`: the guide's own number of the step. `input`: the field of FileTicketInput that the step fills. */
type Step = {
  readonly step: StepKind;
  readonly stage: number;
  readonly input: "subject" | "correct" | "registered" | "description" | null;
  readonly title: Text;
  readonly words: Text;
  readonly note?: Text;
};

const bothImeis: Text = {
  fa: "در تمامی قسمت‌ها، پس از وارد نمودن شناسه (IMEI) اول، کادری برای ورود شناسه (IMEI) دوم به صورت خودکار توسط سامانه همتا فعال می‌شود که لازم است شناسه (IMEI) دوم نیز در این کادر وارد شود.",
  en: "Whenever you enter the first IMEI, a box for the second opens. Enter the second IMEI there too.",
};

/** @param site its address, which step one names */
export const steps = (site: string): readonly Step[] => [
  {
    step: "PROBLEMS",
    stage: 1,
    input: null,
    title: { fa: "ثبت و پیگیری مشکلات", en: "Report and track problems" },
    words: {
      fa: `پس از ورود به کارتابل خود از طریق آدرس ${leftToRight(site)}، از منوی سمت راست گزینه ثبت و پیگیری مشکلات را انتخاب نمایید.`,
      en: `When you have signed in to your account at ${site}, choose “Report and track problems” from the menu.`,
    },
  },
  {
    step: "CREATE",
    stage: 2,
    input: null,
    title: { fa: "ایجاد", en: "Create" },
    words: {
      fa: "در صفحه باز شده از قسمت بالای صفحه گزینه ایجاد را انتخاب نمایید.",
      en: "On the page that opens, choose “Create” at the top.",
    },
  },
  {
    step: "SUBJECT",
    stage: 3,
    input: "subject",
    title: { fa: "موضوع مشکل را انتخاب نمایید", en: "Choose the subject of the problem" },
    words: {
      fa: "در این صفحه در قسمت «موضوع مشکل را انتخاب نمایید» گزینه شناسه دستگاه (IMEI) من با شناسه دستگاه ثبت‌شده در همتا تطابق ندارد را انتخاب نمایید.",
      en: "On this page, under “Choose the subject of the problem”, choose “The IMEI of my device does not match the one registered in Hamta”.",
    },
  },
  {
    step: "NOTES",
    stage: 4,
    input: null,
    title: { fa: "راهنما", en: "Guide" },
    words: {
      fa: "سپس با مطالعه دقیق راهنما بر روی گزینه «مرحله بعد» کلیک نمایید.",
      en: "Then read the guide with care, and click “Next step”.",
    },
  },
  {
    step: "DIAL",
    stage: 5,
    input: null,
    // Ours: in the guide this step has no name.
    title: { fa: `شماره‌گیری ${dialled.fa}`, en: `Dial ${dialled.en}` },
    words: {
      fa: `در این مرحله ابتدا ${dialled.fa} را بر روی دستگاه خود شماره‌گیری کنید تا شناسه (IMEI)های دستگاه خود را مشاهده نمایید.`,
      en: `First dial ${dialled.en} on your device to see its IMEIs.`,
    },
  },
  {
    step: "CORRECT_PAIR",
    stage: 5,
    input: "correct",
    title: {
      fa: `IMEI درست گوشی (شماره‌گیری ${dialled.fa})`,
      en: `Correct IMEI on the phone (dial ${dialled.en})`,
    },
    words: {
      fa: `در صفحه باز شده در قسمت «IMEI درست گوشی (شماره‌گیری ${dialled.fa})» شناسه اول دستگاه خود را وارد نمایید.`,
      en: `On the page that opens, enter your device's first IMEI under “Correct IMEI on the phone (dial ${dialled.en})”.`,
    },
    note: bothImeis,
  },
  {
    step: "REGISTERED_PAIR",
    stage: 5,
    input: "registered",
    title: { fa: "IMEI ثبت‌شده در همتا", en: "The IMEI registered in Hamta" },
    words: {
      fa: "همچنین در قسمت «IMEI ثبت‌شده در همتا» می‌بایست شناسه (IMEI)هایی که در سامانه همتا ثبت شده است را وارد نمایید.",
      en: "Under “The IMEI registered in Hamta”, enter the IMEIs that are registered in Hamta.",
    },
    note: {
      fa: "بمنظور اطلاع از شناسه (IMEI)هایی که در سامانه همتا ثبت شده است، از منوی سمت راست گزینه «مدیریت دستگاه‌ها» را انتخاب و شناسه‌های ثبت‌شده در سامانه همتا را مشاهده نمایید.",
      en: "To see which IMEIs are registered in Hamta, choose “Manage devices” from the menu.",
    },
  },
  {
    step: "DESCRIPTION",
    stage: 5,
    input: "description",
    title: { fa: "شرح درخواست", en: "Description" },
    words: {
      fa: "همچنین در قسمت «شرح درخواست» مشکل خود را بطور کامل شرح نمایید.",
      en: "Under “Description”, describe your problem fully.",
    },
  },
  {
    step: "CONFIRM",
    stage: 5,
    input: null,
    // Ours: the guide has no step between typing and the result.
    title: { fa: "ثبت درخواست", en: "Submit the request" },
    words: {
      fa: "آنچه وارد کرده‌اید را یک بار دیگر با دستگاه و با بخش «مدیریت دستگاه‌ها» مقایسه کنید و سپس درخواست را ثبت نمایید.",
      en: "Compare what you entered once more with the device and with “Manage devices”; then submit the request.",
    },
  },
  {
    step: "ANSWER",
    stage: 6,
    input: null,
    title: { fa: "نظر کارشناس لایه صفر همتا", en: "Response from Hamta's layer-zero expert" },
    words: {
      fa: "پس از ثبت درخواست ممکن است با پیغام‌های زیر از سمت «کارشناس لایه صفر» مواجه شوید. راهنمای رفع مشکلات احتمالی درخواست در جدول زیر ارائه شده است:",
      en: "When the request has been submitted, the “layer-zero expert” may answer with one of the messages below. The table says how to solve what may be wrong with a request:",
    },
  },
];

/** Warnings to read before a ticket is filed: step four of the guide. */
export const warnings: readonly Text[] = [
  {
    fa: "جهت ثبت درخواست دقت کنید که درخواست‌دهنده حتماً باید در سامانه همتا مالک دستگاه باشد و شناسه (IMEI)های دستگاه را در قسمت مدیریت دستگاه‌ها مشاهده کند.",
    en: "Note before you submit: the requester must own the device in Hamta, and see its IMEIs under “Manage devices”.",
  },
  bothImeis,
];

/** `path`: of the field in FileTicketInput, as refusals name it. Hints are ours. */
type Field = { readonly path: readonly string[]; readonly label: Text; readonly hint: Text };

const digits = (where: Text): Text => ({
  fa: `${persianDigits(15)} رقم، ${where.fa}.`,
  en: `15 digits, ${where.en}.`,
});
const onPhone = digits({
  fa: `همان‌گونه که پس از شماره‌گیری ${dialled.fa} روی دستگاه دیده می‌شود`,
  en: `as the device shows them when you dial ${dialled.en}`,
});
const inRegister = digits({
  fa: "همان‌گونه که در بخش «مدیریت دستگاه‌ها» دیده می‌شود",
  en: "as “Manage devices” shows them",
});
const first: Text = { fa: "شناسه (IMEI) اول", en: "First IMEI" };
const second: Text = { fa: "شناسه (IMEI) دوم", en: "Second IMEI" };

export const fields: readonly Field[] = [
  { path: ["correct", "imei1"], label: first, hint: onPhone },
  { path: ["correct", "imei2"], label: second, hint: onPhone },
  { path: ["registered", "imei1"], label: first, hint: inRegister },
  { path: ["registered", "imei2"], label: second, hint: inRegister },
  {
    path: ["description"],
    label: { fa: "شرح درخواست", en: "Description" },
    hint: {
      fa: `مشکل خود را به‌طور کامل شرح دهید؛ حداکثر ${persianDigits(DESCRIPTION_MAX)} نویسه.`,
      en: `Describe your problem fully, in at most ${DESCRIPTION_MAX} characters.`,
    },
  },
];

/** The guide's names of the parts of the panel. */
export const labels = {
  panel: { fa: "کارتابل", en: "Account" },
  problems: { fa: "ثبت و پیگیری مشکلات", en: "Report and track problems" },
  devices: { fa: "مدیریت دستگاه‌ها", en: "Manage devices" },
  enquiry: { fa: "استعلام اصالت", en: "Authenticity check" },
  repair: { fa: "ثبت تعمیری", en: "Repair registration" },
  create: { fa: "ایجاد", en: "Create" },
  next: { fa: "مرحله بعد", en: "Next step" },
  previousPage: { fa: "قبلی", en: "Previous" },
  nextPage: { fa: "بعدی", en: "Next" },
  row: { fa: "ردیف", en: "Row" },
  ticketNumber: { fa: "شماره تیکت", en: "Ticket number" },
  device: { fa: "شناسه دستگاه", en: "Device IMEI" },
  filedAt: { fa: "تاریخ ایجاد", en: "Created on" },
  subject: { fa: "موضوع", en: "Subject" },
  status: { fa: "وضعیت", en: "Status" },
  expert: { fa: "کارشناس لایه صفر", en: "Layer-zero expert" },
  verdict: { fa: "نظر کارشناس لایه صفر همتا", en: "Response from Hamta's layer-zero expert" },
  remedy: { fa: "نحوه رفع مشکل", en: "How to solve the problem" },
  importer: { fa: "واردکننده", en: "Importer" },
  guarantor: { fa: "گارانتی‌کننده", en: "Warranty provider" },
  seller: { fa: "فروشنده", en: "Seller" },
} satisfies Readonly<Record<string, Text>>;
