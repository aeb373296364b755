import { people, type Client } from "@hamta/local";
import { VerdictText } from "@hamta/core";
import { expect } from "vitest";
import { calls } from "#kit/calls";
import { subscriber } from "#kit/people";
import { post, startApi } from "#kit/second-api";
import { test } from "#kit/system";

/** Phone and site of importers and guarantors: who sets them, and where everybody is shown them. */

const CONTACT = "contact { kind name phone site }";
const SET = `mutation ($input: UpdateContactInput!) {
  updateContact(input: $input) {
    ... on UpdateContactSuccess { ${CONTACT} }
    ... on Refusal { errors { code field message action } }
  }
}`;
const ENQUIRY = `query ($imei: IMEI!) {
  device(imei: $imei) { importer { name ${CONTACT} } guarantor guarantorContact { kind name phone site } }
}`;
const TICKETS = `query { tickets(first: 20) { nodes { explanation { remedy lastResort { words } ${CONTACT} } } } }`;

const set = async (client: Client, input: Record<string, unknown>) =>
  (await client.query<{ updateContact: { contact?: unknown; errors?: Record<string, unknown>[] } }>(SET, { input }))
    .updateContact;
const codesOf = async (client: Client, input: Record<string, unknown>) =>
  (await set(client, input)).errors?.map(({ code, field }) => [code, field]);

const PHONE = { phone: "۰۲۱ ۸۸۷۷ ۶۶۵۵", site: "importer-a.example" };
const REACHED = { phone: "+982188776655", site: "https://importer-a.example/" };

test("an importer sets its own; everybody reads it in the enquiry", async ({ seed, system }) => {
  const arash = await system.client(people.arash);
  expect(await set(arash, PHONE)).toEqual({ contact: { kind: "IMPORTER", name: "importer-a", ...REACHED } });
  expect(await arash.query(`{ me { ${CONTACT} } }`)).toEqual({
    me: { contact: { kind: "IMPORTER", name: "importer-a", ...REACHED } },
  });
  const { slots } = await seed.device({ importer: "importer-a", guarantor: "ضامن" });
  const anybody = await system.client(null);
  expect(await anybody.query(ENQUIRY, { imei: slots[0] })).toEqual({
    device: {
      importer: { name: "importer-a", contact: { kind: "IMPORTER", name: "importer-a", ...REACHED } },
      guarantor: "ضامن",
      guarantorContact: { kind: "GUARANTOR", name: "ضامن", phone: null, site: null },
    },
  });

  // Neither the name nor the other part is lost when one of them changes.
  const parisa = await system.client(people.parisa);
  await parisa.query('mutation { nameImporter(input: { organisation: "importer-a", name: "Sokhan" }) { __typename } }');
  expect(await anybody.query(ENQUIRY, { imei: slots[0] })).toMatchObject({
    device: { importer: { contact: { name: "Sokhan", ...REACHED } } },
  });
  expect(await set(arash, { phone: "", site: " " })).toEqual({
    contact: { kind: "IMPORTER", name: "Sokhan", phone: null, site: null },
  });
});

test("an importer sets no other company's, and nobody else any", async ({ seed, system }) => {
  const arash = await system.client(people.arash);
  for (const [company, field] of [
    [{ organisation: "importer-b" }, "organisation"],
    [{ guarantor: "ضامن" }, "guarantor"],
    [{ organisation: "importer-a", guarantor: "ضامن" }, "guarantor"],
  ] as const) {
    expect(await codesOf(arash, { ...PHONE, ...company })).toEqual([["CONTACT_NOT_YOURS", [field]]]);
  }
  for (const person of [people.maryam, people.kaveh, people.omid, null]) {
    const { data, errors } = await (await system.client(person)).send(SET, { input: PHONE });
    expect(data).toEqual(null);
    expect(errors?.map(({ extensions }) => (extensions as { code: string }).code)).toEqual([
      person ? "FORBIDDEN" : "UNAUTHENTICATED",
    ]);
  }
  const { slots } = await seed.device({ importer: "importer-b", guarantor: "ضامن" });
  const none = { phone: null, site: null };
  expect(await arash.query(ENQUIRY, { imei: slots[0] })).toMatchObject({
    device: { importer: { contact: none }, guarantorContact: none },
  });
  // Of a person who works for no importer there is none to show.
  for (const person of [people.maryam, people.omid, people.parisa]) {
    expect(await (await system.client(person)).query(`{ me { ${CONTACT} } }`)).toEqual({ me: { contact: null } });
  }
});

