import type { ExplainedFragment, Verdict } from "@hamta/client";
import { ticketWords } from "#ticket/words.ts";
import { Contact } from "#ui/contact.tsx";
import { useWords } from "#words/language.tsx";

/** The verdicts whose remedy names a company. The texts of core would double the owner's bundle. */
export const NAMES_CONTACT: ReadonlySet<Verdict> = new Set(["TARGET_OWNED", "WRONG_IMEI_SEEN", "NOT_PARTIAL"]);

/** What the owner does next, with the phone and the site of the company that it names. */
export function Remedy({ explanation }: { explanation: Pick<ExplainedFragment, "verdict" | "remedy" | "contact"> }) {
  const { remedy: title } = useWords(ticketWords);
  const { verdict, remedy, contact } = explanation;
  if (!remedy) return null;
  return (
    <p>
      <strong>{title}: </strong>
      {remedy} {verdict && NAMES_CONTACT.has(verdict) && <Contact of={contact} />}
    </p>
  );
}
