import { people } from "@hamta/local";
import { expect } from "vitest";
import { test as base } from "#kit/system";

const test = base.extend("options", { scope: "file" }, () => ({ graphiql: true }));

type Session = { name: string; token: string | null; tabs: { query: string; variables: string }[] };

async function open(url: string, query: string): Promise<{ html: string; headers: Headers; session: Session }> {
  const response = await fetch(new URL(`/${query}`, url));
  expect(response.status).toBe(200);
  const html = await response.text();
  const [, json = ""] = /<script type="application\/json" id="session">(.*?)<\/script>/s.exec(html) ?? [];
  return { html, headers: response.headers, session: JSON.parse(json) as Session };
}

/** Addresses in a page or a style sheet that a browser would fetch. */
function named(text: string): string[] {
  const attributes = text.matchAll(/<(?:script|link|img|iframe)\b[^>]*?\b(?:src|href)="([^"]*)"/g);
  const styles = text.matchAll(/(?:url\(\s*["']?|@import\s+["'])([^"')]+)/g);
  return [...attributes, ...styles].flatMap(([, address = ""]) => (address.startsWith("data:") ? [] : [address]));
}

test("GraphiQL and all resources of its page come from this server", async ({ system }) => {
  const { html, headers } = await open(system.url, "");
  const assets = named(html);
  expect(assets.length).toBeGreaterThanOrEqual(5);
  const workers = ["editor", "json", "graphql"].map((worker) => `/graphiql/${worker}.worker.js`);
  for (const asset of [...assets, ...workers]) {
    expect(asset).toMatch(/^\/graphiql\//);
    const response = await fetch(new URL(asset, system.url));
    expect([asset, response.status]).toEqual([asset, 200]);
    expect(response.headers.get("content-type")).toMatch(asset.endsWith(".css") ? /^text\/css/ : /^text\/javascript/);
    const text = await response.text();
    expect(text.length).toBeGreaterThan(100);
    if (asset.endsWith(".css")) expect(named(text)).toEqual([]);
  }
  // The policy stops the browser from requests to any other host.
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src|connect-src/);
  // Pages of other origins cannot read its tokens.
  const elsewhere = await fetch(new URL("/", system.url), { headers: { origin: "https://elsewhere.example" } });
  expect(await elsewhere.text()).toContain("GraphiQL");
  expect(elsewhere.headers.get("access-control-allow-origin")).toBeNull();
});

test.for(Object.entries(people))(
  "%s is signed in by a link, with working examples",
  async ([name, person], { system }) => {
    const { url } = system;
    const { html, session } = await open(url, `?as=${name}&language=en`);
    expect(html).toContain(`<a href="?as=${name}&amp;language=en"`);
    const headers = { "content-type": "application/json", authorization: `Bearer ${session.token}` };
    const ask = async (body: object) => {
      const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
      return (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
    };
    const { data } = await ask({ query: "{ me { msisdns } }" });
    expect(data["me"]).toEqual({ msisdns: person.msisdns });
    for (const { query, variables } of session.tabs.filter(({ query }) => query.startsWith("query"))) {
      expect(await ask({ query, variables: JSON.parse(variables) as object })).not.toHaveProperty("errors");
    }
  },
);

test("a signed-out viewer has no token, and an unknown name is signed out", async ({ system }) => {
  for (const query of ["", "?as=", "?as=toString", "?as=%3Cscript%3E"]) {
    const { html, session } = await open(system.url, query);
    expect(session).toMatchObject({ name: "nobody", token: null });
    expect(html).not.toContain("<script>");
  }
});

test("another path belongs to the API", async ({ system }) => {
  const response = await fetch(new URL("/graphiql/../graphql?query=%7B__typename%7D", system.url), {
    headers: { "apollo-require-preflight": "1" },
  });
  expect(await response.json()).toMatchObject({ data: { __typename: "Query" } });
});