test("a person whose role is for a company but who has none reads what to do, in both languages", async ({
  system,
}) => {
  const person = { ...people.arash, id: "importer-of-nothing" };
  const { organisation: _, ...nobody } = person;
  const calls = [
    'updateContact(input: { phone: "", site: "" })',
    'createImport(input: { kind: CORRECTIONS, fileName: "a.csv" })',
    'createMachineCredential(input: { name: "Night", scopes: ["imports:corrections"] })',
  ];
  for (const [language, message, action] of [
    ["fa", "کارتابل شما به هیچ شرکتی وصل نیست.", /پشتیبانی همتا/],
    ["en", "Your account is not linked to a company.", /Ask Hamta support .* sign in again/],
  ] as const) {
    const client = await system.client(nobody, language);
    for (const call of calls) {
      const answer = await client.query<{ answer: unknown }>(
        `mutation { answer: ${call} { ... on Refusal { errors { code field message action } } } }`,
      );
      const error = { code: "ORGANISATION_MISSING", field: [], message, action: expect.stringMatching(action) };
      expect(answer).toEqual({ answer: { errors: [error] } });
    }
  }
});

test("ops set those of any importer, and of a guarantor in any spelling of its name", async ({ seed, system }) => {
  const parisa = await system.client(people.parisa);
  expect(await set(parisa, { ...PHONE, organisation: "importer-c" })).toMatchObject({
    contact: { kind: "IMPORTER", name: "importer-c", ...REACHED },
  });
  expect(await set(parisa, { ...PHONE, guarantor: "گارانتي  آوا" })).toMatchObject({
    contact: { kind: "GUARANTOR", name: "گارانتي  آوا", ...REACHED },
  });
  const { slots } = await seed.device({ importer: null, guarantor: "گارانتی آوا" });
  expect(await parisa.query(ENQUIRY, { imei: slots[0] })).toEqual({
    device: {
      importer: null,
      guarantor: "گارانتی آوا",
      guarantorContact: { kind: "GUARANTOR", name: "گارانتی آوا", ...REACHED },
    },
  });
  const company = ["CONTACT_COMPANY_INVALID", ["guarantor"]];
  expect(await codesOf(parisa, PHONE)).toEqual([company]);
  expect(await codesOf(parisa, { ...PHONE, organisation: "importer-c", guarantor: "ضامن" })).toEqual([company]);
  expect(await codesOf(parisa, { ...PHONE, guarantor: "آ".repeat(201) })).toEqual([company]);
  expect(await codesOf(parisa, { ...PHONE, organisation: "A B" })).toEqual([
    ["ORGANISATION_INVALID", ["organisation"]],
  ]);
});

