import type { Language } from "@hamta/core";

/** One text in every language. A missing language is a type error. */
export type Text = Readonly<Record<Language, string>>;

/** A text that names a number or a name. */
export type Filled = Readonly<Record<Language, (text: string) => string>>;

export const filled = (text: Filled): Filled => text;
