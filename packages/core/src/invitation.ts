import * as Text from "#text";

/** An invitation by ops: the account of a person of a company or of the staff, with one role. */

/** Subscribers need no invitation: a code to their phone signs them in. */
export const ROLES = ["IMPORTER", "OPERATOR", "EXPERT", "OPS"] as const;
export type Role = (typeof ROLES)[number];

/** `organisation`: the id of the importer or operator; null for experts and ops. */
export type Invited = { email: string; name: string; role: Role; organisation: string | null };

/**
 * `id` sorts invitations of one time. `sentAt`: when the account had its role and the mail was sent, ISO 8601 in UTC; null
 * if the invitation did not come to its end.
 */
export type Invitation = Invited & {
  id: string;
  at: string;
  by: { id: string; name: string | null };
  sentAt: string | null;
};

/** Characters of a name. */
export const NAME_MAX = 100;
/** RFC 5321 section 4.5.3.1. */
const EMAIL_MAX = 254;
/** The rule of HTML for `type=email`, with a domain of two labels at least. */
const EMAIL =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/** In lower case, as the user pool compares it. Null if it is not an address. */
export function parseEmail(text: string): string | null {
  const email = text.trim().toLowerCase();
  return email.length <= EMAIL_MAX && EMAIL.test(email) ? email : null;
}

export function parseName(text: string): string | null {
  const name = text.trim();
  return Text.isName(name) && [...name].length <= NAME_MAX ? name : null;
}

/** True for the roles of people who work for a company. */
export function isOfCompany(role: Role): boolean {
  return role === "IMPORTER" || role === "OPERATOR";
}
