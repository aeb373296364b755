import type { Language } from "@hamta/core";

/** One text in both languages, side by side; a text with parameters is a function of them. */
type Entry = Readonly<Record<Language, string | ((...particulars: never[]) => string)>>;
export type Dictionary = Entry | { readonly [name: string]: Dictionary };

/** The same texts in one language. */
export type Words<D> = D extends { readonly fa: infer W; readonly en: infer W2 }
  ? W & W2
  : { readonly [Name in keyof D]: Words<D[Name]> };

/** Checks that no text lacks a language and keeps the literal type. */
export function dictionary<const D extends Dictionary>(words: D): Widened<D> {
  return words as Widened<D>;
}

type Widened<D> = D extends string
  ? string
  : D extends (...args: never[]) => unknown
    ? D
    : { [N in keyof D]: Widened<D[N]> };

const cache = new WeakMap<object, Map<Language, unknown>>();

/** Texts of a dictionary in one language: the same object every time. */
export function inLanguage<D extends object>(words: D, language: Language): Words<D> {
  const languages = cache.get(words) ?? new Map<Language, unknown>();
  cache.set(words, languages);
  if (!languages.has(language)) languages.set(language, only(words, language));
  return languages.get(language) as Words<D>;
}

function only(words: object, language: Language): unknown {
  if ("fa" in words && "en" in words) return (words as Entry)[language];
  return Object.fromEntries(Object.entries(words).map(([name, inner]) => [name, only(inner as object, language)]));
}
