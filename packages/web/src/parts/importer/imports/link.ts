import { Import } from "@hamta/client";
import type { Api } from "#api/api.tsx";

export type Which = "reportUrl" | "reportXlsxUrl" | "changedUrl";

/** Requests a new link: each expires after 15 minutes, and a page may be open for longer. */
export async function link(api: Api, id: string, which: Which, signal?: AbortSignal): Promise<string> {
  const { import: imported } = await api.run(Import, { id }, signal ? { signal } : {});
  const url = imported?.[which];
  if (!url) throw new Error(`The import has no ${which}`);
  return url;
}

/** @throws if the bucket refuses the request */
export async function download(url: string, signal?: AbortSignal): Promise<Blob> {
  const response = await fetch(url, signal ? { signal } : {});
  if (!response.ok) throw new Error(`The bucket answered ${response.status}`);
  return response.blob();
}
