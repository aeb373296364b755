import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { file, folder, run, script } from "#cli/hamta";

/** `hamta` with a server and lists that mean harm, and with a user who stops it. */

/** A terminal obeys what follows the first three; the last turns the direction of a line. */
const HARMFUL = "\u001B]0;title\u0007\u009B2J\r\u202E";
// oxlint-disable-next-line no-control-regex -- what a terminal obeys is what is looked for
const UNSAFE = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/;

/** A server with one import of this name. `download` answers a request for its report. */
async function serverOf(fileName: string, download: (response: ServerResponse) => void): Promise<string> {
  const server = createServer((request, response) => {
    if (request.method === "GET") return download(response);
    request.resume();
    const link = `${url}/report`;
    const links = { reportUrl: link, reportXlsxUrl: link, summaryUrl: link, changedUrl: null };
    const result = { state: "COMPLETED", mode: "APPLY", problem: null, alarms: [], findings: [], counts: [], rows: 0 };
    const imported = { id: "1", kind: "DEVICES", fileName, ...result, ...links };
    response.setHeader("content-type", "application/json").end(JSON.stringify({ data: { import: imported } }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return url;
}

const envOf = (url: string) => ({ HAMTA_URL: url, HAMTA_TOKEN: "x" });

test.each(["../outside.csv", "..\\outside.csv", "/tmp/outside.csv"])(
  "a report of the list %s stays in the folder",
  async (fileName) => {
    const outer = folder();
    const cwd = join(outer, "inner");
    mkdirSync(cwd);
    const url = await serverOf(fileName, (response) => response.end("a\n"));
    expect(await run(["report", "1"], { cwd, env: envOf(url) })).toMatchObject({ code: 0 });
    expect(readdirSync(outer)).toEqual(["inner"]);
    expect(readdirSync(cwd)).toEqual([expect.stringMatching(/^[^/\\]*outside\.report\.csv$/)]);
  },
);

test("what a server answers does not command the terminal", async () => {
  const url = await serverOf(`list${HARMFUL}.csv`, (response) => response.end("a\n"));
  const output = join(folder(), "r.csv");
  const { stdout } = await run(["report", "1", "--output", output], { env: envOf(url) });
  expect(stdout).toContain("list\\u001b]0;title\\u0007\\u009b2J\\u000d\\u202e.csv");
  expect(stdout).not.toMatch(UNSAFE);
  const { stdout: json } = await run(["report", "1", "--output", output, "--json"], { env: envOf(url) });
  expect(json).not.toMatch(UNSAFE);
  expect(JSON.parse(json)).toMatchObject({ import: { fileName: `list${HARMFUL}.csv` } });
});

test("what a list contains does not command the terminal", async () => {
  const list = file("list.csv", `imei,msisdn,seen_at\n"3579${HARMFUL}x",0912,"${HARMFUL}\nx"\n`);
  const { stdout } = await run(["lint", list]);
  expect(stdout).toContain("3579");
  expect(stdout).not.toMatch(UNSAFE);
});

test.each(["SIGINT", "SIGTERM"] as const)("a download that %s stops leaves no file", async (signal) => {
  const cwd = folder();
  const url = await serverOf("list.csv", (response) => void response.write("a\n"));
  const child = spawn(process.execPath, [script(), "report", "1"], { cwd, env: envOf(url), stdio: "ignore" });
  onTestFinished(() => void child.kill("SIGKILL"));
  while (!existsSync(join(cwd, "list.report.csv.part"))) await sleep(20);
  child.kill(signal);
  expect(await once(child, "exit")).toEqual([null, signal]);
  expect(readdirSync(cwd)).toEqual([]);
});
