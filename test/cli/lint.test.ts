import { Imei } from "@hamta/core";
import { inline, workbook } from "@hamta/core/workbook/fixture";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { execute, file, folder, run, script } from "#cli/hamta";

const imei = (serial: number, tac = "35900101") =>
  Imei.fromKey(`${tac}${String(serial).padStart(6, "0")}` as Imei.ImeiKey);
const HEADER = ["registered_imei_1", "registered_imei_2", "correct_imei_1", "correct_imei_2"];
const row = (n: number) => [imei(n), imei(n, "35900102"), imei(n), imei(n, "35900103")];
const csv = (...rows: readonly (readonly string[])[]) => rows.map((cells) => `${cells.join()}\n`).join("");

test("a list without problems ends with 0", async () => {
  const { code, stdout } = await run(["lint", file("list.csv", csv(HEADER, row(1), row(2)))]);
  expect(stdout).toContain("Corrections list");
  expect(stdout).toMatch(/valid +2/);
  expect(code).toBe(0);
});

test("problems are shown with their cells and suggestions, and end with 1", async () => {
  const [a, b, , d] = row(1);
  const list = file("list.csv", csv(HEADER, [a!, b!, a!, d!.slice(0, 14)], row(2), row(2)));
  const { code, stdout } = await run(["lint", list]);
  expect(stdout).toMatch(/invalid +1/);
  expect(stdout).toMatch(/repeat an earlier row +1/);
  expect(stdout).toMatch(new RegExp(`1 +D2 +correct_imei_2 +${d!.slice(0, 14)} +No check digit +${d} `));
  expect(code).toBe(1);
  const { stdout: json } = await run(["lint", list, "--json"]);
  expect(JSON.parse(json)).toMatchObject({
    kind: "CORRECTIONS",
    rows: 3,
    invalid: 1,
    duplicates: 1,
    problems: [{ row: 1, cell: "D2", reason: "CHECK_DIGIT_MISSING", suggestion: { value: d } }],
  });
});

test("a fault of the whole list is a finding", async () => {
  const rows = Array.from({ length: 40 }, (_, n) => [...row(n).slice(0, 3), row(n)[3]!.slice(0, 14)]);
  const { code, stdout } = await run(["lint", file("list.csv", csv(HEADER, ...rows)), "--json"]);
  expect(JSON.parse(stdout)).toMatchObject({
    findings: [{ code: "CHECK_DIGITS_MISSING", rows: 40, message: expect.stringMatching(/check digit/) }],
  });
  expect(code).toBe(1);
});

test.each([
  ["devices.csv", csv(["imei_1", "imei_2", "owner_msisdn", "brand", "model"], [imei(1), "", "", "", ""]), "DEVICES"],
  ["sightings.csv", csv(["imei", "msisdn", "seen_at"], [imei(1), "989121234567", "2026-10-01T08:00:00Z"]), "SIGHTINGS"],
])("the kind of %s is known from its header", async (name, content, kind) => {
  const { code, stdout } = await run(["lint", file(name, content), "--json"]);
  expect(JSON.parse(stdout)).toMatchObject({ kind, rows: 1, invalid: 0, problem: null });
  expect(code).toBe(0);
});

test("a file that would be rejected says why and what to do", async () => {
  const path = file("list.csv", csv(HEADER.slice(0, 3), row(1).slice(0, 3)));
  const { code, stdout } = await run(["lint", path]);
  expect(stdout).toMatch(/would be rejected: .*correct_imei_2/);
  expect(code).toBe(1);
});

test("--map says what the file calls its columns", async () => {
  const path = file("list.csv", csv(["Old 1", "Old 2", "New 1", "New 2"], row(1)));
  const map = HEADER.flatMap((column, at) => ["--map", `${column}=${["old-1", "Old 2", "New 1", "New 2"][at]}`]);
  const { code, stdout } = await run(["lint", path, "--json", ...map]);
  expect(JSON.parse(stdout)).toMatchObject({ kind: "CORRECTIONS", rows: 1, invalid: 0, problem: null });
  expect(code).toBe(0);
  expect((await run(["lint", path])).code).toBe(1);
  expect(await run(["lint", path, "--map", "colour=Old 1"])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/no column colour/),
  });
  expect((await run(["lint", path, "--map", "Old 1"])).code).toBe(2);
});

