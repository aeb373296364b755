import { CancelImport, CreateImport, type ColumnNameInput, type ListKind, type Progress } from "@hamta/client";
import type { Language } from "@hamta/core";
import { useCallback, useEffect, useRef, useState } from "preact/compat";
import { useApi } from "#api/api.tsx";

/** Progress of an upload. */
export type Sending =
  | { readonly state: "IDLE" }
  | { readonly state: "ANNOUNCING" }
  | { readonly state: "SENDING"; readonly progress: Progress }
  /** Stopped by the person. */
  | { readonly state: "STOPPED" }
  /** Failed by the network or the system: it can continue under the same key. */
  | { readonly state: "INTERRUPTED"; readonly error: unknown }
  /** The file changed on disk since the check: browsers then refuse to read it. */
  | { readonly state: "CHANGED" }
  | { readonly state: "REFUSED"; readonly errors: readonly { message: string; action: string }[] }
  /** The upload form's maximum, in bytes, is smaller than the file. */
  | { readonly state: "TOO_LARGE"; readonly limit: number };

export type Parcel = {
  kind: ListKind;
  dryRun: boolean;
  language: Language;
  list: File;
  columnNames: readonly ColumnNameInput[];
  key: string;
};

type Sender = {
  sending: Sending;
  send: (parcel: Parcel) => Promise<string | null>;
  stop: () => void;
  reset: () => void;
};

const IDLE: Sending = { state: "IDLE" };

/** Abort reason: the person pressed the button. */
const STOP = new Error("Stopped");

/**
 * `send` returns the import's id after the upload. A retry under the same key gives the same import. `renew` is called
 * when that import no longer accepts a file.
 */
export function useSending(renew: () => void): Sender {
  const api = useApi();
  const [sending, put] = useState<Sending>(IDLE);
  const running = useRef<AbortController | null>(null);
  const isRunning = sending.state === "ANNOUNCING" || sending.state === "SENDING";

  useEffect(() => {
    if (!isRunning) return;
    const confirmLeave = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", confirmLeave);
    return () => window.removeEventListener("beforeunload", confirmLeave);
  }, [isRunning]);
  // After leaving the screen the person can return and continue.
  useEffect(() => () => running.current?.abort(), []);

  const send = useCallback(
    async ({ kind, dryRun, language, list, columnNames, key }: Parcel): Promise<string | null> => {
      const controller = new AbortController();
      const { signal } = controller;
      running.current = controller;
      put({ state: "ANNOUNCING" });
      if (!(await isReadable(list))) {
        put({ state: "CHANGED" });
        return null;
      }
      let announced: string | null = null;
      try {
        const input = {
          kind,
          dryRun,
          fileName: list.name,
          columnNames: [...columnNames],
          language: language === "fa" ? ("FA" as const) : ("EN" as const),
          idempotencyKey: key,
        };
        const { createImport } = await api.run(CreateImport, { input }, { signal });
        if (createImport.__typename === "Refusal") {
          put({ state: "REFUSED", errors: createImport.errors });
          return null;
        }
        const { import: imported, upload: form } = createImport;
        announced = imported.id;
        if (!form && imported.state === "AWAITING_UPLOAD") {
          renew();
          put({ state: "STOPPED" });
          return null;
        }
        // Without a form the file was already uploaded, and only the response was lost.
        if (form && list.size > form.maxBytes) {
          put({ state: "TOO_LARGE", limit: form.maxBytes });
          return null;
        }
        if (form) {
          put({ state: "SENDING", progress: { sent: 0, total: list.size } });
          const onProgress = (progress: Progress) => put({ state: "SENDING", progress });
          await api.client.upload(form, list, { onProgress, signal, fileName: "list.csv" });
        }
        api.refresh();
        put(IDLE);
        return imported.id;
      } catch (error) {
        if (!(await isReadable(list))) {
          put({ state: "CHANGED" });
          return null;
        }
        const isStopped = signal.reason === STOP;
        put(isStopped ? { state: "STOPPED" } : { state: "INTERRUPTED", error });
        if (isStopped) renew();
        // Cancels the created import. If that fails too, it waits for a file until it expires.
        if (isStopped && announced) void api.run(CancelImport, { input: { id: announced } }).catch(() => null);
        return null;
      }
    },
    [api, renew],
  );
  const stop = useCallback(() => running.current?.abort(STOP), []);
  const reset = useCallback(() => put(IDLE), []);
  return { sending, send, stop, reset };
}

async function isReadable(file: File): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
