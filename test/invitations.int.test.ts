import { people, type Person, type System as Systems } from "@hamta/local";
import { describe, expect } from "vitest";
import { test as base } from "#kit/system";

/** Ops invite people of companies and staff, whose accounts have the role and the company from the first sign-in on. */

const test = base.extend("options", { scope: "file" }, () => ({}));

const INVITE = `mutation ($input: InvitePersonInput!) {
  invitePerson(input: $input) {
    __typename
    ... on InvitePersonSuccess { invitation { by email name role organisation sentAt } }
    ... on Refusal { errors { code field } }
  }
}`;
const LIST = "query { invitations(first: 50) { nodes { by email name role organisation sentAt } } }";

type Invitation = { by: string; email: string; name: string; role: string; organisation: string | null };
type Listed = { invitations: { nodes: (Invitation & { sentAt: string | null })[] } };
type Answer = {
  invitePerson: { __typename: string; invitation?: Invitation; errors?: { code: string; field: string[] }[] };
};

const SARA = { email: "Sara@Importer-A.example", name: "Sara Ahmadi", role: "IMPORTER", organisation: "importer-a" };

/** On the pool's own page. */
async function signIn({ issuer, clientId }: Systems.System["issuer"], email: string) {
  const asked = {
    client_id: clientId,
    response_type: "code",
    redirect_uri: "http://127.0.0.1:1/",
    code_challenge: "a",
    code_challenge_method: "S256",
    person: email,
  };
  const page = await fetch(`${issuer}/oauth2/authorize?${new URLSearchParams(asked).toString()}`, {
    redirect: "manual",
  });
  expect(page.status).toBe(302);
}

const codesOf = ({ invitePerson: { errors = [] } }: Answer) => errors.map(({ code, field }) => [code, field.join()]);

describe("an invited person", () => {
  test("signs in with the role and the company that ops have given, and the record names both", async ({ system }) => {
    const parisa = await system.client(people.parisa);
    const invited = { ...SARA, email: "sara@importer-a.example" };
    const expected = { ...invited, by: people.parisa.name.fa, sentAt: expect.any(String) };
    expect(await parisa.query<Answer>(INVITE, { input: SARA })).toEqual({
      invitePerson: { __typename: "InvitePersonSuccess", invitation: expected },
    });
    const { account, mails } = system.issuer.invited.get(invited.email)!;
    expect(mails).toBe(1);
    const sara = await system.client(account as unknown as Person);
    expect(await sara.query("{ me { name roles organisation msisdns } }", {})).toEqual({
      me: { name: "Sara Ahmadi", roles: ["IMPORTER"], organisation: "importer-a", msisdns: [] },
    });
    expect(await sara.query("{ imports(first: 1) { nodes { id } } }", {})).toMatchObject({ imports: {} });
    const { invitations } = await parisa.query<Listed>(LIST, {});
    expect(invitations.nodes).toContainEqual(expected);
  });

  test("gets the mail again until they sign in; then, or for another role, the address is taken", async ({
    system,
  }) => {
    const parisa = await system.client(people.parisa);
    const input = { email: "kian@operator-a.example", name: "Kian", role: "OPERATOR", organisation: "operator-a" };
    const invite = (change = {}) => parisa.query<Answer>(INVITE, { input: { ...input, ...change } });
    await invite();
    expect((await invite()).invitePerson.__typename).toBe("InvitePersonSuccess");
    expect(system.issuer.invited.get(input.email)?.mails).toBe(2);
    expect(codesOf(await invite({ role: "OPS", organisation: null }))).toEqual([["ACCOUNT_EXISTS", "email"]]);
    expect(codesOf(await invite({ organisation: "operator-b" }))).toEqual([["ACCOUNT_EXISTS", "email"]]);
    await signIn(system.issuer, input.email);
    expect(codesOf(await invite())).toEqual([["ACCOUNT_EXISTS", "email"]]);
    expect(system.issuer.invited.get(input.email)).toMatchObject({ mails: 2, account: { groups: ["OPERATOR"] } });
    const { nodes } = (await parisa.query<Listed>(LIST, {})).invitations;
    const ofKian = nodes.filter(({ email }) => email === input.email);
    expect(ofKian.map(({ role, sentAt }) => [role, sentAt !== null])).toEqual([
      ["OPERATOR", false],
      ["OPERATOR", false],
      ["OPS", false],
      ["OPERATOR", true],
      ["OPERATOR", true],
    ]);
  });
});

test.for([
  ["an address that is none", { email: "sara@" }, [["EMAIL_INVALID", "email"]]],
  ["no name", { name: " " }, [["PERSON_NAME_INVALID", "name"]]],
  ["an importer's person without a company", { organisation: null }, [["ORGANISATION_INVALID", "organisation"]]],
  ["a company's name for its id", { organisation: "Importer A" }, [["ORGANISATION_INVALID", "organisation"]]],
  ["an expert of a company", { role: "EXPERT" }, [["ORGANISATION_NOT_OF_ROLE", "organisation"]]],
] as const)("an invitation of %s is refused, and nothing is recorded", async ([, change, codes], { system }) => {
  const parisa = await system.client(people.parisa);
  const before = await parisa.query<Listed>(LIST, {});
  expect(codesOf(await parisa.query<Answer>(INVITE, { input: { ...SARA, ...change } }))).toEqual(codes);
  expect(await parisa.query<Listed>(LIST, {})).toEqual(before);
});
