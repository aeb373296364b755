import {
  TicketEvidence,
  type ReviewedTicketFragment,
  type TicketEvidenceQuery,
  type TicketPageFragment,
} from "@hamta/client";
import { NameText, VerdictText } from "@hamta/core";
import type { Ref } from "react";
import { useAnswer } from "#asking/answer.ts";
import { Decide, useReviewDraft, type Controls } from "#parts/expert/decide.tsx";
import { Evidence } from "#parts/expert/evidence.tsx";
import { expert } from "#parts/expert/words.ts";
import { Pairs } from "#ticket/pairs.tsx";
import { Rules } from "#ticket/rules.tsx";
import { Timeline } from "#ticket/timeline.tsx";
import { ticketWords } from "#ticket/words.ts";
import { Button } from "#ui/button.tsx";
import { Failure } from "#ui/failure.tsx";
import { Moment } from "#ui/moment.tsx";
import { Notice } from "#ui/notice.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

type Props = {
  ticket: ReviewedTicketFragment;
  controls: Ref<Controls>;
  onDecided: (ticket: TicketPageFragment) => void;
  onNext: () => void;
};

type Known = NonNullable<TicketEvidenceQuery["ticketEvidence"]>;

/** All that a decision needs, in the order in which it is looked at. */
export function Ticket({ ticket, controls, onDecided, onNext }: Props) {
  const words = useWords(expert);
  const about = useWords(ticketWords);
  const answer = useAnswer(TicketEvidence, { number: ticket.number });
  const known = answer.stale ? null : (answer.data?.ticketEvidence ?? null);
  const isOpen = ticket.status === "OPEN";
  return (
    <div className="review">
      <div className="stack">
        {isOpen ? (
          <Notice tone={ticket.explanation.waitsFor === "EXPERT" ? "warn" : "info"}>
            <p>{words.waitsFor[ticket.explanation.waitsFor ?? "IMPORTER"]}</p>
          </Notice>
        ) : (
          <Ended ticket={ticket} onNext={onNext} />
        )}
        <section className="card">
          <h2>{about.description}</h2>
          <p className="typed" dir="auto">
            {ticket.description}
          </p>
          <p className="hint">
            <Moment at={ticket.filedAt} time />
          </p>
        </section>
        <section className="card">
          <h2>{words.evidence.title}</h2>
          {answer.error !== null && <Failure error={answer.error} retry={answer.reload} />}
          <Evidence ticket={ticket} known={known} />
        </section>
        <Correction known={known} />
        {isOpen && <Decide ticket={ticket} controls={controls} onDecided={onDecided} />}
      </div>
      <div className="stack">
        <section className="card">
          <h2>{words.deviceTitle}</h2>
          <Device ticket={ticket} known={known} />
        </section>
        <section className="card">
          <h2>{about.rules}</h2>
          <Rules explanation={ticket.explanation} />
        </section>
        <section className="card">
          <h2>{about.timeline}</h2>
          <Timeline events={ticket.timeline} />
        </section>
      </div>
    </div>
  );
}

/** Somebody else, a list or its requester ended it; what was typed here is still to be read. */
function Ended({
  ticket: { number, verdict, status },
  onNext,
}: {
  ticket: ReviewedTicketFragment;
  onNext: () => void;
}) {
  const { ended: words } = useWords(expert);
  const { language } = useLanguage();
  const [{ note }, , clear] = useReviewDraft(number);
  const goOn = () => {
    clear();
    onNext();
  };
  return (
    <Notice
      tone="warn"
      role="alert"
      title={words.title}
      actions={
        <Button look="primary" trailing="end" onPress={goOn}>
          {words.goOn}
        </Button>
      }
    >
      <p>
        {note === "" ? words.plain : words.words}{" "}
        <strong>
          {NameText.ticketState(status, language)}
          {verdict && verdict !== "APPROVED" && ` (${VerdictText.label(verdict, language)})`}
        </strong>
      </p>
      {note !== "" && (
        <blockquote className="kept-note">
          <span className="hint">{words.yourNote}</span>
          <p className="typed" dir="auto">
            {note}
          </p>
        </blockquote>
      )}
    </Notice>
  );
}

function Correction({ known }: { known: Known | null }) {
  const { correction: words } = useWords(expert);
  const { digits } = useLanguage();
  const correction = known?.correction;
  if (!correction) return null;
  return (
    <section className="card">
      <h2>{words.title}</h2>
      <Notice tone={correction.agrees ? "good" : "warn"} title={correction.agrees ? words.agrees : words.differs}>
        <p>{words.row(digits(correction.row))}</p>
      </Notice>
      <Pairs registered={correction.registered} correct={correction.correct} />
    </section>
  );
}

function Device({ ticket, known }: { ticket: ReviewedTicketFragment; known: Known | null }) {
  const words = useWords(expert);
  const about = useWords(ticketWords);
  const { language, digits } = useLanguage();
  const { device, requesterMsisdns } = ticket;
  const facts: readonly (readonly [string, React.ReactNode])[] = device
    ? [
        [about.device, <bdi key="device">{[device.brand, device.model].filter(Boolean).join(" ")}</bdi>],
        [words.channel, NameText.channel(device.channel, language)],
        [words.importer, device.importer && <bdi key="importer">{device.importer.name}</bdi>],
        [words.guarantor, device.guarantor && <bdi key="guarantor">{device.guarantor}</bdi>],
        [words.legality, NameText.legality(device.legality, language)],
        [words.owner, known && (known.ownedByRequester ? words.ownerIsRequester : words.ownerIsAnother)],
      ]
    : [];
  return (
    <>
      {!device && <p>{words.noDevice}</p>}
      <dl className="facts">
        {[...facts, numbers(requesterMsisdns ?? [], words.requester, digits)].map(
          ([name, value]) =>
            value && (
              <div key={name} className="fact">
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {known && !known.correction && <p className="hint">{words.correction.none}</p>}
    </>
  );
}

function numbers(msisdns: readonly string[], name: string, digits: (text: string) => string) {
  return [
    name,
    <span key="numbers" className="both">
      {msisdns.map((msisdn) => (
        <bdi key={msisdn} dir="ltr">
          {digits(`+${msisdn}`)}
        </bdi>
      ))}
    </span>,
  ] as const;
}
