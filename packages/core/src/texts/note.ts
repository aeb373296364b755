import { leftToRight } from "#texts/digits";
import type { Verdict } from "#texts/verdict-name";
import type { Language, Text } from "#texts/language";

/** Notes that an expert may pick for a verdict and then change. The owner reads them below the verdict's message. */
const notes = {
  APPROVED: [
    {
      fa: "تصویر کارتن و فاکتور خرید دستگاه بررسی شد و شناسه دوم با آن‌ها مطابقت دارد.",
      en: "We checked the box and the invoice of the device, and the second IMEI agrees with them.",
    },
    {
      fa: "تفاوت دو شناسه تنها اشتباه در ورود یک رقم است و شناسه صحیح به همین دستگاه تعلق دارد.",
      en: "The two IMEIs differ only by a mistyped digit, and the correct one belongs to this device.",
    },
  ],
  NOT_OWNER: [
    {
      fa: "مالکیت این دستگاه در سامانه همتا به نام شخص دیگری ثبت است.",
      en: "Hamta has another person as the owner of this device.",
    },
    {
      fa: "ابتدا مالکیت دستگاه را در سامانه همتا به نام خود منتقل کنید و سپس درخواست را دوباره ثبت نمایید.",
      en: "First have the device transferred to you in Hamta, then submit the request again.",
    },
  ],
  SIM_NOT_SEEN: [
    {
      fa: "سیم‌کارت شما هنوز در شکاف دوم این دستگاه در شبکه دیده نشده است.",
      en: "Your SIM card has not yet been seen in the second slot of this device.",
    },
    {
      fa: "پس از یک تماس از هر شکاف، دست‌کم یک روز صبر کنید تا اطلاعات اپراتور به سامانه برسد.",
      en: "After a call from each slot, wait at least a day for the operator's data to arrive.",
    },
  ],
  ILLEGAL_DEVICE: [
    {
      fa: "این دستگاه در سامانه همتا به‌عنوان دستگاه قانونی ثبت نشده است.",
      en: "This device is not registered in Hamta as a legal device.",
    },
    {
      fa: "این دستگاه در سامانه همتا مسدود شده است و شناسه‌های آن اصلاح نمی‌شود.",
      en: "This device is blocked in Hamta, and its IMEIs cannot be corrected.",
    },
  ],
  TARGET_OWNED: [
    {
      fa: `شناسه‌ای که وارد کرده‌اید برای دستگاه شخص دیگری ثبت است. شناسه‌ها را یک بار دیگر با شماره‌گیری ${leftToRight("*#06#")} بررسی کنید.`,
      en: "The IMEI that you entered is registered for another person's device. Check it once more by dialling *#06#.",
    },
    {
      fa: "تصویر شناسه‌های روی گوشی و کارتن را برای واردکننده بفرستید تا اصلاح را پیگیری کند.",
      en: "Send the importer a picture of the IMEIs on the phone and on the box, so that they can follow it up.",
    },
  ],
  WRONG_IMEI_SEEN: [
    {
      fa: "شناسه‌ای که نادرست اعلام کرده‌اید در شبکه تلفن همراه دیده شده است و در دستگاه دیگری کار می‌کند.",
      en: "The IMEI that you call wrong has been seen on the mobile network: it works in another device.",
    },
    {
      fa: "واردکننده باید نادرست بودن شناسه را تایید کند. پس از تایید، درخواست را دوباره ثبت نمایید.",
      en: "The importer must confirm that the IMEI is wrong. Once they have, submit the request again.",
    },
  ],
  NOT_PARTIAL: [
    {
      fa: "هیچ‌یک از دو شناسه‌ای که وارد کرده‌اید با شناسه‌های ثبت‌شده یکی نیست.",
      en: "Neither of the two IMEIs that you entered is a registered one.",
    },
    {
      fa: "اگر برد اصلی دستگاه تعویض شده است، درخواست خود را در بخش ثبت تعمیری ثبت نمایید.",
      en: "If the main board of the device was replaced, submit your request under repair registration.",
    },
  ],
  ALREADY_ACTIVATED: [
    {
      fa: "شناسه‌هایی که وارد کرده‌اید هم‌اکنون برای دستگاه شما ثبت است و به اصلاح نیازی نیست.",
      en: "The IMEIs that you entered are already registered for your device, and nothing needs correcting.",
    },
    {
      fa: "اگر دستگاه دیگری مشکل دارد، درخواست را برای همان دستگاه ثبت نمایید.",
      en: "If the problem is with another device, submit the request for that one.",
    },
  ],
} satisfies Readonly<Record<Verdict, readonly [Text, Text]>>;

/** The notes for a verdict, the most usual first. */
export function ready(verdict: Verdict, language: Language): readonly [string, string] {
  const [first, second] = notes[verdict];
  return [first[language], second[language]];
}

/** The note after a ready one was picked: it takes the place of another ready one, and follows what was typed. */
export function pick(note: string, picked: string, verdict: Verdict): string {
  const others = notes[verdict].flatMap(({ fa, en }) => [fa, en]);
  const typed = others.reduce((text, other) => text.replace(other, ""), note).trim();
  return typed === "" ? picked : `${typed}\n${picked}`;
}
