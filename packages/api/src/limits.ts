import type { Rate } from "@hamta/core";

/** The limits of requests, every number in one place. docs/limits.md lists them for callers. */

export const LIMITS = {
  /** The longest description, 2,000 characters, is at most 24 kB as JSON. The gateway's own limit is 10 MB. */
  bodyBytes: 64 * 1024,
  /** UTF-16 units. The longest known document, GraphiQL's introspection, has 2,000. */
  documentLength: 16 * 1024,
  /** The panel's documents have fewer than 300, introspection has 250. */
  tokens: 2_000,
  /** The deepest useful document has 8: devices, edges, node, openTicket, explanation, rules, evidence, fact. */
  depth: 12,
  aliases: 20,
  rootFields: 10,
  directives: 20,
  /** Entries of any list in the document or its variables. */
  items: 100,
  /**
   * Values of the response, as `cost.ts` estimates them. A page of 100 tickets with all fields has 14,000. More than
   * 25,000 would run for over 50 ms and come near 6 MB, the limit of a Lambda response.
   */
  cost: 25_000,
  /** An ID token of Cognito has 1,000 to 2,000 characters. */
  tokenLength: 8 * 1024,
} as const;

/** Most days of statistics: a Jalali or a Gregorian year. */
export const STATISTICS_DAYS = 366;

/** Most entries of a page. */
export const PAGE_MAX = 100;

/** The cost of a root field besides its values: round trips to the table, and for a mutation a transaction. */
export const WEIGHTS = { Query: 10, Mutation: 100 } as const;

/**
 * The cost of a field that reads the table more than its values show. `Device.history`: once for each of its objects, so
 * at most 250 times in a request. `Query.statistics`: up to 56 queries, of a day's counters for each importer.
 */
export const READS: Readonly<Record<string, number>> = { "Device.history": 100, "Query.statistics": 2_000 };

/** The cost of introspection. graphql-js itself limits the depth of its lists. */
export const INTROSPECTION: Readonly<Record<string, number>> = { __schema: 2_000, __type: 200, __typename: 1 };

/** Usual length of each list without pages; LIST_USUAL for all others. */
export const SIZES: Readonly<Record<string, number>> = {
  "Explanation.rules": 8,
  "RuleResult.evidence": 2,
  "Ticket.timeline": 5,
  "SimSightings.slots": 2,
  "Statistics.months": 13,
  "Statistics.importers": 50,
  "Statistics.open": 7,
  "TicketStatistics.verdicts": 8,
  "TicketStatistics.deciders": 3,
  "TicketStatistics.holds": 7,
  "Query.machineCredentials": 50,
  "MachineCredential.scopes": 3,
  "MachineCredential.history": 10,
  "Import.columnNames": 4,
  "FileProblem.proposedColumnNames": 4,
};
export const LIST_USUAL = 10;

/** Calls of fields. */
export type CountedField =
  "FILE" | "PRECHECK" | "ENQUIRY" | "ENQUIRY_ANONYMOUS" | "SIGN_IN" | "MACHINE" | "CONTACT" | "INVITATION";
/** Names of the counts in headers and in `rateLimit`. Callers may rely on them. */
export const COUNT_NAMES: Readonly<Record<CountedField, string>> = {
  FILE: "fileTicket",
  PRECHECK: "precheckTicket",
  ENQUIRY: "device",
  ENQUIRY_ANONYMOUS: "device",
  SIGN_IN: "requestSignIn",
  MACHINE: "machineCredential",
  CONTACT: "updateContact",
  INVITATION: "invitePerson",
};

/** The others are of the token endpoint. */
export type Counted = CountedField | "TOKEN" | "TOKEN_FAILED";

export type Rates = Readonly<Record<Counted, Rate.Rate>>;

/**
 * A phone has two IMEIs and a household a few phones; a person files or enquires a few times in an hour.
 *
 * A TAC has a million serial numbers. At 60 an hour one address reads 0.14 % of a TAC in a day and all of it in two
 * years. A thousand addresses need 17 hours, and the gateway's metrics show them.
 */
export const RATES: Rates = {
  /** Each is a transaction of 8 to 12 write units. A person can file again after the remedy. */
  FILE: { calls: 10, seconds: 3_600 },
  /** Stricter than the enquiry: the result shows if an IMEI is in the register, owned or seen. */
  PRECHECK: { calls: 30, seconds: 3_600 },
  ENQUIRY: { calls: 60, seconds: 3_600 },
  /** By address: usually a household or a shop. Thousands of a mobile operator's users share one; they can sign in. */
  ENQUIRY_ANONYMOUS: { calls: 60, seconds: 3_600 },
  /** By address, as nobody is signed in yet: each may create an account. People of a mobile operator share addresses. */
  SIGN_IN: { calls: 100, seconds: 3_600 },
  /** Creations and rotations of a person. A company has 50 credentials at most. */
  MACHINE: { calls: 30, seconds: 3_600 },
  /** By person. A company's phone and site change once in years; ops may set those of a list of guarantors. */
  CONTACT: { calls: 60, seconds: 3_600 },
  /** By person of ops: each sends a mail, and gives a role. */
  INVITATION: { calls: 60, seconds: 3_600 },
  /** Requests for a token, by address: each is up to 7 write units. A token lasts an hour, so a machine needs one an hour. */
  TOKEN: { calls: 600, seconds: 3_600 },
  /**
   * Wrong secrets, by address and credential: so a stranger who knows a client_id keeps nobody out, and a job with an old
   * secret keeps no other job out. A secret has 256 bits, so no number of guesses finds it.
   */
  TOKEN_FAILED: { calls: 20, seconds: 3_600 },
};
