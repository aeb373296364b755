import { useState } from "react";
import * as Kept from "#kept.ts";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** The theme that was chosen; without a choice, the device's own. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(
    () => themes.find((each) => each === document.documentElement.dataset["theme"]) ?? "system",
  );
  return [
    theme,
    (next) => {
      Kept.write(Kept.local, "theme", next === "system" ? null : next);
      if (next === "system") delete document.documentElement.dataset["theme"];
      else document.documentElement.dataset["theme"] = next;
      setTheme(next);
    },
  ];
}
