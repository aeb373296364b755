import { Due, Pair, Revert as Reverting, Ticket, type Device, type Imei } from "@hamta/core";
import { Holders, type Pages, TicketLists, Tickets } from "@hamta/store";
import type { GraphQLResolveInfo } from "graphql";
import {
  isRequester,
  canWithdraw,
  canSeeDescription,
  canSeeDevice,
  canSeeRequesterMsisdns,
  canSeeReservation,
  canSeeRevertPreview,
  canSeeSimSightings,
  canSeeTicket,
} from "#access";
import { parseClaim, parseIdempotencyKey, parseNote, refusal, userError } from "#input";
import { selectsField } from "#selection";
import { hasRole, requireViewer, requirePerson, importerOf, personOf, type Context } from "#context";
import * as Filing from "#filing";
import * as Filter from "#filter";
import { find } from "#find-tickets";
import type {
  MutationResolvers,
  QueryResolvers,
  QueueFilter,
  TicketResolvers,
  UserError,
  WorklistFilter,
} from "#generated/resolvers";
import * as Id from "#id";
import { connection, EMPTY, pagingOf, type Paging } from "#page";
import { withinRate } from "#rates";
import * as Idempotency from "#idempotency";
import * as Reserve from "#reserve";
import * as Review from "#review";
import * as SimSightings from "#sim-sightings";
import { timeline } from "#timeline";

export const Query: Pick<
  QueryResolvers,
  "tickets" | "ticket" | "worklist" | "queue" | "findTickets" | "precheckTicket"
> = {
  tickets: async (_, args, context, info) => {
    const { msisdns, since } = personOf(context.viewer);
    const paging = pagingOf("tickets", args, args.order ?? "NEWEST_FIRST");
    const filter = Filter.toTicketFilter(args.filter);
    const own = since ? Filter.and(filter, (ticket) => isRequester(ticket, context)) : filter;
    const page = await TicketLists.listByRequester(context.db, msisdns, paging, own);
    return toConnection(page, paging, context, info);
  },
  ticket: (_, { number }, context) => getVisible(context, number),
  worklist: async (_, { filter, order, ...args }, context, info) => {
    const organisation = importerOf(context.viewer);
    const paging = pagingOf("worklist", args, order ?? "OLDEST_FIRST");
    const page = organisation === null ? EMPTY : await listWaiting(context, paging, filter ?? {}, organisation);
    return toConnection(page, paging, context, info);
  },
  queue: async (_, { filter, order, ...args }, context, info) => {
    const paging = pagingOf("queue", args, order ?? "OLDEST_FIRST");
    const organisation = filter?.importer == null ? null : Id.keyOf("Importer", filter.importer);
    const page =
      filter?.importer != null && organisation === null
        ? EMPTY
        : await listOpen(context, paging, filter ?? {}, organisation);
    return toConnection(page, paging, context, info);
  },
  findTickets: (_, { text }, context) => find(context, text),
  precheckTicket: async (_, { input }, context) => {
    const person = requirePerson(context);
    const { claim, errors } = parseClaim(input, context.language);
    if (!claim) return refusal(...errors);
    const counted = await withinRate(context, "PRECHECK", () => Filing.precheck(context, person, claim));
    if ("limited" in counted) return counted.limited;
    const result = counted.found;
    if ("refused" in result) return toRefusal(result, context);
    const { adjudication, contact } = result;
    return {
      __typename: "Precheck",
      status: adjudication.status,
      explanation: {
        status: adjudication.status,
        verdict: adjudication.verdict,
        adjudication,
        contact,
        requester: person,
        filedAt: context.now().toISOString(),
      },
    };
  },
};

type Mutations = "fileTicket" | "withdrawTicket" | "reserveTicket" | "releaseTicket" | "reviewTicket" | "revertTicket";

