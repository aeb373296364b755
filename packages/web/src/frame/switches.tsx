import { themes, useTheme, type Theme } from "#theme.ts";
import { Button } from "#ui/button.tsx";
import type { IconName } from "#ui/icon.tsx";
import { common } from "#words/common.ts";
import { useLanguage, useWords } from "#words/language.tsx";

const themeIcons: Readonly<Record<Theme, IconName>> = { system: "screen", light: "sun", dark: "moon" };

/** One button that cycles through device, light and dark. */
export function ThemeSwitch() {
  const [theme, setTheme] = useTheme();
  const words = useWords(common);
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
  return (
    <Button
      look="quiet"
      icon={themeIcons[theme]}
      aria-label={`${words.theme.label}: ${words.theme[theme]}`}
      onPress={() => setTheme(next)}
    />
  );
}

/** Labelled in the other language, for people who cannot read this one. */
export function LanguageSwitch() {
  const { language, change } = useLanguage();
  const words = useWords(common);
  const otherLanguage = language === "fa" ? "en" : "fa";
  return (
    <Button look="quiet" onPress={() => change(otherLanguage)}>
      <span lang={otherLanguage}>{words.language}</span>
    </Button>
  );
}
