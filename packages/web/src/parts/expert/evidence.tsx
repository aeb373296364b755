import type { ReviewedTicketFragment, TicketEvidenceQuery } from "@hamta/client";
import { between, CHECK_DIGIT, isTypo } from "#parts/expert/difference.ts";
import { Models } from "#parts/expert/models.tsx";
import { expert, holders } from "#parts/expert/words.ts";
import { rowsOf, type Row } from "#parts/expert/rows.ts";
import { ticketWords } from "#ticket/words.ts";
import { Copyable } from "#ui/copyable.tsx";
import { Icon } from "#ui/icon.tsx";
import { Imei } from "#ui/imei.tsx";
import { Moment } from "#ui/moment.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

type Known = NonNullable<TicketEvidenceQuery["ticketEvidence"]>;
type OfImei = Known["imeis"][number];

/** Register, handset and network sightings, slot by slot. */
export function Evidence({ ticket, known }: { ticket: ReviewedTicketFragment; known: Known | null }) {
  const { evidence: words, difference } = useWords(expert);
  const { slot } = useWords(ticketWords);
  const { digits } = useLanguage();
  const rows = rowsOf(ticket.registered, ticket.correct);
  const changed = rows.filter(({ isKept }) => !isKept);
  const [only] = changed;
  const of = (imei: string) => known?.imeis.find((item) => item.imei === imei);
  return (
    <>
      <table className="sides" role="table" aria-label={words.title}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {words.slot}
            </th>
            <th role="columnheader" scope="col">
              {words.register}
            </th>
            <th role="columnheader" scope="col">
              {words.handset}
            </th>
            <th role="columnheader" scope="col">
              {words.networks}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={row.slot} role="row" className={row.isKept ? "kept" : "changed"}>
              <th role="rowheader" scope="row">
                <span className="slot-number">{digits(row.slot)}</span>
                <span className="slot-words">{slot(digits(row.slot))}</span>
              </th>
              <td role="cell" data-label={words.register}>
                <Imei value={row.registered} mark={row.isKept ? undefined : "wrong"} />
                <Held known={of(row.registered)} usual="DEVICE" />
              </td>
              <td role="cell" data-label={words.handset}>
                {row.isKept ? (
                  <Imei value={row.correct} copy={false} />
                ) : (
                  <Marked registered={row.registered} correct={row.correct} />
                )}
                {row.isKept && <span className="hint">{words.same}</span>}
                {row.shownIn !== row.slot && <span className="hint">{words.otherSlot(digits(row.shownIn))}</span>}
                {!row.isKept && <Held known={of(row.correct)} usual={null} />}
                {!row.isKept && <Models known={of(row.correct)} />}
              </td>
              <td role="cell" data-label={words.networks}>
                <Networks row={row} of={of} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {changed.length === 1 && only ? (
        <DigitDifferences row={only} />
      ) : (
        <p className="difference">{changed.length > 0 && difference.notPartial}</p>
      )}
    </>
  );
}

/** The holder of an IMEI, if it is not the usual one. */
function Held({ known, usual }: { known: OfImei | undefined; usual: OfImei["holder"] | null }) {
  const texts = useWords(holders);
  if (!known || known.holder === usual) return null;
  const isUnusual = known.holder !== "NOBODY" || usual !== null;
  return <span className={isUnusual ? "held odd" : "held"}>{texts[known.holder]}</span>;
}

/** The handset's IMEI with the digits marked that differ from the register; a text beside it lists them too. */
function Marked({ registered, correct }: { registered: string; correct: string }) {
  const { digits } = between(registered, correct);
  const parts = [digits.slice(0, 8), digits.slice(8, 14), digits.slice(14)];
  return (
    <Copyable value={correct} label={correct}>
      <bdi dir="ltr" className="imei new marked">
        <span className="unseen">{correct}</span>
        {parts.map((part, at) => (
          <span key={at} aria-hidden="true">
            {part.map(({ digit, state }, position) => (
              <span key={position} className={state === "SAME" ? undefined : `digit ${state.toLowerCase()}`}>
                {digit}
              </span>
            ))}
          </span>
        ))}
      </bdi>
    </Copyable>
  );
}

/** With more differences it is another IMEI, and single digits are not evidence. */
const MAX_MARKED = 4;

function DigitDifferences({ row }: { row: Row }) {
  const { difference: words } = useWords(expert);
  const { digits } = useLanguage();
  const difference = between(row.registered, row.correct);
  const { substituted, swapped } = difference;
  const parts = [
    ...swapped.map((position) => words.swapped(digits(position), digits(position + 1))),
    ...substituted.map(({ position, from, to }) =>
      position === CHECK_DIGIT
        ? words.checkDigit(digits(from), digits(to))
        : words.substituted(digits(position), digits(from), digits(to)),
    ),
  ];
  const count = substituted.length + swapped.length * 2;
  return (
    <p className="difference">
      <strong>{words.title}: </strong>
      {parts.length > MAX_MARKED ? words.many(digits(count)) : parts.join(words.and)}
      {parts.length <= MAX_MARKED && ". "}
      {isTypo(difference) && words.slip}
    </p>
  );
}

function Networks({ row, of }: { row: Row; of: (imei: string) => OfImei | undefined }) {
  const { evidence: words } = useWords(expert);
  const sides = row.isKept
    ? [{ name: null, known: of(row.registered) }]
    : [
        { name: words.ofRegister, known: of(row.registered) },
        { name: words.ofHandset, known: of(row.correct) },
      ];
  return (
    <div className="networks">
      {sides.map(({ name, known }) => (
        <div key={name}>
          {name && <p className="hint">{name}</p>}
          {known ? <Seen known={known} /> : <span className="bone small" aria-hidden="true" />}
        </div>
      ))}
    </div>
  );
}

const COUNTED = 10;

function Seen({ known: { seenWithRequester, seenWithOthers, otherNumbers } }: { known: OfImei }) {
  const { evidence: words } = useWords(expert);
  const { digits } = useLanguage();
  if (!seenWithRequester && !seenWithOthers) {
    return (
      <p className="seen">
        <Icon name="skip" />
        {words.neverSeen}
      </p>
    );
  }
  const others = otherNumbers >= COUNTED ? words.tenOrMore : digits(otherNumbers);
  return (
    <>
      <p className={seenWithRequester ? "seen yes" : "seen"}>
        <Icon name={seenWithRequester ? "check" : "skip"} />
        <span>
          {seenWithRequester ? words.withRequester : words.notWithRequester}{" "}
          {seenWithRequester && <Moment at={seenWithRequester} />}
        </span>
      </p>
      {seenWithOthers && (
        <p className="seen others">
          <Icon name="person" />
          <span>
            {otherNumbers === 1 ? words.withOther : words.withOthers(others)} <Moment at={seenWithOthers} />
          </span>
        </p>
      )}
    </>
  );
}
