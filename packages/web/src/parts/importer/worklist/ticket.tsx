import { Ticket as TicketDocument, type TicketPageFragment } from "@hamta/client";
import { Link } from "wouter-preact";
import { useQuery } from "#api/query.ts";
import { NotFound } from "#frame/not-found.tsx";
import { worklist } from "#parts/importer/worklist/words.ts";
import { TicketDetails } from "#ticket/details.tsx";
import { Pairs } from "#ticket/pairs.tsx";
import { FoldedRules } from "#ticket/rules.tsx";
import { Status } from "#ticket/status.tsx";
import { Timeline } from "#ticket/timeline.tsx";
import { Verdict } from "#ticket/verdict.tsx";
import { staffFacts } from "#ticket/staff-words.ts";
import { ticketWords } from "#ticket/words.ts";
import { QueryResult } from "#ui/query-result.tsx";
import { Page } from "#ui/page.tsx";
import { useLanguage, useWords } from "#words/language.tsx";
import { menu } from "#words/menu.ts";
import "#ticket/ticket.css";

/** A ticket on a device of the importer: its claim, the checks and the result. */
export function Ticket({ number }: { number: string }) {
  const words = useWords(worklist);
  const { worklist: list } = useWords(menu);
  const ticket = useWords(ticketWords);
  const { digits } = useLanguage();
  const answer = useQuery(TicketDocument, { number });
  const found = answer.data?.ticket;
  if (answer.data && !found) return <NotFound title={words.noTicket} lead={words.noTicketWords} />;
  return (
    <Page
      title={ticket.ticket(digits(number))}
      back={{ to: "/importer", label: list }}
      badge={found && <Status {...found} />}
    >
      <QueryResult answer={answer}>{({ ticket }) => ticket && <TicketBody ticket={ticket} />}</QueryResult>
    </Page>
  );
}

function TicketBody({ ticket }: { ticket: TicketPageFragment }) {
  const words = useWords(ticketWords);
  const { source } = useWords(worklist);
  const { status, explanation, timeline } = ticket;
  const lists = [...new Set(timeline.flatMap(({ importId }) => importId ?? []))];
  return (
    <>
      {status !== "OPEN" && <Verdict {...ticket} reader="STAFF" />}
      <div className="ticket">
        <div className="stack">
          <section className="card">
            <h2>{words.imeis}</h2>
            <Pairs registered={ticket.registered} correct={ticket.correct} />
          </section>
          <section className="card">
            <h2>{words.rules}</h2>
            <FoldedRules explanation={explanation} texts={staffFacts} />
          </section>
        </div>
        <div className="stack">
          <section className="card">
            <TicketDetails ticket={ticket} />
            {lists.map((id) => (
              <Link key={id} href={`/importer/imports/${encodeURIComponent(id)}`}>
                {source}
              </Link>
            ))}
          </section>
          <section className="card">
            <h2>{words.timeline}</h2>
            <Timeline events={timeline} />
          </section>
        </div>
      </div>
    </>
  );
}
