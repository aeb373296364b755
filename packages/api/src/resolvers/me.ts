import { Msisdn, Text } from "@hamta/core";
import { Companies, Notices } from "@hamta/store";
import { requirePerson, requireViewer, type Context } from "#context";
import type { MutationResolvers, QueryResolvers, ViewerResolvers } from "#generated/resolvers";
import { refusal, userError } from "#input";
import { withinRate } from "#rates";
import { ownImporter, toContact } from "#resolvers/contact";

export const Query: Pick<QueryResolvers, "me"> = {
  me: (_, __, { viewer }) => viewer && toModel(viewer),
};

export const Viewer: ViewerResolvers = {
  contact: (_, __, context) => {
    const own = ownImporter(context);
    // Of the table and not of what the instance keeps: the importer's form opens with it.
    return own === null ? null : Companies.get(context.db, Companies.importer(own)).then((found) => toContact(found));
  },
  sms: (_, __, context) => {
    const { roles, msisdns } = requireViewer(context);
    return roles.includes("SUBSCRIBER") && msisdns.length > 0 ? Notices.isTold(context.db, msisdns) : null;
  },
};

export const Mutation: Pick<MutationResolvers, "requestSignIn" | "updateNotices"> = {
  updateNotices: async (_, { input }, context) => {
    const { msisdns } = requirePerson(context);
    const choice = { sms: input.sms, language: context.language };
    await Notices.putChoice(context.db, msisdns, choice, context.now());
    return { __typename: "UpdateNoticesSuccess", viewer: toModel(requireViewer(context)) };
  },
  requestSignIn: async (_, { input }, context) => {
    const msisdn = Msisdn.parse(Text.normalise(input.msisdn));
    // Codes to other countries cost many times as much, and are what a fraud would ask for.
    if (!msisdn?.startsWith("98")) return refusal(userError({ code: "MSISDN_INVALID" }, ["msisdn"], context.language));
    const counted = await withinRate(context, "SIGN_IN", context.accounts);
    if ("limited" in counted) return counted.limited;
    await counted.found.create(msisdn);
    return { __typename: "RequestSignInSuccess", msisdn };
  },
};

function toModel({ name, roles, msisdns, organisation, scopes }: NonNullable<Context["viewer"]>) {
  return { name, roles: [...roles], msisdns: [...msisdns], organisation, scopes: scopes && [...scopes] };
}
