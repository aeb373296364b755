import { share, type Finding } from "#list/forensics/finding";
import { names } from "#texts/column";
import { persianDigits } from "#texts/digits";
import type { Language } from "#texts/language";

/** The columns that a finding is about. */
export function subject(columns: readonly string[], language: Language): string {
  const many = columns.length > 1;
  return { fa: many ? "ستون‌های" : "ستون", en: many ? "columns" : "column" }[language] + ` ${names(columns, language)}`;
}

/** `240 of 300 rows, 80 %, such as row 1, 2, 3`, for use in parentheses. */
export function extent(finding: Finding, language: Language): string {
  const { rows, of, examples } = finding;
  // Rounded down: 99.96 % is not all.
  const percent = Math.floor(share(finding) * 100);
  const all = {
    fa: `${persianDigits(rows)} ردیف از ${persianDigits(of)} ردیف، ${percent < 1 ? "کمتر از ۱" : persianDigits(percent)} درصد`,
    en: `${rows} of ${of} rows, ${percent < 1 ? "less than 1" : percent} %`,
  };
  const seen = {
    fa: finding.code === "COLUMN_SHIFTED" ? `؛ در ${persianDigits(finding.shown)} ردیف دیده می‌شود` : "",
    en: finding.code === "COLUMN_SHIFTED" ? `; it shows in ${finding.shown}` : "",
  };
  const such = {
    fa: `، مانند ردیف ${examples.map(persianDigits).join("، ")}`,
    en: `, such as row ${examples.join(", ")}`,
  };
  return all[language] + seen[language] + (examples.length > 0 ? such[language] : "");
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
