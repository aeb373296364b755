import { CancelImport, CreateImport, type ListKind, type Progress } from "@hamta/client";
import type { Language } from "@hamta/core";
import { useCallback, useEffect, useRef, useState } from "react";
import { useAsking } from "#asking/asking.tsx";

/** How far the sending of a list is. */
export type Sending =
  | { readonly state: "IDLE" }
  | { readonly state: "ANNOUNCING" }
  | { readonly state: "SENDING"; readonly progress: Progress }
  /** By the person. */
  | { readonly state: "STOPPED" }
  /** By the network, or ourselves: it can go on under the same key. */
  | { readonly state: "INTERRUPTED"; readonly error: unknown }
  /** The file is not the one that was checked: somebody saved it meanwhile, and browsers do not read it then. */
  | { readonly state: "CHANGED" }
  | { readonly state: "REFUSED"; readonly errors: readonly { message: string; action: string }[] }
  /** The form lets through no file as large as this, in bytes. */
  | { readonly state: "TOO_LARGE"; readonly limit: number };

export type Parcel = { kind: ListKind; dryRun: boolean; language: Language; list: File; key: string };

type Sender = {
  sending: Sending;
  send: (parcel: Parcel) => Promise<string | null>;
  stop: () => void;
  reset: () => void;
};

const IDLE: Sending = { state: "IDLE" };

/** Why a sending is aborted: the person pressed the button. */
const STOP = new Error("Stopped");

/**
 * `send` gives the import's id once the file is there; sent again under the same key it is the same import. `renew` is
 * called when that import takes no file any more.
 */
export function useSending(renew: () => void): Sender {
  const asking = useAsking();
  const [sending, put] = useState<Sending>(IDLE);
  const running = useRef<AbortController | null>(null);
  const isRunning = sending.state === "ANNOUNCING" || sending.state === "SENDING";

  useEffect(() => {
    if (!isRunning) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isRunning]);
  // Whoever leaves the screen meanwhile may come back and go on.
  useEffect(() => () => running.current?.abort(), []);

  const send = useCallback(
    async ({ kind, dryRun, language, list, key }: Parcel): Promise<string | null> => {
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
          language: language === "fa" ? ("FA" as const) : ("EN" as const),
          idempotencyKey: key,
        };
        const { createImport } = await asking.run(CreateImport, { input }, signal);
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
        // Without a form the file has come already, and only the answer was lost.
        if (form && list.size > form.maxBytes) {
          put({ state: "TOO_LARGE", limit: form.maxBytes });
          return null;
        }
        if (form) {
          put({ state: "SENDING", progress: { sent: 0, total: list.size } });
          const onProgress = (progress: Progress) => put({ state: "SENDING", progress });
          await asking.client.upload(form, list, { onProgress, signal, fileName: "list.csv" });
        }
        asking.refresh();
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
        // What was announced waits for a file that does not come; if this fails too, it waits in vain.
        if (isStopped && announced) void asking.run(CancelImport, { input: { id: announced } }).catch(() => null);
        return null;
      }
    },
    [asking, renew],
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
