import { people } from "@hamta/local";
import { createHash } from "node:crypto";
import { getIntrospectionQuery } from "graphql";
import { describe, expect } from "vitest";
import { ENQUIRY, TICKETS } from "#kit/documents";
import { ask, post, PRODUCTION, stage, type Answered } from "#kit/stage";
import { test as base } from "#kit/system";

/** What a stranger may try, and the exact answer: on a stage that shows its schema, and in production. */

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
const ME = "query Me { me { name roles } }";
const documents = new Map([ENQUIRY, ME].map((text) => [hashOf(text), text]));

const test = base
  .extend("production", { scope: "file" }, async ({ system, seed }, { onCleanup }) => {
    const { url, stop } = await stage(system, seed, { ...PRODUCTION, documents });
    onCleanup(stop);
    return url;
  })
  .extend("open", { scope: "file" }, async ({ system, seed }, { onCleanup }) => {
    const { url, stop } = await stage(system, seed, { documents });
    onCleanup(stop);
    return url;
  })
  .extend("urls", { scope: "file" }, ({ open, production }) => ({ open, production }))
  .extend("token", { scope: "file" }, ({ system }) => system.issuer.token(people.maryam));

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const times = (count: number, text: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => text(n)).join(" ");
const said = ({ status, body }: Answered) => [status, body.errors?.map(({ extensions }) => extensions.code)];

const deep = (levels: number): string => (levels === 0 ? "number" : `device { openTicket { ${deep(levels - 1)} } }`);
const NODES = `query ($n: Int) { tickets(first: $n) { nodes {
  number ${times(19, (n) => `t${n}: timeline { kind message }`)}
} } }`;

type Limit = readonly [
  title: string,
  body: object,
  error: { message: string; code: string; limit: number; found: number | null; action: string },
];

const LIMITS: readonly Limit[] = [
  [
    "levels of fields",
    { query: `{ tickets(first: 1) { nodes { ${deep(6)} } } }` },
    {
      message: "The GraphQL document has 15 levels of fields; the most is 12.",
      code: "DOCUMENT_TOO_DEEP",
      limit: 12,
      found: 15,
      action: "Nest fewer fields, and ask for the rest in another request.",
    },
  ],
  [
    "aliases",
    { query: `{ me { ${times(5_00, (n) => `a${n}: name`)} } }` },
    {
      message: "The GraphQL document has 500 aliases; the most is 20.",
      code: "DOCUMENT_TOO_MANY_ALIASES",
      limit: 20,
      found: 500,
      action: "Split it into several smaller requests.",
    },
  ],
  [
    "enquiries in one document",
    { query: `{ ${times(11, (n) => `a${n}: device(imei: "357613004448485") { imei }`)} }` },
    {
      message: "The operation has 11 fields at its root; the most is 10.",
      code: "DOCUMENT_TOO_MANY_ROOT_FIELDS",
      limit: 10,
      found: 11,
      action: "Split it into several smaller requests.",
    },
  ],
  [
    "directives",
    { query: `{ me ${times(100, () => "@include(if: true)")} { name } }` },
    {
      message: "The GraphQL document has 100 directives; the most is 20.",
      code: "DOCUMENT_TOO_MANY_DIRECTIVES",
      limit: 20,
      found: 100,
      action: "Leave out the directives that you do not need.",
    },
  ],
  [
    "tokens",
    { query: `{ ${times(2_000, () => "me")} }` },
    {
      message: "The GraphQL document has more than 2000 tokens, which is the most.",
      code: "DOCUMENT_TOO_MANY_TOKENS",
      limit: 2_000,
      found: null,
      action: "Split it into several smaller requests.",
    },
  ],
  [
    "characters in a document",
    { query: `{ me { name } } #${"x".repeat(20_000)}` },
    {
      message: "The GraphQL document has 20017 characters; the most is 16384.",
      code: "DOCUMENT_TOO_LONG",
      limit: 16_384,
      found: 20_017,
      action: "Split it into several smaller requests.",
    },
  ],
  [
    "entries in a list of the document",
    { query: `{ device(imei: [${times(101, String)}]) { imei } }` },
    {
      message: "A list in the request has 101 entries; the most is 100.",
      code: "LIST_TOO_LONG",
      limit: 100,
      found: 101,
      action: "Split it into several smaller requests.",
    },
  ],
  [
    "entries in a list of the variables",
    { query: ENQUIRY, variables: { imei: [Array.from({ length: 1_000 }, () => 1)] } },
    {
      message: "A list in the request has 1000 entries; the most is 100.",
      code: "LIST_TOO_LONG",
      limit: 100,
      found: 1_000,
      action: "Split it into several smaller requests.",
    },
  ],
  [
    "values of the answer, by a variable",
    { query: NODES, variables: { n: 100 } },
    {
      message: "What is asked for has 28711 values by estimate; the most is 25000.",
      code: "DOCUMENT_TOO_COSTLY",
      limit: 25_000,
      found: 28_711,
      action: "Ask for fewer fields, or for smaller pages by first or last.",
    },
  ],
];

