import type { Template } from "#texts/language";

/** `message`: the refused thing and the reason. `action`: the action of the caller. */
export type Entry<Params> = { readonly message: Template<Params>; readonly action: Template<Params> };

/** `limit` is in characters. */
export type TooLong = { readonly limit: number };

export const shorten = { fa: "آن را کوتاه‌تر کنید.", en: "Shorten it." };

/** Rounded up: after that time the call is allowed. */
export const minutes = (seconds: number) => Math.ceil(seconds / 60);
export const minutesInEnglish = (seconds: number) =>
  minutes(seconds) === 1 ? "1 minute" : `${minutes(seconds)} minutes`;
