import { people } from "@hamta/local";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { as, folder } from "#cli/hamta";
import { test as base } from "#kit/system";

const test = base.extend("options", { scope: "file" }, { changes: {} });

test("the file of the cursor makes each run go on where the last one ended", async ({ system, seed }) => {
  const operator = as(system, people.omid);
  const first = await seed.device({ importer: null });
  await seed.ticketFor(first);
  await system.idle();
  const cwd = folder();
  const run = async () => (await operator(["changes", "--cursor-file", "cursor"], { cwd })).stdout;
  expect(await run()).toMatch(new RegExp(`^\\S+\t${first.slots[0]}\tHELD\tLEGAL$`, "m"));
  expect(await run()).toBe("");
  const second = await seed.device({ importer: null });
  await seed.ticketFor(second);
  await system.idle();
  const next = await run();
  expect(next).toContain(second.slots[0]);
  expect(next).not.toContain(first.slots[0]);

  const cursor = readFileSync(join(cwd, "cursor"), "utf8").trim();
  const { code, stdout } = await operator(["changes", "--since", cursor, "--json"]);
  expect([code, stdout]).toEqual([0, `${JSON.stringify({ cursor })}\n`]);
  expect((await operator(["changes", "--since", "nonsense"])).code).toBe(3);
});
