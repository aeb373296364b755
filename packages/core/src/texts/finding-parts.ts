import { share, type Finding } from "#list/forensics/finding";
import { names } from "#texts/column";
import { persianDigits } from "#texts/digits";
import type { Language } from "#texts/language";

/** The columns that a finding is about. */
export function subject(columns: readonly string[], language: Language): string {
  const many = columns.length > 1;
  return { fa: many ? "ستون‌های" : "ستون", en: many ? "columns" : "column" }[language] + ` ${names(columns, language)}`;
}

/** `240 of 300 rows, 80%, for example rows 1, 2 and 3`, for use in parentheses. */
export function extent(finding: Finding, language: Language): string {
  const { rows, of, examples } = finding;
  // Rounded down: 99.96 % is not all.
  const percent = Math.floor(share(finding) * 100);
  const all = {
    fa: `${persianDigits(rows)} ردیف از ${persianDigits(of)} ردیف، ${percent < 1 ? "کمتر از ۱" : persianDigits(percent)}٪`,
    en: `${rows} of ${of} rows, ${percent < 1 ? "less than 1" : percent}%`,
  };
  const seen = {
    fa: finding.code === "COLUMN_SHIFTED" ? `؛ در ${persianDigits(finding.shown)} ردیف دیده می‌شود` : "",
    en: finding.code === "COLUMN_SHIFTED" ? `; it shows in ${finding.shown}` : "",
  };
  const such = {
    fa: `، مانند ${examples.length > 1 ? "ردیف‌های" : "ردیف"} ${list(examples.map(persianDigits), "fa")}`,
    en: `, for example ${examples.length > 1 ? "rows" : "row"} ${list(examples.map(String), "en")}`,
  };
  return all[language] + seen[language] + (examples.length > 0 ? such[language] : "");
}

/** `1, 2 and 3` */
function list(parts: readonly string[], language: Language): string {
  if (parts.length < 2) return parts.join("");
  const [comma, and] = { fa: ["، ", " و "], en: [", ", " and "] }[language] as [string, string];
  return parts.slice(0, -1).join(comma) + and + parts.at(-1);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
