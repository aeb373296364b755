import type { StatisticsQuery, TicketCountsFragment } from "@hamta/client";
import { Statistics, VerdictText, type Language } from "@hamta/core";
import { Csv } from "@hamta/core/list";
import { monthName } from "#parts/ops/statistics/format.ts";
import { statistics } from "#parts/ops/statistics/words.ts";
import { inLanguage } from "#words/dictionary.ts";

/** The tables as CSV, with every verdict and decider in a column of its own. */

type Data = StatisticsQuery["statistics"];
type ImporterRow = Data["importers"][number];

export function months({ months, total }: Pick<Data, "months" | "total">, language: Language): string {
  const words = inLanguage(statistics, language);
  const [first, last] = [months[0], months.at(-1)];
  return Csv.text([
    [words.month, words.csv.from, words.csv.to, ...header(language)],
    ...months.map(({ from, to, tickets }) => [monthName(to, language), from, to, ...cells(tickets)]),
    [words.total, first?.from ?? "", last?.to ?? "", ...cells(total)],
  ]);
}

export function importers(rows: readonly ImporterRow[], language: Language): string {
  const words = inLanguage(statistics, language);
  return Csv.text([
    [words.importer, ...header(language)],
    ...rows.map((row) => [groupName(row, language), ...cells(row.tickets)]),
  ]);
}

/** The importer; or whose devices the tickets are on, if there is none. */
export function groupName(
  { importer, channel }: Pick<ImporterRow, "importer" | "channel">,
  language: Language,
): string {
  const words = inLanguage(statistics, language);
  return importer?.name ?? (channel === null ? words.noDevice : words.travellers);
}

export const withVerdict = ({ verdicts }: TicketCountsFragment, verdict: string) =>
  verdicts.find((count) => count.verdict === verdict)?.tickets ?? 0;

function header(language: Language): string[] {
  const words = inLanguage(statistics, language);
  return [
    words.filed,
    words.decided,
    ...Statistics.VERDICTS.map((verdict) => VerdictText.verdictName(verdict, language)),
    ...Statistics.DECIDERS.map((by) => words.deciders[by]),
    words.csv.medianSeconds,
    words.late,
    words.handedOver,
    words.withdrawn,
    words.reverted,
  ];
}

function cells(counts: TicketCountsFragment): string[] {
  return [
    counts.filed,
    counts.decided,
    ...Statistics.VERDICTS.map((verdict) => withVerdict(counts, verdict)),
    ...Statistics.DECIDERS.map((by) => counts.deciders.find((count) => count.by === by)?.tickets ?? 0),
    counts.medianSeconds ?? "",
    counts.decidedLate,
    counts.handedOver,
    counts.withdrawn,
    counts.reverted,
  ].map(String);
}
