import type { ImportFilter, WatchedImportFragment } from "@hamta/client";
import { useState } from "react";
import type { Answer } from "#asking/answer.ts";
import { attention, ORDER, type Why } from "#parts/ops/attention.ts";
import { useWalk } from "#parts/ops/walk.ts";

export const DAYS = 28;
const DAY_MS = 86_400_000;
/** Imports of the period at most, in hundreds: half a read unit each. */
const PAGES = 4;
/** A page that is filtered by state looks through 300 imports at most, which is 150 read units. */
const WATCHED_PAGES = 2;
const WATCH_MS = 10_000;
const PERIOD_MS = 60_000;

export const RUNNING: readonly string[] = ["INSPECTING", "RECONCILING", "PUBLISHING"];
export const QUEUED: readonly string[] = ["AWAITING_UPLOAD", "RECEIVED", "WAITING"];

export type Stuck = { readonly imported: WatchedImportFragment; readonly why: Why };
export type Current = {
  readonly running: readonly WatchedImportFragment[];
  readonly queued: readonly WatchedImportFragment[];
  readonly stuck: readonly Stuck[];
  readonly isWhole: boolean;
};

const since = (days: number, now: number) => new Date(Math.floor(now / 60_000) * 60_000 - days * DAY_MS).toISOString();

/** All that has not ended well, as it stands now. */
export function useCurrent(): Answer<Current> {
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
    created: { from: since(DAYS, Date.now()) },
  }));
  const answer = useWalk(filter, WATCHED_PAGES, WATCH_MS);
  const moves = useMoves(answer.data?.imports ?? []);
  return { ...answer, data: answer.data && current(answer.data, moves) };
}

/** Everybody's imports of the last weeks. */
export function usePeriod() {
  const [filter] = useState<ImportFilter>(() => ({ created: { from: since(DAYS, Date.now()) } }));
  return useWalk(filter, PAGES, PERIOD_MS);
}

type Moves = ReadonlyMap<string, { readonly mark: string; readonly at: number | null }>;

/** When each was seen to move while this page was open. */
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
