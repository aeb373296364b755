import type { TicketStatus } from "@hamta/client";
import { NameText } from "@hamta/core";
import { Badge, type Tone } from "#ui/notice.tsx";
import { useLanguage } from "#words/language.tsx";

const tones: Readonly<Record<TicketStatus, Tone | "quiet">> = {
  OPEN: "warn",
  APPROVED: "good",
  REJECTED: "bad",
  WITHDRAWN: "quiet",
};

export function Status({ status }: { status: TicketStatus }) {
  const { language } = useLanguage();
  return <Badge tone={tones[status]}>{NameText.ticketState(status, language)}</Badge>;
}
