import { ReasonText, Ticket } from "@hamta/core";
import {
  isRepeated,
  isUnchanged,
  PATHS,
  FIELDS,
  type Draft,
  type Field,
  type FieldErrors,
} from "#parts/owner/wizard/draft.ts";
import { wizardWords } from "#parts/owner/wizard/words.ts";
import type { FieldProblem } from "#ui/error-summary.tsx";
import { read } from "#ui/imei-entry.ts";
import { useLanguage, useWords } from "#words/language.tsx";

/** Id of the choice of a device. */
export const DEVICE = "device";

/**
 * `isMissing`: the field is empty, which is said once the person wants to go on. `isWhole`: the message is a sentence
 * about both fields of a pair.
 */
type Problem = { readonly message: string; readonly isMissing?: true; readonly isWhole?: true };

type Problems = {
  /** The problem to show at a field. An invalid IMEI shows its own. */
  at: (name: Field | typeof DEVICE, isSubmitted: boolean) => string | null;
  /** All problems, for the summary. */
  all: readonly FieldProblem[];
};

/** The problems of the form, in the order of its fields. `refused`: what the API refused. */
export function useProblems(draft: Draft, refused: FieldErrors, hasDevices: boolean): Problems {
  const wizard = useWords(wizardWords);
  const { language, number } = useLanguage();
  const { enter, fields } = wizard;
  const isUnchosen = hasDevices && draft.device === null;

  const problemOf = (name: Field): Problem | null => {
    if (draft[name].trim() === "") return { message: enter[name], isMissing: true };
    const refusal = refusalAt(refused, PATHS[name]);
    if (refusal) return refusal;
    const [pair, slot] = PATHS[name].split(".");
    const refusedPair = slot === "imei1" && pair !== undefined && refusalAt(refused, pair);
    if (refusedPair) return { ...refusedPair, isWhole: true };
    if (name === "description") {
      return draft.description.length > Ticket.DESCRIPTION_MAX
        ? { message: wizard.tooLong(number(Ticket.DESCRIPTION_MAX)) }
        : null;
    }
    if (isRepeated(draft, name)) return { message: wizard.sameTwice };
    return isUnchanged(draft, name) ? { message: wizard.unchanged } : null;
  };
  const inSummary = (name: Field): FieldProblem[] => {
    const problem = problemOf(name) ?? invalid(draft, name, language);
    if (!problem) return [];
    const isSentence = problem.isMissing || problem.isWhole;
    return [{ name, message: isSentence ? problem.message : `${fields[name]}: ${problem.message}` }];
  };
  return {
    at: (name, isSubmitted) => {
      if (name === DEVICE) return isUnchosen && isSubmitted ? enter.device : null;
      const problem = problemOf(name);
      return problem && (isSubmitted || !problem.isMissing) ? problem.message : null;
    },
    all: FIELDS.flatMap((name) => {
      if (!isUnchosen || !name.startsWith("registered")) return inSummary(name);
      // One choice gives both.
      return name === "registered1" ? [{ name: DEVICE, message: enter.device }] : [];
    }),
  };
}

function refusalAt(refused: FieldErrors, path: string): Problem | null {
  const refusal = refused.find(({ field }) => field.join(".") === path);
  return refusal ? { message: `${refusal.message} ${refusal.action}` } : null;
}

function invalid(draft: Draft, name: Field, language: "fa" | "en"): Problem | null {
  if (name === "description") return null;
  const entry = read(draft[name], true);
  return entry.state === "WRONG" ? { message: ReasonText.problem(entry.problem, language, { column: null }) } : null;
}
