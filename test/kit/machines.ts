import * as Api from "@hamta/client";
import { Client, people, type Person, type System } from "@hamta/local";

/** Credentials of machines, as people of a company create them, and the token endpoint. */

const HISTORY = "clientId name scopes lastUsedAt earlierSecretsEndAt revokedAt history { at act by }";
const RESULT = `credential { ${HISTORY} } secret`;
const REFUSAL = "... on Refusal { errors { code field message action } }";
const LIST = `{ machineCredentials { ${HISTORY} } }`;
const CREATE = `mutation ($input: CreateMachineCredentialInput!) {
  result: createMachineCredential(input: $input) { ... on CreateMachineCredentialSuccess { ${RESULT} } ${REFUSAL} }
}`;
const ROTATE = `mutation ($input: RotateMachineCredentialInput!) {
  result: rotateMachineCredential(input: $input) { ... on RotateMachineCredentialSuccess { ${RESULT} } ${REFUSAL} }
}`;
const REVOKE = `mutation ($input: RevokeMachineCredentialInput!) {
  result: revokeMachineCredential(input: $input) {
    ... on RevokeMachineCredentialSuccess { credential { ${HISTORY} } } ${REFUSAL}
  }
}`;

export type Credential = {
  clientId: string;
  name: string;
  scopes: string[];
  lastUsedAt: string | null;
  earlierSecretsEndAt: string | null;
  revokedAt: string | null;
  history: { at: string; act: string; by: string }[];
};
export type Created = { credential: Credential; secret: string };
export type Refused = { errors: { code: string; field: string[]; message: string; action: string }[] };

type By = { system: System.System; by?: Person };

async function run<T>({ system, by = people.arash }: By, document: string, input: object): Promise<T | Refused> {
  return (await (await system.client(by)).query<{ result: T | Refused }>(document, { input })).result;
}

export const tryToCreate = (by: By, name: string, scopes: readonly string[]) =>
  run<Created>(by, CREATE, { name, scopes });
export const tryToRotate = (by: By, clientId: string) => run<Created>(by, ROTATE, { clientId });
export const revoke = (by: By, clientId: string) => run<Pick<Created, "credential">>(by, REVOKE, { clientId });

export async function list({ system, by = people.arash }: By): Promise<Credential[]> {
  const client = await system.client(by);
  return (await client.query<{ machineCredentials: Credential[] }>(LIST)).machineCredentials;
}

export const create = async (by: By, scopes: readonly string[], name = "Nightly job") =>
  done(await tryToCreate(by, name, scopes));
export const rotate = async (by: By, clientId: string) => done(await tryToRotate(by, clientId));

function done(result: Created | Refused): Created {
  if ("errors" in result) throw new Error(`Refused: ${JSON.stringify(result)}`);
  return result;
}

export const tokenUrl = ({ url }: System.System) => new URL("/token", url).href;

/** The provider of tokens that a job uses. */
export const tokensOf = (system: System.System, { credential, secret }: Created, scope?: string) =>
  Api.clientCredentials({
    url: tokenUrl(system),
    id: credential.clientId,
    secret,
    ...(scope !== undefined && { scope }),
  });

/** A client of the API with a new token of the machine. */
export async function machineOf(system: System.System, created: Created, scope?: string): Promise<Client> {
  return new Client(system.url, await tokensOf(system, created, scope)());
}
