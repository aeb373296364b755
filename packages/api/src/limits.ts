import type { Rate } from "@hamta/core";

/** What a stranger may send, and how often: every number in one place. docs/limits.md tells callers the same. */

export const LIMITS = {
  /** The longest description, 2,000 characters, is at most 24 kB as JSON. The gateway itself stops at 10 MB. */
  bodyBytes: 64 * 1024,
  /** UTF-16 units. GraphiQL's introspection, the longest that is known, has 2,000. */
  documentLength: 16 * 1024,
  /** Of the panel's documents none has 300, and introspection 250. */
  tokens: 2_000,
  /** The deepest that is of use is 8: devices, edges, node, openTicket, explanation, rules, evidence, fact. */
  depth: 12,
  aliases: 20,
  rootFields: 10,
  directives: 20,
  /** Entries of any list in the document or its variables. */
  items: 100,
  /**
   * Values of the answer, as `cost.ts` foresees them: a page of a hundred tickets with all they have is 14,000. More
   * would run for over 50 ms, and come near the 6 MB that a Lambda function may answer.
   */
  cost: 25_000,
  /** An ID token of Cognito has one to two thousand characters. */
  tokenLength: 8 * 1024,
} as const;

/** Entries of a page. */
export const PAGE_MAX = 100;

/** What a field of the root costs beside its values: round trips to the table, and for a mutation a transaction. */
export const WEIGHTS = { Query: 10, Mutation: 100 } as const;

/** What introspection costs; how deep its lists go, graphql-js limits itself. */
export const INTROSPECTION: Readonly<Record<string, number>> = { __schema: 2_000, __type: 200, __typename: 1 };

/** Entries that a list without pages usually has; LIST_USUAL where none is named. */
export const SIZES: Readonly<Record<string, number>> = {
  "Explanation.rules": 8,
  "RuleResult.evidence": 2,
  "Ticket.timeline": 5,
};
export const LIST_USUAL = 10;

export type Counted = "FILE" | "PRECHECK" | "ENQUIRY" | "ENQUIRY_ANONYMOUS";

export type Rates = Readonly<Record<Counted, Rate.Rate>>;

/**
 * A phone has two IMEIs and a household some phones; nobody files or asks for more than a few in an hour.
 *
 * A TAC has a million serial numbers. At 60 an hour one address looks through 0.14 % of one in a day, all of it in two
 * years; a thousand addresses take 17 hours, and the gateway's metrics show them.
 */
export const RATES: Rates = {
  /** Each is a transaction of 8 to 12 write units, and may be filed again after its remedy. */
  FILE: { calls: 10, seconds: 3_600 },
  /** Tells of an IMEI whether it is in the register, owned or seen, which the enquiry does not. */
  PRECHECK: { calls: 30, seconds: 3_600 },
  ENQUIRY: { calls: 60, seconds: 3_600 },
  /** By address: a household or a shop behind one. A mobile operator puts thousands behind one; they may sign in. */
  ENQUIRY_ANONYMOUS: { calls: 60, seconds: 3_600 },
};
