import { themes, useTheme, type Theme } from "#theme.ts";
import { Button } from "#ui/button.tsx";
import type { IconName } from "#ui/icon.tsx";
import { common } from "#words/common.ts";
import { useLanguage, useWords } from "#words/language.tsx";

const themeIcons: Readonly<Record<Theme, IconName>> = { system: "screen", light: "sun", dark: "moon" };

/** One button that goes round: as the device, light, dark. */
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

/** Named in the other language, for those who cannot read this one. */
export function LanguageSwitch() {
  const { language, change } = useLanguage();
  const words = useWords(common);
  const other = language === "fa" ? "en" : "fa";
  return (
    <Button look="quiet" onPress={() => change(other)}>
      <span lang={other}>{words.language}</span>
    </Button>
  );
}
