import type { Authorisation } from "@hamta/api";
import type { Msisdn } from "@hamta/core";
import { people, type Person, type System } from "@hamta/local";
import { CREATE_IMPORT, WITHDRAW, type CreatedImport } from "#kit/documents";
import { idOf } from "#kit/ids";
import { corrections, csv, devices } from "#kit/lists";
import { subscriber } from "#kit/people";
import type { Seed } from "#kit/seed";
import { send } from "#kit/uploads";

/**
 * Personas and objects of the authorisation tests. Ownership follows from how they are created here, not from what the
 * product reports.
 */

const [owners, formers, heirs, strangers] = ["989350000001", "989350000002", "989350000003", "989350000004"].map(
  (number) => number as Msisdn.Msisdn,
) as [Msisdn.Msisdn, Msisdn.Msisdn, Msisdn.Msisdn, Msisdn.Msisdn];

type Token = Pick<Person, "groups"> & { msisdns?: readonly [string]; organisation?: string };

/** A token with unusual claims. */
function token(id: string, { groups, msisdns = ["989350000009"], organisation }: Token): Person {
  return { id, name: { fa: id, en: id }, groups, msisdns, ...(organisation && { organisation }) };
}

export const PERSONAS = {
  nobody: null,
  owner: subscriber(owners),
  former: subscriber(formers),
  heir: subscriber(heirs),
  stranger: subscriber(strangers),
  importerA: people.arash,
  importerB: people.bita,
  operator: people.omid,
  otherOperator: token("other-operator", { groups: ["OPERATOR"], organisation: "operator-b" }),
  expert: people.kaveh,
  ops: people.parisa,
  ownerAndImporterB: token("o-and-b", {
    groups: ["SUBSCRIBER", "IMPORTER"],
    msisdns: [owners],
    organisation: "importer-b",
  }),
  // Sees tickets of other requesters and may withdraw none of them.
  strangerAndImporterA: token("s-and-a", {
    groups: ["SUBSCRIBER", "IMPORTER"],
    msisdns: [strangers],
    organisation: "importer-a",
  }),
  strangerAndExpert: token("s-and-expert", { groups: ["SUBSCRIBER", "EXPERT"], msisdns: [strangers] }),
  importerBAndOps: token("b-and-ops", { groups: ["IMPORTER", "OPS"], organisation: "importer-b" }),
  importerAAndOperatorA: token("a-and-a", { groups: ["IMPORTER", "OPERATOR"], organisation: "importer-a" }),
  // Claims of a token count for nothing without their role, or under another role.
  withoutRole: token("without-role", { groups: [], msisdns: [owners], organisation: "importer-a" }),
  unverified: subscriber(owners),
  subscriberOfA: token("subscriber-of-a", { groups: ["SUBSCRIBER"], msisdns: [strangers], organisation: "importer-a" }),
  importerBWithOwnersNumber: token("b-with-number", {
    groups: ["IMPORTER"],
    msisdns: [owners],
    organisation: "importer-b",
  }),
  importerOfNothing: token("importer-of-nothing", { groups: ["IMPORTER"] }),
  operatorOfNothing: token("operator-of-nothing", { groups: ["OPERATOR"] }),
  operatorNamedAsImporter: token("operator-as-importer", { groups: ["OPERATOR"], organisation: "importer-a" }),
  importerNamedAsOperator: token("importer-as-operator", { groups: ["IMPORTER"], organisation: "operator-a" }),
  expertWithOwnersNumber: token("expert-with-number", {
    groups: ["EXPERT"],
    msisdns: [owners],
    organisation: "importer-a",
  }),
} as const satisfies Record<string, Person | null>;

export type Persona = keyof typeof PERSONAS;
export const NAMES = Object.keys(PERSONAS) as Persona[];

export const groupsOf = (persona: Persona): readonly string[] => PERSONAS[persona]?.groups ?? [];

/** All numbers are verified except one. */
export const tokenOf = async ({ issuer }: System.System, persona: Persona): Promise<string | null> => {
  const person: Person | null = PERSONAS[persona];
  return person && issuer.token(person, { claims: persona === "unverified" ? { phone_number_verified: false } : {} });
};

type Related = Partial<Record<Authorisation.Relation, readonly Persona[]>>;
const STAFF = {
  EXPERT: ["expert", "expertWithOwnersNumber", "strangerAndExpert"],
  OPS: ["ops", "importerBAndOps"],
} as const satisfies Related;
const OWNERS: readonly Persona[] = ["owner", "ownerAndImporterB"];
const OF_A: readonly Persona[] = ["importerA", "importerAAndOperatorA", "strangerAndImporterA"];
const OF_B: readonly Persona[] = ["importerB", "ownerAndImporterB", "importerBAndOps", "importerBWithOwnersNumber"];

/** `other`: the device of a ticket, or the ticket of a device. */
type Described = { type: "Ticket" | "Device" | "Import"; isOpen: boolean; other?: string; of: Related };

