import { people } from "@hamta/local";
import { spawn } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished } from "vitest";
import { folder, run, script } from "#cli/hamta";
import { test as base } from "#kit/system";
import { PORTS } from "../../packages/cli/src/sign-in/addresses.ts";

/** A person signs in on the stage's page, in a browser, and later commands are theirs. */

const test = base.extend("options", { scope: "file" }, { panel: {} });

/** A machine of its own: a home, and a browser in which the person chooses who they are. */
function machine(url: string, person: string) {
  const home = folder();
  const browser = join(home, "browser");
  writeFileSync(
    browser,
    `#!${process.execPath}\nfetch(process.argv[2] + "&person=${person}").then((page) => page.text())` +
      `.then((text) => require("node:fs").writeFileSync("${join(home, "page.html")}", text));\n`,
  );
  chmodSync(browser, 0o755);
  const env = { HOME: home, BROWSER: browser, HAMTA_URL: url };
  const hamta = (args: readonly string[], other: Record<string, string> = {}) =>
    run(args, { env: { ...env, ...other } });
  const files = () => (existsSync(join(home, ".config/hamta")) ? readdirSync(join(home, ".config/hamta")) : []);
  const stored = () => {
    const name = files().find((file) => file.endsWith(".json")) ?? "";
    const path = join(home, ".config/hamta", name);
    return { path, login: JSON.parse(readFileSync(path, "utf8")) as { token: string; refresh: string } };
  };
  return { home, env, hamta, files, stored };
}

describe("a person signs in", () => {
  test("by the browser, and later commands are theirs until they sign out", async ({ system }) => {
    const { home, hamta, files, stored } = machine("", "arash");
    const origin = new URL(system.url).origin;
    const signedIn = await hamta(["login", origin]);
    expect(signedIn).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Signed in: .* · Importer · importer-a/),
    });
    expect(readFileSync(join(home, "page.html"), "utf8")).toContain("You are signed in.");
    // Nobody else on the machine reads them.
    expect(statSync(stored().path).mode & 0o777).toBe(0o600);
    expect(statSync(join(home, ".config/hamta")).mode & 0o777).toBe(0o700);
    expect(signedIn.stdout + signedIn.stderr).not.toContain(stored().login.token);

    expect((await hamta(["imports", "--json"])).code).toBe(0);
    expect((await hamta(["doctor"])).stdout).toMatch(/OK +token: hamta login: .*importer-a/);
    // Of another address there is no token.
    const other = await hamta(["imports"], { HAMTA_URL: "https://other.example" });
    expect(other).toMatchObject({ code: 5, stderr: expect.stringMatching(/hamta login/) });

    const { refresh } = stored().login;
    expect(await hamta(["logout"])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Signed out/) });
    expect(files()).toEqual([]);
    const body = new URLSearchParams({
      grant_type: "refresh_token",
      refresh_token: refresh,
      client_id: system.issuer.clientId,
    });
    expect((await fetch(`${system.issuer.issuer}/oauth2/token`, { method: "POST", body })).status).toBe(400);
    expect(await hamta(["imports"])).toMatchObject({ code: 2, stderr: expect.stringMatching(/hamta login/) });
    expect(await hamta(["logout"], { HAMTA_URL: origin })).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Nobody was/),
    });
  });

  test("in Persian, and as an object for programs", async ({ system }) => {
    const { hamta, home } = machine(system.url, "parisa");
    const signedIn = await hamta(["login", "--language", "fa", "--json"]);
    expect(JSON.parse(signedIn.stdout)).toMatchObject({ url: system.url, roles: ["OPS"] });
    expect(signedIn.stderr).toMatch(/^در مرورگر وارد شوید:\nhttp/);
    expect(readFileSync(join(home, "page.html"), "utf8")).toContain('dir="rtl"');
  });

  test("and a token that has expired is renewed once for all later commands", async ({ system }) => {
    const { hamta, stored } = machine(system.url, "arash");
    await hamta(["login"]);
    const { path, login } = stored();
    const expired = await system.issuer.token(people.arash, { expiresIn: "-1m" });
    writeFileSync(path, JSON.stringify({ ...login, token: expired }));
    expect((await hamta(["imports"])).code).toBe(0);
    const renewed = stored().login;
    expect(renewed).toMatchObject({ refresh: login.refresh });
    expect([expired, login.token]).not.toContain(renewed.token);
    expect((await hamta(["imports"])).code).toBe(0);
    expect(stored().login.token).toBe(renewed.token);

    // The session was ended elsewhere.
    writeFileSync(path, JSON.stringify({ ...login, token: expired, refresh: "revoked" }));
    expect(await hamta(["imports"])).toMatchObject({
      code: 5,
      stderr: "hamta: Your session has ended.\nSign in again by hamta login.\n",
    });
    // A file that is damaged is no sign-in, and no fault of the program.
    writeFileSync(path, "{");
    expect((await hamta(["imports"])).code).toBe(5);
  });

  test("before whom a token or a credential of the environment comes", async ({ system }) => {
    const { hamta } = machine(system.url, "arash");
    const token = await system.issuer.token(people.omid);
    const signedIn = await hamta(["login"], { HAMTA_TOKEN: token });
    expect(signedIn).toMatchObject({ code: 0, stderr: expect.stringMatching(/commands use that instead/) });
    expect((await hamta(["doctor"], { HAMTA_TOKEN: token })).stdout).toMatch(/token: HAMTA_TOKEN: .*operator-a/);
  });
});

