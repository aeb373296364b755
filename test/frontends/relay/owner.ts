import { graphql } from "relay-runtime";

/** The documents of the app, for relay-compiler. A build replaces each by its artifact, which relay.ts imports itself. */
export const documents = () => [
  graphql`
    query ownerEnquiryQuery($imei: IMEI!) {
      device(imei: $imei) {
        imei
        brand
        model
      }
    }
  `,
  graphql`
    query ownerTicketsQuery($count: Int!) {
      ...ownerTickets @arguments(count: $count)
    }
  `,
  graphql`
    fragment ownerTickets on Query
    @refetchable(queryName: "ownerNextTicketsQuery")
    @argumentDefinitions(count: { type: "Int!" }, cursor: { type: "String" }) {
      tickets(first: $count, after: $cursor) @connection(key: "owner_tickets") {
        edges {
          node {
            id
            ...ownerTicket
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  graphql`
    fragment ownerTicket on Ticket @refetchable(queryName: "ownerTicketAgainQuery") {
      number
      status
    }
  `,
];
