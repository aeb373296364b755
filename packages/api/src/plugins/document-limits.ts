import {
  getOperationAST,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  type ValidationRule,
} from "graphql";
import * as Cost from "#cost";
import * as Document from "#document-size";
import { LIMITS } from "#limits";
import { limitError } from "#limit-error";

/**
 * Refuses too large input before execution: a document by its text when it is first received, and an operation with its
 * variables at each request.
 *
 * Not a library: graphql-armor counts a page whose size is a variable as one entry, and graphql-query-complexity visits
 * a fragment again for each spread and each request.
 */

/**
 * If a document exceeds a limit, it is emptied: some validation rules of the specification take quadratic time, and an
 * empty document gives them no work.
 */
export const documentSizeRule: ValidationRule = (context) => {
  const document = context.getDocument();
  const excess = Document.firstExceeded(document);
  if (excess) {
    context.reportError(limitError(excess));
    (document as { definitions: DocumentNode["definitions"] }).definitions = [];
  }
  return {};
};

/** The cost of an operation with its variables, and the error if it exceeds a limit; the cost of too long lists is null. */
export type CostLimit = (
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Readonly<Record<string, unknown>>,
) => { cost: number | null; error: GraphQLError | null };

export function createCostLimit(schema: GraphQLSchema): CostLimit {
  // Weak, by document: Apollo caches validated documents and removes the least used.
  const costs = new WeakMap<DocumentNode, Map<string | null, Cost.Cost>>();
  const costOf = (document: DocumentNode, operationName: string | null | undefined): Cost.Cost => {
    const ofDocument = costs.get(document) ?? new Map<string | null, Cost.Cost>();
    costs.set(document, ofDocument);
    const compiled = ofDocument.get(operationName ?? null);
    if (compiled !== undefined) return compiled;
    const operation = getOperationAST(document, operationName);
    // Do not cache names that the document does not have: their number is unlimited.
    if (!operation) return 0;
    const cost = Cost.compileCost(schema, document, operation);
    ofDocument.set(operationName ?? null, cost);
    return cost;
  };
  return (document, operationName, variables) => {
    const items = Document.longestList(variables);
    if (items > LIMITS.items) {
      return { cost: null, error: limitError({ code: "LIST_TOO_LONG", limit: LIMITS.items, found: items }) };
    }
    const cost = Cost.compute(costOf(document, operationName), variables);
    const isOver = cost > LIMITS.cost;
    return {
      cost,
      error: isOver ? limitError({ code: "DOCUMENT_TOO_COSTLY", limit: LIMITS.cost, found: cost }) : null,
    };
  };
}
