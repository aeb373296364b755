import { filled, type Filled, type Text } from "#texts/text";

/** What commands say that look at a deployed stage: `dead-letters` and `doctor --stage`. */

export const stageErrors = {
  noStage: filled({
    fa: (stage) => `در این حساب و ناحیه AWS مرحله‌ای به نام ${stage} نیست.`,
    en: (stage) => `This account and region of AWS have no stage ${stage}.`,
  }),
  noStageAction: {
    fa: "نام مرحله، AWS_PROFILE و AWS_REGION را بررسی کنید.",
    en: "Check the name of the stage, AWS_PROFILE and AWS_REGION.",
  },
  noRegion: { fa: "ناحیه AWS معلوم نیست.", en: "The region of AWS is not set." },
  noRegionAction: {
    fa: "متغیر AWS_REGION را مقدار دهید؛ ناحیه در infra/stage.ts آمده است.",
    en: "Set AWS_REGION; infra/stage.ts names the region.",
  },
  notSignedIn: {
    fa: "به AWS وارد نشده‌اید یا ورود شما پایان یافته است.",
    en: "You are not signed in to AWS, or no longer.",
  },
  signIn: {
    fa: "با aws sso login وارد شوید و AWS_PROFILE را مقدار دهید.",
    en: "Sign in by aws sso login, and set AWS_PROFILE.",
  },
  denied: { fa: "پاسخ AWS: اجازه این کار را ندارید.", en: "AWS refused:" },
  policy: {
    fa: "مجوزهای لازم در docs/operations.md آمده است.",
    en: "docs/operations.md has the policy that this needs.",
  },
  unreachable: { fa: "پاسخی از AWS نرسید.", en: "AWS did not answer." },
  noQueue: filled({
    fa: (queue) => `این مرحله صف ${queue} ندارد.`,
    en: (queue) => `The stage has no queue of ${queue}.`,
  }),
} satisfies Record<string, Text | Filled>;

export const letterWords = {
  queue: { fa: "صف", en: "queue" },
  sent: { fa: "زمان", en: "since" },
  what: { fa: "چه چیزی", en: "what" },
  why: { fa: "دلیل", en: "why" },
  more: filled({ fa: (number) => `${number} نامه دیگر`, en: (number) => `${number} more` }),
  movedBack: { fa: "به صف خود برگشت", en: "moved back to its queue" },
  importedAgain: { fa: "دوباره وارد می‌شود", en: "is imported again" },
  sentAgain: { fa: "دوباره فرستاده شد", en: "sent again" },
  recorded: { fa: "ثبت شد", en: "recorded" },
  nothingToDo: filled({
    fa: (state) => `وضعیت آن ${state} است؛ نیازی به اقدام نیست و نامه پاک شد`,
    en: (state) => `it is ${state}, nothing to do; the letter is removed`,
  }),
  notEnded: filled({
    fa: (state) => `وضعیت آن ${state} است؛ نخست آن را با hamta imports end پایان دهید. نامه می‌ماند`,
    en: (state) => `it is ${state}; first end it by hamta imports end. The letter stays`,
  }),
  notStored: { fa: "ذخیره نشده است؛ نامه می‌ماند", en: "it is not stored; the letter stays" },
  followUp: filled({
    fa: (id) => `فهرست ${id} را اعمال کرده یا بازگردانده است؛ درخواست‌کننده می‌تواند دوباره بخواهد. نامه پاک شد`,
    en: (id) => `it applied or undid the import ${id}; who asked for it may ask again. The letter is removed`,
  }),
  laterLists: {
    fa: (sender: string, lists: string) =>
      `${sender} پس از آن ${lists} فهرست فرستاده است که این فهرست کهنه‌تر بر آنها می‌نوشت؛ از خودشان بپرسید. نامه پاک شد`,
    en: (sender: string, lists: string) =>
      `${sender} has sent ${lists} later lists, which this older one would overwrite; ask them. The letter is removed`,
  },
  notTaken: { fa: "پذیرفته نشد؛ نامه می‌ماند", en: "not taken; the letter stays" },
  notUnderstood: { fa: "شناخته نشد؛ نامه می‌ماند", en: "not understood; the letter stays" },
} satisfies Record<string, Text | Filled | object>;
