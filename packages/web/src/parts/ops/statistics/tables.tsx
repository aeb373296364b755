import type { StatisticsQuery, TicketCountsFragment } from "@hamta/client";
import { VerdictText } from "@hamta/core";
import type { ReactNode } from "preact/compat";
import { Link } from "wouter-preact";
import { Csv } from "@hamta/core/list";
import * as File from "#parts/ops/statistics/file.ts";
import { duration, monthName } from "#parts/ops/statistics/format.ts";
import { statistics } from "#parts/ops/statistics/words.ts";
import { save } from "#save.ts";
import { Button } from "#ui/button.tsx";
import { Table, type Column } from "#ui/table.tsx";
import { useLanguage, useWords } from "#words/language.tsx";

type Data = StatisticsQuery["statistics"];

/** The time, or a dash without decisions. */
export function useDuration(): (seconds: number | null) => string {
  const words = useWords(statistics);
  const { language } = useLanguage();
  return (seconds) => (seconds === null ? "—" : seconds < 60 ? words.atOnce : duration(seconds, language));
}

export function MonthTable({ data }: { data: Data }) {
  const words = useWords(statistics);
  const { language } = useLanguage();
  const columns = useCounts();
  const rows = [
    ...data.months.map(({ month, to, tickets }) => ({ key: month, name: monthName(to, language), tickets })),
    { key: "total", name: words.total, tickets: data.total },
  ];
  return (
    <Section id="by-month" title={words.byMonth} file={() => Csv.file("hamta-months.csv", File.months(data, language))}>
      <Table
        label={words.byMonth}
        keyOf={({ key }) => key}
        rows={rows}
        columns={[
          { name: "month", header: words.month, weight: "main", cell: ({ name }) => name },
          ...columns.map(({ cell, ...column }) => ({
            ...column,
            cell: (row: (typeof rows)[number]) => cell(row.tickets),
          })),
        ]}
      />
    </Section>
  );
}

type Importers = { importers: Data["importers"]; addressOf: (importer: string) => string };

/** Each name leads to the statistics of that importer alone. */
export function ImporterTable({ importers, addressOf }: Importers) {
  const words = useWords(statistics);
  const { language } = useLanguage();
  const columns = useCounts();
  const name = (row: Data["importers"][number]) =>
    row.importer ? (
      <Link href={addressOf(row.importer.id)}>
        <bdi>{row.importer.name}</bdi>
      </Link>
    ) : (
      File.groupName(row, language)
    );
  return (
    <Section
      id="by-importer"
      title={words.byImporter}
      file={() => Csv.file("hamta-importers.csv", File.importers(importers, language))}
    >
      <Table
        label={words.byImporter}
        keyOf={({ channel, importer }) => `${channel} ${importer?.id}`}
        rows={importers}
        columns={[
          { name: "importer", header: words.importer, weight: "main", cell: name },
          ...columns.map(({ cell, ...column }) => ({
            ...column,
            cell: (row: Data["importers"][number]) => cell(row.tickets),
          })),
        ]}
      />
    </Section>
  );
}

/** The columns that months and importers share; their CSV has more. */
function useCounts(): readonly (Omit<Column<never>, "cell"> & { cell: (counts: TicketCountsFragment) => string })[] {
  const words = useWords(statistics);
  const { number } = useLanguage();
  const time = useDuration();
  return [
    { name: "filed", header: words.filed, cell: ({ filed }) => number(filed) },
    { name: "approved", header: words.approved, cell: (counts) => number(File.withVerdict(counts, "APPROVED")) },
    {
      name: "rejected",
      header: words.rejected,
      cell: (counts) => number(counts.decided - File.withVerdict(counts, "APPROVED")),
    },
    { name: "median", header: words.medianTime, cell: ({ medianSeconds }) => time(medianSeconds) },
    { name: "late", header: words.late, cell: ({ decidedLate }) => number(decidedLate) },
    { name: "handedOver", header: words.handedOver, cell: ({ handedOver }) => number(handedOver) },
    { name: "reverted", header: words.reverted, cell: ({ reverted }) => number(reverted) },
  ];
}

export function VerdictTables({ total }: { total: TicketCountsFragment }) {
  const words = useWords(statistics);
  const { number, language } = useLanguage();
  const time = useDuration();
  const deciders: Readonly<Record<string, string>> = words.deciders;
  return (
    <>
      <Section id="by-verdict" title={words.byVerdict}>
        <Table
          label={words.byVerdict}
          keyOf={({ verdict }) => verdict}
          rows={total.verdicts}
          columns={[
            {
              name: "verdict",
              header: words.verdict,
              weight: "main",
              cell: ({ verdict }) => VerdictText.verdictName(verdict, language),
            },
            { name: "tickets", header: words.tickets, cell: ({ tickets }) => number(tickets) },
          ]}
        />
      </Section>
      <Section id="by-decider" title={words.byDecider}>
        <Table
          label={words.byDecider}
          keyOf={({ by }) => by}
          rows={total.deciders}
          columns={[
            { name: "decider", header: words.decider, weight: "main", cell: ({ by }) => deciders[by] ?? by },
            { name: "tickets", header: words.tickets, cell: ({ tickets }) => number(tickets) },
            { name: "median", header: words.medianTime, cell: ({ medianSeconds }) => time(medianSeconds) },
          ]}
        />
      </Section>
    </>
  );
}

/** Why tickets waited in the period, and how many wait now. */
export function HoldTable({ data: { total, open } }: { data: Data }) {
  const words = useWords(statistics);
  const { number } = useLanguage();
  const heldFor = (hold: string) => total.holds.find((count) => count.hold === hold)?.tickets ?? 0;
  return (
    <Section id="by-hold" title={words.byHold} hint={words.everybody}>
      <Table
        label={words.byHold}
        keyOf={({ hold }) => hold}
        rows={open.filter(({ hold, tickets }) => tickets > 0 || heldFor(hold) > 0)}
        columns={[
          { name: "hold", header: words.hold, weight: "main", cell: ({ message }) => message },
          { name: "held", header: words.held, cell: ({ hold }) => number(heldFor(hold)) },
          { name: "open", header: words.open, cell: ({ tickets }) => number(tickets) },
          { name: "overdue", header: words.overdue, cell: ({ overdue }) => number(overdue) },
        ]}
      />
    </Section>
  );
}

type SectionProps = {
  id: string;
  title: string;
  hint?: string;
  file?: () => globalThis.File;
  children: ReactNode;
};

function Section({ id, title, hint, file, children }: SectionProps) {
  const words = useWords(statistics);
  return (
    <section className="stack" aria-labelledby={id}>
      <div className="page-title">
        <h2 id={id}>{title}</h2>
        {file && (
          <Button icon="download" aria-label={`${words.download}: ${title}`} onPress={() => save(file())}>
            {words.download}
          </Button>
        )}
      </div>
      {hint && <p className="hint">{hint}</p>}
      {children}
    </section>
  );
}
