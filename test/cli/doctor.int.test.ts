import { people } from "@hamta/local";
import { expect } from "vitest";
import { as, run } from "#cli/hamta";
import { test } from "#kit/system";

type Checks = { checks: { check: string; state: string; message: string }[] };
const states = (stdout: string) =>
  Object.fromEntries((JSON.parse(stdout) as Checks).checks.map(({ check, state }) => [check, state]));

test("with an address and a token all is well", async ({ system }) => {
  const { code, stdout } = await as(system, people.arash)(["doctor", "--json"]);
  expect(states(stdout)).toMatchObject({ node: "OK", api: "OK", clock: "OK", token: "OK", java: "OK" });
  expect(code).toBe(0);
  const { stdout: told } = await as(system, people.arash)(["doctor"]);
  expect(told).toMatch(/OK +token: .*Importer · importer-a\n/);
});

test("what is missing is told with what to do", async ({ system }) => {
  const wrong = await run(["doctor", "--json"], {
    env: { HAMTA_URL: system.url, HAMTA_TOKEN: "a.b.c", JAVA_HOME: "/nowhere" },
  });
  expect(states(wrong.stdout)).toMatchObject({ api: "OK", token: "FAIL", java: "WARN" });
  expect(wrong.code).toBe(1);
  const { stdout, code } = await run(["doctor"]);
  expect(stdout).toMatch(/FAIL +Hamta: .*set HAMTA_URL/);
  expect(code).toBe(1);
});
