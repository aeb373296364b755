import { Invitation, Organisation } from "@hamta/core";
import { Invitations } from "@hamta/store";
import { randomUUID } from "node:crypto";
import { requireViewer, type Context } from "#context";
import type {
  InvitationResolvers,
  InvitePersonInput,
  MutationResolvers,
  QueryResolvers,
  UserError,
} from "#generated/resolvers";
import { refusal, userError } from "#input";
import { connection, pagingOf } from "#page";
import { withinRate } from "#rates";

export const Query: Pick<QueryResolvers, "invitations"> = {
  invitations: async (_, args, { db }) => {
    const paging = pagingOf("invitations", args, "NEWEST_FIRST");
    return connection(await Invitations.list(db, paging), paging);
  },
};

export const Mutation: Pick<MutationResolvers, "invitePerson"> = {
  invitePerson: async (_, { input }, context) => {
    const { db, now, language, log } = context;
    const parsed = parse(input, context);
    if ("errors" in parsed) return refusal(...parsed.errors);
    const counted = await withinRate(context, "INVITATION", context.accounts);
    if ("limited" in counted) return counted.limited;
    const { id, name } = requireViewer(context);
    const at = now().toISOString();
    const invitation = { ...parsed.invited, id: randomUUID(), at, by: { id, name }, sentAt: null };
    // First the record: a role is never given without one.
    await Invitations.put(db, invitation);
    log.info("A person is invited", { invitation: invitation.id, by: id, role: invitation.role });
    if ((await counted.found.invite(parsed.invited)) === "EXISTS") {
      return refusal(userError({ code: "ACCOUNT_EXISTS" }, ["email"], language));
    }
    const sentAt = now().toISOString();
    await Invitations.setSent(db, invitation, sentAt);
    return { __typename: "InvitePersonSuccess", invitation: { ...invitation, sentAt } };
  },
};

function parse(
  input: InvitePersonInput,
  { language }: Context,
): { invited: Invitation.Invited } | { errors: UserError[] } {
  const { role } = input;
  const email = Invitation.parseEmail(input.email);
  const name = Invitation.parseName(input.name);
  const organisation = input.organisation?.trim() || null;
  const errors: UserError[] = [];
  if (email === null) errors.push(userError({ code: "EMAIL_INVALID", value: input.email.trim() }, ["email"], language));
  if (name === null) {
    errors.push(userError({ code: "PERSON_NAME_INVALID", limit: Invitation.NAME_MAX }, ["name"], language));
  }
  if (!Invitation.isOfCompany(role) && organisation !== null) {
    errors.push(userError({ code: "ORGANISATION_NOT_OF_ROLE" }, ["organisation"], language));
  } else if (Invitation.isOfCompany(role) && !Organisation.isId(organisation ?? "")) {
    errors.push(userError({ code: "ORGANISATION_INVALID" }, ["organisation"], language));
  }
  return email === null || name === null || errors.length > 0
    ? { errors }
    : { invited: { email, name, role, organisation } };
}

export const InvitationType: Pick<InvitationResolvers, "by"> = {
  by: ({ by: { id, name } }) => name ?? id,
};
