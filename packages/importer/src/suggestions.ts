import { Imei, Suggestion, type Import, type Outcome } from "@hamta/core";
import { Devices } from "@hamta/store";
import type { Row } from "#corrections";
import type { Deps } from "#deps";

/** What became of a row; `beside`: of an INVALID row, the IMEI that may tell what another one stood for. */
export type Ended = Outcome.RowResult & { beside?: Imei.Imei };

/**
 * Adds to the results of rows of corrections what the register tells of slips: of rows that name no device
 * (UNKNOWN_DEVICE) or whose check digits are wrong (INVALID). Half a read unit for each of these for who holds the IMEI
 * beside the slip, and half for its device; no other row costs anything or changes.
 */
export async function add(
  { db }: Pick<Deps, "db">,
  { kind, mode, uploader }: Import.Import,
  rows: readonly Row[],
  results: readonly Ended[],
): Promise<Outcome.RowResult[]> {
  if (kind !== "corrections" || mode === "UNDO") return [...results];
  const claims = new Map(rows.map(({ row, value }) => [row, value]));
  const doubted = results.map(({ beside, ...result }) => ({ result, doubt: doubtOf(result, claims, beside) }));
  const imeis = doubted.flatMap(({ doubt }) => doubt?.beside ?? []);
  const holders = await Devices.holdersOf(db, imeis);
  const devices = await Devices.getMany(db, [...holders.values()]);
  return doubted.map(({ result, doubt }) => {
    const id = doubt && holders.get(Imei.keyOf(doubt.beside));
    const suggestion = id && Suggestion.suggest(doubt, devices.get(id), uploader.organisation);
    return suggestion ? { ...withoutComputed(result, suggestion), suggestion } : result;
  });
}

function doubtOf(
  { row, outcome, problems = [] }: Outcome.RowResult,
  claims: ReadonlyMap<number, Row["value"]>,
  beside: Imei.Imei | undefined,
): Suggestion.Doubt | null {
  if (beside) return Suggestion.ofProblems(problems, beside);
  const claim = outcome === "UNKNOWN_DEVICE" && claims.get(row);
  return claim ? Suggestion.ofKept(claim) : null;
}

/** What the register holds is a stronger clue than a check digit that was computed. */
function withoutComputed(result: Outcome.RowResult, { columns }: Suggestion.Suggestion): Outcome.RowResult {
  if (!result.problems) return result;
  const problems = result.problems.map(({ suggestion, ...problem }) =>
    suggestion === undefined || columns.includes(problem.column ?? "") ? problem : { ...problem, suggestion },
  );
  return { ...result, problems };
}
