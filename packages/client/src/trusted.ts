import * as documents from "#generated/documents";

/** The operations of our own clients: hash → text. What the API runs for callers that it does not know. */
export const trusted: ReadonlyMap<string, string> = new Map(
  Object.values(documents).map(({ hash, text }) => [hash, text]),
);