describe("a header that seems to name the columns", () => {
  const header = ["Carton", "IMEI $1 (old)", "Old IMEI 2", "New IMEI 1", "New IMEI 2"];
  const list = () => file("foreign.csv", csv(header, ...[1, 2, 3].map((n) => ["c", ...row(n)])));

  test("is shown with the arguments that confirm it", async () => {
    const path = list();
    const { code, stdout } = await run(["lint", path]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/correct_imei_2 +\S*New IMEI 2\S* +\d{15}/);
    const [, map = ""] = /with:\n +(--map .*)/.exec(stdout) ?? [];
    const confirmed = await execute("sh", [
      "-c",
      `"$0" "$1" lint "$2" --json ${map}`,
      process.execPath,
      script(),
      path,
    ]);
    expect(JSON.parse(confirmed.stdout)).toMatchObject({ kind: "CORRECTIONS", rows: 3, invalid: 0, problem: null });
  });

  test("is an array for programs", async () => {
    const { code, stdout } = await run(["lint", list(), "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      problem: { code: "COLUMN_MISSING" },
      proposedColumnNames: [{ column: "registered_imei_1", header: "IMEI $1 (old)" }, {}, {}, {}],
    });
    expect(code).toBe(1);
  });

  test("leaves open what is not clear", async () => {
    const path = file("open.csv", csv(["Old IMEI 1", "Prior IMEI 1", "New IMEI 1", "New IMEI 2"], row(1)));
    const { stdout } = await run(["lint", path, "--kind", "corrections"]);
    expect(stdout).toMatch(/registered_imei_1 +not clear \(\S*Old IMEI 1\S*, \S*Prior IMEI 1\S*\)/);
    expect(stdout).not.toMatch(/--map "registered/);
  });

  // Of macOS, `script` takes other arguments.
  test.runIf(process.platform === "linux").each([
    ["y", 0],
    ["n", 1],
  ])("on a terminal it is asked for; %s ends with %d", async (answer, code) => {
    const terminal = ["-qec", `${process.execPath} ${script()} lint ${list()}`, "/dev/null"];
    const child = spawn("script", terminal, { env: { ...process.env, LANG: "en_GB.UTF-8", TERM: "xterm" } });
    let told = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      if (!told.includes("[y/N]") && (told + text).includes("[y/N]")) child.stdin.write(`${answer}\n`);
      told += text;
    });
    const [ended] = (await once(child, "close")) as [number];
    expect(told).toContain("New IMEI 2");
    expect(/valid +3/.test(told)).toBe(code === 0);
    expect(ended).toBe(code);
  });
});

test("a sheet of a workbook is read as a list", async () => {
  const book = workbook({ sheets: [{ name: "in", xml: inline([HEADER, row(1), row(2)]) }] });
  const path = file("list.xlsx", book);
  const { code, stdout } = await run(["lint", path, "--json"]);
  expect(JSON.parse(stdout)).toMatchObject({ kind: "CORRECTIONS", sheet: "in", rows: 2, invalid: 0 });
  expect(code).toBe(0);
  expect(await run(["lint", path, "--sheet", "out"])).toMatchObject({ code: 2, stderr: expect.stringMatching(/out/) });
});

test("a hundred thousand rows take a second or two", async () => {
  const path = file("list.csv", csv(HEADER, ...Array.from({ length: 100_000 }, (_, n) => row(n))));
  const started = process.cpuUsage();
  const { stdout } = await run(["lint", path, "--json"]);
  expect(JSON.parse(stdout)).toMatchObject({ rows: 100_000, invalid: 0 });
  // 0.6 s on a free core.
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(10_000);
});

test("a file that is not there is a mistake of usage", async () => {
  expect(await run(["lint", join(folder(), "none.csv")])).toMatchObject({
    code: 2,
    stdout: "",
    stderr: expect.stringMatching(/none\.csv/),
  });
});

test("with --json an error is JSON on stderr", async () => {
  const { code, stdout, stderr } = await run(["lint", "--json", "--kind", "nothing", "x"]);
  expect([code, stdout]).toEqual([2, ""]);
  expect(JSON.parse(stderr)).toMatchObject({ error: { code: "USAGE", exit: 2 } });
});
