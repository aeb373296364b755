import * as Api from "@hamta/client";
import { stripIgnoredCharacters, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from "graphql";
import type { Answer, Answers } from "#reference/record-answers";
import { defaultOf, oneLine, table, typeLink } from "#reference/markdown";
import { samples } from "#reference/samples";

/** Each field of Query and Mutation with an example: `curl`, client call and response. */
export function operations(schema: GraphQLSchema, answers: Answers): string {
  return [
    "## Queries\n",
    ...section(schema.getQueryType(), answers),
    "## Mutations\n",
    ...section(schema.getMutationType(), answers),
  ].join("\n");
}

function section(type: GraphQLObjectType | null | undefined, answers: Answers): string[] {
  return Object.values(type?.getFields() ?? {}).map((field) => operation(field, answers));
}

function operation(field: GraphQLField<unknown, unknown>, answers: Answers): string {
  const name = `${field.name[0]?.toUpperCase()}${field.name.slice(1)}`;
  const document = Object.values(Api).find((value) => "hash" in value && value.name === name);
  const sample = samples.find((sample) => sample.document.name === name);
  const answer = answers[name];
  if (!document || !("hash" in document) || !sample || !answer) throw new Error(`${name} has no example call`);
  const rows = field.args.map(({ name, type, defaultValue, description }) => [
    `\`${name}\``,
    typeLink(type),
    defaultOf({ type, defaultValue }),
    oneLine(description),
  ]);
  return [
    `### ${field.name}\n`,
    `${oneLine(field.description)}\n`,
    ...(rows.length > 0 ? [table(["argument", "type", "default", "what"], rows)] : []),
    `Gives ${typeLink(field.type)}.\n`,
    fence("sh", curl(document.text, answer, sample.as)),
    fence("ts", call(name, answer)),
    fence("jsonc", shorten(answer.data)),
    `<details><summary>The operation</summary>\n\n${fence("graphql", document.text)}\n</details>\n`,
  ].join("\n");
}

function curl(text: string, { variables }: Answer, viewer: string | null): string {
  const body = JSON.stringify({ query: stripIgnoredCharacters(text), variables });
  return [
    `curl "$HAMTA/graphql" -H 'content-type: application/json' -H 'accept-language: en' \\`,
    ...(viewer ? [`  -H "authorization: Bearer $TOKEN_${viewer.toUpperCase()}" \\`] : []),
    `  -d '${body.replaceAll("'", String.raw`'\''`)}'`,
  ].join("\n");
}

function call(name: string, { variables, data }: Answer): string {
  const [field = ""] = Object.keys(data as object);
  const argument = Object.keys(variables).length === 0 ? "" : `, ${literal(variables)}`;
  const result = field === "import" ? "import: imported" : field;
  return [`const { ${result} } = await client.run(${name}${argument});`].join("\n");
}

/** A value as a TypeScript literal, without quotes around its keys. */
function literal(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(/^(\s*)"(\w+)":/gm, "$1$2:");
}

/** Items shown of a list in a response. */
const MAX_ITEMS = 2;

function shorten(data: unknown): string {
  const clip = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      const shown = value.slice(0, MAX_ITEMS).map(clip);
      return value.length > MAX_ITEMS ? [...shown, `… ${value.length - MAX_ITEMS} more`] : shown;
    }
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clip(inner)]));
  };
  return JSON.stringify({ data: clip(data) }, null, 2).replaceAll(/"(… \d+ more)"/g, "// $1");
}

const fence = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\`\n`;
