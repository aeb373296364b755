import { execute, type DocumentNode } from "graphql";
import { executePrepared, type Result } from "#execute";
import { prepare, type Args, type Prepared } from "#prepare";

/** As `execute` of graphql-js. */
export type Execute = (args: Args) => Result;

/** By operation name; null in place of a name: the document's only operation. */
type Known = { requests: number; operations: Map<string | null, Prepared | null> };

/**
 * Executes documents with the same data, errors and order as graphql-js, and faster from a document's second request.
 * graphql-js executes a document's first request (compiling costs more than it saves), subscriptions, introspection, and
 * operations with more than 4 variables in @skip and @include.
 *
 * @param compileFrom the request of a document that compiles it: 1 compiles all, Infinity none
 */
export function createExecutor({ compileFrom = 2 }: { compileFrom?: number } = {}): Execute {
  // By document: the plans are freed when the server drops the document.
  const known = new WeakMap<DocumentNode, Known>();
  return (args) => {
    const { document, operationName } = args;
    let entry = known.get(document);
    if (!entry) known.set(document, (entry = { requests: 0, operations: new Map() }));
    if (++entry.requests < compileFrom) return execute(args);
    // null and "" differ: Apollo finds no operation named "", so it would not see that it is a mutation.
    const name = operationName ?? null;
    let prepared = entry.operations.get(name);
    if (prepared === undefined) {
      prepared = prepare(args);
      // Names that the document does not have are not stored: callers can invent any number.
      if (prepared) entry.operations.set(name, prepared);
    }
    return prepared ? executePrepared(prepared, args) : execute(args);
  };
}
