import { Pair, type Import } from "@hamta/core";
import * as List from "@hamta/core/list";
import { Imports } from "@hamta/store";
import type { Deps } from "#deps";
import * as Chunks from "#files/chunks";
import { isDecided, type Line } from "#files/layout";
import * as Results from "#files/results";
import type { AnyRow } from "#rows/table";

/**
 * The rows of a list that came late. A row that changes nothing writes nothing, so the register does not tell that a
 * later list confirmed what it holds: the results of that list do. Only a late list reads them, whole for each part.
 */

type Kind = List.Kind.Kind;

/** The outcomes of rows whose word counts: it is the uploader's latest one about the device. */
const HEARD: ReadonlySet<string> = new Set([
  "ON_FILE",
  "MISMATCH",
  "RESOLVED",
  "REFUSED",
  "REGISTERED",
  "UPDATED",
  "UNCHANGED",
]);

/** Marks each row of which a later list states something else. @param later in order of arrival */
export async function markSuperseded(
  deps: Deps,
  kind: Kind,
  later: readonly Import.Id[],
  lines: Line<AnyRow>[],
): Promise<Line<AnyRow>[]> {
  if (later.length === 0) return lines;
  const latest = new Map<string, string | null>();
  for (const line of lines) if (!isDecided(line)) latest.set(wordOf(kind, line).subject, null);
  for (const id of await withoutUndone(deps, later)) await readLatest(deps, kind, id, latest);
  return lines.map((line) => {
    if (isDecided(line)) return line;
    const { subject, word } = wordOf(kind, line);
    const last = latest.get(subject) ?? null;
    return last === null || last === word ? line : { ...line, superseded: true };
  });
}

/** What a row is about, and what it says of it. */
function wordOf(kind: Kind, { value }: AnyRow): { subject: string; word: string } {
  const claim = List.Kind.claimReader(kind)?.(value);
  if (claim) return { subject: Pair.keyOf(claim.registered), word: Pair.keyOf(claim.correct) };
  return { subject: List.Kind.keysOf(kind, value).toSorted().join(), word: JSON.stringify(value) };
}

async function readLatest(deps: Deps, kind: Kind, id: Import.Id, latest: Map<string, string | null>): Promise<void> {
  const imported = await Imports.get(deps.db, id, { consistent: true });
  for (let chunk = 1; chunk <= (imported?.chunks ?? 0); chunk++) {
    const results = await Results.ofChunk(deps, id, chunk);
    for (const line of await Chunks.readRows<Kind>(deps, id, chunk)) {
      if (isDecided(line) || !HEARD.has(results.get(line.row)?.outcome ?? "")) continue;
      const { subject, word } = wordOf(kind, line);
      if (latest.has(subject)) latest.set(subject, word);
    }
  }
}

/** An undone list has said nothing. */
async function withoutUndone({ db }: Deps, later: readonly Import.Id[]): Promise<Import.Id[]> {
  const imports = await Imports.getMany(db, later, { consistent: true });
  const followers = [...imports.values()].flatMap(({ followedBy }) => followedBy ?? []);
  const undos = await Imports.getMany(db, followers, { consistent: true });
  const isUndone = (id: Import.Id) => {
    const follower = imports.get(id)?.followedBy;
    return follower !== null && follower !== undefined && undos.get(follower)?.mode === "UNDO";
  };
  return later.filter((id) => !isUndone(id));
}