describe.each(["open", "production"] as const)("%s: too many", (name) => {
  test.for(LIMITS)("%s", async ([, body, { message, ...extensions }], { urls, token }) => {
    const url = urls[name];
    const answer = await post(url, body, bearer(token));
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({ errors: [{ message, extensions }] });
  });

  test("bytes", async ({ urls }) => {
    const url = urls[name];
    const body = JSON.stringify({ query: ME, variables: { a: "x".repeat(65_536) } });
    const answer = await post(url, body);
    expect(answer.status).toBe(413);
    expect(answer.body).toEqual({
      errors: [
        {
          message: `The request has ${body.length} bytes; the most is 65536.`,
          extensions: {
            code: "BODY_TOO_LARGE",
            limit: 65_536,
            found: body.length,
            action: "Split it into several smaller requests.",
          },
        },
      ],
    });
  });
});

test("a limit is told in Persian to who reads Persian", async ({ open }) => {
  const query = `{ me { ${times(21, (n) => `a${n}: name`)} } }`;
  const { body } = await post(open, { query }, { "accept-language": "fa" });
  expect(body.errors).toEqual([
    {
      message: "تعداد نام‌های مستعار سند GraphQL ۲۱ نام است؛ بیشترین مقدار مجاز ۲۰ نام است.",
      extensions: {
        code: "DOCUMENT_TOO_MANY_ALIASES",
        limit: 20,
        found: 21,
        action: "آن را به چند درخواست کوچک‌تر بخش کنید.",
      },
    },
  ]);
  const long = await post(open, { query: ME, variables: { a: "x".repeat(65_536) } }, { "accept-language": "fa-IR" });
  expect(long.body.errors).toMatchObject([{ message: expect.stringMatching(/^حجم درخواست ۶۵/) }]);
});

describe("what is within the limits is answered", () => {
  test("the same document with a smaller page, one after the other", async ({ open, token }) => {
    const status = async (n: number) => said(await post(open, { query: NODES, variables: { n } }, bearer(token)));
    expect(await status(80)).toEqual([200, undefined]);
    expect(await status(100)).toEqual([400, ["DOCUMENT_TOO_COSTLY"]]);
    expect(await status(80)).toEqual([200, undefined]);
  });

  test("a whole page with all that a ticket has", async ({ open, token }) => {
    expect(said(await post(open, { query: TICKETS, variables: { first: 100 } }, bearer(token)))).toEqual([
      200,
      undefined,
    ]);
  });

  test("GraphiQL's introspection, where introspection is on", async ({ open, production, token }) => {
    const query = getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true, schemaDescription: true });
    const { status, body } = await post(open, { query });
    expect([status, body.errors]).toEqual([200, undefined]);
    expect(body.data).toHaveProperty("__schema");
    const hidden = await post(production, { query }, bearer(token));
    expect(hidden.status).toBe(400);
    expect(hidden.body.errors?.[0]).toMatchObject({
      message: expect.stringContaining("introspection is not allowed"),
      extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
    });
    expect(hidden.text).not.toContain("FileTicketInput");
    expect(said(await post(production, { query: '{ __type(name: "Ticket") { name } }' }, bearer(token)))).toEqual([
      400,
      ["GRAPHQL_VALIDATION_FAILED"],
    ]);
  });
});

