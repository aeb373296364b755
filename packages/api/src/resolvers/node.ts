import { Organisation, type Device, type Import, type Ticket } from "@hamta/core";
import { Devices, Importers, Imports, Tickets } from "@hamta/store";
import { seesDevice, seesImport, seesTicket } from "#access";
import type { Context } from "#context";
import type { NodeResolvers, QueryResolvers } from "#generated/resolvers";
import * as Id from "#id";
import type { NodeModel } from "#models";
import { wrong } from "#plugins/errors";

/** Things by their ids. What the viewer may not see is null, like what does not exist. */

const MAX = 100;

type Found = ReadonlyMap<string, NodeModel>;
type Read = (keys: readonly string[], context: Context) => Promise<Found>;

/** Strongly consistent, for an id may come from what was written just now; one batch for each type. */
const READ: Record<Id.Type, Read> = {
  Ticket: async (keys, context) =>
    seen(await Tickets.getHeads(context.db, keys as Ticket.Number[], SC), (one) => seesTicket(one, context)),
  Device: async (keys, context) =>
    seen(await Devices.getMany(context.db, keys as Device.Id[], SC), (one) => seesDevice(one, context)),
  Import: async (keys, context) =>
    seen(await Imports.getMany(context.db, keys as Import.Id[], SC), (one) => seesImport(one, context)),
  // The enquiry names them to anybody.
  Importer: async (keys, { db }) => Importers.getMany(db, keys.filter(Organisation.isOne)),
};

const SC = { consistent: true };

function seen<T extends NodeModel>(found: ReadonlyMap<string, T>, sees: (one: T) => boolean): Found {
  return new Map([...found].filter(([, one]) => sees(one)));
}

async function nodes(ids: readonly string[], context: Context): Promise<(NodeModel | null)[]> {
  const asked = ids.map(Id.parse);
  const found = await Promise.all(
    Id.TYPES.map(async (type) => {
      const keys = asked.flatMap((id) => (id?.type === type ? [id.key] : []));
      return [type, keys.length > 0 ? await READ[type](keys, context) : new Map()] as const;
    }),
  );
  const byType = new Map<Id.Type, Found>(found);
  return asked.map((id) => (id && byType.get(id.type)?.get(id.key)) ?? null);
}

export const Query: Pick<QueryResolvers, "node" | "nodes"> = {
  node: async (_, { id }, context) => (await nodes([id], context))[0] ?? null,
  nodes: (_, { ids }, context) => {
    if (ids.length > MAX) throw wrong({ code: "IDS_TOO_MANY", limit: MAX, found: ids.length });
    return nodes(ids, context);
  },
};

export const Node: Pick<NodeResolvers, "__resolveType"> = {
  __resolveType: (node) => {
    if ("number" in node) return "Ticket";
    if ("slots" in node) return "Device";
    return "uploader" in node ? "Import" : "Importer";
  },
};