/** `hamta login --no-browser`, and the address that it prints. */
async function waiting(env: Record<string, string>) {
  const child = spawn(process.execPath, [script(), "login", "--no-browser"], {
    env: { ...env, LANG: "en", PATH: process.env["PATH"] },
    stdio: ["ignore", "ignore", "pipe"],
  });
  onTestFinished(() => void child.kill());
  let stderr = "";
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const address = await new Promise<string>((resolve) =>
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
      const [, found] = /^(http\S+)\n/m.exec(stderr) ?? [];
      if (found) resolve(found);
    }),
  );
  return { address, ended, stderr: () => stderr };
}

const redirectOf = (address: string) => new URL(address).searchParams.get("redirect_uri") ?? "";

describe("the answer of the browser", () => {
  test("to another sign-in changes nothing: any page can send the browser here", async ({ system }) => {
    const { env } = machine(system.url, "arash");
    const { address, ended } = await waiting(env);
    const redirect = redirectOf(address);
    expect((await fetch(`${redirect}?code=x&state=another`)).status).toBe(404);
    expect((await fetch(`${redirect}?error=access_denied`)).status).toBe(404);
    expect((await fetch(`${address}&person=arash`)).status).toBe(200);
    expect(await ended).toBe(0);
  });

  test("with a refusal or a wrong code ends the sign-in", async ({ system }) => {
    const { env, files } = machine(system.url, "arash");
    for (const answer of ["error=access_denied", "code=wrong"]) {
      const { address, ended, stderr } = await waiting(env);
      const state = new URL(address).searchParams.get("state") ?? "";
      await fetch(`${redirectOf(address)}?${answer}&state=${state}`);
      expect(await ended).toBe(5);
      expect(stderr()).toMatch(/hamta: You are not signed in\./);
    }
    expect(files()).toEqual([]);
  });

  test("comes to another port if a program has the first, and to none if all are taken", async ({ system }) => {
    const { env, hamta } = machine(system.url, "arash");
    const take = (port: number) => {
      const server = createServer();
      onTestFinished(() => void server.close());
      return new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
    };
    await take(PORTS[0]);
    const { address, ended } = await waiting(env);
    expect(redirectOf(address)).toBe(`http://localhost:${PORTS[1]}/`);
    await fetch(`${address}&person=arash`);
    expect(await ended).toBe(0);
    await take(PORTS[1]);
    await take(PORTS[2]);
    expect(await hamta(["login"])).toMatchObject({ code: 5, stderr: expect.stringMatching(/Other programs use/) });
  });
});

test("an address that others could read is refused before anything is sent", async () => {
  const { hamta } = machine("http://hamta.example.ir", "arash");
  for (const args of [["login"], ["imports"], ["login", "http://10.0.0.1"]])
    expect(await hamta(args, { HAMTA_TOKEN: "t" })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/must begin with https/),
    });
  expect((await hamta(["doctor", "--json"])).stdout).toMatch(/"check":"api","state":"FAIL","message":"[^"]*https/);
});