describe("documents that explode", () => {
  const doubling = (leaf: string) =>
    `{ ...F0 } ${times(150, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F150 on Query { ${leaf} }`;

  test.for([
    ["fragments in a circle", "{ ...A } fragment A on Query { me { name } ...B } fragment B on Query { ...A }", 400],
    ["fragments that double a hundred and fifty times", doubling("me { name }"), 400],
    ["one field a thousand times", `{ me { ${times(1_500, () => "name")} } }`, 400],
    ["a thousand fields that are none", `{ me { ${times(1_500, (n) => `f${n}`)} } }`, 400],
    [
      "pages in pages in pages",
      `{ devices(first: 100) { nodes { ${times(9, (n) => `a${n}: openTicket { timeline { kind by row note message } }`)} } } }`,
      400,
    ],
  ] as const)("%s: answered at once", async ([, query, status], { open, token }) => {
    const start = performance.now();
    const answer = await post(open, { query }, bearer(token));
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(answer.status).toBe(status);
  });
});

describe("bodies", () => {
  const BAD: readonly (readonly [title: string, body: string, message: string | RegExp])[] = [
    ["no JSON", "{", "The body is not JSON."],
    ["half a document", '{"query": "{ me', "The body is not JSON."],
    ["a batch", `[{"query": "{ me { name } }"}, {"query": "{ me { name } }"}]`, "Operation batching disabled."],
    ["an empty batch", "[]", /./],
    ["nothing", "", /^POST body missing/],
    ["an empty object", "{}", /^POST body missing/],
    ["a number", "7", /^POST body missing/],
    ["null", "null", /^POST body missing/],
    ["no document", '{"variables": {}}', /^GraphQL operations must contain a non-empty `query`/],
    ["a document that is no text", '{"query": {"kind": "Document"}}', /^GraphQL queries must be strings\./],
    [
      "variables that are text",
      '{"query": "{ me { name } }", "variables": "{}"}',
      /^`variables` in a POST body should be/,
    ],
    [
      "variables that are a list",
      '{"query": "{ me { name } }", "variables": [1]}',
      /^`variables` in a POST body must be/,
    ],
    [
      "extensions that are text",
      '{"query": "{ me { name } }", "extensions": "{}"}',
      /^`extensions` in a POST body should/,
    ],
    ["a name that is none", '{"query": "{ me { name } }", "operationName": 7}', /^`operationName` in a POST body must/],
  ];

  describe.each(["open", "production"] as const)("%s", (name) => {
    test.for(BAD)("%s", async ([, body, message], { urls }) => {
      const url = urls[name];
      const answer = await post(url, body);
      expect(said(answer)).toEqual([400, ["BAD_REQUEST"]]);
      expect(answer.body.errors?.[0]?.message).toEqual(
        typeof message === "string" ? message : expect.stringMatching(message),
      );
      expect(answer.headers.get("content-type")).toMatch(/json/);
    });
  });

  test("a variable nested thirty thousand deep is refused as any other", async ({ open }) => {
    const imei = `${"[".repeat(30_000)}${"]".repeat(30_000)}`;
    const answer = await post(open, `{"query": ${JSON.stringify(ENQUIRY)}, "variables": {"imei": ${imei}}}`);
    expect(said(answer)).toEqual([400, ["BAD_USER_INPUT"]]);
  });

  test("what would be another object's prototype is a variable like any other", async ({ open }) => {
    const answer = await post(open, '{"query": "{ me { name } }", "variables": {"__proto__": {"viewer": {}}}}');
    expect(answer.body).toEqual({ data: { me: null } });
  });
});

