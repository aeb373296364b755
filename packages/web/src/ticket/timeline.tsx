import type { TicketPageFragment } from "@hamta/client";
import { ticketWords } from "#ticket/words.ts";
import { Moment } from "#ui/moment.tsx";
import { useWords } from "#words/language.tsx";

/** All events of the ticket, oldest first. */
export function Timeline({ events }: { events: TicketPageFragment["timeline"] }) {
  const words = useWords(ticketWords);
  return (
    <ol className="timeline">
      {events.map(({ at, kind, by, message, note }, index) => (
        <li key={index} className={kind.toLowerCase()}>
          <Moment at={at} time />
          <p>{message}</p>
          {note && (
            <blockquote>
              <span className="hint">{by === "OPS" ? words.opsNote : words.note}</span>
              <p dir="auto">{note}</p>
            </blockquote>
          )}
        </li>
      ))}
    </ol>
  );
}
