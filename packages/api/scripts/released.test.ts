import { buildSchema } from "graphql";
import { describe, expect, test } from "vitest";
import { dated, problems, removalOf } from "./released.ts";

const RELEASED = `
  type Query { ticket(number: String!, old: Int @deprecated(reason: "Use number. Removed after 2026-11-21.")): Ticket }
  type Ticket {
    number: String!
    status: Status!
    gone: String @deprecated(reason: "Use number. Removed after 2026-11-21.")
    going: String @deprecated(reason: "Use number. Removed after 2026-11-22.")
    sometime: String @deprecated(reason: "Use number.")
  }
  enum Status { OPEN APPROVED }
  input Filter { status: Status }
  type Import { id: ID! filter(by: Filter): String }
  union Result = Ticket | Import
`;
const NOTHING = "# Changes\n\n## Unreleased\n\n## 2026-01-01\n\n- `Ticket` and `Status` as they are.\n";
const LOGGED = NOTHING.replace(
  "## Unreleased\n",
  "## Unreleased\n\n- `Ticket`, `Status`, `Filter`, `Result`, `ticket`.\n",
);

const problemsOf = (change: (sdl: string) => string, changelog: string) =>
  problems({ released: buildSchema(RELEASED), now: buildSchema(change(RELEASED)), changelog, today: "2026-11-22" });
const without = (line: RegExp) => (sdl: string) => sdl.replace(line, "");

test("an unchanged schema needs no entry in the changelog", async () => {
  expect(await problemsOf((sdl) => sdl, NOTHING)).toEqual([]);
});

test("a description of a field or a value needs no entry in the changelog", async () => {
  const described = (sdl: string) =>
    sdl.replace("status: Status!", '"Status." status: Status!').replace("OPEN", '"Open." OPEN');
  expect(await problemsOf(described, NOTHING)).toEqual([]);
});

describe("clients break, also with an entry in the changelog, if", () => {
  test.each<[string, (sdl: string) => string, string]>([
    ["a field is removed", without(/ {4}status: Status!\n/), "Ticket.status"],
    ["a deprecated field is removed too early", without(/ {4}going.*\n/), "Ticket.going"],
    ["a deprecated field without a date is removed", without(/ {4}sometime.*\n/), "Ticket.sometime"],
    ["a field becomes nullable", (sdl) => sdl.replace("status: Status!", "status: Status"), "Ticket.status"],
    ["a value is removed", (sdl) => sdl.replace("OPEN APPROVED", "OPEN"), "Status.APPROVED"],
    ["a member of a union is removed", (sdl) => sdl.replace("Ticket | Import", "Ticket"), "Result"],
    ["an argument becomes required", (sdl) => sdl.replace("by: Filter", "by: Filter!"), "Import.filter.by"],
    [
      "an input gets a new required field",
      (sdl) => sdl.replace("{ status: Status }", "{ status: Status, of: ID! }"),
      "Filter.of",
    ],
  ])("%s", async (_, change, path) => {
    const log = LOGGED.replace("`ticket`", "`ticket`, `Import`");
    expect(await problemsOf(change, log)).toEqual([
      expect.stringMatching(new RegExp(`^${path}: .*deprecate it first`)),
    ]);
  });
});

describe("clients do not break, and the changelog must name the change, if", () => {
  test.each<[string, (sdl: string) => string, string]>([
    ["a field is added", (sdl) => sdl.replace("number: String!\n", "number: String!\n id: ID!\n"), "Ticket"],
    ["a value is added", (sdl) => sdl.replace("OPEN APPROVED", "OPEN APPROVED REJECTED"), "Status"],
    [
      "an input gets an optional field",
      (sdl) => sdl.replace("{ status: Status }", "{ status: Status, of: ID }"),
      "Filter",
    ],
    ["a field is removed after its deprecation", without(/ {4}gone.*\n/), "Ticket"],
    ["an argument is removed after its deprecation", without(/, old: Int @deprecated\([^)]*\)/), "ticket"],
  ])("%s", async (_, change, name) => {
    expect(await problemsOf(change, NOTHING)).toEqual([expect.stringContaining(`does not name \`${name}\``)]);
    expect(await problemsOf(change, LOGGED)).toEqual([]);
  });
});

test("a release moves the changes under their date and leaves an empty head", async () => {
  expect(dated(LOGGED, "2026-11-22")).toContain("## Unreleased\n\n## 2026-11-22\n\n- `Ticket`");
  const change = (sdl: string) => sdl.replace("OPEN APPROVED", "OPEN APPROVED REJECTED");
  expect(await problemsOf(change, dated(LOGGED, "2026-11-22"))).not.toEqual([]);
});

test("a deprecation names the replacement and the date of removal", () => {
  expect(removalOf("Use `number`. Removed after 2027-05-22.")).toBe("2027-05-22");
  for (const reason of ["No longer supported", "Use number.", "Removed after 2027-05-22.", "", null]) {
    expect(removalOf(reason)).toBeNull();
  }
});
