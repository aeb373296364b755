/**
 * @generated SignedSource<<4168b5996297308145e151e15b1ccf45>>
 * @relayHash 6ae6498645d19b12c4425bf67f709556
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID e082d99dd1ec1a6bd315d01ebe67e30a971430a2ca1917820e65ab4faff92b44

import type { ConcreteRequest } from 'relay-runtime';
export type ownerEnquiryQuery$variables = {
  imei: string;
};
export type ownerEnquiryQuery$data = {
  readonly device: {
    readonly brand: string | null | undefined;
    readonly imei: string;
    readonly model: string | null | undefined;
  } | null | undefined;
};
export type ownerEnquiryQuery = {
  response: ownerEnquiryQuery$data;
  variables: ownerEnquiryQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "imei"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "imei",
        "variableName": "imei"
      }
    ],
    "concreteType": "DeviceEnquiry",
    "kind": "LinkedField",
    "name": "device",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "imei",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "brand",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "model",
        "storageKey": null
      }
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "ownerEnquiryQuery",
    "selections": (v1/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ownerEnquiryQuery",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "e082d99dd1ec1a6bd315d01ebe67e30a971430a2ca1917820e65ab4faff92b44",
    "metadata": {},
    "name": "ownerEnquiryQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "a4067646933ca0257475eb45ce2ca900";

export default node;
