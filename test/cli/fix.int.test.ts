import { people, type System } from "@hamta/local";
import { readFileSync } from "node:fs";
import { describe, expect } from "vitest";
import { as, file, run } from "#cli/hamta";
import { cellsOf, csv } from "#kit/lists";
import type { Seed } from "#kit/seed";
import { test } from "#kit/system";

const HEADER = "note,registered_imei_1,registered_imei_2,correct_imei_1,correct_imei_2";

/** Another last digit: wrong, and nobody knows which digit is. */
const wrongDigit = (imei: string) => `${imei.slice(0, 14)}${(Number(imei[14]) + 1) % 10}`;

/** The report of a list: row 1 lacks a check digit, row 2 is right, row 3 has a wrong check digit. */
async function reported(system: System.System, seed: Seed) {
  const claims = [0, 0, 0].map(() => seed.claim(seed.describe()));
  const [first, second, third] = claims.map((claim) => cellsOf(claim).map(String));
  const list = csv(
    HEADER,
    ["a", ...first!.slice(0, 3), first![3]!.slice(0, 14)],
    ["b", ...second!],
    ["c", ...third!.slice(0, 3), wrongDigit(third![3]!)],
  );
  const importer = as(system, people.arash);
  const { stdout } = await importer(["import", file("list.csv", list), "--wait", "--json"]);
  const { report } = JSON.parse(stdout) as { report: string };
  return { report, fixed: report.replace(".report.csv", "-fixed.csv"), first: first!, third: third! };
}

/** The rows of the written list, the header left out. */
const rowsOf = (path: string) =>
  readFileSync(path, "utf8")
    .trimEnd()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(","));

describe("hamta fix", () => {
  test("--accept-safe takes suggestions without questions, and writes what is ready", async ({ system, seed }) => {
    const { report, fixed, first } = await reported(system, seed);
    const { code, stdout } = await run(["fix", report, "--accept-safe", "--json"]);
    const answer = JSON.parse(stdout) as { rows: number; ready: number; output: string };
    expect(answer).toMatchObject({ ready: 1, output: fixed });
    expect(code).toBe(1);
    expect(rowsOf(fixed)).toEqual([["a", ...first]]);
    const sent = await as(system, people.arash)(["import", fixed, "--wait", "--json"]);
    expect(sent.stdout).not.toContain("INVALID");
  });

  test("a list that was mended already is not overwritten", async ({ system, seed }) => {
    const { report } = await reported(system, seed);
    await run(["fix", report, "--accept-safe"]);
    expect(await run(["fix", report, "--accept-safe"])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/list-fixed\.csv\n.*--output/),
    });
    const other = report.replace(".report.csv", "-other.csv");
    expect((await run(["fix", report, "--accept-safe", "--output", other])).stdout).toContain(`hamta import ${other}`);
  });

  test("asks for each cell: Enter takes the suggestion, a text is the value", async ({ system, seed }) => {
    const { report, fixed, first, third } = await reported(system, seed);
    const { stderr } = await run(["fix", report], { input: `\n${third[3]}\n` });
    expect(stderr).toContain(`suggested: ${first[3]} (14 digits without their check digit)`);
    expect(rowsOf(fixed)).toEqual([
      ["a", ...first],
      ["c", ...third],
    ]);
  });

  test("asks again for a value that is not right, skips by s, and ends by q", async ({ system, seed }) => {
    const { report, fixed, first, third } = await reported(system, seed);
    const again = await run(["fix", report], { input: `s\n123\n${third[3]}\n` });
    expect(again.stderr).toMatch(/correct_imei_2 {2}123 {2}/);
    expect(rowsOf(fixed)).toEqual([["c", ...third]]);
    const ended = fixed.replace("-fixed", "-ended");
    await run(["fix", report, "--output", ended], { input: `\nq\n`, staysOpen: true });
    expect(rowsOf(ended)).toEqual([["a", ...first]]);
  });

  test("a file that is no report is a mistake of usage", async () => {
    const { code, stderr } = await run(["fix", file("list.csv", csv(HEADER, ["a", "1", "2", "3", "4"]))]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/not a report.*\n.*hamta report/)]);
  });
});
