import { dictionary } from "#words/dictionary.ts";

/** Texts of the frame and the shared components. Each part has its own file. */
export const common = dictionary({
  name: { fa: "همتا", en: "Hamta" },
  tagline: { fa: "سامانه اصلاح شناسه دستگاه‌ها", en: "IMEI corrections" },
  skip: { fa: "رفتن به محتوای اصلی", en: "Skip to the content" },
  menu: { fa: "منوی اصلی", en: "Main menu" },
  language: { fa: "English", en: "فارسی" },
  theme: {
    label: { fa: "نمای صفحه", en: "Theme" },
    system: { fa: "مانند دستگاه", en: "As the device" },
    light: { fa: "روشن", en: "Light" },
    dark: { fa: "تیره", en: "Dark" },
  },
  session: {
    signIn: { fa: "ورود", en: "Sign in" },
    signOut: { fa: "خروج", en: "Sign out" },
    signedInAs: { fa: "کاربر", en: "Signed in as" },
    ended: { fa: "نشست شما پایان یافت", en: "Your session has ended" },
    endedWords: {
      fa: "برای ادامه دوباره وارد شوید؛ به همین صفحه بازمی‌گردید و آنچه نوشته‌اید می‌ماند.",
      en: "Sign in again to continue. You will come back to this page, and what you typed is kept.",
    },
    resume: { fa: "ورود دوباره", en: "Sign in again" },
    failed: { fa: "ورود انجام نشد", en: "Signing in failed" },
    needed: { fa: "برای دیدن این صفحه وارد شوید", en: "Sign in to see this page" },
    neededWords: {
      fa: "این بخش از کارتابل شماست و پس از ورود باز می‌شود.",
      en: "This page is part of your account. Sign in to open it.",
    },
    choose: { fa: "با کدام کاربر وارد می‌شوید؟", en: "Who do you want to sign in as?" },
    chooseWords: {
      fa: "این فهرست تنها در اجرای محلی سامانه دیده می‌شود.",
      en: "This list is only shown where the system runs on one machine.",
    },
  },
  states: {
    loading: { fa: "در حال آماده‌سازی…", en: "Loading…" },
    retry: { fa: "تلاش دوباره", en: "Try again" },
    offline: { fa: "اتصال به اینترنت قطع است", en: "You are offline" },
    offlineWords: {
      fa: "آنچه نوشته‌اید می‌ماند. پس از برقراری اتصال ادامه دهید.",
      en: "What you typed is kept. Continue when you are connected again.",
    },
    network: { fa: "پاسخی از سامانه نرسید", en: "Hamta did not answer" },
    networkWords: {
      fa: "اتصال اینترنت خود را بررسی کنید و دوباره تلاش کنید. آنچه نوشته‌اید می‌ماند.",
      en: "Check your connection and try again. What you typed is kept.",
    },
    failed: { fa: "خطایی رخ داد", en: "Something went wrong" },
    failedWords: {
      fa: "دوباره تلاش کنید. اگر خطا تکرار شد، کد خطا را به پشتیبانی همتا بدهید.",
      en: "Try again. If it happens again, give Hamta support the error reference.",
    },
    requestId: { fa: "کد خطا", en: "Error reference" },
    forbidden: { fa: "شما به این بخش دسترسی ندارید", en: "You do not have access to this page" },
    notFound: { fa: "چنین صفحه‌ای نیست", en: "Page not found" },
    notFoundWords: {
      fa: "شاید نشانی آن تغییر کرده یا اشتباه نوشته شده باشد.",
      en: "Its address may have changed, or be mistyped.",
    },
    home: { fa: "رفتن به صفحه نخست", en: "Go to the first page" },
  },
  pages: {
    label: { fa: "صفحه‌ها", en: "Pages" },
    previous: { fa: "قبلی", en: "Previous" },
    next: { fa: "بعدی", en: "Next" },
    current: { fa: (page: string) => `صفحه ${page}`, en: (page: string) => `Page ${page}` },
  },
  copy: { fa: (what: string) => `کپی ${what}`, en: (what: string) => `Copy ${what}` },
  copied: { fa: "کپی شد", en: "Copied" },
  close: { fa: "بستن", en: "Close" },
  cancel: { fa: "انصراف", en: "Cancel" },
  back: { fa: "بازگشت", en: "Back" },
  none: { fa: "—", en: "—" },
});