describe("content types and methods", () => {
  const form = { method: "POST", body: JSON.stringify({ query: ME }) };
  const get = (url: string, query: string, headers: Record<string, string> = {}) =>
    ask(`${url}?query=${encodeURIComponent(query)}`, { headers });

  describe.each(["open", "production"] as const)("%s", (name) => {
    test.for(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])(
      "%s, which any page may send, is blocked without a header that only ours send",
      async (type, { urls }) => {
        const url = urls[name];
        const answer = await ask(url, { ...form, headers: { "content-type": type } });
        expect(said(answer)).toEqual([400, ["BAD_REQUEST"]]);
        expect(answer.body.errors?.[0]?.message).toMatch(/potential Cross-Site Request Forgery/);
        const preflighted = { "content-type": type, "apollo-require-preflight": "true" };
        expect((await ask(url, { ...form, headers: preflighted })).body.errors?.[0]?.message).toMatch(
          /^POST body missing/,
        );
      },
    );

    test.for(["application/xml", "application/graphql", "nonsense"])("%s is not read", async (type, { urls }) => {
      const url = urls[name];
      const answer = await ask(url, { ...form, headers: { "content-type": type } });
      expect(said(answer)).toEqual([400, ["BAD_REQUEST"]]);
    });

    test("GET without a header that only ours send is blocked", async ({ urls }) => {
      const url = urls[name];
      const answer = await get(url, ME);
      expect(said(answer)).toEqual([400, ["BAD_REQUEST"]]);
      expect(answer.body.errors?.[0]?.message).toMatch(/potential Cross-Site Request Forgery/);
    });

    test("GET asks, and changes nothing", async ({ urls, token }) => {
      const url = urls[name];
      const headers = { "apollo-require-preflight": "true", ...bearer(token) };
      expect((await get(url, ME, headers)).body).toMatchObject({ data: { me: { roles: ["SUBSCRIBER"] } } });
      const withdraw = 'mutation { withdrawTicket(input: { number: "1000000008" }) { __typename } }';
      const answer = await get(url, withdraw, headers);
      expect(said(answer)).toEqual([405, ["BAD_REQUEST"]]);
      expect(answer.headers.get("allow")).toBe("POST");
      expect(answer.body.errors?.[0]?.message).toBe(
        "GET requests only support query operations, not mutation operations",
      );
    });

    test("the empty name is the name of no operation, however often its document is met", async ({ urls, token }) => {
      const url = urls[name];
      const headers = { "apollo-require-preflight": "true", ...bearer(token) };
      const query = `mutation { ${name}: withdrawTicket(input: { number: "1000000008" }) { __typename } }`;
      for (let met = 1; met <= 3; met++) expect(said(await post(url, { query }, headers))).toEqual([200, undefined]);
      const NONE = [400, ["OPERATION_RESOLUTION_FAILURE"]];
      expect(said(await post(url, { query, operationName: "" }, headers))).toEqual(NONE);
      const form = new URLSearchParams({ query, operationName: "" }).toString();
      expect(said(await ask(`${url}?${form}`, { headers }))).toEqual(NONE);
    });

    test("PUT and DELETE are no way to ask", async ({ urls }) => {
      const url = urls[name];
      for (const method of ["PUT", "DELETE", "PATCH"]) {
        const answer = await ask(url, { ...form, method, headers: { "content-type": "application/json" } });
        expect(said(answer)).toEqual([405, ["BAD_REQUEST"]]);
      }
    });

    test("an answer that nobody accepts is refused", async ({ urls }) => {
      const url = urls[name];
      const answer = await post(url, { query: ME }, { accept: "image/png" });
      expect(answer.status).toBe(406);
    });
  });
});

describe("an error names nothing of the schema in production", () => {
  test.for([
    ["{ me { nam } }", 'Cannot query field "nam" on type "Viewer".'],
    ["{ device(ime: 1) { imei } }", 'Unknown argument "ime" on field "Query.device".'],
    ["{ ticke { id } }", 'Cannot query field "ticke" on type "Query".'],
  ] as const)("%s", async ([query, message], { open, production, token }) => {
    const shown = await post(open, { query }, bearer(token));
    expect(shown.body.errors?.[0]?.message).toMatch(/Did you mean/);
    const hidden = await post(production, { query }, bearer(token));
    expect(hidden.body.errors?.[0]).toMatchObject({ message, extensions: { code: "GRAPHQL_VALIDATION_FAILED" } });
    expect(hidden.text).not.toMatch(/Did you mean|stacktrace/);
  });
});

