import type { Device, Imei } from "@hamta/core";
import { Devices } from "@hamta/store";
import { seesTicket } from "#access";
import { demand, type Context } from "#context";
import type { DeviceEnquiryResolvers, DeviceResolvers, QueryResolvers } from "#generated/resolvers";
import { connection, merge, pageOf } from "#page";

export const Query: Pick<QueryResolvers, "device" | "devices"> = {
  devices: async (_, args, context) => {
    const { msisdns } = demand(context, "SUBSCRIBER");
    const page = pageOf(args);
    const pages = await Promise.all(
      msisdns.map(async (msisdn) => {
        const { devices, more } = await Devices.listByOwner(context.db, msisdn, page);
        return { entries: devices, more };
      }),
    );
    const { entries, more } = merge(pages, page.limit, { forward: true });
    return connection(
      entries.map(({ device, cursor }) => ({ node: device, cursor })),
      more,
    );
  },
  device: async (_, { imei }, { db }) => {
    const asked = imei as Imei.Imei;
    const [device] = await Devices.holding(db, [asked]);
    return device ? { ...device, asked } : null;
  },
};

const importer = ({ importer: id }: Device.Device, _: unknown, { load }: Context) =>
  id === null ? null : load.importer.load(id);

export const DeviceEnquiry: Pick<DeviceEnquiryResolvers, "imei" | "importer" | "legality"> = {
  imei: ({ asked }) => asked,
  importer,
  legality: ({ status }) => status,
};

export const DeviceType: Pick<DeviceResolvers, "imeis" | "importer" | "legality" | "openTicket"> = {
  imeis: ({ slots }) => [...slots],
  importer,
  legality: ({ status }) => status,
  openTicket: async ({ ticket: number }, _, context) => {
    const ticket = number === null ? null : await context.load.ticket.load(number);
    return ticket && seesTicket(ticket, context) ? ticket : null;
  },
};
