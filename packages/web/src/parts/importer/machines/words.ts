import { dictionary } from "#words/dictionary.ts";

/** Credentials of the programs that send lists without a person. */
export const machines = dictionary({
  lead: {
    fa: "برنامه‌ای که فهرست‌ها را بدون کاربر می‌فرستد، با کلید دسترسی وارد سامانه می‌شود. کلید به شرکت شما تعلق دارد و با رفتن کسی که آن را ساخته است، معتبر می‌ماند.",
    en: "A program that sends lists without a person signs in with a credential. The credential belongs to your company, and stays valid when the person who created it leaves.",
  },
  form: { fa: "کلید تازه", en: "New credential" },
  name: { fa: "نام برنامه", en: "Name of the program" },
  nameHint: { fa: "برای نمونه: ارسال شبانه انبار", en: "For example: nightly job of the warehouse" },
  scopes: { fa: "مجوزها", en: "Scopes" },
  scopesHint: {
    fa: "تنها مجوزهایی را انتخاب کنید که برنامه به آن‌ها نیاز دارد.",
    en: "Choose only what the program needs.",
  },
  scope: {
    "imports:corrections": {
      fa: "ارسال فهرست اصلاحات و دیدن نتیجه آن‌ها",
      en: "Upload lists of corrections and read their results",
    },
    "imports:devices": {
      fa: "ارسال فهرست دستگاه‌ها و دیدن نتیجه آن‌ها",
      en: "Upload lists of devices and read their results",
    },
    "imports:sightings": {
      fa: "ارسال فهرست رویت‌ها و دیدن نتیجه آن‌ها",
      en: "Upload lists of sightings and read their results",
    },
    worklist: { fa: "دیدن تیکت‌های در انتظار", en: "Read the waiting tickets" },
  },
  create: { fa: "ساختن کلید", en: "Create the credential" },
  secretTitle: { fa: (name: string) => `رمز تازه «${name}»`, en: (name: string) => `New secret of “${name}”` },
  secretWords: {
    fa: "رمز تنها همین یک بار نشان داده می‌شود و در سامانه نگهداری نمی‌شود. آن را در جای امن برنامه بگذارید.",
    en: "This secret is shown only once, and Hamta does not store it. Put it into a safe place of the program.",
  },
  tokenUrl: { fa: "نشانی دریافت توکن", en: "Token address" },
  clientId: { fa: "شناسه کلید (client_id)", en: "Client ID (client_id)" },
  secret: { fa: "رمز (client_secret)", en: "Secret (client_secret)" },
  stored: { fa: "رمز را نگه داشتم", en: "I have stored the secret" },
  list: { fa: "کلیدهای شرکت", en: "Credentials of your company" },
  none: { fa: "شرکت شما هنوز کلید دسترسی ندارد", en: "Your company has no credential yet" },
  noneWords: {
    fa: "برای برنامه‌ای که فهرست‌ها را می‌فرستد، در بالای همین صفحه کلید بسازید.",
    en: "Create one above for the program that sends your lists.",
  },
  valid: { fa: "معتبر", en: "Valid" },
  revoked: { fa: "باطل‌شده", en: "Revoked" },
  revokedAt: { fa: "زمان باطل شدن", en: "Revoked" },
  lastUsed: { fa: "آخرین استفاده", en: "Last used" },
  unused: { fa: "هنوز استفاده نشده است", en: "Not used yet" },
  earlierUntil: { fa: "رمز پیشین معتبر است تا", en: "The earlier secret is valid until" },
  history: { fa: "سابقه", en: "History" },
  acts: {
    CREATED: { fa: "ساخته شد", en: "Created" },
    ROTATED: { fa: "رمز تعویض شد", en: "Secret replaced" },
    REVOKED: { fa: "باطل شد", en: "Revoked" },
  },
  by: { fa: "توسط", en: "by" },
  rotate: { fa: "تعویض رمز", en: "Replace the secret" },
  rotateTitle: {
    fa: (name: string) => `رمز «${name}» تعویض شود؟`,
    en: (name: string) => `Replace the secret of “${name}”?`,
  },
  rotateWords: {
    fa: "رمز تازه‌ای ساخته می‌شود و رمز کنونی تا ۲۴ ساعت دیگر معتبر می‌ماند تا برنامه رمز تازه را بگیرد. اگر کسی از رمز کنونی آگاه شده است، به‌جای تعویض، کلید را باطل کنید.",
    en: "The current secret stays valid for 24 hours, so that the program can get the new one. If somebody else knows the current secret, revoke the credential instead.",
  },
  revoke: { fa: "باطل کردن", en: "Revoke" },
  revokeTitle: { fa: (name: string) => `کلید «${name}» باطل شود؟`, en: (name: string) => `Revoke “${name}”?` },
  revokeWords: {
    fa: "برنامه‌ای که این کلید را به کار می‌برد، از درخواست بعدی دیگر پذیرفته نمی‌شود. کلید باطل‌شده بازنمی‌گردد.",
    en: "The program that uses this credential is refused from its next request on. A revoked credential cannot be restored.",
  },
});