test("in production a variable's error names nothing of the schema either", async ({ open, production, token }) => {
  const body = {
    query: "query ($status: [TicketStatus!]) { tickets(first: 1, filter: { status: $status }) { nodes { id } } }",
    variables: { status: ["OPN"] },
  };
  expect((await post(open, body, bearer(token))).text).toMatch(/Did you mean/);
  const hidden = await post(production, body, bearer(token));
  expect(hidden.body.errors?.[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
  expect(hidden.text).not.toMatch(/Did you mean|OPEN/);
});

describe.each([1, 3])("a request that comes for the %ith time", (nth) => {
  const asked = async (url: string, body: object, headers: Record<string, string> = {}) => {
    for (let before = 1; before < nth; before++) await post(url, body, headers);
    return post(url, body, headers);
  };

  test("and has null where that cannot be is the caller's fault, and no fault of ours", async ({ open, token }) => {
    const query = 'query ($n: String = "1") { ticket(number: $n) { number } }';
    const answer = await asked(open, { query, variables: { n: null } }, bearer(token));
    expect(said(answer)).toEqual([200, ["BAD_USER_INPUT"]]);
  });

  test("and asks to be kept told is too", async ({ open }) => {
    expect(said(await asked(open, { query: "subscription { me { name } }" }))[1]).toEqual(["BAD_USER_INPUT"]);
  });

  test("and has what is for all beside what is not is answered", async ({ open }) => {
    const answer = await asked(open, { query: '{ ticket(number: "1000000008") { id } guide { title } }' });
    expect(answer).toMatchObject({
      status: 200,
      body: { data: { ticket: null, guide: { title: expect.any(String) } } },
    });
    expect(said(answer)[1]).toEqual(["UNAUTHENTICATED"]);
  });

  test("and is in a variable wrong is told of it in its language, by its place", async ({ open, token }) => {
    const query = "query ($filter: TicketFilter) { tickets(first: 1, filter: $filter) { nodes { id } } }";
    const variables = { filter: { filed: { from: "yesterday" } } };
    const answer = await asked(open, { query, variables }, { ...bearer(token), "accept-language": "fa" });
    expect(said(answer)).toEqual([400, ["BAD_USER_INPUT"]]);
    expect(answer.body.errors?.[0]?.message).toMatch(/^filter\.filed\.from: .*[آ-ی]/);
    expect(answer.text).not.toMatch(/got invalid value|"said"/);
  });
});

describe("trusted documents", () => {
  const persisted = (sha256Hash: unknown, version: unknown = 1) => ({
    extensions: { persistedQuery: { version, sha256Hash } },
  });
  const imei = "357613004448485";
  const NOT_TRUSTED = {
    errors: [
      {
        message: "Without signing in, only known GraphQL documents are accepted.",
        extensions: {
          code: "DOCUMENT_NOT_TRUSTED",
          action: "Sign in, or use Hamta's own client package and its documents.",
        },
      },
    ],
  };

  describe.each(["open", "production"] as const)("%s", (name) => {
    test("are asked for by their hash, with or without their text, by POST and GET", async ({ urls }) => {
      const url = urls[name];
      const answer = { data: { device: null } };
      const hash = persisted(hashOf(ENQUIRY));
      expect((await post(url, { ...hash, variables: { imei } })).body).toEqual(answer);
      expect((await post(url, { ...hash, query: ENQUIRY, variables: { imei } })).body).toEqual(answer);
      expect((await post(url, { query: ENQUIRY, variables: { imei } })).body).toEqual(answer);
      const search = new URLSearchParams({
        extensions: JSON.stringify(hash.extensions),
        variables: JSON.stringify({ imei }),
      });
      const got = await ask(`${url}?${search.toString()}`, { headers: { "apollo-require-preflight": "true" } });
      expect(got.body).toEqual(answer);
    });

    test("a hash that is unknown is not found, as Apollo's clients expect it", async ({ urls, token }) => {
      const url = urls[name];
      for (const headers of [{}, bearer(token)]) {
        const answer = await post(url, persisted("0".repeat(64)), headers);
        expect(answer.status).toBe(200);
        expect(answer.body).toEqual({
          errors: [{ message: "PersistedQueryNotFound", extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } }],
        });
      }
    });

    test("a hash that is none, of another text or of another version is refused", async ({ urls, token }) => {
      const url = urls[name];
      expect(said(await post(url, persisted({ a: 1 }), bearer(token)))).toEqual([200, ["PERSISTED_QUERY_NOT_FOUND"]]);
      expect(said(await post(url, persisted("__proto__"), bearer(token)))).toEqual([
        200,
        ["PERSISTED_QUERY_NOT_FOUND"],
      ]);
      const other = await post(url, { ...persisted(hashOf(ENQUIRY)), query: ME }, bearer(token));
      expect(said(other)).toEqual([400, ["PERSISTED_QUERY_INVALID"]]);
      const version = await post(url, persisted(hashOf(ENQUIRY), 2), bearer(token));
      expect(said(version)).toEqual([400, ["PERSISTED_QUERY_INVALID"]]);
      expect(version.body.errors?.[0]?.message).toMatch(/its version is not 1/);
    });

    test("nobody adds to them: what is sent with its hash is not kept", async ({ urls, token }) => {
      const url = urls[name];
      const query = `query Mine { me { name } } # ${name}`;
      const registered = await post(url, { ...persisted(hashOf(query)), query }, bearer(token));
      expect(registered.body).toMatchObject({ data: { me: { name: people.maryam.name.fa } } });
      for (const headers of [{}, bearer(token)]) {
        expect(said(await post(url, persisted(hashOf(query)), headers))).toEqual([200, ["PERSISTED_QUERY_NOT_FOUND"]]);
      }
    });
  });

  test("in production nobody asks anything else without signing in", async ({ production, open, token }) => {
    const query = "{ me { name } }";
    for (const body of [
      { query },
      { query: "{ no such thing" },
      { query: "{ nothing }" },
      { query, ...persisted(hashOf(query)) },
      { query, ...persisted(hashOf(ENQUIRY)) },
      { query: `${ENQUIRY} ` },
      { query: `{ ${times(3_000, () => "me")} }` },
      { query: getIntrospectionQuery() },
    ]) {
      const answer = await post(production, body);
      expect(answer.status).toBe(403);
      expect(answer.body).toEqual(NOT_TRUSTED);
    }
    const got = await ask(`${production}?query=${encodeURIComponent(query)}`, {
      headers: { "apollo-require-preflight": "true", "accept-language": "fa" },
    });
    expect([got.status, got.body.errors?.[0]?.message]).toEqual([
      403,
      "بدون ورود به سامانه تنها سندهای GraphQL شناخته‌شده پذیرفته می‌شود.",
    ]);
    expect((await post(production, { query }, bearer(token))).body).toMatchObject({ data: { me: {} } });
    expect((await post(open, { query })).body).toEqual({ data: { me: null } });
  });

  test("a bad token is not the same as none: it asks nothing, not even what is trusted", async ({
    system,
    production,
    open,
  }) => {
    const expired = await system.issuer.token(people.maryam, { expiresIn: "-1m" });
    for (const url of [production, open]) {
      for (const token of [expired, "nonsense", "a.b.c"]) {
        const answer = await post(url, { query: ENQUIRY, variables: { imei } }, bearer(token));
        expect(answer.status).toBe(401);
        expect(answer.body).toEqual({
          errors: [
            {
              message: "You are not signed in, or your session has ended.",
              extensions: { code: "UNAUTHENTICATED", action: "Sign in again." },
            },
          ],
        });
      }
    }
  });
});
