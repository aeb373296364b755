import { Reviewed } from "@hamta/client";
import { useState } from "preact/compat";
import { useQuery } from "#api/query.ts";
import { DeviceHistory } from "#device/history.tsx";
import { ops } from "#parts/ops/words.ts";
import { Pairs } from "#ticket/pairs.tsx";
import { Revert } from "#ticket/revert.tsx";
import { Row } from "#ticket/row.tsx";
import { Found, SearchForm } from "#ticket/search.tsx";
import { Status } from "#ticket/status.tsx";
import { Timeline } from "#ticket/timeline.tsx";
import { Verdict } from "#ticket/verdict.tsx";
import { ticketWords } from "#ticket/words.ts";
import { Empty } from "#ui/empty.tsx";
import { Page } from "#ui/page.tsx";
import { QueryResult } from "#ui/query-result.tsx";
import { useLanguage, useWords } from "#words/language.tsx";
import { menu } from "#words/menu.ts";

/** Tickets by number, IMEI or phone; and one of them as ops see it, with the action that takes its approval back. */
export function TicketPage({ number }: { number: string | null }) {
  const { ticket: words } = useWords(ops);
  const about = useWords(ticketWords);
  const { operations } = useWords(menu);
  const { digits } = useLanguage();
  const answer = useQuery(Reviewed, { number: number ?? "" }, { skip: number === null });
  const found = answer.stale ? null : answer.data?.ticket;
  // What was searched on this page: a ticket that is opened hides the list, and going back shows it again.
  const [searched, setSearched] = useState<{ text: string; at: string | null } | null>(null);
  return (
    <Page
      title={number === null ? words.title : about.ticket(digits(number))}
      back={{ to: "/ops", label: operations }}
      badge={found && <Status {...found} />}
    >
      <div className="name-form">
        <SearchForm onFind={(text) => setSearched({ text, at: number })} />
      </div>
      {searched?.at === number && (
        <Found text={searched.text}>
          {(row) => (
            <Row
              row={row}
              to={`/ops/tickets/${row.number}`}
              badge={<Status {...row} />}
              isCurrent={row.number === number}
            />
          )}
        </Found>
      )}
      {number !== null && (
        <QueryResult answer={answer}>
          {({ ticket }) =>
            ticket ? (
              <>
                <Verdict {...ticket} reader="STAFF" />
                <div className="ticket">
                  <div className="stack">
                    <section className="card">
                      <h2>{about.imeis}</h2>
                      <Pairs registered={ticket.registered} correct={ticket.correct} />
                    </section>
                    <Revert ticket={ticket} />
                  </div>
                  <div className="stack">
                    <section className="card">
                      <h2>{about.timeline}</h2>
                      <Timeline events={ticket.timeline} />
                    </section>
                    {ticket.device && (
                      <section className="card">
                        <DeviceHistory key={ticket.device.id} device={ticket.device.id} />
                      </section>
                    )}
                  </div>
                </div>
              </>
            ) : (
              <Empty icon="search" title={words.none}>
                {words.noneWords}
              </Empty>
            )
          }
        </QueryResult>
      )}
    </Page>
  );
}
