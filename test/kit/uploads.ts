import { HeadObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import type { Import } from "@hamta/core";
import type * as List from "@hamta/core/list";
import { Report, type Client, type System } from "@hamta/local";
import { Imports } from "@hamta/store";
import { IMPORTS, type Imports as Listed } from "#kit/documents";
import { keyOf } from "#kit/ids";

export const toCounts = (counts: readonly { outcome: string; rows: number }[]): Record<string, number> =>
  Object.fromEntries(counts.map(({ outcome, rows }) => [outcome, rows]));

/** Uploads a list by its form and waits until it has ended. */
export async function send(client: Client, kind: List.Kind.Code, text: string | Uint8Array, name = "list.csv") {
  const bytes = typeof text === "string" ? Buffer.from(text, "utf8") : text;
  const imported = await client.ended(await client.upload(kind, name, bytes));
  return { ...imported, counts: toCounts(imported.counts) };
}

/** Report rows of a list that was uploaded by its form. */
export async function report(
  client: Client,
  kind: List.Kind.Code,
  text: string | Uint8Array,
): Promise<Report.ReportRow[]> {
  const { id, state, problem, reportUrl } = await send(client, kind, text);
  if (reportUrl === null) throw new Error(`Import ${id} is ${state}: ${problem?.message}`);
  return Report.read(await Report.download(reportUrl));
}

/** Puts a file directly into the bucket; resolves when nothing runs any more. */
export async function drop(system: System.System, key: string, text: string | Uint8Array): Promise<void> {
  const { client, name } = system.deps.bucket;
  await client.send(new PutObjectCommand({ Bucket: name, Key: key, Body: Buffer.from(text) }));
  await system.idle();
}

/** An importer's imports with this file name. */
export async function imports(client: Client, name: string): Promise<Listed["imports"]["nodes"]> {
  const { imports } = await client.query<Listed>(IMPORTS);
  return imports.nodes.filter(({ fileName }) => fileName === name);
}

/** The body of S3's message for the current object under a key. */
export async function eventOf({ deps }: System.System, key: string): Promise<string> {
  const { client, name } = deps.bucket;
  const { VersionId, ContentLength } = await client.send(new HeadObjectCommand({ Bucket: name, Key: key }));
  const object = {
    key: encodeURIComponent(key),
    versionId: VersionId,
    size: ContentLength,
    sequencer: "00FF",
    eTag: "e",
  };
  return JSON.stringify({ Records: [{ eventTime: new Date().toISOString(), s3: { bucket: { name }, object } }] });
}

export async function importOf({ deps }: System.System, id: string): Promise<Import.Import> {
  const imported = await Imports.get(deps.db, keyOf(id) as Import.Id, { consistent: true });
  if (!imported) throw new Error(`There is no import ${id}`);
  return imported;
}
