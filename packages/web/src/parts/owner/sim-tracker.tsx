import type { TicketQuery } from "@hamta/client";
import type { ReactNode } from "preact/compat";
import { owner } from "#parts/owner/words.ts";
import { Badge, Notice } from "#ui/notice.tsx";
import { Imei } from "#ui/imei.tsx";
import { Moment } from "#ui/moment.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

export type Sims = NonNullable<NonNullable<TicketQuery["ticket"]>["simSightings"]>;

/** True if a request that is filed again passes the rule. */
export const isSeen = ({ slots }: Sims) => slots.every(({ seenAt }) => seenAt !== null);

/**
 * What the networks have seen since a rejection with SIM_NOT_SEEN, and what to do until both slots are seen. `again`: files
 * again, shown here once that helps.
 */
export function SimTracker({ sims, again }: { sims: Sims; again: ReactNode }) {
  const { sims: words } = useWords(owner);
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
  const { sims: words } = useWords(owner);
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