test("ops read what is saved, and a save from an older form changes nothing", async ({ system }) => {
  const parisa = await system.client(people.parisa, "en");
  const read = async (company: Record<string, string>) =>
    (
      await parisa.query<{ contact: Record<string, unknown> }>(
        `query ($organisation: String, $guarantor: String) {
          contact(organisation: $organisation, guarantor: $guarantor) {
            ... on Contact { kind name phone site } ... on Refusal { errors { code field } }
          }
        }`,
        company,
      )
    ).contact;
  const none = { phone: null, site: null };
  const company = { guarantor: "گارانتی نو" };
  expect(await read(company)).toEqual({ kind: "GUARANTOR", name: "گارانتی نو", ...none });
  expect(await set(parisa, { ...PHONE, ...company, former: none })).toMatchObject({ contact: REACHED });
  // A call whose answer was lost is made again.
  expect(await set(parisa, { ...PHONE, ...company, former: none })).toMatchObject({ contact: REACHED });
  // In any spelling, with the name that is stored.
  expect(await read({ guarantor: "گارانتي  نو" })).toEqual({ kind: "GUARANTOR", name: "گارانتی نو", ...REACHED });
  // Another person's form, opened before: neither part is wiped.
  for (const former of [none, { ...REACHED, site: null }, { ...REACHED, phone: "+982100000000" }]) {
    const { errors } = await set(parisa, { phone: "", site: "", ...company, former });
    expect(errors).toMatchObject([{ code: "CONTACT_CHANGED", field: [], message: expect.stringContaining("changed") }]);
  }
  expect(await read(company)).toMatchObject(REACHED);
  expect(await set(parisa, { phone: "", site: "", ...company, former: REACHED })).toMatchObject({ contact: none });
  expect(await set(parisa, { ...PHONE, ...company, former: none })).toMatchObject({ contact: REACHED });

  expect(await read({ organisation: "A B" })).toEqual({
    errors: [{ code: "ORGANISATION_INVALID", field: ["organisation"] }],
  });
  expect(await read({})).toEqual({ errors: [{ code: "CONTACT_COMPANY_INVALID", field: ["guarantor"] }] });
  const { errors } = await (
    await system.client(people.arash)
  ).send('{ contact(organisation: "importer-b") { __typename } }');
  expect(errors?.map(({ extensions }) => (extensions as { code: string }).code)).toEqual(["FORBIDDEN"]);
});

test("a phone and a site that are none are refused with what was seen, in both languages", async ({ system }) => {
  const input = { phone: "8877 6655", site: "javascript:alert(1)" };
  for (const language of ["fa", "en"] as const) {
    const { errors } = await set(await system.client(people.arash, language), input);
    expect(errors?.map(({ code, field }) => [code, field])).toEqual([
      ["CONTACT_PHONE_INVALID", ["phone"]],
      ["CONTACT_SITE_INVALID", ["site"]],
    ]);
    expect(errors?.map(({ message }) => message)).toEqual([
      expect.stringContaining("8877 6655"),
      expect.stringContaining("javascript:alert(1)"),
    ]);
  }
});

test("a rejected ticket names the company that its texts name, in one batch for a page", async ({ seed, system }) => {
  const owner = seed.msisdn();
  const companies = [
    { importer: "importer-d", guarantor: "ضامن د" },
    { importer: null, guarantor: "ضامن ه" },
    { importer: null, guarantor: null },
  ];
  const parisa = await system.client(people.parisa);
  await set(parisa, { ...PHONE, organisation: "importer-d" });
  await set(parisa, { ...PHONE, guarantor: "ضامن ه" });
  for (const company of companies) {
    await seed.ticketFor(await seed.device({ ...company, owner }), { seen: false });
  }
  // An instance that knows no company yet.
  const other = await startApi(system, seed, { db: system.db });
  const token = { authorization: `Bearer ${await system.issuer.token(subscriber(owner))}` };
  const { commands } = await calls(system.db, async () => {
    const { body } = await post(other.url, { query: TICKETS }, token);
    const { tickets } = body.data as { tickets: { nodes: { explanation: Record<string, unknown> }[] } };
    const shown = tickets.nodes.map(({ explanation }) => explanation["contact"]);
    expect(shown).toHaveLength(3);
    expect(shown).toEqual(
      expect.arrayContaining([
        { kind: "IMPORTER", name: "importer-d", ...REACHED },
        { kind: "GUARANTOR", name: "ضامن ه", ...REACHED },
        null,
      ]),
    );
    const ofGuarantor = tickets.nodes.find(
      ({ explanation: { contact } }) => (contact as { kind?: string } | null)?.kind === "GUARANTOR",
    );
    expect(ofGuarantor?.explanation).toMatchObject({
      lastResort: { words: VerdictText.lastResort("en", { importer: null, guarantor: "ضامن ه" }) },
    });
  });
  await other.stop();
  expect(commands.filter((command) => command.startsWith("BatchGet"))).toHaveLength(2);
});
