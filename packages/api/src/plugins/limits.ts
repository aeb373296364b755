import {
  getOperationAST,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  type ValidationRule,
} from "graphql";
import * as Cost from "#cost";
import * as Document from "#document";
import { LIMITS } from "#limits";
import { refused } from "#plugins/errors";

/**
 * Refuses what is too large before any of it is done: a document by its text when it is first seen, and an operation
 * with its variables at each request.
 *
 * Our own, since of the libraries graphql-armor counts a page whose size is a variable as one entry, and
 * graphql-query-complexity walks a fragment again wherever it is spread, at every request.
 */

/**
 * A document that exceeds a limit is not looked at any further: some of the rules of the specification take time by
 * the square of it, and they find nothing in an empty one.
 */
export const size: ValidationRule = (context) => {
  const document = context.getDocument();
  const excess = Document.excess(document);
  if (excess) {
    context.reportError(refused(excess));
    (document as { definitions: DocumentNode["definitions"] }).definitions = [];
  }
  return {};
};

/** Tells of an operation with its variables whether it is too much; null when it is not. */
export type Bound = (
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Readonly<Record<string, unknown>>,
) => GraphQLError | null;

export function cost(schema: GraphQLSchema): Bound {
  // By document: Apollo keeps those that it has validated, and lets go of the least used.
  const costs = new WeakMap<DocumentNode, Map<string | null, Cost.Cost>>();
  const costOf = (document: DocumentNode, operationName: string | null | undefined): Cost.Cost => {
    const known = costs.get(document) ?? new Map<string | null, Cost.Cost>();
    costs.set(document, known);
    const found = known.get(operationName ?? null);
    if (found !== undefined) return found;
    const operation = getOperationAST(document, operationName);
    // Names that the document does not have are not remembered: there is no end of them.
    if (!operation) return 0;
    const made = Cost.of(schema, document, operation);
    known.set(operationName ?? null, made);
    return made;
  };
  return (document, operationName, variables) => {
    const items = Document.longest(variables);
    if (items > LIMITS.items) return refused({ code: "LIST_TOO_LONG", limit: LIMITS.items, found: items });
    const found = Cost.at(costOf(document, operationName), variables);
    return found > LIMITS.cost ? refused({ code: "DOCUMENT_TOO_COSTLY", limit: LIMITS.cost, found }) : null;
  };
}
