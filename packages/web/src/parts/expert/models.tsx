import type { TicketEvidenceQuery } from "@hamta/client";
import { expert } from "#parts/expert/words.ts";
import { Moment } from "#ui/moment.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

type OfImei = NonNullable<TicketEvidenceQuery["ticketEvidence"]>["imeis"][number];

const COUNTED = 50;

/** The brands and models that the register knows for an IMEI's TAC. */
export function Models({ known }: { known: OfImei | undefined }) {
  const { models: words } = useWords(expert);
  const { digits } = useLanguage();
  if (!known) return null;
  const { models, otherModels } = known;
  if (models.length === 0) return <p className="hint">{words.unknown}</p>;
  return (
    <>
      <ul className="hint models" aria-label={words.title}>
        {models.map(({ brand, model, devices, since, isOfDevice }) => (
          <li key={`${brand} ${model}`}>
            <bdi>
              {brand} {model}
            </bdi>
            {isOfDevice && ` (${words.ofDevice})`}: {words.devices(digits(devices))} <Moment at={since} />
          </li>
        ))}
      </ul>
      <p className="hint">{words.others(otherModels >= COUNTED ? words.fiftyOrMore : digits(otherModels))}</p>
    </>
  );
}
