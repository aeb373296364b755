import { Organisation, Text, type Device, type Imei } from "@hamta/core";
import { Devices, Importers, Pages } from "@hamta/store";
import { seesTicket } from "#access";
import { refusal, userError } from "#claim";
import { personOf, type Context } from "#context";
import type {
  DeviceEnquiryResolvers,
  DeviceResolvers,
  ImporterResolvers,
  MutationResolvers,
  QueryResolvers,
} from "#generated/resolvers";
import * as Id from "#id";
import { connection, pagingOf } from "#page";
import { demandCall } from "#rates";

export const Query: Pick<QueryResolvers, "device" | "devices"> = {
  devices: async (_, args, context) => {
    const { msisdns } = personOf(context.viewer);
    const paging = pagingOf("devices", args, "OLDEST_FIRST");
    const pages = await Promise.all(msisdns.map((msisdn) => Devices.listByOwner(context.db, msisdn, paging)));
    return connection(Pages.merge(pages, paging), paging);
  },
  device: async (_, { imei }, context) => {
    const { db } = context;
    await demandCall(context, "ENQUIRY");
    const asked = imei as Imei.Imei;
    const [device] = await Devices.holding(db, [asked]);
    return device ? { ...device, asked } : null;
  },
};

const NAME_MAX = 200;

export const Mutation: Pick<MutationResolvers, "nameImporter"> = {
  nameImporter: async (_, { input }, context) => {
    const [id, name] = [input.organisation.trim(), input.name.trim()];
    const errors = [
      ...(Organisation.isOne(id)
        ? []
        : [userError({ code: "ORGANISATION_INVALID" }, ["organisation"], context.language)]),
      ...(Text.isName(name) && [...name].length <= NAME_MAX
        ? []
        : [userError({ code: "IMPORTER_NAME_INVALID", limit: NAME_MAX }, ["name"], context.language)]),
    ];
    if (errors.length > 0) return refusal(...errors);
    await Importers.name(context.db, { id, name });
    return { __typename: "NameImporterSuccess", importer: { id, name } };
  },
};

export const ImporterType: Pick<ImporterResolvers, "id" | "organisation"> = {
  id: ({ id }) => Id.of("Importer", id),
  organisation: ({ id }) => id,
};

const importer = ({ importer: id }: Device.Device, _: unknown, { load }: Context) =>
  id === null ? null : load.importer.load(id);

export const DeviceEnquiry: Pick<DeviceEnquiryResolvers, "imei" | "importer" | "legality"> = {
  imei: ({ asked }) => asked,
  importer,
  legality: ({ status }) => status,
};

export const DeviceType: Pick<DeviceResolvers, "id" | "imeis" | "importer" | "legality" | "openTicket"> = {
  id: ({ id }) => Id.of("Device", id),
  imeis: ({ slots }) => [...slots],
  importer,
  legality: ({ status }) => status,
  openTicket: async ({ ticket: number }, _, context) => {
    const ticket = number === null ? null : await context.load.ticket.load(number);
    return ticket && seesTicket(ticket, context) ? ticket : null;
  },
};
