import { Text, Ticket, TimelineText, VerdictText, RuleText, type Device, type Import } from "@hamta/core";
import { Pages, Tickets } from "@hamta/store";
import type { GraphQLResolveInfo } from "graphql";
import { mayWithdraw, seesDescription, seesDevice, seesRequesterMsisdns, seesSource, seesTicket } from "#access";
import { parseClaim, parseKey, refusal, userError } from "#claim";
import { asks } from "#asks";
import { asker, demandPerson, importerOf, personOf, type Context } from "#context";
import * as Filing from "#filing";
import * as Filter from "#filter";
import type {
  ExplanationResolvers,
  MutationResolvers,
  QueryResolvers,
  QueueFilter,
  RuleResultResolvers,
  TicketResolvers,
  TimelineEventResolvers,
} from "#generated/resolvers";
import * as Id from "#id";
import { connection, EMPTY, pagingOf, type Paging } from "#page";
import { overCalled } from "#rates";
import * as Repeat from "#repeat";
import * as Review from "#review";
import { timeline } from "#timeline";

export const Query: Pick<QueryResolvers, "tickets" | "ticket" | "worklist" | "queue" | "precheckTicket"> = {
  tickets: async (_, args, context, info) => {
    const { msisdns } = personOf(context.viewer);
    const [paging, sought] = [pagingOf("tickets", args, args.order ?? "NEWEST_FIRST"), Filter.ofTickets(args.filter)];
    const pages = await Promise.all(
      msisdns.map((msisdn) => Tickets.listByRequester(context.db, msisdn, paging, sought)),
    );
    return listed(Pages.merge(pages, paging), paging, context, info);
  },
  ticket: (_, { number }, context) => visible(context, number),
  worklist: async (_, { filter, order, ...args }, context, info) => {
    const organisation = importerOf(context.viewer);
    const paging = pagingOf("worklist", args, order ?? "OLDEST_FIRST");
    const page = organisation === null ? EMPTY : await open(context, paging, filter ?? {}, organisation);
    return listed(page, paging, context, info);
  },
  queue: async (_, { filter, order, ...args }, context, info) => {
    const paging = pagingOf("queue", args, order ?? "OLDEST_FIRST");
    const organisation = filter?.importer == null ? null : Id.keyOf("Importer", filter.importer);
    const page =
      filter?.importer != null && organisation === null
        ? EMPTY
        : await open(context, paging, filter ?? {}, organisation);
    return listed(page, paging, context, info);
  },
  precheckTicket: async (_, { input }, context) => {
    const person = demandPerson(context);
    const { claim, errors } = parseClaim(input, context.language);
    if (!claim) return refusal(...errors);
    const limited = await overCalled(context, "PRECHECK");
    if (limited) return limited;
    const decided = await Filing.precheck(context, person, claim);
    if ("refused" in decided) return refuse(decided, context);
    const { adjudication, contact } = decided;
    return {
      __typename: "Precheck",
      status: adjudication.status,
      explanation: { status: adjudication.status, verdict: adjudication.verdict, adjudication, contact },
    };
  },
};

const NOTE_MAX = 2000;

export const Mutation: Pick<MutationResolvers, "fileTicket" | "withdrawTicket" | "reviewTicket"> = {
  fileTicket: async (_, { input }, context) => {
    const person = demandPerson(context);
    const { claim, errors } = parseClaim(input, context.language);
    const described = Ticket.describe(input.description);
    if (!described.ok) {
      const code = { code: described.problem, limit: Ticket.DESCRIPTION_MAX };
      errors.push(userError(code, ["description"], context.language));
    }
    const key = parseKey(input.idempotencyKey, context.language, errors);
    if (!claim || !described.ok || errors.length > 0) return refusal(...errors);
    const [subject, description] = [input.subject ?? Ticket.SUBJECT, described.text];
    const understood = [subject, claim.registered, claim.correct, description];
    const request = Repeat.requestOf(asker(context), key, "fileTicket", understood);
    const limited = await overCalled(context, "FILE");
    // What was filed already is told again, however often it is asked for.
    if (limited && !(await Repeat.before(context, request))) return limited;
    const filed = await Filing.file(context, person, claim, description, { subject, request });
    if ("refused" in filed) return refuse(filed, context);
    return { __typename: "FileTicketSuccess", ticket: filed };
  },
  withdrawTicket: async (_, { input }, context) => {
    const ticket = await visible(context, input.number);
    if (!ticket || !mayWithdraw(ticket, context)) return notFound(context);
    const withdrawn = await Review.withdraw(context, ticket);
    if (withdrawn) return { __typename: "WithdrawTicketSuccess", ticket: withdrawn };
    const now = await Tickets.get(context.db, ticket.number);
    return refusal(
      userError({ code: "TICKET_NOT_OPEN", status: now?.status ?? ticket.status }, ["number"], context.language),
    );
  },
  reviewTicket: async (_, { input: { number, verdict, note } }, context) => {
    const { id } = asker(context);
    const { language } = context;
    const trimmed = note.trim();
    if (Text.fold(trimmed) === "") return refusal(userError({ code: "NOTE_EMPTY" }, ["note"], language));
    if ([...trimmed].length > NOTE_MAX) {
      return refusal(userError({ code: "NOTE_TOO_LONG", limit: NOTE_MAX }, ["note"], language));
    }
    const parsed = Ticket.parseNumber(number);
    const reviewed = parsed && (await Review.review(context, parsed, { verdict, note: trimmed, expert: id }));
    if (!reviewed) return notFound(context);
    const { ticket, notDone } = reviewed;
    if (notDone === "IMEI_HELD") return refusal(userError({ code: notDone }, ["verdict"], language));
    if (notDone) return refusal(userError({ code: notDone, status: ticket.status }, ["number"], language));
    return { __typename: "ReviewTicketSuccess", ticket };
  },
};

