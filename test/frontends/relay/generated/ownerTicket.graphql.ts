/**
 * @generated SignedSource<<26574a1ef17e1e90e28e842754489323>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type TicketStatus = "APPROVED" | "OPEN" | "REJECTED" | "WITHDRAWN" | "%future added value";
import type { FragmentRefs } from "relay-runtime";
export type ownerTicket$data = {
  readonly id: string;
  readonly number: string;
  readonly status: TicketStatus;
  readonly " $fragmentType": "ownerTicket";
};
export type ownerTicket$key = {
  readonly " $data"?: ownerTicket$data;
  readonly " $fragmentSpreads": FragmentRefs<"ownerTicket">;
};

import ownerTicketAgainQuery_graphql from './ownerTicketAgainQuery.graphql';

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": {
    "refetch": {
      "connection": null,
      "fragmentPathInResult": [
        "node"
      ],
      "operation": ownerTicketAgainQuery_graphql,
      "identifierInfo": {
        "identifierField": "id",
        "identifierQueryVariableName": "id"
      }
    }
  },
  "name": "ownerTicket",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "number",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "status",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "id",
      "storageKey": null
    }
  ],
  "type": "Ticket",
  "abstractKey": null
};

(node as any).hash = "f112411e496c7d36c7f9d3ea3e7de5e1";

export default node;
