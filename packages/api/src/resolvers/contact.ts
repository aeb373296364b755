import { Contact, Organisation, Text, type Language } from "@hamta/core";
import { Companies } from "@hamta/store";
import { lacksOrganisation } from "#access";
import { hasRole, type Context } from "#context";
import type {
  MutationResolvers,
  QueryContactArgs,
  QueryResolvers,
  UpdateContactInput,
  UserError,
} from "#generated/resolvers";
import { refusal, userError } from "#input";
import type { ContactModel } from "#models";
import { withinRate } from "#rates";

/** How people reach a company. Public: of the company nothing else is read or shown. */

/** @param name that a device has of a guarantor; an importer's is stored */
export function toContact(company: Companies.Company, name = company.name): ContactModel {
  const { id, phone, site } = company;
  return { kind: Companies.kindOf(id), name, phone, site };
}

export function loadContact(
  { load }: Context,
  id: Companies.Id,
  name?: string,
): ContactModel | null | Promise<ContactModel | null> {
  const found = load.company.load(id);
  const named = (company: Companies.Company | null) => company && toContact(company, name);
  return found instanceof Promise ? found.then(named) : named(found);
}

/** The importer that a person works for; null for everybody else, and for machines. */
export function ownImporter({ viewer }: Context): string | null {
  return hasRole(viewer, "IMPORTER") && viewer.scopes === null ? viewer.organisation : null;
}

export const Query: Pick<QueryResolvers, "contact"> = {
  contact: async (_, asked, context) => {
    const errors: UserError[] = [];
    const company = parseCompany(asked, context, errors);
    if (!company) return refusal(...errors);
    const found = await Companies.get(context.db, company.id);
    // A guarantor without a contact has no stored name either.
    const isSet = found.phone !== null || found.site !== null;
    return { __typename: "Contact", ...toContact(found, isSet ? found.name : (company.named?.name ?? found.name)) };
  },
};

export const Mutation: Pick<MutationResolvers, "updateContact"> = {
  updateContact: async (_, { input }, context) => {
    const errors: UserError[] = [];
    const company = parseCompany(input, context, errors);
    const phone = parse(input, "phone", Contact.parsePhone, context.language, errors);
    const site = parse(input, "site", Contact.parseSite, context.language, errors);
    if (!company || errors.length > 0) return refusal(...errors);
    const counted = await withinRate(context, "CONTACT", async () => {});
    if ("limited" in counted) return counted.limited;
    const parts = { phone, site, ...company.named };
    const former = input.former && { phone: input.former.phone ?? null, site: input.former.site ?? null };
    const updated = former
      ? await Companies.updateFrom(context.db, company.id, parts, former)
      : await Companies.update(context.db, company.id, parts);
    if (!updated) return refusal(userError({ code: "CONTACT_CHANGED" }, [], context.language));
    context.companies.put(updated);
    return { __typename: "UpdateContactSuccess", contact: toContact(updated) };
  },
};

type Parsed = { id: Companies.Id; named?: { name: string } };

/** The company that the viewer may set, or null with an error. */
function parseCompany(input: QueryContactArgs, context: Context, errors: UserError[]): Parsed | null {
  const organisation = input.organisation?.trim() || null;
  const guarantor = input.guarantor?.trim() || null;
  const own = ownImporter(context);
  const refused = (details: Parameters<typeof userError>[0], ...field: string[]) => {
    errors.push(userError(details, field, context.language));
    return null;
  };
  if (own !== null && guarantor === null && (organisation ?? own) === own) return { id: Companies.importer(own) };
  if (!hasRole(context.viewer, "OPS")) {
    if (lacksOrganisation(context)) return refused({ code: "ORGANISATION_MISSING" });
    const field = guarantor === null ? "organisation" : "guarantor";
    return refused({ code: "CONTACT_NOT_YOURS", organisation: String(guarantor ?? organisation) }, field);
  }
  if (organisation !== null && guarantor === null) {
    if (Organisation.isId(organisation)) return { id: Companies.importer(organisation) };
    return refused({ code: "ORGANISATION_INVALID" }, "organisation");
  }
  const isName = guarantor !== null && Text.isName(guarantor) && [...guarantor].length <= Contact.NAME_MAX;
  if (!isName || organisation !== null) {
    return refused({ code: "CONTACT_COMPANY_INVALID", limit: Contact.NAME_MAX }, "guarantor");
  }
  return { id: Companies.guarantor(guarantor), named: { name: guarantor } };
}

/** Null if the field is empty, or invalid and added to `errors`. */
function parse(
  input: UpdateContactInput,
  field: "phone" | "site",
  parser: (text: string) => string | null,
  language: Language,
  errors: UserError[],
): string | null {
  const value = input[field].trim();
  const parsed = parser(value);
  if (Text.normalise(value) === "" || parsed !== null) return parsed;
  const details =
    field === "phone"
      ? ({ code: "CONTACT_PHONE_INVALID", value } as const)
      : ({ code: "CONTACT_SITE_INVALID", value, limit: Contact.SITE_MAX } as const);
  errors.push(userError(details, [field], language));
  return null;
}
