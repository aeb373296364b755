import { Authorisation } from "@hamta/api";
import { people } from "@hamta/local";
import { describe, expect } from "vitest";
import * as Cast from "#kit/personas";
import { idOf } from "#kit/ids";
import * as Machines from "#kit/machines";
import { selectionOf, shapes, type Shapes } from "#kit/selection";
import { visibleFields, type VisibleObject } from "#kit/visible-fields";
import { test as base } from "#kit/system";

/** Generated from the table of permissions: every line, for every persona, over every path through the graph. */

type Error = { message: string; extensions: { code: string } };
type Answer = { data: Readonly<Record<string, unknown>> | null; errors?: readonly Error[] };
type GraphqlRequest = readonly [query: string, variables?: Record<string, unknown>];
/** `text`: the answer as received, without the time and signature of links. */
type Send = (requestFor: GraphqlRequest) => Promise<Answer & { text: string }>;

const withoutSignature = (text: string) => text.replaceAll(/\?X-Amz-[^"]*/g, "").replaceAll(/\?[^"]*X-Amz-[^"]*/g, "");

const test = base
  .extend("options", { scope: "file" }, () => ({ changes: {} }))
  .extend("tokens", { scope: "file" }, async ({ system }) => {
    const tokens = Cast.NAMES.map(async (name) => [name, await Cast.tokenOf(system, name)] as const);
    return new Map(await Promise.all(tokens));
  })
  .extend(
    "as",
    { scope: "file" },
    ({ system, tokens }) =>
      (persona: Cast.Persona): Send =>
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
  .extend("ids", { scope: "file" }, ({ system, seed }) => Cast.createThings(system, seed))
  .extend("shapes", { scope: "file" }, async ({ system }) => shapes(await system.client(null)))
  /** All fields of every object, as shown to a viewer who may see all. */
  .extend("whole", { scope: "file" }, async ({ as, ids, shapes }) => {
    const things = (Object.keys(Cast.THINGS) as Cast.Thing[]).map(
      async (thing) => [thing, await wholeOf(thing, as, ids, shapes)] as const,
    );
    return Object.fromEntries(await Promise.all(things)) as Record<Cast.Thing, VisibleObject>;
  });

async function wholeOf(thing: Cast.Thing, as: (persona: Cast.Persona) => Send, ids: Cast.Ids, shapes: Shapes) {
  const { type } = Cast.THINGS[thing];
  const query = `query ($id: ID!) { node(id: $id) { ... on ${type} { ${selectionOf(type, shapes)} } } }`;
  const { data } = await as(type === "Import" ? "ops" : "expert")([query, { id: ids[thing].id }]);
  return data?.["node"] as VisibleObject;
}

type RootField = keyof typeof LINES;
const LINES = { ...Authorisation.ROOT.Query, ...Authorisation.ROOT.Mutation };
const lineOf = (field: RootField): Authorisation.RootRule => LINES[field];

function isAllowed(persona: Cast.Persona, field: RootField): boolean {
  const { askers } = lineOf(field);
  return askers === "PUBLIC" || askers.some((role) => Cast.groupsOf(persona).includes(role));
}

function refusedAs(persona: Cast.Persona): string {
  return persona === "nobody" ? "UNAUTHENTICATED" : "FORBIDDEN";
}

function leadsTo(field: RootField, persona: Cast.Persona, thing: Cast.Thing): boolean {
  const { whose } = lineOf(field);
  if (whose === "NONE") return false;
  return Cast.hasRelation(
    persona,
    thing,
    whose === "FOUND" ? Authorisation.VISIBLE_TO[Cast.THINGS[thing].type] : whose,
  );
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

/** The objects that a list contains for a persona, and nothing else. */
const expectedList =
  (field: RootField, type: "Ticket" | "Device" | "Import") => (persona: Cast.Persona, ids: Cast.Ids) => {
    const isOpenOnly = field === "worklist" || field === "queue";
    const things = Cast.thingsOf(type).filter(
      (thing) => leadsTo(field, persona, thing) && (Cast.THINGS[thing].isOpen || !isOpenOnly),
    );
    const nodes = things.map((thing) => ({ id: ids[thing].id })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return { nodes, edges: nodes.map((node) => ({ node })), pageInfo: { hasNextPage: false, hasPreviousPage: false } };
  };

const DEVICES_FROM: readonly string[] = ["IMPORTER", "OPS"];
const mayUpload = (persona: Cast.Persona) => Cast.groupsOf(persona).some((group) => DEVICES_FROM.includes(group));

type Probe = { query: string; answerFor: (persona: Cast.Persona, ids: Cast.Ids) => unknown };
const probeFor = (query: string, answer: unknown): Probe => ({ query, answerFor: () => answer });

/** A query or mutation for each root field that changes nothing, and its answer to a permitted viewer. */
const PROBES: Readonly<Record<RootField, Probe>> = {
  me: {
    query: "me { roles }",
    answerFor: (persona) => (persona === "nobody" ? null : { roles: Cast.groupsOf(persona) }),
  },
  node: probeFor(`node(id: "${none.Ticket}") { id }`, null),
  nodes: probeFor(`nodes(ids: ["${none.Ticket}", "${none.Import}", "nonsense"]) { id }`, [null, null, null]),
  rateLimit: probeFor("rateLimit { costLimit quotas { name } }", { costLimit: 25_000, quotas: [] }),
  device: probeFor('device(imei: "357613004448485") { imei }', null),
  guide: probeFor("guide { subjects { subject } }", { subjects: [{ subject: "IMEI_MISMATCH" }] }),
  devices: { query: `devices(first: 100) ${PAGE}`, answerFor: expectedList("devices", "Device") },
  tickets: { query: `tickets(first: 100) ${PAGE}`, answerFor: expectedList("tickets", "Ticket") },
  ticket: probeFor(`ticket(number: "${none.number}") { id }`, null),
  ticketEvidence: probeFor(`ticketEvidence(number: "${none.number}") { ownedByRequester }`, null),
  worklist: { query: `worklist(first: 100) ${PAGE}`, answerFor: expectedList("worklist", "Ticket") },
  queue: { query: `queue(first: 100) ${PAGE}`, answerFor: expectedList("queue", "Ticket") },
  findTickets: probeFor(`findTickets(text: "${none.number}") { id }`, []),
  precheckTicket: probeFor(
    `precheckTicket(input: { ${CLAIM} }) ${CODES}`,
    refused("INVALID_IMEI", "INVALID_IMEI", "INVALID_IMEI", "INVALID_IMEI"),
  ),
  // Everybody may see how people reach a company; only ops look it up by its id.
  contact: probeFor(`contact(organisation: "-") ${CODES}`, refused("ORGANISATION_INVALID")),
  // The figures of the queues belong to nobody.
  health: probeFor("health { __typename }", { __typename: "Health" }),
  statistics: probeFor(`statistics(from: "2026-11-22", to: "2026-11-22", calendar: JALALI) { __typename }`, {
    __typename: "Statistics",
  }),
  // The feed names IMEIs, and nobody whose they are.
  registerChanges: probeFor("registerChanges(first: 1) { __typename }", { __typename: "RegisterChangeConnection" }),
  registerFiles: probeFor("registerFiles(first: 1) { __typename }", { __typename: "RegisterFileConnection" }),
  import: probeFor(`import(id: "${none.Import}") { id }`, null),
  imports: { query: `imports(first: 100) ${PAGE}`, answerFor: expectedList("imports", "Import") },
  fileTicket: probeFor(
    `fileTicket(input: { ${CLAIM} description: "" }) ${CODES}`,
    refused("INVALID_IMEI", "INVALID_IMEI", "INVALID_IMEI", "INVALID_IMEI", "DESCRIPTION_EMPTY"),
  ),
  withdrawTicket: probeFor(`withdrawTicket(input: { number: "${none.number}" }) ${CODES}`, refused("TICKET_NOT_FOUND")),
  reserveTicket: probeFor(`reserveTicket(input: { number: "${none.number}" }) ${CODES}`, refused("TICKET_NOT_FOUND")),
  releaseTicket: probeFor(`releaseTicket(input: { number: "${none.number}" }) ${CODES}`, refused("TICKET_NOT_FOUND")),
  reviewTicket: probeFor(
    `reviewTicket(input: { number: "${none.number}" verdict: NOT_OWNER note: "…" }) ${CODES}`,
    refused("TICKET_NOT_FOUND"),
  ),
  revertTicket: probeFor(
    `revertTicket(input: { number: "${none.number}" note: "…" }) ${CODES}`,
    refused("TICKET_NOT_FOUND"),
  ),
  createImport: {
    query: `createImport(input: { kind: DEVICES fileName: "" }) ${CODES}`,
    answerFor: (persona) => {
      if (persona === "importerOfNothing") return refused("ORGANISATION_MISSING");
      return refused(mayUpload(persona) ? "FILE_NAME_INVALID" : "KIND_NOT_ALLOWED");
    },
  },
  cancelImport: probeFor(`cancelImport(input: { id: "${none.Import}" }) ${CODES}`, refused("IMPORT_NOT_FOUND")),
  endImport: probeFor(`endImport(input: { id: "${none.Import}" note: "…" }) ${CODES}`, refused("IMPORT_NOT_FOUND")),
  commitImport: probeFor(`commitImport(input: { id: "${none.Import}" }) ${CODES}`, refused("IMPORT_NOT_FOUND")),
  undoImport: probeFor(`undoImport(input: { id: "${none.Import}" }) ${CODES}`, refused("IMPORT_NOT_FOUND")),
  columnNames: probeFor('columnNames(kind: DEVICES, header: ["A"]) { column }', []),
  undoPreview: probeFor(`undoPreview(id: "${none.Import}") { reversible }`, null),
  updateNotices: probeFor(`updateNotices(input: { sms: true }) { __typename }`, { __typename: "UpdateNoticesSuccess" }),
  requestSignIn: probeFor(`requestSignIn(input: { msisdn: "021" }) ${CODES}`, refused("MSISDN_INVALID")),
  nameImporter: probeFor(
    `nameImporter(input: { organisation: "-", name: "" }) ${CODES}`,
    refused("ORGANISATION_INVALID", "IMPORTER_NAME_INVALID"),
  ),
  updateContact: {
    query: `updateContact(input: { organisation: "-", phone: "", site: "ftp://ava.ir" }) ${CODES}`,
    answerFor: (persona) => {
      if (Cast.groupsOf(persona).some((group) => group === "OPS"))
        return refused("ORGANISATION_INVALID", "CONTACT_SITE_INVALID");
      return refused(
        persona === "importerOfNothing" ? "ORGANISATION_MISSING" : "CONTACT_NOT_YOURS",
        "CONTACT_SITE_INVALID",
      );
    },
  },
  machineCredentials: probeFor("machineCredentials { clientId }", []),
  invitations: probeFor("invitations(first: 1) { nodes { id: at } edges { node { id: at } } }", {
    nodes: [],
    edges: [],
  }),
  invitePerson: probeFor(
    `invitePerson(input: { email: "-", name: "", role: EXPERT, organisation: "importer-a" }) ${CODES}`,
    refused("EMAIL_INVALID", "PERSON_NAME_INVALID", "ORGANISATION_NOT_OF_ROLE"),
  ),
  createMachineCredential: {
    query: `createMachineCredential(input: { name: "", scopes: [] }) ${CODES}`,
    answerFor: (persona) =>
      persona === "importerOfNothing" || persona === "operatorOfNothing"
        ? refused("ORGANISATION_MISSING")
        : refused("MACHINE_NAME_INVALID", "MACHINE_SCOPES_EMPTY"),
  },
  rotateMachineCredential: probeFor(
    `rotateMachineCredential(input: { clientId: "nonsense" }) ${CODES}`,
    refused("MACHINE_NOT_FOUND"),
  ),
  revokeMachineCredential: probeFor(
    `revokeMachineCredential(input: { clientId: "nonsense" }) ${CODES}`,
    refused("MACHINE_NOT_FOUND"),
  ),
};

const NEEDS_NUMBER: readonly RootField[] = ["precheckTicket", "fileTicket", "updateNotices"];
const operation = (field: RootField) => (field in Authorisation.ROOT.Query ? "query" : "mutation");

/** Other tests check the order of lists. */
function sorted(value: unknown): unknown {
  if (value === null || typeof value !== "object" || !("nodes" in value)) return value;
  const { nodes, edges } = value as { nodes: { id: string }[]; edges: { node: { id: string } }[] };
  const order = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return { ...value, nodes: nodes.toSorted(order), edges: edges.toSorted((a, b) => order(a.node, b.node)) };
}

describe.for(Object.keys(LINES) as RootField[])("%s is", (field) => {
  test.for(Cast.NAMES)("as the table says for %s", async (persona, { as, ids }) => {
    const { data, errors } = await as(persona)([`${operation(field)} { ${PROBES[field].query} }`]);
    const isAnswered = isAllowed(persona, field) && !(persona === "unverified" && NEEDS_NUMBER.includes(field));
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(isAnswered ? undefined : [refusedAs(persona)]);
    const shown = sorted(data?.[field] ?? null);
    expect(shown).toEqual(isAnswered ? PROBES[field].answerFor(persona, ids) : null);
  });
});

/** Machines whose credentials have every scope that their company can give. */
const MACHINES = [
  ["an importer", people.arash, ["imports:corrections", "imports:devices", "worklist"]],
  ["an operator", people.omid, ["imports:sightings"]],
] as const;

describe.for(MACHINES)("a machine of %s", ([, by, scopes]) => {
  test.for(Object.keys(LINES) as RootField[])("may call %s only as the table says", async (field, { system }) => {
    const machine = await Machines.machineOf(system, await Machines.create({ system, by }, scopes));
    const rule = lineOf(field);
    const isAllowed = rule.machines?.some((scope) => scopes.some((one) => one === scope)) ?? false;
    const { data, errors } = await machine.send<Record<string, unknown>>(
      `${operation(field)} { ${PROBES[field].query} }`,
    );
    const codes = errors?.map(({ extensions }) => (extensions as { code: string }).code);
    expect(codes).toEqual(isAllowed ? undefined : ["FORBIDDEN"]);
    if (!isAllowed) expect(data?.[field] ?? null).toBeNull();
  });
});

test("machines may only send lists, read imports, names of columns and the worklist, and ask for their limits", () => {
  const fields = (Object.keys(LINES) as RootField[]).filter((field) => lineOf(field).machines !== undefined);
  expect(fields).toEqual(["me", "rateLimit", "worklist", "import", "imports", "columnNames", "createImport"]);
});

/** Paths to an object: a root field, then the object itself or an edge to it. */
type Path = { type: "Ticket" | "Device" | "Import"; root: RootField; edge: "device" | "openTicket" | null };
const ROOTS = {
  Ticket: ["node", "nodes", "ticket", "tickets", "worklist", "queue"],
  Device: ["node", "nodes", "devices"],
  Import: ["node", "nodes", "import", "imports"],
} as const satisfies Record<Path["type"], readonly RootField[]>;
const PATHS: readonly Path[] = [
  ...(["Ticket", "Device", "Import"] as const).flatMap((type) =>
    ROOTS[type].map((root) => ({ type, root, edge: null })),
  ),
  ...ROOTS.Device.map((root) => ({ type: "Ticket", root, edge: "openTicket" }) as const),
  ...ROOTS.Ticket.map((root) => ({ type: "Device", root, edge: "device" }) as const),
];

type Found = VisibleObject & { readonly [field: string]: unknown };

/** The object at the end of the path; null or absent if there is none. */
async function readAtEnd(
  { type, root, edge }: Path,
  target: { id: string; number: string },
  ask: Send,
  shapes: Shapes,
) {
  const targetType = edge === null ? type : edge === "device" ? "Ticket" : "Device";
  const whole = selectionOf(type, shapes);
  const inner = edge === null ? `id ${whole}` : `id ${edge} { ${whole} }`;
  const on = `... on ${targetType} { ${inner} }`;
  const queries: Partial<Record<RootField, string>> = {
    node: `query ($id: ID!) { node(id: $id) { ${on} } }`,
    nodes: `query ($id: ID!) { nodes(ids: [$id]) { ${on} } }`,
    ticket: `query ($number: String!) { ticket(number: $number) { ${inner} } }`,
    import: `query ($id: ID!) { import(id: $id) { ${inner} } }`,
  };
  const query = queries[root] ?? `{ ${root}(first: 100) { nodes { ${inner} } } }`;
  const { data, errors } = await ask([query, root === "ticket" ? { number: target.number } : { id: target.id }]);
  const value = data?.[root] ?? null;
  const all =
    root === "nodes"
      ? (value as Found[])
      : typeof value === "object" && value !== null && "nodes" in value
        ? (value as unknown as { nodes: Found[] }).nodes
        : [value as Found | null];
  const at = (all ?? []).find((one) => one?.["id"] === target.id) ?? null;
  return { found: edge === null ? at : (at?.[edge] ?? null), errors };
}

function isVisibleAtEnd({ type, root, edge }: Path, persona: Cast.Persona, thing: Cast.Thing): boolean {
  const target = edge === null ? thing : (Cast.described(thing).other as Cast.Thing);
  if (!leadsTo(root, persona, target)) return false;
  if ((root === "worklist" || root === "queue") && !Cast.THINGS[target].isOpen) return false;
  if (edge === "openTicket" && !Cast.THINGS[thing].isOpen) return false;
  return edge === null || Cast.hasRelation(persona, thing, Authorisation.VISIBLE_TO[type]);
}

const nameOf = ({ type, root, edge }: Path) => `${root}${edge === null ? "" : `, ${edge}`}: ${type}`;

describe.for(PATHS.map((path) => [nameOf(path), path] as const))("by %s", ([, path]) => {
  test.for(Cast.NAMES)(
    "%s finds the objects that the table allows, with the fields that it allows",
    async (persona, { as, ids, shapes, whole }) => {
      for (const thing of Cast.thingsOf(path.type)) {
        const target = path.edge === null ? thing : (Cast.described(thing).other as Cast.Thing);
        const { found, errors } = await readAtEnd(path, ids[target], as(persona), shapes);
        const codes = errors?.map(({ extensions }) => extensions.code);
        expect(codes, thing).toEqual(isAllowed(persona, path.root) ? undefined : [refusedAs(persona)]);
        const expected = isVisibleAtEnd(path, persona, thing)
          ? visibleFields(whole[thing], path.type, thing, { persona, ids, shapes })
          : null;
        expect(found, thing).toEqual(expected);
      }
    },
  );
});

/** For an object that the viewer may see, each of these is refused for another reason and changes nothing. */
const ABOUT = {
  withdrawTicket: {
    type: "Ticket",
    input: "number",
    probe: (thing) => thing === "endedTicket",
    code: "TICKET_NOT_OPEN",
  },
  reserveTicket: {
    type: "Ticket",
    input: "number",
    probe: (thing) => thing === "endedTicket",
    code: "TICKET_NOT_OPEN",
  },
  reviewTicket: { type: "Ticket", input: "number", probe: (thing) => thing === "endedTicket", code: "TICKET_NOT_OPEN" },
  revertTicket: { type: "Ticket", input: "number", probe: () => true, code: "TICKET_NOT_APPROVED" },
  cancelImport: { type: "Import", input: "id", probe: (thing) => thing.startsWith("list"), code: "IMPORT_ENDED" },
  endImport: { type: "Import", input: "id", probe: (thing) => thing.startsWith("list"), code: "IMPORT_ENDED" },
  commitImport: { type: "Import", input: "id", probe: () => true, code: "IMPORT_NOT_TRIED" },
  undoImport: {
    type: "Import",
    input: "id",
    probe: (thing) => thing.startsWith("awaited"),
    code: "IMPORT_NOT_APPLIED",
  },
} as const satisfies Partial<
  Record<
    RootField,
    { type: "Ticket" | "Import"; input: "number" | "id"; probe: (thing: Cast.Thing) => boolean; code: string }
  >
>;
const WHOLE_REFUSAL = "{ __typename ... on Refusal { errors { code field message action ticketNumber } } }";

describe.for(Object.keys(ABOUT) as (keyof typeof ABOUT)[])(
  "%s answers about an object that is hidden from",
  (field) => {
    test.for(Cast.NAMES)("%s as about one that does not exist, byte for byte", async (persona, { as, ids }) => {
      const { type, input, probe, code } = ABOUT[field];
      const note = ' note: "…"';
      const more =
        { reviewTicket: ` verdict: NOT_OWNER${note}`, revertTicket: note, endImport: note }[field as string] ?? "";
      const requestFor = (key: string): GraphqlRequest => [
        `mutation { ${field}(input: { ${input}: "${key}"${more} }) ${WHOLE_REFUSAL} }`,
      ];
      const absent = await as(persona)(requestFor(input === "number" ? none.number : none.Import));
      for (const thing of Cast.thingsOf(type)) {
        const isThere = isAllowed(persona, field) && leadsTo(field, persona, thing);
        if (isThere && !probe(thing)) continue;
        const answer = await as(persona)(requestFor(ids[thing][input]));
        if (!isThere) expect(answer.text, thing).toBe(absent.text);
        else expect(answer.data?.[field], thing).toMatchObject({ errors: [{ code }] });
      }
    });
  },
);

describe.for([
  ["node", (id) => `node(id: "${id}") { __typename id }`],
  ["nodes", (id) => `nodes(ids: ["${id}"]) { __typename id }`],
  ["ticket", (_, number) => `ticket(number: "${number}") { id }`],
  ["import", (id) => `import(id: "${id}") { id }`],
] as const satisfies (readonly [RootField, (id: string, number: string) => string])[])(
  "%s answers about an object that is hidden from",
  ([field, query]) => {
    test.for(Cast.NAMES)("%s as about one that does not exist, byte for byte", async (persona, { as, ids }) => {
      for (const type of ["Ticket", "Device", "Import"] as const) {
        const absent = await as(persona)([`{ ${query(none[type], none.number)} }`]);
        for (const thing of Cast.thingsOf(type)) {
          if (field === "ticket" && type !== "Ticket") continue;
          if (isAllowed(persona, field) && leadsTo(field, persona, thing) && (field !== "import" || type === "Import"))
            continue;
          const { text } = await as(persona)([`{ ${query(ids[thing].id, ids[thing].number)} }`]);
          expect(text, thing).toBe(absent.text);
        }
      }
    });
  },
);

test("afterwards everything is unchanged", async ({ as, ids, shapes, whole }) => {
  for (const thing of Object.keys(Cast.THINGS) as Cast.Thing[]) {
    expect(await wholeOf(thing, as, ids, shapes), thing).toEqual(whole[thing]);
  }
  // Otherwise every comparison above would compare nothing.
  expect(whole.openTicket).toMatchObject({ description: "My private words", device: { id: ids.device.id } });
  expect(whole.openTicket["timeline"]).toContainEqual(expect.objectContaining({ importId: ids.listOfA.id, row: 1 }));
  expect(whole.movedTicket["timeline"]).toContainEqual(expect.objectContaining({ importId: ids.listOfA.id, row: 2 }));
  expect(whole.device).toMatchObject({ openTicket: { id: ids.openTicket.id } });
  expect(whole.formerDevice["history"]).toMatchObject({ nodes: [{ ownerChanged: true, importId: ids.listOfOps.id }] });
  expect(whole.listOfA["reportUrl"]).toMatch(/report\.csv$/);
});
