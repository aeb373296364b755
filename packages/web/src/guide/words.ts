import { dictionary } from "#words/dictionary.ts";

/** The words of the users' guide around its steps, in its own wording; `phone` is ours. */
export const guideWords = dictionary({
  steps: { fa: "مراحل ثبت تیکت بصورت زیر می‌باشد:", en: "Follow these steps to submit a request:" },
  stages: {
    1: { fa: "مرحله یک", en: "Step one" },
    2: { fa: "مرحله دو", en: "Step two" },
    3: { fa: "مرحله سه", en: "Step three" },
    4: { fa: "مرحله چهار", en: "Step four" },
    5: { fa: "مرحله پنج", en: "Step five" },
    6: { fa: "مرحله شش", en: "Step six" },
  },
  notes: {
    CORRECT_PAIR: { fa: "ضرورت ورود هر دو شناسه (IMEI) دستگاه", en: "You must enter both IMEIs of the device" },
    REGISTERED_PAIR: { fa: "توجه:", en: "Note:" },
  },
  phone: { fa: "در گوشی، منو در پایین صفحه است.", en: "On a phone, the menu is at the bottom of the page." },
});

export type Stage = keyof (typeof guideWords)["stages"];
