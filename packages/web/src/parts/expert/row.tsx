import type { QueueRowFragment } from "@hamta/client";
import { NameText } from "@hamta/core";
import { useSearch } from "wouter-preact";
import { isReservedByAnother } from "#parts/expert/use-reservation.ts";
import { expert } from "#parts/expert/words.ts";
import { isOver } from "#ticket/due.ts";
import { Row } from "#ticket/row.tsx";
import { ticketWords } from "#ticket/words.ts";
import { Badge } from "#ui/notice.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

/** A ticket of the queue, or one that was found. The address keeps the filters. */
export function QueueRow({ row, isCurrent }: { row: QueueRowFragment; isCurrent: boolean }) {
  const search = useSearch();
  const to = `/expert/${row.number}${search && `?${search}`}`;
  return <Row row={row} to={to} badge={<StateBadge row={row} />} isCurrent={isCurrent} />;
}

/** What an expert must know first: the end, another expert, a wait that is too long, or that only an expert may end it. */
function StateBadge({ row }: { row: QueueRowFragment }) {
  const words = useWords(expert);
  const ticket = useWords(ticketWords);
  const { language } = useLanguage();
  const { status, due, explanation } = row;
  if (status !== "OPEN") return <Badge tone="quiet">{NameText.ticketState(status, language)}</Badge>;
  if (isReservedByAnother(row)) return <Badge tone="info">{words.reservedShort}</Badge>;
  if (explanation.waitsFor !== "EXPERT") return null;
  if (isOver(due)) return <Badge tone="bad">{ticket.overdue}</Badge>;
  return (
    <Badge tone="warn">{explanation.hold?.code === "IMPORTER_LATE" ? words.importerLate : words.onlyExpert}</Badge>
  );
}
