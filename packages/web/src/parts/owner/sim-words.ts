import { dictionary } from "#words/dictionary.ts";

/** Apart from the owner's other words: few tickets need them. */
export const simWords = dictionary({
  title: { fa: "سیم‌کارت شما در شکاف‌های دستگاه", en: "Your SIM card in the slots of the device" },
  slot: { fa: (slot: string) => `شکاف سیم‌کارت ${slot}`, en: (slot: string) => `SIM slot ${slot}` },
  seen: { fa: "رویت شده", en: "Seen" },
  unseen: { fa: "هنوز رویت نشده", en: "Not seen yet" },
  last: { fa: "آخرین رویت:", en: "Last seen:" },
  knownUntil: {
    fa: (time: string) =>
      `آخرین فهرست اپراتورهای تلفن همراه در ${time} به همتا رسیده است. آنچه پس از آن رخ داده هنوز در اینجا دیده نمی‌شود.`,
    en: (time: string) =>
      `The newest list of a mobile operator reached Hamta on ${time}. What has happened since is not shown here yet.`,
  },
  steps: { fa: "گام‌های رفع مشکل", en: "What to do" },
  insert: {
    fa: (slot: string) => `سیم‌کارت خود را در شکاف سیم‌کارت ${slot} قرار دهید و دستگاه را روشن کنید.`,
    en: (slot: string) => `Put your SIM card in SIM slot ${slot} and switch the phone on.`,
  },
  call: {
    fa: (slot: string) => `با سیم‌کارتی که در شکاف ${slot} است، یک تماس بگیرید.`,
    en: (slot: string) => `Make a call with the SIM card in slot ${slot}.`,
  },
  wait: {
    fa: "چندی بعد دوباره به این صفحه بیایید. شکاف با رسیدن فهرست بعدی اپراتور شما «رویت شده» می‌شود.",
    en: "Come back to this page later. The slot is shown as seen when the next list of your operator has arrived.",
  },
  file: {
    fa: "وقتی هر دو شکاف «رویت شده» است، با دکمه همین صفحه دوباره درخواست ثبت کنید.",
    en: "When both slots are shown as seen, submit the request again with the button on this page.",
  },
  both: { fa: "سیم‌کارت شما در هر دو شکاف رویت شد", en: "Your SIM card has been seen in both slots" },
  bothWords: {
    fa: "این مشکل رفع شده است. اکنون می‌توانید دوباره درخواست ثبت کنید؛ فرم با اطلاعات همین تیکت پر می‌شود.",
    en: "This problem is solved. You can submit the request again now: the form is filled in from this ticket.",
  },
});
