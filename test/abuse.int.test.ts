import { people } from "@hamta/local";
import { createHash } from "node:crypto";
import { getIntrospectionQuery, parse, print, stripIgnoredCharacters } from "graphql";
import { describe, expect } from "vitest";
import { ENQUIRY, TICKETS } from "#kit/documents";
import { request, post, PRODUCTION, startApi, type HttpAnswer } from "#kit/second-api";
import { test as base } from "#kit/system";

/** Hostile requests and the exact answers: on a stage that shows its schema, and in production. */

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
const ME = "query Me { me { name roles } }";
const documents = new Map([ENQUIRY, ME].map((text) => [hashOf(text), text]));

const test = base
  .extend("production", { scope: "file" }, async ({ system, seed }, { onCleanup }) => {
    const { url, stop } = await startApi(system, seed, { ...PRODUCTION, documents });
    onCleanup(stop);
    return url;
  })
  .extend("open", { scope: "file" }, async ({ system, seed }, { onCleanup }) => {
    const { url, stop } = await startApi(system, seed, { documents });
    onCleanup(stop);
    return url;
  })
  .extend("urls", { scope: "file" }, ({ open, production }) => ({ open, production }))
  .extend("token", { scope: "file" }, ({ system }) => system.issuer.token(people.maryam));

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const times = (count: number, text: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => text(n)).join(" ");
const statusAndCodes = ({ status, body }: HttpAnswer) => [
  status,
  body.errors?.map(({ extensions }) => extensions.code),
];

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
      message: "The GraphQL document has 15 levels of fields. The maximum is 12.",
      code: "DOCUMENT_TOO_DEEP",
      limit: 12,
      found: 15,
      action: "Nest fewer fields, and request the rest separately.",
    },
  ],
  [
    "aliases",
    { query: `{ me { ${times(5_00, (n) => `a${n}: name`)} } }` },
    {
      message: "The GraphQL document has 500 aliases. The maximum is 20.",
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
      message: "The operation has 11 root fields. The maximum is 10.",
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
      message: "The GraphQL document has 100 directives. The maximum is 20.",
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
      message: "The GraphQL document has more than the maximum of 2000 tokens.",
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
      message: "The GraphQL document has 20017 characters. The maximum is 16384.",
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
      message: "A list in the request has 101 entries. The maximum is 100.",
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
      message: "A list in the request has 1000 entries. The maximum is 100.",
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
      message: "The request has 28711 estimated values. The maximum is 25000.",
      code: "DOCUMENT_TOO_COSTLY",
      limit: 25_000,
      found: 28_711,
      action: "Request fewer fields or a smaller page (first, last).",
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
          message: `The request has ${body.length} bytes. The maximum is 65536.`,
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

test("a limit is explained in Persian to a Persian client", async ({ open }) => {
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

describe("a request within the limits is answered", () => {
  test("the same document with a smaller page, one after the other", async ({ open, token }) => {
    const status = async (n: number) =>
      statusAndCodes(await post(open, { query: NODES, variables: { n } }, bearer(token)));
    expect(await status(80)).toEqual([200, undefined]);
    expect(await status(100)).toEqual([400, ["DOCUMENT_TOO_COSTLY"]]);
    expect(await status(80)).toEqual([200, undefined]);
  });

  test("every answer of an operation states its cost and the limit, also a refusal", async ({ open, token }) => {
    const cost = async (query: string, variables = {}) =>
      (await post(open, { query, variables }, bearer(token))).extensions as { cost: { estimated: number } } | undefined;
    expect(await cost("{ me { name } }")).toEqual({ cost: { estimated: 12, limit: 25_000 } });
    const [half, whole] = [await cost(NODES, { n: 40 }), await cost(NODES, { n: 80 })];
    expect(whole?.cost.estimated).toBeGreaterThan(1.9 * (half?.cost.estimated ?? Infinity));
    expect((await cost(NODES, { n: 100 }))?.cost.estimated).toBeGreaterThan(25_000);
    expect(await cost("{ you }")).toBeUndefined();
  });

  test("a full page with all fields of a ticket", async ({ open, token }) => {
    expect(statusAndCodes(await post(open, { query: TICKETS, variables: { first: 100 } }, bearer(token)))).toEqual([
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
    expect(
      statusAndCodes(await post(production, { query: '{ __type(name: "Ticket") { name } }' }, bearer(token))),
    ).toEqual([400, ["GRAPHQL_VALIDATION_FAILED"]]);
  });
});

describe("documents that grow exponentially", () => {
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
  ] as const)("%s: answered immediately", async ([, query, status], { open, token }) => {
    const start = process.cpuUsage();
    const answer = await post(open, { query }, bearer(token));
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2_000);
    expect(answer.status).toBe(status);
  });
});

describe("bodies", () => {
  const BAD: readonly (readonly [title: string, body: string, message: string | RegExp])[] = [
    ["no JSON", "{", "The request body is not valid JSON."],
    ["half a document", '{"query": "{ me', "The request body is not valid JSON."],
    ["a batch", `[{"query": "{ me { name } }"}, {"query": "{ me { name } }"}]`, "Operation batching disabled."],
    ["an empty batch", "[]", /./],
    ["nothing", "", /^POST body missing/],
    ["an empty object", "{}", /^POST body missing/],
    ["a number", "7", /^POST body missing/],
    ["null", "null", /^POST body missing/],
    ["no document", '{"variables": {}}', /^GraphQL operations must contain a non-empty `query`/],
    ["a document that is no text", '{"query": {"kind": "Document"}}', /^GraphQL queries must be strings\./],
    [
      "variables that are a string",
      '{"query": "{ me { name } }", "variables": "{}"}',
      /^`variables` in a POST body should be/,
    ],
    [
      "variables that are a list",
      '{"query": "{ me { name } }", "variables": [1]}',
      /^`variables` in a POST body must be/,
    ],
    [
      "extensions that are a string",
      '{"query": "{ me { name } }", "extensions": "{}"}',
      /^`extensions` in a POST body should/,
    ],
    ["a name that is none", '{"query": "{ me { name } }", "operationName": 7}', /^`operationName` in a POST body must/],
  ];

  describe.each(["open", "production"] as const)("%s", (name) => {
    test.for(BAD)("%s", async ([, body, message], { urls }) => {
      const url = urls[name];
      const answer = await post(url, body);
      expect(statusAndCodes(answer)).toEqual([400, ["BAD_REQUEST"]]);
      expect(answer.body.errors?.[0]?.message).toEqual(
        typeof message === "string" ? message : expect.stringMatching(message),
      );
      expect(answer.headers.get("content-type")).toMatch(/json/);
    });
  });

  test("a variable nested 30,000 levels deep is refused like any other", async ({ open }) => {
    const imei = `${"[".repeat(30_000)}${"]".repeat(30_000)}`;
    const answer = await post(open, `{"query": ${JSON.stringify(ENQUIRY)}, "variables": {"imei": ${imei}}}`);
    expect(statusAndCodes(answer)).toEqual([400, ["BAD_USER_INPUT"]]);
  });

  test("a variable named like an object's prototype is an ordinary variable", async ({ open }) => {
    const answer = await post(open, '{"query": "{ me { name } }", "variables": {"__proto__": {"viewer": {}}}}');
    expect(answer.body).toEqual({ data: { me: null } });
  });
});

describe("content types and methods", () => {
  const form = { method: "POST", body: JSON.stringify({ query: ME }) };
  const get = (url: string, query: string, headers: Record<string, string> = {}) =>
    request(`${url}?query=${encodeURIComponent(query)}`, { headers });

  describe.each(["open", "production"] as const)("%s", (name) => {
    test.for(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])(
      "%s, which any page can send, is blocked without a header that only our clients send",
      async (type, { urls }) => {
        const url = urls[name];
        const answer = await request(url, { ...form, headers: { "content-type": type } });
        expect(statusAndCodes(answer)).toEqual([400, ["BAD_REQUEST"]]);
        expect(answer.body.errors?.[0]?.message).toMatch(/potential Cross-Site Request Forgery/);
        const preflighted = { "content-type": type, "apollo-require-preflight": "true" };
        expect((await request(url, { ...form, headers: preflighted })).body.errors?.[0]?.message).toMatch(
          /POST body missing/,
        );
      },
    );

    test.for(["application/xml", "application/graphql", "nonsense"])("%s is not read", async (type, { urls }) => {
      const url = urls[name];
      const answer = await request(url, { ...form, headers: { "content-type": type } });
      expect(statusAndCodes(answer)).toEqual([400, ["BAD_REQUEST"]]);
    });

    test("GET without a header that only our clients send is blocked", async ({ urls }) => {
      const url = urls[name];
      const answer = await get(url, ME);
      expect(statusAndCodes(answer)).toEqual([400, ["BAD_REQUEST"]]);
      expect(answer.body.errors?.[0]?.message).toMatch(/potential Cross-Site Request Forgery/);
    });

    test("GET with a token needs no such header: a page of another site cannot send a token", async ({
      urls,
      token,
    }) => {
      const answer = await get(urls[name], ME, bearer(token));
      expect(answer.body).toMatchObject({ data: { me: { roles: ["SUBSCRIBER"] } } });
    });

    test("GET runs queries and no mutations", async ({ urls, token }) => {
      const url = urls[name];
      const headers = { "apollo-require-preflight": "true", ...bearer(token) };
      expect((await get(url, ME, headers)).body).toMatchObject({ data: { me: { roles: ["SUBSCRIBER"] } } });
      const withdraw = 'mutation { withdrawTicket(input: { number: "1000000008" }) { __typename } }';
      const answer = await get(url, withdraw, headers);
      expect(statusAndCodes(answer)).toEqual([405, ["BAD_REQUEST"]]);
      expect(answer.headers.get("allow")).toBe("POST");
      expect(answer.body.errors?.[0]?.message).toContain(
        "GET requests only support query operations, not mutation operations",
      );
    });

    test("an empty operation name is unknown, however often the document was sent", async ({ urls, token }) => {
      const url = urls[name];
      const headers = { "apollo-require-preflight": "true", ...bearer(token) };
      const query = `mutation { ${name}: withdrawTicket(input: { number: "1000000008" }) { __typename } }`;
      for (let attempt = 1; attempt <= 3; attempt++)
        expect(statusAndCodes(await post(url, { query }, headers))).toEqual([200, undefined]);
      const NONE = [400, ["OPERATION_RESOLUTION_FAILURE"]];
      expect(statusAndCodes(await post(url, { query, operationName: "" }, headers))).toEqual(NONE);
      const form = new URLSearchParams({ query, operationName: "" }).toString();
      expect(statusAndCodes(await request(`${url}?${form}`, { headers }))).toEqual(NONE);
    });

    test("PUT and DELETE are not allowed", async ({ urls }) => {
      const url = urls[name];
      for (const method of ["PUT", "DELETE", "PATCH"]) {
        const answer = await request(url, { ...form, method, headers: { "content-type": "application/json" } });
        expect(statusAndCodes(answer)).toEqual([405, ["BAD_REQUEST"]]);
      }
    });

    test("a response type that the client does not accept is refused", async ({ urls }) => {
      const url = urls[name];
      const answer = await post(url, { query: ME }, { accept: "image/png" });
      expect(answer.status).toBe(406);
    });
  });
});

describe("a fault that Apollo or graphql-js describes", () => {
  const FAULTS = [
    ["BAD_REQUEST", '{"query": 7}', "درخواست به‌شکلی نیست که سامانه بپذیرد", "GraphQL queries must be strings."],
    ["BAD_REQUEST", "{", "درخواست به‌شکلی نیست که سامانه بپذیرد", "The request body is not valid JSON."],
    ["GRAPHQL_PARSE_FAILED", { query: "{ me" }, "متن سند GraphQL درست نیست", "Syntax Error"],
    ["GRAPHQL_VALIDATION_FAILED", { query: "{ you }" }, "سند GraphQL با طرح‌واره سامانه سازگار نیست", '"you"'],
    ["OPERATION_RESOLUTION_FAILURE", { query: ME, operationName: "You" }, "عملیات درخواست‌شده در سند نیست", '"You"'],
    ["BAD_USER_INPUT", { query: ENQUIRY }, "یکی از متغیرهای درخواست درست نیست", '"$imei"'],
  ] as const;

  test.for(FAULTS)(
    "%s has an action, and a Persian caller reads what it means",
    async ([code, body, fa, detail], { open }) => {
      const [english] = (await post(open, body)).body.errors ?? [];
      expect(english).toMatchObject({ message: expect.stringContaining(detail), extensions: { code } });
      expect(english?.extensions["action"]).toMatch(/^[A-Z].*\.$/);
      const [persian] = (await post(open, body, { "accept-language": "fa" })).body.errors ?? [];
      expect(persian?.message).toContain(`${fa}: `);
      expect(persian?.message).toContain(detail);
      expect(persian?.extensions["action"]).toMatch(/^[\u0600-\u06ff]/);
    },
  );
});

describe("an error reveals nothing of the schema in production", () => {
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

test("in production an error of a variable reveals nothing of the schema either", async ({
  open,
  production,
  token,
}) => {
  const body = {
    query: "query ($status: [TicketStatus!]) { tickets(first: 1, filter: { status: $status }) { nodes { id } } }",
    variables: { status: ["OPN"] },
  };
  expect((await post(open, body, bearer(token))).text).toMatch(/Did you mean/);
  const hidden = await post(production, body, bearer(token));
  expect(hidden.body.errors?.[0]).toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
  expect(hidden.text).not.toMatch(/Did you mean|OPEN/);
});

describe.each([1, 3])("a request that is sent for the %ith time", (nth) => {
  const postNth = async (url: string, body: object, headers: Record<string, string> = {}) => {
    for (let before = 1; before < nth; before++) await post(url, body, headers);
    return post(url, body, headers);
  };

  test("and has null for a non-null variable is an error of the client, not of the system", async ({ open, token }) => {
    const query = 'query ($n: String = "1") { ticket(number: $n) { number } }';
    const answer = await postNth(open, { query, variables: { n: null } }, bearer(token));
    expect(statusAndCodes(answer)).toEqual([200, ["BAD_USER_INPUT"]]);
  });

  test("and subscribes is an error of the client too", async ({ open }) => {
    expect(statusAndCodes(await postNth(open, { query: "subscription { me { name } }" }))[1]).toEqual([
      "BAD_USER_INPUT",
    ]);
  });

  test("and requests public fields beside forbidden ones gets the public ones", async ({ open }) => {
    const answer = await postNth(open, { query: '{ ticket(number: "1000000008") { id } guide { title } }' });
    expect(answer).toMatchObject({
      status: 200,
      body: { data: { ticket: null, guide: { title: expect.any(String) } } },
    });
    expect(statusAndCodes(answer)[1]).toEqual(["UNAUTHENTICATED"]);
  });

  test("and has an invalid variable gets an error in its language, with the path", async ({ open, token }) => {
    const query = "query ($filter: TicketFilter) { tickets(first: 1, filter: $filter) { nodes { id } } }";
    const variables = { filter: { filed: { from: "yesterday" } } };
    const answer = await postNth(open, { query, variables }, { ...bearer(token), "accept-language": "fa" });
    expect(statusAndCodes(answer)).toEqual([400, ["BAD_USER_INPUT"]]);
    expect(answer.body.errors?.[0]?.message).toMatch(/^filter\.filed\.from: .*[آ-ی]/);
    expect(answer.text).not.toMatch(/response invalid value|"said"/);
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
        message: "Without signing in you can run only registered GraphQL documents.",
        extensions: {
          code: "DOCUMENT_NOT_TRUSTED",
          action: "Sign in, or use Hamta's own client package and its documents.",
        },
      },
    ],
  };

  describe.each(["open", "production"] as const)("%s", (name) => {
    test("are requested by their hash, with or without their text, by POST and GET", async ({ urls }) => {
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
      const response = await request(`${url}?${search.toString()}`, {
        headers: { "apollo-require-preflight": "true" },
      });
      expect(response.body).toEqual(answer);
    });

    test("an unknown hash is answered so that clients send texts from then on", async ({ urls, token }) => {
      const url = urls[name];
      for (const headers of [{}, bearer(token)]) {
        const answer = await post(url, persisted("0".repeat(64)), headers);
        expect(answer.status).toBe(200);
        expect(answer.body).toEqual({
          errors: [{ message: "PersistedQueryNotSupported", extensions: { code: "PERSISTED_QUERY_NOT_SUPPORTED" } }],
        });
      }
    });

    test("a hash that is not valid, of another text or of another version is refused", async ({ urls, token }) => {
      const url = urls[name];
      expect(statusAndCodes(await post(url, persisted({ a: 1 }), bearer(token)))).toEqual([
        200,
        ["PERSISTED_QUERY_NOT_SUPPORTED"],
      ]);
      expect(statusAndCodes(await post(url, persisted("__proto__"), bearer(token)))).toEqual([
        200,
        ["PERSISTED_QUERY_NOT_SUPPORTED"],
      ]);
      const other = await post(url, { ...persisted(hashOf(ENQUIRY)), query: ME }, bearer(token));
      expect(statusAndCodes(other)).toEqual([400, ["PERSISTED_QUERY_INVALID"]]);
      const version = await post(url, persisted(hashOf(ENQUIRY), 2), bearer(token));
      expect(statusAndCodes(version)).toEqual([400, ["PERSISTED_QUERY_INVALID"]]);
      expect(version.body.errors?.[0]?.message).toMatch(/its version is not 1/);
    });

    test("cannot be extended: a document sent with its hash is not stored", async ({ urls, token }) => {
      const url = urls[name];
      const query = `query Mine { me { name } } # ${name}`;
      const registered = await post(url, { ...persisted(hashOf(query)), query }, bearer(token));
      expect(registered.body).toMatchObject({ data: { me: { name: people.maryam.name.fa } } });
      for (const headers of [{}, bearer(token)]) {
        expect(statusAndCodes(await post(url, persisted(hashOf(query)), headers))).toEqual([
          200,
          ["PERSISTED_QUERY_NOT_SUPPORTED"],
        ]);
      }
    });
  });

  test("in production only trusted documents run without signing in", async ({ production, open, token }) => {
    const query = "{ me { name } }";
    for (const body of [
      { query },
      { query: "{ no such thing" },
      { query: "{ nothing }" },
      { query, ...persisted(hashOf(query)) },
      { query, ...persisted(hashOf(ENQUIRY)) },
      { query: ENQUIRY.replace("legality", "legality openTicket { number }") },
      { query: ENQUIRY.replace("legality", "legality kind: __typename") },
      { query: ENQUIRY.replace("legality", "legality __typename @include(if: true)") },
      { query: `${ENQUIRY} query Other { me { name } }` },
      { query: `{ ${times(3_000, () => "me")} }` },
      { query: getIntrospectionQuery() },
    ]) {
      const answer = await post(production, body);
      expect(answer.status).toBe(403);
      expect(answer.body).toEqual(NOT_TRUSTED);
    }
    const response = await request(`${production}?query=${encodeURIComponent(query)}`, {
      headers: { "apollo-require-preflight": "true", "accept-language": "fa" },
    });
    expect([response.status, response.body.errors?.[0]?.message]).toEqual([
      403,
      "بدون ورود به سامانه تنها سندهای GraphQL شناخته‌شده پذیرفته می‌شود.",
    ]);
    expect((await post(production, { query }, bearer(token))).body).toMatchObject({ data: { me: {} } });
    expect((await post(open, { query })).body).toEqual({ data: { me: null } });
  });

  test("in production a document is trusted in any format, with or without __typename", async ({ production }) => {
    const printed = print(parse(ENQUIRY));
    const withTypenames = printed.replaceAll("{\n", "{\n__typename\n");
    for (const query of [printed, withTypenames, stripIgnoredCharacters(ENQUIRY), `# from a page\n${ENQUIRY}`]) {
      const ask = () => post(production, { query, variables: { imei } });
      // Twice: the second time its hash is known.
      for (const { status, body } of [await ask(), await ask()]) {
        expect([status, body.data?.["device"]]).toEqual([200, null]);
      }
    }
  });

  test("a bad token is not the same as no token: not even a trusted document runs", async ({
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
