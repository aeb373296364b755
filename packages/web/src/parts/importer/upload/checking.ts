import { useEffect, useState } from "preact/compat";
import type { Inspected, Kind, Progress, Task, Uploader } from "@hamta/core/check";
import type * as List from "@hamta/core/list";
import type { Message } from "#parts/importer/upload/worker.ts";

/** Progress of the check of a chosen file. */
export type Checking =
  | { readonly state: "RUNNING"; readonly progress: Progress | null }
  | { readonly state: "DONE"; readonly inspected: Inspected }
  | { readonly state: "FAILED" };

const BEGUN: Checking = { state: "RUNNING", progress: null };

/** Checks the file in a worker, again if the kind, the sheet or the names of the columns change. Null: no file. */
export function useChecking(
  file: File | null,
  kind: Kind,
  uploader: Uploader,
  sheet: string | null,
  names: List.ColumnNames.ColumnNames | null,
): Checking | null {
  const [checking, put] = useState<{ of: Task; now: Checking } | null>(null);
  useEffect(() => {
    if (!file) return put(null);
    const task: Task = { file, kind, uploader, sheet, ...(names && { names }) };
    put({ of: task, now: BEGUN });
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    const end = (now: Checking) => {
      put({ of: task, now });
      worker.terminate();
    };
    worker.addEventListener("message", ({ data }: MessageEvent<Message>) => {
      if ("progress" in data) put({ of: task, now: { state: "RUNNING", progress: data.progress } });
      else end("inspected" in data ? { state: "DONE", inspected: data.inspected } : { state: "FAILED" });
    });
    worker.addEventListener("error", () => end({ state: "FAILED" }));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no target origin
    worker.postMessage(task);
    return () => worker.terminate();
  }, [file, kind, uploader, sheet, names]);
  if (!file) return null;
  const { of } = checking ?? {};
  const isCurrent =
    of?.file === file &&
    of.kind === kind &&
    of.uploader === uploader &&
    of.sheet === sheet &&
    (of.names ?? null) === names;
  return isCurrent && checking ? checking.now : BEGUN;
}
