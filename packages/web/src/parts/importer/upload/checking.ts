import { useEffect, useState } from "react";
import type { Kind, Uploader } from "#parts/importer/upload/check.ts";
import type { Inspected, Progress, Task } from "#parts/importer/upload/inspect.ts";
import type { Told } from "#parts/importer/upload/worker.ts";

/** How far the check of a chosen file is. */
export type Checking =
  | { readonly state: "RUNNING"; readonly progress: Progress | null }
  | { readonly state: "DONE"; readonly inspected: Inspected }
  | { readonly state: "FAILED" };

const BEGUN: Checking = { state: "RUNNING", progress: null };

/** Checks the file in a worker, anew when the kind or the tab is another. Null: there is no file. */
export function useChecking(file: File | null, kind: Kind, uploader: Uploader, sheet: string | null): Checking | null {
  const [checking, put] = useState<{ of: Task; now: Checking } | null>(null);
  useEffect(() => {
    if (!file) return put(null);
    const task: Task = { file, kind, uploader, sheet };
    put({ of: task, now: BEGUN });
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    const end = (now: Checking) => {
      put({ of: task, now });
      worker.terminate();
    };
    worker.addEventListener("message", ({ data }: MessageEvent<Told>) => {
      if ("progress" in data) put({ of: task, now: { state: "RUNNING", progress: data.progress } });
      else end("inspected" in data ? { state: "DONE", inspected: data.inspected } : { state: "FAILED" });
    });
    worker.addEventListener("error", () => end({ state: "FAILED" }));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
    worker.postMessage(task);
    return () => worker.terminate();
  }, [file, kind, uploader, sheet]);
  if (!file) return null;
  const { of } = checking ?? {};
  const isCurrent = of?.file === file && of.kind === kind && of.uploader === uploader && of.sheet === sheet;
  return isCurrent && checking ? checking.now : BEGUN;
}
