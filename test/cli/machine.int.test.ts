import { people, Report } from "@hamta/local";
import { readFileSync } from "node:fs";
import { describe, expect } from "vitest";
import { as, file, run } from "#cli/hamta";
import { corrections, csv } from "#kit/lists";
import * as Machines from "#kit/machines";
import { test as base } from "#kit/system";

/** `hamta` as a job without a person runs it: by a machine's credential in its environment. */

const test = base.extend("environment", { scope: "file" }, async ({ system }) =>
  environmentOf(system.url, await Machines.create({ system }, ["imports:corrections", "worklist"])),
);

function environmentOf(url: string, { credential, secret }: Machines.Created) {
  return { HAMTA_URL: url, HAMTA_CLIENT_ID: credential.clientId, HAMTA_CLIENT_SECRET: secret };
}

type Answer = { import: { id: string; state: string; mode: string } };

describe("a job", () => {
  test("uploads a list, waits, and has the report beside the file", async ({ system, seed, environment }) => {
    const device = await seed.device();
    const ticket = await seed.ticketFor(device);
    const worklist = await run(["worklist", "--json"], { env: environment });
    expect(worklist.stdout).toContain(ticket.number);

    const path = file("nightly.csv", corrections([seed.claim(await seed.device())]));
    const sent = await run(["import", path, "--wait", "--json"], { env: environment });
    expect(sent).toMatchObject({ code: 0, stderr: "" });
    const { import: imported } = JSON.parse(sent.stdout) as Answer;
    expect(imported).toMatchObject({ state: "COMPLETED", mode: "APPLY" });
    expect(Report.read(readFileSync(path.replace(/csv$/, "report.csv")))).toMatchObject([{ outcome: "ON_FILE" }]);
    // The people of the importer see it among their own.
    expect((await as(system, people.arash)(["imports", "--json"])).stdout).toContain(imported.id);
    expect((await run(["report", imported.id, "--output", "-"], { env: environment })).stdout).toContain("ON_FILE");
  });

  test("of an operator uploads sightings", async ({ system, seed }) => {
    const created = await Machines.create({ system, by: people.omid }, ["imports:sightings"]);
    const env = environmentOf(system.url, created);
    const path = file("s.csv", csv("imei,msisdn,seen_at", [seed.imei(), "989121234567", "2026-10-01T08:00:00Z"]));
    expect(await run(["sightings", "import", path, "--wait"], { env })).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/Recorded +1/),
    });
  });

  test("ends with 5 when only a person may do it", async ({ system, seed, environment }) => {
    const path = file("tried.csv", corrections([seed.claim(await seed.device())]));
    const tried = await run(["import", path, "--dry-run", "--wait", "--json"], { env: environment });
    const { id } = (JSON.parse(tried.stdout) as Answer).import;
    for (const args of [
      ["commit", id],
      ["undo", id],
    ])
      expect((await run(args, { env: environment })).code, args.join(" ")).toBe(5);
    // A person's token is used before the credential beside it.
    const env = { ...environment, HAMTA_TOKEN: await system.issuer.token(people.arash) };
    expect((await run(["commit", id, "--wait"], { env })).code).toBe(0);
  });
});

describe("a credential that is refused ends with 5", () => {
  test("when the secret is wrong, in both languages", async ({ environment }) => {
    const env = { ...environment, HAMTA_CLIENT_SECRET: "hms_wrong" };
    const refused = await run(["imports"], { env });
    expect(refused).toMatchObject({ code: 5, stdout: "" });
    expect(refused.stderr).toMatch(/hamta: The credential is refused: .*\nCheck HAMTA_CLIENT_ID/);
    expect(refused.stderr).not.toContain("hms_wrong");
    const { stderr } = await run(["imports", "--language", "fa", "--json"], { env });
    expect(JSON.parse(stderr)).toMatchObject({
      error: { code: "invalid_client", message: expect.stringMatching(/^کلید دسترسی پذیرفته نشد/), exit: 5 },
    });
  });

  test("when it was revoked, or is only half there", async ({ system }) => {
    const created = await Machines.create({ system }, ["worklist"]);
    const env = environmentOf(system.url, created);
    expect((await run(["worklist"], { env })).code).toBe(0);
    await Machines.revoke({ system }, created.credential.clientId);
    expect((await run(["worklist"], { env })).code).toBe(5);
    const { HAMTA_CLIENT_SECRET: _, ...half } = env;
    expect(await run(["worklist"], { env: half })).toMatchObject({
      code: 5,
      stderr: expect.stringMatching(/HAMTA_CLIENT_SECRET is not set/),
    });
  });

  test("and with 4 when Hamta does not answer", async ({ environment }) => {
    const { code, stderr } = await run(["imports"], { env: { ...environment, HAMTA_URL: "http://127.0.0.1:9" } });
    expect([code, stderr]).toEqual([4, expect.stringMatching(/Check HAMTA_URL/)]);
  });
});

describe("doctor names the credential that is used", () => {
  const tokenLine = async (env: Record<string, string>) =>
    /^\w+ +token: .*$/m.exec((await run(["doctor"], { env })).stdout)?.[0];

  test("the machine's, the person's before it, or the one that is refused", async ({ system, environment }) => {
    const id = environment.HAMTA_CLIENT_ID;
    expect(await tokenLine(environment)).toMatch(
      `OK    token: HAMTA_CLIENT_ID ${id}: Nightly job · Importer · importer-a`,
    );
    const both = { ...environment, HAMTA_TOKEN: await system.issuer.token(people.arash) };
    expect(await tokenLine(both)).toMatch(/^OK +token: HAMTA_TOKEN \(HAMTA_CLIENT_ID is not used\): .*importer-a$/);
    const wrong = { ...environment, HAMTA_CLIENT_SECRET: "hms_wrong" };
    expect(await tokenLine(wrong)).toMatch(`FAIL  token: HAMTA_CLIENT_ID ${id}: The credential is refused`);
  });
});
