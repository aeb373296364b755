import type { S3Event, S3EventRecord, SQSBatchResponse, SQSEvent } from "aws-lambda";
import { createHash } from "node:crypto";
import { Import } from "@hamta/core";
import type * as List from "@hamta/core/list";
import { Imports } from "@hamta/store";
import type { TableDeps } from "#deps";

/** Turns the bucket's events into imports. Events come at least once, in any order; an upload is one import. */

/** Starts the workflow under a name; a second start under the same name does nothing. */
export type StartWorkflow = (name: string, payload: { import: Import.Id }) => Promise<void>;

/** Only the messages that failed are tried again. */
export function intake(deps: TableDeps, start: StartWorkflow) {
  return async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures: SQSBatchResponse["batchItemFailures"] = [];
    for (const message of event.Records) {
      try {
        // S3 sends a test event, without records, when the notification is set up.
        const { Records = [] } = JSON.parse(message.body) as Partial<S3Event>;
        for (const record of Records) await take(deps, start, record);
      } catch (error) {
        deps.log.error("An upload could not be taken in", { messageId: message.messageId, error: error as Error });
        batchItemFailures.push({ itemIdentifier: message.messageId });
      }
    }
    return { batchItemFailures };
  };
}

async function take(deps: TableDeps, start: StartWorkflow, record: S3EventRecord): Promise<void> {
  // Keys in events are URL-encoded, with + for a space.
  const key = decodeURIComponent(record.s3.object.key.replaceAll("+", " "));
  const place = locate(key);
  if (!place) {
    deps.log.warn("A file stands where no list is expected", { key });
    return;
  }
  const { versionId, sequencer, eTag, size } = record.s3.object;
  const version = versionId ?? `${sequencer}-${eTag}`;
  const at = new Date(record.eventTime).toISOString();
  const received = {
    at,
    order: `${at}#${sequencer}`,
    upload: { key, version, versionId: versionId ?? null, bytes: size },
  };

  // Cancelled, or taken by another version of its key, between the look and the taking: it is looked at again.
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const announced = place.id && (await Imports.get(deps.db, place.id, { consistent: true }));
    // The word to begin, said again.
    if (announced && announced.follows !== null && announced.upload) {
      return Import.ENDED.has(announced.state) ? undefined : start(announced.id, { import: announced.id });
    }
    const own = announced && isOf(announced, place) && isFor(announced, version) ? announced : null;
    const imported = own
      ? { ...own, state: "RECEIVED" as const, order: received.order, upload: received.upload }
      : dropped(place, idOf(record.s3.bucket.name, key, version), received);
    const isNew = await Imports.receive(deps.db, imported);
    const known = isNew ? imported : await Imports.get(deps.db, imported.id, { consistent: true });
    if (known?.upload?.version !== version) continue;
    // A delivery that is not the first.
    if (Import.ENDED.has(known.state)) return;
    return start(imported.id, { import: imported.id });
  }
  throw new Error(`The upload ${key} could not be taken in: its import kept changing`);
}

const ATTEMPTS = 5;

/** Whoever may write under one prefix must not take up what another announced. */
function isOf({ kind, uploader }: Import.Import, place: Place): boolean {
  const { role, organisation } = place.uploader;
  return kind === place.kind && uploader.role === role && uploader.organisation === organisation;
}

function isFor({ upload }: Import.Import, version: string): boolean {
  return upload === null || upload.version === version;
}

type Received = { at: string; order: string; upload: NonNullable<Import.Import["upload"]> };

/** An import for a file that nobody announced: dropped into the bucket, or a second upload with the same form. */
function dropped({ kind, uploader, fileName }: Place, id: Import.Id, { at, order, upload }: Received): Import.Import {
  const announced = Import.announced({ id, kind, uploader, fileName, language: "fa", createdAt: at });
  return { ...announced, state: "RECEIVED", order, upload };
}

type Place = { uploader: Import.Uploader; kind: List.Kind.Kind; id: Import.Id | null; fileName: string };

const PLACE =
  /^uploads\/(importer|operator|ops)\/([a-z0-9-]+)\/(corrections|devices|sightings)\/(?:([a-z0-9]{16})\/)?([^/]+)$/;

/** Who sent a file and what it is, by the prefix that only they may write to. */
function locate(key: string): Place | null {
  const [, role, organisation, kind, id, fileName] = PLACE.exec(key) ?? [];
  if (!role || !organisation || !kind || !fileName) return null;
  return {
    uploader: { role: role.toUpperCase(), organisation } as Import.Uploader,
    kind: kind as List.Kind.Kind,
    id: (id as Import.Id | undefined) ?? null,
    fileName,
  };
}

function idOf(bucket: string, key: string, version: string): Import.Id {
  const digest = createHash("sha256")
    .update(JSON.stringify([bucket, key, version]))
    .digest("hex");
  return digest.slice(0, 16) as Import.Id;
}
