import { DeviceChangeText, type DeviceChange, type Import } from "@hamta/core";
import { DeviceHistory } from "@hamta/store";
import { canSeeChangeSource, canSeeHistory, canSeeTicket, seesWholeHistory } from "#access";
import type { Context } from "#context";
import type { DeviceChangeResolvers, DeviceResolvers } from "#generated/resolvers";
import * as Id from "#id";
import { connection, pagingOf } from "#page";

export const DeviceType: Pick<DeviceResolvers, "history"> = {
  history: async (device, args, context) => {
    const paging = pagingOf("history", args, "NEWEST_FIRST");
    if (!canSeeHistory(device, context)) return null;
    const since = seesWholeHistory(device, context) ? 0 : device.ownedSince;
    return connection(await DeviceHistory.list(context.db, device.id, since, paging), paging);
  },
};

async function visibleSource({ origin }: DeviceChange.Entry, field: keyof typeof canSeeChangeSource, context: Context) {
  const imported = origin && (await context.load.import.load(origin.import as Import.Id));
  return imported && canSeeChangeSource[field](imported, context) ? origin : null;
}

export const DeviceChangeType: Pick<
  DeviceChangeResolvers,
  "imeis" | "formerImeis" | "legality" | "formerLegality" | "ticket" | "importId" | "row" | "message"
> = {
  imeis: ({ slots }) => [...slots],
  formerImeis: ({ formerSlots }) => formerSlots && [...formerSlots],
  legality: ({ status }) => status,
  formerLegality: ({ formerStatus }) => formerStatus,
  ticket: async ({ ticket: number }, _, context) => {
    const ticket = number === null ? null : await context.load.ticket.load(number);
    return ticket && canSeeTicket(ticket, context) ? ticket : null;
  },
  importId: async (entry, _, context) => {
    const origin = await visibleSource(entry, "importId", context);
    return origin && Id.of("Import", origin.import);
  },
  row: async (entry, _, context) => (await visibleSource(entry, "row", context))?.row ?? null,
  message: ({ cause }, _, { language }) => DeviceChangeText.message(cause, language),
};
