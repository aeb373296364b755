import { ReasonText, Undo, VerdictText } from "@hamta/core";
import { keepReasons } from "#parts/importer/imports/report-words.ts";
import { useLanguage, useWords } from "#words/language.tsx";

/** Short name of a reason: a row's problem, a verdict or a keep reason. */
export function useReasonName(): (code: string) => string {
  const { language } = useLanguage();
  const keepReasonNames = useWords(keepReasons);
  return (code) => {
    if (ReasonText.isReason(code)) return ReasonText.short(code, language);
    if (Undo.isKeepReason(code)) return keepReasonNames[code];
    return VerdictText.isVerdict(code) ? VerdictText.verdictName(code, language) : code;
  };
}
