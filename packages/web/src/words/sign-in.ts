import { dictionary } from "#words/dictionary.ts";

/** Texts of signing in by a code to the phone. */
export const signInWords = dictionary({
  lead: {
    fa: "شماره تلفن همراه خود را وارد کنید تا کد ورود برای آن پیامک شود. در نخستین ورود، حساب شما با همین شماره ساخته می‌شود.",
    en: "Enter your mobile number, and we text you a code. The first time, this also creates your account.",
  },
  number: { fa: "شماره تلفن همراه", en: "Mobile number" },
  numberHint: {
    fa: "شماره سیم‌کارتی که دستگاه را با آن ثبت کرده‌اید، مانند ۰۹۱۲۳۴۵۶۷۸۹",
    en: "The number your device is registered with, like 0912 345 6789",
  },
  numberEmpty: { fa: "شماره را وارد کنید.", en: "Enter your number." },
  numberWrong: {
    fa: "این شماره، شماره تلفن همراه ایران نیست. آن را مانند ۰۹۱۲۳۴۵۶۷۸۹ وارد کنید.",
    en: "This is not an Iranian mobile number. Enter it like 0912 345 6789.",
  },
  send: { fa: "دریافت کد", en: "Send code" },
  sentTo: { fa: "کد ورود پیامک شد به", en: "We texted a code to" },
  code: { fa: "کد ورود", en: "Code" },
  codeHint: { fa: "تا ۵ دقیقه معتبر است.", en: "Valid for 5 minutes." },
  codeEmpty: { fa: "کد پیامک‌شده را وارد کنید.", en: "Enter the code from the text message." },
  enter: { fa: "ورود", en: "Sign in" },
  again: { fa: "ارسال دوباره کد", en: "Send a new code" },
  againIn: {
    fa: (seconds: string) => `ارسال دوباره تا ${seconds} ثانیه دیگر`,
    en: (seconds: string) => `Send a new code in ${seconds} s`,
  },
  change: { fa: "تغییر شماره", en: "Change number" },
  problems: {
    WRONG: {
      fa: "این کد درست نیست. کد آخرین پیامک را وارد کنید.",
      en: "This code is not right. Enter the code from the latest text message.",
    },
    EXPIRED: {
      fa: "این کد دیگر معتبر نیست. کد تازه‌ای بخواهید.",
      en: "This code is no longer valid. Ask for a new one.",
    },
    TOO_MANY: {
      fa: "تعداد تلاش‌ها زیاد است. چند دقیقه صبر کنید و دوباره تلاش کنید.",
      en: "Too many tries. Wait a few minutes and try again.",
    },
    NOT_SENT: {
      fa: "پیامک فرستاده نشد. شماره را بررسی کنید و دوباره تلاش کنید.",
      en: "The text message could not be sent. Check the number and try again.",
    },
    OTHER_WAY: {
      fa: "این شماره با کد پیامکی وارد نمی‌شود. با حساب سازمانی خود وارد شوید.",
      en: "This number does not sign in by a code. Use your organisation account.",
    },
  },
  staff: { fa: "ورود همکاران", en: "Staff" },
  staffLead: {
    fa: "واردکنندگان، اپراتورها، کارشناسان و راهبران سامانه با حساب سازمانی خود وارد می‌شوند.",
    en: "Importers, mobile operators, experts and Hamta operations sign in with their organisation account.",
  },
  staffSignIn: { fa: "ورود با حساب سازمانی", en: "Sign in with an organisation account" },
});
