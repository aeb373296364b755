import { Import } from "@hamta/core";
import { people, Report } from "@hamta/local";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { as, folder } from "#cli/hamta";
import * as Page from "#cli/page";
import { cellsOf, corrections, csv } from "#kit/lists";
import { test } from "#kit/system";

/** docs/integrate.md tells the truth: its commands run from top to bottom, and do what it says. */

const { text: page, blocks } = Page.read("integrate.md");

test("every command of the page runs, and its lists end as it says", async ({ system, seed }) => {
  const home = folder();
  const [right, short] = [seed.claim(await seed.device()), seed.claim(await seed.device())];
  const cells = cellsOf(short).map(String);
  const list = corrections([right]) + csv([...cells.slice(0, 3), cells[3]!.slice(0, 14)]);
  writeFileSync(join(home, "corrections.csv"), list);
  const ticket = await seed.ticketFor(await seed.device());

  const env = { HAMTA: new URL(system.url).origin, TOKEN_ARASH: await system.issuer.token(people.arash) };
  await Page.bash(home)(Page.scriptOf(blocks), env);

  const content = (name: string) => readFileSync(join(home, name), "utf8");
  const outcomes = (name: string) =>
    Report.read(Buffer.from(content(name))).map(({ mode, outcome }) => `${mode} ${outcome}`);
  expect(outcomes("corrections-dry-run.report.csv")).toEqual(["DRY_RUN ON_FILE", "DRY_RUN INVALID"]);
  expect(outcomes("corrections.report.csv")).toEqual(["APPLY ON_FILE", "APPLY INVALID"]);
  expect(outcomes("corrections-fixed.report.csv")).toEqual(["APPLY ON_FILE"]);
  expect(outcomes("plain.report.csv")).toEqual(["DRY_RUN ON_FILE", "DRY_RUN INVALID"]);
  expect(JSON.parse(content("result.json"))).toMatchObject({ import: { state: "COMPLETED", fileName: "tonight.csv" } });
  expect(content("worklist.jsonl")).toContain(ticket.number);
  expect(existsSync(join(home, "credential.json"))).toBe(false);
  const { stdout } = await as(system, people.arash)(["imports", "--json"]);
  const undone = stdout.split("\n").filter((line) => line.includes('"mode":"UNDO"'));
  expect(undone).toHaveLength(2);
});

describe("the page names", () => {
  test("every variable before a command uses it", () => {
    const given = ["HAMTA", "TOKEN_ARASH"];
    const set = [...blocks.join("\n").matchAll(/\b([A-Z_]+)=/g)].map(([, name = ""]) => name);
    const used = [...blocks.join("\n").matchAll(/\$\{?([A-Z_]{2,})/g)].map(([, name = ""]) => name);
    expect(used.filter((name) => !given.includes(name) && !set.includes(name))).toEqual([]);
    for (const name of [...given, "TOKEN"]) expect(page).toMatch(new RegExp(`^\\| .*\`\\$${name}\``, "m"));
  });

  test("every state in which an import has ended", () => {
    const [, states = ""] = /IN\(([^)]*)\)/.exec(page) ?? [];
    expect(new Set(JSON.parse(`[${states}]`) as string[])).toEqual(new Set(Import.ENDED_STATES));
  });
});

test("a script of a page stops at the first command that does not end as the page says", async () => {
  const bash = Page.bash(folder());
  const ran = (...blocks: string[]) =>
    bash(Page.scriptOf(blocks), {}).then(
      ({ stdout }) => stdout,
      ({ stdout, stderr }: Record<string, string>) => `${stdout}${stderr}`,
    );
  expect(await ran("echo a\nfalse\necho b")).toBe("a\nexit 1: false\n");
  expect(await ran("false # exits with 1: why\necho b")).toBe("b\n");
  expect(await ran("true # exits with 1\necho b")).toMatch(/^exit 1: /);
  expect(await ran("X=1", "echo $X")).toBe("1\n");
});
