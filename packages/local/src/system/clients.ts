import { Client } from "#client";
import { people, type Person } from "#people";
import type { People } from "#scenario/scenario";
import type * as Issuer from "#aws/issuer";

export type SignIn = (person: Person | null, language?: "fa" | "en") => Promise<Client>;

export function signInAt(url: string, issuer: Issuer.Running): SignIn {
  return async (person, language = "en") => new Client(url, person && (await issuer.token(person)), language);
}

export async function clientsOfPeople(signIn: SignIn): Promise<People> {
  return {
    owner: ownersBy(signIn),
    importer: await signIn(people.arash),
    operator: await signIn(people.omid),
    ops: await signIn(people.parisa),
  };
}

/** A client for each number, signed in once. */
function ownersBy(signIn: SignIn): People["owner"] {
  const clients = new Map<string, Promise<Client>>();
  return (msisdn) => {
    const known = clients.get(msisdn);
    if (known) return known;
    const name = { fa: msisdn, en: msisdn };
    const client = signIn({ id: `subscriber-${msisdn}`, name, groups: ["SUBSCRIBER"], msisdns: [msisdn] });
    clients.set(msisdn, client);
    return client;
  };
}
