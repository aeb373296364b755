import { Ticket as TicketDocument, type TicketPageFragment, type Verdict as Verdicts } from "@hamta/client";
import { useState } from "react";
import { useAnswer } from "#asking/answer.ts";
import { Missing } from "#frame/missing.tsx";
import { Withdraw } from "#parts/owner/withdraw.tsx";
import { owner } from "#parts/owner/words.ts";
import { About } from "#ticket/about.tsx";
import { Pairs } from "#ticket/pairs.tsx";
import { Rules } from "#ticket/rules.tsx";
import { Status } from "#ticket/status.tsx";
import { Timeline } from "#ticket/timeline.tsx";
import { Verdict } from "#ticket/verdict.tsx";
import { ticketWords } from "#ticket/words.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Copied } from "#ui/copied.tsx";
import { Loaded } from "#ui/loaded.tsx";
import { Notice } from "#ui/notice.tsx";
import { Page } from "#ui/page.tsx";
import { useLanguage, useWords } from "#words/language.tsx";
import { menu } from "#words/menu.ts";

/** After these the owner can do nothing with another request: so their remedies say. */
const FINAL: ReadonlySet<Verdicts> = new Set(["ILLEGAL_DEVICE", "NOT_OWNER"]);

/** While a ticket is open, its end may come by a list at any moment. */
const LOOK_AGAIN_MS = 15_000;

export function Ticket({ number }: { number: string }) {
  const [open, setOpen] = useState(true);
  const answer = useAnswer(TicketDocument, { number }, { everyMs: open ? LOOK_AGAIN_MS : null });
  const words = useWords(owner);
  const { problems } = useWords(menu);
  const ticket = useWords(ticketWords);
  const { digits } = useLanguage();
  const found = answer.data?.ticket;
  if (found && (found.status === "OPEN") !== open) setOpen(found.status === "OPEN");
  if (answer.data && !found) return <Missing title={words.noTicket} lead={words.noTicketWords} />;
  return (
    <Page
      title={ticket.ticket(digits(number))}
      back={{ to: "/tickets", label: problems }}
      badge={found && <Status status={found.status} />}
    >
      <Loaded answer={answer}>{({ ticket }) => ticket && <Found ticket={ticket} />}</Loaded>
    </Page>
  );
}

function Found({ ticket }: { ticket: TicketPageFragment }) {
  const words = useWords(ticketWords);
  return (
    <>
      {ticket.status !== "WITHDRAWN" && <JustFiled number={ticket.number} />}
      <Outcome ticket={ticket} />
      <div className="ticket">
        <div className="stack">
          <section className="card">
            <h2>{words.imeis}</h2>
            <Pairs registered={ticket.registered} correct={ticket.correct} />
          </section>
          <section className="card">
            <h2>{words.rules}</h2>
            <Rules explanation={ticket.explanation} />
          </section>
        </div>
        <div className="stack">
          <section className="card">
            <About ticket={ticket} />
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

/** The confirmation, with the number, for whoever comes from the wizard. */
function JustFiled({ number }: { number: string }) {
  const words = useWords(owner);
  const ticket = useWords(ticketWords);
  const { digits } = useLanguage();
  const filed = (history.state as { filed?: string } | null)?.filed === number;
  if (!filed) return null;
  return (
    <Notice tone="good" role="status" title={words.filed}>
      <p>
        {words.filedWords}{" "}
        <Copied value={number} label={ticket.number}>
          <strong className="number">
            <bdi>{digits(number)}</bdi>
          </strong>
        </Copied>
      </p>
    </Notice>
  );
}

function Outcome({ ticket }: { ticket: TicketPageFragment }) {
  const words = useWords(owner);
  const { status, explanation, number } = ticket;
  if (status === "OPEN") {
    return (
      <Notice tone="info" title={words.waiting} actions={<Withdraw number={number} />}>
        <p>{words.waitsFor[explanation.waitsFor ?? "IMPORTER"]}</p>
      </Notice>
    );
  }
  const again = (
    <div className="row">
      <ButtonLink to="/tickets/new" icon="plus">
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
      <Verdict status={status} explanation={explanation} />
      {status === "REJECTED" && explanation.verdict && !FINAL.has(explanation.verdict) && again}
    </>
  );
}
