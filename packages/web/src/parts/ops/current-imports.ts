import type { ImportFilter, WatchedImportFragment } from "@hamta/client";
import { useState } from "preact/compat";
import type { QueryState } from "#api/query.ts";
import { attention, ORDER, type AttentionReason } from "#import/attention.ts";
import { useImportPages } from "#parts/ops/import-pages.ts";

export const DAYS = 28;
const DAY_MS = 86_400_000;
/** Most pages of a hundred imports: half a read unit each. */
const PAGES = 4;
/** A page filtered by state reads 300 imports at most, which is 150 read units. */
const WATCHED_PAGES = 2;
const WATCH_MS = 10_000;
const PERIOD_MS = 60_000;

export const RUNNING: readonly string[] = ["INSPECTING", "RECONCILING", "PUBLISHING"];
export const QUEUED: readonly string[] = ["AWAITING_UPLOAD", "RECEIVED", "WAITING"];

export type Stuck = { readonly imported: WatchedImportFragment; readonly why: AttentionReason };
export type Current = {
  readonly running: readonly WatchedImportFragment[];
  readonly queued: readonly WatchedImportFragment[];
  readonly stuck: readonly Stuck[];
  readonly isWhole: boolean;
};

const daysAgo = (days: number, now: number) =>
  new Date(Math.floor(now / 60_000) * 60_000 - days * DAY_MS).toISOString();

/** All imports that have not ended well, in their current state. */
export function useCurrent(): QueryState<Current> {
  const [filter] = useState<ImportFilter>(() => ({
    state: [
      "AWAITING_UPLOAD",
      "RECEIVED",
      "WAITING",
      "INSPECTING",
      "RECONCILING",
      "PUBLISHING",
      "HELD",
      "REJECTED",
      "FAILED",
    ],
    created: { from: daysAgo(DAYS, Date.now()) },
  }));
  const answer = useImportPages(filter, WATCHED_PAGES, WATCH_MS);
  const moves = useMoves(answer.data?.imports ?? []);
  return { ...answer, data: answer.data && current(answer.data, moves) };
}

/** All uploaders' imports of the last weeks. */
export function usePeriod() {
  const [filter] = useState<ImportFilter>(() => ({ created: { from: daysAgo(DAYS, Date.now()) } }));
  return useImportPages(filter, PAGES, PERIOD_MS);
}

type Moves = ReadonlyMap<string, { readonly mark: string; readonly at: number | null }>;

/** Time of the last observed progress of each import, while this page was open. */
function useMoves(imports: readonly WatchedImportFragment[]): Moves {
  const [moves, setMoves] = useState<Moves>(new Map());
  const marks = imports.map(
    ({ id, state, rowsDone, progress }) => [id, `${state} ${rowsDone} ${progress?.bytesRead}`] as const,
  );
  if (marks.some(([id, mark]) => moves.get(id)?.mark !== mark)) {
    setMoves(
      new Map(
        marks.map(([id, mark]) => {
          const before = moves.get(id);
          const at = before === undefined ? null : before.mark === mark ? before.at : Date.now();
          return [id, { mark, at }];
        }),
      ),
    );
  }
  return moves;
}

function current(
  { imports, isWhole }: { imports: readonly WatchedImportFragment[]; isWhole: boolean },
  moves: Moves,
): Current {
  const now = Date.now();
  const stuck = imports.flatMap((imported) => {
    const why = attention(imported, now, moves.get(imported.id)?.at ?? null);
    return why ? [{ imported, why }] : [];
  });
  return {
    running: imports.filter(({ state }) => RUNNING.includes(state)),
    queued: imports.filter(({ state }) => QUEUED.includes(state)),
    stuck: stuck.toSorted((a, b) => ORDER.indexOf(a.why) - ORDER.indexOf(b.why)),
    isWhole,
  };
}