export const Mutation: Pick<MutationResolvers, Mutations> = {
  fileTicket: async (_, { input }, context) => {
    const person = requirePerson(context);
    const { claim, errors } = parseClaim(input, context.language);
    const described = Ticket.parseDescription(input.description);
    if (!described.ok) {
      const code = { code: described.problem, limit: Ticket.DESCRIPTION_MAX };
      errors.push(userError(code, ["description"], context.language));
    }
    const key = parseIdempotencyKey(input.idempotencyKey, context.language, errors);
    if (!claim || !described.ok || errors.length > 0) return refusal(...errors);
    const [subject, description] = [input.subject ?? Ticket.SUBJECT, described.text];
    const parsed = [subject, claim.registered, claim.correct, description];
    const request = Idempotency.requestOf(requireViewer(context), key, "fileTicket", parsed);
    const counted = await withinRate(context, "FILE", () => Filing.readFirst(context, person, claim, request));
    // The rate does not limit repeats of a request that already has a result.
    if ("limited" in counted && !(await Idempotency.findResult(context, request))) return counted.limited;
    const first = "found" in counted ? counted.found : null;
    const { language } = context;
    const filed = await Filing.file(context, person, claim, description, { subject, language, request, first });
    if ("refused" in filed) return toRefusal(filed, context);
    return { __typename: "FileTicketSuccess", ticket: filed };
  },
  withdrawTicket: async (_, { input }, context) => {
    const ticket = await getVisible(context, input.number);
    if (!ticket || !canWithdraw(ticket, context)) return notFound(context);
    const withdrawn = await Review.withdraw(context, ticket);
    if (withdrawn) return { __typename: "WithdrawTicketSuccess", ticket: withdrawn };
    const now = await Tickets.get(context.db, ticket.number);
    return refusal(
      userError({ code: "TICKET_NOT_OPEN", status: now?.status ?? ticket.status }, ["number"], context.language),
    );
  },
  reserveTicket: async (_, { input }, context) => {
    const number = Ticket.parseNumber(input.number);
    const reserved = number && (await Reserve.reserve(context, number, requireViewer(context).id));
    if (!reserved) return notFound(context);
    const { ticket, notDone } = reserved;
    return notDone ? notDecided(ticket, notDone, context) : { __typename: "ReserveTicketSuccess", ticket };
  },
  releaseTicket: async (_, { input }, context) => {
    const number = Ticket.parseNumber(input.number);
    const ticket = number && (await Reserve.release(context, number, requireViewer(context).id));
    return ticket ? { __typename: "ReleaseTicketSuccess", ticket } : notFound(context);
  },
  reviewTicket: async (_, { input: { number, verdict, note } }, context) => {
    const { id } = requireViewer(context);
    const { language } = context;
    const errors: UserError[] = [];
    const text = parseNote(note, language, errors);
    if (errors.length > 0) return refusal(...errors);
    const parsed = Ticket.parseNumber(number);
    const reviewed = parsed && (await Review.review(context, parsed, { verdict, note: text, expert: id }));
    if (!reviewed) return notFound(context);
    const { ticket, notDone } = reviewed;
    return notDone ? notDecided(ticket, notDone, context) : { __typename: "ReviewTicketSuccess", ticket };
  },
  revertTicket: async (_, { input }, context) => {
    const viewer = requireViewer(context);
    const { language } = context;
    const errors: UserError[] = [];
    const note = parseNote(input.note, language, errors);
    const key = parseIdempotencyKey(input.idempotencyKey, language, errors);
    if (errors.length > 0) return refusal(...errors);
    const number = Ticket.parseNumber(input.number);
    if (!number) return notFound(context);
    const by = { kind: hasRole(viewer, "EXPERT") ? "EXPERT" : "OPS", id: viewer.id } as const;
    const request = Idempotency.requestOf(viewer, key, "revertTicket", [number, note]);
    // Loaded by the first revert: few instances see one.
    const reverted = await (await import("#revert")).revert(context, number, { by, note, request });
    if (!reverted) return notFound(context);
    if (!("refused" in reverted)) return { __typename: "RevertTicketSuccess", ticket: reverted };
    const { refused } = reverted;
    return refused === "IDEMPOTENCY_KEY_REUSED"
      ? refusal(userError({ code: refused }, ["idempotencyKey"], language))
      : refusal(userError(refused, ["number"], language));
  },
};

/** A page of tickets. Preloads their devices if the query selects them. */
async function toConnection(
  page: Pages.Page<Ticket.Ticket>,
  paging: Paging,
  { load }: Context,
  info: GraphQLResolveInfo,
) {
  const devices = page.entries.flatMap(({ node: { device } }) => device ?? []);
  if (devices.length > 0 && selectsField(info, "device")) await load.device.preload(devices);
  return connection(page, paging);
}

/** Open tickets by the most selective index: a device has at most one, an importer has its own list. */
async function listWaiting(context: Context, paging: Paging, { imei, ...filter }: WorklistFilter, importer: string) {
  if (imei == null) return listOpen(context, paging, filter, importer);
  const [holder] = (await Holders.getIds(context.db, [imei as Imei.Imei])).values();
  if (holder === undefined) return EMPTY;
  const where = Filter.toTicketFilter(filter);
  return TicketLists.listOpenForDevice(context.db, holder, paging, where, importer);
}

