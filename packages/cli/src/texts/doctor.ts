import { filled, type Text } from "#texts/text";

export const doctor = {
  checks: {
    node: { fa: "نسخه Node", en: "Node" },
    api: { fa: "سامانه همتا", en: "Hamta" },
    clock: { fa: "ساعت این دستگاه", en: "clock" },
    token: { fa: "توکن", en: "token" },
    java: { fa: "نسخه Java", en: "Java" },
    port: { fa: "درگاه ۴۰۰۰", en: "port 4000" },
    stageClock: { fa: "ساعت این دستگاه", en: "clock" },
    queues: { fa: "صف‌ها", en: "queues" },
    table: { fa: "جدول", en: "table" },
    permissions: { fa: "مجوزها", en: "permissions" },
  } satisfies Record<string, Text>,
  oldNode: filled({
    fa: (version) => `نسخه ${version} کهنه است؛ Node 20.12 یا تازه‌تر نصب کنید.`,
    en: (version) => `${version} is too old; install Node 20.12 or newer.`,
  }),
  noJava: {
    fa: "Java 17 یا تازه‌تر نیست؛ تنها برای اجرای همتا روی همین دستگاه لازم است.",
    en: "there is no Java 17 or newer; only running Hamta on this machine needs it.",
  },
  free: { fa: "آزاد است", en: "free" },
  taken: {
    fa: "برنامه‌ای از آن استفاده می‌کند؛ اگر همتا نیست، اجرای همتا روی همین دستگاه درگاه دیگری می‌گیرد.",
    en: "a program uses it; if that is not Hamta, running Hamta on this machine takes another port.",
  },
  sameTime: { fa: "درست است", en: "right" },
  otherTime: filled({
    fa: (seconds) => `${seconds} ثانیه با ساعت سامانه فرق دارد؛ آن را تنظیم کنید تا توکن پذیرفته شود.`,
    en: (seconds) => `it differs from Hamta's by ${seconds} s; set it, or tokens are refused.`,
  }),
  noLetters: { fa: "سامانه از چیزی دست نکشیده است", en: "nothing was given up" },
  letters: filled({
    fa: (counts) => `آنچه سامانه از آن دست کشیده است: ${counts}؛ با hamta dead-letters list ببینید.`,
    en: (counts) => `given up: ${counts}; hamta dead-letters list shows it.`,
  }),
  noStream: { fa: "جریان تغییرها خاموش است", en: "its stream is off" },
  unused: {
    fa: "HAMTA_CLIENT_ID استفاده نمی‌شود",
    en: "HAMTA_CLIENT_ID is not used",
  },
  nobody: { fa: "توکن پذیرفته نشد؛ توکن تازه‌ای بگیرید.", en: "it is not accepted; get a new one." },
};
