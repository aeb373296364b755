import { Device, Tickets } from "@hamta/client/nodes";
import { Client, fetchExchange } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { persistedExchange } from "@urql/exchange-persisted";

type Options = { url: string; token?: string; fetch?: typeof fetch };

export function createUrqlClient({ url, token, fetch }: Options): Client {
  // Objects without an id: they are stored within the object that has them.
  const embedded = () => null;
  const cache = cacheExchange({
    keys: {
      DeviceEnquiry: ({ imei }) => (typeof imei === "string" ? imei : null),
      TicketConnection: embedded,
      PageInfo: embedded,
    },
  });
  // The API answers an unknown hash so that this exchange sends texts from then on.
  const persisted = persistedExchange({ preferGetForPersistedQueries: false });
  return new Client({
    url,
    exchanges: [cache, persisted, fetchExchange],
    // By default urql sends a query by GET, which any page could make a browser send: the API refuses it without a token.
    preferGetMethod: false,
    fetchOptions: { headers: { "accept-language": "en", ...(token && { authorization: `Bearer ${token}` }) } },
    ...(fetch && { fetch }),
  });
}

export async function enquire(client: Client, imei: string) {
  const { data, error } = await client.query(Device, { imei }).toPromise();
  if (error) throw error;
  return data?.device ?? null;
}

/** The numbers of all tickets of the signed-in owner, page by page. */
export async function ticketNumbers(client: Client, pageSize: number): Promise<string[]> {
  const numbers: string[] = [];
  for (let after: string | null = null, hasNext = true; hasNext;) {
    const { data, error }: Awaited<ReturnType<typeof page>> = await page(client, pageSize, after);
    if (!data) throw error ?? new Error("No answer");
    numbers.push(...data.tickets.nodes.map(({ number }) => number));
    ({ hasNextPage: hasNext, endCursor: after } = data.tickets.pageInfo);
  }
  return numbers;
}

const page = (client: Client, first: number, after: string | null) =>
  client.query(Tickets, { first, after }).toPromise();
