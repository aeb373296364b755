import { TicketEvidence, type ReviewedTicketFragment, type TicketEvidenceQuery } from "@hamta/client";
import { NameText, VerdictText } from "@hamta/core";
import type { Ref } from "preact/compat";
import { useQuery } from "#api/query.ts";
import { isUnauthenticated } from "#api/unauthenticated.ts";
import { Decide, useReviewDraft, type Controls } from "#parts/expert/decide.tsx";
import type { Decisions } from "#parts/expert/decisions.ts";
import { Evidence } from "#parts/expert/evidence.tsx";
import { DeviceHistory } from "#device/history.tsx";
import { isReservedByAnother, useReservation } from "#parts/expert/use-reservation.ts";
import { expert } from "#parts/expert/words.ts";
import { Pairs } from "#ticket/pairs.tsx";
import { Revert } from "#ticket/revert.tsx";
import { Rules } from "#ticket/rules.tsx";
import { Timeline } from "#ticket/timeline.tsx";
import { staffFacts } from "#ticket/staff-words.ts";
import { ticketWords } from "#ticket/words.ts";
import { Button } from "#ui/button.tsx";
import { Failure } from "#ui/failure.tsx";
import { Imei } from "#ui/imei.tsx";
import { Moment } from "#ui/moment.tsx";
import { Notice } from "#ui/notice.tsx";
import { deviceTexts, TEXT_FACTS } from "#words/device.ts";
import { useLanguage, useWords } from "#words/language.tsx";

type Props = {
  ticket: ReviewedTicketFragment;
  controls: Ref<Controls>;
  decisions: Decisions;
  /** The ticket on the page is not as it was. */
  onChanged: () => void;
  onNext: () => void;
};

type Known = NonNullable<TicketEvidenceQuery["ticketEvidence"]>;

/** All facts that a decision needs, in the order of a review. */
export function Ticket({ ticket, controls, decisions, onChanged, onNext }: Props) {
  const words = useWords(expert);
  const about = useWords(ticketWords);
  const answer = useQuery(TicketEvidence, { number: ticket.number });
  const known = answer.stale ? null : (answer.data?.ticketEvidence ?? null);
  const isOpen = ticket.status === "OPEN";
  const isReserved = isReservedByAnother(ticket);
  useReservation(ticket, { isDecided: decisions.isDecided, onRefused: onChanged });
  return (
    <div className="review">
      <div className="stack">
        {isReserved && <Reserved until={ticket.reservation?.until ?? ""} onNext={onNext} />}
        {isOpen ? (
          <Notice tone={ticket.explanation.waitsFor === "EXPERT" ? "warn" : "info"}>
            <p>{ticket.explanation.hold?.message}</p>
            <Doubts explanation={ticket.explanation} />
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
          {answer.error !== null && !isUnauthenticated(answer.error) && (
            <Failure error={answer.error} retry={answer.reload} />
          )}
          <Evidence ticket={ticket} known={known} />
        </section>
        <Correction known={known} />
        <Move known={known} />
        <Revert ticket={ticket} />
      </div>
      {isOpen && !isReserved && (
        <Decide
          ticket={ticket}
          controls={controls}
          onDecide={(decision) => {
            decisions.decide(decision);
            onNext();
          }}
        />
      )}
      <div className="stack">
        <section className="card">
          <h2>{words.deviceTitle}</h2>
          <Device ticket={ticket} known={known} />
          {ticket.device && <DeviceHistory key={ticket.device.id} device={ticket.device.id} />}
        </section>
        <section className="card">
          <h2>{about.rules}</h2>
          <Rules explanation={ticket.explanation} texts={staffFacts} />
        </section>
        <section className="card">
          <h2>{about.timeline}</h2>
          <Timeline events={ticket.timeline} />
        </section>
      </div>
    </div>
  );
}

/** The doubts that the reason of the hold does not name. */
function Doubts({ explanation: { hold, doubts } }: Pick<ReviewedTicketFragment, "explanation">) {
  return doubts?.filter(({ code }) => code !== hold?.code).map(({ code, message }) => <p key={code}>{message}</p>);
}

/** Another expert looks at the ticket: who is not told, only until when. */
function Reserved({ until, onNext }: { until: string; onNext: () => void }) {
  const { reserved: words } = useWords(expert);
  return (
    <Notice
      tone="warn"
      role="alert"
      title={words.title}
      actions={
        <Button look="primary" trailing="end" onPress={onNext}>
          {words.goOn}
        </Button>
      }
    >
      <p>
        {words.until} <Moment at={until} time />. {words.words}
      </p>
    </Notice>
  );
}

/** Another expert, a list or the requester closed the ticket. The typed note stays readable. */
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
  const goToNext = () => {
    clear();
    onNext();
  };
  return (
    <Notice
      tone="warn"
      role="alert"
      title={words.title}
      actions={
        <Button look="primary" trailing="end" onPress={goToNext}>
          {words.goOn}
        </Button>
      }
    >
      <p>
        {note === "" ? words.plain : words.words}{" "}
        <strong>
          {NameText.ticketState(status, language)}
          {verdict && verdict !== "APPROVED" && ` (${VerdictText.verdictName(verdict, language)})`}
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

/** Shown before the decision: an approval takes the new IMEI from another device of the requester. */
function Move({ known }: { known: Known | null }) {
  const { move: words } = useWords(expert);
  const { language } = useLanguage();
  const move = known?.move;
  if (!move) return null;
  const { imei, after, brand, model, legality, refusal } = move;
  const [keeps] = after;
  const name = [brand, model].filter(Boolean).join(" ") || words.unnamed;
  return (
    <section className="card">
      <h2>{words.title}</h2>
      <Notice tone="warn" title={keeps ? words.keeps : words.retires}>
        <p>
          <bdi>{name}</bdi> ({NameText.legality(legality, language)})
        </p>
        <p>
          {words.givesUp} <Imei value={imei} />
        </p>
        {keeps && (
          <p>
            {words.left} <Imei value={keeps} />
          </p>
        )}
        {refusal && (
          <p>
            <strong>{refusal.message}</strong> {refusal.action}
          </p>
        )}
      </Notice>
    </section>
  );
}

function Device({ ticket, known }: { ticket: ReviewedTicketFragment; known: Known | null }) {
  const words = useWords(expert);
  const about = useWords(ticketWords);
  const texts = useWords(deviceTexts);
  const { language, digits } = useLanguage();
  const { device, requesterMsisdns } = ticket;
  const facts: readonly (readonly [string, React.ReactNode])[] = device
    ? [
        [about.device, <bdi key="device">{[device.brand, device.model].filter(Boolean).join(" ")}</bdi>],
        [words.channel, NameText.channel(device.channel, language)],
        [words.importer, device.importer && <bdi key="importer">{device.importer.name}</bdi>],
        ...TEXT_FACTS.map((name) => [texts[name], device[name] && <bdi key={name}>{device[name]}</bdi>] as const),
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
