import { Correction, Device, Organisation, Text, type Imei } from "@hamta/core";
import { Companies, Devices } from "@hamta/store";
import { canSeeCorrection, canSeeTicket } from "#access";
import { refusal, userError } from "#input";
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
import { requireRate } from "#rates";
import { loadContact, toContact } from "#resolvers/contact";

export const Query: Pick<QueryResolvers, "device" | "devices"> = {
  devices: async (_, args, context) => {
    const person = personOf(context.viewer);
    const paging = pagingOf("devices", args, "OLDEST_FIRST");
    const isOwn = person.since ? ({ device }: Devices.WithCorrection) => Device.ownedBy(device, person) : null;
    const page = await Devices.listByOwner(context.db, person.msisdns, paging, isOwn);
    const entries = page.entries.map(({ node: { device, onFile }, cursor }) => {
      context.load.correction.put(device.id, onFile);
      return { node: device, cursor };
    });
    return connection({ ...page, entries }, paging);
  },
  device: async (_, { imei }, context) => {
    const requested = imei as Imei.Imei;
    const [device] = await requireRate(context, "ENQUIRY", () => Devices.getByImeis(context.db, [requested]));
    return device ? { ...device, requested } : null;
  },
};

const NAME_MAX = 200;

export const Mutation: Pick<MutationResolvers, "nameImporter"> = {
  nameImporter: async (_, { input }, context) => {
    const [id, name] = [input.organisation.trim(), input.name.trim()];
    const errors = [
      ...(Organisation.isId(id)
        ? []
        : [userError({ code: "ORGANISATION_INVALID" }, ["organisation"], context.language)]),
      ...(Text.isName(name) && [...name].length <= NAME_MAX
        ? []
        : [userError({ code: "IMPORTER_NAME_INVALID", limit: NAME_MAX }, ["name"], context.language)]),
    ];
    if (errors.length > 0) return refusal(...errors);
    const importer = await Companies.update(context.db, Companies.importer(id), { name });
    context.companies.put(importer);
    return { __typename: "NameImporterSuccess", importer };
  },
};

export const ImporterType: Pick<ImporterResolvers, "id" | "organisation" | "contact"> = {
  id: ({ id }) => Id.of("Importer", Companies.keyOf(id)),
  organisation: ({ id }) => Companies.keyOf(id),
  contact: (importer) => toContact(importer),
};

const importer = ({ importer: id }: Device.Device, _: unknown, { load }: Context) =>
  id === null ? null : load.company.load(Companies.importer(id));

export const DeviceEnquiry: Pick<DeviceEnquiryResolvers, "imei" | "importer" | "guarantorContact" | "legality"> = {
  imei: ({ requested }) => requested,
  importer,
  guarantorContact: ({ guarantor }, _, context) =>
    guarantor ? loadContact(context, Companies.guarantor(guarantor), guarantor) : null,
  legality: ({ status }) => status,
};

export const DeviceType: Pick<DeviceResolvers, "id" | "imeis" | "importer" | "legality" | "openTicket" | "correction"> =
  {
    id: ({ id }) => Id.of("Device", id),
    imeis: ({ slots }) => [...slots],
    importer,
    legality: ({ status }) => status,
    openTicket: async ({ ticket: number }, _, context) => {
      const ticket = number === null ? null : await context.load.ticket.load(number);
      return ticket && canSeeTicket(ticket, context) ? ticket : null;
    },
    correction: async (device, _, context) => {
      if (!canSeeCorrection(device, context)) return null;
      const offer = Correction.offer(device, await context.load.correction.load(device.id));
      return offer && { slot: offer.slot, correct: [...offer.correct] };
    },
  };