const ticket = (other: string, of: Related, isOpen = true): Described => ({ type: "Ticket", isOpen, other, of });
const device = (other: string, of: Related, isOpen = true): Described => ({ type: "Device", isOpen, other, of });
const list = (...uploader: readonly Persona[]): Described => ({
  type: "Import",
  isOpen: false,
  of: { UPLOADER: uploader },
});

export const THINGS = {
  openTicket: ticket("device", { REQUESTER: OWNERS, IMPORTER_OF_DEVICE: OF_A }),
  endedTicket: ticket("endedDevice", { REQUESTER: OWNERS, IMPORTER_OF_DEVICE: OF_A }, false),
  /** The device has a new owner since. */
  formerTicket: ticket("formerDevice", { REQUESTER: ["former"], IMPORTER_OF_DEVICE: OF_A }),
  /** The device has a new importer since. */
  movedTicket: ticket("movedDevice", { REQUESTER: OWNERS, IMPORTER_OF_DEVICE: OF_B }),
  device: device("openTicket", { OWNER: OWNERS, IMPORTER_OF_DEVICE: OF_A }),
  endedDevice: device("endedTicket", { OWNER: OWNERS, IMPORTER_OF_DEVICE: OF_A }, false),
  formerDevice: device("formerTicket", { OWNER: ["heir"], IMPORTER_OF_DEVICE: OF_A }),
  movedDevice: device("movedTicket", { OWNER: OWNERS, IMPORTER_OF_DEVICE: OF_B }),
  listOfA: list(...OF_A),
  awaitedOfA: list(...OF_A),
  listOfOperator: list("operator"),
  awaitedOfOperator: list("operator"),
  listOfOps: list("ops", "importerBAndOps"),
  awaitedOfOps: list("ops", "importerBAndOps"),
} as const satisfies Record<string, Described>;

export type Thing = keyof typeof THINGS;
export const described = (thing: Thing): Described => THINGS[thing];
export const thingsOf = (type: Described["type"]): Thing[] =>
  (Object.keys(THINGS) as Thing[]).filter((thing) => THINGS[thing].type === type);

/** True if a persona has one of these relations to an object. */
export function hasRelation(persona: Persona, thing: Thing, relations: readonly Authorisation.Relation[]): boolean {
  const of: Related = { ...STAFF, ...described(thing).of };
  return relations.some((relation) => of[relation]?.includes(persona));
}

export type Ids = Readonly<Record<Thing, { id: string; number: string }>>;

/** Creates the objects, in a system that has no others. */
export async function createThings(system: System.System, seed: Seed): Promise<Ids> {
  const { arash, omid, parisa } = people;
  const client = {
    a: await system.client(arash),
    operator: await system.client(omid),
    ops: await system.client(parisa),
  };
  const [first, ended, moved] = [
    await seed.device({ owner: owners }),
    await seed.device({ owner: owners }),
    await seed.device({ owner: owners }),
  ];
  // Without an entry of its registration, all who read its history read the same: the heir owns it since its first entry.
  const formersDevice = await seed.device({ owner: formers, changed: null });
  const described = { description: "My private words" };
  const tickets = {
    openTicket: await seed.ticketFor(first, described),
    endedTicket: await seed.ticketFor(ended, described),
    formerTicket: await seed.ticketFor(formersDevice, described),
    movedTicket: await seed.ticketFor(moved, described),
  };
  const owner = await system.client(PERSONAS.owner);
  await owner.query(WITHDRAW, { number: tickets.endedTicket.number });
  // Claims other pairs than the tickets, and so adds a note to each.
  const listOfA = await send(client.a, "CORRECTIONS", corrections([seed.claim(first), seed.claim(moved)]));
  const sightings = csv("imei,msisdn,seen_at", [seed.imei(), strangers, "2026-11-01T08:00:00Z"]);
  const listOfOperator = await send(client.operator, "SIGHTINGS", sightings);
  const handed = devices([
    { ...formersDevice, owner: heirs },
    { ...moved, importer: "importer-b" },
  ]);
  const listOfOps = await send(client.ops, "DEVICES", handed);
  const awaited = async (kind: string, by: keyof typeof client) => {
    const input = { kind, fileName: "awaited.csv" };
    const { createImport } = await client[by].query<CreatedImport>(CREATE_IMPORT, { input });
    if ("errors" in createImport) throw new Error("The list was refused");
    return createImport.import;
  };
  const imports = {
    listOfA,
    listOfOperator,
    listOfOps,
    awaitedOfA: await awaited("CORRECTIONS", "a"),
    awaitedOfOperator: await awaited("SIGHTINGS", "operator"),
    awaitedOfOps: await awaited("DEVICES", "ops"),
  };
  await system.idle();
  const named = Object.entries(tickets).map(([name, { number }]) => [name, { id: idOf("Ticket", number), number }]);
  const held = Object.entries({ device: first, endedDevice: ended, formerDevice: formersDevice, movedDevice: moved });
  return Object.fromEntries([
    ...named,
    ...held.map(([name, { id }]) => [name, { id: idOf("Device", id), number: "" }]),
    ...Object.entries(imports).map(([name, { id }]) => [name, { id, number: "" }]),
  ]) as Ids;
}
