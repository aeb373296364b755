import { schema } from "@hamta/api";
import { executor } from "@hamta/api/execution";
import { execute, parse, validate, type DocumentNode, type ExecutionResult, type GraphQLSchema } from "graphql";
import { describe, expect, test } from "vitest";
import { document } from "#kit/asking/document";
import { failing } from "#kit/asking/failing";
import { zoo } from "#kit/asking/zoo";
import { generator } from "#kit/random";

/**
 * The compiled executor beside graphql-js, on documents that are drawn from a schema: each is executed by both, with
 * resolvers that answer, fail, come later, or give null or nonsense, the same for both. Then every error, its place and
 * its order must be the same, and the body of the answer to the byte.
 */

const SEEDS = Number(process.env["EXECUTION_RUNS"] ?? 500);
const compiled = executor({ from: 1 });

type Asked = { schema: GraphQLSchema; document: DocumentNode; variables: Record<string, unknown> };

/** The answer, and every call of a resolver in its order, also of those whose answer is not waited for any more. */
async function run(executes: typeof compiled, { schema, document, variables }: Asked, seed: number) {
  const course: string[] = [];
  const contextValue = { seed, course };
  const answer = await executes({ schema, document, variableValues: variables, contextValue });
  for (let turn = 0; turn < TURNS; turn++) await new Promise((resolve) => setImmediate(resolve));
  return { answer, course };
}

/** More than any drawn document is deep: what comes later comes a turn of the event loop later at each depth. */
const TURNS = 10;

/** Runs, and takes down which promises were rejected with nobody to hear of it: in Lambda that ends the process. */
async function listening<T>(work: () => Promise<T>): Promise<T & { unheard: unknown[] }> {
  const unheard: unknown[] = [];
  const listeners = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
  process.on("unhandledRejection", (error) => unheard.push(error));
  try {
    return { ...(await work()), unheard };
  } finally {
    process.removeAllListeners("unhandledRejection");
    for (const listener of listeners) process.on("unhandledRejection", listener);
  }
}

const told = ({ answer, course }: { answer: ExecutionResult; course: string[] }) => ({
  course,
  body: JSON.stringify(answer),
  errors: answer.errors?.map((error) => ({
    ...error.toJSON(),
    name: error.name,
    original: [error.originalError?.name, error.originalError?.message],
    nodes: error.nodes?.map(({ loc }) => [loc?.start, loc?.end]),
  })),
});

const SCHEMAS = { "our schema": failing(schema), "a schema with all that a schema can have": zoo() };

describe.each(Object.entries(SCHEMAS))("on %s", (_, schema) => {
  test(`${SEEDS} documents are executed as graphql-js executes them`, async () => {
    const seen = { data: 0, errors: 0, nothing: 0, refused: 0 };
    for (let seed = 1; seed <= SEEDS; seed++) {
      const random = generator(seed);
      const { source, variables } = document(schema, random);
      const parsed = parse(source);
      const asked = { schema, document: parsed, variables };
      // graphql-js leaves items of a list unheard when an item before them failed at once; so it does for us with a
      // null for @skip or @include, which is its to refuse.
      const theirs = await listening(() => run(execute, asked, seed));
      const ours = await listening(() => run(compiled, asked, seed));
      const isGiven = Object.keys(variables).some((name) => name.startsWith("if") && variables[name] === null);
      const shown = { seed, source, variables, problems: [], unheard: [] };
      expect({
        ...shown,
        ...told(ours),
        problems: validate(schema, parsed),
        unheard: isGiven ? [] : ours.unheard,
      }).toEqual({ ...shown, ...told(theirs) });
      const { answer } = theirs;
      seen.data += answer.data ? 1 : 0;
      seen.errors += answer.errors && answer.data ? 1 : 0;
      seen.nothing += answer.data === null ? 1 : 0;
      seen.refused += "data" in answer ? 0 : 1;
    }
    // Each kind of answer was among them, or little was compared.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(SEEDS / 100);
  });
});
