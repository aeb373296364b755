import { statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folder, run } from "#cli/hamta";

/** A register that is made up is a list of ops like any other. */

const printed = async (...args: string[]) => {
  const { code, stdout } = await run(["seed", "--output", "-", ...args]);
  expect(code).toBe(0);
  return stdout;
};

test("no row of it has a problem, and no device comes twice", async () => {
  const cwd = folder();
  const rows = 120_000;
  expect(await run(["seed", "--rows", String(rows), "--json"], { cwd })).toMatchObject({
    code: 0,
    stdout: `${JSON.stringify({ file: "devices.csv", rows, seed: 1 })}\n`,
  });
  const { code, stdout } = await run(["lint", "devices.csv", "--kind", "devices", "--as", "ops", "--json"], { cwd });
  expect(JSON.parse(stdout)).toMatchObject({ rows, invalid: 0, duplicates: 0, conflicts: 0, findings: [] });
  expect(code).toBe(0);
  // Nobody else's file is overwritten.
  const before = statSync(join(cwd, "devices.csv")).mtimeMs;
  expect((await run(["seed", "--rows", "1"], { cwd })).code).toBe(2);
  expect(statSync(join(cwd, "devices.csv")).mtimeMs).toBe(before);
});

test("the seed decides it, and fewer rows are the beginning of more", async () => {
  const some = await printed("--rows", "1500", "--seed", "7");
  expect(await printed("--rows", "1500", "--seed", "7")).toBe(some);
  expect(await printed("--rows", "2500", "--seed", "7")).toMatch(some);
  expect(await printed("--rows", "1500", "--seed", "8")).not.toBe(some);
  expect(some.split("\n")).toHaveLength(1502);
});

test("it has phones for one and for two SIM cards, of importers and of passengers, blocked ones, and with an owner", async () => {
  const rows = (await printed("--rows", "2000")).trimEnd().split("\n").slice(1);
  const cells = rows.map((row) => row.split(","));
  const share = (at: number, value: string) => cells.filter((row) => row[at] === value).length / rows.length;
  expect(share(1, "")).toBeCloseTo(0.12, 1);
  expect(share(2, "PASSENGER")).toBeCloseTo(0.1, 1);
  expect(share(4, "")).toBeCloseTo(0.4, 1);
  expect(share(8, "BLOCKED")).toBeGreaterThan(0);
  // No operator has these numbers.
  expect(cells.filter(([, , , , owner = ""]) => !/^(98955\d{7})?$/.test(owner))).toEqual([]);
});

test("the memory does not grow with the rows", async () => {
  const cwd = folder();
  // The list has 40 MB, and Node ends a program that keeps more than this.
  const env = { NODE_OPTIONS: "--max-old-space-size=20" };
  expect((await run(["seed", "--rows", "600000"], { cwd, env })).code).toBe(0);
  expect(statSync(join(cwd, "devices.csv")).size).toBeGreaterThan(35e6);
});

test("its number of rows is needed, and one at least", async () => {
  expect((await run(["seed", "--rows", "0"])).code).toBe(2);
  expect((await run(["seed"])).code).toBe(2);
});
