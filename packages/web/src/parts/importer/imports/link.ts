import { Import } from "@hamta/client";
import type { Asking } from "#asking/asking.tsx";

export type Which = "reportUrl" | "summaryUrl" | "changedUrl";

/** A link that is good now: each is for a quarter of an hour, and a page may be open for longer. */
export async function link(asking: Asking, id: string, which: Which, signal?: AbortSignal): Promise<string> {
  const { import: imported } = await asking.run(Import, { id }, signal);
  const url = imported?.[which];
  if (!url) throw new Error(`The import has no ${which}`);
  return url;
}

/** @throws when the bucket does not give it */
export async function download(url: string, signal?: AbortSignal): Promise<Blob> {
  const response = await fetch(url, signal ? { signal } : {});
  if (!response.ok) throw new Error(`The bucket answered ${response.status}`);
  return response.blob();
}
