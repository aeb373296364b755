import { useState } from "preact/compat";
import * as BrowserStorage from "#browser-storage.ts";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** The chosen theme; without a choice, that of the device. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(
    () => themes.find((name) => name === document.documentElement.dataset["theme"]) ?? "system",
  );
  return [
    theme,
    (next) => {
      BrowserStorage.write(BrowserStorage.local, "theme", next === "system" ? null : next);
      if (next === "system") delete document.documentElement.dataset["theme"];
      else document.documentElement.dataset["theme"] = next;
      setTheme(next);
    },
  ];
}
