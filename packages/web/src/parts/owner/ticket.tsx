import { Ticket as TicketDocument, type TicketPageFragment, type Verdict as Verdicts } from "@hamta/client";
import { lazy, Suspense, useEffect, useState } from "preact/compat";
import { useQuery } from "#api/query.ts";
import { NotFound } from "#frame/not-found.tsx";
import { isSeen, type Sims } from "#parts/owner/sims.ts";
import { Withdraw } from "#parts/owner/withdraw.tsx";
import { owner } from "#parts/owner/words.ts";
import { TicketDetails } from "#ticket/details.tsx";
import { isOver } from "#ticket/due.ts";
import { Pairs } from "#ticket/pairs.tsx";
import { FoldedRules } from "#ticket/rules.tsx";
import { Status } from "#ticket/status.tsx";
import { Timeline } from "#ticket/timeline.tsx";
import { Verdict } from "#ticket/verdict.tsx";
import { ticketWords, ownerFacts } from "#ticket/words.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Copyable } from "#ui/copyable.tsx";
import { QueryResult } from "#ui/query-result.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { useLanguage, useWords } from "#words/language.tsx";
import { menu } from "#words/menu.ts";

/** 1 kB that only a ticket without a sighting of the SIM needs. */
const SimTracker = lazy(() => import("#parts/owner/sim-tracker.tsx"));

/** After these verdicts a new request does not help the owner: their remedies explain it. */
const FINAL: ReadonlySet<Verdicts> = new Set(["ILLEGAL_DEVICE", "NOT_OWNER"]);

/** A list may close an open ticket at any time. */
const LOOK_AGAIN_MS = 15_000;

export function Ticket({ number }: { number: string }) {
  const [open, setOpen] = useState(true);
  const answer = useQuery(TicketDocument, { number }, { everyMs: open ? LOOK_AGAIN_MS : null });
  const words = useWords(owner);
  const { problems } = useWords(menu);
  const ticket = useWords(ticketWords);
  const { digits } = useLanguage();
  const found = answer.data?.ticket;
  if (found && (found.status === "OPEN") !== open) setOpen(found.status === "OPEN");
  if (answer.data && !found) return <NotFound title={words.noTicket} lead={words.noTicketWords} />;
  return (
    <Page
      title={ticket.ticket(digits(number))}
      back={{ to: "/tickets", label: problems }}
      badge={found && <Status {...found} />}
    >
      <QueryResult answer={answer}>
        {({ ticket }) => ticket && <TicketBody ticket={ticket} sims={ticket.simSightings} />}
      </QueryResult>
    </Page>
  );
}

type BodyProps = { ticket: TicketPageFragment; sims: Sims | null };

function TicketBody({ ticket, sims }: BodyProps) {
  const words = useWords(ticketWords);
  return (
    <>
      {ticket.status !== "WITHDRAWN" && <JustFiled number={ticket.number} />}
      <Outcome ticket={ticket} sims={sims} />
      <div className="ticket">
        <div className="stack">
          <section className="card">
            <h2>{words.imeis}</h2>
            <Pairs registered={ticket.registered} correct={ticket.correct} />
          </section>
          <section className="card">
            <h2>{words.rules}</h2>
            <FoldedRules explanation={ticket.explanation} texts={ownerFacts} />
          </section>
        </div>
        <div className="stack">
          <section className="card">
            <TicketDetails ticket={ticket} />
          </section>
          <section className="card">
            <h2>{words.timeline}</h2>
            <Timeline events={ticket.timeline} />
          </section>
        </div>
      </div>
    </>
  );
}

/** Confirmation with the ticket number, after the wizard: once, and not when the page is loaded or visited again. */
function JustFiled({ number }: { number: string }) {
  const words = useWords(owner);
  const ticket = useWords(ticketWords);
  const { digits } = useLanguage();
  const [isFiled] = useState(() => (history.state as { filed?: string } | null)?.filed === number);
  useEffect(() => {
    if (isFiled) history.replaceState(null, "");
  }, [isFiled]);
  if (!isFiled) return null;
  return (
    <Notice tone="good" role="status" title={words.filed}>
      <p>
        {words.filedWords}{" "}
        <Copyable value={number} label={ticket.number}>
          <strong className="number">
            <bdi>{digits(number)}</bdi>
          </strong>
        </Copyable>
      </p>
    </Notice>
  );
}

/** The date by which an expert looks at an open ticket, or takes it over from the importer. */
function Due({ ticket: { due, explanation } }: { ticket: TicketPageFragment }) {
  const { due: words } = useWords(owner);
  const { date } = useLanguage();
  if (due === null) return null;
  if (explanation.waitsFor === "IMPORTER") return <p>{words.IMPORTER(date(due))}</p>;
  return <p>{isOver(due) ? words.over(date(due)) : words.EXPERT(date(due))}</p>;
}

function Outcome({ ticket, sims }: BodyProps) {
  const words = useWords(owner);
  const { status, revertedAt, explanation, number } = ticket;
  if (status === "OPEN") {
    return (
      <Notice tone="info" title={words.waiting} actions={<Withdraw number={number} />}>
        <p>{explanation.hold?.message}</p>
        <Due ticket={ticket} />
      </Notice>
    );
  }
  const again = (
    <div className="row">
      <ButtonLink
        to={`/tickets/new/imeis?ticket=${number}`}
        look={sims && isSeen(sims) ? "primary" : "secondary"}
        icon="plus"
      >
        {words.again}
      </ButtonLink>
    </div>
  );
  if (status === "WITHDRAWN") {
    return (
      <>
        <Notice role="status" title={words.withdrawn} />
        {again}
      </>
    );
  }
  return (
    <>
      <Verdict status={status} revertedAt={revertedAt} explanation={explanation} />
      {sims && (
        <Suspense fallback={<Skeleton lines={3} />}>
          <SimTracker sims={sims} again={again} />
        </Suspense>
      )}
      {!(sims && isSeen(sims)) &&
        (revertedAt !== null || (status === "REJECTED" && explanation.verdict && !FINAL.has(explanation.verdict))) &&
        again}
    </>
  );
}
