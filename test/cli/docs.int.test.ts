import { inline, workbook } from "@hamta/core/workbook/fixture";
import { people, type Person, type System } from "@hamta/local";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { as, folder, run } from "#cli/hamta";
import * as Page from "#cli/page";
import * as Ids from "#kit/ids";
import { corrections, csv, devices } from "#kit/lists";
import type { Seed } from "#kit/seed";
import { receiveList } from "#kit/steps";
import { test as base } from "#kit/system";

/** docs/cli.md tells the truth: its commands run, and it leaves out no option. */

const test = base.extend("options", { scope: "file" }, { changes: {}, panel: {} });

const { text: page, blocks } = Page.read("cli.md");
/** Commands of `hamta`; what builds and installs it is in blocks of `sh`, which another test runs. */
const commands = blocks
  .flatMap((block) => block.trim().split("\n"))
  .map((line) => line.replace(/ +# exits with \d$/, ""));
/** `dead-letters.int.test.ts` runs those of a stage. */
const isOfStage = (command: string) => command.includes("--stage");

/** Who may run a command. */
const callerOf = (command: string): Person =>
  /^hamta (sightings|changes)/.test(command)
    ? people.omid
    : /^hamta (devices|imports end)/.test(command)
      ? people.parisa
      : people.arash;

/** The files that the page names, and the ids and the cursor in its variables. */
async function prepare(system: System.System, seed: Seed, home: string) {
  const importer = as(system, people.arash);
  const list = corrections([seed.claim(await seed.device())]);
  const cells = list.trimEnd().split("\n");
  const sheets = [{ name: "in", xml: inline(cells.map((line) => line.split(","))) }];
  const described = devices([seed.describe()]);
  const sightings = csv("imei,msisdn,seen_at", [seed.imei(), "989121234567", "2026-10-01T08:00:00Z"]);
  writeFileSync(join(home, "corrections.csv"), list);
  writeFileSync(join(home, "corrections.xlsx"), workbook({ sheets }));
  writeFileSync(join(home, "devices.csv"), described);
  const devicesXml = inline(
    described
      .trimEnd()
      .split("\n")
      .map((line) => line.split(",")),
  );
  writeFileSync(join(home, "devices.xlsx"), workbook({ sheets: [{ name: "in", xml: devicesXml }] }));
  writeFileSync(join(home, "sightings.csv"), sightings);
  await seed.ticketFor(await seed.device());
  await system.idle();

  // Each id is of a file of its own, so that no command of the page meets an import that another has changed.
  const idOf = async (name: string, ...options: string[]) => {
    const own = join(home, name);
    writeFileSync(own, corrections([seed.claim(await seed.device())]));
    const { stdout } = await importer(["import", own, "--json", ...options]);
    return (JSON.parse(stdout) as { import: { id: string } }).import.id;
  };
  const tried = await idOf("tried.csv", "--dry-run", "--wait");
  const applied = await idOf("applied.csv", "--wait");
  const client = await system.client(people.arash);
  const { createImport } = await client.query<{ createImport: { import: { id: string } } }>(
    `mutation { createImport(input: { kind: CORRECTIONS, fileName: "never.csv" }) {
      ... on CreateImportSuccess { import { id } } } }`,
  );
  const hanging = await receiveList(seed, seed.list("importer-h"), corrections([seed.claim(await seed.device())]));
  copyFileSync(join(home, "applied.report.csv"), join(home, "corrections.report.csv"));
  const cursors = await as(system, people.omid)(["changes", "--json"]);
  const last = cursors.stdout.trimEnd().split("\n").at(-1) ?? "";
  const { cursor } = JSON.parse(last) as { cursor: string };
  return {
    ID: applied,
    commit: tried,
    cancel: createImport.import.id,
    end: Ids.idOf("Import", hanging.id),
    CURSOR: cursor,
  };
}

test("every command runs, and exits with 0", async ({ system, seed }) => {
  const home = folder();
  const { commit, cancel, end, ...variables } = await prepare(system, seed, home);
  const ids: Record<string, string> = { commit, cancel, end };
  const visit = (address: string) => fetch(`${address}&person=arash`).then((page) => page.text());
  writeFileSync(join(home, "browser"), `#!${process.execPath}\nfetch(process.argv[2] + "&person=arash");\n`, {
    mode: 0o755,
  });
  mkdirSync(join(home, ".local/share/bash-completion/completions"), { recursive: true });
  const bash = Page.bash(home);
  expect(commands.length).toBeGreaterThan(20);
  const failed: string[] = [];
  for (const command of commands.filter((command) => !isOfStage(command))) {
    const verb = command.split(" ").find((word) => word in ids) ?? "";
    const env = {
      ...variables,
      ...(ids[verb] && { ID: ids[verb] }),
      HAMTA_URL: system.url,
      HAMTA: new URL(system.url).origin,
      HAMTA_TOKEN: await system.issuer.token(callerOf(command)),
      BROWSER: join(home, "browser"),
    };
    const ran = bash(command, env);
    // A person on another machine opens the address that it prints.
    if (command.includes("--no-browser"))
      ran.child.stderr?.on("data", (text: Buffer) => {
        const [address] = /^http\S+$/m.exec(text.toString()) ?? [];
        if (address !== undefined) void visit(address);
      });
    await ran.catch((error: unknown) => failed.push(`${command}: ${String(error)}`));
  }
  expect(failed).toEqual([]);
});

describe("the page has", () => {
  test("every command, with every option and every example of its help", async () => {
    const { stdout } = await run(["--help"]);
    const listed = [...(/Commands:\n([^]*?)\n\n/.exec(stdout)?.[1] ?? "").matchAll(/^ {2}([a-z-]+)/gm)];
    const inGroup: Record<string, string[][]> = {
      sightings: [["import"]],
      devices: [["import"]],
      "dead-letters": [["list"], ["replay"]],
      imports: [[], ["end"]],
    };
    const names = listed.flatMap(([, name = ""]) => (inGroup[name] ?? [[]]).map((second) => [name, ...second]));
    expect(names.length).toBe(20);
    for (const name of names) {
      const { stdout: help } = await run([...name, "--help"]);
      expect(page, name.join(" ")).toContain(`hamta ${name.join(" ")}`);
      for (const [, option = ""] of help.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)) expect(page).toContain(option);
      const examples = [...help.matchAll(/^ {2}(hamta .*)$/gm)].map(([, example]) => example);
      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples) expect(commands).toContain(example);
    }
  });

  test("the exit codes of --help", async () => {
    const { stdout } = await run(["--help"]);
    const codes = [...stdout.matchAll(/^ {2}(\d) {2}(.*)$/gm)].map(([, code, text]) => `${code} ${text}`);
    const rows = [...page.matchAll(/^\| (\d) +\| (.*?) +\|$/gm)].map(([, code, text]) => `${code} ${text}`);
    expect(codes).toHaveLength(7);
    expect(rows).toEqual(codes);
  });
});
