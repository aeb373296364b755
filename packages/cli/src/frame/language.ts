import type { Language } from "@hamta/core";

/** The language of `--language`, else of the locale: Persian if it names it, and English otherwise. */
export function languageOf(env: NodeJS.ProcessEnv, args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg === "--language" || arg.startsWith("--language="));
  const asked = at < 0 ? undefined : (args[at]?.split("=")[1] ?? args[at + 1]);
  if (asked === "fa" || asked === "en") return asked;
  const locale = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
  return /^fa\b/i.test(locale.replace("_", "-")) ? "fa" : "en";
}