async function listOpen({ db }: Context, paging: Paging, filter: QueueFilter, importer: string | null) {
  const where = Filter.toTicketFilter({ ...filter, importer: importer && Id.of("Importer", importer) });
  if (filter.device != null) {
    const device = Id.keyOf("Device", filter.device);
    return device === null ? EMPTY : TicketLists.listOpenForDevice(db, device as Device.Id, paging, where, importer);
  }
  if (importer === null) return TicketLists.listOpen(db, paging, where);
  return TicketLists.listOpenByImporter(db, importer, paging, Filter.toTicketFilter({ ...filter, importer: null }));
}

function toRefusal(refused: Parameters<typeof toDetails>[0] | Idempotency.Refused, { language }: Context) {
  if (refused.refused === "IDEMPOTENCY_KEY_REUSED") {
    return refusal(userError({ code: refused.refused }, ["idempotencyKey"], language));
  }
  return refusal(userError(toDetails(refused), ["registered"], language));
}

function toDetails(refused: Exclude<Awaited<ReturnType<typeof Filing.precheck>>, Filing.PrecheckResult>) {
  return refused.refused === "TICKET_ALREADY_OPEN"
    ? { code: refused.refused, ticket: refused.ticket }
    : { code: refused.refused };
}

function notDecided({ status }: Ticket.Ticket, notDone: Review.NotDone, { language }: Context) {
  if (notDone.code === "TICKET_NOT_OPEN") return refusal(userError({ ...notDone, status }, ["number"], language));
  return refusal(userError(notDone, [notDone.code === "TICKET_RESERVED" ? "number" : "verdict"], language));
}

function notFound({ language }: Context) {
  return refusal(userError({ code: "TICKET_NOT_FOUND" }, ["number"], language));
}

/** The ticket, if it is the viewer's, on a device of the viewer's company, or the viewer is an expert; otherwise null. */
async function getVisible(context: Context, typed: string): Promise<Ticket.Ticket | null> {
  const number = Ticket.parseNumber(typed);
  const ticket = number && (await Tickets.get(context.db, number));
  return ticket && canSeeTicket(ticket, context) ? ticket : null;
}

export const TicketType: Pick<
  TicketResolvers,
  | "id"
  | "subject"
  | "description"
  | "due"
  | "endedAt"
  | "revertedAt"
  | "revertPreview"
  | "reservation"
  | "simSightings"
  | "requesterMsisdns"
  | "device"
  | "explanation"
  | "timeline"
> = {
  id: ({ number }) => Id.of("Ticket", number),
  subject: Ticket.subjectOf,
  description: (ticket, _, context) => {
    if (!canSeeDescription(ticket, context)) return null;
    return ticket.description || context.load.description.load(ticket.number);
  },
  due: (ticket, _, { waits }) => (ticket.status === "OPEN" ? Due.of(ticket, waits) : null),
  endedAt: ({ end }) => end?.at ?? null,
  revertedAt: ({ reverted }) => reverted?.at ?? null,
  revertPreview: async (ticket, _, context) => {
    if (ticket.status !== "APPROVED" || !canSeeRevertPreview(ticket, context)) return null;
    const facts = await context.load.undoFacts.load(ticket);
    const decision = facts && Reverting.decide(ticket, facts);
    if (!decision) return null;
    const now = facts.device && [...facts.device.slots];
    if ("refused" in decision) {
      return { refusal: userError(decision.refused, ["number"], context.language), now, after: null };
    }
    const { device, partial } = decision;
    return { refusal: null, now, after: [...Pair.replace(device.slots, partial.wrongImei, partial.newImei)] };
  },
  reservation: (ticket, _, context) => {
    const reservation = canSeeReservation(ticket, context) ? Ticket.reservationAt(ticket, context.now()) : null;
    return reservation && { until: reservation.until, isYours: reservation.expert === context.viewer?.id };
  },
  simSightings: (ticket, _, context) =>
    canSeeSimSightings(ticket, context) ? SimSightings.get(ticket, context.load) : null,
  requesterMsisdns: (ticket, _, context) =>
    canSeeRequesterMsisdns(ticket, context) ? [...ticket.requester.msisdns] : null,
  device: ({ device: id }, _, context) => {
    const visible = (device: Device.Device | null) => (device && canSeeDevice(device, context) ? device : null);
    const device = id && context.load.device.load(id);
    return device instanceof Promise ? device.then(visible) : visible(device);
  },
  explanation: (ticket) => ticket,
  timeline: (ticket) => timeline(ticket),
};
