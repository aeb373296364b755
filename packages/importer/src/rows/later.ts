import type { Import } from "@hamta/core";
import type * as List from "@hamta/core/list";
import { Bucket, LaterLists } from "@hamta/store";
import type { Deps } from "#deps";
import { isDecided, type Line } from "#files/layout";
import type { AnyRow } from "#rows/table";

/**
 * Marks each row with what later lists state of it: for a list that came late, and for the undo of a list.
 *
 * @param later in order of arrival
 */
export async function withLater(
  { db, bucket }: Deps,
  { kind, mode }: Pick<Import.Import, "kind" | "mode">,
  later: readonly Import.Id[],
  lines: Line<AnyRow>[],
): Promise<Line<AnyRow>[]> {
  const read = async (key: string) => {
    const text = await Bucket.readText(bucket, key);
    if (text === null) throw new Error(`${key} of a later list is missing`);
    return text;
  };
  const rows = lines.filter((line): line is AnyRow => !isDecided(line));
  const of = mode === "UNDO" ? "SAME" : "LAST";
  const found = await LaterLists.find<List.Kind.Kind>(db, read, { kind, later, of }, rows);
  return lines.map((line) => {
    const said = isDecided(line) ? undefined : found.get(line.row);
    return said ? { ...line, later: said } : line;
  });
}
