import type { Import } from "@hamta/core";
import { Bucket, ObjectKeys, JsonLines } from "@hamta/store";
import type { Deps } from "#deps";
import type { Manifest } from "#files/layout";

export async function readManifest({ bucket }: Pick<Deps, "bucket">, id: Import.Id): Promise<Manifest> {
  return JsonLines.parseJson<Manifest>(await Bucket.readText(bucket, ObjectKeys.work.manifest(id)));
}

export async function writeManifest(
  { bucket }: Pick<Deps, "bucket">,
  id: Import.Id,
  manifest: Manifest,
): Promise<void> {
  await Bucket.writeText(bucket, ObjectKeys.work.manifest(id), JSON.stringify(manifest));
}
