import type { ExplainedFragment, TicketStatus } from "@hamta/client";
import { Remedy } from "#ticket/remedy.tsx";
import { ticketWords } from "#ticket/words.ts";
import { Contact } from "#ui/contact.tsx";
import { Linked } from "#ui/linked.tsx";
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
  const { expert, toOwner, revertedTitle, revertedRemedy } = useWords(ticketWords);
  const { words, repair, lastResort, contact } = explanation;
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
          <span className="verdict-of">{reader === "OWNER" ? expert : toOwner}</span>{" "}
          <Linked text={words} link={repair} />
        </>
      }
    >
      <Remedy explanation={explanation} />
      {lastResort && (
        <details>
          <summary>{lastResort.title}</summary>
          <p>
            {lastResort.words} <Contact of={contact} />
          </p>
        </details>
      )}
    </Notice>
  );
}
