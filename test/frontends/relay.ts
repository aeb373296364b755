import {
  createOperationDescriptor,
  Environment,
  fetchQuery,
  getRequest,
  getSingularSelector,
  Network,
  RecordSource,
  Store,
  type FetchFunction,
  type GraphQLTaggedNode,
  type OperationType,
  type ReaderFragment,
} from "relay-runtime";
import Enquiry, { type ownerEnquiryQuery } from "#frontends/relay/generated/ownerEnquiryQuery.graphql";
import NextTickets from "#frontends/relay/generated/ownerNextTicketsQuery.graphql";
import TicketAgain from "#frontends/relay/generated/ownerTicketAgainQuery.graphql";
import TicketNode, { type ownerTicket$data } from "#frontends/relay/generated/ownerTicket.graphql";
import TicketsNode, { type ownerTickets$data } from "#frontends/relay/generated/ownerTickets.graphql";
import Tickets from "#frontends/relay/generated/ownerTicketsQuery.graphql";

type Options = { url: string; token?: string; fetch?: typeof fetch };

export function createEnvironment({ url, token, fetch = globalThis.fetch }: Options): Environment {
  // The compiler has put hashes in place of the texts, and the texts into the manifest that the stage registers.
  const send: FetchFunction = async ({ id }, variables) => {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "accept-language": "en",
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ variables, extensions: { persistedQuery: { version: 1, sha256Hash: id } } }),
    });
    return (await response.json()) as Awaited<
      ReturnType<Extract<FetchFunction, (...all: never[]) => Promise<unknown>>>
    >;
  };
  return new Environment({ network: Network.create(send), store: new Store(new RecordSource()) });
}

export async function enquire(environment: Environment, imei: string) {
  const answer = await fetchQuery<ownerEnquiryQuery>(environment, Enquiry, { imei }).toPromise();
  return answer?.device ?? null;
}

/** The owner's tickets from the store, into which `@connection` joins the pages. */
export class OwnTickets {
  readonly #environment: Environment;
  readonly #count: number;

  constructor(environment: Environment, count: number) {
    this.#environment = environment;
    this.#count = count;
  }

  /** The first page. */
  async load(): Promise<ownerTicket$data[]> {
    await this.#fetch(Tickets, { count: this.#count });
    return this.read();
  }

  /** One page more; null if there is none. */
  async loadNext(): Promise<ownerTicket$data[] | null> {
    const { pageInfo } = this.#connection();
    if (!pageInfo.hasNextPage) return null;
    await this.#fetch(NextTickets, { count: this.#count, cursor: pageInfo.endCursor });
    return this.read();
  }

  /** One ticket by its id, for every place that shows it. */
  async reload(id: string): Promise<void> {
    await this.#fetch(TicketAgain, { id });
  }

  read(): ownerTicket$data[] {
    return this.#connection().edges.map(({ node }) => this.#lookup<ownerTicket$data>(TicketNode, node));
  }

  ids(): string[] {
    return this.#connection().edges.map(({ node }) => node.id);
  }

  #connection(): ownerTickets$data["tickets"] {
    const query = createOperationDescriptor(getRequest(Tickets), { count: this.#count });
    const root = this.#environment.lookup(query.fragment).data;
    return this.#lookup<ownerTickets$data>(TicketsNode, root).tickets;
  }

  #lookup<Data>(fragment: ReaderFragment, reference: unknown): Data {
    return this.#environment.lookup(getSingularSelector(fragment, reference)).data as Data;
  }

  async #fetch(query: GraphQLTaggedNode, variables: OperationType["variables"]): Promise<void> {
    this.#environment.retain(createOperationDescriptor(getRequest(query), variables));
    await fetchQuery(this.#environment, query, variables).toPromise();
  }
}
