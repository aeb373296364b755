import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { client, issuer, pool, subscribers } from "./users.ts";
import { ALL, createUsers, indexes, items, objects, sendMessage } from "./permission.ts";
import { read } from "./documents.ts";
import { role, functionArgs, waits } from "./function.ts";
import { bucket } from "./bucket.ts";
import { gateway } from "./gateway.ts";
import { uploads } from "./queue.ts";
import { edgeKey } from "./secret.ts";
import { stage } from "./name.ts";
import { table } from "./table.ts";

const documents = read(stage.documents, $cli.paths.root);
/** Of the stage, since stages that are evaluated together share one build. */
const documentsFile = `documents-${$app.stage}.json`;

const args = functionArgs("api", {
  environment: {
    TABLE_NAME: table.name,
    BUCKET_NAME: bucket.name,
    INTAKE_QUEUE_URL: uploads.url,
    ISSUER_URL: issuer,
    CLIENT_ID: client.id,
    SUBSCRIBER_CLIENT_ID: subscribers.id,
    USER_POOL_ID: pool.id,
    EDGE_KEY: edgeKey.value,
    EDGE_ONLY: stage.edgeOnly,
    SITE_URL: stage.site,
    ...(stage.repair && { REPAIR_URL: stage.repair }),
    ...waits,
    GRAPHQL_EXECUTOR: stage.executor,
    DOCUMENTS_FILE: stage.documents.length > 0 ? documentsFile : "none",
  },
  permissions: [
    items(ALL, "GetItem", "BatchGetItem", "Query", "PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"),
    indexes("byPerson", "byImporter", "queue"),
    // A presigned URL has the permissions of its signer.
    objects("uploads", "PutObject"),
    objects("reports", "GetObject"),
    objects("feed", "GetObject"),
    // The preview of an undo reads rows and results.
    objects("work", "GetObject"),
    // A commit or an undo starts an import whose list is there already.
    sendMessage(uploads),
    // A number that signs in for the first time.
    createUsers(pool),
  ],
});

/** The API verifies tokens itself: anybody may run the authenticity enquiry, so the gateway admits anonymous calls. */
export const api = new sst.aws.Function("Api", {
  ...args,
  hook: {
    postbuild: async (dir) => {
      await args.hook.postbuild(dir);
      if (stage.documents.length > 0) await writeFile(join(dir, documentsFile), JSON.stringify(documents));
    },
  },
  // The gateway times out at 30 s.
  timeout: "29 seconds",
  transform: { role },
});

for (const route of ["POST /graphql", "GET /graphql", "POST /token"]) gateway.route(route, api.arn, { auth: false });
