import * as Api from "@hamta/client";
import { stripIgnoredCharacters, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from "graphql";
import type { Answer, Answers } from "#reference/gather";
import { byDefault, one, table, typeLink } from "#reference/markdown";
import { samples } from "#samples";

/** Each field of Query and Mutation with a call of it: by curl, by the client, and what came back. */
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
  if (!document || !("hash" in document) || !sample || !answer) throw new Error(`${name} has no worked call`);
  const rows = field.args.map(({ name, type, defaultValue, description }) => [
    `\`${name}\``,
    typeLink(type),
    byDefault({ type, defaultValue }),
    one(description),
  ]);
  return [
    `### ${field.name}\n`,
    `${one(field.description)}\n`,
    ...(rows.length > 0 ? [table(["argument", "type", "default", "what"], rows)] : []),
    `Gives ${typeLink(field.type)}.\n`,
    fence("sh", curl(document.text, answer, sample.as !== null)),
    fence("ts", call(name, answer)),
    fence("jsonc", clipped(answer.data)),
    `<details><summary>The operation</summary>\n\n${fence("graphql", document.text)}\n</details>\n`,
  ].join("\n");
}

function curl(text: string, { variables }: Answer, signedIn: boolean): string {
  const body = JSON.stringify({ query: stripIgnoredCharacters(text), variables });
  return [
    `curl "$HAMTA/graphql" -H 'content-type: application/json' -H 'accept-language: en' \\`,
    ...(signedIn ? [`  -H "authorization: Bearer $TOKEN" \\`] : []),
    `  -d '${body.replaceAll("'", String.raw`'\''`)}'`,
  ].join("\n");
}

function call(name: string, { variables, data }: Answer): string {
  const [field = ""] = Object.keys(data as object);
  const given = Object.keys(variables).length === 0 ? "" : `, ${literal(variables)}`;
  const taken = field === "import" ? "import: imported" : field;
  return [`const { ${taken} } = await client.run(${name}${given});`].join("\n");
}

/** JSON as a person writes it in TypeScript. */
function literal(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(/^(\s*)"(\w+)":/gm, "$1$2:");
}

/** Two of a list are enough to see what it holds. */
const SHOWN = 2;

function clipped(data: unknown): string {
  const clip = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      const shown = value.slice(0, SHOWN).map(clip);
      return value.length > SHOWN ? [...shown, `… ${value.length - SHOWN} more`] : shown;
    }
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clip(inner)]));
  };
  return JSON.stringify({ data: clip(data) }, null, 2).replaceAll(/"(… \d+ more)"/g, "// $1");
}

const fence = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\`\n`;
