/**
 * @generated SignedSource<<3650d35f3a398f72e019986980a3d039>>
 * @relayHash 63901217ad25511b4b0156a2be3f074e
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 0e16e1dceb07bcc379e3e4c6dd7743965ed14ab3e7c7cad1b3bf6d1b8a708a1c

import type { ConcreteRequest } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type ownerTicketAgainQuery$variables = {
  id: string;
};
export type ownerTicketAgainQuery$data = {
  readonly node: {
    readonly " $fragmentSpreads": FragmentRefs<"ownerTicket">;
  } | null | undefined;
};
export type ownerTicketAgainQuery = {
  response: ownerTicketAgainQuery$data;
  variables: ownerTicketAgainQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "id"
  }
],
v1 = [
  {
    "kind": "Variable",
    "name": "id",
    "variableName": "id"
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "ownerTicketAgainQuery",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "node",
        "plural": false,
        "selections": [
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "ownerTicket"
          }
        ],
        "storageKey": null
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ownerTicketAgainQuery",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "node",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "__typename",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "id",
            "storageKey": null
          },
          {
            "kind": "InlineFragment",
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
              }
            ],
            "type": "Ticket",
            "abstractKey": null
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "id": "0e16e1dceb07bcc379e3e4c6dd7743965ed14ab3e7c7cad1b3bf6d1b8a708a1c",
    "metadata": {},
    "name": "ownerTicketAgainQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "f112411e496c7d36c7f9d3ea3e7de5e1";

export default node;
