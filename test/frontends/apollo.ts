import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client";
import { SetContextLink } from "@apollo/client/link/context";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { Device, Tickets } from "@hamta/client/nodes";

type Options = { url: string; token?: () => Promise<string>; fetch?: typeof fetch };

export function createApolloClient({ url, token, fetch }: Options): ApolloClient {
  const authorise = new SetContextLink(async ({ headers }) => ({
    headers: { ...headers, "accept-language": "en", ...(token && { authorization: `Bearer ${await token()}` }) },
  }));
  // The API answers an unknown hash so that this link sends texts from then on.
  const persisted = new PersistedQueryLink({ sha256 });
  const http = new HttpLink({ uri: url, ...(fetch && { fetch }) });
  return new ApolloClient({
    link: ApolloLink.from([authorise, persisted, http]),
    cache: new InMemoryCache({ typePolicies: { DeviceEnquiry: { keyFields: ["imei"] } } }),
  });
}

export async function enquire(client: ApolloClient, imei: string) {
  const { data } = await client.query({ query: Device, variables: { imei } });
  return data?.device ?? null;
}

/** The numbers of all tickets of the signed-in owner, page by page. */
export async function ticketNumbers(client: ApolloClient, pageSize: number): Promise<string[]> {
  const numbers: string[] = [];
  for (let after: string | null = null, hasNext = true; hasNext;) {
    const { data }: Awaited<ReturnType<typeof page>> = await page(client, pageSize, after);
    if (!data) break;
    numbers.push(...data.tickets.nodes.map(({ number }) => number));
    ({ hasNextPage: hasNext, endCursor: after } = data.tickets.pageInfo);
  }
  return numbers;
}

const page = (client: ApolloClient, first: number, after: string | null) =>
  client.query({ query: Tickets, variables: { first, after } });

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
