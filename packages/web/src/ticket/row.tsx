import type { QueueRowFragment } from "@hamta/client";
import type { ReactNode } from "preact/compat";
import { Link } from "wouter-preact";
import { ticketWords } from "#ticket/words.ts";
import { Ago } from "#ui/ago.tsx";
import { useLanguage, useWords } from "#words/language.tsx";
import "#ticket/row.css";

type Props = { row: QueueRowFragment; to: string; badge: ReactNode; isCurrent: boolean };

/** A ticket in a list of experts or ops, with what they must know first as its badge. */
export function Row({ row: { number, device, filedAt }, to, badge, isCurrent }: Props) {
  const ticket = useWords(ticketWords);
  const { digits } = useLanguage();
  const name = [device?.brand, device?.model].filter(Boolean).join(" ");
  return (
    <Link href={to} className="queue-row" aria-current={isCurrent ? "true" : undefined}>
      <span className="queue-row-head">
        <strong>
          <bdi>{digits(number)}</bdi>
        </strong>
        {badge}
      </span>
      <span>{name ? <bdi>{name}</bdi> : ticket.unknownDevice}</span>
      <span className="queue-row-foot">
        {device?.importer && <bdi>{device.importer.name}</bdi>}
        <Ago at={filedAt} />
      </span>
    </Link>
  );
}