/** A page of tickets, with their devices read when they are asked for. */
async function listed(page: Pages.Page<Ticket.Ticket>, paging: Paging, { load }: Context, info: GraphQLResolveInfo) {
  const devices = page.entries.flatMap(({ node: { device } }) => device ?? []);
  if (devices.length > 0 && asks(info, "device")) await load.device.ahead(devices);
  return connection(page, paging);
}

/** Open tickets by the index that says the most: a device has one at most, an importer its own list. */
async function open({ db }: Context, paging: Paging, filter: QueueFilter, importer: string | null) {
  const sought = Filter.ofTickets({ ...filter, importer: importer && Id.of("Importer", importer) });
  if (filter.device != null) {
    const device = Id.keyOf("Device", filter.device);
    return device === null ? EMPTY : Tickets.listOpenOn(db, device as Device.Id, paging, sought, importer);
  }
  if (importer === null) return Tickets.listOpen(db, paging, sought);
  return Tickets.listOpenByImporter(db, importer, paging, Filter.ofTickets({ ...filter, importer: null }));
}

function refuse(refused: Parameters<typeof asRefusal>[0] | Repeat.Refused, { language }: Context) {
  if (refused.refused === "IDEMPOTENCY_KEY_REUSED") {
    return refusal(userError({ code: refused.refused }, ["idempotencyKey"], language));
  }
  return refusal(userError(asRefusal(refused), ["registered"], language));
}

function asRefusal(refused: Exclude<Awaited<ReturnType<typeof Filing.precheck>>, Filing.Decided>) {
  return refused.refused === "TICKET_ALREADY_OPEN"
    ? { code: refused.refused, ticket: refused.ticket }
    : { code: refused.refused };
}

function notFound({ language }: Context) {
  return refusal(userError({ code: "TICKET_NOT_FOUND" }, ["number"], language));
}

/** The ticket, if it is the viewer's, on a device of the viewer's company, or the viewer is an expert. */
async function visible(context: Context, typed: string): Promise<Ticket.Ticket | null> {
  const number = Ticket.parseNumber(typed);
  const ticket = number && (await Tickets.get(context.db, number));
  return ticket && seesTicket(ticket, context) ? ticket : null;
}

export const TicketType: Pick<
  TicketResolvers,
  "id" | "subject" | "description" | "endedAt" | "requesterMsisdns" | "device" | "explanation" | "timeline"
> = {
  id: ({ number }) => Id.of("Ticket", number),
  subject: Ticket.subjectOf,
  description: (ticket, _, context) => {
    if (!seesDescription(ticket, context)) return null;
    return ticket.description || context.load.description.load(ticket.number);
  },
  endedAt: ({ end }) => end?.at ?? null,
  requesterMsisdns: (ticket, _, context) =>
    seesRequesterMsisdns(ticket, context) ? [...ticket.requester.msisdns] : null,
  device: ({ device: id }, _, context) => {
    const shown = (device: Device.Device | null) => (device && seesDevice(device, context) ? device : null);
    const device = id && context.load.device.load(id);
    return device instanceof Promise ? device.then(shown) : shown(device);
  },
  explanation: (ticket) => ticket,
  timeline: (ticket) => timeline(ticket),
};

export const Explanation: Pick<ExplanationResolvers, "words" | "remedy" | "waitsFor" | "rules" | "ruleSet"> = {
  words: ({ verdict }, _, { language }) => verdict && VerdictText.words(verdict, language),
  remedy: ({ verdict, contact }, _, { language, load }) => {
    if (!verdict) return null;
    const told = (importer: { name: string } | null) =>
      VerdictText.remedy(verdict, language, { ...contact, importer: importer?.name ?? null });
    const importer = contact.importer === null ? null : load.importer.load(contact.importer);
    return importer instanceof Promise ? importer.then(told) : told(importer);
  },
  waitsFor: ({ status, adjudication }) => (status === "OPEN" ? adjudication.waitsFor : null),
  rules: ({ adjudication }) => [...adjudication.rules],
  ruleSet: ({ adjudication }) => adjudication.ruleSet,
};

export const RuleResult: Pick<RuleResultResolvers, "words" | "evidence"> = {
  words: ({ rule }, _, { language }) => RuleText.rule(rule, language),
  evidence: ({ evidence }) => [...evidence],
};

async function source(by: Ticket.Actor, field: keyof typeof seesSource, context: Context) {
  const imported = by.kind === "IMPORT" ? await context.load.import.load(by.import as Import.Id) : null;
  return by.kind === "IMPORT" && imported && seesSource[field](imported, context) ? by : null;
}

export const TimelineEvent: Pick<TimelineEventResolvers, "kind" | "by" | "importId" | "row" | "message"> = {
  kind: ({ entry }) => entry.event,
  by: ({ by }) => by.kind,
  importId: async ({ by }, _, context) => {
    const shown = await source(by, "importId", context);
    return shown && Id.of("Import", shown.import);
  },
  row: async ({ by }, _, context) => (await source(by, "row", context))?.row ?? null,
  message: async ({ entry, by }, _, context) =>
    TimelineText.sentence({ ...entry, source: await source(by, "importId", context) }, context.language),
};
