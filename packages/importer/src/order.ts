import { randomUUID } from "node:crypto";
import { Imei, type Import, type Outcome } from "@hamta/core";
import { Imports } from "@hamta/store";
import * as Corrections from "#corrections";
import type { Deps } from "#deps";
import * as Foresee from "#foresee";
import { answer, BATCH, continues, countsOf, finish, type Clock, type Response } from "#part";
import * as Results from "#results";
import { IN_ORDER } from "#results";
import * as Suggestions from "#suggestions";
import * as Undo from "#undo";

/** Rows that name an IMEI of another row of their list, worked on after all chunks. */

/** A part of the rows that must be worked on in order; `places` are the parts that hold them. */
export type Request = {
  import: Import.Id;
  part: number;
  from: number;
  places: readonly { chunk: number; part: number }[];
};
/** The entangled rows of all chunks, one after another in the order of the list. */
export async function work(deps: Deps, { import: id, places, part, from }: Request, clock: Clock): Promise<Response> {
  const imported = await Imports.get(deps.db, id, { consistent: true });
  if (!imported) throw new Error(`There is no import ${id}`);
  const parts = await Imports.parts(deps.db, id);
  const left = await Promise.all(
    parts
      .filter(({ number, part }) => places.some((place) => place.chunk === number && place.part === part))
      .map((one) => Results.deferred<Corrections.Row>(deps, id, one)),
  );
  const rows = left.flat();
  // The last one took what an earlier one had freed: it gives it back first.
  if (imported.mode === "UNDO") rows.reverse();
  const known = parts.find((one) => one.number === IN_ORDER && one.part === part);
  if (known) return answer(deps, imported, known, rows.length);
  const results: Outcome.RowResult[] = [];
  const before = parts.find((one) => one.number === IN_ORDER && one.part === part - 1);
  const foreseen = imported.mode === "DRY_RUN" ? await Foresee.goOn(deps, id, before) : null;
  const goesOn = continues(deps, imported, clock, () => ({ number: IN_ORDER, part, counts: countsOf(results) }));
  let next = from;
  while (next < rows.length && (await goesOn())) {
    const batch = apart(rows, next, deps.rows?.batch ?? BATCH);
    const ended = await applyInOrder(deps, imported, batch, foreseen);
    results.push(...(await Suggestions.add(deps, imported, batch, ended)));
    next += batch.length;
  }
  const attempt = randomUUID();
  await foreseen?.keep({ part, attempt });
  return answer(
    deps,
    imported,
    await finish(deps, id, { chunk: IN_ORDER, part, from, lines: results, attempt }),
    rows.length,
  );
}

function applyInOrder(
  deps: Deps,
  imported: Import.Import,
  rows: readonly Corrections.Row[],
  foreseen: Foresee.Changes | null,
): Promise<Outcome.RowResult[]> {
  if (foreseen) return Foresee.judgeCorrections(deps, imported, rows, foreseen);
  if (imported.mode === "UNDO") return Undo.reverse(deps, imported, rows as Undo.Row[]);
  return Corrections.settle(deps, imported, rows);
}

/** The rows from `from` on, `most` of them, that name no IMEI of each other: their order does not matter. */
function apart(rows: readonly Corrections.Row[], from: number, most: number): Corrections.Row[] {
  const named = new Set<Imei.ImeiKey>();
  let to = from;
  for (; to < rows.length && to < from + most; to++) {
    const keys = keysOf(rows[to]!);
    if (keys.some((key) => named.has(key))) break;
    for (const key of keys) named.add(key);
  }
  return rows.slice(from, to);
}

function keysOf({ value }: Corrections.Row): Imei.ImeiKey[] {
  return [...value.registered, ...value.correct].map(Imei.keyOf);
}
