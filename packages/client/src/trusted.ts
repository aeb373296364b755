import * as documents from "#generated/documents";

/** Operations that anonymous callers may run: hash → text. */
export const trusted: ReadonlyMap<string, string> = new Map(
  Object.values(documents).map(({ hash, text }) => [hash, text]),
);
