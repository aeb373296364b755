import { Ticket as TicketDocument, type Verdict } from "@hamta/client";
import { useQuery } from "#api/query.ts";
import { wizardWords } from "#parts/owner/wizard/words.ts";
import { Remedy } from "#ticket/remedy.tsx";
import { Notice } from "#ui/notice.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

/** What was entered wrongly, by the verdict. After any other verdict the request is filed again as it was. */
const WRONG: Readonly<Partial<Record<Verdict, "all" | "correct">>> = {
  NOT_PARTIAL: "all",
  ALREADY_ACTIVATED: "correct",
};

/** Above a form that was filled in from an ended ticket: why that ended, and what to change now. */
export function FromTicket({ number }: { number: string }) {
  const { fromTicket } = useWords(wizardWords);
  const { digits } = useLanguage();
  const { data } = useQuery(TicketDocument, { number });
  const explanation = data?.ticket?.explanation;
  const verdict = explanation?.verdict;
  const isRejected = data?.ticket?.status === "REJECTED";
  return (
    <Notice title={fromTicket.title(digits(number))}>
      {isRejected && explanation && <Remedy explanation={explanation} />}
      {isRejected && verdict && (
        <p>
          <strong>{fromTicket[WRONG[verdict] ?? "none"]}</strong>
        </p>
      )}
    </Notice>
  );
}
