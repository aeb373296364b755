import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { distribution, execute, file, folder, run, script } from "#cli/hamta";

test("--help lists every command and every exit code", async () => {
  const { code, stdout } = await run(["--help"]);
  expect(code).toBe(0);
  for (const word of ["lint <FILE>", "completion <SHELL>", "Exit codes:", "HAMTA_TOKEN"])
    expect(stdout).toContain(word);
});

test("the help of a command has examples", async () => {
  expect((await run(["lint", "--help"])).stdout).toMatch(/Examples:\n {2}hamta lint corrections\.csv\n/);
});

/** The file and all that it loads before it runs. */
function loads(file: string): string[] {
  const imports = readFileSync(file, "utf8").matchAll(/(?:from|import)"(\.[^"]+)"/g);
  return [file, ...[...imports].flatMap(([, path = ""]) => loads(join(dirname(file), path)))];
}

test("--help loads neither the reader of lists nor the client", async () => {
  const bytes = [...new Set(loads(script()))].reduce((sum, file) => sum + statSync(file).size, 0);
  // `pnpm bench` measures what it costs: half of it is Node itself.
  expect(bytes).toBeLessThan(120_000);
  expect(await run([])).toEqual(await run(["--help"]));
});

test("the language is that of the locale, or of --language", async () => {
  const persian = /شیوه نوشتن:/;
  expect((await run(["--help"], { env: { LANG: "fa_IR.UTF-8" } })).stdout).toMatch(persian);
  expect((await run(["--help"], { env: { LANG: "en_GB.UTF-8", LC_ALL: "fa_IR" } })).stdout).toMatch(persian);
  expect((await run(["--help"], { env: { LANG: "fi_FI.UTF-8" } })).stdout).not.toMatch(persian);
  expect((await run(["lint", "--help", "--language", "fa"])).stdout).toMatch(persian);
  expect((await run(["lint", "--language=fa"])).stderr).toMatch(/FILE را بنویسید/);
});

test.each([
  [["lin"], /There is no command lin.*Did you mean lint\?/],
  [["lint"], /FILE is missing/],
  [["lint", "a", "--knd", "x"], /no option --knd.*Did you mean --kind\?/],
  [["lint", "a", "--kind", "x"], /Allowed: corrections, devices, sightings/],
  [["lint", "a", "b"], /too many arguments/],
])("%j is a mistake of usage", async (args, message) => {
  expect(await run(args)).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(message) });
});

test("a shell completes commands, options and their values", async () => {
  const suggestions = async (...words: string[]) => (await run(["complete", "--", ...words])).stdout.split("\n");
  expect(await suggestions("dead-letters", "")).toContainEqual(expect.stringMatching(/^replay\t/));
  expect(await suggestions("dead-letters", "list", "--queue", "")).toContainEqual(expect.stringMatching(/^notices\b/));
  expect(await suggestions("li")).toContainEqual("lint\tcheck a file without uploading it");
  expect(await suggestions("lint", "--k")).toContainEqual(expect.stringMatching(/^--kind\t/));
  expect(await suggestions("lint", "--kind", "")).toContainEqual(expect.stringMatching(/^corrections\b/));
  for (const shell of ["bash", "zsh", "fish", "powershell"]) {
    expect((await run(["completion", shell])).stdout).toMatch(/\bhamta complete\b|complete +--/);
  }
});

test("without a terminal there are no colours", async () => {
  const path = file("list.csv", "a,b\n");
  // oxlint-disable-next-line no-control-regex -- the escape is what is looked for
  expect((await run(["lint", path])).stdout).not.toMatch(/\u001B/);
});

test("npm installs the packed package, and the command runs", async () => {
  const place = folder();
  await execute("npm", ["pack", distribution(), "--pack-destination", place], { cwd: place });
  const [tarball = ""] = readdirSync(place);
  expect(tarball).toBe("hamta-0.1.0.tgz");
  const options = ["--offline", "--no-audit", "--no-fund"];
  await execute("npm", ["install", "--global", "--prefix", place, ...options, join(place, tarball)], { cwd: place });
  const { stdout } = await execute(join(place, "bin", "hamta"), ["--version"]);
  expect(stdout).toBe("0.1.0\n");
  expect(script()).toMatch(/hamta\.js$/);
});
