import type { TicketRowFragment } from "@hamta/client";
import { Imei as ImeiCode, Pair } from "@hamta/core";
import { Link } from "wouter-preact";
import { withAll, type Select, type Selected } from "#parts/importer/worklist/selected.ts";
import { worklist } from "#parts/importer/worklist/words.ts";
import { ticketWords } from "#ticket/words.ts";
import { Imei } from "#ui/imei.tsx";
import { Moment } from "#ui/moment.tsx";
import type { Column } from "#ui/table.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

/** The columns of a worklist, with a box to select each ticket. */
export function useTicketColumns(selected: Selected, onChange: Select): readonly Column<TicketRowFragment>[] {
  const words = useWords(worklist);
  const ticket = useWords(ticketWords);
  const { digits } = useLanguage();
  return [
    {
      name: "confirm",
      header: words.confirm,
      cell: (row) => (
        <label className="check bare">
          <input
            type="checkbox"
            aria-label={words.select(digits(row.number))}
            checked={selected.has(row.id)}
            onChange={(event) => onChange(withAll(selected, [row], event.currentTarget.checked))}
          />
        </label>
      ),
    },
    {
      name: "number",
      header: ticket.number,
      weight: "main",
      cell: ({ number }) => (
        <Link href={`/importer/tickets/${number}`}>
          <bdi>{digits(number)}</bdi>
        </Link>
      ),
    },
    {
      name: "device",
      header: ticket.device,
      cell: ({ device }) => {
        const name = [device?.brand, device?.model].filter(Boolean).join(" ");
        return name ? <bdi>{name}</bdi> : ticket.unknownDevice;
      },
    },
    {
      name: "registered",
      header: words.registered,
      cell: ({ registered, correct }) => <ImeiPair imeis={registered} other={correct} mark="wrong" />,
    },
    {
      name: "correct",
      header: words.claimed,
      cell: ({ registered, correct }) => <ImeiPair imeis={correct} other={registered} mark="new" />,
    },
    { name: "filedAt", header: ticket.filedAt, cell: ({ filedAt }) => <Moment at={filedAt} /> },
  ];
}

/** A pair, with the IMEI marked that the other pair lacks. */
function ImeiPair({
  imeis,
  other,
  mark,
}: {
  imeis: readonly string[];
  other: readonly string[];
  mark: "wrong" | "new";
}) {
  const words = useWords(ticketWords);
  const otherImeis = other.flatMap((imei) => parsed(imei));
  return (
    <ul className="both">
      {imeis.map((imei) => {
        const [parsedImei] = parsed(imei);
        const isAlone =
          parsedImei !== undefined &&
          otherImeis.length > 0 &&
          !otherImeis.some((other) => !Pair.isDistinct(parsedImei, other));
        return (
          <li key={imei}>
            <Imei value={imei} mark={isAlone ? mark : undefined} />
            {isAlone && <span className="unseen"> {words[mark]}</span>}
          </li>
        );
      })}
    </ul>
  );
}

function parsed(text: string): ImeiCode.Imei[] {
  const read = ImeiCode.parse(text);
  return read.ok ? [read.imei] : [];
}
