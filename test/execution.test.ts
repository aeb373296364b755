import { schema } from "@hamta/api";
import { createExecutor } from "@hamta/executor";
import { execute, parse, validate, type DocumentNode, type ExecutionResult, type GraphQLSchema } from "graphql";
import { describe, expect, test } from "vitest";
import { randomDocument } from "#kit/graphql/random-document";
import { failingSchema } from "#kit/graphql/failing-schema";
import { fullSchema } from "#kit/graphql/full-schema";
import { generator } from "#kit/random";

/**
 * The compiled executor compared with graphql-js, on documents drawn from a schema. Both execute each document with the
 * same resolvers, which return, fail, resolve later, or give null or invalid values. Every error, its path and order
 * must be equal, and the bodies byte for byte.
 */

const SEEDS = Number(process.env["EXECUTION_RUNS"] ?? 500);
const compiled = createExecutor({ compileFrom: 1 });

type ExecutionRequest = { schema: GraphQLSchema; document: DocumentNode; variables: Record<string, unknown> };

/** The result and every resolver call in order, including calls whose result is no longer awaited. */
async function run(executes: typeof compiled, { schema, document, variables }: ExecutionRequest, seed: number) {
  const course: string[] = [];
  const contextValue = { seed, course };
  const answer = await executes({ schema, document, variableValues: variables, contextValue });
  for (let index = 0; index < TURNS; index++) await new Promise((resolve) => setImmediate(resolve));
  return { answer, course };
}

/** More than the depth of any document: a late value takes one turn of the event loop per level. */
const TURNS = 10;

/** Runs the work and records unhandled rejections: in Lambda they end the process. */
async function withUnhandled<T>(work: () => Promise<T>): Promise<T & { unhandled: unknown[] }> {
  const unhandled: unknown[] = [];
  const listeners = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
  process.on("unhandledRejection", (error) => unhandled.push(error));
  try {
    return { ...(await work()), unhandled };
  } finally {
    process.removeAllListeners("unhandledRejection");
    for (const listener of listeners) process.on("unhandledRejection", listener);
  }
}

const comparable = ({ answer, course }: { answer: ExecutionResult; course: string[] }) => ({
  course,
  body: JSON.stringify(answer),
  errors: answer.errors?.map((error) => ({
    ...error.toJSON(),
    name: error.name,
    original: [error.originalError?.name, error.originalError?.message],
    nodes: error.nodes?.map(({ loc }) => [loc?.start, loc?.end]),
  })),
});

const SCHEMAS = { "our schema": failingSchema(schema), "a schema with every construct": fullSchema() };

describe.each(Object.entries(SCHEMAS))("on %s", (_, schema) => {
  test(`${SEEDS} documents are executed as by graphql-js`, async () => {
    const seen = { data: 0, errors: 0, nothing: 0, refused: 0 };
    for (let seed = 1; seed <= SEEDS; seed++) {
      const random = generator(seed);
      const { source, variables } = randomDocument(schema, random);
      const parsed = parse(source);
      const request = { schema, document: parsed, variables };
      // graphql-js leaves rejections of list items unhandled if an earlier item failed synchronously. The compiled
      // executor does so only for a null in @skip or @include, which graphql-js must refuse.
      const theirs = await withUnhandled(() => run(execute, request, seed));
      const ours = await withUnhandled(() => run(compiled, request, seed));
      const isGiven = Object.keys(variables).some((name) => name.startsWith("if") && variables[name] === null);
      const text = { seed, source, variables, problems: [], unhandled: [] };
      expect({
        ...text,
        ...comparable(ours),
        problems: validate(schema, parsed),
        unhandled: isGiven ? [] : ours.unhandled,
      }).toEqual({ ...text, ...comparable(theirs) });
      const { answer } = theirs;
      seen.data += answer.data ? 1 : 0;
      seen.errors += answer.errors && answer.data ? 1 : 0;
      seen.nothing += answer.data === null ? 1 : 0;
      seen.refused += "data" in answer ? 0 : 1;
    }
    // Each kind of result occurred; otherwise little was compared.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(SEEDS / 100);
  });
});
