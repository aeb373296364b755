import { expect, test } from "vitest";
import * as Guide from "#texts/guide";
import { labels, steps, warnings } from "#texts/guide-words";

/** The users' guide up to its table, as it was read from its PDF; the table is held by verdict.test.ts. */
const READ = `
آموزش اصلاح شناسه دوم دستگاه در سامانه همتا
در صورتیکه دستگاه کاربر دارای دو اسلات (شکاف برای قرارگیری سیم کارت) است و یکی از شناسه (IMEI)های دستگاه با شناسه (IMEI) ثبت شده در سامانه همتا مطابقت نداشته باشد، می توان نسبت به اصلاح شناسه (IMEI) دستگاه از طریق ثبت تیکت در کارتابل خود اقدام کرد. لازم بذکر است این مشکل ناشی از اشتباه وارد کردن اطلاعات در سامانه همتا توسط شرکت واردکننده یا فرد درخواست دهنده ثبت مسافری است و سامانه همتا جهت تسریع در رفع حل این مشکل اقدام به راه اندازی سیستم هوشمند شناسایی و رفع مشکل، نموده است.
جهت ثبت درخواست دقت کنید که درخواست دهنده حتماً باید در سامانه همتا مالک دستگاه باشد و شناسه (IMEI)های دستگاه را در قسمت مدیریت دستگاهها مشاهده کند. مراحل ثبت تیکت بصورت زیر می باشد:
مرحله یک:
پس از ورود به کارتابل خود از طریق آدرس https://hamta.ntsww.ir، از منوی سمت راست گزینه ثبت و پیگیری مشکلات را انتخاب نمایید.
مرحله دو:
در صفحه باز شده از قسمت بالای صفحه گزینه ایجاد را انتخاب نمایید.
مرحله سه:
در این صفحه در قسمت "موضوع مشکل را انتخاب نمایید" گزینه شناسه دستگاه (IMEI) من با شناسه دستگاه ثبت شده در همتا تطابق ندارد را انتخاب نمایید.
مرحله چهار:
سپس با مطالعه دقیق راهنما بر روی گزینه "مرحله بعد" کلیک نمایید.
مرحله پنج:
در این مرحله ابتدا #*#06# را بر روی دستگاه خود شماره گیری کنید تا شناسه (IMEI) های دستگاه خود را مشاهده نمایید. در صفحه باز شده در قسمت "IMEI درست گوشی (شماره گیری #*#06#)" شناسه اول دستگاه خود را وارد نمایید. همچنین در قسمت "IMEI ثبت شده در همتا" می بایست شناسه (IMEI) هایی که در سامانه همتا ثبت شده است را وارد نمایید.
توجه: بمنظور اطلاع از شناسه (IMEI) هایی که در سامانه همتا ثبت شده است، از منوی سمت راست گزینه "مدیریت دستگاه ها" را انتخاب و شناسه های ثبت شده در سامانه همتا را مشاهده نمایید. همچنین در قسمت "شرح درخواست" مشکل خود را بطور کامل شرح نمایید.
ضرورت ورود هر دو شناسه (IMEI) دستگاه
در تمامی قسمتها، پس از وارد نمودن شناسه (IMEI) اول، کادری برای ورود شناسه (IMEI) دوم به صورت خودکار توسط سامانه همتا فعال میشود که لازم است شناسه (IMEI) دوم نیز در این کادر وارد شود.
مرحله شش:
پس از ثبت درخواست ممکن است با پیغامهای زیر از سمت "کارشناس لایه صفر" مواجه شوید. راهنمای رفع مشکلات احتمالی درخواست در جدول زیر ارائه شده است:
`;

/** Names of the panel's parts that the guide has only in its pictures and its table. */
const SEEN_ELSEWHERE = `ردیف شماره تیکت شناسه دستگاه تاریخ ایجاد موضوع وضعیت قبلی 1 بعدی نظر کارشناس لایه صفر همتا
نحوه رفع مشکل استعلام اصالت همتا فروشنده بخش ثبت تعمیری سایت همتا شرکت واردکننده یا گارانتی کننده دستگاه
با راهنمایی های فوق مشکل من حل نشد:`;

/** White space and half-spaces were lost in the PDF, quotation marks differ, and the code to dial was turned around. */
const letters = (text: string) => text.replaceAll("#*#06#", "*#06#").replaceAll(/[\s\u200C\u2066-\u2069"«»]/g, "");

const OURS = new Set(["DIAL", "CONFIRM"]);

test.each([
  ["title", Guide.title.fa],
  ...Object.entries(Guide.subjects).flatMap(([subject, { title, introduction }]) => [
    [`title of ${subject}`, title.fa],
    [`introduction of ${subject}`, introduction.fa],
  ]),
  ...warnings.map((warning, index) => [`warning ${index + 1}`, warning.fa]),
  ...steps.flatMap(({ step, title, words, note }) => [
    ...(OURS.has(step) ? [] : [[`title of ${step}`, title.fa]]),
    ...(step === "CONFIRM" ? [] : [[`words of ${step}`, words.fa]]),
    ...(note ? [[`note of ${step}`, note.fa]] : []),
  ]),
  ...Object.entries(labels).map(([label, { fa }]) => [`label ${label}`, fa]),
  ["title of the last resort", Guide.afterwards.fa],
] as [string, string][])("the %s is the guide's own", (_, text) => {
  expect(letters(READ + SEEN_ELSEWHERE)).toContain(letters(text));
});

test.each(["fa", "en"] as const)("in %s every step and field of the wizard is there once", (language) => {
  const [subject] = Guide.guide(language).subjects;
  expect(subject?.steps.map(({ stage }) => stage)).toEqual([1, 2, 3, 4, 5, 5, 5, 5, 5, 6]);
  const filled = subject?.steps.flatMap(({ input }) => input ?? []);
  expect(filled).toEqual(["subject", "correct", "registered", "description"]);
  const typed = subject?.fields.map(({ path }) => path[0]);
  expect([...new Set(typed)]).toEqual(filled?.slice(1));
});
