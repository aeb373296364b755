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
const TOLD = NOTHING.replace(
  "## Unreleased\n",
  "## Unreleased\n\n- `Ticket`, `Status`, `Filter`, `Result`, `ticket`.\n",
);

const judge = (change: (sdl: string) => string, changelog: string) =>
  problems({ released: buildSchema(RELEASED), now: buildSchema(change(RELEASED)), changelog, today: "2026-11-22" });
const without = (line: RegExp) => (sdl: string) => sdl.replace(line, "");

test("a schema that is as it was needs no word", async () => {
  expect(await judge((sdl) => sdl, NOTHING)).toEqual([]);
});

describe("clients break, whatever the changelog says, when", () => {
  test.each<[string, (sdl: string) => string, string]>([
    ["a field goes", without(/ {4}status: Status!\n/), "Ticket.status"],
    ["a field that is deprecated goes too early", without(/ {4}going.*\n/), "Ticket.going"],
    ["a field that is deprecated until nobody knows when goes", without(/ {4}sometime.*\n/), "Ticket.sometime"],
    ["a field may be null", (sdl) => sdl.replace("status: Status!", "status: Status"), "Ticket.status"],
    ["a value goes", (sdl) => sdl.replace("OPEN APPROVED", "OPEN"), "Status.APPROVED"],
    ["a member of a union goes", (sdl) => sdl.replace("Ticket | Import", "Ticket"), "Result"],
    ["an argument becomes needed", (sdl) => sdl.replace("by: Filter", "by: Filter!"), "Import.filter.by"],
    [
      "an input needs a new field",
      (sdl) => sdl.replace("{ status: Status }", "{ status: Status, of: ID! }"),
      "Filter.of",
    ],
  ])("%s", async (_, change, path) => {
    const log = TOLD.replace("`ticket`", "`ticket`, `Import`");
    expect(await judge(change, log)).toEqual([expect.stringMatching(new RegExp(`^${path}: .*deprecate it first`))]);
  });
});

describe("clients do not break, and the changelog must name it, when", () => {
  test.each<[string, (sdl: string) => string, string]>([
    ["a field comes", (sdl) => sdl.replace("number: String!\n", "number: String!\n id: ID!\n"), "Ticket"],
    ["a value comes", (sdl) => sdl.replace("OPEN APPROVED", "OPEN APPROVED REJECTED"), "Status"],
    ["an input takes more", (sdl) => sdl.replace("{ status: Status }", "{ status: Status, of: ID }"), "Filter"],
    ["a deprecation has run out", without(/ {4}gone.*\n/), "Ticket"],
    ["an argument's deprecation has run out", without(/, old: Int @deprecated\([^)]*\)/), "ticket"],
  ])("%s", async (_, change, name) => {
    expect(await judge(change, NOTHING)).toEqual([expect.stringContaining(`does not name \`${name}\``)]);
    expect(await judge(change, TOLD)).toEqual([]);
  });
});

test("what is released leaves an empty head, and stands under its day", async () => {
  expect(dated(TOLD, "2026-11-22")).toContain("## Unreleased\n\n## 2026-11-22\n\n- `Ticket`");
  const change = (sdl: string) => sdl.replace("OPEN APPROVED", "OPEN APPROVED REJECTED");
  expect(await judge(change, dated(TOLD, "2026-11-22"))).not.toEqual([]);
});

test("a deprecation says what to use and until when", () => {
  expect(removalOf("Use `number`. Removed after 2027-05-22.")).toBe("2027-05-22");
  for (const reason of ["No longer supported", "Use number.", "Removed after 2027-05-22.", "", null]) {
    expect(removalOf(reason)).toBeNull();
  }
});
