import type { TicketStatus } from "@hamta/client";
import { NameText } from "@hamta/core";
import { ticketWords } from "#ticket/words.ts";
import { Badge, type Tone } from "#ui/notice.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

const tones: Readonly<Record<TicketStatus, Tone | "quiet">> = {
  OPEN: "warn",
  APPROVED: "good",
  REJECTED: "bad",
  WITHDRAWN: "quiet",
};

export function Status({ status, revertedAt }: { status: TicketStatus; revertedAt: string | null }) {
  const { language } = useLanguage();
  const { reverted } = useWords(ticketWords);
  if (revertedAt !== null) return <Badge tone="warn">{reverted}</Badge>;
  return <Badge tone={tones[status]}>{NameText.ticketState(status, language)}</Badge>;
}
