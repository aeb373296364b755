import { Authorisation } from "@hamta/api";
import { describe, expect } from "vitest";
import * as Cast from "#kit/cast";
import { idOf } from "#kit/ids";
import { selectionOf, shapes, type Shapes } from "#kit/selection";
import { shownOf, type Shown } from "#kit/shown";
import { test as base } from "#kit/system";

/** Generated from the table of who may see and do what: every line of it, for everybody, by every road. */

type Error = { message: string; extensions: { code: string } };
type Answer = { data: Readonly<Record<string, unknown>> | null; errors?: readonly Error[] };
type Asked = readonly [query: string, variables?: Record<string, unknown>];
/** `text` is the answer as it came, without the time of a link and its signature. */
type Asks = (asked: Asked) => Promise<Answer & { text: string }>;

const withoutSignature = (text: string) => text.replaceAll(/\?X-Amz-[^"]*/g, "").replaceAll(/\?[^"]*X-Amz-[^"]*/g, "");

const test = base
  .extend("tokens", { scope: "file" }, async ({ system }) => {
    const tokens = Cast.NAMES.map(async (name) => [name, await Cast.tokenOf(system, name)] as const);
    return new Map(await Promise.all(tokens));
  })
  .extend(
    "as",
    { scope: "file" },
    ({ system, tokens }) =>
      (persona: Cast.Persona): Asks =>
      async ([query, variables = {}]) => {
        const token = tokens.get(persona);
        const response = await fetch(system.url, {
          method: "POST",
          headers: {
            "content-type": "application/json",
            "accept-language": "en",
            ...(token && { authorization: `Bearer ${token}` }),
          },
          body: JSON.stringify({ query, variables }),
        });
        const text = withoutSignature(await response.text());
        return { ...(JSON.parse(text) as Answer), text: `${response.status} ${text}` };
      },
  )
  .extend("ids", { scope: "file" }, ({ system, seed }) => Cast.cast(system, seed))
  .extend("shapes", { scope: "file" }, async ({ system }) => shapes(await system.client(null)))
  /** Every thing whole, as whoever sees all of it is shown it. */
  .extend("whole", { scope: "file" }, async ({ as, ids, shapes }) => {
    const things = (Object.keys(Cast.THINGS) as Cast.Thing[]).map(
      async (thing) => [thing, await wholeOf(thing, as, ids, shapes)] as const,
    );
    return Object.fromEntries(await Promise.all(things)) as Record<Cast.Thing, Shown>;
  });

async function wholeOf(thing: Cast.Thing, as: (persona: Cast.Persona) => Asks, ids: Cast.Ids, shapes: Shapes) {
  const { type } = Cast.THINGS[thing];
  const query = `query ($id: ID!) { node(id: $id) { ... on ${type} { ${selectionOf(type, shapes)} } } }`;
  const { data } = await as(type === "Import" ? "ops" : "expert")([query, { id: ids[thing].id }]);
  return data?.["node"] as Shown;
}

type RootField = keyof typeof LINES;
const LINES = { ...Authorisation.ROOT.Query, ...Authorisation.ROOT.Mutation };
const lineOf = (field: RootField): Authorisation.Root => LINES[field];

function mayAsk(persona: Cast.Persona, field: RootField): boolean {
  const { askers } = lineOf(field);
  return askers === "PUBLIC" || askers.some((role) => Cast.groupsOf(persona).includes(role));
}

function refusedAs(persona: Cast.Persona): string {
  return persona === "nobody" ? "UNAUTHENTICATED" : "FORBIDDEN";
}

function leadsTo(field: RootField, persona: Cast.Persona, thing: Cast.Thing): boolean {
  const { whose } = lineOf(field);
  if (whose === "NONE") return false;
  return Cast.isTo(persona, thing, whose === "FOUND" ? Authorisation.FOUND[Cast.THINGS[thing].type] : whose);
}

const none = {
  number: "1000000008",
  Ticket: idOf("Ticket", "1000000008"),
  Device: idOf("Device", "0".repeat(16)),
  Import: idOf("Import", "f".repeat(16)),
};

const PAGE = "{ nodes { id } edges { node { id } } pageInfo { hasNextPage hasPreviousPage } }";
const CLAIM = 'registered: { imei1: "1", imei2: "2" } correct: { imei1: "1", imei2: "2" }';
const CODES = "{ __typename ... on Refusal { errors { code } } }";
const refused = (...codes: string[]) => ({ __typename: "Refusal", errors: codes.map((code) => ({ code })) });

/** What a list holds for somebody: all that it leads them to, and nothing else. */
const listed = (field: RootField, type: "Ticket" | "Device" | "Import") => (persona: Cast.Persona, ids: Cast.Ids) => {
  const isOpenOnly = field === "worklist" || field === "queue";
  const things = Cast.thingsOf(type).filter(
    (thing) => leadsTo(field, persona, thing) && (Cast.THINGS[thing].isOpen || !isOpenOnly),
  );
  const nodes = things.map((thing) => ({ id: ids[thing].id })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { nodes, edges: nodes.map((node) => ({ node })), pageInfo: { hasNextPage: false, hasPreviousPage: false } };
};

const DEVICES_FROM: readonly string[] = ["IMPORTER", "OPS"];
const mayUpload = (persona: Cast.Persona) =>
  persona !== "importerOfNothing" && Cast.groupsOf(persona).some((group) => DEVICES_FROM.includes(group));

type Probe = { asks: string; says: (persona: Cast.Persona, ids: Cast.Ids) => unknown };
const says = (asks: string, answer: unknown): Probe => ({ asks, says: () => answer });

/** Each root field, asked so that it changes nothing; and what it says to those who may ask. */
const PROBES: Readonly<Record<RootField, Probe>> = {
  me: {
    asks: "me { roles }",
    says: (persona) => (persona === "nobody" ? null : { roles: Cast.groupsOf(persona) }),
  },
  node: says(`node(id: "${none.Ticket}") { id }`, null),
  nodes: says(`nodes(ids: ["${none.Ticket}", "${none.Import}", "nonsense"]) { id }`, [null, null, null]),
  device: says('device(imei: "357613004448485") { imei }', null),
  guide: says("guide { subjects { subject } }", { subjects: [{ subject: "IMEI_MISMATCH" }] }),
  devices: { asks: `devices(first: 100) ${PAGE}`, says: listed("devices", "Device") },
  tickets: { asks: `tickets(first: 100) ${PAGE}`, says: listed("tickets", "Ticket") },
  ticket: says(`ticket(number: "${none.number}") { id }`, null),
  ticketEvidence: says(`ticketEvidence(number: "${none.number}") { ownedByRequester }`, null),
  worklist: { asks: `worklist(first: 100) ${PAGE}`, says: listed("worklist", "Ticket") },
  queue: { asks: `queue(first: 100) ${PAGE}`, says: listed("queue", "Ticket") },
  precheckTicket: says(
    `precheckTicket(input: { ${CLAIM} }) ${CODES}`,
    refused("INVALID_IMEI", "INVALID_IMEI", "INVALID_IMEI", "INVALID_IMEI"),
  ),
  // Of the numbers of the queue nothing is somebody's.
  health: says("health { __typename }", { __typename: "Health" }),
  import: says(`import(id: "${none.Import}") { id }`, null),
  imports: { asks: `imports(first: 100) ${PAGE}`, says: listed("imports", "Import") },
  fileTicket: says(
    `fileTicket(input: { ${CLAIM} description: "" }) ${CODES}`,
    refused("INVALID_IMEI", "INVALID_IMEI", "INVALID_IMEI", "INVALID_IMEI", "DESCRIPTION_EMPTY"),
  ),
  withdrawTicket: says(`withdrawTicket(input: { number: "${none.number}" }) ${CODES}`, refused("TICKET_NOT_FOUND")),
  reviewTicket: says(
    `reviewTicket(input: { number: "${none.number}" verdict: NOT_OWNER note: "…" }) ${CODES}`,
    refused("TICKET_NOT_FOUND"),
  ),
  createImport: {
    asks: `createImport(input: { kind: DEVICES fileName: "" }) ${CODES}`,
    says: (persona) => refused(mayUpload(persona) ? "FILE_NAME_INVALID" : "KIND_NOT_ALLOWED"),
  },
  cancelImport: says(`cancelImport(input: { id: "${none.Import}" }) ${CODES}`, refused("IMPORT_NOT_FOUND")),
  commitImport: says(`commitImport(input: { id: "${none.Import}" }) ${CODES}`, refused("IMPORT_NOT_FOUND")),
  undoImport: says(`undoImport(input: { id: "${none.Import}" }) ${CODES}`, refused("IMPORT_NOT_FOUND")),
  nameImporter: says(
    `nameImporter(input: { organisation: "-", name: "" }) ${CODES}`,
    refused("ORGANISATION_INVALID", "IMPORTER_NAME_INVALID"),
  ),
};

const NEEDS_NUMBER: readonly RootField[] = ["precheckTicket", "fileTicket"];
const operation = (field: RootField) => (field in Authorisation.ROOT.Query ? "query" : "mutation");

/** The order of a list is another test's. */
function sorted(value: unknown): unknown {
  if (value === null || typeof value !== "object" || !("nodes" in value)) return value;
  const { nodes, edges } = value as { nodes: { id: string }[]; edges: { node: { id: string } }[] };
  const order = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return { ...value, nodes: nodes.toSorted(order), edges: edges.toSorted((a, b) => order(a.node, b.node)) };
}

describe.for(Object.keys(LINES) as RootField[])("%s is", (field) => {
  test.for(Cast.NAMES)("as the table says for %s", async (persona, { as, ids }) => {
    const { data, errors } = await as(persona)([`${operation(field)} { ${PROBES[field].asks} }`]);
    const isAnswered = mayAsk(persona, field) && !(persona === "unverified" && NEEDS_NUMBER.includes(field));
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(isAnswered ? undefined : [refusedAs(persona)]);
    const shown = sorted(data?.[field] ?? null);
    expect(shown).toEqual(isAnswered ? PROBES[field].says(persona, ids) : null);
  });
});

/** Ways to a thing: by a root field, to itself or to the other that leads to it. */
type Road = { type: "Ticket" | "Device" | "Import"; root: RootField; edge: "device" | "openTicket" | null };
const ROOTS = {
  Ticket: ["node", "nodes", "ticket", "tickets", "worklist", "queue"],
  Device: ["node", "nodes", "devices"],
  Import: ["node", "nodes", "import", "imports"],
} as const satisfies Record<Road["type"], readonly RootField[]>;
const ROADS: readonly Road[] = [
  ...(["Ticket", "Device", "Import"] as const).flatMap((type) =>
    ROOTS[type].map((root) => ({ type, root, edge: null })),
  ),
  ...ROOTS.Device.map((root) => ({ type: "Ticket", root, edge: "openTicket" }) as const),
  ...ROOTS.Ticket.map((root) => ({ type: "Device", root, edge: "device" }) as const),
];

type Found = Shown & { readonly [field: string]: unknown };

/** What stands at the end of the road: null or absent when nothing does. */
async function walk({ type, root, edge }: Road, stone: { id: string; number: string }, ask: Asks, shapes: Shapes) {
  const stoneType = edge === null ? type : edge === "device" ? "Ticket" : "Device";
  const whole = selectionOf(type, shapes);
  const inner = edge === null ? `id ${whole}` : `id ${edge} { ${whole} }`;
  const on = `... on ${stoneType} { ${inner} }`;
  const queries: Partial<Record<RootField, string>> = {
    node: `query ($id: ID!) { node(id: $id) { ${on} } }`,
    nodes: `query ($id: ID!) { nodes(ids: [$id]) { ${on} } }`,
    ticket: `query ($number: String!) { ticket(number: $number) { ${inner} } }`,
    import: `query ($id: ID!) { import(id: $id) { ${inner} } }`,
  };
  const query = queries[root] ?? `{ ${root}(first: 100) { nodes { ${inner} } } }`;
  const { data, errors } = await ask([query, root === "ticket" ? { number: stone.number } : { id: stone.id }]);
  const value = data?.[root] ?? null;
  const all =
    root === "nodes"
      ? (value as Found[])
      : typeof value === "object" && value !== null && "nodes" in value
        ? (value as unknown as { nodes: Found[] }).nodes
        : [value as Found | null];
  const at = (all ?? []).find((one) => one?.["id"] === stone.id) ?? null;
  return { found: edge === null ? at : (at?.[edge] ?? null), errors };
}

function isAtTheEnd({ type, root, edge }: Road, persona: Cast.Persona, thing: Cast.Thing): boolean {
  const stone = edge === null ? thing : (Cast.described(thing).other as Cast.Thing);
  if (!leadsTo(root, persona, stone)) return false;
  if ((root === "worklist" || root === "queue") && !Cast.THINGS[stone].isOpen) return false;
  if (edge === "openTicket" && !Cast.THINGS[thing].isOpen) return false;
  return edge === null || Cast.isTo(persona, thing, Authorisation.FOUND[type]);
}

const nameOf = ({ type, root, edge }: Road) => `${root}${edge === null ? "" : `, ${edge}`}: ${type}`;

describe.for(ROADS.map((road) => [nameOf(road), road] as const))("by %s", ([, road]) => {
  test.for(Cast.NAMES)(
    "%s finds what the table says, and is shown of it what it says",
    async (persona, { as, ids, shapes, whole }) => {
      for (const thing of Cast.thingsOf(road.type)) {
        const stone = road.edge === null ? thing : (Cast.described(thing).other as Cast.Thing);
        const { found, errors } = await walk(road, ids[stone], as(persona), shapes);
        const codes = errors?.map(({ extensions }) => extensions.code);
        expect(codes, thing).toEqual(mayAsk(persona, road.root) ? undefined : [refusedAs(persona)]);
        const expected = isAtTheEnd(road, persona, thing)
          ? shownOf(whole[thing], road.type, thing, { persona, ids, shapes })
          : null;
        expect(found, thing).toEqual(expected);
      }
    },
  );
});

/** Asked of a thing that is there for the viewer, each of these is refused for another reason, and changes nothing. */
const ABOUT = {
  withdrawTicket: {
    type: "Ticket",
    input: "number",
    probe: (thing) => thing === "endedTicket",
    says: "TICKET_NOT_OPEN",
  },
  reviewTicket: { type: "Ticket", input: "number", probe: (thing) => thing === "endedTicket", says: "TICKET_NOT_OPEN" },
  cancelImport: { type: "Import", input: "id", probe: (thing) => thing.startsWith("list"), says: "IMPORT_ENDED" },
  commitImport: { type: "Import", input: "id", probe: () => true, says: "IMPORT_NOT_TRIED" },
  undoImport: {
    type: "Import",
    input: "id",
    probe: (thing) => thing.startsWith("awaited"),
    says: "IMPORT_NOT_APPLIED",
  },
} as const satisfies Partial<
  Record<
    RootField,
    { type: "Ticket" | "Import"; input: "number" | "id"; probe: (thing: Cast.Thing) => boolean; says: string }
  >
>;
const WHOLE_REFUSAL = "{ __typename ... on Refusal { errors { code field message action ticketNumber } } }";

describe.for(Object.keys(ABOUT) as (keyof typeof ABOUT)[])("%s answers of a thing that is not there for", (field) => {
  test.for(Cast.NAMES)("%s as of one that does not exist, byte for byte", async (persona, { as, ids }) => {
    const { type, input, probe, says } = ABOUT[field];
    const more = field === "reviewTicket" ? ' verdict: NOT_OWNER note: "…"' : "";
    const asked = (key: string): Asked => [
      `mutation { ${field}(input: { ${input}: "${key}"${more} }) ${WHOLE_REFUSAL} }`,
    ];
    const absent = await as(persona)(asked(input === "number" ? none.number : none.Import));
    for (const thing of Cast.thingsOf(type)) {
      const isThere = mayAsk(persona, field) && leadsTo(field, persona, thing);
      if (isThere && !probe(thing)) continue;
      const answer = await as(persona)(asked(ids[thing][input]));
      if (!isThere) expect(answer.text, thing).toBe(absent.text);
      else expect(answer.data?.[field], thing).toMatchObject({ errors: [{ code: says }] });
    }
  });
});

describe.for([
  ["node", (id) => `node(id: "${id}") { __typename id }`],
  ["nodes", (id) => `nodes(ids: ["${id}"]) { __typename id }`],
  ["ticket", (_, number) => `ticket(number: "${number}") { id }`],
  ["import", (id) => `import(id: "${id}") { id }`],
] as const satisfies (readonly [RootField, (id: string, number: string) => string])[])(
  "%s answers of a thing that is not there for",
  ([field, asks]) => {
    test.for(Cast.NAMES)("%s as of one that does not exist, byte for byte", async (persona, { as, ids }) => {
      for (const type of ["Ticket", "Device", "Import"] as const) {
        const absent = await as(persona)([`{ ${asks(none[type], none.number)} }`]);
        for (const thing of Cast.thingsOf(type)) {
          if (field === "ticket" && type !== "Ticket") continue;
          if (mayAsk(persona, field) && leadsTo(field, persona, thing) && (field !== "import" || type === "Import"))
            continue;
          const { text } = await as(persona)([`{ ${asks(ids[thing].id, ids[thing].number)} }`]);
          expect(text, thing).toBe(absent.text);
        }
      }
    });
  },
);

test("after all that, everything is as it was", async ({ as, ids, shapes, whole }) => {
  for (const thing of Object.keys(Cast.THINGS) as Cast.Thing[]) {
    expect(await wholeOf(thing, as, ids, shapes), thing).toEqual(whole[thing]);
  }
  // Or every comparison above would have been with nothing.
  expect(whole.openTicket).toMatchObject({ description: "My private words", device: { id: ids.device.id } });
  expect(whole.openTicket["timeline"]).toContainEqual(expect.objectContaining({ importId: ids.listOfA.id, row: 1 }));
  expect(whole.movedTicket["timeline"]).toContainEqual(expect.objectContaining({ importId: ids.listOfA.id, row: 2 }));
  expect(whole.device).toMatchObject({ openTicket: { id: ids.openTicket.id } });
  expect(whole.listOfA["reportUrl"]).toMatch(/report\.csv$/);
});
