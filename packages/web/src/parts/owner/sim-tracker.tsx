import type { ReactNode } from "preact/compat";
import { isSeen, type Sims } from "#parts/owner/sims.ts";
import { simWords } from "#parts/owner/sim-words.ts";
import { Badge, Notice } from "#ui/notice.tsx";
import { Imei } from "#ui/imei.tsx";
import { Moment } from "#ui/moment.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

/**
 * What the networks have seen since a rejection with SIM_NOT_SEEN, and what to do until both slots are seen. `again`: files
 * again, shown here once that helps.
 */
export default function SimTracker({ sims, again }: { sims: Sims; again: ReactNode }) {
  const words = useWords(simWords);
  const { digits, dateTime } = useLanguage();
  const { slots, knownUntil } = sims;
  const known = knownUntil && <p className="hint">{words.knownUntil(dateTime(knownUntil))}</p>;
  return (
    <section className="card">
      <h2>{words.title}</h2>
      <ol className="sims">
        {slots.map(({ imei, seenAt }, index) => (
          <li key={imei}>
            <strong>{words.slot(digits(index + 1))}</strong>
            <Imei value={imei} />
            {seenAt === null ? <Badge tone="warn">{words.unseen}</Badge> : <Badge tone="good">{words.seen}</Badge>}
            {seenAt !== null && (
              <span>
                {words.last} <Moment at={seenAt} time />
              </span>
            )}
          </li>
        ))}
      </ol>
      {known}
      {isSeen(sims) ? (
        <Notice tone="good" role="status" title={words.both} actions={again}>
          <p>{words.bothWords}</p>
        </Notice>
      ) : (
        <Steps slots={slots.flatMap(({ seenAt }, index) => (seenAt === null ? [digits(index + 1)] : []))} />
      )}
    </section>
  );
}

/** @param slots those that are not seen yet */
function Steps({ slots }: { slots: readonly string[] }) {
  const words = useWords(simWords);
  return (
    <>
      <h3>{words.steps}</h3>
      <ol className="sim-steps">
        {slots.flatMap((slot) => [
          <li key={slot}>{words.insert(slot)}</li>,
          <li key={`${slot} call`}>{words.call(slot)}</li>,
        ])}
        <li>{words.wait}</li>
        <li>{words.file}</li>
      </ol>
    </>
  );
}
