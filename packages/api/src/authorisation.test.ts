import { buildSchema, isObjectType } from "graphql";
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { Role } from "#auth";
import { FIELDS, FOUND, ROOT, type Askers, type Line, type Relation, type Root } from "#authorisation";
import { sdl } from "#generated/sdl";
import { guarded } from "#guard";

/** The table is whole, and docs/authorisation.md says the same. */

const schema = buildSchema(sdl);
const types = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith("__"));
const lines: Readonly<Record<string, Readonly<Record<string, Line | Root>>>> = { ...ROOT, ...FIELDS };

describe("the table has a line for each field of the schema, and no other", () => {
  test.for(types.map(({ name }) => name))("%s", (type) => {
    const fields = Object.keys(types.find(({ name }) => name === type)?.getFields() ?? {});
    expect(
      Object.keys(lines[type] ?? {}).toSorted(),
      `Say in packages/api/src/authorisation.ts who sees each field of ${type}: WITH_IT when all who see the object do`,
    ).toEqual(fields.toSorted());
  });

  test("types", () => {
    expect(Object.keys(lines).toSorted()).toEqual(types.map(({ name }) => name).toSorted());
  });
});

test("a root field without a line, or without a resolver, stops the API from starting", () => {
  const resolvers = (root: object) => Object.fromEntries(Object.keys(root).map((name) => [name, () => null]));
  const [Query, Mutation] = [resolvers(ROOT.Query), resolvers(ROOT.Mutation)];
  expect(() => guarded({ Query, Mutation })).not.toThrow();
  expect(() => guarded({ Query: resolvers({ ...ROOT.Query, secrets: null }), Mutation })).toThrow(/secrets.*no line/);
  expect(() => guarded({ Query, Mutation: {} })).toThrow(/fileTicket.*no resolver/);
});

const ROLES: readonly Role[] = ["SUBSCRIBER", "IMPORTER", "EXPERT", "OPERATOR", "OPS"];
const RELATIONS: Readonly<Record<Relation, string>> = {
  OWNER: "its owner",
  REQUESTER: "its requester",
  IMPORTER_OF_DEVICE: "the importer of the device",
  UPLOADER: "its uploader",
  EXPERT: "experts",
  OPS: "ops",
};

const wordsOf = (relations: readonly Relation[]) => relations.map((one) => RELATIONS[one]).join(", ");
const whoFinds = (relations: "PUBLIC" | readonly Relation[]) =>
  relations === "PUBLIC" ? "anybody" : wordsOf(relations);

function whose({ whose }: Root): string {
  if (whose === "NONE") return "–";
  return whose === "FOUND" ? "what they find" : wordsOf(whose);
}

function mayAsk(askers: Askers, role: Role | null): string {
  return askers === "PUBLIC" || (role !== null && askers.includes(role)) ? "yes" : "";
}

function rootRows(type: "Query" | "Mutation"): string[][] {
  return Object.entries<Root>(ROOT[type]).map(([field, line]) => [
    `\`${field}\``,
    ...[null, ...ROLES].map((role) => mayAsk(line.askers, role)),
    whose(line),
  ]);
}

function fieldRows(): string[][] {
  return Object.entries<Readonly<Record<string, Line>>>(FIELDS).flatMap(([type, fields]) =>
    Object.entries(fields).flatMap(([field, line]) => {
      if (line === "WITH_IT") return [];
      return [[`\`${type}.${field}\``, typeof line === "string" ? `who finds the ${line}` : wordsOf(line)]];
    }),
  );
}

/** As Prettier writes it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, at) => Math.max(3, ...[head, ...rows].map((row) => (row[at] ?? "").length)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

const heads = (type: string, last: string) => [type, "no token", ...ROLES, last];
const TABLES = {
  queries: table(heads("Query", "whose things"), rootRows("Query")),
  mutations: table(heads("Mutation", "whose things"), rootRows("Mutation")),
  found: table(
    ["Type", "found by"],
    Object.entries(FOUND).map(([type, relations]) => [`\`${type}\``, whoFinds(relations)]),
  ),
  fields: table(["Field", "shown to"], fieldRows()),
};

test("docs/authorisation.md prints the table: `vitest run packages/api/src/authorisation.test.ts -u` writes it", async () => {
  const file = new URL("../../../docs/authorisation.md", import.meta.url);
  const text = await readFile(file, "utf8");
  const written = Object.entries(TABLES).reduce((doc, [name, rows]) => {
    const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
    const [before, after] = [doc.split(begin)[0], doc.split(end)[1]];
    return `${before}${begin}\n\n${rows}\n\n${end}${after}`;
  }, text);
  await expect(written).toMatchFileSnapshot(file.pathname);
});
