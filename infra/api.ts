import { client, issuer } from "./users.ts";
import { ALL, indexes, items, objects } from "./permission.ts";
import { role, shape } from "./function.ts";
import { bucket } from "./bucket.ts";
import { gateway } from "./gateway.ts";
import { edgeKey } from "./secret.ts";
import { table } from "./table.ts";

/** Verifies tokens itself: the authenticity enquiry is for everyone, so the gateway lets anonymous calls in. */
export const api = new sst.aws.Function("Api", {
  ...shape("api", {
    environment: {
      TABLE_NAME: table.name,
      BUCKET_NAME: bucket.name,
      ISSUER_URL: issuer,
      CLIENT_ID: client.id,
      EDGE_KEY: edgeKey.value,
    },
    permissions: [
      items(ALL, "GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"),
      indexes("byPerson", "byImporter", "queue"),
      // The signer of a presigned URL must itself be allowed what the URL does.
      objects("uploads", "PutObject"),
      objects("reports", "GetObject"),
    ],
  }),
  // The gateway gives up at 30 s.
  timeout: "29 seconds",
  transform: { role },
});

for (const route of ["POST /graphql", "GET /graphql"]) gateway.route(route, api.arn, { auth: false });
