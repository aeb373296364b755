import * as Api from "@hamta/client";
import { buildSchema, type GraphQLSchema } from "graphql";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { kept, type Answers } from "#reference/gather";
import { operations } from "#reference/operations";
import { errors, types } from "#reference/types";

/**
 * `docs/api.md`, made of the schema, the client's operations and what `pnpm answers` kept. With `--check` it only says
 * whether that file, and the answers in it, are of this schema.
 */

const SCHEMA = new URL("../../../../schema/", import.meta.url);
const PAGE = new URL("../../../../docs/api.md", import.meta.url);
const INTRODUCTION = new URL("introduction.md", import.meta.url);

const schema = await load();
const answers = await kept();
const stale = staleAnswers(schema, answers);
if (stale.length > 0) fail(`The answers to ${stale.join(", ")} are of other operations: run pnpm answers`);

const page = [
  "<!-- Made by pnpm generate of schema/ and packages/local/src/reference; do not edit. -->",
  await readFile(INTRODUCTION, "utf8"),
  errors(schema),
  operations(schema, answers),
  types(schema),
].join("\n");

if (!process.argv.includes("--check")) await writeFile(PAGE, page);
else if ((await readFile(PAGE, "utf8").catch(() => "")) !== page) fail("docs/api.md is stale: run pnpm generate");

async function load(): Promise<GraphQLSchema> {
  const names = (await readdir(SCHEMA)).filter((name) => name.endsWith(".graphql")).toSorted();
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, SCHEMA), "utf8")));
  return buildSchema(texts.join("\n"));
}

/** Of fields of Query and Mutation: those without an operation, or whose answer was given to another text. */
function staleAnswers(schema: GraphQLSchema, answers: Answers): string[] {
  const documents = new Map(Object.values(Api).flatMap((value) => ("hash" in value ? [[value.name, value.hash]] : [])));
  const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}),
  );
  return fields.filter((field) => {
    const name = `${field[0]?.toUpperCase()}${field.slice(1)}`;
    const hash = documents.get(name);
    return hash === undefined || answers[name]?.hash !== hash;
  });
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
