import { Organisation, type Device, type Import, type Ticket } from "@hamta/core";
import { Companies, Devices, Imports, Tickets } from "@hamta/store";
import { canSeeDevice, canSeeImport, canSeeTicket } from "#access";
import type { Context } from "#context";
import type { NodeResolvers, QueryResolvers } from "#generated/resolvers";
import * as Id from "#id";
import type { NodeModel } from "#models";
import { argumentError } from "#plugins/errors";

/** Objects by their ids. An object that the viewer cannot see is null, like one that does not exist. */

const MAX = 100;

type Nodes = ReadonlyMap<string, NodeModel>;
type Read = (keys: readonly string[], context: Context) => Promise<Nodes>;

/** Strongly consistent, because the object of an id may have been written just now. One batch for each type. */
const READ: Record<Id.Type, Read> = {
  Ticket: async (keys, context) =>
    visible(await Tickets.getHeads(context.db, keys as Ticket.Number[], SC), (ticket) => canSeeTicket(ticket, context)),
  Device: async (keys, context) =>
    visible(await Devices.getMany(context.db, keys as Device.Id[], SC), (device) => canSeeDevice(device, context)),
  Import: async (keys, context) =>
    visible(await Imports.getMany(context.db, keys as Import.Id[], SC), (imported) => canSeeImport(imported, context)),
  // Visible to everybody: the enquiry shows their names.
  Importer: async (keys, { db }) => {
    const importers = await Companies.getMany(db, keys.filter(Organisation.isId).map(Companies.importer));
    return new Map([...importers].map(([id, importer]) => [Companies.keyOf(id), importer]));
  },
};

const SC = { consistent: true };

function visible<T extends NodeModel>(nodes: ReadonlyMap<string, T>, canSee: (node: T) => boolean): Nodes {
  return new Map([...nodes].filter(([, node]) => canSee(node)));
}

async function getNodes(ids: readonly string[], context: Context): Promise<(NodeModel | null)[]> {
  const parsed = ids.map(Id.parse);
  const entries = await Promise.all(
    Id.TYPES.map(async (type) => {
      const keys = parsed.flatMap((id) => (id?.type === type ? [id.key] : []));
      return [type, keys.length > 0 ? await READ[type](keys, context) : new Map()] as const;
    }),
  );
  const byType = new Map<Id.Type, Nodes>(entries);
  return parsed.map((id) => (id && byType.get(id.type)?.get(id.key)) ?? null);
}

export const Query: Pick<QueryResolvers, "node" | "nodes"> = {
  node: async (_, { id }, context) => (await getNodes([id], context))[0] ?? null,
  nodes: (_, { ids }, context) => {
    if (ids.length > MAX) throw argumentError({ code: "IDS_TOO_MANY", limit: MAX, found: ids.length });
    return getNodes(ids, context);
  },
};

export const Node: Pick<NodeResolvers, "__resolveType"> = {
  __resolveType: (node) => {
    if ("number" in node) return "Ticket";
    if ("slots" in node) return "Device";
    return "uploader" in node ? "Import" : "Importer";
  },
};
