import type { Language } from "@hamta/core";
import { afterEach, describe, expect, test, vi } from "vitest";
import { credentialOf, tokenOf, urlOf } from "#credentials";
import { failureOf } from "#frame/failure";
import { isSafe } from "#frame/safe-address";

test.each([
  ["https://hamta.example.ir", "https://hamta.example.ir/graphql"],
  ["https://hamta.example.ir/", "https://hamta.example.ir/graphql"],
  ["https://hamta.example.ir/graphql", "https://hamta.example.ir/graphql"],
  ["http://127.0.0.1:4000/other", "http://127.0.0.1:4000/other"],
])("%s is GraphQL at %s", (address, url) => expect(urlOf({ HAMTA_URL: address }, "en")).toBe(url));

/** Who runs the tests may be signed in. */
const NOBODY = { HOME: "/nowhere", XDG_CONFIG_HOME: "", APPDATA: "" };

test.each([{}, { HAMTA_URL: "" }, { HAMTA_URL: "hamta" }])("%j is no address", (env) => {
  expect(() => urlOf({ ...NOBODY, ...env }, "en")).toThrow(expect.objectContaining({ exit: 2, code: "NO_URL" }));
});

test.each([
  ["https://hamta.example.ir", true],
  ["http://hamta.example.ir", false],
  ["http://127.0.0.1.example.ir", false],
  ["http://localhost:4000", true],
  ["http://[::1]:4000", true],
  ["http://127.8.0.1", true],
  ["ftp://127.0.0.1", false],
])("%s is safe for a token: %s", (address, isIt) => expect(isSafe(address)).toBe(isIt));

describe("the caller is", () => {
  const machine = { HAMTA_CLIENT_ID: "importer.a.1", HAMTA_CLIENT_SECRET: "hms_s" };

  test("the token of the environment, before a machine's credential", () => {
    expect(tokenOf({ HAMTA_TOKEN: "x" }, "en")).toBe("x");
    expect(credentialOf({ HAMTA_TOKEN: "x", ...machine }, "en")).toEqual({ name: "HAMTA_TOKEN", token: "x" });
  });

  test("the machine of the environment, whose name has no secret", () => {
    const { name, ...rest } = credentialOf(machine, "en");
    expect([name, rest]).toEqual(["HAMTA_CLIENT_ID importer.a.1", { id: "importer.a.1", secret: "hms_s" }]);
  });

  test.each([
    [{ HAMTA_URL: "https://hamta.example.ir" }, "وارد نشده‌اید."],
    [{ HAMTA_CLIENT_ID: "x" }, "متغیر HAMTA_CLIENT_SECRET مقدار ندارد."],
    [{ HAMTA_CLIENT_SECRET: "x", HAMTA_CLIENT_ID: "" }, "متغیر HAMTA_CLIENT_ID مقدار ندارد."],
  ])("nobody with %j", (env, message) => {
    expect(() => tokenOf({ ...NOBODY, ...env }, "fa")).toThrow(
      expect.objectContaining({ exit: 5, code: "NO_TOKEN", message }),
    );
  });
});

describe("the token of a machine", () => {
  const env = { HAMTA_URL: "https://x.example/graphql", HAMTA_CLIENT_ID: "a", HAMTA_CLIENT_SECRET: "b" };
  const get = (language: Language) => (tokenOf(env, language) as () => Promise<string>)();
  afterEach(() => void vi.unstubAllGlobals());

  test("comes from /token beside GraphQL", async () => {
    const answer = vi.fn<typeof fetch>(async () => Response.json({ access_token: "t", expires_in: 3_600 }));
    vi.stubGlobal("fetch", answer);
    expect(await get("en")).toBe("t");
    expect(answer.mock.calls[0]?.[0]).toBe("https://x.example/token");
  });

  test.each([
    [401, 5, "invalid_client"],
    [429, 4, "temporarily_unavailable"],
    [503, 4, "temporarily_unavailable"],
  ])("is refused with %d in the caller's language", async (status, exit, error) => {
    const body = { error, error_description: "English." };
    vi.stubGlobal("fetch", async () => Response.json(body, { status }));
    const refused = await get("fa").catch(failureOf);
    expect(refused).toMatchObject({ exit, code: error });
    expect(refused).toHaveProperty("message", expect.stringMatching(/^\p{Script=Arabic}/u));
    expect(refused).toHaveProperty("action", expect.stringMatching(/HAMTA_/));
  });
});
