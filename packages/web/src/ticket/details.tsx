import type { TicketPageFragment } from "@hamta/client";
import { subjects, ticketWords } from "#ticket/words.ts";
import { Copyable } from "#ui/copyable.tsx";
import { Moment } from "#ui/moment.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

/** Subject, device and dates of a ticket. */
export function TicketDetails({ ticket }: { ticket: TicketPageFragment }) {
  const words = useWords(ticketWords);
  const about = useWords(subjects);
  const { digits } = useLanguage();
  const { device, subject, number, filedAt, due, endedAt, description } = ticket;
  const name = [device?.brand, device?.model].filter(Boolean).join(" ");
  return (
    <dl className="facts">
      <dt>{words.number}</dt>
      <dd>
        <Copyable value={number} label={words.number}>
          <bdi>{digits(number)}</bdi>
        </Copyable>
      </dd>
      <dt>{words.subject}</dt>
      <dd>{about[subject]}</dd>
      <dt>{words.device}</dt>
      <dd>{name ? <bdi>{name}</bdi> : words.unknownDevice}</dd>
      <dt>{words.filedAt}</dt>
      <dd>
        <Moment at={filedAt} time />
      </dd>
      {due && (
        <>
          <dt>{words.due}</dt>
          <dd>
            <Moment at={due} />
          </dd>
        </>
      )}
      {endedAt && (
        <>
          <dt>{words.endedAt}</dt>
          <dd>
            <Moment at={endedAt} time />
          </dd>
        </>
      )}
      {description && (
        <>
          <dt>{words.description}</dt>
          <dd className="typed" dir="auto">
            {description}
          </dd>
        </>
      )}
    </dl>
  );
}
