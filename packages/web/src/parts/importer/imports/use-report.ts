import type { ImportPageFragment } from "@hamta/client";
import { useEffect, useState } from "preact/compat";
import { useApi } from "#api/api.tsx";
import { download, link } from "#parts/importer/imports/link.ts";
import { Report } from "@hamta/core/mend";

/** A report with up to this many rows opens automatically: about 40 MB. */
const MAX_ROWS = 200_000;

/** Longer than this at a stretch, and typing or scrolling is felt to stick. */
const STRETCH_MS = 12;

/** Lets the browser draw and answer in between. */
function pauses(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since <= STRETCH_MS) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
}

export type Reading = {
  readonly report: Report | null;
  readonly error: unknown;
  readonly retry: () => void;
  readonly open: (() => void) | null;
};

/** Fetches an import's report once. If the first link has expired, it requests another. */
export function useReport({ id, kind, rows, reportUrl, columnNames }: ImportPageFragment): Reading {
  const api = useApi();
  const [isRequested, setRequested] = useState((rows ?? 0) <= MAX_ROWS);
  const [tries, setTries] = useState(0);
  const [{ report, error }, put] = useState<{ report: Report | null; error: unknown }>({ report: null, error: null });
  const hasReport = reportUrl !== null;
  useEffect(() => {
    if (!hasReport || !isRequested) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const read = async () => {
      put((before) => ({ ...before, error: null }));
      try {
        const blob = await download(await link(api, id, "reportUrl", signal), signal);
        const names = Object.fromEntries(columnNames.map(({ column, header }) => [column, header]));
        const report = await Report.open(blob, kind, { names, signal, pause: pauses() });
        put({ report, error: null });
      } catch (error) {
        if (!signal.aborted) put((before) => ({ ...before, error }));
      }
    };
    void read();
    return () => controller.abort();
  }, [api, id, kind, hasReport, isRequested, tries]);
  return { report, error, retry: () => setTries(tries + 1), open: isRequested ? null : () => setRequested(true) };
}
