import { inline, workbook } from "@hamta/core/workbook/fixture";
import { people, Report } from "@hamta/local";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, onTestFinished } from "vitest";
import { as, file, folder, run } from "#cli/hamta";
import { corrections, csv, devices } from "#kit/lists";
import { test } from "#kit/system";

/** `hamta` against the system, as its user runs it. */

type Answer = { import: { id: string; state: string; mode: string; counts: { outcome: string }[] }; report: string };
const json = (text: string) => JSON.parse(text) as Answer;
const lines = (text: string) => text.trimEnd().split("\n");

/** The API, whose first upload form leads to a port where nobody listens. `ids`: the imports that it created. */
async function withDeadBucketOnce(api: string) {
  const ids: string[] = [];
  const server = createServer((request, response) => {
    const forward = async () => {
      const body = await text(request);
      const { authorization = "" } = request.headers;
      const headers = { "content-type": "application/json", authorization };
      const answer = await fetch(api, { method: "POST", headers, body });
      const { data } = (await answer.json()) as { data: { createImport?: Created } };
      const { createImport } = data;
      if (createImport) {
        if (createImport.upload && ids.length === 0) createImport.upload.url = "http://127.0.0.1:9/";
        ids.push(createImport.import.id);
      }
      response.setHeader("content-type", "application/json").end(JSON.stringify({ data }));
    };
    forward().catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/graphql`, ids, stop: () => void server.close() };
}

type Created = { import: { id: string }; upload: { url: string } | null };

describe("hamta import", () => {
  test("--wait shows the results, and saves the report beside the file", async ({ system, seed }) => {
    const device = await seed.device();
    const path = file("corrections.csv", corrections([seed.claim(device)]));
    const { code, stdout } = await as(system, people.arash)(["import", path, "--wait"]);
    expect(stdout).toMatch(/Saved +1/);
    expect(code).toBe(0);
    const report = path.replace(/csv$/, "report.csv");
    expect(stdout).toContain(`Report: ${report}`);
    expect(Report.read(readFileSync(report))).toMatchObject([{ row: 1, outcome: "ON_FILE", mode: "APPLY" }]);
  });

  test("--map sends the names of the columns with the list", async ({ system, seed }) => {
    const columns = ["registered_imei_1", "registered_imei_2", "correct_imei_1", "correct_imei_2"];
    const list = corrections([seed.claim(await seed.device())]).replace(
      /^[^\r\n]+/,
      "Mapped 1,Mapped 2,Mapped 3,Mapped 4",
    );
    const map = columns.flatMap((column, at) => ["--map", `${column}=Mapped ${at + 1}`]);
    const { code, stdout } = await as(system, people.arash)(["import", file("own.csv", list), "--wait", ...map]);
    expect(stdout).toMatch(/Saved +1/);
    expect(code).toBe(0);
  });

  test("a header that was confirmed once needs no --map", async ({ system, seed }) => {
    const importer = as(system, people.arash);
    const list = async () =>
      corrections([seed.claim(await seed.device())]).replace(
        /^[^\r\n]+/,
        "Old IMEI 1,Old IMEI 2,New IMEI 1,New IMEI 2",
      );
    const refused = await importer(["import", file("first.csv", await list())]);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringMatching(/--map "correct_imei_2=New IMEI 2"/) });
    const [, map = ""] = /(--map ".*")/.exec(refused.stderr) ?? [];
    const args = [...map.matchAll(/--map "([^"]+)"/g)].flatMap(([, text = ""]) => ["--map", text]);
    expect(await importer(["import", file("second.csv", await list()), "--wait", ...args])).toMatchObject({ code: 0 });
    const third = await importer(["import", file("third.csv", await list()), "--wait"]);
    expect(third).toMatchObject({ code: 0, stderr: expect.stringMatching(/confirmed for an earlier list/) });
  });

  test("rows with problems end with 1", async ({ system, seed }) => {
    const device = await seed.device({ importer: "importer-b" });
    const path = file("list.csv", corrections([seed.claim(device)]));
    const { code, stdout } = await as(system, people.arash)(["import", path, "--wait", "--json"]);
    expect(json(stdout).import).toMatchObject({
      state: "COMPLETED",
      counts: [{ outcome: "NOT_YOUR_DEVICE", rows: 1 }],
    });
    expect(code).toBe(1);
  });

  test("a test run is shown, applied by commit, and undone", async ({ system, seed }) => {
    const importer = as(system, people.arash);
    const device = await seed.device();
    const path = file("list.csv", corrections([seed.claim(device)]));
    const tried = json((await importer(["import", path, "--dry-run", "--wait", "--json"])).stdout);
    expect(tried.import).toMatchObject({ mode: "DRY_RUN", counts: [{ outcome: "ON_FILE", rows: 1 }] });
    expect(Report.read(readFileSync(tried.report))).toMatchObject([{ mode: "DRY_RUN" }]);

    const committed = await importer(["commit", tried.import.id, "--wait", "--json"]);
    expect(json(committed.stdout).import).toMatchObject({ mode: "APPLY", follows: tried.import.id });
    const { id } = json(committed.stdout).import;
    const preview = await importer(["undo", id, "--preview"]);
    expect([preview.code, preview.stdout]).toEqual([0, "Rows that would be undone: 1\n"]);
    const undone = await importer(["undo", id, "--wait", "--json"]);
    expect(json(undone.stdout).import).toMatchObject({ mode: "UNDO", counts: [{ outcome: "REVERSED", rows: 1 }] });
    expect((await importer(["undo", json(undone.stdout).import.id, "--preview"])).code).toBe(3);
  });

  test("the same file is the same import, and --again makes another", async ({ system, seed }) => {
    const importer = as(system, people.arash);
    const device = await seed.device();
    const path = file("list.csv", corrections([seed.claim(device)]));
    const idOf = async (...options: string[]) =>
      json((await importer(["import", path, "--wait", "--json", ...options])).stdout).import.id;
    const id = await idOf();
    expect(await idOf()).toBe(id);
    expect(await idOf("--again")).not.toBe(id);
    writeFileSync(path, corrections([seed.claim(await seed.device())]));
    expect(await idOf()).not.toBe(id);
  });

  test("a command whose upload broke off goes on with the same import", async ({ system, seed }) => {
    const { url, ids, stop } = await withDeadBucketOnce(system.url);
    onTestFinished(stop);
    const importer = as(system, people.arash);
    const path = file("list.csv", corrections([seed.claim(await seed.device())]));
    const again = () => importer(["import", path, "--wait", "--json"], { env: { HAMTA_URL: url } });
    expect((await again()).code).toBe(4);
    const { code, stdout } = await again();
    expect(json(stdout).import).toMatchObject({ id: ids[0], counts: [{ outcome: "ON_FILE", rows: 1 }] });
    expect(ids).toEqual([ids[0], ids[0]]);
    expect(code).toBe(0);
  });

  test("a sheet of a workbook is uploaded as a list", async ({ system, seed }) => {
    const device = await seed.device();
    const rows = corrections([seed.claim(device)])
      .trimEnd()
      .split("\n");
    const xml = inline(rows.map((row) => row.split(",")));
    const path = file("اصلاحات.xlsx", workbook({ sheets: [{ name: "in", xml }] }));
    const { stdout } = await as(system, people.arash)(["import", path, "--wait", "--json", "--language", "fa"]);
    expect(json(stdout)).toMatchObject({
      import: { fileName: "اصلاحات.csv", counts: [{ outcome: "ON_FILE", rows: 1 }] },
    });
    expect(Report.read(readFileSync(json(stdout).report))[0]?.message).toMatch(/این اصلاح/);
  });

  test("a file that would be rejected whole is not uploaded", async ({ system }) => {
    const importer = as(system, people.arash);
    const path = file("not-uploaded.csv", "registered_imei_1,correct_imei_1\n1,2\n");
    expect(await importer(["import", path])).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(/registered_imei_2.*\nAdd them/),
    });
    expect((await importer(["imports"])).stdout).not.toContain("not-uploaded");
  });

  test("without --wait it tells how to go on", async ({ system, seed }) => {
    const importer = as(system, people.arash);
    const path = file("list.csv", corrections([seed.claim(await seed.device())]));
    const { code, stdout } = await importer(["import", path]);
    const [, id = ""] = /Results and report: hamta report (\S+) --wait/.exec(stdout) ?? [];
    expect(code).toBe(0);
    const place = folder();
    const report = await importer(["report", id, "--wait"], { cwd: place });
    expect(report).toMatchObject({ code: 0, stdout: expect.stringMatching(/Report: list\.report\.csv/) });
    expect(Report.read(readFileSync(join(place, "list.report.csv")))).toHaveLength(1);
    const summary = await importer(["report", id, "--format", "summary", "--output", "-"]);
    expect(JSON.parse(summary.stdout)).toMatchObject({ mode: "APPLY" });
    const book = await importer(["report", id, "--format", "xlsx"], { cwd: place });
    expect(book.code).toBe(0);
    expect(readFileSync(join(place, "list.report.xlsx")).subarray(0, 2).toString()).toBe("PK");
  });
});

describe("lists", () => {
  test("imports and the worklist are tables, and JSON on each line", async ({ system, seed }) => {
    const importer = as(system, people.arash);
    const path = file("listed.csv", corrections([seed.claim(await seed.device())]));
    await importer(["import", path, "--wait"]);
    expect((await importer(["imports"])).stdout).toMatch(/listed\.csv +Corrections list .*Completed +1\n/);
    const one = await importer(["imports", "--limit", "1", "--json", "--state", "completed"]);
    expect(lines(one.stdout).map((line) => JSON.parse(line))).toMatchObject([{ fileName: "listed.csv" }]);
    expect((await importer(["imports", "--state", "failed"])).stdout).toBe("None.\n");
    expect((await importer(["imports", "--kind", "devices"])).stdout).not.toContain("listed.csv");

    const ticket = await seed.ticketFor(await seed.device());
    expect((await importer(["worklist"])).stdout).toContain(ticket.number);
    const worklist = lines((await importer(["worklist", "--json"])).stdout).map((line) => JSON.parse(line));
    expect(worklist).toContainEqual(expect.objectContaining({ number: ticket.number }));
    expect(await importer(["worklist", "--limit", "0"])).toMatchObject({ code: 2 });
  });

  test("sightings and devices come from those who may send them", async ({ system, seed }) => {
    const sightings = csv("imei,msisdn,seen_at", [seed.imei(), "989121234567", "2026-10-01T08:00:00Z"]);
    const sent = await as(system, people.omid)(["sightings", "import", file("s.csv", sightings), "--wait", "--json"]);
    expect(json(sent.stdout).import).toMatchObject({ kind: "SIGHTINGS", counts: [{ outcome: "RECORDED", rows: 1 }] });
    const list = file("d.csv", devices([seed.describe()]));
    const registered = await as(system, people.parisa)(["devices", "import", list, "--wait", "--json"]);
    expect(json(registered.stdout).import).toMatchObject({
      kind: "DEVICES",
      counts: [{ outcome: "REGISTERED", rows: 1 }],
    });
  });
});

describe("exit codes", () => {
  test("3: the API refuses", async ({ system, seed }) => {
    const importer = as(system, people.arash);
    const sightings = csv("imei,msisdn,seen_at", [seed.imei(), "989121234567", "2026-10-01T08:00:00Z"]);
    expect(await importer(["sightings", "import", file("s.csv", sightings)])).toMatchObject({ code: 3, stdout: "" });
    const { code, stderr } = await importer(["report", "aW1wb3J0OjE", "--json"]);
    expect(code).toBe(3);
    expect(JSON.parse(stderr)).toMatchObject({ error: { code: "NOT_FOUND", exit: 3 } });
  });

  test("4: the API cannot be reached", async ({ seed }) => {
    const env = { HAMTA_URL: "http://127.0.0.1:9", HAMTA_TOKEN: "x" };
    const path = file("list.csv", corrections([seed.claim(await seed.device())]));
    expect((await run(["import", path], { env })).code).toBe(4);
  });

  test("5: there is no token, a wrong one, or one for something else", async ({ system }) => {
    const env = { HAMTA_URL: system.url };
    expect(await run(["imports"], { env })).toMatchObject({ code: 5, stderr: expect.stringMatching(/hamta login/) });
    expect((await run(["imports"], { env: { ...env, HAMTA_TOKEN: "a.b.c" } })).code).toBe(5);
    expect((await as(system, people.maryam)(["imports"])).code).toBe(5);
  });

  test("2: there is no address; and an address may be the system's or GraphQL's", async ({ system }) => {
    expect((await run(["imports"], { env: { HAMTA_TOKEN: "x" } })).code).toBe(2);
    const { origin } = new URL(system.url);
    expect((await as(system, people.arash)(["imports"], { env: { HAMTA_URL: origin } })).code).toBe(0);
  });

  test("a stopped list is no failure of cancel", async ({ system }) => {
    const client = await system.client(people.arash);
    const { createImport } = await client.query<{ createImport: { import: { id: string } } }>(
      `mutation { createImport(input: { kind: CORRECTIONS, fileName: "never.csv" }) {
        ... on CreateImportSuccess { import { id } } } }`,
    );
    const importer = as(system, people.arash);
    const { code, stdout } = await importer(["cancel", createImport.import.id, "--json"]);
    expect(json(stdout).import).toMatchObject({ fileName: "never.csv" });
    expect(code).toBe(0);
  });
});
