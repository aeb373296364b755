import * as Api from "@hamta/client";
import { buildSchema, type GraphQLSchema } from "graphql";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { fill } from "#reference/blocks";
import { readAnswers, record, type Answers } from "#reference/record-answers";
import { operations } from "#reference/operations";
import * as Policy from "#reference/policy";
import { errors, types } from "#reference/types";

/**
 * Writes `docs/api.md` (from the schema, the client's operations and their recorded answers) and the generated blocks of
 * `docs/policy.md` (from core). Answers of other operations are recorded again, which starts a system and takes a minute.
 * With `--check` it writes nothing and fails if a page or an answer is stale; `answers.int.test.ts` compares the answers
 * themselves.
 */

const SCHEMA = new URL("../../../../schema/", import.meta.url);
const DOCS = new URL("../../../../docs/", import.meta.url);
const INTRODUCTION = new URL("introduction.md", import.meta.url);

const schema = await load();
const isCheck = process.argv.includes("--check");
const recorded = await readAnswers();
const stale = staleAnswers(schema, recorded);
if (isCheck && stale.length > 0) fail(`The recorded answers of ${stale.join(", ")} are outdated: run pnpm generate`);
const answers = stale.length > 0 ? await record() : recorded;

const page = [
  "<!-- Made by pnpm generate of schema/ and packages/local/src/reference; do not edit. -->",
  await readFile(INTRODUCTION, "utf8"),
  errors(schema),
  operations(schema, answers),
  types(schema),
].join("\n");

const policy = await readFile(new URL("policy.md", DOCS), "utf8");
await put("api.md", page);
await put("policy.md", fill(policy, Policy.blocks));

async function put(name: string, text: string): Promise<void> {
  const file = new URL(name, DOCS);
  if (!isCheck) await writeFile(file, text);
  else if ((await readFile(file, "utf8").catch(() => "")) !== text) fail(`docs/${name} is outdated: run pnpm generate`);
}

async function load(): Promise<GraphQLSchema> {
  const names = (await readdir(SCHEMA)).filter((name) => name.endsWith(".graphql")).toSorted();
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, SCHEMA), "utf8")));
  return buildSchema(texts.join("\n"));
}

/** Fields of Query and Mutation without an operation, or whose answer was recorded for another text. */
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
