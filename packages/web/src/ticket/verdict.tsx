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

type Props = {
  status: TicketStatus;
  revertedAt: string | null;
  explanation: ExplainedFragment;
  /** Staff read the answer that the owner got. */
  reader?: "OWNER" | "STAFF";
};

/** The verdict of layer zero in the wording of the users' guide, the remedy and the last resort. */
export function Verdict({ status, revertedAt, explanation, reader = "OWNER" }: Props) {
  const { expert, toOwner, remedy: title, revertedTitle, revertedRemedy } = useWords(ticketWords);
  const { words, remedy, lastResort } = explanation;
  if (revertedAt !== null) {
    return (
      <Notice tone="warn" title={revertedTitle}>
        <p>{revertedRemedy}</p>
      </Notice>
    );
  }
  if (!words) return null;
  return (
    <Notice
      tone={tones[status]}
      title={
        <>
          <span className="verdict-of">{reader === "OWNER" ? expert : toOwner}</span> {words}
        </>
      }
    >
      {remedy && (
        <p>
          <strong>{title}: </strong>
          {remedy}
        </p>
      )}
      {lastResort && (
        <details>
          <summary>{lastResort.title}</summary>
          <p>{lastResort.words}</p>
        </details>
      )}
    </Notice>
  );
}
