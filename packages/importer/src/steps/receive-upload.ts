import { Import } from "@hamta/core";
import type * as List from "@hamta/core/list";
import { Imports, ObjectKeys } from "@hamta/store";
import type { S3EventRecord } from "aws-lambda";
import { createHash } from "node:crypto";
import type { TableDeps } from "#deps";
import { ATTEMPTS, startUnlessEnded, type StartWorkflow } from "#steps/start-workflow";

/** Turns an event of the bucket into an import. Each version of an object is one import. */
export async function receiveUpload(deps: TableDeps, start: StartWorkflow, record: S3EventRecord): Promise<void> {
  // Keys in events are URL-encoded, with + for a space.
  const key = decodeURIComponent(record.s3.object.key.replaceAll("+", " "));
  const place = ObjectKeys.parseUploadKey(key);
  if (!place) return deps.log.warn("Unexpected object key", { key });
  const received = toReceived(key, record);

  // Between read and write the import may be cancelled, or taken by another version of the object: read it again.
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const found = place.id && (await Imports.get(deps.db, place.id, { consistent: true }));
    const announced = found && isOf(found, place) ? found : null;
    if (announced?.follows) return deps.log.warn("A follow-up import takes no upload", { key });
    if (announced?.upload?.version === received.upload.version) return startUnlessEnded(start, announced);
    const imported = toImport(place, announced, received);
    if (imported.problem) return Imports.createRefused(deps.db, imported);
    const isNew = await Imports.receive(deps.db, imported, deps.now());
    const known = isNew ? imported : await Imports.get(deps.db, imported.id, { consistent: true });
    if (known?.upload?.version === received.upload.version) return startUnlessEnded(start, known);
  }
  throw new Error(`Upload ${key}: its import kept changing`);
}

/** `again`: the id of an import for this version, if no announced import takes it. */
type Received = { at: string; order: string; upload: Import.Upload; again: Import.Id };

function toReceived(key: string, { eventTime, s3 }: S3EventRecord): Received {
  const { versionId, sequencer, eTag, size } = s3.object;
  const version = versionId ?? `${sequencer}-${eTag}`;
  const at = new Date(eventTime).toISOString();
  return {
    at,
    order: `${at}#${sequencer}`,
    upload: { key, version, versionId: versionId ?? null, bytes: size },
    again: idOf(s3.bucket.name, key, version),
  };
}

function toImport(place: ObjectKeys.UploadKey, announced: Import.Import | null, received: Received): Import.Import {
  const { at, order, upload, again } = received;
  const fields = { state: "RECEIVED", order, upload } as const;
  if (announced) {
    const awaiting: Import.Awaiting =
      announced.state === "AWAITING_UPLOAD" ? announced : Import.createAgain(announced, { id: again, at });
    return { ...awaiting, ...fields };
  }
  const fileName = Import.toFileName(place.fileName.trim());
  const imported = Import.create({ ...place, id: again, fileName, language: "fa", createdAt: at });
  const code = problemOf(place);
  return code
    ? { ...imported, ...fields, state: "REJECTED", problem: { code }, endedAt: at }
    : { ...imported, ...fields };
}

/** True if the import belongs to the owner of the prefix. The id of another uploader's import announces nothing. */
function isOf({ kind, uploader }: Import.Import, place: ObjectKeys.UploadKey): boolean {
  const { role, organisation } = place.uploader;
  return kind === place.kind && uploader.role === role && uploader.organisation === organisation;
}

/**
 * Why a file that no import announces is refused. A form upload of an unknown import is refused: that import may have
 * been a dry run.
 */
function problemOf({ id, fileName }: ObjectKeys.UploadKey): List.Reason.FileCode | null {
  if (id !== null && fileName === ObjectKeys.FORM_FILE) return "NOT_ANNOUNCED";
  return Import.isFileName(fileName.trim()) ? null : "FILE_NAME_INVALID";
}

function idOf(bucket: string, key: string, version: string): Import.Id {
  const digest = createHash("sha256")
    .update(JSON.stringify([bucket, key, version]))
    .digest("hex");
  return digest.slice(0, 16) as Import.Id;
}
