import type { Import, Outcome } from "@hamta/core";
import type { ImportParts } from "@hamta/store";
import type { Deps } from "#deps";
import type { DecidedLine, Line } from "#files/layout";

/** Names the attempt whose results count for a part. */
export type Attempt = Pick<ImportParts.Part, "part" | "attempt">;

/** How deferred rows are processed in list order: a row may take an IMEI that an earlier row frees. */
export type InOrder<R> = {
  /** Processes rows of which no two name the same IMEI. */
  process(rows: readonly R[]): Promise<Outcome.RowResult[]>;
  /** At the end of a part, stores the state from which the next part continues. */
  store(attempt: Attempt): Promise<void>;
};

/** How the rows of one kind are processed in one mode. */
export type Work<R> = {
  read(deps: Deps, imported: Import.Import, chunk: number): Promise<Line<R>[]>;
  /**
   * The results of a batch, decided rows included. No two rows name the same IMEI.
   *
   * @param decided rows of the batch that were decided without the register
   */
  process(
    deps: Deps,
    imported: Import.Import,
    rows: readonly R[],
    decided: readonly DecidedLine[],
  ): Promise<Outcome.RowResult[]>;
  /** @param before the part before this one */
  inOrder(deps: Deps, imported: Import.Import, before: Attempt | undefined): Promise<InOrder<R>>;
};

/** For rows whose order does not matter: a batch is processed as in a chunk. */
export function inAnyOrder<R>(process: Work<R>["process"]): Work<R>["inOrder"] {
  return async (deps, imported) => ({
    process: (rows) => process(deps, imported, rows, []),
    store: async () => {},
  });
}
