import { Calendar, Statistics, TicketHoldText } from "@hamta/core";
import { Companies, Statistics as Counters } from "@hamta/store";
import type {
  ImporterStatisticsResolvers,
  OpenTicketCountResolvers,
  QueryResolvers,
  StatisticsFilter,
  StatisticsResolvers,
  TicketStatisticsResolvers,
} from "#generated/resolvers";
import * as Id from "#id";
import { STATISTICS_DAYS } from "#limits";
import { argumentError } from "#plugins/errors";

export const Query: Pick<QueryResolvers, "statistics"> = {
  statistics: async (_, { from, to, calendar, filter }, { db }) => {
    const range = rangeOf(from, to);
    const days = await Counters.listDays(db, range.from, range.to);
    return { days: days.filter(({ group }) => matches(group, filter)), range, calendar };
  },
};

function rangeOf(from: string, to: string): { from: string; to: string } {
  const [first, last] = [parseDay("from", from), parseDay("to", to)];
  const days = Calendar.daysIn(first, last);
  if (days < 1 || days > STATISTICS_DAYS)
    throw argumentError({ code: "DAYS_WRONG", limit: STATISTICS_DAYS, found: days });
  return { from: first, to: last };
}

function parseDay(argument: string, text: string): string {
  const day = Calendar.parseDay(text);
  if (day === null) throw argumentError({ code: "DAY_WRONG", argument });
  return day;
}

/** An id of another type matches nothing. */
function matches({ channel, importer }: Statistics.Group, filter: StatisticsFilter | null | undefined): boolean {
  if (filter?.channel != null && channel !== filter.channel) return false;
  return filter?.importer == null || (importer !== null && importer === Id.keyOf("Importer", filter.importer));
}

const sumOf = (days: readonly Statistics.DayCounts[]) => Statistics.sum(days.map(({ counts }) => counts));

export const StatisticsType: Pick<StatisticsResolvers, "total" | "months" | "importers" | "open"> = {
  total: ({ days }) => sumOf(days),
  months: ({ days, range, calendar }) =>
    Calendar.monthsIn(range.from, range.to, calendar).map((month) => ({
      ...month,
      tickets: sumOf(days.filter(({ day }) => day >= month.from && day <= month.to)),
    })),
  importers: ({ days }) =>
    [...Map.groupBy(days, ({ group }) => `${group.channel} ${group.importer}`).values()]
      .map(([first, ...rest]) => ({ group: first!.group, tickets: sumOf([first!, ...rest]) }))
      .toSorted((a, b) => Statistics.decisionsOf(b.tickets).tickets - Statistics.decisionsOf(a.tickets).tickets),
  open: async (_, __, { db, now }) => Statistics.openOf(await Counters.listOpen(db), Calendar.dayOf(now().getTime())),
};

const some = <T extends { tickets: number }>(counts: T[]) => counts.filter(({ tickets }) => tickets > 0);

export const TicketStatistics: Pick<
  TicketStatisticsResolvers,
  | "filed"
  | "decided"
  | "verdicts"
  | "deciders"
  | "medianSeconds"
  | "decidedLate"
  | "withdrawn"
  | "reverted"
  | "handedOver"
  | "holds"
> = {
  filed: ({ filed = 0 }) => filed,
  decided: (counts) => Statistics.decisionsOf(counts).tickets,
  verdicts: (counts) =>
    some(Statistics.VERDICTS.map((verdict) => ({ verdict, tickets: Statistics.withVerdict(counts, verdict) }))),
  deciders: (counts) => some(Statistics.DECIDERS.map((by) => ({ by, ...Statistics.decisionsOf(counts, [by]) }))),
  medianSeconds: (counts) => Statistics.decisionsOf(counts).medianSeconds,
  decidedLate: ({ late = 0 }) => late,
  withdrawn: ({ withdrawn = 0 }) => withdrawn,
  reverted: ({ reverted = 0 }) => reverted,
  handedOver: ({ handedOver = 0 }) => handedOver,
  holds: (counts) => some(Statistics.HOLD_CODES.map((hold) => ({ hold, tickets: counts[`held.${hold}`] ?? 0 }))),
};

export const ImporterStatistics: Pick<ImporterStatisticsResolvers, "channel" | "importer"> = {
  channel: ({ group }) => group.channel,
  importer: ({ group }, _, { load }) =>
    group.importer === null ? null : load.company.load(Companies.importer(group.importer)),
};

export const OpenTicketCount: Pick<OpenTicketCountResolvers, "message"> = {
  message: ({ hold }, _, { language }) => TicketHoldText.message(hold, "STAFF", language),
};
