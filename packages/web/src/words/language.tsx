import type { Language } from "@hamta/core";
import { createContext, use, useCallback, useMemo, useState, type ReactNode } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import * as Kept from "#kept.ts";
import { inLanguage, type Words } from "#words/dictionary.ts";
import { formats, type Formats } from "#words/format.ts";

type Spoken = Formats & { readonly language: Language; readonly change: (language: Language) => void };

const Context = createContext<Spoken | null>(null);

/** Persian unless English was chosen: the words, digits, calendar and direction of everything inside. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (Kept.read(Kept.local, "language") === "en" ? "en" : "fa"));
  const change = useCallback((next: Language) => {
    Kept.write(Kept.local, "language", next);
    document.documentElement.lang = next;
    document.documentElement.dir = next === "fa" ? "rtl" : "ltr";
    setLanguage(next);
  }, []);
  const spoken = useMemo(() => ({ language, change, ...formats(language) }), [language, change]);
  return (
    <I18nProvider locale={language === "fa" ? "fa-IR" : "en-GB"}>
      <Context value={spoken}>{children}</Context>
    </I18nProvider>
  );
}

/** The language, and how its numbers and dates are written. */
export function useLanguage(): Spoken {
  const spoken = use(Context);
  if (!spoken) throw new Error("There is no LanguageProvider above");
  return spoken;
}

/** A part's dictionary in the language of the page. */
export function useWords<D extends object>(dictionary: D): Words<D> {
  return inLanguage(dictionary, useLanguage().language);
}
