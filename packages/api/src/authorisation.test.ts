import { buildSchema, isObjectType } from "graphql";
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { Role } from "#auth";
import {
  FIELDS,
  VISIBLE_TO,
  ROOT,
  type AllowedRoles,
  type FieldRule,
  type Relation,
  type RootRule,
} from "#authorisation";
import { sdl } from "#generated/sdl";
import { withRoleChecks } from "#role-checks";

/** The table is complete, and docs/authorisation.md prints it. */

const schema = buildSchema(sdl);
const types = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith("__"));
const rules: Readonly<Record<string, Readonly<Record<string, FieldRule | RootRule>>>> = { ...ROOT, ...FIELDS };

describe("the table has a rule for each field of the schema, and no other", () => {
  test.for(types.map(({ name }) => name))("%s", (type) => {
    const fields = Object.keys(types.find(({ name }) => name === type)?.getFields() ?? {});
    expect(
      Object.keys(rules[type] ?? {}).toSorted(),
      `Add a rule for each field of ${type} to packages/api/src/authorisation.ts: WITH_IT if it is visible with the object`,
    ).toEqual(fields.toSorted());
  });

  test("types", () => {
    expect(Object.keys(rules).toSorted()).toEqual(types.map(({ name }) => name).toSorted());
  });
});

test("a root field without a rule, or without a resolver, stops the API from starting", () => {
  const resolvers = (root: object) => Object.fromEntries(Object.keys(root).map((name) => [name, () => null]));
  const [Query, Mutation] = [resolvers(ROOT.Query), resolvers(ROOT.Mutation)];
  expect(() => withRoleChecks({ Query, Mutation })).not.toThrow();
  expect(() => withRoleChecks({ Query: resolvers({ ...ROOT.Query, secrets: null }), Mutation })).toThrow(
    /secrets.*no rule/,
  );
  expect(() => withRoleChecks({ Query, Mutation: {} })).toThrow(/fileTicket.*no resolver/);
});

const ROLES: readonly Role[] = ["SUBSCRIBER", "IMPORTER", "EXPERT", "OPERATOR", "OPS"];
const RELATIONS: Readonly<Record<Relation, string>> = {
  OWNER: "its owner",
  REQUESTER: "its requester",
  IMPORTER_OF_DEVICE: "the importer of the device",
  UPLOADER: "its uploader",
  COMPANY: "people of its company",
  EXPERT: "experts",
  OPS: "ops",
};

const namesOf = (relations: readonly Relation[]) => relations.map((relation) => RELATIONS[relation]).join(", ");
const foundBy = (relations: "PUBLIC" | readonly Relation[]) =>
  relations === "PUBLIC" ? "anybody" : namesOf(relations);

function whose({ whose }: RootRule): string {
  if (whose === "NONE") return "–";
  return whose === "FOUND" ? "what they find" : namesOf(whose);
}

function canCall(askers: AllowedRoles, role: Role | null): string {
  return askers === "PUBLIC" || (role !== null && askers.includes(role)) ? "yes" : "";
}

function rootRows(type: "Query" | "Mutation"): string[][] {
  return Object.entries<RootRule>(ROOT[type]).map(([field, rule]) => [
    `\`${field}\``,
    ...[null, ...ROLES].map((role) => canCall(rule.askers, role)),
    rule.machines?.map((scope) => `\`${scope}\``).join(", ") ?? "",
    whose(rule),
  ]);
}

function fieldRows(): string[][] {
  return Object.entries<Readonly<Record<string, FieldRule>>>(FIELDS).flatMap(([type, fields]) =>
    Object.entries(fields).flatMap(([field, rule]) => {
      if (rule === "WITH_IT") return [];
      return [[`\`${type}.${field}\``, typeof rule === "string" ? `who finds the ${rule}` : namesOf(rule)]];
    }),
  );
}

/** Formatted as by Prettier. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, index) => Math.max(3, ...[head, ...rows].map((row) => (row[index] ?? "").length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

const heads = (type: string, last: string) => [type, "no token", ...ROLES, "a machine with one of", last];
const TABLES = {
  queries: table(heads("Query", "whose things"), rootRows("Query")),
  mutations: table(heads("Mutation", "whose things"), rootRows("Mutation")),
  found: table(
    ["Type", "found by"],
    Object.entries(VISIBLE_TO).map(([type, relations]) => [`\`${type}\``, foundBy(relations)]),
  ),
  fields: table(["Field", "shown to"], fieldRows()),
};

test("docs/authorisation.md prints the table; `vitest run packages/api/src/authorisation.test.ts -u` updates it", async () => {
  const file = new URL("../../../docs/authorisation.md", import.meta.url);
  const text = await readFile(file, "utf8");
  const written = Object.entries(TABLES).reduce((doc, [name, rows]) => {
    const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
    const [before, after] = [doc.split(begin)[0], doc.split(end)[1]];
    return `${before}${begin}\n\n${rows}\n\n${end}${after}`;
  }, text);
  await expect(written).toMatchFileSnapshot(file.pathname);
});
