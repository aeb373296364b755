import { ColumnNames, type ListKind } from "@hamta/client";
import type { Checked } from "@hamta/core/check";
import type * as List from "@hamta/core/list";
import { useCallback, useEffect, useState } from "preact/compat";
import { useQuery } from "#api/query.ts";

type Names = List.ColumnNames.ColumnNames;

/**
 * `names`: by which the file is read; null: the project's own. `before`: those of the form, if it was filled in. `areEarlier`:
 * they were confirmed for an earlier list with this header.
 */
export type Columns = {
  readonly names: Names | null;
  readonly before: Names | null;
  readonly areEarlier: boolean;
};

const OWN: Columns = { names: null, before: null, areEarlier: false };

/** The names by which a file is read, until {@link reset}. */
export function useColumns() {
  const [columns, put] = useState(OWN);
  const reset = useCallback(() => put(OWN), []);
  return {
    columns,
    reset,
    confirm: (names: Names) => put({ names, before: names, areEarlier: false }),
    remember: (names: Names) => put({ names, before: names, areEarlier: true }),
    /** Shows the form again. */
    change: () => put(({ names }) => ({ names: null, before: names, areEarlier: false })),
  };
}

/** Reads the file by the names of an earlier list with its header. True while it is not known whether there are some. */
export function useEarlierNames(
  kind: ListKind,
  proposal: Checked["proposal"],
  before: Names | null,
  onFound: (names: Names) => void,
): boolean {
  const skip = proposal === null || before !== null;
  const header = skip ? [] : proposal.cells.map((cell) => cell.header);
  const { data, error } = useQuery(ColumnNames, { kind, header }, { skip });
  const found = skip ? undefined : data?.columnNames;
  useEffect(() => {
    if (found && found.length > 0) onFound(Object.fromEntries(found.map(({ column, header }) => [column, header])));
    // oxlint-disable-next-line react/exhaustive-deps -- `onFound` is another one on each render
  }, [found]);
  // If the names cannot be asked for, the form asks the person.
  return !skip && !error && (found === undefined || found.length > 0);
}
