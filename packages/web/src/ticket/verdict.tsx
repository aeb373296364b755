import type { ExplainedFragment, TicketStatus } from "@hamta/client";
import { ticketWords } from "#ticket/words.ts";
import { Notice, type Tone } from "#ui/notice.tsx";
import { useWords } from "#words/language.tsx";

const tones: Readonly<Record<TicketStatus, Tone>> = {
  OPEN: "info",
  APPROVED: "good",
  REJECTED: "bad",
  WITHDRAWN: "info",
};

/** What layer zero says, in the words of the users' guide, and what to do about it. */
export function Verdict({ status, explanation }: { status: TicketStatus; explanation: ExplainedFragment }) {
  const { remedy: title } = useWords(ticketWords);
  const { words, remedy } = explanation;
  if (!words) return null;
  return (
    <Notice tone={tones[status]} title={words}>
      {remedy && (
        <p>
          <strong>{title}: </strong>
          {remedy}
        </p>
      )}
    </Notice>
  );
}
