import type { Language } from "@hamta/core";
import { createContext, use, useCallback, useMemo, useState, type ReactNode } from "preact/compat";
import * as BrowserStorage from "#browser-storage.ts";
import { inLanguage, type Words } from "#words/dictionary.ts";
import { formats, type Formats } from "#words/format.ts";

type Spoken = Formats & { readonly language: Language; readonly change: (language: Language) => void };

const Context = createContext<Spoken | null>(null);

/** Persian unless English was chosen. Sets texts, digits, calendar and direction of its children. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() =>
    BrowserStorage.read(BrowserStorage.local, "language") === "en" ? "en" : "fa",
  );
  const change = useCallback((next: Language) => {
    BrowserStorage.write(BrowserStorage.local, "language", next);
    document.documentElement.lang = next;
    document.documentElement.dir = next === "fa" ? "rtl" : "ltr";
    setLanguage(next);
  }, []);
  const spoken = useMemo(() => ({ language, change, ...formats(language) }), [language, change]);
  return <Context value={spoken}>{children}</Context>;
}

/** The language, and its formats of numbers and dates. */
export function useLanguage(): Spoken {
  const spoken = use(Context);
  if (!spoken) throw new Error("There is no LanguageProvider above");
  return spoken;
}

/** A part's dictionary in the language of the page. */
export function useWords<D extends object>(dictionary: D): Words<D> {
  return inLanguage(dictionary, useLanguage().language);
}
